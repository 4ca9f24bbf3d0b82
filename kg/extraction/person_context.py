"""What shows that characters are a person's name: an explicit, ordered list of rules.

A `Spot` is a possible name with what stands around it. Each rule is one small function; the first
that applies gives the name its rule and confidence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from kg import vocabulary
from kg.extraction.context import subdistrict_pattern
from kg.extraction.patterns import pattern, source
from kg.extraction.person_names import (
    HAN,
    STRONG_AFTER,
    fits,
    frequency,
    in_list,
    is_word,
    opens_word,
    pick,
    surname_pattern,
)
from kg.extraction.scan import Scan, word_tags

_TITLE_AFTER = pattern("people", "title_after")
_BRACKET_AFTER = pattern("people", "bracket_after")
_AGE_AFTER = pattern("people", "age_after")
_BODY_BEFORE = pattern("people", "body_before")
_STAFF_OF = pattern("people", "staff_of")
_ELECT_BEFORE = pattern("people", "elect_before")
_ELECTED_AFTER = pattern("people", "elected_after")
_HONOURED_AFTER = pattern("people", "honoured_after")
_COMPETES_AFTER = pattern("people", "competes_after")
_VERBISH = pattern("people", "verbish")
_GROUP_BEFORE = pattern("people", "group_before")
_OPEN_AFTER = pattern("people", "open_after")
_OCCUPATION_BEFORE = pattern("people", "occupation_before")
_CRAFT_BEFORE = pattern("people", "craft_before")
_LEADING_BEFORE = pattern("people", "leading_before")
_LEADER_BEFORE = pattern("people", "leader_before")
_LEADER_AFTER = pattern("people", "leader_after")
_PHOTO_BRACKET = pattern("people", "photo_bracket")
_SPEECH = re.compile(rf"(?:[{HAN}]{{0,4}}地)?(?:{source('people', 'speech')})")
_HAN = re.compile(rf"[{HAN}]")
_QUOTED_TITLE = re.compile(rf"[{HAN}]”$")
_DIGIT = re.compile(r"\d")
_COUNTED_FOR = re.compile(r"为\d")
# Words that may stand right before a name which brackets or an age follow, and before one with a title.
_LINKS = ("的", "和", "与", "由", "对", "向", "及", "据", "在", "为", "是", "以", "给", "请")
_LINKS_BEFORE_TITLE = "的和与由对向及据请"
_LINKS_IN_LIST = ("、", "和", "与")
# Tags of the dictionary for words that a given name may be, and how common such a word is when it counts.
_PLAIN_TAGS = ("n", "v", "vn", "a", "ad", "d")
_PLAIN_FREQUENCY = 800


@dataclass(frozen=True, slots=True)
class Strong:
    """A name that its context shows."""

    start: int
    end: int
    confidence: float
    rule: str


@cache
def post_before() -> re.Pattern[str]:
    """A post or another cue right before a name, a quotation mark or a short bracket between."""
    words = {*vocabulary.lines("lexicon/posts.txt"), *vocabulary.lines("lexicon/person_cues.txt")}
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return re.compile("(?:" + "|".join(map(re.escape, ordered)) + r")(?:[“”》]|[（(][^（()）]{1,6}[）)])?$")


def speech(text: str, end: int) -> bool:
    """Does the person speak: 说, 激动地说?"""
    return bool(_SPEECH.match(text[end : end + 10]))


def _ends_phrase(text: str, end: int) -> bool:
    return end >= len(text) or not _HAN.match(text, end) or bool(_OPEN_AFTER.match(text, end))


class Spot:
    """A possible name at an offset and what stands around it, looked up when a rule asks."""

    def __init__(self, scan: Scan, start: int, length: int, tier: str, ends: set[int]) -> None:
        self.scan = scan
        self.text = scan.text
        self.start = start
        self.end = start + length
        self.length = length
        self.tier = tier
        self.name = self.text[start : self.end]
        self.before = self.text[max(0, start - 16) : start].rpartition("\n")[2]
        self.after_name = start - 1 in ends  # the item before in the list is a name

    @cached_property
    def post(self) -> bool:
        return post_before().search(self.before) is not None

    @cached_property
    def speaks(self) -> bool:
        return speech(self.text, self.end)

    @cached_property
    def clean(self) -> bool:
        """Does nothing stand right before it, or a quoted title of one who speaks?"""
        if self.before == "" or not _HAN.match(self.before[-1]):
            return True
        return bool(_QUOTED_TITLE.search(self.before)) and self.speaks

    @cached_property
    def known(self) -> bool:
        """Is it an everyday word? A place's name (祁山, 终南) is a person's beside a post."""
        if not is_word(self.name):
            return False
        place = word_tags().get(self.name, "")[:2] in ("ns", "nz", "nt")
        ends = place and (self.speaks or _ends_phrase(self.text, self.end))
        return not (self.post and self.leading and ends)

    @cached_property
    def plain_given(self) -> bool:
        """Is the given name a common word: 高|素质?"""
        given = self.name[1:]
        return (
            self.length == 3
            and word_tags().get(given, "") in _PLAIN_TAGS
            and frequency(given) > _PLAIN_FREQUENCY
        )

    @cached_property
    def group(self) -> bool:
        return bool(_GROUP_BEFORE.search(self.before))

    @cached_property
    def occupation(self) -> bool:
        return not self.post and bool(_OCCUPATION_BEFORE.search(self.before)) and not self.group

    @cached_property
    def leading(self) -> bool:
        return bool(_LEADING_BEFORE.search(self.before))

    @cached_property
    def strong_after(self) -> bool:
        return bool(STRONG_AFTER.match(self.text, self.end))

    @cached_property
    def crosses(self) -> bool:
        return _word_crosses(self.scan, self.start, self.end)

    @property
    def rare(self) -> bool:
        return self.tier == "rare"

    def after(self, wanted: re.Pattern[str], reach: int) -> bool:
        """Does the text behind the name, at most `reach` characters of it, open with the pattern?"""
        return bool(wanted.match(self.text[self.end : self.end + reach]))


def strong_names(scan: Scan) -> Iterator[Strong]:
    """All names that a rule shows, in the order of the text."""
    text = scan.text
    ends: set[int] = set()  # where strong names end: the next item of their list is a name too
    areas = _Areas(scan)
    titles = [(q.start, q.end) for q in scan.quotes if q.end - q.start < 30 and q.mark != "“"]
    for m in surname_pattern().finditer(text):
        at = m.start()
        if any(a < at < b for a, b in titles) or _post_goes_on(text, at):
            continue
        before = text[max(0, at - 16) : at]
        lenient = post_before().search(before) is not None or bool(_CRAFT_BEFORE.search(before[-1:]))
        picked = pick(text, at, lenient=lenient)
        if picked is None:
            continue
        spot = Spot(scan, at, *picked, ends)
        if _no_name(spot) or areas.hold(spot):
            continue
        found = next((rule for rule in RULES if rule.applies(spot)), None)
        if found is None or found.veto(spot):
            continue
        if found.teaches_list(spot):
            ends.add(spot.end)
        yield Strong(spot.start, spot.end, found.confidence(spot), found.name)


def _post_goes_on(text: str, at: int) -> bool:
    """保安员|来顺, not 保安|员来顺: a longer post takes the surname's character."""
    start = max(0, at - 16)
    post, longer = post_before().search(text[start:at]), post_before().search(text[start : at + 1])
    if not post or not longer:
        return False
    return longer.start() <= post.start() and len(longer.group()) > len(post.group())


