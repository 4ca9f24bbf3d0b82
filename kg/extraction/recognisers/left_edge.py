"""Where a name begins: the walk to the left from the word that ends it.

`name_boundaries` tells which word ends the walk; from there it goes on over what only the words around show
to be of the name, and then back over leading descriptions.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_frequencies, word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.county_streets import county_of_street
from kg.extraction.recognisers.name_boundaries import (
    CHINA_FIRM,
    ONE_AND_TOWN,
    opens_with_china,
    stops_here,
)
from kg.extraction.recognisers.names import (
    COMPANY,
    HAN,
    LEGAL_FORMS,
    LEVELS,
    NUMERAL,
    TOWNSHIPS,
    generic,
    is_area,
    is_known,
    is_proper,
    is_verbal,
    opens_clause,
    provinces,
    short_counties,
    stops,
    tag_of,
    word_list,
)
from kg.extraction.recognisers.trades import is_plain

_ONE_AND_VILLAGE = pattern("names", "one_and_village")
_TWO_AND_TOWN = pattern("names", "two_and_town")
_NAME_NUMERAL = pattern("names", "name_numeral")
_SEAT = 5  # words: a county and a town that the segmentation cuts
_SEATS = ("县", "区", "旗", "镇", "乡", "街道")  # where a firm lies; a city may open its name
_TRADES = ("厂", "矿", "协会", "学会", "研究会", "商会", "合作社")
_TOWN_OPENERS = frozenset("里上下中内外后前场时")
_BEFORE_TOWN = frozenset("在到由与和及对从向赴于、")  # behind other words 后 and 前 tell a time
_NUMERALS = frozenset("一二三四五六七八九十两几多各首")
_MOST_WORDS = 40  # of a name: text without marks holds no end of one
_BRAND_OPENERS = frozenset("正发")
_AREA_KINDS = frozenset("省市区县旗州盟镇乡村")
_TASK_BODIES = ("专班", "领导小组", "协调小组", "指挥部", "联席会议")
_LONGEST_TASK = 14  # words of what such a body is for
_LEAST_RUN = 3  # single characters in a row that make a rare name
_PAIR = 2  # characters
_WATERS = frozenset("湖河江海泉潭溪湾岛山岭塘")  # whose name stands before: no park is called 湖 alone
_RARE_IN_NAME = 50  # occurrences: 欣快 11
_RARE_VERB = 600  # occurrences in the corpus behind jieba's dictionary: 飞驰 161, 走访 and 前往 thousands
_DIRECTIONS = ("起", "出", "上", "下", "到", "过", "来", "去")  # a verb's complement: 办起, 走出
_CLASSES = ("商家", "商户", "企业", "单位", "机构", "店家")  # what a firm is described as, before its name
_ZONES = ("经开区", "高新区", "开发区", "保税区")
_NATIONAL = ("委员会", "研究会", "基金会", "指导中心")  # heads whose 全国 is of the name


def left_edge(words: Sequence[Word], head: int) -> int:
    """Index of the first word of the name whose last word is `words[head]`.

    Walks left until a word that cannot be part of a name, then trims leading descriptions up to
    the first area or proper word. Returns `head` + 1 if nothing is left.
    """
    i = head
    while i > 0 and head - i < _MOST_WORDS and not stops_here(words, i):
        i -= 1
    i = _over_county(words, i, head)
    i = _over_trade(words, i, head)
    i = _over_coined(words, i, head)
    i = _over_verb(words, i, head)
    i = _over_task(words, i, head)
    i = _over_rare_run(words, i, head)
    i = _over_adverb(words, i, head)
    i = _over_water(words, i, head)
    i = _trim(words, i, head)
    i = _behind_seat(words, i, head)
    county = county_of_street(words, i, head)
    return i if county is None else min(county, left_edge(words, county))


def _over_county(words: Sequence[Word], i: int, head: int) -> int:
    """任|丘|石化厂: the first character of a county's short name is no function word."""
    if not 0 < i <= head or len(words[i].text) != 1 or len(words[i - 1].text) != 1:
        return i
    if words[i].text in LEVELS:
        return i  # 和|县委宣传部
    return i - 1 if words[i - 1].text + words[i].text in short_counties() else i


