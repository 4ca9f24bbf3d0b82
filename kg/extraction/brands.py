"""Names without a head, known by company: a 、-chain that ends in 等…企业, or one that bodies share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.context import Context
from kg.extraction.names import generic, is_area, stops
from kg.extraction.scan import Scan
from kg.model import EntityType, Mention

_CHAIN_END = re.compile(r"等(?:\d+余?|[一二两三四五六七八九十百多]+余?)?[家个]?(?:[\u4e00-\u9fffA-Za-z]{0,8}?)(企业|公司|平台|单位|社会资源|机构|品牌|商户|门店|集团)")
_ITEM = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·]{2,12}")
_VISIT = re.compile(r"(?:先后)?(?:来到|走访|走访了|走访慰问|走访慰问了|慰问|慰问了|前往|走进|深入|赴|到|整合|联合|与|依托|对接|参观|邀请)$")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Members of a chain of companies that no head word shows."""
    text = scan.text
    for m in _CHAIN_END.finditer(text):
        start = m.start()
        while start > 0 and text[start - 1] not in "，。；：！？\n“”（）":
            start -= 1
        chain = text[start : m.start()]
        if "、" not in chain:
            continue
        kind = EntityType.INSTITUTION if m.group(1) == "机构" else EntityType.ENTERPRISE
        yield from _items(scan, start, m.start(), kind, 0.75)
    for m in re.finditer(r"(?:先后)?(?:来到|走访慰问了?|走访了?|前往|走进了?)", text):
        end = m.end()
        while end < len(text) and text[end] not in "，。；：！？\n“”（）":
            end += 1
        chain = text[m.end() : end]
        tail = re.search(r"等(?:地|处|单位|企业|\d+[家个])?(?:进行|开展|慰问|调研|走访)?[\u4e00-\u9fff]{0,6}$", chain)
        if chain.count("、") >= 2 and tail:
            yield from _items(scan, m.end(), m.end() + tail.start(), EntityType.ENTERPRISE, 0.7)


def _items(scan: Scan, start: int, end: int, kind: EntityType, confidence: float) -> Iterator[Mention]:
    text = scan.text
    at = start
    for k, item in enumerate(re.split(r"[、]", text[start:end])):
        item_start, item_end = at, at + len(item)
        at = item_end + 1
        if k == 0:
            words = scan.words(item_start, item_end) if item else ()
            i = len(words)
            while i > 0 and words[i - 1].text not in stops() and words[i - 1].text != "联合":
                i -= 1
            if i == len(words):
                continue
            item_start = words[i].start
            item = text[item_start:item_end]
        for joint in ("和", "与", "及"):
            if joint in item and not item.startswith(joint):
                item = item.split(joint)[0]
                item_end = item_start + len(item)
        words = scan.words(item_start, item_end) if item else ()
        if not _ITEM.fullmatch(item) or not words:
            continue
        if any(w.text in stops() and (len(w.text) > 1 or w.text in "的了是在被把") for w in words) or all(w.text in generic() or is_area(w.text) for w in words):
            continue
        if re.search(r"驿站|之家|书屋|服务站|活动室|总?工会|街道|社区|职工|劳动者|员工|人员|工作|活动|服务$|建设$|行业$|技能|竞赛|培训|站点$|村$|镇$", item):
            continue
        yield Mention(item_start, item_end, item, kind, item, "enterprise.chain", confidence)
