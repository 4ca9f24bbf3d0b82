"""分别: 甲工会、乙工会成立，王某、李某分别当选主席 pairs bodies and people in the order they are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.relations.frame import Frame
from kg.model import BODIES

EACH = "分别"
_JOINT = re.compile("[、和及与]")
_FEWEST = 2


def bodies_of(frame: Frame, at: int, people: Sequence[int]) -> list[int] | None:
    """The bodies of the people that a verb `at` an offset gives each his own post, in their order.

    None where the sentence names no several bodies, so that all may be at one; none at all where the
    numbers differ, or a name before the first one was not read.
    """
    begin = frame.sentence(at).start
    first = min(at, *(frame.mentions[k].start for k in people))
    run: list[int] = []
    for k in frame.between(begin, first):
        m = frame.mentions[k]
        if m.type not in BODIES:
            continue
        last = frame.mentions[run[-1]] if run else None
        if last is not None and m.start < last.end:
            continue  # within the name before
        joined = last is not None and m.type is last.type and _JOINT.fullmatch(frame.text, last.end, m.start)
        run = [*run, k] if joined else [k]
    if not run:
        return None
    opens = frame.mentions[run[0]].start
    unread = opens > begin and _JOINT.match(frame.text, opens - 1) is not None
    if len(run) < _FEWEST and not unread:
        return None
    return [] if unread or len(run) != len(people) else [frame.owner[k] for k in run]
