"""Nouns that point back (该公司, 该校工会, a bare 公司工会): the last fitting name before is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg import vocabulary
from kg.extraction.coreference.peers import but_peers
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.recognisers.names import is_area, is_rare, tag_of
from kg.model import EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_INDUSTRY = pattern("unions", "industry")
_BARE_UNION = pattern("coreference", "bare_union")
_BARE_FEDERATED = pattern("coreference", "bare_federated")
_THAT_UNION = pattern("coreference", "that_union")
_OPENS_CLAUSE = pattern("coreference", "opens_clause")
_TITLED = pattern("relations_subjects", "titled")
_DEMONSTRATIVE = pattern("coreference", "demonstrative")
# Nouns for which an article's only union that is no federation is meant.
_ONLY_UNION = frozenset(("公司", "集团", "医院", "学校", "校", "院", "厂"))
# Nouns that mean the article's main body rather than the last one named.
_MAIN_BODY = frozenset(("公司", "集团", "集团公司", "企业", "医院", "学校", "校", "中心", "院"))
_GROUPS = ("集团", "集团公司", "大学")
_FIRMS = ("公司", "企业", "集团", "集团公司")
# parts of a firm
_SHOPS = ("车间", "工区", "工段", "班组", "作业区", "生产线", "班", "队", "科", "项目部", "项目")
_FEDERATED = ("工会联合会", "联合工会")
_OF_NO_BODY = ("总工会", *_FEDERATED, "联盟")  # unions of no single body
_FORM = "(?:股份|有限|责任|控股|总)*公司"
_PARTED = re.compile(f".*?集团(?!{_FORM}$)(?:{_FORM})?(?=.)")  # 恒远集团|徐州公司; not 恒远集团有限公司
_AREAS = ("区", "园", "镇", "乡", "街道", "村")
_NEAR = 60  # characters within which the last body of the same sentence goes before the main one
_OURS = "我本"
_SITE = re.compile(r"(?:官方)?(?:网站|官网|门户|新闻网|首页|欢迎您)+$")
_OWN_UNION = re.compile(r"(?<!总)工会(?:委员会|办公室)?$")
_PAIR = 2  # characters
_LEAST_PUBLISHER = 4  # characters: a name with a place or a brand before its kind
_SCHOOLS = ("校", "学校")
_TOWNS = ("镇", "乡", "街道")
_BEFORE_UNION = 16  # characters: a time before a union that opens its clause
_OFTEN = 3  # a body that the text names so often is one of the article's main ones


@dataclass(frozen=True, slots=True)
class ContextNoun:
    """A noun with the types and endings of the names that it may mean."""

    types: tuple[EntityType, ...]
    endings: tuple[str, ...]

    def fits(self, mention: Mention) -> bool:
        """May the noun mean this mention?"""
        return mention.type in self.types and (not self.endings or mention.name.endswith(self.endings))


@cache
def context_nouns() -> Mapping[str, ContextNoun]:
    """All pointing nouns."""
    return {
        row["noun"]: ContextNoun(
            tuple(map(EntityType, row["types"].split(";"))),
            tuple(e for e in row["endings"].split(";") if e),
        )
        for row in vocabulary.table("lexicon/context_nouns.tsv")
    }


def endings(noun: str) -> tuple[str, ...]:
    """How a name may end that the noun means; the noun itself if the table says no more."""
    row = context_nouns().get(noun)
    return row.endings if row and row.endings else (noun,)


def pointing(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions and those that point back to them; what points is never a label."""
    return [
        *mentions,
        *_bare_unions(scan, mentions),
        *_bare_federated(scan, mentions),
        *_demonstratives(scan, mentions),
        *_that_union(scan, mentions),
    ]


