"""What several pages call one thing, and what they call by one name though it is two."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.model import Corpus


def corpus_of(folder: Path, *texts: str) -> Corpus:
    """Pages of one article each."""
    for number, text in enumerate(texts, 1):
        head, body = text.split("|")
        (folder / f"p{number}.txt").write_text(
            f"{head}\n\n本报讯（记者 王小明）{body}\n", encoding="utf-8"
        )
    return kg.build([folder]).corpus


def named(corpus: Corpus, part: str) -> list[str]:
    return [entity.name for entity in corpus.entities if part in (entity.name, *entity.aliases)]


def test_an_authority_is_one_under_its_long_and_its_short_name(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "平谷区举办招聘会|近日，平谷区总工会与平谷区人力资源和社会保障局联合举办招聘会，300名职工参加。",
        "平谷区开展仲裁宣传|昨天，平谷区总工会与平谷区人力社保局联合开展仲裁宣传，发放手册200册。",
    )
    assert named(corpus, "平谷区人力社保局") == ["平谷区人力资源和社会保障局"]


def test_a_hospital_of_the_people_is_not_the_district_s_other_hospital(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "护士节慰问|近日，平谷区总工会来到平谷区人民医院慰问护士，送去慰问品100份。",
        "医院义诊|昨天，平谷区总工会邀请平谷区医院的医生为职工义诊，50名职工参加。",
    )
    assert {"平谷区人民医院", "平谷区医院"} <= {entity.name for entity in corpus.entities}


def test_bodies_of_two_areas_are_two(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "技能大赛举行|近日，北京建工集团有限责任公司举办技能大赛，邀请河北建工集团观摩。",
        "慰问建设者|昨天，河北建工集团慰问一线建设者300人。",
    )
    assert named(corpus, "河北建工集团") == ["河北建工集团"]


def test_people_of_one_name_with_other_employers_are_two_and_listed(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "平谷区总工会培训|近日，平谷区总工会副主席周海燕为80名职工授课。",
        "怀柔区总工会慰问|昨天，怀柔区总工会副主席周海燕慰问了30名职工。",
    )
    assert len([entity for entity in corpus.entities if entity.name == "周海燕"]) == 2
    assert [(item.kind, item.subject) for item in corpus.review] == [("same name", "周海燕")]


def test_areas_of_one_name_are_told_apart_by_their_city(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "鼓楼区总工会办招聘会|昨天，鼓楼区总工会在南京站广场举办招聘会，南京市总工会副主席王军到场。",
        "福州鼓楼区总工会来宁学习|昨天，福州市鼓楼区总工会主席林建国一行来南京鼓楼区总工会学习交流。",
    )
    unions = {e.name: e.aliases for e in corpus.entities if "鼓楼区总工会" in e.name}
    assert unions.keys() == {"南京市鼓楼区总工会", "福州市鼓楼区总工会"}
    assert "鼓楼区总工会" in unions["南京市鼓楼区总工会"]
    parents = {c.subject: c.object for c in corpus.claims if c.predicate == "parentUnion"}
    assert parents["union/福州市鼓楼区总工会"] == "union/福州市总工会"


def test_a_street_s_union_is_below_its_own_district_s_where_two_cities_have_one_of_the_name(
    tmp_path: Path,
) -> None:
    corpus = corpus_of(
        tmp_path,
        "驿站调研|近日，长春市总工会到朝阳区总工会调研。湖西街道总工会主席王强介绍，建成驿站12个。",
        "鼓楼办培训班|昨天，福州市鼓楼区华大街道总工会举办培训班，50名职工参加。",
        "酒仙桥送清凉|昨天，北京市朝阳区酒仙桥街道总工会慰问环卫工人50名。",
    )
    parents = {c.subject: c.object for c in corpus.claims if c.predicate == "parentUnion"}
    assert parents["union/朝阳区湖西街道总工会"] == "union/长春市朝阳区总工会"
    assert parents["union/鼓楼区华大街道总工会"] == "union/福州市鼓楼区总工会"
    assert parents["union/福州市鼓楼区总工会"] == "union/福州市总工会"
    assert parents["union/朝阳区酒仙桥街道总工会"] == "union/朝阳区总工会"
    assert parents["union/朝阳区总工会"] == "union/北京市总工会"


def test_an_area_that_china_has_several_times_has_its_city_in_its_name(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, "新华区总工会办运动会|昨天，河北省沧州市新华区总工会举办职工运动会。")
    called = {entity.name: entity.aliases for entity in corpus.entities if "新华区" in entity.name}
    assert called.keys() == {"沧州市新华区", "沧州市新华区总工会"}
    assert "新华区总工会" in called["沧州市新华区总工会"]


def test_what_one_union_calls_its_campaign_for_short_is_not_another_unions(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "密云区总工会慰问|昨天，密云区总工会开展“情系职工 夏日送清凉”慰问活动。“送清凉”慰问活动持续三天。",
        "怀柔区总工会慰问职工|昨天，怀柔区总工会开展“送清凉”慰问活动，慰问了30名职工。",
    )
    held = {(c.subject, c.object) for c in corpus.claims if c.predicate == "organizes"}
    assert len({programme for _, programme in held}) == 2


def organizers(corpus: Corpus) -> set[tuple[str, str]]:
    names = {entity.id: entity.name for entity in corpus.entities}
    held = [c for c in corpus.claims if c.predicate == "organizes" and c.object]
    return {(names[c.subject], names[c.object or ""]) for c in held}


def test_campaigns_of_several_hosts_in_one_article_are_several(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "各地工会送温暖|近日，在全国各地，各级工会深入开展“送温暖”行动。"
        "在河北，迁安市总工会开展“情满寒冬 送温暖”活动。"
        "在重庆，綦江区总工会启动“送温暖”行动。",
    )
    assert organizers(corpus) == {
        ("迁安市总工会", "“情满寒冬 送温暖”活动"),
        ("綦江区总工会", "“送温暖”行动"),
    }


def test_an_edition_without_its_host_is_of_the_union_told_of(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "平谷区职工运动会|近日，平谷区总工会举办第三届职工运动会，300名职工参加。",
        "怀柔区职工运动会|近日，怀柔区总工会举办第三届职工运动会，200名职工参加。",
        "平谷区运动会落幕|昨天，平谷区总工会举办的第三届职工运动会落幕，12个代表队获奖。",
    )
    assert len({e.id for e in corpus.entities if e.name == "第三届职工运动会"}) == 2
    assert len(organizers(corpus)) == 2


def test_a_congress_to_which_delegates_are_chosen_is_not_held_here(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "宁波市总工会召开全委会|近日，宁波市总工会召开会议，选举产生出席浙江省工会第十五次代表大会代表32名。"
        "市总工会主席周海燕主持，57名委员参加会议。",
    )
    assert not [c for c in corpus.claims if "大会" in (c.object or "") or "大会" in c.subject]


def test_who_sees_delegates_off_takes_no_part_in_their_congress(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "代表赴京|昨天，宁波市总工会为即将赴京参加中国工会第十二次全国代表大会的8名代表送行。"
        "市总工会主席周海燕在讲话中说，代表们责任重大。",
    )
    assert not [c for c in corpus.claims if c.predicate == "participatesIn"]


def test_a_bare_title_is_each_article_s_own_and_a_full_one_is_one(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "平谷区表彰先进|近日，平谷区总工会召开表彰会，恒远公司被评为“先进单位”，宋红获首都劳动奖章。",
        "大兴区表彰先进|昨天，大兴区总工会召开表彰会，天成公司被评为“先进单位”，钱立获首都劳动奖章。",
    )
    assert len(named(corpus, "先进单位")) == 2
    assert named(corpus, "首都劳动奖章") == ["首都劳动奖章"]


def test_the_federation_of_a_city_s_zone_is_below_the_city_s(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "技能大赛举行|近日，成都高新区总工会举办技能大赛，300名职工参加。",
        "经验交流|昨天，大鹏新区总工会举办经验交流会，100名职工参加。",
    )
    name = {entity.id: entity.name for entity in corpus.entities}
    parents = (c for c in corpus.claims if c.predicate == "parentUnion" and c.object)
    above = {(name[c.subject], name[c.object]) for c in parents}
    assert {("成都高新区总工会", "成都市总工会"), ("大鹏新区总工会", "深圳市总工会")} <= above


def test_a_headline_s_short_name_is_the_body_s_full_one(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "临江大学工会举行教职工环校健步走|近日，第十八届教职工环校健步走活动在校园举行，1500名教职工参加。",
        "大兴区举办职工书画展|近日，大兴区总工会举办第五届职工书画摄影展，展出作品200件。",
        "青岛市产改现场推进会召开|近日，青岛市总工会召开全市产业工人队伍建设改革现场推进会，300人参加。",
        "平谷区法院工会办讲座|近日，平谷区人民法院工会举办讲座，平谷区法院院长钱立参加。",
        "平安里社区工会成立|近日，大兴区平安里社区工会联合会成立，发展会员300名。",
    )
    found = {entity.name for entity in corpus.entities}
    whole = {"第十八届教职工环校健步走活动", "第五届职工书画摄影展", "青岛市产改现场推进会", "平谷区人民法院"}
    assert {*whole, "大兴区平安里社区工会联合会"} <= found
    parts = {"教职工环校健步走", "职工书画展", "全市产业工人队伍建设改革现场推进会", "平谷区法院"}
    assert not {*parts, "平安里社区工会"} & found


def test_shows_of_two_kinds_are_two(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "大兴区举办职工摄影展|近日，大兴区总工会举办职工摄影展。此前，区总工会还举办了第五届职工书画展，展出作品200件。",
    )
    assert {"职工摄影展", "第五届职工书画展"} <= {entity.name for entity in corpus.entities}


def test_what_every_city_has_is_another_in_each(tmp_path: Path) -> None:
    """中心医院 and 和平街道 of two cities are two; 顺丰速运公司 is one wherever it is told of."""
    told = "总工会慰问职工|昨日，{0}总工会来到中心医院、工人文化宫、和平街道和顺丰速运公司慰问职工。"
    corpus = corpus_of(tmp_path, *(city + told.format(city) for city in ("常州市", "宁波市")))
    found = {name: len(named(corpus, name)) for name in ("中心医院", "和平街道", "顺丰速运公司")}
    assert found == {"中心医院": 2, "和平街道": 2, "顺丰速运公司": 1}


def test_congresses_by_their_number_alone_are_of_the_union_told_of(tmp_path: Path) -> None:
    told = "工会换届|近日，{0}总工会召开第十次代表大会，120名代表参加。"
    corpus = corpus_of(tmp_path, *(told.format(area) for area in ("平谷区", "延庆区")))
    assert len({e.id for e in corpus.entities if e.name == "第十次代表大会"}) == 2


def test_rooms_by_their_use_alone_are_of_the_union_told_of(tmp_path: Path) -> None:
    told = "{0}总工会建起书屋|近日，{0}总工会建成的“职工书屋”启用。{0}总工会还建起“橙心驿站”。"
    corpus = corpus_of(tmp_path, *(told.format(area) for area in ("平谷区", "平谷区", "延庆区")))
    found = {name: len(named(corpus, name)) for name in ("职工书屋", "橙心驿站")}
    assert found == {"职工书屋": 2, "橙心驿站": 1}


def test_colleges_bear_their_university_and_their_unions_too(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        "送清凉|近日，临江大学工会开展送清凉。外国语学院工会主席王建国参加。",
        "运动会|昨天，南山大学工会举办运动会。外国语学院工会主席李秀兰参加。",
    )
    unions = {entity.name for entity in corpus.entities if entity.name.endswith("外国语学院工会")}
    assert unions == {"临江大学外国语学院工会", "南山大学外国语学院工会"}


def test_parts_without_their_whole_stay_apart(tmp_path: Path) -> None:
    text = "近日，平谷区总工会表彰先进，电解分厂荣获全国工人先锋号。"
    corpus = corpus_of(tmp_path, f"表彰|{text}", f"先锋|{text}")
    assert named(corpus, "电解分厂") == ["电解分厂", "电解分厂"]
    assert named(corpus, "平谷区总工会") == ["平谷区总工会"]


@pytest.mark.parametrize(("county", "names"), [("杭州市", 1), ("赞皇县", 2)])
def test_a_contest_called_so_for_short_is_another_in_another_city(
    tmp_path: Path, county: str, names: int
) -> None:
    corpus = corpus_of(
        tmp_path,
        "杭州市竞赛启动|近日，杭州市总工会启动杭州市“四个一”劳动竞赛。“四个一”劳动竞赛持续一年。",
        f"{county}竞赛总结|昨天，{county}总工会举行会议，总结“四个一”劳动竞赛，50名职工参加。",
    )
    found = {e.id for e in corpus.entities if e.name.endswith("“四个一”劳动竞赛")}
    assert len(found) == names
