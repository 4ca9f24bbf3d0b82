"""A credit parsed into people: 本报记者 某某 通讯员 某某 摄影报道.

A credit is text that consists of nothing but role words (记者), people, the bodies they belong to
and marks (摄影报道). Whatever else stands in it makes it no credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.corpus.headlines import is_place
from kg.corpus.layout import Layout

Person = tuple[str, str, int, int]  # role, name, start, end in the text parsed
Token = tuple[str, str, int, int]  # kind (role, mark, word), text, start, end

CHUNK = re.compile(r"[^\s、，,/／|｜丨│∣︱&＆—―－\-:：;；。.…（）()]+")
_ALLOWED = re.compile(r"[\u3400-\u9fff·•・A-Za-z\s、，,/／|｜丨│∣︱&＆—―－\-:：（）()○〇]+")
_NAME = re.compile(r"[\u3400-\u9fff○〇]{2,4}|[\u3400-\u9fff]{1,8}[·•・][\u3400-\u9fff·•・]{1,12}")
# 校工会, whose 会 ends names of people too; 宣教部, 市直机关
_NO_ENDS = (
    "工会", "协会", "学会", "报", "网", "机关", "部", "局", "处", "室", "厂", "院", "办", "队", "站", "委",
    "提供", "讯",
)  # fmt: skip
_IN_PICTURE = re.compile("[左右前后中][一二两三四五六七八九十起侧]")  # （左二）
_BOTH = ("图文", "文图")  # 图文：谭果: who wrote and took the picture is a reporter
_PAIRED = {5: (2, 3), 6: (3,)}  # characters of two names and where the first may end
MAX_CREDIT = 90
_PICTURE = "摄影"
_UNRECORDED = ""  # the role of those who worked on the page: editors


@dataclass(frozen=True, slots=True)
class Credit:
    """What a credit says; offsets count in the text it was parsed from."""

    people: tuple[Person, ...]
    picture: bool  # 摄, 摄影报道, 图
    roles: bool  # does a role word stand in it
    bodies: int  # words that name a body, not a person
    marks: bool = False


@cache
def role_pattern(layout: Layout) -> re.Pattern[str]:
    """A role word (group 1) with what may stand in front of it; 记者节 and 工作者 are none."""
    words = "|".join(sorted(map(re.escape, layout.roles), key=len, reverse=True))
    prefix = layout.parts["byline-prefix"].pattern
    return re.compile(f"(?:{prefix})?(?<!工)({words})(?!节|站|家|们|会|团|证|部|单位)")


@cache
def _mark_suffix(layout: Layout) -> re.Pattern[str]:
    long = sorted((m for m in layout.marks if len(m) > 1 or m == "摄"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, long))})$")


def is_name(word: str, layout: Layout, *, strict: bool) -> bool:
    """Can the word be a person's name? `strict` asks for a known surname and the usual length."""
    if word in layout.nobody or not _NAME.fullmatch(word) or word.endswith(_NO_ENDS):
        return False
    if _IN_PICTURE.fullmatch(word):
        return False
    if "·" in word or "•" in word or "・" in word:
        return True
    if not strict:
        return len(word) <= 3 or word[:2] in layout.compound_surnames or word[0] in layout.surnames
    if word[:2] in layout.compound_surnames:
        return len(word) in (3, 4)
    return word[0] in layout.surnames and len(word) <= 3


def _may_be_name(word: str, layout: Layout) -> bool:
    return _NAME.fullmatch(word) is not None and word[-1] not in layout.bodies and word not in layout.nobody


def parse(text: str, layout: Layout, *, strict: bool = True, alone: bool = False) -> Credit | None:
    """The credit that the text is, or None; `alone`: on a line of its own any word after a role is a name."""
    if len(text) > MAX_CREDIT or not _ALLOWED.fullmatch(text):
        return None
    people: list[tuple[str | None, str, int, int]] = []
    role: str | None = None
    picture = marks = roles = False
    bodies = 0
    spaced = False  # does the word stand apart from a role word before it
    tokens = list(_tokens(text, layout))
    takers = _takers(tokens, layout)
    leads = tokens[:1] and tokens[0][0] == "mark"  # 文/甲 图/乙: the marks stand before the names
    for number, (kind, word, start, end) in enumerate(tokens):
        if kind == "word" and word in layout.staff:
            role = _UNRECORDED
        elif kind == "role":
            role = layout.roles[word]
            if role == _UNRECORDED:
                continue
            if role == _PICTURE:
                picture = marks = True
            else:
                roles = True
        elif kind == "mark":
            marks = True
            both = bool(leads) and word in _BOTH
            picture = picture or (layout.marks[word] and not both)
            role = (_PICTURE if layout.marks[word] and not both else "记者") if leads else role
        elif is_name(word, layout, strict=strict) or (
            alone and spaced and text[start - 1].isspace() and _may_be_name(word, layout)
        ):
            people.append((_PICTURE if number in takers else role, word, start, end))
        else:
            bodies += 1
            role = role if len(word) <= 1 or leads else None  # 文/某部 甲: still who wrote
        spaced = kind == "role" or (spaced and kind == "word")
    # （罗某 记者 陶某）: who stands before the reporter is a contributor
    written = bool(takers) or (leads and any(r == "记者" for r, *_ in people))
    default = "通讯员" if roles else _PICTURE if picture and not written else "记者"
    found = tuple((r or default, name, a, b) for r, name, a, b in people if r != _UNRECORDED)
    return Credit(found, picture and not written, roles, bodies, marks)


