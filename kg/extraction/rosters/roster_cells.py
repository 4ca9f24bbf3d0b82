"""The cells of a list line: where it is cut, and whether a cell is a person, a body, a post or a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_names import is_word, surname_at
from kg.extraction.people.titles import post_before
from kg.extraction.recognisers.names import city_names, is_area
from kg.extraction.rosters.roster_units import has_organ, is_strong_unit, is_unit
from kg.prefilter import begins

HAN = "\u4e00-\u9fff"
_DOTTED = re.compile(rf"[{HAN}]{{1,10}}(?:[·•・.．][{HAN}]{{1,10}}){{1,3}}")
# 一把锤·一颗心, 守初心·担使命, 中国梦·劳动美: two phrases, no name
_COUPLET = re.compile(
    rf"[一二两三四五六七八九十百千万][{HAN}]{{2,}}[·•・.．][一二两三四五六七八九十百千万][{HAN}]{{2,}}"
    rf"|(?:[守传铸践担展促聚汇颂]|中国梦|工会|劳动)[{HAN}]+[·•・.．](?:[守传铸践担展促聚汇颂]|中国梦|工会|劳动)[{HAN}]+"
    rf"|[{HAN}]*[心梦美情责][·•・.．][{HAN}]*[心梦美情责]"
)
_FIGURE = re.compile(
    r"(?:约|共)?[\d０-９./年月日\-—~至]+(?:周?岁|[名位个人]|出?生)?|[a-zA-Z]|[一二三四五六七八九十\d]+级工?"
    r"|第[一二三四五六七八九十百\d]+[名届任次期]?|[首上本]届|首任"
    r"|(?:\d+分)?\d+(?:\.\d+)?(?:秒\d*|分|米\d*|环|公斤|千克|厘米|[次票])"  # 11秒8: a result
)
# 工业涂装工, 无线电装接工: by what someone does; not firms by their trade, 某某重工, 某某化工, nor 某某职工
_TRADE_WORKER = re.compile(r"[\u4e00-\u9fff]{2,5}(?<![职员民化军重轻建施理石电手])工")
_PERIOD = pattern("rosters", "period")
_DELEGATE_THEN = pattern("rosters", "delegate_then")
_FOOTNOTE = pattern("rosters", "footnote")
_AMOUNT = pattern("rosters", "amount")
_PLACE = re.compile(r"第[一二三四五六七八九十\d]{1,2}名(?=[\u4e00-\u9fff]{2})")
_RANK_LABEL = pattern("rosters", "rank_label")
_HONOURED_THEN = pattern("rosters", "honoured_then")
_ORIGIN = pattern("rosters", "origin")
_AREA_FORM = pattern("rosters", "area_form")
_PAD = 4  # 丁　楠: gaps inside a padded name are narrow; wider ones part columns
_SPACE = " "
_MARKS = dict(zip(",;:(/，；：（、【〔[", "，；：（、，；：（、（（（", strict=True))
_DASHES = "—―─－-"
_DASH = re.compile(rf"[{_DASHES}]{{1,3}}[ 　]*")
_SEPARATOR = re.compile(r"[\s|｜，,；;、：:/（()）【】〔〕\[\]]")
_SEPARATING = begins(_SEPARATOR)
_HAN = re.compile(rf"[{HAN}]+")
_INNER = re.compile(rf"[（(]([{HAN}A-Za-z]{{1,8}})[)）](?=[{HAN}])")
# 高远（衡山）|贸易有限公司: no person with a remark, the middle of a firm's name
_FIRM_BEHIND = re.compile(rf"[{HAN}]{{0,12}}(?:公司|集团)")
_LEGAL_FORM = re.compile(rf"(?:[{HAN}]{{2,4}})?(?:集团|股份|控股)?(?:有限|责任)+公司")
# A plant or a crew that no head word tells, before a post: 某某总装工厂焊接车间|领班
_FARM = "[猪鸡羊牛林农牧渔茶果苗殖繁植]场"
_PLANT = re.compile(rf"[{HAN}]{{4,}}?(?:工厂|总厂|分厂|[^工]厂|车队|项目部|{_FARM})[{HAN}]*")
# 中国地质调查局武汉中心|主任
_OF_COUNTRY = re.compile(rf"(?:中国|国家|全国|中央)[{HAN}]{{4,}}(?:中心|[局院所站馆社])[{HAN}]*")
_GROUP = re.compile(r"[省市区]直(?:属?机关|单位)?|\w{0,6}(?:经开|高新|开发)区")
_COMRADE = "同志"
_HOLDER = "获得者"  # 某省五一劳动奖章获得者: what the person has won besides
_TABLE_TITLES = ("情况表", "统计表", "一览表", "汇总表", "明细表", "登记表")
LIVELIHOODS = ("农民", "牧民", "村民", "渔民", "社员", "居民", "个体户", "个体工商户", "养殖户")
_ALL_OF = re.compile(r"(?:均|都|皆)(?:为|系|是|来自)")
_DELEGATIONS = ("代表队", "代表团", "参赛队")
_DELEGATION = 3  # characters of each
_PAIR = 2  # characters of most words
_PHRASE = 6  # characters of what says something
_SAYS = pattern("rosters", "says")


class Kind(StrEnum):
    """What a cell holds."""

    PERSON = "person"
    MAYBE = "maybe"  # two to four characters that are a name where the line wants one
    BODY = "body"
    POST = "post"
    NOTE = "note"
    AREA = "area"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as a span of the article text; `mark` is what parts it from the cell before."""

    start: int
    end: int
    mark: str  # "", " ", "，", "、", "；", "：", "（"
    text: str  # without white space
    kind: Kind = Kind.OTHER


