"""Who receives: the people and bodies before a verb of receiving, named there or meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus.when import year_digits
from kg.extraction.coreference.honoured_teams import TEAM
from kg.extraction.figures import figure_clauses
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_names import candidates, frequency
from kg.extraction.people.titles import EDITION, EDITION_REACH, edition_inside, occasion, post_before
from kg.extraction.relations.award_rooms import room_meant, rooms_listed
from kg.extraction.relations.chronicles import year_at
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.unnamed import another_acts, is_of_other_sex, kin_told_before
from kg.extraction.relations.winners import winner_before
from kg.extraction.relations.witnesses import is_witness
from kg.model import BODIES, EntityType, Value
from kg.prefilter import Ending

T = EntityType
_FILE = "relations_awards"
RECEIVE = pattern(_FILE, "receive")
_SHARED = pattern(_FILE, "shared")
_CLOSING = ("）", ")")
_BRACKET = re.compile(r"（[^（），。；]{1,24}）")
_NEXT_BODY = pattern(_FILE, "next_body")
_LIST_GOES_ON = pattern(_FILE, "list_goes_on")
BETWEEN_BODY_AND_VERB = pattern(_FILE, "between_body_and_verb")
_GROUP_RECEIVES = pattern(_FILE, "group_receives")
PRONOUN = pattern(_FILE, "pronoun")
_OCCASION = re.compile(r"^[又还再也]?在[^，。；：]{2,24}?(?:会议?|式|典礼|活动|评选|竞赛|大赛|比赛)[上中]")
_GOES_ON = pattern(_FILE, "goes_on")
_THING_RECEIVES = pattern(_FILE, "thing_receives")
_PART_OF_BODY = pattern(_FILE, "part_of_body")
_STANDS_OUT = pattern(_FILE, "stands_out")
_SOME_OF = Ending(pattern(_FILE, "some_of"))
_SO_MANY = pattern(_FILE, "so_many")
_KIN_OF = pattern(_FILE, "kin_of")
_HELPED_BY = pattern(_FILE, "helped_by")
_BODY_ACTS = pattern(_FILE, "body_acts")
_OPENS_TOPIC = re.compile(r"(?:(?:多|近|几|[\d一二三四五六七八九十]+)?年来|(?:一直|长期|今年)以来|去年)?，?")
_OTHERS = pattern(_FILE, "others_of_body")
_KIN_BEFORE = pattern(_FILE, "kin_before")
_TAUGHT_BY = pattern(_FILE, "taught_by")
_OBJECT_ENDS = pattern(_FILE, "object_ends")
_UNKNOWN_SUBJECT = pattern(_FILE, "unknown_subject")
_AND_SO_MANY = re.compile(r"等(?:\d+|[一二两三四五六七八九十百]+)余?[人名位][\u4e00-\u9fff]{0,6}")
_QUOTED_LAST = re.compile("(?:[、和][^，。；：“”、]{0,16}“[^“”，。；]{2,16}”){1,2}")
_SAID_OF = re.compile(r"[^，。；：！？\n]{3,}的[^，。；：！？\n的]{0,16}$")  # 手握专利的|“80后”|王某
_ALL = re.compile("(?:均|都|分别|双双|同时|一同|共同|先后)*")
_TITLED_NEXT = re.compile(r"[、，和][^，。；：“”]{2,50}")
RECIPIENTS = BODIES | {T.PERSON}
_YEAR_BEFORE = pattern(_FILE, "year_before")
_YEAR_BEHIND = pattern(_FILE, "year_behind")
_YEARS_BEFORE = pattern(_FILE, "years_before")
_YEAR = re.compile(r"\d{4}")
_YEARS_WINDOW = 88  # characters: the years, who, and at which meetings
_LIST_NEAR = 400  # so far back a list of people is still meant by their number
_ANY_OF = re.compile(r"[^，。；：！？\n的]{0,60}的")
# …、某工匠等荣誉|的: the end of a list of what was received
_TITLES_OF = re.compile(
    r"[^，。；：！？\n的]{0,60}(?:荣誉称号|荣誉|称号|奖项|殊荣|奖章|模范|工匠|能手|”)的|”?(?:荣誉)?称号的|”?的"
)
_WHO_ONE_IS = re.compile(r"[^，。；：！？“”\n的]{2,36}")
_SOME = 20  # characters: 他们中的多人曾
_HAN = re.compile("[\u4e00-\u9fff]")
_REACH = 80  # characters behind such a list
_KIN = 4  # characters of 二徒弟 before a name
_NEAR = 160  # so far back in its paragraph a person is still meant by 他 or by an open subject


def recipients(frame: Frame, at: int, sentence_start: int) -> Sequence[int]:
    """Who received: the list right before the verb, else the person whom the sentence is about."""
    text = frame.text
    clause_start = max(text.rfind(c, 0, at) for c in "，。；！？\n") + 1
    room = [j for j in frame.between(clause_start, at) if frame.mentions[j].type is T.FACILITY]
    if room and BETWEEN_BODY_AND_VERB.search(text[frame.mentions[room[-1]].end : at].lstrip("”")):
        return rooms_listed(frame, room)  # 某某创新工作室|被命名为
    if another_acts(frame, sentence_start, at) or _SOME_OF.search(text[max(clause_start, at - _SOME) : at]):
        return []
    thing = bool(_THING_RECEIVES.search(text[clause_start:at]))
    clause = [j for j in frame.between(clause_start, at) if frame.mentions[j].type in RECIPIENTS]
    people = [j for j in clause if frame.mentions[j].type is T.PERSON and not _is_beside(frame, j, at)]
    if clause and frame.mentions[clause[-1]].rule == TEAM:
        return clause[-1:]  # 王某带领的|焊工班|荣获
    if people and not thing:
        group = people_listed(frame, people, sentence_start)
        if _AND_SO_MANY.fullmatch(text, frame.mentions[people[-1]].end, at):
            return [*_items_before(frame, group[0], sentence_start), *group]
        return group
    bodies = [j for j in clause if frame.mentions[j].end <= at]
    if bodies:
        return _bodies_listed(frame, bodies, at)
    if rooms := room_meant(frame, clause_start, at, sentence_start):
        return rooms
    if thing:
        return []
    between = text[clause_start:at]
    parted = _ALL.fullmatch(between) and text[clause_start - 1] == "，"
    if parted and (apart := _apart(frame, clause_start - 1)):
        return apart
    if _UNKNOWN_SUBJECT.search(between) or _looks_like_name(between):
        return []
    many = _SO_MANY.match(between)
    if many:
        return _so_many(frame, many["count"], clause_start, sentence_start)
    if _GROUP_RECEIVES.search(_OCCASION.sub("", between)) and not PRONOUN.search(between):
        return []
    opens = [j for j in frame.between(sentence_start, at) if frame.mentions[j].start <= sentence_start + 1]
    named = any(frame.mentions[j].type in RECIPIENTS for j in frame.between(sentence_start, at))
    if opens and frame.mentions[opens[0]].type is T.FACILITY and not named:
        return opens[:1]  # 某某工作室成立于2013年，2016年|被命名为
    return (
        carried(frame, at, sentence_start)
        or _again(frame, clause_start, at, sentence_start)
        or _stood_out(frame, clause_start, at, sentence_start)
    )


def _is_beside(frame: Frame, j: int, at: int) -> bool:
    """李某|的母亲|王某荣获, 在师傅王某|的指导下|荣获: does one only help another or say whose kin he is?"""
    text, end = frame.text, frame.mentions[j].end
    if _HELPED_BY.match(text, end, at):
        return True
    kin = _KIN_OF.match(text, end, at)
    if kin is None:
        return False
    behind = [frame.mentions[i] for i in frame.between(kin.end(), kin.end() + 1)]
    return any(m.type is T.PERSON and m.start == kin.end() for m in behind)


def _items_before(frame: Frame, first: int, sentence_start: int) -> list[int]:
    """20年如一日的环卫工刘某；九年做一种产品的郝某；|…的王某等50人: items that each end with a person.

    Commas part them too, where each says with 的 what its person is like.
    """
    text, group = frame.text, list[int]()
    at = frame.mentions[first].start
    mark = text.rfind("；", sentence_start, at)
    if mark < 0 and _SAID_OF.search(text, text.rfind("，", sentence_start, at) + 1, at):
        mark = text.rfind("，", sentence_start, at)
    while mark >= 0:
        begin = text.rfind(text[mark], sentence_start, mark) + 1 or sentence_start
        near = frame.between(begin, mark)
        people = [j for j in near if frame.mentions[j].type is T.PERSON]
        honoured = any(frame.mentions[j].type is T.HONOUR for j in near)
        if len(people) != 1 or frame.mentions[people[0]].end != mark or honoured:
            break
        if text[mark] == "，" and not _SAID_OF.search(text, begin, frame.mentions[people[0]].start):
            break
        group.insert(0, people[0])
        mark = begin - 1 if begin > sentence_start else -1
    return group


def _looks_like_name(clause: str) -> bool:
    """蓝骑士郭峰|荣获: the clause ends with what may be a name, though nothing shows that it is one."""
    return len(clause) > 4 and any(
        tier == "common" and length == len(item) and not frequency(item) and not frequency(item[1:])
        for item in (clause[-3:], clause[-2:])
        for length, tier in candidates(item, 0)[:1]
    )


def _apart(frame: Frame, comma: int) -> Sequence[int]:
    """甲厂工会、乙厂工会，|被评为“…”: those who stand right before the comma, a list that commas part too."""
    text = frame.text
    begin = max(text.rfind(c, 0, comma) for c in "。；：！？\n") + 1
    near = frame.between(begin, comma)
    if RECEIVE.search(text, begin, comma):
        return []
    last = [j for j in near if frame.mentions[j].end == comma and frame.mentions[j].type in RECIPIENTS]
    if not last:
        return []
    if frame.mentions[last[-1]].type is not T.PERSON:
        return _bodies_listed(frame, [j for j in near if frame.mentions[j].type in BODIES], comma)
    if post_before(text, frame.mentions[last[-1]].start) is None:
        return []
    return people_apart(frame, last[-1], begin)


def people_apart(frame: Frame, last: int, begin: int) -> list[int]:
    """The list of people that ends with one, each behind a post, by 、 or by commas."""
    text = frame.text
    near = frame.between(begin, frame.mentions[last].start)
    group = [last]
    for j in reversed([j for j in near if frame.mentions[j].type is T.PERSON]):
        gap = text[frame.mentions[j].end : frame.mentions[group[0]].start]
        titled = gap[:1] == "、" or post_before(text, frame.mentions[j].start) is not None
        if gap not in ("、", "和") and not (titled and _TITLED_NEXT.fullmatch(gap)):
            break
        group.insert(0, j)
    return group


def _again(frame: Frame, clause_start: int, at: int, sentence_start: int) -> Sequence[int]:
    """甲街道总工会被授予“…”称号，|被市总工会评为“…”: the bodies that received in the clause before."""
    if not BETWEEN_BODY_AND_VERB.search(frame.text[clause_start:at]):
        return []
    earlier = list(RECEIVE.finditer(frame.text[sentence_start:clause_start]))
    if not earlier or frame.text[clause_start - 1 : clause_start] not in ("，", "；"):
        return []
    if "；" in frame.text[sentence_start + earlier[-1].end() : clause_start - 1]:
        return []  # another statement stands between
    found = recipients(frame, sentence_start + earlier[-1].start(), sentence_start)
    return [j for j in found if frame.mentions[j].type in BODIES]


def _stood_out(frame: Frame, clause_start: int, at: int, sentence_start: int) -> Sequence[int]:
    """甲公司榜上有名，|荣获“…”: who the clause before names, of whom it says no more than that."""
    if not BETWEEN_BODY_AND_VERB.search(frame.text[clause_start:at]):
        return []
    begin = max(frame.text.rfind(c, 0, clause_start - 1) for c in "，。；：！？\n") + 1
    found = [j for j in frame.between(begin, clause_start) if frame.mentions[j].type in RECIPIENTS]
    if not found or not _STANDS_OUT.fullmatch(frame.text, frame.mentions[found[-1]].end, clause_start):
        return []
    if frame.mentions[found[-1]].type is T.PERSON:
        return people_listed(frame, [j for j in found if frame.mentions[j].type is T.PERSON], sentence_start)
    return _bodies_listed(frame, found, frame.mentions[found[-1]].end)


def _so_many(frame: Frame, count: str, at: int, sentence_start: int) -> Sequence[int]:
    """甲厂的张三、李四获一等奖，|两人|被授予: the people of the sentence, if they are as many.

    Without people in the sentence, those of the last one that named some.
    """
    people = [j for j in frame.between(sentence_start, at) if frame.mentions[j].type is T.PERSON]
    if not people:
        earlier = frame.between(max(0, sentence_start - _LIST_NEAR), sentence_start)
        known = [j for j in earlier if frame.mentions[j].type is T.PERSON]
        last = frame.sentence(frame.mentions[known[-1]].start) if known else None
        people = [j for j in known if last and frame.mentions[j].start >= last.start]
    number = int(count) if count.isdigit() else "零一二三四五六七八九十".find(count.replace("两", "二"))
    return people if len(people) == len(frame.owners(people)) == number > 1 else []  # 1人获得: one of them


def people_listed(frame: Frame, people: Sequence[int], sentence_start: int) -> list[int]:
    """The people of the clause and those of the list before it: 甲、乙厂丙，丁荣获."""
    group = list(people)
    first = frame.mentions[people[0]].start
    earlier = [j for j in frame.between(sentence_start, first) if frame.mentions[j].type is T.PERSON]
    while earlier:
        gap = frame.text[frame.mentions[earlier[-1]].end : frame.mentions[group[0]].start]
        if not (_LIST_GOES_ON.search(gap) or _titled_behind(frame, earlier[-1], group[0])):
            break
        group.insert(0, earlier.pop())
    return group


def _titled_behind(frame: Frame, one: int, other: int) -> bool:
    """甲厂技师李某|，乙厂班长|王某荣获: a comma, and then nothing but the other's body and post."""
    text, begin, end = frame.text, frame.mentions[one].end, frame.mentions[other].start
    if not _TITLED_NEXT.fullmatch(text, begin, end) or text[begin] != "，":
        return False
    opens = any(frame.mentions[j].start == begin + 1 for j in frame.between(begin, end) if _is_body(frame, j))
    return opens and all(post_before(text, frame.mentions[j].start) is not None for j in (one, other))


