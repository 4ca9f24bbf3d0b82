"""Mentions that lean on others: announced aliases, repeated happenings, short forms of a longer name.

Pointing nouns (该公司) stand in context_nouns.py, parts of bodies in departments.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import takewhile

from kg import vocabulary
from kg.extraction.coreference.bare_honours import bare_honours
from kg.extraction.coreference.bare_kinds import bare_kinds
from kg.extraction.coreference.bare_unions import bare_unions
from kg.extraction.coreference.called_rooms import called_rooms
from kg.extraction.coreference.context_nouns import pointing
from kg.extraction.coreference.departments import departments
from kg.extraction.coreference.honoured_parts import honoured_parts
from kg.extraction.coreference.honoured_teams import honoured_teams
from kg.extraction.coreference.listed_parts import listed_parts
from kg.extraction.coreference.own_bodies import own_bodies
from kg.extraction.coreference.own_mines import own_mines
from kg.extraction.coreference.projects import projects
from kg.extraction.coreference.pruning import Free
from kg.extraction.coreference.railway_forms import railway_forms
from kg.extraction.coreference.relative import relative
from kg.extraction.coreference.short_streets import short_streets
from kg.extraction.coreference.street_classes import street_classes
from kg.extraction.coreference.town_bodies import town_bodies
from kg.extraction.coreference.union_parts import union_parts
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.people.person_names import is_word
from kg.extraction.recognisers.head_words import by_suffix
from kg.extraction.recognisers.names import city_names, generic, is_area
from kg.extraction.recognisers.trades import is_plain
from kg.model import AREAS, BODIES, EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_ALIAS = pattern("coreference", "alias")
_BRACKETED_UNION = pattern("coreference", "bracketed_union")
_UNION_GOES_ON = pattern("coreference", "union_goes_on")
_UNION_ORGAN = pattern("coreference", "union_organ")
_SIBLING = pattern("coreference", "sibling")
_WHOLE = pattern("coreference", "whole")
_BRANCH_OF = pattern("coreference", "branch_of")
_SHORT_CORE_AFTER = pattern("coreference", "short_core_after")
_SHORT_FIRM = re.compile(r"([\u4e00-\u9fff]{2,4})(?:公司|厂)")
_LEGAL_FORMS = ("有限公司", "有限责任公司", "股份公司", "集团公司")
_MARK = re.compile(r"[，。；]")
_MAY_BE_SHORTENED = BODIES | {T.DISTRICT, T.PLACE, T.EVENT, T.PROGRAMME, T.FACILITY, T.WORK}
_LONGEST_HEART = 4  # characters
_TWO = 2  # characters of a trade
_LINKS = tuple("、和与及")
_AREA_BRANCH = re.compile(r"[\u4e00-\u9fff]{2,8}?分行")
_BRANCH_END = re.compile(r"(?:分行|支行|营业部|营业室)$")
_LEAST_HAPPENING = 6  # characters
_COUNT = 6  # characters before a room that may count it
_LEAST_ROOM = 4  # characters: 调解茶室
_PLAIN_ROOM = pattern("facilities", "generic_inner")
_COUNTED_ROOMS = re.compile(r"(?:[\d多几两三四五六七八九十]余?[个家座处间]|各|每[个家]?|更多)“?\Z")
_LEAST_TRADE = 4  # characters: 西山煤电
_SURE = 0.8  # the confidence of a head that is enough beside a proper part is above it
_NEAR = 24  # characters between a name and the bracket that announces its short form


def complete(scans: Sequence[Scan], found: list[list[Mention]]) -> list[list[Mention]]:
    """Add to each article the mentions that lean on others, each step on those before it."""
    for step in _STEPS:
        found = [step(scan, mentions) for scan, mentions in zip(scans, found, strict=True)]
    return found


def announced(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """（以下简称“经开区”）: the alias means what ends right before the bracket."""
    text, out = scan.text, list(mentions)
    for m in finditer(_ALIAS, text):
        alias = m.group(1) or m.group(2)
        owner = _shortened(text, mentions, m.start()) if alias else None
        if owner is None or owner.type not in _MAY_BE_SHORTENED:
            continue
        rest = text[owner.end : m.start()]
        if rest and owner.type in AREAS:
            continue  # 某县|各界救国会（简称各救会）: of a body that no recogniser knows
        if rest and rest.endswith(alias) and owner.type in BODIES:  # 某某公司|八矿（以下简称“八矿”）
            named = owner.name + rest
            owner = replace(owner, end=m.start(), text=owner.text + rest, name=named, rule="alias.part")
            out.append(owner)
        for start, end in occurrences(alias, text):
            of_union = owner.type is not T.UNION and text[end : end + 2] in ("工会", "总工")
            if of_union and not any(k.start == start and k.end >= end and k.type in BODIES for k in out):
                continue
            out = [k for k in out if not (start <= k.start and k.end <= end and k.type in BODIES | AREAS)]
            if m.start() < start < m.end():
                continue
            out.append(
                Mention(
                    start, end, alias, owner.type, owner.name, "alias.announced", 0.95, True, owner.detail
                )
            )
    return out


def bracketed(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """某公司（以下简称“甲”）工会, and 甲工会 after it: the union of the body before the bracket."""
    text, out = scan.text, list(mentions)
    for m in finditer(_ALIAS, text):
        alias = m.group(1) or m.group(2)
        owner = _shortened(text, mentions, m.start()) if alias else None
        if owner is None or owner.type not in (T.ENTERPRISE, T.INSTITUTION) or owner.end != m.start():
            continue
        name = owner.name + "工会"
        behind = _BRACKETED_UNION.match(text, m.end())
        if behind:
            out.append(_union(text, owner.start, behind.end(), name, label=False))
        for start, end in occurrences(alias + "工会", text):
            if not _UNION_GOES_ON.match(text, end):
                out.append(_union(text, start, end, name, label=True))
    return out


def _union(text: str, start: int, end: int, name: str, *, label: bool) -> Mention:
    return Mention(start, end, text[start:end], T.UNION, name, "union.bracketed", 0.93, label, {})


def organs_of_unions(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """某区总工会|女职工委员会: a body of the union that acts under its own name."""
    out = list(mentions)
    for m in mentions:
        organ = _UNION_ORGAN.match(scan.text, m.end) if m.type is T.UNION else None
        if organ:
            text, name = scan.text[m.start : organ.end()], m.name + organ.group()
            out.append(
                Mention(m.start, organ.end(), text, T.UNION, name, "union.organ", 0.85, m.label, m.detail)
            )
    return out


def _shortened(text: str, mentions: list[Mention], at: int) -> Mention | None:
    """The mention right before an announcement: the longest that ends last."""
    before = [k for k in mentions if at - _NEAR <= k.end <= at and not _MARK.search(text, k.end, at)]
    if not before:
        return None
    gap_end = max(k.end for k in before)
    if text[gap_end:at].startswith("（") and len(before) > 1:
        # 甲（乙）（以下简称丙）: the name before the brackets is the owner
        earlier = [k for k in before if text[k.end : k.end + 1] == "（"]
        if earlier:
            return min(earlier, key=lambda k: k.start)
    return min((k for k in before if k.end == gap_end), key=lambda k: k.start)


def repeated(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """A happening learnt behind its verb is found again where it stands without one."""
    known = [m for m in mentions if m.type in (T.EVENT, T.PROGRAMME) and len(m.text) >= _LEAST_HAPPENING]
    surfaces = _surfaces(known)
    for m in mentions:
        if m.type is T.HONOUR:  # “齐鲁大工匠”、“齐鲁工匠”评选: the title stands for itself elsewhere
            surfaces.pop(f"“{m.text}”", None)
    return _again(scan, mentions, surfaces, "happening.repeat")


def repeated_rooms(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """“调解茶室”, 调解茶室: a facility known by its quotation is found again, but where many are counted."""
    quoted = [m for m in mentions if m.type is T.FACILITY and m.rule == "facility.quoted"]
    known = [m for m in quoted if len(m.name) >= _LEAST_ROOM and not _PLAIN_ROOM.search(m.name)]
    bare = {m.name: replace(m, text=m.name) for m in known}
    out = _again(scan, mentions, _surfaces(known) | bare | _placed_rooms(mentions), "facility.repeat")
    again = out[len(mentions) :]
    counted = (_COUNTED_ROOMS.search(scan.text[max(0, m.start - _COUNT) : m.start]) for m in again)
    return [*mentions, *(m for m, many in zip(again, counted, strict=True) if many is None)]


def _placed_rooms(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """首钢园“司机之家”, then “司机之家”: the only one of its name in the article."""
    placed: dict[str, dict[str, Mention]] = {}
    for m in mentions:
        if m.rule == "facility.placed":
            placed.setdefault(m.text[m.text.index("“") :], {}).setdefault(m.name, m)
    only = {quoted: next(iter(named.values())) for quoted, named in placed.items() if len(named) == 1}
    return {quoted: replace(m, text=quoted) for quoted, m in only.items()}


def repeated_firms(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """西山煤电: a firm whose head needs a context is found again where it has none."""
    known = [m for m in mentions if _by_trade(m) and len(m.text) >= _LEAST_TRADE]
    return _again(scan, mentions, _surfaces(known), "enterprise.head")


def _by_trade(m: Mention) -> bool:
    """Is it a firm by a head that is enough in a context only?"""
    return m.rule in ("enterprise.head", "enterprise.member") and m.confidence < _SURE


def _surfaces(known: Sequence[Mention]) -> dict[str, Mention]:
    return {m.text: m for m in known if "\n" not in m.text and m.label}


def _again(
    scan: Scan, mentions: list[Mention], surfaces: Mapping[str, Mention], rule: str
) -> list[Mention]:
    """The mentions, and the surfaces wherever else they stand free."""
    out, free = list(mentions), Free(mentions) if surfaces else None
    for surface, owner in sorted(surfaces.items()):
        for start, end in occurrences(surface, scan.text):
            if free and free(start, end):
                out.append(replace(owner, start=start, end=end, rule=rule))
    return out


def short_cores(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """北京城建园林集团 taught, 城建园林 found: the name without area and head, where it stands free."""
    text, out, free = scan.text, list(mentions), Free(mentions)
    seen: dict[str, Mention] = {}
    hearts: dict[str, Mention] = {}
    for m in mentions:
        if m.type in (T.ENTERPRISE, T.INSTITUTION) and m.rule.endswith((".head", ".numbered", ".of_union")):
            core = _core(m.name)
            if core is not None:
                seen.setdefault(core, m)
        if m.type is T.ENTERPRISE and m.name.endswith(_LEGAL_FORMS):
            for heart in _hearts(m.name):
                hearts.setdefault(heart, m)
    seen = {**hearts, **seen}
    for core, owner in sorted(seen.items()):
        if core in generic() or is_word(core) or (len(core) == 2 and owner.type is T.INSTITUTION):
            continue  # 珐琅厂 makes 珐琅
        for start, end in occurrences(core, text):
            shown = len(core) > 3 or (core in hearts and len(core) == 3)
            shown = shown or bool(_SHORT_CORE_AFTER.match(text[end : end + 2]))
            if shown and free(start, end):
                out.append(
                    Mention(start, end, core, owner.type, owner.name, "short.core", 0.7, True, owner.detail)
                )
    return out


@lru_cache(maxsize=4096)
def _hearts(name: str) -> tuple[str, ...]:
    """同日升 of 北京同日升粮油贸易有限公司, 云南中烟 of 云南中烟工业有限公司: a name before its trade."""
    words = list(takewhile(lambda w: not is_plain(w), cut(name)))
    area = words[0] if words and is_area(words[0]) else ""
    heart = "".join(words[1:] if area else words)
    if not 2 <= len(heart) <= _LONGEST_HEART or is_word(heart) or is_area(heart):
        return ()
    return (heart, area + heart) if area else (heart,)


def short_firms(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """咸阳彩荣电子有限公司 … 彩荣公司: the heart of a firm's name and a plain head, after the full name."""
    firms = sorted((m for m in mentions if m.type is T.ENTERPRISE), key=lambda m: m.start)
    out = list(mentions)
    for at, short in enumerate(out):
        found = _SHORT_FIRM.fullmatch(short.name) if short.type is T.ENTERPRISE else None
        if found is None:
            continue
        heart = found.group(1)
        full = {m.name: m for m in firms if m.start < short.start and _is_full(m.name, heart)}
        if len(full) == 1:
            (owner,) = full.values()
            out[at] = replace(short, name=owner.name, rule="short.firm", detail=owner.detail)
    return out


