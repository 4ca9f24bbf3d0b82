"""Who a figure is about: the happening that it belongs to, or the topic of its clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.extraction.context_nouns import context_nouns
from kg.extraction.figure_clauses import BREAK, clause, clause_start, sentence_start
from kg.extraction.measures import verbs
from kg.extraction.quantities import DONE, Quantity
from kg.model import BODIES, HAPPENINGS, Article, EntityType, LocalEntity, Mention, Part
from kg.prefilter import quick

ABOUT = BODIES | HAPPENINGS | {EntityType.DISTRICT}
"""What a figure can be about; a person's or a building's figures are left alone."""

# A standing account, not the telling of one happening: 5年来, 截至目前, 累计.
_ACCOUNT = quick(re.compile(
    r"以来|[年月天周]来|年间|个月间|截至|目前|累计|现有|近年|全年|历年|每年|至今|上半年|下半年|期间"
    r"|(?:今年|去年|明年|\d{4}年)(?=，|[^，。；的]{0,8}(?:共|累计|已|新建|将|还))"
))
_HEADS = (
    "活动|大赛|比赛|竞赛|赛事|赛|展演|展览|展|演出|仪式|讲座|培训班|培训|论坛|会议|大会|职代会|全会|座谈会|报告会|宣讲会|宣讲"
    "|评选|运动会|联谊会|招聘会|演练|计划|行动|项目|工程|服务|品牌|工作|课程|系列|节"
)
_POINTER = quick(re.compile(
    r"(?:此次|本次|本届|这次|首届|今年的|当天的|(?:该|此|这|本)(?:项|次|届|场|个)?)"
    rf"[^，。；]{{0,24}}?(?P<head>{_HEADS})"
    r"|(?<=[，。；！？\n])(?P<bare>活动|大赛|比赛|竞赛|赛事|展览|演出|讲座|论坛|平台)(?=[设由共分吸历现期为上中开自表评征收展覆惠]|参(?!加|观))"
))
# what opens a clause and is counted: all of the district; a noun that points back to a name
_TOPIC_WORD = quick(re.compile(
    r"(?<=[，。；：！？\n“])(?:目前，?|如今，?|据悉，|至此，|今年|去年|现在)?该?"
    r"(?P<noun>全区|全县|(?P<own>公司|企业|学校|医院|中心)(?![党总董副经监团技科行主管院书]|里有)"
    r"|工会(?![主副干会组经委小阵系职建工送暖“])"
    r"|集团|联合会|联合工会|联盟|协会|夜校|学堂|课堂|大师课|讲堂|合作社|办事处|服务队|志愿队|协管会|诵读会|故事会)"
    r"(?!工会|和|与(?!\d)|的|将|是)"
))
_NO_TOPIC_AFTER = re.compile(
    r"的|总|工会|委|人大|政协|政府|[、和与]|[\u4e00-\u9fff]{0,6}(?:局|院|中心|街道|镇|乡)"
)
_CONFERRED_BY = re.compile(r"[^，。；\d]{0,10}?被(?=[^，。；]{2,24}?(?:授予|命名|评为|认定|确定|评定))")
_REPORTED = re.compile(r"(?:据悉|介绍|获悉|截至[^，。；]{2,10}|目前|至此|显示|年来|以来)，?$")
# 甲省|7个集体获…
_AREA_OPENS = re.compile(r"[\u4e00-\u9fff]{2,8}?[省市区县州盟旗](?=\d+余?[人名个家])")
_AREA_HAS = re.compile(
    r"(?:目前|如今|现在)?(?P<area>(?:(?![全该本我])[\u4e00-\u9fff]){2,6}?[省市])(?:现有|共有|已有|拥有)"
)
_HONOURS = re.compile(r"获|当选|入选|命名|被[授评]|授予")
_ON_THE_DAY = re.compile(r"(?:活动|服务)?(?:当天|当日)(?!召开|举行|的)|(?:活动|服务)?现场(?!会)")
_VAGUE = frozenset({"平台", "服务", "工作", "品牌", "项目", "系列"})
_LAUNCH = re.compile(r"启动|推出|开展|实施|举办|发起|组织|设立|打造|创建")
_LAUNCHED = HAPPENINGS | {EntityType.UNION}
_HONOURED = re.compile(r"(?:同时|分别)?(?:当选|获评|被评为|被授予|被聘|受聘)")
_DURING = re.compile(r"”?(?:活动)?期间")
# “…”平台上线，首日注册2000人; “…”行动开展以来，…
_SINCE = re.compile(
    r"”?[^，。；”]{0,10}?(?:上线|开通|实施|推出|开播|运行|开展|启动|开办|设立)(?:以来|后|至今|(?=，))"
)
_FOUNDED = re.compile(r"(?:成立|组建|筹建|建立)了?[^，。；]{0,12}$")
_REACHES = re.compile(r"发展|吸纳|会员|涵盖|吸引|覆盖|惠及|走进|参[加与]|报名|加入|入驻")
_MEETING = re.compile(r"代表大会|全体会议|全会|会议|职代会|换届")
_ATTENDS = re.compile(r"参加|出席|列席|参会|与会|代表|委员")
_COLLECTIVE = re.compile(
    r"(?:集体|单位|班组|团队|企业|家庭|车队|组织|队伍|科室|工会|院校|学校|代表队)$"
)
_FROM_THERE = re.compile(r"来自[^，。；]{0,30}$")
_CHAIN = re.compile(r"[^，。；\d]{1,12}的[近约超逾]?\d")
_HOSTS = re.compile(r"(?:主办|承办|协办|举办|指导|支持|发起)(?:的[^，。；]{2,40})?$")
_FOR_WHOM = re.compile(r"[会司院局校厂]为[^，。；]{0,6}$")
_RECRUITS = re.compile(r"入会|建会|集中|代表大会|行动|活动|服务")
_SHOWS = quick(re.compile(
    r"展出|评选出|[一二三优特金银铜][等胜秀佳]?奖|冠军|亚军|季军|参赛作品|此次|本次|本届|现场"
))
# the happening behind its hosts is what the sentence goes on about: 由甲组建的“…”服务队，为132家企业…
_HOSTED = re.compile(r"(?:主办|承办|协办|合办|共办|开办|举办|组建|共建|推出|发起|打造)的“?$")
_ROUNDS = re.compile(r"(?:项目|赛项|工种|组别)$")
_PARTY = re.compile(r"一行|带队|率队|率领")
_STANDING_EVENT = quick(re.compile(
    r"^“?(?:党的|中国共产党|全国人民代表大会|全国两会|十[一-五]五)|二十大$|改革”?$|精神$"
))
_HOLDS = re.compile(r"举办|举行|开展|召开|主办|承办|开幕|启动|组织|进行|揭晓|参加|拉开帷幕|落幕")
_COUNTED_OUT = frozenset("两三四五六七八九十")
_FEW = 10
_OPENING = 4
"""Sentences: how long an article tells of its happening before it turns to accounts (seen in the genre)."""

Marks = tuple[tuple[Mention, int], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What the choice of a subject looks at."""

    article: Article
    entities: Sequence[LocalEntity]
    marks: Marks  # mentions that a figure can be about, with their entity, in order
    happening: int | None  # the article's main happening
    subject_at: Callable[[int], int | None]
    opening: int  # where the opening of the body ends


