from __future__ import annotations

import pytest

from kg.corpus.dates import resolve
from kg.corpus.when import find_date


@pytest.mark.parametrize(
    ("text", "issue", "expected"),
    [
        ("2024年3月5日", None, "2024-03-05"),
        ("2024年3月", None, "2024-03"),
        ("2024年", None, "2024"),
        ("2024-03-05", None, "2024-03-05"),
        ("2021年至今", "2023-01-05", "2021"),
        ("昨天", "2024-03-01", "2024-02-29"),
        ("昨日上午", "2024-01-01", "2023-12-31"),
        ("今年3月", "2024-06-01", "2024-03"),
        ("今年", "2024-06-01", "2024"),
        ("去年10月", "2024-06-01", "2023-10"),
        ("明年", "2024-06-01", "2025"),
        ("上月", "2024-01-15", "2023-12"),
        ("本月8日", "2024-01-15", "2024-01-08"),
        ("7月12日", "2018-07-16", "2018-07-12"),
        ("12月28日", "2024-01-03", "2023-12-28"),
        ("2月30日", "2024-03-03", None),
        ("8日", "2024-01-15", "2024-01-08"),
        ("昨天", None, None),
        ("今年3月", None, None),
        ("近日", "2024-03-01", None),
        ("日前", "2024-03-01", None),
        ("连日来", "2024-03-01", None),
        ("", "2024-03-01", None),
        ("昨天", "broken", None),
    ],
)
def test_dates_are_resolved_only_as_far_as_known(text, issue, expected):
    assert resolve(text, issue) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一九五七年五月一日", "1957-05-01"),
        ("江城日报　一九八○年十二月三十一日　星期三", "1980-12-31"),
        ("二〇〇三年十月二十日", "2003-10-20"),
        ("二零一零年十一月十日", "2010-11-10"),
        ("一九五七年二月三十日", None),
        ("一九五七年十三月一日", None),
        ("一九五七年五月", None),
        ("12.09.2014  12:53", "2014-09-12"),
        ("版本 1.12.09.2014", None),
        ("31.02.2014", None),
    ],
)
def test_days_in_chinese_numerals(text, expected):
    assert find_date(text) == expected
