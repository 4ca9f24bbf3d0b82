"""Pages of our own in layouts that the sample pages lack; and pages of any size in linear time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from kg import corpus
from kg.model import Page

FOLDER = Path(__file__).parent / "layouts"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
PAGES = {p.id: p for p in corpus.read([FOLDER]) if isinstance(p, Page)}


@pytest.mark.parametrize("name", EXPECTED)
def test_layout(name):
    found = [
        {
            "headline": a.headline,
            "kicker": a.kicker,
            "subtitle": a.subtitle,
            "kind": a.kind,
            "date": a.date,
            "bylines": sorted({f"{b.role} {b.name}" for b in a.bylines}),
            "last": a.text[-10:],
            "paragraphs": a.text.count("\n") + 1,
        }
        for a in corpus.segment(PAGES[name])
    ]
    assert found == EXPECTED[name]


@pytest.mark.parametrize(
    "unit",
    [
        "近日，某区总工会开展慰问活动（含快递员）。“谢谢！”职工说。",
        "工会五号\n",
        "某区职工读书会开张\n\n近日，某区总工会开展活动。\n\n",
        "（记者 ",
        "“《（",
        "本报讯（记者 王 ",
        "第04版:工会\n",
        "王芳　　　某厂　　　焊工\n",
        "编者按\n",
        "**",
        "#",
        "> ",
    ],
)
def test_time_grows_with_length_only(unit):
    def seconds(size: int) -> float:
        page = Page("p", "p.txt", unit * (size // len(unit)))
        start = time.perf_counter()
        corpus.segment(page)
        return time.perf_counter() - start

    seconds(1000)
    small, large = seconds(40_000), seconds(320_000)
    assert large < 40 * small + 1, "eight times the text takes far more than eight times as long"
