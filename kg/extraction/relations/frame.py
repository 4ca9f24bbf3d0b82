"""What a relation rule reads: where the mentions stand, who acts, what the article is about."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.lazy import lazy
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.stages import stage_at
from kg.extraction.relations.chronicles import is_chronicle, told_in_section
from kg.extraction.relations.passed_on import is_of_guests, passed_on
from kg.extraction.relations.spans import Spans
from kg.extraction.relations.speech import outsider_tells, tells_of_one
from kg.extraction.relations.subjects import (
    ALLIED,
    ATTENDS,
    NO_SUBJECT_BEFORE,
    REPORTERS,
    TITLED,
    Takeover,
    holder_acts,
    is_medium,
    is_source,
    takeovers,
)
from kg.model import BODIES, HAPPENINGS, EntityType, Mention, Part

T = EntityType
_COUNTED = pattern("relations_subjects", "counted")
_TELLS_OF_OTHERS = pattern("relations_subjects", "tells_of_others")
_HE_GIVES = pattern("relations_subjects", "he_gives")
_HE_ACTS = pattern("relations_subjects", "he_acts")
_HIS_TRADE = pattern("relations_subjects", "his_trade")
_TRADE = 24  # characters: a place and a trade before a name
_WITH = pattern("relations_subjects", "with_body")
_OTHER_POST = pattern("relations_subjects", "other_post")
_PERSON_OPENS = pattern("relations_subjects", "person_opens")
_TELLS_ON = pattern("relations_subjects", "tells_on")
_CHOSEN_FOR = pattern("relations_happenings", "chosen_for")
_DELEGATES = pattern("relations_happenings", "delegates")
_OF_LAST_ITEM = pattern("relations_subjects", "of_last_item")
_STILL_ACTS = pattern("relations_subjects", "still_acts")
_ITEM_BREAK = pattern("relations_subjects", "item_break")
_ITEM = pattern("relations_subjects", "item")
_CARD = pattern("relations_subjects", "card")
_CLOSES = pattern("relations_happenings", "closes")
_CLOSES_SERIES = 5  # more than a headline weighs
_SEX = ("男，", "女，")
_CARD_OPENS = 8  # characters before the name of a card: 1., 事迹简介：
_BULLETS = "▲△▶►●○◆◇■□★☆·•※"  # each opens an item of its own


@dataclass(frozen=True)
class Frame(Spans):
    """The view that all relation rules share. Offsets are text offsets."""

    # -- who acts -----------------------------------------------------------------------------

    @lazy
    def _subjects(self) -> tuple[Takeover, ...]:
        union = self.lead is not None and self.entities[self.lead].type is T.UNION
        return takeovers(self, self.lead if union else None)

    def subject_changes(self, start: int, end: int) -> list[Takeover]:
        """Where in [start, end) a subject takes over."""
        return [taken for taken in self._subjects if start <= taken.at < end]

    def subjects_at(self, offset: int) -> tuple[int, ...]:
        """Who acts at an offset: the last subject before it in its sentence, else the one carried forward."""
        subjects = self._subjects
        i = self._last_takeover(offset)
        sentence = self.sentence(offset)
        if i >= 0 and subjects[i].at >= sentence.start:
            opened = self._item_start(sentence.start, offset)
            if subjects[i].at >= opened:
                return subjects[i].who
            i = self._last_takeover(self._first_item(sentence.start))  # 1. …；2. …: who acts before the list
        if sentence.part is not Part.BODY:
            return ()
        item = _ITEM.match(self.text, sentence.start)
        while i >= 0 and (not subjects[i].who or (item and self._opens_item(subjects[i].at))):
            i -= 1  # an item of a list says nothing of who acts in the next
        carried = self._carried(i, offset)
        return carried if self._acts_there_too(carried, offset, i) else ()

    def _carried(self, i: int, offset: int) -> tuple[int, ...]:
        """Who acts on at an offset, of those up to the i-th takeover; else the article's lead."""
        subjects, sentence = self._subjects, self.sentence(offset)
        if i >= 0 and self.sentence(subjects[i].at).part is Part.BODY:
            # carried forward: who opened the last sentence that had a subject, not who came last in it
            start = self.sentence(subjects[i].at).start
            taken_over = [taken for taken in self.subject_changes(start, offset) if taken.who]
            item = 0
            if _OF_LAST_ITEM.match(self.text, sentence.start):  # 甲工会…；乙工会开展活动。活动发放…
                item = self.text.rfind("；", start, taken_over[-1].at) + 1
            opener = next(taken for taken in taken_over if taken.at >= item)
            if self.sentence(start).paragraph == sentence.paragraph or self.lead is None:
                return opener.who
        if self.lead is None or self._only_employs(self.lead):
            return ()
        return (self.lead,) if self.named_before(self.lead, offset) else ()

    def _only_employs(self, entity: int) -> bool:
        """某公司检测员某某: is the body named but once, before one of its people, who acts for himself?"""
        named = self.entities[entity].mentions
        return len(named) == 1 and holder_acts(self, named[0])

    def _acts_there_too(self, who: tuple[int, ...], offset: int, i: int) -> bool:
        """在天津，遍布全市的6000家驿站…: who acted elsewhere acts there if it is of there, or said to."""
        stage = stage_at(self.context.stages, offset) if self.context.stages else None
        if stage is None or (i >= 0 and self._subjects[i].at >= stage.start):
            return True
        named = all(stage.holds(self.entities[e].name) for e in who)
        return named or bool(_STILL_ACTS.match(self.text, stage.start))

    def _item_start(self, start: int, offset: int) -> int:
        """Where the numbered item of an offset begins in its sentence, else the sentence itself."""
        breaks = list(_ITEM_BREAK.finditer(self.text, start, offset))
        return breaks[-1].end() if breaks else start

    def _first_item(self, start: int) -> int:
        """Where a list's first item begins, if the sentence opens with it: before that it has no subject."""
        return start - 1 if _ITEM.match(self.text, start) else start

    def _opens_item(self, offset: int) -> bool:
        """Does it stand in a numbered item?"""
        return bool(_ITEM.match(self.text, self.sentence(offset).start))

    def named_before(self, entity: int, offset: int) -> bool:
        """Has the text named it before the offset?"""
        return any(self.mentions[m].start < offset for m in self.entities[entity].mentions)

    def subject_at(self, offset: int) -> int | None:
        """The first of `subjects_at`."""
        found = self.subjects_at(offset)
        return found[0] if found else None

    def figure_subject_at(self, offset: int) -> int | None:
        """Whom a figure is about.

        The subject of its own sentence, else the union that acts or leads; no other body by carrying.
        """
        i = self._last_takeover(offset)
        sentence = self.sentence(offset)
        while i >= 0 and self._subjects[i].agent and self._subjects[i].at >= sentence.start:
            i -= 1
        if i >= 0 and self._subjects[i].at >= self._item_start(sentence.start, offset):
            if _HE_ACTS.search(self.text, self._subjects[i].at, offset) or self._is_gift(i, offset):
                return None  # 甲工会慰问王某，他带出徒弟56名
            if self._is_his_partner(self._subjects[i]) or tells_of_one(self, self._subjects[i].at, offset):
                return None
            return self._counted_subject(self._subjects[i], offset)
        if self.hero_at(offset) is not None and sentence.part is Part.BODY:
            return None  # a profile: what no body is said to have done is the person's
        if self._person_acts(sentence.start, offset):
            return None
        acting = self.subjects_at(offset)
        found = acting[0] if acting else None
        several = next((t for t in reversed(self._subjects[: i + 1]) if t.who == acting), None)
        if several is not None and self._acts_beside(several, sentence.paragraph):
            found = self.lead  # 甲镇总工会、乙镇总工会义诊。|112名社工…: not the first of those named beside
        if found is not None and i >= 0 and self._tells_on(self._subjects[i], sentence.start):
            return found
        if found is None or (found != self.lead and self.entities[found].type not in (T.UNION, T.DISTRICT)):
            # who is named only later is not what this figure is about
            found = self.lead if self.lead is not None and self.named_before(self.lead, offset) else None
            found = found if found is None or self._acts_there_too((found,), offset, i) else None
        if found is None or self.text[sentence.start] in _BULLETS or self._only_attends(found):
            return None
        if self.entities[found].type not in (T.UNION, T.DISTRICT):
            return found if self._heads(found) else None
        outsider = outsider_tells(self, sentence.start, offset)
        return found if outsider is None else outsider[0]

    def _acts_beside(self, several: Takeover, paragraph: int) -> bool:
        """Does the article's lead act in the paragraph before several others of a list do: 甲、乙?"""
        at = several.at
        first = next((k for k in self.between(at, at + 1) if self.owner[k] in several.who[:1]), None)
        if len(several.who) < 2 or first is None or self.lead is None or self.lead in several.who:
            return False
        if self.text[at - 1 : at] == "由" or not self.text.startswith("、", self.mentions[first].end):
            return False
        told = (t for t in self._subjects if t.at < at and t.who[:1] == (self.lead,))
        return any(self.sentence(t.at).paragraph == paragraph for t in told)

    def _is_his_partner(self, subject: Takeover) -> bool:
        """他牵头与|某检察院|建立…制度: does the body only stand beside a person who opens the clause?"""
        start = clause_start(self.text, subject.at)
        if not _WITH.search(self.text, start, subject.at):
            return False
        here = self.between(subject.at, subject.at + 1)
        if not here or (self.owner[here[0]],) != subject.who[:1]:
            return False
        return bool(_HE_ACTS.search(self.text, start, subject.at)) or any(
            self.mentions[k].type is T.PERSON for k in self.between(start, subject.at)
        )

    def _tells_on(self, subject: Takeover, start: int) -> bool:
        """某服务中心派人验收驿站。这次共验收26家: the sentence goes on with what the last one was about."""
        before = self.sentence(subject.at)
        return before.end == start and bool(_TELLS_ON.match(self.text, start))

    def _only_attends(self, entity: int) -> bool:
        """市总工会副主席某某出席并颁奖: is nothing told of it but that its officers came?

        Of an institution, that its officer is one of a union too: 区人大常委会副主任、区总工会主席某某.
        """
        named = [self.mentions[m] for m in self.entities[entity].mentions]
        return all(
            TITLED.match(self.text, m.end)
            and (
                ATTENDS.search(self.text, m.end, self.sentence(m.start).end)
                or (m.type is T.INSTITUTION and _OTHER_POST.match(self.text, m.end))
            )
            and self.sentence(m.start).part is Part.BODY
            for m in named
        )

    def _person_acts(self, start: int, end: int) -> bool:
        """从业多年的老李出车2.3万次: does a person open a clause before a figure, and not to report?"""
        people = (m for m in map(self.mentions.__getitem__, self.between(start, end)) if m.type is T.PERSON)
        return bool(_HE_ACTS.search(self.text, start, end)) or any(
            self._opens_as_person(m.start, start) and not _TELLS_OF_OTHERS.match(self.text, m.end)
            for m in people
        )

    def _is_gift(self, i: int, offset: int) -> bool:
        """甲医院捐款6万元，|邸某捐款|5000元: does a person open the figure's own clause, and give?"""
        gives = _HE_GIVES.search(self.text, self._subjects[i].at, offset)
        if gives is None:
            return False
        opening = (self.mentions[k] for k in self.between(gives.start(), gives.end()))
        return any(m.type is T.PERSON and m.end == gives.end("who") for m in opening)

    def _opens_as_person(self, at: int, start: int) -> bool:
        """Does his name open a clause, be it behind his trade or honour: |中益乡学员|马某, |全国劳模|马某?"""
        honours = (self.mentions[k] for k in self.ending_at.get(at, ()))
        at = next((m.start for m in honours if m.type is EntityType.HONOUR and m.start >= start), at)
        if _PERSON_OPENS.search(self.text[max(start, at - 3) : at]):
            return True
        return _HIS_TRADE.search(self.text, max(start, at - _TRADE), at) is not None

    def _heads(self, entity: int) -> bool:
        """Is it named above the body?"""
        starts = (self.mentions[m].start for m in self.entities[entity].mentions)
        return any(self.sentence(start).part is not Part.BODY for start in starts)

    def _last_takeover(self, offset: int) -> int:
        return bisect_right(self._subjects, offset, key=lambda taken: taken.at) - 1

    def _counted_subject(self, subject: Takeover, offset: int) -> int | None:
        if not subject.who:
            return None
        last = next((k for k in self.between(subject.at, offset) if self.owner[k] == subject.who[-1]), None)
        if last is not None:
            end = self.mentions[last].end
            counted = _COUNTED.match(self.text, end, end + 14)
            if counted and self._has_partners(subject):
                return subject.who[0]  # 甲工会联合|乙、丙等企业|新建48处: its partners are counted
            if counted:
                # 甲、乙、丙等26家企业的680名职工报名: the count is the happening's or the leader's, not 丙's
                if self.main_event is not None and self.entities[self.main_event].type is T.EVENT:
                    return self.main_event
                aside = self.lead in subject.who or (self.lead is not None and self._only_attends(self.lead))
                return None if aside else self.lead
        return subject.who[0]

    def _has_partners(self, subject: Takeover) -> bool:
        """Does the first of them act, and the others with it: 甲工会|联合|乙、丙, be 甲 named before?"""
        first = next((k for k in self.between(subject.at, subject.at + 1)), None)
        if first is None or self.owner[first] != subject.who[0]:
            return True
        return len(subject.who) > 1 and self.text.startswith(ALLIED, self.mentions[first].end)

    def evidence_start(self, subject: int, floor: int, at: int) -> int:
        """Where the evidence begins: the subject's last mention in [floor, at), else `at`."""
        return next(
            (self.mentions[j].start for j in reversed(self.between(floor, at)) if self.owner[j] == subject),
            at,
        )

    # -- what the article is about --------------------------------------------------------------

    @lazy
    def lead(self) -> int | None:
        """The body that the article is about: in the headline, else the first of the body text."""
        for part in (Part.HEADLINE, Part.BODY, Part.KICKER):
            if part is Part.BODY and (told := told_in_section(self)) is not None:
                return told
            for sentence in self.scan.article.sentences:
                if sentence.part is not part:
                    continue
                for k in self.between(sentence.start, sentence.end):
                    found = self._leading(k)
                    if found is not None:
                        return found
        return None

    def _leading(self, k: int) -> int | None:
        m = self.mentions[k]
        if m.type in HAPPENINGS:  # 北京市交通运输工会|第四届…会议: its owner leads
            return self.opener(m, BODIES)
        if self.text.startswith(REPORTERS, m.end) or is_medium(self.text, m.start, m.end):
            return None
        if m.type in BODIES and (
            not NO_SUBJECT_BEFORE.search(self.text[max(0, m.start - 3) : m.start])
            or is_source(self.text, m.start, m.end)
        ):
            return self.owner[k]
        return None

    def opener(self, mention: Mention, types: frozenset[EntityType]) -> int | None:
        """The entity of one of some types whose name opens a longer one."""
        return next(
            (self.owner[j] for j, m in self.inside(mention) if m.start == mention.start and m.type in types),
            None,
        )

    @lazy
    def protagonist(self) -> int | None:
        """Whom a profile is about: the headline's only person, or one named far more than all others."""
        counts: dict[int, int] = {}
        headline: set[int] = set()
        for k in self.outer:
            if self.mentions[k].type is T.PERSON:
                counts[self.owner[k]] = counts.get(self.owner[k], 0) + 1
                if self.sentence(self.mentions[k].start).part is not Part.BODY:
                    headline.add(self.owner[k])
        if len(headline) == 1:
            return next(iter(headline))
        ranked = sorted(counts, key=lambda p: (-counts[p], p))
        if not ranked or counts[ranked[0]] < 3:
            return None
        return ranked[0] if len(ranked) == 1 or counts[ranked[0]] >= 2 * counts[ranked[1]] else None

    def hero_at(self, offset: int) -> int | None:
        """Whom the text is about at an offset: the person of the paragraph's card, else of the profile."""
        k = self.card_at(offset)
        if k is None and self.nameless_at(offset):
            return None
        return self.owner[k] if k is not None else self.protagonist

    def card_at(self, offset: int) -> int | None:
        """The mention that opens the paragraph's card: 1. |王某|，男，汉族，…, one of a list of lives.

        In a gallery it is the name on a line above.
        """
        if self._sections:
            i = bisect_right(self._sections, offset, key=lambda k: self.mentions[k].start) - 1
            return self._sections[i] if i >= 0 else None
        start = self.text.rfind("\n", 0, offset) + 1
        if start and self.text.startswith(_SEX, start):  # 王某 in a line of its own, 女，1935年生 in the next
            return next((k for k in self.ending_at.get(start - 1, ()) if self._is_heading(k)), None)
        for k in self.between(start, min(offset, start + _CARD_OPENS + 1)):
            m = self.mentions[k]
            if m.type is T.PERSON:
                return k if _CARD.match(self.text, m.end) else None
        return None

    @lazy
    def _sections(self) -> tuple[int, ...]:
        """The names that open the sections of a gallery."""
        return tuple(k for k in self.outer if self.mentions[k].rule == "roster.section")

    def nameless_at(self, offset: int) -> bool:
        """女，1935年生，…: a paragraph about someone whose name nobody recognised."""
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text.startswith(_SEX, start) and self.card_at(offset) is None

    def _is_heading(self, k: int) -> bool:
        """Is a mention of a person a line of its own?"""
        m = self.mentions[k]
        return m.type is T.PERSON and (m.start == 0 or self.text[m.start - 1] == "\n")

    @lazy
    def elsewhere(self) -> frozenset[int]:
        """Congresses to which delegates are chosen or leave here: 选举产生出席某大会代表12名.

        Who speaks or comes here takes no part in them, and how many come here is not their figure.
        """
        happenings = (k for k in self.outer if self.mentions[k].type in HAPPENINGS)
        return frozenset(self.owner[k] for k in happenings if self.sends_to(self.mentions[k]))

    def sends_to(self, m: Mention) -> bool:
        """Is a congress named for its delegates, who are chosen or leave here?"""
        clause = clause_start(self.text, m.start)
        return bool(_CHOSEN_FOR.search(self.text, clause, m.start) and _DELEGATES.match(self.text, m.end))

    @lazy
    def happenings(self) -> tuple[tuple[int, int], ...]:
        """(offset, entity) of each happening mention, in order."""
        return tuple(
            (self.mentions[k].start, self.owner[k]) for k in self.outer if self.mentions[k].type in HAPPENINGS
        )

    @lazy
    def main_event(self) -> int | None:
        """The happening that the article is about: named in the headline, early and often."""
        if is_chronicle(self.scan):
            return None
        scores: dict[int, float] = {}
        body = next((s for s in self.scan.article.sentences if s.part is Part.BODY), None)
        for k in self.outer:
            m = self.mentions[k]
            if m.type not in HAPPENINGS or m.rule == "programme.season" or self.owner[k] in self.elsewhere:
                continue
            sentence = self.sentence(m.start)
            if sentence.part is Part.BODY and (passed_on(self, m) or is_of_guests(self, m)):
                continue
            if m.rule == "event.congress" and sentence.part is Part.BODY and sentence != body:
                continue  # whose delegate someone is
            place = 3 if sentence.part is not Part.BODY else 2 if sentence == body else 0
            weight = 1.0 + place + (1 if m.type is T.EVENT else 0)
            if _CLOSES.match(self.text, m.end) and self.text.endswith("为", 0, m.start):
                weight -= _CLOSES_SERIES  # 某赛落幕，为|公司2014年劳动竞赛|画上句号: it is the last of those
            scores[self.owner[k]] = scores.get(self.owner[k], 0) + weight
        if not scores:
            return None
        first = {e: at for at, e in reversed(self.happenings)}
        return max(sorted(scores), key=lambda e: (scores[e], -first.get(e, 0)))
