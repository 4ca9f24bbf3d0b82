"""The measure of a figure: the short noun phrase beside the number that says what is counted.

非公高科技企业 of 50余家非公高科技企业的…, 暖心驿站 of 建成暖心驿站5432家, 惠及职工 of 惠及职工334万人次.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.figures.quantities import Quantity
from kg.extraction.figures.times import TIME
from kg.prefilter import quick
from kg.vocabulary import table

LONGEST = 18
_BREAK = "，。；：！？\n（"
_SPENT = re.compile(r"(?:累计|共)?(?:投资|投入|出资|耗资|筹资)(?:资金|经费)?(?:[约近超共达]{0,2})$")
_PASSIVE = re.compile(r"被[^，。；]{0,16}?(?:命名|评|认定|授予|确定|列)为?“?(?P<n>[^”，。；]{2,16})")
_RELATIVE = re.compile(
    r"(?:来自|参加|参与|获得?|荣获|具有|具备|符合|奋战|坚守|取得|从事|涵盖|面向|在)[^，。；]{1,40}?的(?P<n>[^，。；、\d]{2,12})"
)
# Where a noun after a number ends although no verb of the list comes: 建设者|剪出了
_CUT = re.compile(
    r"[在被于已为将向从对由把获均都也正等用给](?!务)|以(?![上下内])|\S(?=[出上到入]了)|(?!\S[作做说讲谈])\S{2}(?=了)|[作做说讲谈](?=了)|接受|一同|一起|纳入|加入|(?<!配)送|走|受(?![益助访众聘])|作为|"
    r"(?:全国|首都|(?<=[位人体工志组业岗家])[一-龥]{2,3}[省市区])(?=五一|劳动模范|先进工作|工人先锋|模范|三八)|相继|陆续|逐[个一]|全部|进行|联合(?=[主承举开])|[主承协]办|还(?=[参将有])|请回|受到|继续|"
    r"奋战|坚守|建会|(?:联合)?组[队团]|历经|带队|积极(?=[配参响投])|“?化身|携手|应邀|利用|得(?=到)|做(?=“)|(?:19|20)\d\d年|(?<=[工人者员])(?:学会|掌握|学到)|(?<=[工人者员业校哥])免费|与|来|到|围绕|通过|结合|赴|代表队|及其|"
    r"(?<=[工手员者友属哥部生师人家表众机])(?:充分|认真|尽情|热情|兴致|依次|踊跃|积极(?!分子)|争相|携手|纷纷|主动|有序|齐声|轮番|轮流|各展|各显|"
    r"奋勇|顽强|激烈|展开|密切|专心|通力|大显|身[着穿]|手[持捧拿执]|沿着?|冒[着雨雪]|迎着|连续|挥毫|穿梭|当场|聚精会神|全神贯注)"
)
_DROP_LEAD = quick(
    r"^(?:提高了?|提升了?|其中|同时|此外|另有|还有|并|还|也|又|已|共|将|计划|拟|为|对|向|在|全区|全市|全县|各类|各种|的|了|等|和|与|及|、|；|名|个(?![人体]))+"
)
_DROP_END = quick(
    r"(?:已经|已|达到|达|为|只有|仅有|有|共|共计|各|约|超|近|至|到|突破|超过|的|了|率先|均|则|、|，|累计|将|给予|每人|最高|上|全部在|都在|均在|基本)+$"
)
_OWNER = re.compile(r"^.{0,20}总工会(?=.{2})")  # 某县总工会|筹措资金: whose figure it is
_PART = re.compile(r"[、的”]")
_LIST_GOES_ON = ("、", "和", "及", "以及", "，")
_ACTOR = quick(r"[者员家](?![一-龥]{0,1}工作)|选手|人员|作品|代表")
_PEOPLE = re.compile(r"(?:[职员民]工|代表|干部|选手|学[生员]|子女|劳模|[会队]员|骑手|司机|教师|工人|者)$")
_INTRANSITIVE = frozenset(
    {"参赛", "报名", "参训", "参展", "参演", "入会", "现场入会", "到场", "获奖", "参会", "参评", "受表彰"}
)


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs beside figures: by role, and one pattern for all."""

    role: Mapping[str, str]
    pattern: re.Pattern[str]


@cache
def verbs() -> Verbs:
    """The verbs of `lexicon/figures_verbs.tsv`."""
    role = {row["verb"]: row["role"] for row in table("lexicon/figures_verbs.tsv")}
    words = sorted(role, key=lambda w: (-len(w), w))
    return Verbs(role, re.compile("|".join(re.escape(w) for w in words)))