def _is_body(frame: Frame, j: int) -> bool:
    return frame.mentions[j].type in BODIES


def _bodies_listed(frame: Frame, bodies: Sequence[int], at: int) -> list[int]:
    """The list of bodies right before the verb: 甲厂、乙厂分别|荣获."""
    bodies, end = _before_bracket(frame, bodies)
    behind = frame.text[end:at]
    quoted = _QUOTED_LAST.match(behind)
    behind = behind[quoted.end() :] if quoted else behind  # 甲室、|乙公司“丙联盟”|被命名为
    if not BETWEEN_BODY_AND_VERB.search(behind):
        part = _PART_OF_BODY.match(behind)
        if part is None or not BETWEEN_BODY_AND_VERB.search(behind[part.end() :]):
            return []
        # 甲厂技术中心、乙厂|生产部大队|等19个集体: the last of the list has no name, the others have
        ends = [frame.mentions[j].end for j in bodies[-2:-1]]
        if not ends or frame.text[ends[0] : frame.mentions[bodies[-1]].start] not in ("、", "和", "与"):
            return []
        bodies = bodies[:-1]
    group = [bodies[-1]]
    for j in reversed(bodies[:-1]):
        gap = frame.text[frame.mentions[j].end : frame.mentions[group[0]].start]
        if gap[:1] in _CLOSING and _NEXT_BODY.fullmatch(gap[1:]):
            continue  # 甲研究所（|乙研究所|）、丙公司: another name of the one before it
        if not _NEXT_BODY.fullmatch(gap):
            break
        group.insert(0, j)
    return group


