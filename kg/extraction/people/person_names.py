"""The form of a person's name: surname, given name, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_frequencies, word_tags
from kg.extraction.lexical.literals import Literals
from kg.extraction.lexical.patterns import pattern, source
from kg.extraction.lexical.reading_text import list_behind
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.people.given import weight_alone
from kg.extraction.people.person_length import (
    VERB_THIRD,
    holds_on,
    is_long,
    is_longer,
    is_short,
    tells_manner,
)
from kg.prefilter import Ending, begins, finditer, without

HAN = "\u4e00-\u9fff"
_AFTER = pattern("people", "after")
STRONG_AFTER = pattern("people", "strong_after")
_NOT_GIVEN = pattern("people", "not_given")
_SELDOM_GIVEN = pattern("people", "seldom_given")
_NEVER_THIRD = pattern("people", "never_third")
_ADVERB_THIRD = pattern("people", "adverb_third")
_ACT_THIRD = pattern("people", "act_third")
_TO_WHOM = Ending(pattern("people", "to_whom"))
_SPEAKS = re.compile("(?:说|表示|介绍说?|告诉记者|坦言|感慨)(?:[，。：“]|$)|(?:同志|先生|女士)(?!们)")
_HAN_PAIR = re.compile(rf"[{HAN}]{{2}}")
_IN_HIS_VIEW = ("来说", "来讲")
_SAYS_SO = re.compile("说[，：“]")
_AS_FOR = re.compile("[对于就拿以在从给][^，。；：！？]{0,20}$")
_FOR_WHOM = pattern("people", "for_whom")
_CALLED_SO = re.compile("(?:评选|评定|认定|命名|表彰|选树|推选|确定)$")
_ACTS_BEHIND = pattern("people", "acts_behind")
_ACTS_BEHIND_AND = pattern("people", "acts_behind_and")
_ACTS_BEHIND_ONE = re.compile(f"一(?:{_ACTS_BEHIND.pattern})")
_COUNTED_EVEN = re.compile(
    r"[平中高初上优]等(?:\d|[一二两三四五六七八九十]+[名位人个]|会见|出席|参加|看望|陪同|同志|领导|一行|分别|先后)"
)
_MOVED = re.compile("强调[入到往至进离回]")
_DIRECTION = pattern("people", "direction")
_OWN_DIRECTION = pattern("people", "own_direction")
_GIVEN_THIRD = pattern("people", "given_third")
_AND_BODY = re.compile("[和与及][区县市省](?:总工会|委|人大|政协|政府|机关|领导)")
_TO_HOME = re.compile("(?:走访|走进|到|去|在)$")
_MARK = re.compile(r"[，。、；：！？”（(,\s\n]|$")
_MARK_OR_SPEECH = re.compile(rf"[，。、；：！？”（(,\s\n]|$|{source('people', 'speech')}")
_GIVEN = re.compile(rf"[{HAN}]+")
_COMPLEMENTS = frozenset("着了过好上下起到出住完给满紧开")
_DIRECTIONS = frozenset(
    f"{way}{side}" for way in "上下进出回过起开" for side in "来去" if way + side not in ("起去", "开去")
)
_ENDS_DIRECTION = frozenset("的了吗吧，。、！？”")
_PLAIN_GIVEN = without(begins(_GIVEN), begins(_NOT_GIVEN))
_FITTING = begins(_AFTER, STRONG_AFTER)
_HOLDERS_LIST = pattern("people", "holders_list")
_LIST_ITEM_AFTER = pattern("people", "list_item_after")
_CHAIN_ENDS = frozenset("，。；：！？\n“”（）—")
_CHAIN_LINK = re.compile(r"[、和]")
_CHAIN_REACH = 160
_NAME_OF_CHAIN = rf"(?:(?!等)[{HAN}]){{2,3}}"
_CHAIN_BEHIND = re.compile(rf"、{_NAME_OF_CHAIN}(?:[、和]{_NAME_OF_CHAIN}){{1,8}}(?=[等、，。（(])")
_COUNTED = re.compile(
    r"等(?:人|同志|(?:\d+|[一二两三四五六七八九十]+)余?(?:名|位|人(?!大)))|(?:\d+|[两三四五六七八九十])(?:[名位]|人(?=[为获被荣当分入均都同共]))"
)
_LINK_BEFORE = re.compile(rf"(?<=[在对为向给由请到访望了])[{HAN}]{{2,3}}$")  # 到|张某、李某、王某3名职工家
_THREE = re.compile(rf"(?:[、和][{HAN}]{{2,4}}?){{0,2}}等?[3三][名位]")
_STOPS = "，。；：！？\n“”"
_LONG_NAME = 3  # characters
_LONGEST_ITEM = 6  # 布赫巴雅尔
_DOTTED = re.compile(rf"[{HAN}]+·[{HAN}]+")
_REMARK = re.compile(rf"（[{HAN}\d]{{1,8}}）")
_FORMED = 0.75  # of the items have a surname; the rest may be names without a Han one
_SURE = 0.6  # of those with a surname are no everyday words
_EVERY_DAY = 10000  # the same of a word too common to be a name by its list alone: 建设
_PLAIN_WORD = 300  # the dictionary's count of a word that no given name is: 管理, 平等

Option = tuple[int, str]
"""Length of a possible name and the tier of its surname."""


@cache
def surname_tiers() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The surnames: common, rare, compound."""
    tiers = vocabulary.surnames()
    common, rare, compound = (
        frozenset(s for s, t in tiers.items() if t == tier) for tier in ("common", "rare", "compound")
    )
    return common, rare, compound


