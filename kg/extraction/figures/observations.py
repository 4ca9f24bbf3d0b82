"""Figures about bodies, districts and happenings: the observations of an article.

Who a figure is about: the happening of the article for those who took part in it and for its prizes and
works; the happening that the clause names or points at (该计划, 此次活动); otherwise the topic of the clause.
What only arranges the text (三个篇章), what is per head, and the headline's copy of a figure yield nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.figures.figure_asides import is_no_figure
from kg.extraction.figures.figure_clauses import clause, clause_start, sentence_start
from kg.extraction.figures.figure_growth import goes_with, growth, growth_of
from kg.extraction.figures.figure_qualifiers import Told, is_part_of, qualified, whole_of_part
from kg.extraction.figures.figure_scene import Scene, distance, scene_of
from kg.extraction.figures.figure_severally import (
    dated_severally,
    goes_on_severally,
    measured_severally,
    severally,
)
from kg.extraction.figures.figure_subjects import subject_of
from kg.extraction.figures.figure_verbs import verbs
from kg.extraction.figures.measure_context import elected_as, in_context, sum_beside, whole_of, without_people
from kg.extraction.figures.measures import measure
from kg.extraction.figures.quantities import Quantity, find
from kg.extraction.relations.rules import fact, rules
from kg.model import BODIES, HAPPENINGS, Article, EntityType, Fact, LocalEntity, Mention, Part, Value
from kg.prefilter import quick
from kg.vocabulary import lines

_SPEECH = 120  # characters: quotations longer than this are statements of a report
_FIRST_PERSON = re.compile(r"我(?!市|区|省|县|国)|俺|咱")
_LIST_GAP = 16  # characters between two figures of one list
_PARTY = "一行人数"
_TIMES = "人次"  # 会员16.6万人 and 服务16.6万人次 are two figures
_FEW = 20
"""Up to here a count of an abstract noun arranges the text."""
_ASPECTS = re.compile(r"方面|维度|环节|层面|角度|步骤")  # 从4个方面打分
_RATIOS = ("率", "占比", "比例", "比重", "满意度", "知晓度", "认可度", "覆盖面", "建会面", "签订面")
_RATE_TOLD = re.compile(
    r"(?:[日月年]均|每[天日年])[\u4e00-\u9fff]{0,4}?(?:接待|服务|办理|受理|接听|培训|惠及|覆盖|举办|开展)[^，。；\d]*$"
)
_ADJUNCT = re.compile(
    r"[^，。；]{0,12}?(?:(?:依托|联合(?![为向对给开]|工会|会)|(?<!工)会同|借助|利用|结合)[^，。；]{2,}|结合)$"
)
# 联合甲公司|捐赠…: what both did; 联合服务企业30家: with whom
_JOINED_TO = re.compile(
    r"(?:联合|会同)[^，。；]{2,}?(?:捐赠?|赠送|发放|送出|送去|走访|慰问|筹集|募集|投入|出资|资助|救助|帮扶|帮助|解决|追回|讨回|培训)[^，。；]*$"
)
# 每人获奖金1万元: a prize
# 每单不低于1.2元: a price; 最高互助金额20万元: a limit; “…每人999元”的消息: what a rumour says
_PRICE = quick(
    r"每(?:单|件|份|斤|公斤|张|杯|瓶|枚|票|克|度|平方米|公里)[^，。；]{0,10}$"
    r"|每[人名位][^，。；\d]{0,8}(?:奖金|奖励)[^，。；\d]{0,4}$"
    r"|每(?:人|学时|课时|节课)[^，。；]{0,6}[收交缴付需][^，。；]{0,5}$"
    r"|每[人名位户][^，。；\d]{0,6}(?:发放|发给|送上|送去|给予|补助|资助|补贴|领到|领取|救助|捐助|获得?|发)了?[^，。；\d]{0,12}$"
    r"|每[家个所支间项][^，。；\d]{0,6}(?:获得?|得到|补助|资助|奖励|给予)了?[^，。；\d]{0,6}$"
    r"|(?:分获|各获|各奖励?)[^，。；]{0,6}$|(?:年薪|月薪)[^，。；]{0,6}$|最高[^，。；\d]{0,8}金?额$"
)  # fmt: skip
# 电影票9.9元|一张, 25元|/人
_PRICE_EACH = re.compile(r"(?:钱|人民币)?(?:[/／每]|一(?=[张件份斤瓶杯位人次盒箱桶晚天]))")
# 第1名奖励2000元、1000元, 领到1800元助学金: what each winner is given, or one receives
_KINDS_OF_PEOPLE = re.compile(r"[^，。；、\d]{0,6}?(?:群体|人群|人员|对象|劳动者|人(?=[，。；]))")
_ONE_OF = re.compile(r"[^，。；]{0,16}?之一")
_PRIZE = re.compile(r"(?:给予|奖励|[领拿收]到)了?(?:现金|奖金|补助|救助金|赔付|理赔款?|保障金)?(?:\d+元、)*$")
_LARGEST_PRIZE = 20000
_RUMOUR = re.compile(r"”的?(?:[^，。；]{0,6}，)?[^，。；]{0,6}?(?:[消信]息|传言|谣言|说法|网?帖|截图)")
# 25人以上企业: what kind of firm
_SIZE = quick(r"的?[^，。；\d]{0,6}?(?:企业|单位|公司|工会|工厂|项目|班组)")
_OF_SIZE = re.compile(r"[长宽高深厚重]?的")  # 60平方米|的小家, 6米|长的焊缝
_OF_POST = re.compile(
    r"[一-龥]{1,5}(?:炉|机组|线路|车间|班|班组|站)(?:班长|组长|队长|值长|站长|主任|长|[司员]机?|[车炉钳焊操]\S?工)"
)
_EACH = re.compile(r"每(?![年月日天季周])[一-龥]{1,2}")
_LISTED_AREAS = re.compile(r"、(?:(?!等)[\u4e00-\u9fff]){2,6}[两三四五六七八九十]个?$")
_LISTED_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,6}、(?:(?!等)[\u4e00-\u9fff]){2,6}$")
_AREAS = re.compile("(?:街道|地区|镇|乡|区县?|县|市|社区|村|园区)(?!工会|级)")
# 甲局、乙公司|两家|单位联手举办: how many were named
_LISTED_HOSTS = re.compile(r"[、和与](?:(?!等)[^，。；、和与\d]){2,24}$")
_ACT_JOINTLY = re.compile(r"(?:单位|部门|企业|公司|工会|机构|学校|医院)?(?:联合|共同|联手|携手|合作)")
_LISTED_VENUES = re.compile(r"[在从于][^，。；\d]{2,40}[、和与][^，。；、\d]{2,14}$")
_VENUES = re.compile(r"(?:分|主)?(?:会场|赛场|赛区|考场|场馆|场地)")
# 10位工匠分别是：甲厂焊工王某
_LIST_HEAD = quick(
    r"[^，。；\d]{0,20}?(?:分别(?:是|为)|获[^，。；\d]{2,20}的(?:单位|集体|企业|个人|职工|班组)(?:是|为))[：，]?(?=[^，。；\d]{6})"
)
_LIST_TITLE = re.compile(r"[^，。；：\d]{2,16}：(?=[^。\d]{6})")  # 12名北京市劳动模范：甲厂李某，乙厂…
_TASKS = re.compile(
    r"(?:围绕|聚焦|紧扣|抓[好住牢]|做好|突出|就|从)[^，。；\d]{2,40}、[^，。；、\d]{2,12}?[两三四五六七八九十][项个大条]$"
)
# 分20批进行; 由去年同期的4起降为零; 比51家、2300人翻了一番
_IN_TURN = frozenset("批组次轮")
# 分|12个|组
_IN_GROUPS = re.compile(r"(?:慰问|调研|工作|检查|走访|督导|宣讲|服务)?小?(?:组|路|批次|队|阶段|片区)")
_FALLS_TO_NOTHING = re.compile(r"(?:下?降|减少)(?:为|到|至)(?:零|0)")
_COMPARED_LIST = re.compile(
    r"(?:(?<![占评])比(?![赛拼武例重])[^，。；]{0,12}\d[^，。；、]{0,4}、"
    r"|[比较与][^，。；\d]{0,16}分别(?:增[长加]|提高|减少|下降)[^，。；、]{1,12}[和、])$"
)
# 除每年召开1次代表大会外: what is so every year
_BESIDES = re.compile(r"除了?[^，。；]*每[年月季][^，。；]*$")
# 原计划评20名: it came otherwise
_ONCE_PLANNED = re.compile(r"原(?:本|先)?(?:计划|定|拟|打算|预计|预定|设想)")
_COMPOSED = quick(r"(?<!组建)(?<!成立)(?<!组织)由[^，。；]{0,6}$")
# 代表全省10个市总工会致辞: for whom someone speaks
_STANDS_FOR = re.compile(r"代表(?:(?:全[国省市区县]|各地)(?:各地)?)?$")
_SPEAKS = re.compile(r"[^，。；]{0,24}?(?:致辞|致[贺欢]|发言|讲话|宣读|表态|表示|祝贺)")
_OF_SEVERAL = re.compile(r"(?:[、和]\d+元?)*不等")
_ELECTS = re.compile(r"[^，。；]{0,10}?(?:组成|选举|选出)")
# 以一分钟186个的成绩|夺冠: what one achieved
_RESULT = re.compile("的?(?:优异|最?好|骄人)?的?成绩(?:[夺获摘斩赢勇取打名位荣胜拿]|一举|脱颖|排名|领先)")
_OF_PARTS = re.compile(r"[^，。；]{0,8}?(?:赛项|分项|项目|课程|场次|比赛)组成")  # 由640个竞赛分项组成
_JOINS = re.compile(r"(?:其中，?|而|、|和|及|以及)?")
_SUMMED_UP = re.compile(r"总?(?:价值|[合共]?计|金额|额)(?:金额)?")
_OF_OWN_AREA = re.compile("其中，?[我本][省市区县州]")  # 表彰797人，其中|我省有|28人
_AMONG = re.compile(r"[，；]其中，?[^，。；\d]{0,8}$")


@dataclass(frozen=True, slots=True)
class _Last:
    """The figure that was told last, with its subject."""

    quantity: Quantity
    subject: int
    rule: str

    def may_carry(self, chosen: tuple[int, str] | None, text: str, quantity: Quantity) -> bool:
        """Is what was chosen for the next figure no surer than to go on with this one's subject?"""
        if _AMONG.search(text, self.quantity.end, quantity.begins):
            return not _OF_OWN_AREA.search(text, self.quantity.end, quantity.begins)  # 成果214项，其中12项…
        return self.rule == "observation.area" if chosen is None else chosen[1] == "observation.topic"

    def goes_on(self, scene: Scene, quantity: Quantity) -> bool:
        """展出书法作品131幅，美术作品80幅: does the list of a happening's figures go on to this one?"""
        text, before = scene.article.text, self.quantity
        gap = text[before.end : quantity.begins]
        if _AMONG.search(gap) and "。" not in gap and not _OF_OWN_AREA.search(gap):
            return not any(before.end <= m.start < quantity.begins for m, _ in scene.marks)
        if self.rule == "observation.area":  # 甲市累计发展会员4.7万人，组建703个工会
            named = any(before.end <= m.start < quantity.begins for m, _ in scene.marks)
            return "。" not in gap and not named
        if scene.entities[self.subject].type not in HAPPENINGS:
            return False
        if quantity.kind != before.kind and "，" in gap:
            return False
        if "。" in gap or len(gap) > _LIST_GAP or before.modality != quantity.modality:
            return False
        if any(before.end <= m.start < quantity.begins for m, _ in scene.marks):
            return False
        return not any(verbs().role[m.group()] == "make" for m in verbs().pattern.finditer(gap))


