"""What shows that characters are a person's name: each rule is one small function of a `Spot`.

Which rule goes first, and the confidence of each, stand in `person_table`.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_names import (
    among_many,
    candidates,
    fits,
    fits_word,
    frequency,
    in_list,
    is_word,
    no_names,
    opens_names,
    opens_word,
)
from kg.extraction.people.person_spot import (
    BEHIND_POST,
    NOT_HAN,
    OCCUPATION_BEFORE,
    Spot,
    ends_phrase,
    given_characters,
    given_words,
    post_behind,
    posts_before,
    word_crosses,
)
from kg.prefilter import Edge, Ending, ends

_TITLE_AFTER = pattern("people", "title_after")
_FORM_OF_ADDRESS = re.compile(r"先生|女士|同志(?![们])")
_ADDRESS_ACTS = re.compile(r"(?:教授|医生|师傅|大夫)(?:说|表示|告诉|介绍|获|荣获|认为|指出|坦言|被|凭|为)")
_BRACKET_AFTER = pattern("people", "bracket_after")
_AGE_AFTER = pattern("people", "age_after")
_BODY_BEFORE = Ending(pattern("people", "body_before"))
_STAFF_OF = Ending(pattern("people", "staff_of"))
_NO_NAME_CLOSES = pattern("people", "no_name_closes")
_AREA_BEFORE = Ending(pattern("people", "area_before"))
_SHARES_WIN = pattern("people", "shares_win")
_WINS_AFTER = pattern("people", "wins_after")
_AGED_BEFORE = Ending(pattern("people", "aged_before"))
_INTRODUCED_AFTER = pattern("people", "introduced_after")
_LIFE_AFTER = pattern("people", "life_after")
_COMES_FROM = pattern("people", "comes_from")
_SERVED_BEFORE = pattern("people", "served_before")
_INTRODUCED_REACH = 44
_CARD_AFTER = pattern("people", "card_after")
_OWN_AFTER = pattern("people", "own_after")
_NO_SUBJECT = pattern("people", "no_subject")
_MANY_AFTER = pattern("people", "many_after")
_BODY_WORD = pattern("people", "body_before_word")
_BODIES_AFTER = pattern("people", "bodies_after")
_BYLINE_AFTER = pattern("people", "byline_after")
_ACTS_AFTER = pattern("people", "acts_after")
_WINS_SO = pattern("people", "wins_so")
_HOLDS_TITLE = pattern("people", "holds_title")
_LIFE_YEAR = pattern("people", "life_year")
_HANDED_AFTER = pattern("people", "handed_after")
_PAIR_AFTER = pattern("people", "pair_after")
_PAIR_HONOURED = pattern("people", "pair_honoured")
_ELECT_BEFORE = Ending(pattern("people", "elect_before"))
_ELECTED_AFTER = pattern("people", "elected_after")
_CHOOSES = re.compile(r"选举|推选|补选|增补")
_HONOURED_AFTER = pattern("people", "honoured_after")
_COUNTED_AFTER = pattern("people", "counted_after")
_COMPETES_AFTER = pattern("people", "competes_after")
_VERBISH = pattern("people", "verbish")
_LEADER_BEFORE = Ending(pattern("people", "leader_before"))
_LEADER_AFTER = pattern("people", "leader_after")
_ATTENDS = re.compile(r"陪同|出席|到场|到会|揭牌|授旗|带队|率队|致辞|主持|讲话|一行")
_PHOTO_BRACKET = pattern("people", "photo_bracket")
_ELECTED_NEXT = re.compile(r"当选|连任")
_WINS_WORD = re.compile(r"分获|荣获|夺得|摘得|斩获|获评")
_NAMED_AS = re.compile(
    r"(?:主席|书记|主任|经理|负责人|师傅|徒弟|[班站队组所校院厂矿段科处]长)(?:就|正)?(?:是|叫)$"
    r"|[他她]就是$|(?:最[\u4e00-\u9fff]{1,3}|第[一二]位|其中一[位名])[\u4e00-\u9fff]{0,9}(?:是|属|数|叫)$"
)
_LIST_GOES_ON = re.compile(r"[、等（和]|[两三四五六七八九十\d]+[位名]")  # …和陈某|六位劳模
_GIVEN_TO = re.compile(r"(?:授予?|表彰)$")
_QUOTE_CLOSES = re.compile(r"[\u4e00-\u9fff]{1,3}”")
_NICKNAME = re.compile(r"“[\u4e00-\u9fff\d]{2,8}”$")
_GENERATION = re.compile(r"“\d0后”$")
_HOLDS_AFTER = re.compile(r"兼任|连任|当选|担任")
_AMONG_BEFORE = re.compile(r"(?:最终|其中|包括)$")
_GROUP_NAMED = re.compile(r"(?:领导|成员)$")
_COUNTED_FOR = re.compile(r"为\d")
_LINKS = ("的", "和", "与", "由", "对", "向", "及", "据", "在", "为", "是", "以", "给", "请")
_LINKS_BEFORE_TITLE = "的和与由对向及据请"
_HEAD_ENDS = ("别是", "别为", "别有")  # 10位工匠分别是|张明
_FIRST_OF_POST = "总副正"
# 周大福|推出, 马栏山|迎来: what a firm or a place does rather than a person
_ACTS_OF_BODIES = frozenset((
    "推出", "举办", "举行", "召开", "开展", "启动", "启用", "迎来", "建成", "落成", "开业", "上线", "投产",
    "承办", "主办",
))  # fmt: skip
_SELDOM = 300  # the dictionary's count of a word that is hardly ever used: 冷月 16, 原野 249
_SELDOM_GIVEN = 50
_OFTEN_SURNAMES = "何于任常成安时"  # words too, yet surnames of many: 何志明
_OFTEN = 3000  # 国华 91, 光明 2000; 和平 9000, 健康 9000
_LINKS_TO_SUBJECT = "的和与对从在到由把被让向给像令以"
_LINKS_TO_NAMES = ("有", "了", "是", "为", "由", "对", "向", "给", "到", "问", "望", "访")
_LINKS_IN_LIST = ("、", "和", "与")


# The rules. Each tells whether it applies to a spot.


def listed(spot: Spot) -> bool:
    """The next item of a list whose last item is a name."""
    linked = spot.after_name and spot.text[spot.start - 1 : spot.start] in _LINKS_IN_LIST
    if linked and spot.place and spot.text[spot.start - 1] == "、":
        return spot.speaks or spot.strong_after or bool(_ACTS_AFTER.match(spot.text, spot.end))
    formed = not spot.rare or spot.strong_after
    if linked and not formed and spot.length == 3 and not spot.verb_surname:
        worded = frequency(spot.name[:2]) or frequency(spot.name[1:])
        formed = not worded and ends_phrase(spot.text, spot.end)
    return linked and not spot.known and formed and not spot.crosses


def counted(spot: Spot) -> bool:
    """毛某某等13人获…, 的刘某等50人荣获…: one named for many."""
    formed = not spot.known and not spot.rare and not spot.crosses and spot.tier == "common"
    led = spot.post or spot.clean or spot.before.endswith((*_LINKS, "了"))
    led = led or bool(_AMONG_BEFORE.search(spot.before) or _ELECT_BEFORE.search(spot.before))
    return formed and led and spot.after(_COUNTED_AFTER, 28)


def behind_post(spot: Spot) -> bool:
    """党组书记张某: a post stands right before it."""
    if not spot.post or spot.known:
        return False
    if not spot.rare or _BRACKET_AFTER.match(spot.text, spot.end) or spot.strong_after:
        return True
    if spot.after(_COMPETES_AFTER, 42) or (spot.leading and spot.length == 3 and spot.after(_HOLDS_AFTER, 2)):
        return True
    if spot.leading and (spot.speaks or ends_phrase(spot.text, spot.end)):
        return True
    if spot.leading and spot.length == 3 and spot.after(_ATTENDS, 4) and spot.whole_words:
        return True  # 工会主席|解思源|陪同
    if spot.speaks and not spot.verb_surname and spot.whole_words:
        return True  # 学员|揣敏|说
    sure = spot.length == 3 and not spot.verb_surname and not spot.group and not spot.plain_given
    return sure and spot.whole_words


def post_crosses(spot: Spot) -> bool:
    """Does a word of the dictionary lie over the edge of the name behind a post?"""
    return word_crosses(spot.scan, spot.start, spot.end, post_ends=True)


def behind_occupation(spot: Spot) -> bool:
    """采样工张某某: what one does, by the last character of the word, and three characters."""
    if not spot.occupation or spot.length != 3 or spot.known or spot.plain_given:
        return False
    if spot.rare and not spot.speaks:
        return False
    return (fits(spot.text, spot.end) or opens_word(spot.text, spot.end)) and not spot.crosses


def short_behind_occupation(spot: Spot) -> bool:
    """采样工张某说: the same with two characters, where a person acts."""
    if not spot.occupation or spot.length != 2 or spot.known or spot.tier != "common":
        return False
    acts = spot.speaks or _COUNTED_FOR.match(spot.text, spot.end) or spot.after(_HONOURED_AFTER, 4)
    return bool(acts) and not spot.crosses


def in_photo(spot: Spot) -> bool:
    """张某某（左二）."""
    formed = not spot.known and spot.length == 3 and not spot.rare
    return formed and spot.after(_PHOTO_BRACKET, 6) and not spot.crosses


def competes(spot: Spot) -> bool:
    """张某某以98分获得第一名."""
    formed = spot.clean and not spot.known and spot.length == 3 and spot.tier == "common"
    return formed and spot.after(_COMPETES_AFTER, 42) and not spot.crosses


def described(spot: Spot) -> bool:
    """A bracket or a clause with sex, age or birth follows."""
    opened = spot.clean or (spot.before.endswith(_LINKS) and not spot.crosses)
    follows = _BRACKET_AFTER.match(spot.text, spot.end) or _AGE_AFTER.match(spot.text, spot.end)
    return opened and not spot.known and bool(follows)


def speaks(spot: Spot) -> bool:
    """张三说; 正在操作的李四说."""
    opened = spot.clean or (spot.before.endswith("的") and spot.tier == "common" and not spot.crosses)
    if spot.name[-1] == "人" and spot.name[:2] in word_tags():
        return False  # 许多人认为, 南方人说
    return opened and not spot.known and not spot.rare and spot.speaks


def titled(spot: Spot) -> bool:
    """张某某老师; 和张某某师傅; 李某教授获评."""
    if spot.name[-1] in _FIRST_OF_POST:
        return False  # 公司总|经理
    linked = spot.before[-1:] in _LINKS_BEFORE_TITLE and not spot.crosses  # 及|时掌握|劳模 is none
    opened = spot.clean or linked or bool(_GIVEN_TO.search(spot.before))
    formed = opened and not spot.known and not spot.rare
    if spot.length < 3:  # 李政先生, not 曾老先生
        addressed = spot.clean and spot.name[-1] not in "老小氏姓"
        usual = spot.tier == "common" and bool(_ADDRESS_ACTS.match(spot.text, spot.end))
        return formed and addressed and (usual or bool(_FORM_OF_ADDRESS.match(spot.text, spot.end)))
    return formed and bool(_TITLE_AFTER.match(spot.text, spot.end))


def honoured(spot: Spot) -> bool:
    """张某荣获, 张某出生于, 张某某1956年被评为."""
    if not spot.clean or spot.known or spot.crosses:
        return False
    if spot.after(_HONOURED_AFTER, 4):
        return True
    told = spot.after(_HOLDS_TITLE, 5) or spot.after(_LIFE_YEAR, 24)
    return told and _formed_like_no_other(spot)


def handed_to(spot: Spot) -> bool:
    """为张某某颁发证书, 向李某某授予."""
    handed = spot.before[-1:] in ("为", "向", "给") and spot.after(_HANDED_AFTER, 6)
    return handed and _formed_like_no_other(spot)


def elected(spot: Spot) -> bool:
    """张某当选为主席."""
    if not (spot.clean or _ELECT_BEFORE.search(spot.before)) or (spot.known and not spot.place):
        return False
    formed = not spot.rare or spot.length == 3
    return formed and spot.after(_ELECTED_AFTER, 40) and not spot.crosses


def chosen(spot: Spot) -> bool:
    """选举燃料部采样工张某为副主席: whom a clause elects, behind what one does."""
    if not (spot.occupation or spot.post) or spot.known or spot.crosses or not spot.after(_ELECTED_AFTER, 40):
        return False
    clause = max(spot.text.rfind(mark, 0, spot.start) for mark in "，。；\n") + 1
    return bool(_CHOOSES.search(spot.text, clause, spot.start)) and (not spot.rare or spot.length == 3)


def behind_body(spot: Spot) -> bool:
    """甲公司张某荣获."""
    if not (_BODY_BEFORE.search(spot.before) or _STAFF_OF.search(spot.before)):
        return False
    return not spot.known and not spot.rare and spot.strong_after and not spot.crosses


def body_and_post(spot: Spot) -> bool:
    """区总工会|张某某|副主席: between a body and the post there, as speech and small papers have it."""
    if spot.known or spot.rare or spot.crosses or spot.name[-1] in _FIRST_OF_POST:
        return False
    return bool(_BODY_BEFORE.search(spot.before)) and post_behind(spot.text, spot.end) is not None


def winner_of_body(spot: Spot) -> bool:
    """甲公司的张三、乙厂的李四分获第一名; 江海重工的张三夺得冠军."""
    if spot.known or spot.crosses:
        return False
    if _AREA_BEFORE.search(spot.before) and spot.tier == "common" and not spot.plain_given:
        led = spot.strong_after or opens_names(spot.text, spot.end)
        return led and not spot.name.startswith("总")  # 我市陈某、李某荣获
    own = spot.before.endswith("的") and _BODY_BEFORE.search(spot.before[:-1])
    staff = own or _STAFF_OF.search(spot.before) or _BODY_BEFORE.search(spot.before)
    if (spot.plain_given or (spot.rare and spot.length < 3)) and not own:
        return False
    if staff and (spot.after(_SHARES_WIN, 120) or spot.after(_WINS_SO, 40)):
        return True
    if not spot.before.endswith("的") or spot.length < 3 or spot.plain_given:
        return False
    return spot.after(_WINS_AFTER, 4) or spot.after(_WINS_SO, 40) or spot.after(_SHARES_WIN, 120)


def aged(spot: Spot) -> bool:
    """今年42岁的张三; 入行14年的李四说."""
    found = _AGED_BEFORE.search(spot.before)
    if not found or spot.known or spot.plain_given or spot.crosses or (spot.rare and spot.length < 3):
        return False
    return found.group().startswith("岁") or spot.speaks or ends_phrase(spot.text, spot.end)


def named_as(spot: Spot) -> bool:
    """现任班长是张某。他就是李某，"""
    if spot.known or spot.rare or spot.crosses or spot.plain_given:
        return False
    return bool(_NAMED_AS.search(spot.before)) and bool(NOT_HAN.match(spot.text, spot.end))


def nicknamed(spot: Spot) -> bool:
    """“超人”张某某、, “80后”张某；: a nickname or a generation in quotation marks right before."""
    whole = spot.length == 3 or bool(_GENERATION.search(spot.before))
    formed = whole and spot.tier == "common" and not spot.known and not spot.crosses
    given = spot.length == 3 and frequency(spot.name[1:])
    if not formed or given or not _NICKNAME.search(spot.before):
        return False
    return spot.marked or spot.speaks


def pair(spot: Spot) -> bool:
    """张三、李四等10名职工; 张三、李四等8人被评为."""
    if spot.length == 2 and spot.clean and spot.tier == "common" and not spot.known and not spot.crosses:
        return spot.after(_PAIR_HONOURED, 28)
    formed = spot.clean and spot.length == 3 and spot.tier != "rare" and not spot.known
    return formed and spot.after(_PAIR_AFTER, 44) and not spot.crosses


def word_behind_leader(spot: Spot) -> bool:
    """A leader's name may be a word where he does what leaders do."""
    if not spot.post or not spot.known:
        return False
    elected = spot.after(_ELECTED_NEXT, 2) and spot.name[0] != "全"  # 安全员|万里|当选主席, not 全票
    if elected and spot.length == 2:
        return not spot.crosses
    told = spot.text.startswith("：“", spot.end)
    won = spot.length == 2 and not spot.group and _WINS_WORD.match(spot.text, spot.end)
    if won and spot.tier == "common":
        return not spot.crosses  # 安全员|庄严|分获一等奖
    acts = spot.speaks or told or (spot.tier == "common" and spot.after(_LEADER_AFTER, 24))
    return acts and bool(_LEADER_BEFORE.search(spot.before)) and not spot.crosses


