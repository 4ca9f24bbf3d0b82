"""What a pattern asks of single characters, read off the pattern itself.

Most matches fail, and most of these fail for one character: the one that a match would have to begin
or to end with, or one that has to stand somewhere in the text. Asking for it first is far cheaper
than the match, and cannot change what is found: where the pattern does not tell, the answer is yes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_CATEGORIES = {op.CATEGORY_DIGIT: str.isdecimal, op.CATEGORY_SPACE: str.isspace}

_SHORTHANDS = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s"}
_WIDE = 1000  # a range of so many characters holds most of a text


class Edge(dict[str, bool]):
    """Can a match begin (or end) with a character? Each is worked out once; "" is the text's end."""

    def __init__(self, *trees: Any, last: bool) -> None:
        self._last = last
        self._literals: set[str] = set()
        self._classes: list[Any] = []
        self._any = False
        for tree in trees:
            if self._run(tree) or tree.state.flags & re.IGNORECASE:
                self._any = True

    def __missing__(self, character: str) -> bool:
        found = self._any or character in self._literals
        if not found and character:
            found = any(_in_class(items, character) for items in self._classes)
        self[character] = found
        return found

    def characters(self) -> str | None:
        """The inside of a class of all these characters; None where it would hold most of a text."""
        if self._any or "" in self._literals:
            return None
        found = set(map(re.escape, self._literals))
        for kind, item in (part for items in self._classes for part in items):
            if kind is op.LITERAL:
                found.add(re.escape(chr(item)))
            elif kind is op.RANGE and item[1] - item[0] < _WIDE:
                found.add(f"{re.escape(chr(item[0]))}-{re.escape(chr(item[1]))}")
            elif kind is op.CATEGORY and item in _SHORTHANDS:
                found.add(_SHORTHANDS[item])
            else:
                return None
        return "".join(sorted(found))

    def _run(self, items: Any) -> bool:
        """Notes what a run of items can take at its edge; may it be empty?"""
        return all(self._item(kind, item) for kind, item in (reversed(items) if self._last else items))

    def _item(self, kind: Any, item: Any) -> bool:
        """Notes what one item can take at its edge; may it be empty?"""
        if kind is op.LITERAL:
            self._literals.add(chr(item))
        elif kind is op.IN:
            self._classes.append(item)
        elif kind is op.AT and item is op.AT_END:
            self._literals.update(("", "\n"))
            return self._last
        elif kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            return True
        elif kind is op.SUBPATTERN:
            return self._run(item[-1])
        elif kind is op.BRANCH:
            empty = [self._run(branch) for branch in item[1]]  # all of them, not up to the first
            return any(empty)
        elif kind in _REPEATS:
            return self._run(item[2]) or item[0] == 0
        else:
            self._any = True
        return False


def _in_class(items: Any, character: str) -> bool:
    code, inside = ord(character), False
    for kind, item in items:
        if kind is op.LITERAL:
            inside |= code == item
        elif kind is op.RANGE:
            inside |= item[0] <= code <= item[1]
        elif kind is op.CATEGORY:
            if item not in _CATEGORIES:
                return True
            inside |= _CATEGORIES[item](character)
    return inside is not (items[0][0] is op.NEGATE)


class _Without(dict[str, bool]):
    """The characters of one edge that are not of another."""

    def __init__(self, edge: Edge, other: Edge) -> None:
        self._edge, self._other = edge, other

    def __missing__(self, character: str) -> bool:
        found = self[character] = self._edge[character] and not self._other[character]
        return found


def without(edge: Edge, other: Edge) -> Mapping[str, bool]:
    """The characters of one edge that are not of another."""
    return _Without(edge, other)


def quick(regex: str) -> re.Pattern[str]:
    """The compiled pattern, which looks at the first character before it tries anything else.

    The engine does so itself where a pattern opens with characters; not where it opens with an
    optional part or with a look behind. Then each place of the text costs all of its alternatives.
    """
    tree = _parser.parse(regex)
    if not _opens_plainly(tree) and not tree.state.flags & ~re.UNICODE:
        characters = Edge(tree, last=False).characters()
        if characters is not None:
            regex = f"(?=[{characters}])(?:{regex})"
    return compiled(regex)


def compiled(regex: str) -> re.Pattern[str]:
    """The compiled pattern, as `re` has it, only sooner where its classes are known from others."""
    with _classes_remembered():
        return re.compile(regex)


@contextmanager
def _classes_remembered() -> Iterator[None]:
    """Works out each class of characters once.

    `re` goes through all Han characters in a loop for every class that holds them; there are some two
    thousand such classes, few of them different, and so a third of the start went by.
    """
    if _work_out is None:
        yield  # another Python, whose `re` is made otherwise
        return
    _compiler._optimize_charset = _class
    try:
        yield
    finally:
        _compiler._optimize_charset = _work_out


