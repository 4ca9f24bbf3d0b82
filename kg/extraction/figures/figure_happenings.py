"""Which happening a figure belongs to: the one that the clause names, points to, or is told of."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.extraction.figures.figure_clauses import BREAK, clause, clause_start, sentence_start
from kg.extraction.figures.figure_launched import served_by_union
from kg.extraction.figures.figure_scene import Scene, is_standing
from kg.extraction.figures.figure_verbs import verbs
from kg.extraction.figures.quantities import DONE, Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import HAPPENINGS, EntityType, LocalEntity, Mention

_ACCOUNT = pattern("figure_happenings", "account")
_POINTER = pattern("figure_happenings", "pointer")
_OF_AREA = pattern("figure_happenings", "of_area")
_ON_THE_DAY = pattern("figure_happenings", "on_the_day")
_VAGUE = frozenset({"平台", "服务", "工作", "品牌", "项目", "系列"})
_MEETINGS = frozenset({"大会", "会议", "表彰会"})
_MET = pattern("figure_happenings", "met")
_HELD_NOW = pattern("figure_happenings", "held_now")
_CONTEST_RUN = pattern("figure_happenings", "contest_run")
_BEGINS = pattern("figure_happenings", "begins")
_DURING = pattern("figure_happenings", "during")
_SINCE = pattern("figure_happenings", "since")
_BEGUN_SINCE = pattern("figure_happenings", "begun_since")
_SENDS_MANY = pattern("figure_happenings", "sends_many")
_TOLD_OF = pattern("figure_happenings", "told_of")
MEETING = pattern("figure_happenings", "meeting")
_ATTENDS = pattern("figure_happenings", "attends")
_COLLECTIVE = pattern("figure_happenings", "collective")
_GATHER = pattern("figure_happenings", "gather")
_JOINS = pattern("figure_happenings", "joins")
_CARRIES = pattern("figure_happenings", "carries")
_HELD_FOR = pattern("figure_happenings", "held_for")
_JOINS_OTHER = pattern("figure_happenings", "joins_other")
_COMMENDS = pattern("figure_happenings", "commends")
_FROM_THERE = pattern("figure_happenings", "from_there")
_CHAIN = pattern("figure_happenings", "chain")
_HOSTS = pattern("figure_happenings", "hosts")
_PARTED = pattern("figure_happenings", "parted")
_OTHER_TIME = pattern("figure_happenings", "other_time")
_ENTRY_OPENS = pattern("figure_happenings", "entry_opens")
_YEAR_OPENS = re.compile(r"(?:19|20)\d\d年")
_IS_OVER = re.compile("(?:闭幕|结束|召开)?[之以]?后")
_DATE_OPENS = pattern("figure_happenings", "date_opens")
_SECOND = pattern("figure_happenings", "second")
_MANY_UNIONS = pattern("figure_happenings", "many_unions")
_LABEL = pattern("figure_happenings", "label")
_TELLS = pattern("figure_happenings", "tells")
_STATIONED = pattern("figure_happenings", "stationed")
_GIVEN_TO = pattern("figure_happenings", "given_to")
_FOR_WHOM = pattern("figure_happenings", "for_whom")
_HIS = pattern("figure_happenings", "his")
_PRAISES = ("表彰", "表扬", "通报表扬")
_CONTEST = pattern("figure_happenings", "contest")
_GOES_TO = pattern("figure_happenings", "goes_to")
_PRESS = pattern("figure_happenings", "press")
_RECRUITS = pattern("figure_happenings", "recruits")
_SHOWS = pattern("figure_happenings", "shows")
_HOSTED = pattern("figure_happenings", "hosted")
_TEAMS_AND_PLAYERS = pattern("figure_happenings", "teams_and_players")
_FORMS_UNIONS = pattern("figure_happenings", "forms_unions")
_ROUNDS = pattern("figure_happenings", "rounds")


def that_day(scene: Scene, quantity: Quantity) -> int | None:
    """开展“…”行动，…，当天|接受咨询120人次: what was done on the day of the sentence's happening."""
    text = scene.article.text
    start, low = clause_start(text, quantity.begins), sentence_start(text, quantity.begins)
    if not _ON_THE_DAY.match(text, start):
        before = clause_start(text, start - 1) if start > low else start
        if not _ON_THE_DAY.match(text, before):
            return None
        start = before
    told = [(m, e) for m, e in scene.marks if low <= m.start < start and m.type in HAPPENINGS]
    told = [(m, e) for m, e in told if not is_standing(scene.entities[e])]
    return told[-1][1] if told and not turns(scene, start, quantity.begins) else None


