"""Elections and appointments: 贺兰英当选昌平区总工会主席; 选举孟祥瑞为主席; 已是全国劳动模范."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.chains import Chain, chain_before, employer
from kg.extraction.frame import Frame
from kg.extraction.patterns import pattern
from kg.extraction.posts import CHOSEN, ELECTED, Holding, interpret, state
from kg.extraction.recipients import subjects
from kg.extraction.titles import post_before
from kg.model import BODIES, EntityType, Fact, Mention
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_posts"
_ELECT = pattern(_FILE, "elect")
_COPULA = pattern(_FILE, "copula")
_COPULA_BEFORE = pattern(_FILE, "copula_before")
_NOT_NOW = pattern(_FILE, "not_now")
_CHOOSE = pattern(_FILE, "choose")
_CHOSEN_AS = pattern(_FILE, "chosen_as")
_TITLE_GOES_ON = pattern(_FILE, "title_goes_on")
_ASIDE = pattern(_FILE, "aside")
_HERO_BEFORE = pattern(_FILE, "hero_before")
_COUNTED = pattern(_FILE, "counted")
_LIST_LINK = pattern(_FILE, "list_link")
_OWN_ORGAN = pattern(_FILE, "own_organ")
_UNION_OFFICE = pattern(_FILE, "union_office")
_HELD_BY = pattern(_FILE, "held_by")
_FOUNDED = pattern(_FILE, "founded")
_OFFICER = pattern(_FILE, "officer")
_ELECTING_EVENT = pattern(_FILE, "electing_event")
_CHAIR_OF_OWN = pattern(_FILE, "chair_of_own")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NO_LONGER = re.compile(r"不再(?:继续)?$")
_WAS = re.compile(r"(?:先后|也|还|又)?[曾原]")
_REMARK = re.compile(r"[（(][^（）()\n]{1,10}[)）]")
_REACH = 80  # so far a body named for one elected person is carried to the next one's post


class _Post(NamedTuple):
    start: int
    end: int
    title: str


def elections(frame: Frame) -> Iterator[Fact]:
    """Who came to which post or title by a verb."""
    people_at = {frame.mentions[k].end: k for k in frame.outer if _is_person(frame, k)}
    yield from _held_by(frame, people_at)
    last: int | None = None
    last_at = -1
    for m in _verbs(frame):
        copula = bool(_COPULA.search(frame.text[m.start() : m.start("what")]))
        group = _elected(frame, m, people_at, copula)
        found = _titles(frame, m, copula) if group else None
        if found is None:
            continue
        chain, end = found
        named = [link.entity for link in chain.links if link.kind == "body" and link.entity is not None]
        carried = last if last is not None and m.start() - last_at < _REACH else None
        if carried is None and not named and not copula:
            organ = frame.text[m.start("what") : chain.begin]
            carried = _electing(frame, m.start(), organ) if _union_offices(chain) else None
            if carried is None and _CHAIR_OF_OWN.fullmatch(frame.text, m.start("what"), end):
                carried, chain = employer(frame), _as_union_post(chain)
        last = named[-1] if named else carried if carried is not None else last
        last_at = end
        yield from _results(frame, m.start(), group, chain, end, carried, copula)
    for m in finditer(_CHOOSE, frame.text):
        yield from _chosen(frame, m)


def _as_union_post(chain: Chain) -> Chain:
    """第四届工会委员会|主席 of a firm's own union: 工会主席 at the firm."""
    links = (replace(link, title="工会" + link.title.removeprefix("工会")) for link in chain.links)
    return chain._replace(links=tuple(links))


def _verbs(frame: Frame) -> Iterator[re.Match[str]]:
    """The verbs of election; 任 as a surname is none: 任建波|是北京某厂的一名司机."""
    names = {frame.mentions[k].start: frame.mentions[k].end for k in frame.outer if _is_person(frame, k)}
    for m in finditer(_ELECT, frame.text):
        within = names.get(m.start())
        verb = m if within is None else _ELECT.search(frame.text, within, m.end())
        if verb is not None:
            yield verb


def _is_person(frame: Frame, k: int) -> bool:
    return frame.mentions[k].type is T.PERSON