@cache
def surname_pattern() -> re.Pattern[str]:
    """Any surname, the compound ones first."""
    names = frozenset[str]().union(*surname_tiers())
    return re.compile("|".join(sorted(map(re.escape, names), key=lambda s: (-len(s), s))))


@cache
def surname_words() -> Literals:
    """The same, looked for in a whole text."""
    names = frozenset[str]().union(*surname_tiers())
    return Literals(sorted(names, key=lambda s: (-len(s), s)))


@cache
def _dictionary_names() -> frozenset[str]:
    """Words that jieba's dictionary tags as person names: 王军, 刘洋 are names though they are words."""
    tagged = frozenset(word for word, tag in word_tags().items() if tag.startswith("nr"))
    return tagged - no_names()


@cache
def given_words() -> frozenset[str]:
    """Words that parents choose as names: 海军, 建国."""
    return frozenset(vocabulary.lines("lexicon/name_given_words.txt"))


@cache
def no_names() -> frozenset[str]:
    """Everyday words that the dictionary takes for names: 荣获, 青少年."""
    return frozenset(vocabulary.lines("lexicon/no_names.txt"))


def is_word(text: str) -> bool:
    """Is it an everyday word of the dictionary (and no person's name, as 江建国 is, to it a place)?"""
    return frequency(text) > 2 and text not in _dictionary_names() and not _names_someone(text)


def _names_someone(text: str) -> bool:
    """A usual surname, and a word that parents choose: 王建国, 江治国."""
    return len(text) == 3 and text[1:] in given_words() and text[0] in surname_tiers()[0]


def frequency(text: str) -> int:
    """How often the dictionary counts a word."""
    return int(word_frequencies().get(text) or 0)


@cache
def _surname_options() -> Mapping[str, Option]:
    common, rare, compound = surname_tiers()
    options = {name: (1, "rare") for name in rare if len(name) == 1}
    options |= {name: (1, "common") for name in common if len(name) == 1}
    return options | {name: (2, "compound") for name in compound if len(name) == 2}


def surname_at(text: str, at: int) -> Option | None:
    """(length, tier) of the surname at an offset."""
    options, opening = _surname_options(), text[at : at + 2]
    return options.get(opening) or options.get(opening[:1])


