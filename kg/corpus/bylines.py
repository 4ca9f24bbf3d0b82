"""Where people who reported are named: datelines, lines of their own, brackets, web pages' author lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.corpus.credits import CHUNK, MAX_CREDIT, Credit, Person, is_name, is_sure, parse, role_pattern
from kg.corpus.headlines import is_place
from kg.corpus.layout import Layout

__all__ = [
    "Credit", "Cut", "Person", "authors", "ending", "is_name", "opening", "parse", "publisher", "signature",
    "unit_and_name", "whole_line",
]  # fmt: skip

_BRACKETED = re.compile(r"[（(【\[]([^（）()【】\[\]]{1,80})[)）】\]]")
# （张三）⑥: with the number of the item
_TAIL_BRACKET = re.compile(r"[（(]([^（）()]{2,60})[)）](?:[。.?？]|[①-⑳])?[\s|｜]*$")
_TAIL_SQUARE = re.compile(r"[\[【〔［]([^\[\]【】〔〕［］]{2,60})[\]】〕］]\s*$")
_SOURCE = re.compile(r"(?:来源|供稿|发布(?:单位|者))[：:]\s*(?P<name>[\u4e00-\u9fff（）()]{4,30})")
_AUTHOR = re.compile(
    r"(?:(?:作者|记者|通讯员|撰文|撰稿|供稿|文)\s*[:：]|(?<!\S)文[/／])\s*"
    r"(.{2,60}?)(?=\s*(?:来源|文章来源|编辑|责编|责任编辑|时间|发布|发表|点击|浏览|字号|《|\d{4})"
    # another label; who else has a part in the article is no label
    r"|\s+(?!(?:特约|实习|见习)?(?:记者|通讯员|摄影|作者|图片?|文|摄)\s*[:：])[\u4e00-\u9fff]{2,6}\s*[:：]|$)"
)
# what a page sets beside a byline: a day with its hour, the number of the page, the site's address
_OF_PAGE = re.compile(
    r"[\[（(【]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\]）)】]?|(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
    r"|(?<!\S)第?\s*[A-Z]?\d{1,3}\s*版(?:[:：]?\S{0,6})|(?<!\S)星期[一二三四五六日天](?!\S)"
    r"|(?:文章)?(?:来源|稿源)\s*[:：]\s*\S+|[\[【][^\]】:：]{1,6}[\]】]"
    r"|(?<!\S)(?:https?://)?(?:[\w-]+\.)+[a-z]{2,8}(?!\S)"
)
_OF_PAPER = re.compile(r"([^《]{4,60}?)\s*《")  # 本报记者 张三 《江岸日报》（2021年5月1日 03版）
# 本报记者随某市总工会一行 …, 记者 走进车间: what they did, in a headline; not 随队记者, 随州日报, 从化融媒
_DOES = re.compile(
    r"(?:^|[ 　]|记者|通讯员)(?:随(?![州县])|跟随?|走[进近]|探访|直击|体验|从(?![化江])|对话|蹲点|亲历|深入"
    r"|夜访|暗访|回访|来到|奔赴|带你)(?![\u4e00-\u9fff]{0,4}(?:记者|通讯员|[报网台]))[\u4e00-\u9fff]{3}"
)
# a sign that the paper's archive could not show, the number of the item: （张三）?, （张三）⑥
_ARCHIVED = re.compile(r"[)）]\s*[?？①-⑳]$")
# 2016年1月11日 00:00 张三 点击:12; 张三 发布时间:2016-01-11
_NAMED_BY_DAY = re.compile(
    r"(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s　|｜]+"
    r"([\u4e00-\u9fff]{2,3})[\s　|｜]+(?:点击|浏览|阅读|访问)(?:量|数|次数)?\s*[:：]"
    r"|([\u4e00-\u9fff]{2,3})[\s　|｜]+发布(?:时间|日期)\s*[:：]"
)
_PEN_NAME = 2
# …送去清凉。张三: the last words of an article
_SIGNED = re.compile(
    r"(?<=[。！？”])[\s　]*((?:[\u4e00-\u9fff]{2,3}[\s　、]+){0,2}[\u4e00-\u9fff]{2,3})[\s　]*$"
)
_GIVEN = "供图"  # often by a body, or by the county it belongs to: / 青溪 供图
_HAN = re.compile(r"[\u4e00-\u9fff]+")
# behind a stop; 来源 with a paper, and perhaps who wrote it
_REPRINTED = re.compile(
    r"(?<=[。！？”…）)])[\s　]*"
    r"(?:[（(\[【][\s　]*(?:(?:本文)?原(?:标题|题)|(?:文章|稿件|信息|资料)?来源|稿源|转自|原载|摘自)"
    r"[\s　]*[:：][^（）()。]{2,80}[)）\]】][\s　]*)+$"
)
_REPRINTED_BY = re.compile(
    r"(?:报|社|网|台|客户端|记者|作者)[\s　:：]+([\u4e00-\u9fff]{2,4})[\s　]*[)）\]】][\s　]*$"
)
_REPRINT_WINDOW = 160  # a former headline and a source are shorter
_TAIL_WINDOW = 60  # a credit at the end of a paragraph is shorter


@dataclass(frozen=True, slots=True)
class Cut:
    """The part of a text left when credits are off, and the people of the credits."""

    start: int
    end: int
    people: tuple[Person, ...]
    picture: bool = False


def _shift(people: tuple[Person, ...], by: int) -> tuple[Person, ...]:
    return tuple((role, name, start + by, end + by) for role, name, start, end in people)


def whole_line(text: str, layout: Layout) -> Credit | None:
    """The credit that a line of its own is: 本报记者 X 摄影报道, （X）, □单位 X, 新华社发."""
    if len(text) > MAX_CREDIT:
        return None
    start, end = 0, len(text)
    lead = bracket = False
    while start < end and (text[start] in layout.leads or text[start].isspace()):
        lead = lead or text[start] in layout.leads
        start += 1
    if shown := _ARCHIVED.search(text):
        end = shown.start() + 1
    match = _BRACKETED.fullmatch(text[start:end])
    if match:
        bracket = True
        start, end = start + match.start(1), start + match.end(1)
    if layout.is_("nameless", text[start:end]):
        return Credit((), False, True, 0)
    told = layout.opens("dateline", text) or _DOES.search(text) is not None
    credit = None if told else parse(text[start:end], layout, alone=True)
    if credit is None or (not (lead or bracket) and _is_list_row(text[start:end], credit, layout)):
        return None
    if text.endswith(_GIVEN) and (places := [p for p in credit.people if is_place(p[1])]):
        people = tuple(p for p in credit.people if p not in places)
        credit = Credit(people, credit.picture, credit.roles, credit.bodies + len(places), credit.marks)
    if lead and not (credit.roles or credit.marks) and any(_is_area(p[1]) for p in credit.people):
        return None  # ▲岐山县: the place that an item of a round-up is from
    if not credit.people:
        agency = credit.marks and credit.bodies <= 1 and not credit.roles and len(text) <= 16
        return credit if agency and text.endswith(("发", "摄", "供", _GIVEN)) else None
    enough = credit.roles or credit.picture or lead or bracket or (credit.marks and credit.bodies == 0)
    if not enough or credit.bodies > len(credit.people) + 1:
        return None
    signed = credit.roles or credit.picture or bracket or credit.marks
    if not signed and credit.bodies and not credit.people[0][2]:
        return None  # ●张某 某医院护士长: an item of a list, not □某医院 张某
    return Credit(_shift(credit.people, start), credit.picture, credit.roles, credit.bodies, credit.marks)


def unit_and_name(text: str, layout: Layout) -> Credit | None:
    """某厂工会 张三, without a mark: a body and a name that is sure, as who wrote it signs."""
    credit = parse(text, layout, alone=True) if len(text) <= MAX_CREDIT else None
    if credit is None or len(credit.people) != 1 or credit.bodies != 1 or credit.roles or credit.picture:
        return None
    _, name, start, end = credit.people[0]
    signed = start > 0 and end == len(text.rstrip()) and is_sure(name, layout) and not is_place(name)
    return credit if signed else None


def _is_area(word: str) -> bool:
    """岐山, 岐山县: a place, with or without its level."""
    return is_place(word) or (word[-1] in "省市区县旗" and is_place(word[:-1]))


def _is_list_row(text: str, credit: Credit, layout: Layout) -> bool:
    """丁某　某某日报社　记者: name, body and post in the order of a list, as no byline has them."""
    if not (credit.bodies and credit.roles and len(credit.people) == 1) or credit.people[0][2] > 0:
        return False
    roles = list(role_pattern(layout).finditer(text))
    return len(roles) == 1 and roles[0].end() == len(text.rstrip())


def publisher(text: str) -> str:
    """Whom a line of source and day names as the source; empty where it names none.

    >>> publisher("2019-07-16 来源：临江市第一中学工会 浏览：88")
    '临江市第一中学工会'
    """
    found = _SOURCE.search(text)
    return found["name"] if found else ""


def authors(text: str, layout: Layout) -> Credit | None:
    """The people of a web page's line about source and author."""
    match = _AUTHOR.search(text)
    if not match:
        match = _OF_PAPER.match(text)
        if match:
            return whole_line(match.group(1), layout)
        return _beside_day(text, layout) or _named_by_day(text, layout)
    named = match.group(1)
    role = next((r for r in layout.roles if match.group().startswith(r)), "记者")
    credit = parse(role + " " + named, layout, strict=False)
    if credit is None:
        return None
    return Credit(_shift(credit.people, match.start(1) - len(role) - 1), False, True, 0)


