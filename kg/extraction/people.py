"""People of the story, by surname, length and what stands beside the name. Reporters are not in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.context import Context, subdistrict_pattern
from kg.extraction.scan import Scan, cut, tokenizer, word_tags
from kg.model import EntityType, Mention

HAN = "\u4e00-\u9fff"
_SPEECH = "说|表示|介绍|认为|告诉|指出|强调|透露|坦言|感慨|回忆|笑着|谈到|称|解释|讲|补充|提出|建议|感叹|激动|高兴|直言|深有感触|自豪|动情|深情"
_AFTER = re.compile(
    r"[，。、；：！？”“‘’（(\s\n\]】》,;:!?.—]|$|"
    rf"(?:{_SPEECH}|和|与|及|等|在|以|为|是|被|的|一行|带领|率|出席|参加|主持|宣读|致辞|作|向|从|把|将|对|获|荣|当选|任|担任|现|今年|同志|老师|师傅|女士|先生|"
    r"教授|医生|大夫|工|劳模|工匠|团队|创新|名师|大师|主席|书记|主任|院长|校长|经理|董事长|局长|处长|部长|科长|班长|队长|组长|所长|站长|代表|如今|现在|去年|至今|评价|不再|卸任|退休|先后|多次|曾|就|也|还|又|都|则|已|始终|一直|"
    r"因|由|用|给|让|到|来|去|走|进|深入|凭|通过|围绕|结合|率先|主动|不|没|正|了|等人|和他|团|随|随后|随即|亲切|详细|详|首先|最后|同时|分别|共同|作为|每天|每|平均|白天|带|携|"
    r"讲述|讲授|授课|分享|展示|演示|手把手|现场|受邀|应邀|荣获|获得|获评|牵头|主讲|领衔|负责|坚持|利用|组织|指导|有|想|看|听|拿|站|坐|接|开|干|做|当|成|觉|发|感|毕业|出生|生于|加入|入职|自|从事|扎根|所|及其|以及|以上|未|近|勤|刻苦|累计|提|创|研|完|经|最终|终|立|一|这|该|个人|本人|家|一家|夫妇|夫妻|母女|母子|父女|父子|\d)"
)
_POST_BEFORE_EXTRA = "青工|机手|农民工|大徒弟|女徒弟|小徒弟|爷爷|奶奶|父亲|妈妈|爸爸|哥哥|弟弟|姐姐|妹妹|老师傅|新人|毕业生|研究生|博士|硕士|学生|消防员|歌手|绝活|劳模|劳动模范|工匠|大工匠|大师|获得者|标兵|先进工作者|红旗手|能手|职工|员工|工人|师傅|选手|代表|队员|成员|会员|村民|居民|骑手|小哥|快递员|站长|创始人|技师|患者|党员|先进个人|先进人物|人物|英雄|模范|创始人|家属|遗属|妻子|丈夫|儿子|女儿|母亲|父亲|徒弟|学员|同事|搭档|嘉宾|讲师|专家|学者|院士|传承人|画家|作家|歌手|歌唱家|艺术家|演员|导演|诗人|摄影师|志愿者|大姐|大妈|大爷|阿姨|师兄|师姐|新秀|冠军|状元|第一名|负责人|军人|战士|教练|委员|名叫|叫|叫做|名为|姓名|授予|表彰|慰问|看望|走访|同志|先生|女士|小伙|姑娘|医生|护士|教师|老师|司机|店主|老板|称号|奖章|员"
_TITLE_AFTER = re.compile(
    r"(?:老师|师傅|教授|医生|大夫|女士|先生|同志|大姐|大哥|劳模|大师|院士|主席|书记|主任|院长|校长|经理|总经理|董事长|局长|处长|部长|科长|队长|班长|站长|厂长|工程师|律师|法官|调解员|副主席|副书记|副主任|烈士|"
    r"(?:劳模|职工|技能大师|首席技师|工匠|劳模和工匠人才|技术|全国示范性劳模和工匠人才|示范性)?(?:创新)?工作室)"
)
_BRACKET_AFTER = re.compile(r"[（(](?:女|男|右|左|中|前|后|回族|满族|蒙古族|壮族|维吾尔族|藏族|化名|图|[一二三四]排|女，|\d{2}岁)")
_AGE_AFTER = re.compile(r"，(?:男|女|今年\d|现年|生于|出生|19\d\d年|汉族|中共党员|\d{2}岁|年近|年仅|籍贯|现任|北京人)")
_FOREIGN = re.compile(r"(?<![\u4e00-\u9fff“《])[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,4}(?=[、，。当说表获和同等（在])|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,8}")


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    tiers = vocabulary.surnames()
    return (
        frozenset(s for s, t in tiers.items() if t == "common"),
        frozenset(s for s, t in tiers.items() if t == "rare"),
        frozenset(s for s, t in tiers.items() if t == "compound"),
    )


@cache
def _dictionary_names() -> frozenset[str]:
    """Words that jieba's dictionary tags as person names: 王军, 刘洋 are names though they are words."""
    return frozenset(word for word, tag in word_tags().items() if tag.startswith("nr"))


