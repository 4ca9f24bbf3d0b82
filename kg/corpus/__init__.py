"""From files to articles: reading, segmentation, duplicates."""

from kg.corpus.reader import read
from kg.corpus.segment import segment

__all__ = ["read", "segment"]
