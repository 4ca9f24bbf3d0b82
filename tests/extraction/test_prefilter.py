"""The prefilters spare work and change nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.corpus import read, segment
from kg.extraction.lexical import patterns
from kg.extraction.lexical.reading_text import with_full_marks
from kg.extraction.lexical.scan import Scan
from kg.extraction.page import read_page, read_pages
from kg.extraction.people import person_context
from kg.model import Page
from kg.prefilter import Ending, begins, compiled, ends, finditer
from tests.extraction.test_patterns import FILES

PAGES = Path(__file__).parent.parent / "samples" / "pages"


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return [page for page in read([str(PAGES)]) if isinstance(page, Page)]


@pytest.mark.parametrize("file", FILES)
def test_patterns_find_the_same(file: str, pages: list[Page]) -> None:
    for entry in patterns.entries(file).values():
        pattern = re.compile(entry.regex)
        opens, closes, ending = begins(pattern), ends(pattern), Ending(pattern)
        for text in (*entry.yes, *entry.no, *(line for page in pages for line in page.text.split("\n"))):
            found = [m.span() for m in pattern.finditer(text)]
            assert [m.span() for m in finditer(pattern, text)] == found, entry.name
            assert all(opens[text[a : a + 1]] for a, _ in found), entry.name
            assert all(closes[text[b - 1]] for a, b in found if a < b), entry.name
            first, wanted = ending.search(text), pattern.search(text)
            assert (first and first.span()) == (wanted and wanted.span()), entry.name


@pytest.mark.parametrize(
    ("regex", "text"),
    [
        ("(?i)abc", "xABC"),
        ("(?:甲|乙?)丙", "丙"),
        ("a|$", "b"),
        (r"[^\d]+x?", "y"),
        ("(?:ab|a)?c{2}", "cc"),
        ("甲(?=乙)|(?<=丙)丁", "丙丁"),
        ("(?:甲乙|甲丙)[丁戊]", "甲丙戊"),
    ],
)
def test_odd_patterns(regex: str, text: str) -> None:
    pattern = re.compile(regex)
    m = pattern.search(text)
    assert m is not None
    assert begins(pattern)[text[m.start() : m.start() + 1]]
    assert [n.span() for n in finditer(pattern, text)] == [n.span() for n in pattern.finditer(text)]


class _Always(dict[str, bool]):
    def __missing__(self, character: str) -> bool:
        return True


def test_no_rule_for_people_needs_a_spot_that_is_passed_over(
    pages: list[Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever adds a rule names what stands before the name in `person_cues.cue_before`."""
    folders = [PAGES, *sorted((PAGES.parent.parent).glob("fresh*/pages"))]
    every = [page for page in read(list(map(str, folders))) if isinstance(page, Page)]
    scans = [Scan(with_full_marks(article)) for page in every for article in segment(page)]
    quick = [list(person_context.strong_names(scan)) for scan in scans]
    monkeypatch.setattr(person_context, "cue_before", _Always)
    assert [list(person_context.strong_names(scan)) for scan in scans] == quick


def test_pages_at_once_read_as_one_by_one(pages: list[Page]) -> None:
    assert read_pages(pages) == [read_page(page) for page in pages]


HAN = "\u4e00-\u9fff"


@pytest.mark.parametrize("regex", [f"[{HAN}]{{2,4}}区", f"[^{HAN}，。]+", f"(?i)[a-k{HAN}]x", rf"[\d{HAN}]"])
def test_compiling_with_remembered_classes_changes_no_pattern(regex: str) -> None:
    text = "朝阳区 abcX 丰台区，Kx 12 ſx"
    # with a part more, for `re` keeps what it compiled
    assert compiled(regex).findall(text) == re.compile(regex + "(?:)").findall(text)
    assert compiled(regex).flags == re.compile(regex).flags
