"""The chain before a name: bodies, posts and honours, read from right to left.

人大常委会|党组副书记、副主任，区总工会|主席|吕德成 has the links body, post, comma, post, comma, body,
post.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.extraction.frame import Frame
from kg.extraction.patterns import pattern
from kg.extraction.titles import EDITION, posts_before
from kg.model import BODIES, EntityType, Mention
from kg.prefilter import Ending

T = EntityType
_FILE = "relations_posts"
_HOLDER = Ending(pattern(_FILE, "holder"))
_FORMER = Ending(pattern(_FILE, "former"))
_DEPARTMENT = pattern(_FILE, "department")
_NO_DEPARTMENT = pattern(_FILE, "no_department")
_DEPARTMENT_ALONE = Ending(pattern(_FILE, "department_alone"))
_DEPARTMENT_BEFORE_POST = pattern(_FILE, "department_before_post")
_OCCUPATION = pattern(_FILE, "occupation")
_BARE_BODY = Ending(pattern(_FILE, "bare_body"))
_UNKNOWN_ITEM = pattern(_FILE, "unknown_item")
_ITEM_VERB = pattern(_FILE, "item_verb")
_ONE_OF = Ending(pattern(_FILE, "one_of"))
_UNION_TAIL = pattern(_FILE, "union_tail")
_HOLDER_MARK = "holder"  # the title of an honour's link where 获得者 follows it
_OTHER_POST = ("原", "兼", "现")  # 董事（原某公司总经理）|王某: the bracket tells of another post
_SERVED = re.compile(r"(?P<verb>曾任|曾担任|现任|时任)[^，。；：]{2,36}的$")
_DASH = "——"
_MARKS = "、，。；：”“（）"
_AREAS = frozenset((T.DISTRICT, T.SUBDISTRICT, T.PLACE))
EMPLOYERS = frozenset((T.ENTERPRISE, T.INSTITUTION))
_HONOURS = frozenset((T.HONOUR,))
_UNIONS = frozenset((T.UNION,))
_PEOPLE = frozenset((T.PERSON,))
_UNION_POSTS = frozenset(("主席", "副主席", "常务副主席", "委员"))
_NO_EMPLOYER = frozenset(("government", "party", "media", "association"))


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain. Offsets are text offsets."""

    kind: str  # body, post, honour, dept, comma
    start: int
    end: int
    entity: int | None = None
    title: str = ""
    former: bool = False
    edition: str = ""
    extra: tuple[int, ...] = ()  # further honours of one coordinated form


class Chain(NamedTuple):
    """The links before a name, left to right."""

    links: tuple[Link, ...]
    begin: int  # where the first one starts
    before: int | None  # the mention of a person right before them: a list goes on


class _Step(NamedTuple):
    """One step to the left. Without a link a person stands there."""

    link: Link | None
    to: int
    former: bool = False  # 原甲厂|主任: the posts behind the body are past


def chain_before(frame: Frame, start: int) -> Chain:
    """The chain that ends at an offset."""
    text = frame.text
    floor = max(text.rfind(c, 0, start) for c in "。！？；\n：") + 1
    served = _SERVED.search(text, max(floor, start - 40), start) if text[start - 1 : start] == "的" else None
    if served is not None:
        return _served(frame, start, served)
    links: list[Link] = []
    p, person = start, None
    while p > floor:
        step = _Walk(frame, floor, links).step(p) or _past_unknown(frame, floor, links, p)
        if step is None:
            break
        link = step.link
        if link is None:
            person = next(iter(frame.ending_at.get(p, ())), None) if links else None
            break
        after_comma = bool(links) and links[-1].kind == "comma"
        if link.kind == "comma" and after_comma:
            break
        if link.kind == "honour" and after_comma and links[-1].title == "，" and link.title != _HOLDER_MARK:
            break  # an honour before a comma belongs to another clause
        if step.former:
            _make_former(links)
        links.append(link)
        p = step.to
    while links and links[-1].kind == "comma":
        last = links.pop()
        p = last.end
        if person is None:
            person = next(
                (k for k in frame.ending_at.get(last.start, ())[:1] if _is(frame, k, T.PERSON)), None
            )
    return Chain(tuple(reversed(links)), p, person)


