"""Teams of a person: 劳模王某和他的“云岭服务队”到社区义诊, 王某带领“云岭服务队”走进社区."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact, Part

_FILE = "relations_happenings"
_HIS = pattern(_FILE, "his_team")
_TEAM = pattern("happenings", "team")


def own_teams(frame: Frame) -> Iterator[Fact]:
    """Who stands right before 和他的 and a team's name is in it."""
    for k in frame.outer:
        team = frame.mentions[k]
        if team.type is not EntityType.PROGRAMME or not _TEAM.search(team.name.rstrip("”")):
            continue
        floor = frame.sentence(team.start)
        if floor.part is not Part.BODY:
            continue
        near = frame.between(floor.start, team.start)
        person = next((j for j in reversed(near) if frame.mentions[j].type is EntityType.PERSON), None)
        if person is None or not _HIS.fullmatch(frame.text, frame.mentions[person].end, team.start):
            continue
        start = frame.mentions[person].start
        yield fact("join.own", frame.owner[person], frame.owner[k], start, team.end)