def _no_name(spot: Spot) -> bool:
    """Common words and cut words, however their characters fall: 工人|高素质, 工|程师傅."""
    if spot.plain_given and (spot.rare or spot.group) and not spot.strong_after:
        return True
    return bool(_DIGIT.match(spot.text[spot.start - 1 : spot.start])) or spot.name.startswith("程师")


class _Areas:
    """Where areas stand in the text: 石景山 is no person."""

    def __init__(self, scan: Scan) -> None:
        self._ends = {h.start: h.end for h in scan.hits_of("area")}
        self._inside = {
            i for m in subdistrict_pattern().finditer(scan.text) for i in range(m.start(), m.end())
        }
        self._inside |= {m.start() for m in _short_areas().finditer(scan.text)}

    def hold(self, spot: Spot) -> bool:
        if spot.start in self._inside:
            return True
        end = self._ends.get(spot.start)
        return end is not None and (end >= spot.end or not spot.leading)


@cache
def _short_areas() -> re.Pattern[str]:
    """Beijing's districts without 区."""
    names = {
        vocabulary.short_name(d.name)
        for d in vocabulary.divisions()
        if d.level == "county" and d.province == "北京市"
    }
    return re.compile("|".join(sorted(re.escape(n) for n in names if len(n) >= 2)))


def _word_crosses(scan: Scan, start: int, end: int, *, post_ends: bool = False) -> bool:
    """Does the segmentation put the name's edge inside a longer everyday word (高质|量, 方|法院)?"""
    a, b = scan.clause_at(start)
    if a == b:
        return False
    for word in scan.words(a, b):
        if word.end <= start or word.start >= end:
            continue
        holds_post = post_ends and word.start < start and word.end <= end
        if holds_post and post_before().search(word.text[: start - word.start]):
            continue  # 律师费|若兰: the dictionary's word holds the post
        over_left, over_right = word.start < start, word.end > end and len(word.text) >= 3
        if (over_left or over_right) and len(word.text) >= 2 and is_word(word.text):
            return True
    return False


# The rules. Each tells whether it applies to a spot.


def _listed(spot: Spot) -> bool:
    """The next item of a list whose last item is a name."""
    linked = spot.after_name and spot.text[spot.start - 1 : spot.start] in _LINKS_IN_LIST
    return linked and not spot.known and (not spot.rare or spot.strong_after) and not spot.crosses