def _behind_seat(words: Sequence[Word], i: int, head: int) -> int:
    """谷城县|石花镇|湖北|恒沃|蓄电池|有限公司: a firm called after its province, behind where it lies."""
    first = words[i].text if i < head else ""
    if not (words[head].text.endswith(COMPANY) and first.endswith(_SEATS) and is_area(first)):
        return i
    for named in range(i + 1, min(i + _SEAT, head - 1)):
        own = words[named].text in provinces() and words[named + 1].text not in _AREA_KINDS
        if own and words[named - 1].text.endswith(_SEATS):
            return named
    return i


def _over_water(words: Sequence[Word], i: int, head: int) -> int:
    """通明|湖|公园: a lake's name before its park, though a verb to the dictionary; not 走进|湖|公园."""
    if not 0 < i == head - 1 or words[i].text not in _WATERS or len(words[i - 1].text) != _PAIR:
        return i
    return i if words[i - 1].text in stops() else i - 1


def _over_adverb(words: Sequence[Word], i: int, head: int) -> int:
    """再|峰|公司 at the clause's start: one character alone is no firm's name, two are."""
    if i != 1 or head < 1 or len(words[0].text) != 1 or tag_of(words[0].text) != "d":
        return i
    core = "".join(w.text for w in words[1 : head + 1]).removesuffix("公司")
    single = len(core) == 1 and words[head].text.endswith("公司") and not _NAME_NUMERAL.match(core)
    return 0 if single else i


def _over_trade(words: Sequence[Word], i: int, head: int) -> int:
    """长沙|方圆|回转|支承|有限公司: verbs behind what names, before nothing that does, are a firm's trade.

    Before a legal form any verb is, before other heads a rare one: 浙江省|粘接|技术|协会, 果品|产销|合作社.
    """
    text = words[head].text
    legal = text.endswith(LEGAL_FORMS)
    if not (legal or text.endswith(_TRADES)) or i > head or is_proper(words[i:head]):
        return i
    last = i - 1
    while last >= 0 and _is_trade_verb(words[last].text, legal=legal):
        last -= 1
    if last < 0 or last == i - 1 or stops_here(words, last + 1):
        return i
    first = left_edge(words, last)
    return first if first <= last and is_proper(words[first : last + 1], area_counts=not legal) else i


def _over_coined(words: Sequence[Word], i: int, head: int) -> int:
    """江苏|苏|欣快|客|运输|有限公司: what the segmentation makes of a coined name behind its area.

    A rare word that no name has (欣快, an adverb to the dictionary) between single characters is of the name.
    """
    if not words[head].text.endswith(LEGAL_FORMS) or not 2 < i < head or is_area(words[i].text):
        return i
    rare, before = words[i - 1].text, words[i - 2].text
    coined = len(rare) == _PAIR and word_frequencies().get(rare, 0) < _RARE_IN_NAME and rare in word_tags()
    single = len(before) == len(words[i].text) == 1 and before not in stops() and HAN.match(before)
    return i - 3 if coined and single and is_area(words[i - 3].text) else i


def _is_trade_verb(word: str, *, legal: bool) -> bool:
    rare = legal or word_frequencies().get(word, 0) < _RARE_VERB
    return rare and is_verbal(word) and word not in stops()


