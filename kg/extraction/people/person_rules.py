"""What shows that characters are a person's name: each rule is one small function of a `Spot`.

Which rule goes first, and the confidence of each, stand in `person_table`.
"""

from __future__ import annotations

import re

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.given import weight, weight_alone
from kg.extraction.people.person_cues import (
    AGED_BEFORE,
    AREA_BEFORE,
    BODY_BEFORE,
    ELECT_BEFORE,
    LEADER_BEFORE,
    LINKS,
    LINKS_BEFORE_TITLE,
    STAFF_OF,
    TOLD_OF_BEFORE,
    is_led,
)
from kg.extraction.people.person_form import (
    formed_like_no_other,
    is_led_by_link_surname,
    rare_and_given,
    rare_but_sure,
)
from kg.extraction.people.person_names import (
    acts,
    fits,
    fits_word,
    frequency,
    is_word,
    no_names,
    opens_names,
    opens_word,
)
from kg.extraction.people.person_spot import (
    NOT_HAN,
    Spot,
    ends_phrase,
    given_characters,
    post_behind,
    word_crosses,
)
from kg.prefilter import Ending

_TITLE_AFTER = pattern("people", "title_after")
_FORM_OF_ADDRESS = re.compile(r"先生|女士|同志(?![们])|小姐")
_ADDRESS_ACTS = re.compile(r"(?:教授|医生|师傅|大夫)(?:说|表示|告诉|介绍|获|荣获|认为|指出|坦言|被|凭|为)")
_BRACKET_AFTER = pattern("people", "bracket_after")
_WON_WITH_BODY = pattern("people", "won_with_body")
_WITH_BODY = pattern("people", "with_body")
_PRIZE_LINE = pattern("people", "prize_line")
_PRIZE_LINE_REACH = 400
_AGE_AFTER = pattern("people", "age_after")
_SHARES_WIN = pattern("people", "shares_win")
_WINS_AFTER = pattern("people", "wins_after")
_INTRODUCED_AFTER = pattern("people", "introduced_after")
_OF_BODY_AFTER = pattern("people", "of_body_after")
_LIFE_AFTER = pattern("people", "life_after")
_COMES_FROM = pattern("people", "comes_from")
_TALKS_OF = pattern("people", "talks_of")
_SERVED_BEFORE = pattern("people", "served_before")
_INTRODUCED_REACH = 44
_CARD_AFTER = pattern("people", "card_after")
_OWN_AFTER = pattern("people", "own_after")
_BYLINE_AFTER = pattern("people", "byline_after")
_WINS_SO = pattern("people", "wins_so")
_HOLDS_TITLE = pattern("people", "holds_title")
_LIFE_YEAR = pattern("people", "life_year")
HANDED_AFTER = pattern("people", "handed_after")
_ELECTED_AFTER = pattern("people", "elected_after")
FREED_BEFORE = Ending(pattern("people", "freed_before"))
_OFFICE_LEFT = pattern("people", "office_left")
_CHOOSES = re.compile(r"选举|推选|推举|补选|增补|增选|选任")
_HONOURED_AFTER = pattern("people", "honoured_after")
_COMPETES_AFTER = pattern("people", "competes_after")
_GROUP_ACTS = pattern("people", "group_acts")
_VERBISH = pattern("people", "verbish")
_LEADER_AFTER = pattern("people", "leader_after")
_ABOUT = re.compile(
    "就(?![是任地近业医餐能会要有在])[^，。；]{2,30}?(?:进行|展开|作|做|开展|与|交换|交流|座谈|提出)"
)
_ATTENDS = re.compile(r"陪同|出席|到场|到会|揭牌|授旗|带队|率队|致辞|主持|讲话|一行")
_PHOTO_BRACKET = pattern("people", "photo_bracket")
_ELECTED_NEXT = re.compile(r"当选|连任")
_WINS_WORD = re.compile(r"分获|荣获|夺得|摘得|斩获|获评")
_NAMED_AS = re.compile(
    r"(?:主席|书记|主任|经理|负责人|师傅|徒弟|[班站队组所校院厂矿段科处]长)(?:就|正)?(?:是|叫)$"
    r"|[他她]就是$|(?:带头|领头|负责|牵头|主讲|发言|讲课|授课|接待|主持|夺冠|领奖|掌勺|驾驶|陪同|同行|搭档)的是$|(?:最[\u4e00-\u9fff]{1,3}|第[一二]位|其中一[位名])[\u4e00-\u9fff]{0,9}(?:是|属|数|叫)$"
)
_OWN_BODY = re.compile(r"[我本该][校院厂局所]$")  # 我校|张某某|老师
_GIVEN_TO = re.compile(r"(?:授予?|表彰)$")
_GIVES = re.compile(r"授予(?!的)")
_TITLE_GIVEN = pattern("people", "title_given")
_QUOTE_CLOSES = re.compile(r"[\u4e00-\u9fff]{1,3}”")
_LABEL_BEFORE = pattern("people", "label_before")
_LABEL_ENDS = re.compile(r"[\s、，。；;（(]")
_OFFICE_LABEL = re.compile(r"(?:主席|书记|主任|委员|理事|监事|干事|[会部组队班站]长)[：:][ 　]?$")
_NUMBER = re.compile(r"[（(]?\d{1,3}[)）.．、]{1,2}[ 　]?")
_NICKNAME = re.compile(r"“[\u4e00-\u9fff\d]{2,8}”$")
_NICKNAME_NEXT = re.compile(r"[、和]“[\u4e00-\u9fff\d]{2,8}”[\u4e00-\u9fff]")  # “铁人”王某|、“超人”李某
GENERATION = Ending(re.compile(r"“\d0后”$"))
_HOLDS_AFTER = re.compile(r"兼任|连任|当选|担任")
_COUNTED_FOR = re.compile(r"为\d")
_FIRST_OF_POST = "总副正"
# 周大福|推出, 马栏山|迎来: what a firm or a place does rather than a person
_ACTS_OF_BODIES = frozenset((
    "推出", "举办", "举行", "召开", "开展", "启动", "启用", "迎来", "建成", "落成", "开业", "上线", "投产",
    "承办", "主办",
))  # fmt: skip
_HOUSE_BEHIND = re.compile("疗休?养院|休养院|温泉")  # 省工人|汤山|疗养院
_BLANKS = " \u3000"
_OFTEN = 5000  # the dictionary's count of a word that goes with winning: 成功 11,000, 庄严 2,000
_SELDOM = 300  # the dictionary's count of a word that is hardly ever used: 冷月 16, 原野 249


