"""Short forms of happenings' names: what headlines leave out, sessions, stages, heads behind a quotation."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.reading_text import without_quotes
from kg.extraction.recognisers.names import city_names

_AREA_SUFFIX = re.compile(r"^([\u4e00-\u9fff]{2,4}?)[区县市](?=第|首届)")
_PLAIN_EDGES = re.compile(r"^(?:大型|主题|系列)+|(?<=[\u4e00-\u9fff]{2})活动$")
QUOTED = re.compile(r"“([^”]+)”")
# Heads behind a quotation that say no more than that it is a happening.
_PLAIN_HEADS = frozenset(("", "活动", "行动", "主题活动", "系列活动", "计划", "工程", "品牌", "项目"))
# Sessions in full and as headlines have them; the longest first.
_SESSION_WORDS = (
    ("工会会员代表大会", "工代会"),
    ("工会代表大会", "工代会"),
    ("全体委员会议", "全会"),
    ("全体扩大会议", "全会"),
    ("全体（扩大）会议", "全会"),
    ("全委扩大会议", "全会"),
    ("全委（扩大）会议", "全会"),
    ("教职工代表大会", "教代会"),
    ("职工代表大会", "职代会"),
    ("会员代表大会", "会代会"),
    ("全体会议", "全会"),
    ("全委会议", "全会"),
    ("全委会", "全会"),
    ("委员会", ""),
    ("第", ""),
)
_ASSEMBLY = "全会"
# what a school or a firm calls itself on its own pages, before the edition
_OWN_WORD = re.compile("^(?:我|本|全)?(?:学校|校|学院|院|公司|集团|医院)(?=[一二三四五六七八九十]+[届次])")
_EDITION_FIRST = re.compile("[一二三四五六七八九十]+[届次](?=.*(?:教代会|职代会|工代会|会代会))")
_ORGAN = re.compile("经费?审查?(?=委)|女职工(?=委员会)|常务(?=委员会)")  # whose sessions are their own
# 八届职代会三次会议 is 八届三次职代会
_SITTING = re.compile(r"届([职教工会]代会)([一二三四五六七八九十]+次)会议")
_EDITION_AND_KIND = re.compile(r"(?:第[一二三四五六七八九十百\d]+届|首届)[^“”]{4,}$")
_SESSION = re.compile(r"[一二三四五六七八九十]届[一二三四五六七八九十]+次")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-—－~至])|(?<=[-—－~至])20\d\d(?=年)")
EDITION = re.compile(r"第[一二三四五六七八九十百\d]+届|首届")
_OF_ALL = re.compile(r"^全[省市区县]")  # 全市第二届技能大赛 in the headline, 临江市第二届技能大赛 below it
_YEAR_AND_LEVEL = re.compile(r"^(?:(?:19|20)\d\d年度?)?(?P<level>[省市区县])(?P<rest>[\u4e00-\u9fff]{8,})$")
_OPENING_AREA = re.compile(r"^[\u4e00-\u9fff]{2,4}?[省市区县](?=[\u4e00-\u9fff]{5})")
_LEAST_NAME = 5  # characters of a show or a walk that say which
_AREA = 2  # characters of an area's short name
_OWNER = 4  # characters in which two names' owners agree: 首旅集团, 齐齐哈尔
_STAGE = pattern("coreference", "stage")
_PART_OF_CONTEST = pattern("coreference", "part_of_contest")
_MEETINGS = ("推进会", "总结会", "座谈会", "交流会", "部署会", "动员会", "发布会", "表彰会", "现场会")
_PLAIN_CONTEST = "技能赛"  # so short a head does not say which of several contests for one cup it is
_LONG_HEADLINE = 9  # characters: so many in order, and the last, leave no doubt
_LONG_QUOTE = 14  # characters: so many in order are the same slogan
_CEREMONY_OF_BOTH = re.compile("(?:赛|比武)(?:启动|开赛|开幕|闭幕|颁奖)(?:仪式|典礼|式|会)$")
# 青石杯|焊工大赛 in the headline, “青石杯”|焊工职业技能竞赛 below it
_CUP = re.compile(r"“(?P<cup>[^”]+杯)”")
_CONTEST_HEAD = re.compile(r"(?:大赛|竞赛|比赛|赛)$")
_FIRST_TIME = re.compile("第一次(?=会员(?:代表)?大会$)")
# 甲县总工会送温暖活动 in the headline, 甲县总工会|2024年元旦春节|“送温暖”活动 below it
_FEAST = re.compile(r"20\d\d年度?(?:元旦|春节|中秋|国庆|五一|[两双]节|、|和){1,4}(?:期间)?")
_LEAST_LEFT_OUT = 6  # characters: a shorter name is no description


@cache
def _nationwide() -> frozenset[str]:
    """Names of programmes that every union has; 送温暖 and 送清凉 are words as well."""
    rows = vocabulary.by_form("gazetteer/programmes.tsv")
    return frozenset(map(without_quotes, rows)) - {"送温暖", "送清凉"}


def is_short_happening(name: str, other: str) -> bool:
    """“X”活动 of “X”行动, X of “X”行动, a name without its opening."""
    plain, bare = without_quotes(name), without_quotes(other)
    if _of_other_edition(plain, bare):
        return False
    if not _OF_ALL.match(bare):
        plain = _OF_ALL.sub("", plain)
    if plain == bare and "“" not in name and "“" in other:
        return True  # 小工仔公益暑托班 in the headline, “小工仔”公益暑托班 below it
    if _is_cup(name, other):
        return True
    if _ORGAN.findall(plain) != _ORGAN.findall(bare) and "第" in plain and plain.endswith(("会", "会议")):
        return False  # 第四届委员会第一次全体会议 is not 第四届|经费审查|委员会第一次全体会议
    if _FIRST_TIME.search(plain) and bare.endswith(_FIRST_TIME.sub("第一届", plain)):
        return True  # 甲公司工会第一次会员大会, 第一届会员大会 in the headline
    if _FEAST.search(bare) and len(bare) > len(plain):
        feast, rest = _FEAST.search(plain), _FEAST.sub("", bare)
        if not feast and plain == rest != "送温暖活动":
            return True
        if feast and feast.group()[:4] in bare and rest.endswith(_FEAST.sub("", plain)):
            return True  # 2024年“两节”送温暖活动
    if bare == plain + "活动":
        return True  # “安康杯”知识竞赛 in the headline, “安康杯”知识竞赛活动 below it
    level = _YEAR_AND_LEVEL.match(plain)
    if level and bare.endswith(level["rest"]):
        area = bare.removesuffix(level["rest"])
        if area.endswith(level["level"]) or area in city_names():
            return True  # 2025年省煤炭行业竞赛 of 甲省煤炭行业竞赛, 省高校运动会 of 陕西高校运动会
    if _same_theme(name, other):
        return True
    longer = bare.endswith(plain) and len(bare) > len(plain)
    inner, other_inner = QUOTED.search(name), QUOTED.search(other)
    core = inner.group(1) if inner else plain
    # “安康杯”竞赛总结部署会 says by itself which one it is
    told = inner is not None and len(name.rsplit("”", 1)[-1]) >= _LEAST_LEFT_OUT
    if core in _nationwide() and not told and bare.removeprefix(core) not in _PLAIN_HEADS:
        return False  # 金秋助学 is no short name of one year's or one district's
    if inner and other_inner and other != name:
        mine, theirs = inner.group(1), other_inner.group(1)
        # “巾帼绽芳华”趣味运动会 of 庆“三八”|“巾帼绽芳华”趣味运动会
        theirs = mine if mine in QUOTED.findall(other) and other.endswith(name) else theirs
        if mine != theirs:
            # “某某能手”评选 of “某某行业某某能手”评选, but not of “某某行业某某能手”颁奖暨文艺演出
            if len(mine) >= _LONG_QUOTE and all_in(mine, theirs):
                return _compatible_heads(name, other)  # “…——甲市工会…进校园”首场活动 in the headline
            return mine in theirs and len(mine) >= 3 and "暨" not in name + other
        if _compatible_heads(name, other):
            return (len(other), other) > (len(name), name)
        return False
    if other_inner and other_inner.group(1) == plain:
        return True
    if plain.endswith("赛") and bare.startswith(plain + "暨") and _CEREMONY_OF_BOTH.search(bare):
        return False  # 甲竞赛 of 甲竞赛暨第七届乙大赛|启动仪式: the ceremony of two contests is neither
    if len(plain) >= 5 and (longer or bare.startswith((plain + "暨", plain + "活动"))):
        return True  # 第二届交流大会 of 第二届交流大会|暨论坛
    if len(plain) >= _LEAST_LEFT_OUT and f"”{plain}暨" in other:
        return True  # 劳模宣讲报告会 in the headline, “…”劳模宣讲报告会|暨教育活动 below it
    stage = _STAGE.search(plain)
    if stage and _without_suffix(plain[: stage.start()]) == _without_suffix(bare):
        return True  # 第十届比赛|决赛 beside 第十届比赛
    if bare.endswith("赛") and plain.startswith(bare) and _PART_OF_CONTEST.match(plain[len(bare) :]):
        return True  # 第六届职业技能大赛|焊接项目决赛
    if _is_headline_form(plain, bare) or _is_show(plain, bare) or _of_whole_area(without_quotes(name), bare):
        return True
    if len(plain) >= _LEAST_NAME and EDITION.match(bare) and bare.endswith(plain + "活动"):
        return True  # 教职工健步走 of 第十八届教职工健步走活动
    return not inner and (
        _same_session(plain, bare) or _same_congress(plain, bare) or _left_out(plain, bare)
    )


def _of_other_edition(name: str, other: str) -> bool:
    """Has each an edition or a year, and none in common: 第三届“甲”读书季, 第七届“甲”读书活动?"""
    editions, others = (set(EDITION.findall(n.replace("首届", "第一届"))) for n in (name, other))
    written_alike = not _DIGIT.search("".join(editions | others))  # 第5届 and 第五届 are one
    if editions and others and editions.isdisjoint(others) and written_alike:
        return True
    years, their_years = set(_YEAR.findall(name)), set(_YEAR.findall(other))
    return bool(years and their_years) and years.isdisjoint(their_years)


def _without_suffix(name: str) -> str:
    """临江第二届大赛 in the headline, 临江区第二届大赛 below it."""
    return _AREA_SUFFIX.sub(r"\1", name)


def _is_headline_form(plain: str, other: str) -> bool:
    """首旅集团财务技能大赛 of 首旅集团第六届财会职业技能大赛: one body's contest, as the headline has it."""
    if EDITION.search(plain) or not EDITION.search(other):
        return False
    contests = plain.endswith("赛") and other.endswith("赛")
    if contests and len(plain) >= _LEAST_LEFT_OUT and plain[:_AREA] == other[:_AREA] and all_in(plain, other):
        return True  # 怀柔职工棋牌赛 of 怀柔区第四届职工棋牌比赛
    return contests and len(plain) < len(other) and plain[:_OWNER] == other[:_OWNER]


