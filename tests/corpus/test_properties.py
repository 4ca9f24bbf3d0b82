"""Whatever the text: segmenting does not fail, keeps order, and every character maps back to the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.corpus import segment
from kg.corpus.sentences import spans
from kg.model import Page, Part

PAGES = sorted((Path(__file__).resolve().parents[1] / "samples" / "pages").iterdir())

BITS = [
    *("\n", "\n\n", "\n\n\n\n", "\r\n", "\r", "\t", " ", "　　", "\ufeff", "\u2028"),
    *("# ", "## ", "**", "- ", "> ", "|", "a", "9", "。", "…", "，", "：", "】", "”", "（", "《"),
    *("本报讯", "（记者 王芳）", "(通讯员 李强 张 敏)", "□某局 赵一", "（王芳）"),
    *("本报记者 王芳 摄影报道", "王芳 摄"),
    *("近日，", "东城区总工会开展活动。", "“谢谢！”职工说。", "工会送清凉", "编者按", "开栏语："),
    *("（上接第1版）", "（下转第3版）", "第04版:工会", "3上一版 下一版4", "返回首页 版面导航", "关闭"),
    *("3上一篇 2018年7月16日 放大 缩小 默认", "主办:某报社", "获奖名单", "问：如何？", "——记劳模王芳"),
    *("深入学习贯彻党的精神 奋力开拓新局面", "王芳　　　北京某厂　　　焊工"),
    *("2023-10-09 来源:某报 作者:王芳", "据新华社北京5月1日电"),
]
SIGNS = "。！？…；“”（）《》，甲乙说"
texts = st.one_of(
    st.lists(st.sampled_from(BITS), max_size=60).map("".join),
    st.lists(st.one_of(st.sampled_from(BITS), st.text(max_size=8)), max_size=40).map("".join),
    st.text(max_size=200),
)


def check(text: str) -> None:
    page = Page("p", "p.txt", text)
    articles = segment(page)
    assert articles == segment(page)
    taken: set[int] = set()
    for number, article in enumerate(articles, 1):
        assert article.index == number and article.headline and article.text
        rows = article.text.split("\n")
        assert [r for r in (article.kicker, article.subtitle) if r and r not in rows] == []
        covered = 0
        for run in article.segments:
            assert run.length > 0
            assert article.text[covered : run.text_start].strip("\n") == ""
            covered = run.text_start + run.length
            span = range(run.page_start, run.page_start + run.length)
            assert taken.isdisjoint(span), "a character of the page stands in two articles"
            taken.update(span)
            piece = article.text[run.text_start : covered]
            assert piece == text[run.page_start : run.page_start + run.length]
        assert covered == len(article.text)
        for offset in range(0, len(article.text), 7):
            if article.text[offset] != "\n":
                start, end = article.to_page(offset, offset + 1)
                assert text[start:end] == article.text[offset]
        last = 0
        for sentence in article.sentences:
            assert last <= sentence.start < sentence.end <= len(article.text)
            assert "\n" not in article.text[sentence.start : sentence.end]
            assert not article.text[last : sentence.start].strip()
            last = sentence.end
        assert not article.text[last:].strip()
        for byline in article.bylines:
            written = text[byline.start : byline.end].replace("*", "").replace("\ufeff", "")
            assert "".join(written.split()) == byline.name
    starts = [min((s.page_start for s in a.segments if s), default=0) for a in articles]
    assert starts == sorted(starts)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_any_text_is_cut_without_loss_of_place(text):
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.integers(0, 4000), st.integers(0, 4000), st.sampled_from(BITS))
def test_real_layouts_cut_and_disturbed_anywhere(path, first, second, bit):
    text = path.read_text(encoding="utf-8")
    low, high = sorted((first % len(text), second % len(text)))
    check(text[:low] + bit + text[high:])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*SIGNS, "表示，"]), max_size=40), st.sampled_from((5, 160)))
def test_sentences_cover_a_paragraph(signs, quote):
    text = "".join(signs)
    found = list(spans(text, quote))
    assert [text[a:b] for a, b in found] == [text[a:b].strip() for a, b in found]
    assert "".join(text[a:b] for a, b in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天开会。明天开工！", ["今天开会。", "明天开工！"]),
        ("“我来。你走。”他说。然后走了。", ["“我来。你走。”他说。", "然后走了。"]),
        ("他说：“我来。你走。”大家笑了，笑得很开心。", ["他说：“我来。你走。”", "大家笑了，笑得很开心。"]),
        ("《谁来？我来！》一书（新版。二〇二三）出版。", ["《谁来？我来！》一书（新版。二〇二三）出版。"]),
        ("真的吗？！真的……好", ["真的吗？！", "真的……", "好"]),
        ("“没有收尾的引号。后面一句。", ["“没有收尾的引号。后面一句。"]),
    ],
)
def test_sentence_ends(text, expected):
    assert [text[a:b] for a, b in spans(text, 160)] == expected


def test_heads_are_sentences_of_their_part():
    text = "某区启动职工运动会\n\n本报讯（记者 王芳）昨天，某区总工会开会。会后开赛。\n"
    (article,) = segment(Page("p", "p.txt", text))
    assert [s.part for s in article.sentences] == [Part.HEADLINE, Part.BODY, Part.BODY]
    assert [s.paragraph for s in article.sentences] == [0, 1, 1]
