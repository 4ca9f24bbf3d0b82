"""Names without a head, known by company: a 、-chain that ends in 等…企业, or one that bodies share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.recognisers import partner_lists
from kg.extraction.recognisers.head_words import head_of
from kg.extraction.recognisers.names import is_area, is_verbal, own_heads, stops
from kg.extraction.recognisers.trades import OF_RANK, is_plain, makes
from kg.extraction.recognisers.union_names import federation_aliases
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_CHAIN_END = pattern("brands", "chain_end")
_ITEM = pattern("brands", "item")
_VISIT = pattern("brands", "visit")
_VISIT_END = pattern("brands", "visit_end")
_VISIT_GOES_ON = pattern("brands", "visit_goes_on")
_NOT_BRAND = pattern("brands", "not_brand")
_COUNTED = re.compile(r"等\d+")
_TOLD_OTHERWISE = re.compile(r"[等各的\d]")
_BRAND_AND_TRADE = 4  # characters: 古汉|中药, not 南岭
_MARKS = "，。；：！？\n“”（）"
_JOINTS = ("以及", "和", "与", "及")
_PARTICLES = "的了是在被把"
_SHARED = pattern("brands", "shared_head")
_ENDS_AREA = re.compile("[省市区县镇乡村]$")
_INDUSTRIES = pattern("unions", "only_industries")
_WINS = pattern("brands", "wins")
_OF_CITY = pattern("brands", "of_city")
_LEVELS = ("省", "市", "区", "县")
_ORGANS = ("厅", "局", "委", "办")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Members of a chain of companies that no head word shows."""
    text = scan.text
    yield from _of_cities(scan)
    yield from partner_lists.recognise(scan)
    for m in finditer(_CHAIN_END, text):
        start = m.start()
        while start > 0 and text[start - 1] not in _MARKS:
            start -= 1
        chain = text[start : m.start()]
        if "、" not in chain:
            continue
        if m.group()[0] != "等" and _TOLD_OTHERWISE.search(chain):
            continue  # 如东县、如皋市等地|9家企业
        kind = EntityType.INSTITUTION if m.group(1) == "机构" else EntityType.ENTERPRISE
        yield from _items(scan, start, m.start(), kind, 0.75)
    yield from _winners(scan)
    for m in finditer(_VISIT, text):
        end = m.end()
        while end < len(text) and text[end] not in _MARKS:
            end += 1
        chain = text[m.end() : end]
        tail = chain.count("、") >= 2 and (_VISIT_END.search(chain) or _at_firms(chain))
        if tail:
            shared = _shared_head(tail.group())
            yield from _items(scan, m.end(), m.end() + tail.start(), EntityType.ENTERPRISE, 0.7, shared)


def _shared_head(tail: str) -> str:
    """走访双台、得胜等7个|供电所|: what each of the chain is, if it is more than a firm or a place."""
    said = _SHARED.search(tail)
    return said["head"] if said else ""


def _winners(scan: Scan) -> Iterator[Mention]:
    """泰和制药、众联智能获得优胜奖: those of a list of winners, where one is a firm by its form."""
    for m in finditer(_WINS, scan.text):
        items = m["items"].split("、")
        heads = ((item, head_of(item, "")) for item in items)
        firm = any(h and h.type == "enterprise" and not is_plain(i.removesuffix(h.suffix)) for i, h in heads)
        if firm and all(len(item) >= _BRAND_AND_TRADE for item in items):
            yield from _items(scan, *m.span("items"), EntityType.ENTERPRISE, 0.7)


def _of_cities(scan: Scan) -> Iterator[Mention]:
    """由锦州联通承办, 锦州移动、锦州邮政代表队夺冠: a city's branch of a firm that every city has."""
    cities = vocabulary.divisions_by_short_name()
    for m in finditer(_OF_CITY, scan.text):
        end = m.end("firm")
        size = next((n for n in (4, 3, 2) if scan.text[m.start("firm") - n : m.start("firm")] in cities), 0)
        start = m.start("firm") - size
        if size and not scan.text.endswith("中国", 0, start):
            name = scan.text[start:end]
            yield Mention(start, end, name, EntityType.ENTERPRISE, name, "enterprise.chain", 0.7)