def _is_cup(name: str, other: str) -> bool:
    """青石杯焊工大赛 of 2024年青溪省“青石杯”焊工职业技能竞赛: the same cup, its words in the same order."""
    cup = _CUP.search(other)
    opened, held, rest = name.partition(cup["cup"]) if cup and "“" not in name else (name, "", "")
    if cup is None or not held or not all_in(opened, other[: cup.start()]):
        return False
    head, full = _STAGE.sub("", rest), _STAGE.sub("", other[cup.end() :])
    if not (_CONTEST_HEAD.search(head) and _CONTEST_HEAD.search(full)):
        return False
    return all_in(_CONTEST_HEAD.sub("", head), _CONTEST_HEAD.sub("", full))


def _is_show(plain: str, other: str) -> bool:
    """职工书画展 in the headline, 第五届职工书画摄影展 below it."""
    shows = plain.endswith("展") and other.endswith("展") and len(plain) >= _LEAST_NAME
    return shows and bool(EDITION.match(other)) and not EDITION.search(plain) and all_in(plain, other)


def _of_whole_area(plain: str, other: str) -> bool:
    """全市产业工人队伍建设改革推进会 of 青岛市产改推进会: the area's, in the one or the other words."""
    opening = _OF_ALL.match(plain)
    area = _OPENING_AREA.match(other)
    if opening is None or area is None or opening.group()[-1] != area.group()[-1]:
        return False
    return _reform_key(plain[opening.end() :]) == _reform_key(other[area.end() :])


