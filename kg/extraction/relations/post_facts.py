"""What a chain says about a person as facts: posts, employment, honours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import GROUP_WORD, LEADING, occasion
from kg.extraction.relations.chain_steps import Link
from kg.extraction.relations.employers import employer
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.post_bodies import placed
from kg.extraction.relations.rules import fact
from kg.model import BODIES, EMPLOYERS, EntityType, Fact, Mention, Value

T = EntityType
_FILE = "relations_posts"
_TERM = pattern(_FILE, "term_of_office")
_OF_LEVEL = pattern(_FILE, "of_level")
_SEATS = ("人大", "政协")  # 省人大代表: who sits there works elsewhere
_HONORARY = pattern(_FILE, "honorary")
_ROOM_OF = pattern(_FILE, "room_of")
_OTHER_ROOM = pattern(_FILE, "other_room")
_VILLAGE_PARTY = pattern(_FILE, "village_party")
_LEADS_ROOM = pattern(_FILE, "leads_room")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a post is stated: the rules of its facts, and the case of the employment beside it."""

    post: str
    honour: str
    employed: str = ""

APPOSITION = Manner("post.apposition", "honour.apposition")
LISTED = Manner("post.apposition", "honour.carried")
ELECTED = Manner("post.elected", "honour.copula", "elected")
DISMISSED = Manner("post.dismissed", "honour.copula", "elected")
CHOSEN = Manner("post.chosen", "honour.copula", "elected")
LIFE = Manner("post.career", "honour.copula", "elected")
SCENE = Manner("post.scene", "honour.apposition", "scene")

_COMMITTEES = ("省委", "市委", "州委", "区委", "县委", "旗委")


class Stated(NamedTuple):
    """A fact, and the body of its post, which a list of people carries on."""

    fact: Fact
    body: int | None


@dataclass(frozen=True, slots=True)
class Holding:
    """Posts that one person holds at one body, as the text between two offsets states them."""

    person: int
    body: int
    title: str
    former: bool
    start: int
    end: int


def interpret(
    frame: Frame,
    links: Sequence[Link],
    subject: int,
    person: Mention,
    carried: int | None,
    manner: Manner = APPOSITION,
) -> Iterator[Stated]:
    """What a chain says about a person; `carried` is the body of the person before in a list."""
    if len(links) == 1 and links[0].kind == "dept":
        target = employer(frame)
        if target is not None:
            yield Stated(fact("employed.department", subject, target, links[0].start, person.end), None)
        return
    body: int | None = None
    gathered: dict[tuple[int, bool], list[Link]] = {}
    for n, link in enumerate(links):
        if link.kind == "body":
            body = link.entity
            if _works_there(frame, links, n) and body is not None:
                yield Stated(fact("employed.apposition", subject, body, link.start, person.end), body)
        elif link.kind == "post":
            target = body if body is not None else carried
            level = target is not None and not _governs(frame, target) and _OF_LEVEL.fullmatch(link.title)
            seat = _seat_beside(frame, target, link.title) if level and target is not None else None
            if seat is not None:
                target, level = seat, False
            held = None if level else placed(frame, links, n, target)
            if held is not None:
                gathered.setdefault((held[0], held[1].former), []).append(held[1])
        elif link.kind == "honour":
            yield from _honours(frame, link, subject, person.end, manner)
    for (target, former), held_links in gathered.items():
        own = [link.start for link in links if link.kind == "body" and link.entity == target]
        start = min([*own, *(link.start for link in held_links)])
        title = "、".join(link.title for link in held_links)
        holding = Holding(subject, target, title, former, start, person.end)
        yield from state(frame, holding, manner, carried=not own)


def _governs(frame: Frame, body: int) -> bool:
    """市政府|副市长, but not 市委副书记、|市长: is it a body whose head is called after its area?"""
    return frame.entities[body].name.endswith("政府")


def _seat_beside(frame: Frame, committee: int, title: str) -> int | None:
    """某市委副书记、|市长: the government of the committee's area, where the article names it."""
    name = frame.entities[committee].name
    own = name.endswith(_COMMITTEES) and f"{name[-2]}长" in title  # not 市委常委、|区长
    area = name.removesuffix("委") if own else None
    seats = () if area is None else (f"{area}政府", f"{area}人民政府")
    return next((i for i, e in enumerate(frame.entities) if e.name in seats), None)


def _works_there(frame: Frame, links: Sequence[Link], n: int) -> bool:
    """A body with no post behind it, right before the name, its department or an honour: where one works."""
    entity = links[n].entity
    follows = [link.kind for link in links[n + 1 :]]
    own = not follows or follows[0] == "honour" or follows == ["dept"]
    return entity is not None and frame.entities[entity].type in EMPLOYERS and own


