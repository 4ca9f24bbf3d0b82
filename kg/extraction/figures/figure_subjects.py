"""Who a figure is about: the happening that it belongs to, or the topic of its clause."""

from __future__ import annotations

import re

from kg import vocabulary
from kg.extraction.coreference.context_nouns import context_nouns
from kg.extraction.figures.figure_areas import (
    area_that_has,
    is_beside,
    level_told_of,
    told_of_area,
    told_of_level,
)
from kg.extraction.figures.figure_bearers import bearer, is_listed_honoured
from kg.extraction.figures.figure_clauses import BREAK, clause, clause_start, sentence_start
from kg.extraction.figures.figure_contests import contest_goes_on, lesson_given
from kg.extraction.figures.figure_formed import formed
from kg.extraction.figures.figure_givers import (
    conferring,
    confers,
    is_allied,
    is_example,
    is_given,
    is_of_hosts,
    on_behalf,
)
from kg.extraction.figures.figure_happenings import (
    MEETING,
    begun_since,
    behind_hosts,
    during,
    follows_hosts,
    gathered,
    goes_out,
    hosted,
    is_of_contest,
    named_happening,
    of_another_time,
    opens_sentence,
    takes_part,
    that_day,
    told_of,
    turns,
)
from kg.extraction.figures.figure_launched import founded_last, founds_unknown, launched, taught
from kg.extraction.figures.figure_others import (
    honoured_elsewhere,
    is_judged,
    is_narration,
    is_of_house,
    is_sum_of_list,
    of_meeting,
    of_others,
    of_part,
    of_strangers,
    of_unknown_happening,
    of_works,
)
from kg.extraction.figures.figure_places import of_site, turned_to
from kg.extraction.figures.figure_scene import ABOUT, Scene, area_of, ends_with, is_group, speaks_for_many
from kg.extraction.figures.figure_severally import people_named, severally
from kg.extraction.figures.figure_speakers import driven, electing, is_kind, meeting_says, of_congress
from kg.extraction.figures.figure_stretches import of_another_stretch
from kg.extraction.figures.figure_topics import is_attendees, is_where_from, topic_of
from kg.extraction.figures.figure_verbs import verbs
from kg.extraction.figures.figure_winners import got_from, winner
from kg.extraction.figures.quantities import DONE, Quantity
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import city_names
from kg.model import BODIES, HAPPENINGS, EntityType

_TOPIC_WORD = pattern("figure_subjects", "topic_word")
_ANY_ZONE = "(?:开发区|经开区|高新区|园区|工业园|产业园)"
_NO_TOPIC_AFTER = pattern("figure_subjects", "no_topic_after")
_REPORTED = pattern("figure_subjects", "reported")
_AREA_OPENS = pattern("figure_subjects", "area_opens")
_SHORT_AREA_OPENS = pattern("figure_subjects", "short_area_opens")
_ZONE = pattern("figure_subjects", "zone_told_of")
_HONOURS = pattern("figure_subjects", "honours")
_HONOURED = pattern("figure_subjects", "honoured")
_FOR_THOSE = pattern("figure_subjects", "for_those")
_MEMBER = pattern("figure_subjects", "member")
_WIDER_BEFORE = pattern("figure_subjects", "wider_before")
_WHOLE = pattern("figure_subjects", "whole")
_MAKES = pattern("figure_subjects", "whole_makes")
_PARTY = pattern("figure_subjects", "party")
_CONTEST = pattern("figure_subjects", "contest")


