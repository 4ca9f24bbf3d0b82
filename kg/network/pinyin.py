"""Search keys of Chinese names: 朝阳区总工会 is found by cyqzgh and by chaoyang."""

from __future__ import annotations

import logging


def keys(name: str) -> str:
    """Initials and full pinyin in lower case, with a space between: "cyqzgh chaoyangquzonggonghui"."""
    # pypinyin is loaded late: its dictionaries take a third of a second
    logging.getLogger("jieba").setLevel(logging.WARNING)
    from pypinyin import Style, lazy_pinyin

    found = lazy_pinyin(name, style=Style.NORMAL, errors=_plain)
    syllables = [s.lower() for s in found if s]
    # "58" stays whole, "gong" gives its first letter
    initials = "".join(s[0] if s.isascii() and s.isalpha() else s for s in syllables)
    return f"{initials} {''.join(syllables)}"


def _plain(text: str) -> str:
    """Letters and digits of a name; brackets and other marks are dropped."""
    return "".join(c for c in text if c.isalnum())
