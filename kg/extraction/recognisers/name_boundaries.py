"""Which word ends the walk to the left, as it can be no part of the name that the walk is for.

Most verbs, posts, numbers and function words do; where they stand beside an area or a rare word, they may be
of the name all the same: 中|芯, 渠县|有|庆镇, 203|所.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.name_numerals import COUNTERS, OF_DATES, is_in_code, is_name_numeral
from kg.extraction.recognisers.names import (
    COMPANY,
    HAN,
    LEGAL_FORMS,
    LEVELS,
    NUMERAL,
    generic,
    is_area,
    is_date_name,
    is_known,
    is_rare,
    is_verbal,
    name_verbs,
    opens_clause,
    posts,
    short_counties,
    stops,
    street_words,
    tag_of,
    word_list,
)

_NUMBERED_HEAD = pattern("names", "numbered_head")
_AFTER_NUMBER = pattern("names", "after_number")
CHINA_FIRM = pattern("names", "china_firm")
_JOINT_NAME = pattern("names", "joint_name")
_JOINT_TASK = pattern("names", "joint_task")
_COOPERATION = pattern("names", "cooperation")
_TO_SCHOOL = pattern("names", "to_school")
_SCIENCE = pattern("names", "science")
_JOINT_OFFICE = pattern("names", "joint_office")
_OWNED_FIRM = pattern("names", "owned_firm")
_VERB_COMPOUND = pattern("names", "verb_compound")
_NUMBERED_ROAD = pattern("names", "numbered_road")
_LATIN = pattern("names", "latin")
_AMOUNT = pattern("names", "amount")
_LEADING_ON = frozenset("和与及的在到对向从由将把被给让等或是为了")
ONE_AND_TOWN = pattern("names", "one_and_town")
_STREETS = ("镇", "乡", "苏木")
_FOR_WHOM = ("帮", "替")
_ROOMS = ("驿站", "之家")  # behind those whom they serve
_INSTITUTES = ("学院", "研究所", "研究院", "实验室", "研究中心")
_NAMING = ("圆", "通", "正", "新", "达")  # function characters that open firms' names behind their city
_TOWNS = ("镇", "乡", "街道")
_JOINING = ("同", "和", "及")
_FEDERATED = ("联合工会", "工会联合会")
_TELLS_OF = ("记", "访", "悼", "忆", "赞")  # what a headline opens with about someone
_OCCASIONS = ("赛", "会", "活动", "评选", "行动", "过程", "检查", "培训")
_POINTING = ("这次", "此次", "本次", "该次", "本届", "这项", "该项")  # before a noun that no name opens with
_OF_LEVEL = pattern("names", "of_level")
_MINES = ("煤矿", "铁矿", "金矿", "煤业", "矿业")
_LONGEST_NAME = 3  # characters
_TIMES = ("年", "月", "月份", "日", "号", "时", "季度", "天", "今起", "即日")
_ASPECTS = ("过", "完")  # behind a verb of one character: 念|过|小学, 啃|完|北京交通大学


def stops_here(words: Sequence[Word], i: int) -> bool:
    """Does the name begin with `words[i]`, behind the word before it?"""
    word, following = words[i - 1].text, words[i].text
    before = words[i - 2].text if i >= 2 else ""
    if word in OF_DATES and before.isdigit():
        return True  # 2004年|怀柔北工务段, 4月24日|某区工会
    if _AMOUNT.fullmatch(word) and (before[-1:].isdecimal() or NUMERAL.match(before) or NUMERAL.match(word)):
        return True  # 投资|110|万元|改造|俱乐部
    if word == "号" and before.isdigit() and (following in LEVELS or is_area(following)):
        return True  # 小河街12号|市总工会
    if word == "起" and before.endswith(_TIMES):
        return True  # 自2月份|起|街道总工会
    if before in _POINTING:
        return True  # 这次|活动|农场工会
    if word in _ASPECTS and len(before) == 1 and tag_of(before) == "v":
        return True  # 念|过|小学
    if word == "联合" and before not in LEVELS and _JOINT_TASK.match(following):
        return False  # 劳动争议|联合|调解工作室; not 宣传|区|联合调解工作室
    if word == "联合" and not _JOINT_NAME.match(following):
        return True
    if _OF_LEVEL.fullmatch(following) and word in name_verbs() and not is_known(word):
        return True  # 代理|县总工会主席, 管理|县工会
    if is_area(following) and not following.startswith(_JOINING) and _is_officer(words, i):
        return True  # 工会主席|乔某某|河南某某医院工会主席
    if i == 1 and word in _TELLS_OF:
        return True  # ——记|天津纺织机械厂工会主席某某
    if word == "和" and before and _JOINT_OFFICE.fullmatch(f"{before}和{following}"):
        return False  # 住房|和|城乡|建设工会
    if word in ("与", "和") and _SCIENCE.fullmatch(before) and _SCIENCE.match(following):
        # 材料科学|与|工程|学院
        return not any(w.text.endswith((*_INSTITUTES, *LEGAL_FORMS)) for w in words[i : i + 3])
    if word == "合作" and _COOPERATION.match(following):
        return False
    if word == "所" and _AFTER_NUMBER.search(before):
        return False  # 203|所|工会
    if word == "中" and CHINA_FIRM.match(following):
        return False
    if word == "中" and before.endswith(_OCCASIONS) and is_known(following):
        return True  # 团体赛|中|成都分公司
    if opens_with_china(words, i - 1):
        return False
    if is_name_numeral(words, i) or is_in_code(words, i):
        return False
    if word in word_list("name_ambiguous") and _inside_rare_name(words, i):
        return False
    if word in ("经", "纬") and _NUMBERED_ROAD.match(following):
        return False  # 经|八路|街道
    if word in street_words() and (following in _STREETS or following.startswith("街道")):
        return False  # 民主|街道, 前进|乡, 苗族|自治|乡
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
    if word in stops():
        # a single character between name characters is not always a function word: 华为, 中和, 同仁;
        # the segmentation keeps the known ones whole, so the rest are boundaries
        return not _is_town_of_county(words, i)
    if is_date_name(word, following):
        return False
    if NUMERAL.match(word) and following in COUNTERS:
        return True  # 中建八局|5|家建筑集团
    if word in COUNTERS and following.isdigit():
        return True  # 2|座|110|千伏|变电站
    if following == "千伏" and words[i + 1 : i + 2] and words[i + 1].text.startswith("变电"):
        return True  # 110|千伏|变电站: one of many
    if NUMERAL.match(word) and not _NUMBERED_HEAD.match(following):
        return not _LATIN.match(word) or len(word) > 4 or before in stops()
    if following in _FEDERATED:
        return False  # 某镇|货车司机|联合工会
    if following.startswith(_ROOMS):
        return False  # 望江路|骑手|驿站
    return word in posts() and len(word) >= 2 and word not in word_list("name_posts")


def opens_with_china(words: Sequence[Word], i: int) -> bool:
    """中|芯, 、中|梁山|煤电气公司: 中 where nothing goes before that it could stand behind."""
    if words[i].text != "中" or not opens_clause(words, i):
        return False
    following = words[i + 1].text
    return not (is_known(following) or following in generic() or following in LEVELS)


def _is_officer(words: Sequence[Word], i: int) -> bool:
    """主席|乔|东|鸽, 有限公司|吴|海 before an area: a person whom no mark parts from the next one's body."""
    name = ""
    for k in range(i - 1, -1, -1):
        text = words[k].text
        if text in posts() or text.endswith(LEGAL_FORMS):
            return len(name) > 1 and name[0] in vocabulary.surnames()
        name = text + name
        if len(name) > _LONGEST_NAME or is_area(text) or not HAN.match(text):
            return False
    return False


