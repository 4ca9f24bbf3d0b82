"""People of a firm's project: 中建某局甲医院项目的|钢筋工王某, 在项目部，测量员李某, 项目经理周某."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import EMPLOYERS, EntityType

T = EntityType
_FILE = "relations_posts"
_PROJECT = pattern(_FILE, "project_of_firm")
_PROJECT_WORDS = pattern(_FILE, "project_words")
_PROJECT_TITLE = pattern(_FILE, "project_title")
_AT_PROJECT = pattern(_FILE, "at_project")
_ITEM_TO_POST = pattern(_FILE, "item_to_post")
_LONGEST = 40  # characters of a project's name behind its firm
_OFFICE = "项目部"
_ACTORS = EMPLOYERS | {T.PERSON, T.UNION}


def project_before(frame: Frame, floor: int, end: int) -> int | None:
    """中建某局|甲区乙村安置房项目: the mention of the firm whose project's name ends at an offset."""
    text = frame.text
    for k in reversed(_firms(frame, max(floor, end - _LONGEST), end)):
        m = frame.mentions[k]
        if m.type is not T.ENTERPRISE or m.end >= end or m.start < floor:
            continue
        name = _PROJECT.fullmatch(text, m.end, end)
        if name is not None and not _PROJECT_WORDS.search(name.group()):
            return k
    return None


def _firms(frame: Frame, start: int, end: int) -> list[int]:
    """The mentions of a stretch; of a project's name that opens with a firm, the firm."""
    found: list[int] = []
    for k in frame.between(start, end):
        m = frame.mentions[k]
        inner = frame.inside(m) if m.type is T.FACILITY else ()
        opens = (i for i, own in inner if own.type is T.ENTERPRISE and own.start == m.start)
        found.append(next(opens, k))
    return found


def of_project(frame: Frame, title: str, at: int) -> int | None:
    """在此施工的是某局地铁12标项目…。|项目经理|周某: the one firm whose project the paragraph has told of."""
    text = frame.text
    if not _PROJECT_TITLE.fullmatch(title) or text[at - 1 : at] not in ("", "，", "。", "\n"):
        return None
    paragraph = text.rfind("\n", 0, at) + 1
    own: set[int] = set()
    last = paragraph
    for k in _firms(frame, paragraph, at):
        m = frame.mentions[k]
        told = _PROJECT.match(text, m.end, at) if m.type is T.ENTERPRISE and m.start >= last else None
        if told is not None and not _PROJECT_WORDS.search(told.group()):
            own.add(frame.owner[k])
            last = told.end()  # 某局|北京地铁|12标项目: whom it is built for
    return own.pop() if len(own) == 1 else None


def at_office(frame: Frame, start: int) -> int | None:
    """在项目部，21岁的|测量员李某…；来自某县的|钢筋工王某: the only project office that the article names."""
    said = frame.sentence(start)
    if not _AT_PROJECT.match(frame.text, said.start):
        return None
    item = max(frame.text.rfind("；", said.start, start), frame.text.find("，", said.start)) + 1
    if not _ITEM_TO_POST.fullmatch(frame.text[item:start]):
        return None
    if any(frame.mentions[k].type in _ACTORS for k in frame.between(item, start)):
        return None
    offices = {i for i, e in enumerate(frame.entities) if e.type in EMPLOYERS and e.name.endswith(_OFFICE)}
    office = offices.pop() if len(offices) == 1 else None
    return office if office is not None and frame.named_before(office, said.start) else None
