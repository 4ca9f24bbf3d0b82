"""Who received which honour by a verb: 荣获, 被授予, 授予X“…”称号; lists are in award_lists.py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations import handing
from kg.extraction.relations.award_copulas import NOT_REAL, said_to_be
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.handing import HANDED_REACH
from kg.extraction.relations.recipients import (
    BETWEEN_BODY_AND_VERB,
    PRONOUN,
    RECEIVE,
    RECIPIENTS,
    carried,
    may_hold,
    occasion_of,
    recipients,
    titled_behind,
    year_before,
    years_before,
)
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, EntityType, Fact, Mention, Value
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_awards"
_CONFER = pattern(_FILE, "confer")
_NOT_YET_AFTER = pattern(_FILE, "not_yet_after")
_COUNTED_AFTER = pattern(_FILE, "counted_after")
_NEW_CLAUSE = pattern(_FILE, "new_clause")
_HOLDERS_BETWEEN = pattern(_FILE, "holders_between")
_BARE_VERB = pattern(_FILE, "bare_verb")
_DENIED = pattern(_FILE, "denied")
_OF_GIVER = pattern(_FILE, "of_giver")
_HOLDER_UNIT = pattern(_FILE, "holder_unit")
_NONE_GIVEN = pattern(_FILE, "none_given")
_HANDED = pattern(_FILE, "handed")
_GROUP_GIVEN = pattern(_FILE, "group_given")
_DECIDES = pattern(_FILE, "decides")
_OTHER_STATED = pattern(_FILE, "other_stated")
_PUBLISHED = pattern(_FILE, "published")
_PRESENTED = pattern(_FILE, "presented")
_PRESENTED_TO = pattern(_FILE, "presented_to")
_THESE_HOLDERS = pattern(_FILE, "these_holders")
_NEXT_TITLE = re.compile(r"”?(?:称号)?[、，和与及](?:\d{4}年度?)?“?")
_OWNER_OPENS = re.compile(r"了?(?:\d{4}年度?)?")
_OF_WHOM = re.compile(
    r"”?(?:荣誉)?(?:称号|奖项|绶带|证书|奖杯|奖牌|奖章)?(?:的(?!(?:荣誉)?称号|荣誉|殊荣)|，)"
)
_OPENS_CLAUSE = ("", "，", "。", "\n")
_WHOLE = re.compile(r"[^\u4e00-\u9fff]|[等和及与为]|全国|首都|$")
HOLDERS_FOLLOW = pattern(_FILE, "holders_follow")
_MADE_IT = pattern(_FILE, "made_it")
_TITLE_OUT = pattern(_FILE, "title_out")
_TITLE_NEW = pattern(_FILE, "title_new")
_GIVEN_OUT = re.compile(r"命名|授予|表彰|评[选]?出|公布|揭晓|发布")
_SAME_TITLE = pattern(_FILE, "same_title")
_TITLES_BETWEEN = 80
_TITLE_NEAR = 120
_RECIPIENTS_BETWEEN = 320
_VERB_NEAR = 5
_IN_TURN = 8  # characters around the verb: 分别被评为
_VERB_OF_HOLDER = re.compile(r"[\u4e00-\u9fff]{2,4}的“?")  # 当选的|全国劳模; not 获得过甲颁发的|“…”
_CLAUSE_END = re.compile("[，。；：！？\n]|$")
_HIM = re.compile(r"[他她](?![们的])|其(?=[“《\d全首北省市])")  # 授予|他|“…”称号, not 其所在单位
_TEAM_OF_ROOM = re.compile(r"(?:工作室|书屋|之家|驿站|示范点|服务站)$")
_ALSO = re.compile(r"，(?:同时|并|还|并同时|一并)$")
_LISTED = 60  # characters of a list of bare names


def verbal(frame: Frame) -> Iterator[Fact]:
    """Awards that a verb states."""
    for k in frame.outer:
        mention = frame.mentions[k]
        if mention.type is not T.HONOUR:
            continue
        start = frame.sentence(mention.start).start
        yield from _beside(frame, k, start)
        if HOLDERS_FOLLOW.match(frame.text, mention.end):
            continue  # 获“…”提名奖的有张三等13人: see award_lists
        before = frame.text[start : mention.start]
        received = list(RECEIVE.finditer(before))
        if not received or received[-1].end() < len(before):
            received = sorted((*received, *_bare_verbs(frame, start, before)), key=lambda m: m.start())
        if received and _reaches(before[received[-1].end() :]) and not _given(frame, k, start, received[-1]):
            yield from _received(frame, k, start + received[-1].start(), received[-1].group(), start)
            continue
        begin = max(0, len(before) - HANDED_REACH)
        handed = _HANDED.search(before, begin)
        if handed is None and _PRESENTED.match(frame.text, mention.end):
            handed = _PRESENTED_TO.search(before, begin)
            these = _THESE_HOLDERS.search(before, begin)
            if these:
                yield from handing.these(frame, k, these["count"], start, start + these.start())
                continue
        if handed:
            yield from handing.handed(frame, k, start + handed.start("who"), start + handed.end("who"))
            continue
        conferred = list(_CONFER.finditer(before))
        if conferred and _is_passive(received, conferred[-1]):
            continue  # 甲被授予“…”，乙厂的全国劳动模范丙: whoever stands between has nothing from that verb
        if conferred and not _NOT_YET_AFTER.match(frame.text[mention.end : mention.end + 10]):
            yield from _conferred(frame, k, start + conferred[-1].start(), start + conferred[-1].end())
            continue
        published = _PUBLISHED.search(before)
        if published:
            yield from handing.published(frame, k, start + published.start())
        yield from said_to_be(frame, k, start)


def _bare_verbs(frame: Frame, start: int, before: str) -> Iterator[re.Match[str]]:
    """曾获|湖南省劳动模范、全国技术能手: 获 right before an honour, this one or one that stands before it."""
    end = start + len(before)
    honours = {frame.mentions[j].start for j in frame.between(start, end + 1) if _is_honour(frame, j)}
    return (m for m in _BARE_VERB.finditer(before) if start + m.end() in honours)


def _is_honour(frame: Frame, j: int) -> bool:
    return frame.mentions[j].type is T.HONOUR


def same_title(frame: Frame) -> Iterator[Fact]:
    """全国五一劳动奖章名单公布，甲厂工人王某等9人获此殊荣: the only title named shortly before."""
    for m in finditer(_SAME_TITLE, frame.text):
        sentence = frame.sentence(m.start()).start
        paragraph = frame.text.rfind("\n", 0, m.start()) + 1
        own = [j for j in frame.between(sentence, m.start()) if _is_honour(frame, j)]
        near = frame.between(max(paragraph, sentence - _TITLE_NEAR), m.start())
        titles = own if len(frame.owners(own)) == 1 else [j for j in near if _is_honour(frame, j)]
        unreal = NOT_REAL.search(frame.text, max(sentence, m.start() - 8), m.start())
        if unreal or len(frame.owners(titles)) != 1:
            continue
        for j in recipients(frame, m.start(), sentence):
            if may_hold(frame, j, titles[-1]):
                start = frame.mentions[j].start
                years: list[Value | None] = [*years_before(frame.text, m.start())]
                for year in years or [year_before(frame.text, m.start())]:
                    dated: dict[str, Value] = {} if year is None else {"year": year}
                    honour = frame.owner[titles[-1]]
                    yield fact("honour.verb", frame.owner[j], honour, start, m.end(), attributes=dated)


def made_it(frame: Frame) -> Iterator[Fact]:
    """“某市工匠”名单揭晓，|焊工王某等10人入选: the only title of the sentence, whose holders it announces.

    在全国工人先锋号方面，|甲厂、乙公司上榜; 新增7个“某省模范职工之家”，|甲厂工会上榜: the title is its topic.
    """
    for m in finditer(_MADE_IT, frame.text):
        sentence = frame.sentence(m.start()).start
        titles = [j for j in frame.between(sentence, m.start()) if _is_honour(frame, j)]
        told = sentence
        if not titles and frame.text.startswith("其中", sentence):
            told = frame.sentence(max(0, sentence - 1)).start
            titles = [j for j in frame.between(told, sentence) if _is_honour(frame, j)]
        if len(frame.owners(titles)) != 1 or NOT_REAL.search(frame.text, told, m.start()):
            continue
        title = frame.mentions[titles[-1]]
        out = _TITLE_OUT.match(frame.text, title.end) or _TITLE_NEW.search(frame.text, told, title.start)
        if not out and not (told < sentence and _GIVEN_OUT.search(frame.text, told, sentence)):
            continue
        for j in recipients(frame, m.start(), sentence):
            if may_hold(frame, j, titles[-1]) and frame.mentions[j].start > frame.mentions[titles[-1]].end:
                start = min(frame.mentions[j].start, frame.mentions[titles[-1]].start)
                attributes = occasion_of(frame, titles[-1], sentence)
                honour = frame.owner[titles[-1]]
                yield fact("honour.verb", frame.owner[j], honour, start, m.end(), attributes=attributes)


def _beside(frame: Frame, k: int, floor: int) -> Iterator[Fact]:
    """市总工会颁发的“…”: who gives it; 首都劳动奖状获得单位某集团: which body holds it."""
    text, mention = frame.text, frame.mentions[k]
    for j in reversed(frame.between(floor, mention.start)[-4:]):
        giver = frame.mentions[j]
        if giver.type in BODIES and _OF_GIVER.match(text[giver.end : mention.start]):
            for i in bodies_before(frame, giver.end, floor):
                start = frame.mentions[i].start
                yield fact("conferred.active", frame.owner[k], frame.owner[i], start, mention.end)
            break
    yield from handing.given_by(frame, k)
    yield from handing.gone_to(frame, k)
    held = _HOLDER_UNIT.match(text, mention.end)
    if held and frame.entities[frame.owner[k]].detail.get("for_kind") != "person":
        for j in frame.between(held.end(), held.end() + 1):
            if frame.mentions[j].type in BODIES and frame.mentions[j].start == held.end():
                end = frame.mentions[j].end
                yield fact("honour.apposition", frame.owner[j], frame.owner[k], mention.start, end)
                return


def _is_passive(received: Sequence[re.Match[str]], conferred: re.Match[str]) -> bool:
    """被市总工会|授予: whom the verb honours stands before it."""
    return any(m.group().startswith("被") and m.end() == conferred.end() for m in received)


def _given(frame: Frame, k: int, start: int, verb: re.Match[str]) -> bool:
    """由市总工会授予|张三|“…”称号: the recipient stands behind the verb."""
    if not verb.group().startswith("由"):
        return False
    behind = frame.between(start + verb.end(), frame.mentions[k].start)
    return any(frame.mentions[j].type in RECIPIENTS for j in behind)


def _reaches(gap: str) -> bool:
    """Between verb and title: other titles, editions, years; no new clause."""
    return len(gap) <= _TITLES_BETWEEN and not _NEW_CLAUSE.search(gap) and not _HOLDERS_BETWEEN.search(gap)


def _received(frame: Frame, k: int, at: int, verb: str, sentence_start: int) -> Iterator[Fact]:
    """某某荣获“…”, 被市总工会授予“…”."""
    text, mention = frame.text, frame.mentions[k]
    if NOT_REAL.search(text[max(sentence_start, at - 8) : at]):
        if verb.startswith("由") and not _DENIED.search(text, max(sentence_start, at - 3), at):
            for j in frame.between(at, at + len(verb)):  # 第一名将由甲授予“…”: nobody holds it yet
                if frame.mentions[j].type in BODIES:
                    yield fact("conferred.passive", frame.owner[k], frame.owner[j], at, mention.end)
        return
    if NOT_REAL.search(text[at : min(at + 3, mention.start)]):
        return
    if _NOT_YET_AFTER.match(text[mention.end : mention.end + 10]) or _COUNTED_AFTER.match(text, mention.end):
        return
    attributes = occasion_of(frame, k, at)
    givers: list[int] = []
    if verb.startswith(("被", "由")):
        inner = frame.between(at, at + len(verb))
        givers = [frame.owner[j] for j in inner if frame.mentions[j].type in BODIES]
    if givers:
        attributes["conferred_by"] = float(givers[0])
    occasions = _occasions(frame, k, at, attributes)
    for j in _receivers(frame, k, at, sentence_start):
        if not may_hold(frame, j, k):
            continue
        start, end = min(frame.mentions[j].start, mention.start), mention.end
        for own in occasions:
            yield fact("honour.verb", frame.owner[j], frame.owner[k], start, end, attributes=own)
    if not givers:
        yield from _of_owner(frame, k, at + len(verb))
        for j in _deciding(frame, at):
            start = frame.mentions[j].start
            yield fact("conferred.active", frame.owner[k], frame.owner[j], start, mention.end)
    for body in givers:
        yield fact("conferred.passive", frame.owner[k], body, at, mention.end)


def _occasions(frame: Frame, k: int, at: int, attributes: dict[str, Value]) -> list[dict[str, Value]]:
    """1956年、1959年两次被评为全国劳动模范: once for each year, of several titles each its own or none."""
    years = years_before(frame.text, at)
    if not years:
        return [attributes]
    end = _CLAUSE_END.search(frame.text, frame.mentions[k].end)
    titles = [j for j in frame.between(at, end.start() if end else len(frame.text)) if _is_honour(frame, j)]
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


def _receivers(frame: Frame, k: int, at: int, floor: int) -> Sequence[int]:
    """Who stands before the verb; 1956年被评为全国劳动模范|的|王某: or right behind the honour."""
    found = _in_turn(frame, k, at, floor, recipients(frame, at, floor))
    if (titled := titled_behind(frame, k, at)) is not None:
        return _run_of_people(frame, titled)
    titles = (j for j in frame.between(at, frame.mentions[k].end) if _is_honour(frame, j))
    first = frame.mentions[next(titles, k)].start
    relative = _VERB_OF_HOLDER.fullmatch(frame.text, at, first) is not None
    of = _OF_WHOM.match(frame.text, frame.mentions[k].end)
    unnamed = of is None or of.group().endswith("，")
    if unnamed and relative and not PRONOUN.search(frame.text, clause_start(frame.text, at), at):
        return _of_clause(frame, found, at)  # 张某说，今年当选的|劳模: nobody is carried forward
    if of is None or (of.group().endswith("，") and (found or frame.text[at - 1 : at] not in _OPENS_CLAUSE)):
        return found
    for j in frame.between(of.end(), of.end() + 1):
        if frame.mentions[j].start == of.end() and frame.mentions[j].type is T.PERSON:
            return _run_of_people(frame, j)
    return _of_clause(frame, found, at)  # 荣获…的|老人: nobody is carried forward


def _of_clause(frame: Frame, found: Sequence[int], at: int) -> list[int]:
    """Those who stand in the verb's own clause."""
    clause = max(frame.text.rfind(c, 0, at) for c in "，。；：！？\n")
    return [j for j in found if frame.mentions[j].start > clause]


