"""The steps of a life: 1968年至1974年某厂技术员、团委书记。1993年1月任某市总工会主席，某市政协副主席."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.recognisers.names import is_area
from kg.extraction.relations.careers import careers, employer_then
from kg.extraction.relations.chain_steps import Link
from kg.extraction.relations.chains import chain_before
from kg.extraction.relations.electees import has_died, sentence_person
from kg.extraction.relations.elections import SEATS, elections
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.post_facts import LIFE, interpret
from kg.model import EntityType, Fact, Mention, Part
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_posts"
_STEP = pattern(_FILE, "life_step")
_MARKS = pattern(_FILE, "life_marks")
_CLAUSE = pattern(_FILE, "item_verb")
_OWN_POST = pattern(_FILE, "own_post")
_OWN_ITEM = re.compile(r"[^，、；。！？\n]+")
_ITEM = re.compile(r"[^，；。！？\n]+")
_TAIL = re.compile(r"(?:（[^（）\n]{1,16}）|等(?:职务?)?|职务?|一职)$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_OTHER = re.compile(r"[。；！？\n]")
_NOW = re.compile(r"(?:他|她)?(?:现[任为是]?|目前|如今|今任)")
_PARTY = "中共"
_JOINED = ("、", "兼")  # what parts a post with its body from the one before: 技术员、|甲厂团委书记


class _Step(NamedTuple):
    """A step of a life: its links by items, and whether the text tells that it is over."""

    who: int  # the mention of the person
    start: int
    year: str
    items: tuple[tuple[tuple[Link, ...], int], ...]  # the links of an item, and where it ends
    over: bool
    beside: bool  # 兼任: what was told before goes on


def vitae(frame: Frame) -> Iterator[Fact]:
    """The posts of all steps; what another step follows is over, but what it names again."""
    if not any(m["verb"] or m["span"] for m in finditer(_STEP, frame.text)):
        return
    elected = list(elections(frame))
    steps = list(_steps(frame, elected))
    known = {_key(f) for f in elected}
    for n, step in enumerate(steps):
        later = [s for s in steps[n + 1 :] if frame.owner[s.who] == frame.owner[step.who]]
        kept = _posts(later[-1]) if later and not later[-1].over else frozenset()
        left = any(not (s.beside or _is_seat(s)) and s.year > step.year for s in later)
        for links, end in step.items:
            past = step.over or (left and not kept & _posts_of(links))
            told = [replace(n, former=n.former or past) if n.kind == "post" else n for n in links]
            person = frame.mentions[step.who]
            span = Mention(step.start, end, frame.text[step.start : end], T.PERSON, person.name, person.rule)
            for stated in interpret(frame, told, frame.owner[step.who], span, None, LIFE):
                if _key(stated.fact) not in known:
                    yield replace(stated.fact, start=step.start)


def _key(fact: Fact) -> tuple[object, ...]:
    """What a fact says, wherever it stands; whether the post is a former one too is said once."""
    return fact.subject, fact.predicate, fact.object, fact.attributes.get("title")


def _is_seat(step: _Step) -> bool:
    """1995年被选为人大代表: does the step tell of nothing that ends a post?"""
    held = _posts(step)
    return bool(held) and all(title.endswith(SEATS) for _, title in held)


def _posts(step: _Step) -> frozenset[tuple[int | None, str]]:
    return frozenset(post for links, _ in step.items for post in _posts_of(links))


def _posts_of(links: Sequence[Link]) -> frozenset[tuple[int | None, str]]:
    """Body and title of each post of a chain."""
    body: int | None = None
    found: set[tuple[int | None, str]] = set()
    for link in links:
        body = link.entity if link.kind == "body" else body
        if link.kind == "post":
            found.add((body, link.title))
    return frozenset(found)


def _steps(frame: Frame, elected: Sequence[Fact]) -> Iterator[_Step]:
    text = frame.text
    found = [m for m in finditer(_STEP, text) if m["verb"] or m["span"]]
    sole = _sole_person(frame)
    joined = list(careers(frame)) if found else []
    for n, m in enumerate(found):
        if frame.sentence(m.start("told")).part is not Part.BODY:
            continue
        stop = _OTHER.search(text, m.end())
        next_step = found[n + 1].start() if n + 1 < len(found) else len(text)
        end = min(stop.start() if stop else len(text), next_step)
        who = _whose(frame, m, end, sole)
        if who is None and m["verb"] and not frame.between(m.end(), end):
            who = _goes_on(frame, m.start("told"), joined)
        if who is None or (m["past"] and not _tells_of_one(frame, m.start("told"))):
            continue
        items = tuple(_items(frame, m.end(), end))
        if not items and m["verb"]:
            home = employer_then(frame, frame.owner[who], m.start(), (*elected, *joined))
            items = () if home is None else tuple(_own_items(frame, home, m.end(), end))
        over = m["past"] is not None or m["to"] not in (None, "今") or has_died(frame, frame.owner[who])
        if items:
            yield _Step(who, m.start("told"), m["year"] or "", items, over, m["beside"] is not None)


def _tells_of_one(frame: Frame, at: int) -> bool:
    """王某|历任, 王某同志|历任, ，|历任: but not 看望|历任厂长."""
    before = frame.text[max(0, at - 2) : at]
    named = any(frame.mentions[k].type is T.PERSON for k in frame.ending_at.get(at, ()))
    return named or not _HAN.match(before[-1:]) or before.endswith(("同志", "后", "并"))


def _items(frame: Frame, start: int, end: int) -> Iterator[tuple[tuple[Link, ...], int]]:
    """What each item that commas part tells: bodies with posts."""
    for item in _ITEM.finditer(frame.text, start, end):
        if _NOW.match(frame.text, *item.span()):
            return  # 历任甲厂厂长，|现任乙厂厂长
        stop = item.end()
        while tail := _TAIL.search(frame.text, item.start(), stop):
            stop = tail.start()
        if post_before(frame.text[item.start() : stop], stop - item.start()):  # not 主席、副主席多次慰问职工
            yield from _chains(frame, item.start(), stop)


def _chains(frame: Frame, start: int, stop: int) -> Iterator[tuple[tuple[Link, ...], int]]:
    """The chains of an item, from right to left; what no chain reads is passed over."""
    text = frame.text
    while stop > start + 1:
        links = [link for link in chain_before(frame, stop).links if link.end > start]
        while links and links[0].kind == "comma":
            links.pop(0)
        before = text[start : links[0].start] if links else ""
        opens = not before or before.endswith(_JOINED) or before == _PARTY or is_area(before)
        if links and opens and links[0].kind == "body" and links[-1].kind == "post":
            yield tuple(links), stop
            stop = links[0].start - 1
            continue
        end, stop = stop, max(text.rfind(c, start, stop) for c in _JOINED)
        if _CLAUSE.search(text, max(stop, start), end):
            return  # 主席、|副主席多次慰问职工


def _goes_on(frame: Frame, at: int, joined: Sequence[Fact]) -> int | None:
    """1990年进入甲厂，|2005年任…: whose life the sentence tells before a step that names nobody."""
    start = frame.sentence(at).start
    here = [f.subject for f in joined if start <= f.start < at]
    told = sentence_person(frame, at)
    if told or not here or len(set(here)) > 1:
        return next(iter(told), None)
    return frame.entities[here[-1]].mentions[0]


def _own_items(
    frame: Frame, home: int, start: int, end: int
) -> Iterator[tuple[tuple[Link, ...], int]]:
    """2001年任|炉前班班长: posts without a body, of the firm where one worked then."""
    for item in _OWN_ITEM.finditer(frame.text, start, end):
        told = item.start() == start and _OWN_POST.fullmatch(item.group())
        if not told or not post_before(item.group(), len(item.group())):
            return
        body = Link("body", item.start(), item.start(), home)
        yield (body, Link("post", *item.span(), title=item.group())), item.end()
        start = item.end() + 1


def _whose(frame: Frame, m: re.Match[str], end: int, sole: int | None) -> int | None:
    """Whose step it is: the one person of the sentence before it, of the paragraph's card, of the article."""
    sentence = frame.sentence(m.start("told"))
    named = [k for k in frame.between(sentence.start, end) if frame.mentions[k].type is T.PERSON]
    owners = {frame.owner[k] for k in named}
    if len(owners) > 1:
        return None
    card = frame.card_at(m.start("told"))
    hero = frame.owner[card] if card is not None else frame.protagonist
    if named:
        before = [k for k in named if frame.mentions[k].end <= m.start("verb" if m["verb"] else "told")]
        return before[-1] if before and frame.mentions[named[-1]].end <= m.end() else None
    if card is not None:
        return card
    if sole is not None and (hero is None or frame.owner[sole] == hero):
        return sole
    return None


def _sole_person(frame: Frame) -> int | None:
    """The first mention of the article's hero or only person, where it tells of a life."""
    people = [k for k in frame.outer if frame.mentions[k].type is T.PERSON]
    owners = {frame.owner[k] for k in people}
    hero = frame.protagonist if len(owners) != 1 else frame.owner[people[0]]
    if hero is None or not _MARKS.search(frame.text):
        return None
    return next(k for k in people if frame.owner[k] == hero)
