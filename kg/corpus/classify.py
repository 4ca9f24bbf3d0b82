"""What each logical line of a page is: banner, chrome, headline-like, body, credit …"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from kg.corpus import bylines
from kg.corpus.headlines import is_place
from kg.corpus.layout import Block, Layout
from kg.corpus.lines import Line
from kg.corpus.roster import (
    is_names,
    is_office,
    is_officer,
    is_row,
    is_signed_work,
    is_spaced_row,
    is_tabular,
)
from kg.corpus.when import find_date


class Kind(Enum):
    """The kinds of line."""

    HEAD = auto()  # short, no full stop: a headline, sub-headline or list line
    BODY = auto()
    OPENER = auto()  # a body paragraph with 本报讯 or a byline in front
    CREDIT = auto()
    BANNER = auto()
    CHROME = auto()
    META = auto()  # source, author, date of a web page
    JUMP = auto()
    NOTE = auto()  # 编者按, 开栏语 on a line of its own
    COLUMN = auto()

HEADS = frozenset({Kind.HEAD, Kind.COLUMN, Kind.NOTE})  # short lines above a body


@dataclass(frozen=True, slots=True)
class Classified:
    """A line, its kind and what was parsed on the way."""

    line: Line
    kind: Kind
    credit: bylines.Credit | None = None
    opening: bylines.Cut | None = None
    listed: bool = False  # chrome that names a headline of the page
    boundary: bool = False  # chrome that begins a record of a digital edition
    part: bool = False  # its article's part was numbered on the line above
    resumed: bool = False  # （上接第1版） stood beside it: the headline of another page's article
    alone: bool = False  # a line of a card (职务：…), which no other goes on with

    @property
    def text(self) -> str:
        return self.line.text


_SPEAKER = re.compile(r"[\u4e00-\u9fff·]{1,5}[:：]")  # a question or answer of an interview
_INLINE = re.compile(
    r"([^\s，。；：！？、]{8,32})[ 　]+"
    r"((?:近日|日前|昨天|昨日|今天|前天|连日来|\d{1,2}月\d{1,2}日)[\s\S]{30,})"
)
# headline, blank, 本报讯（…）…, or headline, blank, 本报记者 某某
_SHARED = re.compile(
    r"([^。！？\t]{6,40}?)[ 　\t]+"
    r"([【\[]?本报(?:综合)?讯[\s\S]{20,}|(?:本报|见习|实习|特约|全媒体)*(?:记者|通讯员)[ 　:：/][^。]{2,30}$)"
)
# no blank behind the dashes, as rows of lists have: 3　某某站区　——　某某先锋号
_WITH_SUBTITLE = re.compile(
    r"([^\s—―─－-][^。]{3,43}?)[ 　]+((?:——|――|──|－－|--)[^\s—―─－-][^。]{3,43})"
)
_DAY = r"[\[（(]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?"
_LISTED = re.compile(
    rf"[^。]{{5,60}}{_DAY}|(?:19|20)\d{{2}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)\s*[^。，]{{5,60}}"
)
# 发布时间：2024-03-05 10:20 来源：某网 近日，…
_FRAME = re.compile(
    r"(?:(?:发布|更新|发表)?(?:时间|日期)[:：][ 　]*)?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
    r"(?:[ 　]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
    r"(?:[ 　]+(?:来源|稿源|作者|编辑|浏览|阅读|点击)[次数量]{0,2}[:：][ 　]*[^\s，。,：:]{0,16}(?=[ 　])"
    r"|[ 　]+来源[:：])+[ 　]*(?=[^。]{8,}。)"
)
_RELATED = re.compile(r"[【\[〔［]?(?:延伸|相关|热门|推荐|往期|更多)")
ORIGINAL = re.compile(r"[（(]?(?:本文)?原标题\s*[:：]\s*")
_LABELLED = re.compile("[:：]|来源|发布")  # a day alone stands below a letter's signature too
_ACCOUNT = re.compile(
    r"([\u4e00-\u9fff]{2,4}?)(?:[省市区县州]?总?工会|工人|工运|职工之家)(?:微信|发布|在线|微讯)?"
)
_TEXT = frozenset({Kind.BODY, Kind.OPENER})
_NEAR = 8  # lines between a web page's headline and 原标题
_RESUMED = re.compile(r"[（(]\s*(?:上接|紧接)[^）)]{2,12}[)）]\s*(?=\S{4})")  # in front of a headline
_RESUMES = re.compile(r"\s*[（(]\s*(?:上接|紧接)[^）)]{2,12}[)）]$")  # behind it
_HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff”》）]),")  # not the comma of 1,200
_OF_BODY = re.compile(r"[\u4e00-\u9fff]{3,18}[ 　]+[\u4e00-\u9fff]{2,3}")
_OPENS = 12  # characters of a paragraph in which it names whom it is about
_SIGNATURE = 24  # characters of a name, or of a name with its body, on a line of its own
_AUTHORS = 3  # names alone on a line
_SURE_NAME = 3  # characters as set; a shorter one may be a word of the headline's second line (成立)
_SHORT = 200  # longer lines are body without a look at the patterns
_SHORT_HEAD = 30  # headlines avoid commas; a longer line with one is the beginning of a paragraph
_PARAGRAPH = 40  # characters of a paragraph below a headline that may be the rest of another page's
_BUTTONS = 40  # characters of buttons run on to a paragraph
_PARTS = 2  # of a headline that blanks part
_WORKS = 3  # as many works with authors make a list
# 1月, 2021年, 一九八五年三月: what the entries of a chronicle below it are of
_PERIOD = re.compile(
    r"(?:(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?"
)
_EXCLAIMS = re.compile("[！？!?]")
_TERMINAL = "。！？!?…："
_DASHES = "—―─"
_CLOSERS = "”』」）)》□■◆"


def classify(found: list[Line], layout: Layout) -> list[Classified]:
    """The lines with their kinds."""
    result: list[Classified] = []
    block: Block | None = None
    left = 0
    ends = _block_ends(found, layout)
    for number, line in enumerate(found):
        text = line.text
        if block is None and len(text) <= _SHORT:
            block = next((b for b in layout.blocks if b.begin.fullmatch(text)), None)
            if block is not None:
                left = block.lines
                if not _ends_within(ends[block.name], number, left, found, layout):
                    block = None
        if block is not None:
            plain = len(text) <= _SHORT and not layout.is_("chrome", text)
            result.append(Classified(line, Kind.CHROME, listed=plain, boundary=left == block.lines))
            left -= 1
            if (len(text) <= _SHORT and block.end.fullmatch(text)) or left <= 0:
                block = None
            continue
        parted = _framed(line, layout) or _subtitled(line, layout)
        parted = parted or _inline(line, layout) or _tailed(line, layout)
        result += parted or [_one(line, layout)]
    result = _accounts(_periods(_unended(_paragraphs(_listings(_rows(_works(result)))), layout)))
    return _authors(_first_head(_retitled(result), layout), layout)


def _retitled(found: list[Classified]) -> list[Classified]:
    """原标题：… of a web page that has lost its own headline is the headline."""
    for number, item in enumerate(found):
        named = ORIGINAL.match(item.text) if item.kind is Kind.META else None
        if named is not None and not any(c.kind is Kind.HEAD for c in found[max(0, number - _NEAR) : number]):
            line = item.line
            end = len(item.text) - (item.text[0] in "（(" and item.text[-1] in "）)")
            cut = Line(line.piece.cut(named.end(), end), line.gap, line.indent, line.level)
            found[number] = Classified(cut, Kind.HEAD)
    return found


def _authors(found: list[Classified], layout: Layout) -> list[Classified]:
    """Names alone: below a headline the author's, and below the last paragraph with the author's body."""
    for number, (above, item, below) in enumerate(zip(found, found[1:], [*found[2:], None], strict=False), 1):
        if item.kind is not Kind.HEAD or item.line.level or len(item.text) > _SIGNATURE:
            continue
        credit = bylines.parse(item.text, layout)
        if credit is None or not credit.people or credit.roles or credit.marks:
            continue
        if any(name[-1] in layout.bodies for _, name, _, _ in credit.people):
            continue
        long = credit.bodies == 0 and all(b - a >= _SURE_NAME for _, _, a, b in credit.people)
        titled = above.kind is Kind.HEAD and not layout.is_("list-title", above.text)
        titled = titled and len(credit.people) <= _AUTHORS and not _are_names(above.text, layout)
        if titled and below is not None and credit.bodies == 0:
            pictured = below.credit is not None and below.credit.picture
            pictured = pictured or layout.is_("scene", below.text) or below.text == above.text
            if below.kind is Kind.META or pictured:
                found[number] = Classified(item.line, Kind.META, credit=credit)
            elif below.kind in (Kind.BODY, Kind.OPENER) and long and not _tells_of(credit, below.text):
                found[number] = Classified(item.line, Kind.CREDIT, credit=credit)
        elif above.kind is Kind.BODY and is_closed(above.text) and _OF_BODY.fullmatch(item.text) and (
            credit.bodies == len(credit.people) == 1
            and (below is None or (below.kind is Kind.HEAD and not is_row(below.text, layout)))
        ):
            found[number] = Classified(item.line, Kind.CREDIT, credit=credit)
    return found


def _are_names(text: str, layout: Layout) -> bool:
    """史蕴华　刘　昕　阮克俭: a row of a list, below which another stands."""
    credit = bylines.parse(text, layout)
    if credit is None or credit.roles or credit.marks or credit.bodies:
        return False
    return len(credit.people) > 1


def _accounts(found: list[Classified]) -> list[Classified]:
    """衡阳工会, 衡阳市总工会 alone between a headline and the text: the account or the site it stands on."""
    for number, (above, item, below) in enumerate(zip(found, found[1:], found[2:], strict=False), 1):
        placed = _ACCOUNT.fullmatch(item.text) if item.kind is above.kind is Kind.HEAD else None
        told = below.kind in _TEXT or (number == 1 and below.kind is Kind.META)  # not who signs a document
        if placed and told and not item.line.level and is_place(placed[1]):
            found[number] = Classified(item.line, Kind.META)
    return found


def _tells_of(credit: bylines.Credit, body: str) -> bool:
    """王建国, above 王建国，男，… or 男，1950年生，…: whom the paragraph is about, not who wrote it."""
    return body.startswith(("男，", "女，")) or any(name in body[:_OPENS] for _, name, _, _ in credit.people)


def _works(found: list[Classified]) -> list[Classified]:
    """Several works with their authors are a list of prizes; one alone is a headline and a credit."""
    signed = [n for n, c in enumerate(found) if len(c.text) <= _SHORT and is_signed_work(c.text)]
    for number in signed if len(signed) >= _WORKS else ():
        found[number] = Classified(found[number].line, Kind.HEAD)
    return found


def _rows(found: list[Classified]) -> list[Classified]:
    """A row of a list that reads as a paragraph, for its comma or length: shown by the row beside it."""
    spaced = [c.kind in (Kind.HEAD, Kind.BODY) and is_spaced_row(c.text) for c in found]
    for number, item in enumerate(found):
        beside = spaced[max(0, number - 1) : number] + spaced[number + 1 : number + 2]
        if item.kind is Kind.BODY and spaced[number] and any(beside):
            found[number] = Classified(item.line, Kind.HEAD)
    return found


def _paragraphs(found: list[Classified]) -> list[Classified]:
    """The first line of a paragraph set in columns is short too: it is indented, and the next one is not."""
    for number, (item, below) in enumerate(pairwise(found)):
        cut = item.kind is Kind.HEAD and item.line.indent and not item.line.level and "，" in item.text
        if cut and below.line.gap == 0 and not below.line.indent:
            found[number] = Classified(item.line, Kind.BODY)
    return found


def _listings(found: list[Classified]) -> list[Classified]:
    """Headlines with their days, one below another: a web site's list of other articles."""
    dated = [
        c.kind in (Kind.HEAD, Kind.BODY) and len(c.text) <= _SHORT and _LISTED.fullmatch(c.text) is not None
        for c in found
    ]
    for number, item in enumerate(found):
        if dated[number] and any(dated[max(0, number - 1) : number] + dated[number + 1 : number + 2]):
            found[number] = Classified(item.line, Kind.CHROME)
    return _related(found)