def _takers(tokens: Sequence[Token], layout: Layout) -> frozenset[int]:
    """The names, by number of the token, of those who took the picture where others wrote: 甲 文 乙 摄."""
    signs = [(n, _is_picture(token, tokens[n + 1 : n + 2], layout)) for n, token in enumerate(tokens)]
    marks = [(n, picture) for n, picture in signs if picture is not None]
    if len({picture for _, picture in marks}) < 2:
        return frozenset()
    taken: list[int] = []
    first = 0
    for last, picture in marks:
        within = [n for n in range(first, last) if tokens[n][0] == "word"]
        if not within:
            return frozenset()  # 甲 乙 文/摄
        taken += within if picture else ()
        first = last + 1
    return frozenset(taken)


def _is_picture(token: Token, below: Sequence[Token], layout: Layout) -> bool | None:
    """Does a mark behind a name say that the person took the picture? None of what is no mark."""
    kind, word, *_ = token
    if kind == "mark":
        return layout.marks[word]
    return True if kind == "role" and layout.roles[word] == _PICTURE and not below else None


def _tokens(text: str, layout: Layout) -> Iterator[Token]:
    """role, mark and word tokens; the letters of a spaced-out name (陈　曦) are one word."""
    single: tuple[int, int] | None = None
    for chunk in CHUNK.finditer(text):
        for kind, word, start, end in _split(chunk.group(), chunk.start(), layout):
            if kind == "word" and len(word) == 1:
                if single and not text[single[1] : start].strip() and end - single[0] <= 8:
                    single = (single[0], end)
                else:
                    if single:
                        yield _spaced(text, single)
                    single = (start, end)
                continue
            if single:
                yield _spaced(text, single)
                single = None
            yield kind, word, start, end
    if single:
        yield _spaced(text, single)


def _spaced(text: str, span: tuple[int, int]) -> Token:
    return "word", "".join(text[span[0] : span[1]].split()), span[0], span[1]


def _split(chunk: str, offset: int, layout: Layout) -> Iterator[Token]:
    if chunk in layout.marks and chunk not in layout.roles:
        yield "mark", chunk, offset, offset + len(chunk)
        return
    at = 0
    for match in role_pattern(layout).finditer(chunk):
        yield from _words(chunk[at : match.start()], offset + at, layout, called=at > 0)
        yield "role", match.group(1), offset + match.start(1), offset + match.end(1)
        at = match.end()
    yield from _words(chunk[at:], offset + at, layout, called=at > 0)


def _words(text: str, start: int, layout: Layout, *, called: bool) -> Iterator[Token]:
    """The word, or two names set without a space behind the role they share: 记者王建国李晓红."""
    parts = [(text[:n], text[n:]) for n in _PAIRED.get(len(text), ())] if called else []
    parts = [names for names in parts if all(is_sure(name, layout) for name in names)]
    if len(parts) != 1 or is_place(text[:2]) or is_place(text[:3]):  # 通讯员成都铁路…: a body
        yield from _word(text, start, layout)
        return
    for name in parts[0]:
        yield "word", name, start, start + len(name)
        start += len(name)


def is_sure(name: str, layout: Layout) -> bool:
    """A name with one of the common surnames, which a word hardly is by chance."""
    named = is_name(name, layout, strict=True) and name[-1] not in layout.bodies
    return named and name[0] in layout.common_surnames


def _word(word: str, start: int, layout: Layout) -> Iterator[Token]:
    if not word:
        return
    if word in layout.marks:  # 摄影 is a role too, which the caller has found by then
        yield "mark", word, start, start + len(word)
        return
    suffix = _mark_suffix(layout).search(word)
    if suffix and suffix.start() >= 2:
        yield "word", word[: suffix.start()], start, start + suffix.start()
        yield "mark", suffix.group(), start + suffix.start(), start + len(word)
    else:
        yield "word", word, start, start + len(word)
