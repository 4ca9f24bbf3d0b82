"""Titles that a collection marks: 标题：… and 正文：… as a database exports them, 【…】, or 1. …, 2. …."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.corpus.lines import Line
from kg.corpus.piece import join


def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:【(?:{words})】|\[(?:{words})\]|(?:{words})[ 　]?[:：])[ 　]*[:：]?[ 　]*")


_TITLE = _label("标[ 　]*题|题[ 　]*名|篇[ 　]*名|主标题|正标题|文章标题|新闻标题|文章题目")
_BESIDE = _label("引题|肩题|眉题|副标题|副题|小标题")
_TEXT = _label("正[ 　]*文|全[ 　]*文|内[ 　]*容|文章内容|新闻内容|正文内容|文本")
# what a record says of itself; who wrote, when and where are read as those lines of any page are
_RECORD = _label(
    "版次|版面|版名|版号|专版|栏目|专栏|频道|字数|正文字数|分类号?|类别|关键词|主题词|标签|摘要|提要|报纸(?:名称?)?|报名|刊名"
    "|期号|期次|年卷期|页码|编号|序号|记录号|文件名|(?:原文)?链接|网址|URL|url|(?:采集|入库|抓取)时间|点击[数量]?|阅读[数量]?"
    "|语种|地区|图片"
)
_BRACKETED = re.compile(r"[【\[]([^】\]]{2,6})[】\]][ 　]*[:：]?(?=.)")
_IN_BRACKETS = re.compile(r"【[^【】。，：:]{8,}】")
_NUMBERED = re.compile(r"(\d{1,3})[.．、][ 　]*(?=[^\d.．])")
_NEAR = 12  # lines between the title and the text, each with a label
_LONGEST = 60  # characters of a title
_HEADS = 4  # lines from a title to its text: subtitle, byline
_LEAST = 2  # titles of a collection
_PROSE = 30  # characters of a paragraph


def titled(found: Sequence[Line]) -> list[Line]:
    """The lines of a page, those that are marked as titles without the marks."""
    return unnumbered([_unbracketed(line) for line in unlabelled(found)])


def _unbracketed(line: Line) -> Line:
    """【平谷区总工会慰问一线职工】; a column's name in brackets (【短讯】) is shorter."""
    if _IN_BRACKETS.fullmatch(line.text) is None:
        return line
    return replace(line, piece=line.piece.cut(1, len(line.text) - 1))


def unnumbered(found: Sequence[Line]) -> list[Line]:
    """The lines without the numbers of a collection's titles, which are its headings.

    The first is the page's first line: below a headline 1. … is a part.

    >>> from kg.corpus.lines import lines
    >>> told = "近日，某区总工会为坚守在一线的职工送去清凉用品，职工们说这个夏天不再难熬。"
    >>> page = f"1. 工会慰问职工\\n\\n{told}\\n\\n2. 工会办运动会\\n\\n{told}"
    >>> [(x.level, x.text[:6]) for x in unnumbered(lines(page))]
    [(1, '工会慰问职工'), (0, '近日，某区总'), (1, '工会办运动会'), (0, '近日，某区总')]
    """
    prose = [len(line.text) > _PROSE and "。" in line.text for line in found]
    titles: dict[int, int] = {}  # line -> where its text begins
    for number, line in enumerate(found):
        match = _NUMBERED.match(line.text)
        if match is None or int(match[1]) != len(titles) + 1 or prose[number]:
            continue
        if any(prose[number + 1 : number + _HEADS]) and (titles or not number):
            titles[number] = match.end()
    if len(titles) < _LEAST or any(line.level for line in found):
        return list(found)
    return [
        replace(line, piece=line.piece.cut(titles[number]), level=1) if number in titles else line
        for number, line in enumerate(found)
    ]


def unlabelled(found: Sequence[Line]) -> list[Line]:
    """The lines without the labels of titles and texts, and without what else a record says of itself.

    Titles are headings. Only where a text has its label too: 标题：… alone may be a row of anything.

    >>> from kg.corpus.lines import lines
    >>> record = "标题：工会慰问职工\\n日期：2024-01-12\\n正文：近日，工会送清凉。"
    >>> [(x.level, x.text) for x in unlabelled(lines(record))]
    [(1, '工会慰问职工'), (0, '日期：2024-01-12'), (0, '近日，工会送清凉。')]
    """
    texts = {n: _text_below(found[n + 1 : n + _NEAR]) for n, line in enumerate(found) if _is_title(line)}
    titles = {n for n, below in texts.items() if below}
    of_record = {n + k for n in titles for k in range(1, texts[n])}
    result: list[Line] = []
    for number, line in enumerate(found):
        if number in titles:
            result += _without(line, _TITLE, level=1)
        elif number in of_record:
            result += _of_record(line)
        else:
            result += _without(line, _TEXT, level=line.level) if titles else [line]
    return result


def _of_record(line: Line) -> list[Line]:
    """副标题：… as a lower heading, 【作者】某某 as 作者：某某, nothing for a page's number."""
    if _RECORD.match(line.text):
        return []
    if _BESIDE.match(line.text):
        return _without(line, _BESIDE, level=2)
    if label := _BRACKETED.match(line.text):
        parts = line.piece.cut(1, label.end(1)), line.piece.cut(label.end())
        return [replace(line, piece=join(parts, "："))]
    return [line]


def _without(line: Line, label: re.Pattern[str], *, level: int) -> list[Line]:
    """The line behind a label that it opens with; nothing where it holds no more."""
    match = label.match(line.text)
    if match is None:
        return [line]
    piece = line.piece.cut(match.end())
    return [replace(line, piece=piece, level=level)] if piece else []


def _is_title(line: Line) -> bool:
    label = _TITLE.match(line.text)
    return label is not None and label.end() < len(line.text) <= _LONGEST


def _text_below(below: Sequence[Line]) -> int:
    """How far below a title its labelled text begins, before the next title; 0 if there is none."""
    for number, line in enumerate(below, 1):
        if _TEXT.match(line.text) or _TITLE.match(line.text):
            return 0 if _TITLE.match(line.text) else number
    return 0
