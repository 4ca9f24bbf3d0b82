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
        ("“中国梦•劳动美”、“中国梦・劳动美”", "“中国梦·劳动美”、“中国梦·劳动美”"),
        ("• 市总工会 A•B", "• 市总工会 A•B"),
    ],
)
def test_marks_are_full_ones(text: str, read: str) -> None:
    assert with_full_marks(article(text)).text == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("王建国　滨江橡胶厂车工。1979年获奖。", "王建国，滨江橡胶厂车工。1979年获奖。"),
        ("李秀兰　女　45岁　滨江纺织厂挡车工。她说　好。", "李秀兰，女，45岁，滨江纺织厂挡车工。她说　好。"),
        ("王建国　滨江橡胶厂车工", "王建国　滨江橡胶厂车工"),
        ("工会动态　滨江橡胶厂组织职工，到一线去。", "工会动态　滨江橡胶厂组织职工，到一线去。"),
    ],
)
def test_the_gap_behind_a_name_that_opens_a_short_life_is_a_comma(text: str, read: str) -> None:
    assert with_full_marks(article(text)).text == read


def test_wide_figures_and_letters_are_read_as_plain_ones() -> None:
    text = "２０１４年，ＣＢＤ工会为１．２万名职工服务，满意率９８．５％。"
    assert with_full_marks(article(text)).text == "2014年，CBD工会为1.2万名职工服务，满意率98.5%。"