def candidates(text: str, at: int) -> list[Option]:
    """(length, tier) of the possible names at an offset, the longest first."""
    found = surname_at(text, at)
    if not found:
        return []
    length, tier = found
    rest = text[at + length : at + length + 2]
    if len(rest) == 2 and _PLAIN_GIVEN[rest[0]] and _PLAIN_GIVEN[rest[1]]:
        both = [(length + 2, tier), (length + 1, tier)]
        if rest not in _DIRECTIONS:
            return both
        if rest[1] == "来" and STRONG_AFTER.match(text, at + length + 2):
            return both[:1]  # 绿化队|郝进来|获得
        # 跟老板|谈出来的, 于坚持|下来; but 张进|来到现场
        return [] if text[at + length + 2 : at + length + 3] in _ENDS_DIRECTION else both[1:]
    options = []
    for given in (rest, rest[:1]) if len(rest) == 2 else (rest,):
        if _GIVEN.fullmatch(given) and not _NOT_GIVEN.search(given):
            options.append((length + len(given), tier))
    if not options and tier == "common" and _SELDOM_GIVEN.match(text, at + length) and not frequency(rest):
        return [(length + 2, tier)]
    return options


def pick(text: str, at: int, *, lenient: bool = False) -> Option | None:
    """The length of the name at an offset whose right side fits; two or three characters.

    `lenient`: beside a post any verb of the dictionary fits (葛红梅|叮嘱, 邱淑芬|颁发).
    """
    surname = surname_at(text, at)
    if surname is None:
        return None
    end = at + surname[0]
    if not (lenient or _FITTING[text[end + 1 : end + 2]] or _FITTING[text[end + 2 : end + 3]]):
        return None
    options = candidates(text, at)
    if not options and lenient:
        return _speaking(text, at, *surname)
    if len(options) == 2 and _COUNTED_EVEN.match(text, at + options[1][0]):
        return options[0]  # 李会平|等20名, not 李会|平等; 王建中|等会见
    viewed = len(options) == 2 and text.startswith(_IN_HIS_VIEW, at + options[1][0])
    says = viewed and _SAYS_SO.match(text, at + options[0][0]) is not None
    if says and not _AS_FOR.search(text[max(0, at - 24) : at]):
        return options[0]  # 副主席王会来|说，
    if len(options) == 2 and holds_on(text, at + options[0][0]):
        return options[0]
    if len(options) == 2 and _reads_short(text, at, *options):
        return options[1]
    if len(options) == 2 and tells_manner(text, at + options[1][0]):
        return options[1]  # 赵敏|谦虚地说
    if len(options) == 2 and _ends_as_verb(text, at + options[1][0], at + options[0][0]):
        return options[0]
    if len(options) == 2 and _MOVED.match(text, at + options[1][0]):
        return options[0]  # 刘志强|调入, but 李明|强调
    if len(options) == 2 and _ACTS_BEHIND_ONE.match(text, at + options[1][0]):
        return options[0]  # 陈以一|宣布, 孙守一|致辞
    if len(options) == 2 and _ACT_THIRD.match(text, at + options[1][0]):
        ends_name = text[at + options[1][0]] == "刚" and is_long(text, at + options[1][0])
        return options[0 if ends_name else 1]  # 赵国刚|到县里, but 李明|刚到厂里
    if len(options) == 2 and text[at + options[1][0]] == "家" and _TO_HOME.search(text, max(0, at - 3), at):
        return options[1]  # 走访李某|家
    if viewed and _TO_WHOM.search(text[max(0, at - 24) : at]):
        return options[1]  # 对张咏|来说
    fitting = [option for option in options if fits(text, at + option[0])]
    if not fitting and lenient:
        fitting = [(n, t) for n, t in options if opens_word(text, at + n) or acts(text, at + n)]
        if [verb_opens(text, at + n) for n, _ in fitting] == [False, True]:
            return fitting[1]  # 桂林|通报|表彰情况
        fitting = fitting[:1]
    if len(fitting) == 2:
        return _longer_or_shorter(text, at, fitting)
    if len(options) == 2 and fitting[:1] == options[:1] and _goes_somewhere(text, at + options[1][0]):
        return options[1]
    short = lenient and len(options) == 2 and fitting == options[1:]
    if short and _acts_behind_long(text, at + options[0][0]):
        return options[0]
    return fitting[0] if fitting else (_speaking(text, at, *surname) if lenient else None)


