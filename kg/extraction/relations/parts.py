"""What the names of parts say: the whole that one opens with, or whose core it opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.coreference.pruning import is_full_name
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.regional import regional
from kg.extraction.relations.rules import fact
from kg.model import EMPLOYERS, EntityType, Fact, LocalEntity, Mention

T = EntityType
_FILE = "relations_names"
_CITY_PREFIX = pattern(_FILE, "city_prefix")
_COMMITTEE = pattern(_FILE, "committee")
_SHORT_NAME = 4  # characters: a shorter alias opens the names of others, too
_LEGAL_TAIL = re.compile("(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$")
_LEGAL_FORM = re.compile("[（(]?集团[）)]?(?:股份)?(?:有限)?(?:责任)?公司")
_SECTIONS = ("作业区", "分公司", "分厂", "车间", "项目部", "车队", "工区", "营业部", "分店", "门店")


def part_of(frame: Frame) -> Iterator[Fact]:
    """北京公交集团鸿运物业管理中心 -> 北京公交集团: a name that opens with another body's name."""
    branches = regional(frame)
    for index, entity in enumerate(frame.entities):
        if entity.type not in EMPLOYERS:
            continue
        whole = _opening_mention(frame, index) or _opening_name(frame, index)
        if whole is not None and (branch := branches.get(index)):
            firm = frame.entities[whole[0]]
            if branch.brand in (firm.name, *firm.aliases):
                continue  # |国网|福建电科院: of the province's branch rather than of the firm
        if whole is not None and not _no_whole(frame.entities[whole[0]], entity):
            yield fact("part.name", index, whole[0], whole[1].start, whole[1].end)
        if whole is not None:
            continue
        group = _group_of(frame, entity)
        if group is not None and group != index:
            first = frame.mentions[entity.mentions[0]]
            yield fact("part.group", index, group, first.start, first.end)


def _no_whole(opening: LocalEntity, entity: LocalEntity) -> bool:
    """A committee's department is no part like a firm's; 湖北日报|传媒集团 holds its paper."""
    if _COMMITTEE.search(opening.name):
        return True
    if _LEGAL_FORM.fullmatch(entity.name.removeprefix(opening.name)):
        return True  # 青山酒厂（集团）公司 is what 青山酒厂 became
    return opening.detail.get("kind") == "media" and entity.name.endswith("集团")


def _opening_mention(frame: Frame, index: int) -> tuple[int, Mention] | None:
    """The longest body that is mentioned at the head of one of the entity's mentions."""
    best: tuple[int, Mention] | None = None
    longest = 0
    for m in frame.entities[index].mentions:
        mention = frame.mentions[m]
        if _is_bracketed(frame, mention, index):
            continue  # 甲学院（乙部培训中心）: the name in brackets says nothing of the one before
        for k, inner in frame.inside(mention):
            if inner.start != mention.start or inner.type not in EMPLOYERS or frame.owner[k] == index:
                continue
            if inner.end - inner.start > longest:
                longest, best = inner.end - inner.start, (frame.owner[k], mention)
    return best


def _is_bracketed(frame: Frame, mention: Mention, index: int) -> bool:
    """Does it stand in brackets right behind another name of the same body?"""
    if frame.text[mention.start - 1 : mention.start] not in ("（", "("):
        return False
    return any(frame.mentions[k].end == mention.start - 1 for k in frame.entities[index].mentions)


def _opening_name(frame: Frame, index: int) -> tuple[int, Mention] | None:
    """The longest other body of the article whose name opens the entity's name."""
    entity = frame.entities[index]
    best: int | None = None
    for other, candidate in enumerate(frame.entities):
        if other == index or candidate.type not in EMPLOYERS or len(entity.name) - len(candidate.name) < 2:
            continue
        group = any(alias.endswith("集团") for alias in candidate.aliases)
        if not group and is_full_name(candidate.name, entity.name):
            continue
        longer = best is None or len(candidate.name) > len(frame.entities[best].name)
        names = (candidate.name, *(a for a in candidate.aliases if len(a) >= _SHORT_NAME))
        if longer and entity.name.startswith(names):
            best = other
    return None if best is None else (best, frame.mentions[entity.mentions[0]])


def _group_of(frame: Frame, entity: LocalEntity) -> int | None:
    """住总第一开发建设公司 -> 北京住总集团: a name that opens with the core of a group of the article.

    A section's may open with its firm's: 东晨作业区 -> 东晨公司.
    """
    for other, candidate in enumerate(frame.entities):
        if candidate.type is not T.ENTERPRISE or not candidate.name.endswith(("集团", "公司")):
            continue
        whole = _CITY_PREFIX.sub("", candidate.name)
        if whole.endswith("公司"):
            core = _LEGAL_TAIL.sub("", whole)
            if len(core) > 1 and entity.name.startswith(core) and entity.name[len(core) :] in _SECTIONS:
                return other
            continue
        core = whole.removesuffix("集团")
        if len(core) < 2 or len(entity.name) <= len(core) + 3:
            continue
        if entity.name.startswith(core) and not entity.name.startswith(core + "集团"):
            return other
    return None
