"""What an article takes for granted: its city, its district, the forms that stand for them.

The city is the page's home (`home`), unless the article tells of another; the focus district of a place in
the text is the last county-level area named before it, else the one that the article names most.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.home import CAPITAL, FEDERATION, Home
from kg.extraction.lexical.lazy import lazy
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.lexical.stages import Stage, county_offices, offices, stage_at, stages
from kg.prefilter import Ending
from kg.vocabulary import Division, short_name

_OWN_ORGAN = pattern("areas", "own_organ")
PREFECTURES = ("州", "盟", "地区")  # what stands between a province and its counties, besides cities
_GOAL_BEFORE = Ending(pattern("areas", "goal_before"))
_LEADS_GUESTS = pattern("areas", "leads_guests")
_JOINS = tuple(FEDERATION + link for link in ("与", "和", "、", "同", "联合", "携手", "会同"))
_TOWN_KIND = re.compile("(?:街道|地区|镇|(?:[^族]族)?乡)$")
_PAIRS = pattern("areas", "pairs")
_PARTNER = re.compile("[与和同跟向]")
_PAIR_REACH = 40  # characters from a town to what it does with another
_PAIR = 2


@cache
def _capital_towns() -> tuple[str, ...]:
    """Beijing's towns without their kind: 黄村 is 黄村地区 to the gazetteer and 黄村镇 to papers."""
    rows = (d.name for d in vocabulary.divisions() if d.level == "subdistrict")
    return tuple(_TOWN_KIND.sub("", name) for name in rows)


