"""Which of two lines above an article is its headline: the upper one or the lower one.

The other is a subtitle or a kicker. Nothing but the words tells them apart in plain text. Each sign has
a weight; the weights are rounded from a logistic fit on the pairs of the annotated pages, of which 279 of 317
come out right. That flatters: of sets that had been annotated before anyone chose signs on them three in four
came out right, and a fit of all signs anew gets five in six on sets it has not seen. The papers contradict
each other: …会议召开 above 今年将新建… is either.
"""

from __future__ import annotations

import re
from functools import cache

from kg import vocabulary
from kg.corpus.layout import Layout

_BODY = re.compile(
    r"(?<![区市省县校院司团])[\u4e00-\u9fff]{2,}(?<!的)(?:总工会|工会|集团|公司|医院|大学|学院|街道|镇|矿|厂|法院)"
)
# 区总工会 without its district: the line above has named it
_RELATIVE = re.compile(r"^(?:区|市|省|县|集团|公司|校|院)(?:总工会|工会|总)")
# 双方, 两地: those that the line above has named
_OF_ABOVE = re.compile(r"(?:地区(?!生产)|双方|各方|[两三四](?:地|[省市区县镇家校院](?![级会企])))")
_FIGURE = re.compile(r"\d|[一二三四五六七八九十百千万两]{1,4}(?:名|家|个|项|万|支|位|条|件|场|年)")
_BODY_ONLY = re.compile(r"[\u4e00-\u9fff]{2,14}(?:工会|集团|公司|医院|学校|大学|政府)")
_BARE = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:工会|集团|公司|医院|学院|学校|大学|政府|街道|联合会|协会|片区|开发区|经开区)"
)
_ACTS = re.compile(r"[了着过把被让向与送为给进到]|慰问|走访|联手|牵手|举办|调研|成立|结对|表彰")
_AFTER_PLACE = re.compile(r"[区县市省]?[ 　：:｜|]\s*\S{4,}")
_HALF_MIN, _HALF_MAX = 5, 14
_SCANT = 3  # characters of a body's name (船厂工会, 油田公司) above what it does
_DOES = re.compile(
    r"(?:召开|举办|举行|开展|组织|启动|慰问|走访|看望|表彰|部署|成立|开办|建立|打造|关爱|帮扶|深入|荣获|获评|获得|推出|出台"
    r"|邀请|服务|助力|推动|推进|实施|送|为|给|把|让|向|请|获)(?=\S{3})"
)
# its own subject: 青溪县茶企…
_AREA = re.compile(r"[\u4e00-\u9fff]{2,4}[区县市省](?!总|级|里|内|域|场|直|属)")
# what a subtitle says of the occasion, where the headline above is lively; a contest is its own headline
_FORMAL = re.compile(r"(?:举办|举行|开展|启动|启幕|成立|建立|部署|推出)(?!.*赛$)")
_LIVELY = re.compile(r"[了把]|被(?!授予|评|命名|表彰|推荐|认定)|着(?![重力眼手])|人人")
_WON = re.compile(r"获|称号|奖|受表彰|上榜|入选|当选|折桂|摘")
# 厂长某某在职代会上说: what was said stands below
_SPOKEN = re.compile(
    r"(?<![游演小劝解诉述学据听])(?:说|指出|强调|提出|表示|认为|呼吁|要求|透露|介绍)[:：]?$"
)
_SAYING = re.compile("“[^“”]{8,}”")  # what somebody said: of the annotated pages five of five are headlines
_SHORT = 9  # characters of a line that says too little for a headline
_WORDS_TOO = frozenset(("安康", "和平", "新华"))  # divisions whose short names are words
_OPENS_SUBTITLE = "—―─－-（("
_NEAR_HOME = r"首都|全总|经开区|亦庄|(?<![\u4e00-\u9fff])[全我][国省市区县]"


