"""A small corpus made by hand that holds every class and property of the contract."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.model import (
    Article,
    Corpus,
    Entity,
    Occurrence,
    Page,
)
from tests.graph.corpus_builder import (
    Builder,
    byline,
    entities_of,
    plain_article,
    plain_page,
)

PAGE_ONE = """深入学习贯彻党的二十大精神

清河区5年建站120家

**本报讯**（记者 马晓光）近日，清河区总工会在清河区文化宫举办第三届职工运动会，北京市总工会党组成员、
副主席何建民出席。清河区总工会主席、区人大常委会副主任林秀兰致辞。北京大学附属医院工会、星海集团工会参加。
5年来，清河区工会驿站从30家增加至120家，今年将新建约20家。

星海集团两人获奖

本报讯（记者 马晓光 通讯员 周一）第二届“北京大工匠”、星海集团员工赵铁柱获全国五一劳动奖章。
全国劳动模范赵铁柱原任星海集团工会主席。星海集团获首都劳动奖状。
清河区总工会联合星海集团发布《新就业形态劳动者服务手册》，并走访星海集团南河街道服务站。
"""

PAGE_TWO = """# 北京大学附属医院工会开展“暖心行动”

本报讯（记者 陈一鸣）南河街道总工会与星海集团合作。北京大学附属医院工会组织“暖心行动”，
星海科技公司员工孙小雨参加。清河区总工会主席林秀兰到清河区文化宫调研。2021年，孙小雨获得清河工匠称号。

# 南河街道举办职工读书会

