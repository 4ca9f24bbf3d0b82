"""Lines that somebody says within a report: short as a headline, and none.

“老师傅，喝碗绿豆汤。” / “免费的吗？” / “免费的，工会给大家准备的。”
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus.classify import Classified, Kind

_SAID = re.compile(r"“[^“”]*[。！？!?…]”")


def without_speech(found: Sequence[Classified]) -> list[Classified]:
    """The lines, with what is said between paragraphs as one of these; a headline may be a saying too."""
    result = list(found)
    for number in range(1, len(found) - 1):
        above, item, below = result[number - 1], found[number], found[number + 1]
        if item.kind is not Kind.HEAD or item.line.level or _SAID.fullmatch(item.text) is None:
            continue
        told = above.kind is Kind.BODY and below.kind in (Kind.BODY, Kind.HEAD)
        spaced = item.line.gap == above.line.gap == below.line.gap
        if told and spaced and above.text[-1] in "”" and below.text[0] in "“":
            result[number] = Classified(item.line, Kind.BODY)
    return result