# The rules. Each tells whether it applies to a spot.


def behind_post(spot: Spot) -> bool:
    """党组书记张某: a post stands right before it."""
    if not spot.post or spot.known or _TALKS_OF.match(spot.text, spot.start):
        return False
    if _opens_quotation(spot) or _HOUSE_BEHIND.match(spot.text, spot.end):
        return False
    if not spot.rare or _BRACKET_AFTER.match(spot.text, spot.end) or spot.strong_after:
        return True
    if spot.after(_COMPETES_AFTER, 42) or (spot.leading and spot.length == 3 and spot.after(_HOLDS_AFTER, 2)):
        return True
    if spot.leading and (spot.speaks or ends_phrase(spot.text, spot.end)):
        return True
    if spot.leading and spot.length == 3 and spot.after(_ATTENDS, 4) and spot.whole_words:
        return True  # 工会主席|解思源|陪同
    if spot.leading and is_led_by_link_surname(spot):
        return True  # 市总工会主席|和彦峰|率调研组
    if spot.speaks and not spot.verb_surname and spot.whole_words:
        return True  # 学员|揣敏|说
    if spot.leading and spot.length == 2 and _ABOUT.match(spot.text, spot.end):
        return not spot.verb_surname and spot.whole_words  # 班长|杭天|就入会问题进行座谈
    if spot.of_post and rare_and_given(spot) and fits(spot.text, spot.end):
        return True  # 首席技师|占小宝|应邀
    sure = spot.length == 3 and not spot.verb_surname and not spot.plain_given
    if spot.group:  # 四川工匠|荣志刚|发言; not 工匠|精神|分享
        told = _GROUP_ACTS.match(spot.text, spot.end) or (rare_but_sure(spot) and fits(spot.text, spot.end))
        sure &= bool(told) and not _holds_word(spot.name)
    return sure and spot.whole_words


def _opens_quotation(spot: Spot) -> bool:
    """环卫工人“|夏战|酷暑、冬战严寒”: a slogan opens there, no name that is all the quotation holds."""
    return spot.text.endswith("“", 0, spot.start) and not spot.text.startswith("”", spot.end)


def _holds_word(name: str) -> bool:
    """Are two of its three characters an everyday word?"""
    return is_word(name[:2]) or is_word(name[1:])


def post_crosses(spot: Spot) -> bool:
    """Does a word of the dictionary lie over the edge of the name behind a post?"""
    return word_crosses(spot.scan, spot.start, spot.end, post_ends=True)


