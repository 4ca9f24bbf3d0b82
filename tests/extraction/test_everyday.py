"""Everyday words before a head make no name of a body or a place; words that name do."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names


@pytest.mark.parametrize(
    "text",
    [
        "为了丰富公司员工的业余生活，大家想了办法。",
        "上述公司职工都领到了清凉包。",
        "工作了一段公司才迁来。",
        "为了活跃集团职工的生活，大家想了办法。",
        "明代学校教师的待遇不低。",
        "医生说，一般医院职工都会用。",
        "周围社区职工送来早餐。",
        "广泛街道职工送来早餐。",
        "上述银行职工来了。",
        "为了完善学校工会的制度，大家想了办法。",
        "为了丰富公司工会的生活，大家想了办法。",
        "为了加强内部工会工作，大家想了办法。",
        "托管公司职工来了。",
        "160名护士在院内报告厅听课。",
        "全区乡镇街道职工来了。",
    ],
)
def test_no_name_by_an_everyday_word(text: str) -> None:
    assert not names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("友好医院职工来了。", ("institution", "友好医院")),
        ("微软公司职工来了。", ("enterprise", "微软公司")),
        ("三元公司职工来了。", ("enterprise", "三元公司")),
        ("联想集团职工来了。", ("enterprise", "联想集团")),
        ("胜利镇职工来了。", ("subdistrict", "胜利镇")),
        ("民主街道职工来了。", ("subdistrict", "民主街道")),
        ("干部到光明村走访。", ("place", "光明村")),
        ("走进焊接工艺工作室参观。", ("facility", "焊接工艺工作室")),  # a post ends in half of a word
        ("走进香港护理员工协会参观。", ("institution", "香港护理员工协会")),
        ("城西街道丰富社区的居民来了。", ("place", "城西街道丰富社区")),  # behind its street
        ("青溪建设集团安装公司职工来了。", ("enterprise", "青溪建设集团安装公司")),  # behind its group
        ("精密模具公司职工来了。", ("enterprise", "精密模具公司")),  # more than the word before the head
    ],
)
def test_names_by_the_same_kinds_of_words(text: str, name: tuple[str, str]) -> None:
    assert name in names(text)