def _speaking(text: str, at: int, length: int, tier: str) -> Option | None:
    """焊工|冉再兴|说, 焊工|王那松|同志: beside a post a given name of whatever characters, but adverbs."""
    given, end = text[at + length : at + length + 2], at + length + 2
    plain = word_tags().get(given, "")[:1] in ("d", "p", "c", "r", "m")
    told = tier == "common" and len(given) == 2 and not plain and _SPEAKS.match(text, end) is not None
    return (length + 2, tier) if told and _HAN_PAIR.fullmatch(given) else None


def _ends_as_verb(text: str, short: int, long: int) -> bool:
    """孙福来|竖起, 程前进|领到: a verb behind a given name that ends as one; but 王芳|来参加."""
    moves = text[short : short + 1] in ("来", "进") and verb_opens(text, long)
    return moves and text[short - 1 : long] in given_words()


def _longer_or_shorter(text: str, at: int, fitting: Sequence[Option]) -> Option:
    """张双|成为: the third character opens a word that goes on behind the longer name; but 吕德成|说."""
    long, short = fitting
    behind_short, behind_long = at + short[0], at + long[0]
    third = text[behind_short]
    marked = bool(_MARK.match(text, behind_long)) or text[behind_long : behind_long + 1] == "等"
    acts = third == "和" and bool(_ACTS_BEHIND_AND.match(text, behind_long))  # 赵学和|主持
    if third == "来" and verb_opens(text, behind_long) and weight_alone(text[behind_short - 1]) >= 0:
        return long if text[behind_short - 1 : behind_long] in given_words() else short  # 陈群|来参加
    if _NEVER_THIRD.match(third) and not acts and not (third in "和成与在及" and marked):
        return short
    if _acts_for(text, behind_long) or is_long(text, behind_short):
        return long
    if third == "为" and not marked and _acts_for(text, behind_short):
        return short
    if third == "为" and text.startswith("“", behind_long) and _CALLED_SO.search(text, max(0, at - 2), at):
        return short  # 评选李明|为“…”
    if _ADVERB_THIRD.match(text, behind_short) and not marked:
        return short
    tags = word_tags()
    opens = any(tags.get(text[behind_short : behind_short + k], "x")[:1] in "vdpc" for k in (2, 3))
    word = _AFTER.match(text, behind_short)
    opens |= word is not None and word.end() > behind_long  # 申思|利用
    return short if opens and not _MARK_OR_SPEECH.match(text, behind_long) else long


def _reads_short(text: str, at: int, long: Option, short: Option) -> bool:
    """王磊|像往常一样; not 张玉成|为获奖者颁奖, nor 、哈飞|工业: an item of a list has to end."""
    if text[at - 1 : at] == "、" and not fits(text, at + short[0]):
        return False
    if _AND_BODY.match(text, at + long[0]):
        return False  # 主席|王炳南|和县总工会, not 南和县
    if is_word(text[at : at + short[0]]) and fits(text, at + long[0]):
        return False  # 何日新|任主席, as 何日 is a word
    acted = verb_opens(text, at + long[0]) or _ACTS_BEHIND_AND.match(text, at + long[0])
    if acted and text[at + short[0]] in "和为":
        return False  # 钱泰和|讲授, 何英为|出席
    acting = acts(text, at + short[0])
    return is_short(text, at + short[0], acts=acting) and not _acts_for(text, at + long[0])


def _acts_for(text: str, at: int) -> bool:
    """张玉成|为获奖者颁奖: does a person do something for others?"""
    found = _FOR_WHOM.match(text[at : at + 20])
    return found is not None and not (found["office"] and text[at - 1] == "成")  # 李强|成为甲厂工会主席


