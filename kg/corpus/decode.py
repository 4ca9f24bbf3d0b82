"""Bytes -> text: the encoding is found out and named."""

from __future__ import annotations

from kg.errors import InputError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8 with BOM"),
    (b"\xff\xfe\x00\x00", "utf-32", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "utf-32"),
    (b"\xff\xfe", "utf-16", "utf-16"),
    (b"\xfe\xff", "utf-16", "utf-16"),
)
# a text has hardly any control characters; a binary file that happens to decode has many
_MAX_CONTROL = 0.02
_CONTROL = {i: None for i in range(32) if i not in (9, 10, 11, 12, 13)}


def decode(data: bytes, where: str) -> tuple[str, str]:
    """The text and the name of its encoding; InputError if it is no text."""
    if not data.strip():
        raise InputError(f"{where}: the file is empty: leave it out or fetch it again")
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return _strict(data, codec, name, where)
    for codec, name in (_wide(data), ("utf-8", "utf-8"), ("gb18030", "gb18030")):
        if codec:
            try:
                return _strict(data, codec, name, where)
            except InputError:
                continue
    raise InputError(f"{where}: no text in UTF-8, GB18030 or UTF-16: convert it to UTF-8 or leave it out")


def _wide(data: bytes) -> tuple[str, str]:
    """UTF-16 without a BOM shows in line breaks and digits with a zero byte beside them."""
    head = data[:4096]
    if len(data) % 2 or b"\x00" not in head:
        return "", ""
    little, big = head[1::2].count(0), head[0::2].count(0)
    return ("utf-16-le", "utf-16-le") if little >= big else ("utf-16-be", "utf-16-be")


def _strict(data: bytes, codec: str, name: str, where: str) -> tuple[str, str]:
    try:
        text = data.decode(codec)
    except (UnicodeDecodeError, UnicodeError):
        raise InputError(f"{where}: not valid {name}: convert it to UTF-8") from None
    if _is_binary(text):
        raise InputError(f"{where}: not a text but a binary file: leave it out")
    return text, name


def _is_binary(text: str) -> bool:
    sample = text[:20000]
    bad = len(sample) - len(sample.translate(_CONTROL)) + sum("\ue000" <= c <= "\uf8ff" for c in sample)
    return bad > len(sample) * _MAX_CONTROL
