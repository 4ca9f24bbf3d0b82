"""One small tree of errors. The command line prints `str(error)` as a single line."""

from __future__ import annotations


class UnionKGError(Exception):
    """Base of all errors that a user can mend; the message says what and where."""


class InputError(UnionKGError):
    """A page, folder or graph that cannot be read."""


class DoubtfulInputError(InputError):
    """A page that was read, of which the reader should know something: no failure by itself."""


class VocabularyError(UnionKGError):
    """A mistake in a file of `ontology/`; names file and line."""


class OutputError(UnionKGError):
    """An output that cannot be written."""


class QueryError(UnionKGError):
    """A query that the graph cannot answer as asked."""

NO_ARTICLE = (
    "no article found on this page: check that it holds running text or, on a page of a list, "
    "a title (…名单, …光荣榜, an honour and its year) above the rows"
)
