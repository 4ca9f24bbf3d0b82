"""People of the story, by surname, length and what stands beside the name. Reporters are not in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.context import Context
from kg.extraction.literals import Literals
from kg.extraction.names import is_area
from kg.extraction.patterns import pattern, source
from kg.extraction.person_context import strong_names
from kg.extraction.person_names import HAN, STRONG_AFTER, surname_at, surname_pattern
from kg.extraction.person_spot import ending_post, speech
from kg.extraction.scan import Scan, cut
from kg.model import EntityType, Mention
from kg.prefilter import finditer, may_match

_FOREIGN = pattern("people", "foreign")
_NOT_MINORITY = pattern("people", "not_minority")
_LINE = re.compile(r".+\n?")
_HAN_ONLY = re.compile(rf"[{HAN}]+")
_HAN = re.compile(rf"[{HAN}]")

Learnt = dict[str, tuple[float, str]]
"""Names that the article teaches, with confidence and rule."""


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Strong occurrences by context first; then every other occurrence of a name so learnt."""
    text = scan.text
    learnt = _learnt(scan)
    if learnt:
        for start, end in Literals(sorted(learnt, key=lambda n: (-len(n), n))).spans(text):
            name = text[start:end]
            confidence, rule = learnt[name]
            yield Mention(start, end, name, EntityType.PERSON, name, rule, confidence)
    yield from _second_mentions(scan, learnt)
    yield from _dotted(scan)


def _learnt(scan: Scan) -> Learnt:
    text = scan.text
    learnt: Learnt = {}
    for strong in strong_names(scan):
        name = text[strong.start : strong.end]
        if strong.confidence > learnt.get(name, (0.0, ""))[0]:
            learnt[name] = (strong.confidence, strong.rule)
    for start, end in _minority(scan):
        learnt.setdefault(text[start:end], (0.75, "person.minority"))
    for name in sorted(learnt, key=lambda n: (-len(n), n)):
        # 张艳革 found, 张艳 found elsewhere by a shorter reading: the longer one wins where it stands
        for shorter in [s for s in learnt if s != name and name.startswith(s)]:
            if text.count(shorter) == text.count(name):
                del learnt[shorter]
    return learnt


def _dotted(scan: Scan) -> Iterator[Mention]:
    """阿依古丽·买买提."""
    text = scan.text
    if not may_match(_FOREIGN, text):
        return
    for m in (m for line in _LINE.finditer(text) for m in finditer(_FOREIGN, text, *line.span())):
        start = m.start()
        if any(q.start < start < q.end for q in scan.quotes):
            continue
        if is_area(m.group()[:2]):
            continue  # 北京地区·部分
        opens = start == 0 or not _HAN.match(text, start - 1)
        if opens or ending_post(text[max(0, start - 14) : start]) is not None:
            yield Mention(start, m.end(), m.group(), EntityType.PERSON, m.group(), "person.dotted", 0.8)


def _minority(scan: Scan) -> Iterator[tuple[int, int]]:
    """吉克阿木, 阿牛木呷: names without a Han surname, right behind a post and before a verb.

    No everyday word stands in them.
    """
    text = scan.text
    for _, at in _posts_anywhere().spans(text):
        if surname_at(text, at) is not None:
            continue
        for length in (4, 3):
            name, end = text[at : at + length], at + length
            marked = text[end : end + 1] in "，、。" and length == 4
            if not (marked or STRONG_AFTER.match(text, end) or speech(text, end)):
                continue
            if not _HAN_ONLY.fullmatch(name) or _NOT_MINORITY.search(name) or name.endswith("说"):
                continue
            a, b = scan.clause_at(at)
            if a == b or not any(w.start == at for w in scan.words(a, b)):
                continue
            if all(len(w) == 1 for w in cut(name)):
                yield at, end
                break


@cache
def _posts_anywhere() -> Literals:
    words = {w for w in vocabulary.lines("lexicon/posts.txt") if len(w) >= 2}
    words |= {"农民工", "劳动模范", "获得者"}
    return Literals(sorted(words, key=lambda w: (-len(w), w)))


@cache
def _addressed() -> re.Pattern[str]:
    """李主席, 李师傅, 老李, with the surname as a group."""
    family, address = surname_pattern().pattern, source("people", "address")
    return re.compile(
        rf"(?<![{HAN}])(?P<formal>{family})(?:{address})(?![{HAN}]{{0,2}}(?:家|会))"
        rf"|(?<=[，。“和的对向与])(?:老|小)(?P<plain>{family})(?=[，。说的在是和])"
    )


def _second_mentions(scan: Scan, learnt: Learnt) -> Iterator[Mention]:
    """李主席, 王师傅 after 李红 …: only where one person of the article has the surname."""
    by_surname: dict[str, list[str]] = {}
    for name in learnt:
        found = surname_at(name, 0)
        if found:
            by_surname.setdefault(name[: found[0]], []).append(name)
    first = {surname: scan.text.find(names[0]) for surname, names in by_surname.items()}
    for m in finditer(_addressed(), scan.text) if learnt else ():
        surname = m["formal"] or m["plain"]
        names = by_surname.get(surname, [])
        if len(names) == 1 and m.start() > first[surname]:
            yield Mention(
                m.start(), m.end(), m.group(), EntityType.PERSON, names[0], "person.surname", 0.75, False
            )