def _over_rare_run(words: Sequence[Word], i: int, head: int) -> int:
    """新|发|地|批发市场, 奥|通|之|星|汽车公司: characters in a row that make no word are a rare name's.

    So many of them at a clean start leave no room for a sentence; the characters between may be verbs or
    adverbs, but for those that only join and point.
    """
    start = i
    while start > 0 and _may_be_in_run(words[start - 1].text):
        start -= 1
    if start == i or is_area(words[i].text):
        return i  # 开|进|江西|某公司
    end = i
    while end < head and len(words[end].text) == 1:
        end += 1
    opening = words[start].text
    short = start + 1 < head and opening + words[start + 1].text in short_counties()
    before = words[start - 1].text if start else ""
    behind = not start or before in stops() or not HAN.match(before[-1])
    brand = opening in _BRAND_OPENERS and behind  # 走访|了|正|泰|启迪|电气|（上海）有限公司
    least = _LEAST_RUN - 1 if is_area(before) or brand else _LEAST_RUN  # 山西|绿|能|电池公司
    counts = least < _LEAST_RUN and opening in _NUMERALS  # 北京|三|大|科学城
    # 四川|地|旺|建筑|有限责任公司
    legal = (is_area(before) or brand) and words[head].text.endswith(LEGAL_FORMS)
    if end - start < least or counts or not (short or legal or opening not in stops()):
        return i
    if is_known(before):
        return start - 1  # 甘肃|陇|原|送|变电公司, 国网|陇|原|送变电公司
    return start if behind or before in _AREA_KINDS else i


def _may_be_in_run(word: str) -> bool:
    if len(word) != 1 or not HAN.match(word) or word in _AREA_KINDS:
        return False  # 小榄|镇|光|之|榄|灯饰有限公司
    return word not in stops() or word in word_list("name_run")


def _over_verb(words: Sequence[Word], i: int, head: int) -> int:
    """Where a verb belongs to the name behind its area, the name begins with the area."""
    if i and _is_name_verb(words, i, head):
        return i - 1
    if i < 2:
        return i
    area, verb, last = words[i - 2].text, words[i - 1].text, words[head].text
    opens = i == 2 or words[i - 3].text in stops() or is_area(words[i - 3].text)
    if is_area(area) and is_verbal(verb) and last.endswith(COMPANY) and i <= head and opens:
        return i - 2  # 北京|启动|力|科技公司
    if is_area(area) and verb in stops() and tag_of(verb) == "vn" and _is_cut_name(words, i, head) and opens:
        return i - 2  # the same, as a verb that is a noun too
    if is_area(area) and len(verb) == 2 and last == "医院" and i == head and tag_of(verb) == "v":
        return i - 2  # 北京|安定|医院
    if (
        last.endswith(vocabulary.lines("lexicon/name_task_heads.txt"))
        and (is_area(area) or area in LEVELS)
        and verb in word_list("name_task_verbs")
    ):
        return i - 2  # 东城区推进产业工人队伍建设改革协调小组
    return i


def _is_cut_name(words: Sequence[Word], i: int, head: int) -> bool:
    """启动|力|科技|公司: one character, which is no name by itself, before what firms are called."""
    single = len(words[i].text) == 1 and bool(HAN.match(words[i].text)) and words[i].text not in stops()
    behind = words[i + 1 : head]
    plain = all(is_plain(w.text) for w in behind)
    return single and words[head].text.endswith(COMPANY) and plain and words[i].text not in LEVELS


def _over_task(words: Sequence[Word], i: int, head: int) -> int:
    """某区|返乡|人员|登记|排查|工作专班: what a task body is for may be told in verbs, behind its area."""
    if i > head or not words[head].text.endswith(_TASK_BODIES):
        return i
    for k in range(i - 1, max(-1, head - _LONGEST_TASK), -1):
        text = words[k].text
        if text in stops() or not HAN.match(text):
            return i
        if is_area(text) or (text in LEVELS and opens_clause(words, k)):
            return k
    return i


def _is_name_verb(words: Sequence[Word], i: int, head: int) -> bool:
    """Is the verb before `words[i]` what names a firm of plain words: 飞驰|出行|公司, 奋进|机床|厂?"""
    verb, last = words[i - 1].text, words[head].text
    if not last.endswith((*COMPANY, "工会")) or i >= head or tag_of(verb)[:1] != "v":
        return False
    if verb.endswith(_DIRECTIONS) or is_area(words[i].text):
        return False  # 办起|某镇服务公司
    if word_frequencies().get(verb, 0) >= _RARE_VERB or not (i == 1 or words[i - 2].text in stops()):
        return False
    return all(word_tags().get(w.text, "").startswith(("n", "v")) and len(w.text) > 1 for w in words[i:head])


