"""Traditional characters: the rules and word lists are in simplified ones, so pages are read in those."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

# the same frequent characters in both scripts
_TRADITIONAL = frozenset("總會職員動產業勞團議區們這來時為說國發與個學長單組織機關")
_SIMPLIFIED = frozenset("总会职员动产业劳团议区们这来时为说国发与个学长单组织机关")
_SAMPLE = 20_000
_LEAST = 5  # characters: a name or a signature alone is no page
# 據(jù)新華社, 電(diàn)動(dòng): the sound behind a character, which copies of web pages have in brackets
_SOUND = re.compile(r"(?<=[\u4e00-\u9fff])[(（](?=[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[^\W\d_]{1,6}[)）]")


def without_sounds(text: str) -> str:
    """The text without the sounds of its characters in brackets, where it has them throughout.

    >>> without_sounds("據(jù)電(diàn)，職(zhí)工(gōng)總(zǒng)會")
    '據電，職工總會'
    """
    return _SOUND.sub("", text) if sum(1 for _ in _SOUND.finditer(text[:_SAMPLE])) >= _LEAST else text


def is_traditional(text: str) -> bool:
    """Is the text as a whole in traditional characters?"""
    sample = text[:_SAMPLE]
    traditional = sum(map(_TRADITIONAL.__contains__, sample))
    return traditional >= _LEAST and traditional > sum(map(_SIMPLIFIED.__contains__, sample))


def simplified(text: str) -> str:
    """The text in simplified characters, as long as before: what is found in it stands at the same offsets.

    OpenCC's words decide (乾隆, not 干隆) unless one of them changes its length; then its characters do.
    """
    whole: str = _opencc().convert(text)
    if len(whole) == len(text):
        return whole
    single = {ord(sign): new for sign in set(text) if len(new := _opencc().convert(sign)) == 1}
    return text.translate(single)


@cache
def _opencc() -> Any:
    import opencc  # only for pages that need it

    return opencc.OpenCC("t2s")
