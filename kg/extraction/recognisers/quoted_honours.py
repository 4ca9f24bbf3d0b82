"""“…”称号, 荣获“…”: what stands before and after a quotation tells whether it is a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Hit, Quote, Scan
from kg.extraction.people.person_names import candidates
from kg.model import EntityType, Mention

TITLE_WORDS = pattern("honours", "title_word")
_OWN_WORDS = re.compile(r"“(?!全国|国家|首都|第|首[届批]|年度)[\u4e00-\u9fff]{2,4}$")
TEAM_TITLE = pattern("honours", "team_title")
_NOT_TITLE = pattern("honours", "not_title")
_TITLE_END = pattern("honours", "title_end")
_PLACE_TITLE = pattern("honours", "place_title")
_HANDED_PAPER = re.compile(r"(?:荣誉)?(?:证书|奖牌|牌匾|奖杯|绶带)")
_QUOTE_AFTER = pattern("honours", "quote_after")
_RECEIVING = pattern("honours", "receiving")
_LIST_OR_END = pattern("honours", "list_or_end")
_OWN_PRIZE = pattern("honours", "own_prize")
_PROJECT_PRIZE = pattern("honours", "project_prize")
_SELECTED_BEFORE = pattern("honours", "selected_before")
_PRAISING = pattern("honours", "praising")
_AWARDED_BEFORE = pattern("honours", "awarded_before")
_AFTER_HOLDER = pattern("honours", "after_holder")
_TITLE_CHAIN = pattern("honours", "title_chain")
_SLOGAN_PART = pattern("honours", "slogan_part")
_TAIL_BEFORE = pattern("honours", "tail_before")
_OF_AREA = pattern("honours", "of_area")
_CHOSEN_BEFORE = pattern("honours", "chosen_before")
_NO_HONOUR = pattern("honours", "no_honour")
_LEVELS_SHARE = pattern("honours", "levels_share")
_THEMES_AFTER = pattern("honours", "themes_after")
_ROLL_BEFORE = pattern("honours", "roll_before")
_ROLL_AFTER = pattern("honours", "roll_after")
_MARK = re.compile(r"[，。！？；]")
_ITEM = re.compile(r"(?:[（(][^（）()]*[)）]|[^、])+")  # （劳模、工匠）创新工作室 is one title
_COUNT = re.compile(r"\d+余?[名个人]")
_TITLE_WORD_AFTER = re.compile(r"(?:荣誉)?称号")
_IS_BEFORE = re.compile(r"[是的，、：]$")
_OWNER_BEFORE = re.compile(r"(?:[区市县省届、，和团司]|\d{4}年度?)$")
_LONGEST = 48  # a chain of titles in one quotation; a single title has at most 20
_LONGEST_ONE = 20
_LONGEST_CALLED = 32  # where 称号 stands behind it: “某市十项工程劳动竞赛模范科技工作者”称号
_COUNTED_BEFORE = pattern("honours", "counted_before")
_DATED_TITLE = pattern("honours", "dated_title")
_EDITION_BEFORE = pattern("honours", "edition_before")
_SAID_TO_BE = pattern("honours", "said_to_be")
_NO_TITLE_AFTER = pattern("honours", "no_title_after")
_HANDED_OVER = pattern("honours", "handed_over")
_BADGE = pattern("honours", "badge")
_BADGE_BEFORE = pattern("honours", "badge_before")
_HANDED_SIGN = pattern("honours", "handed_sign")
_SIGN = pattern("honours", "sign")
_SIGN_BEFORE = pattern("honours", "sign_before")
_HANDED_TO = pattern("honours", "handed_to")
_PRIZE_BEFORE = pattern("honours", "prize")
_TITLES_BEFORE = re.compile(r"(?:“[^”]{2,16}”[、和及]?)+$")
_QUOTE_BEFORE = re.compile(r"“(?P<title>[^“”]{4,16})”[、和及]?$")
_QUOTE_NEXT = re.compile(r"[、和及]?“(?P<title>[^“”]{4,16})”")
_CALLED_BEFORE = re.compile(r"(?:有着|素有|人送|人称|被誉为|被称为|被称作|赢得了?|享有)$")
_NEAR = 20
_LONGEST_PRIZE = 8
_LONGEST_SAID = 14
_ENDS = ("、", "，", ",", "。", "；")
_CLOSES = ("，", "；", "。", "、")
_SHORT = 4
_LONGEST_OWNER = 8
_AREA_HONOUR = pattern("honours", "area_honour")
SURE = 0.96  # over the gazetteer's entry at the same span
_NOMINATED = "提名奖"


def of_longer(text: str, hit: Hit) -> bool:
    """“齐鲁|最美职工”: the end of a quoted title that opens with words of its own."""
    praising = _PRAISING.match(hit.text) and text.startswith("”", hit.end)
    return bool(praising) and bool(_OWN_WORDS.search(text, max(0, hit.start - 6), hit.start))


@dataclass(frozen=True, slots=True)
class _Place:
    """A quotation with what stands around it."""

    scan: Scan
    quote: Quote
    before: str
    after: str

    @property
    def inner(self) -> str:
        return self.quote.inner


def recognise(scan: Scan) -> Iterator[Mention]:
    """All titles in quotation that the gazetteer does not hold."""
    text, entries = scan.text, vocabulary.honours()
    for quote in scan.quotes:
        inner = quote.inner
        if quote.mark != "“" or not 2 <= len(inner) <= _LONGEST or _MARK.search(inner):
            continue
        if _THEMES_AFTER.match(text, quote.end):
            continue  # “我身边的劳模”、“劳模伴我成长”等6个|主题
        before = text[max(0, quote.start - 30) : quote.start]
        before = before[max(before.rfind(c) for c in "。！？；\n") + 1 :]
        if (owned := _with_owner(scan, quote, before)) is not None:
            yield owned
            continue
        place = _Place(scan, quote, before, text[quote.end : quote.end + 14])
        yield from _at_levels(place) if inner in entries else _titles(place)


def _with_owner(scan: Scan, quote: Quote, before: str) -> Mention | None:
    """全国|“五一劳动奖章”, 滨江区|“劳动模范”: the level or the area of the title stands before it."""
    entries, areas = vocabulary.honours(), vocabulary.divisions_by_name()
    for length in range(min(_LONGEST_OWNER, len(before)), 1, -1):
        owner = before[-length:]
        entry = entries.get(owner + quote.inner)
        if entry is None and not (owner in areas and _AREA_HONOUR.fullmatch(quote.inner)):
            continue
        start, name = quote.start - length, entry.name if entry else owner + quote.inner
        collective = "collective" if TEAM_TITLE.search(name) else "person"
        detail = {"for_kind": collective}
        if entry:
            detail = {"level": entry.level, "for_kind": entry.for_kind, "conferrer": entry.conferrer or ""}
        detail = {key: value for key, value in detail.items() if value}
        text = scan.text[start : quote.end]
        return Mention(start, quote.end, text, EntityType.HONOUR, name, "honour.quoted", SURE, False, detail)
    return None


def _titles(place: _Place) -> Iterator[Mention]:
    scan, inner, start = place.scan, place.inner, place.quote.start + 1
    parts = [(start + m.start(), m.group()) for m in _ITEM.finditer(inner)]
    if all(_SLOGAN_PART.search(part) for _, part in parts):
        return  # “学工匠、做工匠”的氛围
    if len(parts) > 1 and all(TITLE_WORDS.search(part) for _, part in parts):
        for at, part in parts:  # “朝阳能手、朝阳匠心达人、朝阳工匠、朝阳大师”
            if part not in vocabulary.honours():
                yield _title(scan, at, at + len(part), part, 0.85)
        return
    if len(inner) <= _LONGEST_ONE and _BADGE.search(inner) and _BADGE_BEFORE.search(place.before):
        badge = _title(scan, start, start + len(inner), inner, SURE)
        yield replace(badge, detail={**badge.detail, "for_kind": "collective"})
        return
    called = place.after.startswith(("称号", "荣誉称号"))  # 获评“百优驿站”|称号
    if len(inner) > (_LONGEST_CALLED if called else _LONGEST_ONE) or (
        _NOT_TITLE.search(inner)
        and not (called or _TITLE_END.search(inner) or _prize_behind(place) or _praised_place(place))
    ):
        return
    if (prize := _prize_behind(place)) is not None:
        end = place.quote.end + len(prize)
        yield _title(scan, start, end, inner + prize, SURE, label=False)
        return
    if _said_to_be_title(place):
        yield _with_prize(place)
        return
    shared = list(_at_levels(place))
    if shared:
        yield from shared
        return
    confidence = _confidence(place)
    if confidence:
        yield _title(scan, start, start + len(inner), inner, confidence)


def _at_levels(place: _Place) -> Iterator[Mention]:
    """被评为全国和北京市“最美职工”: a title at each level; the gazetteer may hold the national one."""
    levels = _LEVELS_SHARE.search(place.before)
    if not levels or not TITLE_WORDS.search(place.inner):
        return
    if not _RECEIVING.search(place.before[: levels.start()]):
        return
    start, end = place.quote.start + 1, place.quote.end - 1
    for level in levels.groups():
        own = level == "全国" and place.inner in vocabulary.honours()
        name = place.inner if own else f"{level}“{place.inner}”"
        title = _title(place.scan, start, end, name, SURE, label=False)
        yield replace(title, rule="honour.coordinated")


def _said_to_be_title(place: _Place) -> bool:
    """A word such as 称号 follows, and the quotation or the verb before agrees."""
    titled = _QUOTE_AFTER.match(place.after)
    if not titled or (_CALLED_BEFORE.search(place.before) and not TITLE_WORDS.search(place.inner)):
        return False  # 有着|“女焊神”|称号的王某
    called, title, _ = titled.group().partition("称号")
    if title and TITLE_WORDS.search(called.removesuffix("荣誉")) and not TITLE_WORDS.search(place.inner):
        return False  # “中国梦·劳动美”|最美职工称号
    return bool(
        TITLE_WORDS.search(place.inner) or _RECEIVING.search(place.before) or "称号" in titled.group()
    )


def _prize_behind(place: _Place) -> str | None:
    """获“匠心”|培养工程优秀项目三等奖: a prize for one of what the campaign brought about."""
    prize = _PROJECT_PRIZE.match(place.after)
    return prize.group() if prize and _RECEIVING.search(place.before) else None


def _praised_place(place: _Place) -> bool:
    """被命名为|“最美工会驿站”, 入选某市总工会“最美驿站”: a place that is called so by a verb of giving."""
    if not _PLACE_TITLE.search(place.inner):
        return False
    ends = _LIST_OR_END.match(place.after) or place.after.startswith(("的有", "的是", "的分别", "的还有"))
    given = _RECEIVING.search(place.before) and ends
    return bool(given) or _is_on_roll(place)


def _is_on_roll(place: _Place) -> bool:
    """公布2023年“最美工会驿站”名单: a title whose holders are published."""
    return bool(_ROLL_BEFORE.search(place.before) and _ROLL_AFTER.match(place.after))


def _with_prize(place: _Place) -> Mention:
    """“安康杯”竞赛|优秀组织奖: the prize word behind the quotation may belong to the title."""
    quote, after = place.quote, place.after
    start, end = quote.start + 1, quote.end - 1
    m = _OWN_PRIZE.match(after)
    if m and not _TITLE_WORD_AFTER.match(after) and len(m.group()) <= 6 and m.group()[0] not in "的等":
        stop = quote.end + len(m.group())
        return _title(place.scan, start, stop, place.inner + m.group(), 0.9, label=False, alias=place.inner)
    return _title(place.scan, start, end, place.inner, 0.9)


def _confidence(place: _Place) -> float | None:
    """How sure a quotation is a title that no word behind it calls one; None if it is none."""
    inner, before, after = place.inner, place.before, place.after
    looks = bool(TITLE_WORDS.search(inner))
    if looks and len(inner) <= 10 and _SELECTED_BEFORE.search(before) and _COUNT.match(after):
        return 0.75
    if (
        len(inner) <= 12
        and _PRAISING.match(inner)
        and after[:1] in ("、", "，")
        and _IS_BEFORE.search(before)
    ):
        return 0.72
    received = bool(_RECEIVING.search(before) and _LIST_OR_END.match(after))
    if received and len(inner) <= 10 and _AWARDED_BEFORE.search(before):
        return 0.78
    if looks and _HANDED_PAPER.match(after) and _AWARDED_BEFORE.search(before):
        return 0.75  # 夺冠，获颁“甲镇金牌管家”|证书
    first = _TITLES_BEFORE.sub("", before)  # 被评为“甲标兵”|“乙能手”
    if looks and first != before and _AWARDED_BEFORE.search(first) and _LIST_OR_END.match(after):
        return 0.78
    if _OF_AREA.match(inner) and _CHOSEN_BEFORE.search(before) and not _NO_HONOUR.search(inner):
        return 0.75
    # “全国煤炭行业技能大师”|王某, 湘潭|“最美群众贴心人”|罗某
    own = _OWNER_BEFORE.search(before) or _OF_AREA.match(inner) or _ends_in_area(before)
    if looks and len(inner) <= 12 and own and _holder_follows(place):
        return 0.75
    if looks and _COUNTED_BEFORE.search(before) and after[:1] in (*_CLOSES, "和", "受"):
        return 0.75
    if looks and len(inner) <= _LONGEST_SAID and after[:1] in _ENDS and _SAID_TO_BE.search(before):
        return 0.75
    if looks and _EDITION_BEFORE.search(before) and not _NO_TITLE_AFTER.match(after):
        return 0.75
    if looks and (_CHOSEN_BEFORE.search(before) and _LIST_OR_END.match(after)):
        return 0.75
    if looks and before.endswith(("等", "位", "名")) and _HANDED_OVER.match(after):
        return 0.75
    if looks and _HANDED_SIGN.match(after) and _HANDED_TO.search(before):
        return 0.75
    if looks and _SIGN.match(after) and _SIGN_BEFORE.search(before):
        return 0.8
    if inner.endswith("奖") and len(inner) <= _LONGEST_PRIZE and _PRIZE_BEFORE.search(before):
        return 0.75
    if looks and _is_on_roll(place):
        return 0.8
    if looks and (received or _chained(place) or _TAIL_BEFORE.search(before) or _beside_known(place)):
        return 0.8
    return None


def _ends_in_area(before: str) -> bool:
    """Does a division's short name stand right before?"""
    short = vocabulary.divisions_by_short_name()
    return any(before[-length:] in short for length in (2, 3) if len(before) >= length)


