"""The measure of a figure: the short noun phrase beside the number that says what is counted.

非公高科技企业 of 50余家非公高科技企业的…, 暖心驿站 of 建成暖心驿站5432家, 惠及职工 of 惠及职工334万人次.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extraction.figures.figure_clauses import behind_mark
from kg.extraction.figures.quantities import Quantity
from kg.extraction.figures.times import TIME
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import cut
from kg.vocabulary import table

LONGEST = 18
_BREAK = "，。；：！？\n（—…"
_SPENT = pattern("measures", "spent")
_PASSIVE = pattern("measures", "passive")
_RELATIVE = pattern("measures", "relative")
_CUT = pattern("measures", "cut")
_LEAD = pattern("measures", "lead")
_END = pattern("measures", "end")
_OWNER = pattern("measures", "owner")
_ACTOR = pattern("measures", "actor")
_AS_NOUN = pattern("measures", "as_noun")
_PEOPLE = pattern("measures", "people")
_OBJECT = pattern("measures", "object")
_ADVERBS = pattern("measures", "adverbs")
_NOTHING_DONE = pattern("measures", "nothing_done")
_CLUTTER = pattern("measures", "clutter")
_GIVEN = pattern("measures", "given")
_NOT_OF_HONOUR = pattern("measures", "not_of_honour")
_LISTED = pattern("measures", "listed")
_FOR_WHOM = pattern("measures", "for_whom")
_EXAMPLES = pattern("measures", "examples")
_LEVEL = pattern("measures", "level")
_LEVELS = pattern("measures", "levels")
_EMPTY = pattern("measures", "empty")
_INNER_BRACKET = pattern("measures", "inner_bracket")
_RISEN = pattern("measures", "risen")
_REPRESENTED = pattern("measures", "represented")
_EACH_HIS_OWN = pattern("measures", "each_his_own")
_RECEIVED = pattern("measures", "received")
_OF_SUM = pattern("measures", "of_sum")
_SUM_OF = pattern("measures", "sum_of")
_COUNTED_WITH = pattern("measures", "counted_with")
_BESIDE_IT = pattern("measures", "beside_it")
# 30家|企事业单位|职工; 4280名|职工|的工资
_INNER = {"body": pattern("measures", "body_of_people"), "person": pattern("measures", "people_of")}
_COMPRISES = pattern("measures", "comprises")
_KINDS_OF_PEOPLE = pattern("measures", "kinds_of_people")
_MADE_BEFORE = pattern("measures", "made_before")
_VOTES = ("赞成", "反对", "弃权", "同意")
_WON = pattern("measures", "won")
_TOTAL = pattern("measures", "total")
_HEADS = {kind: pattern("measures", f"{kind}_head") for kind in ("person", "body")}
_GENERIC = 3  # characters: 单位, 集体, 个人 say little beside an honour
_BRACKET = 20  # characters: a bracket between a noun and its number
_REACH = 26  # characters: the verb and its object in the clause before a sum
_HONOUR_REACH = 40  # characters behind a number
_SHORTEST_ACT = 2
_ACT = 18  # characters: 参加了各级各类大练兵和大比武
_INSIDE = {"新": "(?<![更创翻刷革全最崭])"}  # 更|新设|备: a verb of the list across two words
_ACTORS = "者员手师"  # 选手 is tagged a verb
_NOMINAL = frozenset("nabjl")  # noun, adjective, attribute, short form, idiom
_OTHER_TAGS = frozenset("vdpftr")  # verb, adverb, preposition, place, time, pronoun: no noun goes on so
_PART = re.compile(r"[、的”]")
_BESIDES = ("外", "以外", "之外")  # 除讨回工资756万元|外，还…
_LIST_GOES_ON = ("、", "和", "及", "以及", "，")
_TAKE_PART = ("参加", "参与")
_INTRANSITIVE = frozenset(
    {"参赛", "报名", "参训", "参展", "参演", "入会", "现场入会", "到场", "获奖", "参会", "参评", "受表彰"}
)


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs beside figures: by role, and one pattern for all."""

    role: Mapping[str, str]
    pattern: re.Pattern[str]


@cache
def verbs() -> Verbs:
    """The verbs of `lexicon/figures_verbs.tsv`."""
    role = {row["verb"]: row["role"] for row in table("lexicon/figures_verbs.tsv")}
    words = sorted(role, key=lambda w: (-len(w), w))
    return Verbs(role, re.compile("|".join(_INSIDE.get(w[0], "") + re.escape(w) for w in words)))


