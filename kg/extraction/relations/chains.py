"""The chain before a name: bodies, posts and honours, read from right to left.

人大常委会|党组副书记、副主任，区总工会|主席|吕德成 has the links body, post, comma, post, comma, body,
post.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import LEADING
from kg.extraction.relations.chain_steps import HOLDER_MARK, Link, Step, Walk, is_type
from kg.extraction.relations.frame import Frame
from kg.model import EntityType
from kg.prefilter import Ending

T = EntityType
_FILE = "relations_posts"
_UNKNOWN_ITEM = pattern(_FILE, "unknown_item")
_ITEM_VERB = pattern(_FILE, "item_verb")
_BEING = pattern(_FILE, "being")
_SERVED = pattern(_FILE, "served")
_SERVED_REACH = 46  # characters from the verb to 的
_ELECTED = Ending(pattern(_FILE, "elected_as"))
_OF_RETIRED = pattern(_FILE, "of_retired")
_CARED_FOR = Ending(pattern(_FILE, "cared_for"))
_STAFF = Ending(pattern(_FILE, "plain_staff"))
_SPACES = (" ", "\u3000")
_ITEM_OPENS = ("：", "、", "；")
_ITEM_ENDS = ("、", "；", "。")
_STILL = tuple("现担兼出就履身作新刚当接继续连")  # how a verb begins that tells of a post held now


# 周某|当选为|甲联合会主席，乙总工会书记孙某|授牌: what a clause before says of another
_PREDICATE = re.compile(
    r"(?:当选为?|被[选聘]为|任命为|担任|出任|就任|接任|调任|转任|改任|升任|(?<![的都还也就便先])是)$"
)


class Chain(NamedTuple):
    """The links before a name, left to right."""

    links: tuple[Link, ...]
    begin: int  # where the first one starts
    before: int | None  # the mention of a person right before them: a list goes on


def chain_before(frame: Frame, start: int) -> Chain:
    """The chain that ends at an offset."""
    text = frame.text
    floor = max(text.rfind(c, 0, start) for c in "。！？；\n：") + 1
    of = text[start - 1 : start] == "的"
    served = _SERVED.search(text, max(floor, start - _SERVED_REACH), start) if of else None
    if served is not None:
        return _served(frame, start, served)
    being = _BEING.search(text, max(floor, start - 46), start) if text[start - 1 : start] == "，" else None
    if being is not None:
        end = being.start("since") if being["since"] else start - 1
        chain = chain_before(frame, end)
        return chain if chain.begin == being.start() + 2 else Chain((), start, None)
    links: list[Link] = []
    p, person = _behind_space(frame, start), None
    while p > floor:
        step = Walk(frame, floor, links).step(p) or _past_unknown(frame, floor, links, p)
        if step is None:
            person = _person_and(frame, links, p)
            break
        link = step.link
        if link is None:
            person = next(iter(frame.ending_at.get(p, ())), None) if links else None
            if links and links[-1].kind == "post" and links[-1].start == p:
                links = _behind_comma(links)  # 甲总工会张某某副主席、|乙公司经理李某某
            break
        after_comma = bool(links) and links[-1].kind == "comma"
        if link.kind == "comma" and after_comma:
            break
        if link.kind == "honour" and after_comma and links[-1].title == "，" and link.title != HOLDER_MARK:
            break  # an honour before a comma belongs to another clause
        if step.former:
            _make_former(links)
        links.append(link)
        if link.kind == "post" and link.former:
            _make_former(links)  # 省政协原主席、党组书记|王某
        p = step.to
    if links and _ELECTED.search(text[max(floor, p - 6) : p]):
        links = _behind_comma(links, "，")  # 赵某当选副主席，|原主席周某
        p = links[-1].start
    if _is_scene(text, links):
        p = links.pop().end
    if _are_cared_for(text, links, floor):
        links, p = _behind_clause(links)
    if links and _PREDICATE.search(text, max(floor, links[-1].start - 4), links[-1].start):
        links, p = _behind_clause(links)
    while links and links[-1].kind == "comma":
        last = links.pop()
        p = last.end
        if person is None:
            person = next(
                (k for k in frame.ending_at.get(last.start, ())[:1] if is_type(frame, k, T.PERSON)), None
            )
    if _is_spaced(text, start) and text[p - 1 : p] not in _ITEM_OPENS:
        return Chain((), start, None)  # 李某　甲厂焊工　|王某: of the one before
    return Chain(tuple(reversed(links)), p, person)


def _is_spaced(text: str, start: int) -> bool:
    """Does a space part a name from what stands before it?"""
    return text[start - 1 : start] in _SPACES and start > 0


def _behind_space(frame: Frame, start: int) -> int:
    """他们是：甲段司机| |王某、乙厂焊工| |李某。: where what one is ends, if marks part a list's people."""
    person = next((frame.mentions[k] for k in frame.between(start, start + 1)), None)
    if person is None or not _is_spaced(frame.text, start):
        return start
    return start - 1 if frame.text[person.end : person.end + 1] in _ITEM_ENDS else start


