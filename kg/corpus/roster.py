"""List pages: honour, name and employer line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus import bylines
from kg.corpus.layout import Layout

MIN_LINES = 5  # fewer short lines in a row are a stack of headlines or sub-headings
_SHARE = 0.5
_PARTS = re.compile(r"[\s　,，、:：（）()|｜]+")
_NUMBER = re.compile(r"(?:\d{1,3}|[（(]\d{1,3}[)）])[.．、\s　]")
_TABULAR = re.compile(r"\S(?:　{2,}|　? {3,}|\t|\s*\|\s*)\S")
_HAN = r"([\u4e00-\u9fff])"
_SPACED_NAME = re.compile(rf"(?<![^\s　、，,：:]){_HAN}[\s　]{{1,3}}{_HAN}(?![^\s　（(、，,：:])")
_PRIZE = re.compile(
    r"(?:[特一二三四]等奖|[金银铜]奖|优[秀胜]奖|(?:优秀)?组织奖|第[一二三四五六]名|[冠亚季]军)[:：\s　]"
)
_BY = re.compile(r"\S[\s\S]*[（(]作者[:：][^（）()]{4,40}[)）]")  # 我身边的劳模（作者：某某公司 张三）
# 马 某 全国总工会副主席、书记处书记（兼）: who leads a body, in the box of a web page
_OFFICER = re.compile(
    r"[\u4e00-\u9fff](?:[ \u3000]{0,3}[\u4e00-\u9fff]){1,3}[ \u3000]+[^。；：！？]*[\u4e00-\u9fff]{2}"
    r"(?:主席|书记|主任|成员|委员|常委|[部局处院会校]长|经理|总裁|巡视员|调研员|候选人)(?:[（(][^（）()]{1,6}[)）](?:候选人)?)?"
)
_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]")  # 上海：某某　某某中学教师
PART = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]")
_TITLED = re.compile(r"(?:获[评得]|入选)?(“[^“”]{2,16}”)[\u4e00-\u9fff]{0,10}名单(?:[（(][^）)]{1,20}[)）])?")
_OF_EDITION = re.compile(
    r"(?:\d{4}年度?|第[一二三四五六七八九十\d]{1,3}[届批])[\u4e00-\u9fff]{0,6}(“[^“”]{2,16}”)[\u4e00-\u9fff]{0,6}名单"
)
_ITEMS = 3  # rows in a paragraph that make a list of it
_BRACKETED = re.compile(r"[\u4e00-\u9fff·]{2,12}[（(][^（）()]{4,60}[)）]")
_TEAM = "组班间段队线路"
# 青溪县：, 工业系统（12名）：, 2020年度“某城工匠”：
_GROUPED = re.compile(r"[\u4e00-\u9fff\d“”]{2,24}(?:[（(][共计]?\d{1,3}[名人位]?[)）])?[:：][\s　]*")
_REMARK = re.compile(r"[（(][\u4e00-\u9fff\d]{1,12}[)）]")  # （女）, （蒙古族）, （7月任职）
# 主　席：, 党组成员、副主席（2名）：, 经费审查委员会委员　
_GAP = "[ 　]*"
_POSTS = (
    "主席", "主任", "书记", "委员", "常委", "成员", "秘书长", "会长", "理事", "监事", "组长",
    "巡视员", "调研员",
)
_OFFICE = re.compile(
    rf"[\u4e00-\u9fff、 　]{{0,20}}?(?:{'|'.join(map(_GAP.join, _POSTS))})"
    rf"(?:{_GAP}[（(][^（）()]{{1,24}}[)）])?(?:[：:]{_GAP}|[ 　]+)"
)
# 热合曼·阿依（女，维吾尔族）　某某物流分公司调度员; a comma ends no row that has its like beside it
_SPACED_ROW = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ 　]{1,3}[\u4e00-\u9fff]|"
    r"[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+)"
    r"(?:[（(][^（）()。]{1,20}[)）])?(?:　+|[ 　]{2,})(?![ 　])[^。；！？\n]{4,80}(?<![，,、：:])"
)
_JOINT = re.compile(r"[\s　、|｜]+")
_NAMES = 3  # fewer may be a headline in parts: 陈东 李明
_KNOWN = 0.75  # share of names with a known surname; the others are as long as a name
_LONGEST_NAME = 4


def is_numbered(text: str) -> bool:
    """1.某某公司."""
    return _NUMBER.match(text) is not None


def is_signed_work(text: str) -> bool:
    """我身边的劳模（作者：某某公司 张三）: a work and its author, in a list of prizes."""
    return _BY.fullmatch(text) is not None


def is_officer(text: str) -> bool:
    """A name, a gap, and what office one holds: in a box above a report it heads nothing."""
    return len(text) <= 80 and _OFFICER.fullmatch(text) is not None


def is_items(text: str) -> bool:
    """丁楠（某某厂焊工）、吴燕（…）、赵军（…）, 某厂焊工丁楠；…；…: rows in one paragraph below a title?

    Only its marks are asked, so that elsewhere a sentence is taken for rows.
    """
    bare = text.rstrip("。；;")
    if any(mark in bare for mark in "。！？："):
        return False
    joints = max(bare.count("；"), bare.count(";"), 0 if "，" in bare else bare.count("、"))
    return len(_BRACKETED.findall(bare)) >= _ITEMS or joints >= _ITEMS - 1


def is_told(title: str, text: str, heads: str) -> bool:
    """Is it the list of a quoted honour that the report above tells of: “某城工匠”名单?

    One with a year or an edition (第五届“某城工匠”名单) stands for itself, but on a web page whose `heads`
    have the honour.
    """
    quoted = _TITLED.fullmatch(title)
    if quoted is not None:
        return quoted.group(1) in text
    edition = _OF_EDITION.fullmatch(title)
    return edition is not None and edition.group(1) in heads


def is_tabular(text: str) -> bool:
    """Columns set with wide gaps."""
    return len(text) <= 120 and "。" not in text and _TABULAR.search(text) is not None


def is_spaced_row(text: str) -> bool:
    """A name, perhaps a remark, a gap, and who one is: 王丽华（女，汉族）　某某公司党委书记，董事长."""
    return _SPACED_ROW.fullmatch(text) is not None


def is_entry(text: str, layout: Layout) -> bool:
    """A line of a list: a row, or bodies alone (one of which a headline can look like)."""
    if is_row(text, layout):
        return True
    if layout.is_("document", text):
        return False  # 某区总工会关于命名…的通|报
    bodies = text.split()
    return 6 <= len(bodies[0]) <= 40 and all(
        body[-1] in layout.bodies + _TEAM and not _PARTS.search(body) for body in bodies
    )


def is_names(text: str, layout: Layout) -> bool:
    """A line of nothing but names, however many: 王国栋、李秀兰、张　敏（女）; 青溪县：…, and a full stop."""
    group = _GROUPED.match(text)
    return _holds_names(text[group.end() if group else 0 :], layout, _NAMES)


def is_office(text: str, layout: Layout) -> bool:
    """Who holds an office, with nothing behind: 副主席：单学文　海志诚; it heads nothing."""
    office = _OFFICE.match(text)
    return office is not None and _holds_names(text[office.end() :], layout, 1)


def _holds_names(text: str, layout: Layout, fewest: int) -> bool:
    plain = _REMARK.sub("", text.removesuffix("。"))
    if any(mark in plain for mark in "。，；：:！？"):
        return False
    names = [n for n in _JOINT.split(_SPACED_NAME.sub(r"\1\2", plain)) if n]
    if len(names) < fewest or max(map(len, names)) > _LONGEST_NAME or min(map(len, names)) < 2:
        return False
    return sum(bylines.is_name(n, layout, strict=True) for n in names) >= _KNOWN * len(names)


def is_row(text: str, layout: Layout) -> bool:
    """A line that only a list has: numbered, in columns, a prize and its winners, a person with a body."""
    if is_names(text, layout) or is_office(text, layout):
        return True
    if len(text) > 160 or "。" in text:
        return False
    if is_numbered(text) or is_tabular(text) or _PRIZE.match(text) or is_signed_work(text):
        return True
    parts = [p for p in _PARTS.split(_SPACED_NAME.sub(r"\1\2", text)) if p]
    if not parts:
        return False
    ends = (parts[0], parts[-1], *(parts[1:2] if _LABELLED.match(text) else ()))
    return any(bylines.is_name(part, layout, strict=True) for part in ends)


def is_roster(texts: Sequence[str], layout: Layout) -> bool:
    """Do these lines hold a list?"""
    if any(layout.is_("list-title", t) for t in texts):
        return True
    rows = [is_entry(text, layout) for text in texts]
    parts = [PART.match(text) is not None for text in texts]  # 一、某市优秀教师: what heads the rows below
    entries = sum(rows) + sum(part and row for part, row in zip(parts, rows[1:], strict=False))
    return entries >= 2 if all(map(is_tabular, texts)) else (
        len(texts) >= MIN_LINES and entries >= len(texts) * _SHARE
    )


def last_entry(texts: Sequence[str], layout: Layout) -> int:
    """The number of lines up to and with the last entry."""
    return max((i + 1 for i, t in enumerate(texts) if is_entry(t, layout)), default=0)
