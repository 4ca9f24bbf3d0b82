"""From mentions to facts: the explicit, ordered list of relation rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.figures import observations
from kg.extraction.relations import (
    award_cards,
    award_copulas,
    award_lists,
    award_members,
    award_titles,
    award_turned,
    awards,
    belonging,
    built_several,
    careers,
    ceremonies,
    cooperation,
    county_branches,
    described_holders,
    dismissals,
    elected_lists,
    elections,
    givers,
    guests,
    handing,
    helpers_there,
    holding,
    hosts_told,
    issuing,
    labelled_officers,
    meetings,
    members,
    organising,
    own_honours,
    own_teams,
    participation,
    parts,
    posts,
    presence,
    runners,
    shown_rooms,
    structure,
    visit_scenes,
    visiting,
    vitae,
)
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.other_days import is_to_come
from kg.extraction.relations.post_times import dated
from kg.extraction.rosters import rosters
from kg.model import Fact
from kg.vocabulary import lines

RelationRule = Callable[[Frame], Iterator[Fact]]


def _figures(frame: Frame) -> Iterator[Fact]:
    """Figures about bodies and happenings; durations, distances, ages are quantities but no figures."""
    no_figure = lines("lexicon/figures_no_units.txt")
    article, entities = frame.scan.article, frame.entities
    for fact in observations.relate(
        article, frame.mentions, entities, frame.figure_subject_at, frame.elsewhere
    ):
        if fact.attributes.get("unit") not in no_figure:
            yield fact


RULES: tuple[tuple[str, RelationRule], ...] = (
    ("union of", structure.union_of),
    ("part of", parts.part_of),
    ("subsidiaries", belonging.subsidiaries),
    ("branches", belonging.branches),
    ("county_branches", county_branches.county_branches),
    ("members", members.members),
    ("belonging", belonging.belonging),
    ("parents", belonging.parents),
    ("parts honoured", own_honours.parts_honoured),
    ("district", structure.in_district),
    ("posts", posts.posts),
    ("elections", elections.elections),
    ("dismissals", dismissals.dismissals),
    ("cards", careers.cards),
    ("cards in brackets", careers.bracketed),
    ("careers", careers.careers),
    ("retired", careers.retired),
    ("elected lists", elected_lists.elected),
    ("labelled officers", labelled_officers.labelled),
    ("terms", elected_lists.served),
    ("workplaces", careers.workplaces),
    ("lives", vitae.vitae),
    ("awards", awards.verbal),
    ("same title", award_titles.same_title),
    ("made it", award_titles.made_it),
    ("he is", award_copulas.he_is),
    ("awards turned", award_turned.turned),
    ("as holder", award_turned.as_holder),
    ("described holders", described_holders.described),
    ("one of holders", award_members.one_of_holders),
    ("holders in turn", award_members.told_in_turn),
    ("some of holders", award_members.several_of_holders),
    ("cards of holders", award_cards.carded),
    ("decrees", handing.decreed),
    ("award lists", award_lists.listed),
    ("holders", award_lists.holders),
    ("they are", award_lists.they_are),
    ("among", award_lists.among),
    ("held", award_lists.held),
    ("bracketed", award_lists.bracketed),
    ("rosters", rosters.facts),
    ("organizes", organising.organizes),
    ("organizes by", organising.organizes_by),
    ("hosts", organising.hosts),
    ("announced", hosts_told.announced),
    ("since begun", hosts_told.since_begun),
    ("opened by hosts", ceremonies.opened_by_hosts),
    ("takes part", participation.participates),
    ("leads", participation.leads),
    ("acts", participation.acts),
    ("tells", participation.tells),
    ("invited", guests.invited),
    ("invited_units", guests.invited_units),
    ("present", presence.present),
    ("exchanged", presence.exchanged),
    ("serving", helpers_there.serving),
    ("playing", helpers_there.playing),
    ("taken in", helpers_there.taken_in),
    ("delegations", participation.delegations),
    ("own teams", own_teams.own_teams),
    ("members of teams", own_teams.members_of_teams),
    ("officials", guests.officials),
    ("signs", meetings.signs),
    ("prize rows", meetings.prize_rows),
    ("competitors", presence.competitors),
    ("entered", presence.entered),
    ("roles", presence.roles),
    ("pictured", presence.pictured),
    ("opened", presence.opened),
    ("told of", presence.told),
    ("acts there", presence.acts_there),
    ("in meetings", presence.in_meetings),
    ("learners", presence.learners),
    ("champions", presence.champions),
    ("held at", holding.held_at),
    ("held by going", holding.held_by_going),
    ("held by host", holding.held_by_host),
    ("held as announced", holding.held_as_announced),
    ("visits", visiting.visits),
    ("visits scene", visit_scenes.visits_scene),
    ("visits ended", visit_scenes.visits_ended),
    ("visits pictured", visit_scenes.visits_pictured),
    ("visits host", visiting.visits_host),
    ("issues", issuing.issues),
    ("issues named", issuing.issues_named),
    ("issues of", issuing.issues_of),
    ("issues by", issuing.issues_by),
    ("cooperates", cooperation.cooperates),
    ("signed", cooperation.signed),
    ("runs", issuing.runs),
    ("runs by", issuing.runs_by),
    ("runs too", runners.runs_too),
    ("set up here", runners.set_up_here),
    ("runs named", issuing.runs_named),
    ("runs shown", shown_rooms.runs_shown),
    ("runs put", issuing.runs_put),
    ("runs one of several", built_several.built_several),
    ("made", issuing.is_made),
    ("figures", _figures),
)


def relate(frames: Sequence[Frame]) -> list[list[Fact]]:
    """All facts of each article, in the order of the text; the same statement at the same place once.

    Rule by rule over all articles: see `read_pages`.
    """
    found: list[dict[tuple[object, ...], Fact]] = [{} for _ in frames]
    for _, rule in RULES:
        for frame, facts in zip(frames, found, strict=True):
            for stated in rule(frame):
                _add(frame, facts, stated)
    return [
        sorted(givers.filled(dated(frame, facts.values())), key=_place)
        for frame, facts in zip(frames, found, strict=True)
    ]


def _add(frame: Frame, facts: dict[tuple[object, ...], Fact], stated: Fact) -> None:
    """Adds a statement, unless a surer one says the same or a list contradicts it."""
    fact = _within_body(frame, stated)
    if fact.subject == fact.object or fact.start >= fact.end or rosters.contradicts(frame, fact):
        return
    if fact.object in frame.elsewhere and not _takes_place(frame, fact):
        return
    if fact.predicate == "participatesIn" and _not_yet(frame, fact):
        return
    attributes = tuple(sorted(fact.attributes.items())) if fact.attributes else ()
    key = (fact.predicate, fact.subject, fact.object, fact.start, fact.end, attributes)
    if key not in facts or facts[key].confidence < fact.confidence:
        facts[key] = fact


def _takes_place(frame: Frame, fact: Fact) -> bool:
    """Does what is said of a congress elsewhere name it, and not for those who are sent there?"""
    named = (frame.mentions[k] for k in frame.between(fact.start, fact.end) if frame.owner[k] == fact.object)
    return any(not frame.sends_to(m) for m in named)


def _not_yet(frame: Frame, fact: Fact) -> bool:
    """甲工会主席王某致辞。…双方将举办|“…”大赛: is who speaks here placed at what is only planned?"""
    if fact.object is None or not is_to_come(frame, fact.object):
        return False
    return not any(frame.owner[k] == fact.object for k in frame.between(fact.start, fact.end))


def _within_body(frame: Frame, fact: Fact) -> Fact:
    """Evidence that runs from the headline into the body starts with the body's sentence.

    The headline may stand elsewhere on the page, so that no quotation could hold both.
    """
    last = frame.sentence(fact.end - 1)
    if fact.start >= last.start or frame.sentence(fact.start).part is last.part:
        return fact
    return replace(fact, start=last.start)


def _place(fact: Fact) -> tuple[int, int, str, int, int, str]:
    """Facts in the order of the text; then by what they state."""
    object_ = -1 if fact.object is None else fact.object
    attributes = str(sorted(fact.attributes.items())) if fact.attributes else "[]"
    return fact.start, fact.end, fact.predicate, fact.subject, object_, attributes
