"""Honours that someone receives: 某某荣获“…”, 被市总工会授予“…”, 1956年被评为全国劳动模范的王某."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.award_conferred import asked, deciding
from kg.extraction.relations.award_copulas import NOT_REAL
from kg.extraction.relations.award_turned import opening_person
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.recipients import (
    PRONOUN,
    RECIPIENTS,
    carried,
    may_hold,
    occasion_of,
    recipients,
    relative_behind,
    titled_behind,
    year_before,
    years_before,
)
from kg.extraction.relations.rules import fact
from kg.model import BODIES, EntityType, Fact, Value
from kg.prefilter import Ending

T = EntityType
_FILE = "relations_awards"
_NOT_YET_AFTER = pattern(_FILE, "not_yet_after")
_COUNTED_AFTER = pattern(_FILE, "counted_after")
_DENIED = pattern(_FILE, "denied")
_NEXT_TITLE = pattern(_FILE, "next_title")
_OWNER_OPENS = pattern(_FILE, "owner_opens")
_GIVEN_BY_LIST = pattern(_FILE, "given_by_list")
_OF_WHOM = pattern(_FILE, "of_whom")
_ONLY_ONE = Ending(pattern(_FILE, "only_one"))
_AFTERWARDS = pattern(_FILE, "afterwards")
_NO_SUBJECT = pattern(_FILE, "no_subject")
_DONE_TO = pattern(_FILE, "done_to")
_OF_OTHER = Ending(pattern(_FILE, "of_other"))
_HONOURS_WHOM = pattern(_FILE, "honours_whom")
_NEXT_BODY = re.compile("[、和与及]")
_BEFORE_VERB = 12  # characters: 为今年先后|荣获
_OPENS_CLAUSE = ("", "，", "。", "\n")
_IN_TURN = 8  # characters around the verb: 分别被评为
_VERB_OF_HOLDER = pattern(_FILE, "verb_of_holder")
_CLAUSE_MARK = re.compile("[，。；：！？\n]")
_CLAUSE_END = re.compile("[，。；：！？\n]|$")
_STILL_ACTS = pattern(_FILE, "still_acts")
_TELLS = pattern("relations_witnesses", "tells")
_FOR_WHOM = ("为", "向", "给", "对")
_LISTED = 60  # characters of a list of bare names


def received(frame: Frame, k: int, at: int, verb: str, sentence_start: int) -> Iterator[Fact]:
    """某某荣获“…”, 被市总工会授予“…”."""
    text, mention = frame.text, frame.mentions[k]
    if NOT_REAL.search(text, max(sentence_start, at - 8), at):
        if verb.startswith("由") and not _DENIED.search(text, max(sentence_start, at - 3), at):
            # 第一名将由甲授予“…”: nobody holds it yet
            for body in _givers(frame, at, at + len(verb)):
                yield fact("conferred.passive", frame.owner[k], body, at, mention.end)
        return
    if NOT_REAL.search(text, at, min(at + 3, mention.start)):
        return
    if _NOT_YET_AFTER.match(text[mention.end : mention.end + 10]) or _COUNTED_AFTER.match(text, mention.end):
        return
    attributes = occasion_of(frame, k, at)
    givers: list[int] = []
    if verb.startswith(("被", "由")):
        givers = _givers(frame, at, at + len(verb))
    if givers:
        attributes["conferred_by"] = float(givers[0])
    receivers = _receivers(frame, k, at, sentence_start)
    if "year" not in attributes and (year := _year_of_list(frame, receivers, at, sentence_start)):
        attributes["year"] = year
    occasions = _occasions(frame, k, at, attributes)
    for j in receivers:
        if not may_hold(frame, j, k):
            continue
        start, end = min(frame.mentions[j].start, mention.start), mention.end
        for own in occasions:
            yield fact("honour.verb", frame.owner[j], frame.owner[k], start, end, attributes=own)
    if not givers:
        yield from _of_owner(frame, k, at + len(verb))
        yield from _of_givers(frame, k, at + len(verb))
        for j in deciding(frame, at, mention.name):
            start = frame.mentions[j].start
            yield fact("conferred.active", frame.owner[k], frame.owner[j], start, mention.end)
    for body in givers:
        yield fact("conferred.passive", frame.owner[k], body, at, mention.end)


def _givers(frame: Frame, at: int, end: int) -> list[int]:
    """被|甲|授予, 由甲报请|乙|授予: the bodies between, only those asked where one asks another."""
    inner = [frame.owner[j] for j in frame.between(at, end) if frame.mentions[j].type in BODIES]
    return asked(frame, end, at + 1) or inner


def _year_of_list(frame: Frame, receivers: Sequence[int], at: int, floor: int) -> str | None:
    """2023年，|甲公司、乙医院、丙中学|被授予: the year before a list of those who receive."""
    first = min((frame.mentions[j].start for j in receivers), default=at)
    if len(receivers) < 2 or first >= at or _CLAUSE_MARK.search(frame.text, first, at):
        return None
    return year_before(frame.text[floor:first], first - floor)


def _occasions(frame: Frame, k: int, at: int, attributes: dict[str, Value]) -> list[dict[str, Value]]:
    """1956年、1959年两次被评为全国劳动模范: once for each year, of several titles each its own or none."""
    years = years_before(frame.text, at)
    if not years:
        return [attributes]
    end = _CLAUSE_END.search(frame.text, frame.mentions[k].end)
    titles = frame.of_type(T.HONOUR, at, end.start() if end else len(frame.text))
    in_turn = "分别" in frame.text[max(0, at - _IN_TURN) : at + _IN_TURN]  # one of the titles is not known
    if len(frame.owners(titles)) == 1 and not (in_turn and len(years) > 1):
        return [{**attributes, "year": year} for year in years]
    undated = {name: value for name, value in attributes.items() if name != "year"}
    if len(titles) == len(years) == len(frame.owners(titles)):
        return [{**undated, "year": years[titles.index(k)]}]
    return [undated]  # 1956年、1959年、1978年被授予甲和乙: which one when nobody can tell


def _of_owner(frame: Frame, k: int, verb_end: int) -> Iterator[Fact]:
    """荣获|某市总工会|“…”称号: whose title it is, right between verb and quotation."""
    mention = frame.mentions[k]
    for j in frame.between(verb_end, mention.start):
        giver = frame.mentions[j]
        whole = _OWNER_OPENS.fullmatch(frame.text, verb_end, giver.start)
        if giver.type in (T.UNION, T.INSTITUTION) and whole and frame.text[giver.end : mention.start] == "“":
            yield fact("conferred.passive", frame.owner[k], frame.owner[j], giver.start, mention.end)


def _of_givers(frame: Frame, k: int, verb_end: int) -> Iterator[Fact]:
    """获得|省发改委、人社厅|授予的“…”: the list of bodies between the verb and what they do."""
    mention, at = frame.mentions[k], verb_end
    givers: list[int] = []
    for j in frame.between(verb_end, mention.start):
        body = frame.mentions[j]
        gap = frame.text[at : body.start]
        if body.type not in BODIES or not (gap == "" if not givers else _NEXT_BODY.fullmatch(gap)):
            break
        givers.append(j)
        at = body.end
    if len(givers) > 1 and _GIVEN_BY_LIST.fullmatch(frame.text, at, mention.start):
        for j in givers:
            yield fact("conferred.passive", frame.owner[k], frame.owner[j], verb_end, mention.end)


def _receivers(frame: Frame, k: int, at: int, floor: int) -> Sequence[int]:
    """Who stands before the verb; 1956年被评为全国劳动模范|的|王某: or right behind the honour."""
    clause = clause_start(frame.text, at)
    if (only := _ONLY_ONE.search(frame.text[clause:at])) is not None:
        ending = frame.ending_at.get(clause + only.start(), ())
        return [j for j in ending if frame.mentions[j].type in RECIPIENTS][:1]
    of = _OF_WHOM.match(frame.text, frame.mentions[k].end)
    told = of is not None and not of.group().endswith("，")
    if told and _OF_OTHER.search(frame.text[max(floor, at - _BEFORE_VERB) : at]):
        return _whom_it_tells_of(frame, k)
    if of is None and frame.text[at - 1 : at] in _FOR_WHOM and "的" in _rest_of_clause(frame, k):
        return []  # 为|荣获甲奖章及竞赛先进个人的职工|送证书
    if (after := _told_after(frame, k, at, floor)) is not None:
        return after
    who = [j for j in recipients(frame, at, floor) if may_hold(frame, j, k)]
    found = _in_turn(frame, k, at, floor, who or _still_acting(frame, k, at, floor))
    if (titled := titled_behind(frame, k, at)) is not None:
        return _run_of_people(frame, titled)
    first = frame.mentions[frame.of_type(T.HONOUR, at, frame.mentions[k].end)[0]].start
    relative = _VERB_OF_HOLDER.fullmatch(frame.text, at, first) is not None
    unnamed = of is None or of.group().endswith("，")
    if unnamed and relative and not PRONOUN.search(frame.text, clause_start(frame.text, at), at):
        return _of_clause(frame, found, at)  # 张某说，今年当选的|劳模: nobody is carried forward
    if of is None or (of.group().endswith("，") and (found or frame.text[at - 1 : at] not in _OPENS_CLAUSE)):
        return found
    for j in frame.between(of.end(), of.end() + 1):
        if frame.mentions[j].start == of.end() and frame.mentions[j].type is T.PERSON:
            return _run_of_people(frame, j)
    return _of_clause(frame, found, at)  # 荣获…的|老人: nobody is carried forward


def _still_acting(frame: Frame, k: int, at: int, floor: int) -> list[int]:
    """甲工会受理案件31件，|并|被市总工会评为“…”: the body that acts, nobody else being named."""
    text, begin = frame.text, clause_start(frame.text, at)
    personal = frame.entities[frame.owner[k]].detail.get("for_kind") == "person"
    if personal or begin == floor or text[begin - 1] != "，" or not _STILL_ACTS.fullmatch(text, begin, at):
        return []
    taken = frame.subject_changes(floor, at)
    if not taken or len(taken[-1].who) != 1:
        return []
    named = frame.between(taken[-1].at, begin)
    acting = [j for j in named if frame.owner[j] in taken[-1].who and frame.mentions[j].type in BODIES]
    people = [frame.mentions[j] for j in frame.of_type(T.PERSON, floor, at)]
    told = all(_TELLS.match(text, m.end) and m.end < taken[-1].at for m in people)
    return acting[:1] if told else []


def _rest_of_clause(frame: Frame, k: int) -> str:
    """What stands between an honour and the end of its clause."""
    end = _CLAUSE_END.search(frame.text, frame.mentions[k].end)
    return frame.text[frame.mentions[k].end : end.start() if end else None]


def _whom_it_tells_of(frame: Frame, k: int) -> list[int]:
    """甲为荣获“…”的|护士长乙|颁奖: not 甲 has it, but the one behind 的, or nobody who is named."""
    person = relative_behind(frame, k)
    if person is not None:
        return _run_of_people(frame, person)
    of = _OF_WHOM.match(frame.text, frame.mentions[k].end)
    if of is None:
        return []
    first = next((j for j in frame.between(of.end(), of.end() + 1) if _opens(frame, j, of.end())), None)
    return [] if first is None else _bodies_honoured(frame, first)


def _opens(frame: Frame, j: int, at: int) -> bool:
    """Is it a body that begins there?"""
    return frame.mentions[j].start == at and frame.mentions[j].type in BODIES


def _bodies_honoured(frame: Frame, first: int) -> list[int]:
    """为获评“…”的|甲公司、乙中心和丙厂|授牌: the list of bodies, as far as nobody of them is named."""
    group = [first]
    while link := _NEXT_BODY.match(frame.text, frame.mentions[group[-1]].end):
        inner = frame.between(link.end(), link.end() + 1)
        following = next((j for j in inner if _opens(frame, j, link.end())), None)
        if following is None:
            break
        group.append(following)
    return group if _HONOURS_WHOM.match(frame.text, frame.mentions[group[-1]].end) else []


def _told_after(frame: Frame, k: int, at: int, floor: int) -> Sequence[int] | None:
    """荣获“…”后，|甲厂焊工王某|继续带徒: whom the next clause opens with, where the verb has no subject."""
    text = frame.text
    afterwards = _AFTERWARDS.match(text, frame.mentions[k].end)
    begin = clause_start(text, at)
    if afterwards is None or any(frame.mentions[j].type in RECIPIENTS for j in frame.between(begin, at)):
        return None
    if not _NO_SUBJECT.fullmatch(text, begin, at):
        return None
    if PRONOUN.match(text, afterwards.end()) and begin == floor:
        before = frame.sentence(max(0, floor - 1)).start
        named = [j for j in frame.between(before, floor) if frame.mentions[j].type is T.PERSON]
        return carried(frame, afterwards.end() + 1, floor) if len(frame.owners(named)) < 2 else []
    who = opening_person(frame, afterwards.end())
    return [who] if who is not None and not _DONE_TO.match(text, frame.mentions[who].end) else None


def _of_clause(frame: Frame, found: Sequence[int], at: int) -> list[int]:
    """Those who stand in the verb's own clause."""
    clause = max(frame.text.rfind(c, 0, at) for c in "，。；：！？\n")
    return [j for j in found if frame.mentions[j].start > clause]