def _related(found: list[Classified]) -> list[Classified]:
    """Short lines below 相关阅读, 【延伸阅读】 that no body follows: headlines of other articles."""
    number = 0
    while number < len(found):
        start = number + 1
        above = found[number].kind in (Kind.CHROME, Kind.COLUMN)
        if above and _RELATED.match(found[number].text):
            while start < len(found) and found[start].kind in (Kind.HEAD, Kind.COLUMN):
                start += 1
            below = (c.kind for c in found[start : start + _NEAR] if c.kind not in (Kind.CHROME, Kind.META))
            if next(below, Kind.CHROME) not in (Kind.BODY, Kind.OPENER, Kind.CREDIT):
                found[number:start] = [Classified(c.line, Kind.CHROME) for c in found[number:start]]
        number = start
    return found


def _unended(found: list[Classified], layout: Layout) -> list[Classified]:
    """A short line without an end is a headline, though it reads as a sentence, above what tells so.

    That is 本报讯, or, with white space above, a line of source and day with a paragraph below, or of the
    day alone with 本报讯 below.
    """
    for number, (item, below) in enumerate(pairwise(found)):
        if item.kind is not Kind.BODY or is_closed(item.text) or item.text[-1] in "，,、；;：:":
            continue
        behind = found[number + 2] if number + 2 < len(found) else None
        dated = below.kind is Kind.META and find_date(below.text) is not None
        opened = behind is not None and behind.kind is Kind.OPENER
        sourced = dated and (opened or (is_source(below) and _is_paragraph(behind)))
        if not (below.kind is Kind.OPENER or (item.line.gap and sourced)):
            continue
        whole = number == 0 or found[number - 1].kind is not Kind.BODY or is_closed(found[number - 1].text)
        if bylines.ending(item.text, layout) is not None:
            continue  # 慰问一线职工。 记者 某某 摄: a picture's caption
        parts = item.text.split() if dated else [item.text]  # a site's line holds two of print
        if whole and len(parts) <= _PARTS and max(map(len, parts)) <= layout.limits["headline"]:
            found[number] = Classified(item.line, Kind.HEAD)
    return found