def named_happening(scene: Scene, quantity: Quantity) -> int | None:
    """The happening that the sentence points at before the figure: 该计划累计投入, 此次…活动共走访."""
    return pointed_at(scene, sentence_start(scene.article.text, quantity.begins), quantity.begins)


def pointed_at(scene: Scene, low: int, end: int) -> int | None:
    """The happening that a stretch of the text points at, if no body takes over before its end."""
    text = scene.article.text
    pointers = [m for m in _POINTER.finditer(text, low, end) if not _OF_AREA.match(m.group())]
    if not pointers or turns(scene, pointers[-1].end(), end):
        return None
    pointer = pointers[-1]
    if any(m.start == pointer.end() and m.type is EntityType.UNION for m, _ in scene.marks):
        return None  # 此次夏送清凉活动|甲工会筹集…
    head = pointer["head"] or pointer["bare"]
    happenings = [
        (m, e) for m, e in scene.marks if m.type in HAPPENINGS and m.start < end
        and not is_standing(scene.entities[e])
    ]
    inside = [e for m, e in happenings if pointer.start() <= m.start and m.end <= pointer.end() + 2]
    fitting = [(m, e) for m, e in happenings if m.end <= pointer.start() and _fits(scene.entities[e], head)]
    if inside:
        return inside[-1]
    if fitting:
        whole = any(e == scene.happening for _, e in fitting)
        others = whole and text.rfind("\n", 0, low) > fitting[-1][0].end
        # 甲镇工会开展“乙”活动；丙镇工会…。借助|本次活动|，各镇…: the article's
        others = others and turns(scene, fitting[-1][0].end, pointer.start())
        return scene.happening if others else fitting[-1][1]
    if pointer["bare"] in _MEETINGS and (meant := scene.happening) is not None:
        return meant if _MET.search(scene.entities[meant].name) else None
    return None if head in _VAGUE else scene.happening


def gathered(scene: Scene, quantity: Quantity) -> int | None:
    """500名职工齐聚某体育馆，参加|某某仪式: what those come for who are counted in the clause before."""
    text = scene.article.text
    for mention, entity in scene.marks:
        if mention.type in HAPPENINGS and _CARRIES.fullmatch(text, mention.end, quantity.begins):
            return entity  # “…”返乡专列载着1026名务工人员
    come = _GATHER.match(text, quantity.end) if quantity.kind == "person" else None
    straight = _JOINS.match(text, quantity.end) if quantity.kind == "person" and come is None else None
    if quantity.kind == "person" and text.endswith("为", 0, quantity.begins):
        straight = straight or _HELD_FOR.match(text, quantity.end)  # 为30名快递员开展“…”微课堂
    if come is not None:
        end = clause(text, come.end(), come.end())[1]
        meant = (e for m, e in scene.marks if m.type in HAPPENINGS and come.end() <= m.start < end)
    elif straight is not None:  # 213名会员代表参加|一届一次会员代表大会
        at = straight.end() + text.startswith("“", straight.end())
        meant = (e for m, e in scene.marks if m.type in HAPPENINGS and m.start in (straight.end(), at))
    else:
        return None
    found = next(meant, None)
    return None if found is None or is_standing(scene.entities[found]) else found


