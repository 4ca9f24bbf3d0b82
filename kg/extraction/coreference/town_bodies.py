"""镇司法所、镇商会: bodies of the town or street that the text has named last, by their kind alone.

Where the sentence that names it last names two of a kind (云岭镇、马坊镇总工会), nobody knows whose they are.
"""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.head_words import head_of
from kg.model import BODIES, EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_BODY = pattern("coreference", "town_body")
_KINDS = {
    "政府": "government", "人民政府": "government", "办事处": "government", "人大": "government",
    "党委": "party", "党工委": "party", "工委": "party", "纪委": "party",
}  # fmt: skip


def town_bodies(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and the bodies of a town that go by their kind alone under the town's name."""
    out = mentions
    for m in finditer(_BODY, scan.text):
        start, end = m.span("name")
        crossed = [k for k in out if k.start < end and start < k.end and k.type in BODIES | {T.PERSON}]
        longer = any(k.start < start or k.end > end for k in crossed if k.type in BODIES)
        town = None if longer else _town(scan, mentions, m["town"], start)
        if town is None:
            continue
        head = head_of(m["body"], "")
        kind = _KINDS.get(m["body"]) or (head.kind if head else "") or "government"
        type_ = T.UNION if m["body"].startswith("工会") else T.INSTITUTION
        name, rule = _named(out, town + m["body"], type_), f"{type_.value}.town"
        detail = {"kind": kind} if type_ is T.INSTITUTION else {}
        made = Mention(start, end, m["name"], type_, name, rule, 0.78, False, detail)
        out = [*(k for k in out if k not in crossed), made]
    return out


def _named(mentions: list[Mention], name: str, type_: T) -> str:
    """甲县乙镇党委 for 镇党委, where the text names it with its county."""
    full = {m.name for m in mentions if m.type is type_ and m.name.endswith(name)}
    return full.pop() if len(full) == 1 else name


def _town(scan: Scan, mentions: list[Mention], noun: str, at: int) -> str | None:
    """The only town of the kind that the last sentence names which names one."""
    before = [k for k in mentions if k.type is T.SUBDISTRICT and k.end <= at and k.name.endswith(noun)]
    if not before:
        return None
    last = scan.article.sentence_at(max(k.start for k in before))
    names = {k.name for k in before if k.start >= last.start}
    return names.pop() if len(names) == 1 else None
