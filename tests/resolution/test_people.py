"""People of one name: when articles tell of one person, and when of two."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.model import EntityType


def people(folder: Path, name: str, *texts: str) -> list[tuple[str, int]]:
    """Who is called so: identifiers, and in how many articles each is named."""
    for number, text in enumerate(texts, 1):
        head, body = text.split("|")
        page = f"{head}\n\n本报讯（记者 王小明）{body}\n"
        (folder / f"p{number}.txt").write_text(page, encoding="utf-8")
    entities = kg.build([folder]).corpus.entities
    found = [e for e in entities if e.type is EntityType.PERSON and name in (e.name, *e.aliases)]
    return [(entity.id.removeprefix("person/"), len(entity.articles)) for entity in found]


SHIJIAZHUANG = "石家庄市总工会慰问|近日，石家庄市总工会慰问环卫工人。环卫工人周海燕说：“心里很暖。”"
HANGZHOU = "杭州市总工会慰问|近日，杭州市总工会慰问快递员。快递员周海燕说：“心里很暖。”"
FEDERATION = "石家庄市总工会培训|昨天，石家庄市总工会副主席周海燕为80名职工授课。"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            (SHIJIAZHUANG, HANGZHOU), [("周海燕", 1), ("周海燕（杭州市）", 1)], id="two cities, no employer"
        ),
        pytest.param(
            (SHIJIAZHUANG, SHIJIAZHUANG.replace("很暖", "真高兴").replace("近日", "昨天")),
            [("周海燕", 2)],
            id="one city, no employer",
        ),
        pytest.param(
            (HANGZHOU, FEDERATION),
            [("周海燕", 1), ("周海燕（石家庄市总工会）", 1)],
            id="an employer elsewhere",
        ),
        pytest.param((SHIJIAZHUANG, FEDERATION), [("周海燕", 2)], id="an employer in the same city"),
        pytest.param(
            (FEDERATION, "劳模座谈|昨天，劳模座谈会举行。周海燕说：“要把技术传下去。”"),
            [("周海燕", 2)],
            id="nothing tells where",
        ),
        pytest.param(
            (
                "大桥通车|近日，杭州市海川大桥通车，海川建桥公司举办仪式。职工周海燕说：“很自豪。”",
                "建桥人|近日，海川建桥公司职工周海燕获得石家庄市五一劳动奖章。",
            ),
            [("周海燕", 2)],
            id="a body that few articles name",
        ),
        pytest.param(
            (
                "甲会|近日，北京市朝阳区甲公司举办比赛，北京市朝阳区甲公司工会主席周海燕致辞。",
                "乙会|近日，北京市朝阳区乙学校举办比赛，北京市朝阳区乙学校工会主席周海燕致辞。",
            ),
            [("周海燕", 1), ("周海燕（北京市朝阳区乙学校工会）", 1)],
            id="employers that have only their place in common",
        ),
    ],
)
def test_one_or_two(tmp_path: Path, texts: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert people(tmp_path, "周海燕", *texts) == expected


def test_a_shared_honour_in_one_city_outweighs_another_employer(tmp_path: Path) -> None:
    texts = (
        "港口工匠|近日，上海市总工会宣传劳模。上海海运港务局职工周海燕获得全国劳动模范称号。",
        "首席技师|近日，上海市总工会宣传劳模。东方远洋公司首席技师周海燕获得全国劳动模范称号。",
    )
    assert people(tmp_path, "周海燕", *texts) == [("周海燕", 2)]
    elsewhere = texts[1].replace("上海市", "杭州市")
    assert len(people(tmp_path, "周海燕", texts[0], elsewhere)) == 2


def test_a_list_of_the_country_tells_nobody_s_place(tmp_path: Path) -> None:
    several = (
        "各地工会慰问|近日，杭州市总工会、太原市总工会、长沙市总工会慰问职工。"
        "快递员周海燕说：“心里很暖。”"
    )
    assert people(tmp_path, "周海燕", SHIJIAZHUANG, several) == [("周海燕", 2)]


def test_the_doubtful_pair_is_listed(tmp_path: Path) -> None:
    assert len(people(tmp_path, "周海燕", SHIJIAZHUANG, HANGZHOU)) == 2
    (item,) = kg.build([tmp_path]).corpus.review
    assert (item.kind, item.subject, item.other) == ("same name", "周海燕", "杭州市")
    assert "places" in item.reason
