"""The rules that show a person's name, an explicit, ordered list: the first that applies counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extraction.people import person_acting as acting
from kg.extraction.people import person_form as form
from kg.extraction.people import person_list_rules as lists
from kg.extraction.people import person_returning as returning
from kg.extraction.people import person_rules as rules
from kg.extraction.people import person_teams as teams
from kg.extraction.people.person_spot import Spot


def _always(spot: Spot) -> bool:
    return True


def _never(spot: Spot) -> bool:
    return False


def _whole(spot: Spot) -> bool:
    return not spot.crosses


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with the confidence that it gives to longer names and to those of two characters."""

    name: str
    applies: Callable[[Spot], bool]
    sure: float
    sure_short: float | None = None
    veto: Callable[[Spot], bool] = _never
    teaches_list: Callable[[Spot], bool] = _always

    def confidence(self, spot: Spot) -> float:
        short = self.sure_short if spot.length <= 2 else None
        return self.sure if short is None else short


RULES: tuple[Rule, ...] = (
    Rule("person.list", lists.listed, 0.86),
    Rule("person.list", lists.counted, 0.85),
    Rule("person.post", rules.behind_post, 0.95, 0.88, veto=rules.post_crosses),
    Rule("person.occupation", rules.behind_occupation, 0.82),
    Rule("person.occupation", rules.short_behind_occupation, 0.8),
    Rule("person.bracket", rules.in_photo, 0.88),
    Rule("person.subject", rules.competes, 0.82),
    Rule("person.bracket", rules.described, 0.93),
    Rule("person.bracket", rules.won_with_body, 0.82),
    Rule("person.speech", rules.speaks, 0.9, teaches_list=_whole),
    Rule("person.title", rules.titled, 0.9, teaches_list=_whole),
    Rule("person.subject", rules.honoured, 0.9),
    Rule("person.subject", rules.handed_to, 0.85),
    Rule("person.elected", rules.elected, 0.9),
    Rule("person.elected", rules.chosen, 0.85),
    Rule("person.body", rules.behind_body, 0.85),
    Rule("person.body", rules.body_and_post, 0.82),
    Rule("person.body", rules.given_title, 0.82),
    Rule("person.body", rules.winner_of_body, 0.82),
    Rule("person.age", rules.aged, 0.85),
    Rule("person.post", rules.named_as, 0.85),
    Rule("person.post", rules.labelled, 0.82),
    Rule("person.post", rules.nicknamed, 0.75),
    Rule("person.list", lists.pair, 0.82),
    Rule("person.post", rules.word_behind_leader, 0.8),
    Rule("person.post", rules.rare_word_behind_post, 0.75),
    Rule("person.list", lists.among_names, 0.85),
    Rule("person.list", lists.opens_list, 0.82),
    Rule("person.list", lists.counted_apart, 0.82),
    Rule("person.list", lists.behind_leaders, 0.85),
    Rule("person.list", lists.ends_item, 0.84),
    Rule("person.subject", rules.introduced, 0.8),
    Rule("person.subject", rules.introduced_by_body, 0.8),
    Rule("person.subject", rules.opens_card, 0.8),
    Rule("person.body", rules.of_body, 0.8),
    Rule("person.subject", rules.repeated_subject, 0.8),
    Rule("person.subject", rules.clause_subject, 0.8),
    Rule("person.list", lists.one_of_several, 0.8),
    Rule("person.form", form.likely_name, 0.75),
    Rule("person.subject", acting.acts_alone, 0.8, 0.75),
    Rule("person.subject", acting.met, 0.8, 0.75),
    Rule("person.subject", returning.returns, 0.8),
    Rule("person.title", acting.has_workshop, 0.8),
    Rule("person.body", teams.of_team, 0.8),
    Rule("person.age", teams.aged_worker, 0.82),
    Rule("person.list", acting.wins_with_next, 0.8, 0.75),
)
