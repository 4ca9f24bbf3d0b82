"""Which sentences a statement is shown with: the one that says it, and those that name whom and what."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.passages import excerpt

HEAD = "临江职工风采\n\n本报讯（记者 李明）"
TALK = "厂里的人都说他肯钻研，爱动脑，遇到难题从不绕着走，总要弄个明白。"
HE = "陶国华是恒远机械有限公司的焊工。"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("陶国华2015年获得首都劳动奖章。全厂职工向他学习。", "陶国华2015年获得首都劳动奖章。"),
        (HE + "他2015年获得首都劳动奖章。", HE + "他2015年获得首都劳动奖章。"),
        (HE + TALK + "他2015年获得首都劳动奖章。", HE + TALK + "他2015年获得首都劳动奖章。"),
        (HE + TALK * 3 + "他2015年获得首都劳动奖章。", HE + "…他2015年获得首都劳动奖章。"),
    ],
)
def test_an_award_is_shown_with_the_sentence_that_names_its_holder(
    text: str, shown: str, tmp_path: Path
) -> None:
    (tmp_path / "page.txt").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    corpus = kg.build([tmp_path]).corpus
    (award,) = [c for c in corpus.claims if c.predicate == "awarded"]
    (article,) = corpus.articles
    assert excerpt(article, award.sentences) == shown
    assert article.text[article.sentences[award.sentence].start :].startswith(
        ("他2015年", "陶国华2015年")
    )