def whole_word(scan: Scan, at: int) -> Option | None:
    """职工|罗金凤|报的: the longest name where the segmentation ends a word at both edges."""
    long = candidates(scan.text, at)[:1]
    compound = bool(long) and long[0] == (4, "compound")  # 保洁员|欧阳建国|像往常
    if not long or not (compound or long[0][0] == 3):
        return None
    words = {word.start: word.text for word in scan.words(*scan.clause_at(at))}
    end = at + long[0][0]
    if at not in words or end not in words:
        return None
    return long[0] if compound or end - 1 not in words or len(words[end]) > 1 else None


def _goes_somewhere(text: str, at: int) -> bool:
    """江莉|送来, 秦蕾|戴上, 李阳|借着: a verb with its direction, whose first character ends no name."""
    word = text[at : at + 2]
    if _OWN_DIRECTION.match(text, at + 1) or is_long(text, at):
        return False  # 李铁映|出席, 赵国强|到县里
    if _DIRECTION.match(word[1:]) and word_tags().get(word, "").startswith("v"):
        return True
    return frequency(word) > 0 and acts(text, at)


def _acts_behind_long(text: str, at: int) -> bool:
    """李连成|洗完澡: a verb behind the longer name, whose last character is another that goes with nouns."""
    whole = text[at - 1 : at + 1] not in word_tags()
    if whole and _GIVEN_THIRD.match(text, at - 1) and is_longer(text, at - 1):
        return opens_word(text, at)  # 王学勤|钻研
    verb = whole and bool(VERB_THIRD.match(text, at - 1))
    return verb and (verb_opens(text, at) or acts(text, at))


def fits(text: str, at: int) -> bool:
    """May a name end here, by what follows?"""
    if not _FITTING[text[at : at + 1]]:
        return False
    return bool(_AFTER.match(text, at) or STRONG_AFTER.match(text, at))


def fits_word(text: str, at: int) -> bool:
    """Does a whole word follow behind which a name may end: 主持, 领衔?"""
    found = (_AFTER.match(text, at), STRONG_AFTER.match(text, at))
    return any(m is not None and m.end() >= at + 2 for m in found)


def opens_word(text: str, at: int) -> bool:
    """Does a word of the dictionary that is no name begin here?"""
    tags = word_tags()
    return any(text[at : at + k] in tags and not tags[text[at : at + k]].startswith("nr") for k in (2, 3, 4))


def acts(text: str, at: int) -> bool:
    """系|好, 屏|住, 领|到: does a verb of one character stand here, and how its act goes or ends?"""
    return text[at + 1 : at + 2] in _COMPLEMENTS and word_tags().get(text[at : at + 1], "").startswith("v")


def verb_opens(text: str, at: int) -> bool:
    """Does a verb of two characters begin here?"""
    return word_tags().get(text[at : at + 2], "").startswith("v")


def item_ends(text: str) -> frozenset[int]:
    """Where the items of lists of people end: 10位工匠分别是：甲厂张明远|、乙厂李红梅|等.

    The list may stand in a paragraph of its own below the colon.
    """
    ends: set[int] = set()
    for head in finditer(_HOLDERS_LIST, text):
        begin, stop = list_behind(text, head.end())
        ends.update(m.start() for m in _LIST_ITEM_AFTER.finditer(text, begin, stop + 1))
    return frozenset(ends)


def in_list(scan: Scan, start: int, end: int) -> bool:
    """In a 、-chain of at least three short items that all look like names: 张三、李四、王五等."""
    items = _items_around(scan.text, start, end)
    names = sum(1 for _ in _names_among(items))
    three = len(items) == 3 and _THREE.match(scan.text, end) is not None  # 余某、成家某、刘某|3名职工
    return names >= (2 if three else 3) and names >= len(items) - 1