@cache
def notes() -> frozenset[str]:
    """Remarks beside a name (女, 蒙古族, 俄罗斯, 中共党员) and heads of columns (姓名, 单位)."""
    countries = vocabulary.lines("lexicon/countries.txt")
    return frozenset(
        (
            *vocabulary.lines("lexicon/roster_notes.txt"),
            *vocabulary.lines("lexicon/roster_columns.txt"),
            *countries,
            *(f"{country}籍" for country in countries),
        )
    )


def is_note(text: str) -> bool:
    """Is it a remark on a person or a bare figure?"""
    return text in notes() or _FIGURE.fullmatch(text) is not None or _AMOUNT.fullmatch(text) is not None


def cells(text: str, start: int, end: int) -> list[Cell]:
    """The cells of [start, end), each with the kind that its form alone suggests."""
    raw = (_plain(_shared(cell)) for cell in _raw(text, start, end))
    placed = (_sent_by(piece) for cell in raw for piece in _without_place(cell))
    found = _joined([part for cell in placed for part in _without_amount(cell)])
    told = [cell if (kind := _kind(cell)) is cell.kind else replace(cell, kind=kind) for cell in found]
    parted = [list(_behind_post(cell)) for cell in told]
    named = any(
        cell.kind is Kind.PERSON or (cell.kind is Kind.MAYBE and len(pieces) == 1)
        for cell, pieces in zip(told, parted, strict=True)
    )
    return told if named else [piece for pieces in parted for piece in pieces]


def _behind_post(cell: Cell) -> Iterator[Cell]:
    """甲公司 高级工程师|彭菲, 甲公司焊工|彭菲, 、经理|彭菲: in a line without a name, that behind a post."""
    at = _name_at(cell.text) if cell.end - cell.start == len(cell.text) else 0
    if not at:
        yield cell
        return
    said = cell.text[:at]
    yield replace(cell, end=cell.start + at, text=said, kind=_with_post(said) or cell.kind)
    yield Cell(cell.start + at, cell.end, _SPACE, cell.text[at:], Kind.PERSON)


def _name_at(text: str) -> int:
    """Where the name begins that ends a cell behind a post; 0 where none does. 护士长|张娜, 护士|常娜娜."""
    if post_before(text, len(text)) is not None:
        return 0  # 总工程师
    ends = (len(text) - length for length in (2, 3))  # the shorter name has the longer post before it
    return next((at for at in ends if plain_name(text[at:]) and _with_post(text[:at])), 0)


def _with_post(said: str) -> Kind | None:
    """POST of a post alone, BODY of a body that a post follows; None of anything else."""
    post = post_before(said, len(said))
    if not post or _DELEGATE_THEN.match(said):
        return None
    if post == said:
        return Kind.POST
    return Kind.BODY if has_organ(said[: -len(post)]) else None


# -- where a line is cut ----------------------------------------------------------------------


