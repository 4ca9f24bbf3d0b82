"""A reader's decisions: each action, its effect on statements, what is said when a line meets nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kg
from kg.errors import InputError
from kg.graph import turtle
from kg.graph.check import check_fast
from kg.model import Corpus, Entity
from kg.resolution.corrections import apply, read
from kg.resolution.decisions import ACTIONS
from tests.conftest import ROOT

PAGES = {
    "one.txt": (
        "东城区总工会慰问快递员\n"
        "本报讯（记者 王小明）昨天，东城区总工会主席李建国来到东华门街道，慰问了快递员。"
        "东城区总工会为他们送去了慰问品，并听取了他们的意见和建议。\n"
    ),
    "two.txt": (
        "西城区总工会举办培训班\n"
        "本报讯（记者 王小明）近日，西城区总工会副主席张海燕为培训班学员授课。"
        "西城区总工会有关负责人介绍，培训班将持续三天，共有80名职工参加培训。\n"
    ),
}


HEAD_WITH_PROPERTY = "action,name,type,target,note,property"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return kg.build([folder]).corpus


def table(tmp_path: Path, *lines: str, head: str = "action,name,type,target,note") -> Path:
    path = tmp_path / "corrections.csv"
    path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
    return path


def corrected(
    corpus: Corpus, tmp_path: Path, *lines: str
) -> tuple[dict[str, Entity], Corpus, tuple[str, ...]]:
    result, unmatched = apply(corpus, read(table(tmp_path, *lines)))
    entities = {e.id: e for e in result.entities}
    ends = {c.subject for c in result.claims} | {c.object for c in result.claims if c.object}
    assert ends <= entities.keys()
    assert {o.entity for o in result.occurrences} <= entities.keys()
    assert list(entities) == sorted(entities)
    return entities, result, unmatched


def facts(corpus: Corpus) -> set[tuple[str, str, str | None]]:
    return {(c.subject, c.predicate, c.object) for c in corpus.claims}


def test_nothing_to_do(corpus: Corpus) -> None:
    assert apply(corpus, ()) == (corpus, ())


def test_same_merges_names_articles_and_statements(corpus: Corpus, tmp_path: Path) -> None:
    line = "same,西城区总工会,union,东城区总工会,one office since 2010"
    entities, result, unmatched = corrected(corpus, tmp_path, line)
    assert unmatched == ()
    assert "union/西城区总工会" not in entities
    merged = entities["union/东城区总工会"]
    assert "西城区总工会" in merged.aliases
    assert merged.articles == ("one-1", "two-1")
    assert merged.detail["note"] == "one office since 2010"
    assert ("person/张海燕", "holdsPost", "union/东城区总工会") in facts(result)


def test_rename_keeps_the_old_name_as_alias(corpus: Corpus, tmp_path: Path) -> None:
    entities, result, _ = corrected(corpus, tmp_path, "rename,李建国,person,李建国（东城）,")
    assert entities["person/李建国（东城）"].aliases == ("李建国",)
    assert ("person/李建国（东城）", "holdsPost", "union/东城区总工会") in facts(result)


def test_retype_moves_the_id(corpus: Corpus, tmp_path: Path) -> None:
    entities, _, _ = corrected(corpus, tmp_path, "retype,东华门街道,subdistrict,place,")
    assert entities["place/东华门街道"].type is kg.EntityType.PLACE
    assert "subdistrict/东华门街道" not in entities


def test_drop_takes_its_statements_along(corpus: Corpus, tmp_path: Path) -> None:
    entities, result, _ = corrected(corpus, tmp_path, "drop,person/李建国,,,")
    assert "person/李建国" not in entities
    assert not [f for f in facts(result) if "person/李建国" in f]


def test_add_alias(corpus: Corpus, tmp_path: Path) -> None:
    entities, _, _ = corrected(corpus, tmp_path, "add alias,东城区总工会,union,东工会,")
    assert "东工会" in entities["union/东城区总工会"].aliases


def test_not_same_undoes_same(corpus: Corpus, tmp_path: Path) -> None:
    entities, result, unmatched = corrected(
        corpus,
        tmp_path,
        "same,西城区总工会,union,东城区总工会,",
        "not same,东城区总工会,union,西城区总工会,they are two",
    )
    assert unmatched == ()
    assert entities["union/东城区总工会"].articles == ("one-1",)
    apart = entities["union/西城区总工会"]
    assert apart.articles == ("two-1",)
    assert apart.detail["note"] == "they are two"
    assert ("person/张海燕", "holdsPost", "union/西城区总工会") in facts(result)


def test_not_same_takes_the_names_either_way_round_and_without_quotation_marks(
    corpus: Corpus, tmp_path: Path
) -> None:
    merged = "same,西城区总工会,union,东城区总工会,"
    line = "not same,“西城区”总工会,union,东城区总工会,"
    entities, _, unmatched = corrected(corpus, tmp_path, merged, line)
    assert unmatched == ()
    assert entities["union/西城区总工会"].articles == ("two-1",)


@pytest.mark.parametrize("property_", ["", "holdsPost", "ukg:holdsPost"])
def test_drop_fact_leaves_both_things(property_: str, corpus: Corpus, tmp_path: Path) -> None:
    fact = ("person/李建国", "holdsPost", "union/东城区总工会")
    assert fact in facts(corpus)
    line = f"drop fact,李建国,person,东城区总工会,a guest,{property_}"
    result, unmatched = apply(corpus, read(table(tmp_path, line, head=HEAD_WITH_PROPERTY)))
    assert unmatched == ()
    assert facts(corpus) - facts(result) == {fact}
    assert {e.id for e in result.entities} == {e.id for e in corpus.entities}


def test_drop_fact_finds_a_figure_by_its_measure_or_value(corpus: Corpus, tmp_path: Path) -> None:
    (figure,) = [c for c in corpus.claims if c.attributes.get("value") == 80]
    name = figure.subject.partition("/")[2]
    for target in ("80", str(figure.attributes["measure"])):
        _, result, unmatched = corrected(corpus, tmp_path, f"drop fact,{name},,{target},")
        assert unmatched == ()
        assert [c for c in corpus.claims if c not in result.claims] == [figure]


def test_former_post_marks_what_was_held(corpus: Corpus, tmp_path: Path) -> None:
    _, result, unmatched = corrected(corpus, tmp_path, "former post,李建国,person,东城区总工会,until 2019")
    assert unmatched == ()
    held = [c for c in result.claims if c.predicate == "holdsPost" and c.subject == "person/李建国"]
    assert held and all(c.attributes["former"] is True for c in held)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("drop fact,李建国,person,西城区总工会,", "there is no fact between it and 西城区总工会"),
        ("drop,火星总工会,union,,", "no entity of type union is called 火星总工会"),
        ("same,东城区总工会,union,火星总工会,", "火星总工会"),
        ("same,东城区总工会,union,东城区总工会,", "only one entity"),
        ("rename,东城区总工会,union,西城区总工会,", "use same"),
        ("retype,东城区总工会,union,union,", "already"),
        ("not same,东城区总工会,union,西城区总工会,", "apart already"),
        ("add alias,火星总工会,,火总,", "火星总工会"),
    ],
)
def test_what_meets_nothing_is_told_with_its_line(
    line: str, words: str, corpus: Corpus, tmp_path: Path
) -> None:
    _, result, unmatched = corrected(corpus, tmp_path, line)
    assert len(unmatched) == 1
    assert unmatched[0].startswith("corrections.csv:2: ")
    assert words in unmatched[0]
    assert result == corpus


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("dance,东城区总工会,,,", "corrections.csv:2: no such action 'dance'"),
        ("drop,,,,", "needs a name"),
        ("rename,东城区总工会,,,", "needs a target"),
        ("drop,东城区总工会,unoin,,", "no such type 'unoin'"),
        ("retype,东城区总工会,,unoin,", "no such type 'unoin'"),
    ],
)
def test_a_mistake_in_the_table_names_the_line(line: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"corrections\.csv:2") as found:
        read(table(tmp_path, line))
    assert words in str(found.value)


def test_tables_as_spreadsheets_write_them(tmp_path: Path) -> None:
    path = tmp_path / "c.tsv"
    path.write_bytes("\ufeffName\tAction\r\n东城区总工会 \tDROP\r\n\r\n#x\t# a comment\r\n".encode())
    (line,) = read(path).lines
    assert (line.action, line.name, line.type, line.where) == ("drop", "东城区总工会", None, "c.tsv:2")
    path.write_text("who,what\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column 'action'"):
        read(path)
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "missing.csv")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_table_in_any_encoding_of_a_spreadsheet(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_bytes("action,name,type,target,note\ndrop,垡头,,,不是地名\n".encode(codec))
    (line,) = read(path).lines
    assert (line.name, line.note) == ("垡头", "不是地名")
    path.write_bytes(b"\xff")
    with pytest.raises(InputError, match="save the table as CSV UTF-8"):
        read(path)


def test_build_applies_them_and_tells_what_met_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kg.cli import main

    (tmp_path / "one.txt").write_text(PAGES["one.txt"], encoding="utf-8")
    decisions = table(tmp_path, "drop,李建国,person,,", "drop,火星总工会,union,,")
    options = ["-o", str(tmp_path / "out"), "--no-network", "--corrections", str(decisions)]
    assert main(["build", str(tmp_path / "one.txt"), *options]) == 1
    assert "corrections.csv:3: drop 火星总工会" in capsys.readouterr().err
    assert "李建国" not in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8").split("# ----")[1]


def test_lines_without_an_action_decide_nothing_and_are_counted(tmp_path: Path) -> None:
    found = read(table(tmp_path, ",李建国,person,,", ",,,,", "# why,a remark,,,", "", "drop,张海燕,person,,"))
    assert [line.name for line in found] == ["张海燕"]
    assert found.undecided == 1
    assert found.lines[0].where == "corrections.csv:6"  # as an editor counts, empty lines too


@pytest.mark.parametrize(
    ("lines", "said", "warned"),
    [
        (
            ["drop,李建国,person,,", ",东城区总工会,union,,"],
            "1 correction applied, 1 line without an action",
            "",
        ),
        (["drop,李建国,person,,"], "1 correction applied", ""),
        (
            ["drop,李建国,person,,", "drop,火星总工会,union,,", ",甲,,,", ",乙,,,"],
            "1 correction applied, 1 not, 2 lines without an action",
            "corrections.csv:3",
        ),
        ([",李建国,person,,"], "", "corrections.csv: no line has an action: nothing is corrected"),
        ([], "", "corrections.csv: no line has an action: nothing is corrected"),
    ],
)
def test_a_build_says_once_what_was_applied(
    lines: list[str], said: str, warned: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kg.cli import main

    (tmp_path / "one.txt").write_text(PAGES["one.txt"], encoding="utf-8")
    options = ["-o", str(tmp_path / "out"), "--no-network", "--corrections", str(table(tmp_path, *lines))]
    assert main(["build", str(tmp_path / "one.txt"), *options]) == ("火星" in "".join(lines))
    out, err = capsys.readouterr()
    assert out.splitlines()[1] == said
    assert err.count("kg: ") == bool(warned) and warned in err


HEAD_WITH_VALUE = "action,name,type,target,note,property,value,article"


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("posts")
    text = (
        "东城区总工会召开座谈会\n"
        "本报讯（记者 王小明）昨天，东城区总工会召开座谈会。东城区总工会党组书记、主席李建国，"
        "东城区人大常委会副主任李建国到会。2019年获得首都劳动奖章的王海涛参加。共有80名职工参加。\n"
    )
    (folder / "three.txt").write_text(text, encoding="utf-8")
    return kg.build([folder]).corpus


def held(corpus: Corpus) -> set[tuple[str, str, bool]]:
    return {
        (str(c.object).partition("/")[2], title, c.attributes.get("former") is True)
        for c in corpus.claims
        if c.predicate == "holdsPost"
        for title in str(c.attributes["title"]).split("、")
    }


def set_right(corpus: Corpus, tmp_path: Path, *lines: str) -> tuple[Corpus, tuple[str, ...]]:
    return apply(corpus, read(table(tmp_path, *lines, head=HEAD_WITH_VALUE)))


UNION, WEST, COUNCIL = "东城区总工会", "西城区总工会", "东城区人大常委会"
CHAIR, CLERK, DEPUTY = (UNION, "主席", False), (UNION, "党组书记", False), (COUNCIL, "副主任", False)
BOTH = {CHAIR, CLERK, DEPUTY}


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("drop fact,李建国,person,东城区总工会,,holdsPost,主席,", {CLERK, DEPUTY}),
        ("drop fact,李建国,person,主席,,,,", {CLERK, DEPUTY}),
        ("drop fact,李建国,person,东城区总工会 主席,,,,", {CLERK, DEPUTY}),
        ("drop fact,李建国,person,东城区总工会,,,主席、党组书记,", {DEPUTY}),
        ("drop fact,李建国,person,东城区总工会,,,,", {DEPUTY}),
        ("former post,李建国,person,东城区总工会,,,主席,", {CLERK, DEPUTY, (UNION, "主席", True)}),
        ("set,李建国,person,东城区总工会,,title,主席=常务主席,", {CLERK, DEPUTY, (UNION, "常务主席", False)}),
        ("set,李建国,person,东城区人大常委会,,title,主任,", {CHAIR, CLERK, (COUNCIL, "主任", False)}),
        ("add fact,李建国,person,东城区总工会,,holdsPost,经审委主任,", BOTH | {(UNION, "经审委主任", False)}),
        ("set,李建国,person,union/西城区总工会,,holdsPost,主席,", {CLERK, DEPUTY, (WEST, "主席", False)}),
    ],
)  # fmt: skip
def test_one_post_of_several(
    line: str, left: set[tuple[str, str, bool]], posts: Corpus, tmp_path: Path
) -> None:
    assert held(posts) == BOTH
    result, unmatched = set_right(posts, tmp_path, line)
    assert unmatched == ()
    assert held(result) == left


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """赵志强 works where he holds posts; of 李秀兰 other words say so, too."""
    path = tmp_path_factory.mktemp("staff") / "a.txt"
    path.write_text(
        "江城机械厂职工获奖\n"
        "本报讯（记者 方小舟）近日，江城机械厂焊工、安全员赵志强介绍了经验。"
        "江城机械厂质检员李秀兰也介绍了经验。李秀兰在江城机械厂工作了十年。江城纺织厂也来学习。\n",
        encoding="utf-8",
    )
    return kg.build([path]).corpus


MILL, PLANT = "江城纺织厂", "江城机械厂"


@pytest.mark.parametrize(
    ("line", "works"),
    [
        ("drop fact,赵志强,person,江城机械厂,,holdsPost,,", {("李秀兰", PLANT)}),
        ("drop fact,赵志强,person,江城机械厂,,holdsPost,焊工、安全员,", {("李秀兰", PLANT)}),
        ("drop fact,赵志强,person,江城机械厂,,holdsPost,焊工,", {("李秀兰", PLANT), ("赵志强", PLANT)}),
        ("drop fact,李秀兰,person,质检员,,,,", {("李秀兰", PLANT), ("赵志强", PLANT)}),
        ("former post,赵志强,person,江城机械厂,,,,", {("李秀兰", PLANT)}),
        ("set,赵志强,person,江城纺织厂,,holdsPost,,", {("李秀兰", PLANT), ("赵志强", MILL)}),
        ("set,赵志强,person,union/江城总工会,,holdsPost,,", {("李秀兰", PLANT)}),
    ],
)
def test_an_employment_follows_the_post_it_was_drawn_from(
    line: str, works: set[tuple[str, str]], staff: Corpus, tmp_path: Path
) -> None:
    def employed(corpus: Corpus) -> set[tuple[str, str]]:
        names = {e.id: e.name for e in corpus.entities}
        works = (c for c in corpus.claims if c.predicate == "employedBy")
        return {(names[c.subject], names[str(c.object)]) for c in works}

    assert employed(staff) == {("李秀兰", PLANT), ("赵志强", PLANT)}
    result, unmatched = set_right(staff, tmp_path, line)
    assert unmatched == ()
    assert employed(result) == works


def test_an_award_s_year_and_a_figure_s_owner(posts: Corpus, tmp_path: Path) -> None:
    (figure,) = [c for c in posts.claims if c.object is None]
    result, unmatched = set_right(
        posts,
        tmp_path,
        "set,王海涛,person,首都劳动奖章,,year,2019=2021,",
        f"set,{figure.subject},,80,,about,东城区人大常委会,",
    )
    (award,) = [c for c in result.claims if c.predicate == "awarded"]
    assert unmatched == ()
    assert (award.attributes["year"], award.rule, award.confidence) == ("2021", "correction.set", 1.0)
    (figure,) = [c for c in result.claims if c.object is None]
    assert figure.subject == "institution/东城区人大常委会"


@pytest.mark.parametrize(("value", "level"), [("national", "national"), ("None", None)])
def test_an_honour_s_level(value: str, level: str | None, posts: Corpus, tmp_path: Path) -> None:
    result, unmatched = set_right(posts, tmp_path, f"set,首都劳动奖章,honour,,,level,{value},")
    assert unmatched == ()
    (medal,) = [e for e in result.entities if e.id == "honour/首都劳动奖章"]
    assert medal.detail.get("level") == level


def test_a_figure_set_right_and_one_added(posts: Corpus, tmp_path: Path) -> None:
    (before,) = [c for c in posts.claims if c.object is None]
    figure = f"{before.attributes['measure']}: 80 {before.attributes['unit']}"
    result, unmatched = set_right(
        posts,
        tmp_path,
        f"set,{before.subject},,{figure},,measure,学员,",
        f"set,{before.subject},,学员,,value,80=1.2万,",
        f"set,{before.subject},,学员,,unit,人次,",
        f"set,{before.subject},,学员,,time,今年,",
        f"set,{before.subject},,学员: 12000 人次,,modality,planned,",
        f"add fact,{before.subject},,职工: 80 名,,observation,去年 planned,",
        f"add fact,event/职工健步走,,队伍: 80 支,,observation,,{before.article}",
        f"set,{before.subject},,职工,,about,event/职工棋赛,",
    )
    assert unmatched == ()
    altered, moved, added = [c for c in result.claims if c.object is None]
    told = {"measure": "学员", "value": 12000.0, "unit": "人次", "time": "今年", "modality": "planned"}
    assert told.items() <= altered.attributes.items()
    assert (altered.rule, altered.confidence) == ("correction.set", 1.0)
    assert moved.subject == "event/职工棋赛" and "80" in moved.quote
    expected = {"measure": "职工", "value": 80.0, "unit": "名", "time": "去年", "modality": "planned"}
    assert moved.attributes == expected
    assert (added.subject, added.rule) == ("event/职工健步走", "correction.added")
    turtle.write(result, tmp_path / "graph.ttl")
    assert check_fast(tmp_path / "graph.ttl") == []


def test_of_several_figures_the_line_says_which(posts: Corpus, tmp_path: Path) -> None:
    (before,) = [c for c in posts.claims if c.object is None]
    lines = [f"add fact,{before.subject},,队员: {n} 人,,observation,," for n in (80, 90)]
    first, unmatched = set_right(posts, tmp_path, *lines, f"set,{before.subject},,队员,,value,95,")
    assert len(unmatched) == 1 and "队员: 80 人 and 队员: 90 人" in unmatched[0]
    second, unmatched = set_right(first, tmp_path, f"set,{before.subject},,队员,,value,90=95,")
    assert unmatched == ()
    values = {c.attributes["value"] for c in second.claims if c.attributes.get("measure") == "队员"}
    assert values == {80.0, 95.0}


def test_a_fact_added_rests_on_a_sentence_and_keeps_to_the_shapes(posts: Corpus, tmp_path: Path) -> None:
    result, unmatched = set_right(
        posts,
        tmp_path,
        "add fact,王海涛,person,enterprise/长河机械厂,the caption,employedBy,,",
        "add fact,王海涛,person,首都劳动奖章,,awarded,2023年,three-1",
        "set,东城区总工会,union,union/西城区总工会,,parentUnion,,",
    )
    assert unmatched == ()
    works, again = [c for c in result.claims if c.rule == "correction.added"]
    assert "王海涛" in works.quote
    assert again.attributes == {"year": "2023"} and "首都劳动奖章" in again.quote
    assert ("union/东城区总工会", "parentUnion", "union/西城区总工会") in facts(result)
    turtle.write(result, tmp_path / "graph.ttl")
    assert check_fast(tmp_path / "graph.ttl") == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("drop fact,李建国,person,东城区总工会,,holdsPost,秘书长,", "there is no 秘书长 between it"),
        ("drop fact,李建国,person,秘书长,,,,", "there is no fact between it and 秘书长"),
        ("add fact,李建国,person,东城区总工会,,holdsPost,,", "a post needs its title"),
        ("add fact,李建国,person,东城区总工会,,holdsPost,主席,", "stated already"),
        ("add fact,李建国,person,火星总工会,,holdsPost,主席,", "火星总工会"),
        ("add fact,李建国,person,enterprise/长河机械厂,,employedBy,经理,", "employedBy has no value"),
        ("add fact,李建国,person,enterprise/长河机械厂,,employedBy,,nine-9", "there is no article nine-9"),
        ("add fact,李建国,person,东城区总工会,,employedBy,,", "takes enterprise or institution there"),
        ("add fact,东城区总工会,,首都劳动奖章,,conferredBy,,", "东城区总工会 is of type union"),
        ("set,李建国,person,district/东城区,,holdsPost,,", "东城区 is of type district"),
        ("set,王海涛,person,enterprise/长河机械厂,,employedBy,,", "use add fact"),
        ("set,李建国,person,union/西城区总工会,,holdsPost,,", "drop fact takes one away"),
        ("set,王海涛,person,首都劳动奖章,,year,去年,", "去年 is no year"),
        ("set,首都劳动奖章,,,,level,city,", "its level is city already"),
        ("set,李建国,person,,,level,city,", "is of type person: only an honour has a level"),
        ("set,李建国,person,东城区总工会,,title,主席,", "there are 党组书记 and 主席"),
        ("set,李建国,person,东城区总工会,,title,主席=,", "lacks what is behind"),
        ("add fact,李建国,person,长河机械厂,,employedBy,,", "its id (event/长河机械厂"),
        ("set,东城区总工会,,80,,about,职工健步走,", "its id (event/职工健步走"),
        ("set,东城区总工会,,80,,about,person/李建国,", "is of type person: a figure is about"),
        ("set,东城区总工会,,80,,value,许多,", "许多 is no number"),
        ("set,东城区总工会,,80,,modality,maybe,", "is done or planned, not maybe"),
        ("set,东城区总工会,,90,,measure,职工,", "there is no fact observation between it and 90"),
        ("add fact,东城区总工会,,职工200人,,observation,,", "is no figure"),
        ("add fact,李建国,person,职工: 200 人,,observation,,", "is of type person"),
        ("add fact,event/职工健步走,,职工: 80 名,,observation,,", "write the article in its column"),
        ("add fact,东城区总工会,,职工: 80 名,,observation,,nine-9", "there is no article nine-9"),
    ],
)  # fmt: skip
def test_what_a_fact_lacks_is_told(line: str, words: str, posts: Corpus, tmp_path: Path) -> None:
    result, unmatched = set_right(posts, tmp_path, line)
    assert len(unmatched) == 1 and words in unmatched[0]
    assert result == posts


def test_a_name_that_one_line_frees_and_a_later_one_takes(posts: Corpus, tmp_path: Path) -> None:
    turns = (("李建国", "临时"), ("王海涛", "李建国"), ("临时", "王海涛"))
    lines = [f"rename,{old},person,{new},,,," for old, new in turns]
    result, unmatched = set_right(posts, tmp_path, *lines)
    assert unmatched == ()
    holders = {c.subject for c in result.claims if c.predicate == "holdsPost"}
    assert holders == {"person/王海涛"}
    assert {c.subject for c in result.claims if c.predicate == "awarded"} == {"person/李建国"}
    dropped, _ = set_right(posts, tmp_path, "drop,李建国,person,,,,,", "rename,王海涛,person,李建国,,,,")
    assert held(dropped) == set()


def test_a_cell_without_an_end_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="quotation mark left open"):
        read(table(tmp_path, 'drop,"' + "李建国\n" * 50_000))


def test_all_bad_lines_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kg.cli import main

    bad = (
        "dance,甲,,,,,,",
        "drop fact,甲,,乙,,hold,,",
        "set,甲,,乙,,title,,",
        "set,甲,,乙,,,丙,",
        "add fact,甲,,乙,,year,2019,",
        "set,甲,,乙,,observation,3,",
        "set,甲,honour,,,level,street,",
        "add fact,甲,honour,乙,,level,city,",
    )
    path = table(tmp_path, *bad[:2], "drop,丙,,,,,,", *bad[2:], head=HEAD_WITH_VALUE)
    (tmp_path / "one.txt").write_text(PAGES["one.txt"], encoding="utf-8")
    assert main(["build", str(tmp_path / "one.txt"), "-o", str(tmp_path), "--corrections", str(path)]) == 2
    told = capsys.readouterr().err.splitlines()
    numbers = [line.partition("csv:")[2].partition(":")[0] for line in told[:-1]]
    assert numbers == ["2", "3", "5", "6", "7", "8", "9", "10"]
    assert "8 lines to be mended" in told[-1]


def test_the_manual_s_table_is_one(tmp_path: Path) -> None:
    manual = (ROOT / "docs" / "corrections.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```csv\n(.*?)```", manual, re.DOTALL)
    (tmp_path / "c.csv").write_text(example, encoding="utf-8")
    assert len(read(tmp_path / "c.csv").lines) == 12
    assert all(f"| `{action}` |" in manual for action in ACTIONS)
