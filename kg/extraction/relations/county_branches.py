"""A county's branch that goes by the county alone: 河南邮政新县分公司…、|兰考县分公司|东坝头支局.

Its firm is the one whose branch of another county the article names in full, if there is one such firm only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact

_BRANCH = re.compile(r"(?:[\u4e00-\u9fff]{2,6}?[省市州])?(?P<county>[\u4e00-\u9fff]{1,8}[县市区旗])分公司")
_LEAST_FIRM = 3  # characters: 某邮政


def county_branches(frame: Frame) -> Iterator[Fact]:
    """The branches of counties, each with the firm that another one's name tells."""
    firms = [(i, e) for i, e in enumerate(frame.entities) if e.type is EntityType.ENTERPRISE]
    bare = [i for i, e in firms if _is_bare(e.name)]
    wholes = {i for i, whole in firms if bare and any(_is_of(e.name, whole.name) for _, e in firms)}
    if len(wholes) != 1:
        return
    whole = wholes.pop()
    for index in bare:
        first = frame.mentions[frame.entities[index].mentions[0]]
        yield fact("part.listed", index, whole, first.start, first.end)


def _is_of(branch: str, firm: str) -> bool:
    """河南邮政|新县分公司."""
    return len(firm) >= _LEAST_FIRM and branch.startswith(firm) and _is_bare(branch[len(firm) :])


def _is_bare(name: str) -> bool:
    """兰考县分公司, 洛阳市涧西区分公司."""
    branch = _BRANCH.fullmatch(name)
    rows = vocabulary.divisions_by_name().get(branch["county"], ()) if branch else ()
    return any(d.level == "county" for d in rows)