def scene_of(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[LocalEntity],
    subject_at: Callable[[int], int | None],
) -> Scene:
    """The scene of an article."""
    pairs = ((mentions[m], i) for i, e in enumerate(entities) if e.type in ABOUT for m in e.mentions)
    marks = tuple(sorted(pairs, key=lambda p: (p[0].start, -p[0].end, p[1])))
    body = [s for s in article.sentences if s.part is Part.BODY]
    opening = body[min(_OPENING, len(body)) - 1].end if body else 0
    lead = body[min(2, len(body)) - 1].end if body else 0
    happening = _main_happening(article.text, entities, marks, lead)
    return Scene(article, entities, marks, happening, subject_at, opening)


def subject_of(scene: Scene, quantity: Quantity, phrase: str) -> tuple[int, str] | None:
    """The entity that a figure is about, and the rule that says so."""
    text = scene.article.text
    if quantity.unit == "票":  # what a meeting voted; no one else's
        voted = scene.happening is not None and _MEETING.search(scene.entities[scene.happening].name)
        return (scene.happening, "observation.happening") if scene.happening is not None and voted else None
    if (named := _named_happening(scene, quantity)) is not None:
        return named, "observation.named"
    if (conferring := _conferring(scene, quantity)) is not None:
        return conferring, "observation.topic"
    if (counted := _counted_of_area(scene, quantity)) is not None:
        return counted, "observation.opened"
    honoured = _honoured_of(scene, quantity)
    if honoured and honoured[0] is not None:
        return honoured[0], "observation.opened"
    if scene.happening is not None and not honoured and _takes_part(scene, scene.happening, quantity, phrase):
        return scene.happening, "observation.happening"
    if _follows_hosts(scene, quantity):
        hosted = _hosted(scene, quantity)
        return None if hosted is None else (hosted, "observation.hosted")
    if (launched := _launched(scene, quantity)) is not None:
        return launched, "observation.launched"
    if (that_day := _that_day(scene, quantity)) is not None:
        return that_day, "observation.named"
    if (behind := _behind_hosts(scene, quantity)) is not None:
        return behind, "observation.hosted"
    if (opened := _opened_by(scene, quantity)) is not None:
        return opened, "observation.opened"
    topic = scene.subject_at(quantity.begins)
    if topic is not None and _of_other_area(scene, quantity, topic):
        return None
    if topic is None or _is_narration(text, quantity):
        return None
    named = text[quantity.begins - 1] == "等" and quantity.kind == "person"
    if named and _HONOURED.match(text, quantity.end):
        return None  # 某某、某某等4人当选: named, not counted
    if (during := _during(scene, quantity)) is not None:
        return during, "observation.named"
    kind = scene.entities[topic].type
    if kind in ABOUT:
        return topic, "observation.topic"
    if kind is EntityType.FACILITY:  # 丰台区暖心驿站: a kind of station, counted for its district
        area = _area_of(scene, scene.entities[topic].name)
        return None if area is None else (area, "observation.area")
    _, end = clause(text, quantity.begins, quantity.end)
    if kind is EntityType.PERSON and _PARTY.search(text, sentence_start(text, quantity.begins), end):
        unions = [e for m, e in scene.marks if m.end <= quantity.begins and m.type is EntityType.UNION]
        return (unions[-1], "observation.party") if unions else None
    return None


