"""Titled documents, books, films, apps: what stands in 《》, and “…”APP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.context import Context
from kg.extraction.scan import Scan
from kg.model import EntityType, Mention

_PERIODICAL = re.compile(r"(?:日报|晚报|午报|周报|早报|时报|导报|工人报|杂志|周刊|月刊|工会博览)$")
_APP = re.compile(r"[“]([^”]{2,14})[”](?:手机)?(APP|App|app|小程序|微信小程序|公众号|微信公众号)")
_PLAIN_APP = re.compile(r"(?<![\u4e00-\u9fffA-Za-z])([\u4e00-\u9fff]{2,8})(APP|App|app)(?![A-Za-z])")
_ALIAS = re.compile(r"(?:以下|下文|下)?(?:简称|统称)为?《([^》]+)》")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Works; a title that is announced as a short form (以下简称《通知》) takes the full name."""
    text = scan.text
    shorts: dict[str, str] = {}
    titles = [q for q in scan.quotes if q.mark == "《"]
    for m in _ALIAS.finditer(text):
        before = [q for q in titles if q.end <= m.start() and m.start() - q.end < 12]
        if before:
            shorts[f"《{m.group(1)}》"] = text[before[-1].start : before[-1].end]
    reach = -1
    for quote in titles:
        if quote.start < reach:
            continue
        reach = quote.end
        surface = text[quote.start : quote.end]
        if _PERIODICAL.search(quote.inner) or len(quote.inner) < 2:
            continue
        name = shorts.get(surface, surface)
        if len(quote.inner) <= 3 and name == surface and re.fullmatch(r"通知|意见|办法|方案|报告|规定|条例|决定|协议|合同|计划|纲要|规划|指南|细则", quote.inner):
            continue  # a short form whose full title this article does not give
        yield Mention(quote.start, quote.end, surface, EntityType.WORK, name, "work.title", 0.95)
    for m in _APP.finditer(text):
        yield Mention(m.start(), m.end(), m.group(), EntityType.WORK, m.group(), "work.app", 0.85)
    for m in _PLAIN_APP.finditer(text):
        yield Mention(m.start(), m.end(), m.group(), EntityType.WORK, m.group(), "work.app", 0.7)