def measure(
    text: str,
    quantity: Quantity,
    previous_end: int,
    next_begin: int,
    honours: Sequence[tuple[int, int]] = (),
    happenings: Sequence[int] = (),
) -> str:
    """The measure of a figure, given where the figures beside it end and begin, and what is named behind."""
    begins = quantity.begins
    left = _left(text, begins, previous_end)
    right = _right(text, quantity.end, next_begin)
    if quantity.kind == "money" and (spent := _SPENT.search(left)):
        return spent.group().rstrip("约近超共达")  # 投资300万元建设的…
    if quantity.kind == "money" and _RECEIVED.search(left) and (sum_of := _OF_SUM.match(right)):
        return sum_of["n"]
    if left.endswith("一行"):
        return "一行人数"
    if quantity.unit == "票" and _WON.search(left) and not right.startswith(_VOTES):
        return "得票"
    stop = min(_before_honour(right, quantity.end, honours), _before_happening(right, quantity, happenings))
    noun, tail = _after(right, quantity, stop)
    honour = ""
    if (quantity.kind in _HEADS or quantity.unit == "个") and right.startswith(noun):
        honour = _honour(text, quantity.end + len(noun), next_begin, honours)
        tail = "" if _OBJECT.search(_clause(text, begins)) else tail
    else:
        tail = ""
    if noun:
        return _of_noun(noun, honour, _done(tail))
    if quantity.kind == "person" and (kinds := _KINDS_OF_PEOPLE.search(left)):
        return _short(kinds["n"])  # 向困难群众、农民工等|20人|发放…
    if _TOTAL.fullmatch(left) and (made := _MADE_BEFORE.search(text, max(0, begins - _REACH), begins)):
        return made["n"]  # 产生会员代表，|共计|359位
    # 毛某某等13人: examples, no measure
    before = "" if quantity.kind == "person" and _EXAMPLES.search(left) else _short(_before(left))
    if honour and not _PEOPLE.search(before):
        return _short(honour)
    if quantity.kind == "person" and (doing := _doing(right)):
        if not before or before in verbs().role:
            return f"{doing}人数" if doing in _INTRANSITIVE else doing
        if doing not in _INTRANSITIVE and _PEOPLE.search(before):
            return before
        return _short(doing + before if doing in _TAKE_PART else before + doing)  # 三类竞赛324人次|参加
    return before or right.strip("的“”（）")[:12] or left.removesuffix("中")[-LONGEST:]


def _of_noun(noun: str, honour: str, done: str) -> str:
    """The noun with the honour it was given or what it did, where that is short enough."""
    if honour.endswith(noun) or (honour and len(noun) <= _GENERIC and len(honour + noun) > LONGEST):
        return honour
    if honour and len(honour + noun) <= LONGEST:
        return honour + noun  # 首都劳动奖状|集体
    return f"{done}的{noun}" if done and len(done + noun) < LONGEST else _short(noun)


def _before_honour(right: str, at: int, honours: Sequence[tuple[int, int]]) -> int:
    """350名职工|首都劳动奖章: where an honour begins behind the noun."""
    return min((start - at for start, _ in honours if at < start < at + len(right)), default=len(right))


def _before_happening(right: str, quantity: Quantity, happenings: Sequence[int]) -> int:
    """13个工会联合会|夏送清凉活动: where a happening of those counted begins behind their noun."""
    head, at = _HEADS.get(quantity.kind, _HEADS["body"]), quantity.end
    found = (start - at for start in happenings if at < start < at + len(right))
    return min((k for k in found if head.search(right[:k])), default=len(right))


def _honour(text: str, at: int, stop: int, honours: Sequence[tuple[int, int]]) -> str:
    """首都劳动奖状: what the counted ones were given, where an honour follows their noun in the clause."""
    for start, end in honours:
        if at <= start < min(stop, at + _HONOUR_REACH) and _GIVEN.match(text[at:start]):
            if _EACH_HIS_OWN.search(text, at, start):
                return ""
            return "" if text.startswith("、奖", end) else _NOT_OF_HONOUR.sub("", text[start:end])
    return ""


def _done(tail: str) -> str:
    """What the counted ones brought about: 取得证书, 签下区域性集体合同; not what they attend."""
    words = cut(_ADVERBS.sub("", tail))
    if not words or not word_tags().get(words[0], "v").startswith("v"):
        return ""
    phrase = "".join(words).replace("了", "")
    first = verbs().pattern.match(phrase)
    if _CLUTTER.search(phrase) or _NOTHING_DONE.match(phrase) or len(phrase) < _SHORTEST_ACT:
        return ""
    return "" if first is not None and verbs().role[first.group()] in ("join", "link", "noun") else phrase


