"""Names without a Han surname: dotted ones, those behind a post, those made of known elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.literals import Literals
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.people.person_names import (
    HAN,
    STRONG_AFTER,
    acts,
    fits,
    frequency,
    is_word,
    item_ends,
    opens_word,
    surname_at,
)
from kg.extraction.people.person_spot import OCCUPATION_BEFORE, ending_post, speech
from kg.extraction.recognisers.names import is_area
from kg.prefilter import finditer

_DOT = re.compile("·")
_AFTER_NAMES = "因于和让再且当拜不开则如"  # characters of such names that may go on behind one
_OPENS_VERBS = "加守满来多赛"  # and of words behind them: 加入, 守护, 来到, 多次, 赛后
_MARK = re.compile(r"[，。、；：！？”·\s]|$")
_NOT_MINORITY = pattern("people", "not_minority")
_SEX_AND_PEOPLE = pattern("people", "sex_and_people")
_AREA_GOES_ON = pattern("people", "area_goes_on")
_ELECTED_AFTER = pattern("people", "elected_after")
_OPENS = pattern("people", "foreign_opens")
_TRAINED_BEFORE = pattern("people", "trained_before")
_TRAINED_AFTER = pattern("people", "trained_after")
_NO_PERSON_AFTER = pattern("people", "no_person_after")
_DOT_FOLLOWS = re.compile(rf"[{HAN}]{{0,3}}·")
_TITLE_AFTER = pattern("people", "title_after")
_DATED = re.compile(r"日前|近日")
# 阿不都, 其木格, 其娜: characters that stand for a sound
_SOUND = re.compile("不(?=[都力来拉里])|其(?=[木其娜曼尔])")
_HAN_ONLY = re.compile(rf"[{HAN}]+")
_HAN = re.compile(rf"[{HAN}]")
_BESIDE = 16  # characters before a name that are looked at
_PLAIN = 200  # the dictionary's count of a word that goes on behind a name
_UNSPELT = 3  # characters before a dotted name's spelt ones that may belong to it
_VERB_IN_NAME = re.compile("当选|担任|兼任|现任|副$")
_LEAST_SPELT = 2
_TITLES_IN_NAMES = ("班禅", "达赖")  # 班禅|额尔德尼·确吉坚赞
_LIST_LINKS = ("、", "和")
_LEAST = 2  # characters of a name
_LONGEST = 7  # characters of a name made of elements
Span = tuple[int, int]


def dotted(scan: Scan) -> Iterator[Span]:
    """阿依古丽·买买提, 德国专家|汉斯·穆勒|建议: as far as characters go by which such names are spelt."""
    text = scan.text
    end = 0
    for m in _DOT.finditer(text):
        if m.start() < end:
            continue  # the second dot of 安娜·玛丽亚·罗西
        start, end = _behind(text, _spelt(text, m.start(), -1), m.start()), _spelt(text, m.end(), 1)
        start = _from_mark(text, _from_post(text, start, m.start()), m.start())
        checked = end
        fit = fits(text, end) or _TITLE_AFTER.match(text, end) or _is_time(text, end)
        if end - m.end() >= _LEAST_SPELT and not fit:
            end = _to_verb(text, end, (1, 2))  # 努尔兰·阿不都|满金，
        elif end - m.end() < _LEAST_SPELT and m.start() - start > _LEAST_SPELT:
            end, checked = max(end, _to_verb(text, m.end())), m.end()
        while text[end : end + 1] == "·" and _spelt(text, end + 1, 1) > end + 1:
            end = _spelt(text, end + 1, 1)
        short = end == m.end() or (end - m.end() == 1 and m.start() - start < 3)
        short |= m.start() - start == 1 and is_word(text[max(0, start - 1) : m.start()])  # 健康·
        if short or start == m.start() or any(q.start < start < q.end for q in scan.quotes):
            continue
        if word_tags().get(text[start : m.start()], "").startswith("v"):
            continue  # 回望·成绩单: a heading of a column
        name = text[start:end]
        if _NO_PERSON_AFTER.match(text, end):
            continue  # 汉斯·穆勒公司
        spelt = _SOUND.sub("", text[start:checked])
        if not is_area(name[:2]) and not _NOT_MINORITY.search(spelt):  # 北京地区·部分 is none
            yield start, end


def _spelt(text: str, at: int, step: int) -> int:
    """Where the characters of such a name end, from a dot on, to the left or to the right."""
    sounds, edge = _sounds(), at
    for _ in range(_LONGEST):
        near = min(edge, edge + step)
        if near < 0 or text[near : near + 1] not in sounds:
            break
        edge += step
    if step > 0:
        while edge - at > 2 and text[edge - 1] in _AFTER_NAMES and not _MARK.match(text, edge):
            edge -= 1  # 韦伯|因没有
    if step > 0:
        edge = next((i for i in range(at + 2, edge) if _opens_verb(text, i)), edge)
    goes_on = text.startswith(("当选", "荣获"), edge - 1) or _DATED.match(text, edge - 1)
    if step > 0 and edge - at > 1 and goes_on:
        edge -= 1  # 明|当选副主席, 恩斯塔德|日前
    if step < 0:
        return max(edge, text.rfind("和", edge, at - 1) + 1)  # 卡洛斯和|泽·罗伯特
    link = text.find("和", at, edge)
    return link if link - at > 1 else edge  # 热尔马诺|和迪达


def _is_time(text: str, at: int) -> bool:
    """买买提|赛后说: a word for a time, which no name holds."""
    return word_tags().get(text[at : at + 2]) == "t"


def _opens_verb(text: str, at: int) -> bool:
    """艾力|加入, 吾买尔|多次: a character of such names that opens the word behind one."""
    return text[at] in _OPENS_VERBS and word_tags().get(text[at : at + 2], "x")[0] in "vdmt"


def _behind(text: str, start: int, dot: int) -> int:
    """主席|努尔兰: where a post ends that took the first character."""
    ends = (at for at in range(start, dot) if ending_post(text[max(0, at - _BESIDE) : at]) is not None)
    return next(ends, start)


def _from_post(text: str, start: int, dot: int) -> int:
    """教师|热孜婉|古丽·: a post ends a few characters before those by which names are spelt."""
    if start == dot or ending_post(text[max(0, start - _BESIDE) : start]) is not None:
        return start
    for at in range(start - 1, max(-1, start - _UNSPELT - 1), -1):
        if not _HAN_ONLY.fullmatch(text, at, start) or _NOT_MINORITY.search(_SOUND.sub("", text[at:start])):
            return start
        if ending_post(text[max(0, at - _BESIDE) : at]) is not None:
            return at
    return start


def _from_mark(text: str, start: int, dot: int) -> int:
    """、|阿沛|·, 副主席|赛福鼎|·: a first name of other characters, if two or more spelt ones follow."""
    if dot - start > 1:
        return start - 2 * text.startswith(_TITLES_IN_NAMES, max(0, start - 2))
    if _spelt(text, dot + 1, 1) - dot <= _LEAST_SPELT:
        return start
    for at in range(dot - 2, max(-1, dot - _UNSPELT - 1), -1):
        own = text[at:dot]
        if not _HAN_ONLY.fullmatch(own) or _NOT_MINORITY.search(own):
            return start
        opens = not _HAN.match(text[at - 1 : at]) or ending_post(text[max(0, at - _BESIDE) : at]) is not None
        if opens and not is_word(own) and not is_area(own):
            return at
    return start


def _to_verb(text: str, at: int, lengths: tuple[int, ...] = (2, 3, 4)) -> int:
    """沙丽塔娜提·|对山|说: the second name, of other characters, ends where only a name may."""
    ends = (at + n for n in lengths if _HAN_ONLY.fullmatch(text, at, at + n))
    ends = (end for end in ends if not _VERB_IN_NAME.search(text, at, end))
    closing = (end for end in ends if _MARK.match(text, end) or _of_person(text, end))
    return next(closing, at)


def _of_person(text: str, at: int) -> bool:
    """Does what only follows people stand here: 说, 荣获?"""
    return speech(text, at) or bool(STRONG_AFTER.match(text, at) or _TITLE_AFTER.match(text, at))


@cache
def _sounds() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/transliteration.txt"))


def behind_posts(scan: Scan) -> Iterator[Span]:
    """吉克阿木, 阿牛木呷: names without a Han surname, right behind a post and before a verb.

    No everyday word stands in them.
    """
    text = scan.text
    listed = item_ends(text)
    for _, end in _posts_anywhere().spans(text):
        at = end + (text[end - 1] == "工" and text.startswith("人", end))  # 细纱工人|谷桂珍
        if surname_at(text, at) is not None and listed.isdisjoint((at + 4, at + 5)):
            continue  # 10位职工分别是：快递员|孟莫其德, …
        for length in (4, 3, 5):
            name, end = text[at : at + length], at + length
            marked = text[end : end + 1] in "，、。" and length >= 4
            if not (marked or STRONG_AFTER.match(text, end) or speech(text, end)):
                continue
            checked = name.replace("其", "") if end in listed else name  # 孟莫其德
            if not _HAN_ONLY.fullmatch(name) or _NOT_MINORITY.search(checked) or name.endswith("说"):
                continue
            a, b = scan.clause_at(at)
            if a == b or not any(w.start == at for w in scan.words(a, b)):
                continue
            if all(len(w) == 1 for w in cut(name)):
                yield at, end
                break


def of_people(scan: Scan) -> Iterator[Span]:
    """岩温罕|，男，傣族: whatever opens a line or a sentence and is no word, before sex and people."""
    text = scan.text
    for m in finditer(_SEX_AND_PEOPLE, text):
        start = m.start()
        while start and _HAN.match(text[start - 1]) and m.start() - start <= _LONGEST:
            start -= 1
        name = text[start : m.start()]
        if _LEAST <= len(name) <= _LONGEST and not (
            is_word(name) or is_area(name) or surname_at(name, 0) or _NOT_MINORITY.search(name)
        ):
            yield start, m.start()


@cache
def _posts_anywhere() -> Literals:
    words = {w for w in vocabulary.lines("lexicon/posts.txt") if len(w) >= 2}
    words |= {"农民工", "劳动模范", "获得者"}
    return Literals(sorted(words, key=lambda w: (-len(w), w)))


@cache
def _elements() -> Literals:
    words = vocabulary.lines("lexicon/name_elements.txt")
    return Literals(sorted(words, key=lambda w: (-len(w), w)))


def of_elements(scan: Scan) -> Iterator[Span]:
    """外卖骑手|巴特尔, 护理员|达瓦卓玛, 总经理|铃木健一: known elements behind a post or at a mark."""
    text = scan.text
    found = _elements().spans(text)
    if not found:
        return
    ends: set[int] = set()
    areas = {i for h in scan.hits_of("area") for i in range(h.start, h.end)}
    areas |= {i for a, b in scan.subdistricts for i in range(a, b)}
    for start, end, known in _runs(found):
        if start in areas or end - 1 in areas or _AREA_GOES_ON.match(text, end):
            continue
        if _DOT_FOLLOWS.match(text, end):
            continue  # 沙丽塔娜|提·对山
        if known > 0 and ending_post(text[max(0, start - _BESIDE) : start]) is None:
            start = _behind_post(text, start)
        start = _item_start(text, start, end)
        before = text[max(0, start - _BESIDE) : start].rpartition("\n")[2]
        aged = before.endswith("岁的")  # 55岁的|乌兰
        posted = aged or ending_post(before) is not None or bool(OCCUPATION_BEFORE.search(before))
        end = _closing(text, end, known, posted=posted)
        name = text[start:end]
        if not 2 <= len(name) <= _LONGEST:
            continue
        listed = start - 1 in ends and before.endswith(_LIST_LINKS)  # 劳模巴特尔、|扎西
        sure = listed or (posted and (fits(text, end) or _of_person(text, end)))
        if is_word(name) and not (aged or sure):
            continue
        if before.endswith(_LIST_LINKS) and _ELECTED_AFTER.match(text, end, end + 40):
            listed = True
        long = len(name) >= 4 or known > 1
        listed |= bool(_TRAINED_BEFORE.search(before)) and bool(_TRAINED_AFTER.match(text, end))
        if listed or posted or (long and (bool(_OPENS.search(before)) or not before)):
            ends.add(end)
            yield start, end


def _item_start(text: str, start: int, end: int) -> int:
    """、|斯朗|旺扎、: characters of such names from the mark of a list on."""
    if text[end : end + 1] not in ("、", "，", "。", "等"):
        return start
    opens = text.rfind("、", max(0, start - 4), start) + 1
    return opens if opens and _sounds().issuperset(text[opens:start]) else start


def _behind_post(text: str, start: int) -> int:
    """董事长|龙日|江措: one or two characters more belong to the name where a post ends before them."""
    for at in (start - 1, start - 2):
        own = text[max(0, at) : start]
        if _HAN_ONLY.fullmatch(own) and not (len(own) == 2 and is_word(own)):
            post = ending_post(text[max(0, at - _BESIDE) : at])
            if post is not None and ending_post(text[max(0, at - _BESIDE) : at + 1]) is None:
                return at
    return start


def _closing(text: str, end: int, known: int, *, posted: bool) -> int:
    """阿拉腾|仓, 阿不都|外力: characters more belong to the name where only behind them the name may end."""

    def closes(at: int) -> bool:
        return fits(text, at) or (posted and (opens_word(text, at) or acts(text, at)))

    if fits(text, end):
        return end
    spelt = [end + n for n in (1, 2, 3) if _sounds().issuperset(text[end : end + n])]
    worded = frequency(text[end : end + 2]) > _PLAIN  # 乌兰|多年来; but 次仁|加布、
    ended = next((at for at in spelt if fits(text, at) and not (worded and _HAN.match(text, at))), None)
    if ended is not None or closes(end):
        return ended or end
    if _HAN.match(text, end) and fits(text, end + 1):
        return end + 1
    return end if worded else next((at for at in spelt if closes(at)), end)


def _runs(found: list[Span]) -> Iterator[tuple[int, int, int]]:
    """(start, end, number) of the elements that follow each other."""
    i = 0
    while i < len(found):
        k = i
        while k + 1 < len(found) and found[k + 1][0] == found[k][1]:
            k += 1
        yield found[i][0], found[k][1], k - i + 1
        i = k + 1
