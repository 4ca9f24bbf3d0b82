"""Who left which post: 免去张某的甲局局长职务, 接受李某辞去乙县总工会主席职务的请求."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.chains import Chain, chain_before
from kg.extraction.relations.choosing import electing, names_from
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.post_facts import DISMISSED, interpret
from kg.model import EntityType, Fact, Mention
from kg.prefilter import finditer

_FILE = "relations_posts"
_DISMISS = pattern(_FILE, "dismiss")
_DISMISSED_FROM = pattern(_FILE, "dismissed_from")
_ONLY_PLANNED = pattern(_FILE, "only_planned")
_UNION_OFFICE = pattern(_FILE, "union_office")
_PRONOUN = re.compile(r"[其他她](?!余)")
_NEXT = re.compile(r"[，；。]?\s*")
_REACH = 8  # characters before the verb


def dismissals(frame: Frame) -> Iterator[Fact]:
    """The posts that a body takes from someone, or whose resignation it accepts: they are past."""
    for m in finditer(_DISMISS, frame.text):
        if not _ONLY_PLANNED.search(frame.text, max(0, m.start() - _REACH), m.start()):
            yield from _from(frame, m.end(), m.start())


def _from(frame: Frame, p: int, at: int) -> Iterator[Fact]:
    """免去：张某的甲局局长职务；李某的乙局局长职务: each person from an offset on with what he leaves."""
    while True:
        group, end = names_from(frame, p)
        if not group and _PRONOUN.match(frame.text, p):
            group, end = _last_person(frame, at), p + 1
        left = _DISMISSED_FROM.match(frame.text, end) if group else None
        if left is None:
            return
        begin, stop = left.span("what")
        chain = chain_before(frame, stop)
        if not chain.links or chain.begin < begin or chain.links[0].kind not in ("body", "post"):
            return
        if any(link.kind == "honour" for link in chain.links):
            return
        carried = None if chain.links[0].kind == "body" else _of_union(frame, chain, at)
        links = [replace(link, former=True) if link.kind == "post" else link for link in chain.links]
        for k in group:
            person = frame.mentions[k]
            span = Mention(at, left.end(), "", EntityType.PERSON, person.name, person.rule)
            for stated in interpret(frame, links, frame.owner[k], span, carried, DISMISSED):
                yield replace(stated.fact, start=min(at, stated.fact.start))
        following = _NEXT.match(frame.text, left.end())
        p = following.end() if following else left.end()


def _last_person(frame: Frame, at: int) -> list[int]:
    """任命张某为甲局局长，免去|其|乙局局长职务: who was named last in the sentence before the verb."""
    return frame.of_type(EntityType.PERSON, frame.sentence(at).start, at)[-1:]


def _of_union(frame: Frame, chain: Chain, at: int) -> int | None:
    """免去张某|副主席职务: an office that names no body is of the union whose committee meets."""
    titles = [link.title for link in chain.links if link.kind == "post"]
    return electing(frame, at) if titles and all(map(_UNION_OFFICE.search, titles)) else None