def _in_turn(frame: Frame, k: int, at: int, floor: int, found: Sequence[int]) -> Sequence[int]:
    """甲、乙|分别|获得“…”和“…”: as many titles as people, each has its own."""
    text = frame.text
    if len(found) < 2 or not text.endswith("分别", floor, at):
        return found
    titles = [j for j in frame.between(at, frame.sentence(at).end) if _is_honour(frame, j)]
    ends = [frame.mentions[j].end for j in titles]
    gaps = [text[end : frame.mentions[j].start] for end, j in zip(ends, titles[1:], strict=False)]
    run = next((n for n, gap in enumerate(gaps) if not _NEXT_TITLE.fullmatch(gap)), len(gaps)) + 1
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


def _given_to_group(gap: str) -> bool:
    """授予|90家单位|“…”称号, 表彰|2020年度北京市|“…”: no recipient has a name."""
    return bool(_GROUP_GIVEN.search(gap) or _NONE_GIVEN.match(gap))


def _received_before(frame: Frame, giver: int, at: int) -> bool:
    """甲公司荣获先进集体；|授予乙所“…”: who received in the same sentence gives nothing."""
    start = frame.sentence(at).start
    named = [frame.mentions[j] for j in frame.between(start, at) if frame.owner[j] == giver]
    if any(_CONFER.search(frame.text, max(start, m.start - _VERB_NEAR), m.start) for m in named):
        return True  # 授予|甲院等20个单位“…”，授予李某“…”
    ends = [m.end for m in named]
    return bool(ends) and any(
        not m.group().startswith("被") or BETWEEN_BODY_AND_VERB.search(frame.text[ends[0] : m.start()])
        for m in RECEIVE.finditer(frame.text, ends[0], at)
    )