def _served(frame: Frame, start: int, verb: re.Match[str]) -> Chain:
    """曾任滨江区总工会主席的|王某: the posts between the verb and 的."""
    chain = chain_before(frame, start - 1)
    if chain.begin != verb.end("verb"):
        return Chain((), start, None)
    past = not verb["verb"].startswith("现")
    links = (replace(link, former=True) if past and link.kind == "post" else link for link in chain.links)
    return Chain(tuple(links), chain.begin, None)


def _past_unknown(frame: Frame, floor: int, links: list[Link], p: int) -> _Step | None:
    """The comma before an item that names nothing known, if an honour or a post stands before it.

    北京市劳动模范|、|某村农机服务队队长王某: the item's own post has no body that is known, and goes.
    """
    found = _UNKNOWN_ITEM.search(frame.text, max(floor, p - 23), p)
    if found is None or _ITEM_VERB.search(found["item"]):
        return None
    if any(_is(frame, k, T.PERSON) for k in frame.between(found.start(), p)):
        return None
    before = _Walk(frame, floor, ()).step(found.start())
    if before is None or before.link is None or before.link.kind not in ("honour", "post"):
        return None
    while links and links[-1].kind != "comma":
        links.pop()
    if not links:
        return _Step(Link("comma", found.start(), found.start("item"), title="、"), found.start())
    return _Step(links.pop(), found.start())


def _is(frame: Frame, mention: int, type_: EntityType) -> bool:
    return frame.mentions[mention].type is type_


def _make_former(links: list[Link]) -> None:
    """Mark the posts that follow each other behind a body as past."""
    for i, link in enumerate(links):
        if link.kind != "post":
            return
        links[i] = replace(link, former=True)


