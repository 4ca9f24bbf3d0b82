"""The names that their context shows: each surname of the text is a spot, which the rules judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.people.given import weight
from kg.extraction.people.person_acting import TAKES_ON
from kg.extraction.people.person_cues import cue_before
from kg.extraction.people.person_form import likely
from kg.extraction.people.person_names import (
    Option,
    acts,
    candidates,
    fits,
    frequency,
    is_word,
    item_ends,
    no_names,
    pick,
    surname_at,
    surname_words,
    whole_word,
)
from kg.extraction.people.person_reading import reads_as_words
from kg.extraction.people.person_rules import FREED_BEFORE, GENERATION
from kg.extraction.people.person_spot import Spot, ending_post, given_characters, posts_before, speech
from kg.extraction.people.person_table import RULES
from kg.extraction.people.person_teams import aged_worker
from kg.extraction.people.titles import post_before
from kg.extraction.recognisers.names import posts
from kg.prefilter import Ending

_CRAFT_BEFORE = pattern("people", "craft_before")
_NO_PLACE_NAME = pattern("people", "no_place_name")
_NO_NAME_HERE = pattern("people", "no_name_here")
_REPORTER_BEFORE = Ending(pattern("people", "reporter_before"))
_NO_NAME_OPENS = pattern("people", "no_name_opens")
_LEARNT_FROM = pattern("people", "learnt_from")
_NO_NAME_ENDS = "队班赛站组部科上下内"  # 龙舟队, 机电班, 古柏上
_CRAFTS = "工匠员师手将农兵"  # 老铆工, 老党员
_FOOD = "茶汤粥饼"
_LINK_SURNAMES = "由让将经同以在有"  # a preposition or a verb before a name: 由何静担任
_USUAL_SURNAME = ((1, "common"), (2, "compound"))
_BEHIND_VERBS = "前后着了过到"
_SHORT, _LONG = 2, 3
_COMMON_FREQUENCY = 200  # of a word that a rare surname would open: 首先 9,000, 师资 360
_SELDOM = 50  # the dictionary's count of a word that is hardly ever used
_ADDRESSES = ("师傅", "劳模", "老师", "工会", "先生", "女士", "小姐", "大姐", "大哥", "大妈", "大爷", "阿姨")
_NOUN_ENDS = "会卡费房籽行站驿馆室奖杯赛课款证券"  # what ends a word of three characters, and no name
_PLAIN_FREQUENCY = 1000  # of a noun of every day: 文化 35,000
_GETS = "聘请找雇"
_ADDRESS = re.compile("律师|老师|师傅|教授")  # 花钱聘|律师: whom a verb gets
_BEHIND_HONOUR = ("获", "膺", "登", "立")
_FIRM = 16  # characters behind a name in which a firm's would go on
_FIRM_GOES_ON = pattern("people", "firm_goes_on")
_BODY_GOES_ON = pattern("people", "body_goes_on")
_GIVEN_TITLE = re.compile("(?:授予|荣获|获得|获|评为|命名为|当选)“$")
_DIGIT = re.compile(r"\d")
_LONG_BODY = 6  # characters of a gazetteer's body that is no accident of two words
_CUES_AFTER = frozenset("、（(")  # what alone may show the name before it: a list, a place in a photo


@dataclass(frozen=True, slots=True)
class Strong:
    """A name that its context shows."""

    start: int
    end: int
    confidence: float
    rule: str


def strong_names(scan: Scan) -> Iterator[Strong]:
    """All names that a rule shows, in the order of the text."""
    text = scan.text
    ends: set[int] = set()  # where strong names end: the next item of their list is a name too
    areas = _Areas(scan)
    titles = [(q.start, q.end) for q in scan.quotes if q.end - q.start < 30 and q.mark != "“"]
    titled = {i for a, b in titles for i in range(a + 1, b)}
    cues = cue_before()
    listed = item_ends(text)
    done = 0  # where the last strong name ends
    for at in _surnames(text):
        if at < done:
            continue
        cued = not at or cues[text[at - 1]] or not listed.isdisjoint((at + 2, at + 3))
        shaped = likely(text, at)
        if not (cued or shaped) and _CUES_AFTER.isdisjoint(text[at + 2 : at + 5]):
            continue  # no rule could apply, whatever the name
        if at in titled or _post_goes_on(text, at) or _no_surname(text, at):
            continue
        before = text[max(0, at - 16) : at]
        told = _CRAFT_BEFORE.search(before[-1:]) or GENERATION.search(before) or FREED_BEFORE.search(before)
        lenient = told is not None or ending_post(before) is not None
        picked = pick(text, at, lenient=lenient)
        if picked is None and (before.endswith("岁的") or _opens_clause(text, at)):
            picked = _longest(pick(text, at, lenient=True))
        if picked is None and lenient:
            picked = whole_word(scan, at)
        elif picked is None and (before.endswith("的") or _opens_clause(text, at)):
            picked = _unlike_words(text, at, whole_word(scan, at))
        if picked is None and shaped:
            picked = _longest(next(iter(candidates(text, at)), None))
        if picked is None:
            continue
        spot = Spot(scan, at, *picked, ends, listed)
        found = next((rule for rule in RULES if rule.applies(spot)), None)
        if found is None or _no_name(spot) or areas.hold(spot) or found.veto(spot) or reads_as_words(spot):
            continue
        if found.teaches_list(spot):
            ends.add(spot.end)
        done = spot.end
        yield Strong(spot.start, spot.end, found.confidence(spot), found.name)


def _no_surname(text: str, at: int) -> bool:
    """王某同志|任恒远公司经理; 庙宇镇长|梁村: the verb, and what a town's 长 and a village's name make."""
    if text[at] == "任":
        return text.endswith("同志", 0, at)
    return text.endswith(("镇长", "乡长"), 0, at) and text.startswith("村", at + 1)


def _opens_clause(text: str, at: int) -> bool:
    """Does no Han character stand right before, and may the surname open a clause by itself?"""
    if at and "\u4e00" <= text[at - 1] <= "\u9fff":
        return False
    surname = surname_at(text, at)
    return surname is not None and surname[1] != "rare"


def _longest(option: Option | None) -> Option | None:
    """66岁的刘望山|屏住呼吸: of a name beside which nothing else speaks for it, three characters."""
    return option if option is not None and option[0] == _LONG else None


def _unlike_words(text: str, at: int, option: Option | None) -> Option | None:
    """蒋国华|捧回: a given name of such characters, or no word at all; not 白|犀牛."""
    given = text[at + 1 : at + _LONG]
    return option if set(given) <= given_characters() or not frequency(given) else None


def _surnames(text: str) -> Iterator[int]:
    """Where surnames begin, also in the second character of a compound one: 局|长孙|某 is 局长|孙某."""
    for at, end in surname_words().spans(text):
        yield at
        if end - at == 2 and surname_at(text[at + 1], 0) is not None:
            yield at + 1


def _post_goes_on(text: str, at: int) -> bool:
    """保安员|来顺, not 保安|员来顺: a longer post takes the surname's character."""
    if text[at] not in posts_before().lasts:
        return False
    start = max(0, at - 16)
    longer = ending_post(text[start : at + 1])
    post = ending_post(text[start:at]) if longer is not None else None
    return longer is not None and post is not None and longer <= post


