"""A possible name with what stands around it: what the rules for people ask."""

from __future__ import annotations

import re
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.lazy import lazy
from kg.extraction.lexical.literals import Endings
from kg.extraction.lexical.patterns import pattern, source
from kg.extraction.lexical.scan import Scan
from kg.extraction.people.person_length import holds_on
from kg.extraction.people.person_names import (
    HAN,
    STRONG_AFTER,
    fits,
    frequency,
    given_words,
    is_word,
    verb_opens,
)
from kg.extraction.people.titles import post_before
from kg.prefilter import Ending

_GROUP_BEFORE = Ending(pattern("people", "group_before"))
_POST_BEHIND = pattern("people", "post_behind")
_OPEN_AFTER = pattern("people", "open_after")
_GIVES_SPEECH = pattern("people", "gives_speech")
OCCUPATION_BEFORE = Ending(pattern("people", "occupation_before"))
_LEADING_BEFORE = Ending(pattern("people", "leading_before"))
_SPEECH = re.compile(rf"(?:[{HAN}]{{0,4}}地)?(?:{source('people', 'speech')})")
_WORD_GOES_ON = pattern("people", "word_goes_on")
_FUNCTION_SURNAME = pattern("people", "function_surname")
NOT_HAN = re.compile(rf"[^{HAN}]")
DATE_BEFORE = Ending(re.compile(r"\d[年月日]$"))
_QUOTED_TITLE = re.compile(rf"[{HAN}]”$")
BEHIND_POST = Ending(re.compile(r"(?:[“”》]|[（(](?:[^（()）]{1,6}|[原兼现][^（()）]{2,22})[）)])$"))
_CHOSEN_BEFORE = Ending(pattern("people", "chosen_before"))
_PLACES_OF_POSTS = ("长沙", "长江", "长安", "长白")  # where 长 ends a post, a name goes on
_PLAIN_TAGS = ("n", "v", "vn", "a", "ad", "d")
_PLAIN_FREQUENCY = 800
_QUALITY = 400  # the dictionary's count of a word that is seldom said: 舒畅 298, 文静 74, 安静 1,199
_LINK_FREQUENCY = 3000
_ADVERBS = "曾尤"  # surnames that are adverbs else
_WORD_FREQUENCY = 200
_VERB_FREQUENCY = 20
_MARKS = ("、", "，", "。", "：", "；", "（", "")
_PLACE_FREQUENCY = 50
_REMARK = 12  # characters of a remark in brackets behind a name


@cache
def posts_before() -> Endings:
    """Posts and other cues that stand right before a name."""
    return Endings((*vocabulary.lines("lexicon/posts.txt"), *vocabulary.lines("lexicon/person_cues.txt")))


@cache
def given_characters() -> frozenset[str]:
    """Characters that parents choose: a word of two of them may be a name."""
    return frozenset(vocabulary.lines("lexicon/name_given_characters.txt"))


def ending_post(before: str) -> int | None:
    """Where a post or another cue begins that ends a text, a quotation mark or a short bracket between."""
    start = posts_before().start(before, len(before))
    if between := BEHIND_POST.search(before):
        behind = posts_before().start(before, between.start())
        if behind >= 0 and not 0 <= start < behind:
            return behind
    return start if start >= 0 else None


def speech(text: str, end: int) -> bool:
    """Does the person speak: 说, 激动地说?"""
    return bool(_SPEECH.match(text[end : end + 10]))


def ends_phrase(text: str, end: int) -> bool:
    """Does a mark, or a word that goes on, stand behind the name?"""
    return not "\u4e00" <= text[end : end + 1] <= "\u9fff" or bool(_OPEN_AFTER.match(text, end))


def post_behind(text: str, at: int) -> str | None:
    """The leading post behind a name that ends at an offset: 区总工会张某某|副主席|走访."""
    post = _POST_BEHIND.match(text, at)
    if post is None or not (ends_phrase(text, post.end()) or verb_opens(text, post.end())):
        return None
    return post.group()


def _item_end(text: str, mark: int) -> int:
    """Where the item before a list's mark ends, a remark in brackets aside: 李某|（女）、王某."""
    if text[mark - 1 : mark] not in ("）", ")"):
        return mark
    floor = max(0, mark - _REMARK)
    opening = max(text.rfind(bracket, floor, mark) for bracket in "（(")
    return opening if opening >= 0 else mark