def subject_of(scene: Scene, quantity: Quantity, phrase: str) -> tuple[int, str] | None:
    """The entity that a figure is about, and the rule that says so."""
    text = scene.article.text
    if quantity.unit == "票":  # what a meeting voted; no one else's
        voted = scene.happening is not None and MEETING.search(scene.entities[scene.happening].name)
        return (scene.happening, "observation.happening") if scene.happening is not None and voted else None
    if people_named(scene, quantity):
        return None
    if each := severally(scene, quantity):
        return None if each[0] is None else (each[0], "observation.topic")
    if won := winner(scene, quantity, phrase):
        return None if won[0] is None else (won[0], "observation.topic")
    if own := bearer(scene, quantity, phrase):
        return None if own[0] is None else (own[0], "observation.opened")
    if (congress := electing(scene, quantity, phrase)) is not None:
        return congress, "observation.happening"
    if (named := named_happening(scene, quantity)) is not None:
        return named, "observation.named"
    if (attended := of_congress(scene, quantity)) is not None:
        return attended, "observation.happening"
    if not is_narration(text, quantity) and (come_for := gathered(scene, quantity)) is not None:
        return come_for, "observation.happening"
    if (opening := opens_sentence(scene, quantity)) is not None:
        return opening, "observation.named"
    if (goes_on := begun_since(scene, quantity)) is not None:
        return goes_on, "observation.named"
    if (lesson := lesson_given(scene, quantity)) is not None:
        return lesson, "observation.happening"
    if (contest := contest_goes_on(scene, quantity)) is not None:
        return contest, "observation.named"
    if (firm := conferring(scene, quantity)) is not None:
        return firm, "observation.topic"
    if (whole := _of_whole(scene, quantity)) is not None:
        return whole, "observation.opened"
    if (counted := _counted_of_area(scene, quantity)) is not None:
        return counted, "observation.opened"
    if of_unknown_happening(scene, quantity) or of_works(scene, quantity):
        return None
    if made := formed(scene, quantity):
        return None if made[0] is None else (made[0], "observation.opened")
    honoured = _honoured_of(scene, quantity)
    if honoured and honoured[0] is not None:
        return honoured[0], "observation.opened"
    happening = told_of(scene, quantity)
    if happening is not None and of_another_stretch(scene, happening, quantity):
        happening = None
    guests = quantity.kind == "person" and is_narration(text, quantity)  # 两名指导员|参加
    guests = (guests and not _is_of_honoured(text, quantity)) or confers(scene, quantity)
    guests = guests or is_listed_honoured(scene, quantity)
    if happening is not None and not (honoured or guests) and takes_part(scene, happening, quantity, phrase):
        return happening, "observation.happening"
    if follows_hosts(scene, quantity):
        held = hosted(scene, quantity)
        return None if held is None else (held, "observation.hosted")
    begun = launched(scene, quantity)
    begun = founded_last(scene, quantity) if begun is None else begun
    if begun is None and founds_unknown(scene, quantity):
        return None
    if (begun := taught(scene, quantity) if begun is None else begun) is not None:
        return begun, "observation.launched"
    if (told := that_day(scene, quantity)) is not None:
        return told, "observation.named"
    if (behind := behind_hosts(scene, quantity)) is not None:
        return behind, "observation.hosted"
    if (opened := _opened_by(scene, quantity)) is not None:
        return opened, "observation.opened"
    if (behalf := on_behalf(scene, quantity)) is not None:
        return behalf, "observation.opened"
    if place := turned_to(scene, quantity, scene.subject_at(quantity.begins)):
        return None if place[0] is None else (place[0], "observation.area")
    if site := of_site(scene, quantity, scene.subject_at(quantity.begins)):
        return None if site[0] is None else (site[0], "observation.area")
    if of_part(scene, quantity) or is_of_hosts(text, quantity):
        return None
    if "赛" in phrase + text[clause_start(text, quantity.begins) - 3 : quantity.begins] and is_of_contest(
        text, quantity, phrase
    ):
        return None  # 举办职工技能大赛，|设6个工种: of a contest without a name
    topic = _named_behind(scene, quantity)
    topic = topic_of(scene, quantity) if topic is None else topic
    if (holder := meeting_says(scene, quantity)) is not None:
        topic = holder
    if is_kind(scene, topic, quantity):
        topic = None
    if topic is None and (brought := driven(scene, quantity)) is not None:
        return brought, "observation.topic"
    told_by = None if topic is None else scene.entities[topic].type
    if honoured and told_by in (EntityType.INSTITUTION, EntityType.ENTERPRISE):
        return None  # 记者从市农委获悉，甲市有8人|荣获…: of the city
    if elsewhere := honoured_elsewhere(scene, quantity, topic):
        return None if elsewhere[0] is None else (elsewhere[0], "observation.opened")
    listed = text[quantity.begins - 1] == "等" and _names_body(scene, quantity.begins)
    of = scene.entities[topic] if topic is not None else None
    shown = of is not None and (of.type in BODIES or MEETING.search(of.name))
    if shown and listed and _is_of_honoured(text, quantity):
        return None  # 甲厂拉丝车间等8个集体|获…: named, not counted
    no_figures = (of_strangers, is_given, got_from, is_attendees, is_where_from)
    if any(is_not(scene, quantity, topic) for is_not in no_figures):
        return None
    if (other := area_that_has(scene, quantity, topic)) is not None:
        return None if _is_of_honoured(text, quantity) else told_of_area(scene, other)
    if is_narration(text, quantity) or of_others(text, quantity):
        return None
    if (level := level_told_of(text, quantity)) and (topic is None or is_beside(scene, topic, level)):
        return None if _is_of_honoured(text, quantity) else told_of_level(scene, level)
    named = text[quantity.begins - 1] in ("等", "这") or is_sum_of_list(text, quantity)
    if named and quantity.kind == "person" and _HONOURED.match(text, quantity.end):
        return None  # 某某、某某等4人当选: named, not counted
    if topic is None:
        return _opening_happening(scene, quantity)
    closes = _is_listed(scene, topic, quantity) or is_example(scene, topic, quantity)
    if named and (closes or is_allied(scene, quantity)):
        return None  # 甲班、乙公司丙班等10个班组上榜, 表彰甲厂工会等12个单位, 联合甲、乙等8家单位
    if is_of_house(scene, topic, phrase) or of_meeting(scene, quantity, topic):
        return None
    if is_judged(scene, topic, quantity):
        return None
    if (meanwhile := during(scene, quantity)) is not None:
        return meanwhile, "observation.named"
    kind = scene.entities[topic].type
    if kind in ABOUT:
        return topic, "observation.topic"
    if kind is EntityType.FACILITY:  # 丰台区暖心驿站: a kind of station, counted for its district
        area = area_of(scene, scene.entities[topic].name)
        return None if area is None else (area, "observation.area")
    _, end = clause(text, quantity.begins, quantity.end)
    if kind is EntityType.PERSON and _PARTY.search(text, sentence_start(text, quantity.begins), end):
        unions = [e for m, e in scene.marks if m.end <= quantity.begins and m.type is EntityType.UNION]
        return (unions[-1], "observation.party") if unions else None
    return None