def is_word(text: str) -> bool:
    """Is it an everyday word of the dictionary (and no person's name)?"""
    frequency = int(tokenizer().FREQ.get(text) or 0)
    return frequency > 2 and text not in _dictionary_names()


# A department or body right before a name: 急诊科吕佳, 永定河装备有限公司崔浩. Only with a strong right side.
_BODY_BEFORE = re.compile(
    r"(?:公司|集团|科|室|部|车间|分队|支队|大队|车队|中队|班组|医院|学校|中学|小学|大学|学院|中心|站|厂|院|所|局|支行|分行|店|工会|工区|工段|段|幼儿园|协会|银行|街道|社区|村|镇|处|队|馆|组)$"
)
_STRONG_AFTER = re.compile(
    r"(?:分列|分获|夺得|夺冠|获得|荣获|获评|获|摘得|斩获|当选|被授予|被评为|当选为|等\d|、[\u4e00-\u9fff]{2,40}?(?:等|获|夺|分|当选|被)|荣膺|分别|同志|[，。].{0,4}岁|捧得|拔得|脱颖而出|律师|老师|师傅|为代表|等[一二三四五六七八九十]|和[\u4e00-\u9fff]{2,14}(?:获|夺|分|当选|被))"
)
_ELECT_BEFORE = re.compile(r"(?:替补|选举|推选|任命|聘请|聘任|提名|补选|增补|产生|批准|决定|授予|表彰|慰问|看望|走访|师从|徒弟|师傅|妻子|丈夫|儿子|女儿|搭档|老伴|劳模|工匠|[”、和与])$")


@cache
def _before_pattern() -> re.Pattern[str]:
    words = [*vocabulary.lines("lexicon/posts.txt"), *_POST_BEFORE_EXTRA.split("|")]
    words = sorted(set(words), key=lambda w: (-len(w), w))
    return re.compile("(?:" + "|".join(map(re.escape, words)) + r")(?:[“”》]|[（(][^（）()]{1,6}[）)])?$")


def surname_at(text: str, at: int) -> tuple[int, str] | None:
    """(length, tier) of the surname at an offset."""
    common, rare, compound = _surnames()
    if text[at : at + 2] in compound:
        return 2, "compound"
    if text[at : at + 1] in common:
        return 1, "common"
    if text[at : at + 1] in rare:
        return 1, "rare"
    return None


_HARD_NOT_GIVEN = frozenset("的了是在与及等也就还又再被把将对从到于由而且但并因这那该此其每各某不没未已曾着个名位们称表示介")


def candidates(text: str, at: int) -> list[tuple[int, str]]:
    """(length, tier) of the possible names at an offset, the longest first."""
    found = surname_at(text, at)
    if not found:
        return []
    length, tier = found
    out = []
    for given in (2, 1):
        name = text[at : at + length + given]
        rest = name[length:]
        if len(rest) == given and re.fullmatch(rf"[{HAN}]+", rest) and not any(c in _HARD_NOT_GIVEN for c in rest):
            out.append((length + given, tier))
    return out


