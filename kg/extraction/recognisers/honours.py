"""Honorary titles and prizes: the gazetteer, coordinated forms, local titles by form.

Quoted titles stand in quoted_honours.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.reading_text import without_quotes
from kg.extraction.lexical.scan import Hit, Scan
from kg.extraction.people.person_names import candidates, fits, is_word
from kg.extraction.recognisers import quoted_honours, received_honours
from kg.extraction.recognisers.honour_levels import level_of
from kg.extraction.recognisers.joint_honours import end_of_titles, medals, titles_in
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.quoted_honours import TEAM_TITLE, of_longer
from kg.extraction.recognisers.repeated_honours import repeated
from kg.extraction.recognisers.union_names import of_level
from kg.model import EntityType, Mention
from kg.prefilter import finditer
from kg.vocabulary import HonourEntry

_COORDINATED = pattern("honours", "coordinated")
_TWO_TAILS = pattern("honours", "two_tails")
_BRACKET = pattern("honours", "bracket")
_LOCAL = pattern("honours", "local")
_WISH_BEFORE = pattern("honours", "wish_before")
_CLASS_AFTER = pattern("honours", "class_after")
_ACTIVITY_AFTER = pattern("honours", "activity_after")
_EDITION_WITHIN = pattern("honours", "edition_within")
_EMPLOYER_TITLE = pattern("honours", "employer_title")
_AREA_TITLE = pattern("honours", "area_title")
_NOT_HOLDER = pattern("honours", "not_holder")
_NAMES_PLACE = pattern("honours", "names_place")
_THEIR_BODY = pattern("honours", "their_body")
_HOLDER_AFTER = pattern("honours", "holder_after")
_UNQUOTED = pattern("honours", "unquoted")
_APPOSED = pattern("honours", "apposed")
_LEVEL_TITLE = pattern("honours", "level_title")
_TITLED = pattern("honours", "titled")
_TITLE_LIST = pattern("honours", "title_list")
_LEVEL_HELD = pattern("honours", "level_held")
_HELD_BEFORE = 10  # characters: 获得2018年度
_MORE_LEVELS = pattern("honours", "more_levels")
_LIST = re.compile(r"[、，]")
_RECEIVES = re.compile(r"荣获|获得(?!者)|获评|被评为|授予")
_AND_OTHERS = ("工匠", "先进代表", "先进人物", "先进个人")  # 劳模|先进代表: they are not all 劳模
_STUDIOS = ("创新工作", "工作室", "技能工作", "创新团队")  # 某市劳模|创新工作室: four characters of them
_FULL_MODEL = re.compile("劳模$")
_MODELS = ("劳动模范", "劳模")
_BARE_TITLE = 4  # characters
_PLAIN_TITLES = pattern("honours", "plain_titles")
_PLAIN_TITLE = pattern("honours", "plain_title")
_SYSTEM = pattern("honours", "system")
_TITLE_ENDS = pattern("honours", "title_ends")
_TRAINING = pattern("honours", "training_behind")
_NOMINEE = pattern("honours", "nominee")
_CONTEST_PRIZE = pattern("honours", "contest_prize")
_MEDAL = pattern("honours", "medal")
_WHAT_FOR = pattern("honours", "what_for")
_CITY_TITLE = pattern("honours", "city_title")
_PRESENTED_UNQUOTED = pattern("honours", "presented_unquoted")
_SAID_UNQUOTED = pattern("honours", "said_unquoted")
# An honour whose name is also said of a class of people: 培养更多大国工匠
_ALSO_CLASS = frozenset(("大国工匠",))
# What may follow X工匠 as a title ("" at the end of the text)
_ARTISAN_AFTER = frozenset(("", *"”、，。；称人的获荣和及等评选（ 精\n"))
# Second tails that lean on the first for their name.
_SHORT_TAILS = {"奖状": "五一劳动奖状", "劳动奖状": "五一劳动奖状", "集体": "三八红旗集体"}


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All honours, whether held or only spoken of; who holds which is a matter of the relations."""
    for found in (*_titles(scan), *_of_level(scan, context)):
        mention = _at_home(found, context)
        if _TRAINING.match(scan.text, mention.end):
            continue  # “某某工匠”|培育计划: who is to be trained, and no title yet
        yield mention
        nominee = _NOMINEE.match(scan.text, mention.end)
        if nominee:  # 第六届“北京大工匠”提名奖 is a prize of its own
            end = nominee.end()
            text, name = scan.text[mention.start : end], mention.name + "提名奖"
            yield replace(mention, end=end, text=text, name=name, label=False)
    yield from _prizes(scan)
    yield from _medals(scan)
    yield from medals(scan)