def _names_body(scene: Scene, at: int) -> bool:
    """Does the clause name a body before an offset?"""
    first = clause_start(scene.article.text, at)
    bodies = (m for m, i in scene.marks if scene.entities[i].type in BODIES)
    return any(first <= m.start and m.end <= at for m in bodies)


def _named_behind(scene: Scene, quantity: Quantity) -> int | None:
    """对符合条件的4600名骑手，|甲工会|免费…: who is named behind the clause of those that it serves."""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if not _FOR_THOSE.match(text, start, quantity.begins) or text[end : end + 1] != "，":
        return None
    unions = (m for m, _ in scene.marks if m.start == end + 1 and m.type is EntityType.UNION)
    following = next(unions, None)
    if following is None or sentence_start(text, following.start) != sentence_start(text, start):
        return None
    return scene.subject_at(following.start)


def _opening_happening(scene: Scene, quantity: Quantity) -> tuple[int, str] | None:
    """大赛决赛上演，12个节目…: no body is named yet, so the opening tells of its happening."""
    told, low = scene.happening, sentence_start(scene.article.text, quantity.begins)
    if told is None or quantity.begins >= scene.opening or quantity.modality != DONE:
        return None
    if goes_out(scene, told, quantity) or of_another_time(scene, told, quantity):
        return None
    if quantity.kind not in ("person", "body", "thing") or not _CONTEST.search(scene.entities[told].name):
        return None
    named = [m for m, e in scene.marks if e == told and m.start < quantity.begins]
    others = (m for m, _ in scene.marks if low <= m.start < quantity.begins and m.type not in HAPPENINGS)
    others = (m for m in others if not any(n.start <= m.start and m.end <= n.end for n in named))
    return (told, "observation.happening") if named and not any(others) else None