def relate(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[LocalEntity],
    subject_at: Callable[[int], int | None],
    elsewhere: Collection[int] = (),
) -> list[Fact]:
    """The observations of an article, in the order of the text; none of what only takes place elsewhere."""
    scene = scene_of(article, mentions, entities, subject_at, elsewhere)
    figures: list[Told] = []
    told: set[tuple[float, str, int | None]] = set()  # (value, kind, None): of whomever it was told
    last: _Last | None = None
    orphan: Quantity | None = None  # the last figure, if it is no one's
    text = article.text
    for quantity, phrase in _candidates(article, mentions):
        if _sums_up(text, figures, quantity, phrase):
            continue
        if orphan is not None and is_part_of(scene, orphan, quantity):
            continue
        if (whole_told := whole_of_part(text, figures, quantity)) is not None:
            chosen = whole_told[0]
        elif quantity.grown:
            beside_it = last is not None and goes_with(text, last.quantity, quantity)
            chosen = (last.subject, last.rule) if last is not None and beside_it else None
        else:
            chosen = subject_of(scene, quantity, phrase)
        carried = last is not None and last.may_carry(chosen, text, quantity)
        if last is not None and carried and last.goes_on(scene, quantity):
            chosen = last.subject, last.rule
        orphan = quantity if chosen is None else None
        if chosen is None:
            continue
        subject, rule = chosen
        if phrase == _PARTY and not _is_named_here(scene, subject, quantity):
            continue
        last = _Last(quantity, subject, rule)
        figure = quantity.value, _counted_as(quantity)
        beside = _is_beside(text, figures, subject, quantity, phrase)
        if not beside and ((*figure, subject) in told or (*figure, None) in told):
            continue
        told.add((*figure, subject))
        if _is_telling(quantity.value):
            told.add((*figure, None))  # 9.7万: told again of another subject it is the same figure
        figures.append(Told(quantity, phrase, subject, rule))
        shared = (severally(scene, quantity) or ())[1:]  # 甲、乙各出资100万元
        figures += [Told(quantity, phrase, other, rule) for other in shared if other is not None]
    return [_fact(scene, figure) for figure in qualified(text, figures)]


