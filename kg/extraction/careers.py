"""Career histories in profiles: 1985年，她进入某厂当学徒; 2004年调入某中心."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.chains import EMPLOYERS
from kg.extraction.elections import sentence_person
from kg.extraction.frame import Frame
from kg.extraction.patterns import pattern
from kg.extraction.rules import fact
from kg.model import BODIES, EntityType, Fact
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_posts"
_JOINS = pattern(_FILE, "joins")
_WORKS = pattern(_FILE, "works")
_NOT_JOINED = pattern(_FILE, "not_joined")
_LEFT_SCHOOL = pattern(_FILE, "left_school")
# What one joins without working there
_NO_EMPLOYER = frozenset(("party", "association", "government", "media"))


def careers(frame: Frame) -> Iterator[Fact]:
    """Where someone came to work, as the story of a life tells it."""
    text = frame.text
    bodies = {frame.mentions[k].start: k for k in frame.outer if frame.mentions[k].type in EMPLOYERS}
    for m in finditer(_JOINS, text):
        k = bodies.get(m.end())
        if k is None or _NOT_JOINED.search(text[max(0, m.start() - 6) : m.start()]):
            continue
        if frame.entities[frame.owner[k]].detail.get("kind") in _NO_EMPLOYER:
            continue
        end = frame.mentions[k].end
        if m["weak"] and not _WORKS.match(text, end):
            continue
        who = sentence_person(frame, m.start())
        if who and _is_subject(frame, who[-1], m.start()):
            start = frame.mentions[who[-1]].start
            at = start if start >= frame.sentence(m.start()).start else m.start()
            yield fact("employed.career", frame.owner[who[-1]], frame.owner[k], at, end)


def _is_subject(frame: Frame, who: int, at: int) -> bool:
    """No other person and no body acts between the person and the verb; a school one has left does not."""
    begin = max(frame.mentions[who].end, frame.sentence(at).start)
    clause = max(frame.text.rfind(c, begin, at) for c in "，；") + 1
    others = [j for j in frame.between(max(begin, clause), at) if frame.mentions[j].type in BODIES]
    return all(_LEFT_SCHOOL.match(frame.text, frame.mentions[j].end) for j in others)
