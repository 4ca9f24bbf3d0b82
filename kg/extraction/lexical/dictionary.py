"""The words that segmentation knows: jieba's dictionary with the vocabulary's words in it.

The dictionary is a file of jieba's; jieba itself is not imported, for its start takes longer than
the reading of the file and leaves a cache among the temporary files.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from kg import vocabulary
from kg.errors import VocabularyError

# Forms of the gazetteer of bodies that mean something else wherever the context does not say more.
UNCLEAR_FORMS = frozenset(("市委", "行"))
_SURE = 2000  # a frequency above that of most words of the dictionary: the vocabulary wins
_ASKED = 4  # characters: longer words are names and set phrases, whose tags say little


class _Dictionary(NamedTuple):
    frequencies: dict[str, int]
    tags: dict[str, str]
    total: int


@cache
def _dictionary() -> _Dictionary:
    """jieba's dictionary: lines of word, frequency and part-of-speech tag. The columns are not kept."""
    package = find_spec("jieba")
    if package is None or package.origin is None:
        raise VocabularyError("jieba's dictionary is missing: install jieba")
    cells = Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8").split()
    words, counts = cells[::3], [int(count) for count in cells[1::3]]
    tags = {w: sys.intern(tag) for w, tag in zip(words, cells[2::3], strict=True) if len(w) <= _ASKED}
    beginnings = {word[:1] for word in words}
    beginnings.update(word[:end] for word in words if len(word) > 2 for end in range(2, len(word)))
    known = dict.fromkeys(beginnings, 0)
    known.update(zip(words, counts, strict=True))
    _add_vocabulary(known)
    return _Dictionary(known, tags, sum(counts))


def word_tags() -> dict[str, str]:
    """Part-of-speech tags of jieba's dictionary: word -> tag (v verb, d adverb, nr person name …)."""
    return _dictionary().tags


def word_frequencies() -> dict[str, int]:
    """How often each word was counted; 0 for what merely begins one, so that a search knows when to stop.

    The vocabulary's words are in it, so that heads and areas stay whole.
    """
    return _dictionary().frequencies


def total_frequency() -> int:
    """The sum of all frequencies of jieba's dictionary."""
    return _dictionary().total


def _add_vocabulary(known: dict[str, int]) -> None:
    kept = _kept_words()
    for word in sorted(kept):
        known[word] = max(known.get(word, 0), _SURE)
        for end in range(1, len(word)):
            known.setdefault(word[:end], 0)
    for word in vocabulary.lines("lexicon/segmentation_drop.txt"):
        known[word] = 0
    # dictionary words that glue a body to its post hide the body's end: 医院院长, 工会主席, 公司经理
    posts: dict[str, list[str]] = {}  # by the first character
    for post in vocabulary.lines("lexicon/posts.txt"):
        posts.setdefault(post[0], []).append(post)
    for head in {h.suffix for h in vocabulary.heads()} | {"工会", "总工会"}:
        for first in posts:
            if head + first in known:  # it holds the beginnings of its words too
                for post in posts[first]:
                    if head + post in known and head + post not in kept:
                        known[head + post] = 0
    # and those that glue a level to its organ hide whose it is: 县公安局, 省高院
    for organ in vocabulary.lines("lexicon/government.txt"):
        for level in vocabulary.LEVELS:
            if level + organ in known and level + organ not in kept:
                known[level + organ] = 0


def _kept_words() -> frozenset[str]:
    """The vocabulary's words of two characters and more, which the segmentation keeps whole."""
    words: set[str] = {d.name for d in vocabulary.divisions() if len(d.name) <= 9}
    words.update(plain for d in vocabulary.divisions() for plain in vocabulary.plain_forms(d.name))
    words.update(head.suffix for head in vocabulary.heads())
    for name in ("posts", "government", "boundaries", "segmentation_keep"):
        words.update(vocabulary.lines(f"lexicon/{name}.txt"))
    words.update(form for form in vocabulary.by_form("gazetteer/bodies.tsv") if form not in UNCLEAR_FORMS)
    words.update(row["word"] for row in vocabulary.table("lexicon/happenings.tsv"))
    return frozenset(word for word in words if len(word) > 1)