def _is_town_of_county(words: Sequence[Word], i: int) -> bool:
    """渠县|有|庆镇: right behind its county a function word that joins nothing opens a town's name."""
    word, county = words[i - 1].text, words[i - 2].text if i >= 2 else ""
    if len(word) > 1 or word in _LEADING_ON or not (is_area(county) and county[-1] in "县市区旗"):
        return False
    return bool(ONE_AND_TOWN.match("".join(w.text for w in words[i : i + 2])))


def _is_trade(words: Sequence[Word], i: int) -> bool:
    """Is the verb before `words[i]` a firm's trade behind its rare name: 雨|虹|防水|公司?

    A slogan may have the trade behind it: 京|仪|敬业|电工|公司. Not one that the genre's sentences have, nor
    before a whole name: 陈|忠|平|当选|北京公交集团工会主席.
    """
    before = words[i - 2].text if i >= 2 else ""
    slogan = words[i - 1].text in street_words() and not is_area(words[i].text)
    ends = words[i : i + 2] if slogan else words[i : i + 1]
    return (
        any(w.text.endswith(COMPANY) for w in ends)
        and words[i - 1].text not in stops()
        and not is_known(words[i].text)
        and len(before) == 1
        and bool(HAN.match(before))
        and before not in stops()
        and before not in generic()
    )


def _is_short_county(words: Sequence[Word], i: int) -> bool:
    """Does a county's short name that is a word too open the name before `words[i]`: 大足|石刻|研究院?"""
    if words[i - 1].text not in short_counties() or len(words[i].text) < 2 or is_known(words[i].text):
        return False  # 比如|某区医院
    return opens_clause(words, i - 1) or words[i - 2].text in stops()


def _inside_rare_name(words: Sequence[Word], i: int) -> bool:
    """Does the function character before `words[i]` belong to a name: 天航地服, 中和同, 京|原|客运段?"""
    single = len(words[i].text) == 1
    if words[i - 1].text == "有":  # 上海|嘉|有|海|实业公司
        rare = i >= 3 and single and len(words[i - 2].text) == 1 and words[i - 2].text not in stops()
        return rare and is_area(words[i - 3].text)
    if words[i - 1].text == "超":  # 超|化|煤矿; not 超|千|家, 超|大|工厂
        mine = words[i + 1 : i + 2] and words[i + 1].text.startswith(_MINES)
        return i == 1 and single and bool(mine) and not NUMERAL.match(words[i].text)
    if words[i].text in LEVELS or (i >= 2 and words[i - 2].text.endswith("工会")):
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
    if words[i - 1].text in _JOINING and len(before) > 1 and not (
        is_area(before) and not before.endswith(_TOWNS)
    ):
        return False  # 某县工人文化宫|和|灵|峰|社区, 长辛店镇|和|丽|泽|商务区
    near = takewhile(lambda w: is_area(w.text) or w.text not in stops(), words[max(0, i - 4) : i - 1][::-1])
    if single and any(is_area(w.text) for w in near):
        return True
    first = words[i - 2].text
    begins = first not in stops() or (i == 2 and first in word_list("name_ambiguous"))
    if len(first) != 1 or not begins:
        return False
    return i == 2 or words[i - 3].text in stops() or is_known(words[i - 3].text)