def _trim(words: Sequence[Word], i: int, head: int) -> int:
    """Drop leading descriptions: 行业龙头企业北京小米科技 -> 北京小米科技."""
    leading = word_list("name_leading")
    for k in range(i, head):
        described = all(w.text in leading or w.text in generic() for w in words[i:k])
        described &= words[k - 1].text != "中国"  # 中国|水电四局
        if k > i and described and is_known(words[k].text):
            i = k
            break
    for k in range(i + 1, head):
        leads = words[i : k - 1]
        classed = words[k - 1].text in _CLASSES and all(_tells_where(w.text) for w in leads)
        if classed and leads and is_proper(words[k:head]):
            i = k  # 爱心|商家|湖滨药店, 平谷区|企业|恒远公司
            break
    for k in range(i + 1, head):
        if words[k - 1].text in leading and tag_of(words[k - 1].text)[:1] == "v" and is_area(words[k].text):
            i = k  # 协会|奖励|北京某某公司
            break
    if i < head and _is_short_verb(words[i].text) and _full_area(words[i + 1].text):
        i += 1  # 记|北京市第一福利院, 去|石景山区服务中心
    while i < head and words[i].text in leading:
        if words[i].text == "全国" and words[head].text.endswith(_NATIONAL):
            break  # 全国|少年儿童|文化|委员会
        if _opens_town(words, i) or _opens_firm(words, i, head):
            break
        short = len(words[i + 1].text) == 1 or (words[i].text == "中" and _china_firm(words[i + 1].text))
        short |= opens_with_china(words, i)
        short &= words[i + 1].text not in LEVELS  # 走访慰问中|区总工会
        counted = i > 0 and NUMERAL.match(words[i - 1].text)  # 4|月
        if words[i].text in ("中", "新", "月") and short and not counted:
            break  # 中|车|株洲, 中|铁山|桥, 新|钢|集团 are names, 月|山|车站
        i += 1
    return i


def _tells_where(word: str) -> bool:
    """平谷区|企业…, 经开区|企业…, 爱心|商家…: an area or a description."""
    return word in generic() or is_area(word) or word.endswith(_ZONES)


def _opens_town(words: Sequence[Word], i: int) -> bool:
    """里|山镇, 后|溪|镇: a word of place that opens a township's name, not one behind a noun."""
    if words[i].text not in _TOWN_OPENERS:
        return False
    following = "".join(w.text for w in words[i + 1 : i + 4])
    before = words[i - 1].text if i else ""
    cut_town = _TWO_AND_TOWN.match(following) and not words[i + 1].text.endswith(TOWNSHIPS)
    if cut_town:  # 后|沙|峪|镇, not 会议结束|后|云岭镇
        return not i or is_area(before) or before in _BEFORE_TOWN
    if not (ONE_AND_TOWN.match(following) or _ONE_AND_VILLAGE.match(following)):
        return False
    return not i or before in stops() or is_area(before) or is_verbal(before) or not HAN.match(before[-1])


def _opens_firm(words: Sequence[Word], i: int, head: int) -> bool:
    """上|飞|装备|制造|有限公司: a word of place opens a firm's name, if it can belong to none before."""
    if words[i].text != "上" or not words[head].text.endswith(LEGAL_FORMS):
        return False
    following = words[i + 1].text
    if len(following) > 1 or following in stops() or following in LEVELS or not HAN.match(following):
        return False  # 会|上|恒远公司, 上|市|公司
    before = words[i - 1].text if i else ""
    return opens_clause(words, i) or (len(before) > 1 and (before in stops() or is_verbal(before)))


def _china_firm(following: str) -> bool:
    """Does the segmentation cut a central firm's short name behind 中: 中|铁山|桥?"""
    return bool(CHINA_FIRM.match(following)) and tag_of(following)[:2] in ("nr", "")


def _is_short_verb(word: str) -> bool:
    return len(word) == 1 and (word == "记" or tag_of(word) == "v")


def _full_area(word: str) -> bool:
    """Is it an area's full name, which no firm has behind its own: 北京市, 石景山区?"""
    return is_area(word) and word[-1] in "省市区县"