def _at_home(mention: Mention, context: Context) -> Mention:
    """朝阳工匠 on a page of Beijing: of its district, not of the city of that name elsewhere."""
    giver = mention.detail.get("conferrer", "")
    area = giver.removesuffix("总工会")
    short, home = vocabulary.short_name(area), context.home
    if mention.rule != "honour.gazetteer" or area == giver or area in (home.city, home.province):
        return mention
    if not mention.text.startswith(short) or mention.text.startswith(area) or home.province is None:
        return mention
    rows = (d for kind in "区县" for d in vocabulary.divisions_by_name().get(short + kind, ()))
    if not any(d.level == "county" and d.province == home.province for d in rows):
        return mention
    return replace(mention, detail={"level": "district", "for_kind": mention.detail["for_kind"]})


def _medals(scan: Scan) -> Iterator[Mention]:
    """庆祝中华人民共和国成立70周年纪念章: named by its occasion."""
    for m in finditer(_MEDAL, scan.text):
        yield Mention(
            m.start(), m.end(), m.group(), EntityType.HONOUR, without_quotes(m.group()), "honour.unquoted",
            0.85, "”" not in m.group(), {"level": "national", "for_kind": "person"},
        )  # fmt: skip


def _prizes(scan: Scan) -> Iterator[Mention]:
    """获优秀组织奖, 体育道德风尚奖：甲公司: prizes that contests give to those who did not win."""
    for m in finditer(_CONTEST_PRIZE, scan.text):
        yield Mention(
            m.start(), m.end(), m.group(), EntityType.HONOUR, m.group(), "honour.unquoted", 0.78, True,
            {"for_kind": "both"},
        )  # fmt: skip


def _titles(scan: Scan) -> Iterator[Mention]:
    entries = vocabulary.honours()
    taken: list[tuple[int, int]] = []
    for mention in _sharing_title(scan):
        taken.append((mention.start, mention.end))
        yield mention
    yield from _sharing_level(scan)
    for hit in scan.hits_of("honour"):
        if not any(a <= hit.start and hit.end <= b for a, b in taken) and _is_title(scan.text, hit):
            yield _entry(scan, hit.start, hit.end, entries[hit.text], "honour.gazetteer")
    yield from _of_areas(scan)
    yield from _with_editions(scan)
    yield from _of_employers(scan)
    yield from _local(scan)
    yield from _unquoted(scan)
    yield from _plain(scan)
    yield from received_honours.recognise(scan)
    quoted = [*quoted_honours.recognise(scan)]
    yield from (*quoted, *repeated(scan, quoted))


def _entry(scan: Scan, start: int, end: int, entry: HonourEntry, rule: str, *, label: bool = True) -> Mention:
    detail = {"level": entry.level, "for_kind": entry.for_kind}
    if entry.conferrer:
        detail["conferrer"] = entry.conferrer
    return Mention(start, end, scan.text[start:end], EntityType.HONOUR, entry.name, rule, 0.95, label, detail)


def _sharing_title(scan: Scan) -> Iterator[Mention]:
    """全国和北京市劳动模范: two levels share a title."""
    entries = vocabulary.honours()
    for m in finditer(_COORDINATED, scan.text):
        tails = m.group(3).split("和")
        for level in (m.group(1), m.group(2)):
            for tail in tails:
                entry = entries.get(level + tail)
                if entry:
                    yield _entry(scan, m.start(), m.end(), entry, "honour.coordinated", label=False)


