"""Where a name begins: the walk to the left from the word that ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_frequencies, word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.names import (
    COMPANY,
    HAN,
    NUMERAL,
    ends_in_code,
    generic,
    is_area,
    is_date_name,
    is_known,
    is_proper,
    is_rare,
    is_verbal,
    name_verbs,
    posts,
    short_counties,
    stops,
    tag_of,
    word_list,
)

_NUMBERED_HEAD = pattern("names", "numbered_head")
_AFTER_NUMBER = pattern("names", "after_number")
_CHINA_FIRM = pattern("names", "china_firm")
_JOINT_NAME = pattern("names", "joint_name")
_COOPERATION = pattern("names", "cooperation")
_TO_SCHOOL = pattern("names", "to_school")
_SCIENCE = pattern("names", "science")
_OWNED_FIRM = pattern("names", "owned_firm")
_VERB_COMPOUND = pattern("names", "verb_compound")
_NAME_NUMERAL = re.compile(r"[一二三四五六七八九十百千万]{1,3}")
_DIGITS = re.compile(r"[一二三四五六七八九〇○零]{1,4}")
_MEASURE = re.compile(
    r"[个家名位条项场次届年月日人余多支批所座处起行线级班岁天周部本份张件把间块台套只颗度倍元大小]"
)
_COUNTERS = frozenset("个家名位条项场次年月日人余多支批座处")
_NUMBERED_ROAD = re.compile(r"[一二三四五六七八九十]+路?$")
_LATIN = re.compile(r"^[A-Za-z0-9·&\-]+$")
_TRADES = ("厂", "矿", "协会", "学会", "研究会", "商会", "合作社")
_LEADING_ON = frozenset("和与及的在到对向从由将把被给让等或是为了")
_TOWN_OPENERS = frozenset("里上下中内外后前场时")
_ONE_AND_TOWN = re.compile(r"[\u4e00-\u9fff](?:镇|乡|街道)")
_LEGAL_FORMS = ("有限公司", "有限责任公司", "股份公司")
_SECOND = 2  # words: the numeral is the second of its clause
_NUMERALS = frozenset("一二三四五六七八九十两几多各首")
_FOR_WHOM = ("帮", "替")
_LEAST_RUN = 3  # single characters in a row that make a rare name
_RARE_VERB = 600  # occurrences in the corpus behind jieba's dictionary: 飞驰 161, 走访 and 前往 thousands
_DIRECTIONS = ("起", "出", "上", "下", "到", "过", "来", "去")  # a verb's complement: 办起, 走出
_INSTITUTES = ("学院", "研究所", "研究院", "实验室", "研究中心")
_NAMING = ("圆", "通", "正", "新", "达")  # function characters that open firms' names behind their city
_JOINING = ("同", "和", "及")
_FEDERATED = ("联合工会", "工会联合会")
_OF_DATES = ("年", "月", "日")
_TELLS_OF = ("记", "访", "悼", "忆", "赞")  # what a headline opens with about someone
_OCCASIONS = ("赛", "会", "活动", "评选", "行动", "过程", "检查", "培训")
_POINTING = ("这次", "此次", "本次", "该次", "本届", "这项", "该项")  # before a noun that no name opens with
_CLASSES = ("商家", "商户", "企业", "单位", "机构", "店家")  # what a firm is described as, before its name
_NATIONAL = ("委员会", "研究会", "基金会", "指导中心")  # heads whose 全国 is of the name
_OF_LEVEL = re.compile(r"县|[区市县省](?:总?工会|委|政府)")
_LEVELS = ("区", "市", "县", "省")


@cache
def _task_heads() -> tuple[str, ...]:
    return vocabulary.lines("lexicon/name_task_heads.txt")


def left_edge(words: Sequence[Word], head: int) -> int:
    """Index of the first word of the name whose last word is `words[head]`.

    Walks left until a word that cannot be part of a name, then trims leading descriptions up to
    the first area or proper word. Returns `head` + 1 if nothing is left.
    """
    i = head
    while i > 0:
        word = words[i - 1].text
        if _stops_here(word, words, i):
            break
        i -= 1
    i = _over_county(words, i, head)
    i = _over_trade(words, i, head)
    i = _over_verb(words, i, head)
    i = _over_rare_run(words, i, head)
    i = _over_adverb(words, i, head)
    return _trim(words, i, head)


def _over_county(words: Sequence[Word], i: int, head: int) -> int:
    """任|丘|石化厂: the first character of a county's short name is no function word."""
    if not 0 < i <= head or len(words[i].text) != 1 or len(words[i - 1].text) != 1:
        return i
    if words[i].text in _LEVELS:
        return i  # 和|县委宣传部
    return i - 1 if words[i - 1].text + words[i].text in short_counties() else i


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
    legal = text.endswith(_LEGAL_FORMS)
    if not (legal or text.endswith(_TRADES)) or i > head or is_proper(words[i:head]):
        return i
    last = i - 1
    while last >= 0 and _is_trade_verb(words[last].text, legal=legal):
        last -= 1
    if last < 0 or last == i - 1 or _stops_here(words[last].text, words, last + 1):
        return i
    first = left_edge(words, last)
    return first if first <= last and is_proper(words[first : last + 1], area_counts=not legal) else i


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
    least = _LEAST_RUN - 1 if is_area(before) else _LEAST_RUN  # 山西|绿|能|电池公司
    counts = least < _LEAST_RUN and opening in _NUMERALS  # 北京|三|大|科学城
    legal = is_area(before) and words[head].text.endswith(_LEGAL_FORMS)  # 四川|地|旺|建筑|有限责任公司
    if end - start < least or counts or not (short or legal or opening not in stops()):
        return i
    if is_known(before):
        return start - 1  # 甘肃|陇|原|送|变电公司, 国网|陇|原|送变电公司
    return start if not start or before in stops() or not HAN.match(before[-1]) else i