class Spot:
    """A possible name at an offset and what stands around it, looked up when a rule asks."""

    def __init__(
        self, scan: Scan, start: int, length: int, tier: str, ends: set[int], listed: frozenset[int]
    ) -> None:
        self.scan = scan
        self.text = scan.text
        self.start = start
        self.end = start + length
        self.length = length
        self.tier = tier
        self.name = self.text[start : self.end]
        self.before = self.text[max(0, start - 16) : start].rpartition("\n")[2]
        self.after_name = _item_end(scan.text, start - 1) in ends  # the item before in the list is a name
        self.ends_item = self.end in listed  # of a list of people: 10位工匠分别是：…

    @lazy
    def post(self) -> bool:
        return ending_post(self.before) is not None

    @property
    def marked(self) -> bool:
        """Does a mark stand behind it?"""
        return self.text[self.end : self.end + 1] in ("、", "，", "。", "：", "；")

    @lazy
    def place(self) -> bool:
        """Is it the name of a place or a thing: 孟津, 沙河?"""
        return word_tags().get(self.name, "")[:2] in ("ns", "nz", "nt")

    @lazy
    def of_post(self) -> bool:
        """Does a post stand right before it, not another cue such as kin or a verb?"""
        post = post_before(self.before, len(self.before))
        return post is not None and not post.endswith("代表")  # 代表|祁阳参加

    @lazy
    def speaks(self) -> bool:
        return speech(self.text, self.end)

    @lazy
    def clean(self) -> bool:
        """Does nothing or a day stand right before it, or a quoted title of one who speaks?"""
        if not "\u4e00" <= self.before[-1:] <= "\u9fff" or DATE_BEFORE.search(self.before):
            return True
        return bool(_QUOTED_TITLE.search(self.before)) and self.speaks

    @lazy
    def known(self) -> bool:
        """Is it an everyday word? A place's name (祁山, 终南) is a person's beside a post."""
        if not is_word(self.name):
            return False
        if self.rare and word_tags().get(self.name, "")[:2] == "nz":
            return True  # 理事长|宝座
        if self.leading and self.of_post and self._is_quality and self.after(_GIVES_SPEECH, 12):
            return False  # 县总工会主席|舒畅|作开班动员
        ends = self.place and (self.speaks or ends_phrase(self.text, self.end))
        return not (ends and ((self.leading and self.post) or self.of_post))

    @property
    def _is_quality(self) -> bool:
        """Is it a word for what one is like, as parents choose: 舒畅, 文静, 高洁?"""
        tag = word_tags().get(self.name, "")
        return self.tier == "common" and tag in ("a", "an", "nr", "nz") and frequency(self.name) < _QUALITY

    @lazy
    def plain_given(self) -> bool:
        """Is the given name a common word: 高|素质?"""
        given = self.name[1:]
        if self.tier == "common" and holds_on(self.text, self.end) and not self.verb_surname:
            return False  # 职工|张建成|握着记者的手
        if given in given_words() and _CHOSEN_BEFORE.search(self.before):
            return False  # 选举|蒲建国|为主席
        if self.marked and self.tier == "common" and given in given_words() and not self.verb_surname:
            return False
        noun = given in given_words() and word_tags().get(given, "").startswith("n")
        usual = self.tier == "common" and not self.verb_surname
        if noun and usual and self.post and fits(self.text, self.end):
            return False  # 职工|陈金花|去年
        if self.marked and self.leading and self.of_post and set(given) <= given_characters():
            return False  # 工会主席|占秀丽、
        return (
            self.length == 3
            and word_tags().get(given, "") in _PLAIN_TAGS
            and frequency(given) > _PLAIN_FREQUENCY
        )

    @lazy
    def opens_with_word(self) -> bool:
        """Is it a word and what goes with it: 解决|好, 高温|下, 司机|仇(师傅), 光荣|榜?"""
        word = self.name[:2]
        if self.length != 3 or not is_word(word) or frequency(word) < _PLAIN_FREQUENCY // 2:
            return False
        tag = word_tags().get(word, "x")[0]
        linked = tag in "vtdf" and bool(_FUNCTION_SURNAME.match(word))  # 经理|向前冲
        verb = linked or (tag == "v" and not self.leading)  # not 主席|成立军
        goes_on = bool(_WORD_GOES_ON.match(self.text, self.end - 1))
        rare = self.rare and not (self.leading and (self.marked or self.speaks))  # 主任|官职论不上
        return not self.strong_after and (verb or goes_on or rare)

    @lazy
    def whole_words(self) -> bool:
        """Do words of the segmentation end at both edges of the name?"""
        a, b = self.scan.clause_at(self.start)
        edges = {word.start for word in self.scan.words(a, b)} | {b}
        return self.start in edges and self.end in edges

    @lazy
    def verb_surname(self) -> bool:
        """Is the surname a verb or a link more often than a surname: 有, 都, 能, 将?"""
        first = self.name[0]
        return frequency(first) > _LINK_FREQUENCY and word_tags().get(first, "")[:1] in "vpdcruf"

    @lazy
    def function_word(self) -> bool:
        """Is the surname an adverb, a preposition, a verb, and the given name what it goes with?

        主席|曾先后, 记者|曾采访过, 球员|连正常水平: a word of the segmentation begins behind the surname.
        """
        if not _FUNCTION_SURNAME.match(self.name):
            return False
        a, b = self.scan.clause_at(self.start)
        word = next((w.text for w in self.scan.words(a, b) if w.start == self.start + 1), "")
        tag = word_tags().get(word, "x")
        if len(word) == 1 and self.length == 2 and self.text[self.end : self.end + 1] not in _MARKS:
            return tag[0] in "pdmrc" and frequency(word) > _LINK_FREQUENCY
        if len(word) < 2 or len(word) < self.length - 1 or word in given_words() or tag.startswith("nr"):
            return False
        whole = self.length == len(word) + 1
        if whole and self.name[0] == "在" and tag == "ns":
            return True  # 工人|在上海、南京
        if self.marked and tag[0] not in "vd":
            return False  # 代表|向日葵。
        if whole and self.name[0] == "向" and tag == "n":
            return True  # 工会|向资方提出
        if self.name[0] in _ADVERBS and tag[0] == "n" and set(word) <= given_characters():
            return False  # 副主席|曾清华|出席: no noun follows an adverb
        return tag[0] != "a" and frequency(word) > (_VERB_FREQUENCY if tag[0] in "vd" else _WORD_FREQUENCY)

    @property
    def section(self) -> bool:
        """Is it rather a part of the body before it: 检察院|公诉科, 机床公司|连铸班?"""
        if self.length != 3:
            return False
        return self.name[2] in "班室队部组处库" or (self.name[2] == "科" and frequency(self.name[:2]) > 0)

    @property
    def given_is_place(self) -> bool:
        """Is the given name a place or a time: 赛|武夷?"""
        given = self.name[1:]
        placed = word_tags().get(given, "").startswith(("ns", "t", "s", "f"))
        named = given in given_words()  # 蒲|建国
        return len(given) == 2 and placed and not named and frequency(given) > _PLACE_FREQUENCY

    @lazy
    def group(self) -> bool:
        return bool(_GROUP_BEFORE.search(self.before))

    @lazy
    def occupation(self) -> bool:
        return not self.post and bool(OCCUPATION_BEFORE.search(self.before)) and not self.group

    @lazy
    def leading(self) -> bool:
        return bool(_LEADING_BEFORE.search(self.before))

    @lazy
    def strong_after(self) -> bool:
        return bool(STRONG_AFTER.match(self.text, self.end))

    @lazy
    def crosses(self) -> bool:
        return word_crosses(self.scan, self.start, self.end)

    @property
    def rare(self) -> bool:
        return self.tier == "rare"

    def after(self, wanted: re.Pattern[str], reach: int) -> bool:
        """Does the text behind the name, at most `reach` characters of it, open with the pattern?"""
        return bool(wanted.match(self.text[self.end : self.end + reach]))


def word_crosses(scan: Scan, start: int, end: int, *, post_ends: bool = False) -> bool:
    """Does the segmentation put the name's edge inside a longer everyday word (高质|量, 方|法院)?"""
    a, b = scan.clause_at(start)
    if a == b:
        return False
    for word in scan.words(a, b):
        if word.end <= start or word.start >= end:
            continue
        holds_post = post_ends and word.start < start and word.end <= end
        if holds_post and post_before(word.text, start - word.start) is not None:
            continue  # 律师费|若兰: the dictionary's word holds the post; but 慰问金|交到
        if holds_post and word.text in _PLACES_OF_POSTS:
            continue  # 局长|沙立民
        over_left, over_right = word.start < start, word.end > end and len(word.text) >= 3
        if (over_left or over_right) and len(word.text) >= 2 and is_word(word.text):
            return True
    return False
