"""Zip archives: members one after another, within limits; nothing is ever written to disk."""

from __future__ import annotations

import contextlib
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO

from kg.corpus import left_out
from kg.corpus.sources import KNOWN, MAX_BYTES, WORD, is_beside, word_file
from kg.errors import InputError

MAX_MEMBERS = 200_000
MAX_RATIO = 100  # page text packs 3 to 8 times; a bomb a thousand times and more
_BROKEN = (zipfile.BadZipFile, RuntimeError, OSError, zlib.error, EOFError, NotImplementedError)
_RATIO_FROM = 4 * 1024 * 1024  # below, a high ratio does no harm (a page of blanks)


def members(data: bytes | Path, label: str) -> Iterator[tuple[str, bytes] | InputError]:
    """The pages in the archive as name and bytes, sorted by name; one error for each that is refused."""
    source: IO[bytes] | Path = BytesIO(data) if isinstance(data, bytes) else data
    try:
        with zipfile.ZipFile(source) as archive:
            yield from _read_all(archive, label)
    except (*_BROKEN, ValueError) as error:
        reason = str(error).split("\n")[0]
        yield InputError(f"{label}: not a zip archive that can be read ({reason}): pack it again")


def _read_all(archive: zipfile.ZipFile, label: str) -> Iterator[tuple[str, bytes] | InputError]:
    names = frozenset(archive.namelist())
    found = [i for i in archive.infolist() if _is_file(i) and not _is_beside(i, names)]
    infos = sorted((i for i in found if _may_be_page(i.filename)), key=lambda i: i.filename)
    others = [name for i in found if not _may_be_page(i.filename) and _is_told(name := clean(i.filename))]
    if len(infos) > MAX_MEMBERS:
        yield InputError(f"{label}: over {MAX_MEMBERS} files in one archive: split it")
        return
    packed = sum(i.compress_size for i in infos)
    if sum(i.file_size for i in infos) > max(packed * MAX_RATIO, _RATIO_FROM):
        yield InputError(f"{label}: refused: unpacks to over {MAX_RATIO} times its size (a zip bomb?)")
        return
    if not infos:
        kinds = " ".join(sorted(KNOWN))
        yield InputError(f"{label}: no pages in this archive (files are read that end in {kinds})")
    for info in infos:
        name = clean(info.filename)
        if PurePosixPath(name).suffix.lower() in WORD:
            yield word_file(f"{label}!{name}")
            continue
        try:
            data = _member(archive, info)
            page = _is_read(name) or left_out.may_be_page(data[: left_out.HEAD])
            if page:
                yield name, data
            elif page is False:
                others.append(name)
        except InputError as error:
            yield InputError(f"{label}!{name}: {error}")
        except _BROKEN as error:
            reason = str(error).split("\n")[0]
            yield InputError(f"{label}!{name}: cannot be unpacked ({reason}): pack it again")
    if others:
        yield left_out.note(label, sorted(others))


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & 1:
        raise InputError("encrypted: unpack the archive first")
    if PurePosixPath(info.filename).suffix.lower() == ".zip":
        raise InputError("an archive within an archive: unpack it first")
    if info.file_size > MAX_BYTES:
        raise InputError(f"over {MAX_BYTES >> 20} MB: split the file")
    with archive.open(info) as file:
        data = file.read(MAX_BYTES + 1)  # the size in the header may lie
    if len(data) > MAX_BYTES:
        raise InputError(f"over {MAX_BYTES >> 20} MB: split the file")
    return data


def _is_file(info: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    hidden = any(part.startswith((".", "__MACOSX", "~$")) and part not in (".", "..") for part in path.parts)
    return not info.is_dir() and not hidden


def _is_read(name: str) -> bool:
    """Does its ending tell how to read it?"""
    return PurePosixPath(name).suffix.lower() in KNOWN


def _may_be_page(name: str) -> bool:
    """Is it to be unpacked: for its ending, or as it has none?"""
    return _is_read(name) or PurePosixPath(name).suffix.lower() in WORD or not left_out.has_ending(name)


def _is_told(name: str) -> bool:
    return left_out.is_worth_telling(PurePosixPath(name).name)


def _is_beside(info: zipfile.ZipInfo, names: frozenset[str]) -> bool:
    """Does it lie in a folder that a browser filled beside a page?"""
    return any(is_beside(str(folder), names) for folder in PurePosixPath(info.filename).parents)


def clean(name: str) -> str:
    """A member's name as a relative path; names from Windows archives in GBK are mended."""
    with contextlib.suppress(UnicodeError):
        name = name.encode("cp437").decode("gb18030")
    parts = [p for p in name.replace("\\", "/").split("/") if p not in ("", ".", "..") and ":" not in p]
    return "".join(c if c.isprintable() else "\ufffd" for c in "/".join(parts)) or "page"
