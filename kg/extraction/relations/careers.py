"""Profiles: the card of a person (王某，34岁，某厂主席), where someone came to work (1985年进厂当学徒)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import GROUP_WORD, LEADING, posts_before
from kg.extraction.relations.chains import Chain, chain_before
from kg.extraction.relations.electees import of_sentence_before, sentence_person
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.post_facts import ELECTED, interpret
from kg.extraction.relations.rules import fact
from kg.model import BODIES, EMPLOYERS, EntityType, Fact, Mention, Value
from kg.prefilter import Ending, finditer

T = EntityType
_FILE = "relations_posts"
_JOINS = pattern(_FILE, "joins")
_WORKS = pattern(_FILE, "works")
_SERVES_THERE = pattern(_FILE, "serves_there")
_NOT_JOINED = pattern(_FILE, "not_joined")
_ANOTHER_JOINS = Ending(pattern(_FILE, "another_joins"))
_LEFT_SCHOOL = pattern(_FILE, "left_school")
_CARD_NOTE = pattern(_FILE, "card_note")
_CARD_WON = pattern(_FILE, "card_won")
_CARD_SERVED = pattern(_FILE, "card_served")
_CARD_ITEM = re.compile(r"[^，。；：！？\n|｜丨]{1,60}?(?=[ 　]*(?:[，。；\n|｜丨]|$))")
_CARD_MARK = re.compile(r"[ 　]*(?:(?P<on>[，|｜丨])[ 　]*|[。；\n]|$)")
# 王某，某厂厂长; 王某 | 某厂厂长; 王某：男，…; 王某今年60岁，某厂原厂长; a heading, then 女，1935年生
_CARD_OPENS = re.compile(
    r"(?:先生|女士|同志)?(?:（[^（）\n]{1,16}）)?"
    r"(?:[，：]|[ 　]*[|｜丨][ 　]*|[ 　]+(?=[男女]，)|\n(?=[男女]，))"
    r"|(?P<age>(?:今年|现年)?\d{2}岁)，"
)
_RETIRES = pattern(_FILE, "retires")
_WORKPLACE = re.compile(r"(?:同志|师傅)?(?:所?在|所?工作|任职|就职|供职|上班)的")
_ENTERED_SINCE = pattern(_FILE, "entered_since")
_ENTERING = ("进入", "考入", "考进", "进到", "进", "签约")
_COMING = ("来到", "走进", "选择", "选择进入", "选择加入", "选择来到", "选择到")  # by what one has left
_ENTERS_OWN = re.compile("进入|加入|入职|分配[到至]|调[入到]")
_IN_TURN = "先后"
_ALIAS = re.compile(r"[（(][^（）()\n]{2,30}[)）]")
_SCHOOLS = ("学校", "学院", "大学", "技校", "中学", "系", "研究生院")
_LEFT = re.compile("毕业|退伍|退役|复员|转业")
_DATED = 40  # characters from the year to the verb
_KNOWN_THERE = pattern(_FILE, "known_there")
_SINCE_THEN = pattern(_FILE, "since_then")
_COUNTS_YEARS = pattern(_FILE, "counts_years")
_HIRED = pattern(_FILE, "hired")
_SINCE = re.compile(r"自(?!己)|从(?:19|20)\d\d年|(?:19|20)\d\d年")
_KNOWN_AS = pattern(_FILE, "known_as")
_CALLED_THERE = pattern(_FILE, "called_there")
_OCCUPATION = pattern(_FILE, "occupation")
_TRADE = re.compile(r"的(?:老|女|青年|普通|一线)?(?P<post>[\u4e00-\u9fff]{2,10})(?=[，。；！])")
_KNOWN_REACH = 16  # characters
_BRACKET = 32  # characters of a bracket
_CLOSES = ("）", ")")
_OPENS = 6  # characters before the name: 人物名片　, 【人物档案】
# What one joins without working there
_OF_PRONOUN = pattern(_FILE, "of_pronoun")  # 王某说，|她所在的|甲合作社
_NO_EMPLOYER = frozenset(("party", "association", "government", "media"))


def cards(frame: Frame) -> Iterator[Fact]:
    """王某，男，34岁，彝族，某街道工会主席、某网点站长，曾…: who the person of a card is."""
    text = frame.text
    for k in frame.outer:
        person = frame.mentions[k]
        opened = _CARD_OPENS.match(text, person.end) if person.type is T.PERSON else None
        if opened is None:
            continue
        if person.start - max(text.rfind(c, 0, person.start) for c in "\n。】") - 1 > _OPENS:
            continue
        at, noted, further = opened.end(), opened["age"] is not None, False
        past = False
        while item := _CARD_ITEM.match(text, at):
            mark = _CARD_MARK.match(text, item.end())
            served = _CARD_SERVED.match(text, *item.span())
            start = served.end() if served else item.start()
            past = served["past"] is not None if served else past
            titled = _only_titles(frame, start, item.end())
            if titled or not (_CARD_NOTE.fullmatch(item.group()) or _CARD_WON.match(item.group())):
                facts = _card(frame, k, start, item.end(), noted=noted or titled, further=further)
                found = [_of_past(f) if past else f for f in facts]
                yield from found
                further |= bool(found) and not titled
                if not (found or titled) or (further and not (mark and mark["on"])):
                    break
            noted, at = True, mark.end() if mark else len(text)


def _of_past(stated: Fact) -> Fact:
    """生前系|某厂工会主席: a post that is held no more."""
    if stated.predicate != "holdsPost":
        return stated
    return replace(stated, attributes={**stated.attributes, "former": True})


def _only_titles(frame: Frame, start: int, end: int) -> bool:
    """王某，|首都劳动奖章获得者|，某厂铣工: does an item name honours and nothing else?"""
    links = [link for link in chain_before(frame, end).links if link.start >= start]
    return links[:1] != [] and links[0].start == start and all(n.kind in ("honour", "comma") for n in links)


def bracketed(frame: Frame) -> Iterator[Fact]:
    """王某（某医药公司药剂师）, 李某（某供电公司）: what a bracket says of post or employer, all of it."""
    text = frame.text
    for k in frame.outer:
        person = frame.mentions[k]
        if person.type is not T.PERSON or text[person.end : person.end + 1] not in ("（", "("):
            continue
        end = next((i for i in range(person.end + 1, person.end + _BRACKET) if text[i : i + 1] in _CLOSES), 0)
        chain = chain_before(frame, end) if end else None
        if chain is None or not chain.links or chain.begin != person.end + 1:
            continue
        kinds = [link.kind for link in chain.links]
        if kinds[0] not in ("body", "honour") or (kinds[-1] != "post" and not _only_employs(frame, chain)):
            continue
        span = replace(person, end=end, text=text[person.start : end])
        for stated in interpret(frame, chain.links, frame.owner[k], span, None, ELECTED):
            yield replace(stated.fact, start=person.start)


def _only_employs(frame: Frame, chain: Chain) -> bool:
    """（某供电公司）, （某医院急诊科）: is it one body where people work, and nothing else?"""
    body = chain.links[0].entity
    if body is None or [link.kind for link in chain.links] not in (["body"], ["body", "dept"]):
        return False
    entity = frame.entities[body]
    return entity.type in EMPLOYERS and entity.detail.get("kind") not in _NO_EMPLOYER


def _card(
    frame: Frame, who: int, start: int, end: int, *, noted: bool, further: bool
) -> Iterator[Fact]:
    """The posts and honours of an item of a card that is no note.

    A body opens it, where no note stands before it or an item has told a post before.
    """
    links = [link for link in chain_before(frame, end).links if link.start >= start]
    if not links or links[0].start > start + (noted and not further):
        return
    told = [link.kind for link in links]
    if told.count("body") > max(1, told.count("post")):
        return  # 区监察委员会、区人民法院、区人民检察院|负责人: of several, who are others
    titled = further and all(link.kind in ("honour", "comma") for link in links)
    of_body = links[0].kind == "body" and links[-1].kind == "post"
    if not titled and (further or not noted) and not of_body:
        return  # 王某，某厂焊工
    person = frame.mentions[who]
    span = replace(person, end=end, text=frame.text[person.start : end])
    for stated in interpret(frame, links, frame.owner[who], span, None, ELECTED):
        yield replace(stated.fact, start=person.start)


def careers(frame: Frame) -> Iterator[Fact]:
    """Where someone came to work, as the story of a life tells it."""
    text = frame.text
    bodies = {frame.mentions[k].start: k for k in frame.outer if frame.mentions[k].type in EMPLOYERS}
    people = {frame.mentions[k].end: [k] for k in frame.outer if frame.mentions[k].type is T.PERSON}
    for m in finditer(_JOINS, text):
        k = bodies.get(m.end())
        before = text[max(0, m.start() - 6) : m.start()]
        if m["weak"] == "在":
            before = before.removesuffix(_IN_TURN)  # 先后在|甲厂、乙厂|工作
        if k is None or _NOT_JOINED.search(before):
            continue
        end = frame.mentions[k].end
        served = m["weak"] and _SERVES_THERE.match(text, end)
        if frame.entities[frame.owner[k]].detail.get("kind") in _NO_EMPLOYER and not served:
            continue
        since = _since_then(frame, m, end)
        if since is not None:
            yield fact("employed.career", frame.owner[since], frame.owner[k], m.start(), end)
            continue
        firms = _together(frame, bodies, k) if m["weak"] == "在" else [k]
        if m["weak"] and not (_WORKS.match(text, _behind(frame, firms[-1])) or _enters(frame, m, k)):
            continue
        if m["from"] and text[end : end + 1] not in ("，", "。", "；"):
            continue  # 来自甲厂的|李某: whoever is named next
        who = people.get(m.start()) or sentence_person(frame, m.start()) or _told_before(frame, m.start())
        if who and _is_subject(frame, who[-1], m.start()) and not _another_joins(frame, who[-1], m.start()):
            start = frame.mentions[who[-1]].start
            at = start if start >= frame.sentence(m.start()).start else m.start()
            for firm in firms:
                until = frame.mentions[firm].end
                yield fact("employed.career", frame.owner[who[-1]], frame.owner[firm], at, until)


def _another_joins(frame: Frame, who: int, at: int) -> bool:
    """王某让妻子|进入甲厂, 王某的儿子|进入甲厂."""
    begin = max(frame.mentions[who].end, frame.sentence(at).start)
    return _ANOTHER_JOINS.search(frame.text[begin:at]) is not None


def _together(frame: Frame, bodies: Mapping[int, int], k: int) -> list[int]:
    """曾在|甲厂、乙厂|工作: the firms of one list."""
    found = [k]
    while frame.text[frame.mentions[found[-1]].end :][:1] in ("、", "和"):
        following = bodies.get(frame.mentions[found[-1]].end + 1)
        if following is None:
            break
        found.append(following)
    return found


def _behind(frame: Frame, k: int) -> int:
    """Where the text goes on behind a body, its short name in brackets aside."""
    end = frame.mentions[k].end
    alias = _ALIAS.match(frame.text, end)
    return alias.end() if alias else end


def _since_then(frame: Frame, joins: re.Match[str], end: int) -> int | None:
    """自1993年分配到|甲厂|工作以来，|王某一直: who did is named behind, where nobody is before."""
    floor = frame.sentence(joins.start()).start
    since = _SINCE_THEN.match(frame.text, end) if _SINCE.match(frame.text, floor) else None
    if since is None and joins.start() == floor and _ENTERS_OWN.match(frame.text, floor):
        since = _COUNTS_YEARS.match(frame.text, end)
    if since is None or any(frame.mentions[j].type is T.PERSON for j in frame.between(floor, end)):
        return None
    behind = frame.between(since.end(), since.end() + 1)
    who = (j for j in behind if frame.mentions[j].start == since.end())
    return next((j for j in who if frame.mentions[j].type is T.PERSON), None)


def retired(frame: Frame) -> Iterator[Fact]:
    """王某从|甲厂|退休后: the body that someone has left for good."""
    for k in frame.outer:
        body = frame.mentions[k]
        left = body.type in EMPLOYERS and _RETIRES.match(frame.text, body.end)
        if not left or frame.text[body.start - 1 : body.start] != "从":
            continue
        if frame.entities[frame.owner[k]].detail.get("kind") in _NO_EMPLOYER:
            continue
        at = body.start - 1
        who = [j for j in frame.ending_at.get(at, ()) if frame.mentions[j].type is T.PERSON]
        if frame.text.startswith("的", left.end()):  # 从甲厂退休的|王某
            behind = frame.between(left.end() + 1, left.end() + 2)
            who = [j for j in behind if frame.mentions[j].type is T.PERSON]
        elif not who:
            who = sentence_person(frame, at)
        if who and _is_subject(frame, who[-1], at):
            start, end = min(frame.mentions[who[-1]].start, at), max(frame.mentions[who[-1]].end, left.end())
            yield fact("employed.career", frame.owner[who[-1]], frame.owner[k], start, end)


def _told_before(frame: Frame, at: int) -> list[int]:
    """王某今年50岁。|1990年技校毕业后|进入甲厂: a year alone opens the sentence behind one about a person."""
    start = frame.sentence(at).start
    bare = _ENTERED_SINCE.fullmatch(frame.text, start, at)
    return of_sentence_before(frame, start) if bare else []


def _enters(frame: Frame, verb: re.Match[str], k: int) -> bool:
    """1998年，王某|进入|甲公司。 毕业后|进入|甲厂，: to work there, by the year or by what he has left."""
    entity = frame.entities[frame.owner[k]]
    start = max(frame.sentence(verb.start()).start, verb.start() - _DATED)
    dated = _ENTERED_SINCE.search(frame.text, start, verb.start())
    left = dated is not None and _LEFT.search(dated.group()) is not None  # 大学毕业后，王某|来到
    hospital = entity.detail.get("kind") == "hospital" or entity.name.endswith("医院")
    if entity.detail.get("kind") == "school" or entity.name.endswith(_SCHOOLS) or (hospital and not left):
        return False
    end = _behind(frame, k)
    ends = frame.text[end : end + 1] in ("，", "。", "；", "、", "后")
    return ends and dated is not None and verb["weak"] in (*_ENTERING, *(_COMING if left else ()))


def employer_then(frame: Frame, person: int, at: int, stated: Sequence[Fact]) -> int | None:
    """Where someone worked when a step of his life begins: whom he had joined, whose he was said to be.

    `stated` are facts of elections and careers; else the one body before his name.
    """
    told = [
        f
        for f in stated
        if f.subject == person and f.end <= at and f.object is not None
        and f.predicate in ("employedBy", "holdsPost") and frame.entities[f.object].type in EMPLOYERS
    ]  # fmt: skip
    if told:
        return max(told, key=lambda f: f.end).object
    before = (frame.mentions[k] for k in frame.entities[person].mentions if frame.mentions[k].end <= at)
    links = (link for m in before for link in chain_before(frame, m.start).links)
    bodies = {link.entity for link in links if link.kind == "body" and link.entity is not None}
    firms = [body for body in bodies if frame.entities[body].type in EMPLOYERS]
    return firms[0] if len(bodies) == len(firms) == 1 else None


def workplaces(frame: Frame) -> Iterator[Fact]:
    """王某|所在的|甲厂, 王某工作的甲厂: the body where one is told to work."""
    bodies = {frame.mentions[k].start: k for k in frame.outer if frame.mentions[k].type in EMPLOYERS}
    for k in frame.outer:
        person = frame.mentions[k]
        place = _WORKPLACE.match(frame.text, person.end) if person.type is T.PERSON else None
        body = bodies.get(place.end()) if place else None
        if body is not None and frame.entities[frame.owner[body]].detail.get("kind") not in _NO_EMPLOYER:
            end = frame.mentions[body].end
            yield fact("employed.career", frame.owner[k], frame.owner[body], person.start, end)
    for m in finditer(_OF_PRONOUN, frame.text):
        firm = bodies.get(m.end())
        if firm is None or frame.entities[frame.owner[firm]].detail.get("kind") in _NO_EMPLOYER:
            continue
        if who := sentence_person(frame, m.start()):
            start, end = frame.mentions[who[-1]].start, frame.mentions[firm].end
            start = start if start >= frame.sentence(m.start()).start else m.start()
            yield fact("employed.career", frame.owner[who[-1]], frame.owner[firm], start, end)
    for body in bodies.values():
        yield from _hired_by(frame, body)
        yield from _known_there(frame, body)
        yield from _called_there(frame, body)


def _hired_by(frame: Frame, k: int) -> Iterator[Fact]:
    """王某被|甲厂|返聘: whom a body takes."""
    body, at = frame.mentions[k], frame.mentions[k].start - 1
    hired = _HIRED.match(frame.text, body.end) if frame.text[at : at + 1] == "被" else None
    if hired is None or frame.entities[frame.owner[k]].detail.get("kind") in _NO_EMPLOYER:
        return
    ending = (j for j in frame.ending_at.get(at, ()) if frame.mentions[j].type is T.PERSON)
    who = [*ending] or sentence_person(frame, at)
    if who and _is_subject(frame, who[-1], at):
        start = min(at, max(frame.mentions[who[-1]].start, frame.sentence(at).start))
        yield fact("employed.career", frame.owner[who[-1]], frame.owner[k], start, hired.end())


def _called_there(frame: Frame, k: int) -> Iterator[Fact]:
    """甲厂|有一位名叫|王某|的焊工: whose trade stands behind the name."""
    text, body = frame.text, frame.mentions[k]
    called = _CALLED_THERE.match(text, body.end)
    if called is None or frame.entities[frame.owner[k]].detail.get("kind") in _NO_EMPLOYER:
        return
    for j in frame.between(called.end(), called.end() + 1):
        person = frame.mentions[j]
        trade = _TRADE.match(text, person.end) if person.type is T.PERSON else None
        if trade is None or person.start != called.end() or not _is_trade(text, trade):
            continue
        who, firm, end = frame.owner[j], frame.owner[k], trade.end()
        yield fact("employed.post", who, firm, body.start, end, case="elected")
        if not GROUP_WORD.search(trade["post"]):
            title: dict[str, Value] = {"title": trade["post"]}
            yield fact("post.elected", who, firm, body.start, end, attributes=title)


def _is_trade(text: str, trade: re.Match[str]) -> bool:
    """Is it a post or an occupation, no leading one?"""
    post = trade["post"]
    known = post in posts_before(text, trade.end()) or _OCCUPATION.fullmatch(post) is not None
    return known and LEADING.search(post) is None


def _known_there(frame: Frame, k: int) -> Iterator[Fact]:
    """在甲厂，|王某|是出了名的巧手: who is known in the firm in which the sentence begins."""
    text, firm = frame.text, frame.mentions[k]
    opens = text[firm.start - 1 : firm.start] == "在" and firm.start - 1 == frame.sentence(firm.start).start
    if firm.type is not T.ENTERPRISE or not (opens or firm.start == frame.sentence(firm.start).start):
        return
    near = (j for j in frame.between(firm.end, firm.end + _KNOWN_REACH) if frame.mentions[j].type is T.PERSON)
    who = next(near, None)
    gap = text[firm.end : frame.mentions[who].start] if who is not None else ""
    if who is None or not _KNOWN_THERE.match(gap) or not (opens or gap.startswith("里")):
        return
    if _KNOWN_AS.match(text, frame.mentions[who].end) and (len(gap) > 1 or opens):
        yield fact("employed.career", frame.owner[who], frame.owner[k], firm.start, frame.mentions[who].end)


def _is_subject(frame: Frame, who: int, at: int) -> bool:
    """No other person and no body acts between the person and the verb; one that he has left does not."""
    begin = max(frame.mentions[who].end, frame.sentence(at).start)
    clause = max(frame.text.rfind(c, begin, at) for c in "，；") + 1
    others = [j for j in frame.between(max(begin, clause), at) if frame.mentions[j].type in BODIES]
    return all(_is_left(frame, frame.mentions[j]) for j in others)


def _is_left(frame: Frame, body: Mention) -> bool:
    """从|甲厂|调到乙厂, 某大学|毕业后进入乙厂."""
    from_there = frame.text.endswith(("从", "由"), 0, body.start)
    return from_there or _LEFT_SCHOOL.match(frame.text, body.end) is not None