def is_source(item: Classified) -> bool:
    """Does a web page say here when it was published: 发布者：… 发布时间：2021-6-29?"""
    labelled = item.kind is Kind.META and _LABELLED.search(item.text) is not None
    return labelled and find_date(item.text) is not None


def _is_paragraph(item: Classified | None) -> bool:
    """Is it running text, to its end or to where a column cuts it?"""
    if item is None or item.kind is not Kind.BODY:
        return False
    return len(item.text) >= _PARAGRAPH and (is_closed(item.text) or "。" in item.text)


def is_period(text: str) -> bool:
    """A year or a month alone on its line."""
    return _PERIOD.fullmatch(text) is not None


def _periods(found: list[Classified]) -> list[Classified]:
    """A year or a month above the entries of a chronicle heads no article of its own."""
    headed = False
    for number, (item, below) in enumerate(pairwise(found)):
        entry = below.kind in (Kind.BODY, Kind.OPENER) or is_period(below.text) or below.text[0].isdigit()
        if headed and entry and item.kind is Kind.HEAD and is_period(item.text):
            found[number] = Classified(item.line, Kind.BODY)
        headed = headed or item.kind is Kind.HEAD
    return found


def _first_head(found: list[Classified], layout: Layout) -> list[Classified]:
    """The first line of a text is its headline where a body follows, though it has commas."""
    told = [n for n, c in enumerate(found[:_NEAR]) if c.kind not in (Kind.CHROME, Kind.META)][:2]
    if len(told) < 2:
        return found
    first, below = (found[n] for n in told)
    if first.kind is not Kind.BODY or first.line.indent or len(first.text) > layout.limits["headline"]:
        return found
    if "。" in first.text or first.text[-1] in "，,、；;：:" or is_closed(first.text):
        return found
    if below.kind is Kind.OPENER or _is_paragraph(below):
        found[told[0]] = Classified(first.line, Kind.HEAD)
    return found