def _behind_post(spot: Spot) -> bool:
    if not spot.post or spot.known:
        return False
    if not spot.rare or _BRACKET_AFTER.match(spot.text, spot.end) or spot.strong_after:
        return True
    return spot.leading and (spot.speaks or _ends_phrase(spot.text, spot.end))


def _post_crosses(spot: Spot) -> bool:
    return _word_crosses(spot.scan, spot.start, spot.end, post_ends=True)


def _behind_occupation(spot: Spot) -> bool:
    if not spot.occupation or spot.length != 3 or spot.known or spot.plain_given:
        return False
    if spot.rare and not spot.speaks:
        return False
    return (fits(spot.text, spot.end) or opens_word(spot.text, spot.end)) and not spot.crosses


def _short_behind_occupation(spot: Spot) -> bool:
    if not spot.occupation or spot.length != 2 or spot.known or spot.tier != "common":
        return False
    return (spot.speaks or bool(_COUNTED_FOR.match(spot.text, spot.end))) and not spot.crosses


def _in_photo(spot: Spot) -> bool:
    return spot.after(_PHOTO_BRACKET, 2) and not spot.known and spot.length == 3 and not spot.rare


def _competes(spot: Spot) -> bool:
    formed = spot.clean and not spot.known and spot.length == 3 and spot.tier == "common"
    return formed and spot.after(_COMPETES_AFTER, 42) and not spot.crosses


def _described(spot: Spot) -> bool:
    """A bracket or a clause with sex, age or birth follows."""
    opened = spot.clean or spot.before.endswith(_LINKS)
    follows = _BRACKET_AFTER.match(spot.text, spot.end) or _AGE_AFTER.match(spot.text, spot.end)
    return opened and not spot.known and bool(follows)


def _speaks(spot: Spot) -> bool:
    return spot.clean and not spot.known and not spot.rare and spot.speaks


def _titled(spot: Spot) -> bool:
    opened = spot.clean or spot.before[-1:] in _LINKS_BEFORE_TITLE
    formed = opened and not spot.known and not spot.rare and spot.length >= 3
    return formed and bool(_TITLE_AFTER.match(spot.text, spot.end))


def _honoured(spot: Spot) -> bool:
    return spot.clean and not spot.known and spot.after(_HONOURED_AFTER, 4) and not spot.crosses


def _elected(spot: Spot) -> bool:
    if not (spot.clean or _ELECT_BEFORE.search(spot.before)) or spot.known:
        return False
    formed = not spot.rare or spot.length == 3
    return formed and spot.after(_ELECTED_AFTER, 40) and not spot.crosses


def _behind_body(spot: Spot) -> bool:
    if not (_BODY_BEFORE.search(spot.before) or _STAFF_OF.search(spot.before)):
        return False
    return not spot.known and not spot.rare and spot.strong_after and not spot.crosses


def _word_behind_leader(spot: Spot) -> bool:
    """A leader's name may be a word where he does what leaders do."""
    if not spot.post or not spot.known or spot.tier != "common":
        return False
    acts = spot.speaks or spot.after(_LEADER_AFTER, 24)
    return acts and bool(_LEADER_BEFORE.search(spot.before)) and not spot.crosses


def _among_names(spot: Spot) -> bool:
    return in_list(spot.scan, spot.start, spot.end) and not spot.known and not spot.rare


def _repeated_subject(spot: Spot) -> bool:
    formed = spot.clean and not spot.known and not spot.rare and spot.length >= 3
    if not formed or spot.text.count(spot.name) < 2 or spot.crosses:
        return False
    return bool(_VERBISH.match(spot.text, spot.end))


def _always(spot: Spot) -> bool:
    return True


def _never(spot: Spot) -> bool:
    return False


def _whole(spot: Spot) -> bool:
    return not spot.crosses


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with the confidence that it gives to longer names and to those of two characters."""

    name: str
    applies: Callable[[Spot], bool]
    sure: float
    sure_short: float | None = None
    veto: Callable[[Spot], bool] = _never
    teaches_list: Callable[[Spot], bool] = _always

    def confidence(self, spot: Spot) -> float:
        short = self.sure_short if spot.length <= 2 else None
        return self.sure if short is None else short


RULES: tuple[Rule, ...] = (
    Rule("person.list", _listed, 0.86),
    Rule("person.post", _behind_post, 0.95, 0.88, veto=_post_crosses),
    Rule("person.occupation", _behind_occupation, 0.82),
    Rule("person.occupation", _short_behind_occupation, 0.8),
    Rule("person.bracket", _in_photo, 0.88),
    Rule("person.subject", _competes, 0.82),
    Rule("person.bracket", _described, 0.93),
    Rule("person.speech", _speaks, 0.9, teaches_list=_whole),
    Rule("person.title", _titled, 0.9, teaches_list=_whole),
    Rule("person.subject", _honoured, 0.9),
    Rule("person.elected", _elected, 0.9),
    Rule("person.body", _behind_body, 0.85),
    Rule("person.post", _word_behind_leader, 0.8),
    Rule("person.list", _among_names, 0.85),
    Rule("person.subject", _repeated_subject, 0.8),
)
