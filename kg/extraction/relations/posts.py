"""Who holds which post where, who works where, who holds which honour: what the chain before a name says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_spot import post_behind
from kg.extraction.people.titles import GROUP_WORD, LEADING, occasion
from kg.extraction.recognisers.names import is_area
from kg.extraction.relations.chain_steps import HOLDER_MARK, OTHER_FIRM, Link
from kg.extraction.relations.chains import chain_before
from kg.extraction.relations.employers import employer, headed, only_employer
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import AREAS, BODIES, EMPLOYERS, EntityType, Fact, Mention, Value

T = EntityType
_FILE = "relations_posts"
_DEPARTMENT_WORD = pattern(_FILE, "department_word")
_NO_DEPARTMENT = pattern(_FILE, "no_department")
_PROVINCIAL = pattern(_FILE, "provincial")
_IMPLIED_BEFORE = pattern(_FILE, "implied_before")
_AREA_ORGAN_TAIL = pattern(_FILE, "area_organ_tail")
_SOLE = pattern(_FILE, "sole")
_TERM = pattern(_FILE, "term_of_office")
_EACH = pattern(_FILE, "each")
_OF_LEVEL = pattern(_FILE, "of_level")
_VISITOR = pattern(_FILE, "visitor")
_SEVERAL_BEFORE = pattern(_FILE, "several_before")
LEAVES = pattern(_FILE, "leaves")
_SCENE_OPENS = pattern(_FILE, "scene_opens")
_SCENE_TO_POST = pattern(_FILE, "scene_to_post")
_FEDERATION = "总工会"
_ACTORS = BODIES | {T.PERSON}
_OPENINGS = ("", "，", "。", "；", "\n")  # before the first post of a clause
_OFFICER = pattern(_FILE, "own_officer")
_SEATS = ("人大", "政协")  # 省人大代表: who sits there works elsewhere
_OF_SAME = {T.ENTERPRISE: pattern(_FILE, "firm_post"), T.UNION: pattern(_FILE, "deputy_post")}
_NO_SCENE = frozenset(("government", "party", "media", "association"))
_ROOM_OF = pattern(_FILE, "room_of")
_UNNAMED_FIRM = re.compile(r"[，、；](?:集团公司|集团|总公司|公司)$")
_OWN_UNIT = re.compile(
    r"(?<![\u4e00-\u9fff])(局|段|厂|矿|校|院|行|处|公司|集团)(?:党委|党组|党总支|纪委|团委)"
)
_SHORT_NAMES = (4, 3, 2)  # characters of a short name: 北工大, 山大
_HAN_WORD = re.compile(r"[\u4e00-\u9fff]{1,6}")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a post is stated: the rules of its facts, and the case of the employment beside it."""

    post: str
    honour: str
    employed: str = ""


APPOSITION = Manner("post.apposition", "honour.apposition")
ELECTED = Manner("post.elected", "honour.copula", "elected")
DISMISSED = Manner("post.dismissed", "honour.copula", "elected")
CHOSEN = Manner("post.chosen", "honour.copula", "elected")
LIFE = Manner("post.career", "honour.copula", "elected")
SCENE = Manner("post.scene", "honour.apposition", "scene")


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