def lower_is_headline(upper: str, lower: str, layout: Layout, *, kicked: bool = False) -> bool:
    """Is the lower line the headline? `kicked`: a kicker stands above both, so the upper one may be.

    A kicker is a label, names the occasion in formal words (召开, 举办, 对话), or gives a figure first; a
    headline is lively or alone names the body; a subtitle gives figures or says who won what.
    """
    if lower[0] in _OPENS_SUBTITLE:
        return False
    lively = not (_FIGURE.search(upper) or names(upper) or _is_couplet(upper))
    formal = lively and _FORMAL.search(lower) is not None
    weight = 0
    weight += 2 * (upper[-1] in "：:—" or layout.is_("column", upper) or layout.is_("label", upper))
    weight += 2 * (_BODY_ONLY.fullmatch(upper) is not None)
    weight += 2 * (layout.is_("occasion", upper) or layout.is_("banner", upper))
    weight += 3 * layout.is_("slogan", upper)
    weight += 2 * layout.is_("list-title", lower)
    weight += 3 * (_SPOKEN.search(upper) is not None)
    weight += layout.opens("figure-first", upper) > 0
    weight += _RELATIVE.match(upper) is not None and names(lower)
    weight += _is_couplet(upper)
    weight += "“" in lower and not formal
    weight -= 3 * (_SAYING.fullmatch(upper) is not None)
    weight -= "“" in upper and "“" not in lower and not (names(lower) and not names(upper))
    weight += _LIVELY.search(lower) is not None
    weight += names(lower) and not names(upper)
    weight += 2 * (_RELATIVE.match(lower) is not None and not names(upper))
    weight -= _opens_with_place(upper) and _FIGURE.search(upper) is not None
    weight -= _FIGURE.search(lower) is not None and not _AREA.match(lower)
    weight -= 2 * (layout.opens("subtitle", lower) > 0)
    weight -= _RELATIVE.match(lower) is not None and names(upper)
    weight -= 2 * (_OF_ABOVE.match(lower) is not None and names(upper))
    weight -= formal
    told = _LIVELY.search(upper) is not None  # what happened, in however few words
    weight += len(upper) <= _SHORT and not told
    weight -= told and not _places().match(lower)
    weight -= 2 * (_WON.search(lower) is not None and not _places().match(lower))
    return weight > kicked


def lacks_predicate(upper: str, lower: str, gap: int, layout: Layout) -> bool:
    """Is the upper line a subject (三座职工书屋), and does the lower one say what it does (春分时节开门)?

    A body's name alone may stand a blank line above. A lower line with a subject of its own (a place, a
    body, a figure, a quotation) says something else.
    """
    body = _BARE.fullmatch(upper) is not None and not _ACTS.search(upper)
    least = _SCANT if body and _DOES.match(lower) else _HALF_MIN
    if gap > body or not least <= len(upper) <= _HALF_MAX:
        return False
    if body:  # no headline by itself, so whatever does not name another goes on with it
        named = _BODY.match(lower)
        other = named is not None and layout.is_("subject", named.group())
        return lower[0] not in _OPENS_SUBTITLE and not (other or _AREA.match(lower) or _places().match(lower))
    if not layout.is_("subject", upper):
        return False
    if layout.is_("label", upper) or layout.is_("column", upper):
        return False
    return not (
        lower[0] in _OPENS_SUBTITLE + "“《【" or layout.opens("figure-first", lower)
        or _AREA.match(lower) or _BODY.match(lower) or _places().match(lower)
    )


def is_placed(text: str) -> bool:
    """A place in front, as round-ups from the districts have it: 海淀　骑手之家添了充电柜."""
    match = _places().match(text)
    return match is not None and _AFTER_PLACE.match(text, match.end()) is not None


def is_place(text: str) -> bool:
    """Is it the short name of a place: 德庆?"""
    return _places().fullmatch(text) is not None


def is_body(text: str) -> bool:
    """Is it the name of a body alone: 江城船业集团?"""
    return _BODY_ONLY.fullmatch(text) is not None


def is_slogan(text: str, layout: Layout) -> bool:
    """Is it the page's running slogan rather than a kicker: 致敬劳动者 礼赞新时代?"""
    return layout.is_("banner", text) or (_is_couplet(text) and not any(c.isdigit() for c in text))


def names(text: str) -> bool:
    """Does it name a place or a body?"""
    text = _RELATIVE.sub("", text)
    return bool(_places().search(text) or _BODY.search(text))


def _opens_with_place(text: str) -> bool:
    """衡阳会员超6万名, but not 全国劳动模范某某."""
    return text[0] not in "全我" and _places().match(text) is not None


def _is_couplet(text: str) -> bool:
    """劳动最光荣 奋斗最美丽, 中国梦·劳动美."""
    parts = text.split()
    if len(parts) > 1:
        return _BARE.fullmatch(parts[0]) is None  # 某某街道 第五届运动会开幕
    halves = text.split("·")
    return len(halves) == 2 and len(halves[0]) == len(halves[1])


@cache
def _places() -> re.Pattern[str]:
    """Provinces, cities and counties by their short names."""
    names = vocabulary.divisions_by_short_name().keys() - _WORDS_TOO
    ordered = sorted((n for n in names if len(n) >= 2), key=lambda n: (-len(n), n))
    return re.compile("|".join([*map(re.escape, ordered), _NEAR_HOME]))