def rare_word_behind_post(spot: Spot) -> bool:
    """谈笑, 原野: a word seldom used, right behind a post and before a mark or what a person does."""
    if not spot.post or not spot.known or spot.length > 2 or spot.tier != "common" or spot.crosses:
        return False
    noun = word_tags().get(spot.name, "").startswith(("n", "t", "vn")) and spot.name not in no_names()
    if frequency(spot.name) > _SELDOM or not noun:
        return False
    if spot.speaks or spot.strong_after:
        return True
    return not spot.group and ends_phrase(spot.text, spot.end)


def among_names(spot: Spot) -> bool:
    """An item of a list of several names."""
    if in_list(spot.scan, spot.start, spot.end) and not spot.known and not spot.rare:
        return True
    opened = spot.clean or spot.before.endswith("了") or bool(_ELECT_BEFORE.search(spot.before))
    linked = opened or spot.text[spot.start - 1 : spot.start] in _LINKS_IN_LIST
    formed = linked and bool(_LIST_GOES_ON.match(spot.text, spot.end))
    return formed and among_many(spot.scan, spot.start, spot.end) and not spot.crosses


def opens_list(spot: Spot) -> bool:
    """其中有|周某某、刘某某、徐某某等, 慰问了|周某某、…: the first of several names."""
    if spot.known or spot.rare or spot.crosses or spot.plain_given:
        return False
    led = spot.before.endswith(_LINKS_TO_NAMES) or _GROUP_NAMED.search(spot.before)  # 区领导|周某某、…
    return bool(led) and opens_names(spot.text, spot.end)


