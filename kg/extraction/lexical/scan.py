"""The lexical scan of one article: what every recogniser reads.

It holds the clauses (runs between hard punctuation) with their words, the gazetteer hits, and the
quotations. The words come from jieba with the vocabulary's names added, on clauses only when they
are asked for: segmenting is by far the dearest step.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import inf, log
from typing import Any, NamedTuple

from kg import vocabulary
from kg.extraction.lexical import dictionary
from kg.extraction.lexical.lazy import lazy
from kg.extraction.lexical.literals import Literals, Span
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.seams import seams
from kg.model import Article, Part

_INNER_BRACKET = pattern("scan", "inner_bracket")
_HARD = pattern("scan", "hard")
# What jieba segments: runs of these characters; a line break is one word, all else stands alone.
_RUN = re.compile(r"([\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+)|\r\n|.", re.DOTALL)
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_AMONG_CHINA = "其中国"
_SOCIETY = "学会"
_SHANGHAI = "上海"
_BEFORE_PLACES = frozenset("在从到赴于的和与及年、由对为") | {"来自"}
_SCHOOLS = ("大学", "中学", "小学", "同学", "开学", "入学", "放学")


class Word(NamedTuple):
    """A word of the segmentation, as a span of the article text."""

    start: int
    end: int
    text: str


class Hit(NamedTuple):
    """A gazetteer form found in the text; `kind` says whose: area, honour, body, federation."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: offsets of the marks; the inside is [start + 1, end - 1)."""

    start: int
    end: int
    inner: str
    mark: str  # “ or 《 or ‘


@lru_cache(maxsize=65536)
def cut(text: str) -> tuple[str, ...]:
    """The words of a clause (no hidden-Markov guessing: it glues names to their neighbours).

    The same as jieba's `lcut(text, HMM=False)`, societies aside, in one pass over each run of
    characters and without its generators: segmenting is by far the dearest step.
    """
    words, before = _plainly_cut(text), []
    while _MAY_BE_CUT.search(text) and (at := _cut_out(words, text)):
        before += _plainly_cut(text[:at])
        text = text[at:]
        words = _plainly_cut(text)
    return (*before, *words)


def _plainly_cut(text: str) -> list[str]:
    """The words, whatever counties are cut out of others."""
    words: list[str] = []
    for m in _RUN.finditer(text):
        if m.lastindex:
            _segment(m.group(), words)
        else:
            words.append(m.group())
    if _SOCIETY in text:
        _join_society(words)
    if _AMONG_CHINA in text:
        _part_among(words)
    if _SHANGHAI in text:
        _join_shanghai(words)
    return words


def _cut_out(words: list[str], text: str) -> int:
    """代|理县 is 代理|县: where a county of two characters begins with the end of the word before; else 0."""
    at = 0
    for word in words:
        if is_cut_out(text, word, at):
            return at + 1
        at += len(word)
    return 0


def _join_society(words: list[str]) -> None:
    """会计学|会 is a society: 会计|学会. But 大学|会场, 学|会, 小学|会 are none."""
    for k in range(len(words) - 1):
        science = words[k]
        if words[k + 1] == "会" and science[-1] == "学" and len(science) > 1 and science[-2:] not in _SCHOOLS:
            words[k : k + 2] = [science[:-1], _SOCIETY]


def _part_among(words: list[str]) -> None:
    """其中|国元证券公司: not 其|中国元证券公司, which would be 其中中国…."""
    for k in range(len(words) - 1):
        if words[k] == "其" and words[k + 1] == "中国":
            words[k : k + 2] = ["其中", "国"]


def _join_shanghai(words: list[str]) -> None:
    """上海|潮白乳业, where a clause or a phrase begins: not 上|海潮|白. But 大会|上|海淀区."""
    for k in range(len(words) - 1):
        if words[k] == "上" and words[k + 1][0] == "海" and (k == 0 or words[k - 1] in _BEFORE_PLACES):
            words[k : k + 2] = [_SHANGHAI, *_plainly_cut(words[k + 1][1:])]


def likelihoods(run: str) -> tuple[list[float], list[int]]:
    """How likely the best words from each character of a run on are, and where the first of them ends.

    Natural logarithms of the products of the words' shares in jieba's dictionary; 0 behind the run.
    """
    frequency_of, weights = dictionary.word_frequencies().get, _weights()
    unknown = weights[1]
    size = len(run)
    ends = [0] * size
    scores = [0.0] * (size + 1)
    for start in range(size - 1, -1, -1):
        best, best_end = -inf, 0
        for end in range(start + 1, size + 1):
            frequency = frequency_of(run[start:end])
            if frequency is None:
                break
            if frequency and (score := weights[frequency] + scores[end]) >= best:
                best, best_end = score, end
        if best_end == 0:
            best, best_end = unknown + scores[start + 1], start + 1
        scores[start], ends[start] = best, best_end
    return scores, ends