def _sharing_level(scan: Scan) -> Iterator[Mention]:
    """全国劳动模范和先进工作者: two titles share a level; 全国三八红旗手（集体）."""
    text, entries = scan.text, vocabulary.honours()
    for m in finditer(_TWO_TAILS, text):
        tail = m.group(3)
        level, title = m.group(1), _SHORT_TAILS.get(tail, tail)
        entry = entries.get(level + title) or entries.get(level[1:] + title)  # 授|予北京市
        if entry and text[m.start(3) - 1] != "全":
            yield _entry(scan, m.start(3), m.end(3), entry, "honour.coordinated", label=False)
    for m in finditer(_BRACKET, text):
        if not text.endswith("全国", 0, m.start()):
            continue
        for name in ("全国三八红旗手", "全国三八红旗集体"):
            if entry := entries.get(name):
                yield _entry(scan, m.start(), m.end(), entry, "honour.coordinated", label=False)


def _is_title(text: str, hit: Hit) -> bool:
    """Is a form of the gazetteer the title, not a class of people or part of another name?"""
    after = text[hit.end : hit.end + 4]
    if (
        hit.text.endswith("工匠")
        and not hit.text.endswith("大工匠")
        and hit.text not in _ALSO_CLASS
        and after[:1] not in _ARTISAN_AFTER
        and not _name_follows(text, hit.end)
    ):
        return False
    if of_longer(text, hit) or _ACTIVITY_AFTER.match(after):
        return False
    if hit.text.endswith(_MODELS) and _THEIR_BODY.match(text, hit.end):
        return False  # 滨江市劳动模范|协会
    if hit.text.endswith("劳模") and after.startswith((*_AND_OTHERS, *_STUDIOS)):
        return False
    before = text[max(0, hit.start - 14) : hit.start]
    return hit.text not in _ALSO_CLASS or not (_WISH_BEFORE.search(before) or _CLASS_AFTER.match(after))


def _of_areas(scan: Scan) -> Iterator[Mention]:
    """朝阳区劳动模范: a title of a district or city that the gazetteer does not hold."""
    by_name, entries = vocabulary.divisions_by_name(), vocabulary.honours()
    for m in finditer(_AREA_TITLE, scan.text):
        owner, title = m.group(1), without_quotes(m.group(2))
        area = next((owner[k:] for k in range(len(owner) - 1) if owner[k:] in by_name), None)
        if m.group() not in entries and area is not None and area + title not in entries:
            yield from _titled(scan, m, m.start() + len(owner) - len(area), area, "district")
    short = _short_areas()
    for m in finditer(_CITY_TITLE, scan.text):
        owner = next((m["area"][k:] for k in range(2) if m["area"][k:] in short), None)
        if owner is not None and owner + without_quotes(m["title"]) not in entries:
            yield from _titled(scan, m, m.end("area") - len(owner), owner, "district")


def _with_editions(scan: Scan) -> Iterator[Mention]:
    """云南省|第二十一届|劳动模范: the edition stands between the area and the rest of the title."""
    by_name, entries = vocabulary.divisions_by_name(), vocabulary.honours()
    for m in finditer(_EDITION_WITHIN, scan.text):
        owner, title = m["area"], without_quotes(m["title"])
        named = (owner[k:] for k in range(len(owner) - 1))
        area = next((name for name in named if name in by_name or name == "全国"), None)
        if area is None or _ACTIVITY_AFTER.match(scan.text, m.end()):
            continue
        start = m.end("area") - len(area)
        if (entry := entries.get(area + title)) is not None:
            yield _entry(scan, start, m.end(), entry, "honour.gazetteer", label=False)
            continue
        detail = {"for_kind": "collective" if TEAM_TITLE.search(title) else "person"}
        said = scan.text[start : m.end()]
        yield Mention(
            start, m.end(), said, EntityType.HONOUR, area + title, "honour.district", 0.85, False, detail
        )


