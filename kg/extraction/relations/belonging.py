"""Who belongs to whom by what the text says: parts of a group, and the body that owns or runs another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.parts import part_of
from kg.extraction.relations.rules import fact
from kg.extraction.relations.structure import core_body
from kg.extraction.relations.subjects import bodies_before
from kg.model import EMPLOYERS, EntityType, Fact
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_names"
_SUBSIDIARIES = pattern(_FILE, "subsidiaries")
_OWNED = pattern(_FILE, "owned")
_ON_OWN = pattern(_FILE, "acts_on_own")
_BELONGS = pattern(_FILE, "belongs")
_BELONGS_SURELY = pattern(_FILE, "belongs_surely")
_BELONGS_BEHIND = pattern(_FILE, "belongs_behind")
_MOTHER = pattern(_FILE, "mother")
_RUN_BY = pattern(_FILE, "run_by_between")
# (what stands before the whole, what stands between it and its part)
_WHOLE_FIRST = (
    (pattern(_FILE, "under_before"), pattern(_FILE, "under_between")),
    (pattern(_FILE, "as_part_before"), pattern(_FILE, "as_part_between")),
)
_UNIONS_BELOW = pattern(_FILE, "unions_below")
_JOINS_UNION = pattern(_FILE, "joins_union")
_IS_BELOW = pattern(_FILE, "is_below")
_HIGHER_BEFORE = pattern(_FILE, "higher_before")
_HELPS = pattern(_FILE, "helps")
_UNIONS = frozenset({T.UNION})
_GOES_ON = re.compile(r"、|和|及|以及")
_UNKNOWN = re.compile(r"、[\u4e00-\u9fff]{2,10}?(?=[、和及])")  # a member of a list that no recogniser knows
_BRANCH_LISTED = pattern(_FILE, "branch_listed")
_GROUP = re.compile(r"(?:集团|公司|控股|股份|[局院厂]|大学)$")
_NAMED_BEFORE = re.compile(
    r"[\u4e00-\u9fff]{2}(?<![^\u4e00-\u9fff][该本])(?<![在由于将从把自到与和及对为向给赴往是])$"
)
_BEFORE = 12  # characters before a body that may say whose part it is


def subsidiaries(frame: Frame) -> Iterator[Fact]:
    """甲、乙、丙等19家所属企业: parts of the group at hand; 集团所属的丁公司."""
    text = frame.text
    for kind in finditer(_SUBSIDIARIES, text):
        sentence = frame.sentence(kind.start())
        group = bodies_before(frame, kind.start(), sentence.start)
        whole = _group_at(frame, frame.mentions[group[0]].start) if group else None
        if whole is None:
            continue
        for j in group:
            if frame.mentions[j].type in EMPLOYERS and frame.owner[j] != whole:
                yield fact("part.listed", frame.owner[j], whole, frame.mentions[group[0]].start, kind.end())
    for k in frame.outer:
        m = frame.mentions[k]
        owned = _OWNED.search(text, max(0, m.start - _BEFORE), m.start) if m.type in EMPLOYERS else None
        if owned is None:
            continue
        # 甲集团|下属, and 甲集团 as its own name ends
        ends = (owned.end("noun"), owned.start())
        named = [j for e in ends for j in frame.ending_at.get(e, ()) if frame.mentions[j].type in EMPLOYERS]
        whole = frame.owner[named[0]] if named else None
        # 某某集团|旗下: a group of its own that no recogniser knows is not the one at hand
        stranger = _NAMED_BEFORE.search(text, max(0, owned.start() - 3), owned.start())
        if whole is None and owned["noun"] and not stranger:
            whole = _group_at(frame, owned.start())
        if whole is None and not owned["noun"]:
            whole = _acting_on_own(frame, owned.start() + text.startswith("在", owned.start()))
        if whole is not None and whole != frame.owner[k]:
            yield from _listed_parts(frame, k, whole, owned.start())


def _acting_on_own(frame: Frame, at: int) -> int | None:
    """甲集团工会选取|下属的乙公司: the group that acts, or whose union does."""
    if not _ON_OWN.search(frame.text, max(0, at - _BEFORE), at):
        return None
    acting = frame.subjects_at(at)
    if len(acting) != 1:
        return None
    who = frame.entities[acting[0]]
    if who.type is T.UNION:
        unions = (frame.mentions[m] for m in who.mentions)
        body = next((b for u in unions if (b := core_body(frame, u)) is not None), None)
    else:
        body = acting[0] if who.type in EMPLOYERS else None
    return body if body is not None and _GROUP.search(frame.entities[body].name) else None


def branches(frame: Frame) -> Iterator[Fact]:
    """甲电力公司乙供电公司、|丙供电公司: the branches of one whole in a list, which only the first names."""
    wholes = {f.subject: f for f in part_of(frame)}
    for k in frame.outer:
        first = frame.mentions[k]
        if frame.owner[k] not in wholes:
            continue
        whole = wholes[frame.owner[k]].object
        tail = _BRANCH_LISTED.search(first.text)
        if tail is None or whole is None:
            continue
        while frame.text.startswith("、", first.end):
            j = _starting_at(frame, first.end + 1)
            if j is None or not frame.mentions[j].text.endswith(tail.group()) or frame.owner[j] in wholes:
                break
            yield fact("part.listed", frame.owner[j], whole, frame.mentions[k].start, frame.mentions[j].end)
            first = frame.mentions[j]


def belonging(frame: Frame) -> Iterator[Fact]:
    """漳泽发电厂|隶属|晋北能源集团; 甲公司是乙集团的全资子公司; 由乙集团|控股的|甲公司."""
    for k in frame.outer:
        if frame.mentions[k].type in EMPLOYERS:
            yield from _part_first(frame, k)
            yield from _whole_first(frame, k)


def _part_first(frame: Frame, k: int) -> Iterator[Fact]:
    """甲公司|是|乙集团|的全资子公司; 甲公司的母公司是|乙集团."""
    text, part = frame.text, frame.mentions[k]
    sure = _BELONGS_SURELY.match(text, part.end) or _MOTHER.match(text, part.end)
    link = sure or _BELONGS.match(text, part.end)
    j = _starting_at(frame, link.end()) if link else None
    if j is None:
        return
    whole = frame.mentions[j]
    if (sure or _BELONGS_BEHIND.match(text, whole.end)) and frame.owner[k] != frame.owner[j]:
        yield fact("part.owned", frame.owner[k], frame.owner[j], part.start, whole.end)


def _whole_first(frame: Frame, k: int) -> Iterator[Fact]:
    """隶属于|乙集团|的|甲公司; 由|乙集团|控股的|甲公司、丙公司."""
    text, whole = frame.text, frame.mentions[k]
    links = [_RUN_BY.match(text, whole.end)]
    for before, between in _WHOLE_FIRST:
        if before.search(text, max(0, whole.start - _BEFORE), whole.start):
            links.append(between.match(text, whole.end))
    for link in filter(None, links):
        j = _starting_at(frame, link.end())
        if j is not None:
            yield from _listed_parts(frame, j, frame.owner[k], whole.start)


def _listed_parts(frame: Frame, k: int, whole: int, start: int) -> Iterator[Fact]:
    """乙集团所属的|甲公司、丙公司和丁中心: the parts from the first on; another group ends the list."""
    for at in _list_from(frame, frame.mentions[k].start, EMPLOYERS, over_unknown=True):
        part = frame.mentions[at]
        if at != k and part.text.endswith("集团"):
            return
        if frame.owner[at] != whole:
            yield fact("part.owned", frame.owner[at], whole, start, part.end)


def parents(frame: Frame) -> Iterator[Fact]:
    """甲集团工会所属的|乙公司工会、丙厂工会; 乙厂工会隶属于|甲局工会; 上级工会——|甲区总工会|为|乙厂工会."""
    text = frame.text
    for k in frame.outer:
        union = frame.mentions[k]
        if union.type is not T.UNION:
            continue
        if below := _UNIONS_BELOW.match(text, union.end):
            for j in _list_from(frame, below.end(), _UNIONS):
                child = frame.mentions[j]
                yield from _parent(frame, j, k, union.start, child.end)
        sure = _BELONGS_SURELY.match(text, union.end) or _JOINS_UNION.match(text, union.end)
        link = sure or _BELONGS.match(text, union.end)
        above = _starting_at(frame, link.end(), _UNIONS) if link else None
        if above is not None and (sure or _IS_BELOW.match(text, frame.mentions[above].end)):
            yield from _parent(frame, k, above, union.start, frame.mentions[above].end)
        if _HIGHER_BEFORE.search(text, max(0, union.start - _BEFORE), union.start):
            helped = _HELPS.match(text, union.end)
            child_at = _starting_at(frame, helped.end(), _UNIONS) if helped else None
            if child_at is not None:
                yield from _parent(frame, child_at, k, union.start, frame.mentions[child_at].end)


def _parent(frame: Frame, child: int, parent: int, start: int, end: int) -> Iterator[Fact]:
    if frame.owner[child] != frame.owner[parent]:
        yield fact("parent.stated", frame.owner[child], frame.owner[parent], start, end)


def _list_from(
    frame: Frame, at: int, types: frozenset[EntityType], *, over_unknown: bool = False
) -> Iterator[int]:
    """The mentions of a list that starts at an offset; members that nobody knows may be passed over."""
    k = _starting_at(frame, at, types)
    while k is not None:
        yield k
        end = frame.mentions[k].end
        joint = _GOES_ON.match(frame.text, end)
        k = _starting_at(frame, joint.end(), types) if joint else None
        while k is None and over_unknown and (unknown := _UNKNOWN.match(frame.text, end)):
            end = unknown.end()
            joint = _GOES_ON.match(frame.text, end)
            k = _starting_at(frame, joint.end(), types) if joint else None


def _starting_at(frame: Frame, at: int, types: frozenset[EntityType] = EMPLOYERS) -> int | None:
    """The longest mention of some types that starts at an offset."""
    found = (k for k in frame.between(at, at + 1) if frame.mentions[k].start == at)
    fitting = [k for k in found if frame.mentions[k].type in types]
    return max(fitting, key=lambda k: frame.mentions[k].end, default=None)


def _group_at(frame: Frame, at: int) -> int | None:
    """The group that the article is about: its lead, the body of its lead's union, the last one named."""
    lead = frame.lead
    if lead is not None and frame.entities[lead].type is T.UNION:
        unions = (frame.mentions[m] for m in frame.entities[lead].mentions)
        lead = next((body for u in unions if (body := core_body(frame, u)) is not None), None)
    if lead is not None and frame.entities[lead].type in EMPLOYERS:
        return lead if _GROUP.search(frame.entities[lead].name) else None
    before = [j for j in frame.between(0, at) if frame.mentions[j].type is T.ENTERPRISE]
    groups = [frame.owner[j] for j in before if _GROUP.search(frame.entities[frame.owner[j]].name)]
    return groups[-1] if groups else None
