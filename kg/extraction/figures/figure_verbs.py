"""The verbs beside figures: what each tells of the number that it stands before or behind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.recognisers.names import word_list
from kg.vocabulary import table

_INSIDE = {"新": "(?<![更创翻刷革全最崭])"}  # 更|新设|备: a verb of the list across two words


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs beside figures: by role, and one pattern for all."""

    role: Mapping[str, str]
    pattern: re.Pattern[str]


@cache
def verbs() -> Verbs:
    """The verbs of `lexicon/figures_verbs.tsv`."""
    role = {row["verb"]: row["role"] for row in table("lexicon/figures_verbs.tsv")}
    words = sorted(role, key=lambda w: (-len(w), w))
    return Verbs(role, re.compile("|".join(_INSIDE.get(w[0], "") + re.escape(w) for w in words)))


def intransitive() -> frozenset[str]:
    """Those of the verbs that say all of what the counted people do: 报名, 参赛; not 参加."""
    return word_list("figures_intransitive")


def verbs_end(phrase: str) -> int:
    """Where the verbs end that a phrase begins with: 推动解决|问题."""
    end = 0
    while (verb := verbs().pattern.match(phrase, end)) and verbs().role[verb.group()] != "noun":
        end = verb.end()
    return end
