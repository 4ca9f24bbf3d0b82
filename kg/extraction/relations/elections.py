"""Elections and appointments: 贺兰英当选昌平区总工会主席; 选举孟祥瑞为主席; 已是全国劳动模范."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.relations.chain_steps import Link
from kg.extraction.relations.chains import Chain, chain_before
from kg.extraction.relations.choosing import (
    ASSOCIATION_OFFICE,
    association_meeting,
    chosen,
    chosen_from,
    crafts,
    electing,
    own_firm,
    own_meeting,
)
from kg.extraction.relations.electees import (
    ELECT,
    also_goes_on,
    becomes_next,
    goes_on,
    has_died,
    opens_with_name,
    people_before,
    sentence_person,
)
from kg.extraction.relations.employers import employer
from kg.extraction.relations.foundings import founded_last, founded_since, organ_founded
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.post_facts import ELECTED, interpret
from kg.extraction.relations.post_places import is_of_unknown, named_place
from kg.extraction.relations.respective import EACH, bodies_of
from kg.model import BODIES, EntityType, Fact, Mention
from kg.prefilter import Ending, finditer

T = EntityType
_FILE = "relations_posts"
_LEAVES = pattern(_FILE, "leaves")
_COPULA = pattern(_FILE, "copula")
_NOT_NOW = pattern(_FILE, "not_now")
_SINCE_YEAR = pattern(_FILE, "since_year")
_NEXT_YEAR = pattern(_FILE, "next_year")
_TITLE_GOES_ON = pattern(_FILE, "title_goes_on")
_OWN_ORGAN = pattern(_FILE, "own_organ")
_UNION_OFFICE = pattern(_FILE, "union_office")
_FOUNDS_ELSE = pattern(_FILE, "founds_else")
_BOARD_OFFICE = pattern(_FILE, "board_office")
_HAS_BOARD = pattern(_FILE, "has_board")
_COMMITTEE_FILLED = pattern(_FILE, "committee_filled")
_NOT_OF_UNION = pattern(_FILE, "not_of_union")
_APPOINTED_BY = pattern(_FILE, "appointed_by")
_HONORARY = pattern(_FILE, "honorary")
_SITS_TOO = pattern(_FILE, "sits_too")
_TAKES_OVER = pattern(_FILE, "takes_over")
_HELD_BY = pattern(_FILE, "held_by")
_NAMED = pattern(_FILE, "named")
_NAME_ENDS = pattern(_FILE, "name_ends")
_CHAIR_OF_OWN = pattern(_FILE, "chair_of_own")
_HEADS_FOUNDED = pattern(_FILE, "heads_founded")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NO_LONGER = re.compile(r"(?:不再(?:继续)?|历)$")
_ITEM = re.compile(r"[^、，]+")
_WAS = re.compile(r"(?:同志)?(?:卸任|辞去|不再|(?:担任|当|任|做)过|(?:先后|也|还|又)?(?:[曾原]|退休前|生前))")
_ANOTHER_RISES = Ending(pattern(_FILE, "another_rises"))
_BEFORE_THEN = Ending(pattern(_FILE, "before_then"))
_OCCUPATION_ENDS = "工师员匠手"
_LED_BY = re.compile("国营|首[位名个](?=[^，。；]{2,}(?:主席|书记|主任))")  # 当选|首位|甲总工会副主席
_COMMITTEE_REACH = 60  # characters before the verb in which the committee is named
_NEXT_CHOSEN = pattern(_FILE, "next_chosen")
_UNNAMED = pattern(_FILE, "unnamed_electee")
_ONE_BY_ONE = "先后"
_BACK = 16  # characters before the verb
_REACH = 80  # so far a body named for one elected person is carried to the next one's post


def elections(frame: Frame) -> Iterator[Fact]:
    """Who came to which post or title by a verb, and who took one over."""
    found = list(_by_verbs(frame))
    yield from found
    left = [f for f in found if f.predicate == "holdsPost" and f.attributes.get("former")]
    for k in frame.outer if left else ():
        person = frame.mentions[k]
        takes = _TAKES_OVER.match(frame.text, person.end) if person.type is T.PERSON else None
        floor = frame.sentence(person.start).start
        last = [f for f in left if takes and floor <= f.start and f.end <= person.start]
        if takes and last and len({(f.object, f.attributes["title"]) for f in last}) == 1:
            title = {"title": last[-1].attributes["title"]}
            subject, end = frame.owner[k], takes.end()
            yield replace(last[-1], subject=subject, end=end, attributes=title)


def _by_verbs(frame: Frame) -> Iterator[Fact]:
    people_at = {frame.mentions[k].end: k for k in frame.outer if _is_person(frame, k)}
    yield from _held_by(frame, people_at)
    yield from _named_as(frame, people_at)
    yield from _appointed_by(frame, people_at)
    last: int | None = None
    last_at = -1
    own_union = False  # is `last` a firm whose own union elects?
    for m in _verbs(frame):
        copula = bool(_COPULA.search(frame.text[m.start() : m.start("what")]))
        group = _elected(frame, m, people_at, copula)
        found = _titles(frame, m, copula) if group else None
        if found is None:
            continue
        chain, end = found
        apart = frame.mentions[group[-1]].end != m.start() - 1
        also = copula and apart and also_goes_on(frame.text, m.start())
        if also and all(n.kind != "post" for n in chain.links):
            continue  # 也是全国劳动模范: `award_copulas` has it
        if _ONE_BY_ONE in frame.text[m.start() : m.start("what")]:
            chain = _past_but_last(chain)
        named = [link.entity for link in chain.links if link.kind == "body" and link.entity is not None]
        if not named and len(group) > 1 and EACH in m.group()[: m.start("what") - m.start()]:
            each = bodies_of(frame, m.start(), group)
            for k, own in zip(group, each or (), strict=False):
                yield from _results(frame, m.start(), [k], chain, end, own, copula)
            if each is not None:
                continue
        carried = last if last is not None and m.start() - last_at < _REACH else None
        if carried is not None and founded_since(frame, last_at, m.start()):
            carried = None
        if not named and is_of_unknown(frame, group[0]):
            continue
        place = None if named or copula else named_place(frame, group[0], m.start())
        if place is None and not named and not copula:
            place = organ_founded(frame, m.start())
            if place is None and _association_offices(chain):
                place = association_meeting(frame, m.start())
        carried = carried if place is None else place
        if carried is not None and frame.entities[carried].type is T.UNION and _of_no_union(chain):
            carried = None
        own_union = own_union and carried is not None
        if carried is None and not named and not copula:
            organ = frame.text[m.start("what") : chain.begin]
            own = _union_offices(frame, chain) and not _founds(frame, m.start())
            carried = electing(frame, m.start(), organ) if own else None
            if carried is None and own:
                carried = own_meeting(frame, m.start())
            if carried is None and _HEADS_FOUNDED.fullmatch(frame.text, m.start("what"), end):
                carried = founded_last(frame, m.start())
            if carried is None and _CHAIR_OF_OWN.fullmatch(frame.text, m.start("what"), end):
                carried = employer(frame)
            own_union = carried is not None and frame.entities[carried].type is not T.UNION
        if own_union and not named and _union_offices(frame, chain):
            chain = _as_union_post(chain)
        chain = chain if named else _of_committee(frame, chain, m.start())
        last = named[-1] if named else carried if carried is not None else last
        left = _left(frame, group[-1])
        last = last if left is None else left
        last_at = end
        for people, held in _each_post(m, group, chain):
            yield from _results(frame, m.start(), people, held, end, carried, copula)
        if carried is not None and not named and not copula:
            yield from (f for k in group for f in crafts(frame, k, own_firm(frame, carried)))
        body = named[-1] if named else carried
        if body is not None and left is None and not copula and _NEXT_CHOSEN.match(frame.text, end):
            yield from chosen_from(frame, end + 1, m.start(), body)
    yield from chosen(frame)


def _each_post(
    m: re.Match[str], group: Sequence[int], chain: Chain
) -> Iterator[tuple[Sequence[int], Chain]]:
    """王某、李某分别当选主席、副主席: a post for each, in order; of as many posts as people."""
    posts = [link for link in chain.links if link.kind == "post"]
    if EACH not in m.group()[: m.start("what") - m.start()] or len(group) == 1 or len(posts) != len(group):
        yield group, chain
        return
    for k, own in zip(group, posts, strict=True):
        yield [k], chain._replace(links=tuple(n for n in chain.links if n.kind != "post" or n is own))


def _left(frame: Frame, k: int) -> int | None:
    """甲县总工会主席王某调任县人大副主任，李某接任|主席: the body that one left goes on."""
    person = frame.mentions[k]
    if not _LEAVES.match(frame.text, person.end):
        return None
    left = [link.entity for link in chain_before(frame, person.start).links if link.kind == "body"]
    return left[-1] if left else None


def _as_union_post(chain: Chain) -> Chain:
    """第四届工会委员会|主席 of a firm's own union: 工会主席 at the firm."""
    links = (replace(link, title="工会" + link.title.removeprefix("工会")) for link in chain.links)
    return chain._replace(links=tuple(links))


