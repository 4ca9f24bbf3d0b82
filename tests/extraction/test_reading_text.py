"""The reading text: marks as the patterns know them, at the same offsets."""

from __future__ import annotations

import pytest

from kg.extraction.lexical.reading_text import with_full_marks
from tests.extraction.articles import article


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("甲厂丁楠,乙厂吴敏;丙厂(滨江)", "甲厂丁楠，乙厂吴敏；丙厂（滨江）"),
        ("甲厂丁楠﹑乙厂吴敏﹔丙厂孙强﹐共3人﹒", "甲厂丁楠、乙厂吴敏；丙厂孙强，共3人。"),
        ("1,234人 10:30 A﹕", "1,234人 10:30 A："),
    ],
)
def test_marks_are_full_ones(text: str, read: str) -> None:
    assert with_full_marks(article(text)).text == read