def _pick(text: str, at: int, *, lenient: bool = False) -> tuple[int, str] | None:
    """The length of the name at an offset whose right side fits; two or three characters.

    `lenient`: beside a post any verb of the dictionary fits (葛红梅|叮嘱, 邱淑芬|颁发).
    """
    options = candidates(text, at)
    fits = [(n, t) for n, t in options if _fits(text, at + n)]
    if not fits and lenient:
        fits = [(n, t) for n, t in options if _opens_word(text, at + n)]
        return fits[0] if fits else None
    if not fits:
        return None
    if len(fits) == 2:
        long, short = fits
        third = text[at + short[0]]
        marked = bool(re.match(r"[，。、；：！？”（(,\s\n]|$", text[at + long[0] :]))
        if third in _NEVER_THIRD and not (third in "和成与在及" and marked):
            return short
        if re.match(r"为[^，。；]{2,16}?(?:颁|授|揭|讲|赠|送|举|解|作|介绍|办)", text[at + long[0] : at + long[0] + 20]):
            return long
        # 张双|成为: the third character opens a word that goes on behind the longer name; but 吕德成|说
        if third in "正将曾也还又已刚便就都仍则" and not marked:
            return short
        opens = any(word_tags().get(text[at + short[0] : at + short[0] + k], "x")[:1] in "vdpc" for k in (2, 3))
        if opens and not re.match(rf"[，。、；：！？”（(,\s\n]|$|{_SPEECH}", text[at + long[0] :]):
            return short
        return long
    return fits[0]


_NEVER_THIRD = frozenset("说称是的被等和与及在获")


def _fits(text: str, at: int) -> bool:
    return bool(_AFTER.match(text, at) or _STRONG_AFTER.match(text, at))


def _opens_word(text: str, at: int) -> bool:
    tags = word_tags()
    return any(text[at : at + k] in tags and not tags[text[at : at + k]].startswith("nr") for k in (2, 3, 4))


