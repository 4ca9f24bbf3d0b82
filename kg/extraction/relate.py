"""From mentions to facts: the explicit, ordered list of relation rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extraction import actions, awards, elections, observations, posts, rosters, structure
from kg.extraction.context import Context
from kg.extraction.frame import Frame
from kg.extraction.scan import Scan
from kg.model import Fact, LocalEntity, Mention

Rule = Callable[[Frame], Iterator[Fact]]


# Durations, distances, temperatures, ages: read as quantities, but no figures about a body (gold guidelines).
_NO_FIGURE = frozenset("年 个月 月 周 天 日 小时 分钟 秒 岁 米 公里 千米 厘米 毫米 摄氏度 度 遍 所 步 公斤 斤 克 吨位".split())


def _figures(frame: Frame) -> Iterator[Fact]:
    for fact in observations.relate(frame.scan.article, frame.mentions, frame.entities, frame.figure_subject_at):
        if fact.attributes.get("unit") not in _NO_FIGURE:
            yield fact


RULES: tuple[tuple[str, Rule], ...] = (
    ("union of", structure.union_of),
    ("part of", structure.part_of),
    ("district", structure.in_district),
    ("posts", posts.posts),
    ("elections", elections.elections),
    ("awards", awards.verbal),
    ("rosters", rosters.facts),
    ("organizes", actions.organizes),
    ("organizes by", actions.organizes_by),
    ("takes part", actions.participates),
    ("acts", actions.acts),
    ("present", actions.present),
    ("delegations", actions.delegations),
    ("held at", actions.held_at),
    ("visits", actions.visits),
    ("issues", actions.issues),
    ("cooperates", actions.cooperates),
    ("runs", actions.runs),
    ("figures", _figures),
)


def relate(scan: Scan, context: Context, mentions: Sequence[Mention], entities: Sequence[LocalEntity]) -> list[Fact]:
    """All facts of an article, in the order of the text; the same statement at the same place once."""
    frame = Frame(scan, context, mentions, entities)
    facts: dict[tuple[object, ...], Fact] = {}
    for _, rule in RULES:
        for fact in rule(frame):
            if fact.subject == fact.object or fact.start >= fact.end or rosters.contradicts(frame, fact):
                continue
            key = (fact.predicate, fact.subject, fact.object, fact.start, fact.end, tuple(sorted(fact.attributes.items())))
            if key not in facts or facts[key].confidence < fact.confidence:
                facts[key] = fact
    return sorted(
        facts.values(),
        key=lambda f: (f.start, f.end, f.predicate, f.subject, -1 if f.object is None else f.object, str(sorted(f.attributes.items()))),
    )