@dataclass(frozen=True, slots=True)
class _Walk:
    """What a step sees: the article, where its sentence begins, the links to the right."""

    frame: Frame
    floor: int
    links: Sequence[Link]

    def step(self, p: int) -> _Step | None:
        """The link that ends at an offset; None where the chain ends."""
        for k in self.frame.ending_at.get(p, ()):
            found = self._mention(k, p)
            if found is not None:
                return found
        if self.frame.text.endswith(_DASH, 0, p) and _HOLDER.search(self.frame.text[max(0, p - 8) : p - 2]):
            return self._dash(p)
        char = self.frame.text[p - 1]
        if char in "、，" or (char == "兼" and self._after_title):
            return _Step(Link("comma", p - 1, p, title=char), p - 1) if self.links else None
        if char in "的”）)":
            return self._mark(char, p)
        one_of = _ONE_OF.search(self.frame.text[max(0, p - 3) : p]) if self._after_post else None
        if one_of and self._ends(p - len(one_of.group()), EMPLOYERS):
            return self.step(p - len(one_of.group()))
        return self._department_alone(p) or self._words(p)

    def _dash(self, p: int) -> _Step | None:
        """“甲市工匠”获得者——|乙公司董事长王某."""
        return _Step(Link("comma", p - 2, p, title="，"), p - 2) if self.links else self.step(p - 2)

    @property
    def _after_title(self) -> bool:
        """Do a post or a body with its post follow: 副总裁|兼|算法负责人?"""
        return bool(self.links) and self.links[-1].kind in ("post", "body")

    @property
    def _after_post(self) -> bool:
        return bool(self.links) and self.links[-1].kind == "post"

    def _ends(self, p: int, types: frozenset[EntityType]) -> bool:
        """Does a mention of one of some types end at an offset?"""
        return any(self.frame.mentions[k].type in types for k in self.frame.ending_at.get(p, ()))

    def _mention(self, k: int, p: int) -> _Step | None:
        frame, m = self.frame, self.frame.mentions[k]
        if m.type is T.PERSON:
            return _Step(None, p)
        if m.type in BODIES and frame.text[m.start - 1 : m.start] == "原" and self.links:
            return _Step(Link("body", m.start - 1, m.end, frame.owner[k]), m.start - 1, former=True)
        if m.type in BODIES or m.type is T.FACILITY or (m.type in _AREAS and self._after_post):
            return _Step(Link("body", m.start, m.end, frame.owner[k]), m.start)
        return self._honour(m, p) if m.type is T.HONOUR else None

    def _honour(self, m: Mention, p: int) -> _Step:
        """第二届“北京大工匠”: an honour with its edition and opening marks."""
        frame, text = self.frame, self.frame.text
        opening, edition = m.start, ""
        while text[opening - 1 : opening] in ("“", "‘"):
            opening -= 1
        found = EDITION.search(text[max(self.floor, opening - 6) : opening])
        if found:
            edition, opening = found.group(1), opening - len(found.group(1))
        while text[opening - 1 : opening] == "“":
            opening -= 1
        same = [frame.owner[j] for j in frame.ending_at[p] if _is(frame, j, T.HONOUR)]
        return _Step(Link("honour", opening, p, same[0], edition=edition, extra=tuple(same[1:])), opening)

    def _mark(self, char: str, p: int) -> _Step | None:
        """A mark that may stand between links: 甲厂的|主任, “…工匠”|王某, 甲中心（分部）|主任."""
        if char == "的":
            passes = (not self.links or self._after_post) and self._ends(p - 1, EMPLOYERS)
            return self.step(p - 1) if passes else None
        if char == "”":
            return self.step(p - 1) if self._ends(p - 1, _HONOURS) else None
        text = self.frame.text
        opening = max(text.rfind("（", self.floor, p), text.rfind("(", self.floor, p))
        former = text[opening + 1 : opening + 2] in _OTHER_POST and not self.links
        if opening > 0 and p - opening <= 26 and (former or self._ends(opening, BODIES)):
            return self.step(opening)
        return None

    def _department_alone(self, p: int) -> _Step | None:
        """A department between a mark and a post: ，神经外科|护士长."""
        text = self.frame.text
        if not self._after_post or self.frame.ending_at.get(p):
            return None
        opened = max(text.rfind(c, self.floor, p) for c in "、，“") + 1
        if opened > self.floor and 2 <= p - opened <= 8 and _DEPARTMENT_BEFORE_POST.search(text[opened:p]):
            return _Step(Link("dept", opened, p, title=text[opened:p]), opened)
        return None

    def _words(self, p: int) -> _Step | None:
        """A link that no mention tells: 获得者 behind an honour, a body by its kind, a post, a department."""
        frame, text = self.frame, self.frame.text
        holder = _HOLDER.search(text[max(self.floor, p - 8) : p])
        if holder:
            step = self.step(p - len(holder.group()))
            if step is None or step.link is None or step.link.kind != "honour":
                return None
            return step._replace(link=replace(step.link, title=_HOLDER_MARK))
        if self._after_post:
            bare = _BARE_BODY.search(text[max(self.floor, p - 10) : p])
            body = named_by(frame, bare.group(1), p) if bare else None
            if bare and body is not None:
                at = p - len(bare.group())
                return _Step(Link("body", at, p, body), at)
        post = self._post_word(p) or self._occupation(p)
        if post:
            link = self._post(post, p)
            return _Step(link, link.start)
        return self._department_of_person(p) if not self.links else None

    def _post_word(self, p: int) -> str | None:
        """The post word that begins where a body ends (小关街道工委|书记), else the longest."""
        words = posts_before(self.frame.text, p)
        longest = p - len(words[0]) if words else p
        behind = next((word for word in words if self._begins_before(longest, p - len(word))), None)
        return behind or (words[0] if words else None)

    def _begins_before(self, limit: int, end: int) -> bool:
        """Does a body end at an offset that begins at a limit or before: not 审委员会 in 经审委员会主任?"""
        found = (self.frame.mentions[k] for k in self.frame.ending_at.get(end, ()))
        return any(m.type in BODIES and m.start <= limit for m in found)

    def _occupation(self, p: int) -> str | None:
        """An occupation that no list holds, between a body and the name."""
        if self.links:
            return None
        text = self.frame.text
        for q in range(p - 2, p - 10, -1):
            if q < self.floor or text[q] in _MARKS:
                return None
            if self._ends(q, BODIES):
                word = text[q:p]
                return word if _OCCUPATION.fullmatch(word) and not _NO_DEPARTMENT.search(word) else None
        return None

    def _post(self, post: str, p: int) -> Link:
        """A post with its 工会, its 原 and the department between it and its body."""
        text, at = self.frame.text, p - len(post)
        if text[at - 2 : at] == "工会" and post in _UNION_POSTS and not self._ends(at, _UNIONS):
            at -= 3 if text[at - 3 : at - 2] == "总" else 2
            post = text[at:p]
        former = _FORMER.search(text[max(self.floor, at - 2) : at])
        if former:
            at -= len(former.group())
        link = Link("post", at, p, title=post, former=bool(former))
        begin = self._department_start(at)
        if begin is None:
            return link
        department = text[begin:at]
        if department.startswith("原"):
            link, department = replace(link, former=True), department[1:]
        return replace(link, start=begin, title=department + post)

    def _department_start(self, at: int) -> int | None:
        """Where the department between a body and the post at an offset begins: 甲中心|检验室|主任."""
        text = self.frame.text
        if self.frame.ending_at.get(at) or text[at - 1 : at] in "、，”“（）" or at <= self.floor:
            return None
        for q in range(at - 1, at - 14, -1):
            if q < self.floor or text[q] in _MARKS:
                return None
            if self._ends(q, _PEOPLE):
                return None  # 甲厂工会主席|王某当选联合会|主席
            linked = _ONE_OF.search(text[max(0, q - 3) : q])
            if self._ends(q - len(linked.group()) if linked else q, BODIES):
                department = text[q:at]
                fits = _DEPARTMENT.fullmatch(department) and not _NO_DEPARTMENT.search(department)
                return q if fits else None
        return None

    def _department_of_person(self, p: int) -> _Step | None:
        """急诊科吕佳: a department right before the name."""
        text = self.frame.text
        found = _DEPARTMENT_ALONE.search(text[max(self.floor, p - 9) : p])
        if not found or self.frame.ending_at.get(p):
            return None
        words = self.frame.scan.words(*self.frame.scan.clause_at(p - 1))
        opened = next((w.start for w in words if w.start >= p - len(found.group())), p)
        return _Step(Link("dept", opened, p, title=text[opened:p]), opened) if opened < p else None