def opens_sentence(scene: Scene, quantity: Quantity) -> int | None:
    """“…”选树活动今年启动，445人报名: the happening that the sentence is about, if no body takes over."""
    low = sentence_start(scene.article.text, quantity.begins)
    owners = {m.end for m, _ in scene.marks if low <= m.start <= low + 1 and m.type not in HAPPENINGS}
    opens = {low, low + 1, *(end + k for end in owners for k in (1, 2))}
    if later := _SECOND.match(scene.article.text, low, quantity.begins):
        opens |= {later.end()}  # 次日，|乙展|开幕，展出作品…
    if date := _DATE_OPENS.match(scene.article.text, low, quantity.begins):
        opens |= {date.end(), date.end() + 1}  # 1951年4月26日至28日，|某县工会代表大会|召开，与会代表93名
    if label := _LABEL.match(scene.article.text, low, quantity.begins):
        opens |= {label.end(), label.end() + 1}  # 经开区　|“…”培训班|开班，首期学员60人
    told_by = {m.end() for m in _TELLS.finditer(scene.article.text, low, quantity.begins)}
    opens |= {end + k for end in told_by for k in (0, 1)}
    opening = (p for p in scene.marks if _opens(scene.article.text, low, p[0], opens, told_by, quantity))
    for mention, entity in opening:
        if mention.type in HAPPENINGS and not is_standing(scene.entities[entity]):
            told = _TOLD_OF.match(scene.article.text, mention.end)
            if _IS_OVER.match(scene.article.text, mention.end):
                return None  # 第三次会员代表大会|之后|，总工会…
            if _MANY_UNIONS.search(scene.article.text, mention.end, quantity.begins):
                return None  # “两节”送温暖，|某市各级工会|年年不断
            return entity if told and not turns(scene, mention.end, quantity.begins) else None
    return None


def _opens(
    text: str,
    low: int,
    mention: Mention,
    opens: Collection[int],
    told_by: Collection[int],
    quantity: Quantity,
) -> bool:
    """Does it open the sentence, be it behind its owner: 甲工会的|“亲情嘱安”活动坚持了20年?"""
    if mention.start not in opens or mention.end > quantity.begins:
        return False
    start = mention.start - text.startswith("“", mention.start - 1)
    if (later := _SECOND.match(text, low)) and later.end() == mention.start:
        return True
    if (label := _LABEL.match(text, low)) and label.end() == start:
        return True
    if (date := _DATE_OPENS.match(text, low)) and date.end() == start:
        return True
    return start <= low or start in told_by or text.endswith("的", low, start)


def follows_hosts(scene: Scene, quantity: Quantity) -> bool:
    """…由甲主办、乙承办，设5个工种，610名职工参赛: what follows the hosts is said of what they host."""
    text = scene.article.text
    start = clause_start(text, quantity.begins)
    if text[start - 1 : start] not in ("，", "。"):
        return False
    hosts = _hosts_before(text, start)
    marks = (m for m, _ in scene.marks if m.end <= quantity.begins)
    return hosts is not None and not any(hosts <= m.start for m in marks)


def _hosts_before(text: str, start: int) -> int | None:
    """Where the clause of the hosts ends, in the sentence of the clause at `start` or right before it."""
    low = sentence_start(text, start)
    if start == low:  # …由甲主办。|设5个工种
        low = start - 1
    while start >= max(low, 1):  # before the text's first clause there is none
        before = clause_start(text, start - 1)
        if _HOSTS.search(text, before, start - 1) and "其中" not in text[before : start - 1]:
            return start
        start = before
    return None


def hosted(scene: Scene, quantity: Quantity) -> int | None:
    """The happening of the hosts' sentence, else the last one told of."""
    text = scene.article.text
    start = clause_start(text, quantity.begins)
    low = sentence_start(text, clause_start(text, start - 1))
    told = [(m.start, e) for m, e in scene.marks if m.type in HAPPENINGS and m.end < start]
    told = [(at, e) for at, e in told if not is_standing(scene.entities[e])]
    here = [e for at, e in told if low <= at]
    return here[-1] if here else told[-1][1] if told else None


def turns(scene: Scene, start: int, end: int) -> bool:
    """Does a body or district open a clause between the pointer and the figure?"""
    text = scene.article.text
    between = (m for m, _ in scene.marks if start <= m.start and m.end <= end)
    return any(m.type not in HAPPENINGS and clause_start(text, m.start) == m.start for m in between)


def _fits(entity: LocalEntity, head: str) -> bool:
    short = {"赛事": "赛", "展览": "展"}.get(head, head)
    return any(name.rstrip("”’》").endswith((head, short)) for name in (entity.name, *entity.aliases))


