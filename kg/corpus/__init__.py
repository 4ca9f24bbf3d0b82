"""From files to articles: reading, segmentation, duplicates."""

from kg.corpus.duplicates import fold_duplicates
from kg.corpus.reader import read
from kg.corpus.segmenter import segment

__all__ = ["fold_duplicates", "read", "segment"]