def _reform_key(name: str) -> str:
    return name.replace("产业工人队伍建设改革", "产改").replace("产业工人队伍改革", "产改")


def _same_session(plain: str, other: str) -> bool:
    """芜湖市总工会十七届五次全委会 of 芜湖市总工会第十七届委员会第五次全体会议; either may lack its owner."""
    a, b = _session_key(plain), _session_key(other)
    session = _SESSION.search(b)
    if session and not _SESSION.search(a) and a.endswith(_ASSEMBLY):  # 某区总工会全委会, as headlines have it
        owner, kind = a[: -len(_ASSEMBLY)], b[session.end() :]
        return kind == _ASSEMBLY and b[: session.start()] in ("", owner)
    if not _SESSION.search(a) or not session or (len(plain), plain) >= (len(other), other):
        return False
    return b.endswith(a) or a.endswith(b) or _of_same_owner(a, b)


def _of_same_owner(a: str, b: str) -> bool:
    """甲食品集团工会一届四次全会 of 北京甲食品集团有限公司工会一届四次全会: the owner's short name."""
    mine, theirs = _SESSION.search(a), _SESSION.search(b)
    if mine is None or theirs is None or a[mine.start() :] != b[theirs.start() :]:
        return False
    short, full = a[: mine.start()], b[: theirs.start()]
    return len(short) >= _LEAST_LEFT_OUT and short[-2:] == full[-2:] and all_in(short, full)