def _is_listed(scene: Scene, topic: int, quantity: Quantity) -> bool:
    """Is the topic but a member of the list that the figure closes?"""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    named = [m for m, e in scene.marks if e == topic and start <= m.start and m.end <= quantity.begins]
    if "、" not in text[start : quantity.begins]:
        return False
    members = (found for m in named if (found := _MEMBER.match(text, m.end)))
    return any(verbs().pattern.search(text, *m.span()) is None for m in members)


def _of_whole(scene: Scene, quantity: Quantity) -> int | None:
    """全厂|4280名职工, 全厂实现利税|312万元: so many of the only body that the noun fits."""
    start = clause_start(scene.article.text, quantity.begins)
    text = scene.article.text
    if whole := _WHOLE.fullmatch(text, start, quantity.begins):
        return _own_body(scene, whole["noun"], start)
    makes = _MAKES.fullmatch(text, start, quantity.begins)
    return _own_body(scene, makes["whole"] or makes["firm"] or makes["plant"], start) if makes else None


def _counted_of_area(scene: Scene, quantity: Quantity) -> int | None:
    """海淀区1人荣获…: so many of the district right before the number."""
    if quantity.kind not in ("person", "body"):
        return None
    for mention, entity in scene.marks:
        if mention.end == quantity.begins and mention.type is EntityType.DISTRICT:
            return entity if _opens_clause(scene.article.text, mention.start) else None
    return None


def _honoured_of(scene: Scene, quantity: Quantity) -> tuple[int | None] | None:
    """甲区1人获…，|3人获…: the area that opens the list of honoured; (None,) if it is no district."""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if not _HONOURS.search(text, quantity.end, end):
        return None
    low = sentence_start(text, start)
    while start > low and (text[start].isdecimal() or text.startswith(("另有", "还有"), start)):
        start = clause_start(text, start - 1)
    area = _AREA_OPENS.match(text, start, quantity.end)
    if area is None:
        area = _SHORT_AREA_OPENS.match(text, start, quantity.end)
        area = area if area and area["area"] in city_names() else None
    if area is None or area.end() > quantity.begins:
        return None
    at = area.start("area")
    here = (e for m, e in scene.marks if m.start == at and m.type is EntityType.DISTRICT)
    return (next(here, None),)


def _is_of_honoured(text: str, quantity: Quantity) -> bool:
    """我省3个集体、27人|分获…: those who were honoured in an area are not its federation's."""
    _, end = clause(text, quantity.begins, quantity.end)
    return _HONOURS.search(text, quantity.end, end) is not None


def _opened_by(scene: Scene, quantity: Quantity) -> int | None:
    """全区注册…5600人, 西城区117座…, 夜校累计培训…: the area or the noun that opens the figure's clause."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    words = list(_TOPIC_WORD.finditer(text, low, quantity.begins))
    word = words[-1] if words else None
    named = [
        (m, e) for m, e in scene.marks
        if m.type is EntityType.DISTRICT and low <= m.start and m.end <= quantity.begins
        and _opens_clause(text, _behind_wider(text, m.start)) and not _NO_TOPIC_AFTER.match(text, m.end)
        and not any((k.start <= m.start and k.end > m.end) or k.start == m.end for k, _ in scene.marks)
    ]  # fmt: skip
    if named and (word is None or named[-1][0].start > word.start("noun")):
        return None if turns(scene, named[-1][0].end, quantity.begins) else named[-1][1]
    zones = list(_ZONE.finditer(text, max(low - 1, 0), quantity.begins))
    if zones and (word is None or zones[-1].start() > word.start()):
        return _union_of_zone(scene, zones[-1], quantity)
    if word is None or turns(scene, word.end("noun"), quantity.begins):
        return None
    noun = word["noun"]
    if noun.startswith("全"):
        if noun == "全市" and not _is_county_city(scene, word.start()):
            return None
        kinds = (noun[1], "区" if noun == "全区" else noun[1])
        areas = [e for m, e in scene.marks if m.type is EntityType.DISTRICT and m.start < word.start()]
        areas = [e for e in areas if scene.entities[e].name.endswith(kinds)]
        return areas[-1] if areas else None
    if noun == "工会":
        beside_body = any(w["own"] for w in words)
        return _own_union(scene, low, word.start("noun"), beside_body=beside_body)
    if word["own"]:
        return _own_body(scene, noun, word.start("noun"))
    meant = [e for m, e in scene.marks if m.end <= word.start("noun") and ends_with(scene.entities[e], noun)]
    if noun == "集团" and not meant:  # 集团实现营业收入…, of 甲集团有限公司
        meant = [e for m, e in scene.marks if m.end <= word.start("noun") and is_group(scene.entities[e])]
    if noun in ("学院", "集团") and len(set(meant)) > 1:
        return None
    return meant[-1] if meant else None


def _union_of_zone(scene: Scene, zone: re.Match[str], quantity: Quantity) -> int | None:
    """高新区内216家企业, 该园区企业97家: of the zone's union, which the text has named before."""
    if turns(scene, zone.end(), quantity.begins):
        return None
    named = [e for m, e in scene.marks if m.type is EntityType.UNION and m.start < zone.start()]
    kind = _ANY_ZONE if zone["zone"] == "园区" else re.escape(zone["zone"])
    of_zone = re.compile(kind + "(?:总工会|工会联合会|工会)$")
    return next((e for e in reversed(named) if of_zone.search(scene.entities[e].name)), None)