def _holder_follows(place: _Place) -> bool:
    """Does a person follow: “最美职工”李明说?"""
    text, end = place.scan.text, place.quote.end
    return any(
        t != "rare" and _AFTER_HOLDER.match(text[end + n : end + n + 3] or "，")
        for n, t in candidates(text, end)
    )


def _beside_known(place: _Place) -> bool:
    """“全国技术能手”|“甲省好师傅”: a quoted title that the gazetteer holds stands right beside it."""
    text, quote, entries = place.scan.text, place.quote, vocabulary.honours()
    before = _QUOTE_BEFORE.search(text, max(0, quote.start - _NEAR), quote.start)
    near = (before, _QUOTE_NEXT.match(text, quote.end))
    return any(m is not None and m["title"] in entries for m in near)


def _chained(place: _Place) -> bool:
    """One of a chain “A”“B”等…称号."""
    end = place.quote.end
    return bool(_TITLE_CHAIN.match(place.scan.text[end : end + 60]))


def _title(
    scan: Scan, start: int, end: int, name: str, confidence: float, *, label: bool = True, alias: str = ""
) -> Mention:
    if (lead := _DATED_TITLE.match(name)) is not None and scan.text.startswith(lead.group(), start):
        name, start = name[lead.end() :], start + lead.end()  # “2014年|滨江市先进工作者”
    if name.endswith("称号") and len(name) > _SHORT:  # “优秀工会工作者称号”
        name, end = name.removesuffix("荣誉称号").removesuffix("称号"), end - 2
    if name.endswith("荣誉") and TEAM_TITLE.search(name.removesuffix("荣誉")[-_SHORT:]):
        name, end = name.removesuffix("荣誉"), end - 2  # “自治区工人先锋号荣誉”
    detail = {"for_kind": "collective" if TEAM_TITLE.search(name) else "person"}
    if alias and not name.endswith(_NOMINATED):  # “甲市工匠”提名奖 is no 甲市工匠
        detail["alias"] = alias
    return Mention(
        start, end, scan.text[start:end], EntityType.HONOUR, name, "honour.quoted", confidence, label, detail
    )