def _verbs(frame: Frame) -> Iterator[re.Match[str]]:
    """The verbs of election; 任 as a surname is none: 任建波|是北京某厂的一名司机."""
    names = {frame.mentions[k].start: frame.mentions[k].end for k in frame.outer if _is_person(frame, k)}
    for m in finditer(ELECT, frame.text):
        within = names.get(m.start())
        verb = m if within is None else ELECT.search(frame.text, within, m.end())
        if verb is not None:
            yield verb


def _is_person(frame: Frame, k: int) -> bool:
    return frame.mentions[k].type is T.PERSON


def _elected(frame: Frame, m: re.Match[str], people_at: dict[int, int], copula: bool) -> list[int]:
    """Mentions of the people before the verb; none where the verb states no present fact about them."""
    text, at = frame.text, m.start()
    group = people_before(frame, at, people_at)
    if not group and (opens_with_name(text, at) or _UNNAMED.search(text, clause_start(text, at), at)):
        return []
    if not group:
        group = sentence_person(frame, at)
        if group and _ANOTHER_RISES.search(text[max(frame.mentions[group[-1]].end, at - _BACK) : at]):
            return []
        if copula and text[at - 1 : at] == "，" and at - 1 in people_at:
            group = [people_at[at - 1]]  # 他叫王某，|是甲厂的一名焊工
        elif copula and not (goes_on(text, at) or becomes_next(frame, group, at)):
            return []
    return [] if _NOT_NOW.search(text[max(0, at - 4) : at]) else group