def _conferring(scene: Scene, quantity: Quantity) -> int | None:
    """20人被甲公司授予…: so many of its own that the firm honoured."""
    if quantity.kind not in ("person", "body", "thing"):
        return None
    by = _CONFERRED_BY.match(scene.article.text, quantity.end)
    if by is None:
        return None
    firms = (e for m, e in scene.marks if m.start == by.end() and m.type is EntityType.ENTERPRISE)
    return next(firms, None)


def _counted_of_area(scene: Scene, quantity: Quantity) -> int | None:
    """海淀区1人荣获…: so many of the district right before the number."""
    if quantity.kind not in ("person", "body"):
        return None
    for mention, entity in scene.marks:
        if mention.end == quantity.begins and mention.type is EntityType.DISTRICT:
            return entity if _opens_clause(scene.article.text, mention.start) else None
    return None


def _honoured_of(scene: Scene, quantity: Quantity) -> tuple[int | None] | None:
    """甲区1人获…，|3人获…: the area that opens the list of honoured; (None,) if it is no district."""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if quantity.begins != start and not _AREA_OPENS.match(text, start, quantity.begins):
        return None
    if not _HONOURS.search(text, quantity.end, end):
        return None
    low = sentence_start(text, start)
    while start > low and text[start].isdecimal():
        start = clause_start(text, start - 1)
    area = _AREA_OPENS.match(text, start)
    if area is None:
        return None
    here = (e for m, e in scene.marks if m.start == start and m.type is EntityType.DISTRICT)
    return (next(here, None),)