def _same_theme(name: str, other: str) -> bool:
    """某大学第十二届气排球赛 in the headline, “某某”第十二届气排球赛 below it, where one owner is told."""
    mine, theirs = _EDITION_AND_KIND.search(name), _EDITION_AND_KIND.search(other)
    if mine is None or theirs is None or mine.group() != _STAGE.sub("", theirs.group()):
        return False
    opened, slogan = name[: mine.start()], other[: theirs.start()]
    owners = {QUOTED.sub("", part).strip() for part in (opened, slogan)} - {""}
    return not QUOTED.search(opened) and bool(QUOTED.search(slogan)) and len(owners) == 1


def _same_congress(plain: str, other: str) -> bool:
    """学校第七届教代会 in the headline, 云岭大学第七届教职工代表大会 below it: by edition and kind."""
    own, full = _OWN_WORD.sub("", _session_key(plain)), _session_key(other)
    return len(plain) < len(other) and bool(_EDITION_FIRST.match(own)) and full.endswith(own)


def _left_out(plain: str, other: str) -> bool:
    """集团职工技能大赛 of 集团第八届职工职业技能大赛: the same head, the same words, some left out."""
    same = 2 if len(plain) < _LONG_HEADLINE else 1  # …总结部署会 of …总结部署视频会
    if len(plain) < _LEAST_LEFT_OUT or plain[-same:] != other[-same:] or plain[-2:] in _PLAIN_HEADS:
        return False
    return len(plain) < len(other) and all_in(plain, other)


def all_in(short: str, long: str) -> bool:
    """Do the characters of one stand in the other, in their order?"""
    rest = iter(long)
    return all(character in rest for character in short)


@lru_cache(maxsize=4096)
def _session_key(name: str) -> str:
    """The short form that headlines use of the session of a committee or congress."""
    for full, short in _SESSION_WORDS:
        name = name.replace(full, short)
    return _SITTING.sub(r"届\2\1", name)


def _compatible_heads(name: str, other: str) -> bool:
    """“X”活动 and “X”行动 are one; “X”竞赛 and “X”宣讲团 are not."""
    a, b = (n.rsplit("”", 1)[-1].strip() for n in (name, other))
    if _is_meeting_of(a, b) or _is_meeting_of(b, a):
        return False  # “X”行动 and “X”行动三年总结推进会
    if a in _PLAIN_HEADS or b in _PLAIN_HEADS:
        return True
    # 征文评选 in the headline, 主题征文评选活动 below it
    a, b = _PLAIN_EDGES.sub("", a), _PLAIN_EDGES.sub("", b)
    if a.endswith("赛") and b.endswith("赛") and len(a) > len(_PLAIN_CONTEST) and all_in(a, b):
        return True  # “某某杯”护理技能赛 in the headline, “某某杯”护理员职业技能竞赛 below it
    if a[-1:] == b[-1:] == "会" and len(a) >= _LEAST_LEFT_OUT and all_in(a, b):
        return True  # 竞赛总结部署会 in the headline, 竞赛总结部署视频会 below it
    both = name.endswith("活动") and other.endswith("活动")
    opens = both and (a.startswith(b) or b.startswith(a))  # 书法公益|志愿服务活动, below it 书法公益|活动
    return opens or a.endswith(b) or b.endswith(a) or a[-2:] == b[-2:]


def _is_meeting_of(longer: str, head: str) -> bool:
    """Does a head say a meeting on what the other head says?"""
    return len(head) >= 2 and longer.startswith(head) and longer.endswith(_MEETINGS) and longer != head
