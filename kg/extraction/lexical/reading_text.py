"""The reading text of an article: half-width marks made full-width, dots and wide figures made plain ones.

Papers of some years and most web pages set commas, colons, brackets and quotation marks half-width
between Chinese characters. Every pattern of the vocabulary is written for the full-width marks, so the
recognisers read a copy of the article in which each such mark is replaced by its full-width twin: the
offsets stay the same, and what is quoted is still the page's own text. The patterns know figures and Latin
letters by their plain forms; older electronic papers set them as wide as Chinese characters.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.model import Article
from kg.prefilter import finditer, quick

_TWINS = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
# A mark that touches a Chinese character or a full-width mark on either side; 1,234 and 10:30 stay.
_BETWEEN = r"[\u4e00-\u9fff“”‘’（）《》、。，]"
_MARK = quick(rf"(?<={_BETWEEN})[,;:!?()]|[,;:!?()](?={_BETWEEN})")
# small forms, which some pages set for all marks, and the quotation marks of papers in traditional characters
_SMALL = str.maketrans("﹐﹑﹒﹔﹕﹖﹗「」『』", "，、。；：？！“”‘’")
# figures and letters that papers set as wide as characters: ２０１４年, ＣＢＤ, ９８．５％
_WIDE_RANGES = (range(0xFF10, 0xFF1A), range(0xFF21, 0xFF3B), range(0xFF41, 0xFF5B))
_WIDE = {code: code - 0xFEE0 for codes in _WIDE_RANGES for code in codes} | {ord("％"): ord("%")}
_WIDE_POINT = re.compile(r"(?<=\d)．(?=\d)")
# the dot inside a name or motto, as pages of other scripts set it: 中国梦•劳动美, 中国梦・劳动美
_DOT = re.compile("(?<=[\u4e00-\u9fff])[•・･∙⋅‧](?=[\u4e00-\u9fff])")
_STRAIGHT = '"'
_SPACED_CARD = pattern("people", "spaced_card")
_COLUMNS = re.compile(r"(?:[男女](?=[，。 　])|\d{2}岁)[^。！？\n]*")  # 男　45岁　某公司驾驶员
_GAPS = str.maketrans(" 　", "，，")
_GAP = re.compile("[ 　]")
_MOST_GAPS = 2
_QUOTES = str.maketrans("", "", "“”")


def without_quotes(name: str) -> str:
    """五一劳动奖章 of “五一”劳动奖章: a name without the quotation marks that only some articles set."""
    return name.translate(_QUOTES)


def list_behind(text: str, at: int, ends: str = "。！？\n") -> tuple[int, int]:
    """荣获…的单位包括：|: where the list behind an offset begins, on the line below a colon, and ends."""
    begin = at + text.startswith("：\n", at - 1)
    return begin, min((i for mark in ends if (i := text.find(mark, begin)) >= 0), default=len(text))


def with_full_marks(article: Article) -> Article:
    """The article as the recognisers read it; the same length, the same offsets."""
    plain = _WIDE_POINT.sub(".", article.text.translate(_SMALL | _WIDE))
    text = _MARK.sub(lambda m: _TWINS[m.group()], plain)
    text = _DOT.sub("·", text)
    if _STRAIGHT in text:
        text = "\n".join(_paired(line) for line in text.split("\n"))
    text = _with_commas(text)
    return article if text == article.text else replace(article, text=text)


def _with_commas(text: str) -> str:
    """王某，某厂车工。 for 王某　某厂车工。: the gaps at the opening of a short life as the commas they are.

    >>> _with_commas("邓国华　男　45岁　某公司驾驶员。他说　好。")
    '邓国华，男，45岁，某公司驾驶员。他说　好。'
    """
    for card in finditer(_SPACED_CARD, text):
        at = card.start("gap")
        columns = _COLUMNS.match(text, at + 1)
        if columns and len(_GAP.findall(columns.group())) > _MOST_GAPS:
            continue  # 王某　女　45岁　某厂织布工　她创造了…: a row of a list
        stop = columns.end() if columns else at + 1
        text = text[:at] + text[at:stop].translate(_GAPS) + text[stop:]
    return text


def _paired(line: str) -> str:
    """Straight quotation marks in turn as opening and closing ones, where a line has an even number."""
    pieces = line.split(_STRAIGHT)
    if len(pieces) % 2 == 0:
        return line
    return "".join(piece + ("“”"[i % 2] if i < len(pieces) - 1 else "") for i, piece in enumerate(pieces))