def posts(frame: Frame) -> Iterator[Fact]:
    """党组书记、常务副主席张艳革; …获得者、…检验室主任张双; lists of people with carried bodies."""
    unnamed: set[int] = set()  # people of a firm that the article does not name
    last_body: dict[int, int] = {}  # mention of a person -> the body of the last post
    shared: dict[int, tuple[Link, ...]] = {}  # and the links that also hold for a bare name behind
    for k in frame.outer:
        person = frame.mentions[k]
        if person.type is not T.PERSON:
            continue
        links, begin, before = chain_before(frame, person.start)
        several = bool(links) and bool(_SEVERAL_BEFORE.search(frame.text, max(0, begin - 24), begin))
        if (behind := _post_behind(frame, links, person)) is not None:
            links = (*links, behind)
        if LEAVES.match(frame.text, person.end):
            links = tuple(replace(link, former=True) if link.kind == "post" else link for link in links)
        if not links:
            first = _listed_behind(frame, person.start)
            links = shared.get(first, ()) if first is not None else ()
            if first is None or not links:
                continue
            before, several = first, True  # what two share the third does too
        if _of_unnamed_firm(frame, links) or (before in unnamed and all(n.kind != "body" for n in links)):
            unnamed.add(k)
            continue
        carried = last_body.get(before) if before is not None else None
        if before is None:
            carried = _still_of(frame, links, begin, last_body)
        body = carried
        shared[k] = _shared(links, several=several)
        for stated in interpret(frame, links, frame.owner[k], person, carried):
            yield stated.fact
            body = stated.body if stated.body is not None else body
        named = [link.entity for link in links if link.kind == "body" and link.entity is not None]
        body = named[-1] if named else body
        if body is not None:
            last_body[k] = body
        elif carried is None:
            yield from _at_scene(frame, links, k) or _at_home(frame, links, k)


def _still_of(frame: Frame, links: Sequence[Link], begin: int, last_body: dict[int, int]) -> int | None:
    """甲公司董事长王某讲话，|党委副书记李某主持: posts of the firm or union of the clause before."""
    federation = frame.text.endswith(_FEDERATION, 0, begin) and not frame.ending_at.get(begin)
    begin -= len(_FEDERATION) if federation else 0
    if frame.text[begin - 1 : begin] not in ("，", "；") or any(link.kind == "body" for link in links):
        return None
    floor = frame.sentence(begin).start
    before = [j for j in frame.between(floor, begin) if j in last_body]
    if links[0].kind != "post" or not before:
        return None
    body = last_body[before[-1]]
    end = frame.mentions[before[-1]].end
    left = LEAVES.match(frame.text, end)  # 甲县总工会主席王某|调任县人大副主任，副主席李某
    named = not left and any(frame.mentions[j].type in BODIES for j in frame.between(end, begin))
    if federation and not frame.entities[body].name.endswith(_FEDERATION):
        return None
    own = _OF_SAME.get(frame.entities[body].type)
    return body if own is not None and not named and own.match(links[0].title) else None


def _of_unnamed_firm(frame: Frame, links: Sequence[Link]) -> bool:
    """市建筑工会主席甲，集团公司|工会主席乙、副主席丙: a firm without its name is not the union before."""
    if any(link.kind == "body" for link in links) or "工会" not in links[0].title:
        return False
    at = links[0].start
    return bool(_UNNAMED_FIRM.search(frame.text, max(0, at - 6), at))


def _at_home(frame: Frame, links: Sequence[Link], k: int) -> list[Fact]:
    """甲厂举办比武。|钳工王某夺冠: a post of the staff without a body, where no other body is named."""
    last, person = links[-1], frame.mentions[k]
    home = only_employer(frame)
    if home is None or last.kind != "post" or LEADING.search(last.title) or _VISITOR.search(last.title):
        return []
    if len(links) > 1 or _HAN_WORD.fullmatch(frame.text[max(0, last.start - 1) : last.start]):
        return []
    holding = Holding(frame.owner[k], home, last.title, False, last.start, person.end)
    return [stated.fact for stated in state(frame, holding, SCENE)]


def _at_scene(frame: Frame, links: Sequence[Link], k: int) -> list[Fact]:
    """走进甲医院住院部，|护士王某…: a post of the staff without a body, where the scene is set."""
    last, person = links[-1], frame.mentions[k]
    if last.kind != "post" or LEADING.search(last.title) or _VISITOR.search(last.title):
        return []
    floor = frame.sentence(last.start).start
    near = [j for j in frame.between(floor, last.start) if frame.mentions[j].type in _ACTORS]
    if len(near) != 1 or frame.mentions[near[0]].type not in EMPLOYERS:
        return []
    place = frame.mentions[near[0]]
    if frame.entities[frame.owner[near[0]]].detail.get("kind") in _NO_SCENE:
        return []
    if not _SCENE_OPENS.search(frame.text, max(0, floor - 1, place.start - 12), place.start):
        return []
    if not _SCENE_TO_POST.match(frame.text[place.end : links[0].start]):
        return []
    holding = Holding(frame.owner[k], frame.owner[near[0]], last.title, False, place.start, person.end)
    return [stated.fact for stated in state(frame, holding, SCENE)]


