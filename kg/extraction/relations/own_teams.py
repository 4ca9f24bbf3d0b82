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
_OF_TEAM = pattern(_FILE, "of_team")
_MEMBER_GAP = pattern(_FILE, "member_gap")
_POSTS = 48  # characters between a role and its holder


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


def members_of_teams(frame: Frame) -> Iterator[Fact]:
    """“红色班车”宣讲团|成员、甲厂车工|王某: who stands right behind his role in a team."""
    for k in frame.outer:
        team = frame.mentions[k]
        if team.type is not EntityType.PROGRAMME or not _TEAM.search(team.name.rstrip("”")):
            continue
        sentence, role = frame.sentence(team.start), _OF_TEAM.match(frame.text, team.end)
        if role is None or sentence.part is not Part.BODY:
            continue
        near = frame.between(role.end(), min(sentence.end, role.end() + _POSTS))
        for j in [j for j in near if frame.mentions[j].type is EntityType.PERSON][:1]:
            m = frame.mentions[j]
            if _MEMBER_GAP.fullmatch(frame.text, role.end(), m.start):
                yield fact("join.own", frame.owner[j], frame.owner[k], team.start, m.end)
