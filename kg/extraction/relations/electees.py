"""Of whom a verb of holding or electing is told: the people before it, or of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_names import candidates, is_word
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.recipients import PRONOUN, subjects
from kg.extraction.relations.unnamed import another_acts, is_of_other_sex, kin_told_before
from kg.model import EntityType
from kg.prefilter import Ending

T = EntityType
_FILE = "relations_posts"
ELECT = pattern(_FILE, "elect")
_DIED = pattern(_FILE, "died")
_ASIDE = pattern(_FILE, "aside")
_HERO_BEFORE = pattern(_FILE, "hero_before")
_ANSWERS = re.compile("[：:]")
_OF_MYSELF = re.compile("我(?![们国市省区县校院厂局家党军这那])")
_COUNTED = pattern(_FILE, "counted")
_LIST_LINK = pattern(_FILE, "list_link")
_COPULA_BEFORE = pattern(_FILE, "copula_before")
_ALSO_IS = pattern(_FILE, "also_is")
_DATES = re.compile(
    r"(?:[^，。；：]{0,6}\d{1,4}[年月日][^，。；：“”]{0,6}，?)*(?:[^，。；：“”]{1,10}(?:[后时年起]|以来)，)?"
)
_BY_VOTES = Ending(pattern(_FILE, "by_votes"))


def people_before(frame: Frame, at: int, people_at: dict[int, int]) -> list[int]:
    """The list of people that ends right before the verb: 甲厂工会主席王某（回族）、乙厂李某等4人|当选."""
    text = frame.text
    counted = _COUNTED.search(text[max(0, at - 8) : at])
    p = at - len(counted.group()) if counted else at
    votes = _BY_VOTES.search(text[max(0, p - 28) : p])
    p -= len(votes.group()) if votes else 0
    aside = _ASIDE.search(text[max(0, p - 10) : p])
    last = people_at.get(p - len(aside.group()) if aside else p)
    if last is None:
        return []
    group = [last]
    for k in reversed(frame.between(frame.sentence(at).start, frame.mentions[last].start)):
        m = frame.mentions[k]
        if m.type is T.PERSON and m.end in people_at:
            gap = text[m.end : frame.mentions[group[0]].start]
            if not _LIST_LINK.fullmatch(gap) or ELECT.search(gap):
                break
            group.insert(0, k)
    return group


def opens_with_name(text: str, at: int) -> bool:
    """选举甲为主席，|王某某|任副主席: the clause before the verb may be another's name, though unseen."""
    clause = text[max(text.rfind(c, 0, at) for c in "，。；：！？\n") + 1 : at]
    if not 2 <= len(clause) <= 3 or is_word(clause) or is_word(clause[:2]) or is_word(clause[-2:]):
        return False
    return any(n == len(clause) and tier == "common" for n, tier in candidates(clause, 0))


def sentence_person(frame: Frame, at: int) -> list[int]:
    """The only person of the sentence before the verb, else the hero of the profile."""
    sentence = frame.sentence(at)
    if another_acts(frame, sentence.start, at):
        return []
    people = _of_item(frame, sentence.start, at)
    people = people or [k for k in frame.between(sentence.start, at) if frame.mentions[k].type is T.PERSON]
    people = subjects(frame, people, at)
    if people:
        return people[-1:] if len(frame.owners(people)) == 1 else []
    if said := speaker_of_line(frame, at):
        return said
    card = frame.card_at(at)
    if card is not None and not frame.subject_changes(sentence.start, at):
        return [card]  # 1. 王某，男，…。1998年任…
    if kin_told_before(frame, at):
        return []
    hero = frame.hero_at(at)
    meant = PRONOUN.search(frame.text, sentence.start, at)
    told = of_sentence_before(frame, sentence.start) if meant else []
    told = [k for k in told if not is_of_other_sex(frame, k, at)]
    if told and frame.owner[told[-1]] != hero:
        return told
    if hero is not None and _HERO_BEFORE.search(frame.text[sentence.start : at]):
        return [k for k in frame.outer if frame.owner[k] == hero and frame.mentions[k].start < at][-1:]
    if hero is None and frame.text.startswith(("他", "她"), sentence.start):
        return of_sentence_before(frame, sentence.start)
    return []


def _of_item(frame: Frame, start: int, at: int) -> list[int]:
    """王某曾获大奖；|李某|系劳模，现任…: the people of the item at hand, where a name opens it."""
    begin = frame.text.rfind("；", start, at) + 1
    people = frame.of_type(T.PERSON, begin, at) if begin else []
    return people if people and frame.mentions[people[0]].start == begin else []


def speaker_of_line(frame: Frame, at: int) -> list[int]:
    """卫某：那年我毕业。|2003年我|进了甲厂: who answers, named where the line opens, tells of himself."""
    line = frame.text.rfind("\n", 0, at) + 1
    who = [k for k in frame.between(line, line + 1) if frame.mentions[k].start == line]
    named = who and frame.mentions[who[0]].type is T.PERSON
    if not named or not _ANSWERS.match(frame.text, frame.mentions[who[0]].end):
        return []
    return who[:1] if _OF_MYSELF.search(frame.text, frame.sentence(at).start, at) else []


def of_sentence_before(frame: Frame, at: int) -> list[int]:
    """王某喜获奖章。|他是甲厂的一名车工: the only person of the sentence before, in the same paragraph."""
    if not at or frame.text[at - 1] not in "。！？":
        return []
    before = frame.sentence(at - 1)
    people = [k for k in frame.between(before.start, at) if frame.mentions[k].type is T.PERSON]
    people = subjects(frame, people, at)
    return people[-1:] if len(frame.owners(people)) == 1 else []


def has_died(frame: Frame, person: int) -> bool:
    """张某（1920—1994）, 张某同志因病逝世: does the text say that the person is dead?"""
    own = (m for k, m in enumerate(frame.mentions) if frame.owner[k] == person)
    return any(_DIED.match(frame.text, m.end) for m in own)


def goes_on(text: str, at: int) -> bool:
    """如今|是, 他|是; 他被聘为…，|还是某协会理事: does the clause go on about the person before?"""
    return also_goes_on(text, at) or _COPULA_BEFORE.search(text[max(0, at - 8) : at]) is not None


def becomes_next(frame: Frame, group: Sequence[int], at: int) -> bool:
    """2011年4月，王某离开了甲港，|成为乙市政府参事: the next clause about the one who opens the sentence."""
    if not group or frame.text[at - 1 : at] != "，" or not frame.text.startswith("成为", at):
        return False
    person, floor = frame.mentions[group[-1]], frame.sentence(at).start
    opens = floor <= person.start and _DATES.fullmatch(frame.text, floor, person.start) is not None
    return opens and frame.text[person.end : person.end + 1] not in ("的", "、", "和")


def also_goes_on(text: str, at: int) -> bool:
    """，|还是某协会理事, ，|同时也是: does the clause add what else the person is?"""
    return text[at - 1 : at] == "，" and _ALSO_IS.match(text, at) is not None