def _beside_day(text: str, layout: Layout) -> Credit | None:
    """The credit of a line that gives the day too: 本报记者 某某 2023-12-27 A08版."""
    bare = _OF_PAGE.sub(lambda found: " " * len(found.group()), text)
    if bare == text or not (credit := whole_line(bare, layout)):
        return None
    return credit if credit.roles else None


def _named_by_day(text: str, layout: Layout) -> Credit | None:
    """The name alone between the day and the number of readers: 2016-01-11 某某 点击:12."""
    match = _NAMED_BY_DAY.match(text)
    if match is None:
        return None
    at = match.lastindex or 1
    if not is_name(match[at], layout, strict=True) or match[at][-1] in layout.bodies:
        return None
    return Credit((("记者", match[at], *match.span(at)),), False, True, 0)


def _names_staff(text: str, layout: Layout) -> bool:
    """责任编辑：某某, 校对 某某: who worked on the page."""
    first = re.split(r"[:：丨│｜|∣︱／/\s　]", text.strip(), maxsplit=1)
    return len(first) > 1 and (first[0] in layout.staff or layout.roles.get(first[0]) == "")


def opening(text: str, layout: Layout) -> Cut | None:
    """The dateline and byline at the beginning of a body: 本报讯（记者 X 通讯员 Y）."""
    head = text[:200]
    end = layout.opens("dateline", head)
    people: tuple[Person, ...] = ()
    at = _blank(head, end)
    match = _BRACKETED.match(head, at) or (_BRACKETED.match(head, _colon(head, at)) if end else None)
    if match:
        credit = parse(match.group(1), layout, strict=False)
        if credit and (credit.roles or end) and (credit.people or end):
            people = _shift(credit.people, match.start(1))
        elif not end:
            return None
        if credit or re.search(r"记者|通讯员|综合|报道|摄", match.group(1)):
            end = match.end()
        return _after_bracket(head, end, people, layout)
    if not end:
        return _agency(head, layout)
    inline = _inline(head, at, layout)
    if inline:
        return inline
    return Cut(_colon(head, end), len(text), ())


