"""Titled documents, books, films, apps: what stands in 《》, and “…”APP."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Quote, Scan
from kg.extraction.recognisers.happening_names import head_at_end, tail, type_of
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_MUTUAL_AID = pattern("happenings", "mutual_aid")
_ISSUED = pattern("works", "issued_plan")
_PERIODICAL = pattern("works", "periodical")
_APP = pattern("works", "app")
_PLAIN_APP = pattern("works", "plain_app")
_APP_LED = pattern("works", "app_led")
_ALIAS = pattern("works", "alias")
_SHORT_TITLE = pattern("works", "short_title")
_HELD = pattern("works", "held")
_HELD_ENDS = pattern("works", "held_ends")
_EDITION = pattern("works", "edition")
_LAW = pattern("works", "law")
_LEAST_HAPPENING = 6  # characters of a happening's whole name
_VERB = 8  # characters before a title in which the verb stands
_BEHIND = 16  # characters behind a title that tell what is called so


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Works; a title that is announced as a short form (以下简称《通知》) takes the full name."""
    text = scan.text
    shorts = _short_forms(scan)
    reach = -1
    for quote in scan.quotes:
        if quote.mark != "《" or quote.start < reach:
            continue
        reach = quote.end
        surface = text[quote.start : quote.end]
        if _PERIODICAL.search(quote.inner) or len(quote.inner) < 2:
            continue
        if _is_mutual_aid(text, quote):
            span, type_ = (quote.start, quote.end), EntityType.PROGRAMME
            yield Mention(*span, surface, type_, quote.inner, "programme.mutual_aid", 0.9, False)
            continue
        if (held := _held(text, quote)) is not None:
            yield Mention(quote.start, quote.end, surface, held, quote.inner, "happening.title_marks", 0.85)
            continue
        if _names_edition(text, quote):
            continue
        name = shorts.get(surface, surface)
        if name == surface and _SHORT_TITLE.match(quote.inner):
            continue  # a short form whose full title this article does not give
        yield Mention(quote.start, quote.end, surface, EntityType.WORK, name, "work.title", 0.95)
    for pattern_, confidence in ((_APP, 0.85), (_PLAIN_APP, 0.7)):
        for m in finditer(pattern_, text):
            start = m.start() + (len(led.group()) if (led := _APP_LED.match(m.group())) else 0)
            name = text[start : m.end()]
            yield Mention(start, m.end(), name, EntityType.WORK, name, "work.app", confidence)


def _is_mutual_aid(text: str, quote: Quote) -> bool:
    """参保《在职职工意外伤害互助保障计划》: what members take part in is no paper."""
    issued = _ISSUED.search(text, max(0, quote.start - _VERB), quote.start)
    return _MUTUAL_AID.fullmatch(quote.inner) is not None and issued is None


def _held(text: str, quote: Quote) -> EntityType | None:
    """召开了|《某市企业管理经验交流会》: what is held is no paper, whatever its marks."""
    head = head_at_end(quote.inner)
    if head is None or type_of(head) is not EntityType.EVENT or len(quote.inner) < _LEAST_HAPPENING:
        return None
    verb = _HELD.search(text, max(0, quote.start - _VERB), quote.start)
    return EntityType.EVENT if verb and _HELD_ENDS.match(text[quote.end : quote.end + _BEHIND]) else None


def _names_edition(text: str, quote: Quote) -> bool:
    """第三届|《某某之秋》|文艺会演: a happening's name, as its edition says."""
    if _LAW.search(quote.inner):
        return False
    found = tail(text, quote.end)
    edition = _EDITION.search(text, max(0, quote.start - _VERB), quote.start)
    return edition is not None and found is not None and type_of(found[1]) is EntityType.EVENT


def _short_forms(scan: Scan) -> dict[str, str]:
    """Announced short titles with the full ones right before them."""
    titles = [q for q in scan.quotes if q.mark == "《"]
    shorts: dict[str, str] = {}
    for m in finditer(_ALIAS, scan.text):
        before = [q for q in titles if q.end <= m.start() and m.start() - q.end < 12]
        if before:
            shorts[f"《{m.group(1)}》"] = scan.text[before[-1].start : before[-1].end]
    return shorts
