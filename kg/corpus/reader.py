"""Paths -> pages, lazily and in a stable order; each bad input yields one InputError."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath

from kg.corpus import archive, clippings, html, left_out, metadata, mhtml, pdf, sources
from kg.corpus.decode import decode
from kg.corpus.records import Record, has_text, records, rows
from kg.corpus.script import is_traditional, simplified, without_sounds
from kg.corpus.sources import HTML, MHTML, TEXT, Source
from kg.corpus.when import find_date
from kg.errors import DoubtfulInputError, InputError
from kg.model import Page

Pages = Iterator[Page | InputError]

_JSONL = frozenset({".jsonl", ".ndjson"})
_TRADITIONAL = "in traditional characters: read, and quoted, in simplified ones"
_SOUNDED = "sounds of characters in brackets, as in 據(jù): read, and quoted, without them"
_OURS = re.compile(
    rb'<meta name="generator" content="unionkg"'  # in kg/network/assets
    rb"|\A(?:\xef\xbb\xbf|\xff\xfe)?== [^\n]*[0-9] (?:articles|mentions|entities|facts)\)\r?\n"  # kg show
)
_HEAD = 1024
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml)", re.IGNORECASE)


def read(
    paths: Iterable[str | Path], *, date: str | None = None, leave_out: str | Path | None = None
) -> Pages:
    """The pages of files, folders, archives and standard input ("-"), one at a time.

    `date` is the day of publication of pages that do not state one themselves. What cannot be read is
    yielded as an InputError whose message says what, where and what to do; the others go on. What kg
    itself wrote is no newspaper's, nor is what lies in `leave_out`, the folder that a build writes.
    """
    if date is not None and find_date(date) != date:
        yield InputError(f"--date {date}: not a day: write it as YYYY-MM-DD")
        date = None
    names = _Names()
    for source in sources.walk(paths, leave_out):
        if isinstance(source, InputError):
            yield source
            continue
        try:
            for page in _pages(source):
                if isinstance(page, InputError):
                    yield page
                    continue
                if (told := without_sounds(page.text)) is not page.text:
                    yield DoubtfulInputError(f"{page.source}: {_SOUNDED}")
                    page = replace(page, text=told)
                if is_traditional(page.text):
                    yield DoubtfulInputError(f"{page.source}: {_TRADITIONAL}")
                    page = replace(page, text=simplified(page.text))
                yield names.unique(_dated(page, date))
        except InputError as error:
            yield error


def _dated(page: Page, date: str | None) -> Page:
    """The page with day and number of publication: from its text, else its name, else as told."""
    text_date, text_number = metadata.from_text(page.text)
    name_date, name_number = metadata.from_name(page.source)
    return replace(
        page,
        date=text_date or page.date or name_date or date,
        number=text_number or page.number or name_number,
    )


class _Names:
    """Gives each page an id of its own."""

    def __init__(self) -> None:
        self.seen: set[str] = set()

    def unique(self, page: Page) -> Page:
        for name in self._candidates(page):
            if name not in self.seen:
                self.seen.add(name)
                return page if name == page.id else replace(page, id=name)
        raise AssertionError("the candidates never end")

    def _candidates(self, page: Page) -> Iterator[str]:
        """The name; the folders in front of it; numbers."""
        yield page.id
        address = "://" in page.source  # of a record; its folders are no name
        folders = () if address else PurePosixPath(page.source.replace("!", "/")).parts[:-1]
        for first in range(len(folders) - 1, -1, -1):
            yield "-".join((*folders[first:], page.id))
        number = 2
        while True:
            yield f"{page.id}-{number}"
            number += 1


def _pages(source: Source) -> Pages:
    suffix = source.name.suffix.lower()
    if suffix == ".zip" and source.path is not None:
        yield from _archive(source.path, source.label)
    elif suffix == ".pdf" and source.path is not None:
        yield from _pdf(source.path, source.label, _file_hash(source.path))
    else:
        data = source.data()
        kind = suffix if suffix in sources.KNOWN else _sniff(data)
        if source.asked and _is_ours(data):
            raise InputError(f"{source.label}: a page that kg wrote, not a newspaper's: leave it out")
        if source.asked or not _is_other_table(kind, data, source.label):
            yield from _READERS[kind](data, source.label)


def _is_ours(data: bytes) -> bool:
    """An output of kg among the pages: of a build, or of kg show, which some shells keep as UTF-16."""
    return _OURS.search(data[:_HEAD].replace(b"\0", b"")) is not None


def _is_other_table(kind: str, data: bytes, label: str) -> bool:
    """A table without texts among the pages of a folder (figures, lists of the files) is left out."""
    return kind in sources.TABLES and not has_text(decode(data, label)[0])


def _sniff(data: bytes) -> str:
    """What a file without a known ending is, by its first bytes."""
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return ".zip"
    if b"multipart/related" in data[:_HEAD] and b"MIME-Version:" in data[:_HEAD]:
        return ".mhtml"
    if _MARKUP.match(data[:512]):
        return ".html"
    return ".jsonl" if data[:1] == b"{" and b'"' in data[:200] and b"}" in data else ".txt"


def _text(data: bytes, label: str) -> Pages:
    if _is_ours(data):
        return
    source, encoding = decode(data, label)
    text, day = clippings.unframed(source)
    yield Page(_stem(label), label, text, encoding, day, None, _hash(data))


def _mhtml(data: bytes, label: str) -> Pages:
    content, address = mhtml.page(data, label)
    for page in _html(content, label, address):
        yield page if isinstance(page, InputError) else replace(page, sha256=_hash(data))


def _html(data: bytes, label: str, address: str = "") -> Pages:
    if _is_ours(data):
        return
    source, encoding = decode(data, label)
    web = html.read(source)
    if not web.text.strip():
        raise InputError(f"{label}: a web page without text: save it anew")
    date, number = metadata.from_name(web.address or address)
    day = web.date or date
    yield Page(_stem(label), label, web.text, encoding, day, number, _hash(data), web.site)


def _jsonl(data: bytes, label: str) -> Pages:
    text, encoding = decode(data, label)
    yield from _of_records(records(text, label), label, encoding)


def _csv(data: bytes, label: str) -> Pages:
    text, encoding = decode(data, label)
    yield from _of_records(rows(text, label), label, encoding)


def _of_records(found: Iterable[Record | InputError], label: str, encoding: str) -> Pages:
    for record in found:
        if isinstance(record, InputError):
            yield record
            continue
        date, number = metadata.from_name(record.source or "")
        name = _safe(record.id) if record.id else f"{_stem(label)}-{record.line}"
        digest = _hash(record.text.encode("utf-8"))
        where = f"{label}:{record.line}" + (f" ({record.source})" if record.source else "")
        number = record.number or number
        site = "" if "://" in (record.source or "") else record.source or ""
        yield Page(name, where, record.text, encoding, record.date or date, number, digest, site)


def _pdf(data: bytes | Path, label: str, digest: str | None = None) -> Pages:
    found = pdf.pages(BytesIO(data) if isinstance(data, bytes) else data, label)
    digest = digest or _hash(data if isinstance(data, bytes) else b"")
    for item in found:
        if isinstance(item, InputError):
            yield item
            continue
        name = _stem(label)
        name = name if item.total == 1 else f"{name}-p{item.number:0{len(str(item.total))}}"
        yield Page(name, label, item.text, "pdf", None, None, digest)


def _archive(data: bytes | Path, label: str) -> Pages:
    for item in archive.members(data, label):
        if isinstance(item, InputError):
            yield item
            continue
        name, content = item
        inner = f"{label}!{name}"
        suffix = PurePosixPath(name).suffix.lower()
        kind = suffix if suffix in sources.KNOWN else _sniff(content)
        try:
            if not _is_other_table(kind, content, inner):
                yield from _READERS[kind](content, inner)
        except InputError as error:
            yield error


_READERS: Mapping[str, Callable[[bytes, str], Pages]] = {
    **dict.fromkeys(TEXT, _text),
    **dict.fromkeys(HTML, _html),
    **dict.fromkeys(MHTML, _mhtml),
    **dict.fromkeys(_JSONL, _jsonl),
    **dict.fromkeys(sources.TABLES, _csv),
    ".pdf": _pdf,
    ".zip": _archive,
}


def _stem(label: str) -> str:
    if label == "-":
        return "stdin"
    path = PurePosixPath(label.rsplit("!", 1)[-1])
    return _safe(path.stem if left_out.has_ending(path.name) else path.name) or "page"


def _safe(name: str) -> str:
    """An id that stands in names and addresses: no slashes, no white space."""
    return re.sub(r"[\s/\\]+", "_", name.strip()).strip("._") or "page"


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _file_hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{path.name}: cannot be read ({error.strerror}): check the file") from None