def _at_firms(chain: str) -> re.Match[str] | None:
    """华菱衡钢、建滔化工、古汉中药|走访: where a member is a firm by its form, the others may be one."""
    tail = _VISIT_GOES_ON.search(chain)
    items = chain[: tail.start()].split("、") if tail else ()
    heads = ((item, head_of(item, "")) for item in items)
    firm = any(h and h.type == "enterprise" and not is_plain(i.removesuffix(h.suffix)) for i, h in heads)
    return tail if firm and all(len(item) >= _BRAND_AND_TRADE for item in items) else None


def _items(
    scan: Scan, start: int, end: int, kind: EntityType, confidence: float, shared: str = ""
) -> Iterator[Mention]:
    """The members of a chain that may be names, each with the head that they share."""
    text, at, areas = scan.text, start, vocabulary.divisions_by_name()
    trades = sum(_INDUSTRIES.fullmatch(part) is not None for part in text[start:end].split("、"))
    for k, part in enumerate(text[start:end].split("、")):
        item_start, item_end = at, at + len(part)
        at = item_end + 1
        if k == 0:
            opened = _behind_verb(scan, item_start, item_end)
            if opened is None:
                continue
            item_start = opened
        item = text[item_start:item_end]
        if item.startswith(_LEVELS) and item.endswith(_ORGANS):
            continue  # 省住房和城乡建设厅: organs.py owns them
        for joint in _JOINTS:
            if joint in item and not item.startswith(joint):
                first, _, last = item.partition(joint)
                counted = _COUNTED.search(first) is not None  # 略阳县等11个县区|和|陕飞
                item_start = item_end - len(last) if counted else item_start
                item = last if counted else first
        item = item.removesuffix("共")  # 甲、乙|共38家单位
        item_end = item_start + len(item)
        if _ITEM.match(item) and _may_name(scan, item_start, item_end) and not _NOT_BRAND.search(item):
            head = head_of(item, "")
            if shared and head is None and not _ENDS_AREA.search(item):
                yield Mention(
                    item_start, item_end, item, kind, item + shared, "enterprise.chain", confidence
                )
                continue
            if trades > 1 and _INDUSTRIES.fullmatch(item):
                continue  # 邮电、酒厂、教育、金融等单位: trades; not 邮政、顺丰等企业
            if item in federation_aliases() or any(item + level in areas for level in "区县市"):
                continue  # 从全总、市总工会命名的…单位中; 走进东城、丰台等区总工会
            if head is not None and (head.type in ("place", "facility") or head.suffix == item):
                continue  # 食品厂 alone is none
            if makes(cut(item)) or (head is not None and is_plain(item.removesuffix(head.suffix))):
                continue
            type_ = EntityType(head.type) if head and head.type == "institution" else kind
            yield Mention(item_start, item_end, item, type_, item, "enterprise.chain", confidence)


def _behind_verb(scan: Scan, start: int, end: int) -> int | None:
    """Where the first member begins: behind the last word that stands in no name."""
    words = scan.words(start, end) if start < end else ()
    i = len(words)
    while i > 0 and not _ends_phrase(words[i - 1].text):
        i -= 1
    return words[i].start if i < len(words) else None


def _ends_phrase(word: str) -> bool:
    return word in stops() or word == "联合" or (is_verbal(word) and not is_area(word))


def _may_name(scan: Scan, start: int, end: int) -> bool:
    words = [w.text for w in scan.words(start, end)]
    if any(w in stops() and (len(w) > 1 or w in _PARTICLES) for w in words):
        return False
    if len(words) > 1 and is_area(words[0]) and words[-1] in own_heads():
        return True  # 海南|航空
    return words[0].startswith(OF_RANK) or not all(is_plain(w) or is_area(w) for w in words)