def among_many(scan: Scan, start: int, end: int) -> bool:
    """In a 、-chain of four names and more that hold words too: 赵建国、钱庆春、巨小林、李明等15位同志.

    What stands between the first and the last item are names, and they do not end alike (车工、钳工).
    """
    inner = _inner_items(scan.text, start)
    if len(inner) < 2:
        return False
    ends, middles = [item[-1] for item in inner], [item[1:2] for item in inner]
    if max(map(middles.count, middles)) * 2 > len(middles):
        return False  # 明大德、成大才、担大任
    if max(map(ends.count, ends)) * 2 > max(len(ends), 3) or sum(len(i) >= 3 for i in inner) * 2 < len(inner):
        return False  # 车工、钳工; 马桥、果里 are places
    formed = [item for item in inner if any(n == len(item) for n, _ in candidates(item, 0))]
    sure = [item for item in formed if not is_word(item) and not _plain(item[1:]) and not _plain(item[:2])]
    return len(formed) >= len(inner) * _FORMED and len(sure) >= max(2, len(formed) * _SURE)


def opens_names(text: str, at: int) -> bool:
    """Does a 、-chain of two names and more go on at an offset: 、刘某某、徐某某等?"""
    behind = _CHAIN_BEHIND.match(text, at)
    items = [i for i in _CHAIN_LINK.split(behind.group()) if i] if behind else []
    return len(items) > 1 and sum(1 for _ in _names_among(items)) == len(items)


def _items_around(text: str, start: int, end: int) -> list[str]:
    """The items of the 、-chain around a span."""
    if text[start - 1 : start] not in ("、", "和") and text[end : end + 1] != "、":
        return []
    a, b = start, end
    while a > 0 and text[a - 1] not in _CHAIN_ENDS:
        a -= 1
    while b < len(text) and text[b] not in _CHAIN_ENDS:
        b += 1
    counted = _COUNTED.search(text, end, b)  # 、张某|等3名职工参加
    items = [i for i in _CHAIN_LINK.split(text[a : counted.start() if counted else b]) if i]
    led = _LINK_BEFORE.search(items[0]) if len(items) > 1 and len(items[0]) > _LONG_NAME else None
    return [led.group(), *items[1:]] if led else items


def _inner_items(text: str, at: int) -> list[str]:
    """The short items of the 、-chain around an offset that have a neighbour at either side."""
    a, b = max(0, at - _CHAIN_REACH), at + _CHAIN_REACH
    a = max(a, *(text.rfind(c, a, at) + 1 for c in _STOPS))
    b = min(b, *(k for c in _STOPS if (k := text.find(c, at, b)) >= 0), len(text))
    items = [_REMARK.sub("", i) for i in text[a:b].split("、")]
    here = text.count("、", a, at)
    first, last = here, here
    while first > 0 and len(items[first - 1]) <= _LONGEST_ITEM:
        first -= 1
    while last < len(items) - 1 and len(items[last + 1]) <= _LONGEST_ITEM:
        last += 1
    run = items[max(first, 1) : min(last + 1, len(items) - 1)]
    return [item for item in run if item and not _DOTTED.fullmatch(item)]


def _names_among(items: Sequence[str]) -> Iterator[str]:
    for item in items:
        formed = any(n == len(item) and t != "rare" for n, t in candidates(item, 0))
        if 2 <= len(item) <= 4 and formed and not is_word(item) and not _wordy(item):
            yield item


def _wordy(item: str) -> bool:
    """Do everyday words make up the item: 明|大德, 成|大才?"""
    if len(item) <= 2 or word_tags().get(item, "").startswith("nr"):
        return False
    if (surname := surname_at(item, 0)) is not None and surname[1] == "compound":
        return _plain(item[2:])  # 欧阳|建国
    given = item[1:] if item[1:] in given_words() and frequency(item[1:]) < _EVERY_DAY else ""
    return any(len(w) >= 2 and is_word(w) and w != given for w in cut(item))  # 李|和平


def _plain(word: str) -> bool:
    """Is it an everyday word that is no name's part: 管理, not 建国?"""
    return len(word) == 2 and frequency(word) > _PLAIN_WORD and word_tags().get(word, "")[:1] in "vad"