def _elected(frame: Frame, m: re.Match[str], people_at: dict[int, int], copula: bool) -> list[int]:
    """Mentions of the people before the verb; none where the verb states no present fact about them."""
    text, at = frame.text, m.start()
    group = _people_before(frame, at, people_at)
    if not group:
        group = sentence_person(frame, at)
        if copula and not _COPULA_BEFORE.search(text[max(0, at - 8) : at]):
            return []
    return [] if _NOT_NOW.search(text[max(0, at - 4) : at]) else group


def _titles(frame: Frame, m: re.Match[str], copula: bool) -> tuple[Chain, int] | None:
    """The chain of posts and honours behind the verb, and where it ends."""
    opens, end = m.span("what")
    for stop in _title_ends(frame, opens, end):
        chain = chain_before(frame, stop)
        if not chain.links:
            continue
        if chain.begin > opens + 1 and (copula or not _OWN_ORGAN.match(frame.text[opens : chain.begin])):
            continue
        if copula and not any(link.kind in ("honour", "body") for link in chain.links):
            continue  # 他是主任 says too little
        return chain, stop
    return None


def _results(
    frame: Frame, at: int, group: Sequence[int], chain: Chain, end: int, carried: int | None, copula: bool
) -> Iterator[Fact]:
    anchor = frame.mentions[group[0]]
    start = min(anchor.start, at)
    ends = [frame.mentions[k].end for k in group if frame.mentions[k].end <= at]  # 曾 may be a surname
    before = frame.text[max((at - 4, *ends)) : at]
    former = bool(_WAS.match(frame.text, at) or "曾" in before[-2:] or _NO_LONGER.search(before))
    span = Mention(start, end, frame.text[start:end], T.PERSON, anchor.name, anchor.rule)
    for k in group:
        for fact, _ in interpret(frame, chain.links, frame.owner[k], span, carried, ELECTED):
            attributes = dict(fact.attributes)
            if former and fact.predicate == "holdsPost":
                attributes["former"] = True
            begin = min(start, fact.start)
            yield replace(fact, start=begin, end=max(fact.end, begin + 1), attributes=attributes)


def _title_ends(frame: Frame, start: int, end: int) -> Iterator[int]:
    """Where the titles of a predicate may end: behind its posts and honours, the last first."""
    text = frame.text
    stops = {e for e in range(start + 2, end + 1) if post_before(text, e)}
    stops |= {frame.mentions[k].end for k in frame.between(start, end) if frame.mentions[k].type is T.HONOUR}
    for stop in sorted(stops, reverse=True):
        if stop == end or not _HAN.match(text[stop]) or _TITLE_GOES_ON.match(text[stop : stop + 3]):
            yield stop


def _people_before(frame: Frame, at: int, people_at: dict[int, int]) -> list[int]:
    """The list of people that ends right before the verb: 甲厂工会主席王某（回族）、乙厂李某等4人|当选."""
    text = frame.text
    counted = _COUNTED.search(text[max(0, at - 8) : at])
    p = at - len(counted.group()) if counted else at
    aside = _ASIDE.search(text[max(0, p - 10) : p])
    last = people_at.get(p - len(aside.group()) if aside else p)
    if last is None:
        return []
    group = [last]
    for k in reversed(frame.between(frame.sentence(at).start, frame.mentions[last].start)):
        m = frame.mentions[k]
        if m.type is T.PERSON and m.end in people_at:
            gap = text[m.end : frame.mentions[group[0]].start]
            if not _LIST_LINK.fullmatch(gap) or _ELECT.search(gap):
                break
            group.insert(0, k)
    return group


def sentence_person(frame: Frame, at: int) -> list[int]:
    """The only person of the sentence before the verb, else the hero of the profile."""
    sentence = frame.sentence(at)
    people = [k for k in frame.between(sentence.start, at) if frame.mentions[k].type is T.PERSON]
    people = subjects(frame, people)
    if people:
        return people[-1:] if len(frame.owners(people)) == 1 else []
    hero = frame.protagonist
    if hero is not None and _HERO_BEFORE.search(frame.text[sentence.start : at]):
        return [k for k in frame.outer if frame.owner[k] == hero and frame.mentions[k].start < at][-1:]
    return []