def during(scene: Scene, quantity: Quantity) -> int | None:
    """读书月期间，将举办讲座4场: the happening whose time opens the sentence, if no body takes over."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    for mention, entity in reversed(scene.marks):
        if low <= mention.start < quantity.begins and mention.type in HAPPENINGS:
            told = _DURING.match(text, mention.end) or _SINCE.match(text, mention.end)
            if told and not turns(scene, mention.end, quantity.begins):
                return entity
            return None
    return None


def begun_since(scene: Scene, quantity: Quantity) -> int | None:
    """竞赛为期3年。启动一年来，|甲厂等17家单位参赛: the last sentence's happening, if no body takes over."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    opened = _BEGUN_SINCE.match(text, low, quantity.begins)
    if opened is None or low == 0 or text[low - 1] == "\n":
        return None
    before = sentence_start(text, low - 1)
    told = [(m, e) for m, e in scene.marks if before <= m.start < low]
    acting = (
        m for m, _ in scene.marks
        if opened.end() <= m.start < quantity.begins and clause_start(text, m.start) == m.start
    )  # fmt: skip
    if any(m.type is EntityType.UNION or not _SENDS_MANY.match(text, m.end) for m in acting):
        return None
    if not told or told[-1][0].type not in HAPPENINGS or is_standing(scene.entities[told[-1][1]]):
        return None
    return told[-1][1]


def behind_hosts(scene: Scene, quantity: Quantity) -> int | None:
    """The happening behind its hosts in the sentence, if no body takes over before the figure."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    for mention, entity in reversed(scene.marks):
        if not low <= mention.start < quantity.begins or mention.type not in HAPPENINGS:
            continue
        if _HOSTED.search(text, max(low, mention.start - 8), mention.start):
            return None if turns(scene, mention.end, quantity.begins) else entity
    return None


def told_of(scene: Scene, quantity: Quantity) -> int | None:
    """The event that this or the last sentence says is held, where it is not the article's: else that one."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    floor = sentence_start(text, low - 1) if text[low - 1 : low] not in ("", "\n") else low
    for mention, entity in reversed(scene.marks):
        if mention.end > quantity.begins or mention.type not in HAPPENINGS:
            continue
        if mention.type is not EntityType.EVENT and mention.start < low:
            continue
        if mention.start < floor:
            break
        contest = _CONTEST.search(scene.entities[entity].name.removesuffix("活动"))
        held = _CONTEST_RUN if contest else _HELD_NOW
        now = held.search(text, floor, mention.start) or _HELD_NOW.search(text, floor, mention.start)
        now = now or _BEGINS.match(text, mention.end)
        if now and not is_standing(scene.entities[entity]):
            return entity
    return scene.happening


def of_another_time(scene: Scene, happening: int, quantity: Quantity) -> bool:
    """次日，健步走活动开走，|1500名职工参加: is another day told of than the happening's?

    Or another year, as a history goes on: 1953年，开展某竞赛。1956年，|评出先进56人; or another entry of a
    chronicle: 2月，举办某运动会。| 本年，建立互助储金会，|805人参加.
    """
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    named = [m for m, e in scene.marks if e == happening and m.start < quantity.begins]
    if _OTHER_TIME.match(text, low, quantity.begins):
        return not any(low <= m.start for m in named)
    year = _YEAR_OPENS.match(text, low, quantity.begins)
    told = _YEAR_OPENS.match(text, sentence_start(text, named[-1].start)) if year and named else None
    if year is not None and told is not None and told.group() != year.group():
        return True
    return bool(named) and _of_another_entry(text, named[-1].start, low)


def _of_another_entry(text: str, named: int, low: int) -> bool:
    """Do two paragraphs each open with a day or month of their own?"""
    above, here = text.rfind("\n", 0, named) + 1, text.rfind("\n", 0, low) + 1
    if above == here:
        return False
    one, other = _ENTRY_OPENS.match(text, above), _ENTRY_OPENS.match(text, here)
    return one is not None and other is not None and one.group() != other.group()


