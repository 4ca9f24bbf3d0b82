"""Spaces that only set numbers and brackets apart are no part of the text; those between columns stay."""

from __future__ import annotations

import pytest

from kg.corpus import segment
from kg.corpus.piece import from_page
from kg.corpus.spacing import close_up
from kg.model import Page


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("授予 120 个单位奖状，授予35 名职工奖章。", "授予120个单位奖状，授予35名职工奖章。"),
        ("航天四院 305 所、五院618 厂12 车间、 7 个班组", "航天四院305所、五院618厂12车间、7个班组"),
        ("2019 年 5 月 8 日", "2019年5月8日"),
        ("恒沃 (集团)股份有限公司、天成 (北港) 有限公司", "恒沃(集团)股份有限公司、天成(北港)有限公司"),
        ("恒沃公司、 天成公司， 还有北港公司", "恒沃公司、天成公司，还有北港公司"),
        ("丁楠 男 52 岁 恒沃公司焊工", "丁楠 男 52岁 恒沃公司焊工"),
        ("记    者：丁楠", "记者：丁楠"),
        ("一   审：丁楠　二　　审 ｜ 吴晓燕", "一审：丁楠　二审｜ 吴晓燕"),
        ("责　任 编　辑：丁楠", "责任编辑：丁楠"),
        ("设 计 师：丁楠", "设 计 师：丁楠"),
        ("西坝小学丁楠 、升坪小学吴燕 。", "西坝小学丁楠、升坪小学吴燕。"),
        # running text has no columns
        ("会上， 36 对师徒结对，用 BIM 技术，占 6.5% 以上。", "会上，36对师徒结对，用BIM技术，占6.5%以上。"),
        ("大赛（下称“赛事”）2024 年开办，由 5G 班组办。", "大赛（下称“赛事”）2024年开办，由5G班组办。"),
        ("工会送清凉 28名骑手受邀，喝上凉茶，过节。", "工会送清凉 28名骑手受邀，喝上凉茶，过节。"),
        # columns: no unit behind the number, a name before the bracket
        ("3 丁楠 恒沃公司 12 焊工", "3 丁楠 恒沃公司 12 焊工"),
        ("丁楠 (女) 恒沃公司", "丁楠 (女) 恒沃公司"),
        ("工会送清凉 28名骑手受邀", "工会送清凉 28名骑手受邀"),
        ("本报讯（记者 丁楠） 12月3日", "本报讯（记者 丁楠） 12月3日"),
    ],
)
def test_close_up(text: str, closed: str) -> None:
    assert close_up(from_page(text, [(0, len(text))])).text == closed


def test_what_is_quoted_still_stands_on_the_page() -> None:
    text = "区总工会送清凉\n\n本报讯（记者 丁楠）近日，区总工会为航天四院 305 所 120 名职工送清凉。\n"
    article = segment(Page("p", "p.txt", text))[0]
    name = "航天四院305所"
    start = article.text.index(name)
    first, last = article.to_page(start, start + len(name))
    assert text[first:last] == "航天四院 305 所"
