"""Who holds an honour by what someone is said to be: 是山东省劳动模范, 2010年北京市先进工作者."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.recipients import PRONOUN, carried, may_hold, occasion_of, people_listed
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_awards"
NOT_REAL = pattern(_FILE, "not_real")
_COPULA = pattern(_FILE, "copula")
_OTHER_SUBJECT = pattern(_FILE, "other_subject")
_TITLE_ENDS = pattern(_FILE, "title_ends")
_DATED = pattern(_FILE, "dated")
_LISTED_THERE = pattern(_FILE, "listed_there")
_HONOURS_OF = pattern(_FILE, "honours_of")
_EFFORT_BROUGHT = pattern(_FILE, "effort_brought")
_THIS_HOLDER = pattern(_FILE, "this_holder")
_YEARS_ALONE = pattern(_FILE, "years_alone")
_RISING = pattern(_FILE, "rising")
_LEADS_TO = pattern(_FILE, "leads_to")
_RAISES = pattern(_FILE, "raises")
_COUNT = re.compile(r"等?[\d一二两三四五六七八九十]{1,3}余?(?:[名位]|人)")  # 王某、李某|二人|为
_HE_IS = re.compile(r"(?<=[。！])[他她]，?就是")
_BECAME = re.compile(r"成为|荣?获|被评|被授|当选|是|作为")
_NEXT_ITEM = re.compile(r"；[\u4e00-\u9fff]{2,4}，[^；]*$")
_YEAR_ONLY = re.compile(r"，\d{4}年度?[“‘]{0,2}")
_TITLES_BETWEEN = 80
_SPEAKS_FOR = ("代表", "代表“")  # of those who hold it: he is one
_PRONOUN_ENDS = 3  # 她还是
_TOLD_NEXT = re.compile(r"(?:现任|现为|现在|担任|今年|现年|从事|，\d|从[业教医事])")
_OPENS = 8  # so near its beginning a person is what a sentence is about


def said_to_be(frame: Frame, k: int, floor: int) -> Iterator[Fact]:
    """夏长松是某公司技术总监，也是山东省劳动模范、齐鲁工匠: the sentence is about one person, who is this."""
    text, mention = frame.text, frame.mentions[k]
    people = [j for j in frame.between(floor, mention.start) if frame.mentions[j].type is T.PERSON]
    if people and text[frame.mentions[people[-1]].end : mention.start] in _SPEAKS_FOR:
        if text.startswith("获得者", mention.end) and may_hold(frame, people[-1], k):
            start = frame.mentions[people[-1]].start
            yield fact("honour.is", frame.owner[people[-1]], frame.owner[k], start, mention.end)
        return
    if _THIS_HOLDER.search(text, max(floor, mention.start - 40), mention.start) and not people:
        yield from _this_holder(frame, k, floor)
        return
    copula = list(_COPULA.finditer(text, floor, mention.start))
    if not copula:
        yield from _dated(frame, k, floor, people)
        return
    at = copula[-1].start()
    if text[at - 1] == "，" and text[at] in "均都":
        at -= 1  # 来自甲厂的王某、来自乙厂的李某，|都是
    if not people and PRONOUN.match(text, floor) and at - floor <= _PRONOUN_ENDS:
        people = list(carried(frame, at, floor))  # |她是全国劳动模范。
        if not people or not _TITLE_ENDS.match(text, mention.end) or not may_hold(frame, people[0], k):
            return
        if _reaches(text, copula[-1], mention.start):
            who, begin = frame.owner[people[0]], copula[-1].start()
            told = occasion_of(frame, k, begin)
            yield fact("honour.is", who, frame.owner[k], begin, mention.end, attributes=told)
        return
    ends = ((j, frame.mentions[j].end) for j in people)
    right_before = [j for j, end in ends if end == at or _COUNT.fullmatch(text, end, at)]
    if copula[-1].group().startswith("从") and not _rises(text, floor, at, alone=not right_before):
        return  # 王某带领12名工友|从学徒成长为…
    if right_before:
        yield from _listed_are(frame, k, floor, right_before, copula[-1])
        return
    if len(frame.owners(people)) != 1 or not _is_topic(frame, people[0], floor):
        return
    if _OTHER_SUBJECT.search(text[frame.mentions[people[-1]].end : mention.start]):
        return
    if not _reaches(text, copula[-1], mention.start) or not _TITLE_ENDS.match(text, mention.end):
        return
    if not may_hold(frame, people[0], k):
        return
    who = frame.owner[people[0]]
    start = frame.mentions[people[0]].start
    yield fact("honour.is", who, frame.owner[k], start, mention.end, attributes=occasion_of(frame, k, start))


def _is_topic(frame: Frame, j: int, floor: int) -> bool:
    """王某今年50岁，是…; 工作室建成，|领衔人王某现任工长，是…: does one open the sentence or a clause?"""
    person = frame.mentions[j]
    if person.start - floor <= _OPENS:
        return True
    opens = person.start - clause_start(frame.text, person.start)
    return opens <= _OPENS and _TOLD_NEXT.match(frame.text, person.end) is not None


def _rises(text: str, floor: int, at: int, *, alone: bool) -> bool:
    """15年来，王某勤学苦练，|从一名学徒成长为…: is it the subject of the sentence who rises?"""
    return not alone or (text[at - 1] == "，" and not _RAISES.search(text, floor, at))


def he_is(frame: Frame) -> Iterator[Fact]:
    """一名普通焊工，成为全国技术能手。他就是|王某: whom the sentence before tells of without a name."""
    text = frame.text
    for m in finditer(_HE_IS, text):
        who = [j for j in frame.between(m.end(), m.end() + 1) if frame.mentions[j].type is T.PERSON]
        before = frame.sentence(m.start() - 1) if m.start() else None
        if not who or before is None or not _BECAME.search(text, before.start, before.end):
            continue
        near = frame.between(before.start, before.end)
        if any(frame.mentions[j].type is T.PERSON for j in near):
            continue
        for k in near:
            honour = frame.mentions[k]
            if honour.type is not T.HONOUR or not _TITLE_ENDS.match(text, honour.end):
                continue
            if NOT_REAL.search(text, before.start, honour.start) or not may_hold(frame, who[0], k):
                continue
            start, end = honour.start, frame.mentions[who[0]].end
            yield fact("honour.is", frame.owner[who[0]], frame.owner[k], start, end)


def _reaches(text: str, copula: re.Match[str], title: int) -> bool:
    """Do only other titles stand between the copula and one that is really held?"""
    gap = text[copula.start() : title]
    near = title - copula.end() <= _TITLES_BETWEEN
    return near and not _OTHER_SUBJECT.search(gap) and not NOT_REAL.search(gap)


def _this_holder(frame: Frame, k: int, floor: int) -> Iterator[Fact]:
    """这位安全行车多年的“火车头奖章”获得者就要退休了: the hero, where the paragraph names nobody else."""
    mention, hero = frame.mentions[k], frame.hero_at(floor)
    if hero is None or not frame.text.startswith(("获得者", "”获得者"), mention.end):
        return
    paragraph = frame.text.rfind("\n", 0, floor) + 1
    near = [j for j in frame.between(paragraph, floor) if frame.mentions[j].type is T.PERSON]
    if frame.owners(near) == (hero,) and may_hold(frame, near[-1], k):
        yield fact("honour.is", hero, frame.owner[k], frame.mentions[near[-1]].start, mention.end)


def _listed_are(
    frame: Frame, k: int, floor: int, last: Sequence[int], copula: re.Match[str]
) -> Iterator[Fact]:
    """甲、乙均为全国五一劳动奖章获得者，丙是首届“东城工匠”: the people right before the copula."""
    text, mention = frame.text, frame.mentions[k]
    gap = text[copula.end() : mention.start]
    if len(gap) > _TITLES_BETWEEN or _OTHER_SUBJECT.search(gap) or NOT_REAL.search(gap):
        return
    if any(frame.mentions[j].type is T.PERSON for j in frame.between(copula.end(), mention.start)):
        return
    if not _TITLE_ENDS.match(text, mention.end):
        return
    for j in people_listed(frame, last, floor):
        if may_hold(frame, j, k):
            start = frame.mentions[j].start
            attributes = occasion_of(frame, k, copula.start())
            yield fact("honour.is", frame.owner[j], frame.owner[k], start, mention.end, attributes=attributes)


def _dated(frame: Frame, k: int, floor: int, people: Sequence[int]) -> Iterator[Fact]:
    """她的荣誉装满了抽屉：2010年北京市先进工作者，2014年首都劳动奖章: years and honours, of one person."""
    text, mention = frame.text, frame.mentions[k]
    if (rising := _RISING.fullmatch(text, floor, mention.start)) or _YEARS_ALONE.fullmatch(
        text, floor, mention.start
    ):
        yield from _told_alone(frame, k, _behind(frame, k) if rising else _whom(frame, floor))
        return
    opening = text[max(floor, mention.start - 24) : mention.start]
    if not (_DATED.search(opening) or _LISTED_THERE.search(opening)):
        return
    sentence = text[floor : mention.end]
    owned = _HONOURS_OF.search(sentence)
    if not owned or not _TITLE_ENDS.match(text, mention.end):
        return
    clause = max(text.rfind(c, floor, floor + owned.start()) for c in "，：") + 1
    own = [j for j in people if frame.mentions[j].start >= clause]
    people = own or people
    behind = frame.mentions[people[-1]].end if people else floor
    if _NEXT_ITEM.search(text, behind, mention.start):
        return  # 张三，2005年劳动模范；|李四，2010年先进工作者, of whom nothing shows that it is a name
    beside = bool(people) and _YEAR_ONLY.fullmatch(text, behind, mention.start) is not None
    who = frame.owner[people[-1]] if beside or len(frame.owners(people)) == 1 else None
    if not people and PRONOUN.search(sentence):
        who = frame.hero_at(floor)
    elif not people and (owned.start() <= _OPENS or _EFFORT_BROUGHT.match(sentence)):
        who = _whom(frame, floor)  # |所获荣誉：2005年全国劳动模范
    if who is None:
        return
    start = frame.mentions[people[-1]].start if people else floor
    if frame.entities[frame.owner[k]].detail.get("for_kind") != "collective":
        attributes = occasion_of(frame, k, mention.start)
        yield fact("honour.is", who, frame.owner[k], start, mention.end, attributes=attributes)


def _told_alone(frame: Frame, k: int, who: int | None) -> Iterator[Fact]:
    """An honour of a sentence that says nothing but which ones in which year."""
    mention = frame.mentions[k]
    collective = frame.entities[frame.owner[k]].detail.get("for_kind") == "collective"
    if who is not None and not collective and _TITLE_ENDS.match(frame.text, mention.end):
        attributes = occasion_of(frame, k, mention.start)
        yield fact("honour.is", who, frame.owner[k], mention.start, mention.end, attributes=attributes)


def _whom(frame: Frame, floor: int) -> int | None:
    """王某，男，某厂焊工。|1998年省劳动模范: the one person of the paragraph, else the profile's."""
    paragraph = frame.text.rfind("\n", 0, floor) + 1
    near = [j for j in frame.between(paragraph, floor) if frame.mentions[j].type is T.PERSON]
    owners = frame.owners(near)
    return owners[0] if len(owners) == 1 else None if owners else frame.hero_at(floor)


def _behind(frame: Frame, k: int) -> int | None:
    """从2005年的市劳动模范，到2015年的全国劳动模范，|王某: whom the titles lead to."""
    text = frame.text
    for j in frame.between(frame.mentions[k].end, frame.sentence(frame.mentions[k].start).end):
        m = frame.mentions[j]
        if m.type is T.PERSON:
            led = _LEADS_TO.fullmatch(text, frame.mentions[k].end, m.start)
            return frame.owner[j] if led else None
    return None