def _post_behind(frame: Frame, links: Sequence[Link], person: Mention) -> Link | None:
    """区总工会|张某某|副主席: the post behind a name that a body alone stands before."""
    if not links or links[-1].kind != "body" or links[-1].end != person.start:
        return None
    post = post_behind(frame.text, person.end)
    return Link("post", person.start, person.end, title=post) if post is not None else None


def _listed_behind(frame: Frame, start: int) -> int | None:
    """区总工会副主席张某、|李某: the person right before, where nothing but the link of a list parts them."""
    if frame.text[start - 1 : start] not in ("、", "和", "与"):
        return None
    return next((k for k in frame.ending_at.get(start - 1, ()) if frame.mentions[k].type is T.PERSON), None)


def _shared(links: Sequence[Link], *, several: bool) -> tuple[Link, ...]:
    """What also holds for a bare name behind: the one post that several may hold, the body alone, an honour.

    首都劳动奖章获得者王某、|李某, 三位全国劳动模范王某、|李某: but what else is told with an honour is the
    first one's alone.
    """
    after = max((n + 1 for n, link in enumerate(links) if link.kind == "comma"), default=0)
    own = tuple(links[after:])
    if own and all(link.kind == "honour" for link in own):
        return own if after == 0 and (several or own[-1].title == HOLDER_MARK) else ()
    titles = [link.title for link in own if link.kind == "post"]
    if any(link.kind not in ("post", "body", "dept") for link in own) or len(titles) > 1:
        return ()
    if titles and _SOLE.search(titles[0]):
        return ()
    while titles and after > 1 and links[after - 1].title == "、" and _of_several(links[after - 2]):
        after -= 2  # 市总工会|副主席、|党组成员张某、李某
        own = tuple(links[after:])
    return own


def _of_several(link: Link) -> bool:
    """Is it a post that each of several officers has?"""
    return link.kind == "post" and _EACH.search(link.title) is not None


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
            held = None if level else _placed(frame, links, n, target)
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


def _works_there(frame: Frame, links: Sequence[Link], n: int) -> bool:
    """A body with no post behind it, right before the name or an honour: who stands there works there."""
    entity = links[n].entity
    follows = links[n + 1].kind if n + 1 < len(links) else ""
    return entity is not None and frame.entities[entity].type in EMPLOYERS and follows in ("", "honour")


def _honours(frame: Frame, link: Link, subject: int, end: int, manner: Manner) -> Iterator[Stated]:
    for honour in (link.entity, *link.extra):
        if honour is not None and frame.entities[honour].detail.get("for_kind") != "collective":
            edition = occasion(link.edition)
            yield Stated(fact(manner.honour, subject, honour, link.start, end, attributes=edition), None)


def _headed(frame: Frame, link: Link) -> tuple[int | None, Link]:
    """The school of 校长 where one alone is named: not of 北大|校长, and 原山大|校长 is one no more."""
    target, at = headed(frame, link.title), link.start
    if target is None:
        return None, link
    for length in _SHORT_NAMES:
        rest = iter(frame.entities[target].name)
        if at >= length and all(char in rest for char in frame.text[at - length : at]):
            past = link.former or frame.text.endswith("原", 0, at - length)
            return target, replace(link, former=past)
    other = word_tags().get(frame.text[max(0, at - 2) : at], "x").startswith(("nt", "j", "nz"))
    return None if other else target, link


def _of_own_officer(frame: Frame, links: Sequence[Link], n: int) -> int | None:
    """甲厂召开职代会。|党委副书记、|副厂长王某主持: officers without a body, where no other body is named."""
    title, at = links[n].title, links[0].start
    if any(link.kind not in ("post", "comma") for link in links) or frame.text[at - 1 : at] not in _OPENINGS:
        return None
    home = only_employer(frame)
    if home is None or not frame.named_before(home, at):
        return None
    return home if _OFFICER.fullmatch(title) or headed(frame, title) == home else None