def _raw(text: str, start: int, end: int) -> Iterator[Cell]:
    at, mark = start, ""
    inner = 0  # brackets that belong to a name
    for i in range(start, end + 1):
        char = text[i] if i < end else "\n"
        if i < at:
            continue
        if char in _DASHES and i == at and mark:
            at = i + 1  # 【40岁以上组】|------|第一名
            continue
        if char in _DASHES and (dash := _between(text, start, i, end)):
            if i > at:
                yield Cell(at, i, mark, text[at:i])
            at, mark = dash, "："
            continue
        if not (_SEPARATING[char] and _SEPARATOR.match(char)):
            continue
        if char in "（(" and _bracket_in_name(text, at, i, end):
            inner += 1
            continue
        if char in "）)" and inner:
            inner -= 1
            continue
        if char == " " and _latin(text[i - 1 : i]) and _latin(text[i + 1 : i + 2]):
            continue  # HP China
        if char in ",，" and text[i - 1 : i].isdigit() and text[i + 1 : i + 4].isdigit():
            continue  # 30,000元
        if i > at:
            yield Cell(at, i, mark, text[at:i])
            mark = ""
        mark = _MARKS.get(char, mark or _SPACE)
        at = i + 1


def _between(text: str, start: int, i: int, end: int) -> int:
    """丁楠|——|甲厂焊工, 甲厂焊工|——|丁楠: where a dash ends that parts a row into name and unit; else 0."""
    dash = _DASH.match(text, i, end)
    if dash is None or i == start:
        return 0
    parts = ["".join(part.split()) for part in (text[start:i], text[dash.end() : end])]
    named = any(plain_name(a) and has_organ(b) for a, b in (parts, parts[::-1]))
    return dash.end() if named else 0


def _shared(cell: Cell) -> Cell:
    """甲、乙（均为丙公司）: of all the names before, as 甲、乙 丙公司."""
    all_of = _ALL_OF.match(cell.text)
    if not all_of:
        return cell
    return replace(cell, start=cell.start + all_of.end(), mark=_SPACE, text=cell.text[all_of.end() :])


def _plain(cell: Cell) -> Cell:
    """丁楠|同志, 甲厂焊工丁楠|同志."""
    said = cell.text.removesuffix(_COMRADE)
    if said == cell.text or not (plain_name(said) or _name_at(said)):
        return cell
    return replace(cell, end=cell.end - len(_COMRADE), text=said)


def _without_place(cell: Cell) -> Iterator[Cell]:
    """第一名|设备保全课: the place stands before who won it."""
    place = _PLACE.match(cell.text) if cell.end - cell.start == len(cell.text) else None
    if place is None:
        yield cell
        return
    at = cell.start + place.end()
    yield replace(cell, end=at, text=place.group())
    yield Cell(at, cell.end, _SPACE, cell.text[place.end() :])


def _sent_by(cell: Cell) -> Cell:
    """夏各庄镇|代表队: who sends the team is what a row tells of."""
    sent = cell.text.endswith(_DELEGATIONS) and len(cell.text) > _DELEGATION + 1
    if not sent or cell.end - cell.start != len(cell.text):
        return cell
    return replace(cell, end=cell.end - _DELEGATION, text=cell.text[:-_DELEGATION])


def _without_amount(cell: Cell) -> Iterator[Cell]:
    """某公司200000元: what was given stands behind who gave it."""
    amount = _AMOUNT.search(cell.text)
    if amount is None or not amount.start():
        yield cell
        return
    at = cell.start + amount.start()
    yield replace(cell, end=at, text=cell.text[: amount.start()])
    yield Cell(at, cell.end, _SPACE, amount.group())


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _bracket_in_name(text: str, at: int, i: int, end: int) -> bool:
    """北京恒沃（集团）有限公司: short, no remark, and the name goes on right behind."""
    m = _INNER.match(text, i, end)
    if m is None or i == at:
        return False
    if is_note(m.group(1)):
        return False
    if _LEGAL_FORM.match(text, m.end(), end) and not plain_name(text[at:i]):
        return True  # 中达视讯（吴江）|有限公司, though 吴江 may be a name
    if plain_name(m.group(1)):
        return False
    return not plain_name(text[at:i]) or _FIRM_BEHIND.match(text, m.end(), end) is not None


def _joined(raw: list[Cell]) -> list[Cell]:
    """Single characters that narrow gaps part are one name: 丁　楠, 李 小 明, 欧阳　锋."""
    out: list[Cell] = []
    i = 0
    while i < len(raw):
        parts = _padded(raw, i)
        first = raw[i]
        opens = not out or first.mark == "" or bool(surname_at(first.text, 0))
        if len(parts) > 1 and opens:
            name = "".join(c.text for c in parts)
            kind = Kind.POST if post_before(name, len(name)) == name else Kind.PERSON  # 主　席
            out.append(Cell(first.start, parts[-1].end, first.mark, name, kind))
            i += len(parts)
        else:
            out.append(first)
            i += 1
    return out


