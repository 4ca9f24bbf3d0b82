"""Which happening a word without a name means (会上, 推进会), and who is there as he signs or wins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.chronicles import is_chronicle
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_planned
from kg.extraction.relations.passed_on import passed_on
from kg.extraction.relations.rules import fact
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Part
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_happenings"
_PEOPLE_MEET = pattern(_FILE, "meeting_proper")
_OPENED_THERE = pattern(_FILE, "opened_there")
_CONTEST = pattern(_FILE, "contest")
_SIGNING = pattern(_FILE, "signing_meeting")
_SIGNED = pattern(_FILE, "signed_there")
_NOT_THERE = re.compile("会后|[将拟](?=[与和同])")  # agreed on, signed later
_BEGUN = re.compile("”?(?:正式|同步|也|圆满|顺利)*(?P<how>启动|开幕|闭幕|开班|开赛|开营|揭幕)(?=[，。；])")
_BEGINS = re.compile("(?P<how>启动|揭幕)了?“?$")
_PRIZE_ROW = pattern(_FILE, "prize_row")
_SIGNERS = BODIES | {T.PERSON}
_LEAST_HEAD = 3  # characters: 推进会; 大会 and 会议 any meeting is called


def only_meeting(frame: Frame, at: int) -> int | None:
    """在会上: the one event of the article before an offset that people meet at, if it is one."""
    named = [
        k
        for k in frame.outer
        if frame.mentions[k].end <= at
        and frame.mentions[k].type is T.EVENT
        and _PEOPLE_MEET.search(frame.mentions[k].name)
        and _of_entry(frame, k, at)
        and not passed_on(frame, frame.mentions[k])
    ]
    owners = set(frame.owners(named))
    return owners.pop() if len(owners) == 1 else None


def _of_entry(frame: Frame, k: int, at: int) -> bool:
    """Is a happening of the entry at hand? The entries of a chronicle tell of one each."""
    if not is_chronicle(frame.scan):
        return True
    return frame.sentence(frame.mentions[k].start).paragraph == frame.sentence(at).paragraph


def held_in_entry(frame: Frame, head: str, at: int) -> int | None:
    """10日，举行“乙行动”捐赠|仪式|。甲出席|仪式|, 丙讲话: the only happening of a chronicle's entry.

    Without a `head` what is spoken at: a meeting by its name.
    """
    if not is_chronicle(frame.scan):
        return None
    named = [k for k in frame.outer if frame.mentions[k].end <= at and frame.mentions[k].type in HAPPENINGS]
    named = [k for k in named if _of_entry(frame, k, at)]
    owners = set(frame.owners(named))
    if len(owners) != 1:
        return None
    m = frame.mentions[named[0]]
    told = m.name + frame.text[m.end : frame.sentence(m.start).end]
    return owners.pop() if (head[-2:] in told if head else _PEOPLE_MEET.search(m.name)) else None


def called_so(frame: Frame, head: str, at: int) -> int | None:
    """参加推进会: the one happening named before an offset whose name ends so."""
    if len(head) < _LEAST_HEAD:
        return None
    named = [k for k in frame.outer if frame.mentions[k].end <= at and frame.mentions[k].type in HAPPENINGS]
    named = [k for k in named if _of_entry(frame, k, at)]
    owners = {o for o in frame.owners(named) if frame.entities[o].name.rstrip("”").endswith(head)}
    return owners.pop() if len(owners) == 1 else None


def begun(frame: Frame, head: str, at: int) -> int | None:
    """甲竞赛|启动|。乙参加启动仪式: what the paragraph says is begun, whose ceremony it is."""
    paragraph = frame.sentence(at).paragraph
    told = (k for k in reversed(frame.outer) if frame.mentions[k].end <= at)
    last = next((k for k in told if frame.mentions[k].type in HAPPENINGS), None)
    if last is None or frame.sentence(frame.mentions[last].start).paragraph != paragraph:
        return None
    m = frame.mentions[last]
    said = _BEGUN.match(frame.text, m.end) or _BEGINS.search(frame.text, max(0, m.start - 4), m.start)
    return frame.owner[last] if said and head.startswith(said["how"]) else None


def scene(frame: Frame, at: int) -> int | None:
    """仪式上，甲宣读名单。|乙讲话: an article has one ceremony beside its subject: its paragraph is at it."""
    main = frame.main_event
    if main is None:
        return None
    here = frame.sentence(at)
    told = (s for s in frame.scan.article.sentences if s.paragraph == here.paragraph and s.start <= at)
    opened = [m for s in told if (m := _OPENED_THERE.match(frame.text, s.start, s.end))]
    named = [k for k in frame.outer if frame.mentions[k].end <= at and frame.mentions[k].type is T.EVENT]
    owners = set(frame.owners(named)) - {main}
    if not opened or len(owners) != 1:
        return None
    met = owners.pop()
    return met if frame.entities[met].name.rstrip("”").endswith(opened[-1]["head"]) else None


def signs(frame: Frame) -> Iterator[Fact]:
    """甲工会与乙协会签订集体合同, where the article tells of the meeting for it: both were there."""
    event = frame.main_event
    if event is None or not _SIGNING.search(frame.entities[event].name):
        return
    for m in finditer(_SIGNED, frame.text):
        sentence = frame.sentence(m.start())
        if sentence.part is not Part.BODY or not frame.named_before(event, m.start()):
            continue
        later = _NOT_THERE.search(frame.text, sentence.start, m.start())
        if later or is_planned(frame.text, sentence.start, m.end()):
            continue
        clause = max(frame.text.rfind(c, sentence.start, m.start()) + 1 for c in "。；，\n")
        begin = max(clause, sentence.start)
        group = [j for j in frame.between(begin, m.start()) if frame.mentions[j].type in _SIGNERS]
        if len(group) < 2:
            continue
        for j in group:
            yield fact("join.signed", frame.owner[j], event, frame.mentions[group[0]].start, m.end())


def prize_rows(frame: Frame) -> Iterator[Fact]:
    """一等奖：张某（甲公司）　李某（乙厂）: a row of the article's contest; those who won took part."""
    event = frame.main_event
    if event is None or not _CONTEST.search(frame.entities[event].name):
        return
    for m in finditer(_PRIZE_ROW, frame.text):
        within = frame.between(m.end("prize"), m.end("row"))
        people = [j for j in within if frame.mentions[j].type is T.PERSON]
        bodies = [j for j in within if frame.mentions[j].type in BODIES and not _in_bracket(frame, j)]
        for j in people or bodies:
            yield fact("roster.won", frame.owner[j], event, m.start("prize"), frame.mentions[j].end)


def _in_bracket(frame: Frame, j: int) -> bool:
    """张某（|甲公司|）: where one works, not who won."""
    return frame.text[max(0, frame.mentions[j].start - 1) : frame.mentions[j].start] in ("（", "(")
