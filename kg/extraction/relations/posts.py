"""Who holds which post where, who works where, who holds which honour: what the chain before a name says.

`chains` reads the chain, `post_bodies` finds the body of each of its posts, `post_facts` states them; here
they are read from name to name, as a list of people goes on with the body or the post of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_spot import post_behind
from kg.extraction.people.titles import LEADING
from kg.extraction.recognisers.names import stops, tag_of
from kg.extraction.relations.chain_steps import HOLDER_MARK, Link
from kg.extraction.relations.chains import chain_before
from kg.extraction.relations.employers import NO_EMPLOYER, only_workplace
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.post_facts import APPOSITION, LISTED, SCENE, Holding, interpret, state
from kg.extraction.relations.projects import at_office
from kg.model import BODIES, EMPLOYERS, EntityType, Fact, Mention

T = EntityType
_FILE = "relations_posts"
_SOLE = pattern(_FILE, "sole")
_EACH = pattern(_FILE, "each")
_VISITOR = pattern(_FILE, "visitor")
_SEVERAL_BEFORE = pattern(_FILE, "several_before")
_LEAVES = pattern(_FILE, "leaves")
_SCENE_OPENS = pattern(_FILE, "scene_opens")
_SCENE_TO_POST = pattern(_FILE, "scene_to_post")
_FEDERATION = "总工会"
_ACTORS = BODIES | {T.PERSON}
_OF_SAME = {T.ENTERPRISE: pattern(_FILE, "firm_post"), T.UNION: pattern(_FILE, "deputy_post")}
# of institutions those that have no other deputies: 区人大常委会主任王某讲话，|副主任李某主持
_DEPUTIES = {"人大常委会": "副主任", "人民代表大会常务委员会": "副主任", "政协": "副主席"}
_SEX_OR_PEOPLE = pattern(_FILE, "sex_or_people")
_FIRM = 9  # characters of a firm that is named by its kind: ，公交集团
_REMARK = 12  # characters of a remark behind a name and the link of the list
_UNNAMED_FIRM = pattern(_FILE, "unnamed_firm")
_OWN_BODY = pattern(_FILE, "own_body")
_HAN_WORD = pattern(_FILE, "han_word")
_OWNER_ENDS = re.compile("[\u4e00-\u9fff”]")
_CRAFT_LEADS = re.compile("(?<=，)[\u4e00-\u9fff]{2,4}$")


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
        if _LEAVES.match(frame.text, person.end):
            links = tuple(replace(link, former=True) if link.kind == "post" else link for link in links)
        manner = APPOSITION
        if not links:
            first = _listed_behind(frame, person.start)
            links = shared.get(first, ()) if first is not None else ()
            if first is None or not links:
                continue
            before, several, manner = first, True, LISTED  # what two share the third does too
        another = before is not None and _is_of_another(frame, links, before)
        bare = before in unnamed and all(n.kind != "body" for n in links)
        if another or bare or _of_unnamed_firm(frame, links):
            unnamed.add(k)
            continue
        carried = last_body.get(before) if before is not None else None
        if before is None:
            carried = _still_of(frame, links, begin, last_body)
        elsewhere = _of_unknown_body(links)
        body = carried
        several = several or frame.text.startswith("、", person.end)
        shared[k] = _shared(links, several=several)
        for stated in interpret(frame, links, frame.owner[k], person, carried, manner):
            if elsewhere and stated.fact.predicate != "awarded":
                continue
            yield stated.fact
            body = stated.body if stated.body is not None else body
        named = [link.entity for link in links if link.kind == "body" and link.entity is not None]
        body = named[-1] if named else None if elsewhere else body
        if body is None and _behind_unknown(frame, links):
            unnamed.add(k)  # “聚贤楼”董事长甲、|工会主席乙: of what nobody recognised
        if body is not None:
            last_body[k] = body
        elif carried is None and not elsewhere:
            yield from _at_scene(frame, links, k) or _at_office(frame, links, k) or _at_home(frame, links, k)


def _is_of_another(frame: Frame, links: Sequence[Link], before: int) -> bool:
    """甲厂的王某，|书记秘书、宣传部部长李某: behind one who but works there, posts that no firm need have."""
    person = frame.mentions[before]
    if frame.text[person.start - 1 : person.start] != "的" or frame.text[person.end : person.end + 1] != "，":
        return False
    if any(link.kind not in ("post", "comma", "dept") for link in links):
        return False
    return links[0].kind == "post" and _OF_SAME[T.ENTERPRISE].match(links[0].title) is None


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
    left = _LEAVES.match(frame.text, end)  # 甲县总工会主席王某|调任县人大副主任，副主席李某
    named = not left and any(frame.mentions[j].type in BODIES for j in frame.between(end, begin))
    if federation and not frame.entities[body].name.endswith(_FEDERATION):
        return None
    own = _OF_SAME.get(frame.entities[body].type)
    name, title = frame.entities[body].name, links[0].title
    deputy = any(name.endswith(kind) and title == post for kind, post in _DEPUTIES.items())
    return body if not named and (deputy or (own is not None and own.match(title))) else None


def _of_unknown_body(links: Sequence[Link]) -> bool:
    """甲厂焊工某某，|荆州古船保护中心研究馆员|某某: a post at a body of its own that nobody recognised."""
    named = _OWN_BODY.match(links[0].title) if links[0].kind in ("dept", "post") else None
    if named is None or any(link.kind == "body" for link in links):
        return False
    return named["body"].endswith("俱乐部") or any(named["body"][:n] in _short_names() for n in (2, 3, 4))


@cache
def _short_names() -> frozenset[str]:
    """Divisions by their whole and short names."""
    return frozenset((*vocabulary.divisions_by_name(), *vocabulary.divisions_by_short_name()))


def _of_unnamed_firm(frame: Frame, links: Sequence[Link]) -> bool:
    """市建筑工会主席甲，集团公司|工会主席乙、副主席丙: a firm without its name is not the union before.

    Neither is one whose name nobody recognised: 公交集团|党委常委、工会主席乙.
    """
    if any(link.kind == "body" for link in links) or not any("工会" in link.title for link in links):
        return False
    at = links[0].start
    return bool(_UNNAMED_FIRM.search(frame.text, max(0, at - _FIRM), at))


def _behind_unknown(frame: Frame, links: Sequence[Link]) -> bool:
    """Does a leading post stand right behind a word, or a quotation, that is no known body?"""
    at = links[0].start
    if links[0].kind != "post" or not LEADING.search(links[0].title):
        return False
    if not _OWNER_ENDS.fullmatch(frame.text[at - 1 : at]):
        return False
    words = frame.scan.words(*frame.scan.clause_at(at - 1))
    before = next((w.text for w in words if w.end == at), "")
    return before not in stops() and tag_of(before)[:1] not in ("d", "t", "f", "v")  # 随后|董事长甲


def _at_home(frame: Frame, links: Sequence[Link], k: int) -> list[Fact]:
    """甲厂举办比武。|钳工王某夺冠: a post of the staff without a body, where no other body is named."""
    last, person = links[-1], frame.mentions[k]
    home = only_workplace(frame)
    if home is None or not _is_of_staff(last):
        return []
    if len(links) > 1 or _HAN_WORD.fullmatch(frame.text[max(0, last.start - 1) : last.start]):
        return []
    holding = Holding(frame.owner[k], home, last.title, False, last.start, person.end)
    return [stated.fact for stated in state(frame, holding, SCENE)]


def _at_office(frame: Frame, links: Sequence[Link], k: int) -> list[Fact]:
    """在项目部，|测量员王某…: a post of the staff, where the scene is the project office that was named."""
    last = links[-1]
    office = at_office(frame, links[0].start) if len(links) == 1 and _is_of_staff(last) else None
    if office is None:
        return []
    holding = Holding(frame.owner[k], office, last.title, False, last.start, frame.mentions[k].end)
    return [stated.fact for stated in state(frame, holding, SCENE)]


def _at_scene(frame: Frame, links: Sequence[Link], k: int) -> list[Fact]:
    """走进甲医院住院部，|护士王某…: a post of the staff without a body, where the scene is set."""
    last, person = links[-1], frame.mentions[k]
    if not _is_of_staff(last):
        return []
    floor = frame.sentence(last.start).start
    near = [j for j in frame.between(floor, last.start) if frame.mentions[j].type in _ACTORS]
    if len(near) != 1 or frame.mentions[near[0]].type not in EMPLOYERS:
        return []
    place = frame.mentions[near[0]]
    if frame.entities[frame.owner[near[0]]].detail.get("kind") in NO_EMPLOYER:
        return []
    if not _SCENE_OPENS.search(frame.text, max(0, floor - 1, place.start - 12), place.start):
        return []
    title, begin = last.title, links[0].start
    craft = _CRAFT_LEADS.search(frame.text, place.end, begin) if len(links) == 1 else None
    if craft is not None and word_tags().get(craft.group(), "").startswith("n"):
        title, begin = craft.group() + title, craft.start()  # 在甲段检修车间，|车辆|电工王某
    if not _SCENE_TO_POST.match(frame.text[place.end : begin]):
        return []
    holding = Holding(frame.owner[k], frame.owner[near[0]], title, False, place.start, person.end)
    return [stated.fact for stated in state(frame, holding, SCENE)]


def _is_of_staff(link: Link) -> bool:
    """Is it the post of one who works there: no officer, nobody who has come from elsewhere?"""
    return link.kind == "post" and not LEADING.search(link.title) and not _VISITOR.search(link.title)


def _post_behind(frame: Frame, links: Sequence[Link], person: Mention) -> Link | None:
    """区总工会|张某某|副主席: the post behind a name that a body alone stands before."""
    if not links or links[-1].kind != "body" or links[-1].end != person.start:
        return None
    post = post_behind(frame.text, person.end)
    return Link("post", person.start, person.end, title=post) if post is not None else None


def _listed_behind(frame: Frame, start: int) -> int | None:
    """区总工会副主席张某（女）、|李某: the person right before, where but the link of a list parts them."""
    if frame.text[start - 1 : start] not in ("、", "和", "与"):
        return None
    remark = _SEX_OR_PEOPLE.search(frame.text, max(0, start - _REMARK), start - 1)
    end = remark.start() if remark else start - 1
    return next((k for k in frame.ending_at.get(end, ()) if frame.mentions[k].type is T.PERSON), None)


def _shared(links: Sequence[Link], *, several: bool) -> tuple[Link, ...]:
    """What also holds for a bare name behind: the one post that several may hold, the body alone, an honour.

    首都劳动奖章获得者王某、|李某, 全国劳动模范王某、|李某, but not 全国劳动模范王某和|李某: and what else is
    told with an honour is the first one's alone.
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
