"""Facilities known by a quotation: “清凉驿站”, 朝外街道“链空间”等62个…职工之家."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.context import Context
from kg.extraction.people import candidates, is_word
from kg.extraction.scan import Quote, Scan
from kg.model import EntityType, Mention

_KIND = r"(?:驿站|之家|家园|书屋|服务站|服务点|加油站|充电站|小站|会客厅|空间|客厅|基地|工作室|中心|展厅|体验馆|馆|小屋|港湾|食堂|课堂点|文化角|公园|乐园|展室|菜园|长廊|工坊|农场|会堂|礼堂|书房|茶室|吧)"
_INNER = re.compile(_KIND + r"$")
_GENERIC_INNER = re.compile(r"^(?:暖心|爱心|户外劳动者|职工|工会|司机|骑手|劳模|工匠|创新|职工创新|劳模创新|娘|职工之|温馨|书香|模范职工|先进职工|创业|美丽|心灵|幸福|大)?(?:驿站|之家|家园|小家|家|书屋|服务站|工作室|创新工作室)$")
_BEFORE = re.compile(r"(?:设立了?|建成了?|建立了?|打造了?|开设了?|成立了?|设置了?|来到|走进|参观了?|启用|揭牌|创建了?|建起了?|建设了?|挂牌|、|在|升级|将)$")
_CHAIN_AFTER = re.compile(r"(?:、[^，。；、]{0,12}“[^”]{1,12}”)*等(?:\d+余?|[一二两三四五六七八九十百]+余?)?[个家处座]?[\u4e00-\u9fff]{0,10}?(?:职工之家|驿站|服务站|书屋|阵地|工作室|基地|活动中心|服务站点)")
_TAIL = re.compile(r"(?:职工|户外劳动者|劳动者|新就业形态劳动者|骑士|骑手|司机|劳模|工会|党群|暖心|爱心|职工服务|综合|24小时)*(?:驿站|之家|服务站|书屋|工作室|职工创新工作室|创新工作室|纪念馆|展览馆|体验馆|服务中心|活动中心|实训基地|基地|公园|餐厅|食堂|小屋|展厅)")
_AREA = re.compile(r"(?:[\u4e00-\u9fff]{1,6}(?:街道|地区|镇|乡|社区|村)|CBD|[\u4e00-\u9fff]{2,5}(?:科技园|园区|商务区|商圈))$")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Quoted facilities, with the area before the quotation as part of the name in a chain."""
    text = scan.text
    yield from studios(scan)
    for quote in scan.quotes:
        if quote.mark != "“" or not 2 <= len(quote.inner) <= 14 or re.search(r"[，。！？；]", quote.inner):
            continue
        yield from _one(scan, quote, text)


_STUDIO = re.compile(r"(?:劳模|职工|首席技师|技能大师|大师|名师|名医|工匠|示范性|劳模和工匠人才|高技能人才|技师|青年|班主任|法官|调解)*(?:创新)?工作室")


def studios(scan: Scan) -> Iterator[Mention]:
    """聂海涛创新工作室: a workshop named after a person."""
    text = scan.text
    for m in _STUDIO.finditer(text):
        quote = text[m.start() - 1 : m.start()] == "”"
        at = m.start() - (1 if quote else 0)
        for length in (3, 2, 4):
            start = at - length
            if start < 0 or not any(n == length for n, t in candidates(text, start)):
                continue
            name = text[start:at]
            if is_word(name) or (text.count(name) < 2 and length == 2) or not re.match(r"[^\u4e00-\u9fff]|[的以由在与和到有设成立建]|室", text[start - 1 : start] or "，"):
                continue
            yield Mention(start, m.end(), text[start : m.end()], EntityType.FACILITY, text[start : m.end()], "facility.studio", 0.85)
            break


def _one(scan: Scan, quote: Quote, text: str) -> Iterator[Mention]:
    before = text[max(0, quote.start - 14) : quote.start]
    area = _AREA.search(before)
    if _CHAIN_AFTER.match(text, quote.end):
        start = quote.start - len(area.group()) if area else quote.start
        if area:
            words = scan.words(start, quote.start)
            start = _clean_start(text, start, quote.start, words)
        yield Mention(start, quote.end, text[start : quote.end], EntityType.FACILITY, text[start : quote.end], "facility.chain", 0.8)
        return
    tail = _TAIL.match(text, quote.end)
    if tail and not re.match(r"称号", text[tail.end() :]) and not _GENERIC_INNER.match(quote.inner):
        end = tail.end()
        yield Mention(quote.start, end, text[quote.start : end], EntityType.FACILITY, text[quote.start : end], "facility.quoted", 0.8)
        return
    opened = re.match(r"(?:正式|揭牌)?(?:启用|揭牌|揭幕|投用|投入使用|开放|亮相|落成|建成|开门迎客|挂牌)", text[quote.end :])
    if _INNER.search(quote.inner) and (_BEFORE.search(before) or opened) and not _GENERIC_INNER.match(quote.inner):
        yield Mention(quote.start, quote.end, text[quote.start : quote.end], EntityType.FACILITY, quote.inner, "facility.quoted", 0.75)


def _clean_start(text: str, start: int, end: int, words: object) -> int:
    """Cut verbs off the area before a quotation: 建成朝外街道“链空间”."""
    m = re.search(r"(?:建成|建立|打造|设立|涌现出|包括|在|成立)", text[start:end])
    return start + m.end() if m else start
