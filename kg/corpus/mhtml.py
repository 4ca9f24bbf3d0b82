"""A web page saved as one file (.mhtml, .mht): a letter whose first part of HTML is the page."""

from __future__ import annotations

import contextlib
from email import message_from_bytes, policy
from email.message import Message

from kg.errors import InputError

_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def page(data: bytes, label: str) -> tuple[bytes, str]:
    """The HTML of the page and its address; InputError if the file holds none."""
    letter = message_from_bytes(data, policy=policy.compat32)
    part = next((p for p in letter.walk() if p.get_content_type() == "text/html"), None)
    source = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(source, bytes) or not source.strip():
        raise InputError(f"{label}: no web page in this file: save the page anew")
    return _in_utf8(source, part.get_content_charset()), _address(letter) or _address(part)


def _in_utf8(source: bytes, charset: str | None) -> bytes:
    """The bytes in UTF-8 where the part names another encoding, which the HTML itself may not."""
    with contextlib.suppress(LookupError, UnicodeError):
        return source.decode(charset or "utf-8").encode("utf-8")
    return source


def _address(part: Message) -> str:
    found = (str(part.get(name, "")).strip() for name in _ADDRESSES)
    return next((address for address in found if address.startswith(("http://", "https://"))), "")
