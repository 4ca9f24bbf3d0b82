"""Web pages -> page text: the article without navigation, heads first, one paragraph a line.

Rules of our own on selectolax: on the fixtures of tests/corpus/html they keep more of the heads and
lists and less of the navigation than trafilatura (the figures are in docs/layout.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.corpus import beside
from kg.corpus.classify import ORIGINAL
from kg.corpus.html_content import MAX_DEPTH, PROSE, around, densest, events, known, menus, nodes, prose
from kg.corpus.html_tables import CELLS, Cells
from kg.corpus.layout import Layout, load
from kg.corpus.navigation import squeeze
from kg.corpus.when import TODAY, find_date

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_APART = _HEADINGS | {"p", "blockquote", "article", "section", "table", "figure"}  # blank line around
_BLOCKS = _APART | {
    "address", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "header", "hr", "li",
    "main", "ol", "pre", "tbody", "thead", "tfoot", "tr", "ul", "founder-content", "founder-title",
}
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_SITE = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|——(?=\S{2,12}$)|-{1,2}(?=[^-]{2,12}$)")
# the page's title names the paper, not an article
_MASTHEAD = re.compile(
    r"数字[报版]|电子[报版]|第\s*[A-Z]?\d{1,3}\s*版|^首页|^[\u4e00-\u9fff]{1,6}(?:日报|人报|工报|午报|晚报)$"
)
_PARAGRAPH = re.compile(r".{30,}。|。.{30,}")
_LEAST_TITLE = 5  # characters of a headline
_SET_IN = 4  # rows of a headline at most
_LEAST = 0.5  # a known content element with less of the page's prose is one article of several
_HEADS = 500  # what the heads, the date and the source of an article come to at most
_LINES = frozenset({"p", "div", "span", "li", "td", "em", "dd", "time"})
_LONGEST_LINE = 120  # characters of a line about source and day
_SHORT_LINE = 40  # of one that has little else
_HOLE = "\0"


@dataclass(frozen=True, slots=True)
class WebPage:
    """What a web page says."""

    text: str
    date: str | None
    address: str  # the canonical address where the page names it, else ""
    site: str = ""  # the site's name by the page's metadata


def read(source: str) -> WebPage:
    """The article text of a web page."""
    from selectolax.lexbor import LexborHTMLParser

    layout = load()
    rules = layout.html
    tree = LexborHTMLParser(source)
    date = _date(tree, rules)
    address = _attribute(tree, "link[rel='canonical']", "href")
    address = address or _attribute(tree, "meta[property='og:url']", "content")
    for selector in rules["drop"]:
        for node in tree.css(selector):
            if node.tag not in ("body", "html"):
                node.decompose()
    body = tree.body
    if body is None:
        return WebPage("", date, address)
    articles = known(tree, rules["content"], prose(body) * _LEAST)
    content = around(articles) or densest(body) or body
    for menu in menus(body, content):
        menu.decompose()
    heads = {node.mem_id: 1 for selector in rules["title"] for node in tree.css(selector)}
    titles = {node.mem_id: beside.STYLED for selector in rules["heading"] for node in tree.css(selector)}
    faint = titles | heads
    before, after = (part.split("\n") for part in _text(body, faint, content).split(_HOLE))
    inner = _text(content, faint).split("\n")
    title = _title(tree, [*before, *inner, *after], layout)
    heading = _first(tree, rules["title"])
    heading = "" if beside.is_column(heading, layout) else heading
    if not title or _is_cut(title, heading):
        title = heading if len(heading) <= _LONGEST_LINE else title
    title = _shown(title, [row for row in before if row.startswith("#")], beside.above(before, inner), layout)
    block = _with_heads(content, title or heading)
    text = _text(block, heads)
    styled = _text(block, faint)
    if _told_heads(styled.split("\n"), beside.STYLED) > 1:
        text = styled
    if len(articles) > 1:
        return WebPage(text, date or _date_above(body, content, layout), address, _site(tree))
    if block.mem_id == content.mem_id:
        lines = [*beside.credits(before, title, layout), text, *beside.authors(after, layout)]
        text = "\n\n".join(lines)
    day = date or _date_above(body, content, layout)
    return WebPage(_headed(tree, rules, title, heading, text), day, address, _site(tree))


def _shown(title: str, headings: Sequence[str], rows: Sequence[str], layout: Layout) -> str:
    """The headline: the page's title where it is a heading or stands above the text, else the heading there.

    A title that is a column's name (基层动态_某市总工会) is none.
    """
    column = beside.is_column(title, layout)
    bare = [row.lstrip("# ") for row in (*headings, *rows)]
    places = [squeeze(row) for row in bare if not (TODAY.search(row) or layout.is_("chrome", row))]
    if title and not column and _stands(squeeze(title), places):
        return title
    return beside.heading(rows, layout) or beside.above_source(rows, layout) or ("" if column else title)


def _is_cut(title: str, heading: str) -> bool:
    """Is the title of the page the beginning of its heading: 某某大学举行第… ?"""
    begun = squeeze(title).rstrip("….")
    return len(begun) < len(squeeze(heading)) and squeeze(heading).startswith(begun)


def _date_above(body: LexborNode, content: LexborNode, layout: Layout) -> str | None:
    """The day in the last line about source and time above the article; in any short line, where none is."""
    sure = short = None
    within = False
    for node in nodes(body):
        within = within or node.mem_id == content.mem_id
        if within and node.tag == "-text" and PROSE.search(node.text_content or ""):
            break
        if node.tag in _LINES and 0 < len(line := _SPACE.sub(" ", node.text()).strip()) <= _LONGEST_LINE:
            if (found := find_date(line)) is None:
                continue
            if layout.is_("meta", line) or layout.is_("chrome", line):
                sure = found
            elif len(line) <= _SHORT_LINE and not PROSE.search(line):
                short = found
    return sure or short


def _with_heads(content: LexborNode, title: str) -> LexborNode:
    """The element around the content that holds the headline too, with what is set beside it."""
    wanted = squeeze(title)
    limit = len(squeeze(content.text())) + _HEADS
    node: LexborNode | None = content
    for _ in range(MAX_DEPTH):
        if node is None or node.tag in ("body", "html"):
            break
        text = squeeze(node.text())
        if len(text) > limit:
            break
        if _is_headed(node, wanted, text) if wanted else _leads(node, content):
            return node
        node = node.parent
    return content


def _is_headed(node: LexborNode, headline: str, text: str) -> bool:
    return headline in text and _stands(headline, [squeeze(row) for row in _rows(node)])


def _rows(node: LexborNode) -> list[str]:
    return [row.lstrip("# ") for row in _text(node, {}).split("\n") if row]


def _stands(headline: str, rows: Sequence[str]) -> bool:
    """Does the headline stand by itself (in one row, or set in several), not in a sentence only?"""
    for first, row in enumerate(rows):
        if headline in row and not PROSE.search(row.replace(headline, "", 1)):
            return True
        joined = row
        for below in rows[first + 1 : first + _SET_IN]:
            if not headline.startswith(joined):
                break
            joined += below
            if joined == headline:
                return True
    return False


def _leads(node: LexborNode, content: LexborNode) -> bool:
    """Does text that is no link stand in the node before the content?"""
    found = 0
    for item in nodes(node):
        if item.mem_id == content.mem_id:
            break
        if item.tag == "-text" and item.parent is not None and item.parent.tag != "a":
            found += len(squeeze(item.text_content or ""))
    else:
        return False
    return found >= _LEAST_TITLE


def _headed(
    tree: LexborHTMLParser, rules: Mapping[str, Sequence[str]], title: str, heading: str, text: str
) -> str:
    """The text with its heads in front, where the content element does not hold them."""
    start = squeeze(text[:600])
    parts = {name: _first(tree, rules[name]) for name in ("kicker", "subtitle", "author")}
    headline = title if title and squeeze(title) in start else heading or title
    rows, wanted = text.split("\n"), squeeze(headline)
    bare = [row.lstrip("# ") for row in rows]
    lines = [squeeze(row) for row in bare]
    told = next((n for n, row in enumerate(bare) if _PARAGRAPH.search(row)), len(lines))
    # below the first sentence it is what a picture is called
    held = wanted and wanted in start and _stands(wanted, [line for line in lines[:told] if line])
    if held and _is_one_of_several(wanted, rows):
        return text
    if held and not _named_only(wanted, lines):
        marked = zip(rows, bare, lines, strict=True)
        return "\n".join(f"# {plain}" if line == wanted else row for row, plain, line in marked)
    author = parts["author"]
    if author and not author.startswith(("作者", "记者", "本报")):
        author = f"作者：{author}"
    heads = [parts["kicker"], f"# {headline}" if headline else "", parts["subtitle"], author]
    headed = [h for h in heads if h and (h.startswith("#") or squeeze(h) not in start)]
    return "\n\n".join([*headed, text])


def _is_one_of_several(wanted: str, rows: Sequence[str]) -> bool:
    """Is the headline a row beside others of its level, each with a line of day or source and text below?"""
    level = next((_level(row) for row in rows if row.strip() and squeeze(row.lstrip("# ")) == wanted), 0)
    return _told_heads(rows, level) > 1


def _told_heads(rows: Sequence[str], level: int) -> int:
    """The rows of a level (0: no heading) below which a line of day or source stands, and text below that.

    Between the two may stand a subtitle.
    """
    shown, layout = [row for row in rows if row.strip()], load()
    told = [layout.is_("meta", row) for row in shown]
    prose = [_PARAGRAPH.search(row) is not None for row in shown]
    found = 0
    for number, row in enumerate(shown):
        if _level(row) != level or told[number] or prose[number]:
            continue
        below = number + 1 + (level > 0 and not any(told[number + 1 : number + 2]))
        found += any(told[below : below + 1]) and any(prose[below + 1 : below + 3])
    return found


def _level(row: str) -> int:
    """The level of a heading's row, 0 of any other."""
    return len(row) - len(row.lstrip("#"))


