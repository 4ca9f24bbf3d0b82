"""Honours that a body confers: 市总工会授予张三、李四“…”称号, 决定命名甲为“…”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.award_copulas import NOT_REAL
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import plan_goes_on
from kg.extraction.relations.recipients import (
    BETWEEN_BODY_AND_VERB,
    RECEIVE,
    RECIPIENTS,
    carried,
    may_hold,
    occasion_of,
)
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, EntityType, Fact, Mention

T = EntityType
_FILE = "relations_awards"
_CONFER = pattern(_FILE, "confer")
_NONE_GIVEN = pattern(_FILE, "none_given")
_GROUP_GIVEN = pattern(_FILE, "group_given")
_DECIDES = pattern(_FILE, "decides")
_PUBLISHES = pattern(_FILE, "publishes")
_OTHER_STATED = pattern(_FILE, "other_stated")
_WHOLE = pattern(_FILE, "name_whole")
_PURPOSE = pattern(_FILE, "purpose")
_NATIONAL = ("中华全国", "全国", "中国")
_PURPOSE_REACH = 8  # characters before a verb
_RECIPIENTS_BETWEEN = 320
_VERB_NEAR = 5
_HIM = pattern(_FILE, "him")
_TEAM_OF_ROOM = pattern(_FILE, "team_of_room")
_NAMED_AS = pattern(_FILE, "named_as")
_ALSO = pattern(_FILE, "also_given")
_APPLIES = pattern(_FILE, "applies")


def conferred(frame: Frame, k: int, verb_start: int, verb_end: int) -> Iterator[Fact]:
    """市总工会授予张三、李四等“…”称号."""
    text, mention = frame.text, frame.mentions[k]
    if mention.start - verb_end > _RECIPIENTS_BETWEEN:
        return
    if NOT_REAL.search(text[max(0, verb_start - 6) : verb_start]):
        return
    if plan_goes_on(text, frame.sentence(verb_start).start, verb_start):
        return  # 竞赛将决出3名状元，|授予“甲市工匠”称号
    if _OTHER_STATED.search(text, verb_end, mention.start):
        return  # 授予甲奖状，另有27个集体成为工人先锋号
    begin = _after_other(frame, k, verb_end)
    recipients = [j for j in frame.between(begin, mention.start) if frame.mentions[j].type in RECIPIENTS]
    people = [j for j in recipients if frame.mentions[j].type is T.PERSON]
    him = _HIM.match(text, verb_end)
    if not recipients and him:
        meant = carried(frame, him.end(), frame.sentence(verb_start).start)  # 授予|他|“…”称号
        people = [j for j in meant if frame.mentions[j].type is T.PERSON]
    elif not recipients and _ALSO.search(text, max(0, verb_start - 4), verb_start):
        people = _given_first(frame, verb_start)
    chosen = people or [j for j in recipients if _whole(text, frame.mentions[j].end, mention)]
    rooms = frame.of_type(T.FACILITY, begin, mention.start)
    if rooms and _TEAM_OF_ROOM.search(mention.name):  # 命名|某某劳模创新工作室|为“…工作室”
        chosen = [j for j in rooms if _whole(text, frame.mentions[j].end, mention)]
    attributes = occasion_of(frame, k, verb_start)
    for j in chosen:
        if may_hold(frame, j, k):
            recipient, honour = frame.owner[j], frame.owner[k]
            yield fact("honour.conferred", recipient, honour, verb_start, mention.end, attributes=attributes)
    # a giver that its own sentence names; one carried forward from an earlier sentence is too doubtful
    for j in deciding(frame, verb_start, mention.name):
        yield fact("conferred.active", frame.owner[k], frame.owner[j], frame.mentions[j].start, mention.end)
    before = frame.between(frame.sentence(verb_start).start, verb_start)
    stated = {frame.owner[j] for j in before if frame.mentions[j].type in BODIES}
    for giver in asked(frame, verb_start) or frame.subjects_at(verb_start):
        if received_before(frame, giver, verb_start) or _is_below(frame, giver, mention.name):
            continue
        if giver in stated and (chosen or him or _given_to_group(text[verb_end : mention.start])):
            yield fact("conferred.active", frame.owner[k], giver, verb_start, mention.end)


def _is_below(frame: Frame, giver: int, title: str) -> bool:
    """某市总工会表彰|全国劳动模范|: the federation of an area only honours who holds the country's title."""
    name = frame.entities[giver].name
    return title.startswith("全国") and name.endswith("总工会") and not name.startswith(_NATIONAL)


