"""IRIs of the data: readable where they can be, a short hash where they cannot."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote

import pyoxigraph as ox

from kg.errors import OutputError
from kg.graph.terms import BASE, KINDS

# What RFC 3987 lets stand in a path segment, and "/"; anything else is percent-encoded. "%" is
# encoded too, so that two different ids never become one IRI.
_NOT_IN_PATH = re.compile(
    r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/"
    "\u00a0-\u200d\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    "\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)
# The subset of Turtle's PN_LOCAL that needs no escape and that rdflib, pyoxigraph and Raptor agree
# on. "." may not end a name, ":" and "%" are legal but read badly: such addresses are written in full.
_START = (
    "A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
_LOCAL = re.compile(f"[{_START}](?:[{_START}\u00b7.-]*[{_START}\u00b7-])?")
_HASH_DIGITS = 16  # 64 bits: a chance of 3 in 10^8 that two of a million claims meet


def encode(local: str) -> str:
    """`local` with all that a path may not hold percent-encoded; Chinese stays readable."""
    encoded = _NOT_IN_PATH.sub(lambda m: quote(m.group(), safe="", errors="surrogatepass"), local)
    # A path of "." or ".." alone would be resolved away by a reader of relative IRIs.
    return "/".join(part.replace(".", "%2E") if part in {".", ".."} else part for part in encoded.split("/"))


def short_hash(*parts: object) -> str:
    """A short, stable hash over the parts; a separator keeps ("ab", "c") from ("a", "bc")."""
    text = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_DIGITS]


class Iris:
    """Addresses under one base as Turtle spells them: `union:朝阳区总工会`, else in full, `<https://…>`."""

    def __init__(self, base: str = BASE) -> None:
        try:
            ox.NamedNode(base)
        except ValueError as error:
            raise OutputError(f"--base {base!r} is not an IRI: {error}") from None
        self.base = base
        self._cache: dict[str, str] = {}

    def node(self, local: str) -> str:
        """The address of a local part: "union/朝阳区总工会"."""
        spelt = self._cache.get(local)
        if spelt is None:
            spelt = self._cache[local] = self._spelt(encode(local))
        return spelt

    def of(self, kind: str, name: str) -> str:
        """A readable address of a kind; a "/" in the name is escaped, so the kind stays one segment."""
        if "/" in name:
            return self._spelt(f"{kind}/" + "%2F".join(encode(part) for part in name.split("/")))
        return self.node(f"{kind}/{name}")

    def hashed(self, kind: str, *parts: object) -> str:
        """An address named by the hash over its parts."""
        return f"{kind}:{short_hash(*parts)}"

    def _spelt(self, path: str) -> str:
        kind, slash, name = path.partition("/")
        prefix, name = (kind, name) if slash else ("id", path)
        if (prefix in KINDS or not slash) and _LOCAL.fullmatch(name):
            return f"{prefix}:{name}"
        return f"<{self.base}{path}>"
