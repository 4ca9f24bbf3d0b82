"""Figures that are no one's: their clause is about others, whom no recogniser names."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg import vocabulary
from kg.extraction.figures.figure_clauses import clause, clause_start, sentence_start
from kg.extraction.figures.figure_happenings import turns
from kg.extraction.figures.figure_scene import Scene, speaks_for_many
from kg.extraction.figures.figure_verbs import verbs
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import city_names
from kg.model import HAPPENINGS, EntityType

_HONOURED_ARE = pattern("figure_subjects", "honoured_are")
_ECONOMY = pattern("figure_subjects", "economy")
_PLACE_ALONE = pattern("figure_subjects", "place_alone")
_SEVERALLY = pattern("figure_subjects", "severally")
_GATHER = pattern("figure_subjects", "gather")
_CROWD = pattern("figure_subjects", "crowd")
_GROUP = pattern("figure_subjects", "group")
_EACH = pattern("figure_subjects", "each")
_EACH_UNION = pattern("figure_subjects", "each_union")
_WORKS = pattern("figure_subjects", "works")
_HOUSE = pattern("figure_subjects", "house")
_OF_STREET = pattern("figure_subjects", "of_street")
_WORKROOM = pattern("figure_subjects", "workroom")
_UNNAMED_FIRM = pattern("figure_subjects", "unnamed_firm")
_FIRMS_COUNTED = pattern("figure_subjects", "firms_counted")
_SOME_OF_STAFF = pattern("figure_subjects", "some_of_staff")
_STRANGERS = pattern("figure_subjects", "strangers")
_ONE_HOUSE = pattern("figure_subjects", "one_house")
_AREA_HONOURED = pattern("figure_subjects", "area_honoured")
_HONOURS = pattern("figure_subjects", "honours")
_GROUND = pattern("figure_subjects", "ground")
_HAPPENING = pattern("figure_subjects", "unknown_happening")
_MEETING_ACTS = pattern("figure_subjects", "meeting_acts")
_ONLY_SPEAKS = pattern("figure_subjects", "only_speaks")
_IN_ALL = re.compile(r"、[^，。；]*(?:共计?|合计|总共)$")
_JUDGED = pattern("figure_subjects", "judged")
_COURT = pattern("figure_subjects", "court")
_COME = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:参赛|参加|参与|角逐|比拼)")
_COUNTED_OUT = frozenset("两三四五六七八九十")
_FEW = 10
_WHERE = ("往", "至", "在", "于", "落户")
_FIRMS = (EntityType.UNION, EntityType.ENTERPRISE)


def of_part(scene: Scene, quantity: Quantity) -> bool:
    """Is it of a workroom, of many bodies, of a house that the sentence tells of?"""
    return _of_workroom(scene, quantity) or _of_many(scene, quantity) or _of_house(scene, quantity)


def of_strangers(scene: Scene, quantity: Quantity, topic: int | None) -> bool:
    """在他的带动下，|企业|新增生产线26条; |双方|谈了4轮; 创立的网店|获投资…: of whom no name here tells.

    A firm or the union of one may be told of so, and an institution by its own noun: 学院 of 工匠学院.
    """
    low = sentence_start(scene.article.text, quantity.begins)
    if _still_told(scene, _STRANGERS, low, quantity):
        return True
    if topic is not None and scene.entities[topic].type in _FIRMS and not speaks_for_many(scene, topic):
        return False
    of_union = topic is not None and scene.entities[topic].type is EntityType.UNION
    if of_union and _still_told(scene, _ONE_HOUSE, low, quantity):
        return True  # 站点自去年6月投用以来，已累计服务|1.3万人次; 村里有贫困户|30户
    if quantity.kind == "body" and _FIRMS_COUNTED.search(scene.article.text, low, quantity.begins):
        return False  # 企业达到|120家
    told = _still_told(scene, _UNNAMED_FIRM, low, quantity)
    return told is not None and (topic is None or not told.group().endswith(scene.entities[topic].name[-2:]))


def honoured_elsewhere(scene: Scene, quantity: Quantity, topic: int | None) -> tuple[int | None] | None:
    """全总公布…名单，|衡阳市有|3人上榜: the district that has them, no one for a city; never who honours."""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if topic is None or scene.entities[topic].type is not EntityType.UNION:
        return None
    if not _HONOURS.search(text, quantity.end, end):
        return None
    area, low = _AREA_HONOURED.fullmatch(text, start, quantity.begins), sentence_start(text, start)
    while area is None and start > low and text[start].isdecimal():  # 邵阳市12人入围，|3个班组获评
        start = clause_start(text, start - 1)
        area = _AREA_HONOURED.match(text, start)
        area = area if area and text[area.end()].isdecimal() else None
    if area is None:
        return None
    name = text[area.start("area") : area.end("area")]
    if scene.entities[topic].name.startswith(name):
        return None
    marks = (p for p in scene.marks if p[0].start == area.start("area"))
    whole = area.end("area")  # 勉县, not |勉县总工会等|5个单位
    here = [e for m, e in marks if m.type is EntityType.DISTRICT and m.end >= whole]
    known = text[area.end("area")] in vocabulary.LEVELS or name in city_names()
    return (here[0] if here else None,) if here or known else None


def of_meeting(scene: Scene, quantity: Quantity, topic: int) -> bool:
    """甲镇总工会作交流发言，|大会|表彰先进个人12名: what a meeting did at which the topic only spoke."""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    if not _MEETING_ACTS.match(text, start):
        return False
    low = sentence_start(text, start)
    named = [m.end for m, e in scene.marks if e == topic and low <= m.start and m.end <= start]
    return bool(named) and _ONLY_SPEAKS.match(text, named[-1]) is not None


def is_judged(scene: Scene, topic: int, quantity: Quantity) -> bool:
    """某法院判令公司|赔偿王某3万元: what a party of a dispute owes is no figure of who decides it."""
    if quantity.kind != "money" or not _COURT.search(scene.entities[topic].name):
        return False
    text = scene.article.text
    return _JUDGED.search(text, clause_start(text, quantity.begins), quantity.begins) is not None


def is_of_house(scene: Scene, topic: int, phrase: str) -> bool:
    """某工会改建俱乐部，|建筑面积|1.6万平方米: a union covers no ground."""
    return scene.entities[topic].type is EntityType.UNION and bool(_GROUND.search(phrase))


def of_unknown_happening(scene: Scene, quantity: Quantity) -> bool:
    """随后，职工合唱比赛在某剧场举行，16支队伍同台: of a happening that no recogniser knows."""
    low = sentence_start(scene.article.text, quantity.begins)
    told = _still_told(scene, _HAPPENING, low, quantity)
    if told is None or quantity.kind not in ("person", "thing", "body"):
        return False
    start, end = told.span("name")
    return not any(m.type in HAPPENINGS and m.start < end and start < m.end for m, _ in scene.marks)


def of_others(text: str, quantity: Quantity) -> bool:
    """Does the clause say that the figure is of the honoured, of a place, of a group without a name?"""
    start = clause_start(text, quantity.begins)
    if any(p.match(text, start, quantity.begins) for p in (_HONOURED_ARE, _PLACE_ALONE, _GROUP, _SEVERALLY)):
        return True
    if quantity.kind == "person" and _SOME_OF_STAFF.match(text, quantity.end):
        return text[quantity.begins - 1 : quantity.begins] not in ("为", "帮", "助", "给")
    traded = quantity.kind in ("thing", "money", "measure", "act")
    if traded and _ECONOMY.search(text, sentence_start(text, start), quantity.begins):
        return True
    return bool(_GATHER.match(text, quantity.end)) and bool(_CROWD.fullmatch(text, start, quantity.begins))


def _of_workroom(scene: Scene, quantity: Quantity) -> bool:
    """李某创新工作室成立于2013年…。已获专利46项: what a workroom has done is no union's figure."""
    paragraph = scene.article.text.rfind("\n", 0, quantity.begins) + 1
    return _still_told(scene, _WORKROOM, paragraph, quantity) is not None


