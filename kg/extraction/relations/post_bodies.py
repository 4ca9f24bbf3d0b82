"""Which body a post is held at: the one before it, or the one that the article shows to be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import is_area
from kg.extraction.relations.chain_steps import OTHER_FIRM, Link
from kg.extraction.relations.employers import employer, headed, only_employer
from kg.extraction.relations.foundings import founded_last
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.projects import of_project
from kg.model import AREAS, BODIES, EMPLOYERS, EntityType

T = EntityType
_FILE = "relations_posts"
_DEPARTMENT_WORD = pattern(_FILE, "department_word")
_NO_DEPARTMENT = pattern(_FILE, "no_department")
_PROVINCIAL = pattern(_FILE, "provincial")
_IMPLIED_BEFORE = pattern(_FILE, "implied_before")
_AREA_ORGAN_TAIL = pattern(_FILE, "area_organ_tail")
_OPENINGS = ("", "，", "。", "；", "\n")  # before the first post of a clause
_OFFICER = pattern(_FILE, "own_officer")
_UNION_ORGAN = pattern(_FILE, "union_organ")
_OWN_UNIT = pattern(_FILE, "own_unit")
_LONGEST_DEPARTMENT = 16  # characters: 变电检修中心继电保护班
_HONOURS = re.compile("评为|授予|命名|评定|表彰|授为")
_FOUNDERS = ("创始人", "发起人", "创办人")  # 环卫工作室|创始人王某: of what he founded, no department
_TEAM_HEAD = re.compile("副?班组?长")
_TEAMS = ("班", "班组")
_OTHER_TEAM = re.compile("班组?(?!长)|小组|[车工]队")  # 焊工班和|钳工班: another, which has no recogniser
_OTHER_HOUSE = re.compile("[\u4e00-\u9fff](?<![该本我全两各])([馆院校所站社厂局园])副?\\1长$")
_SHORT_NAMES = (4, 3, 2)  # characters of a short name: 北工大, 山大
_HAN_WORD = pattern(_FILE, "han_word")


def placed(frame: Frame, links: Sequence[Link], n: int, body: int | None) -> tuple[int, Link] | None:
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
            target = _team_told(frame, link) if target is None else target
            target = of_project(frame, link.title, link.start) if target is None else target
        target = _of_own_officer(frame, links, n) if target is None else target
    if link.title.startswith("总工会") and target is not None:
        street = _street_union(frame, target)
        if street is not None:
            return street, replace(link, title=link.title.removeprefix("总工会"))
        if n == 0 and frame.entities[target].type is T.ENTERPRISE:
            return None  # 甲公司总经理李某，|总工会副主席王某: no union of the firm
        if _AREA_ORGAN_TAIL.search(frame.entities[target].name):
            return None  # 甲镇党委副书记、|总工会主席王某: of a federation that nobody names
    if n and links[n - 1].kind == "dept":  # 市委常委、|统战部|部长
        if target is None and "工会" in links[n - 1].title:
            return None  # 集团工会宣教部|部长: of a union that the article does not name
        named = any(other.entity == target for other in links)
        if target is not None and not named:
            target = _beside(frame, target, links[n - 1])
        target = employer(frame) if target is None else target
        link = replace(link, title=links[n - 1].title + link.title)
    elif target is None and n == 0 and not link.title.endswith(_FOUNDERS):
        department = _department_of(frame, link)
        if _DEPARTMENT_WORD.search(department) and not OTHER_FIRM.search(department):
            target, link = employer(frame), replace(link, title=department + link.title)
    if target is None or (
        frame.entities[target].type not in BODIES and frame.entities[target].type is not T.FACILITY
    ):
        return None
    return target, link


def _beside(frame: Frame, part: int, department: Link) -> int:
    """甲公司运维中心主任王某、|检修中心|班长李某: the next department of the same kind is the whole's."""
    name, kind = frame.entities[part].name, department.title[-2:]
    if not name.endswith(kind) or name.endswith(department.title):
        return part
    wholes = [i for i, e in enumerate(frame.entities) if e.type in EMPLOYERS and name.startswith(e.name)]
    return max((i for i in wholes if i != part), key=lambda i: len(frame.entities[i].name), default=part)


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
    if _OTHER_HOUSE.search(frame.text[max(0, at - 4) : at + len(link.title)]):
        return None, link  # 某某剪纸艺术馆|馆长: a house that nobody recognised, not the one that is named
    other = word_tags().get(frame.text[max(0, at - 2) : at], "x").startswith(("nt", "j", "nz"))
    return None if other else target, link