def _segment(run: str, words: list[str]) -> None:
    """Appends the most probable words of a run; Latin characters that stand alone are joined again."""
    _, ends = likelihoods(run)
    at, latin = 0, ""
    while at < len(run):
        word = run[at : ends[at]]
        at = ends[at]
        if word in _LATIN:
            latin += word
            continue
        if latin:
            words.append(latin)
            latin = ""
        words.append(word)
    if latin:
        words.append(latin)


class _Weights(dict[int, float]):
    """The logarithm of a word's probability by its frequency, kept: there are few different ones."""

    def __init__(self, total: int) -> None:
        self._total = log(total)

    def __missing__(self, frequency: int) -> float:
        weight = self[frequency] = log(frequency) - self._total
        return weight


@cache
def _weights() -> _Weights:
    return _Weights(dictionary.total_frequency())


@cache
def _automaton() -> tuple[Any, tuple[str, ...], tuple[str, ...]]:
    import ahocorasick_rs

    forms: dict[str, str] = {}
    for name in vocabulary.honours():
        forms[name] = "honour"
    for form in vocabulary.by_form("gazetteer/bodies.tsv"):
        if form not in dictionary.UNCLEAR_FORMS:
            forms.setdefault(form, "body")
    for federation in vocabulary.federations().values():
        for form in (federation.name, *federation.aliases):
            forms.setdefault(form, "federation")
    for division in vocabulary.divisions():
        if division.level != "subdistrict" and not _vague(division.name):
            for plain in vocabulary.plain_forms(division.name):
                forms.setdefault(plain, "area")
            forms.setdefault(division.name, "area")
            short = vocabulary.short_name(division.name)
            if division.level in ("province", "city") and len(short) >= 2:
                forms.setdefault(short, "area")
    patterns = tuple(sorted(forms))
    automaton = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.Standard)
    return automaton, patterns, tuple(forms[p] for p in patterns)


@cache
def _subdistricts() -> Literals:
    """Beijing's subdistricts by name."""
    names = (d.name for d in vocabulary.divisions() if d.level == "subdistrict")
    return Literals(sorted(names, key=lambda n: (-len(n), n)))


_COUNTY = "县"
_PAIR = 2  # characters: 理县
_HARDLY_A_WORD = 5  # occurrences in the corpus behind jieba's dictionary
_BEFORE_COUNTIES = frozenset("从在到向由为对把将和与及于自赴")  # 从|容县
_OF_COUNTIES = ("级", "域")  # 礼|县级
# 代县长 is the acting head of a county, 通县公路 a road to the county's town, 新县城 a new town of any
_NO_COUNTY_BEFORE = {
    **dict.fromkeys(("新县", "古县"), ("城", *_OF_COUNTIES)),
    "代县": ("长", *_OF_COUNTIES),
    "通县": ("公", "油", "路", "道", "乡", *_OF_COUNTIES),
}
# what is left of a county's name whose first character ends a city's: 上海|城市, 云南|山区
_EVERYDAY = frozenset(("城市", "门市", "城区", "山区", "林区", "湖区", "港区", "海区", "市区"))
_MAY_BE_CUT = re.compile("|".join((_COUNTY, *sorted(_EVERYDAY))))
_PARTS_OF_TOWNS = frozenset(("东区", "西区", "老城区", "新城区"))


def _vague(name: str) -> bool:
    """Division names that are everyday words: 城区, 郊区, 矿区."""
    return name in vocabulary.lines("lexicon/vague_areas.txt")


def is_cut_out(text: str, word: str, start: int) -> bool:
    """代理|县, 上海|城市: is what looks like a county's name but parts of two words?"""
    if word[1:] in _EVERYDAY:
        return is_wide(text[max(0, start - 1) : start + 1]) and word in vocabulary.divisions_by_name()
    return len(word) == _PAIR and word[1] == _COUNTY and _is_short_county_cut_out(text, word, start)


def _is_short_county_cut_out(text: str, word: str, start: int) -> bool:
    """代理|县, 绍兴|县, 代|县长: is a county of two characters but parts of two words?"""
    if text.startswith(_NO_COUNTY_BEFORE.get(word, _OF_COUNTIES), start + _PAIR):
        return True
    if not start or text[start - 1] in _BEFORE_COUNTIES or word not in vocabulary.divisions_by_name():
        return False
    before = (text[start - n : start] for n in (1, 2) if n <= start)
    return any(_is_word(b + word[0]) for b in before) and not _is_behind_area(text, start)


def _is_word(word: str) -> bool:
    return dictionary.word_frequencies().get(word, 0) > _HARDLY_A_WORD


def _is_behind_area(text: str, at: int) -> bool:
    """山西|兴县: does a province or a city end at an offset, in full or in short?"""
    return any(is_wide(text[at - n : at]) for n in (2, 3, 4) if n <= at)


def is_wide(name: str) -> bool:
    """上海, 河北省: is it a province or a city, in full or in short?"""
    full, short = vocabulary.divisions_by_name(), vocabulary.divisions_by_short_name()
    return any(d.wide for d in (*full.get(name, ()), *short.get(name, ())))