def _agency(head: str, layout: Layout) -> Cut | None:
    """工人日报客户端记者 某某 8月28日，…: who reported, by role, and the day with which the text begins."""
    role = role_pattern(layout).match(head)
    if role is None or role.end() == len(role[1]):  # 记者 … alone may be whom the article tells of
        return None
    cut = _inline(head, 0, layout)
    return cut if cut and layout.opens("lead", head[cut.start :]) else None


def _after_bracket(head: str, end: int, people: tuple[Person, ...], layout: Layout) -> Cut:
    """本报讯 may follow the bracket, and 文/摄 or 报道 too."""
    at = _blank(head, end)
    more = layout.opens("dateline", head[at : at + 20])
    if more:
        end = at + more
    match = re.compile(r"\s*(?:报道|摄影报道|文/图|文/摄)(?=[\s：:　])").match(head, end)
    return Cut(_colon(head, match.end() if match else end), 0, people)


def _inline(head: str, at: int, layout: Layout) -> Cut | None:
    """本报讯 记者吴某 通讯员章某报道 正文, 本报讯 章某报道 正文: names without brackets."""
    role = role_pattern(layout)
    sure = role.match(head, at) is not None
    end = at
    people: tuple[Person, ...] = ()
    chunks = list(CHUNK.finditer(head, at, at + 60))
    for chunk in chunks:
        between = head[end : chunk.start()]
        if end > at and between.strip(" 　、/／\t"):
            break
        credit = parse(head[at : chunk.end()], layout)
        if sure and credit and credit.bodies and credit.marks:  # 通讯员某某报道: a name whatever it is
            credit = parse(head[at : chunk.end()], layout, strict=False)
        if not credit or credit.bodies or not (credit.people or role.fullmatch(chunk.group())):
            break
        if credit.people or credit.roles:
            end, people = chunk.end(), _shift(credit.people, at)
        if credit.marks:
            sure = True
            break
    if not people or not sure:
        return None
    return Cut(_colon(head, end), 0, people)


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _colon(text: str, at: int) -> int:
    at = _blank(text, at)
    while at < len(text) and text[at] in "：:—】]":
        at += 1
    return _blank(text, at)