南河街道总工会、星海科技公司工会联合举办职工读书会，并启动“暖心行动”。清河区总工会主席郑大同到会。
"""

QH = "union/清河区总工会"
XHTU = "union/星海科技公司工会"
NH = "union/南河街道总工会"
BJ = "union/北京市总工会"
ALL = "union/中华全国总工会"
PKU = "union/北京大学附属医院工会"
XHU = "union/星海集团工会"
XH = "enterprise/星海集团"
XHT = "enterprise/星海科技公司"
HOSPITAL = "institution/北京大学附属医院"
NPC = "institution/清河区人大常委会"
ZHENG = "person/郑大同"
HE, LIN, ZHAO, SUN = "person/何建民", "person/林秀兰", "person/赵铁柱", "person/孙小雨"
DISTRICT, STREET, CITY = "district/清河区", "subdistrict/南河街道", "place/北京市"
CULTURE, STATION = "facility/清河区文化宫", "facility/南河街道服务站"
READING = "event/职工读书会"
GAMES, WARM = "event/第三届职工运动会", "programme/“暖心行动”"
BOOK = "work/《新就业形态劳动者服务手册》"
CRAFTSMAN, MAY, MODEL, CAPITAL, LOCAL = (
    "honour/北京大工匠",
    "honour/全国五一劳动奖章",
    "honour/全国劳动模范",
    "honour/首都劳动奖状",
    "honour/清河工匠",
)
SECOND = {"edition": "第二届", "year": 2021.0}


_LOCAL_NAMES = (
    "清河",
    "南河",
    "星海",
    "大学附属",
    "林秀兰",
    "赵铁柱",
    "孙小雨",
    "郑大同",
    "读书会",
    "第三届",
    "暖心",
    "服务手册",
)


def many(copies: int) -> Corpus:
    """The small corpus many times over: each copy its own district, all below one federation."""
    corpora = [small()] + [small(str(number)) for number in range(1, copies)]
    entities: dict[str, Entity] = {}
    for entity in (e for corpus in corpora for e in corpus.entities):
        same = entities.get(entity.id)
        articles = (*same.articles, *entity.articles) if same else entity.articles
        entities[entity.id] = replace(entity, articles=articles)
    return Corpus(
        pages=tuple(page for corpus in corpora for page in corpus.pages),
        articles=tuple(article for corpus in corpora for article in corpus.articles),
        entities=tuple(entities[id_] for id_ in sorted(entities)),
        occurrences=tuple(o for corpus in corpora for o in corpus.occurrences),
        claims=tuple(claim for corpus in corpora for claim in corpus.claims),
    )


def small(tag: str = "") -> Corpus:
    """Two pages, three articles, every class and every direct property.

    A tag after every local name makes another district of it.
    """

    def renamed(text: str) -> str:
        for name in _LOCAL_NAMES if tag else ():
            text = text.replace(name, name + tag)
        return text

    return _corpus(renamed, tag)


def _corpus(renamed: Callable[[str], str], tag: str) -> Corpus:
    def _page(id_: str, text: str, **extra: str) -> Page:
        return plain_page(id_ + tag, renamed(text), **extra)

    def _article(page: Page, index: int, headline: str, body: tuple[str, ...], **extra: object) -> Article:
        return plain_article(page, index, renamed(headline), tuple(map(renamed, body)), **extra)

    one = _page("p1", PAGE_ONE, date="2023-05-04", number="04")
    two = _page("p 2“a”", PAGE_TWO)
    a1 = _article(
        one,
        1,
        "清河区5年建站120家",
        (
            "近日，清河区总工会在清河区文化宫举办第三届职工运动会，北京市总工会党组成员、",
            "副主席何建民出席。清河区总工会主席、区人大常委会副主任林秀兰致辞。"
            "北京大学附属医院工会、星海集团工会参加。",
            "5年来，清河区工会驿站从30家增加至120家，今年将新建约20家。",
        ),
        bylines=(byline(one, "记者", "马晓光"),),
        date="2023-05-04",
        kicker="深入学习贯彻党的二十大精神",
        also_in=(f"p 2“a”{tag}-9",),
    )
    a2 = _article(
        one,
        2,
        "星海集团两人获奖",
        (
            "第二届“北京大工匠”、星海集团员工赵铁柱获全国五一劳动奖章。",
            "全国劳动模范赵铁柱原任星海集团工会主席。星海集团获首都劳动奖状。",
            "清河区总工会联合星海集团发布《新就业形态劳动者服务手册》，并走访星海集团南河街道服务站。",
        ),
        bylines=(byline(one, "记者", "马晓光"), byline(one, "通讯员", "周一")),
        subtitle="一人为大工匠",
        column_head="工会送清凉",
    )
    b1 = _article(
        two,
        1,
        "北京大学附属医院工会开展“暖心行动”",
        (
            "南河街道总工会与星海集团合作。北京大学附属医院工会组织“暖心行动”，",
            "星海科技公司员工孙小雨参加。清河区总工会主席林秀兰到清河区文化宫调研。"
            "2021年，孙小雨获得清河工匠称号。",
        ),
        bylines=(byline(two, "记者", "陈一鸣"),),
        kind="photo",
    )
    b2 = _article(
        two,
        2,
        "南河街道举办职工读书会",
        (
            "南河街道总工会、星海科技公司工会联合举办职工读书会，并启动“暖心行动”。"
            "清河区总工会主席郑大同到会。",
        ),
    )
    p1, p2, q1, q2 = a1.id, a2.id, b1.id, b2.id
    entities = entities_of(
        {
            QH: ("清河区总工会", f"{p1}|{p2}", ("北京市清河区总工会",), {}),
            NH: ("南河街道总工会", "", (), {}),
            BJ: ("北京市总工会", p1, ("市总工会",), {}),
            ALL: ("中华全国总工会", "", ("全国总工会",), {}),
            PKU: ("北京大学附属医院工会", p1, (), {}),
            XHU: ("星海集团工会", f"{p1}|{p2}", (), {}),
            XH: ("星海集团", p2, (), {}),
            XHT: ("星海科技公司", "", (), {}),
            XHTU: ("星海科技公司工会", q2, (), {}),
            ZHENG: ("郑大同", q2, (), {}),
            READING: ("职工读书会", q2, (), {}),
            HOSPITAL: ("北京大学附属医院", p1, (), {"kind": "hospital"}),
            NPC: ("清河区人大常委会", p1, ("区人大常委会",), {"kind": "government"}),
            HE: ("何建民", p1, (), {}),
            LIN: ("林秀兰", p1, (), {}),
            ZHAO: ("赵铁柱", p2, (), {}),
            SUN: ("孙小雨", "", (), {}),
            DISTRICT: ("清河区", p1, (), {"code": "110199"}),
            STREET: ("南河街道", p2, (), {"code": "110199001"}),
            CITY: ("北京市", p1, ("北京",), {"code": "110000"}),
            CULTURE: ("清河区文化宫", p1, (), {}),
            STATION: ("南河街道服务站", p2, (), {}),
            GAMES: ("第三届职工运动会", p1, (), {}),
            WARM: ("“暖心行动”", q2, ("暖心行动",), {}),
            BOOK: ("《新就业形态劳动者服务手册》", p2, (), {}),
            CRAFTSMAN: ("北京大工匠", p2, (), {"level": "city", "for_kind": "person"}),
            MAY: ("全国五一劳动奖章", p2, (), {"level": "national", "for_kind": "person"}),
            MODEL: ("全国劳动模范", p2, ("全国劳模",), {"level": "national", "for_kind": "person"}),
            CAPITAL: ("首都劳动奖状", p2, (), {"level": "city", "for_kind": "collective"}),
            LOCAL: ("清河工匠", "", (), {"level": "district", "for_kind": "person"}),
        }
    )
    entities = tuple(
        replace(e, id=renamed(e.id), name=renamed(e.name), aliases=tuple(map(renamed, e.aliases)))
        for e in entities
    )
    mentioned_in_two = {PKU, NH, XH, XHT, WARM, SUN, QH, LIN, CULTURE, LOCAL, DISTRICT, STREET, HOSPITAL}
    mentioned_in_two = set(map(renamed, mentioned_in_two))
    entities = tuple(
        replace(e, articles=(*e.articles, q1)) if e.id in mentioned_in_two else e for e in entities
    )
    build = Builder((one, two), (a1, a2, b1, b2))
    for article, quote, subject, predicate, object_, attributes in _statements(p1, p2, q1, q2):
        other = object_ and renamed(object_)
        build.claim(article, renamed(quote), renamed(subject), predicate, other, **attributes)  # type: ignore[arg-type]
    return Corpus(
        pages=(one, two),
        articles=(a1, a2, b1, b2),
        entities=entities,
        occurrences=(Occurrence(renamed(QH), p1, 1, 0, 1),),
        claims=tuple(build.claims),
    )


Row = tuple[str, str, str, str, str | None, dict[str, object]]


def _statements(a1: str, a2: str, b1: str, b2: str) -> list[Row]:
    post = {"title": "主席", "former": False}
    return [
        (a1, "清河区总工会", QH, "parentUnion", BJ, {"rule": "background.district", "confidence": 0.7}),
        (a1, "北京市总工会", BJ, "parentUnion", ALL, {"rule": "background.province", "confidence": 0.7}),
        (b1, "南河街道总工会", NH, "parentUnion", QH, {"rule": "background.subdistrict", "confidence": 0.6}),
        (a1, "清河区总工会", QH, "covers", DISTRICT, {}),
        (b1, "南河街道总工会", NH, "covers", STREET, {}),
        (a1, "清河区总工会", QH, "inDistrict", DISTRICT, {}),
        (b1, "南河街道", STREET, "inDistrict", DISTRICT, {"confidence": 0.45}),
        (a1, "清河区文化宫", CULTURE, "inDistrict", DISTRICT, {}),
        (a2, "清河区总工会联合星海集团", XH, "inDistrict", DISTRICT, {}),
        (a1, "北京大学附属医院工会", PKU, "unionOf", HOSPITAL, {}),
        (b1, "北京大学附属医院工会", PKU, "unionOf", HOSPITAL, {}),
        (a1, "星海集团工会", XHU, "unionOf", XH, {}),
        (b2, "星海科技公司工会", XHTU, "unionOf", XHT, {}),
        (b2, "清河区总工会主席郑大同", ZHENG, "holdsPost", QH, post),
        (b2, "南河街道总工会、星海科技公司工会联合举办职工读书会", NH, "organizes", READING, {}),
        (b2, "南河街道总工会、星海科技公司工会联合举办职工读书会", XHTU, "organizes", READING, {}),
        (b2, "南河街道总工会、星海科技公司工会联合", NH, "cooperatesWith", XHTU, {}),
        (b2, "启动“暖心行动”", NH, "organizes", WARM, {}),
        (b1, "星海科技公司", XHT, "subOrganizationOf", XH, {"confidence": 0.5}),
        (a1, "北京市总工会党组成员、\n副主席何建民", HE, "holdsPost", BJ, {"title": "党组成员、副主席"}),
        (a1, "清河区总工会主席、区人大常委会副主任林秀兰", LIN, "holdsPost", QH, post),
        (a1, "区人大常委会副主任林秀兰", LIN, "holdsPost", NPC, {"title": "副主任"}),
        (b1, "清河区总工会主席林秀兰", LIN, "holdsPost", QH, post),
        (a2, "赵铁柱原任星海集团工会主席", ZHAO, "holdsPost", XHU, post | {"former": True}),
        (a2, "星海集团员工赵铁柱", ZHAO, "employedBy", XH, {}),
        (b1, "星海科技公司员工孙小雨", SUN, "employedBy", XHT, {}),
        (a2, "第二届“北京大工匠”、星海集团员工赵铁柱", ZHAO, "awarded", CRAFTSMAN, SECOND),
        (a2, "赵铁柱获全国五一劳动奖章", ZHAO, "awarded", MAY, {"conferred_by": ALL, "year": 2023.0}),
        (a2, "全国劳动模范赵铁柱", ZHAO, "awarded", MODEL, {}),
        (a2, "星海集团获首都劳动奖状", XH, "awarded", CAPITAL, {"year": 2019.0}),
        (b1, "2021年，孙小雨获得清河工匠称号", SUN, "awarded", LOCAL, {"year": "2021年", "beside": "参加"}),
        (a2, "第二届“北京大工匠”", CRAFTSMAN, "conferredBy", BJ, {"rule": "background.conferrer"}),
        (a2, "全国五一劳动奖章", MAY, "conferredBy", ALL, {"rule": "background.conferrer"}),
        (a1, "清河区总工会在清河区文化宫举办第三届职工运动会", QH, "organizes", GAMES, {}),
        (b1, "北京大学附属医院工会组织“暖心行动”", PKU, "organizes", WARM, {}),
        (a1, "北京大学附属医院工会、星海集团工会参加", XHU, "participatesIn", GAMES, {}),
        (a1, "北京大学附属医院工会、星海集团工会参加", PKU, "participatesIn", GAMES, {}),
        (b1, "孙小雨参加", SUN, "participatesIn", WARM, {}),
        (a1, "在清河区文化宫举办第三届职工运动会", GAMES, "heldAt", CULTURE, {}),
        (a2, "发布《新就业形态劳动者服务手册》", QH, "issues", BOOK, {}),
        (a2, "走访星海集团南河街道服务站", QH, "visits", STATION, {}),
        (a2, "清河区总工会联合星海集团", QH, "cooperatesWith", XH, {}),
        (b1, "南河街道总工会与星海集团合作", NH, "cooperatesWith", XH, {}),
        (a2, "星海集团南河街道服务站", XH, "runs", STATION, {}),
        (
            a1,
            "清河区工会驿站从30家增加至120家",
            QH,
            "observation",
            None,
            {"measure": "工会驿站", "value": 120.0, "unit": "家", "from_value": 30.0, "time": "5年来"},
        ),
        (
            a1,
            "今年将新建约20家",
            QH,
            "observation",
            None,
            {
                "measure": "工会驿站",
                "value": 20.0,
                "unit": "家",
                "time": "今年",
                "modality": "planned",
                "approximation": "约",
            },
        ),
    ]