def behind_occupation(spot: Spot) -> bool:
    """采样工张某某: what one does, by the last character of the word, and three characters."""
    if not spot.occupation or spot.length != 3 or spot.known or spot.plain_given:
        return False
    if spot.rare and not spot.speaks:
        return False
    told = fits(spot.text, spot.end) or opens_word(spot.text, spot.end) or acts(spot.text, spot.end)
    return told and not spot.crosses


def short_behind_occupation(spot: Spot) -> bool:
    """采样工张某说: the same with two characters, where a person acts."""
    if not spot.occupation or spot.length != 2 or spot.known or spot.tier != "common":
        return False
    acts = spot.speaks or _COUNTED_FOR.match(spot.text, spot.end) or spot.after(_HONOURED_AFTER, 4)
    if _usual_short(spot) and spot.whole_words and fits_word(spot.text, spot.end):
        acts = True  # 普工|王磊|参加
    return bool(acts) and not spot.crosses


def in_photo(spot: Spot) -> bool:
    """张某某（左二）."""
    formed = not spot.known and spot.length == 3 and not spot.rare
    return formed and spot.after(_PHOTO_BRACKET, 6) and not spot.crosses


def competes(spot: Spot) -> bool:
    """张某某以98分获得第一名."""
    formed = spot.clean and not spot.known and spot.length == 3 and spot.tier == "common"
    return formed and spot.after(_COMPETES_AFTER, 42) and not spot.crosses


def won_with_body(spot: Spot) -> bool:
    """关志某（某供电公司）获一等奖: whose body stands in a bracket, one winner or several."""
    linked = spot.clean or spot.text[spot.start - 1 : spot.start] in ("和", "与", "及")
    if not linked or spot.known or spot.crosses:
        return False
    if not spot.after(_WON_WITH_BODY, 160) and not (spot.after(_WITH_BODY, 30) and _in_prize_line(spot)):
        return False
    least = 2 if spot.verb_surname else 0
    return not frequency(spot.name[:2]) and weight(spot.name[1:]) >= least  # not 王府井


def _in_prize_line(spot: Spot) -> bool:
    """二等奖：富某某（某供热公司）、纪某（…）: does the line open with the prize of all whom it names?"""
    begin = spot.text.rfind("\n", 0, spot.start) + 1
    return spot.start - begin <= _PRIZE_LINE_REACH and bool(_PRIZE_LINE.match(spot.text, begin, spot.start))


def described(spot: Spot) -> bool:
    """A bracket or a clause with sex, age or birth follows."""
    opened = spot.clean or (spot.before.endswith(LINKS) and not spot.crosses)
    follows = _BRACKET_AFTER.match(spot.text, spot.end) or _AGE_AFTER.match(spot.text, spot.end)
    return opened and not spot.known and bool(follows)


def speaks(spot: Spot) -> bool:
    """张三说; 正在操作的李四说."""
    opened = spot.clean or (spot.before.endswith("的") and spot.tier == "common" and not spot.crosses)
    if spot.name[-1] == "人" and spot.name[:2] in word_tags():
        return False  # 许多人认为, 南方人说
    return opened and not spot.known and (not spot.rare or rare_but_sure(spot)) and spot.speaks


def titled(spot: Spot) -> bool:
    """张某某老师; 和张某某师傅; 李某教授获评; 看望了|张某某|老人, 得知|李某某|夫妻."""
    if spot.name[-1] in _FIRST_OF_POST:
        return False  # 公司总|经理
    linked = spot.before[-1:] in LINKS_BEFORE_TITLE and not spot.crosses  # 及|时掌握|劳模 is none
    linked = linked or bool(_GIVEN_TO.search(spot.before) or _OWN_BODY.search(spot.before))
    told = TOLD_OF_BEFORE.search(spot.before) or (
        spot.length > 2 and BODY_BEFORE.search(spot.before) and _FORM_OF_ADDRESS.match(spot.text, spot.end)
    )  # 某某公司|郝某某|女士
    opened = spot.clean or linked or (bool(told) and not spot.crosses)
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
    if spot.after(_HONOURED_AFTER, 10):
        return True
    lived = spot.after(_LIFE_YEAR, 24)
    if spot.length == 2:
        return lived and _short_subject(spot)
    told = lived or spot.after(_HOLDS_TITLE, 5)
    return told and (formed_like_no_other(spot) or rare_but_sure(spot))