def _team_told(frame: Frame, link: Link) -> int | None:
    """甲厂焊工班被评为工人先锋号，|班长|王某: the one team that the sentence, or the one before, names."""
    at = link.start
    if not _TEAM_HEAD.fullmatch(link.title) or frame.text[at - 1 : at] not in _OPENINGS:
        return None
    own = frame.sentence(at).start
    start = own if not own or frame.text[own - 1] == "\n" else frame.sentence(own - 1).start
    near = [k for k in frame.between(start, at) if frame.mentions[k].type in EMPLOYERS]
    teams = [k for k in near if frame.entities[frame.owner[k]].name.endswith(_TEAMS)]
    if len({frame.owner[k] for k in teams}) != 1:
        return None
    others = _OTHER_TEAM.search(frame.text, frame.mentions[teams[0]].end, at)
    return frame.owner[teams[0]] if others is None else None


def _of_own_officer(frame: Frame, links: Sequence[Link], n: int) -> int | None:
    """甲厂召开职代会。|党委副书记、|副厂长王某主持: officers without a body, where no other body is named."""
    title, at = links[n].title, links[0].start
    if any(link.kind not in ("post", "comma") for link in links) or frame.text[at - 1 : at] not in _OPENINGS:
        return None
    home = only_employer(frame)
    if home is None or not frame.named_before(home, at):
        return None
    return home if _OFFICER.fullmatch(title) or headed(frame, title) == home else None


def _of_other_unit(frame: Frame, first: int, at: int, body: int) -> bool:
    """局党委副书记、|工会主席: of the bureau, so not of 甲厂工会, which merely is the only union named."""
    own = _OWN_UNIT.search(frame.text, max(0, first - 2), at)
    core = frame.entities[body].name.removesuffix("工会")
    return own is not None and not core.endswith(own["kind"])


def _implied(frame: Frame, link: Link) -> tuple[int | None, Link]:
    """A union post without a body at the opening of a clause: the union that the article is about."""
    before = frame.text[max(0, link.start - 3) : link.start]
    organ = _UNION_ORGAN.fullmatch(link.title)
    if not (organ or link.title.endswith("主席")) or (before and not _IMPLIED_BEFORE.search(before)):
        return None, link
    if organ:
        return _own_union(frame), link
    if link.title.startswith("工会"):
        own = [i for i in _unions(frame) if not _wide_union(frame, frame.entities[i].name)]
        own = [i for i in own if not _only_gives(frame, i)]
        plain = replace(link, title=link.title.removeprefix("工会"))
        if frame.lead in own:
            return frame.lead, plain
        if len(own) == 1:
            return own[0], plain
        hosted = _own_union(frame)
        if hosted is not None:
            return hosted, plain
        company = employer(frame)
        return company, link if company is not None else plain
    for found in (founded_last(frame, link.start), frame.subject_at(link.start), frame.lead):
        if found is not None and frame.entities[found].type is T.UNION:
            return found, link
    return None, link


def _only_gives(frame: Frame, union: int) -> bool:
    """该矿被|矿区工会|评为先进集体: is a union there but as the one that honours?"""
    return all(
        frame.text.endswith("被", 0, (m := frame.mentions[k]).start) and _HONOURS.match(frame.text, m.end)
        for k in frame.entities[union].mentions
    )


def _own_union(frame: Frame) -> int | None:
    """甲医院工会召开大会。…|工会副主席王某, |经费审查委员会主任李某: the union of the article's own body."""
    host = employer(frame)
    own = None if host is None else f"{frame.entities[host].name}工会"
    return next((i for i in _unions(frame) if frame.entities[i].name == own), None)


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
    return not any(before[-2:] in frame.entities[i].name for i in _unions(frame))  # 集团, 五院


def _unions(frame: Frame) -> list[int]:
    """All that the article names."""
    return [i for i, e in enumerate(frame.entities) if e.type is T.UNION]


def _department_of(frame: Frame, link: Link) -> str:
    """神经外科 before 护士长 where no body stands before it."""
    words = [w for w in frame.scan.words(*frame.scan.clause_at(link.start)) if w.end <= link.start]
    department = ""
    for word in reversed(words):
        if word.end != link.start - len(department):
            break
        if len(department) > _LONGEST_DEPARTMENT:
            return ""  # a name is not cut
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
    return next((i for i in _unions(frame) if frame.entities[i].name == f"{area}总工会"), None)


def _street_union(frame: Frame, body: int) -> int | None:
    """太平桥街道工委副书记、总工会主席: the federation of the area whose Party committee stands before."""
    union = _AREA_ORGAN_TAIL.sub("", frame.entities[body].name) + "总工会"
    return next((i for i in _unions(frame) if frame.entities[i].name.endswith(union)), None)