def _in_turn(frame: Frame, k: int, at: int, floor: int, found: Sequence[int]) -> Sequence[int]:
    """甲、乙|分别|获得“…”和“…”: as many titles as people, each has its own."""
    text = frame.text
    if len(found) < 2 or not text.endswith(("分别", "分"), floor, at):
        return found
    titles = frame.of_type(T.HONOUR, at, frame.sentence(at).end)
    ends = [frame.mentions[j].end for j in titles]
    gaps = [text[end : frame.mentions[j].start] for end, j in zip(ends, titles[1:], strict=False)]
    run = next((n for n, gap in enumerate(gaps) if not _NEXT_TITLE.fullmatch(gap)), len(gaps)) + 1
    if run < len(found) and _NEXT_BODY.match(text, ends[run - 1] + text.startswith("”", ends[run - 1])):
        return []  # 分获平谷区劳动模范|和…称号: a title that is not known, so nobody can tell whose
    if run != len(found) or k not in titles[:run]:
        return found
    return [found[titles.index(k)]]


def _run_of_people(frame: Frame, first: int) -> list[int]:
    """获得“…”称号的|王某、李某: bare names that follow each other."""
    group = [first]
    for j in frame.between(frame.mentions[first].end, frame.mentions[first].end + _LISTED):
        gap = frame.text[frame.mentions[group[-1]].end : frame.mentions[j].start]
        if frame.mentions[j].type is not T.PERSON or gap not in ("、", "和", "与"):
            break
        group.append(j)
    return group
