"""A made-up city and its newspaper: corpora of any size for the tests and the bench.

The same size and seed give the same corpus. All names are invented by combining parts.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.model import Article, Claim, Corpus, Entity, EntityType, Occurrence, Page, Part, Segment, Sentence

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
GIVEN = "建国秀英志强丽华文博雨桐晓东海燕玉兰春生立新思远佳怡学军永红云飞明月亚楠国庆润泽子涵铁柱桂芳"
_PLACES = "清河柳林望山安平锦绣长桥青塔双井梨园龙湖海棠松江白石永丰东坝南苑西塘北仓金沙玉泉"
_TRADES = "物流出行制药电子食品建工热力燃气印刷纺织机械汽修园林环卫快递餐饮物业医药仪表轴承"
PLACES = [_PLACES[i : i + 2] for i in range(0, len(_PLACES), 2)]
TRADES = [_TRADES[i : i + 2] for i in range(0, len(_TRADES), 2)]
SCHOOLS = ["职业大学", "第一医院", "技师学院", "疾控中心", "实验小学", "文化馆", "职工服务中心", "轨道研究所"]
HONOURS = ["全国劳动模范", "全国五一劳动奖章", "首都劳动奖章", "市劳动模范", "市先锋号", "大工匠", "巾帼标兵"]
POSTS = ["主席", "副主席", "党组书记", "职工代表", "劳模工作室负责人"]

# share of each class in a corpus; what is left are people
SHARES = (
    (EntityType.DISTRICT, 0.02),
    (EntityType.SUBDISTRICT, 0.05),
    (EntityType.HONOUR, 0.03),
    (EntityType.UNION, 0.25),
    (EntityType.ENTERPRISE, 0.20),
    (EntityType.INSTITUTION, 0.08),
    (EntityType.EVENT, 0.05),
    (EntityType.PROGRAMME, 0.04),
    (EntityType.FACILITY, 0.03),
    (EntityType.WORK, 0.02),
)


@dataclass
class _Text:
    """An article in the making: sentences as lists of plain strings and entity indices."""

    headline: list[str | int]
    sentences: list[list[str | int]]


def corpus(nodes: int, seed: int = 7, articles: int | None = None) -> Corpus:
    """A corpus of `nodes` entities; by default so many articles that each has about 4 edges a node."""
    chance = random.Random(seed)
    things = _things(nodes, chance)
    count = articles if articles is not None else max(4, round(nodes * 0.48))
    return _printed(things, [_article(things, i, count, chance) for i in range(count)], chance)


def build(entities: list[tuple[EntityType, str]], texts: list[tuple[str, list[str], str | None]]) -> Corpus:
    """A corpus by hand: entities, and articles as (headline, sentences, date).

    Every place where an entity's name stands counts as an occurrence (the longest name wins).
    """
    things = [_entity(type_, name) for type_, name in entities]
    order = sorted(range(len(things)), key=lambda i: -len(things[i].name))
    parsed = [
        (_Text(_split(head, things, order), [_split(s, things, order) for s in body]), date)
        for head, body, date in texts
    ]
    return _assembled(things, [text for text, _ in parsed], [date for _, date in parsed], [])


def twins() -> Corpus:
    """Two federations of one name, Beijing's and Changchun's, each in an article of its own."""
    name = "朝阳区总工会"
    made = build(
        [(EntityType.UNION, name), (EntityType.UNION, "长春市" + name), (EntityType.PERSON, "王小明")],
        [("甲", [f"王小明来到{name}。"], None), ("乙", [f"王小明来到长春市{name}。"], None)],
    )
    cities = {"union/" + name: "北京市", "union/长春市" + name: "长春市"}
    return replace(
        made,
        entities=tuple(
            replace(e, name=name, detail={"city": cities[e.id]}) if e.id in cities else e
            for e in made.entities
        ),
    )


def _split(sentence: str, things: list[Entity], order: list[int]) -> list[str | int]:
    parts: list[str | int] = [sentence]
    for i in order:
        name, split = things[i].name, []
        for part in parts:
            if isinstance(part, int):
                split.append(part)
                continue
            for n, piece in enumerate(part.split(name)):
                split.extend([i] if n else [])
                split.extend([piece] if piece else [])
        parts = split
    return parts


def _entity(type_: EntityType, name: str, aliases: tuple[str, ...] = ()) -> Entity:
    return Entity(f"{type_.value}/{name}", type_, name, aliases, (), 1.0)


def _things(nodes: int, chance: random.Random) -> list[Entity]:
    things: dict[str, Entity] = {}
    for type_, share in SHARES:
        for i in range(max(1, round(nodes * share))):
            name, aliases = _name(type_, i, chance)
            while f"{type_.value}/{name}" in things:
                name += chance.choice("甲乙丙丁戊己庚辛东西南北中上下新老大小")
            things[f"{type_.value}/{name}"] = _entity(type_, name, aliases)
    while len(things) < nodes:
        name = chance.choice(SURNAMES) + "".join(
            chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2)))
        )
        things.setdefault(f"person/{name}", _entity(EntityType.PERSON, name))
    return list(things.values())[:nodes]


def _name(type_: EntityType, i: int, chance: random.Random) -> tuple[str, tuple[str, ...]]:
    place, trade = chance.choice(PLACES), chance.choice(TRADES)
    match type_:
        case EntityType.DISTRICT:
            return f"{PLACES[i % 20]}区", (PLACES[i % 20],)
        case EntityType.SUBDISTRICT:
            return f"{place}{chance.choice('门桥湖山园')}街道", ()
        case EntityType.HONOUR:
            return HONOURS[i % len(HONOURS)], ()
        case EntityType.UNION:
            full = (
                f"{place}{chance.choice(('区总工会', '街道总工会', trade + '集团工会', trade + '公司工会'))}"
            )
            return full, (full.replace("总工会", "总工").replace("集团工会", "集团工"),)
        case EntityType.ENTERPRISE:
            return f"{place}{trade}{chance.choice(('集团', '有限公司', '股份公司'))}", (f"{place}{trade}",)
        case EntityType.INSTITUTION:
            return f"{place}{chance.choice(SCHOOLS)}", ()
        case EntityType.EVENT:
            return f"第{i + 1}届{trade}职工技能竞赛", ()
        case EntityType.PROGRAMME:
            return f"“{place}{chance.choice(('暖心', '送清凉', '求学圆梦', '匠心'))}”行动", ()
        case EntityType.FACILITY:
            return f"{place}{chance.choice(('职工之家', '暖心驿站', '劳模工作室', '体育馆'))}", ()
        case _:
            return f"《{place}{trade}职工{chance.choice(('手册', '倡议书', '报告'))}》", ()


def _article(things: list[Entity], i: int, count: int, chance: random.Random) -> _Text:
    """Four or five things from one neighbourhood of the list of each class: topics, not noise."""
    n = len(things)
    topic = i / count
    cast: list[int] = []
    while len(cast) < min(chance.choice((3, 4, 5, 6)), n):
        # a class block holds its members in order, so the same relative place is the same topic
        block = chance.random() ** 1.2
        at = int((block + (topic + chance.gauss(0, 0.03)) * 0.13) * n) % n
        if at not in cast:
            cast.append(at)
    if chance.random() < 0.5:
        # the hubs of real pages: a district, now and then the union that every story names
        hub = int(topic * n * SHARES[0][1]) if chance.random() < 0.8 else int(n * 0.1)
        cast[-1] = hub if hub not in cast else cast[-1]
    a, b, *rest = cast
    sentences: list[list[str | int]] = [
        ["近日，", a, "联合", b, "开展走访慰问，把温暖送到一线职工身边。"],
        ["活动中，", b, "的职工代表围绕技能提升与劳动保护提出了二十余条建议。"],
    ]
    for left, right in pairwise(rest):
        sentences.append([left, "介绍，今年将与", right, "共建职工服务阵地，预计惠及职工三千余人次。"])
    sentences.append(["截至目前，", rest[-1] if rest else a, "已连续五年参与此项工作，受到职工好评。"])
    return _Text([a, chance.choice(("把服务送到职工心坎上", "搭建职工成长舞台", "以匠心聚合力"))], sentences)


def _printed(things: list[Entity], texts: list[_Text], chance: random.Random) -> Corpus:
    dates: list[str | None] = [
        None
        if chance.random() < 0.1
        else f"{2016 + i * 9 // max(len(texts), 1)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        for i in range(len(texts))
    ]
    facts = [
        (text.sentences[0][1], text.sentences[0][3], i)
        for i, text in enumerate(texts)
        if len(text.sentences[0]) > 3
    ]
    return _assembled(things, texts, dates, facts)


def _assembled(
    things: list[Entity], texts: list[_Text], dates: list[str | None], facts: list[tuple[object, object, int]]
) -> Corpus:
    pages: list[Page] = []
    articles: list[Article] = []
    occurrences: list[Occurrence] = []
    standing: dict[int, list[str]] = {}
    for i, (text, date) in enumerate(zip(texts, dates, strict=True)):
        body, sentences, places = _typeset(things, text)
        banner = "弘扬劳模精神 凝聚职工力量\n\n"
        page = Page(
            f"page-{i:05d}", f"pages/page-{i:05d}.txt", banner + body, date=date, number=f"{i % 8 + 1:02d}"
        )
        article = Article(
            page.id, 1, body[sentences[0].start : sentences[0].end], None, None, "news", (), date, body,
            (Segment(0, len(banner), len(body)),), sentences,
        )  # fmt: skip
        pages.append(page)
        articles.append(article)
        for who, sentence, start, end in places:
            occurrences.append(
                Occurrence(things[who].id, article.id, sentence, start + len(banner), end + len(banner))
            )
            here = standing.setdefault(who, [])
            if article.id not in here:
                here.append(article.id)
    entities = [
        Entity(t.id, t.type, t.name, t.aliases, tuple(standing.get(i, ())), 1.0) for i, t in enumerate(things)
    ]
    claims = [claim for a, b, i in facts for claim in _claims(things, a, b, articles[i], pages[i])]
    return Corpus(
        tuple(pages), tuple(articles), tuple(sorted(entities, key=lambda e: e.id)), tuple(occurrences),
        tuple(claims),
    )  # fmt: skip


def _typeset(
    things: list[Entity], text: _Text
) -> tuple[str, tuple[Sentence, ...], list[tuple[int, int, int, int]]]:
    body, sentences, places = "", [], []
    for n, parts in enumerate([text.headline, *text.sentences]):
        begin = len(body)
        for part in parts:
            shown = things[part].name if isinstance(part, int) else part
            if isinstance(part, int):
                places.append((part, n, len(body), len(body) + len(shown)))
            body += shown
        paragraph = 0 if n == 0 else 1 + (n - 1) // 2
        sentences.append(Sentence(begin, len(body), paragraph, Part.HEADLINE if n == 0 else Part.BODY))
        # a new line after the headline and after every second sentence
        body += "\n" if n == 0 or n % 2 == 0 else ""
    return body.rstrip("\n"), tuple(sentences), places


def _claims(things: list[Entity], a: object, b: object, article: Article, page: Page) -> list[Claim]:
    assert isinstance(a, int) and isinstance(b, int)
    one, other = things[a], things[b]
    start, end = article.to_page(article.sentences[1].start, article.sentences[1].end)
    quote = page.text[start:end].replace("\n", "")

    def claim(predicate: str, target: Entity | None, **attributes: str | float | bool) -> Claim:
        return Claim(
            predicate, one.id, target.id if target else None, article.id, start, end, quote, 1,
            "synthetic", 0.9, attributes,
        )  # fmt: skip

    match one.type, other.type:
        case EntityType.PERSON, EntityType.HONOUR:
            return [claim("awarded", other, year="2021", edition="第二届")]
        case EntityType.PERSON, EntityType.UNION:
            return [claim("holdsPost", other, title=POSTS[a % len(POSTS)], former=a % 7 == 0)]
        case EntityType.PERSON, EntityType.ENTERPRISE:
            return [claim("employedBy", other)]
        case EntityType.UNION, EntityType.UNION:
            return [claim("parentUnion", other), claim("observation", None, measure="会员", value=3000.0 + a,
                          unit="名", approximation="余", modality="done")]  # fmt: skip
        case EntityType.UNION, EntityType.ENTERPRISE:
            return [claim("unionOf", other)]
        case _, EntityType.DISTRICT:
            return [claim("inDistrict", other)]
        case _:
            return []