def _may_be_in_run(word: str) -> bool:
    if len(word) != 1 or not HAN.match(word):
        return False
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
    if is_area(area) and len(verb) == 2 and last == "医院" and i == head and tag_of(verb) == "v":
        return i - 2  # 北京|安定|医院
    if (
        last.endswith(_task_heads())
        and (is_area(area) or area in _LEVELS)
        and verb in word_list("name_task_verbs")
    ):
        return i - 2  # 东城区推进产业工人队伍建设改革协调小组
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


def _stops_here(word: str, words: Sequence[Word], i: int) -> bool:
    """Does the name begin behind `word`, which stands before `words[i]`?"""
    following = words[i].text
    if word in _OF_DATES and i >= 2 and words[i - 2].text.isdigit():
        return True  # 2004年|怀柔北工务段, 4月24日|某区工会
    if i >= _SECOND and words[i - 2].text in _POINTING:
        return True  # 这次|活动|农场工会
    if word == "联合" and not _JOINT_NAME.match(following):
        return True
    if _OF_LEVEL.fullmatch(following) and word in name_verbs() and not is_known(word):
        return True  # 代理|县总工会主席, 管理|县工会
    if i == 1 and word in _TELLS_OF:
        return True  # ——记|天津纺织机械厂工会主席某某
    joins = word in ("与", "和") and i >= 2 and _SCIENCE.fullmatch(words[i - 2].text)
    if joins and _SCIENCE.match(following):  # 材料科学|与|工程|学院
        return not any(w.text.endswith((*_INSTITUTES, *_LEGAL_FORMS)) for w in words[i : i + 3])
    if word == "合作" and _COOPERATION.match(following):
        return False
    if word == "所" and i >= 2 and _AFTER_NUMBER.search(words[i - 2].text):
        return False  # 203|所|工会
    if word == "中" and _CHINA_FIRM.match(following):
        return False
    occasion = i > 1 and words[i - 2].text.endswith(_OCCASIONS)
    if word == "中" and occasion and (is_area(following) or is_known(following)):
        return True  # 团体赛|中|成都分公司
    if word == "中" and _opens_clause(words, i - 1) and (len(following) == 1 or _short_county(following)):
        return False  # 中|芯 at the clause's start, 、中|梁山|煤电气公司
    if _NAME_NUMERAL.fullmatch(word) and _is_name_numeral(words, i):
        return False
    if _DIGITS.fullmatch(word) and _is_in_code(words, i):
        return False
    if word in word_list("name_ambiguous") and _inside_rare_name(words, i):
        return False
    if word in ("经", "纬") and _NUMBERED_ROAD.match(following):
        return False  # 经|八路|街道
    if is_verbal(word) and not is_known(word):
        return not (_is_trade(words, i) or _is_short_county(words, i))
    if len(word) > 2 and _VERB_COMPOUND.match(word) and not is_known(word):
        return True
    if _TO_SCHOOL.match(word + following):
        return True
    if word in _FOR_WHOM and is_area(following):
        return True  # 帮|北京某某公司司机; not 满帮集团
    if _OWNED_FIRM.match(word) and (is_area(following) or is_rare(following)):
        return True  # 私营企业|临沂某某公司
    if word in stops() and _is_town_of_county(words, i):
        return False
    if word in stops():
        # a single character between name characters is not always a function word: 华为, 中和, 同仁;
        # the segmentation keeps the known ones whole, so the rest are boundaries
        return True
    if is_date_name(word, following):
        return False
    if NUMERAL.match(word) and following in _COUNTERS:
        return True  # 中建八局|5|家建筑集团
    if NUMERAL.match(word) and not _NUMBERED_HEAD.match(following):
        return not _LATIN.match(word) or len(word) > 4 or (i - 2 >= 0 and words[i - 2].text in stops())
    if following in _FEDERATED:
        return False  # 某镇|货车司机|联合工会
    return word in posts() and len(word) >= 2 and word not in word_list("name_posts")


