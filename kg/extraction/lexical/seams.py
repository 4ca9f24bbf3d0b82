"""Where a bare 县 or 区 begins a body's name though what stands before it would make a county with it.

王某|和|县总工会 is no 和县总工会 where the text is at home in another county, 免去李映辉|县总工会… no
辉县总工会: no name goes over such an offset.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import vocabulary
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.prefilter import finditer

_COUNTY = "县"
_AND_COUNTY = "和县"
# Counties that a function word before 县 looks like: 某局会同|县总工会, 某人随|县总工会走访
_FUNCTION_WORDS = (_AND_COUNTY, "会同县", "随县", "应县")
_BODY_ENDS = frozenset("会局院部办委厂校社团站处司所行店队馆")
_BEFORE_COUNTIES = frozenset("从在到向由为对把将与及于自赴")  # 从|和县总工会
_OFFICER = pattern("scan", "officer")
_APPOINTS = pattern("scan", "appoints")
_OWN_BODY = pattern("scan", "own_body")
_OWN_TOWN_BODY = pattern("scan", "own_town_body")
_ROW = pattern("scan", "person_and_unit")
_NO_NAME = pattern("scan", "no_persons_name")
_LONGEST_OFFICER = 12  # characters of a post and a name
_LEAST_ROWS = 2
_LONGEST_GIVEN = 2
_Area = tuple[int, int, str]  # start, end, name


def seams(text: str, areas: Sequence[_Area]) -> frozenset[int]:
    """The offsets of a text, given the divisions' names that its characters make."""
    starts = frozenset(start for start, _, _ in areas)
    return frozenset((*_joined(text, areas), *_behind_appointed(text, starts), *_in_rows(text, starts)))


def _joined(text: str, areas: Sequence[_Area]) -> Iterator[int]:
    """陈某和|县总工会, 某公司和|县中医院, 某局会同|县总工会."""
    for word in _FUNCTION_WORDS:
        if word not in text:
            continue
        meant = _is_meant(text, word)
        for start, end in occurrences(word, text):
            longer = next((a for a in areas if a[1] == end and a[0] < start), None)
            if longer is None and not meant and _is_joint(text, word, start, areas):
                yield end - 1
            elif longer is not None and _name_length(text, start) > start - longer[0]:
                yield from (start, end - 1)  # 书记王炳南|和|县总工会, not 太和县


def _is_meant(text: str, word: str) -> bool:
    """Does a text name the county's city, or open a sentence with the county?"""
    cities = {d.city for d in vocabulary.divisions_by_name().get(word, ()) if d.city}
    if any(vocabulary.short_name(city) in text for city in cities):
        return True
    return any(not start or text[start - 1] in "。\n" for start, _ in occurrences(word, text))


def _is_joint(text: str, word: str, start: int, areas: Sequence[_Area]) -> bool:
    before = text[max(0, start - 1) : start]
    if before in _BEFORE_COUNTIES or any(end == start and not _is_county(name) for _, end, name in areas):
        return False  # 从|和县总工会, 安徽|和县
    if not "\u4e00" <= before <= "\u9fff":
        return False
    if before in _BODY_ENDS or _name_length(text, start):
        return True
    named = (name for _, end, name in areas if end != start + len(word))
    return any(name.endswith(_COUNTY) and _is_county(name) for name in named)


def _is_county(name: str) -> bool:
    return any(d.level == "county" for d in vocabulary.divisions_by_name().get(name, ()))


def _name_length(text: str, end: int) -> int:
    """How long the officer's name is that ends at an offset: 县委书记|王炳南; 0 if none does."""
    for m in _OFFICER.finditer(text, max(0, end - _LONGEST_OFFICER), end):
        for length in (4, 3, 2):
            if m.end() == end - length and (surname := _surname(text, m.end())):
                return length if 0 < length - surname <= _LONGEST_GIVEN else 0
    return 0


def _surname(text: str, at: int) -> int:
    """The length of the surname at an offset; 0 if there is none."""
    surnames = vocabulary.surnames()
    return next((n for n in (2, 1) if text[at : at + n] in surnames), 0)


def _behind_appointed(text: str, starts: frozenset[int]) -> Iterator[int]:
    """免去张永和|县总工会副主席职务, 任命王建新|县总工会办公室主任."""
    for m in finditer(_APPOINTS, text):
        at = m.end()
        surname = _surname(text, at)
        if not surname or at in starts or _NO_NAME.match(text, at):
            continue  # 任命|平江县总工会主席…
        for given in (3, 2, 1):  # 刘志光山|村: whosever village, no name begins with the person
            end = at + surname + given
            town = given > 1 and _OWN_TOWN_BODY.match(text, end)
            if town or (given <= _LONGEST_GIVEN and _OWN_BODY.match(text, end)):
                yield end
                break


def _in_rows(text: str, starts: frozenset[int]) -> Iterator[int]:
    """赵文成|县医院护士，李志新|县水泥厂工人: people in a row, each with unit and work."""
    spans = (m.span("name") for m in finditer(_ROW, text))
    found = [end for start, end in spans if start not in starts and _is_person(text, start, end)]
    if len(found) >= _LEAST_ROWS:
        yield from found


def _is_person(text: str, start: int, end: int) -> bool:
    surname = _surname(text, start)
    return surname > 0 and 0 < end - start - surname <= _LONGEST_GIVEN and not _NO_NAME.match(text, start)