def _placed(frame: Frame, links: Sequence[Link], n: int, body: int | None) -> tuple[int, Link] | None:
    """The body of a post and the post's link, its title spelt out; None where no body is known."""
    link = links[n]
    target = body
    if target is None and link.title.startswith("总工会"):
        target = _union_of_area(frame, links[0].start)
        link = link if target is None else replace(link, title=link.title.removeprefix("总工会"))
    if target is None and not _of_unknown(frame, links, n):
        target, link = _implied(frame, link)
        if target is not None and _of_other_unit(frame, links[0].start, link.start, target):
            return None
        if target is None and n == 0:
            target, link = _headed(frame, link)
        target = _of_own_officer(frame, links, n) if target is None else target
    if link.title.startswith("总工会") and target is not None:
        street = _street_union(frame, target)
        if street is not None:
            return street, replace(link, title=link.title.removeprefix("总工会"))
        if n == 0 and frame.entities[target].type is T.ENTERPRISE:
            return None  # 甲公司总经理李某，|总工会副主席王某: no union of the firm
    if n and links[n - 1].kind == "dept":  # 市委常委、|统战部|部长
        if target is None and "工会" in links[n - 1].title:
            return None  # 集团工会宣教部|部长: of a union that the article does not name
        target = employer(frame) if target is None else target
        link = replace(link, title=links[n - 1].title + link.title)
    elif target is None and n == 0:
        department = _department_of(frame, link)
        if _DEPARTMENT_WORD.search(department) and not OTHER_FIRM.search(department):
            target, link = employer(frame), replace(link, title=department + link.title)
    if target is None or (
        frame.entities[target].type not in BODIES and frame.entities[target].type is not T.FACILITY
    ):
        return None
    return target, link


def state(frame: Frame, holding: Holding, manner: Manner, *, carried: bool = False) -> Iterator[Stated]:
    """The post, the one at the body's union, and employment where the post does not lead."""
    entity = frame.entities[holding.body]
    if entity.type is T.FACILITY:
        return
    whole = _whole_of(frame, entity.name)
    if whole is not None:
        part = entity.name.removeprefix(frame.entities[whole].name)
        at_whole = replace(holding, body=whole, title=part + holding.title)
        for stated in state(frame, at_whole, manner, carried=carried):
            yield stated._replace(body=holding.body)
    case = "carried" if carried else ""
    if entity.type is T.UNION:
        terms = (_TERM.sub("", title) for title in holding.title.split("、"))
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
    if not GROUP_WORD.search(holding.title):
        yield Stated(fact(manner.post, person, body, start, end, attributes=attributes, case=case), body)
    staff = GROUP_WORD.search(holding.title) or not LEADING.search(holding.title)
    if staff and not holding.former and entity.type in EMPLOYERS and not entity.name.endswith(_SEATS):
        yield Stated(fact("employed.post", person, body, start, end, case=case or manner.employed), body)


def _whole_of(frame: Frame, part: str) -> int | None:
    """甲公司|装配车间, 甲区总工会|办公室: the longest body of the article whose department it is."""
    if not _ROOM_OF.search(part):
        return None
    wholes = [
        i
        for i, e in enumerate(frame.entities)
        if e.type in BODIES and part.startswith(e.name) and _ROOM_OF.fullmatch(part, len(e.name))
    ]
    return max(wholes, key=lambda i: len(frame.entities[i].name), default=None)


def _union_of(frame: Frame, body: str) -> int | None:
    """甲厂|工会主席 holds the post at 甲厂工会, where the article names it."""
    union = body + "工会"
    for index, entity in enumerate(frame.entities):
        if entity.type is T.UNION and (entity.name == union or union in entity.aliases):
            return index
    return None


