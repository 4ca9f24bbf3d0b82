"""Officers behind labels: 甲公司工会成立，…，工会主席：王某； 组织委员：李某； 女工委员：陈某."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.choosing import electing
from kg.extraction.relations.elected_lists import people_listed
from kg.extraction.relations.foundings import founded_last
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact, Value
from kg.prefilter import finditer

_FILE = "relations_posts"
_LABEL = pattern(_FILE, "officer_label")
_FILLED = pattern(_FILE, "posts_filled")
_OFFICER = re.compile("(?:主席|委员|主任|会长|理事长)$")  # 组长 alone: of a working group
_BETWEEN = re.compile(r"[；;，,。、 　\n]{1,3}")
_OWN = "工会"  # 工会|主席, of the union that is founded

Named = tuple[re.Match[str], list[int]]


def labelled(frame: Frame) -> Iterator[Fact]:
    """Each person behind a union's office and a colon, where the text says that the union fills its posts.

    Two offices and more make a list; the union is the one that is founded, or that elects.
    """
    for group in _groups(frame):
        at = group[0][0].start()
        officers = any(_OFFICER.search(label["post"]) for label, _ in group)
        body = _filling(frame, at) if len(group) > 1 and officers else None
        if body is None:
            continue
        for label, people in group:
            title = label["post"].removeprefix(_OWN)
            for k in people:
                end = frame.mentions[k].end
                told: dict[str, Value] = {"title": title}
                yield fact("post.label", frame.owner[k], body, label.start(), end, attributes=told)


def _groups(frame: Frame) -> Iterator[list[Named]]:
    """Labels with their people, those together that nothing but marks parts."""
    starts = {frame.mentions[k].start: k for k in frame.outer if frame.mentions[k].type is EntityType.PERSON}
    group: list[Named] = []
    for m in finditer(_LABEL, frame.text):
        people = people_listed(frame, starts, m.end())
        if not people:
            continue
        if group and not _BETWEEN.fullmatch(frame.text, _end(frame, group), m.start()):
            yield group
            group = []
        group.append((m, people))
    if group:
        yield group


def _end(frame: Frame, group: Sequence[Named]) -> int:
    return frame.mentions[group[-1][1][-1]].end


def _filling(frame: Frame, at: int) -> int | None:
    """The union that is founded in the sentence, or the one that elects there or in the sentence before."""
    begin = frame.sentence(at).start
    founded = founded_last(frame, at)
    if founded is None and not _FILLED.search(frame.text, begin, at) and begin:
        begin = frame.sentence(begin - 1).start
        founded = founded_last(frame, frame.sentence(at).start - 1)
    if founded is not None:
        return founded
    return electing(frame, at) if _FILLED.search(frame.text, begin, at) else None
