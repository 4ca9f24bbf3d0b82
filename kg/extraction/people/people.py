"""People of the story, by surname, length and what stands beside the name. Reporters are not in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.literals import Literals, occurrences
from kg.extraction.lexical.patterns import pattern, source
from kg.extraction.lexical.scan import Scan
from kg.extraction.people import person_foreign
from kg.extraction.people.person_context import strong_names
from kg.extraction.people.person_names import (
    HAN,
    candidates,
    fits,
    frequency,
    is_word,
    opens_word,
    surname_at,
    surname_pattern,
)
from kg.extraction.people.person_spot import ending_post
from kg.extraction.recognisers.names import own_heads
from kg.model import EntityType, Mention, Part
from kg.prefilter import finditer, quick

_CUT_HEADS = ("集团", "公司", "医院", "学校", "学院", "银行")  # a name does not end inside of these
_BESIDE = 16  # characters before a name that are looked at
_WIDE = re.compile(rf"([{HAN}])[ \u3000]{{1,2}}([{HAN}])(?:[ \u3000]{{1,2}}([{HAN}]))?(?![ \u3000])")
_OPENS_PART = re.compile(r"[\n|｜丨∣│【】][ \u3000]*$")
_BAR_BEFORE = re.compile(r"[|｜丨∣│][ \u3000]*$")
_ENDS_PART = re.compile(
    r"[ \u3000】]*(?:(?P<bar>[|｜丨∣│])|(?P<clause>(?<=[ \u3000])(?![ \u3000])|[：:])|\n|$)"
)
_LIFE_TOLD = pattern("people", "life_told")
_HAN_ALONE = re.compile(f"[{HAN}]+")
_OFTEN = 3  # times that a shorter name stands where the longer one is read once
_PSEUDONYM = quick("[（(](?:[^（()）]{0,14}化名|文中人物[^（()）]{0,6}|[^（()）]{0,6}隐去真名)[)）]")
Learnt = dict[str, tuple[float, str]]
"""Names that the article teaches, with confidence and rule."""


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Strong occurrences by context first; then every other occurrence of a name so learnt."""
    text = scan.text
    learnt = _learnt(scan)
    dotted = [*_dotted(scan)]
    parts = _parts(dotted)
    for part in parts:
        learnt.pop(part, None)
    yield from _by_parts(text, dotted, parts)
    if learnt:
        for start, end in Literals(sorted(learnt, key=lambda n: (-len(n), n))).spans(text):
            if text[end - 1 : end + 1] in _CUT_HEADS:
                continue  # 北京建工|路桥集|团
            name = text[start:end]
            confidence, rule = learnt[name]
            full = _with_surname(name, learnt)
            yield Mention(start, end, name, EntityType.PERSON, full or name, rule, confidence, full is None)
    yield from _second_mentions(scan, learnt)
    yield from _spaced(text)
    yield from dotted


def _learnt(scan: Scan) -> Learnt:
    text = scan.text
    learnt: Learnt = {}
    for strong in strong_names(scan):
        if _depots().match(text, strong.end):
            continue  # 甲段王某、|侯马北|供电段李某
        if _is_column(scan, strong.start, strong.end):
            continue
        name = text[strong.start : strong.end]
        if strong.confidence > learnt.get(name, (0.0, ""))[0]:
            learnt[name] = (strong.confidence, strong.rule)
    found = (person_foreign.of_elements, person_foreign.behind_posts, person_foreign.of_people)
    for start, end in (span for spans in found for span in spans(scan)):
        learnt.setdefault(text[start:end], (0.75, "person.minority"))
    if called := _whole_headline(scan):
        learnt.setdefault(called, (0.85, "person.form"))
    for m in finditer(_PSEUDONYM, text):
        for alias in [n for n in learnt if text.endswith(n, 0, m.start())]:
            del learnt[alias]  # 王某某（化名）: nobody's name, wherever it stands
    for name in sorted(learnt, key=lambda n: (-len(n), n)):
        # 张艳革 found, 张艳 found elsewhere by a shorter reading: the longer one wins where it stands
        for shorter in [s for s in learnt if s != name and name.startswith(s)]:
            if text.count(shorter) == text.count(name):
                del learnt[shorter]
            elif text.count(name) == 1 and text.count(shorter) > _OFTEN and fits(name, len(shorter)):
                learnt.pop(name, None)  # 尉迟山|走 once, 尉迟山 again and again
    return learnt