def _is_town_of_county(words: Sequence[Word], i: int) -> bool:
    """渠县|有|庆镇: right behind its county a function word that joins nothing opens a town's name."""
    word, county = words[i - 1].text, words[i - 2].text if i >= _SECOND else ""
    if len(word) > 1 or word in _LEADING_ON or not (is_area(county) and county[-1] in "县市区旗"):
        return False
    return bool(_ONE_AND_TOWN.match("".join(w.text for w in words[i : i + 2])))


def _is_trade(words: Sequence[Word], i: int) -> bool:
    """Is the verb before `words[i]` a firm's trade behind its rare name: 雨|虹|防水|公司?"""
    before = words[i - 2].text if i >= 2 else ""
    return (
        words[i].text.endswith(COMPANY)
        and len(before) == 1
        and bool(HAN.match(before))
        and before not in stops()
        and before not in generic()
    )


def _is_short_county(words: Sequence[Word], i: int) -> bool:
    """Does a county's short name that is a word too open the name before `words[i]`: 大足|石刻|研究院?"""
    if words[i - 1].text not in short_counties() or len(words[i].text) < 2:
        return False
    return _opens_clause(words, i - 1) or words[i - 2].text in stops()


def _opens_clause(words: Sequence[Word], i: int) -> bool:
    """Does `words[i]` begin its clause, or stand behind a mark?"""
    return i == 0 or not HAN.match(words[i - 1].text[-1])


def _is_name_numeral(words: Sequence[Word], i: int) -> bool:
    """Is the numeral before `words[i]` the first character of a name: 万|融|大厦, 某县|三|沙|镇, 三|分厂?"""
    word, following = words[i - 1].text, words[i].text
    before = words[i - 2].text if i >= 2 else ""
    if following == "分厂":
        return True
    if before.endswith("集团") and len(following) == 1 and not _MEASURE.match(following):
        return True  # 环卫集团|一|清|分公司
    if is_area(before) and following.endswith(COMPANY) and len(following) > 1:
        return True  # 北京|二七|机车厂
    counted = len(following) > 1 or _MEASURE.fullmatch(following)
    if not counted and i + 1 < len(words) and words[i + 1].text in COMPANY:
        return True  # 某工业|九|桥|公司
    rare = len(before) == 1 and bool(HAN.match(before)) and before not in stops()
    if rare and i == _SECOND and following.endswith(COMPANY):
        return True  # 巨|一|集团 at the clause's start
    if rare and i >= 3 and is_area(words[i - 3].text):
        return True  # 北京|北|一|机床
    if len(word) == 1 and len(following) == 2 and i < len(words) - 1 and _is_no_word(following):
        return _opens_clause(words, i - 1) or is_area(before)  # 一|平浪|煤矿
    if len(following) > 1 or _MEASURE.fullmatch(following) or not HAN.match(following):
        return False
    if len(before) > 1 and is_rare(before) and following not in _LEVELS:
        return True  # 百顺|万|利|酒店
    return _opens_clause(words, i - 1) or is_area(before) or before in ("在", "了", "到")


def _is_no_word(word: str) -> bool:
    """平浪: a proper name of the dictionary or no word of it, no area and no measure."""
    return is_rare(word) and not is_known(word) and not _MEASURE.match(word)


