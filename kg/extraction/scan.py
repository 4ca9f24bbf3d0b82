"""The lexical scan of one article: what every recogniser reads.

It holds the clauses (runs between hard punctuation) with their words, the gazetteer hits, and the
quotations. The words come from jieba with the vocabulary's names added, on clauses only when they
are asked for: segmenting is by far the dearest step.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any

from kg import vocabulary
from kg.model import Article

# A bracket of a few characters inside a name: 快递（外卖）行业, 保障中心（办事处）. Eight characters is the longest
# such insertion on the pages seen.
INNER_BRACKET = re.compile(r"(?<=[\u4e00-\u9fff])[（(](?!以下|下称|简称|记者|通讯员|男|女|左|右|图|原|现)[\u4e00-\u9fffA-Za-z]{1,8}[）)](?=[\u4e00-\u9fff])")
HARD = re.compile(r"[，。；：！？、\n\s“”‘’\"'《》〈〉（）()【】\[\]…—／/|,;:!?\t□■●◆▲△○*#<>＜＞=~～+＋]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the segmentation, as a span of the article text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
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


@cache
def tokenizer() -> Any:
    """jieba's tokenizer with the vocabulary's words added, so that heads and areas stay whole."""
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tok = jieba.Tokenizer()
    tok.initialize()
    high = 2_000_000  # more than any word of the dictionary: the vocabulary wins
    words: set[str] = set()
    for division in vocabulary.divisions():
        if len(division.name) <= 9:
            words.add(division.name)
    for head in vocabulary.heads():
        if len(head.suffix) > 1:
            words.add(head.suffix)
    words.update(vocabulary.lines("lexicon/posts.txt"))
    words.update(vocabulary.lines("lexicon/government.txt"))
    words.update(w for w in vocabulary.lines("lexicon/boundaries.txt") if len(w) > 1)
    words.update(row["name"] for row in vocabulary.table("gazetteer/bodies.tsv"))
    words.update(row["word"] for row in vocabulary.table("lexicon/happenings.tsv"))
    words.update(("总工会", "工会联合会", "联合工会", "工会委员会", "工会", "联合大学", "职工之家", "劳动人事", "网约车", "网约送餐员", "新就业形态"))
    for word in sorted(words):
        if len(word) > 1:
            tok.FREQ[word] = max(tok.FREQ.get(word, 0), high // 1000)
            for i in range(1, len(word)):
                tok.FREQ.setdefault(word[:i], 0)
    for word in ("选区", "建成区", "选为", "总工", "会主席"):
        tok.FREQ[word] = 0  # 当|选区|总工会, 总工|会
    # dictionary words that glue a body to its post hide the body's end: 医院院长, 工会主席, 公司经理
    posts = vocabulary.lines("lexicon/posts.txt")
    for head in {h.suffix for h in vocabulary.heads()} | {"工会", "总工会"}:
        for post in posts:
            if head + post in tok.FREQ and head + post not in words:
                tok.FREQ[head + post] = 0
    return tok


@cache
def word_tags() -> dict[str, str]:
    """Part-of-speech tags of jieba's dictionary: word -> tag (v verb, d adverb, nr person name …)."""
    tokenizer()
    import jieba

    tags: dict[str, str] = {}
    with jieba.get_dict_file() as stream:
        for raw in stream:
            parts = raw.decode("utf-8").split()
            if len(parts) == 3 and len(parts[0]) <= 4:
                tags[parts[0]] = parts[2]
    return tags


@lru_cache(maxsize=65536)
def cut(text: str) -> tuple[str, ...]:
    """The words of a clause (no hidden-Markov guessing: it glues names to their neighbours)."""
    return tuple(tokenizer().lcut(text, HMM=False))


@cache
def _automaton() -> tuple[Any, tuple[str, ...], tuple[str, ...]]:
    import ahocorasick_rs

    forms: dict[str, str] = {}
    for name in vocabulary.honours():
        forms[name] = "honour"
    for row in vocabulary.table("gazetteer/bodies.tsv"):
        for form in (row["name"], *row["aliases"].split(";")):
            if form and form not in ("市委", "行"):
                forms.setdefault(form, "body")
    for federation in vocabulary.federations().values():
        for form in (federation.name, *federation.aliases):
            forms.setdefault(form, "federation")
    for division in vocabulary.divisions():
        if division.level != "subdistrict" and not _vague(division.name):
            if division.name.endswith("族自治县") and (plain := vocabulary.without_peoples(division.name)):
                forms.setdefault(plain, "area")
            forms.setdefault(division.name, "area")
            short = vocabulary.short_name(division.name)
            if division.level in ("province", "city") and len(short) >= 2:
                forms.setdefault(short, "area")
    patterns = tuple(sorted(forms))
    automaton = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.Standard)
    return automaton, patterns, tuple(forms[p] for p in patterns)


def _vague(name: str) -> bool:
    """Division names that are everyday words: 城区, 郊区, 矿区."""
    return name in ("城区", "郊区", "矿区", "市辖区", "和县", "开发区")


class Scan:
    """One article's text with its lexical analysis, computed on demand."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self._brackets = [m.span() for m in INNER_BRACKET.finditer(self.text)]

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """Spans between hard punctuation, short brackets inside names kept."""
        inner = {i for a, b in self._brackets for i in (a, b - 1)}
        spans, start = [], 0
        for m in HARD.finditer(self.text):
            if m.start() in inner:
                continue
            if m.start() > start:
                spans.append((start, m.start()))
            start = m.end()
        if start < len(self.text):
            spans.append((start, len(self.text)))
        return tuple(spans)

    @cached_property
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
        out, at = [], start
        for w in cut(self.text[start:end]):
            out.append(Word(at, at + len(w), w))
            at += len(w)
        return tuple(out)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """Gazetteer hits, the longest of those that start or end inside each other."""
        automaton, patterns, kinds = _automaton()
        found = [
            Hit(s, e, patterns[i], kinds[i])
            for i, s, e in automaton.find_matches_as_indexes(self.text, overlapping=True)
        ]
        return tuple(sorted(found, key=lambda h: (h.start, -h.end)))

    def hits_of(self, kind: str) -> Iterator[Hit]:
        """Hits of one kind, each not inside a longer one of the same kind."""
        reach = -1
        for hit in self.hits:
            if hit.kind == kind and hit.end > reach:
                reach = hit.end
                yield hit

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Quotations “…”, 《…》, ‘…’ that close within 60 characters on the same line."""
        found = []
        for mark, close in (("“", "”"), ("《", "》"), ("‘", "’")):
            for m in re.finditer(re.escape(mark) + r"[^\n]{1,80}?" + re.escape(close), self.text):
                inner = m.group()[1:-1]
                if mark == "《":
                    # nested title marks: extend to the matching close
                    depth, end = 0, m.start()
                    for end in range(m.start(), min(len(self.text), m.start() + 120)):
                        depth += (self.text[end] == "《") - (self.text[end] == "》")
                        if depth == 0:
                            break
                    inner = self.text[m.start() + 1 : end]
                    if depth != 0 or "\n" in inner:
                        continue
                    found.append(Quote(m.start(), end + 1, inner, mark))
                    continue
                found.append(Quote(m.start(), m.end(), inner, mark))
        return tuple(sorted(found, key=lambda q: (q.start, -q.end)))