def _named_only(wanted: str, lines: Sequence[str]) -> bool:
    """Does the headline stand as a part of a line alone: （原标题：…）?"""
    return wanted not in lines and any(ORIGINAL.match(line) and wanted in line for line in lines)


def _text(root: LexborNode, heads: Mapping[int, int], without: LexborNode | None = None) -> str:
    """The text below a node, a hole for one left out; what is marked as a title becomes a heading."""
    out: list[str] = []
    inside = False
    cells, value = Cells(), 0  # the data cell that one is in
    if root.tag == "tbody" and root.parent is not None:
        cells.add(root.parent)
    for node, begins in events(root):
        if without is not None and node.mem_id == without.mem_id:
            inside = begins
            out.append(f"\n{_HOLE}\n" if begins else "")
        if inside:
            continue
        tag = node.tag or ""
        if tag == "-text":
            if begins:
                out.append(_SPACE.sub(" ", node.text_content or ""))
        elif tag in CELLS:
            out.append(cells.before.get(node.mem_id, "") if begins else "\t")
            value = node.mem_id if begins and node.mem_id in cells.values else 0
        elif value and (tag == "br" or tag in _BLOCKS):
            out.append(" ")  # <td><p>甲厂</p></td> is no line of its own
        elif tag == "br":
            out.append("\n" if begins else "")
        elif tag in _BLOCKS:
            out.append(cells.behind.get(node.mem_id, "") if tag == "tr" and not begins else "")
            out.append("\n\n" if tag in _APART else "\n")
            if begins and tag == "table":
                cells.add(node)
            if begins and tag in _HEADINGS:
                out.append("#" * int(tag[1]) + " ")
            elif begins and node.mem_id in heads:
                out.append("#" * heads[node.mem_id] + " ")
    return _tidy("".join(out))


