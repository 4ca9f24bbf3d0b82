"""What a web page says twice: the headline below itself, the text below its summary or below itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus.classify import HEADS, Classified, Kind
from kg.corpus.navigation import squeeze

_LEAST = 6  # characters of a headline that is told by being repeated
_MOST = 150  # of a line that repeats it, once or more
_PARAGRAPH = 40  # characters of a paragraph that is not said again by chance
SUMMARY = re.compile(  # 摘要：…, 【导读】…: a web page's, of which the text below says the same
    r"^[【\[〔]?(?:内容)?(?:[摘提][ 　]*要|导[ 　]*[语读]|简介)[】\]〕]?[ 　]*[:：]"
    r"|^【(?:[摘提]要|导[语读]|简介)】"
    r"|^简介(?=\d|近日|日前|本报|[^，。；]{0,30}(?:讯|电)[\s　（(])"  # 简介7月24日，…
)
_CUT = 24  # of one that is cut, without its dateline
_TEXT = frozenset({Kind.BODY, Kind.OPENER})
_FOOT = frozenset({Kind.META, Kind.CHROME, Kind.CREDIT})


def without_repeats(found: Sequence[Classified]) -> list[Classified]:
    """The lines, with what is said again as chrome."""
    return _paragraphs(_heads(_told_once(found)))


def _told_once(found: Sequence[Classified]) -> list[Classified]:
    """The text of an article without all that follows once more right below: 本报讯… and 本报讯…."""
    result: list[Classified] = []
    first: int | None = None  # where the text below the last headline begins
    number = 0
    while number < len(found):
        item = found[number]
        if item.kind in HEADS:
            first = None
        elif first is None and item.kind in _TEXT:
            first = len(result)
        if first is not None and first < len(result) and item.text == result[first].text:
            told = result[first:]
            if _is_again(told, found[number : number + len(told)]):
                number += len(told)
                continue
        result.append(item)
        number += 1
    return result


def _is_again(told: Sequence[Classified], below: Sequence[Classified]) -> bool:
    """Are the lines the whole text again? One paragraph alone, where 本报讯 opens it."""
    whole = len(told) > 1 or told[0].kind is Kind.OPENER
    text = told[0].kind in _TEXT and len(told[0].text) >= _PARAGRAPH
    return whole and text and [squeeze(c.text) for c in told] == [squeeze(c.text) for c in below]


def _paragraphs(found: list[Classified]) -> list[Classified]:
    """A paragraph that is cut (…) above the whole of it."""
    last = -1  # the last paragraph
    for number, item in enumerate(found):
        if item.kind in HEADS:
            last = -1
        if item.kind not in _TEXT or len(item.text) < _PARAGRAPH:
            continue
        if last >= 0 and _is_teaser(found[last], item):
            found[last] = Classified(found[last].line, Kind.CHROME)
        last = number
    return _once_more(found)


def _once_more(found: list[Classified]) -> list[Classified]:
    """A paragraph again below the page's foot (作者：… 编辑：…), set there for those who share it."""
    seen: set[str] = set()  # of the article
    for number, item in enumerate(found):
        if item.kind in HEADS:
            seen.clear()
        elif item.kind in _TEXT and len(item.text) >= _PARAGRAPH:
            told = _told(item)  # the copy is without 青溪网讯
            if told in seen and found[number - 1].kind in _FOOT:
                found[number] = Classified(item.line, Kind.CHROME)
            seen.add(told)
    return found


def _told(item: Classified) -> str:
    """The paragraph without its dateline."""
    return squeeze(item.text[item.opening.start :] if item.opening is not None else item.text)


def _is_teaser(above: Classified, below: Classified) -> bool:
    """江岸船厂工会日前为焊工送去……, or 摘要：…, and below it the whole paragraph."""
    if above.text[-1] not in "…." and SUMMARY.match(above.text) is None:
        return False
    bare = SUMMARY.sub("", _told(above)).rstrip("….")
    told = _told(below)
    # a summary may hold the first paragraphs, run together
    several = len(told) >= _PARAGRAPH and bare.startswith(told)
    return len(bare) >= _CUT and (several or told.startswith(bare))


def _heads(found: list[Classified]) -> list[Classified]:
    """The headline once more, right below it, below its line of source or a paragraph; or twice in a line."""
    heads: list[str] = []  # of the last stack of heads
    apart = False  # has something else than a head stood below them
    for number, item in enumerate(found):
        text = squeeze(item.text)
        if len(text) <= _MOST and (item.kind in HEADS or item.kind is Kind.BODY):
            seen = heads if apart else heads[-1:]
            if not item.line.level and (text in seen or _once(text) in seen):
                found[number] = Classified(item.line, Kind.CHROME)
                continue
        if item.kind in HEADS:
            heads = [] if apart else heads
            heads += [text] if len(text) >= _LEAST else []
            apart = False
        else:
            apart = True
    return found


def _once(text: str) -> str:
    """What stands twice and more in a line: 甲厂工会成立甲厂工会成立."""
    length = (text + text).find(text, 1)
    return text[:length] if length < len(text) else ""
