"""The measure behind a figure: the noun that is counted, what those did, which honour they were given.

非公高科技企业 of 50余家|非公高科技企业的…; 首都劳动奖状 of 4个|集体荣获首都劳动奖状.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import vocabulary
from kg.extraction.figures.figure_verbs import intransitive, verbs
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import cut

_PASSIVE = pattern("measures", "passive")
_RELATIVE = pattern("measures", "relative")
_CUT = pattern("measures", "cut")
_END = pattern("measures", "end")
_ACTOR = pattern("measures", "actor")
_THIS_ONE = pattern("measures", "this_one")
_ADVERBS = pattern("measures", "adverbs")
_NOTHING_DONE = pattern("measures", "nothing_done")
_CLUTTER = pattern("measures", "clutter")
_GIVEN = pattern("measures", "given")
_NOT_OF_HONOUR = pattern("measures", "not_of_honour")
_REPRESENTED = pattern("measures", "represented")
_EACH_HIS_OWN = pattern("measures", "each_his_own")
_SUM_OF = pattern("measures", "sum_of")
_COUNTED_WITH = pattern("measures", "counted_with")
_BESIDE_IT = pattern("measures", "beside_it")
_PROVINCES = pattern("measures", "provinces")
_BODIES_WHOSE = pattern("measures", "bodies_whose")
_GOES_THERE = pattern("measures", "goes_there")
# 30家|企事业单位|职工; 4280名|职工|的工资
_INNER = {"body": pattern("measures", "body_of_people"), "person": pattern("measures", "people_of")}
HEADS = {kind: pattern("measures", f"{kind}_head") for kind in ("person", "body")}
_HONOUR_REACH = 40  # characters behind a number
_SHORTEST_ACT = 2
_ACT = 18  # characters: 参加了各级各类大练兵和大比武
_ACTORS = "者员手师"  # 选手 is tagged a verb
_OTHER_TAGS = frozenset("vdpftr")  # verb, adverb, preposition, place, time, pronoun: no noun goes on so
_BESIDES = ("外", "以外", "之外")  # 除讨回工资756万元|外，还…
_LIST_GOES_ON = ("、", "和", "及", "以及", "，")


def noun_behind(right: str, quantity: Quantity, stop: int) -> tuple[str, str]:
    """The noun that follows the number, or "", and what follows the noun."""
    if quantity.kind == "ratio" or right.startswith(_LIST_GOES_ON) or right in _BESIDES:
        return "", right
    if quantity.kind == "money" and _GOES_THERE.match(right):
        return "", right  # 下拨经费36万元|至基层
    if right[:1] == "省" and (areas := _PROVINCES.match(right)):
        return areas.group(), ""
    if passive := _PASSIVE.match(right):
        return passive["n"], ""
    if relative := _RELATIVE.match(right) or _REPRESENTED.match(right):
        return _noun(relative["n"], quantity)[0], ""
    if quantity.kind == "money" and (own := _SUM_OF.match(right)):
        return own["n"], ""
    if counted := _COUNTED_WITH.fullmatch(right):
        return counted["n"], ""
    noun, verb = _noun(right[:stop].rstrip("“"), quantity)
    if noun and verb in intransitive():
        return verb + noun, ""
    return noun, right.removeprefix(noun)


def _noun(text: str, quantity: Quantity) -> tuple[str, str]:
    """The text up to its first verb, and that verb."""
    acts = quantity.kind in HEADS  # people or bodies
    stop, verb, parts = len(text), "", set[int]()
    for match in verbs().pattern.finditer(text):
        role = verbs().role[match.group()]
        if (
            role == "noun"
            or (role == "link" and len(match.group()) == 1)
            or _ACTOR.match(text, match.end())
            or (match.start() == 0 and (not acts or role == "make"))
            or (not acts and role == "serve" and match.start() and match.start() - 1 in parts)
            or (quantity.kind == "act" and match.end() == len(text))
            or (not acts and match.start() and match.group() == "服务" == text[match.start() :])
        ):
            # 服务站, 网约…, 建设者, 慰问小分队, 3期同类培训: of a noun
            parts.update(range(match.start(), match.end()))
        else:
            stop, verb = _word_start(text, match.start()), match.group()
            break
    for match in _CUT.finditer(text, 0, stop):
        if match.start() in (0, 2) and match.group() == "代表队":
            continue  # 45支|代表队, 6支优秀|代表队: what is counted
        if match.start() not in parts and match.start() != 1:
            stop, verb = _word_end(text, match.start()), ""
            break
    if quantity.kind != "money":  # 60万元|工会经费
        stop = min(stop, _head_ends(text[:stop], quantity))
    noun = _END.sub("", text[:stop]).strip("、的和及 ")
    inner = _INNER.get(quantity.kind, _BESIDE_IT).fullmatch(noun) or _BESIDE_IT.fullmatch(noun)
    if quantity.kind in ("body", "thing"):
        inner = inner or _BODIES_WHOSE.match(noun)
    noun = inner["n"] if inner else noun
    return ("" if verbs().role.get(noun, "noun") != "noun" else noun), verb


def _word_start(text: str, at: int) -> int:
    """Where the verb begins of which a shorter one would leave a half to the noun: 农民工|协[调解]决."""
    begin = 0
    for word in cut(text):
        if begin < at < begin + len(word):
            return begin if begin and word_tags().get(word, "x").startswith("v") else at
        begin += len(word)
    return at


def _word_end(text: str, at: int) -> int:
    """Where a noun for people ends that a cut would halve: 贫困职工家庭子|女|圆了."""
    end = 0
    for word in cut(text):
        end += len(word)
        if end > at:
            halved = end - len(word) < at and word_tags().get(word, "x").startswith("n")
            return end if halved and HEADS["person"].search(word) else at
    return at


def _head_ends(phrase: str, quantity: Quantity) -> int:
    """Where the noun for people or bodies ends because a word of another kind follows: 职工|听, 企业|带来."""
    at, ended = 0, False
    head = HEADS.get(quantity.kind, HEADS["body"])
    for word in cut(phrase):
        tag = word_tags().get(word, "x")[0]
        counted = head.search(word) is not None and (tag != "v" or word[-1] in _ACTORS)
        # 130个上海市|“劳模创新工作室”: the area is no body that is counted
        quoted = word == "“" and phrase[:at] not in vocabulary.divisions_by_name()
        if ended and not counted and word != "属" and (quoted or tag in _OTHER_TAGS):  # 镇|属|企业
            return at
        at += len(word)
        ended = counted
    return len(phrase)


def alone(noun: str, quantity: Quantity) -> str:
    """The noun without what those are made to do: 带领430名|从业人员|抱团发展; 困难职工家庭 is a noun."""
    words, head = list(cut(noun)), HEADS[quantity.kind]
    while len(words) > 1 and not head.search(words[-1]):
        words.pop()
    return "".join(words) if words and head.search(words[-1]) else noun


def before_honour(right: str, at: int, honours: Sequence[tuple[int, int]]) -> int:
    """350名职工|首都劳动奖章: where an honour begins behind the noun."""
    return min((start - at for start, _ in honours if at < start < at + len(right)), default=len(right))


def before_happening(right: str, quantity: Quantity, happenings: Sequence[int]) -> int:
    """13个工会联合会|夏送清凉活动: where a happening of those counted begins behind their noun."""
    head, at = HEADS.get(quantity.kind, HEADS["body"]), quantity.end
    found = (start - at for start in happenings if at < start < at + len(right))
    return min((k for k in found if head.search(right[:k])), default=len(right))


def honour_given(text: str, at: int, stop: int, honours: Sequence[tuple[int, int]]) -> str:
    """首都劳动奖状: what the counted ones were given, where an honour follows their noun in the clause."""
    for start, end in honours:
        if at <= start < min(stop, at + _HONOUR_REACH) and _GIVEN.match(text[at:start]):
            if _EACH_HIS_OWN.search(text, at, start):
                return ""
            return "" if text.startswith("、奖", end) else _NOT_OF_HONOUR.sub("", text[start:end])
    return ""


def brought_about(tail: str) -> str:
    """What the counted ones brought about: 取得证书, 签下区域性集体合同; not what they attend."""
    words = cut(_ADVERBS.sub("", tail))
    if not words or not word_tags().get(words[0], "v").startswith("v"):
        return ""
    phrase = "".join(words).replace("了", "")
    first = verbs().pattern.match(phrase)
    if _CLUTTER.search(phrase) or _NOTHING_DONE.match(phrase) or len(phrase) < _SHORTEST_ACT:
        return ""
    return "" if first is not None and verbs().role[first.group()] in ("join", "link", "noun") else phrase


def activity(right: str) -> str:
    """What the counted people do: 参加开幕式, 报名."""
    match = verbs().pattern.match(right)
    if match and verbs().role[match.group()] in ("join", "serve"):
        if match.group() in intransitive():
            return match.group()
        return _THIS_ONE.sub("", _words_of(right)).strip("了的“”、")
    return ""


def _words_of(text: str) -> str:
    """The beginning of a text in whole words, as long as a measure of an act may be."""
    phrase = ""
    for word in cut(text[:_ACT]):
        if len(phrase + word) > _ACT - 2:
            break
        phrase += word
    return phrase