_FUNCTION = r"[说表介称是在和与及等被的以为向从把将对获荣当任现先多曾就也还又都则已因由用给让到来去走进凭不没正了随每带讲现想看听拿坐接开干做成发提创研经]"


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Strong occurrences by context first; then every other occurrence of a name so learnt."""
    text = scan.text
    strong: dict[str, tuple[float, str]] = {}
    for start, end, confidence, rule in _strong(scan):
        name = text[start:end]
        if confidence > strong.get(name, (0.0, ""))[0]:
            strong[name] = (confidence, rule)
    for start, end in _minority(scan):
        strong.setdefault(text[start:end], (0.75, "person.minority"))
    for name in sorted(strong, key=lambda n: (-len(n), n)):
        # 张艳革 found, 张艳 found elsewhere by a shorter reading: the longer one wins where it stands
        shorter = [s for s in strong if s != name and name.startswith(s) and text.count(s) == text.count(name)]
        for s in shorter:
            strong.pop(s, None) if s in strong and len(s) < len(name) else None
    if strong:
        pattern = re.compile("|".join(map(re.escape, sorted(strong, key=lambda n: (-len(n), n)))))
        for m in pattern.finditer(text):
            confidence, rule = strong[m.group()]
            yield Mention(m.start(), m.end(), m.group(), EntityType.PERSON, m.group(), rule, confidence)
    yield from _second_mentions(scan, strong)
    for m in _FOREIGN.finditer(text):
        if any(q.start < m.start() < q.end for q in scan.quotes):
            continue
        if re.match(r"[^\u4e00-\u9fff]|^$", text[m.start() - 1 : m.start()]) or _before_pattern().search(text[max(0, m.start() - 14) : m.start()]):
            yield Mention(m.start(), m.end(), m.group(), EntityType.PERSON, m.group(), "person.dotted", 0.8)


def _strong(scan: Scan) -> Iterator[tuple[int, int, float, str]]:
    text = scan.text
    common, rare, compound = _surnames()
    before_pattern = _before_pattern()
    openers = re.compile("|".join(sorted(map(re.escape, compound | common | rare), key=lambda s: (-len(s), s))))
    area_ends = {h.start: h.end for h in scan.hits_of("area")}
    area_starts = {i for m in subdistrict_pattern().finditer(text) for i in range(m.start(), m.end())}
    area_starts |= {m.start() for m in _short_areas().finditer(text)}
    ends: set[int] = set()  # where strong names end: the next item of their list is a name too
    quoted = [(q.start, q.end) for q in scan.quotes if q.end - q.start < 30 and q.mark != "“"]
    for m in openers.finditer(text):
        at = m.start()
        if any(a < at < b for a, b in quoted):
            continue
        post = before_pattern.search(text[max(0, at - 16) : at])
        longer = before_pattern.search(text[max(0, at - 16) : at + 1])
        if post and longer and longer.start() <= post.start() and len(longer.group()) > len(post.group()):
            continue  # 保安员|来顺, not 保安|员来顺
        picked = _pick(text, at, lenient=post is not None or bool(re.search(r"(?:工|师|员|农|匠)$", text[max(0, at - 1) : at])))
        if picked is None:
            continue
        length, tier = picked
        name, end = text[at : at + length], at + length
        before = text[max(0, at - 16) : at]
        line = before.rfind("\n")
        before = before[line + 1 :]
        post = before_pattern.search(before)
        quoted_title = re.search(r"[\u4e00-\u9fff]”$", before) and _speech(text, end)
        clean = bool(quoted_title) or at == 0 or before == "" or not re.match(rf"[{HAN}]", before[-1:])
        known = is_word(name)
        plain_given = length == 3 and word_tags().get(name[1:], "") in ("n", "v", "vn", "a", "ad", "d") and int(tokenizer().FREQ.get(name[1:]) or 0) > 800
        occupation = post is None and bool(re.search(r"[\u4e00-\u9fff](?:工|员|师|手|匠|管家|农|女工|合伙人)$", before)) and not _GROUP_BEFORE.search(before)
        leading = bool(re.search(r"(?:长|主席|书记|主任|经理|教授|总裁|董事长|专家|总工程师)$", before))
        if plain_given and (tier == "rare" or _GROUP_BEFORE.search(before)) and not _STRONG_AFTER.match(text, end):
            continue
        if re.match(r"\d", text[at - 1 : at]) or name.startswith("程师"):
            continue
        if at in area_starts or (at in area_ends and (area_ends[at] >= end or not leading)):
            continue
        learnt = (at - 1 in ends or (text[at - 1 : at] in "、和与" and at - 1 in ends)) and text[at - 1 : at] in "、和与"
        if post and known and leading and word_tags().get(name, "")[:2] in ("ns", "nz", "nt") and (_speech(text, end) or _punct(text, end)):
            known = False  # 祁山, 终南: a place's name is a person's beside a post
        if learnt and not known and (tier != "rare" or _STRONG_AFTER.match(text, end)) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.86, "person.list"
        elif post and not known and (tier != "rare" or (leading and (_speech(text, end) or _punct(text, end))) or _BRACKET_AFTER.match(text, end) or _STRONG_AFTER.match(text, end)):
            if _word_crosses(scan, at, end, post_ends=True):
                continue
            ends.add(end)
            yield at, end, 0.95 if len(name) > 2 else 0.88, "person.post"
        elif occupation and length == 3 and not known and not plain_given and (tier != "rare" or _speech(text, end)) and (_fits(text, end) or _opens_word(text, end)) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.82, "person.occupation"
        elif occupation and length == 2 and not known and tier == "common" and (_speech(text, end) or re.match(r"为\d", text[end:])) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.8, "person.occupation"
        elif re.match(r"[（(](?:左|右|中|前|后|图)", text[end : end + 2]) and not known and length == 3 and tier != "rare":
            ends.add(end)
            yield at, end, 0.88, "person.bracket"
        elif clean and not known and length == 3 and tier == "common" and re.match(r"在[^，。；]{4,34}(?:获|夺|摘|斩获|荣获)", text[end : end + 42]) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.82, "person.subject"
        elif (clean or before.endswith(("的", "和", "与", "由", "对", "向", "及", "据", "在", "为", "是", "以", "给", "请"))) and not known and (
            _BRACKET_AFTER.match(text, end) or _AGE_AFTER.match(text, end)
        ):
            ends.add(end)
            yield at, end, 0.93, "person.bracket"
        elif clean and not known and tier != "rare" and _speech(text, end):
            if not _word_crosses(scan, at, end):
                ends.add(end)
            yield at, end, 0.9, "person.speech"
        elif (clean or before[-1:] in "的和与由对向及据请") and not known and tier != "rare" and _TITLE_AFTER.match(text, end) and length >= 3:
            if not _word_crosses(scan, at, end):
                ends.add(end)
            yield at, end, 0.9, "person.title"
        elif clean and not known and re.match(r"(?:全票)?当选|荣获|获评|夺得|摘得|被授予|被评为|被推选|被选|出生|生于|一行|同志", text[end : end + 4]) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.9, "person.subject"
        elif (clean or _ELECT_BEFORE.search(before)) and not known and re.match(r"(?:、[\u4e00-\u9fff·]{2,10}?|（[\u4e00-\u9fff]{1,6}）){0,8}(?:分别|全票|同志|不再)*(?:当选|担任|为(?:[\u4e00-\u9fff]{0,14}?)(?:主席|副主席|主任|委员|董事|监事|会长|理事|书记)|任(?:主席|副主席|主任))", text[end : end + 40]) and (tier != "rare" or length == 3) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.9, "person.elected"
        elif (_BODY_BEFORE.search(before) or re.search(r"(?:公司|厂|院|所|局|中心|医院|学校|站|队|集团|大学|其中)的(?:女?职工)?$", before)) and not known and tier != "rare" and _STRONG_AFTER.match(text, end) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.85, "person.body"
        elif post and known and tier == "common" and (_speech(text, end) or re.match(r"(?:、|，)(?:[\u4e00-\u9fff]{2,12}(?:主席|书记|主任|局长|部长|院长|经理|长))|出席|应邀|陪同|到会|带队|主持|一行|在讲话|等(?:出席|参加|领导)|为[\u4e00-\u9fff]{2,8}(?:颁奖|授牌|揭牌)", text[end : end + 24])) and re.search(r"(?:主席|书记|主任|长|经理|会长|教授|师|总裁|董事长|总监)$", before) and not _word_crosses(scan, at, end):
            ends.add(end)
            yield at, end, 0.8, "person.post"
        elif _in_list(scan, at, end) and not known and tier != "rare":
            ends.add(end)
            yield at, end, 0.85, "person.list"
        elif clean and not known and tier != "rare" and length >= 3 and text.count(name) >= 2 and not _word_crosses(scan, at, end) and _verbish(text, end):
            ends.add(end)
            yield at, end, 0.8, "person.subject"


_VERBISH = re.compile(rf"(?:{_SPEECH}|和|是|在|的|就|也|还|又|都|从|把|将|对|带领|率|主动|不|没|曾|已|始终|一直|获|荣|先后|多次|凭|用|坚持|参加|成|被|为|每|带|深|常|总|通过|利用|每天|刚|才|却|便|及|同|至今|，)")


def _verbish(text: str, end: int) -> bool:
    return bool(_VERBISH.match(text, end))


def _speech(text: str, end: int) -> bool:
    return bool(re.match(rf"(?:[{HAN}]{{0,4}}地)?(?:{_SPEECH})", text[end : end + 10]))


def _punct(text: str, end: int) -> bool:
    return end >= len(text) or not re.match(rf"[{HAN}]", text[end : end + 1]) or bool(re.match(r"等|和|与|及|一行|在|出席|参加|同志|被|获|为|的|主持|宣|作|带", text[end:]))


# Nouns for groups: 工人|高素质 is no name, however the characters fall
_GROUP_BEFORE = re.compile(r"(?:职工|员工|工人|代表|会员|群众|劳模|工匠|骑手|小哥|农民工|党员|选手|队员|成员|人物|英雄|居民|村民|教师|患者|学员)$")


@cache
def _short_areas() -> re.Pattern[str]:
    """Beijing's districts without 区: 石景山 is no person."""
    names = {vocabulary.short_name(d.name) for d in vocabulary.divisions() if d.level == "county" and d.province == "北京市"}
    return re.compile("|".join(sorted(map(re.escape, (n for n in names if len(n) >= 2)))))