def _before_bracket(frame: Frame, bodies: Sequence[int]) -> tuple[Sequence[int], int]:
    """甲公司|（原乙厂）|荣获: the bodies without another name in brackets, and where it ends."""
    text, end = frame.text, frame.mentions[bodies[-1]].end
    inside = next((j for j in bodies if _BRACKET.match(text, frame.mentions[j].end, end + 1)), None)
    if inside is not None and text[end : end + 1] in _CLOSING:
        return bodies[: bodies.index(inside) + 1], end + 1
    bracket = _BRACKET.match(text, end)
    return bodies, bracket.end() if bracket else end


def carried(frame: Frame, at: int, sentence_start: int) -> Sequence[int]:
    """No name in the clause: the person of the sentence, or the one that the paragraph goes on about."""
    text = frame.text
    item = text.rfind("；", sentence_start, at)
    found = [j for j in frame.between(sentence_start, at) if frame.mentions[j].type is T.PERSON]
    named = [j for j in found if frame.mentions[j].start > item] or found
    found = subjects(frame, named, at) or _last_of_kin(frame, named)
    if len(frame.owners(found)) > 1 and _SHARED.fullmatch(text, frame.mentions[found[-1]].end, at):
        return people_listed(frame, found[-1:], sentence_start)
    if found:
        return found[-1:] if len(frame.owners(found)) == 1 else winner_before(frame, found, at)
    card = frame.card_at(at)
    if card is not None and not frame.subject_changes(sentence_start, at):
        return [card]  # 1. 王某，男，…。…荣获…
    goes_on = _GOES_ON.search(text[max(0, sentence_start - 1) : at])
    if not goes_on or frame.nameless_at(at) or kin_told_before(frame, at):
        return []
    bodies = [j for j in frame.between(sentence_start, at) if frame.mentions[j].type in BODIES]
    opens = bodies and not _HAN.match(text, frame.mentions[bodies[0]].start - 1)  # not 进入|甲厂|工作
    if opens and _BODY_ACTS.match(text, frame.mentions[bodies[0]].end):
        return bodies[:1] if len(frame.owners(bodies)) == 1 else []
    first = frame.mentions[bodies[0]] if opens else None
    one_of = first is not None and first.start == sentence_start and text.startswith("的", first.end)
    if one_of and not PRONOUN.search(text, sentence_start, at):
        return []  # 甲公司|的某人毕业后来到本市，2010年获评: who has not been recognised
    paragraph_start = text.rfind("\n", 0, sentence_start) + 1
    recent = frame.between(max(paragraph_start, sentence_start - _NEAR), sentence_start)
    near = subjects(frame, [j for j in recent if frame.mentions[j].type is T.PERSON], at)
    near = [j for j in near if not is_of_other_sex(frame, j, at)]
    if len(frame.owners(near)) == 1:
        return near[-1:]
    everyone = [j for j in frame.outer if frame.mentions[j].type is T.PERSON]
    if len(frame.owners(everyone)) == 1:
        return [j for j in everyone[:1] if frame.mentions[j].start < at]
    pronoun = bool(near) and bool(PRONOUN.search(text[sentence_start:at]))
    hero = frame.hero_at(at)
    if not near and hero is None:
        return _topic(frame, sentence_start, paragraph_start)
    if hero is not None and not (pronoun and frame.owner[near[-1]] != hero):
        return [j for j in everyone if frame.owner[j] == hero][:1]
    return near[-1:] if pronoun else []


