"""A graph file into a SPARQL server, by the Graph Store HTTP Protocol."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote, urlsplit

from kg.errors import InputError, OutputError

_TYPES = {".ttl": "text/turtle", ".nt": "application/n-triples", ".rdf": "application/rdf+xml"}
_WAIT_SECONDS = 600  # a server may index a large graph before it answers


def load(
    path: str | Path,
    server: str,
    *,
    graph: str | None = None,
    replace: bool = True,
    user: str | None = None,
    password: str = "",
) -> int:
    """Sends a graph file to the graph store at `server`; returns the bytes sent.

    It becomes the server's named `graph` (its default graph without one), in the place of what is
    there or, without `replace`, beside it. The file is streamed, whatever its size.
    """
    path = Path(path)
    content_type = _TYPES.get(path.suffix.lower())
    if content_type is None:
        raise InputError(f"{path}: not a file to load: one of {' '.join(_TYPES)}")
    if urlsplit(server).scheme not in ("http", "https"):
        raise InputError(f"{server}: not the address of a server: write http://host:port/store")
    try:
        size = path.stat().st_size
        with path.open("rb") as body:
            request = urllib.request.Request(
                _target(server, graph),
                data=body,
                method="PUT" if replace else "POST",
                headers={"Content-Type": content_type, "Content-Length": str(size)},
            )
            with _opener(server, user, password).open(request, timeout=_WAIT_SECONDS):
                return size
    except urllib.error.HTTPError as error:
        answer = " ".join(error.read(2000).decode("utf-8", "replace").split())[:200]
        raise OutputError(f"{server}: refused: {error.code} {error.reason} {answer}".rstrip()) from None
    except urllib.error.URLError as error:
        raise OutputError(f"{server}: cannot be reached ({error.reason}): does the server run?") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be sent ({error.strerror or error}): check the file") from None


def _target(server: str, graph: str | None) -> str:
    mark = "&" if urlsplit(server).query else "?"
    return f"{server}{mark}default" if graph is None else f"{server}{mark}graph={quote(graph, safe='')}"


def _opener(server: str, user: str | None, password: str) -> urllib.request.OpenerDirector:
    """Basic or digest authentication, as the server asks (Virtuoso asks for digest)."""
    if user is None:
        return urllib.request.build_opener()
    passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, server, user, password)
    return urllib.request.build_opener(
        urllib.request.HTTPDigestAuthHandler(passwords), urllib.request.HTTPBasicAuthHandler(passwords)
    )