def handed_to(spot: Spot) -> bool:
    """为张某某颁发证书, 向李某某授予."""
    handed = spot.before[-1:] in ("为", "向", "给") and spot.after(HANDED_AFTER, 6)
    return handed and formed_like_no_other(spot)


def elected(spot: Spot) -> bool:
    """张某当选为主席; 免去张某主席职务."""
    if not (spot.clean or ELECT_BEFORE.search(spot.before)) or (spot.known and not spot.place):
        return False
    formed = not spot.rare or spot.length == 3
    told = spot.after(_ELECTED_AFTER, 40)
    told = told or bool(FREED_BEFORE.search(spot.before) and _OFFICE_LEFT.match(spot.text, spot.end))
    return formed and told and not spot.crosses


def chosen(spot: Spot) -> bool:
    """选举燃料部采样工张某为副主席: whom a clause elects, behind what one does."""
    if not (spot.occupation or spot.post) or spot.known or spot.crosses or not spot.after(_ELECTED_AFTER, 40):
        return False
    clause = max(spot.text.rfind(mark, 0, spot.start) for mark in "，。；\n") + 1
    return bool(_CHOOSES.search(spot.text, clause, spot.start)) and (not spot.rare or spot.length == 3)


def behind_body(spot: Spot) -> bool:
    """甲公司张某荣获, 甲公司张某曾荣获, 甲公司张某、乙厂李某两位劳模."""
    if not (BODY_BEFORE.search(spot.before) or STAFF_OF.search(spot.before)):
        return False
    if spot.known or spot.rare or spot.crosses or spot.section:
        return False
    if spot.strong_after:
        return True
    formed = formed_like_no_other(spot) if spot.length == 3 else _usual_short(spot)
    told = spot.speaks and spot.length == 3 and set(spot.name[1:]) <= given_characters()
    return formed and (told or spot.after(_OF_BODY_AFTER, 120))


def _usual_short(spot: Spot) -> bool:
    """王磊, 李红: a name of two characters with a usual given name, and no word."""
    if spot.tier != "common" or spot.length != 2 or spot.verb_surname or frequency(spot.name):
        return False
    return weight_alone(spot.name[1]) >= 0


def given_title(spot: Spot) -> bool:
    """授予采油一厂|张卫东|“大庆工匠”称号: behind a body, between the verb and the title."""
    if not BODY_BEFORE.search(spot.before) or not spot.after(_TITLE_GIVEN, 24):
        return False
    begin = max(spot.text.rfind(mark, 0, spot.start) for mark in "，。；：“\n") + 1
    return bool(_GIVES.search(spot.text, begin, spot.start)) and formed_like_no_other(spot)


def body_and_post(spot: Spot) -> bool:
    """区总工会|张某某|副主席: between a body and the post there, as speech and small papers have it."""
    if spot.known or spot.rare or spot.crosses or spot.name[-1] in _FIRST_OF_POST:
        return False
    of_body = BODY_BEFORE.search(spot.before.rstrip(_BLANKS)) is not None
    return of_body and post_behind(spot.text, spot.end) is not None


def winner_of_body(spot: Spot) -> bool:
    """甲公司的张三、乙厂的李四分获第一名; 江海重工的张三夺得冠军."""
    if spot.known or spot.crosses or spot.section:
        return False
    if AREA_BEFORE.search(spot.before) and spot.tier == "common" and not spot.plain_given:
        led = spot.strong_after or opens_names(spot.text, spot.end)
        return led and not spot.name.startswith("总")  # 我市陈某、李某荣获
    own = spot.before.endswith("的") and BODY_BEFORE.search(spot.before[:-1])
    staff = own or STAFF_OF.search(spot.before) or BODY_BEFORE.search(spot.before)
    if (spot.plain_given or (spot.rare and spot.length < 3)) and not own:
        return False
    if staff and (spot.after(_SHARES_WIN, 120) or spot.after(_WINS_SO, 40)):
        return True
    if not spot.before.endswith("的") or spot.length < 3 or spot.plain_given:
        return False
    return spot.after(_WINS_AFTER, 4) or spot.after(_WINS_SO, 40) or spot.after(_SHARES_WIN, 120)


def aged(spot: Spot) -> bool:
    """今年42岁的张三; 入行14年的李四说."""
    found = AGED_BEFORE.search(spot.before)
    if not found or spot.known or spot.plain_given or spot.crosses or (spot.rare and spot.length < 3):
        return False
    return found["sure"] is not None or spot.speaks or ends_phrase(spot.text, spot.end)