def _is_in_code(words: Sequence[Word], i: int) -> bool:
    """Is the numeral before `words[i]` of a code that names what follows: 五七|〇|三|厂, 八五|三|农场?"""
    first, end = i - 1, i
    while first > 0 and _DIGITS.fullmatch(words[first - 1].text):
        first -= 1
    while end < len(words) and _DIGITS.fullmatch(words[end].text):
        end += 1
    if end == len(words) or words[end].text[0] in _OF_DATES or words[end].text in _COUNTERS:
        return False
    return ends_in_code("".join(w.text for w in words[max(0, first - 1) : end]))


def _inside_rare_name(words: Sequence[Word], i: int) -> bool:
    """Does the function character before `words[i]` belong to a name: 天航地服, 中和同, 京|原|客运段?"""
    single = len(words[i].text) == 1
    if words[i].text in _LEVELS or (i >= 2 and words[i - 2].text.endswith("工会")):
        return False  # 某区总工会|和|区人社局
    if words[i - 1].text in _JOINING and is_known(words[i].text):
        return False  # 罗|同|世界银行
    if words[i - 1].text == "为" and is_area(words[i].text):
        return False  # 辟|为|厦门市职工服务中心
    if i == 1:
        # 中|科|睿|芯|公司, 未|蓝|传媒 at the clause's start; not 为|大|榭|街道工会联合会
        return single and words[0].text != "为"
    if i < 2:
        return False
    if single and words[i - 1].text in _NAMING and is_area(words[i - 2].text):
        return True  # 郑州|圆|方|集团
    before = words[i - 2].text
    if words[i - 1].text in _JOINING and len(before) > 1 and not is_area(before):
        return False  # 某县工人文化宫|和|灵|峰|社区
    near = takewhile(lambda w: is_area(w.text) or w.text not in stops(), words[max(0, i - 4) : i - 1][::-1])
    if single and any(is_area(w.text) for w in near):
        return True
    first = words[i - 2].text
    begins = first not in stops() or (i == 2 and first in word_list("name_ambiguous"))
    if len(first) != 1 or not begins:
        return False
    return i == 2 or words[i - 3].text in stops() or is_known(words[i - 3].text)


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
        classed = words[k - 1].text in _CLASSES and all(w.text in generic() for w in words[i : k - 1])
        if classed and k - 1 > i and is_proper(words[k:head]):
            i = k  # 爱心|商家|湖滨药店
            break
    if i < head and _is_short_verb(words[i].text) and _full_area(words[i + 1].text):
        i += 1  # 记|北京市第一福利院, 去|石景山区服务中心
    while i < head and words[i].text in leading:
        if words[i].text == "全国" and words[head].text.endswith(_NATIONAL):
            break  # 全国|少年儿童|文化|委员会
        if _opens_town(words, i):
            break
        short = len(words[i + 1].text) == 1 or (words[i].text == "中" and _china_firm(words[i + 1].text))
        short |= words[i].text == "中" and _opens_clause(words, i) and _short_county(words[i + 1].text)
        short &= words[i + 1].text not in _LEVELS  # 走访慰问中|区总工会
        if words[i].text in ("中", "新", "月") and short and not _counts(words, i):
            break  # 中|车|株洲, 中|铁山|桥, 新|钢|集团 are names, 月|山|车站
        i += 1
    return i


def _opens_town(words: Sequence[Word], i: int) -> bool:
    """里|山镇, 后|溪|镇: a word of place that opens a township's name, not one behind a noun."""
    following = "".join(w.text for w in words[i + 1 : i + 3])
    if words[i].text not in _TOWN_OPENERS or not _ONE_AND_TOWN.match(following):
        return False
    before = words[i - 1].text if i else ""
    return not i or before in stops() or is_area(before) or is_verbal(before) or not HAN.match(before[-1])


def _short_county(word: str) -> bool:
    """梁山, 江山: what may be cut out of a longer name behind 中."""
    return word in short_counties()


def _china_firm(following: str) -> bool:
    """Does the segmentation cut a central firm's short name behind 中: 中|铁山|桥?"""
    return bool(_CHINA_FIRM.match(following)) and tag_of(following)[:2] in ("nr", "")


def _counts(words: Sequence[Word], i: int) -> bool:
    """Does a number stand before `words[i]`: 4|月?"""
    return i > 0 and NUMERAL.match(words[i - 1].text) is not None


def _is_short_verb(word: str) -> bool:
    return len(word) == 1 and (word == "记" or tag_of(word) == "v")


def _full_area(word: str) -> bool:
    """Is it an area's full name, which no firm has behind its own: 北京市, 石景山区?"""
    return is_area(word) and word[-1] in "省市区县"