def ends_item(spot: Spot) -> bool:
    """10位工匠分别是：供电公司张明远、…: the end of an item of a list of people."""
    if not spot.ends_item or spot.known or spot.plain_given or spot.crosses:
        return False
    if _NO_NAME_CLOSES.search(spot.name):
        return False
    led = spot.post or spot.occupation or spot.clean or bool(_BODY_BEFORE.search(spot.before))
    led = led or (spot.tier == "common" and spot.before.endswith(_HEAD_ENDS))
    return led if spot.rare or spot.length == 2 else led or spot.whole_words


def introduced(spot: Spot) -> bool:
    """温素芝是某酒业集团制曲车间主任: what a clause says that someone is."""
    opened = spot.clean or (spot.before.endswith("的") and spot.whole_words)
    formed = opened and spot.length == 3 and spot.tier == "common" and not spot.known
    return formed and not spot.crosses and not spot.plain_given and spot.after(_INTRODUCED_AFTER, 60)


def introduced_by_body(spot: Spot) -> bool:
    """来自甲公司的李某; 曾任乙厂工会主席的魏某; 甲公司的张某，从事一线工作28年."""
    short = spot.length < 3 and not (spot.strong_after and spot.tier == "common")
    if not spot.before.endswith("的") or short or spot.known or spot.rare:
        return False
    if spot.plain_given or spot.crosses:
        return False
    before = spot.text[max(0, spot.start - _INTRODUCED_REACH) : spot.start]
    if _COMES_FROM.search(before) or _SERVED_BEFORE.search(before):
        return True
    return bool(_BODY_BEFORE.search(spot.before[:-1])) and spot.after(_LIFE_AFTER, 8)


