"""What a relation rule reads: an article's scan, its mentions and entities, and who acts where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.context import Context
from kg.extraction.scan import Scan
from kg.model import BODIES, EntityType, LocalEntity, Mention, Part, Sentence

T = EntityType
_TIME = r"(?:近日|日前|昨日|昨天|今天|今日|当天|当日|近期|连日来|去年|今年|目前|截至目前|据悉|据了解|据介绍|近年来|随后|同时|此外|其中|活动中|活动当天|活动现场|会上|会议上|座谈会上|现场|下一步|未来|\d{1,4}年(?:\d+月)?(?:\d+日)?|\d+月(?:\d+日)?|\d+日|[^，。；]{0,14}(?:来|以来|期间|之际|前夕|后|中|上|时|起))"
_SUBJECT_BEFORE = re.compile(r"(?:^|[。！？；\n，：“”、]|与|和|由|及|联合|以及|同|据|当日|近日|日前|今年|随后|目前|同时|昨天|昨日|去年)$")
_NOT_SUBJECT_BEFORE = re.compile(r"(?:在|到|对|向|为|被|来到|走进|前往|赴|走访|慰问|参观|从|给|对接|进|深入|来自|于|将|把|获|让|使)$")
_TITLED = re.compile(r"(?:党组|党委|原|常务)?(?:[\u4e00-\u9fff]{0,4}?)(?:主席|书记|主任|董事长|总经理|经理|院长|校长|秘书长|会长|部长|局长|处长|所长|厂长|队长|班长|站长|教授|工程师|委员)")


def _titled(after: str) -> bool:
    """Does a post follow the body, so that a person acts?"""
    return bool(_TITLED.match(after))


@dataclass(frozen=True)
class Frame:
    """The view that all relation rules share. Offsets are text offsets."""

    scan: Scan
    context: Context
    mentions: Sequence[Mention]
    entities: Sequence[LocalEntity]

    @property
    def text(self) -> str:
        return self.scan.text

    @cached_property
    def owner(self) -> tuple[int, ...]:
        """Index of the entity of each mention."""
        owner = [0] * len(self.mentions)
        for index, entity in enumerate(self.entities):
            for mention in entity.mentions:
                owner[mention] = index
        return tuple(owner)

    @cached_property
    def outer(self) -> tuple[int, ...]:
        """Indices of the mentions that stand in no longer one, in text order."""
        found: list[int] = []
        reach = -1
        for k, m in sorted(enumerate(self.mentions), key=lambda km: (km[1].start, -(km[1].end - km[1].start))):
            if m.end > reach or (found and (m.start, m.end) == (self.mentions[found[-1]].start, self.mentions[found[-1]].end)):
                found.append(k)
                reach = max(reach, m.end)
        return tuple(found)

    @cached_property
    def _outer_starts(self) -> tuple[int, ...]:
        return tuple(self.mentions[k].start for k in self.outer)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(m.start for m in self.mentions)

    @cached_property
    def ending_at(self) -> dict[int, list[int]]:
        """Outer mentions by their end offset."""
        found: dict[int, list[int]] = {}
        for k in self.outer:
            found.setdefault(self.mentions[k].end, []).append(k)
        return found

    def inside(self, mention: Mention) -> Iterator[tuple[int, Mention]]:
        """Mentions within another's span, with their indices."""
        a, b = bisect_left(self._starts, mention.start), bisect_left(self._starts, mention.end)
        for k in range(a, b):
            m = self.mentions[k]
            if m.end <= mention.end and m is not mention and (m.start, m.end) != (mention.start, mention.end):
                yield k, m

    def between(self, start: int, end: int) -> list[int]:
        """Outer mentions that start in [start, end), in order."""
        a, b = bisect_left(self._outer_starts, start), bisect_left(self._outer_starts, end)
        return list(self.outer[a:b])

    def sentence(self, offset: int) -> Sentence:
        """The sentence at an offset."""
        return self.scan.article.sentence_at(offset)

    # -- who acts -----------------------------------------------------------------------------

    @cached_property
    def _subjects(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """(offset, entities) where a subject takes over, in text order."""
        taken: list[tuple[int, tuple[int, ...]]] = []
        k = 0
        outer = self.outer
        while k < len(outer):
            group = [outer[k]]
            m = self.mentions[outer[k]]
            # 甲、乙和丙 / 甲与乙: one subject of several
            while k + 1 < len(outer):
                following = self.mentions[outer[k + 1]]
                joint = self.text[self.mentions[group[-1]].end : following.start]
                if following.type in BODIES and m.type in BODIES and re.fullmatch(r"(?:、|和|与|及|以及|联合|会同|携手|同)(?:该|本)?", joint):
                    group.append(outer[k + 1])
                    k += 1
                else:
                    break
            k += 1
            if m.type not in BODIES | {T.DISTRICT}:
                continue
            before = self.text[max(0, m.start - 16) : m.start]
            after = self.text[self.mentions[group[-1]].end : self.mentions[group[-1]].end + 8]
            members = tuple(dict.fromkeys(self.owner[g] for g in group))
            if taken and re.search(r"(?:与|同|联合|会同|携手|联手|协同|(?:还|也|并|，)和)(?:了)?(?:该|本|我)?$", before) and m.start - 1 not in self.ending_at and m.start - 2 not in self.ending_at:
                # 连续4年与区人社局、区民政局联合举办: partners of the subject that acts already
                if re.search(r"(?:联合|会同|携手|联手|协同)了?(?:该|本|我)?$", before) or re.match(r"(?:等[^，。]{0,14}?)?(?:联合|共同|合作|携手|签|共建|协同|联手|合办|设立|组成|组建|推出|建立|开展)", self.text[self.mentions[group[-1]].end : self.mentions[group[-1]].end + 20]):
                    previous_subject = taken[-1][1] if self.sentence(taken[-1][0]).part is Part.BODY or taken[-1][0] >= self.sentence(m.start).start else ()
                    if previous_subject:
                        taken.append((m.start, tuple(dict.fromkeys((*previous_subject, *members)))))
                continue
            clean = _SUBJECT_BEFORE.search(before) or re.search(_TIME + "$", before)
            if not clean or _NOT_SUBJECT_BEFORE.search(before) or after.startswith("的"):
                continue
            if _titled(after) and (
                m.type is not T.UNION
                or before.endswith(("，", "、"))
                or re.search(r"出席|参加|陪同|到会|应邀|授牌|揭牌|颁奖", self.text[m.end : self.sentence(m.start).end])
            ):
                continue  # 快递协会秘书长桑梅陪同: the person acts, not the body
            if before.endswith("、") and not any(e in [o for _, o in taken[-1:]] for e in group):
                previous = self.ending_at.get(m.start - 1)
                if previous:
                    continue
            if m.type is T.DISTRICT and not re.match(r"(?:共|累计|现|已|有|全区|各|职工|推选|建|新)", after):
                continue
            taken.append((m.start, tuple(dict.fromkeys(self.owner[g] for g in group))))
        return tuple(taken)

    def subject_changes(self, start: int, end: int) -> list[tuple[int, tuple[int, ...]]]:
        """Where in [start, end) a subject takes over, with the subjects."""
        return [(at, who) for at, who in self._subjects if start <= at < end]

    @cached_property
    def lead(self) -> int | None:
        """The body that the article is about: in the headline, else the first of the body text."""
        for part in (Part.HEADLINE, Part.BODY, Part.KICKER):
            for sentence in self.scan.article.sentences:
                if sentence.part is not part:
                    continue
                for k in self.between(sentence.start, sentence.end):
                    m = self.mentions[k]
                    if m.type in (T.EVENT, T.PROGRAMME):  # 北京市交通运输工会|第四届…会议: its owner leads
                        for j, inner in self.inside(m):
                            if inner.start == m.start and inner.type in BODIES:
                                return self.owner[j]
                    if m.type in BODIES and not _NOT_SUBJECT_BEFORE.search(self.text[max(0, m.start - 3) : m.start]):
                        return self.owner[k]
                if part is Part.BODY:
                    continue
        return None

    @cached_property
    def protagonist(self) -> int | None:
        """The person that a profile is about: the only one in the headline, or one named far more than all others."""
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
        if ranked and counts[ranked[0]] >= 3 and (len(ranked) == 1 or counts[ranked[0]] >= 2 * counts[ranked[1]]):
            return ranked[0]
        return None

    def subjects_at(self, offset: int) -> tuple[int, ...]:
        """The entities that act at an offset: the last subject before it in its sentence, else carried forward."""
        subjects = self._subjects
        i = bisect_right(subjects, offset, key=lambda s: s[0]) - 1
        sentence = self.sentence(offset)
        if i >= 0 and subjects[i][0] >= sentence.start:
            return subjects[i][1]
        if sentence.part is not Part.BODY:
            return ()
        if i >= 0 and self.sentence(subjects[i][0]).part is Part.BODY:
            # carried forward: who opened the last sentence that had a subject, not who came last in it
            start = self.sentence(subjects[i][0]).start
            while i > 0 and subjects[i - 1][0] >= start:
                i -= 1
            if self.sentence(start).paragraph == sentence.paragraph or self.lead is None:
                return subjects[i][1]
        return (self.lead,) if self.lead is not None else ()

    def subject_at(self, offset: int) -> int | None:
        """The first of `subjects_at`."""
        found = self.subjects_at(offset)
        return found[0] if found else None

    # -- happenings ---------------------------------------------------------------------------

    @cached_property
    def happenings(self) -> tuple[tuple[int, int], ...]:
        """(offset, entity) of each happening mention, in order."""
        return tuple((self.mentions[k].start, self.owner[k]) for k in self.outer if self.mentions[k].type in (T.EVENT, T.PROGRAMME))

    @cached_property
    def main_event(self) -> int | None:
        """The happening that the article is about: named in the headline, early and often."""
        scores: dict[int, float] = {}
        body = next((s for s in self.scan.article.sentences if s.part is Part.BODY), None)
        for k in self.outer:
            m = self.mentions[k]
            if m.type not in (T.EVENT, T.PROGRAMME) or m.rule == "programme.season":
                continue
            sentence = self.sentence(m.start)
            weight = 1.0 + (3 if sentence.part is not Part.BODY else 2 if sentence == body else 0) + (1 if m.type is T.EVENT else 0)
            scores[self.owner[k]] = scores.get(self.owner[k], 0) + weight
        if not scores:
            return None
        first = {e: at for at, e in reversed(self.happenings)}
        return max(sorted(scores), key=lambda e: (scores[e], -first.get(e, 0)))

    def figure_subject_at(self, offset: int) -> int | None:
        """Whom a figure is about: the subject of its own sentence, else the union that acts or leads; no other body by carrying."""
        subjects = self._subjects
        i = bisect_right(subjects, offset, key=lambda s: s[0]) - 1
        sentence = self.sentence(offset)
        if i >= 0 and subjects[i][0] >= sentence.start:
            last = [k for k in self.between(subjects[i][0], offset) if self.owner[k] == subjects[i][1][-1]]
            if last and re.match(r"等(?:\d|[一二三四五六七八九十百]|单位|企业)", self.text[self.mentions[last[0]].end : self.mentions[last[0]].end + 3]):
                # 甲、乙、丙等26家企业的680名职工报名: the count is the happening's or the leader's, not 丙's
                if self.main_event is not None and self.entities[self.main_event].type is T.EVENT:
                    return self.main_event
                return self.lead if self.lead not in subjects[i][1] else None
            return subjects[i][1][0]
        if self.protagonist is not None and sentence.part is Part.BODY:
            return None  # a profile: what no body is said to have done is the person's
        found = self.subject_at(offset)
        if found is not None and (found == self.lead or self.entities[found].type in (T.UNION, T.DISTRICT)):
            return found
        return self.lead if self.protagonist is None else None

    def happening_at(self, offset: int) -> int | None:
        """What 会议, 活动, 大会 mean at an offset: the last named happening before it."""
        before = [e for at, e in self.happenings if at <= offset]
        return before[-1] if before else None