def named_as(spot: Spot) -> bool:
    """现任班长是张某。他就是李某，"""
    if spot.known or spot.rare or spot.crosses or spot.plain_given:
        return False
    return bool(_NAMED_AS.search(spot.before)) and bool(NOT_HAN.match(spot.text, spot.end))


def labelled(spot: Spot) -> bool:
    """主持人：张某, 讲述人：李某 某厂焊工, at the head of a line; 组织委员：王某；女工委员：陈某。"""
    if spot.known or spot.rare or spot.crosses:
        return False
    if not (_LABEL_BEFORE.fullmatch(spot.before) or _OFFICE_LABEL.search(spot.before)):
        return False
    return spot.end == len(spot.text) or bool(_LABEL_ENDS.match(spot.text, spot.end))


def nicknamed(spot: Spot) -> bool:
    """“超人”张某某、, “80后”张某；: a nickname or a generation in quotation marks right before."""
    next_called = _NICKNAME_NEXT.match(spot.text, spot.end) and not frequency(spot.name)
    whole = spot.length == 3 or bool(next_called or GENERATION.search(spot.before))
    formed = whole and spot.tier == "common" and not spot.known and not spot.crosses
    given = spot.length == 3 and frequency(spot.name[1:])
    if not formed or given or not _NICKNAME.search(spot.before):
        return False
    acts = bool(GENERATION.search(spot.before)) and opens_word(spot.text, spot.end)
    return spot.marked or spot.speaks or acts  # “80后”张某|手握专利


def word_behind_leader(spot: Spot) -> bool:
    """A leader's name may be a word where he does what leaders do."""
    if not spot.post or not spot.known:
        return False
    elected = spot.after(_ELECTED_NEXT, 2) and spot.name[0] != "全"  # 安全员|万里|当选主席, not 全票
    if elected and spot.length == 2:
        return not spot.crosses
    told = spot.text.startswith("：“", spot.end)
    won = spot.length == 2 and not spot.group and _WINS_WORD.match(spot.text, spot.end)
    if won and spot.tier == "common" and frequency(spot.name) < _OFTEN:  # not 厂长|成功荣获
        return not spot.crosses  # 安全员|庄严|分获一等奖
    acts = spot.speaks or told or (spot.tier == "common" and spot.after(_LEADER_AFTER, 24))
    return acts and bool(LEADER_BEFORE.search(spot.before)) and not spot.crosses


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


def introduced(spot: Spot) -> bool:
    """温素芝是某酒业集团制曲车间主任: what a clause says that someone is."""
    opened = spot.clean or (spot.before.endswith("的") and spot.whole_words)
    if spot.length == 2 and not _short_subject(spot):
        return False  # 王芳|是某医院护士
    formed = opened and spot.tier == "common" and not spot.known
    return formed and not spot.crosses and not spot.plain_given and spot.after(_INTRODUCED_AFTER, 60)


def _short_subject(spot: Spot) -> bool:
    """王芳, 毛力: a name of two characters that opens a sentence and is no word."""
    opens = spot.before[-1:] in ("", "。", "\n")
    return opens and spot.tier == "common" and not frequency(spot.name) and not spot.verb_surname


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
    return bool(BODY_BEFORE.search(spot.before[:-1])) and spot.after(_LIFE_AFTER, 8)


def opens_card(spot: Spot) -> bool:
    """张冬某，某造船集团焊工: what stands behind the name that opens a paragraph says who it is."""
    opens = spot.before[-1:] in ("", "。") or _NUMBER.fullmatch(spot.before) is not None  # 1.张某，
    if not opens or spot.known or spot.rare or spot.plain_given or spot.crosses:
        return False
    return spot.after(_CARD_AFTER, 60)


def of_body(spot: Spot) -> bool:
    """甲公司的张某某、乙厂的李某某: a name formed like no word, which ends its phrase or acts."""
    if not spot.before.endswith("的") or not BODY_BEFORE.search(spot.before[:-1]):
        return False
    short = spot.length == 2 and spot.tier == "common" and not spot.known and not spot.crosses
    if short and not spot.verb_surname and spot.text[spot.end : spot.end + 1] in ("、", "，"):
        return word_tags().get(spot.name, "nr").startswith("nr")  # 甲公司的张某、
    if rare_and_given(spot):
        return fits(spot.text, spot.end)  # 乙公司的|解晓军|被授予
    if not formed_like_no_other(spot) or not spot.whole_words:
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
    if not (is_led(spot) and formed_like_no_other(spot)) or _BYLINE_AFTER.match(spot.text, spot.end):
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
