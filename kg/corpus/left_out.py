"""Files among the pages that are not read: which of them a reader should hear of, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from kg.corpus.decode import decode, is_chinese
from kg.errors import DoubtfulInputError, InputError

HEAD = 64 * 1024  # bytes that tell what a file without an ending is
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9~+_-]{0,9}")  # 2021.12.3 and 报纸.第4版 have none
_SIGNED = (b"%PDF-", b"PK\x03\x04")  # read by what they hold


@dataclass(frozen=True, slots=True)
class _Kind:
    """Files that may well be meant as pages, and what makes pages of them."""

    one: str
    many: str
    advice: str
    endings: frozenset[str]


def _kind(one: str, many: str, advice: str, endings: str) -> _Kind:
    return _Kind(one, many, advice, frozenset(endings.split()))


_OTHERS = _kind("other file", "other files", "of a text end the name in .txt", "")
_KINDS = (
    _kind(
        "picture", "pictures", "of a page run OCR and give the text",
        ".png .jpg .jpeg .tif .tiff .bmp .heic .jp2",
    ),
    _kind("workbook", "workbooks", "save the sheet as CSV", ".xlsx .xls .xlsm .ods .et .numbers"),
    _kind(
        "book or slides", "books or slides", "save as plain text or PDF",
        ".epub .mobi .azw3 .azw .djvu .djv .caj .kdh .nh .ofd .chm .xps .ppt .pptx .dps .odp .key",
    ),
    _kind("JSON file", "JSON files", "put one object a line into a .jsonl", ".json"),
    _kind("archive", "archives", "unpack, or pack as .zip", ".rar .7z .tar .gz .tgz .bz2 .xz .iso"),
    _OTHERS,
)  # fmt: skip
_SILENT = """
.css .js .mjs .map .gif .svg .ico .webp .woff .woff2 .ttf .otf .eot .ini .db .lnk .url .webloc .bak .tmp .part
.crdownload .torrent .log .lock .mp3 .mp4 .wav .avi .mov .flv .wmv .m4a .exe .dll .so .sh .bat .py .pyc .ipynb
.r .java .c .h .toml .yaml .yml .cfg .rq .sparql .sqlite .sqlite3 .xsl .xsd .dtd
.ttl .nt .nq .n3 .trig .rdf .jsonld .gexf .graphml
"""
_NO_PAGE = frozenset(_SILENT.split())
"""What web pages, systems and programs put beside pages, and what kg itself writes."""
_NAMED = 2  # files of each kind that are named


def has_ending(name: str) -> bool:
    """Does the name end as files do that have a format: a.xlsx, not 20210304 or 2021.12.3?"""
    suffix = PurePosixPath(name).suffix
    return bool(_ENDING.fullmatch(suffix)) or _of(suffix.lower()) is not _OTHERS


def is_worth_telling(name: str) -> bool:
    """Might the file be a page in a form that is not read?"""
    return PurePosixPath(name).suffix.lower() not in _NO_PAGE and not name.startswith("~$")


def may_be_page(head: bytes) -> bool | None:
    """Is a file without an ending a page, by its first bytes? None: empty, or a text that is not Chinese."""
    if not head.strip():
        return None
    if head.startswith(_SIGNED) or (b"MIME-Version:" in head and b"multipart/related" in head):
        return True
    try:
        text, _ = decode(head[:HEAD], "")
    except InputError:
        return False
    return is_chinese(text) or None


def advice(name: str) -> str:
    """What to do about one file that is named as a page; "" where its ending does not tell."""
    kind = _of(PurePosixPath(name).suffix.lower())
    return "" if kind is _OTHERS else f"{_article(kind.one)}: {kind.advice}"


def note(where: str, names: Iterable[str]) -> DoubtfulInputError:
    """One line for all that was left out of a folder or an archive."""
    by_kind: dict[_Kind, list[str]] = {kind: [] for kind in _KINDS}
    for name in names:
        by_kind[_of(PurePosixPath(name).suffix.lower())].append(name)
    told = "; ".join(_told(kind, found) for kind, found in by_kind.items() if found)
    number = sum(map(len, by_kind.values()))
    return DoubtfulInputError(f"{where}: {number:,} file{'s' * (number > 1)} left out: {told}")


def _told(kind: _Kind, names: list[str]) -> str:
    some = ", ".join(names[:_NAMED]) + " …" * (len(names) > _NAMED)
    return f"{len(names):,} {kind.one if len(names) == 1 else kind.many} ({some}): {kind.advice}"


def _of(suffix: str) -> _Kind:
    return next((kind for kind in _KINDS if suffix in kind.endings), _OTHERS)


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