def _block_ends(found: list[Line], layout: Layout) -> dict[str, list[int]]:
    return {
        b.name: [i for i, line in enumerate(found) if len(line.text) <= _SHORT and b.end.fullmatch(line.text)]
        for b in layout.blocks
    }


def _ends_within(ends: list[int], number: int, lines: int, found: list[Line], layout: Layout) -> bool:
    """Does the block end in time, and before an article begins (本报讯)? Else the end is of another page."""
    at = bisect_left(ends, number + 1)
    if at == len(ends) or ends[at] >= number + lines:
        return False
    return all(bylines.opening(line.text, layout) is None for line in found[number + 1 : ends[at]])


def _one(line: Line, layout: Layout) -> Classified:
    text = line.text
    if len(text) <= _SHORT:
        if layout.is_("jump", text):
            return Classified(line, Kind.JUMP)
        if layout.is_("column", text):
            return Classified(line, Kind.COLUMN)
        if layout.is_("letter", text) or layout.is_("addressees", text):
            return Classified(line, Kind.BODY)
        credit = bylines.whole_line(text, layout)
        if credit is not None and not (credit.bodies and is_tabular(text)) and (
            not line.level or (line.level > 1 and credit.roles and credit.people)
        ):
            return Classified(line, Kind.CREDIT, credit=credit)
        for part, kind in (("meta", Kind.META), ("chrome", Kind.CHROME), ("note", Kind.NOTE)):
            if layout.is_(part, text):
                people = bylines.authors(text, layout) if kind is Kind.META else None
                return Classified(line, kind, credit=people)
    opening = bylines.opening(text, layout)
    if opening is not None:
        return Classified(line, Kind.OPENER, opening=opening)
    listed = is_tabular(text) or is_officer(text) or is_names(text, layout) or is_office(text, layout)
    if line.level or is_headlike(text, layout) or listed or layout.is_("document", text):
        if resumed := _RESUMED.match(text):
            line = replace(line, piece=line.piece.cut(resumed.end()))
        elif (resumed := _RESUMES.search(text)) and resumed.start():
            line = replace(line, piece=line.piece.cut(0, resumed.start()))
        return Classified(line, Kind.HEAD, resumed=resumed is not None)
    return Classified(line, Kind.BODY)