def _word_crosses(scan: Scan, start: int, end: int, *, post_ends: bool = False) -> bool:
    """Does the segmentation put the name's edge inside a longer everyday word (高质|量, 方|法院)?"""
    a, b = scan.clause_at(start)
    if b - a == 0:
        return False
    for word in scan.words(a, b):
        if word.end <= start or word.start >= end:
            continue
        if post_ends and word.start < start and word.end <= end and _before_pattern().search(word.text[: start - word.start]):
            continue  # 律师费|若兰: the dictionary's word holds the post
        if (word.start < start or word.end > end) and len(word.text) >= 2 and is_word(word.text):
            inside = max(word.start, start), min(word.end, end)
            if word.start < start or (word.end > end and inside[1] - inside[0] >= 1 and word.end - word.start >= 3):
                return True
    return False


_LIST_ITEM = re.compile(rf"[{HAN}]{{2,4}}")


def _in_list(scan: Scan, start: int, end: int) -> bool:
    """In a 、-chain of at least three short items that all look like names: 张三、李四、王五等."""
    text = scan.text
    if text[start - 1 : start] not in ("、", "和") and text[end : end + 1] not in ("、",):
        return False
    a = start
    while a > 0 and text[a - 1] not in "，。；：！？\n“”（）":
        a -= 1
    b = end
    while b < len(text) and text[b] not in "，。；：！？\n“”（）":
        b += 1
    items = [i for i in re.split(r"[、和]", text[a:b]) if i]
    names = [
        i for i in items
        if 2 <= len(i) <= 4 and any(n == len(i) and t != "rare" for n, t in candidates(i, 0)) and not is_word(i) and not _wordy(i)
    ]
    return len(names) >= 3 and len(names) >= len(items) - 1