def _tidy(text: str) -> str:
    rows: list[str] = []
    for row in text.split("\n"):
        row = row.strip(" \t\xa0")
        if row.strip("# ") or (rows and rows[-1]):
            rows.append(row if row.strip("# ") else "")
    return "\n".join(rows).strip("\n")


def _title(tree: LexborHTMLParser, rows: Sequence[str], layout: Layout) -> str:
    """The headline by the page's metadata: the row of the page that it holds, else without the site."""
    title = _attribute(tree, "meta[property='og:title']", "content")
    node = tree.css_first("title")
    whole = node.text() if node is not None else ""
    if squeeze(whole).startswith(squeeze(title)):
        title = whole  # the other ends at a quotation mark, or is missing
    squeezed = squeeze(title)
    bare = (row.lstrip("# ") for row in rows)
    named = [row for row in bare if len(row) >= _LEAST_TITLE and squeeze(row) in squeezed]
    named = [row for row in named if not (beside.is_site(row) or layout.is_("chrome", row))]
    if named:
        return max(named, key=len)
    parts = _SITE.split(_SPACE.sub(" ", title).strip())
    found = parts[0].strip() if parts else ""
    return "" if _MASTHEAD.search(found) or beside.is_site(found) else found


def _site(tree: LexborHTMLParser) -> str:
    """The site's name: what the metadata call so, else the last part of the page's title."""
    named = _attribute(tree, "meta[property='og:site_name']", "content")
    node = tree.css_first("title")
    parts = _SITE.split(_SPACE.sub(" ", node.text()).strip()) if node is not None else []
    return named or (parts[-1].strip() if len(parts) > 1 else "")


def _first(tree: LexborHTMLParser, selectors: Sequence[str]) -> str:
    for selector in selectors:
        node = tree.css_first(selector)
        if node is not None:
            text = _SPACE.sub(" ", node.text()).strip()
            if text:
                return text
    return ""


def _date(tree: LexborHTMLParser, rules: Mapping[str, Sequence[str]]) -> str | None:
    for selector in rules["date"]:
        for node in tree.css(selector):
            for value in (node.attributes.get("content"), node.attributes.get("datetime"), node.text()):
                found = find_date(value or "")
                if found:
                    return found
    head = tree.css_first("title")
    named = head.text() if head is not None else ""
    return find_date(named) if _MASTHEAD.search(named) else None


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(name) or "").strip() if node is not None else ""