def _of_level(scan: Scan, context: Context) -> Iterator[Mention]:
    """省劳动模范, 市五一劳动奖章: a title of the article's own province, city or district."""
    entries = vocabulary.honours()
    for m in finditer(_LEVEL_TITLE, scan.text):
        level, title, after = m.group(1), without_quotes(m.group(3)), scan.text[m.end() : m.end() + 6]
        counted = title == "劳模" or m.group(2)  # 市级劳模12名 are people
        got = _LEVEL_HELD.search(scan.text, max(0, m.start() - _HELD_BEFORE), m.start())
        received = after[:1] == "的" and got is not None  # 对获得|区级先进职工之家|的甲工会授牌
        if (_NOT_HOLDER.match(after) and not received) or _THEIR_BODY.match(after):
            continue
        if counted and not _held(scan.text, m.start(), m.end()):
            continue
        federation = of_level(context, level, m.start())
        if federation is None:
            continue
        full = federation.removesuffix("总工会") + ("劳动模范" if title == "劳模" else title)
        if full in entries:
            yield _entry(scan, m.start(), m.end(), entries[full], "honour.context", label=False)
            continue
        kind = "collective" if TEAM_TITLE.search(title) else "person"
        where = {"level": known} if (known := level_of(federation)) else {}
        quoted = scan.text[m.start() - 1 : m.start()] == "“" and after[:1] == "”"
        sure = quoted_honours.SURE if quoted else 0.85  # “市技术能手”: over the quotation as it stands
        yield Mention(
            m.start(), m.end(), m.group(), EntityType.HONOUR, full, "honour.context", sure, False,
            {**where, "for_kind": kind},
        )  # fmt: skip


def _held(text: str, start: int, end: int) -> bool:
    """被评为|省劳模, 市劳模|张某在会上, 省劳模|、某局教师: a title, not the people who hold it."""
    if _HOLDER_AFTER.match(text, end, end + 6):
        return True
    if _LEVEL_HELD.search(text, max(0, start - _HELD_BEFORE), start):
        return True
    if text[end : end + 1] == "、":
        return not _MORE_LEVELS.match(text, end + 1)
    return _name_follows(text, end)


def _of_employers(scan: Scan) -> Iterator[Mention]:
    """首开集团劳动模范: a title that a body gives its own people."""
    entries = vocabulary.honours()
    for m in finditer(_EMPLOYER_TITLE, scan.text):
        if m.group() in entries or _NOT_HOLDER.match(scan.text[m.end() : m.end() + 2]):
            continue
        words = scan.words(*scan.clause_at(m.start()))
        index = next((k for k, w in enumerate(words) if w.end == m.end(1)), None)
        first = left_edge(words, index) if index is not None else 0
        if index is None or first > index:
            continue
        start = words[first].start
        owner = scan.text[start : m.end(1)]
        if len(owner) >= 3 and owner[:1] not in "各全该本":
            yield from _titled(scan, m, start, owner, "employer")


def _titled(scan: Scan, m: re.Match[str], start: int, owner: str, level: str) -> Iterator[Mention]:
    title, end = without_quotes(m.group(2)), m.end()
    if title in _MODELS and _THEIR_BODY.match(scan.text, end):
        return  # 滨江区劳动模范|协会
    if title == "劳模":
        after = scan.text[end : end + 6]
        held = _HOLDER_AFTER.match(after) or _name_follows(scan.text, end)
        if scan.text.startswith("工匠", end) or not held:
            return  # 西城区劳模 are people, not the title
        if _ACTIVITY_AFTER.match(after) or _NAMES_PLACE.match(after):
            return  # 怀柔区劳模|展览馆
        title = "劳动模范"
    kind = "collective" if TEAM_TITLE.search(title) else "person"
    yield Mention(
        start, end, scan.text[start:end], EntityType.HONOUR, owner + title, f"honour.{level}", 0.85, True,
        {"level": level, "for_kind": kind} if level == "employer" else {"for_kind": kind},
    )  # fmt: skip