# Kind words whose bodies may end otherwise: 集团公司 means a 集团, 校 a 大学 or 中学.
_ENDINGS = {"集团公司": "集团", "校": "学", "研究所": "所", "工联会": "工会联合会"}
_FEDERATIONS = ("联合会", "工联会")


def named_by(frame: Frame, noun: str, at: int) -> int | None:
    """What 集团, 公司 mean before a post: the last body before whose name ends so, else the article's own."""
    tails = (_ENDINGS.get(noun, noun), noun)
    types = EMPLOYERS | _UNIONS if noun.endswith(_FEDERATIONS) else EMPLOYERS
    for k in reversed(frame.outer):
        m = frame.mentions[k]
        if m.end <= at and m.type in types and frame.entities[frame.owner[k]].name.endswith(tails):
            return frame.owner[k]
    return employer(frame) if noun in ("公司", "集团", "医院", "学校") else None


def employer(frame: Frame) -> int | None:
    """The enterprise or institution that the article is about: its lead, or the body of its lead union."""
    if frame.lead is None:
        return None
    entity = frame.entities[frame.lead]
    if entity.type in EMPLOYERS:
        return frame.lead if entity.detail.get("kind") not in _NO_EMPLOYER else None
    core = _UNION_TAIL.sub("", entity.name)
    for index, other in enumerate(frame.entities):
        if other.type in EMPLOYERS and (other.name == core or core in other.aliases):
            return index
    return None