def _electing(frame: Frame, at: int, organ: str = "") -> int | None:
    """The union whose post is filled where none is named: the one of the congress, else the acting one.

    当选|联合会|主席: the only union of the article whose name ends so.
    """
    if organ.endswith(("联合会", "联合工会")):
        named = [i for i, e in enumerate(frame.entities) if e.type is T.UNION and e.name.endswith(organ)]
        if len(named) <= 1:
            return named[0] if named else None
    for k in frame.outer:  # the congress names its union: 旌阳区工会|第九次代表大会
        m = frame.mentions[k]
        if m.type is T.EVENT and _ELECTING_EVENT.search(m.name):
            union = frame.opener(m, frozenset((T.UNION,)))
            if union is not None:
                return union
    sentence = frame.sentence(at)
    founded = [
        k
        for k in frame.between(sentence.start, at)
        if frame.mentions[k].type is T.UNION and _FOUNDED.match(frame.text, frame.mentions[k].end)
    ]
    if founded:
        return frame.owner[founded[-1]]
    if frame.lead is not None and frame.entities[frame.lead].type is T.UNION:
        return frame.lead
    unions = [
        k
        for k in frame.between(sentence.start, at)
        if frame.mentions[k].type is T.UNION and not _OFFICER.match(frame.text, frame.mentions[k].end)
    ]
    if unions:
        return frame.owner[unions[-1]]
    found = frame.subject_at(at)
    return found if found is not None and frame.entities[found].type is T.UNION else None


def _chosen(frame: Frame, m: re.Match[str]) -> Iterator[Fact]:
    """选举孟祥瑞为主席，王某、李某（兼）为副主席: people behind the verb, then their post, and so on."""
    p, target = m.end(), None
    while True:
        group, p = _names_from(frame, p)
        tail = _CHOSEN_AS.match(frame.text[p : p + 40])
        if not group or not tail:
            return
        start, end = p + tail.start(1), p + tail.end(1)
        held = _posts_in(frame.text, start, end)
        if not held:
            return
        bodies = [k for k in frame.between(start, end) if frame.mentions[k].type in BODIES]
        if bodies:
            target = frame.owner[bodies[0]]
        elif target is None:
            target = _electing(frame, m.start())
        if target is None:
            return
        title = "、".join(post.title for post in held)
        for k in group:
            holding = Holding(frame.owner[k], target, title, False, m.start(), held[-1].end)
            yield from (stated.fact for stated in state(frame, holding, CHOSEN))
        p = end + 1


def _names_from(frame: Frame, p: int) -> tuple[list[int], int]:
    """The list of people that begins at an offset, remarks in brackets between, and where it ends."""
    people = {
        frame.mentions[k].start: k for k in frame.between(p, p + 60) if frame.mentions[k].type is T.PERSON
    }
    group: list[int] = []
    while p in people:
        group.append(people[p])
        p = frame.mentions[people[p]].end
        remark = _REMARK.match(frame.text, p)
        p = remark.end() if remark else p
        if frame.text[p : p + 1] in ("、", "和"):
            p += 1
    return group, p


def _held_by(frame: Frame, people_at: dict[int, int]) -> Iterator[Fact]:
    """联合工会主席|由村党支部副书记王某兼任: the post stands before its holder."""
    for m in finditer(_HELD_BY, frame.text):
        who = people_at.get(m.end("who"))
        chain = chain_before(frame, m.start())
        if who is None or not chain.links or chain.links[-1].kind != "post" or chain.links[0].kind == "comma":
            continue
        carried = _electing(frame, m.start()) if _union_offices(chain) else None
        yield from _results(frame, chain.begin, [who], chain, m.end(), carried, False)


def _union_offices(chain: Chain) -> bool:
    """Are all posts of a chain such as a union's congress fills?"""
    return all(_UNION_OFFICE.search(link.title) for link in chain.links if link.kind == "post")


def _posts_in(text: str, start: int, end: int) -> list[_Post]:
    """The first run of posts in a span: 主席, 主席、副书记."""
    found: list[_Post] = []
    for e in range(start + 1, end + 1):
        title = post_before(text, e)
        if title == "总工" and text[e : e + 1] == "会":
            continue
        floor = found[-2].end if len(found) > 1 else start
        if not title or e - len(title) < floor:
            continue
        if found and e - len(title) < found[-1].end:
            found.pop()  # 主任 goes on as 主任医师
        found.append(_Post(e - len(title), e, title))
    run = found[:1]
    for post in found[1:]:
        if text[run[-1].end : post.start] not in ("、", ""):
            continue
        run.append(post)
    return run
