"""Honours told by lists: a title above its holders, a line that ends with what its person holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.reading_text import list_behind
from kg.extraction.people.titles import EDITION, EDITION_REACH, occasion
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_planned
from kg.extraction.relations.recipients import RECEIVE, may_hold, people_apart, year_behind
from kg.extraction.relations.rules import fact
from kg.model import BODIES, EntityType, Fact, Value
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_awards"
_NOT_REAL = pattern(_FILE, "not_real")
_ONLY_SHOWN = pattern(_FILE, "only_shown")
_HOLDERS_FOLLOW = pattern(_FILE, "holders_follow")
_LIST_HEAD = pattern(_FILE, "list_head")
_LIST_ITEM_ENDS = pattern(_FILE, "list_item_ends")
_HELD_GAP = pattern(_FILE, "held_gap")
_HELD_ENDS = pattern(_FILE, "held_ends")
_AMONG = pattern(_FILE, "among_holders")
_AMONG_ENDS = pattern(_FILE, "among_ends")
_PLACE_TITLE = pattern("honours", "place_title")
_THEY_ARE = pattern(_FILE, "they_are")
_HONOURED_NUMBER = pattern(_FILE, "honoured_number")
_IN_BRACKET = pattern(_FILE, "in_bracket")
_BRACKET_ENDS = pattern(_FILE, "bracket_ends")
_PROPOSED = pattern(_FILE, "held_proposed")
_TITLE_NEAR = 160
_TITLE_GAP = pattern(_FILE, "title_gap")
_LISTED_TITLES = 80  # characters of titles in one bracket
_OPENING = 14  # characters of （2015年度第二届“
_FOR_EXAMPLE = re.compile(r"。(?:例?如|比如|像)")
_LINES = re.compile(r"(?:\n[^。！？：\n]{4,80}(?=\n|$)){2,}")  # 10位“甲市工匠”分别是：, and a line for each
_TITLE_CLOSES = re.compile("”?(?:荣誉)?(?:称号)?(?:[；。]|$)")
_NEW_SENTENCE = re.compile("[。！？：]")
_BELOW = pattern(_FILE, "below_received")
_COUNTED = pattern(_FILE, "counted_holders")
_COUNT = 10  # characters: the longest number before a title
_COLON = re.compile("”?(?:荣誉)?(?:称号)?(?:，(?:具体|现将)?名单(?:如下|为))?[：:]")


def listed(frame: Frame) -> Iterator[Fact]:
    """优秀工会工作者：甲厂王建国、乙厂李秀兰: lists below the sentence that names the titles in full."""
    text = frame.text
    for head in finditer(_LIST_HEAD, text):
        title = head.group("title") or head.group("quoted")
        if any(_is_title(frame, k) for k in frame.between(head.start(), head.end())):
            continue  # see `holders`
        named = [
            k
            for k in frame.between(0, head.end())
            if frame.mentions[k].type is T.HONOUR and frame.entities[frame.owner[k]].name.endswith(title)
        ]
        if not named:
            continue
        said = frame.sentence(frame.mentions[named[-1]].start)
        if _NOT_REAL.search(text[said.start : said.end]):
            continue
        end = text.find("\n", head.end())
        end = end if end >= 0 else len(text)
        found = frame.between(head.end(), end)
        people = [k for k in found if frame.mentions[k].type is T.PERSON]
        personal = frame.entities[frame.owner[named[-1]]].detail.get("for_kind") == "person"
        bodies = [k for k in found if frame.mentions[k].type in BODIES and not personal]
        for k in people or bodies:
            mention = frame.mentions[k]
            if may_hold(frame, k, named[-1]) and (
                mention.end == end or _LIST_ITEM_ENDS.match(text, mention.end)
            ):
                yield fact("honour.list", frame.owner[k], frame.owner[named[-1]], head.start(), mention.end)


def holders(frame: Frame) -> Iterator[Fact]:
    """10位“甲市工匠”分别是：A、B；被命名为“乙匠”的有C、D等30人: holders behind their title."""
    text = frame.text
    for k in frame.outer:
        honour = frame.mentions[k]
        if honour.type is not T.HONOUR:
            continue
        said = frame.sentence(honour.start)
        head = _HOLDERS_FOLLOW.match(text, honour.end)
        if head is None and _BELOW.search(text, said.start, honour.start):
            head = _COLON.match(text, honour.end)  # 下列同志获得“…”称号：
        counted = _COUNTED.search(text, max(said.start, honour.start - _COUNT), honour.start)
        if head is None and counted and not is_planned(text, said.start, counted.start()):
            head = _COLON.match(text, honour.end)  # 12名|北京市劳动模范|：
        if head is None:
            continue
        if text.startswith("候选", head.end()):
            continue
        if _NOT_REAL.search(text[said.start : honour.start]) or _only_shown(text, said.start):
            continue
        end = _end_of_list(frame, head.end())
        found = _items(frame, k, head.end(), end)
        if not found and (example := _FOR_EXAMPLE.match(text, end)):  # 包括了一大批厂长。如甲厂厂长王某等
            end = _end_of_list(frame, example.end())
            found = _items(frame, k, example.end(), end)
        attributes = _occasion_of(frame, k) if found else {}
        for j in found:
            stop = frame.mentions[j].end
            yield fact(
                "honour.list", frame.owner[j], frame.owner[k], honour.start, stop, attributes=attributes
            )


def _only_shown(text: str, sentence: int) -> bool:
    """省总工会公示了…。|进入“某省工人先锋号”的是：: does the paragraph tell that nobody has the title yet?"""
    return _ONLY_SHOWN.search(text, text.rfind("\n", 0, sentence) + 1, sentence) is not None


def among(frame: Frame) -> Iterator[Fact]:
    """甲公司王某，乙院李某等|第三届北京大工匠|，现场分享: who are named for many holders."""
    text = frame.text
    people = {frame.mentions[k].end: k for k in frame.outer if frame.mentions[k].type is T.PERSON}
    for k in frame.outer:
        honour = frame.mentions[k]
        if honour.type is not T.HONOUR or not _AMONG_ENDS.match(text, honour.end):
            continue
        comma = text.rfind("等", max(0, honour.start - 16), honour.start)
        if comma < 0 or comma not in people or not _AMONG.fullmatch(text, comma, honour.start):
            continue
        sentence = frame.sentence(comma).start
        if RECEIVE.search(text, sentence, comma) or _NOT_REAL.search(text, sentence, comma):
            continue
        attributes = _occasion_before(text, honour.start)
        for j in people_apart(frame, people[comma], sentence):
            if may_hold(frame, j, k):
                start = frame.mentions[j].start
                yield fact(
                    "honour.list", frame.owner[j], frame.owner[k], start, honour.end, attributes=attributes
                )


def they_are(frame: Frame) -> Iterator[Fact]:
    """6名职工被授予“甲市技术能手”。他们是|甲公司A、乙厂B: the one title of the two sentences before."""
    text = frame.text
    for head in finditer(_THEY_ARE, text):
        floor = max(text.rfind("\n", 0, max(0, head.start() - 1)) + 1, head.start() - _TITLE_NEAR)
        titles = list(_titles(frame, floor, head.start()))
        told = head["honoured"] or head["entered"] or _HONOURED_NUMBER.search(text, floor, head.start())
        if len(frame.owners(titles)) != 1 or not told:
            continue
        count = head["count"]
        if count and not head.group().startswith("这") and count not in text[floor : head.start()]:
            continue  # 10名职工被授予“…”。|3名选手分别是: others
        if _NOT_REAL.search(text, floor, frame.mentions[titles[-1]].start):
            continue
        if _is_title(frame, titles[-1]):
            continue  # …称号，他们分别是: see `holders`
        attributes = _occasion_of(frame, titles[-1])
        for j in _items(frame, titles[-1], head.end(), _end_of_list(frame, head.end())):
            stop, honour = frame.mentions[j].end, frame.owner[titles[-1]]
            yield fact("honour.list", frame.owner[j], honour, head.start(), stop, attributes=attributes)


def _titles(frame: Frame, start: int, end: int) -> Iterator[int]:
    """The honours of a stretch, those of 《关于授予…“某市工匠”称号的决定》 and 第3届“某市工匠”评选 too."""
    for j in frame.between(start, end):
        if frame.mentions[j].type is T.HONOUR:
            yield j
        elif frame.mentions[j].type in (T.WORK, T.EVENT):
            yield from (i for i, m in frame.inside(frame.mentions[j]) if m.type is T.HONOUR)


def _end_of_list(frame: Frame, at: int) -> int:
    """The end of the sentence, which a colon may lead to on the line below, or where another title begins."""
    text = frame.text
    lines = _LINES.match(text, at)
    end = lines.end() if lines else list_behind(text, at)[1]
    end = next((frame.mentions[j].start for j in frame.between(at, end) if _is_title(frame, j)), end)
    return _others_receive(frame, at, end)


def _others_receive(frame: Frame, at: int, end: int) -> int:
    """…的是甲厂工会、乙厂工会|；丙厂工会、丁厂工会，被评为“…”；: where an item closes with another title."""
    text = frame.text
    item = text.find("；", at, end)
    while item >= 0:
        stop = text.find("；", item + 1, end)
        last = frame.of_type(T.HONOUR, item, stop if stop >= 0 else end)
        closes = last and _TITLE_CLOSES.match(text, frame.mentions[last[-1]].end)
        if closes and RECEIVE.search(text, item, frame.mentions[last[0]].start):
            return item
        item = stop
    return end


def _is_title(frame: Frame, j: int) -> bool:
    """Does a title stand there whose holders follow, no honour that one of the list holds already?"""
    m = frame.mentions[j]
    return m.type is T.HONOUR and bool(_HOLDERS_FOLLOW.match(frame.text, m.end))


def _items(frame: Frame, k: int, start: int, end: int) -> list[int]:
    """The people of a list, or its bodies where the title is for those and no people stand there.

    A title of places (最美工会驿站) is given to those of a list of facilities, not to who runs them.
    """
    if _PLACE_TITLE.search(frame.entities[frame.owner[k]].name):
        rooms = frame.of_type(T.FACILITY, start, end)
        return [j for j in rooms if _item_ends(frame.text, frame.mentions[j].end)]
    found = [j for j in frame.between(start, end) if may_hold(frame, j, k)]
    people = [j for j in found if frame.mentions[j].type is T.PERSON]
    personal = frame.entities[frame.owner[k]].detail.get("for_kind") == "person"
    bodies = [j for j in found if frame.mentions[j].type in BODIES and not personal]
    listed = [j for j in people or bodies if _item_ends(frame.text, frame.mentions[j].end)]
    return [j for j in listed if not _receives(frame.text, frame.mentions[j].end, end)]


def _item_ends(text: str, end: int) -> bool:
    return end == len(text) or _LIST_ITEM_ENDS.match(text, end) is not None


def _receives(text: str, start: int, end: int) -> bool:
    """…等13人，丙等72人|获评“首席工人”: who receives something else by a verb is none of the list."""
    stop = min((i for c in "，；" if (i := text.find(c, start, end)) >= 0), default=end)
    return RECEIVE.search(text, start, stop) is not None


def _occasion_before(text: str, start: int) -> dict[str, Value]:
    """The edition or the year right before a title."""
    opens = start - 1 if text[start - 1 : start] == "“" else start
    found = EDITION.search(text[max(0, opens - EDITION_REACH) : opens])
    return occasion(found.group(1)) if found else {}


def _occasion_of(frame: Frame, k: int) -> dict[str, Value]:
    """2021年“甲市工匠”揭晓。10位“甲市工匠”分别是: the one edition or year told of a title, here or before."""
    text, at = frame.text, frame.mentions[k].start
    if own := _occasion_before(text, at):
        return own
    named = (m for j, m in enumerate(frame.mentions) if frame.owner[j] == frame.owner[k] and m.start < at)
    told = [own for m in named if (own := _occasion_before(text, m.start))]
    return told[0] if told and all(own == told[0] for own in told) else {}


def bracketed(frame: Frame) -> Iterator[Fact]:
    """王某（首都劳动奖章获得者）、甲公司某班（全国工人先锋号）: what stands in the bracket is theirs."""
    text = frame.text
    for k in frame.outer:
        honour = frame.mentions[k]
        opened = _IN_BRACKET.search(text, max(0, _first_of(frame, k) - _OPENING), _first_of(frame, k))
        if honour.type is not T.HONOUR or opened is None or not _BRACKET_ENDS.match(text, honour.end):
            continue
        personal = frame.entities[frame.owner[k]].detail.get("for_kind") == "person"
        for j in frame.ending_at.get(opened.start(), ()):
            holder = frame.mentions[j]
            person = holder.type is T.PERSON and may_hold(frame, j, k)
            if person or (holder.type in BODIES and not personal):
                told = _occasion_before(text, honour.start)
                who, what = frame.owner[j], frame.owner[k]
                yield fact("honour.bracket", who, what, holder.start, honour.end, attributes=told)


def _first_of(frame: Frame, k: int) -> int:
    """（2015年全国劳动模范、|2010年北京市劳动模范）: where the titles begin of which this is one."""
    start = frame.mentions[k].start
    for j in reversed(frame.between(max(0, start - _LISTED_TITLES), start)):
        title = frame.mentions[j]
        if title.type is not T.HONOUR or not _TITLE_GAP.fullmatch(frame.text, title.end, start):
            break
        start = title.start
    return start


def held(frame: Frame) -> Iterator[Fact]:
    """王建国　北京恒远机械有限公司首席技师，全国劳动模范: a line that closes with what its person holds."""
    text = frame.text
    for k in frame.outer:
        person = frame.mentions[k]
        if person.type is not T.PERSON or (person.start and text[person.start - 1] != "\n"):
            continue
        end = text.find("\n", person.end)
        end = end if end >= 0 else len(text)
        rest = frame.between(person.end, end)
        if any(frame.mentions[j].type is T.PERSON for j in rest):
            continue
        honours: list[int] = []
        for j in rest:
            gap = text[frame.mentions[honours[-1]].end : frame.mentions[j].start] if honours else ""
            if frame.mentions[j].type is not T.HONOUR:
                honours = []
            elif honours and _HELD_GAP.fullmatch(gap):
                honours.append(j)
            else:
                honours = [j] if text[frame.mentions[j].start - 1] in "，；　 “" else []
        if not honours:
            continue
        last = frame.mentions[honours[-1]].end
        if not (last == end or _HELD_ENDS.fullmatch(text, last, end)) or _NEW_SENTENCE.search(
            text, person.end, last
        ):
            continue
        if _PROPOSED.search(text, person.end, last):
            continue  # 王某|拟被认定为“…”
        for j in honours:
            if may_hold(frame, k, j):
                who, stop = frame.owner[k], frame.mentions[j].end
                dated = _occasion_before(text, frame.mentions[j].start) | year_behind(text, stop)
                yield fact("roster.held", who, frame.owner[j], person.start, stop, attributes=dated)
