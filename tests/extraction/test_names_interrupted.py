"""Names that a bracket, a link or a longer word interrupts; rooms in quotation marks; who gives."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

_DAY = "5月12日上午，天气晴朗，大家早早到了会场。"


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        (
            "北京经济技术开发区（以下简称“经开区”）物流行业工会联合会第一次会员代表大会召开。",
            {
                ("union", "北京经济技术开发区物流行业工会联合会"),
                ("event", "北京经济技术开发区物流行业工会联合会第一次会员代表大会"),
            },
            set(),
        ),
        ("通州区漷县镇草厂村农机手陶国华获奖。", {("place", "草厂村")}, {("enterprise", "通州区漷县镇草厂")}),
        ("卢沟桥街道、长辛店镇和丽泽金融商务区都有布点。", {("place", "丽泽金融商务区")}, set()),
        ("安贞医院工会为护士开设的“解压小屋”启用。", {("facility", "解压小屋")}, {("programme", "解压小屋")}),
        ("安贞医院工会启动“读书吧”活动。", {("programme", "“读书吧”活动")}, {("facility", "读书吧")}),
        (
            "这是县总工会打造的“技能夜市”。“技能夜市”由县总工会牵头，每场设摊位20个。",
            {("programme", "技能夜市")},
            set(),
        ),
        (
            "这是镇里的“老林调解室”。“老林调解室”由县总工会牵头，每期接待20人。",
            set(),
            {("programme", "老林调解室")},
        ),
        ("他们是打不垮的“钢铁长城”。“钢铁长城”由此叫响。", set(), {("programme", "钢铁长城")}),
        (
            "谷城县石花镇湖北恒沃蓄电池有限公司的职工到场。",
            {("enterprise", "湖北恒沃蓄电池有限公司")},
            {("enterprise", "谷城县石花镇湖北恒沃蓄电池有限公司")},
        ),
        ("平谷区河北村恒远公司的职工到场。", {("enterprise", "平谷区河北村恒远公司")}, set()),
        ("大会在青云校区大学生活动中心举行。", set(), {("institution", "青云校区大学")}),
        ("恒远集团绿化工程师宁馨均在其列。", {("person", "宁馨")}, {("person", "宁馨均")}),
        ("甲厂首席技能专家向道平等16位师傅到场。", {("person", "向道平")}, {("person", "向道")}),
        ("恒远公司技术员向代琼刚走下讲台。", {("person", "向代琼")}, {("person", "代琼刚")}),
    ],
)
def test_where_names_end(text: str, present: set[tuple[str, str]], absent: set[tuple[str, str]]) -> None:
    found = names(_DAY + text)
    assert present <= found
    assert not absent & found


def test_the_school_is_the_university_not_its_college() -> None:
    text = "青溪大学召开教代会。外国语学院副院长陶国华当选主任。校工会主席李红梅说，大家很高兴。"
    assert ("union", "青溪大学工会") in names(text)
    assert ("union", "外国语学院工会") not in names(text)


@pytest.mark.parametrize("places", ["甲村护林队和北京恒远公司", "密云水库管理处、甲村护林队和北京恒远公司"])
def test_who_is_visited_last_does_not_give(places: str) -> None:
    text = f"密云区溪翁庄镇总工会主席陶国华带队，先后走访{places}，送去防暑用品，价值4.6万元。"
    assert {f for f in said(text, "observation") if "46000" in f} == {"密云区溪翁庄镇总工会 46000"}


def test_a_house_lies_in_the_district_of_the_town_before_it() -> None:
    text = "5月12日，在路桥区金清镇的“老林调解室”，杨师傅连声道谢。路桥区总工会主席李红梅说，很好。"
    assert "老林调解室 路桥区" in said(text, "inDistrict")
    far = "5月12日，金清镇的职工来到省城的“老林调解室”，路桥区总工会主席李红梅说，很好。"
    assert "老林调解室 路桥区" not in said(far, "inDistrict")


def test_a_firm_called_after_its_province_lies_where_the_text_has_it() -> None:
    text = "近日，谷城县石花镇湖北恒沃蓄电池有限公司办起食堂。谷城县总工会主席李红梅说，很好。"
    assert "湖北恒沃蓄电池有限公司 谷城县" in said(text, "inDistrict")
