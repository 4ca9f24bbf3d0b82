"""Publication date and page number: from chrome on the page, an address, a file name."""

from __future__ import annotations

import re

from kg.corpus.layout import load
from kg.corpus.when import in_digits, published, valid_date, yearless

_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_SLASHED = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/_.]?(\d{2})[-/_.](\d{2})(?!\d)")
_SHORT = re.compile(r"(?<!\d)((?:19|20)\d{2})[-.](\d{1,2})[-.](\d{1,2})(?!\d)")
# folders of years, months and days; 2018/5/1.txt may be the first file of May
_FOLDERS = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:年/|/)(\d{1,2})(?:月/|/)(\d{1,2})日?(?=/)")
_CHINESE = re.compile(r"(?<!\d)((?:19|20)\d{2})年/?(\d{1,2})月/?(\d{1,2})日")
_NUMBER_IN_TEXT = re.compile(r"第?\s*([A-Z]?\d{1,5})\s*版")
_NUMBER_IN_NAME = re.compile(
    r"(?:19|20)\d{2}[-_/.]?\d{2}[-_/.]?\d{2}[-_/](?:page|node|p|第)?_?([A-D]?\d{1,2})(?!\d)", re.IGNORECASE
)
# a body's name above a date alone: the foot of a notice, not the day of the issue
_TELLING = re.compile(r"[版\d日]")
_SIGNATURE = re.compile(r"[\u4e00-\u9fff（）]{2,24}(?:工会|委员会|联合会|办公室|公司|集团|局|部|厅|委)")
_PROSE_ENDS = tuple("。！？”…）")
_STOPS = "。！？”…"  # no line of chrome that dates a page is as long and ends like a paragraph
_PROSE_LENGTH = 30  # characters before that mark
_HEAD = 4000  # chrome that dates a page stands at its top …
_TAIL = 1500  # … or at its foot
_MAX_LINE = 200


def from_name(name: str) -> tuple[str | None, str | None]:
    """Date and page number out of a path or a web address."""
    number = _NUMBER_IN_NAME.search(name)
    for pattern in (_CHINESE, _SLASHED, _COMPACT, _SHORT, _FOLDERS):
        for match in pattern.finditer(name):
            date = valid_date(*match.groups())
            if date:
                return date, number.group(1).zfill(2) if number else None
    return None, None


def from_text(text: str) -> tuple[str | None, str | None]:
    """Date and page number out of the page's chrome.

    A line of source and day below a headline dates its article alone. Nor does chrome between the bodies date
    the page, but for what a page break may have left there, where no other between them has another day.
    """
    layout = load()
    date = number = None
    between: list[str] = []  # days of lines between the bodies
    broken = False  # is one of them chrome?
    last = ""
    headed = False  # has a line that is neither chrome nor source stood above?
    parts = [text[:_HEAD]] if len(text) <= _HEAD + _TAIL else [text[:_HEAD], text[-_TAIL:]]
    lines = [line.strip() for part in parts for line in part.splitlines()]
    told = yearless(lines)
    prose = [at for at, line in enumerate(lines) if len(line) > _PROSE_LENGTH and line.endswith(_PROSE_ENDS)]
    for at, line in enumerate(lines):
        above, last = last, line or last
        telling = _TELLING.search(line) is not None
        if headed and not telling:
            continue
        prose_line = len(line) > _MAX_LINE or (len(line) > _PROSE_LENGTH and line[-1] in _STOPS)
        chrome = not prose_line and layout.is_("chrome", line)
        if prose_line or not (chrome or layout.is_("meta", line)):
            headed = headed or bool(line)
            continue
        if not telling:
            continue
        if not (_CHINESE.fullmatch(in_digits(line)) and _SIGNATURE.fullmatch(above)):
            day = published(line, told)
            if prose and prose[0] < at < prose[-1]:
                between += [day] if day else []
                broken |= chrome
            elif chrome or not headed:
                date = date or day
        match = _NUMBER_IN_TEXT.search(line)
        number = number or (_short(match.group(1)) if match else None)
    if broken and len(set(between)) == 1:
        date = date or between[0]
    return date, number


def _short(number: str) -> str:
    """00002 and 2 are page 02."""
    return number.lstrip("0").zfill(2) if number.isdigit() else number