def _whole_headline(scan: Scan) -> str | None:
    """裔宛如: a headline that is a surname and one or two characters, no word, whose life the text tells."""
    name, surname = scan.article.headline, surname_at(scan.article.headline, 0)
    if surname is None or len(name) - surname[0] not in (1, 2) or not _HAN_ALONE.fullmatch(name):
        return None
    told = any(_LIFE_TOLD.match(scan.text, end) for _, end in occurrences(name, scan.text))
    return name if told and not frequency(name) else None


def _is_column(scan: Scan, start: int, end: int) -> bool:
    """|谢师恩| | 某区总工会慰问教师: a part of a head by itself that the article never comes back to.

    A column or a slogan may be formed like a name (a verb that is a surname too, and its object); a person
    whom a head sets apart is told of below it.
    """
    text = scan.text
    part = scan.article.sentence_at(start).part
    if part is Part.BODY or not (_OPENS_PART.search(text, max(0, start - 4), start) or start == 0):
        return False
    ends = _ENDS_PART.match(text, end)
    if ends is None or text.count(text[start:end]) > 1:
        return False
    if ends["clause"]:
        return "我" not in text  # 王某：|我的三十年: who tells of himself may stand in the head alone
    barred = bool(ends["bar"]) or bool(_BAR_BEFORE.search(text, max(0, start - 4), start))
    return barred or part is Part.KICKER


@cache
def _depots() -> re.Pattern[str]:
    """Railway depots, which are called after a junction: 供电段, 机务段."""
    return re.compile("|".join(sorted(word for word in own_heads() if word.endswith("段"))))


def _with_surname(name: str, learnt: Learnt) -> str | None:
    """友华|同志 where 李友华 is named: a given name that looks like one with a rare surname."""
    found = surname_at(name, 0)
    if len(name) != 2 or found is None or found[1] != "rare":
        return None
    return next((n for n in sorted(learnt) if len(n) == 3 and n.endswith(name)), None)


def _spaced(text: str) -> Iterator[Mention]:
    """巡视员|江 孝 善|带领, 主席|李　明|出席: a name set wide, between a post and what may follow a name."""
    for m in _WIDE.finditer(text):
        name = "".join(m.groups(""))
        if _is_wide_name(text, m, name):
            yield Mention(m.start(), m.end(), m.group(), EntityType.PERSON, name, "person.wide", 0.85, False)


def _is_wide_name(text: str, m: re.Match[str], name: str) -> bool:
    """Do the characters make a name, and do a post and what may follow a name stand around them?"""
    if (len(name), "common") not in candidates(name, 0) or is_word(name):
        return False
    if ending_post(text[max(0, m.start() - _BESIDE) : m.start()]) is None:
        return False
    return fits(text, m.end()) or opens_word(text, m.end())


def _dotted(scan: Scan) -> Iterator[Mention]:
    """阿依古丽·买买提."""
    for start, end in person_foreign.dotted(scan):
        name = scan.text[start:end]
        yield Mention(start, end, name, EntityType.PERSON, name, "person.dotted", 0.8)


def _parts(dotted: Sequence[Mention]) -> dict[str, str]:
    """古丽尼萨 of 古丽尼萨·图尔荪, 穆勒 of 汉斯·穆勒: parts that only one name of the article has."""
    found: dict[str, set[str]] = {}
    for mention in dotted:
        first, *_, last = mention.text.split("·")
        for part in (first, last):
            if len(part) > 1:
                found.setdefault(part, set()).add(mention.name)
    return {part: next(iter(names)) for part, names in sorted(found.items()) if len(names) == 1}


def _by_parts(text: str, dotted: Sequence[Mention], parts: Mapping[str, str]) -> Iterator[Mention]:
    """Where such a part stands alone, not inside a word."""
    taken = {i for mention in dotted for i in range(mention.start, mention.end)}
    for start, end in Literals(sorted(parts, key=lambda n: (-len(n), n))).spans(text) if parts else ():
        name, beside = text[start:end], (text[start - 1 : start], text[end : end + 1])
        if start not in taken and "·" not in beside and not is_word(name):
            yield Mention(start, end, name, EntityType.PERSON, parts[name], "person.dotted", 0.75, False)


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
