"""The body that sent a text in, in brackets below its last paragraph: （青溪街道总工会）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.corpus.classify import Classified, Kind, is_closed

_BODY = (
    r"[\u4e00-\u9fff]{2,20}(?:工会|联合会|工联会|委员会|办公室|服务中心|公司|集团|学院|大学|学校|医院|街道|[镇乡局]"
    r"|[党工团]委|宣传部|宣教部|组织部|(?:工会|综合|新闻|政工|党群)[部处科室])"
)
_SENDERS = re.compile(rf"[（(]\s*(?:来源[:：]\s*)?{_BODY}(?:[\s、]+[\u4e00-\u9fff]{{2,20}}){{0,3}}\s*[）)]")
_PARAGRAPH = 40  # characters; what stands above is no row of a list
_SHORT = 60


def without_senders(found: Sequence[Classified]) -> list[Classified]:
    """The lines, with those that name senders as information about the text above.

    Below a row or a name of a list such a line says where the person works.
    """
    result = list(found)
    for number, (above, item) in enumerate(pairwise(found), 1):
        told = above.kind in (Kind.BODY, Kind.OPENER) and len(above.text) >= _PARAGRAPH
        if item.kind is not Kind.HEAD or item.line.level or len(item.text) > _SHORT or not told:
            continue
        if _SENDERS.fullmatch(item.text) and is_closed(above.text):
            result[number] = replace(item, kind=Kind.META)
    return result