def measure(text: str, quantity: Quantity, previous_end: int, next_begin: int) -> str:
    """The measure of a figure, given where the figures beside it end and begin."""
    left = _left(text, quantity.begins, previous_end)
    right = _right(text, quantity.end, next_begin)
    if quantity.kind == "money" and (spent := _SPENT.search(left)):
        return spent.group().rstrip("约近超共达")  # 投资300万元建设的…
    if left.endswith("一行"):
        return "一行人数"
    after = _after(right, quantity.kind in ("person", "body")) if quantity.kind != "ratio" else ""
    if after:
        return _short(after)
    # 毛某某等13人: examples, no measure
    before = "" if quantity.kind == "person" and left.endswith("等") else _short(_before(left))
    if quantity.kind == "person" and (doing := _doing(right)):
        if not before or before in verbs().role:
            return f"{doing}人数" if doing in _INTRANSITIVE else doing
        if doing not in _INTRANSITIVE and _PEOPLE.search(before):
            return before
        return _short(before + doing)
    return before or _short(after) or right.strip("的“”（）")[:12] or left.removesuffix("中")[-LONGEST:]


def _short(phrase: str) -> str:
    """A phrase without half a pair of marks, cut at its parts if it is long."""
    phrase = phrase.rpartition("）")[2] if "（" not in phrase else phrase
    if phrase.count("“") != phrase.count("”"):
        close = phrase.find("”")
        phrase = phrase[close + 1 :] if 0 <= close < len(phrase) - 1 else re.sub("[“”]", "", phrase)
    while len(phrase) > LONGEST and (part := _PART.search(phrase)):
        phrase = phrase[part.end() :]
    return phrase[-LONGEST:].strip("、的")


def _left(text: str, begin: int, previous_end: int) -> str:
    start = max(text.rfind(mark, 0, begin) for mark in _BREAK) + 1
    left = text[max(start, previous_end) : begin]
    # 2个集体获得首都劳动奖状、6人…: what stands between belongs to the figure before
    return "" if previous_end > start and left.endswith(("、", "和", "及")) else left


def _right(text: str, end: int, next_begin: int) -> str:
    stop = next_begin
    for mark in _BREAK:
        at = text.find(mark, end, stop)
        stop = at if at >= 0 else stop
    right = text[end:stop]
    # 33个区县、四川省|13个市: what stands behind the last mark is said of the next figure
    shared = stop == next_begin and "、" in right and not right.endswith("、")
    return right.rpartition("、")[0] if shared else right


def _after(right: str, acts: bool) -> str:
    """The noun that follows the number, or ""."""
    if right.startswith(_LIST_GOES_ON):
        return ""
    if passive := _PASSIVE.match(right):
        return passive["n"]
    if relative := _RELATIVE.match(right):
        return _noun(relative["n"], acts)[0]
    noun, verb = _noun(right, acts)
    if noun and verb in _INTRANSITIVE:
        return verb + noun
    return noun


def _noun(text: str, acts: bool) -> tuple[str, str]:
    """The text up to its first verb, and that verb; what is counted `acts` if it is people or bodies."""
    stop, verb, parts = len(text), "", set[int]()
    for match in verbs().pattern.finditer(text):
        role = verbs().role[match.group()]
        if (
            role == "noun"
            or (role == "link" and len(match.group()) == 1)
            or _ACTOR.match(text, match.end())
            or (match.start() == 0 and (not acts or role == "make"))
        ):
            parts.update(range(match.start(), match.end()))  # 服务站, 网约…, 建设者, 慰问小分队: of a noun
        else:
            stop, verb = match.start(), match.group()
            break
    for cut in _CUT.finditer(text, 0, stop):
        if cut.start() in (0, 2) and cut.group() == "代表队":
            continue  # 45支|代表队, 6支优秀|代表队: what is counted
        if cut.start() not in parts and cut.start() != 1:
            stop, verb = cut.start(), ""
            break
    noun = _DROP_END.sub("", text[:stop]).strip("、的和及 ")
    return ("" if verbs().role.get(noun, "noun") != "noun" else noun), verb


def _doing(right: str) -> str:
    """What the counted people do: 参加开幕式, 报名."""
    match = verbs().pattern.match(right)
    if match and verbs().role[match.group()] in ("join", "serve"):
        return match.group() if match.group() in _INTRANSITIVE else right[:12].strip("了的“”、")
    return ""


def _before(left: str) -> str:
    """The noun (or verb and noun) that stands before the number."""
    phrase = _DROP_END.sub("", left)
    times = list(TIME.finditer(phrase))
    if times:
        phrase = phrase[times[-1].end() :]
    start, serve = 0, None
    for match in verbs().pattern.finditer(phrase):
        role = verbs().role[match.group()]
        if role == "noun" or phrase.startswith("率", match.end()):
            continue  # 组建|率
        if match.end() == len(phrase):
            serve = match.start() if serve is None else serve
        elif role in ("make", "link"):
            start, serve = match.end(), None
        elif serve is None:
            serve = match.start()
    if serve is not None:
        start = serve
    return _DROP_LEAD.sub("", _OWNER.sub("", phrase[start:])).strip("“ ")