def of_works(scene: Scene, quantity: Quantity) -> bool:
    """区总工会介绍，某改造项目是重点工程，总用地面积142公顷: of works that no recogniser knows."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    told = list(_WORKS.finditer(text, low, quantity.begins))
    return bool(told) and not turns(scene, told[-1].end(), quantity.begins)


def _of_many(scene: Scene, quantity: Quantity) -> bool:
    """各区总工会|重点推荐至少8个作品; 各乡镇工会自筹资金32万元，慰问|1260人."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    if _EACH.match(text, clause_start(text, quantity.begins)):
        return True
    return _still_told(scene, _EACH_UNION, low, quantity) is not None


def _of_house(scene: Scene, quantity: Quantity) -> bool:
    """馆内累计接待参观者万余人次; 俱乐部设图书室，建筑面积1200平方米: of a house, no union's figure."""
    text, begins = scene.article.text, quantity.begins
    if _OF_STREET.match(text, clause_start(text, begins)):
        return True
    return _still_told(scene, _HOUSE, sentence_start(text, begins), quantity) is not None


def _still_told(
    scene: Scene, opening: re.Pattern[str], start: int, quantity: Quantity
) -> re.Match[str] | None:
    """What the pattern opens, from `start` on, if still told of: no body or happening before the figure."""
    told = list(opening.finditer(scene.article.text, start, quantity.begins))
    if not told:
        return None
    text, first = scene.article.text, bisect_left(scene.marks, told[-1].end(), key=lambda p: p[0].start)
    for mention, _ in scene.marks[first:]:
        if mention.start >= quantity.begins:
            break
        aside = mention.type is EntityType.DISTRICT and text.endswith(_WHERE, 0, mention.start)
        if not aside:  # 这家老厂将迁往|甲区|，涉及职工873人: where, no one who acts
            return None
    return told[-1]


def is_narration(text: str, quantity: Quantity) -> bool:
    """A small count written out in telling, not reported: 四位劳模, 三轮协商, 分两次."""
    if quantity.value > _FEW or text[quantity.start] not in _COUNTED_OUT:
        return False
    low = clause_start(text, quantity.begins)
    makers = [m for m in verbs().pattern.finditer(text, low, quantity.begins) if m.end() == quantity.begins]
    return not makers or verbs().role[makers[-1].group()] == "link"


def is_sum_of_list(text: str, quantity: Quantity) -> bool:
    """甲公司、乙厂共计|15支队伍参赛: do those who are listed before the number send so many?"""
    summed = _IN_ALL.search(text, clause_start(text, quantity.begins), quantity.begins)
    return summed is not None and _COME.match(text, quantity.end) is not None