def _topic(frame: Frame, sentence_start: int, paragraph_start: int) -> list[int]:
    """甲医院工会认真履职。|2003年|获得: the body that opens the sentence before, in the same paragraph."""
    if sentence_start <= paragraph_start:
        return []
    before = frame.sentence(sentence_start - 1)
    bodies = [j for j in frame.between(before.start, sentence_start) if frame.mentions[j].type in BODIES]
    if not bodies or not _OPENS_TOPIC.fullmatch(frame.text, before.start, frame.mentions[bodies[0]].start):
        return []
    alone = len(frame.owners(bodies)) == 1 and not _OTHERS.match(frame.text, frame.mentions[bodies[0]].end)
    return bodies[:1] if alone else []


def _last_of_kin(frame: Frame, people: Sequence[int]) -> list[int]:
    """大徒弟郝某获得甲奖，|二徒弟倪某夺得第二名|，被评为…: of pupils who open a clause each, the last."""
    text = frame.text
    starts = [frame.mentions[j].start for j in people]
    kin = [_KIN_BEFORE.search(text, max(0, at - 5), at) for at in starts]
    near = (at - figure_clauses.clause_start(text, at) <= _KIN for at in starts)
    return [*people[-1:]] if len(people) > 1 and all(kin) and all(near) else []