def _titles(frame: Frame, m: re.Match[str], copula: bool) -> tuple[Chain, int] | None:
    """The chain of posts and honours behind the verb, and where it ends."""
    opens, end = m.span("what")
    led = _LED_BY.match(frame.text, opens, end)
    opens = led.end() if led else opens
    for stop in _title_ends(frame, opens, end):
        chain = chain_before(frame, stop)
        if not chain.links:
            continue
        chain = _behind_seat(chain)
        before = frame.text[opens : chain.begin]
        apart = chain.begin > opens + 1 and (copula or not _OWN_ORGAN.match(before))
        if apart and not (_SITS_TOO.fullmatch(before) and chain.links[0].kind == "body"):
            continue
        if copula and not any(link.kind in ("honour", "body") for link in chain.links):
            continue  # 他是主任 says too little
        return _behind(frame, chain, opens), stop
    return None


def _behind_seat(chain: Chain) -> Chain:
    """某次代表大会|代表、|甲区总工会副主席: the post behind a seat at a congress that is no body."""
    links = chain.links
    seat = len(links) > 2 and links[0].kind == "post" and links[0].title.endswith(SEATS)
    if not seat or links[1].kind != "comma" or links[2].kind != "body":
        return chain
    return chain._replace(links=links[2:], begin=links[2].start)


def _past_but_last(chain: Chain) -> Chain:
    """先后担任甲厂厂长、乙局局长: of posts that one held one by one, all but the last are over."""
    posts = [link for link in chain.links if link.kind == "post"]
    links = (replace(n, former=True) if n.kind == "post" and n is not posts[-1] else n for n in chain.links)
    return chain._replace(links=tuple(links))


