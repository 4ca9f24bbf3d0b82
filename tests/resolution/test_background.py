"""Parents of unions that follow from what is known, beside the examples of the rules."""

from __future__ import annotations

import pytest

from kg.resolution.background import parent_of

_COMMUNITY = "锦江区三圣街道幸福联合社区工会联合会"


@pytest.mark.parametrize("detail", [{}, {"district": "锦江区", "city": "成都市"}])
@pytest.mark.parametrize(
    ("street", "is_parent"),
    [
        ("成华区猛追湾街道总工会", False),
        ("成都市成华区猛追湾街道总工会", False),
        ("锦江区三圣街道总工会", True),
    ],
)
def test_a_street_of_another_district_is_nobodys_parent(
    street: str, is_parent: bool, detail: dict[str, str]
) -> None:
    parent = parent_of(_COMMUNITY, detail, [_COMMUNITY, street])
    assert (parent is not None and parent.name == street) is is_parent