def _unquoted(scan: Scan) -> Iterator[Mention]:
    """被评为全国工会帮扶工作先进单位; 全国住房城乡建设系统劳动模范."""
    entries = vocabulary.honours()
    whole = ((form, 0) for form in (_SYSTEM, _APPOSED, _SAID_UNQUOTED, _PRESENTED_UNQUOTED))
    forms = ((_UNQUOTED, 1), (_TITLED, 1), (_TITLE_LIST, 1), *whole)
    for titles, group in forms:
        for m in finditer(titles, scan.text):
            name, (start, end) = m.group(group), m.span(group)
            if titles is _APPOSED and not (_LIST.match(scan.text, end) or _person_follows(scan.text, end)):
                continue
            if (stop := end_of_titles(scan.text, end)) > end:
                name, end = scan.text[start:stop], stop
            if name in entries or _TWO_TAILS.match(name) or any(q.start < start < q.end for q in scan.quotes):
                continue
            if "的" in name and name.partition("的")[0] in entries:
                continue  # 荣获全国五一劳动奖状|的先进集体
            if _RECEIVES.search(name):
                continue  # 省某医院电工张某|荣获|先进个人: a clause, no title
            if "或" in name or _TWO_TAILS.fullmatch(name) or _WHAT_FOR.search(name):
                continue  # 北京市劳动模范或先进工作者: two titles; 获某总工会支持建设的|工作室
            if titles is _SYSTEM:
                name = _FULL_MODEL.sub("劳动模范", name)
            for a, b, full in titles_in(name) or [(0, end - start, name)]:
                own_level = _LEVEL_TITLE.match(scan.text, start + a, start + b)
                if scan.text[start + a : start + b] not in entries and not own_level:  # found as they stand
                    yield _plainly(scan, start + a, start + b, full)


def _plain(scan: Scan) -> Iterator[Mention]:
    """被某工会授予|先进职工之家|、|女职工工作先进集体|荣誉称号: titles that name no level."""
    for titles in finditer(_PLAIN_TITLES, scan.text):
        for m in _PLAIN_TITLE.finditer(scan.text, *titles.span("list")):
            if len(m.group()) <= _BARE_TITLE:
                continue  # 先进集体, 优秀个人: of whatever
            yield _plainly(scan, *m.span(), m.group())


def _plainly(scan: Scan, start: int, end: int, name: str) -> Mention:
    """A title by its words alone; the gazetteer may know it by the level that another shares with it."""
    if (entry := vocabulary.honours().get(name)) is not None:
        return _entry(scan, start, end, entry, "honour.coordinated", label=False)
    kind = "collective" if TEAM_TITLE.search(name) or "工作室" in name else "person"
    detail, said = {"for_kind": kind}, scan.text[start:end]
    return Mention(
        start, end, said, EntityType.HONOUR, name, "honour.unquoted", 0.78, said == name, detail
    )


@cache
def _short_areas() -> frozenset[str]:
    """Divisions without 区, 县, 市, provinces by the names that titles use."""
    counties = {n[:-1] for n in vocabulary.divisions_by_name() if len(n) >= 3 and n[-1] in "区县市"}
    return frozenset((*counties, *vocabulary.area_bynames()))


@cache
def _class_words() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/honour_class_words.txt"))


def _local(scan: Scan) -> Iterator[Mention]:
    """朝阳工匠 and the like: a division's short name with 工匠 …, or any two characters before a person."""
    areas, entries = _short_areas(), vocabulary.honours()
    for m in finditer(_LOCAL, scan.text):
        owner, kind = m.group(1), m.group(2)
        placed = owner in areas or owner[:-1] in areas
        may_name = kind == "工匠" and len(owner) == 2 and owner not in _class_words()
        if m.group() in entries or not (placed or (may_name and _person_follows(scan.text, m.end()))):
            continue
        yield Mention(
            m.start(), m.end(), m.group(), EntityType.HONOUR, m.group(), "honour.local", 0.9, True,
            {"for_kind": "person"},
        )  # fmt: skip


def _name_follows(text: str, at: int) -> bool:
    """A name, one of two characters with a usual surname, and what may follow it: 苏州工匠|张某某走进"""
    named = [(n, t) for n, t in candidates(text, at) if fits(text, at + n)]
    short = any(n == 2 and t == "common" and not is_word(text[at : at + n]) for n, t in named)
    return short or any(n == 3 and t != "rare" for n, t in named)


def _person_follows(text: str, at: int) -> bool:
    return any(t != "rare" and n == 3 and _TITLE_ENDS.match(text, at + n) for n, t in candidates(text, at))