def _no_name(spot: Spot) -> bool:
    """Common words and cut words, however their characters fall: 工人|高素质, 工|程师傅, 师|傅下井."""
    if _REPORTER_BEFORE.search(spot.before):
        return True
    linked = spot.verb_surname and not spot.post  # （左）|向乘客
    if spot.plain_given and (spot.rare or spot.group or linked) and not spot.strong_after:
        return True
    name, last = spot.name, spot.text[spot.start - 1 : spot.start]
    if name[0] == "老" and (name[-1] in _CRAFTS or (len(name) == _SHORT and surname_at(name, 1) is not None)):
        return True  # 造船厂的|老铆工; 焊工|老李: whom nobody can tell by it
    if _DIGIT.match(last) or _NO_NAME_OPENS.match(name) or name.endswith(_ADDRESSES):
        return True
    if spot.text[spot.start - 1 : spot.start] == "“" and spot.text.startswith("”", spot.end):
        return True  # 志愿者“蓝马甲”劝导队
    if spot.before.endswith("“") and _opens_title(spot):
        return True
    if spot.text[spot.end - 1 : spot.end + 1] in ("职工", "员工"):
        return True  # 慰问|公交职|工
    titled = spot.of_post and spot.length == _LONG and not spot.plain_given  # 高级技师|傅某某
    if spot.length == _LONG and spot.tier != "compound" and _is_doubled_or_craft(spot):
        return True
    if last + name[0] in ("师傅", "工程") and (spot.plain_given or (last == "师" and not titled)):
        return True
    if last + name[0] == "工程" and not (fits(spot.text, spot.end) or acts(spot.text, spot.end)):
        return True  # 水电工|程白鹤|滩水电站
    if spot.rare and spot.given_is_place and not spot.leading and not spot.strong_after:
        return True
    if spot.length == _SHORT and not spot.post and name[-1] in _FOOD:
        return True  # 汤圆和|姜茶|端上桌
    if not spot.post and name[-1] in "镇村乡籍":
        return True
    if post_before(name, 2) == name[:2] or (name[0] == "方" and speech(spot.text, spot.start + 1)):
        return True  # 职工|董事|牟某; 司机方|提出
    if spot.rare and _is_plain(name[1:]) and not (spot.marked or spot.speaks):
        return True  # 慰问区|武警
    unlike = not spot.leading and (spot.rare or not spot.strong_after)  # 营业班、食堂组获得了
    if spot.length == 3 and name[-1] in _NO_NAME_ENDS and unlike:
        return True
    if spot.length == 3 and name[2] in "学地间里" and is_word(name[:2]):
        return True  # 皮肤学|教授, 关心地|说, 官兵间
    if _tells_how(spot):
        return True
    if _is_adverb(spot) or (spot.rare and _is_common_word(spot)):
        return True  # 组长|连年荣获; 书记|首先介绍, 辅导员|师资库
    if not spot.leading and _FIRM_GOES_ON.match(spot.text[spot.end : spot.end + _FIRM]):
        return True  # 授予|滕王阁|建工集团
    if spot.length == _LONG and _BODY_GOES_ON.match(spot.text, spot.end):
        return True  # 副主席某某、|马家堡|水厂厂长
    if spot.rare and name[-1] == "荣" and spot.text[spot.end : spot.end + 1] in _BEHIND_HONOUR:
        return True  # 在表彰中荣|获
    if name[1:] in posts() or spot.text[spot.start + 1 : spot.end + 1] in posts():
        return True  # 杜|主席, 杜主|席: how a text calls whom it has named
    if _opens_with_link(spot):
        return True
    if spot.function_word or _NO_NAME_HERE.match(spot.text, spot.start):
        return True  # 葛玉琴主席|向坚守在, 演员|曾采访过
    if spot.length == 3 and name[0] == "和" and is_word(name[1:]) and not spot.leading:
        return True  # 职工|和家人
    if spot.length == 3 and name[2] in _BEHIND_VERBS and word_tags().get(name[:2], "").startswith("v"):
        return not spot.post or is_word(name[:2])  # 选手|包揽前六名
    if spot.length == 3 and name[2] == "过" and is_word(name[:2]):
        return True  # 主任|商量过几次
    if spot.opens_with_word and not aged_worker(spot):
        return True
    return bool(_NO_PLACE_NAME.search(spot.before[-2:] + name))