def asked(frame: Frame, at: int, floor: int | None = None) -> list[int]:
    """甲厂将报请|乙总工会|授予“…”: who is asked to confer, not who asks."""
    start = clause_start(frame.text, at) if floor is None else floor
    asks = list(_APPLIES.finditer(frame.text, start, at))
    if not asks:
        return []
    return [frame.owner[j] for j in frame.between(asks[-1].end(), at) if frame.mentions[j].type in BODIES]


def _given_first(frame: Frame, at: int) -> list[int]:
    """授予某某等10人“…”称号，同时|授予…奖章: the people to whom the sentence gave its first title."""
    start = frame.sentence(at).start
    honours = frame.of_type(T.HONOUR, start, at)
    if not honours:
        return []
    end = frame.mentions[honours[0]].start
    verbs = list(_CONFER.finditer(frame.text[start:end]))
    return frame.of_type(T.PERSON, start + verbs[-1].end(), end) if verbs else []


def _whole(text: str, end: int, honour: Mention) -> bool:
    """Does the name of a recipient end there, before a mark, a link or the title itself?"""
    return end == honour.start or bool(_WHOLE.match(text, end))


def _after_other(frame: Frame, k: int, start: int) -> int:
    """授予甲院等8个集体全国五一劳动奖状，|李敏等9名个人全国五一劳动奖章: where the second list begins."""
    honours = frame.of_type(T.HONOUR, start, frame.mentions[k].start)
    if not honours:
        return start
    end = frame.mentions[honours[-1]].end
    named = any(frame.mentions[j].type in RECIPIENTS for j in frame.between(end, frame.mentions[k].start))
    counted = _GROUP_GIVEN.match(frame.text[end : frame.mentions[k].start])
    return end if named or counted else start


def _given_to_group(gap: str) -> bool:
    """授予|90家单位|“…”称号, 表彰|2020年度北京市|“…”: no recipient has a name."""
    return bool(_GROUP_GIVEN.search(gap) or _NONE_GIVEN.match(gap))


def received_before(frame: Frame, giver: int, at: int) -> bool:
    """甲公司荣获先进集体；|授予乙所“…”: who received in the same sentence gives nothing."""
    start = frame.sentence(at).start
    named = [frame.mentions[j] for j in frame.between(start, at) if frame.owner[j] == giver]
    if any(_confers(frame.text, start, max(start, m.start - _VERB_NEAR), m.start) for m in named):
        return True  # 授予|甲院等20个单位“…”，授予李某“…”
    if named and all(_is_listed(frame, m.end, start, at) for m in named):
        return True
    ends = [m.end for m in named]
    return bool(ends) and any(
        not m.group().startswith("被") or BETWEEN_BODY_AND_VERB.search(frame.text[ends[0] : m.start()])
        for m in RECEIVE.finditer(frame.text, ends[0], at)
    )


def _is_listed(frame: Frame, end: int, start: int, at: int) -> bool:
    """授予甲厂工会、|乙厂工会|等20个单位“…”，授予李某“…”: between a verb of conferring and its honour?"""
    verbs = _confers(frame.text, start, start, end)
    if not verbs:
        return False
    if _NAMED_AS.match(frame.text, end, at):
        return True  # ，丙厂工会|等10个为|“…”
    return bool(frame.of_type(T.HONOUR, end, at)) and not frame.of_type(T.HONOUR, verbs[-1].end(), end)


def _confers(text: str, floor: int, start: int, end: int) -> list[re.Match[str]]:
    """The verbs of conferring but for those of a purpose: 为|表彰|先进，某市总工会决定…"""
    found = _CONFER.finditer(text, start, end)
    return [v for v in found if not _PURPOSE.search(text, max(floor, v.start() - _PURPOSE_REACH), v.start())]


def deciding(frame: Frame, at: int, title: str) -> list[int]:
    """某市总工会决定，|甲被授予“…”，命名乙为“…”: who decides gives what its sentence tells of.

    Who publishes a list gives the titles that open with its own area: 某市总工会公布名单，甲获某市劳动模范.
    """
    floor = frame.sentence(at).start
    for j in frame.between(floor, at):
        body = frame.mentions[j]
        if body.type not in BODIES:
            continue
        own = title.startswith(body.name.removesuffix("总工会")) and body.name.endswith("总工会")
        if _DECIDES.match(frame.text, body.end, at) or (own and _PUBLISHES.match(frame.text, body.end, at)):
            return bodies_before(frame, body.end, floor)
    return []