def _subtitled(line: Line, layout: Layout) -> list[Classified]:
    """A headline with its subtitle on one line: 焊花里的三十年 ——记全国劳动模范某某; else nothing."""
    found = _WITH_SUBTITLE.fullmatch(line.text) if len(line.text) <= _SHORT else None
    if not found or not all(is_headlike(part, layout) for part in found.groups()):
        return []
    head, below = (line.piece.cut(*found.span(group)) for group in (1, 2))
    first = Line(head, line.gap, line.indent, line.level)
    return [Classified(first, Kind.HEAD), Classified(Line(below, 0, line.indent, 0), Kind.HEAD)]


def _inline(line: Line, layout: Layout) -> list[Classified]:
    """A headline that stands on the line of its body, or of its author; else nothing."""
    found = None if line.level else _INLINE.match(line.text) or _SHARED.match(line.text)
    if not found or not is_headlike(found.group(1), layout):
        return []
    if layout.opens("dateline", line.text[: found.start(2)]):
        return []  # 某网某地5月4日电 3日上午，…, 本报讯（记者某某） 12月11日，…
    head, rest = (line.piece.cut(*found.span(group)) for group in (1, 2))
    below = Line(rest, 0, False, 0)
    first = Classified(Line(head, line.gap, line.indent, 0), Kind.HEAD)
    if found.re is _INLINE:
        return [first, Classified(below, Kind.OPENER, opening=bylines.Cut(0, len(rest.text), ()))]
    if layout.is_("meta", line.text) or bylines.whole_line(head.text, layout) is not None:
        return []
    if opening := bylines.opening(rest.text, layout):
        return [first, Classified(below, Kind.OPENER, opening=opening)]
    credit = bylines.whole_line(rest.text, layout)
    if credit is None or credit.picture or credit.bodies:
        return []
    return [first, Classified(below, Kind.CREDIT, credit=credit)]


def _framed(line: Line, layout: Layout) -> list[Classified]:
    """A paragraph with a site's line of day and source run on to its beginning; else nothing."""
    frame = _FRAME.match(line.text) if not line.level else None
    if frame is None:
        return []
    head, rest = line.piece.cut(0, frame.end()), line.piece.cut(frame.end())
    first = Classified(replace(line, piece=head), Kind.META)
    return [first, _one(Line(rest, 0, True, 0), layout)]


def _tailed(line: Line, layout: Layout) -> list[Classified]:
    """A paragraph with a page's button run on to it: …当中。扫一扫在手机打开当前页; else nothing."""
    end = max(line.text.rfind(sign) for sign in "。！？") + 1
    tail = line.text[end:].lstrip(_CLOSERS + " 　")
    if not end or not 1 < len(tail) <= _BUTTONS or not layout.is_("chrome", tail.rstrip()):
        return []
    cut = len(line.text) - len(tail)
    body = replace(line, piece=line.piece.cut(0, cut))
    return [_one(body, layout), Classified(Line(line.piece.cut(cut), 0, False, 0), Kind.CHROME)]


def is_headlike(text: str, layout: Layout) -> bool:
    """Short and without the marks of running text."""
    if len(text) > layout.limits["headline"]:
        return False
    bare = text.rstrip(_CLOSERS)
    cut_subtitle = text[0] in _DASHES and text[-1] == "、"  # it goes on in the next line
    if "。" in bare or "；" in bare or (text[-1] in "。，,、；;" and not cut_subtitle):
        return False
    if text[-1] in "？！?!…" and _SPEAKER.match(text):
        return False
    commas = bare.count("，") + len(_HALF_WIDTH.findall(bare))
    if commas and text[-1] == "…" and _EXCLAIMS.search(bare):
        return False  # 出发吧！新的一年，我们在路上……: two sentences
    return commas == 0 or (commas == 1 and len(text) <= _SHORT_HEAD)


def is_closed(text: str) -> bool:
    """Does the paragraph end as paragraphs do, or was it cut by the column?"""
    bare = text.rstrip(_CLOSERS + " 　")
    if not bare or bare[-1] in _TERMINAL:
        return True
    bracket = max(text.rfind("（"), text.rfind("(")) if text.rstrip()[-1] in "）)" else 0
    return bracket > 0 and text[:bracket].rstrip(_CLOSERS + " 　")[-1:] in tuple(_TERMINAL)