def _deciding(frame: Frame, at: int) -> list[int]:
    """某市总工会决定，|甲被授予“…”，命名乙为“…”: who decides gives what its sentence tells of."""
    floor = frame.sentence(at).start
    for j in frame.between(floor, at):
        end = frame.mentions[j].end
        if frame.mentions[j].type in BODIES and _DECIDES.match(frame.text, end, at):
            return bodies_before(frame, end, floor)
    return []


def _after_other(frame: Frame, k: int, start: int) -> int:
    """授予甲院等8个集体全国五一劳动奖状，|李敏等9名个人全国五一劳动奖章: where the second list begins."""
    honours = [j for j in frame.between(start, frame.mentions[k].start) if frame.mentions[j].type is T.HONOUR]
    if not honours:
        return start
    end = frame.mentions[honours[-1]].end
    named = any(frame.mentions[j].type in RECIPIENTS for j in frame.between(end, frame.mentions[k].start))
    counted = _GROUP_GIVEN.match(frame.text[end : frame.mentions[k].start])
    return end if named or counted else start


def _whole(text: str, end: int, honour: Mention) -> bool:
    """Does the name of a recipient end there, before a mark, a link or the title itself?"""
    return end == honour.start or bool(_WHOLE.match(text, end))


def _given_first(frame: Frame, at: int) -> list[int]:
    """授予某某等10人“…”称号，同时|授予…奖章: the people to whom the sentence gave its first title."""
    start = frame.sentence(at).start
    first = next((j for j in frame.between(start, at) if _is_honour(frame, j)), None)
    if first is None:
        return []
    end = frame.mentions[first].start
    verbs = list(_CONFER.finditer(frame.text[start:end]))
    given = frame.between(start + verbs[-1].end(), end) if verbs else ()
    return [j for j in given if frame.mentions[j].type is T.PERSON]


