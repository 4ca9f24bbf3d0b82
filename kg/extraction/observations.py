"""Figures about bodies, districts and happenings: the observations of an article.

Who a figure is about: the happening of the article for those who took part in it and for its prizes and works; the
happening that the clause names or points at (该计划, 此次活动); otherwise the topic of the clause. What only arranges
the text (三个篇章), what is per head, and the headline's copy of a figure yield nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.measures import measure, verbs
from kg.extraction.quantities import Quantity, find
from kg.model import BODIES, HAPPENINGS, Article, EntityType, Fact, LocalEntity, Mention, Part, Value
from kg.vocabulary import lines

ABOUT = BODIES | HAPPENINGS | {EntityType.DISTRICT}
_CONFIDENCE = {"named": 0.95, "happening": 0.9, "topic": 0.85, "main": 0.55}

_BREAK = "，。；：！？\n"
_STOP = "。！？\n"
# A standing account, not the telling of one happening: 5年来, 截至目前, 累计.
_ACCOUNT = re.compile(
    r"以来|[年月天周]来|年间|个月间|截至|目前|累计|现有|近年|去年|今年|全年|历年|每年|至今|上半年|下半年|期间|\d{4}年(?!\d{1,2}月\d)"
)
_HEADS = (
    "活动|大赛|比赛|竞赛|赛事|赛|展演|展览|展|演出|仪式|讲座|培训班|培训|论坛|会议|大会|座谈会|报告会|宣讲会|宣讲|评选|运动会|联谊会|"
    "招聘会|演练|计划|行动|项目|工程|服务|品牌|工作|课程|系列|节"
)
_POINTER = re.compile(
    rf"(?:此次|本次|本届|这次|首届|当天的|(?:该|此|这|本)(?:项|次|届|场|个)?)(?P<gap>[^，。；]{{0,24}}?)(?P<head>{_HEADS})"
)
_SHOWS = re.compile(r"展出|评选出|[一二三优特金银铜][等胜秀佳]?奖|冠军|亚军|季军|参赛作品|此次|本次|本届|现场")
_PARTY = re.compile(r"一行|带队|率队|率领")
_STANDING_EVENT = re.compile(r"二十大|党的|全国人民代表大会|中国共产党|[一二三四五]五规划|十[四五]五|改革$")
_HOLDS = re.compile(r"举办|举行|开展|召开|主办|承办|开幕|启动|组织|进行|揭晓|参加|拉开帷幕|落幕")


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the choice of a subject looks at."""

    article: Article
    entities: Sequence[LocalEntity]
    marks: tuple[tuple[Mention, int], ...]  # mentions with their entity, in order
    happening: int | None  # the article's main happening
    subject_at: Callable[[int], int | None]


def relate(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[LocalEntity],
    subject_at: Callable[[int], int | None],
) -> list[Fact]:
    """The observations of an article, in the order of the text."""
    owner = {m: i for i, entity in enumerate(entities) for m in entity.mentions}
    marks = tuple(
        sorted(((mentions[m], e) for m, e in owner.items()), key=lambda p: (p[0].start, -p[0].end, p[1]))
    )
    scene = _Scene(article, entities, marks, main_happening(article, entities, marks), subject_at)
    facts: list[Fact] = []
    told: set[tuple[float, int | None]] = set()
    for quantity, phrase in _candidates(article, marks):
        chosen = _subject(scene, quantity, phrase)
        if chosen is None:
            continue
        subject, rule = chosen
        if (quantity.value, subject) in told or (quantity.value >= 1000 and (quantity.value, None) in told):
            continue
        told |= {(quantity.value, subject), (quantity.value, None)}
        start, end = _clause(article.text, quantity.begins, quantity.end)
        facts.append(
            Fact("observation", subject, None, start, end, f"observation.{rule}", _CONFIDENCE[rule],
                 _attributes(quantity, phrase))
        )
    return facts


def main_happening(
    article: Article, entities: Sequence[LocalEntity], marks: Sequence[tuple[Mention, int]]
) -> int | None:
    """The event (or else the programme) that the article opens with, or None."""
    body = [s for s in article.sentences if s.part is Part.BODY]
    limit = body[1].end if len(body) > 1 else len(article.text)
    best: tuple[int, int, int] | None = None
    for mention, entity in marks:
        kind = entities[entity].type
        if kind not in HAPPENINGS or mention.start >= limit or _STANDING_EVENT.search(entities[entity].name):
            continue
        start, end = _clause(article.text, mention.start, mention.end)
        around = article.text[start : mention.start] + article.text[mention.end : end]
        held = bool(_HOLDS.search(around))
        if not held and kind is not EntityType.EVENT:
            continue
        rank = (-2 * held - (kind is EntityType.EVENT), mention.start, entity)
        best = min(best, rank) if best else rank
    return best[2] if best else None


def _candidates(article: Article, marks: Sequence[tuple[Mention, int]]) -> Iterator[tuple[Quantity, str]]:
    """The figures of the body that may be reported, with their measures."""
    names = _covered(marks)
    found = find(article.text)
    abstract = lines("lexicon/figures_abstract.txt")
    for i, quantity in enumerate(found):
        if article.sentence_at(quantity.start).part is not Part.BODY or quantity.rate:
            continue
        if any(a <= quantity.start and quantity.end <= b for a, b in names):
            continue
        before = found[i - 1].end if i else 0
        after = found[i + 1].begins if i + 1 < len(found) else len(article.text)
        phrase = measure(article.text, quantity, before, after)
        if quantity.kind == "ratio" and not (quantity.unit == "%" and "率" in article.text[before : quantity.begins]):
            continue
        if phrase.endswith(abstract) and quantity.value <= 20:
            continue
        if phrase:
            yield quantity, phrase