def _of_other_area(scene: Scene, quantity: Quantity, topic: int) -> bool:
    """芜湖市现有工人11.3万人, where a province's union is told of: a city's figure, not the union's."""
    area = _AREA_HAS.match(scene.article.text, clause_start(scene.article.text, quantity.begins))
    subject = scene.entities[topic]
    return area is not None and subject.type is EntityType.UNION and not subject.name.startswith(area["area"])


def _that_day(scene: Scene, quantity: Quantity) -> int | None:
    """开展“…”行动，…，当天|接受咨询120人次: what was done on the day of the sentence's happening."""
    text = scene.article.text
    start, low = clause_start(text, quantity.begins), sentence_start(text, quantity.begins)
    if not _ON_THE_DAY.match(text, start):
        before = clause_start(text, start - 1) if start > low else start
        if not _ON_THE_DAY.match(text, before):
            return None
        start = before
    told = [(m, e) for m, e in scene.marks if low <= m.start < start and m.type in HAPPENINGS]
    told = [(m, e) for m, e in told if not _is_standing(scene.entities[e])]
    return told[-1][1] if told and not _turns(scene, start, quantity.begins) else None


def _opened_by(scene: Scene, quantity: Quantity) -> int | None:
    """全区注册…5600人, 西城区117座…, 夜校累计培训…: the area or the noun that opens the figure's clause."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    words = list(_TOPIC_WORD.finditer(text, low, quantity.begins))
    word = words[-1] if words else None
    named = [
        (m, e) for m, e in scene.marks
        if m.type is EntityType.DISTRICT and low <= m.start and m.end <= quantity.begins
        and _opens_clause(text, m.start) and not _NO_TOPIC_AFTER.match(text, m.end)
        and not any(k.start == m.start and k.end > m.end for k, _ in scene.marks)
    ]  # fmt: skip
    if named and (word is None or named[-1][0].start > word.start("noun")):
        return None if _turns(scene, named[-1][0].end, quantity.begins) else named[-1][1]
    if word is None or _turns(scene, word.end("noun"), quantity.begins):
        return None
    noun = word["noun"]
    if noun.startswith("全"):
        kinds = (noun[1], "区" if noun == "全区" else noun[1])
        areas = [e for m, e in scene.marks if m.type is EntityType.DISTRICT and m.start < word.start()]
        areas = [e for e in areas if scene.entities[e].name.endswith(kinds)]
        return areas[-1] if areas else None
    if noun == "工会":
        beside_body = any(w["own"] for w in words)
        return _own_union(scene, low, word.start("noun"), beside_body=beside_body)
    if word["own"]:
        return _own_body(scene, noun, word.start("noun"))
    meant = [e for m, e in scene.marks if m.end <= word.start("noun") and _ends_with(scene.entities[e], noun)]
    return meant[-1] if meant else None


def _own_union(scene: Scene, low: int, at: int, *, beside_body: bool) -> int | None:
    """中心现有…，工会已建成136个: the last union of the sentence, beside its body the article's only one."""
    unions = [(m, e) for m, e in scene.marks if m.type is EntityType.UNION and m.start < at]
    unions = [(m, e) for m, e in unions if not scene.entities[e].name.endswith("总工会")]
    here = [e for m, e in unions if low <= m.start]
    if here:
        return here[-1]
    only = {e for _, e in unions}
    return min(only) if beside_body and len(only) == 1 else None


def _own_body(scene: Scene, noun: str, at: int) -> int | None:
    """中心现有68个站点: the body of the union that speaks, else the only body that the noun fits."""
    fitting = {e: None for m, e in scene.marks if m.end <= at and context_nouns()[noun].fits(m)}
    topic = scene.subject_at(at)
    if topic is not None and scene.entities[topic].type is EntityType.UNION:
        name = scene.entities[topic].name.removesuffix("工会")
        own = [e for e in fitting if name in (scene.entities[e].name, *scene.entities[e].aliases)]
        return own[0] if own else None
    if topic in fitting:
        return topic
    return next(iter(fitting)) if len(fitting) == 1 else None


