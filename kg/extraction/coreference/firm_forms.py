"""Short forms of firms that leave out more than words: 采油三厂 of 大庆油田第三采油厂, 东滩矿 of 东滩煤矿."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg import vocabulary
from kg.extraction.coreference.happening_forms import all_in
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import cut
from kg.extraction.recognisers.names import city_names, is_area
from kg.extraction.recognisers.trades import is_plain

_NUMBERED_WORKS = pattern("coreference", "numbered_works")
_SHORT_MINE = pattern("coreference", "short_mine")
_MINE_TAIL = pattern("coreference", "mine_tail")
_LEGAL_TAIL = pattern("coreference", "legal_tail")
_BY_CHARACTER = pattern("coreference", "by_character")
_BY_CITY = pattern("coreference", "by_city")
_WHOLE_END = pattern("coreference", "whole_end")
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_LEAST = 4  # characters of a name that a longer one may end with: 西山煤电
_CITY = 2  # characters of a city's short name
_OPENING = 3  # characters
# where a whole's name ends within that of its part: 中铁七局集团|武汉工程
_INNER_WHOLE = re.compile(r"集团(?:股份|有限|责任)*(?:公司)?|(?:股份|有限|责任)*公司|(?<=工程)局|总厂")
_MAY_BE_BUREAU = re.compile("第|局")


def is_short_firm(plain: str, full: str) -> bool:
    """Is one name a firm's short form of the other, by its number, its mine, its branch or its whole?"""
    plain, full = _in_short(plain), _in_short(full)
    return (
        plain == full
        or _is_numbered_works(plain, full)
        or _is_mine(plain, full)
        or is_by_character(plain, full)
        or _is_branch(plain, full)
        or _is_behind_whole(plain, full)
        or _is_behind_city(plain, full)
        or _is_with_city(plain, full)
        or _skips(plain, full)
    )


def _is_numbered_works(plain: str, full: str) -> bool:
    """采油三厂 of 大庆油田第三采油厂, 棉纺一厂 of 江城第一棉纺厂."""
    short = _NUMBERED_WORKS.fullmatch(plain)
    if short is None or not full.startswith(short["owner"]):
        return False
    trade, number, kind = short["trade"], short["number"], short["kind"]
    return full.endswith((f"第{number}{trade}{kind}", f"{trade}第{number}{kind}"))


def _is_mine(plain: str, full: str) -> bool:
    """东滩矿 of 兖矿集团东滩煤矿, 钱家营矿 of 开滦集团钱家营矿业公司."""
    short = _SHORT_MINE.fullmatch(plain)
    return short is not None and _MINE_TAIL.sub("", full).endswith(short["core"]) and full != plain


def is_by_character(plain: str, full: str) -> bool:
    """鞍钢 of 鞍山钢铁公司, 宝铁分局 of 宝鸡铁路分局: by the city's first character; so are their parts."""
    short, long = _BY_CHARACTER.match(plain), _BY_CITY.match(full)
    if short is None or long is None or plain[0] != full[0]:
        return False
    if (short["trade"], short["kind"] or "") != (long["trade"], long["branch"] or ""):
        return False
    return plain[short.end() :] == full[long.end() :] and long["city"] in city_names()


def _is_branch(plain: str, full: str) -> bool:
    """苏州供电公司 of 国网江苏省电力有限公司苏州供电分公司."""
    core = plain.removesuffix("公司")
    return core != plain and len(core) >= _LEAST and full.endswith(core + "分公司")


def _is_behind_whole(plain: str, full: str) -> bool:
    """西山煤电 of 山西焦煤西山煤电集团公司, 塔里木油田 of 中国石油塔里木油田公司: without its whole."""
    heart, bare = _LEGAL_TAIL.sub("", plain), _LEGAL_TAIL.sub("", full)
    if len(heart) < _LEAST or not bare.endswith(heart) or (heart != plain and not full.endswith(plain)):
        return False
    whole = bare.removesuffix(heart)
    return whole in vocabulary.by_form("gazetteer/bodies.tsv") or bool(_WHOLE_END.search(whole))


def _is_behind_city(plain: str, full: str) -> bool:
    """市政路桥集团 of 北京市政路桥集团有限公司: behind the city in short, though 北京市 is one too."""
    if full[:_CITY] not in city_names() or full[_CITY : _CITY + 1] != "市":
        return False
    heart = _LEGAL_TAIL.sub("", plain)
    return len(heart) >= _LEAST and heart == _LEGAL_TAIL.sub("", full[_CITY:])


def _is_with_city(plain: str, full: str) -> bool:
    """北京云岭物流有限公司 of 北京恒远集团云岭物流公司: its own core behind the city or the group."""
    city = plain[:_CITY]
    if city not in city_names() or not full.startswith(city) or not plain.endswith(("公司", "集团")):
        return False
    heart, bare = _LEGAL_TAIL.sub("", plain)[_CITY:].removeprefix("市"), _LEGAL_TAIL.sub("", full)
    whole = bare.removesuffix(heart)
    if len(heart) < _LEAST or whole == bare or not _WHOLE_END.search(whole):
        return False
    return not all(is_plain(word) or is_area(word) for word in cut(heart))


def _skips(plain: str, full: str) -> bool:
    """中铁七局武汉公司 of 中铁七局集团武汉工程有限公司, 国网甲市供电公司 of 国网乙省电力公司甲市供电分公司.

    The characters stand in the full name in their order, the first ones at its beginning, the last ones in
    what its own part is called: 公交集团客运公司 is none of its branches.
    """
    heart, bare = plain.removesuffix("公司"), _LEGAL_TAIL.sub("", full)
    if heart == plain or not full.endswith("公司") or len(heart) < _LEAST or len(full) < len(plain) + 2:
        return False
    if not (all_in(heart, bare) and heart[:2] == bare[:2]):
        return False
    part = _INNER_WHOLE.split(bare)[-1]
    if part == bare:  # 中车株机公司 of 中车株洲电力机车有限公司; a branch's name opens with its whole's
        return heart[:_OPENING] == bare[:_OPENING] and not full.endswith("分公司")
    told = next((heart[k:] for k in range(2, len(heart)) if all_in(heart[k:], part)), "")
    named = told[:2] == part[:2] or (len(told) >= _OPENING and told in part)
    return (named and len(told) > 1) or part.startswith(f"第{told[:1] or '-'}")


@cache
def _bureaus() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The full forms of numbered bureaus and the short ones, as patterns and what replaces them."""
    rows = vocabulary.table("lexicon/numbered_bureaus.tsv")
    return tuple((re.compile(r["full"].replace("#", f"({_NUMERAL})")), r["short"]) for r in rows)


@lru_cache(maxsize=65536)
def _in_short(name: str) -> str:
    """中国建筑第八工程局有限公司 -> 中建八局."""
    if not _MAY_BE_BUREAU.search(name):
        return name
    for full, short in _bureaus():
        found = full.match(name)
        if found is not None:
            number = found.group(1) if found.re.groups else ""
            return short.replace("#", number) + _rest(name[found.end() :])
    return name


def _rest(behind: str) -> str:
    """What follows a bureau's name but for its legal form."""
    return _LEGAL_TAIL.sub("", behind) if _LEGAL_TAIL.fullmatch(behind) else behind
