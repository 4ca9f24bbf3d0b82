"""Bytes -> text: the encoding is found out and named."""

from __future__ import annotations

import re

from kg.errors import InputError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8 with BOM"),
    (b"\xff\xfe\x00\x00", "utf-32", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "utf-32"),
    (b"\xff\xfe", "utf-16", "utf-16"),
    (b"\xfe\xff", "utf-16", "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,20})")
# the encodings of Chinese text that web pages declare by narrower names
_WIDER = {**dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk"), "gb18030"), "big5": "big5hkscs"}
_MAX_CONTROL = 0.02  # a text has hardly any control characters; a binary file that decodes has many
_MAX_BAD = 0.002  # broken characters (a bad sector, a cut copy) that a text may have
_FEW_BAD = 3  # one stray byte breaks as many
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # private use: what a wrong codec makes of bytes
# The most frequent characters of Chinese prose, simplified and traditional. A wrong codec turns them into
# rare ones: in the sample pages they are over 10 % of the text, in GB18030 read as Big5 under 2 %.
_FREQUENT = frozenset(
    "的一是了我不人在他有这上们来到时大地为子中你说生国年着就那和要工会职北京總會這個們來時為說國著職"
)
_MIN_FREQUENT = 0.02
_CHINESE = 0.3
_SAMPLE = 20_000
_GLANCE = 200  # characters that clear most pages of the doubt
_FIRST = 2_000  # characters that tell whether a text was decoded wrongly before it was saved
# which encoding a text was taken for, and which it was in
_TAKEN_FOR = (
    ("gb18030", "utf-8"), ("latin-1", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "gb18030"),
    ("gb18030", "big5hkscs"),
)
_SURE = 0.1  # share of frequent characters in prose
_KEPT = 0.25  # share of the characters that undoing leaves, at least: of two or three one is frequent
_STRAY = 0.002  # share of zero bytes that a copy may have picked up


def decode(data: bytes, where: str) -> tuple[str, str]:
    """The text and the name of its encoding; InputError if it is no text."""
    if not data.strip():
        raise InputError(f"{where}: the file is empty: leave it out or fetch it again")
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return _checked(_lenient(data, codec, where), name, where)
    wide = _wide(data)
    if wide and _plausible(data.decode(wide, errors="replace")) >= _MIN_FREQUENT:
        return _checked(_lenient(data, wide, where), wide, where)
    if b"\x00" in data:
        if data.count(b"\x00") > 1 + len(data) * _STRAY:
            raise InputError(f"{where}: a binary file, not a text: leave it out")
        data = data.replace(b"\x00", b"")
    try:
        return _checked(data.decode("utf-8"), "utf-8", where)
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:  # the copy was cut within its last character
            return _checked(data[: error.start].decode("utf-8"), "utf-8", where)
    return _checked(*_guess(data, where), where)


def is_chinese(text: str) -> bool:
    """Is much of it Chinese, as of a page, were it but a list of names, and not of a licence or a program?"""
    written = [c for c in text[:_SAMPLE] if not c.isspace()]
    return sum(c > "\u2e80" for c in written) > _CHINESE * len(written)


def _wide(data: bytes) -> str:
    """UTF-16 without a BOM shows in line breaks and digits with a zero byte beside them."""
    head = data[:4096]
    if len(data) % 2 or b"\x00" not in head:
        return ""
    little, big = head[1::2].count(0), head[0::2].count(0)
    codec = "utf-16-le" if little >= big else "utf-16-be"
    # Chinese characters have hardly ever a zero byte, so the zeros are all on one side
    return codec if min(little, big) * 20 <= max(little, big) else ""


def _guess(data: bytes, where: str) -> tuple[str, str]:
    declared = _DECLARED.search(data[:2048])
    name = declared.group(1).decode("ascii").lower() if declared else ""
    candidates = [_WIDER.get(name, name)] if name else []
    candidates += [c for c in ("gb18030", "big5hkscs", "utf-8") if c not in candidates]
    found: list[tuple[float, str, str]] = []
    for codec in candidates:
        try:
            text = _lenient(data, codec, where)
        except (LookupError, UnicodeError, InputError):
            continue
        found.append((_plausible(text), codec, text))
    # the first candidate wins a tie: what the page declares, then GB18030
    best = max(found, key=lambda f: f[0], default=(0.0, "", ""))
    if best[0] < _MIN_FREQUENT:
        raise InputError(f"{where}: no text in UTF-8, GB18030, Big5 or UTF-16: convert it or leave it out")
    return best[2], best[1]


def _plausible(text: str) -> float:
    sample = text[:_SAMPLE]
    letters = [c for c in sample if c > "\u2e80"]
    return sum(c in _FREQUENT for c in letters) / len(letters) if letters else 0.0


def _lenient(data: bytes, codec: str, where: str) -> str:
    """Decode, with a few broken characters at most."""
    text = data.decode(codec, errors="replace")
    if text.count("\ufffd") > _FEW_BAD + len(text) * _MAX_BAD:
        raise InputError(f"{where}: not valid {codec}: convert it to UTF-8 or leave it out")
    return text


def _checked(text: str, name: str, where: str) -> tuple[str, str]:
    sample = text[:_SAMPLE]
    bad = len(_CONTROL.findall(sample)) + len(_PRIVATE.findall(sample))
    doubtful = _plausible(text[:_GLANCE]) < _MIN_FREQUENT and _plausible(text[:_FIRST]) < _MIN_FREQUENT
    if doubtful and _was_misread(text[:_FIRST]):
        raise InputError(
            f"{where}: its characters were broken when it was converted to {name}: fetch the original again"
        )
    if bad > len(sample) * _MAX_CONTROL:
        raise InputError(f"{where}: a binary file, not a text: leave it out")
    if not text.strip():
        raise InputError(f"{where}: the file holds white space only: leave it out or fetch it again")
    return text, name


def _was_misread(text: str) -> bool:
    """Does it become Chinese where a wrong decoding is undone: 鎬诲伐浼?, which was 总工会 in UTF-8?"""
    undone = (text.encode(wrong, "ignore").decode(right, "ignore") for wrong, right in _TAKEN_FOR)
    return any(len(found) >= _KEPT * len(text) and _plausible(found) >= _SURE for found in undone)
