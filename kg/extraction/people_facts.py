"""Where the roster files look for the words of posts; they stand in `titles`."""

from __future__ import annotations

from kg.extraction.titles import LEADING, post_before

_LEADING = LEADING

__all__ = ["LEADING", "_LEADING", "post_before"]