def opens_card(spot: Spot) -> bool:
    """张冬某，某造船集团焊工: what stands behind the name that opens a paragraph says who it is."""
    if spot.before[-1:] not in ("", "。") or spot.known or spot.rare or spot.plain_given or spot.crosses:
        return False
    return spot.after(_CARD_AFTER, 60)


def of_body(spot: Spot) -> bool:
    """甲公司的张某某、乙厂的李某某: a name formed like no word, which ends its phrase or acts."""
    if not spot.before.endswith("的") or not _BODY_BEFORE.search(spot.before[:-1]):
        return False
    short = spot.length == 2 and spot.tier == "common" and not spot.known and not spot.crosses
    if short and not spot.verb_surname and spot.text[spot.end : spot.end + 1] in ("、", "，"):
        return word_tags().get(spot.name, "nr").startswith("nr")  # 甲公司的张某、
    if not _formed_like_no_other(spot) or not spot.whole_words:
        return False
    return ends_phrase(spot.text, spot.end) or fits_word(spot.text, spot.end)


def repeated_subject(spot: Spot) -> bool:
    """A name that stands twice, once before what a person does."""
    formed = spot.clean and not spot.known and not spot.rare and spot.length >= 3
    if not formed or spot.text.count(spot.name) < 2 or spot.crosses:
        return False
    if spot.before.endswith("“") and _QUOTE_CLOSES.match(spot.text, spot.end):
        return False  # “蒙面焊|将”们
    return bool(_VERBISH.match(spot.text, spot.end))