_MINORITY = re.compile(r"[\u4e00-\u9fff]{3,4}")


def _minority(scan: Scan) -> Iterator[tuple[int, int]]:
    """吉克阿木, 阿牛木呷: names without a Han surname, right behind a post and before a verb; no everyday word in them."""
    text = scan.text
    for m in _post_anywhere().finditer(text):
        at = m.end()
        for length in (4, 3):
            name = text[at : at + length]
            if not re.fullmatch(r"[\u4e00-\u9fff]+", name) or surname_at(text, at) is not None:
                continue
            a, b = scan.clause_at(at)
            if a == b or not any(w.start == at for w in scan.words(a, b)):
                continue
            if any(len(w) > 1 for w in cut(name)) or any(c in _HARD_NOT_GIVEN or c in "一二三四五六七八九十个们" for c in name):
                continue
            if _STRONG_AFTER.match(text, at + length) or _speech(text, at + length) or (text[at + length : at + length + 1] in "，、。" and length == 4):
                yield at, at + length
                break


@cache
def _post_anywhere() -> re.Pattern[str]:
    words = [w for w in vocabulary.lines("lexicon/posts.txt") if len(w) >= 2]
    return re.compile("(?:" + "|".join(map(re.escape, sorted({*words, "农民工", "劳动模范", "获得者"}, key=lambda w: (-len(w), w)))) + ")")


def _wordy(item: str) -> bool:
    """Do everyday words make up the item: 明|大德, 成|大才?"""
    return any(len(w) >= 2 and is_word(w) for w in cut(item)) and len(item) > 2 and not any(
        word_tags().get(item, "").startswith("nr") for _ in (0,)
    )


def _second_mentions(scan: Scan, strong: dict[str, tuple[float, str]]) -> Iterator[Mention]:
    """李主席, 王师傅 after 李红 …: only where one person of the article has the surname."""
    text = scan.text
    by_surname: dict[str, list[str]] = {}
    for name in strong:
        found = surname_at(name, 0)
        if found:
            by_surname.setdefault(name[: found[0]], []).append(name)
    for surname, names in sorted(by_surname.items()):
        if len(names) != 1:
            continue
        pattern = re.compile(
            rf"(?<![{HAN}]){re.escape(surname)}(?:师傅|老师|主席|书记|主任|经理|院长|校长|大夫|医生|教授|工|女士|先生|大姐)(?![{HAN}]{{0,2}}(?:家|会))"
            rf"|(?<=[，。“和的对向与])(?:老|小){re.escape(surname)}(?=[，。说的在是和])"
        )
        first = text.find(names[0])
        for m in pattern.finditer(text):
            if m.start() > first:
                yield Mention(m.start(), m.end(), m.group(), EntityType.PERSON, names[0], "person.surname", 0.75, False)