def _padded(raw: list[Cell], i: int) -> list[Cell]:
    """The cells from `i` on that may be the parts of one padded name: at most three."""
    parts = [raw[i]]
    if not _han(raw[i].text) or not (len(raw[i].text) == 1 or _compound(raw[i].text)):
        return parts
    for cell in raw[i + 1 : i + 3]:
        wide = cell.mark != _SPACE or cell.start - parts[-1].end > _PAD
        if wide or len(cell.text) != 1 or not _han(cell.text):
            break
        if len(parts) == 2 and (cell.text in notes() or len(raw[i].text) == 2 or _opens_next(raw, cell)):
            break
        parts.append(cell)
    return parts


def _opens_next(raw: list[Cell], cell: Cell) -> bool:
    """张 三 李 四: the third character is the surname of the next name."""
    k = raw.index(cell)
    following = raw[k + 1] if k + 1 < len(raw) else None
    return (
        surname_at(cell.text, 0) is not None
        and following is not None
        and following.mark == _SPACE
        and len(following.text) == 1
        and _han(following.text)
    )


def _han(text: str) -> bool:
    return _HAN.fullmatch(text) is not None


def _compound(text: str) -> bool:
    found = surname_at(text, 0)
    return found is not None and found[1] == "compound" and len(text) == 2


# -- what a cell is ---------------------------------------------------------------------------


def plain_name(text: str) -> bool:
    """Has the text the form of a person's name with a known surname, and is it no everyday word?"""
    if _DOTTED.fullmatch(text):
        return _COUPLET.fullmatch(text) is None
    found = surname_at(text, 0)
    if not found or not _han(text) or is_note(text) or is_word(text) or is_area(text):
        return False
    if not 1 <= len(text) - found[0] <= 2:
        return False
    post = post_before(text, len(text))
    if post is not None and (len(text) > 2 or post == text):
        return False
    return len(text) == 2 or not is_strong_unit(text)


def _kind(cell: Cell) -> Kind:
    text = cell.text
    if cell.kind is Kind.PERSON:
        return cell.kind
    if text.endswith(_TABLE_TITLES):
        return Kind.NOTE
    if _HONOURED_THEN.match(text):
        return Kind.NOTE  # 机修工，|1979年被评为某省劳动模范
    if is_note(text) or _PERIOD.fullmatch(text) or _FOOTNOTE.fullmatch(text):
        return Kind.NOTE
    if text in vocabulary.honours() or text.endswith(_HOLDER):
        return Kind.NOTE  # a column of the table says which honour
    if is_area(text) or _is_region(text):
        return Kind.AREA
    if (told := _ORIGIN.fullmatch(text)) and _of_areas(told["area"], first=True):
        return Kind.NOTE if told["from"] or told["people"] else Kind.AREA
    if plain_name(text):
        return Kind.PERSON  # 王亚军 too
    if _RANK_LABEL.fullmatch(text):
        return Kind.NOTE
    post = post_before(text, len(text))
    if post is not None and not has_organ(text[: -len(post)]):
        end = len(text) - len(post)
        return Kind.BODY if any(form.fullmatch(text, 0, end) for form in (_PLANT, _OF_COUNTRY)) else Kind.POST
    if text.endswith(LIVELIHOODS) or (_TRADE_WORKER.fullmatch(text) and not has_organ(text)):
        return Kind.POST  # 某县某镇牧民: what the person lives by, at no body
    if has_organ(text) or (len(text) >= 4 and is_unit(text)):
        return Kind.BODY
    named = not is_strong_unit(text) or (len(text) == 3 and surname_at(text, 0) is not None)  # 牛宝库
    if 2 <= len(text) <= 4 and _han(text) and named and not _of_words(text):
        return Kind.MAYBE
    return Kind.NOTE if len(text) >= _PHRASE and _SAYS.search(text) else Kind.OTHER


def _of_words(text: str) -> bool:
    """喜迎|国庆, 产品|答疑: two everyday words, as no name without a known surname is."""
    return len(text) == 2 * _PAIR and is_word(text[:_PAIR]) and is_word(text[_PAIR:])


def _of_areas(text: str, *, first: bool) -> bool:
    """河北|沧县|人, 四川|成都: areas one behind the other, of which the gazetteer knows the first."""
    if not first and (not text or _AREA_FORM.fullmatch(text)):
        return True
    known = (k for k in range(len(text), 1, -1) if is_area(text[:k]) or text[:k] in city_names())
    return any(_of_areas(text[k:], first=False) for k in known)


def _is_region(text: str) -> bool:
    """A city's short name, or what heads a part of a list as an area does: 市直机关, 经开区."""
    return text in city_names() or _GROUP.fullmatch(text) is not None