def _short(phrase: str) -> str:
    """A phrase without half a pair of marks, cut at its parts if it is long."""
    phrase = phrase.rpartition("）")[2] if "（" not in phrase else phrase
    phrase = phrase.partition("（")[0] if "）" not in phrase else phrase
    if phrase.count("“") != phrase.count("”"):
        close = phrase.find("”")
        phrase = phrase[close + 1 :] if 0 <= close < len(phrase) - 1 else re.sub("[“”]", "", phrase)
    while len(phrase) > LONGEST and (part := _PART.search(phrase)):
        phrase = phrase[part.end() :]
    words, kept = cut(phrase) if len(phrase) > LONGEST else (), ""
    for word in reversed(words):
        if len(word + kept) > LONGEST:
            break
        kept = word + kept
    return (kept or phrase[-LONGEST:]).strip("、的")


def _clause(text: str, begin: int) -> str:
    """The clause up to an offset."""
    start = behind_mark(text, _BREAK, begin)
    while start and _INNER_BRACKET.match(text, start - 1):
        start = behind_mark(text, _BREAK, start - 1)
    return text[start:begin]


def _left(text: str, begin: int, previous_end: int) -> str:
    opened = text.rfind("（", max(previous_end, begin - _BRACKET), begin) if text[begin - 1] == "）" else -1
    if opened > 0:  # 就读高等院校（含本科、专科）|27名
        begin = opened
    start = begin - len(_clause(text, begin))
    left = text[max(start, previous_end) : begin]
    # 2个集体获得首都劳动奖状、6人…: what stands between belongs to the figure before
    if previous_end <= start:
        return left
    # 135人次参加、|三类竞赛共324人次参加; 26家单位的|680人: so does what the figure before did, or is
    own = left.rpartition("、")[2] if verbs().role.get(left.partition("、")[0]) == "join" else left
    return "" if own.endswith(("、", "和", "及", "的")) or not own else own


def _right(text: str, end: int, next_begin: int) -> str:
    stop = next_begin
    for mark in _BREAK:
        at = text.find(mark, end, stop)
        while at >= 0 and _INNER_BRACKET.match(text, at):
            at = text.find(mark, at + 1, stop)
        stop = at if at >= 0 else stop
    right = text[end:stop]
    # 33个区县、四川省|13个市: what stands behind the last mark is said of the next figure
    own, mark, next_one = right.rpartition("、")
    if "）" in next_one and "（" not in next_one:
        return right  # 县（市、区）工会
    return own if stop == next_begin and mark and next_one and "的" not in next_one else right


def _after(right: str, quantity: Quantity, stop: int) -> tuple[str, str]:
    """The noun that follows the number, or "", and what follows the noun."""
    if quantity.kind == "ratio" or right.startswith(_LIST_GOES_ON) or right in _BESIDES:
        return "", right
    if passive := _PASSIVE.match(right):
        return passive["n"], ""
    if relative := _RELATIVE.match(right) or _REPRESENTED.match(right):
        return _noun(relative["n"], quantity)[0], ""
    if quantity.kind == "money" and (own := _SUM_OF.match(right)):
        return own["n"], ""
    if counted := _COUNTED_WITH.fullmatch(right):
        return counted["n"], ""
    noun, verb = _noun(right[:stop].rstrip("“"), quantity)
    if noun and verb in _INTRANSITIVE:
        return verb + noun, ""
    return noun, right.removeprefix(noun)


def _noun(text: str, quantity: Quantity) -> tuple[str, str]:
    """The text up to its first verb, and that verb."""
    acts = quantity.kind in _HEADS  # people or bodies
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
        ):
            # 服务站, 网约…, 建设者, 慰问小分队, 3期同类培训: of a noun
            parts.update(range(match.start(), match.end()))
        else:
            stop, verb = match.start(), match.group()
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
    noun = inner["n"] if inner else noun
    return ("" if verbs().role.get(noun, "noun") != "noun" else noun), verb


def _word_end(text: str, at: int) -> int:
    """Where a noun for people ends that a cut would halve: 贫困职工家庭子|女|圆了."""
    end = 0
    for word in cut(text):
        end += len(word)
        if end > at:
            halved = end - len(word) < at and word_tags().get(word, "x").startswith("n")
            return end if halved and _HEADS["person"].search(word) else at
    return at


