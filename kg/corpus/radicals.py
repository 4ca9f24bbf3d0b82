"""Radicals that PDF files give in the place of the characters they look like: ⼯会 for 工会.

Printing to PDF maps a glyph back to one of the code points that share it, often to a radical (U+2E80 to
U+2FDF). Each stands for one unified ideograph, so offsets stay the same.
"""

from __future__ import annotations

import unicodedata

# Unicode's EquivalentUnifiedIdeograph of the supplement, which NFKC leaves alone: characters by themselves.
_SUPPLEMENT = (
    "⺓幺⺝月⺟母⺠民⺬示⺮竹⺰纟⺳罓⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⺒巳⺎兀"
    "戶户戸户㬵胶"  # no radicals, but the same glyph in the fonts of Noto and Source Han
)
_KANGXI = range(0x2F00, 0x2FD6)
_OWN = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))
_STANDARD = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in _KANGXI}
_TWINS = _OWN | {radical: _OWN.get(stands_for, stands_for) for radical, stands_for in _STANDARD.items()}
_TABLE = str.maketrans(_TWINS)


def as_characters(text: str) -> str:
    """The text with each radical replaced by the character it stands for; the same length."""
    return text.translate(_TABLE)