class Context:
    """The article's view of "the city" and "the district"."""

    def __init__(self, scan: Scan, home: Home) -> None:
        self.scan = scan
        self.home = home

    @property
    def in_capital(self) -> bool:
        """Is it told in Beijing? A page whose home nothing tells is nobody's."""
        return self.home.province == CAPITAL

    @lazy
    def counties(self) -> tuple[tuple[int, str], ...]:
        """(offset, name) of each county-level area named in full, in order."""
        by_name = vocabulary.divisions_by_name()
        return tuple(
            (h.start, h.text)
            for h in self.scan.hits_of("area")
            if any(d.level == "county" for d in by_name.get(h.text, ()))
        )

    @lazy
    def main_district(self) -> str | None:
        """The county-level area that the article names most (the first of equals)."""
        names = [n for _, n in self.counties]
        if not names:
            return self._from_subdistricts()
        counts = Counter(names)
        return max(names, key=lambda n: (counts[n], -names.index(n)))

    def _from_subdistricts(self) -> str | None:
        if not self.in_capital:
            return None
        found = Counter(
            d.county
            for start, end in self.scan.subdistricts
            for d in vocabulary.divisions_by_name().get(self.scan.text[start:end], ())
            if d.county
        )
        return found.most_common(1)[0][0] if len(found) == 1 else None

    def district_at(self, offset: int, suffixes: str = "区县市旗") -> str | None:
        """The district in force at an offset: the last one of the kind named before it, else the main one.

        One of another city, named in passing, is so no longer than its sentence.
        """
        before = [(at, n) for at, n in self._hosts if at < offset and n[-1] in suffixes]
        if len(before) >= _PAIR and self._are_two(*before[-_PAIR:]):
            return self._foremost(before[-1][1], before[-2][1])
        if len(before) >= _PAIR and self._come_to(before[-1][0], offset):
            before = before[:-1]
        if stage := self.abroad(offset):  # 在河北，区总工会: no district of the page's own
            return next((n for at, n in reversed(before) if at >= stage.start), None)
        main = self.main_district
        if before:
            at, name = before[-1]
            homely = [n for _, n in before if self._at_home(n)]
            if homely and not self._at_home(name) and "。" in self.scan.text[at:offset]:
                return homely[-1]
            return name
        main = main or self.home.county
        return main if main and main[-1] in suffixes else None

    @lazy
    def _hosts(self) -> tuple[tuple[int, str], ...]:
        """The counties, but for those whither the union of another goes: 甲区总工会到|乙区|学习."""
        return tuple((at, n) for at, n in self.counties if not self._is_goal(at, n))

    def _is_goal(self, at: int, name: str) -> bool:
        text = self.scan.text
        if not _GOAL_BEFORE.search(text[max(0, at - 4) : at]):
            return False
        sentence = max(text.rfind(mark, 0, at) for mark in "。！？\n")
        guests = (
            (a, n) for a, n in self.counties if sentence < a < at and n != name and n[-1] == name[-1]
        )
        return any(text.startswith(FEDERATION, a + len(n)) for a, n in guests)

    def _come_to(self, at: int, offset: int) -> bool:
        """甲区总工会来乙区考察，|区总工会主席王某带队: is it the guests' own who leads them?"""
        text = self.scan.text
        return text[at - 1 : at] == "来" and bool(_LEADS_GUESTS.match(text, offset))

    def _are_two(self, one: tuple[int, str], other: tuple[int, str]) -> bool:
        """甲区总工会与乙区总工会|联合办班: do both unions stand side by side?"""
        between = self.scan.text[one[0] + len(one[1]) : other[0]]
        return between in _JOINS and self.scan.text.startswith(FEDERATION, other[0] + len(other[1]))

    def _foremost(self, one: str, other: str) -> str | None:
        """The one of two counties of which the article tells more, if it does."""
        counts = Counter(name for _, name in self.counties)
        if counts[one] == counts[other]:
            return None
        return one if counts[one] > counts[other] else other

    def own_county(self, town: str) -> str | None:
        """The county that the gazetteer has a town in, if the article names it and no other such."""
        named = {name for _, name in self.counties}
        rows = vocabulary.divisions_by_name().get(town, ())
        found = {d.county for d in rows if d.level == "subdistrict" and d.county in named}
        return found.pop() if len(found) == 1 else None

    def may_lie_elsewhere(self, town: str, offset: int) -> bool:
        """通州区总工会与翁牛特旗总工会结对。…|乌丹镇|总工会: is a town of either of the two?

        Told in Beijing, one that the gazetteer has in none of its districts is of none of them.
        """
        here = self.district_at(offset + 1)
        text = self.scan.text
        others = {n for at, n in self.counties if n != here and text.startswith(FEDERATION, at + len(n))}
        if not any(self._at_home(name) != self._at_home(here or name) for name in others):
            return False
        if self.in_capital:
            return self._at_home(here or "") and not town.startswith(_capital_towns())
        clause = max(text.rfind(mark, 0, offset) for mark in "，。；！？\n") + 1
        own = next((at for at, _ in reversed(self.counties) if clause <= at < offset), None)
        if own is not None and not _PARTNER.search(text, own, offset):
            return False  # 甲县总工会负责在|乙镇|挂牌
        paragraph = text.rfind("\n", 0, offset) + 1
        return _PAIRS.search(text, paragraph, offset + _PAIR_REACH) is not None

    def _at_home(self, name: str) -> bool:
        """Has the page's own city a county of this name (or is no city known)?"""
        rows = vocabulary.divisions_by_name().get(name, ())
        home = self.home.city or self.home.province
        return home is None or any(home in (d.city, d.province) for d in rows)

    def division(self, name: str) -> Division | None:
        """The division that a county's name means here; None where it is ambiguous."""
        rows = [
            d for d in vocabulary.divisions_by_name().get(name, ()) if d.level in ("county", "subdistrict")
        ]
        if len(rows) == 1:
            return rows[0]
        text = self.scan.text
        named = [d for d in rows if d.city and (d.city + name in text or short_name(d.city) + name in text)]
        if len(named) == 1:
            return named[0]
        for keep in (
            [d for d in rows if d.city and d.city in text],
            [d for d in rows if self.home.city and d.city == self.home.city],
            [d for d in rows if self.home.province and d.province == self.home.province],
        ):
            if len(keep) == 1:
                return keep[0]
        return None

    @lazy
    def twins(self) -> frozenset[str]:
        """County names that mean two places in this article: 南京市鼓楼区 and 福州市鼓楼区."""
        text = self.scan.text
        found = set()
        for name in {n for _, n in self.counties}:
            cities = {
                d.city
                for d in vocabulary.divisions_by_name()[name]
                if d.city and (d.city + name in text or short_name(d.city) + name in text)
            }
            if len(cities) > 1:
                found.add(name)
        return frozenset(found)

    def city_of_twin(self, name: str, offset: int) -> str | None:
        """The city of a twin at an offset: the last of its cities named before (or right there)."""
        text = self.scan.text[: offset + 1]
        cities = [d.city for d in vocabulary.divisions_by_name()[name] if d.city]
        at = {c: max(text.rfind(c), text.rfind(short_name(c) + name[:1])) for c in cities}
        best = max(sorted(at), key=lambda c: at[c])
        return best if at[best] >= 0 else None

    def county_city(self, offset: int) -> str | None:
        """A city of the county's rank whose organs are told before: its 市总工会 and 市检察院 are its own.

        Not where the city above it is told of before them, or is and other counties of it are too.
        """
        if stage := stage_at(self.county_offices, offset):
            return stage.county
        text = self.scan.text[:offset]
        name = self.district_at(offset, "市")
        if name is not None and name == self.home.county:
            return name
        if name is None or not any(at < offset and n == name for at, n in self.counties):
            return None
        if not self.home.told and len({n for _, n in self.counties}) == 1:
            return name  # no other city is told of at all
        at = next((end for _, end in occurrences(name, text) if _OWN_ORGAN.match(text, end)), None)
        return name if at is not None and not self._of_city_above(name, at, offset) else None

    def _of_city_above(self, name: str, at: int, offset: int) -> bool:
        """Is it told of the city above a county, whose first organ stands at an offset?

        What is only called after the city (成都明珠公司) tells nothing, nor 衢州市|江山市.
        """
        text = self.scan.text[:offset]
        rows = vocabulary.divisions_by_name().get(name, ())
        for city in {d.city for d in rows if d.city} | {self.city_at(offset) or name} - {name}:
            whole = [end for _, end in occurrences(city, text) if not text.startswith(name, end)]
            short = [end for _, end in occurrences(short_name(city), text)]
            organs = [end for end in (*whole, *short) if _OWN_ORGAN.match(text, end)]
            if any(end < at for end in (*whole, *organs)):
                return True
            if organs and any(n != name and self._is_of(n, city) for _, n in self.counties):
                return True
        return False

    @staticmethod
    def _is_of(county: str, city: str) -> bool:
        return any(d.city == city for d in vocabulary.divisions_by_name().get(county, ()))

    def prefecture(self, kind: str, offset: int) -> str | None:
        """What 州, 盟, 地区 means at an offset: the home, if it is one of the kind."""
        city = self.home_at(offset).city
        return city if city and city.endswith(kind) else None

    def city_at(self, offset: int) -> str | None:
        """What 市 means at an offset: the city told of there, the page's, the only one of the article."""
        city = self.home_at(offset).city
        return city if city or self.abroad(offset) else self._only_city

    def province_union(self, level: str, offset: int) -> str | None:
        """What 省总工会, 自治区总工会 means at an offset."""
        province = self.home_at(offset).province
        return f"{province}总工会" if province and province.endswith(level) else None

    @lazy
    def stages(self) -> tuple[Stage, ...]:
        """The places that the article says it tells of: 在广东，…."""
        return stages(self.scan)

    @lazy
    def offices(self) -> tuple[Stage, ...]:
        """The posts of people that tell the place of their bodies: 天津市人大常委会副主任、市总工会主席."""
        return offices(self.scan)

    @lazy
    def county_offices(self) -> tuple[Stage, ...]:
        """The like of a city of the county's rank: 青溪市委副书记、市人民政府市长."""
        return county_offices(self.scan)

    def abroad(self, offset: int) -> Stage | None:
        """The stage at an offset, if it lies outside the page's own city or province."""
        stage = stage_at(self.offices, offset) or stage_at(self.stages, offset)
        if stage is None or self.home.province is None:
            return stage
        own_city = self.home.city is None or stage.city in (self.home.city, None)
        return None if stage.province == self.home.province and own_city else stage

    def home_at(self, offset: int) -> Home:
        """The home, or the place that an offset tells of where that is another."""
        if stage := self.abroad(offset):
            return Home(stage.province, stage.city)
        return self._told_before(offset) or self.home

    def _told_before(self, offset: int) -> Home | None:
        """The only city named so far, on a page that takes none for granted: later ones tell nothing."""
        if not self.home.mixed or self.home.city is None:
            return None
        named = {home for at, home in self._cities if at < offset}
        only = named.pop() if len(named) == 1 else None
        return only if only and only.city != self.home.city else None

    @lazy
    def _cities(self) -> tuple[tuple[int, Home], ...]:
        """Offset of each city and municipality named in full, and what it makes of the places after it."""
        by_name = vocabulary.divisions_by_name()
        return tuple(
            (h.start, Home(d.province, d.name))
            for h in self.scan.hits_of("area")
            for d in by_name.get(h.text, ())[:1]
            if d.level == "city" or (d.level == "province" and d.name.endswith("市"))
        )

    @lazy
    def _only_city(self) -> str | None:
        by_name = vocabulary.divisions_by_name()
        cities = {
            h.text
            for h in self.scan.hits_of("area")
            if any(d.level == "city" for d in by_name.get(h.text, ()))
        }
        return next(iter(cities)) if len(cities) == 1 else None