def _is_county_city(scene: Scene, at: int) -> bool:
    """永康市, of the county's rank, where no other 市 is told of: is it what 全市 means?"""
    named = {scene.entities[e].name for m, e in scene.marks if m.start < at}
    cities = {n.removesuffix("总工会") for n in named if n.removesuffix("总工会").endswith("市")}
    rows = vocabulary.divisions_by_name()
    return len(cities) == 1 and any(d.level == "county" for d in rows.get(cities.pop(), ()))


def _own_union(scene: Scene, low: int, at: int, *, beside_body: bool) -> int | None:
    """中心现有…，工会已建成136个: the last union of the sentence, beside its body the article's only one."""
    unions = [(m, e) for m, e in scene.marks if m.type is EntityType.UNION and m.start < at]
    unions = [(m, e) for m, e in unions if not scene.entities[e].name.endswith("总工会")]
    here = [e for m, e in unions if low <= m.start]
    if here:
        return here[-1]
    only = {e for _, e in unions}
    return min(only) if beside_body and len(only) == 1 else None


def _own_body(scene: Scene, noun: str, at: int) -> int | None:
    """中心现有68个站点: the body of the union that speaks, else the only body that the noun fits.

    Where a federation speaks, or the article names several: the only one that the paragraph names.
    """
    fitting = {e: None for m, e in scene.marks if m.end <= at and context_nouns()[noun].fits(m)}
    topic = scene.subject_at(at)
    if topic is not None and scene.entities[topic].type is EntityType.UNION:
        name = scene.entities[topic].name.removesuffix("工会")
        own = [e for e in fitting if name in (scene.entities[e].name, *scene.entities[e].aliases)]
        if own or not speaks_for_many(scene, topic):
            return own[0] if own else None
        return _only_here(scene, noun, at)
    if topic in fitting:
        return topic
    return next(iter(fitting)) if len(fitting) == 1 else _only_here(scene, noun, at)


def _only_here(scene: Scene, noun: str, at: int) -> int | None:
    """甲公司李某获奖章。在他的带动下，|企业|新增…: the only body of the paragraph that the noun fits."""
    start = scene.article.text.rfind("\n", 0, at) + 1
    here = [(m, e) for m, e in scene.marks if start <= m.start and m.end <= at]
    found = {
        e for m, e in here
        if context_nouns()[noun].fits(m) and not scene.article.text.startswith("等", m.end)
        and not any(k.start <= m.start and m.end <= k.end and k.text != m.text for k, _ in here)
    }  # fmt: skip
    return found.pop() if len(found) == 1 else None


def _behind_wider(text: str, at: int) -> int:
    """Where the areas begin that stand before a district: |上饶市|广信区."""
    wider = _WIDER_BEFORE.search(text, max(0, at - 12), at)
    return wider.start() if wider else at


def _opens_clause(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at]
    return at == 0 or before[-1] in BREAK or bool(_REPORTED.search(before))
