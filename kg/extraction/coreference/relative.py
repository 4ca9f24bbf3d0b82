"""集团|车桥公司, 乡|家政服务行业协会: names that open with a noun for what they are a part of.

The noun means a name of the article, as in 该集团 (`context_nouns`); the part is called by its full name.
So is a branch that is named without its firm (运营分公司) where the article has one firm only that it
can be of, and what stands behind the announcement of its firm's short name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.coreference.context_nouns import context_nouns, endings, publisher
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.people.person_names import is_word
from kg.extraction.recognisers.names import is_area, is_verbal
from kg.model import BODIES, HAPPENINGS, EntityType, Mention
from kg.prefilter import finditer

_OWN_COLLEGE = pattern("coreference", "own_college")
_OWN_SCHOOL = pattern("coreference", "own_school")
_POINTS_AT_OWNER = pattern("coreference", "points_at_owner")
_OWN_PART = pattern("coreference", "own_part")
_ANNOUNCED = pattern("coreference", "announced_before_part")
_OFFICER_BEHIND = pattern("relations_subjects", "titled")
_NUMBERED_OWN = pattern("coreference", "numbered_own")
_NUMBERED_FULL = pattern("coreference", "numbered_full")
_POINTING = ("该", "本", "我")
_IN_SERIES = re.compile(r"(?P<trade>[\u4e00-\u9fff]{0,20}?)第?[一二三四五六七八九十]{1,2}分公司")
_COMPANY = re.compile("(?<![分子])公司$")  # 北京地铁公司, where no group is named
_LONGEST_BRACKET = 24  # characters of an announcement with its brackets
_PARTS = ("项目部", "分公司", "支行", "分行", "车间", "厂", "项目经理部", "矿", "班", "队", "段")
_FIRMS = ("集团", "有限公司", "有限责任公司", "集团公司", "总公司")
# Nouns that open such a name; the longer ones first.
_WHOLES = ("集团公司", "集团", "公司", "街道", "地区", "镇", "乡")


def relative(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each that opens with a noun under the name of the thing that the noun means."""
    out = []
    for m in mentions:
        noun = next((n for n in _WHOLES if m.name.startswith(n)), None) if m.type in BODIES else None
        owner = _owner(noun, m, mentions) if noun else None
        out.append(m if owner is None or noun is None else replace(m, name=owner + m.name.removeprefix(noun)))
    out = [_of_pointed(scan, _behind_announcement(scan, m, mentions), mentions) for m in out]
    return _own_colleges(scan, _own_parts(scan, out))


def _of_pointed(scan: Scan, m: Mention, mentions: Sequence[Mention]) -> Mention:
    """我校第二届运动会, 该公司第三届职工代表大会: whose it is, else without the word that points."""
    points = _POINTS_AT_OWNER.match(m.name) if m.type in HAPPENINGS and m.name == m.text else None
    if points is None or not (points["points"] or scan.text[m.start - 1 : m.start] in _POINTING):
        return m
    end = m.start + points.end()
    meant = (k.name for k in mentions if k.end == end and k.start in (m.start, m.start - 1))
    name = next((n for n in meant if n != points.group()), "") + m.name[points.end() :]
    return replace(m, name=name, label=False)