def _opens_title(spot: Spot) -> bool:
    """“蓝焰|杯”职工技能大赛, 授予“蓝焰|状元”称号: the first word of a cup's or an honour's name."""
    return spot.text.startswith("杯”", spot.end) or _GIVEN_TITLE.search(spot.before) is not None


def _tells_how(spot: Spot) -> bool:
    """工作人员|淡定地说, 教练|宁静|地看着: an adverb with its 地, known to the dictionary or not.

    Neither a given name with a word of its own (张大地) nor a word that 地 opens (宁静|地铁) makes one.
    """
    if spot.length == _LONG:
        return spot.name[2] == "地" and not frequency(spot.name[1:]) and not spot.marked
    return spot.text.startswith("地", spot.end) and not frequency(spot.text[spot.end : spot.end + 2])


def _is_plain(given: str) -> bool:
    """Is the given name a word of some use, of characters that parents do not choose: 武警?"""
    return frequency(given) > _COMMON_FREQUENCY and weight(given) < 0


def _opens_with_link(spot: Spot) -> bool:
    """主任由|何静|担任: a preposition or a verb before a name that is whole without it."""
    if surname_at(spot.name, 1) not in _USUAL_SURNAME:
        return False
    if spot.name[0] == "向" and _LEARNT_FROM.match(spot.text, spot.start + 2):
        return True  # 号召职工|向李红梅学习
    if spot.name[0] not in _LINK_SURNAMES:
        return False
    return not spot.post or spot.name[0] == "由" or spot.after(TAKES_ON, 6)