def ending(text: str, layout: Layout) -> Cut | None:
    """A credit at the end of a paragraph: （X）, 通讯员X 记者Y 摄影报道, X 摄, 新华社发."""
    base = max(0, len(text) - _TAIL_WINDOW)
    tail = text[base:]
    bracket = _TAIL_BRACKET.search(tail)
    staff = bracket or _TAIL_SQUARE.search(tail)
    if staff and _names_staff(staff.group(1), layout):
        return Cut(0, base + staff.start(), ())
    if bracket:
        credit = parse(bracket.group(1), layout, strict=not _signs_brief(text, bracket.group(1), layout))
        if credit and credit.people and credit.bodies <= 2 and not _is_aside(tail, bracket.start(), credit):
            people = _shift(credit.people, base + bracket.start(1))
            return Cut(0, base + bracket.start(), people, credit.picture)
        return None
    at = max(tail.rfind(sign) for sign in "。！？”…）)") + 1
    if not at or not tail[at:].strip():
        return None
    start = _blank(tail, at)
    if _names_staff(tail[start:], layout):
        return Cut(0, base + at, ())
    credit = whole_line(tail[start:], layout)
    if credit is None:
        return None
    return Cut(0, base + at, _shift(credit.people, base + start), credit.picture)


def reprinted(text: str, layout: Layout) -> Cut | None:
    """What a site writes behind a text that it took over: （原标题：…）（来源：某报 某某）."""
    base = max(0, len(text) - _REPRINT_WINDOW)
    found = _REPRINTED.search(text, base)
    if found is None:
        return None
    named = _REPRINTED_BY.search(found.group())
    if named is None or not is_name(named[1], layout, strict=True):
        return Cut(0, found.start(), ())
    at = found.start()
    return Cut(0, at, (("记者", named[1], at + named.start(1), at + named.end(1)),))


def signature(text: str, layout: Layout) -> Cut | None:
    """Names alone behind the last stop of an article: …把绿豆汤送到船坞。某某."""
    found = _SIGNED.search(text, max(0, len(text) - _TAIL_WINDOW))
    names = list(_HAN.finditer(found[1])) if found is not None else []
    if found is None or any(not is_sure(n[0], layout) or is_place(n[0]) for n in names):
        return None
    base = found.start(1)
    people = tuple(("记者", n[0], base + n.start(), base + n.end()) for n in names)
    return Cut(0, found.start(), people)


def _signs_brief(text: str, word: str, layout: Layout) -> bool:
    """Does the word in brackets close an item of a round-up (▲…)? There it may be a pen name too."""
    names = word.split()
    short = bool(names) and all(len(n) == _PEN_NAME and n[-1] not in layout.bodies for n in names)
    return text[0] in layout.leads and short


def _is_aside(tail: str, at: int, credit: Credit) -> bool:
    """Names in brackets in mid-sentence belong to the story, not to the reporter."""
    before = tail[:at].rstrip()
    if not before or before[-1] in "。！？…”!?":
        return False
    return not (credit.roles or credit.picture)