def _behind_comma(links: list[Link], marks: str = "、，") -> list[Link]:
    """The links to the right of the last comma; those before it are told of another person."""
    commas = (n for n, link in reversed([*enumerate(links)]) if link.kind == "comma" and link.title in marks)
    return next((links[:n] for n in commas), links)


def _behind_clause(links: list[Link]) -> tuple[list[Link], int]:
    """The links behind the clause that the first of them ends, and where they begin."""
    for n in range(len(links) - 1, -1, -1):
        if links[n].kind == "comma" and links[n].title == "，":
            return links[:n], links[n].end
    return links, links[-1].start


def _is_scene(text: str, links: Sequence[Link]) -> bool:
    """在甲厂总装车间，|民警王某: the body is where it happens, and the post is not of it by that alone."""
    if len(links) < 3 or links[-1].kind != "body" or links[-2].kind != "comma" or links[-2].title != "，":
        return False
    return text[links[-1].start - 1 : links[-1].start] in ("在", "到", "进")


def _are_cared_for(text: str, links: Sequence[Link], floor: int) -> bool:
    """慰问|甲公司职工，乙总工会主席王某: the staff is the object of a clause before, not who is told of.

    But 邀请甲公司职工，全国劳模王某: without a body of its own the clause behind goes on with the name.
    """
    if [link.kind for link in links[-4:]] != ["body", "comma", "post", "body"]:
        return False
    mark, staff, first = links[-3:]
    cared = mark.title == "，" and _STAFF.search(staff.title)
    return bool(cared and _CARED_FOR.search(text[max(floor, first.start - 12) : first.start]))


def _person_and(frame: Frame, links: Sequence[Link], p: int) -> int | None:
    """甲区教育工会主席李敏|和|副主席李成宗: the person before 和, where only posts of standing follow."""
    if frame.text[p - 1 : p] not in ("和", "及") or not links:
        return None
    if any(link.kind != "post" or not LEADING.search(link.title) for link in links):
        return None  # 和钳工王某: of another body
    at = p - 2 if frame.text.startswith("以及", p - 2) else p - 1
    return next((k for k in frame.ending_at.get(at, ()) if is_type(frame, k, T.PERSON)), None)


def _served(frame: Frame, start: int, verb: re.Match[str]) -> Chain:
    """曾任滨江区总工会主席的|王某, 从该主席岗位上退休的|王某: the posts between the verb and 的."""
    left = verb["left"] is not None
    chain = chain_before(frame, verb.start("left") if left else start - 1)
    if chain.begin not in (verb.start("verb"), verb.end("verb")):  # 时任, 现任 may be of the chain
        return Chain((), start, None)
    past = not verb["verb"].startswith(_STILL)
    links = (replace(link, former=True) if past and link.kind == "post" else link for link in chain.links)
    return Chain(tuple(links), chain.begin, None)


def _past_unknown(frame: Frame, floor: int, links: list[Link], p: int) -> Step | None:
    """The comma before an item that names nothing known, if an honour or a post stands before it.

    北京市劳动模范|、|某村农机服务队队长王某: the item's own post has no body that is known, and goes.
    """
    found = _UNKNOWN_ITEM.search(frame.text, max(floor, p - 23), p)
    if links and links[-1].kind == "comma" and links[-1].title == "，":
        return None  # …、总工会主席某某，|: whoever ends there is no item of this apposition
    if found is None or _ITEM_VERB.search(found["item"]):
        return None
    if any(is_type(frame, k, T.PERSON) for k in frame.between(found.start(), p)):
        return None
    before = Walk(frame, floor, ()).step(found.start())
    if before is None or before.link is None or before.link.kind not in ("honour", "post"):
        return None
    while links and links[-1].kind != "comma":
        links.pop()
    if not links:
        return Step(Link("comma", found.start(), found.start("item"), title="、"), found.start())
    return Step(links.pop(), found.start())


def _make_former(links: list[Link]) -> None:
    """Mark the posts of the body to the left, before the next body or clause, as past."""
    for i in range(len(links) - 1, -1, -1):
        if links[i].kind not in ("post", "comma", "dept") or links[i].title == "，":
            return
        if links[i].kind == "post" and not _OF_RETIRED.search(links[i].title):
            links[i] = replace(links[i], former=True)