def _head_ends(phrase: str, quantity: Quantity) -> int:
    """Where the noun for people or bodies ends because a word of another kind follows: 职工|听, 企业|带来."""
    at, ended = 0, False
    head = _HEADS.get(quantity.kind, _HEADS["body"])
    for word in cut(phrase):
        tag = word_tags().get(word, "x")[0]
        counted = head.search(word) is not None and (tag != "v" or word[-1] in _ACTORS)
        if ended and not counted and (word == "“" or tag in _OTHER_TAGS):
            return at
        at += len(word)
        ended = counted
    return len(phrase)


def _doing(right: str) -> str:
    """What the counted people do: 参加开幕式, 报名."""
    match = verbs().pattern.match(right)
    if match and verbs().role[match.group()] in ("join", "serve"):
        return match.group() if match.group() in _INTRANSITIVE else _words_of(right).strip("了的“”、")
    return ""


def _words_of(text: str) -> str:
    """The beginning of a text in whole words, as long as a measure of an act may be."""
    phrase = ""
    for word in cut(text[:_ACT]):
        if len(phrase + word) > _ACT - 2:
            break
        phrase += word
    return phrase


def _before(left: str) -> str:
    """The noun (or verb and noun) that stands before the number."""
    phrase = _END.sub("", _RISEN.sub("", _END.sub("", left)))
    if listed := _COMPRISES.fullmatch(phrase):
        phrase = listed["n"]
    times = list(TIME.finditer(phrase))
    if times:
        phrase = phrase[times[-1].end() :]
    start, serve = 0, None
    for match in verbs().pattern.finditer(phrase):
        role = verbs().role[match.group()]
        if role == "noun" or _is_of_noun(phrase, match):
            continue
        if match.group() == "为" and not match.start():
            continue  # 为|班组添置
        if match.end() == len(phrase) and role == "make" and _is_nominal(phrase[start : match.start()]):
            phrase = phrase[: match.start()]  # 司机工会|组建187个
            break
        if match.end() == len(phrase):
            serve = match.start() if serve is None else serve
        elif role in ("make", "link"):
            # 新发展会员 are not all the members
            start, serve = match.start() if match.group().startswith("新") else match.end(), None
        elif serve is None:
            serve = match.start()
    if serve is not None:
        start = serve
    phrase = _OWNER.sub("", phrase[start:])
    if listed := _LISTED.match(phrase):
        phrase = phrase[: _verbs_end(phrase)] + listed["n"]
    elif _FOR_WHOM.match(phrase):
        phrase = _from_verb(phrase)
    return _LEAD.sub("", phrase).strip("“ ")


def _is_nominal(phrase: str) -> bool:
    """Is it all nouns: 货车司机工会; not 准备在景区?"""
    tags = [word_tags().get(word, "n" if len(word) > 1 else "x") for word in cut(phrase)]
    return bool(tags) and tags[-1] == "n" and all(t[0] in _NOMINAL or t == "vn" for t in tags)


def _is_of_noun(phrase: str, verb: re.Match[str]) -> bool:
    """获得|者, 组建|率, 优秀组织|奖; 法律监督|组织, a body where a noun or verb stands before it."""
    if _ACTOR.match(phrase, verb.end()) or _AS_NOUN.match(phrase, verb.end()):
        return True
    if verb.group() != "组织" or verb.end() < len(phrase) or not verb.start():
        return False
    return word_tags().get(cut(phrase[: verb.start()])[-1], "x")[0] in "nv"


def _from_verb(phrase: str) -> str:
    """为班组|添置图书, 在主要街道|挂出条幅."""
    words, at, start = cut(phrase), 0, 0
    for word in words[:-1]:
        if len(word) > 1 and word_tags().get(word, "x") == "v":
            start = at
        at += len(word)
    return phrase[start:]


def _verbs_end(phrase: str) -> int:
    """Where the verbs end that a phrase begins with: 推动解决|问题."""
    end = 0
    while (verb := verbs().pattern.match(phrase, end)) and verbs().role[verb.group()] != "noun":
        end = verb.end()
    return end


def completed(phrase: str, earlier: str) -> str:
    """A measure that leaves out what is counted, with the noun of the figure before: 采纳|建议."""
    noun = _LEVELS.sub("", earlier[_verbs_end(earlier) :]).rpartition("的")[2]
    if not noun:
        return phrase
    if _LEVEL.fullmatch(phrase):
        return phrase + noun
    role = verbs().role.get(phrase, "link" if _EMPTY.match(phrase) else "noun")
    return phrase if role in ("noun", "join") else noun if role in ("make", "link") else phrase + noun