def _behind(frame: Frame, chain: Chain, opens: int) -> Chain:
    """他担任|水质监测班班长: a post that no body stands before begins behind the verb."""
    if chain.begin >= opens or all(link.start >= opens for link in chain.links):
        return chain
    own = tuple(link for link in chain.links if link.end > opens)
    if own and own[0].kind == "body":
        return chain._replace(links=own, begin=own[0].start)  # 历任甲厂厂长，现任|乙厂厂长
    links = tuple(
        replace(link, start=opens, title=frame.text[opens : link.end])
        if link.kind in ("post", "dept") and link.start < opens < link.end else link
        for link in chain.links
    )  # fmt: skip
    return chain._replace(links=links, begin=max(chain.begin, min(link.start for link in links)))


def _results(
    frame: Frame, at: int, group: Sequence[int], chain: Chain, end: int, carried: int | None, copula: bool
) -> Iterator[Fact]:
    anchor = frame.mentions[group[0]]
    start = min(anchor.start, at)
    ends = [frame.mentions[k].end for k in group if frame.mentions[k].end <= at]  # 曾 may be a surname
    before = frame.text[max((at - 4, *ends)) : at]
    former = bool(_WAS.match(frame.text, at) or "曾" in before[-2:] or _NO_LONGER.search(before))
    former = former or _BEFORE_THEN.search(frame.text[max(0, at - _BACK) : at]) is not None
    former = former or _is_over(frame, at, group, chain, end)
    span = Mention(start, end, frame.text[start:end], T.PERSON, anchor.name, anchor.rule)
    for k in group:
        for fact, _ in interpret(frame, chain.links, frame.owner[k], span, carried, ELECTED):
            attributes = dict(fact.attributes)
            if former and fact.predicate == "holdsPost":
                attributes["former"] = True
            begin = min(start, fact.start)
            yield replace(fact, start=begin, end=max(fact.end, begin + 1), attributes=attributes)


SEATS = ("委员", "代表")
"""Titles that one is chosen to beside a post."""


def _is_over(frame: Frame, at: int, group: Sequence[int], chain: Chain, end: int) -> bool:
    """1962年至1971年任…, 1950年任…，1958年任…: a post with its years, or with the year of the next one."""
    since = _SINCE_YEAR.search(frame.text, max(frame.sentence(at).start, at - 32), at)
    if since is None:
        return False
    if since["span"] or any(has_died(frame, frame.owner[k]) for k in group):
        return True
    after = _NEXT_YEAR.match(frame.text, end)
    if after is None:
        return False
    owners = {frame.owner[k] for k in group}
    between = frame.between(end, after.end())
    others = {frame.owner[k] for k in between if _is_person(frame, k)} - owners
    clause = frame.text[after.end() : after.end() + 24].split("，")[0].split("。")[0]
    if clause.endswith(SEATS):
        return False  # 1990年当选政协委员: beside one's post
    post = frame.between(after.end(), after.end() + len(clause))
    moves = any(frame.mentions[k].type in BODIES for k in post)
    same = not moves and any(link.kind == "post" and link.title in clause for link in chain.links)
    return not others and not same


def _title_ends(frame: Frame, start: int, end: int) -> Iterator[int]:
    """Where the titles of a predicate may end: behind its posts and honours, the last first."""
    text = frame.text
    stops = {e for e in range(start + 2, end + 1) if post_before(text, e)}
    if text[end - 1] in _OCCUPATION_ENDS or text.endswith(("工会干部", "部干部"), start, end):
        stops.add(end)  # 现为甲公司|特种熔融焊接工
    stops |= {frame.mentions[k].end for k in frame.between(start, end) if frame.mentions[k].type is T.HONOUR}
    for stop in sorted(stops, reverse=True):
        if stop == end or not _HAN.match(text[stop]) or _TITLE_GOES_ON.match(text[stop : stop + 8]):
            yield stop


def _held_by(frame: Frame, people_at: dict[int, int]) -> Iterator[Fact]:
    """联合工会主席|由村党支部副书记王某兼任: the post stands before its holder."""
    for m in finditer(_HELD_BY, frame.text):
        who = people_at.get(m.end("who"))
        chain = chain_before(frame, m.start())
        if who is None or not chain.links or chain.links[-1].kind != "post" or chain.links[0].kind == "comma":
            continue
        own = _union_offices(frame, chain) and not _founds(frame, m.start())
        carried = electing(frame, m.start()) if own else None
        yield from _results(frame, chain.begin, [who], chain, m.end(), carried, False)