def _is_named_here(scene: Scene, subject: int, quantity: Quantity) -> bool:
    """甲工会一行6人来乙工会考察: is the subject named in the figure's sentence, and no host carried on?"""
    low = sentence_start(scene.article.text, quantity.begins)
    return any(e == subject and low <= m.start < quantity.begins for m, e in scene.marks)


def _sums_up(text: str, figures: Sequence[Told], quantity: Quantity, phrase: str) -> bool:
    """甲捐赠牛奶2000箱，乙捐赠面包5000箱，总价值36万元: a sum of what several gave is no one's."""
    if quantity.kind != "money" or not _SUMMED_UP.fullmatch(phrase):
        return False
    before = (t for t in figures[-3:] if "。" not in text[t.quantity.end : quantity.begins])
    return len({told.subject for told in before}) > 1


def _is_beside(text: str, figures: Sequence[Told], subject: int, quantity: Quantity, phrase: str) -> bool:
    """三等奖3个，优秀组织奖3个: does the sentence tell the same number of another thing before?"""
    figure = subject, quantity.value, quantity.unit
    for told in reversed(figures):
        if "。" in text[told.quantity.end : quantity.begins]:
            return False
        same = (told.subject, told.quantity.value, told.quantity.unit) == figure
        if same and told.phrase not in phrase and phrase not in told.phrase:
            return True
    return False