def _of_other_unit(frame: Frame, first: int, at: int, body: int) -> bool:
    """局党委副书记、|工会主席: of the bureau, so not of 甲厂工会, which merely is the only union named."""
    own = _OWN_UNIT.search(frame.text, max(0, first - 2), at)
    core = frame.entities[body].name.removesuffix("工会")
    return own is not None and not core.endswith(own.group(1))


def _implied(frame: Frame, link: Link) -> tuple[int | None, Link]:
    """A union post without a body at the opening of a clause: the union that the article is about."""
    before = frame.text[max(0, link.start - 3) : link.start]
    if not link.title.endswith("主席") or (before and not _IMPLIED_BEFORE.search(before)):
        return None, link
    if link.title.startswith("工会"):
        unions = [i for i, e in enumerate(frame.entities) if e.type is T.UNION]
        own = [i for i in unions if not _wide_union(frame, frame.entities[i].name)]
        plain = replace(link, title=link.title.removeprefix("工会"))
        if frame.lead in own:
            return frame.lead, plain
        if len(own) == 1:
            return own[0], plain
        company = employer(frame)
        return company, link if company is not None else plain
    for found in (frame.subject_at(link.start), frame.lead):
        if found is not None and frame.entities[found].type is T.UNION:
            return found, link
    return None, link


def _wide_union(frame: Frame, name: str) -> bool:
    """A federation, or a province's union of an industry: its chair is not called 工会主席 alone."""
    if name.endswith("总工会"):
        return True
    core = name.removesuffix("工会")
    bodies = (e for e in frame.entities if e.type in EMPLOYERS)
    return bool(_PROVINCIAL.match(core)) and not any(core == e.name for e in bodies)


def _of_unknown(frame: Frame, links: Sequence[Link], n: int) -> bool:
    """天桥起重|党委副书记、副董事长、|工会主席: the posts before it are of a body that is not known."""
    first = n
    while first and not (links[first - 1].kind == "comma" and links[first - 1].title == "，"):
        first -= 1
    start = links[first].start
    if frame.text.endswith("总工会", 0, start) and not frame.ending_at.get(start):
        return True  # 省总工会|党组成员、副主席: of a province that nothing tells
    before = frame.text[max(0, start - 3) : start]
    if first == n or not _HAN_WORD.fullmatch(before[-2:]) or _IMPLIED_BEFORE.search(before):
        return False
    return not any(e.type is T.UNION and before[-2:] in e.name for e in frame.entities)  # 集团, 五院


def _department_of(frame: Frame, link: Link) -> str:
    """神经外科 before 护士长 where no body stands before it."""
    words = [w for w in frame.scan.words(*frame.scan.clause_at(link.start)) if w.end <= link.start]
    department = ""
    for word in reversed(words):
        if word.end != link.start - len(department) or len(department) > 8:
            break
        if is_area(word.text):
            return ""  # 乙市某某坊|技师: at a body of the area that nobody recognised
        if not _HAN_WORD.fullmatch(word.text) or _NO_DEPARTMENT.search(word.text):
            break
        department = word.text + department
    return department if frame.text[link.start - len(department) : link.start] == department else ""


def _union_of_area(frame: Frame, at: int) -> int | None:
    """天津港保税区|群团工作部部长、|总工会主席: the federation of the area that opens the apposition."""
    clause = max(frame.text.rfind(c, 0, at) for c in "，。；：！？\n") + 1
    opening = (k for k in frame.between(clause, at) if frame.mentions[k].type in AREAS)
    area = next((frame.entities[frame.owner[k]].name for k in opening), None)
    if area is None:
        return None
    unions = (i for i, e in enumerate(frame.entities) if e.type is T.UNION)
    return next((i for i in unions if frame.entities[i].name == f"{area}总工会"), None)


def _street_union(frame: Frame, body: int) -> int | None:
    """太平桥街道工委副书记、总工会主席: the federation of the area whose Party committee stands before."""
    union = _AREA_ORGAN_TAIL.sub("", frame.entities[body].name) + "总工会"
    for index, entity in enumerate(frame.entities):
        if entity.type is T.UNION and entity.name.endswith(union):
            return index
    return None