def subjects(frame: Frame, people: Sequence[int], at: int) -> list[int]:
    """Who may be meant at an offset: not who only says whose kin or pupil one is (李敏|的母亲王芳).

    Neither a witness where 他 or another sentence follows: 徒弟秦某|跟他学了八年，2012年他….
    """
    text = frame.text
    found = []
    for j in people:
        start, end = frame.mentions[j].start, frame.mentions[j].end
        kin = _KIN_OF.match(text, end)
        owns = kin is not None and any(frame.mentions[i].start == kin.end() for i in people)
        owns |= len(people) > 1 and _KIN_BEFORE.search(text, max(0, start - 5), start) is not None
        clause = max(text.rfind(c, 0, start) for c in "，。；：！？\n") + 1
        taught = _TAUGHT_BY.search(text, clause, start) and _OBJECT_ENDS.match(text, end)
        if not owns and not taught and not is_witness(frame, j, at):
            found.append(j)
    return found


def titled_behind(frame: Frame, k: int, at: int) -> int | None:
    """曾获|某奖章|、某工匠等荣誉的公交司机|王某: whom a clause with 的 introduces by what was received."""
    text = frame.text
    clause = max(text.rfind(c, 0, at) for c in "，。；：！？\n") + 1
    if any(frame.mentions[j].type in RECIPIENTS for j in frame.between(clause, at)):
        return None
    return relative_behind(frame, k)


