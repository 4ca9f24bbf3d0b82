"""One step of the chain before a name, from right to left: which link ends at an offset."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.reading_text import without_quotes
from kg.extraction.people.titles import (
    EDITION,
    EDITION_REACH,
    GROUP_WORD,
    LEADING,
    edition_inside,
    posts_before,
)
from kg.extraction.relations.employers import named_by
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.projects import project_before
from kg.model import BODIES, EMPLOYERS, EntityType, Mention
from kg.prefilter import Ending

T = EntityType
_FILE = "relations_posts"
_HOLDER = Ending(pattern(_FILE, "holder"))
_UNION_DEPARTMENT = Ending(pattern(_FILE, "union_department"))
_FORMER = Ending(pattern(_FILE, "former"))
_FORMER_LEADER = Ending(pattern(_FILE, "former_leader"))
_HELD = Ending(pattern(_FILE, "held_then_or_now"))
_DEPARTMENT = pattern(_FILE, "department")
_NO_DEPARTMENT = pattern(_FILE, "no_department")
_CHOOSING_VERB = pattern(_FILE, "choosing_verb")
_JOINED_DEPARTMENT = pattern(_FILE, "joined_department")
_DEPARTMENT_ALONE = Ending(pattern(_FILE, "department_alone"))
_DEPARTMENT_BEFORE_POST = pattern(_FILE, "department_before_post")
OTHER_FIRM = pattern(_FILE, "other_firm")
_OCCUPATION = pattern(_FILE, "occupation")
_BARE_BODY = Ending(pattern(_FILE, "bare_body"))
_ONE_OF = Ending(pattern(_FILE, "one_of"))
_ONE_OF_PART = Ending(pattern(_FILE, "one_of_part"))
HOLDER_MARK = "holder"  # the title of an honour's link where 获得者 follows it
_OTHER_POST = ("原", "兼", "现")  # 董事（原某公司总经理）|王某: the bracket tells of another post
_GOT = Ending(pattern(_FILE, "got"))
_WHAT_KIND = pattern(_FILE, "what_kind")
_QUOTED_KIND = re.compile(r"“([^”]{2,3})”$")
_LEARNS_AT = Ending(pattern(_FILE, "learns_at"))
_ENTERS_SCHOOL = Ending(pattern(_FILE, "enters_school"))
_HEADED = re.compile(r"(?:副|总|常务|执行)*(?:总监|经理|主管|部长|科长|处长)")
_FIELD = re.compile(r"[\u4e00-\u9fff]{2,4}")
_NAMED_PART = re.compile(r"“[^“”，。、；]{2,8}”(?=[\u4e00-\u9fff\d]{1,12}$)")  # “毛泽东号”|机车组
_CALLED = re.compile(r"“[^“”，。、；]{2,10}”$")  # 甲厂|“焊接大王”|王某
_ROOM = Ending(pattern(_FILE, "room"))
_ROOM_HEAD = pattern(_FILE, "room_head")
_WORKS_AT = Ending(pattern(_FILE, "works_at"))
_SERVES_AS = pattern(_FILE, "serves_as")
_AGED = pattern(_FILE, "aged")
_LONGEST_AGE = 14
_LONGEST_SERVICE = 20  # characters: 里当了二十多年公交车司机的
# Posts that share their first character with the body before them: 某市气象局长, 省卫生厅长
_HEADS_OF = frozenset(("局长", "厅长", "院长", "所长", "站长", "馆长", "社长", "台长"))
_LONGEST_DEPARTMENT = 20  # characters
_LONGEST_OCCUPATION = 7
_STANDINGS = ("党员", "团员")  # 甲厂的一位|老党员: no occupation
_LONGEST_OF_FIRST = 14  # 甲公司|硅钢部热处理首席操作|、高级技师王某: the department too
_DASH = "——"
_KIND_OPENS = pattern(_FILE, "kind_opens")
_BY_THE_WAY = pattern(_FILE, "by_the_way")
_MARKS = "、，。；：”“（）"
_CLOSES = ("）", ")")
_OF_GROUP = Ending(pattern(_FILE, "of_group"))
_ALIAS = pattern(_FILE, "alias_before")  # 甲有限公司|（以下简称“甲”）|的一名铣工
_OF_UNION_TOO = pattern(_FILE, "of_union_too")
_ONE = re.compile("的?一[名位个]$")  # 总装车间|一名|焊工
_LONGEST_ALIAS = 26  # characters
_YEAR_BEHIND = pattern("relations_awards", "year_behind")
_AREAS = frozenset((T.DISTRICT, T.SUBDISTRICT, T.PLACE))
_HONOURS = frozenset((T.HONOUR,))
_UNIONS = frozenset((T.UNION,))
_PEOPLE = frozenset((T.PERSON,))
_ROOMS = frozenset((T.FACILITY,))
_OFFICE, _COMMITTEE = "办", "委"  # 县委|办主任 is called 县委办主任, as 办主任 names no post
_CADRE = "干部"  # a post of a union's own staff; elsewhere a class of people
_UNION_POSTS = frozenset(("主席", "副主席", "常务副主席", "委员"))


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


class Step(NamedTuple):
    """One step to the left. Without a link a person stands there."""

    link: Link | None
    to: int
    former: bool = False  # 原甲厂|主任: the posts behind the body are past


def is_type(frame: Frame, mention: int, type_: EntityType) -> bool:
    """Is a mention, by its number, of a type?"""
    return frame.mentions[mention].type is type_


@dataclass(frozen=True, slots=True)
class Walk:
    """What a step sees: the article, where its sentence begins, the links to the right."""

    frame: Frame
    floor: int
    links: Sequence[Link]

    def step(self, p: int) -> Step | None:
        """The link that ends at an offset; None where the chain ends."""
        for k in self.frame.ending_at.get(p, ()):
            if self._only_learns(k):
                return None
            found = self._mention(k, p)
            if found is not None:
                return found
        if self.frame.text.endswith(_DASH, 0, p) and _HOLDER.search(self.frame.text[max(0, p - 8) : p - 2]):
            return self._dash(p)
        char = self.frame.text[p - 1]
        if char in "、，" or (char == "兼" and self._after_title):
            return Step(Link("comma", p - 1, p, title=char), p - 1) if self.links else None
        if char in "的”）)":
            return self._mark(char, p)
        one_of = _ONE_OF.search(self.frame.text[max(0, p - 3) : p]) if self._after_post else None
        if one_of and self._ends(p - len(one_of.group()), EMPLOYERS):
            return self.step(p - len(one_of.group()))
        return self._department_alone(p) or self._words(p)

    def _dash(self, p: int) -> Step | None:
        """“甲市工匠”获得者——|乙公司董事长王某."""
        return Step(Link("comma", p - 2, p, title="，"), p - 2) if self.links else self.step(p - 2)

    @property
    def _after_title(self) -> bool:
        """Do a post or a body or department with its post follow: 副总裁|兼|算法负责人?"""
        return bool(self.links) and self.links[-1].kind in ("post", "body", "dept")

    @property
    def _after_post(self) -> bool:
        return bool(self.links) and self.links[-1].kind == "post"

    def _ends(self, p: int, types: frozenset[EntityType]) -> bool:
        """Does a mention of one of some types end at an offset, its short name in brackets aside?"""
        ending = self.frame.ending_at.get(p, ())
        if not ending and self.frame.text[p - 1 : p] in _CLOSES:
            alias = _ALIAS.search(self.frame.text, max(self.floor, p - _LONGEST_ALIAS), p)
            ending = self.frame.ending_at.get(alias.start(), ()) if alias else ()
        return any(self.frame.mentions[k].type in types for k in ending)

    def _only_learns(self, k: int) -> bool:
        """毕业于甲大学的|工程师王某, 即将入职乙公司的|李某: is it where one learns, or does not work yet?"""
        m = self.frame.mentions[k]
        before = self.frame.text[max(0, m.start - 8) : m.start] if m.type in EMPLOYERS else ""
        school = self.frame.entities[self.frame.owner[k]].detail.get("kind") == "school"
        return bool(_LEARNS_AT.search(before) or (school and _ENTERS_SCHOOL.search(before)))

    def _mention(self, k: int, p: int) -> Step | None:
        frame, m = self.frame, self.frame.mentions[k]
        if m.type is T.PERSON:
            return Step(None, p)
        if m.type is T.FACILITY and (owner := self._room_owner(m, p)) is not None:
            return owner
        held = _HELD.search(frame.text[max(self.floor, m.start - 4) : m.start]) if self.links else None
        if m.type in BODIES and held is not None:  # 原|甲区总工会主席、现任|甲区政协副主席
            begin = m.start - len(held.group())
            return Step(Link("body", begin, m.end, frame.owner[k]), begin, former=held["past"] is not None)
        if m.type in BODIES or m.type is T.FACILITY or (m.type in _AREAS and self._after_post):
            start = self._with_owner(self._with_areas(m.start))
            return Step(Link("body", start, m.end, frame.owner[k]), start)
        return self._honour(m, p) if m.type is T.HONOUR else None

    def _with_areas(self, start: int) -> int:
        """全国劳动模范、|甲县乙乡|丙村党委书记王某: where the areas begin that say where a body lies."""
        frame = self.frame
        while start > self.floor:
            near = frame.ending_at.get(start, ())
            area = next((frame.mentions[k] for k in near if frame.mentions[k].type in _AREAS), None)
            if area is None or area.start < self.floor:
                break
            start = area.start
        return start

    def _with_owner(self, start: int) -> int:
        """全国劳动模范、|甲集团旗下|乙公司技师王某: where the group begins whose firm it is."""
        owned = _OF_GROUP.search(self.frame.text[max(self.floor, start - 4) : start])
        if owned is None:
            return start
        near = self.frame.ending_at.get(start - len(owned.group()), ())
        groups = (self.frame.mentions[k] for k in near if self.frame.mentions[k].type in EMPLOYERS)
        return next((self._with_areas(m.start) for m in groups if m.start >= self.floor), start)

    def _room_owner(self, room: Mention, p: int) -> Step | None:
        """甲公司|“王某创新工作室”|领军人: the body that opens the room's name, or stands right before it."""
        if not self._after_post or not _ROOM_HEAD.search(self.links[-1].title) or not _ROOM.search(room.text):
            return None
        frame = self.frame
        at = room.start - (frame.text[room.start - 1] in "“的")
        nested = [k for k, m in frame.inside(room) if m.start == room.start]
        bodies = (k for k in (*nested, *frame.ending_at.get(at, ())) if frame.mentions[k].type in EMPLOYERS)
        k = next(bodies, None)
        start = room.start if k is None else frame.mentions[k].start
        return None if k is None else Step(Link("body", start, p, frame.owner[k]), start)

    def _honour(self, m: Mention, p: int) -> Step:
        """第二届“北京大工匠”: an honour with its edition and opening marks."""
        frame, text = self.frame, self.frame.text
        opening, edition = m.start, edition_inside(m)
        while text[opening - 1 : opening] in ("“", "‘"):
            opening -= 1
        found = EDITION.search(text[max(self.floor, opening - EDITION_REACH) : opening])
        if found:
            edition, opening = found.group(1), opening - len(found.group(1))
        while text[opening - 1 : opening] == "“":
            opening -= 1
        opening = self._behind_mark(opening)
        same = [frame.owner[j] for j in frame.ending_at[p] if is_type(frame, j, T.HONOUR)]
        return Step(Link("honour", opening, p, same[0], edition=edition, extra=tuple(same[1:])), opening)

    def _behind_mark(self, opening: int) -> int:
        """驾驶员、|湘潭“最美…”|罗某: where an area's short name begins behind a mark, before its title."""
        text, short = self.frame.text, vocabulary.divisions_by_short_name()
        starts = (opening - length for length in (2, 3))
        found = (at for at in starts if text[at - 1 : at] in ("、", "，") and text[at:opening] in short)
        return next((at for at in found if at > self.floor), opening)

    def _mark(self, char: str, p: int) -> Step | None:
        """A mark that may stand between links: 甲厂的|主任, “…工匠”|王某, 甲中心（分部）|主任."""
        if char == "的" and self.links and self._ends(p - 1, _HONOURS):
            step = self.step(p - 1)  # 曾获某奖章的|甲公司首席技师某某
            got = step is not None and _GOT.search(self.frame.text[max(self.floor, step.to - 6) : step.to])
            return step if got else None
        if char == "的" and not self.links and (aged := self._before_age(p)) is not None:
            return aged
        if char == "的" and not self.links and (serves := self._serves_as(p)) is not None:
            return serves
        works = _WORKS_AT.search(self.frame.text[max(self.floor, p - 9) : p]) if char == "的" else None
        if works and (not self.links or self._after_post) and self._ends(p - len(works.group()), EMPLOYERS):
            return self.step(p - len(works.group()))
        if char == "的":
            if self.links and not self._after_post:
                return None
            union = self.links and _OF_UNION_TOO.search(self.links[-1].title) and self._ends(p - 1, _UNIONS)
            return self.step(p - 1) if union or self._ends(p - 1, EMPLOYERS) else self._of_project(p)
        if char == "”":
            called = _CALLED.search(self.frame.text, max(self.floor, p - 14), p) if not self.links else None
            if called is not None and self._ends(called.start(), EMPLOYERS):
                return self.step(called.start())
            passes = self._ends(p - 1, _HONOURS) or (self._after_post and self._ends(p - 1, _ROOMS))
            return self.step(p - 1) if passes else None
        text = self.frame.text
        opening = max(text.rfind("（", self.floor, p), text.rfind("(", self.floor, p))
        dated = _YEAR_BEHIND.fullmatch(text, opening, p) if opening >= self.floor else None
        if dated is not None and (step := self.step(opening)) and step.link and step.link.kind == "honour":
            return step._replace(link=replace(step.link, edition=dated["year"]))
        former = text[opening + 1 : opening + 2] in _OTHER_POST and not self.links
        opens = not self.links or self.links[-1].kind == "comma"  # 副主席（兼职）、|某校教师王某
        aside = opens and bool(_BY_THE_WAY.fullmatch(text, opening + 1, p - 1))
        if opening > 0 and p - opening <= 26 and (former or aside or self._ends(opening, BODIES)):
            return self.step(opening)
        return None

    def _before_age(self, p: int) -> Step | None:
        """1979年全国劳动模范|、84岁的|孙某: an age between the last title and the name."""
        aged = _AGED.search(self.frame.text, max(self.floor, p - _LONGEST_AGE), p)
        step = self.step(aged.start()) if aged is not None else None
        titled = step is not None and step.link is not None and step.link.kind in ("honour", "post")
        return step if titled else None

    def _of_project(self, p: int) -> Step | None:
        """中建某局|甲医院项目的|职工王某: the firm before its project's name."""
        k = project_before(self.frame, self.floor, p - 1)
        if k is None:
            return None
        firm = self.frame.mentions[k]
        return Step(Link("body", firm.start, p, self.frame.owner[k]), firm.start)

    def _serves_as(self, p: int) -> Step | None:
        """在甲酒店|做服务员的|王某: the post behind a verb of working as, which stands behind the body."""
        serves = _SERVES_AS.search(self.frame.text, max(self.floor, p - _LONGEST_SERVICE), p)
        if serves is None or not self._ends(serves.start(), EMPLOYERS):
            return None
        post = serves["post"]
        known = post in posts_before(self.frame.text, serves.end("post")) or _OCCUPATION.fullmatch(post)
        return Step(Link("post", serves.start(), p, title=post), serves.start()) if known else None

    def _department_alone(self, p: int) -> Step | None:
        """A department between a mark and a post: ，神经外科|护士长."""
        text = self.frame.text
        if not self._after_post or self.frame.ending_at.get(p):
            return None
        opened = max(text.rfind(c, self.floor, p) for c in "、，“兼") + 1
        chooses = _CHOOSING_VERB.match(text, opened, p)
        opened = chooses.end() if chooses else opened  # ，推选|车间|主任王某为…
        if opened <= self.floor or not 2 <= p - opened <= 8:
            return None
        headed = _HEADED.fullmatch(self.links[-1].title) and _FIELD.fullmatch(text, opened, p)
        listed = bool(headed) and self._ends(opened - 1, _PEOPLE)  # 总经理甲、|营销|副总监乙
        department = _DEPARTMENT_BEFORE_POST.search(text[opened:p])
        if listed or (department and not OTHER_FIRM.search(text, opened, p)):
            return Step(Link("dept", opened, p, title=text[opened:p]), opened)
        return None

    def _words(self, p: int) -> Step | None:
        """A link that no mention tells: 获得者 behind an honour, a body by its kind, a post, a department."""
        text = self.frame.text
        holder = _HOLDER.search(text[max(self.floor, p - 8) : p])
        if holder:
            step = self.step(p - len(holder.group()))
            if step is None or step.link is None or step.link.kind != "honour":
                return None
            return step._replace(link=replace(step.link, title=HOLDER_MARK))
        if self._after_post and (bare := self._bare_body(p)):
            return Step(bare, bare.start)
        if text[p - 2 : p] in _HEADS_OF and self._ends(p - 1, EMPLOYERS):
            return Step(Link("post", p - 1, p, title=text[p - 2 : p]), p - 1)  # 某市卫生局|长
        post = self._post_word(p) or self._occupation(p)
        if post:
            link = self._post(post, p)
            return Step(link, link.start)
        return self._department_of_person(p) if not self.links else None

    def _bare_body(self, p: int) -> Link | None:
        """集团|董事长, 水厂|净配水车间主任: the body of the article that a kind alone means there."""
        found = _BARE_BODY.search(self.frame.text[max(self.floor, p - 10) : p])
        body = named_by(self.frame, found.group(1), p) if found else None
        return Link("body", p - len(found.group()), p, body) if found and body is not None else None

    def _post_word(self, p: int) -> str | None:
        """The post word that begins where a body ends (小关街道工委|书记), else the longest."""
        if self.frame.text.endswith(_CADRE, self.floor, p) and self._is_of_union(p - len(_CADRE)):
            return _CADRE
        words = posts_before(self.frame.text, p)
        longest = p - len(words[0]) if words else p
        behind = next((word for word in words if self._begins_before(longest, p - len(word))), None)
        return behind or (words[0] if words else None)

    def _is_of_union(self, p: int) -> bool:
        """甲区总工会|干部, 乙区总工会组织部|干部: does a union or its department end there?"""
        ending = (self.frame.mentions[k] for k in self.frame.ending_at.get(p, ()))
        return any(m.type is T.UNION or (m.type is T.INSTITUTION and "总工会" in m.text) for m in ending)

    def _begins_before(self, limit: int, end: int) -> bool:
        """Does a body end at an offset that begins at a limit or before: not 审委员会 in 经审委员会主任?"""
        found = (self.frame.mentions[k] for k in self.frame.ending_at.get(end, ()))
        return any(m.type in BODIES and m.start <= limit for m in found)

    def _occupation(self, p: int) -> str | None:
        """An occupation that no list holds, between a body and the name or what else one is there."""
        kinds = [link.kind for link in self.links[-2:]]
        first = kinds in (["post", "comma"], ["dept", "comma"]) and self.links[-1].title == "、"
        if self.links and not first:
            return None
        text = self.frame.text
        for q in range(p - 2, p - (_LONGEST_OF_FIRST if first else _LONGEST_OCCUPATION) - 3, -1):
            if q < self.floor or text[q] in _MARKS:
                return None
            if text[q] == "的" and q + 2 < p and self._staff_of(q):  # 来自甲厂的|一名90后|女工
                word = _KIND_OPENS.sub("", text[q + 1 : p])
                told = _OCCUPATION.fullmatch(word) or GROUP_WORD.search(word)
                return word if told and not word.endswith(_STANDINGS) else None
            if self._ends(q, BODIES):
                word = _KIND_OPENS.sub("", text[q:p])
                return word if _OCCUPATION.fullmatch(word) and not _NO_DEPARTMENT.search(word) else None
        return None

    def _staff_of(self, of: int) -> bool:
        """Does 的 stand behind a firm or an institution, or behind 打工 and the like there?"""
        works = _WORKS_AT.search(self.frame.text[max(self.floor, of - 8) : of + 1])
        return self._ends(of + 1 - len(works.group()) if works else of, EMPLOYERS)

    def _post(self, post: str, p: int) -> Link:
        """A post with its 工会, its 原 and the department between it and its body."""
        text, at = self.frame.text, p - len(post)
        if text[at - 2 : at] == "工会" and post in _UNION_POSTS and not self._ends(at, _UNIONS):
            at -= 3 if text[at - 3 : at - 2] == "总" else 2
            post = text[at:p]
        room = at - 1 if text[at - 1 : at] == "”" else at
        if _ROOM_HEAD.search(post) and self._ends(room, _ROOMS) and _ROOM.search(text[max(0, at - 4) : at]):
            post = f"工作室{post}"  # no post of the body, but one of its people
        quoted = _QUOTED_KIND.search(text[max(self.floor, at - 6) : at])
        opens = at - len(quoted.group()) if quoted else at
        of_body = self._ends(opens - (text[opens - 1 : opens] == "的"), BODIES)
        if quoted and of_body and _WHAT_KIND.fullmatch(quoted.group(1)):
            at = opens  # 甲厂“90后”焊工
        former = _FORMER.search(text[max(self.floor, at - 2) : at])
        if former is None and LEADING.search(post):
            former = _FORMER_LEADER.search(text[max(self.floor, at - 4) : at])
        if former:
            at -= len(former.group())
        link = Link("post", at, p, title=post, former=bool(former))
        begin = self._department_start(at)
        if begin is None:
            one_of = _ONE_OF_PART.search(text[max(self.floor, at - 9) : at])
            at -= len(one_of.group()) if one_of else 0
            begin = self._department_start(at) if one_of else None
        if begin is None:
            return link
        department = text[begin:at]
        if _WHAT_KIND.fullmatch(department):
            return replace(link, start=begin)
        if department.startswith("原"):
            link, department = replace(link, former=True), department[1:]
        if department == _OFFICE and text[begin - 1 : begin] == _COMMITTEE:
            return replace(link, start=begin, title=text[begin - 2 : begin] + department + post)
        return replace(link, start=begin, title=_ONE.sub("", department) + post)

    def _department_start(self, at: int) -> int | None:
        """Where the department between a body and the post at an offset begins: 甲中心|检验室|主任."""
        text = self.frame.text
        if self.frame.ending_at.get(at) or text[at - 1 : at] in "、，”“（）" or at <= self.floor:
            return None
        if self._bare_body(at) is not None:
            return None  # 集团公司|总经理: not 集团|公司总经理
        name = _NAMED_PART.search(text, max(self.floor, at - _LONGEST_DEPARTMENT), at)
        for q in range(at - 1, at - _LONGEST_DEPARTMENT - 2, -1):
            if name is not None and name.start() < q < name.end():
                continue
            if q < self.floor or (text[q] in _MARKS and (name is None or q != name.start())):
                return None
            if self._ends(q, _PEOPLE):
                return None  # 甲厂工会主席|王某当选联合会|主席
            linked = _ONE_OF.search(text[max(0, q - 3) : q])
            if self._ends(q - len(linked.group()) if linked else q, BODIES) or self._bare_body(q) is not None:
                department = text[q:at]
                if self._ends(q, _UNIONS) and not _UNION_DEPARTMENT.search(department):
                    return None  # 甲区总工会|张某某|副主席: a name
                bare = without_quotes(department)
                plain = _JOINED_DEPARTMENT.sub("", bare)
                fits = _DEPARTMENT.fullmatch(bare) and not _NO_DEPARTMENT.search(plain)
                return q if fits or _WHAT_KIND.fullmatch(department) else None
        return None

    def _department_of_person(self, p: int) -> Step | None:
        """急诊科吕佳: a department right before the name."""
        text = self.frame.text
        found = _DEPARTMENT_ALONE.search(text[max(self.floor, p - 9) : p])
        if not found or self.frame.ending_at.get(p):
            return None
        begin = p - len(found.group())
        ends = (q for q in range(p - 2, begin, -1) if self._ends(q, BODIES))
        if (behind := next(ends, None)) is not None:  # 甲公司|炼油一部|王某
            return Step(Link("dept", behind, p, title=text[behind:p]), behind)
        marked = max(self.floor, *(text.rfind(c, self.floor, p) + 1 for c in _MARKS))
        if OTHER_FIRM.search(text, marked, p):
            return None  # 某某公司炼油一部|王某: of a firm that nobody recognised
        words = self.frame.scan.words(*self.frame.scan.clause_at(p - 1))
        opened = next((w.start for w in words if w.start >= begin), p)
        return Step(Link("dept", opened, p, title=text[opened:p]), opened) if opened < p else None