def _conferred(frame: Frame, k: int, verb_start: int, verb_end: int) -> Iterator[Fact]:
    """市总工会授予张三、李四等“…”称号."""
    text, mention = frame.text, frame.mentions[k]
    if mention.start - verb_end > _RECIPIENTS_BETWEEN:
        return
    if NOT_REAL.search(text[max(0, verb_start - 6) : verb_start]):
        return
    if _OTHER_STATED.search(text, verb_end, mention.start):
        return  # 授予甲奖状，另有27个集体成为工人先锋号
    begin = _after_other(frame, k, verb_end)
    recipients = [j for j in frame.between(begin, mention.start) if frame.mentions[j].type in RECIPIENTS]
    people = [j for j in recipients if frame.mentions[j].type is T.PERSON]
    him = _HIM.match(text, verb_end)
    if not recipients and him:
        people = list(carried(frame, him.end(), frame.sentence(verb_start).start))  # 授予|他|“…”称号
    elif not recipients and _ALSO.search(text, max(0, verb_start - 4), verb_start):
        people = _given_first(frame, verb_start)
    chosen = people or [j for j in recipients if _whole(text, frame.mentions[j].end, mention)]
    rooms = [j for j in frame.between(begin, mention.start) if frame.mentions[j].type is T.FACILITY]
    if rooms and _TEAM_OF_ROOM.search(mention.name):  # 命名|某某劳模创新工作室|为“…工作室”
        chosen = [j for j in rooms if _whole(text, frame.mentions[j].end, mention)]
    attributes = occasion_of(frame, k, verb_start)
    for j in chosen:
        if may_hold(frame, j, k):
            recipient, honour = frame.owner[j], frame.owner[k]
            yield fact("honour.conferred", recipient, honour, verb_start, mention.end, attributes=attributes)
    # a giver that its own sentence names; one carried forward from an earlier sentence is too doubtful
    for j in _deciding(frame, verb_start):
        yield fact("conferred.active", frame.owner[k], frame.owner[j], frame.mentions[j].start, mention.end)
    before = frame.between(frame.sentence(verb_start).start, verb_start)
    stated = {frame.owner[j] for j in before if frame.mentions[j].type in BODIES}
    for giver in frame.subjects_at(verb_start):
        if _received_before(frame, giver, verb_start):
            continue
        if giver in stated and (chosen or _given_to_group(text[verb_end : mention.start])):
            yield fact("conferred.active", frame.owner[k], giver, verb_start, mention.end)