def clause_subject(spot: Spot) -> bool:
    """刘某某挥笔时: the subject of a clause."""
    if not (_led(spot) and _formed_like_no_other(spot)) or _BYLINE_AFTER.match(spot.text, spot.end):
        return False
    if _OWN_AFTER.match(spot.text, spot.end):
        return spot.whole_words
    a, b = spot.scan.clause_at(spot.start)
    words = {w.start: w.text for w in spot.scan.words(a, b)}
    follows = words.get(spot.end) if spot.start in words else None
    if follows is None:
        return False
    follows = follows.rstrip("了过着") or follows  # 走访了 is one word of the segmentation
    if follows in _ACTS_OF_BODIES:
        return False
    return word_tags().get(follows, "x")[0] in "vdp" or fits_word(spot.text, spot.end)


def one_of_several(spot: Spot) -> bool:
    """梁某某、韩某某等; 张某某等艺术家: the next item is a name of the same form, or how many they are."""
    if not _led(spot) or not _formed_like_no_other(spot):
        return False
    if _MANY_AFTER.match(spot.text, spot.end):
        return spot.whole_words
    return _next_is_name(spot) and spot.whole_words and not spot.after(_BODIES_AFTER, 60)


def _led(spot: Spot) -> bool:
    return (spot.clean and not spot.before.endswith("“")) or spot.before[-1:] in _LINKS_TO_SUBJECT