def _honours(frame: Frame, link: Link, subject: int, end: int, manner: Manner) -> Iterator[Stated]:
    for honour in (link.entity, *link.extra):
        if honour is not None and frame.entities[honour].detail.get("for_kind") != "collective":
            edition = occasion(link.edition)
            yield Stated(fact(manner.honour, subject, honour, link.start, end, attributes=edition), None)


def state(frame: Frame, holding: Holding, manner: Manner, *, carried: bool = False) -> Iterator[Stated]:
    """The post, the one at the body's union, and employment where the post does not lead."""
    entity = frame.entities[holding.body]
    if entity.type is T.FACILITY:
        return
    found = _whole_of(frame, entity.name)
    if found is not None:
        whole, part = found
        if carried and _OTHER_ROOM.fullmatch(holding.title):
            yield from state(frame, replace(holding, body=whole), manner, carried=True)
            return
        at_whole = replace(holding, body=whole, title=part + holding.title)
        for stated in state(frame, at_whole, manner, carried=carried):
            yield stated._replace(body=holding.body)
        if frame.entities[whole].type is T.UNION:
            return  # 甲市总工会办公室|主任: one post, which is told of the union
    case = "carried" if carried else ""
    if entity.type is T.UNION:
        terms = (_TERM.sub("", title).removeprefix("工会") for title in holding.title.split("、"))
        holding = replace(holding, title="、".join(terms))
    attributes: dict[str, Value] = {"title": holding.title}
    if holding.former:
        attributes["former"] = True
    person, body, start, end = holding.person, holding.body, holding.start, holding.end
    union = _union_of(frame, entity.name) if "工会" in holding.title and entity.type in EMPLOYERS else None
    if union is not None:
        own = "、".join(t.removeprefix("工会") for t in holding.title.split("、") if t.startswith("工会"))
        at_union = {**attributes, "title": own or holding.title}
        twin = "twin_carried" if carried else "twin"
        yield Stated(fact(manner.post, person, union, start, end, attributes=at_union, case=twin), body)
    village, organ = _village_of(frame, entity.name)
    if village is not None:  # 青云村|党支部|书记 leads the village too
        own = "、".join(organ + title for title in holding.title.split("、"))
        at_village = {**attributes, "title": own}
        twin = "twin_carried" if carried else "twin"
        yield Stated(fact(manner.post, person, village, start, end, attributes=at_village, case=twin), body)
    room = manner is SCENE and _LEADS_ROOM.fullmatch(holding.title)  # 领衔人李某, of what the text tells of
    if not (GROUP_WORD.search(holding.title) or room):
        yield Stated(fact(manner.post, person, body, start, end, attributes=attributes, case=case), body)
    staff = GROUP_WORD.search(holding.title) or not LEADING.search(holding.title)
    staff = staff and not all(_HONORARY.search(title) for title in holding.title.split("、"))
    staff = staff and (not holding.former or bool(GROUP_WORD.search(holding.title)))  # 原甲厂|工人|王某
    if staff and entity.type in EMPLOYERS and not entity.name.endswith(_SEATS):
        yield Stated(fact("employed.post", person, body, start, end, case=case or manner.employed), body)


def _whole_of(frame: Frame, name: str) -> tuple[int, str] | None:
    """甲公司|装配车间, 甲区总工会|办公室, 全总|办公厅: the body whose department it is, and the part."""
    if not _ROOM_OF.search(name):
        return None
    wholes = [
        (label, i)
        for i, e in enumerate(frame.entities)
        if e.type in BODIES
        for label in (e.name, *(e.aliases if e.type is T.UNION else ()))
        if name.startswith(label) and _ROOM_OF.fullmatch(name, len(label))
    ]
    label, whole = max(wholes, key=lambda found: len(found[0]), default=("", None))
    return None if whole is None else (whole, name.removeprefix(label))


def _union_of(frame: Frame, body: str) -> int | None:
    """甲厂|工会主席 holds the post at 甲厂工会, where the article names it."""
    union = body + "工会"
    unions = (i for i, e in enumerate(frame.entities) if e.type is T.UNION)
    return next((i for i in unions if union in (frame.entities[i].name, *frame.entities[i].aliases)), None)


def _village_of(frame: Frame, organ: str) -> tuple[int | None, str]:
    """The village or community of a party organ, where the article names it, and the organ's kind."""
    found = _VILLAGE_PARTY.fullmatch(organ)
    if found is None:
        return None, ""
    places = [(i, e) for i, e in enumerate(frame.entities) if e.type is T.PLACE]
    named = (i for i, e in places if found["village"] in (e.name, *e.aliases))
    return next(named, None), found["organ"]