def _bare_unions(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """公司工会, 校工会."""
    for m in finditer(_BARE_UNION, scan.text):
        first = m.group(1) is not None
        noun = m.group(1) if first else m.group(3)
        start, end = (m.start(1), m.end(2)) if first else (m.start(3), m.end(4))
        if any(k.type is T.UNION and k.start <= start and end <= k.end for k in mentions):
            continue
        owner = _union_meant(noun, [k for k in but_peers(scan.text, mentions, start) if k.end <= start])
        lacks = owner is None or is_college(_core_of(owner[0]))  # 外国语学院教授某某…，|校工会
        own = publisher(scan, noun) if lacks else None
        if owner is None and noun == "校":
            own = own or only_body(scan, mentions, noun)  # 校工会主办的|某某大学登山节
        if own:
            owner = own + "工会", 0.75, {}
        if owner:
            name, confidence, detail = owner
            yield Mention(
                start, end, scan.text[start:end], T.UNION, name, "context.bare", confidence,
                len(noun) > 1, detail,
            )  # fmt: skip


def _union_meant(noun: str, before: Sequence[Mention]) -> tuple[str, float, Mapping[str, str]] | None:
    """Name, confidence and details of the union that a bare noun means."""
    kinds = endings(noun)
    many = vocabulary.federations()  # 北京市教育工会 is no school's union
    own = [k for k in before if k.type is T.UNION and not k.name.endswith(_OF_NO_BODY) and k.name not in many]
    own = [k for k in own if not (k.name.startswith("校") and k.name.endswith("分工会"))]  # of a part of it
    own = [k for k in own if not _INDUSTRY.fullmatch(k.name.removesuffix("工会"))]
    own = [k for k in own if not _core_of(k.name).endswith(_AREAS)]  # 高新区工会, of whose firm is told
    bodies = [k for k in before if k.type in (T.ENTERPRISE, T.INSTITUTION) and k.name.endswith(kinds)]
    bodies = _whole_schools(noun, bodies)
    several = len({k.name for k in bodies}) > 1
    if noun in _SCHOOLS and several and all(k.name.endswith("学院") for k in bodies):
        return None  # 甲学院、乙学院工会 …, 校工会: of the school that both are of
    groups = {parted.group() for k in own if (parted := _PARTED.match(_core_of(k.name)))}
    if noun == "集团" and len(groups) == 1 and not bodies:
        return groups.pop() + "工会", 0.75, {}  # 甲集团徐州公司工会 …, |集团工会
    if noun in _ONLY_UNION and len({k.name for k in own}) == 1 and not _of_another(noun, own[0], bodies):
        return own[0].name, 0.78, own[0].detail
    if bodies:
        # a group is the shortest of its names: 首农集团, not 首农集团南郊农场;
        # 校 is 某大学, not 某大学附属中学
        body = min(bodies, key=lambda k: len(k.name))
        if noun != "集团" and not (noun in _SCHOOLS and bodies[-1].name.startswith(body.name)):
            body = bodies[-1]
        return body.name + "工会", 0.78, {}
    unions = [k for k in before if k.type is T.UNION and _core_of(k.name).endswith(kinds)]
    towns = [k for k in before if k.type is T.SUBDISTRICT and k.name.endswith(noun)]
    if towns and not unions and noun in _TOWNS:
        return towns[-1].name + "工会", 0.75, towns[-1].detail
    return (unions[-1].name, 0.72, unions[-1].detail) if unions else None


def _core_of(union: str) -> str:
    """What a union is of: 滨江镇总工会 of 滨江镇."""
    return union.removesuffix("工会").removesuffix("总")


def _of_another(noun: str, union: Mention, bodies: Sequence[Mention]) -> bool:
    """甲发电厂工会, 集团工会: the only union named is that of a plant or a part, the noun says a group.

    So with 公司工会 behind 甲公司|铸造分厂工会.
    """
    core = _core_of(union.name)
    if noun == "公司" and not core.endswith(("公司", "集团")):
        return any(core != k.name and core.startswith(k.name) and k.name.endswith("公司") for k in bodies)
    if noun != "集团":
        return False
    return bool(_PARTED.match(core)) if "集团" in core else True


def _bare_federated(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """联合工会, 该工会联合会: the first if the article names one, else the last."""
    for m in finditer(_BARE_FEDERATED, scan.text):
        start = m.start()
        earlier = [
            k for k in mentions if k.end <= start and k.type is T.UNION and k.name.endswith(_FEDERATED)
        ]
        inside = any(k.type is T.UNION and k.start <= start < k.end for k in mentions)
        if earlier and not inside:
            best = earlier[-1] if len({k.name for k in earlier}) > 1 else earlier[0]
            yield Mention(
                start, m.end(), m.group(), T.UNION, best.name, "context.federated", 0.75, False, best.detail
            )


def _demonstratives(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """该公司, 该校工会, 该区."""
    for m in finditer(_DEMONSTRATIVE, scan.text):
        noun, start, end = m.group(1), m.start(), m.end()
        before = [k for k in but_peers(scan.text, mentions, start) if k.end <= start]
        own = publisher(scan, noun) if m.group()[0] in _OURS else None
        if own:
            kind, name = (T.UNION, own + "工会") if m.group(2) else (context_nouns()[noun].types[0], own)
            yield Mention(start, end, m.group(), kind, name, "context.publisher", 0.8, False)
            continue
        owners = _owners(scan, noun, start, before)
        if m.group(2):
            yield from _its_union(m, noun, before, owners)
        elif owners and scan.text[end : end + 2] not in ("员工", "工会"):
            yield replace(
                owners[-1], start=start, end=end, text=m.group(), rule="context.demonstrative",
                confidence=0.7, label=False,
            )  # fmt: skip


def publisher(scan: Scan, noun: str) -> str | None:
    """我校, 我公司 in news of the body's own union or site: the body, by the source's or the site's name."""
    if noun not in _MAIN_BODY:
        return None
    for said in scan.publishers:
        name = _OWN_UNION.sub("", _SITE.sub("", said))
        if len(name) > _LEAST_PUBLISHER and name.endswith(endings(noun)):
            return name
    return None


def only_body(scan: Scan, mentions: Sequence[Mention], noun: str) -> str | None:
    """校, 院, 段: the only one that the article names anywhere, its parts aside; else the publisher."""
    hosts = but_peers(scan.text, mentions, -1)
    fitting = {m.name for m in hosts if context_nouns()[noun].fits(m) and not m.name.startswith(noun)}
    schools = {n for n in fitting if not is_college(n)}
    if fitting and not schools and (own := publisher(scan, noun)):
        return own  # its colleges alone, in its own news
    fitting = schools or fitting
    wholes = {n for n in fitting if not any(o != n and n.startswith(o) for o in fitting)}
    if len(wholes) == 1 and len(whole := wholes.pop()) >= _LEAST_PUBLISHER:
        return whole
    return publisher(scan, noun)


def _whole_schools(noun: str, bodies: list[Mention]) -> list[Mention]:
    """Those that 校 and 学校 may mean: 某大学 rather than its 外国语学院."""
    return [k for k in bodies if noun not in _SCHOOLS or not is_college(k.name)] or bodies


def is_college(name: str) -> bool:
    """外国语学院, 土木工程学院: is it called by what it teaches, as a university's own colleges are?"""
    if not name.endswith("学院"):
        return False
    words = [w for w in cut(name.removesuffix("学院")) if w != "学院"]
    return not any(is_area(w) or (len(w) <= _PAIR and _names(w)) for w in words)


def _names(word: str) -> bool:
    """西山, 城北: a short word that names or says where; 外国语 is no name, as the dictionary has it."""
    return is_rare(word) or tag_of(word) == "s"


def _owners(scan: Scan, noun: str, at: int, before: Sequence[Mention]) -> list[Mention]:
    """The names that the noun may mean, the likeliest last."""
    owners = _whole_schools(noun, [k for k in before if context_nouns()[noun].fits(k)])
    if noun in _FIRMS:  # 某某公司|结构件车间: the firm, not the shop
        owners = [k for k in owners if not k.name.endswith(_SHOPS)] or owners
    if noun not in _GROUPS:  # 川煤集团|某某公司: the whole inside its part's name is not meant
        outer = [k for k in owners if not any(o.start <= k.start and k.end < o.end for o in owners)]
        owners = outer or owners
    main = [k for k in owners if _prominent(scan, k)]
    if not main or noun not in _MAIN_BODY:
        return owners
    sentence = scan.article.sentence_at(at)
    near = [k for k in owners if at - k.end < _NEAR and scan.article.sentence_at(k.start) == sentence]
    return near or _topic_before(scan, at, owners) or _only_in_paragraph(scan, at, owners) or main


def _topic_before(scan: Scan, at: int, owners: Sequence[Mention]) -> list[Mention]:
    """The mention that opens the sentence before, in the same paragraph: 某某公司是…。|该公司…"""
    begin = scan.text.rfind("\n", 0, at) + 1
    end = scan.text.rfind("。", begin, at)
    opening = max(begin, scan.text.rfind("。", begin, end) + 1) if end > begin else at
    return [k for k in owners if opening <= k.start <= opening + 1 and k.end < end]


def _only_in_paragraph(scan: Scan, at: int, owners: Sequence[Mention]) -> list[Mention]:
    """The mentions of the paragraph before an offset, if they are of one name and of parts of that name."""
    begin = scan.text.rfind("\n", 0, at) + 1
    here = [k for k in owners if k.start >= begin]
    outer = [k for k in here if not any(o is not k and o.start <= k.start and k.end <= o.end for o in here)]
    return outer if len({k.name for k in outer}) == 1 else []


def _its_union(
    m: re.Match[str], noun: str, before: Sequence[Mention], owners: Sequence[Mention]
) -> Iterator[Mention]:
    kinds = {noun, *endings(noun)}
    unions = [k for k in before if k.type is T.UNION and any(kind in k.name for kind in kinds)]
    if owners and noun in _MAIN_BODY:
        own = [k for k in unions if k.name.startswith(owners[-1].name)]
        unions = own or [k for k in unions if k.start > owners[-1].end]
    if unions:
        name, confidence, detail = unions[-1].name, 0.75, unions[-1].detail
    elif owners:
        name, confidence, detail = owners[-1].name + "工会", 0.7, {"of": owners[-1].name}
    else:
        return
    yield Mention(
        m.start(), m.end(), m.group(), T.UNION, name, "context.demonstrative", confidence, False, detail
    )


def _that_union(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """去年，|该工会|新建驿站12家: the union that acts, not the one whose officer spoke before."""
    for m in finditer(_THAT_UNION, scan.text):
        before = [k for k in mentions if k.type is T.UNION and k.end <= m.start()]
        before = [k for k in before if not any(o.start <= k.start and k.end < o.end for o in before)]
        if meant := _acting_union(scan, m.start(), sorted(before, key=lambda k: k.start)):
            yield replace(
                meant, start=m.start(), end=m.end(), text=m.group(), rule="context.demonstrative",
                confidence=0.7, label=False,
            )  # fmt: skip


def _acting_union(scan: Scan, at: int, before: Sequence[Mention]) -> Mention | None:
    """The sentence's last union, else the headline's, else the last that opens a clause; no post-holder's."""
    acting = [k for k in before if not _TITLED.match(scan.text, k.end)]
    sentence = scan.article.sentence_at(at)
    here = [k for k in acting if k.start >= sentence.start]
    speaks = {k.name for k in before if k.start >= sentence.start and k not in acting}
    headed = [k for k in before if k.name in scan.article.headline or k.text in scan.article.headline]
    told = headed if len({k.name for k in headed}) == 1 else []
    opening = [
        k for k in acting if _OPENS_CLAUSE.search(scan.text, max(0, k.start - _BEFORE_UNION), k.start)
    ]
    only = before if len({k.name for k in before}) == 1 else []
    meant = next((kind[-1] for kind in (here, told, opening, acting, only) if kind), None)
    # 甲总工会主席某某介绍，|该工会|…: his own or the one told of, the text does not say
    return None if meant is None or speaks - {meant.name} else meant


def _prominent(scan: Scan, mention: Mention) -> bool:
    """Does the headline name the body (or open with its short name), or the text more than twice?"""
    headline = scan.article.headline
    return mention.name in headline or mention.text in headline or scan.text.count(mention.text) >= _OFTEN