def relative_behind(frame: Frame, k: int) -> int | None:
    """为荣获|某奖章|的公交司机|王某颁奖: whom 的 behind an honour leads to, over a post at most."""
    text = frame.text
    end = frame.mentions[k].end
    of = _ANY_OF.match(text, end)
    if of is None:
        return None
    people = (j for j in frame.between(of.end(), of.end() + _REACH) if frame.mentions[j].type is T.PERSON)
    first = next(people, None)
    if first is None:
        return None
    start = frame.mentions[first].start
    if start == of.end():
        return first  # 获“…”、2016年退休的|王某
    of = _TITLES_OF.match(text, end)
    whole = of is not None and _WHO_ONE_IS.fullmatch(text, of.end(), start)
    return first if whole and post_before(text, start) is not None else None


def may_hold(frame: Frame, recipient: int, honour: int) -> bool:
    """A title for collectives is no person's."""
    collective = frame.entities[frame.owner[honour]].detail.get("for_kind") == "collective"
    return not (collective and frame.mentions[recipient].type is T.PERSON)


def years_before(text: str, verb_at: int) -> list[Value]:
    """1956年、1959年|两次|被评为: every year of an award that was won again and again."""
    found = _YEARS_BEFORE.search(text, max(0, verb_at - _YEARS_WINDOW), verb_at)
    return [year.group() for year in _YEAR.finditer(found["years"])] if found else []


def occasion_of(frame: Frame, k: int, verb_at: int) -> dict[str, Value]:
    """Edition and year: right before the title or in brackets behind, else of the verb or the entry."""
    text, start = frame.text, frame.mentions[k].start
    while text[start - 1 : start] == "“":
        start -= 1
    edition = EDITION.search(text[max(0, start - EDITION_REACH) : start])
    attributes = occasion(edition.group(1) if edition else edition_inside(frame.mentions[k]))
    attributes.update(year_behind(text, frame.mentions[k].end))
    if "year" not in attributes:
        year = year_before(text, verb_at) or year_at(frame.scan, verb_at)
        if year is not None:
            attributes["year"] = year
    return attributes


def year_behind(text: str, end: int) -> dict[str, Value]:
    """甲市劳动模范|（2005年）: the year in brackets behind a title."""
    found = _YEAR_BEHIND.match(text, end)
    return {"year": found["year"]} if found else {}


def year_before(text: str, verb_at: int) -> str | None:
    """2009年9月10日，王某|被评为: the year that dates the verb."""
    year = _YEAR_BEFORE.search(text[max(0, verb_at - 48) : verb_at])
    return year_digits(year.group(1)) if year else None