def goes_out(scene: Scene, happening: int, quantity: Quantity) -> bool:
    """走进|10所学校宣讲, where a contest was told of: people come to it."""
    text = scene.article.text
    goes = _GOES_TO.search(text, clause_start(text, quantity.begins), quantity.begins)
    return goes is not None and _CONTEST.search(scene.entities[happening].name) is not None


def is_of_contest(text: str, quantity: Quantity, phrase: str) -> bool:
    """…竞赛，|共设4个工种: what a contest is parted in, no figure of who holds it."""
    start = clause_start(text, quantity.begins)
    return bool(_ROUNDS.search(phrase)) and _PARTED.match(text, start, quantity.begins) is not None


def takes_part(scene: Scene, happening: int, quantity: Quantity, phrase: str) -> bool:
    """Is the figure one of people who took part in the happening told here, or of its prizes and works?"""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if quantity.modality != DONE or quantity.from_value is not None:
        return False
    if not any(e == happening and m.start < end for m, e in scene.marks):
        return False  # told of only later
    if _ACCOUNT.search(text, sentence_start(text, start), quantity.begins):
        return False
    if quantity.kind == "body" and _FORMS_UNIONS.match(text, quantity.end):
        return False  # 19家企业组建了工会, told beside the meeting
    if quantity.kind == "person" and _STATIONED.match(text, quantity.end):
        return False
    if quantity.unit == "家" and _GIVEN_TO.match(text, start, quantity.begins):
        return False  # 启动“…”行动，向17家企业发放口罩
    if quantity.kind == "person" and _FOR_WHOM.search(text, start, quantity.begins):
        return False  # 公司工会为全厂800名女职工提供的服务
    if served_by_union(scene, quantity) or _HIS.match(text, start):
        return False
    told = scene.entities[happening].name
    if goes_out(scene, happening, quantity) or of_another_time(scene, happening, quantity):
        return False
    if _PRESS.search(told) and not _ATTENDS.search(text, start, end):
        return False  # what a press conference reports
    of_members = phrase.startswith(("入会", "会员")) or phrase.endswith("会员")
    if of_members and not _RECRUITS.search(told):
        return False  # how many workers of a trade are members, told beside its contest
    role = verbs().role
    before = [m.group() for m in verbs().pattern.finditer(text, start, quantity.begins)]
    if before and role[before[-1]] == "serve" and quantity.kind != "act":
        # 某某大会召开，|表彰先进集体46个: the meeting does, where no body is said to
        return before[-1] in _PRAISES and scene.subject_at(quantity.begins) is None
    if MEETING.search(told) and not _ATTENDS.search(text, start, end):
        return False
    if (MEETING.search(told) or _COMMENDS.search(told)) and _joins_other(scene, quantity):
        return False
    joins = any(role[m.group()] == "join" for m in verbs().pattern.finditer(text, start, end))
    in_opening = quantity.begins < scene.opening
    parted = is_of_contest(text, quantity, phrase) and not follows_hosts(scene, quantity)
    if _ROUNDS.search(phrase) and (joins or parted):
        return True
    if "奖" in phrase and quantity.kind in ("thing", "person"):
        return True
    if quantity.unit == "支":  # 36支代表队参赛; 某某邀请赛举行，16支队伍|挥桨竞渡
        competing = told.endswith("赛") and _TEAMS_AND_PLAYERS.match(text, quantity.end)
        return joins or bool(competing) or (in_opening and told.endswith("赛") and phrase.endswith("队伍"))
    if quantity.unit != "人次" and (quantity.kind in ("person", "body") or _COLLECTIVE.search(phrase)):
        return joins or (in_opening and bool(text[quantity.end : quantity.end + 1].strip(BREAK)))
    if quantity.kind == "thing" and (
        _FROM_THERE.search(text, start, quantity.begins) or _CHAIN.match(text, quantity.end)
    ):
        return in_opening
    if joins and quantity.kind == "person":
        return True
    return quantity.kind in ("thing", "person") and bool(_SHOWS.search(text, start, end))


def _joins_other(scene: Scene, quantity: Quantity) -> bool:
    """515名职工|参加了行业技能培训, told at a meeting: do they take part in something else?"""
    return _JOINS_OTHER.match(scene.article.text, quantity.end) is not None