def _is_doubled_or_craft(spot: Spot) -> bool:
    """歇歇脚, 充充电: a doubled verb; 手工|木匠|刘某某: a craft; 职工|文化|筹建: two words behind a group."""
    name, word = spot.name, spot.name[:2]
    if name[0] == name[1]:
        return word_tags().get(name[0], "").startswith("v")  # not 石石磊
    if not is_word(word):
        return False
    if word[1] in "匠工员师":
        return True
    if spot.speaks or spot.strong_after:
        return _gets_someone(spot)
    if name[2] in _NOUN_ENDS and frequency(word) > _SELDOM:
        return True  # 书记|万里行, 员工|安居房
    if not spot.group:
        return False
    if name[2] not in given_characters() and frequency(word) > _SELDOM:
        return True  # 党员|石榴籽, 职工|牛奶费
    return frequency(word) > _PLAIN_FREQUENCY and is_word(spot.text[spot.end - 1 : spot.end + 1])


def _gets_someone(spot: Spot) -> bool:
    """农民工|花钱聘|律师, ，花钱聘|律师: a verb behind a word, and whom it gets."""
    verb = spot.group and word_tags().get(spot.name[2], "").startswith("v")
    return (verb or spot.name[2] in _GETS) and _ADDRESS.match(spot.text, spot.end) is not None


def _is_adverb(spot: Spot) -> bool:
    """组长|连年荣获, 师傅|曾经; 厂长|宁可少休息: an adverb, alone or before another that goes with a verb."""
    word = spot.name[:2]
    if spot.length == 2:
        return word_tags().get(word) == "d" and frequency(word) > _COMMON_FREQUENCY
    goes_on = word_tags().get(spot.name[2:], "x")[0] in "adv" and not (spot.marked or spot.speaks)
    return goes_on and word in no_names() and frequency(word) > _COMMON_FREQUENCY


def _is_common_word(spot: Spot) -> bool:
    """Does a rare surname open an adverb or the like, or a word with a character that no given name has?"""
    word = spot.name[:2]
    if frequency(word) < _COMMON_FREQUENCY or not is_word(word):
        return False
    if spot.length == 2:
        return word_tags().get(word, "x")[0] in "dcpr"
    return spot.name[2] not in given_characters()


class _Areas:
    """Where areas and bodies of the gazetteer stand in the text: 石景山 and 东来顺 are no people."""

    def __init__(self, scan: Scan) -> None:
        self._ends = {h.start: h.end for h in scan.hits_of("area")}
        self._firms = {h.start: h.end for h in scan.hits_of("body")}
        self._inside = {
            i for start, end in scan.subdistricts for i in range(start, end)
        }
        self._inside |= {m.start() for m in _short_areas().finditer(scan.text)}
        long = (h for h in scan.hits_of("body") if h.end - h.start >= _LONG_BODY)
        self._inside |= {i for h in long for i in range(h.start + 1, h.end)}  # 书记部长|沙分部
        self._named = {scan.text[h.start : h.end - 1] for h in scan.hits_of("area") if h.end - h.start == 3}

    def hold(self, spot: Spot) -> bool:
        if spot.start in self._inside or self._firms.get(spot.start, 0) >= spot.end:
            return True
        if spot.name in self._named and not spot.of_post:  # “石狮|工匠” in an article that names 石狮市
            return True
        end = self._ends.get(spot.start)
        if end is None:
            return False
        named = word_tags().get(spot.name, "").startswith("nr")
        if end >= spot.end:  # 律师|郑州、孟津, 班长|桂林说
            person = spot.of_post and (spot.place or named) and (spot.marked or spot.speaks)
            return not (end == spot.end and person)
        return not (spot.leading or (spot.post and (spot.tier == "compound" or spot.length == 3)))


@cache
def _short_areas() -> re.Pattern[str]:
    """Beijing's districts without 区."""
    names = {
        vocabulary.short_name(d.name)
        for d in vocabulary.divisions()
        if d.level == "county" and d.province == "北京市"
    }
    return re.compile("|".join(sorted(re.escape(n) for n in names if len(n) >= 2)))
