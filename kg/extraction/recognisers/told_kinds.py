"""What the text says that a house or a centre is, where its name alone leaves that open.

A club is a building until it is called an institution of the union's; a service centre is an institution
until it is called a part of a company's.
"""

from __future__ import annotations

from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern

_PUBLIC = pattern("bodies", "told_public")
_OF_FIRM = pattern("bodies", "told_of_firm")
_FIRM_S = pattern("bodies", "firm_s_own")
_SHOP_STAFF = pattern("bodies", "shop_staff")
_REACH = 24  # characters of a firm's name before its part


def is_public_institution(text: str, name: str) -> bool:
    """某某俱乐部位于某路，是某区总工会下属的事业单位."""
    return any(_PUBLIC.match(text, end) for _, end in occurrences(name, text))


def is_of_firm(text: str, name: str) -> bool:
    """某某服务中心隶属于某某公司, 某某公司下属的|某某服务中心."""
    return any(
        _OF_FIRM.match(text, end) or _FIRM_S.search(text[max(0, start - _REACH) : start])
        for start, end in occurrences(name, text)
    )


def is_shop(text: str, name: str) -> bool:
    """某某购物中心|店长王某, 某某购物中心|工会: its people show that a mall is a firm, no house alone."""
    return any(_SHOP_STAFF.match(text, end) for _, end in occurrences(name, text))