def _is_full(name: str, heart: str) -> bool:
    """Does the name say the heart, at its beginning or behind a place, and end in a legal form?

    Or is it the heart and its trade: 长安益阳|发电公司?
    """
    if len(heart) > _TWO and name.startswith(heart) and name.endswith("公司"):
        return 0 < len(name) - len(heart) - 2 <= _TWO
    return 0 <= name.find(heart) <= 6 and len(name) > len(heart) + 4 and name.endswith(_LEGAL_FORMS)


def wholes(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """某某集团岭子煤矿: the group that the mine's name opens with is named too."""
    out = list(mentions)
    known = {(m.start, m.end) for m in mentions}
    for m in mentions:
        named = m.rule.endswith(".head") or m.rule.startswith("roster.")
        if m.type not in (T.ENTERPRISE, T.INSTITUTION) or m.text != m.name or not named:
            continue
        found = _WHOLE.match(m.name) or _BRANCH_OF.match(m.name)
        if found is None or (m.start, m.start + found.end("whole")) in known:
            continue
        name, head = found["whole"], by_suffix()[found["head"]]
        if len(name) - len(found["head"]) < 2 or name.removesuffix(found["head"]) in generic():
            continue
        end = m.start + len(name)
        known.add((m.start, end))
        detail = {"kind": head.kind} if head.kind else {}
        out.append(
            Mention(m.start, end, name, EntityType(head.type), name, "body.whole", 0.75, True, detail)
        )
    return [*out, *_wholes_again(scan, out)]


def _wholes_again(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """鞍钢矿业齐大山铁矿…、|鞍钢矿业|保卫部: the whole again, where only 鞍钢 is seen that it opens with."""
    named = {m.text: m for m in mentions if m.rule == "body.whole" and m.type is T.ENTERPRISE}
    longest: dict[int, int] = {}
    for m in mentions if named else ():
        longest[m.start] = max(longest.get(m.start, 0), m.end)
    for surface, whole in sorted(named.items()):
        for start, end in occurrences(surface, scan.text):
            if start < longest.get(start, 0) < end and any(
                word.end == end for word in scan.words(*scan.clause_at(start))
            ):
                yield replace(whole, start=start, end=end)


def siblings(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """京煤集团大安山煤矿、|长沟峪煤矿: behind a part of a group, one of the same kind is of it too."""
    out = _of_bank(scan, list(mentions))
    order = sorted(range(len(out)), key=lambda at: (out[at].start, -out[at].end))
    order = [at for at in order if out[at].type is T.ENTERPRISE]
    starts: dict[int, list[Mention]] = {}
    for m in (out[at] for at in order):
        starts.setdefault(m.start, []).append(m)
    wholes = {m.end: (k, m) for group in starts.values() for m in group for k in group[::-1] if k.end < m.end}
    for at in order:
        m = out[at]
        behind = wholes.get(m.start - 1)
        kind = _SIBLING.search(m.name) if behind and scan.text[m.start - 1] in "、和与及" else None
        if behind is None or kind is None or len(starts[m.start]) > 1 or is_area(m.text[:2]):
            continue
        whole, brother = behind
        if m.name.startswith(whole.name):
            continue
        if brother.name.endswith(kind.group()):
            out[at] = replace(m, name=whole.name + m.name, rule="enterprise.sibling", confidence=0.75)
            wholes[m.end] = whole, out[at]
    return out


def _of_bank(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """交行辽宁省分行铁西支行、|江苏省分行玄武支行: the first one's bank is that of those behind it."""
    order = sorted(range(len(mentions)), key=lambda at: (mentions[at].start, -mentions[at].end))
    banks: dict[int, str] = {}  # the end of a branch: its bank
    opened: dict[int, str] = {}
    for at in order:
        m = mentions[at]
        if m.type is not T.ENTERPRISE:
            continue
        behind = banks.get(m.start - 1) if scan.text[m.start - 1 : m.start] in _LINKS else None
        if m.name.endswith("银行"):
            opened[m.start] = m.name
        elif behind and _AREA_BRANCH.match(m.text):
            mentions[at] = replace(m, name=behind + m.text, rule="enterprise.sibling", confidence=0.8)
            opened[m.start] = behind
        if _BRANCH_END.search(m.text):
            own = (o.name for o in mentions if o.start == m.start and o.name.endswith("银行"))
            bank = opened.get(m.start) or next(own, None)
            if bank:
                banks[m.end] = bank
    return mentions


def _core(name: str) -> str | None:
    """An enterprise's name without the division that opens it and the head that ends it."""
    by_name = vocabulary.divisions_by_name()
    for k in range(min(6, len(name) - 2), 1, -1):
        if name[:k] in by_name or name[:k] + "市" in by_name or name[:k] in city_names():
            name = name[k:]
            break
    core = next((name[:k] for k in range(2, len(name)) if name[k:] in _enterprise_heads()), "")
    return core if 2 <= len(core) <= 8 and core not in by_name else None


@cache
def _enterprise_heads() -> frozenset[str]:
    return frozenset(h.suffix for h in vocabulary.heads() if h.type == "enterprise")


_STEPS = (
    street_classes,
    short_streets,
    announced,
    bracketed,
    organs_of_unions,
    repeated,
    repeated_rooms,
    railway_forms,
    short_firms,
    short_cores,
    repeated_firms,
    bare_kinds,
    bare_unions,
    pointing,
    own_bodies,
    own_mines,
    town_bodies,
    wholes,
    relative,
    listed_parts,
    siblings,
    union_parts,
    projects,
    departments,
    called_rooms,
    honoured_parts,
    honoured_teams,
    bare_honours,
)
