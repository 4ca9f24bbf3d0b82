"""Rows and lists: who received, spoke, came, was chosen or works where, each with his body."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import honoured, names, posts_held, said, statements

PAGE = "滨江区总工会慰问一线职工\n\n本报讯（记者 李明）{}\n"
SEMINAR = "日前，北京高校工会换届工作研讨会在潮白大学举行，{}"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("确认由陶国华、吴晓燕等9人替补为滨江区总工会第七届委员会委员。", {"陶国华", "吴晓燕"}),
        ("会议补选陶国华为滨江区总工会第七届委员会委员。", {"陶国华"}),
        ("陶国华、吴晓燕增补为滨江区总工会第七届委员会委员。", {"陶国华", "吴晓燕"}),
        ("陶国华、吴晓燕的替补方案由滨江区总工会委员讨论。", set()),
    ],
)
def test_replacement_members(text: str, who: set[str]) -> None:
    held = posts_held(PAGE.format(text))
    assert {name for name, body, post in held if body == "滨江区总工会" and post == "委员"} == who


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("来自柳荫大学、云岭大学等17所高校的工会负责人围绕主题建言献策。", "柳荫大学 云岭大学", "潮白大学"),
        ("来自柳荫大学、云岭大学的代表交流了做法。", "柳荫大学 云岭大学", ""),
        ("来自柳荫大学的资金用于帮扶。", "", "柳荫大学"),
        ("研讨会气氛热烈。会上，柳荫大学工会、云岭大学工会作了经验分享。", "柳荫大学工会 云岭大学工会", ""),
        ("现场气氛热烈。两天后，柳荫大学工会、云岭大学工会召开了会议。", "", "柳荫大学工会"),
        ("柳荫大学、云岭大学两家单位的工会干部观摩了此次会议。", "柳荫大学 云岭大学", ""),
    ],
)
def test_units_at_a_seminar(text: str, present: str, absent: str) -> None:
    found = {line.split()[0] for line in said(SEMINAR.format(text), "participatesIn")}
    assert found >= set(present.split())
    assert not found & set(absent.split())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("在交流互动环节，柳荫大学工会主席陶国华强调了素质的重要性。", {"陶国华"}),
        ("会上，大家发了言。新任柳荫大学工会副主席的吴晓燕则认为，必须严格程序。", {"吴晓燕"}),
        ("代表们参观了校园。柳荫大学工会副主席吴晓燕告诉记者，食堂很好。", set()),
    ],
)
def test_speakers_at_a_seminar(text: str, who: set[str]) -> None:
    found = {line.split()[0] for line in said(SEMINAR.format("代表们到会。" + text), "participatesIn")}
    assert found & {"陶国华", "吴晓燕"} == who


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("滨江区技能竞赛推进会召开。恒远公司、天成公司等7家单位1.1万名职工参赛。", "", "恒远公司"),
        ("滨江区技能大赛举行。恒远公司、天成公司等7家单位1.1万名职工参赛。", "恒远公司 天成公司", ""),
    ],
)
def test_nobody_competes_at_a_meeting_about_a_contest(text: str, present: str, absent: str) -> None:
    found = {line.split()[0] for line in said(text, "participatesIn")}
    assert found >= set(present.split())
    assert not found & set(absent.split())


def test_whose_spirit_is_passed_on_is_not_attended() -> None:
    text = (
        "3月16日，滨江区总工会召开第六届委员会第四次全体会议，传达潮白市总工会第十四届委员会第六次全体会议精神。"
        "滨江区委副书记陶国华出席会议并讲话。"
    )
    assert {line for line in said(text, "participatesIn") if "潮白" in line} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建成驿站45家，其中柳荫文化中心驿站、云岭职工服务驿站获评“最美户外劳动者服务站点”。",
            {"柳荫文化中心驿站", "云岭职工服务驿站"},
        ),
        (
            "其中“陶国华创新工作室”“吴晓燕创新工作室”等5个获评“示范性创新工作室”。",
            {"陶国华创新工作室", "吴晓燕创新工作室"},
        ),
        ("恒远机械公司、天成电子公司“匠心联盟”被授予首都劳动奖状。", {"恒远机械公司"}),
        ("恒远机械公司参观了“匠心联盟”，天成公司获首都劳动奖状。", {"天成公司"}),
        (
            "滨江区总工会对获得2018年度区级先进职工之家的恒远公司工会、天成公司工会2家单位进行集中授牌。",
            {"恒远公司工会", "天成公司工会"},
        ),
        ("滨江区总工会为获评“滨江区先进职工之家”的恒远公司工会2家单位职工送去慰问品。", set()),
    ],
)
def test_rows_of_rooms_and_teams_that_receive(text: str, expected: set[str]) -> None:
    assert {who for who, _ in honoured(PAGE.format(text))} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "恒远公司工会受理案件31件，帮助职工追回工资，并被北京市总工会评为“先进工会组织”。",
            {("恒远公司工会", "先进工会组织")},
        ),
        (
            "据恒远公司工会主席陶国华介绍，恒远公司工会形成了特色，2018年被北京市总工会评为“先进工会组织”。",
            {("恒远公司工会", "先进工会组织")},
        ),
        # a person of the sentence acts too, or the title is a person's
        ("恒远公司建立工作室，陶国华带徒30人，并被授予首都劳动奖状。", set()),
        ("恒远公司重视人才，并被评为首都劳动奖章。", set()),
    ],
)
def test_who_acts_goes_on_to_receive(text: str, expected: set[tuple[str, str]]) -> None:
    assert honoured(PAGE.format(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "恒远公司焊工陶国华获“竞赛标兵”称号，全国技术能手、北京市劳动模范吴晓燕代表获奖者发言。",
            {("陶国华", "竞赛标兵"), ("吴晓燕", "全国技术能手"), ("吴晓燕", "北京市劳动模范")},
        ),
        (
            "恒远公司焊工陶国华获全国技术能手、北京市劳动模范等称号。",
            {("陶国华", "全国技术能手"), ("陶国华", "北京市劳动模范")},
        ),
    ],
)
def test_honours_of_whom_the_next_clause_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert honoured(PAGE.format(text)) == expected


def test_what_one_is_put_forward_for_is_not_given() -> None:
    text = "第一名由滨江区总工会授予“滨江工匠”称号，并择优推荐参评首都劳动奖章。"
    assert said(text, "conferredBy") == {"滨江工匠 滨江区总工会"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("恒远公司焊工陶国华获评滨江区总工会、滨江区人社局联合发布的“滨江工匠”。", 2),
        ("恒远公司焊工陶国华观看了滨江区总工会发布的“滨江工匠”宣传片。", 0),
    ],
)
def test_who_publishes_a_title_together_gives_it(text: str, expected: int) -> None:
    assert len(said(text, "conferredBy")) == expected


def test_givers_in_a_bracket_above_a_list() -> None:
    page = (
        "滨江区2024年首都劳动奖章名单\n\n（北京市总工会、北京市人力资源和社会保障局2024年4月25日授予）\n\n"
        "陶国华　恒远机械有限公司焊工\n\n吴晓燕　天成电子有限公司质检员\n\n李敏　滨江区医院护士长\n"
    )
    (reading,) = read_page(Page("page", "page.txt", page)).readings
    name = [e.name for e in reading.entities]
    found = {name[f.object] for f in reading.facts if f.predicate == "conferredBy" and f.object is not None}
    assert found == {"北京市总工会", "北京市人力资源和社会保障局"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "他们是：柳荫机务段电力机车司机 陶国华、云岭工务段线路工 吴晓燕、侯马北供电段接触网工 李建国。",
            {("陶国华", "柳荫机务段"), ("吴晓燕", "云岭工务段"), ("李建国", "侯马北供电段")},
        ),
        # columns: what stands before a name is told of the one before it
        ("陶国华 恒远机械公司焊工 吴晓燕 天成公司钳工 李建国 永泰公司电工。", set()),
    ],
)
def test_what_one_is_a_space_before_the_name(text: str, expected: set[tuple[str, str]]) -> None:
    found = statements(PAGE.format(text))
    assert {(who, body) for who, property_, body, _ in found if property_ == "employedBy"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "南山经开区群团工作部部长、总工会主席、妇联主席陶国华到场。",
            {"南山经开区群团工作部 部长", "南山经开区妇联 主席"},
        ),
        (
            "桥东街道党工委副书记、总工会主席、妇联主席陶国华到场。",
            {"桥东街道党工委 副书记", "滨江区桥东街道总工会 主席", "桥东街道妇联 主席"},
        ),
        ("恒远集团工会主席、妇联主席陶国华到场。", {"恒远集团工会 主席"}),
    ],
)
def test_posts_at_several_organs_of_an_area(text: str, expected: set[str]) -> None:
    assert {f"{body} {post}" for _, body, post in posts_held(PAGE.format(text))} == expected


def test_a_firm_that_nobody_recognised_is_not_the_union_before() -> None:
    text = "恒远集团第八分公司工会建起驿站。交通工会副主席吴晓燕，公交集团党委常委、工会主席陶国华到场。"
    assert {who for who, body, _ in posts_held(PAGE.format(text)) if "第八" in body} == set()


def test_a_founder_has_no_post_at_the_firm_named_elsewhere() -> None:
    text = "恒远保洁公司荣获首都劳动奖状。拥有专利41项的环卫工作室创始人陶国华获首都劳动奖章。"
    assert {who for who, _, body, _ in statements(PAGE.format(text)) if body == "恒远保洁公司"} == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("滨江区总工会副主席王会来说，目前已录入860人。", "王会来"),
        ("对于滨江区总工会副主席王会来说，这是好事。", "王会"),
        ("滨江区总工会副主席李敏来说明情况。", "李敏"),
    ],
)
def test_a_name_before_says(text: str, name: str) -> None:
    assert {n for type_, n in names(text) if type_ == "person"} <= {name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("滨江区总工会表彰了恒远公司的陶国华创新工作室。", {"恒远公司 陶国华创新工作室"}),
        (
            "滨江区快乐驿站由滨江区总工会投资18万元、历时一个月建成，由恒远集团工会负责日常管理。",
            {"滨江区总工会 滨江区快乐驿站", "恒远集团工会 滨江区快乐驿站"},
        ),
        ("滨江区总工会参观了恒远公司附近的快乐驿站。", set()),
    ],
)
def test_who_runs_a_room(text: str, expected: set[str]) -> None:
    assert said(text, "runs") == expected


def test_titles_side_by_side_are_issued_together() -> None:
    text = "滨江区总工会印发《职工帮扶办法》《劳模管理办法》和《驿站管理办法》。"
    works = ("《职工帮扶办法》", "《劳模管理办法》", "《驿站管理办法》")
    assert said(text, "issues") == {f"滨江区总工会 {work}" for work in works}


def test_a_verb_inside_a_name_holds_nothing() -> None:
    text = "恒远公司“陶国华劳模创新工作室”、天成集团“匠心新材联盟”被命名为北京市示范性创新工作室。"
    assert not any("工作室" in line.split()[0] for line in said(text, "organizes"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "滨江区总工会召开全委会。天成公司荣获首都劳动奖状。会议明确，今年将联合区人社局、区应急局举办竞赛。",
            {"滨江区总工会 滨江区人社局", "滨江区总工会 滨江区应急局"},
        ),
        ("滨江区总工会、滨江区人社局将组成3个检查组，走访企业。", {"滨江区总工会 滨江区人社局"}),
        ("滨江区总工会、滨江区人社局组成代表队参加比赛。", set()),
    ],
)
def test_who_acts_together(text: str, expected: set[str]) -> None:
    assert said(text, "cooperatesWith", headline="滨江区总工会部署今年工作") == expected