def _fact(scene: Scene, told: Told) -> Fact:
    start, end = clause(scene.article.text, told.quantity.begins, told.quantity.end)
    attributes = _attributes(told.quantity, told.phrase)
    far = distance(scene, told.subject, told.quantity.end) if rules()[told.rule].cases else ""
    case = far if far in rules()[told.rule].cases else ""
    return fact(told.rule, told.subject, None, start, end, attributes=attributes, case=case)


def _counted_as(quantity: Quantity) -> str:
    """What keeps two figures of one value apart; a number without a unit is one of people."""
    return _TIMES if quantity.unit == _TIMES else quantity.kind if quantity.unit else "person"


def _is_telling(value: float) -> bool:
    """9.7万, 235: so exact a number is the same figure wherever it stands."""
    return value >= 100 and len(f"{value:.0f}".rstrip("0")) >= (2 if value >= 1000 else 3)


def _candidates(article: Article, mentions: Sequence[Mention]) -> Iterator[tuple[Quantity, str]]:
    """The figures of the body that may be reported, with their measures."""
    names = _merged(mentions)
    starts = [start for start, _ in names]
    abstract = lines("lexicon/figures_abstract.txt")
    found = find(article.text)
    honours = [(m.start, m.end) for m in mentions if m.type is EntityType.HONOUR]
    happenings = [m.start for m in mentions if m.type in HAPPENINGS]
    owners = _owners(mentions, names)
    people = frozenset(m.text for m in mentions if m.type is EntityType.PERSON)
    earlier: tuple[Quantity, str] | None = None
    whole = ""  # 驿站 of 建成驿站215个，其中24小时驿站38个，今年还将新建40个
    for i, quantity in enumerate(found):
        name = names[bisect_right(starts, quantity.start) - 1] if names else (0, 0)
        if name[0] <= quantity.start and quantity.end <= name[1]:
            continue
        low = clause_start(article.text, quantity.begins)
        once = _ONCE_PLANNED.search(article.text, low, quantity.begins) is not None
        if article.sentence_at(quantity.start).part is not Part.BODY:
            continue
        if quantity.grown:
            phrase = growth_of(article.text, earlier, quantity)
            if phrase:
                yield quantity, phrase
            if phrase or quantity.kind != "ratio":
                continue
        chosen = elected_as(article.text, quantity)
        if not once and not chosen and _is_aside(article.text, quantity):
            continue
        before = _behind_owner(article.text, owners, quantity, found[i - 1].end if i else 0)
        after = found[i + 1].begins if i + 1 < len(found) else len(article.text)
        opened = _behind_owner(article.text, owners, quantity, 0)
        listed = measured_severally(article.text, found, i, opened)
        phrase = chosen or listed or measure(article.text, quantity, before, after, honours, happenings)
        if earlier is not None:
            gap = article.text[earlier[0].end : quantity.begins]
            whole = whole_of(whole, earlier[1], gap)
            phrase = in_context(article.text, phrase, earlier, whole, quantity)
            if not listed and earlier[1] and goes_on_severally(article.text, earlier[0], quantity):
                phrase = earlier[1]
            phrase = phrase or sum_beside(article.text, earlier, quantity)
        quantity = dated_severally(article.text, found, i)
        earlier = quantity, phrase
        if once:  # 原计划评20名: it came otherwise, but what follows is counted of the same
            continue
        if quantity.kind == "ratio":
            grown = growth(article.text, max(low, before), quantity)
            phrase = grown or phrase
            if not phrase or not (grown or (quantity.unit == "%" and phrase.endswith(_RATIOS))):
                continue
        phrase = without_people(phrase, people)
        arranges = phrase.endswith(abstract) or _ASPECTS.match(article.text, quantity.end)
        if phrase and not (quantity.value <= _FEW and arranges):
            yield quantity, phrase