class Scan:
    """One article's text with its lexical analysis, computed on demand."""

    def __init__(self, article: Article, publishers: Sequence[str] = ()) -> None:
        self.article = article
        self.publishers = publishers  # the source that stands by the article, the page's site or paper
        self.text = article.text
        self._words: dict[tuple[int, int], tuple[Word, ...]] = {}
        self._brackets = [m.span() for m in _INNER_BRACKET.finditer(self.text)]

    @lazy
    def body_start(self) -> int:
        """Where the body begins, behind the heads."""
        return next((s.start for s in self.article.sentences if s.part is Part.BODY), 0)

    @lazy
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """Spans between hard punctuation and seams, short brackets inside names kept."""
        inner = {i for a, b in self._brackets for i in (a, b - 1)}
        marks = [m.span() for m in _HARD.finditer(self.text) if m.start() not in inner]
        if self.seams:
            marks = sorted((*marks, *((at, at) for at in self.seams)))
        spans, start = [], 0
        for first, behind in marks:
            if first > start:
                spans.append((start, first))
            start = behind
        if start < len(self.text):
            spans.append((start, len(self.text)))
        return tuple(spans)

    @lazy
    def _starts(self) -> tuple[int, ...]:
        return tuple(a for a, _ in self.clauses)

    def clause_at(self, offset: int) -> tuple[int, int]:
        """The clause that holds the offset; an empty one at punctuation."""
        i = bisect_right(self._starts, offset) - 1
        if i >= 0:
            a, b = self.clauses[i]
            if a <= offset < b:
                return a, b
        return offset, offset

    def words(self, start: int, end: int) -> tuple[Word, ...]:
        """The words of a clause (or of any span), with their offsets."""
        found = self._words.get((start, end))
        if found is None:
            out, at = [], start
            for piece in self._pieces(start, end):
                for w in cut(piece):
                    for part in w if is_cut_out(self.text, w, at) else (w,):
                        out.append(Word(at, at := at + len(part), part))
            found = self._words[start, end] = tuple(out)
        return found

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        """A span's text, parted at the seams."""
        for at in sorted(at for at in self.seams if start < at < end):
            yield self.text[start:at]
            start = at
        yield self.text[start:end]

    @lazy
    def _forms(self) -> tuple[Hit, ...]:
        """All forms of the gazetteers, whatever they mean."""
        automaton, patterns, kinds = _automaton()
        found = automaton.find_matches_as_indexes(self.text, overlapping=True)
        return tuple(Hit(start, end, patterns[i], kinds[i]) for i, start, end in found)

    @lazy
    def seams(self) -> frozenset[int]:
        """Offsets that no name goes over."""
        return seams(self.text, [(h.start, h.end, h.text) for h in self._forms if h.kind == "area"])

    def is_no_area(self, name: str, start: int) -> bool:
        """某人和|县总工会, 代理|县: is what looks like a division behind a name or a word none?"""
        if is_cut_out(self.text, name, start):
            return True
        return bool(self.seams) and any(start < at < start + len(name) for at in self.seams)

    @lazy
    def hits(self) -> tuple[Hit, ...]:
        """Gazetteer hits, the longest of those that start or end inside each other."""
        found = (h for h in self._forms if not self._is_part(h.text) and not self.is_no_area(h.text, h.start))
        return tuple(sorted(found, key=lambda h: (h.start, -h.end)))

    def _is_part(self, name: str) -> bool:
        """东区, 老城区: a county's name only where its city is named, else a part of any town or site."""
        if name not in _PARTS_OF_TOWNS:
            return False
        rows = vocabulary.divisions_by_name().get(name, ())
        return not any(d.city and vocabulary.short_name(d.city) in self.text for d in rows)

    @lazy
    def subdistricts(self) -> tuple[Span, ...]:
        """Where Beijing's subdistricts stand."""
        return tuple(_subdistricts().spans(self.text))

    def hits_of(self, kind: str) -> Iterator[Hit]:
        """Hits of one kind, each not inside a longer one of the same kind."""
        reach = -1
        for hit in self.hits:
            if hit.kind == kind and hit.end > reach:
                reach = hit.end
                yield hit

    @lazy
    def quotes(self) -> tuple[Quote, ...]:
        """Quotations “…”, 《…》, ‘…’ that close within 60 characters on the same line."""
        found = []
        for mark, close in (("“", "”"), ("《", "》"), ("‘", "’")):
            for m in re.finditer(re.escape(mark) + r"[^\n]{1,80}?" + re.escape(close), self.text):
                end = m.end() if mark != "《" else self._title_end(m.start())
                if end is not None:
                    found.append(Quote(m.start(), end, self.text[m.start() + 1 : end - 1], mark))
        return tuple(sorted(found, key=lambda q: (q.start, -q.end)))

    def _title_end(self, start: int) -> int | None:
        """Where a title that may hold other titles closes: 《关于〈…〉的通知》 with marks of one kind."""
        depth = 0
        for at in range(start, min(len(self.text), start + 120)):
            depth += (self.text[at] == "《") - (self.text[at] == "》")
            if self.text[at] == "\n":
                return None
            if depth == 0:
                return at + 1
        return None
