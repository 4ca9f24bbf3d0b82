"""Bodies of the gazetteer, where they are no part of another word or of a longer name."""

from __future__ import annotations

from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Hit, Scan
from kg.extraction.recognisers.names import generic, is_area, own_heads, posts, stops
from kg.model import EntityType, Mention

OF_CHINA = ("中国", "国家")
_SITE = pattern("bodies", "site")
_LONGER_FIRM = pattern("bodies", "longer_firm")
_LISTED = pattern("bodies", "listed_firm")
_LONGER_INSTITUTION = pattern("bodies", "longer_institution")
_LONGER_BANK = pattern("bodies", "longer_bank")
_BANK_BRANCH = pattern("bodies", "bank_branch")
_FIRM_PARK = pattern("bodies", "firm_park")
_NAMED_PLACE = pattern("bodies", "named_place")
_CREDIT = pattern("bodies", "credit")
_EVERYDAY_FIRM = pattern("bodies", "everyday_firm")
_NO_FIRM = pattern("bodies", "no_firm")
_STATE_GROUP = pattern("bodies", "state_group")
_MEMBER = pattern("bodies", "member")
# Central groups whose firms go by the group's short name and their own: 航空工业沈飞.
_GROUPS = (
    "航空工业", "中国航发", "中国石化", "中国石油", "中国船舶", "中国中车", "中国宝武", "中国电科",
    "中国铝业", "中国兵器",
)  # fmt: skip
_NAMING = ("nz", "nr", "ns")
_EVERYDAY = ("美的", "小米")  # firms' short names that are everyday words


def known(scan: Scan, context: Context) -> Iterator[Mention]:
    """Bodies of the gazetteer that are no part of another word or of a longer name."""
    text = scan.text
    of_beijing = context.in_capital
    for hit in scan.hits_of("body"):
        row = vocabulary.by_form("gazetteer/bodies.tsv")[hit.text]
        if not _whole_words(scan, hit) or _NO_FIRM.match(text, hit.start):
            continue  # cut out of another word
        if hit.text[0] == "市" and row["name"].startswith("北京市") and not of_beijing:
            continue  # another city's 市委: by its context (organs.py)
        area = _area_before(scan, hit) if hit.text in own_heads() else None
        if area is not None:  # 青溪县|新华书店
            name, type_ = text[area.start : hit.end], EntityType(row["type"])
            yield Mention(area.start, hit.end, name, type_, name, "enterprise.head", 0.9)
            continue
        if row["kind"] == "media" and _CREDIT.match(text, hit.end):
            continue  # 新华社发, 新华社记者
        if hit.text.endswith("部") and _is_department(scan, hit):
            continue
        if row["kind"] in ("government", "party") and (group := _STATE_GROUP.match(text, hit.end)):
            end, kind = group.end(), {"kind": row["kind"]}
            name, type_ = text[hit.start : end], EntityType.INSTITUTION
            yield Mention(hit.start, end, name, type_, name, "institution.head", 0.85, True, kind)
            continue
        if hit.text in _EVERYDAY and not _EVERYDAY_FIRM.match(text, hit.start):
            continue
        if row["type"] == "enterprise":
            if _NAMED_PLACE.match(text, hit.end):
                continue
            branch = _BANK_BRANCH.match(text, hit.end) if row["name"].endswith("银行") else None
            if branch:  # 建行河北省分行
                surface, name = text[hit.start : branch.end()], row["name"] + branch.group()
                yield Mention(
                    hit.start, branch.end(), surface, EntityType.ENTERPRISE, name, "enterprise.branch", 0.9
                )
            site = _SITE.match(text, hit.end)
            if site:
                name = text[hit.start : site.end()]
                yield Mention(
                    hit.start, site.end(), name, EntityType.ENTERPRISE, name, "enterprise.site", 0.8, True, {}
                )
            if _LISTED.match(text, hit.end):  # 鞍钢|股份|炼钢总厂
                end = hit.end + len("股份")
                name = text[hit.start : end]
                yield Mention(hit.start, end, name, EntityType.ENTERPRISE, name, "enterprise.listed", 0.85)
            if _LONGER_FIRM.match(text, hit.end):
                continue  # the longer name is found by its head
            if (member := _member(scan, hit)) and hit.text.startswith(_GROUPS):
                name = text[hit.start : member]
                yield Mention(hit.start, member, name, EntityType.ENTERPRISE, name, "enterprise.member", 0.75)
            if _FIRM_PARK.match(text, hit.end):
                name = text[hit.start : hit.end + 1]
                yield Mention(hit.start, hit.end + 1, name, EntityType.PLACE, name, "place.firm_park", 0.8)
                continue
            if hit.text.endswith("行") and _LONGER_BANK.match(text, hit.end):
                continue
        elif _LONGER_INSTITUTION.match(text, hit.end):
            continue  # 中国科学院|大学, 北京师范大学|附属中学
        detail = {"kind": row["kind"]} if row["kind"] else {}
        type_ = EntityType(row["type"])
        start, end = _in_quotes(text, hit) if row["type"] == "enterprise" else (hit.start, hit.end)
        yield Mention(start, end, text[start:end], type_, row["name"], "body.gazetteer", 0.95, True, detail)


def _in_quotes(text: str, hit: Hit) -> tuple[int, int]:
    """与|“饿了么”|平台共建: a name in quotation that is all of it, with its marks."""
    quoted = text[hit.start - 1 : hit.start] == "“" and text[hit.end : hit.end + 1] == "”"
    return (hit.start - quoted, hit.end + quoted)


def is_firm(word: str) -> bool:
    """Is it an enterprise of the gazetteer: 三元食品|北京工业园 is a plant of its own?"""
    row = vocabulary.by_form("gazetteer/bodies.tsv").get(word)
    return row is not None and row["type"] == "enterprise"


def _member(scan: Scan, hit: Hit) -> int | None:
    """航空工业|沈飞, 中国航发|黎明: where a group's firm ends that is called by two characters behind it."""
    found = _MEMBER.match(scan.text, hit.end)
    if found is None:
        return None
    inner = [w for w in scan.words(*scan.clause_at(hit.start)) if w.start < found.end() and hit.end < w.end]
    if inner[0].start != hit.end or inner[-1].end != found.end():
        return None
    if any(w.text in stops() or w.text in generic() or is_area(w.text) or w.text in posts() for w in inner):
        return None
    tags = word_tags()
    plain = len(inner) == 1 and tags.get(inner[0].text, "nz")[:2] not in _NAMING
    return None if plain else found.end()


def _area_before(scan: Scan, hit: Hit) -> Hit | None:
    return next((area for area in scan.hits_of("area") if area.end == hit.start), None)


def _is_department(scan: Scan, hit: Hit) -> bool:
    """公司|监察部, 项目|建设部, 宣传|教育部: behind a noun a ministry's name is a department's."""
    words = scan.words(*scan.clause_at(hit.start))
    before = next((w.text for w in words if w.end == hit.start), "")
    return word_tags().get(before, "") in ("n", "vn", "an") and before not in OF_CHINA


def _whole_words(scan: Scan, hit: Hit) -> bool:
    words = scan.words(*scan.clause_at(hit.start))
    return any(w.start == hit.start for w in words) and any(w.end == hit.end for w in words)
