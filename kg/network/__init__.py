"""Entities that stand together: the co-occurrence network, its measures, its pages and exports."""

from kg.network.connect import cooccurrence, ego, find

__all__ = ["cooccurrence", "ego", "find"]