def _covered(marks: Sequence[tuple[Mention, int]]) -> list[tuple[int, int]]:
    return [(m.start, m.end) for m, _ in marks]


def _subject(scene: _Scene, quantity: Quantity, phrase: str) -> tuple[int, str] | None:
    """The entity that a figure is about, and the rule that says so."""
    text = scene.article.text
    if (named := _named_happening(scene, quantity)) is not None:
        return named, "named"
    if scene.happening is not None and _takes_part(text, quantity, phrase):
        return scene.happening, "happening"
    topic = scene.subject_at(quantity.begins)
    if topic is None:
        return None
    kind = scene.entities[topic].type
    if kind in ABOUT:
        return topic, "topic"
    start, end = _clause(text, quantity.begins, quantity.end)
    if kind is EntityType.PERSON and _PARTY.search(text, _sentence_start(text, start), end):
        body = _body_before(scene, quantity.begins)
        return None if body is None else (body, "main")
    return None


def _named_happening(scene: _Scene, quantity: Quantity) -> int | None:
    """The happening that the figure's clause points at before the figure: 该计划累计投入, 此次…活动共走访."""
    text = scene.article.text
    low = _sentence_start(text, quantity.begins)
    pointer = None
    for match in _POINTER.finditer(text, low, quantity.begins):
        pointer = match
    if pointer is None or _own_subject_between(scene, pointer.end(), quantity.begins):
        return None
    inside = [e for m, e in scene.marks if pointer.start() <= m.start and m.end <= pointer.end() + 2
              and scene.entities[e].type in HAPPENINGS]
    if inside:
        return inside[-1]
    candidates = [e for m, e in scene.marks if m.end <= pointer.start() and scene.entities[e].type in HAPPENINGS
                  and not _STANDING_EVENT.search(scene.entities[e].name)]
    fitting = [e for e in candidates if _fits(scene.entities[e], pointer["head"])]
    if fitting:
        return fitting[-1]
    if scene.happening is not None and pointer["head"] not in ("服务", "工作", "品牌", "项目", "系列"):
        return scene.happening
    return None


def _own_subject_between(scene: _Scene, start: int, end: int) -> bool:
    """Does another subject come up between the pointer and the figure?"""
    text = scene.article.text
    for mention, entity in scene.marks:
        if start <= mention.start and mention.end <= end and scene.entities[entity].type in ABOUT - HAPPENINGS:
            lead = text[max(text.rfind(mark, 0, mention.start) for mark in _BREAK) + 1 : mention.start]
            if not lead:
                return True
    return False


def _fits(entity: LocalEntity, head: str) -> bool:
    names = (entity.name, *entity.aliases)
    short = head[-1] if head.endswith(("赛事", "展览")) else head
    short = {"事": "赛", "览": "展"}.get(short, short)
    return any(name.rstrip("”’》").endswith((head, short)) for name in names)


def _takes_part(text: str, quantity: Quantity, phrase: str) -> bool:
    """Is the figure one of people who took part in the happening told here, or of its prizes and works?"""
    start, end = _clause(text, quantity.begins, quantity.end)
    low = _sentence_start(text, start)
    if quantity.modality != "done" or _ACCOUNT.search(text, low, quantity.begins):
        return False
    role = verbs().role
    words = [m.group() for m in verbs().pattern.finditer(text, start, end)]
    before = [m.group() for m in verbs().pattern.finditer(text, start, quantity.begins)]
    if before and role[before[-1]] == "serve" and quantity.kind != "act":
        return False
    if quantity.kind in ("person", "body") and quantity.unit != "人次":
        return bool(text[quantity.end : quantity.end + 1].strip(_BREAK)) or any(role[w] == "join" for w in words)
    if any(role[w] == "join" for w in words) and quantity.kind == "person":
        return True
    return quantity.kind in ("thing", "person") and bool(_SHOWS.search(text, start, end) or "奖" in phrase)


def _body_before(scene: _Scene, offset: int) -> int | None:
    bodies = [e for m, e in scene.marks if m.end <= offset and scene.entities[e].type is EntityType.UNION]
    return bodies[-1] if bodies else None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a span: between commas and stops, without surrounding space."""
    low = max(text.rfind(mark, 0, start) for mark in _BREAK) + 1
    ends = [at for mark in _BREAK if (at := text.find(mark, end)) >= 0]
    return low, min(ends, default=len(text))


def _sentence_start(text: str, offset: int) -> int:
    return max(text.rfind(mark, 0, offset) for mark in _STOP) + 1


def _attributes(quantity: Quantity, phrase: str) -> Mapping[str, Value]:
    values: dict[str, Value | None] = {
        "measure": phrase,
        "value": quantity.value,
        "unit": quantity.unit,
        "from_value": quantity.from_value,
        "time": quantity.time_text,
        "modality": quantity.modality,
        "approximation": quantity.approximation,
    }
    return {key: value for key, value in values.items() if value is not None}