def _formed_like_no_other(spot: Spot) -> bool:
    """A common surname and two characters that make up no word, neither among themselves nor with it."""
    if spot.length != 3 or spot.tier != "common" or spot.known:
        return False
    often = spot.name[0] in _OFTEN_SURNAMES and set(spot.name[1:]) <= given_characters()
    if spot.verb_surname and not often:
        return False
    if frequency(spot.name[:2]) or _plain_given(spot.name):
        return False
    if _NO_SUBJECT.search(spot.name) or _NO_NAME_CLOSES.search(spot.name) or spot.crosses:
        return False
    return not _names_body(spot.text, spot.name)


def _plain_given(name: str) -> bool:
    """Is the given name a word, and none that is a name too: 玉兰?"""
    given = name[1:]
    if given in given_words() or (frequency(given) < _OFTEN and set(given) <= given_characters()):
        return False
    return frequency(given) > _SELDOM_GIVEN and (given in no_names() or word_tags().get(given) != "nr")


def _names_body(text: str, name: str) -> bool:
    """Does it stand before 公司, 集团 anywhere: the short name of a firm?"""
    at = text.find(name)
    while at >= 0:
        if _BODY_WORD.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return False


def _next_is_name(spot: Spot) -> bool:
    """Does another name of three characters follow in the list?"""
    at = spot.end + 1
    if spot.text[spot.end : at] not in _LINKS_IN_LIST or (3, "common") not in candidates(spot.text, at):
        return False
    name = spot.text[at : at + 3]
    worded = frequency(name[:2]) or _plain_given(name) or is_word(name)
    return not worded and not _NO_SUBJECT.search(name) and not _NO_NAME_CLOSES.search(name)


@cache
def cue_before() -> Edge:
    """The characters right before a name without which no rule applies, save those of what follows it.

    A rule asks for a clean opening, a link, or words before the name; what no rule asks for needs no look.
    """
    links = re.compile(
        f"[了{''.join(_LINKS) + _LINKS_BEFORE_TITLE + _LINKS_TO_SUBJECT + ''.join(_LINKS_IN_LIST)}]"
    )
    posts = re.compile("|".join(map(re.escape, sorted(posts_before().lasts))))
    words = (
        *(BEHIND_POST, OCCUPATION_BEFORE, _AGED_BEFORE),
        *(_ELECT_BEFORE, _BODY_BEFORE, _STAFF_OF, _LEADER_BEFORE, _AREA_BEFORE),
    )
    return ends(NOT_HAN, links, _AMONG_BEFORE, _GROUP_NAMED, posts, *(word.pattern for word in words))
