"""Which element of a web page holds the article, and which boxes beside it are menus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.corpus.html_tables import CELLS
from kg.corpus.navigation import squeeze

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

PROSE = re.compile(r"[，。；！？]")
_ENOUGH = 30  # a content element with less is a caption or an advertisement
_ARTICLE = 80  # characters of prose of one article among several
_SHARE = 0.75  # the article is the deepest element with this share of the page's prose
MAX_DEPTH = 60
_CELL_DEPTH = 3  # elements between a cell and its text: <td><p><span>
_BOXES = frozenset({"div", "dl", "ol", "section", "table", "td", "ul"})
_MENU = 3  # links of a menu, and
_LINKED = 0.6  # their share of its text: days and ranks stand beside them


def known(tree: LexborHTMLParser, selectors: Sequence[str], least: float) -> list[LexborNode]:
    """The articles that a selector of a known edition finds, or the first element with `least` of prose."""
    for selector in selectors:
        found = tree.css(selector)
        articles = [node for node in found if prose(node) >= _ARTICLE]
        if len(articles) > 1:
            return articles
        for node in found:
            if len(squeeze(node.text())) >= _ENOUGH and prose(node) >= least:
                return [node]
    return []


def around(inner: Sequence[LexborNode]) -> LexborNode | None:
    """The innermost element that holds all of some elements; None for none."""
    shared = _above(inner[0]) if inner else []
    for node in inner[1:]:
        above = {n.mem_id for n in _above(node)}
        shared = [n for n in shared if n.mem_id in above]
    return shared[0] if shared else None


def _above(node: LexborNode | None) -> list[LexborNode]:
    """An element and those around it, the innermost first."""
    found: list[LexborNode] = []
    while node is not None:
        found.append(node)
        node = node.parent
    return found


def prose(root: LexborNode) -> int:
    """Characters of sentences below a node, outside of links."""
    return sum(len(text) for text, _ in _sentences(root))


def _sentences(root: LexborNode) -> Iterator[tuple[str, list[LexborNode]]]:
    """The sentences and the cells below a node outside of links, each with the elements above it."""
    for node in nodes(root):
        if node.tag != "-text":
            continue
        text = (node.text_content or "").strip()
        if len(text) < 2 or not ((len(text) >= 8 and PROSE.search(text)) or _in_cell(node)):
            continue
        above: list[LexborNode] = []
        parent = node.parent
        while parent is not None and len(above) < MAX_DEPTH:
            above.append(parent)
            parent = parent.parent
        if not any(a.tag == "a" for a in above):
            yield text, above


@dataclass(slots=True)
class _Box:
    """What has been met below an element so far."""

    first: int  # of the menus found before it
    text: int = 0
    linked: int = 0
    links: int = 0
    held: bool = False  # the article is in it


def menus(body: LexborNode, content: LexborNode) -> list[LexborNode]:
    """The boxes beside the content that hold little but links: menus, lists of other articles."""
    found: list[LexborNode] = []
    boxes = [_Box(0)]
    linked = 0  # links that one is in
    for node, begins in events(body):
        tag, box = node.tag or "", boxes[-1]
        if node.mem_id == content.mem_id:
            box.held = True
        if tag == "a":
            linked += 1 if begins else -1
            box.links += begins
        elif tag == "-text" and begins:
            length = len(squeeze(node.text_content or ""))
            box.text += length
            box.linked += length if linked > 0 else 0
        elif tag in _BOXES and begins:
            boxes.append(_Box(len(found)))
        elif tag in _BOXES:
            boxes.pop()
            if box.links >= _MENU and box.linked >= _LINKED * box.text and not box.held:
                found[box.first :] = [node]  # with the menus that it holds
            outer = boxes[-1]
            outer.text, outer.linked = outer.text + box.text, outer.linked + box.linked
            outer.links, outer.held = outer.links + box.links, outer.held or box.held
    return found


def _in_cell(node: LexborNode) -> bool:
    """Is a text a cell of a table? A list of names has no sentences, and is the article all the same."""
    parent = node.parent
    for _ in range(_CELL_DEPTH):
        if parent is None or parent.tag in CELLS:
            return parent is not None
        parent = parent.parent
    return False


def densest(body: LexborNode) -> LexborNode | None:
    """The deepest element that holds most of the page's sentences outside of links."""
    scores: dict[int, int] = {}
    met: dict[int, tuple[LexborNode, int]] = {}
    total = 0
    for text, above in _sentences(body):
        total += len(text)
        for depth, ancestor in enumerate(reversed(above)):
            key = ancestor.mem_id
            scores[key] = scores.get(key, 0) + len(text)
            met[key] = (ancestor, depth)
    best = [(depth, key) for key, (_, depth) in met.items() if scores[key] >= total * _SHARE]
    if not best:
        return None
    found = met[max(best)[1]][0]
    return found.parent if found.tag in ("p", "span", "font") and found.parent is not None else found


def nodes(root: LexborNode) -> Iterator[LexborNode]:
    """The nodes below the root in page order, without recursion: depth is the page's choice, not ours."""
    for node, begins in events(root):
        if begins:
            yield node


def events(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Each node below the root twice: where it begins (True) and where it ends."""
    node: LexborNode | None = root
    while node is not None:
        yield node, True
        if node.child is not None:
            node = node.child
            continue
        while node is not None:
            yield node, False
            if node.mem_id == root.mem_id:
                return
            if node.next is not None:
                node = node.next
                break
            node = node.parent