def _opens_clause(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at]
    return at == 0 or before[-1] in BREAK or bool(_REPORTED.search(before))


def _ends_with(entity: LocalEntity, noun: str) -> bool:
    return any(name.rstrip("”’》").endswith(noun) for name in (entity.name, *entity.aliases))


def _area_of(scene: Scene, name: str) -> int | None:
    districts = (e for m, e in scene.marks if m.type is EntityType.DISTRICT)
    return next((e for e in districts if name.startswith(scene.entities[e].name)), None)


def _main_happening(text: str, entities: Sequence[LocalEntity], marks: Marks, limit: int) -> int | None:
    """The event (or else the programme) that the article opens with, or None."""
    best: tuple[int, int, int] | None = None
    for mention, entity in marks:
        kind = entities[entity].type
        if kind not in HAPPENINGS or mention.start >= limit or _is_standing(entities[entity]):
            continue
        start, end = clause(text, mention.start, mention.end)
        held = bool(_HOLDS.search(text, start, mention.start) or _HOLDS.search(text, mention.end, end))
        if held or kind is EntityType.EVENT:
            rank = (-2 * held - (kind is EntityType.EVENT), mention.start, entity)
            best = min(best, rank) if best else rank
    return best[2] if best else None


def _is_standing(entity: LocalEntity) -> bool:
    """A congress of the Party or a plan that every article names, no happening of this one."""
    return _STANDING_EVENT.search(entity.name) is not None


def _named_happening(scene: Scene, quantity: Quantity) -> int | None:
    """The happening that the sentence points at before the figure: 该计划累计投入, 此次…活动共走访."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    pointers = list(_POINTER.finditer(text, low, quantity.begins))
    if not pointers or _turns(scene, pointers[-1].end(), quantity.begins):
        return None
    pointer = pointers[-1]
    head = pointer["head"] or pointer["bare"]
    happenings = [
        (m, e) for m, e in scene.marks if m.type in HAPPENINGS and m.start < quantity.begins
        and not _is_standing(scene.entities[e])
    ]
    inside = [e for m, e in happenings if pointer.start() <= m.start and m.end <= pointer.end() + 2]
    fitting = [e for m, e in happenings if m.end <= pointer.start() and _fits(scene.entities[e], head)]
    if inside or fitting:
        return (inside or fitting)[-1]
    return None if head in _VAGUE else scene.happening


def _follows_hosts(scene: Scene, quantity: Quantity) -> bool:
    """…由甲主办、乙承办，设5个工种: what follows the hosts is said of what they host."""
    text = scene.article.text
    start = clause_start(text, quantity.begins)
    if text[start - 1 : start] not in ("，", "。"):
        return False
    if not _HOSTS.search(text, clause_start(text, start - 1), start - 1):
        return False
    return not any(start <= m.start and m.end <= quantity.begins for m, _ in scene.marks)


def _hosted(scene: Scene, quantity: Quantity) -> int | None:
    """The happening of the hosts' sentence, else the last one told of."""
    text = scene.article.text
    start = clause_start(text, quantity.begins)
    low = sentence_start(text, clause_start(text, start - 1))
    told = [(m.start, e) for m, e in scene.marks if m.type in HAPPENINGS and m.end < start]
    told = [(at, e) for at, e in told if not _is_standing(scene.entities[e])]
    here = [e for at, e in told if low <= at]
    return here[-1] if here else told[-1][1] if told else None


def _turns(scene: Scene, start: int, end: int) -> bool:
    """Does a body or district open a clause between the pointer and the figure?"""
    text = scene.article.text
    between = (m for m, _ in scene.marks if start <= m.start and m.end <= end)
    return any(m.type not in HAPPENINGS and clause_start(text, m.start) == m.start for m in between)


def _fits(entity: LocalEntity, head: str) -> bool:
    short = {"赛事": "赛", "展览": "展"}.get(head, head)
    return any(name.rstrip("”’》").endswith((head, short)) for name in (entity.name, *entity.aliases))


