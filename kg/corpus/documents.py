"""Official documents (公文): what frames a decision or a notice, so that it is one article with its lists.

A document opens with those it is addressed to (各区总工会：). It lists its annexes (附件：1.… 2.…), and each
of these has its number above its own title (附件1).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from kg.corpus import bylines, roster
from kg.corpus.classify import Classified, Kind
from kg.corpus.drafts import Draft
from kg.corpus.layout import Layout

_GAP = r"[\s　]*"
# a number, a colon or the line's end behind it: no 附件厂工会
_NUMBERED = rf"(?={_GAP}(?:[\d（(:：.．、]|[一二三四五六七八九十]{{1,2}}(?:[)）:：.．、\s　]|$)|$))"
_ANNEX = re.compile(
    rf"(?:附件{_NUMBERED}|附(?={_GAP}[:：])){_GAP}(?:[（(]?[\d一二三四五六七八九十]{{1,2}}[)）]?)?{_GAP}[:：.．、]?{_GAP}"
    rf"(?:(?P<first>\d{{1,2}})[.．、]{_GAP})?"
)
_DASH = re.compile(rf"{_GAP}[—―─－-]{{1,3}}{_GAP}")
_NEXT = re.compile(r"(\d{1,2})[.．、]")
_CONTACT = re.compile(
    r"(?:(?:联[系络]|监督|举报|咨询|受理|投诉|办公|通[讯信]|反映)(?:电话|邮箱|地址|人|方式|单位)|(?:电子)?邮箱|电话|传真|地址|邮编)"
    r"[\s　]*[:：]"
)
# 青溪县总工会第五届委员会名单, 青溪县总工会关于…的通报: what a body gives out about itself or in its name
_OF_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,20}?(?:工会|委员会|联合会|办公室|人民政府|公司|集团|[局厅])"
    r"(?:关于|第[一二三四五六七八九十\d]+届|领导|班子|组成人员|机构)"
)
_SIGNS = re.compile(r"[\u4e00-\u9fff（）]{2,24}(?:工会|委员会|联合会|办公室|人民政府|公司|集团|[局厅部])")
_DAY = re.compile(r"[（(]?(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[）)]?")
_ROWS = (Kind.HEAD, Kind.BODY)  # 王丽，女，某某厂焊工 looks like a paragraph
_LONG = 80  # characters of a title; a longer line is a sentence


def without_annex_lists(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """The lines with the list of annexes and their bare numbers as chrome; 附件1：title is its title."""
    result = list(found)
    number = 0
    while number < len(found):
        item = found[number]
        number += 1
        if item.kind is Kind.HEAD and _next_is_body(found, number) and addresses(item, layout):
            result[number - 1] = replace(item, kind=Kind.BODY)  # 全体教工：, as short as a headline
            continue
        head = _ANNEX.match(item.text) if item.kind in (Kind.HEAD, Kind.CHROME) else None
        if head is None or len(item.text) > _LONG:
            continue
        title = item.text[head.end() :]
        after = number + (_annexes(found[number:], int(head["first"] or 1) + 1) if title else 0)
        if title and after == number and _lists(found[number:], layout):
            line = item.line
            result[number - 1] = Classified(replace(line, piece=line.piece.cut(head.end())), Kind.HEAD)
            continue
        result[number - 1] = replace(item, kind=Kind.CHROME)
        result[number:after] = [replace(c, kind=Kind.CHROME) for c in found[number:after]]
        number = after
    return result


def _annexes(below: Sequence[Classified], following: int) -> int:
    """How many lines go on counting the annexes: 2.…, 3.… below 附件：1.…; rows begin with 1 again."""
    count = 0
    for item in below:
        number = _NEXT.match(item.text)
        if number is None or int(number.group(1)) != following + count or item.line.gap:
            break
        count += 1
    return count


def _next_is_body(found: Sequence[Classified], number: int) -> bool:
    return number < len(found) and found[number].kind is Kind.BODY


def _text(found: Sequence[Classified], number: int) -> str:
    return found[number].text if number < len(found) else ""


def _lists(below: Sequence[Classified], layout: Layout) -> bool:
    """Do the lines hold a list? Another annex is none, nor are those who sign the document, or one line."""
    if below and below[0].kind is Kind.BODY and roster.is_items(below[0].text):
        return True
    first = below[:2]
    if len(first) < 2 or any(_ANNEX.match(c.text) for c in first) or _are_signed(below):
        return False
    if bylines.is_name(first[0].text, layout, strict=True):
        first = below[:3:2]  # a name, and on the line below it who that is
    return all(c.kind in _ROWS and _is_entry(c.text, layout) for c in first)


def _is_entry(text: str, layout: Layout) -> bool:
    """A row, or 丁楠——某某厂焊工, 某某厂焊工——丁楠, as which a headline may be set elsewhere."""
    ends = _DASH.split(text)
    dashed = len(ends) == 2 and any(bylines.is_name(end, layout, strict=True) for end in ends)
    return dashed or roster.is_entry(text, layout)


def _are_signed(below: Sequence[Classified]) -> bool:
    """某市总工会 and 某市人社局 on a line each, the day below them: do bodies alone stand above a day?"""
    signers = takewhile(lambda c: _SIGNS.fullmatch(c.text), below)
    return _DAY.fullmatch(_text(below, sum(1 for _ in signers))) is not None


def is_annex(item: Classified) -> bool:
    """Is it a line that counts the annexes, or one of them?"""
    return item.kind is Kind.CHROME and _ANNEX.match(item.text) is not None


def signs(run: Sequence[Classified], current: Draft | None) -> bool:
    """Do bodies alone sign the document whose text stands above, the day below them?"""
    told = current is not None and current.document and bool(current.paragraphs)
    return told and all(_SIGNS.fullmatch(c.text) and not c.line.level for c in run)


def is_next(item: Classified, current: Draft, layout: Layout) -> bool:
    """Is it the title of another document, below the day that a document without annexes is signed with?"""
    if not current.signed or current.annexed or not item.line.gap:
        return False
    titled = layout.is_("list-title", item.text) or layout.is_("document", item.text)
    return titled and _OF_BODY.match(item.text) is not None


def is_contact(item: Classified, heads: Sequence[Classified], layout: Layout) -> bool:
    """联系电话：… under an announcement: its signature and its list follow, which a page's footer ends."""
    announced = any(layout.is_(part, c.text) for c in heads for part in ("document", "list-title"))
    return announced and _CONTACT.match(item.text) is not None


def addresses(item: Classified, layout: Layout) -> bool:
    """Is it the line of those whom a document is addressed to?"""
    return item.text[-1] in "：:" and layout.is_("addressees", item.text)