_work_out: Any = getattr(_compiler, "_optimize_charset", None)


@cache
def _worked_out(parts: tuple[Any, ...]) -> Any:
    return _work_out(list(parts))


def _class(parts: Any, *folding: Any) -> Any:
    """What `re` makes of the parts of a class; where case is ignored, that depends on more than the parts."""
    return _work_out(parts, *folding) if any(folding) else _worked_out(tuple(parts))


def _opens_plainly(items: Any) -> bool:
    kind, item = items[0]
    if kind is op.SUBPATTERN:
        return _opens_plainly(item[-1])
    if kind is op.BRANCH:
        return all(branch and branch[0][0] is op.LITERAL for branch in item[1])
    return kind in (op.LITERAL, op.IN)


class Ending:
    """A pattern that ends where the text ends, looked for only where the text's last character allows it."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        anchored = _anchored(_parser.parse(pattern.pattern))
        self._ends = ends(pattern) if anchored else None

    def search(self, text: str) -> re.Match[str] | None:
        if self._ends is not None and not self._ends[text[-1:]]:
            return None
        return self.pattern.search(text)


def _anchored(items: Any) -> bool:
    """Does every match of a run of items end where the text ends?"""
    kind: Any
    item: Any
    kind, item = items[-1] if len(items) else (op.ANY, None)
    if kind is op.BRANCH:
        return all(map(_anchored, item[1]))
    if kind is op.SUBPATTERN:
        return _anchored(item[-1])
    return kind is op.AT and item is op.AT_END


def begins(*patterns: re.Pattern[str]) -> Edge:
    """The characters that a match of one of the patterns can begin with."""
    return Edge(*map(_tree, patterns), last=False)


def ends(*patterns: re.Pattern[str]) -> Edge:
    """The characters that a match of one of the patterns can end with."""
    return Edge(*map(_tree, patterns), last=True)


def _tree(pattern: re.Pattern[str]) -> Any:
    return _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)


def finditer(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """The matches of a pattern, which is run only where the text holds what every match holds."""
    return pattern.finditer(text, start, end) if may_match(pattern, text, start, end) else iter(())


def may_match(pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Does the text hold what every match of the pattern holds?"""
    # by its source: a compiled pattern is hashed anew each time
    words = _words(pattern.pattern, pattern.flags)
    for word in words:  # a loop: a generator would cost as much as the search
        if text.find(word, start, end) >= 0:
            return True
    return not words


@cache
def _words(regex: str, flags: int) -> tuple[str, ...]:
    """Words of which every match of a pattern holds one; none where the pattern does not tell."""
    if flags & re.IGNORECASE:
        return ()
    words = _parts(_parser.parse(regex))[1] or frozenset()
    return tuple(sorted(w for w in words if not any(other in w for other in words - {w})))


_Words = frozenset[str] | None
_EMPTY = frozenset(("",))
_MOST = 64  # words: to look for more would cost as much as the pattern
_FEW = 8  # words that are put together from pieces: more of them tell less than one of the pieces


def _parts(items: Any) -> tuple[_Words, _Words]:
    """All that a run of items can match, if that is little; and words of which every match holds one."""
    run, whole, best = _EMPTY, True, None
    for kind, item in items:
        exact, inner = _part(kind, item)
        if exact is not None and len(run) * len(exact) <= _FEW:
            run = frozenset(before + word for before in run for word in exact)
            continue
        best = _better(_better(best, run), inner)
        run, whole = _EMPTY if exact is None else exact, False
    return run if whole else None, _better(best, run)


def _part(kind: Any, item: Any) -> tuple[_Words, _Words]:
    if kind is op.LITERAL:
        return frozenset(chr(item)), None
    if kind is op.IN and len(item) <= _FEW and all(k is op.LITERAL for k, _ in item):
        return frozenset(chr(code) for _, code in item), None
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return _EMPTY, None
    if kind is op.SUBPATTERN:
        return _parts(item[-1])
    if kind is op.BRANCH:
        branches = [_parts(branch) for branch in item[1]]
        return _union(exact for exact, _ in branches), _union(best for _, best in branches)
    if kind in _REPEATS:
        least, most, inner = item
        exact, best = _parts(inner)
        if most == 1 and exact is not None:
            return (exact, best) if least else (exact | _EMPTY, None)
        return None, best if least else None
    return None, None


def _union(parts: Iterable[_Words]) -> _Words:
    found: set[str] = set()
    for words in parts:
        if words is None:
            return None
        found |= words
    return frozenset(found)


def _better(one: _Words, other: _Words) -> _Words:
    """Of two sets of words the one that says more: longer words, then fewer."""
    if other is None or "" in other or len(other) > _MOST:
        return one
    if one is None:
        return other
    return max(one, other, key=lambda words: (min(map(len, words)), -len(words)))
