"""Figures in running text: number, unit, approximation, earlier value, time and modality.

A number is a figure only before a unit of `lexicon/units.tsv`, as a share (三分之一, 百分之九十五) or after
a noun of amount (阅读量突破10万). So years, ordinals, ages, addresses and the numbers of names (3+N, 58集团)
fall out by themselves; what is left of them is kept out by the few guards below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.figures.numerals import HAN_POINT, NUMERAL, Numeral, narrow, parse, parse_han
from kg.extraction.figures.times import REACH, ahead_before, frame_of, goes_on, has_time, time_before
from kg.prefilter import Ending, finditer, quick
from kg.vocabulary import lines, table

DONE, PLANNED = "done", "planned"
_LEFT_OUT = frozenset({"time", "age"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure. `start` is where the numeral begins, `end` follows the unit and 以上, 左右."""

    start: int
    end: int
    value: float
    unit: str | None  # 人次, 家, 元 (万元 is scaled), 名（个）; None for a fraction or a bare amount
    kind: str  # person, body, act, thing, measure, money, ratio
    approximation: str | None = None
    from_value: float | None = None
    begins: int = 0  # where the whole phrase begins: 从1.7万家增加至7.1万家, 近百
    time_text: str | None = None
    modality: str = DONE
    rate: bool = False  # 每人200元, 日均80人次: not a sum
    grown: str = ""  # 同比增长, 比去年底增加: by so much has the figure before grown


