"""她所在的|980路车队|获评“某市工人先锋号”: a team that receives without its firm, which was named before.

A title for collectives that one team has goes to the team under its whole name, its firm's before its own.
Which firm that is must be plain: the one that the text just before speaks of, no other beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from kg.extraction.coreference.context_nouns import context_nouns
from kg.extraction.coreference.peers import but_peers
from kg.extraction.coreference.pruning import Free, longest_at_ends
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.rosters.roster_units import part_type
from kg.model import EMPLOYERS, EntityType, Mention

T = EntityType
TEAM = "institution.team"  # the rule of such a mention
_RECEIVE = pattern("relations_awards", "receive")
_CONFER = pattern("relations_awards", "confer")
_TEAM = pattern("coreference", "honoured_team")
_BARE = pattern("coreference", "honoured_noun")
_CONFERRED = pattern("coreference", "team_conferred")
_SAME = pattern("coreference", "same_team")
_NAMED = pattern("coreference", "team_named")
_NO_TAIL = pattern("coreference", "no_honoured_tail")
_SENTENCE_ENDS = "。！？；\n"
_CLAUSE_ENDS = "，。；：！？\n"
_OFFICIAL = ("government", "party", "association", "media")  # they honour more often than they have it
_START = attrgetter("start")
_POST = 30  # characters of a firm and a post before a name
_NEAR = 200  # so many characters back a firm is still meant


def honoured_teams(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions and such teams, without the people that their names seemed to hold."""
    titles = [m for m in mentions if m.type is T.HONOUR and m.detail.get("for_kind") == "collective"]
    found = list(_teams(scan, mentions, titles)) if titles else []
    if not found:
        return mentions
    inside = [(m.start, m.end) for m in found]
    kept = (m for m in mentions if m.type is not T.PERSON or not _within(m, inside))
    return [*kept, *found]


def _within(m: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= m.start and m.end <= end for start, end in spans)


def _teams(scan: Scan, mentions: Sequence[Mention], titles: Sequence[Mention]) -> Iterator[Mention]:
    text, seen = scan.text, set[int]()
    free = Free([m for m in mentions if m.type is not T.PERSON])
    for title in titles:
        floor = max(text.rfind(c, 0, title.start) for c in _SENTENCE_ENDS) + 1
        received = [m.start() for m in _RECEIVE.finditer(text, floor, title.start + 1)]
        conferred = [m.end() for m in _CONFER.finditer(text, floor, title.start)]
        if received and received[-1] not in seen:
            seen.add(received[-1])
            begin = max(text.rfind(c, 0, received[-1]) for c in _CLAUSE_ENDS) + 1
            yield from _receiving(scan, [*but_peers(text, mentions, begin)], begin, received[-1], free)
        elif conferred and not received:
            yield from _given(scan, mentions, conferred[-1], title.start, free)


def _receiving(
    scan: Scan, mentions: Sequence[Mention], begin: int, verb: int, free: Free
) -> Iterator[Mention]:
    """The team of the clause that ends with a verb of receiving."""
    bodies = longest_at_ends([m for m in mentions if begin <= m.start and m.end <= verb], EMPLOYERS)
    firm = bodies[-1][1] if bodies else None
    if firm is None and (bare := _BARE.fullmatch(scan.text, begin, verb)) is not None:
        yield from _meant(mentions, bare)
        return
    clause = _TEAM.fullmatch(scan.text, firm.end if firm else begin, verb)
    if clause is None or _NO_TAIL.search(clause["team"]) or not free(*clause.span("team")):
        return
    start, end = clause.span("team")
    if firm is None and _SAME.fullmatch(clause["team"]):
        for named in _named_before(scan, mentions, begin):
            yield replace(named, label=False)
            yield replace(named, start=start, end=end, text=clause["team"], label=False)
    elif (owner := firm or _firm_of_leader(mentions, begin, start)) is not None:
        yield _made(scan, owner, start, end)


def _meant(mentions: Sequence[Mention], bare: re.Match[str]) -> Iterator[Mention]:
    """甲公司成立于1990年。|公司|先后荣获: the one body of that kind that the text just before names."""
    start, end = bare.span("noun")
    fitting = [m for m in mentions if start - _NEAR <= m.start and m.end <= start]
    fitting = [m for _, m in longest_at_ends(fitting, EMPLOYERS) if context_nouns()[bare["noun"]].fits(m)]
    if len({m.name for m in fitting}) == 1:
        yield replace(fitting[-1], start=start, end=end, text=bare["noun"], label=False, confidence=0.72)


def _given(
    scan: Scan, mentions: Sequence[Mention], begin: int, stop: int, free: Free
) -> Iterator[Mention]:
    """授予|甲公司焊工班|“…”: the team of the firm that stands right behind the verb."""
    for end, firm in longest_at_ends([m for m in mentions if m.start == begin and m.end <= stop], EMPLOYERS):
        given = _CONFERRED.fullmatch(scan.text, end, stop)
        if given and not _NO_TAIL.search(given["team"]) and free(*given.span("team")):
            yield _made(scan, firm, *given.span("team"))


def _made(scan: Scan, firm: Mention, start: int, end: int) -> Mention:
    """The team by its firm's name and its own; a label only where both stand together."""
    joined = firm.end == start
    type_, kind = part_type(firm.type, scan.text[start:end])
    begin = firm.start if joined else start
    return Mention(
        begin, end, scan.text[begin:end], type_, firm.name + scan.text[start:end], TEAM, 0.72,
        joined and firm.label, {"kind": kind} if kind else {},
    )  # fmt: skip


def _firm_of_leader(mentions: Sequence[Mention], begin: int, team: int) -> Mention | None:
    """The firm before; of a team of someone named, 王建国带领的|焊工班, the one beside his name before."""
    people = [m for m in mentions if m.type is T.PERSON and m.end <= team]
    leader = next((m for m in people if begin <= m.start), None)
    if leader is None:
        return _firm_before(mentions, begin)
    named = max((m for m in people if m.name == leader.name and m.end <= begin), key=_START, default=None)
    if named is None:
        return None
    others = [m for m in people if m.name != leader.name]
    first = max((m.end for m in others if m.end <= named.start), default=0)
    last = min((m.start for m in others if m.start >= named.end), default=begin)
    first, last = max(first, named.start - _POST), min(last, named.end + _POST, begin)
    found = longest_at_ends([m for m in mentions if first <= m.start and m.end <= last], EMPLOYERS)
    return found[-1][1] if found else None


def _firm_before(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The firm that the text just before speaks of, if it is but one; of a firm and its plant the last."""
    near = [m for m in mentions if at - _NEAR <= m.start and m.end <= at]
    near = [m for _, m in longest_at_ends(near, EMPLOYERS) if m.detail.get("kind") not in _OFFICIAL]
    whole = max((m.name for m in near), key=len, default="")
    if not all(whole.startswith(m.name) for m in near):
        return None
    return near[-1] if near else None


def _named_before(scan: Scan, mentions: Sequence[Mention], at: int) -> Sequence[Mention]:
    """甲厂检修班有12名职工。|该班组|获评: the one team of a firm that the text just before names."""
    near = [m for m in mentions if at - _NEAR <= m.start and m.end <= at]
    found = ((firm, _NAMED.match(scan.text, end, at)) for end, firm in longest_at_ends(near, EMPLOYERS))
    teams = [_made(scan, firm, *named.span("team")) for firm, named in found if named]
    return teams[:1] if len({m.name for m in teams}) == 1 else []
