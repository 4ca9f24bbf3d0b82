"""IRIs of the data: readable where they can be, a short hash where they cannot."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote

import pyoxigraph as ox

from kg.errors import OutputError
from kg.graph.terms import BASE

# What RFC 3987 lets stand in a path segment, and "/"; anything else is percent-encoded. "%" is
# encoded too, so that two different ids never become one IRI.
_NOT_IN_PATH = re.compile(
    r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/"
    "\u00a0-\u200d\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    "\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)
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
    """Makes the IRIs under one base, each node once."""

    def __init__(self, base: str = BASE) -> None:
        try:
            ox.NamedNode(base)
        except ValueError as error:
            raise OutputError(f"--base {base!r} is not an IRI: {error}") from None
        self.base = base
        self._cache: dict[str, ox.NamedNode] = {}

    def node(self, local: str) -> ox.NamedNode:
        """The node of a local part: "union/朝阳区总工会"."""
        node = self._cache.get(local)
        if node is None:
            node = self._cache[local] = ox.NamedNode(self.base + encode(local))
        return node

    def of(self, kind: str, name: str) -> ox.NamedNode:
        """A readable node of a kind; a "/" in the name is escaped, so the kind stays one segment."""
        return self.node(f"{kind}/{name}") if "/" not in name else self._slashed(kind, name)

    def hashed(self, kind: str, *parts: object) -> ox.NamedNode:
        """A node named by the hash over its parts."""
        return ox.NamedNode(f"{self.base}{kind}/{short_hash(*parts)}")

    def _slashed(self, kind: str, name: str) -> ox.NamedNode:
        path = "%2F".join(encode(part) for part in name.split("/"))
        return ox.NamedNode(f"{self.base}{encode(kind)}/{path}")