def _owners(mentions: Sequence[Mention], names: Sequence[tuple[int, int]]) -> Mapping[int, int]:
    """Where the names of bodies and districts end, by where they begin; of nested ones the whole."""
    whole = dict(names)
    kinds = BODIES | {EntityType.DISTRICT}
    return {m.start: m.end for m in mentions if m.type in kinds and whole.get(m.start) == m.end}


def _behind_owner(text: str, owners: Mapping[int, int], quantity: Quantity, before: int) -> int:
    """Where the names end that open the figure's part of a clause: no measure in 乙总工会|建成18个."""
    low = max(clause_start(text, quantity.begins), before)
    while (opened := _JOINS.match(text, low)) and low < owners.get(opened.end(), 0) <= quantity.begins:
        low = before = owners[opened.end()]
    return before


def _merged(mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """The spans of the names, overlapping ones as one."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((m.start, m.end) for m in mentions):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _is_aside(text: str, quantity: Quantity) -> bool:
    """Per head or day (日均80人次), of an adjunct (依托11家…), of a team (由8名…组成), in a list's head."""
    low = clause_start(text, quantity.begins)
    rate = quantity.rate and quantity.kind not in ("money", "ratio")
    if rate and not _RATE_TOLD.search(text, low, quantity.begins):
        return True
    if _told_by_one(text, quantity) or _describes(text, quantity) or _LIST_HEAD.match(text, quantity.end):
        return True
    if _RESULT.match(text, quantity.end) or is_no_figure(text, quantity):
        return True
    if quantity.kind == "money" and _PRICE.search(text[low : quantity.begins]):
        return True
    if quantity.kind == "money" and _PRICE_EACH.match(text, quantity.end):
        return True
    prize = quantity.kind == "money" and quantity.value <= _LARGEST_PRIZE
    if prize and _PRIZE.search(text[low : quantity.begins]):
        return True
    if text.endswith("分", 0, quantity.begins) and (
        quantity.unit in _IN_TURN or _IN_GROUPS.match(text, quantity.end)
    ):
        return True
    if _FALLS_TO_NOTHING.match(text, quantity.end) or _COMPARED_LIST.search(text, low, quantity.begins):
        return True
    if _BESIDES.search(text[low : quantity.begins]):
        return True
    if _ADJUNCT.match(text[low : quantity.begins]):
        made = (m.group() for m in verbs().pattern.finditer(text, low, quantity.begins))
        roles = {verbs().role[verb] for verb in made}
        if "make" in roles or ("serve" in roles and _JOINED_TO.search(text, low, quantity.begins)):
            return False  # 联合甲公司等企业|新建驿站48处, 联合乙公司|捐赠棉衣1300件
        return verbs().pattern.search(text, quantity.end, quantity.end + 12) is None
    if _COMPOSED.search(text, low, quantity.begins) and _ELECTS.match(text, quantity.end):
        return _OF_PARTS.match(text, quantity.end) is None
    return text[max(0, quantity.begins - 1) : quantity.begins] == "（" and text.startswith("）", quantity.end)


def _told_by_one(text: str, quantity: Quantity) -> bool:
    """“我一个月多拿800元”, “缴费99元”的消息: what a person says of himself, or a rumour says."""
    opened = text.rfind("“", max(0, quantity.begins - _SPEECH), quantity.begins)
    if opened < 0 or "”" in text[opened : quantity.begins]:
        return False
    closed = text.find("”", quantity.end, quantity.end + _SPEECH)
    if closed < 0:
        return False
    return bool(_FIRST_PERSON.search(text, opened, closed) or _RUMOUR.match(text, closed))


def _describes(text: str, quantity: Quantity) -> bool:
    """Does the number only say what kind of thing is meant, or which ones were named: 甲、乙、丙三个镇?"""
    low = clause_start(text, quantity.begins)
    if quantity.kind not in ("person", "money") and _OF_POST.match(text, quantity.end):
        return True  # 50吨|电炉班班长
    if _OF_SEVERAL.match(text, quantity.end) or text.startswith("以下", low):
        return True  # 5000元、4000、3000元不等
    if _STANDS_FOR.search(text, low, quantity.begins) and _SPEAKS.match(text, quantity.end):
        return True
    if _ONE_OF.match(text, quantity.end):
        return True  # 成为全省5家获支持单位之一
    if quantity.approximation == "以上" and _EACH.search(text, low, quantity.begins):
        return True  # 每座驿站与10名以上骑手结对: how many at least
    if quantity.kind == "person" and text.startswith("以下", quantity.end):
        return True  # 30人以下的企业
    if text[quantity.begins - 1] in "。\n；" and _LIST_TITLE.match(text, quantity.end):
        return True
    if _TASKS.search(text, low, quantity.end):
        return True  # 围绕甲、乙、丙|三项|重点工作
    if quantity.kind == "person" and quantity.approximation == "以上":
        return bool(_SIZE.match(text, quantity.end))
    if quantity.kind != "money" and text.startswith("这", quantity.begins - 1):
        return True  # 这117位劳动者的特色, 面向这两类人: who were told of before
    if quantity.unit == "类" and _KINDS_OF_PEOPLE.match(text, quantity.end):
        return True  # 四类群体会员总数达5万人: of whom the text tells, no result
    if quantity.kind == "measure":
        return bool(_OF_SIZE.match(text, quantity.end))
    if quantity.kind == "body" and _ACT_JOINTLY.match(text, quantity.end):
        return bool(_LISTED_HOSTS.search(text, low, quantity.begins))
    if quantity.unit in ("个", "处") and _VENUES.match(text, quantity.end):
        return bool(_LISTED_VENUES.search(text, low, quantity.begins))  # 从甲公园、乙公园|3个|会场出发
    if quantity.unit != "个":
        return False
    if _LISTED_BEFORE.search(text, low, quantity.begins) and _AREAS.match(text, quantity.end):
        return True  # 在甲、乙、丙|3个|街道
    return bool(_LISTED_AREAS.search(text, max(0, quantity.start - 8), quantity.start + 2))


def _attributes(quantity: Quantity, phrase: str) -> Mapping[str, Value]:
    values: dict[str, Value | None] = {
        "measure": phrase,
        "value": quantity.value,
        "unit": quantity.unit,
        "from_value": quantity.from_value,
        "time": quantity.time_text,
        "modality": quantity.modality,
        "approximation": quantity.approximation,
    }
    return {key: value for key, value in values.items() if value is not None}