def _own_colleges(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """我校…、心理学院、外国语学院获奖: in its own news a university's colleges go by their names alone."""
    own = {m.name for m in mentions if m.rule == "context.publisher" and m.type is EntityType.INSTITUTION}
    school = own.pop() if len(own) == 1 else _only_publisher(scan, mentions)
    if not school.endswith("大学"):
        return mentions
    out = list(mentions)
    for m in finditer(_OWN_COLLEGE, scan.text):
        start, end = m.span("name")
        if is_area(m["name"][:2]) or is_area(m["name"][:3]):
            continue
        crossed = [k for k in out if k.start < end and start < k.end and k.type in BODIES]
        if any(k.start < start or k.end > end for k in crossed):
            continue
        out = [k for k in out if k not in crossed]
        inner = (k.start for k in crossed if k.end == end)
        start = next((at for at in inner if is_verbal(scan.text[start:at])), start)
        surface = scan.text[start:end]  # 增补|机电工程学院
        name, rule, kind = school + surface, "institution.own_college", {"kind": "school"}
        out.append(Mention(start, end, surface, EntityType.INSTITUTION, name, rule, 0.75, True, kind))
    return out


def _only_publisher(scan: Scan, mentions: Sequence[Mention]) -> str:
    """The university whose own news the article is, if it names no other one and calls itself 校."""
    school = publisher(scan, "校") or ""
    if not school or not _OWN_SCHOOL.search(scan.text):
        return ""
    others = (m.name for m in mentions if m.type is EntityType.INSTITUTION and m.name.endswith("大学"))
    return school if all(name == school for name in others) else ""


def _behind_announcement(scan: Scan, part: Mention, mentions: Sequence[Mention]) -> Mention:
    """某某工程局有限公司（以下简称“某某”）|雄安新区项目部: the short name in the bracket opens its name."""
    if part.type is not EntityType.ENTERPRISE or not part.name.endswith(_PARTS):
        return part
    bracket = _ANNOUNCED.search(scan.text, max(0, part.start - _LONGEST_BRACKET), part.start)
    firms = [k for k in mentions if bracket and k.end == bracket.start() and k.type is EntityType.ENTERPRISE]
    if bracket is None or not firms:
        return part
    return replace(part, name=bracket["short"] + part.name, label=False)


def _own_parts(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """运营分公司, 集团第三分公司, 第五工程处, 炼油厂: of the only firm that the article names before."""
    for m in finditer(_OWN_PART, scan.text):
        before = [k for k in mentions if k.end <= m.start() and k.type is EntityType.ENTERPRISE]
        before = _told_of(scan, before, mentions)
        firms = _brother(m["part"], before) or {k.name for k in before if k.name.endswith(_FIRMS)}
        firms = firms or {k.name for k in before if _COMPANY.search(k.name)}
        crossed = [k for k in mentions if k.start < m.end() and m.start() < k.end and k.type in BODIES]
        unions = [k for k in crossed if k.start == m.start() and k.text == m["part"] + "工会"]
        crossed = [k for k in crossed if k not in unions]
        if len(firms) != 1 or any(k.start != m.start() or k.end != m.end() for k in crossed):
            continue
        name = _own_part(firms.pop(), m["part"], before)
        part = Mention(
            m.start(), m.end(), m.group(), EntityType.ENTERPRISE, name, "enterprise.own_part", 0.72
        )
        named = [replace(k, name=name + "工会") for k in unions]  # 选矿厂|工会
        mentions = [*(k for k in mentions if k not in crossed and k not in unions), part, *named]
    return mentions


def _told_of(scan: Scan, firms: list[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """The firms but those of which only their union's officer is named: 甲集团工会|副主席某某 as a guest."""
    officers = [
        k for k in mentions if k.type is EntityType.UNION and _OFFICER_BEHIND.match(scan.text, k.end)
    ]
    guests = {f.name for f in firms if any(k.start == f.start and f.end < k.end for k in officers)}
    told = {f.name for f in firms if not any(k.start == f.start and f.end < k.end for k in officers)}
    return [f for f in firms if f.name not in guests - told] or firms


def _brother(part: str, before: Sequence[Mention]) -> set[str]:
    """运营二分公司 behind 甲地铁运营一分公司: what the others of its series are of."""
    own = _IN_SERIES.fullmatch(part)
    trade = own["trade"] if own else ""
    named = [k["trade"] for k in (_IN_SERIES.fullmatch(m.name) for m in before) if k] if trade else []
    return {name.removesuffix(trade) for name in named if name.endswith(trade)} - {""}


def _own_part(firm: str, part: str, before: Sequence[Mention]) -> str:
    """五公司: of 甲局第五工程有限公司 it is the firm itself, 一公司 is another of 甲局."""
    own = _NUMBERED_OWN.fullmatch(part)
    if own is None:
        return firm + part
    numbered = (_NUMBERED_FULL.fullmatch(k.name) for k in reversed(before))
    alike = [f for f in numbered if f and (f["kind"] == "分公司") == (own["kind"] == "分公司")]
    same = next((f.group() for f in alike if f["number"] == own["number"]), None)
    if same is not None:
        return same
    whole = next((f["whole"] for f in alike if f.group() == firm), firm)
    return whole + part


def _owner(noun: str, part: Mention, mentions: Sequence[Mention]) -> str | None:
    """The name that the noun means: of a group the shortest, else the last one before."""
    if is_word(part.name[: len(noun) + 1]) or part.name == noun:  # 镇江市, 乡村振兴局
        return None
    kinds = endings(noun)
    known = [
        k.name
        for k in mentions
        if k.end <= part.start and context_nouns()[noun].fits(k) and k.name.endswith(kinds)
    ]
    if not known:
        return None
    group = part.type is not EntityType.UNION and noun.startswith("集团")
    return min(known, key=len) if group else known[-1]
