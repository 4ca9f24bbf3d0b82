"""Who gave what somebody received: stated of the award itself, not of the honour alone."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page


def _given(text: str) -> set[tuple[str, str, str]]:
    """(recipient, honour, giver) of every award of a page; the giver is "" where none is told."""
    found = set()
    for reading in read_page(Page("page", "page.txt", text)).readings:
        name = [entity.name for entity in reading.entities]
        for f in reading.facts:
            if f.predicate == "awarded" and f.object is not None:
                giver = f.attributes.get("conferred_by")
                told = name[int(giver)] if isinstance(giver, float) else ""
                found.add((name[f.subject], name[f.object], told))
    return found


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("近日，滨江区总工会授予丁一楠“滨江工匠”称号。", "滨江区总工会"),
        ("滨江区总工会召开表彰大会，授予丁一楠等10人“滨江工匠”称号。", "滨江区总工会"),
        ("滨江区总工会公布“滨江工匠”名单，焊工丁一楠上榜。", "滨江区总工会"),
        ("丁一楠荣获滨江区总工会颁发的“滨江工匠”称号。", "滨江区总工会"),
        ("近日，滨江区总工会、滨江区教育局联合授予丁一楠“滨江工匠”称号。", "滨江区总工会"),
        ("丁一楠荣获“滨江工匠”称号，受到滨江区总工会慰问。", ""),
        ("滨江区总工会授予吴晓燕“滨江名匠”称号。另外，丁一楠荣获“滨江工匠”称号。", ""),
    ],
)
def test_the_statement_names_who_gives(sentence: str, giver: str) -> None:
    given = _given(f"滨江职工受到表彰\n\n本报讯（记者 李明）{sentence}\n")
    assert ("丁一楠", "滨江工匠", giver) in given


LIST = """
丁一楠　滨江钢管有限公司焊工
吴晓燕　滨江市第一医院护士长
赵志强　滨江机床厂质检员
"""


@pytest.mark.parametrize(
    ("over", "under", "giver"),
    [
        ("滨江市总工会关于表彰“滨江工匠”的决定\n\n现将“滨江工匠”名单公布如下：\n", "", "滨江市总工会"),
        ("2023年滨江市优秀工会工作者名单\n", "\n滨江市总工会\n2023年4月28日\n", "滨江市总工会"),
        ("2023年滨江市优秀工会工作者名单\n", "", ""),
    ],
)
def test_a_list_has_its_giver_from_the_decision_or_who_signs(over: str, under: str, giver: str) -> None:
    given = _given(f"{over}{LIST}{under}")
    assert {who for who, _, told in given if told == giver} == {"丁一楠", "吴晓燕", "赵志强"}