def _launched(scene: Scene, quantity: Quantity) -> int | None:
    """What the clause before launches or founds: 推出…计划，将覆盖5000名; 成立甲区…工会，发展会员300人."""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if text[start - 1 : start] != "，" or not _REACHES.search(text, start, end):
        return None
    before = clause_start(text, start - 1)
    found = None
    for mention, entity in scene.marks:
        if start <= mention.start < quantity.begins:
            return None
        closes = before <= mention.start and mention.end < start
        closes = closes and not text[mention.end : start - 1].strip("”活动")
        verb = _FOUNDED if mention.type is EntityType.UNION else _LAUNCH
        if closes and mention.type in _LAUNCHED and verb.search(text, before, mention.start):
            found = entity
    return found


def _during(scene: Scene, quantity: Quantity) -> int | None:
    """读书月期间，将举办讲座4场: the happening whose time opens the sentence, if no body takes over."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    for mention, entity in reversed(scene.marks):
        if low <= mention.start < quantity.begins and mention.type in HAPPENINGS:
            told = _DURING.match(text, mention.end) or _SINCE.match(text, mention.end)
            if told and not _turns(scene, mention.end, quantity.begins):
                return entity
            return None
    return None


def _behind_hosts(scene: Scene, quantity: Quantity) -> int | None:
    """The happening behind its hosts in the sentence, if no body takes over before the figure."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    for mention, entity in reversed(scene.marks):
        if not low <= mention.start < quantity.begins or mention.type not in HAPPENINGS:
            continue
        if _HOSTED.search(text, max(low, mention.start - 8), mention.start):
            return None if _turns(scene, mention.end, quantity.begins) else entity
    return None


def _is_narration(text: str, quantity: Quantity) -> bool:
    """A small count written out in telling, not reported: 四位劳模, 三轮协商, 分两次."""
    if quantity.value > _FEW or text[quantity.start] not in _COUNTED_OUT:
        return False
    low = clause_start(text, quantity.begins)
    makers = [m for m in verbs().pattern.finditer(text, low, quantity.begins) if m.end() == quantity.begins]
    return not makers or verbs().role[makers[-1].group()] == "link"


def _takes_part(scene: Scene, happening: int, quantity: Quantity, phrase: str) -> bool:
    """Is the figure one of people who took part in the happening told here, or of its prizes and works?"""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if quantity.modality != DONE or quantity.from_value is not None:
        return False
    if not any(e == happening and m.start < end for m, e in scene.marks):
        return False  # told of only later
    if _ACCOUNT.search(text, sentence_start(text, start), quantity.begins):
        return False
    if quantity.kind == "person" and _FOR_WHOM.search(text, start, quantity.begins):
        return False  # 公司工会为全厂800名女职工提供的服务
    if phrase.startswith(("入会", "会员")) and not _RECRUITS.search(scene.entities[happening].name):
        return False  # how many workers of a trade are members, told beside its contest
    role = verbs().role
    before = [role[m.group()] for m in verbs().pattern.finditer(text, start, quantity.begins)]
    if before and before[-1] == "serve" and quantity.kind != "act":
        return False
    if _MEETING.search(scene.entities[happening].name) and not _ATTENDS.search(text, start, end):
        return False
    joins = any(role[m.group()] == "join" for m in verbs().pattern.finditer(text, start, end))
    in_opening = quantity.begins < scene.opening
    if joins and _ROUNDS.search(phrase):
        return True
    if "奖" in phrase and quantity.kind in ("thing", "person"):
        return True
    if quantity.unit == "支":  # 36支代表队参赛
        return joins
    if quantity.unit != "人次" and (quantity.kind in ("person", "body") or _COLLECTIVE.search(phrase)):
        return joins or (in_opening and bool(text[quantity.end : quantity.end + 1].strip(BREAK)))
    if quantity.kind == "thing" and (
        _FROM_THERE.search(text, start, quantity.begins) or _CHAIN.match(text, quantity.end)
    ):
        return in_opening
    if joins and quantity.kind == "person":
        return True
    return quantity.kind in ("thing", "person") and bool(_SHOWS.search(text, start, end))
