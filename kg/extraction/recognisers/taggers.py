"""A tagger of the user's choice beside the recognisers: none by default.

The environment variable UNIONKG_TAGGER names it: `jieba` (jieba.posseg, needs nothing more), or an
entry point of the group "unionkg.taggers" of any installed package. A tagger is a callable that
takes an article's text and returns (start, end, type) rows; the types are the values of
`EntityType`. Its mentions have low confidence, and give way to those of the recognisers.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from kg.errors import VocabularyError
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.dictionary import total_frequency, word_frequencies
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention
from kg.vocabulary import TAGGER

GROUP = "unionkg.taggers"
CONFIDENCE = 0.5  # lower than any rule: a tagger does not know the genre
Tagger = Callable[[str], Iterable[tuple[int, int, str]]]

_TYPES = frozenset(type_.value for type_ in EntityType)
# jieba's tags for names; it does not tell one kind of organisation from another.
_JIEBA_TYPES = {"nr": "person", "nrt": "person", "nrfg": "person", "ns": "place", "nt": "institution"}


@cache
def tokenizer() -> Any:
    """jieba's tokenizer with the words and frequencies of the scan."""
    tok = import_module("jieba").Tokenizer()
    tok.FREQ, tok.total, tok.initialized = word_frequencies(), total_frequency(), True
    return tok


@cache
def _jieba_tagger() -> Any:
    return import_module("jieba.posseg").POSTokenizer(tokenizer())


def jieba_tags(text: str) -> Iterator[tuple[int, int, str]]:
    """The names that jieba.posseg sees: an adapter as others may be written."""
    at = 0
    for pair in _jieba_tagger().cut(text):
        end = at + len(pair.word)
        type_ = _JIEBA_TYPES.get(pair.flag)
        if type_ and end - at >= 2:
            yield at, end, type_
        at = end


_BUILT_IN: Mapping[str, Tagger] = {"jieba": jieba_tags}


@cache
def _loaded(name: str) -> Tagger:
    if name in _BUILT_IN:
        return _BUILT_IN[name]
    found = entry_points(group=GROUP)
    if name not in found.names:
        known = ", ".join(sorted({*_BUILT_IN, *found.names}))
        raise VocabularyError(f"{TAGGER}={name}: no such tagger (there are: {known})")
    tagger: Tagger = found[name].load()
    return tagger


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """The mentions of the chosen tagger; none where none is chosen."""
    name = os.environ.get(TAGGER)
    if not name:
        return
    text = scan.text
    for start, end, type_ in _loaded(name)(text):
        surface = text[start:end]
        if not 0 <= start < end <= len(text) or type_ not in _TYPES:
            raise VocabularyError(f"{TAGGER}={name}: {(start, end, type_)} is no span of the text and type")
        if "\n" not in surface:
            yield Mention(start, end, surface, EntityType(type_), surface, f"tagger.{name}", CONFIDENCE)