# 上千名, 上百家; but 送上3000元, 送上千元
_BEFORE = (
    r"将近|大约|约有|约为|(?<![签预违])约|接近|近|超过|超出|超|突破|逾|不少于|不低于|至少"
    r"|(?<![送献奉])上(?=[百千万亿])|多达|不足|不到"
)
_AFTER = r"以上|左右|上下|之多"
_SENTENCE = re.compile(r"[^。！？\n]+")
# Names and titles in quotation marks hold numbers that count nothing: “3+N”, “七有”, 《…》.
_NAMED = re.compile(r"“[^”，。！？；\n]{1,24}”|‘[^’，。！？；\n]{1,24}’|《[^》\n]{1,60}》")
_RANK = Ending(re.compile(
    r"(?:第(?:[一二三四五六七八九十\d]+[至到、])?|(?<=[决预复初大竞比]赛)前|(?<![日目此之以年会赛天])前|(?<![总人次件额])数|几|No\.?|NO\.?|编号"
    r"|(?:第|位列|分列|分获|分居|列|夺得?)(?:团体|个人|总分|[男女]子)*(?:[一二三四五六七八]、)+)$"
))
_PHONE = Ending(re.compile(r"(?:电话：?|热线)$"))  # 电话12351; but 接听电话1.2万个
_RATE = re.compile(
    r"每(?:一?个?)(?:人|名|位|户|家|天|日|月|周|季度|次|场|小时|分钟|秒|站|班组|职工)|[人日月年户平]均|最[高多]"
)
_HOURS = re.compile(r"时长|学时|累计|[总]计|达|共|时间")
_RANGE = quick(r"\s*[-–—~～至到]\s*\d")
_RANGED = re.compile(r"\d(?:[^\d，。；、]{0,3})(?:[-–—~～]|(?<![达增升降])[至到])$")
_RISE = Ending(re.compile(
    r"(?:增加|增长|提高|提升|上升|扩大|扩展|扩充|发展|壮大|跃升|攀升|拓展|增|升|减少|下降|降低|降|缩短|压缩|减)(?:到|至|为)"
    r"(?:了|目前|如今|现在|今年|每年|每月|\d{4}年[底末初]?)?的?$"
    r"|(?:到|至)(?:了|目前|如今|现在|今年|每年|每月|\d{4}年[底末初]?)?的?$"
))
_FROM = re.compile(
    rf"(?:从|由|最初|起初|当初|之初)[^，。；！？]{{0,16}}?(?:百分之)?(?P<n>{HAN_POINT}(?![万亿])|{NUMERAL})(?!年)[^，。；！？\d]{{0,14}}，?[^，。；！？\d]{{0,8}}$"
)
_PER_CENT = quick(
    rf"百分之(?P<p>{HAN_POINT}|{NUMERAL})|(?P<a>[二三四五六七八九十]+)分之(?P<b>[一二三四五六七八九]+)"
    r"|(?P<t>[一二两三四五六七八九])成(?![立为员功年长人绩果熟型交就分群])"
)
_ORIGIN_MARK = re.compile(r"从|由|最初|起初|当初|之初")
_COUNTED_NOUN = Ending(re.compile(r"(?:职工|企业|单位|员工|会员|劳动者|工人|群众|商户|家庭|骑手|党员)$"))
# 一百六| 十三人, 12| 3540元: the tail of a numeral that print recognition tore apart
# 26，|8万元: nobody knows how much
_TORN = Ending(re.compile(r"(?:(?:[二两三四五六七八九十百千万]|(?<![\d.])\d{1,3})[ 　]|\d[，,])$"))
_PRIZE = ("奖", "奖各")
_LANES = ("东", "南", "西", "北", "横", "直")
_HOUSES = ("家", "户", "间")
_YUAN_PLACE = re.compile(r"[桥里区坊村镇乡街路巷庙宫]")
_CLOSES_PLACE = re.compile(r"[、，。；镇乡村街和与等举设开]")
_LISTED_PLACE = ("、", "在", "进", "到", "于", "往")
_IN_PLACE = re.compile(r"[店庄屯营村镇乡房坨桥沟湾渠河口铺][、和与]")
_SCHOOL = r"(?:学校|高校|院校|大学|中学|小学|幼儿园|学院|医院|[技职党夜]校|[敬养]老院|卫生院)"
_SCHOOLS = re.compile(rf"[^，。；、\d]{{0,8}}?{_SCHOOL}")
_SCHOOLS_BEFORE = re.compile(rf"{_SCHOOL}(?:已有|已达|达到?|已|共有?|约|近|超)*$")
_PLANTS = ("院", "部", "厂", "集团", "科工", "航天")
# 比2020年的96个翻了一番, 较去年增加14个: not the figure itself
_COMPARED = quick(
    r"(?:(?<![占同环对])比(?![赛拼武例重如])|较(?!为))[^，。；\d]{0,8}(?:\d{4}年)?[^，。；\d]{0,4}(?<!新增)(?<!净增)(?<!新建)(?<!新发展)$|(?:(?<!占)比(?![赛拼武例重如])|较(?!为))[^，。；]{0,12}"
    r"(?:增加|增长|提高|上升|多|少|减少|下降|翻|提升)了?$"
)
# 会员8.4万人，|同比增长21%: by how much the figure before has grown
_GROWN = Ending(re.compile(
    r"，(?P<by>(?:[同环]比|(?:(?<!占)比|较)[^，。；、\d]{1,10}?)"
    rf"(?:(?<![新净])增[长加]?|多|上升|提[高升]|下降|减少|少))了?(?:{_BEFORE})?$"
))
_AMOUNT = re.compile(
    rf"(?:量|数|人数|人次|额|次数|粉丝)(?:已|共|累计|现)?(?:达到?|为|高达)?(?:{_BEFORE})?$"
    rf"|(?:会员|职工|农民工|劳动者)(?:已|共|总共)?(?:达到?|高达|突破)(?:{_BEFORE})?$"
)
# 2.8亿会员, 409.9万农民工: so many people, without a measure word
_PEOPLE_AFTER = re.compile(
    r"(?:工会|在职|在岗|产业|农民工|新就业形态|灵活就业|女)?(?:会员|农民工|职工|劳动者|工人|员工|务工人员)(?![大之技运书])"
)
_SHARES = ("%", "个百分点")  # 产值比上年增长11.3%: by how much it has grown
_LARGE = ("万", "亿")
_PEOPLE = "人"
_CLASSES = re.compile(r"[一二]类")
_CLOSES = re.compile(r"[，；、]|$")
_AMOUNT_END = re.compile(r"[，。；、！？\n]|$")