def _named_as(frame: Frame, people_at: dict[int, int]) -> Iterator[Fact]:
    """甲厂的工会主席是|王某: the post and its body stand before its holder."""
    for k in people_at.values():
        person = frame.mentions[k]
        link = _NAMED.search(frame.text, max(0, person.start - 6), person.start)
        if link is None or not _NAME_ENDS.match(frame.text, person.end):
            continue
        chain = chain_before(frame, link.start())
        if [c.kind for c in chain.links] in (["body", "post"], ["body", "comma", "post"]):
            yield from _results(frame, chain.begin, [k], chain, person.end, None, False)


def _appointed_by(frame: Frame, people_at: dict[int, int]) -> Iterator[Fact]:
    """他被|甲学院|聘为客座教授: the post is of the body that appoints, where it names none itself."""
    text = frame.text
    for k in frame.outer:
        body = frame.mentions[k]
        m = _APPOINTED_BY.match(text, body.end) if body.type in BODIES else None
        several = [k] if m is None else _list_before(frame, k)
        at = frame.mentions[several[0]].start - 1
        if m is None or text[at] != "被" or _NOT_NOW.search(text[max(0, at - 4) : at]):
            continue
        group = [people_at[at]] if at in people_at else sentence_person(frame, at)
        begin, end = m.span("what")
        if not group or any(frame.mentions[j].type in BODIES for j in frame.between(begin, end)):
            continue  # 聘为甲厂顾问: of which it is, the clause says itself
        links = []
        for item in _ITEM.finditer(frame.text, begin, end):
            if not (post_before(item.group(), len(item.group())) or _HONORARY.search(item.group())):
                break
            links.append(Link("post", *item.span(), title=item.group()))
        chain = Chain(tuple(links), begin, None)
        if links:
            for firm in several:
                yield from _results(frame, at, group[-1:], chain, links[-1].end, frame.owner[firm], False)


def _list_before(frame: Frame, k: int) -> list[int]:
    """被|甲大学、乙学院|聘为兼职教授: the bodies of a list that ends with one."""
    found = [k]
    while frame.text[(at := frame.mentions[found[0]].start - 1)] in "、和":
        before = [j for j in frame.ending_at.get(at, ()) if frame.mentions[j].type in BODIES]
        if not before:
            break
        found.insert(0, before[0])
    return found


def _founds(frame: Frame, at: int) -> bool:
    """成立劳模协会，由王某担任会长，李某任秘书长: the posts are of what is set up there."""
    return bool(_FOUNDS_ELSE.search(frame.text, frame.sentence(at).start, at))


def _of_no_union(chain: Chain) -> bool:
    """甲厂工会主席李某……他的徒弟王某任|车间主任: are there posts that no union has?"""
    return any(_NOT_OF_UNION.search(link.title) for link in chain.links if link.kind == "post")


def _union_offices(frame: Frame, chain: Chain) -> bool:
    """Are all posts of a chain such as a union's congress fills?"""
    titles = [link.title for link in chain.links if link.kind == "post"]
    if titles and all(_BOARD_OFFICE.match(title) for title in titles):
        return bool(_HAS_BOARD.search(frame.text))  # 高雄市总工会|理事长
    return all(_UNION_OFFICE.search(title) for title in titles)


def _association_offices(chain: Chain) -> bool:
    """Are all posts of a chain such as an association's members fill?"""
    titles = [link.title for link in chain.links if link.kind == "post"]
    return bool(titles) and all(ASSOCIATION_OFFICE.search(title) for title in titles)


def _of_committee(frame: Frame, chain: Chain, at: int) -> Chain:
    """选举产生了新一届经审委员会，蔡某当选为|主任: the post is of that committee of the union."""
    if [link.title for link in chain.links if link.kind == "post"] not in (["主任"], ["副主任"]):
        return chain
    filled = _COMMITTEE_FILLED.search(frame.text, max(0, at - _COMMITTEE_REACH), at)
    if filled is None:
        return chain
    named = (replace(n, title=filled["organ"] + n.title) if n.kind == "post" else n for n in chain.links)
    return chain._replace(links=tuple(named))