# 计划 as a verb: not 关爱计划, 该计划累计投入
_INTENT = quick(
    r"(?<![^，；。\s并还也年会司区团市局们位])计划(?=[^，。、”》；的书中内累已共实生])"
    r"|(?<![模虚草比])拟(?=[^人声])|争取(?=在|到(?:20|[今明年本])|今年|年内|\d)"
    r"|将(?=[办建开](?:[起成好]|$))"  # 将办|16个: what is searched ends before the figure
    r"|(?<![”》爱育春航])计划(?=(?:新|公开|面向[^，。；]{1,12}?)?招)|招[生收募聘录](?:名额|计划)"
)
# 面向社会公开招聘…15名; 共招收180名…，现接受报名: who is still to be found
_NO_CALL = r"(?!了|到|活动|会|信息|岗位|专场)[^，。；]*$"
_OPEN_CALL = re.compile(rf"面向[^，。；]{{1,16}}?(?:招[聘募收录考生]|选聘|诚聘){_NO_CALL}")
_RECRUITS = re.compile(rf"(?:招[收募聘生录]|选聘|限额|限招|名额){_NO_CALL}")
_SIGN_UP = re.compile(
    r"[^。；]{0,40}?(?:(?:现|即日起|今起|今日起|正在|目前|已)(?:接受|开始|开放|启动|开启|火热|开通)+[^，。；]{0,4}报名"
    r"|报名(?:时间|截止|方式|条件|电话|热线|通道|从|即日起|[^，。；]{0,4}进行中)"
    r"|(?:欢迎|请|可)[^，。；]{0,16}报名)"
)
_FOUND = re.compile(r"已|成功|先后|累计|此前|去年|以来")
# 要 as a verb (各级工会要新建200个), what a document asks for, what is to be made sure: others are to do it
_ASKED = quick(
    r"(?:(?<=[，。；：会位府厂司团市区县省级门关织“业家年内底前])|(?<=[今明后]年))(?:还|都|也|均)?要"
    r"(?=再[办建开增]|[建发新完实达力争确培举开组推至不每投覆扩增选帮把为对落全在于年有通加深广积聚依打])"
    r"|(?:(?<![照据循])《[^》\n]{1,40}》|(?<![照据循])(?:会议|文件|通知|方案|意见|规划|办法))"
    r"(?:还|并)?(?:明确)?(?:要求|提出|规定|明确|部署|强调)[，：]"
    r"|要求(?=[^，。；]{0,8}?(?:各|全[国省市区县]|所有|基层|下属)[^，。；\d]{3})"
    r"|确保(?=全年|年内|年底|今年|明年|每年|到(?:20|[今明年])|在(?:20|[今明年]年?[底内前])|实现|完成)"
    r"|(?<![\d去前年])(?:今年|明年)?年底前"
)
# 希望各级工会帮助5000名…: no more than its clause
_WISHED = re.compile(
    r"(?:号召|希望(?!工程|小学)|呼吁|倡议)[^，。；]*(?:各|全[国省市区县]|广大|所有|基层|下属)[^，。；]{2,}$"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    figure: re.Pattern[str]
    kinds: Mapping[str, str]
    before: Mapping[str, re.Pattern[str]]  # what stands before a unit at a clause's end: 师徒结对|500对
    idiom: re.Pattern[str]
    planned: re.Pattern[str]
    done: re.Pattern[str]


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@cache
def _patterns() -> _Patterns:
    rows = sorted(table("lexicon/units.tsv"), key=lambda r: (-len(r["unit"]), r["unit"]))
    units = []
    for row in rows:
        unit = re.escape(row["unit"])
        if row["not_before"]:
            unit += f"(?!{_any(tuple(row['not_before'].split()))})"
        if row["only_before"]:
            unit += f"(?={_any(tuple(row['only_before'].split()))}|[，；、]|$)"
        units.append(unit)
    counted = _any(tuple(r["unit"] for r in rows if r["kind"] not in _LEFT_OUT))
    figure = quick(
        rf"(?P<before>{_BEFORE})?(?<![\d.A-Za-z+#\-])(?P<number>{NUMERAL})"
        rf"(?:(?P<unit>(?:{'|'.join(units)})(?:（(?:{counted})）)?)(?P<after>{_AFTER}|多(?!名|家|个))?)?"
    )
    jiang = rf"将(?=(?:{_any(lines('lexicon/figures_jiang.txt'))})(?!的))(?:累计|共)?"
    return _Patterns(
        figure=figure,
        kinds={row["unit"]: row["kind"] for row in rows},
        before={
            row["unit"]: re.compile(f"(?:{_any(tuple(row['only_before'].split()))})[成达到共约近超]*$")
            for row in rows if row["only_before"]
        },
        idiom=re.compile(_any(lines("lexicon/figures_idioms.txt"))),
        planned=quick(rf"{jiang}|{_any(lines('lexicon/figures_planned.txt'))}|{_INTENT.pattern}|{_ASKED.pattern}"),
        done=re.compile(_any(lines("lexicon/figures_done.txt"))),
    )


def find(text: str) -> tuple[Quantity, ...]:
    """All figures of a text, in order, without overlap."""
    plain = narrow(text)
    found: list[Quantity] = []
    frame, end = None, 0  # 截至2013年6月底，…: the time that the sentences behind go on with
    for sentence in _SENTENCE.finditer(plain):
        here = list(_of_sentence(sentence.group(), sentence.start()))
        frame = None if "\n" in plain[end : sentence.start()] or not here else frame
        if opened := frame_of(sentence.group()):
            frame = opened
        elif frame is not None and not has_time(sentence.group()):
            here = [_within(frame, q, sentence) for q in here]
        else:
            frame = None
        found.extend(here)
        end = sentence.end()
    return tuple(found)


def _within(frame: str, quantity: Quantity, sentence: re.Match[str]) -> Quantity:
    """A figure with the time of a sentence before, if it goes on counting."""
    counts = goes_on(sentence.group(), quantity.begins - sentence.start())
    return replace(quantity, time_text=frame) if counts and quantity.modality == DONE else quantity


def _of_sentence(sentence: str, offset: int) -> Iterator[Quantity]:
    patterns = _patterns()
    matches = (*patterns.figure.finditer(sentence), *finditer(_PER_CENT, sentence))
    if not matches:
        return
    masks = [m.span() for pattern in (_NAMED, patterns.idiom) for m in finditer(pattern, sentence)]
    spans: list[Quantity] = []
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if any(a <= match.start() and match.end() <= b for a, b in masks):
            continue
        quantity = _share(match) if match.re is _PER_CENT else _figure(sentence, match)
        if quantity and not (spans and quantity.start < spans[-1].end):
            spans.append(_with_origin(sentence, quantity))
    for i, quantity in enumerate(spans):
        following = spans[i + 1] if i + 1 < len(spans) else None
        if following is not None and following.from_value is not None and following.begins <= quantity.start:
            continue  # the earlier value of the next one
        yield replace(
            quantity,
            start=quantity.start + offset,
            end=quantity.end + offset,
            begins=quantity.begins + offset,
            time_text=time_before(sentence, quantity.begins),
            modality=_modality(sentence, quantity.begins),
            rate=_is_rate(sentence, quantity.start),
        )


def _share(match: re.Match[str]) -> Quantity | None:
    if match["p"]:
        numeral = parse(match["p"])
        return _ratio(match, numeral.value, "%") if numeral else None
    if match["t"]:
        return _ratio(match, 10.0 * (parse_han(match["t"]) or 0), "%")
    whole, part = parse_han(match["a"]), parse_han(match["b"])
    return _ratio(match, round(part / whole, 3), None) if whole and part else None


def _ratio(match: re.Match[str], value: float, unit: str | None) -> Quantity:
    return Quantity(match.start(), match.end(), value, unit, "ratio", begins=match.start())


def _figure(sentence: str, match: re.Match[str]) -> Quantity | None:
    start = match.start("number")
    numeral = parse(match["number"])
    lead = sentence[max(0, match.start() - 8) : match.start()]
    if numeral is None or (_RANK.search(lead) and not match["before"]):
        return None
    if _TORN.search(sentence[max(0, match.start() - 6) : match.start()]):
        return None
    unit = match["unit"]
    grown = _GROWN.search(sentence[max(0, start - 24) : start])
    compared = finditer(_COMPARED, sentence, max(0, match.start() - 24), match.start())
    if unit not in _SHARES and not grown and next(compared, None):
        return None
    if unit is None:
        if _PHONE.search(lead):
            return None
        return _people(sentence, match, numeral) or _amount(sentence, match, numeral)
    kind = _patterns().kinds[unit.partition("（")[0]]
    if unit == "类" and numeral.han and _CLASSES.search(sentence):
        return None  # 一类竞赛3项、三类竞赛5项: the third class
    if numeral.han and _is_place(sentence, match, lead):
        return None
    if kind in _LEFT_OUT or not _counts(match["number"], numeral, unit, match["before"], lead):
        return None
    if not _ORIGIN_MARK.search(sentence, max(0, start - 40), start) and (
        _RANGE.match(sentence, match.end()) or _RANGED.search(sentence[max(0, start - 6) : start])
    ):
        return None
    if unit == "所" and not (_SCHOOLS.match(sentence, match.end()) or _SCHOOLS_BEFORE.search(lead)):
        return None  # 502所: an institute
    noun = _patterns().before.get(unit)
    if noun and _CLOSES.match(sentence, match.end()) and not noun.search(lead):
        return None
    told = match["before"] or numeral.approximation or match["after"]
    by = grown["by"] if grown else ""
    return Quantity(start, match.end(), numeral.value, unit, kind, told, begins=match.start(), grown=by)


def _is_place(sentence: str, match: re.Match[str], lead: str) -> bool:
    """三元|桥, 北|七家, 、五里|坨: a numeral and a unit that are the name of a place."""
    if match["unit"] == "元" and _YUAN_PLACE.match(sentence, match.end()):
        return True
    if lead.endswith(_LANES[:4]) and match["unit"] in _HOUSES and _CLOSES_PLACE.match(sentence, match.end()):
        return True
    return lead.endswith(_LISTED_PLACE) and _IN_PLACE.match(sentence, match.end()) is not None


def _counts(text: str, numeral: Numeral, unit: str, before: str | None, lead: str) -> bool:
    """Is it a count: not 一名 in narration, not the bare 百家 of a slogan, not 二院203所?"""
    if numeral.bare and not (before or numeral.approximation or _COUNTED_NOUN.search(lead)):
        return False  # 万名职工, a slogan; but 慰问职工万名
    if numeral.han and (numeral.value == 1 or text == "二"):
        return lead.endswith(_PRIZE)  # 二次奖励, 二类竞赛: two things would be 两
    if unit.endswith("小时") and not _HOURS.search(lead):
        return False  # 24小时驿站, 4个多小时的比拼
    if unit == "条" and numeral.han and lead.endswith(_LANES):
        return False  # 横七条, a lane
    return not (unit == "所" and lead.endswith(_PLANTS))


def _people(sentence: str, match: re.Match[str], numeral: Numeral) -> Quantity | None:
    """A large number right before people: 2.8亿会员; not the bare 百万职工 of a slogan."""
    end = match.end("number")
    if numeral.bare or not match["number"].endswith(_LARGE) or not _PEOPLE_AFTER.match(sentence, end):
        return None
    start, approximation = match.start("number"), match["before"] or numeral.approximation
    return Quantity(start, end, numeral.value, _PEOPLE, "person", approximation, begins=match.start())


def _amount(sentence: str, match: re.Match[str], numeral: Numeral) -> Quantity | None:
    """A number without a unit after a noun of amount: 会员数达126.7万, 阅读量突破10万."""
    end = match.end("number")
    if numeral.bare or not _AMOUNT_END.match(sentence, end):
        return None
    if not _AMOUNT.search(sentence[max(0, match.start() - 10) : match.start("number")]):
        return None
    start, approximation = match.start("number"), match["before"] or numeral.approximation
    return Quantity(start, end, numeral.value, None, "thing", approximation, begins=match.start())


def _with_origin(sentence: str, quantity: Quantity) -> Quantity:
    """The figure with its earlier value, if it stands in 从A增加至B."""
    low = max(0, quantity.begins - 48)
    before = sentence[low : quantity.begins]
    rise = _RISE.search(before)
    origin = _FROM.search(before[: rise.start()]) if rise else None
    if origin and rise and "，" in origin.group() and before.endswith("达到", 0, rise.end()):
        return quantity  # 基层工会由9家增加到34家，会员达到|7215人: of something else
    numeral = parse(origin["n"]) if origin else None
    if origin is None or numeral is None:
        return quantity
    return replace(quantity, from_value=numeral.value, begins=low + origin.start())


def _modality(sentence: str, offset: int) -> str:
    """Planned, if a word of plan stands before the figure and no word of the done after it."""
    patterns, start = _patterns(), clause_start(sentence, offset)
    if _is_open_call(sentence, start, offset) or _WISHED.search(sentence, start, offset):
        return PLANNED
    last = ahead_before(sentence, offset)
    for match in finditer(patterns.planned, sentence, max(0, offset - REACH), offset):
        last = max(last, match.end())
    if last < 0 or patterns.done.search(sentence, last, offset):
        return DONE
    return PLANNED


def _is_open_call(sentence: str, start: int, offset: int) -> bool:
    """面向社会公开招聘15名, 招收|180名子女，现接受报名: are so many sought, none of them found yet?"""
    if _FOUND.search(sentence, start, offset):
        return False
    called = _OPEN_CALL.search(sentence, start, offset)
    return bool(called or (_RECRUITS.search(sentence, start, offset) and _SIGN_UP.match(sentence, offset)))


def _is_rate(sentence: str, offset: int) -> bool:
    clause = max(sentence.rfind(mark, 0, offset) for mark in "，；：、") + 1
    return _RATE.search(sentence, clause, offset) is not None
