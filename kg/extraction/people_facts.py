"""Who holds which post where, who works where, who holds which honour: the chain before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from kg import vocabulary
from kg.extraction.frame import Frame
from kg.model import BODIES, EntityType, Fact, Mention

T = EntityType
_LEADING = re.compile(r"主席|书记|主任|[^市]长$|经理|总裁|董事|监事|总工|委员|会长|教授|院士|总监|负责人|秘书长|组员|政委|总编|主编|巡视员|调研员|领班|首席|带头人|创始人|常委|总$|研究员$|店主|主管$|党组成员|站长")
_HOLDER = re.compile(r"(?:荣誉称号|荣誉|称号|奖项)?(?:获得者|得主|获奖者|荣获者|称号获得者)$")
_EDITION = re.compile(r"(第[一二三四五六七八九十百\d]{1,4}届|首届|\d{4}年度?|\d{4})$")
_FORMER = re.compile(r"(?:原|时任|前任|曾任)$")
_DEPARTMENT = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{1,12}$")
_BAD_DEPARTMENT = re.compile(r"[在的了和与由是为以从向对把被将]|召开|举办|表示|介绍|活动|工作(?!部|委|处|办|室|站)|参加|获得|荣获|来到|走进|授予|慰问|职工$|一线$|组织|开展|邀请|获|举行|主办|承办|推荐")


@cache
def _post_ends() -> dict[str, tuple[str, ...]]:
    """Post words by their last character, longest first."""
    found: dict[str, list[str]] = {}
    for word in vocabulary.lines("lexicon/posts.txt"):
        found.setdefault(word[-1], []).append(word)
    return {c: tuple(sorted(ws, key=len, reverse=True)) for c, ws in found.items()}


def post_before(text: str, end: int) -> str | None:
    """The longest post word that ends at an offset."""
    for word in _post_ends().get(text[end - 1 : end], ()):
        if text.startswith(word, end - len(word)):
            return word
    return None


# An occupation that no list holds, between a body and a name: 北京天桥百货商场|售货员|邓秀珍.
_OCCUPATION = re.compile(r"[\u4e00-\u9fffA-Z0-9]{1,7}(?:员|师|工|手|匠|家|长|医生|骨干|专家|班主任|负责人|司机)$")
_DEPARTMENT_ALONE = re.compile(r"(?:[\u4e00-\u9fff]{2,7}(?:科|室|部|车间|病区|班组|窗口|处|中心|站|队|班|组))$")
# Words for members of a body, no posts: who is one works there.
_GROUP_WORD = re.compile(r"(?:[\u4e00-\u9fff]{0,4})(?:职工|员工|工人|选手|会员|代表|骑手|小哥|工作人员|职员|队员|成员|农民工|青工)")
_BARE_BODY = re.compile(r"(?:(?<=[了的、，。由据对向与和为是及])|(?<=听取)|(?<=选举)|^|(?<=[\n]))(?:该|本)?(集团公司|集团|公司|医院|学院|学校|校|中心|研究所|所|院|局|厂|农场|银行)(?:党委|党组|工会)?$")


@dataclass
class _Item:
    """One link of the chain before a name, from right to left."""

    kind: str  # body, post, honour, comma
    start: int
    end: int
    entity: int | None = None
    title: str = ""
    former: bool = False
    edition: str = ""
    dept: bool = False
    extra: list[int] = field(default_factory=list)


def chain_before(frame: Frame, start: int) -> tuple[list[_Item], int, int | None]:
    """The links before a name, left to right; where they begin; the mention of a person right before them."""
    text, items, p = frame.text, [], start
    floor = max(text.rfind(c, 0, start) for c in "。！？；\n：") + 1
    person: int | None = None
    pending_comma = False
    while p > floor:
        step = _step(frame, text, p, floor, items)
        if step is None:
            break
        item, p2 = step
        if item is None:  # a person stands here: its list goes on
            person = frame.ending_at.get(p, [None])[0] if items else None
            break
        if item.kind == "comma":
            if pending_comma:
                break
            pending_comma = True
            items.append(item)
        else:
            if item.kind == "honour" and pending_comma and items[-1].title == "，" and not item.title:
                break  # an honour before a comma belongs to another clause
            pending_comma = False
            items.append(item)
        p = p2
    while items and items[-1].kind == "comma":
        p = items[-1].end
        last = items.pop()
        if last.kind == "comma" and person is None:
            ends = frame.ending_at.get(last.start)
            if ends and frame.mentions[ends[0]].type is T.PERSON:
                person = ends[0]
    return items[::-1], p, person


def _step(frame: Frame, text: str, p: int, floor: int, items: list[_Item]) -> tuple[_Item | None, int] | None:
    ends = frame.ending_at.get(p, [])
    for k in ends:
        m = frame.mentions[k]
        if m.type is T.PERSON:
            return None, p
        if m.type in BODIES and text[m.start - 1 : m.start] == "原" and items:
            for item in items:
                if item.kind == "post":
                    item.former = True
                else:
                    break
            return _Item("body", m.start - 1, m.end, frame.owner[k]), m.start - 1
        if m.type in BODIES or m.type is T.FACILITY or (m.type in (T.DISTRICT, T.SUBDISTRICT, T.PLACE) and items and items[-1].kind == "post"):
            return _Item("body", m.start, m.end, frame.owner[k]), m.start
        if m.type is T.HONOUR:
            at = m.start
            edition = ""
            opening = at
            while text[opening - 1 : opening] in ("“", "‘"):
                opening -= 1
            found = _EDITION.search(text[max(floor, opening - 6) : opening])
            if found:
                edition, opening = found.group(1), opening - len(found.group(1))
            while text[opening - 1 : opening] in ("“",):
                opening -= 1
            same = [frame.owner[j] for j in ends if frame.mentions[j].type is T.HONOUR]
            return _Item("honour", opening, p, same[0], edition=edition, extra=same[1:]), opening
    char = text[p - 1]
    if char in "、，":
        return (_Item("comma", p - 1, p, title=char), p - 1) if items else None
    if char == "的" and (not items or items[-1].kind == "post"):
        near = frame.ending_at.get(p - 1, [])
        if any(frame.mentions[k].type in (T.ENTERPRISE, T.INSTITUTION) for k in near):
            return _step(frame, text, p - 1, floor, items)
        return None
    if char in "”":
        inner_ends = frame.ending_at.get(p - 1, [])
        if any(frame.mentions[k].type is T.HONOUR for k in inner_ends):
            return _step(frame, text, p - 1, floor, items)
        return None
    if char in "）)":
        opening = max(text.rfind("（", floor, p), text.rfind("(", floor, p))
        if opening > 0 and p - opening <= 24 and any(frame.mentions[k].type in BODIES for k in frame.ending_at.get(opening, [])):
            return _step(frame, text, opening, floor, items)
        return None
    if items and items[-1].kind == "post" and not frame.ending_at.get(p):
        dept = _DEPARTMENT_ALONE.search(text[max(floor, p - 9) : p]) or re.search(r"[\u4e00-\u9fff]{2,6}$", text[max(floor, p - 6) : p])
        marks = max(text.rfind(c, floor, p) for c in "、，“")
        if dept and marks >= floor and 2 <= p - marks - 1 <= 8 and re.fullmatch(r"[\u4e00-\u9fff]+(?:科|室|部|车间|病区|班组|窗口|中心)", text[marks + 1 : p]):
            return _Item("dept", marks + 1, p, title=text[marks + 1 : p]), marks + 1
    holder = _HOLDER.search(text[max(floor, p - 8) : p])
    if holder:
        at = p - len(holder.group())
        step = _step(frame, text, at, floor, items)
        if step and step[0] and step[0].kind == "honour":
            step[0].title = "holder"
            return step
        return None
    if items and items[-1].kind == "post":
        bare = _BARE_BODY.search(text[max(floor, p - 10) : p])
        if bare and (body := _named_by(frame, bare.group(1), p)) is not None:
            return _Item("body", p - len(bare.group()), p, body), p - len(bare.group())
    post = _post_at(frame, text, p) or _occupation(frame, text, p, floor, items)
    if post:
        at = p - len(post)
        if text[at - 2 : at] == "工会" and post in ("主席", "副主席", "常务副主席", "委员") and not any(
            frame.mentions[k].type is T.UNION for k in frame.ending_at.get(at, [])
        ):
            at, post = at - 2, "工会" + post
            if text[at - 1 : at] == "总":
                at, post = at - 1, "总" + post
        former = _FORMER.search(text[max(floor, at - 2) : at])
        if former:
            at -= len(former.group())
        item = _Item("post", at, p, title=post, former=bool(former))
        # a department between body and post: 检验室|主任
        if not frame.ending_at.get(at) and text[at - 1 : at] not in "、，”“（）" and at > floor:
            for back in range(1, 14):
                q = at - back
                if q < floor or text[q] in "、，。；：”“（）":
                    break
                if any(frame.mentions[k].type in BODIES for k in frame.ending_at.get(q, [])):
                    dept = text[q:at]
                    dept_former = _FORMER.match(dept)
                    if _DEPARTMENT.fullmatch(dept) and not _BAD_DEPARTMENT.search(dept):
                        if dept.startswith("原"):
                            item.former, dept = True, dept[1:]
                        item.title, item.start, item.dept = dept + item.title, q, bool(dept) and not dept_former
                    break
        return item, item.start
    if not items:  # 急诊科吕佳: a department right before the name
        dept = _DEPARTMENT_ALONE.search(text[max(floor, p - 9) : p])
        if dept and not frame.ending_at.get(p):
            words = frame.scan.words(*frame.scan.clause_at(p - 1))
            opened = next((w.start for w in words if w.start >= p - len(dept.group())), p)
            if opened < p:
                return _Item("dept", opened, p, title=text[opened:p]), opened
    return None


def _post_at(frame: Frame, text: str, p: int) -> str | None:
    """The post word that ends at an offset; the one that begins where a body ends, if there is one (小关街道工委|书记)."""
    words = [w for w in _post_ends().get(text[p - 1 : p], ()) if text.startswith(w, p - len(w))]
    for word in words:
        if any(frame.mentions[k].type in BODIES for k in frame.ending_at.get(p - len(word), [])):
            return word
    return words[0] if words else None


def _occupation(frame: Frame, text: str, p: int, floor: int, items: list[_Item]) -> str | None:
    if items:
        return None
    for back in range(2, 10):
        q = p - back
        if q < floor or text[q] in "、，。；：”“（）":
            return None
        if any(frame.mentions[k].type in BODIES for k in frame.ending_at.get(q, [])):
            return text[q:p] if _OCCUPATION.fullmatch(text[q:p]) and not _BAD_DEPARTMENT.search(text[q:p]) else None
    return None


def _named_by(frame: Frame, noun: str, at: int) -> int | None:
    """What 集团, 公司, 医院 mean before a post: the last body before whose name ends so, else the article's own."""
    tail = {"集团公司": "集团", "校": "学", "研究所": "所"}.get(noun, noun)
    found = [
        frame.owner[k] for k in frame.outer
        if frame.mentions[k].end <= at and frame.mentions[k].type in (T.ENTERPRISE, T.INSTITUTION) and frame.entities[frame.owner[k]].name.endswith((tail, noun))
    ]
    return found[-1] if found else employer(frame) if noun in ("公司", "集团", "医院", "学校") else None


def employer(frame: Frame) -> int | None:
    """The enterprise or institution that the article is about: its lead body, or the body of its lead union."""
    lead = frame.lead
    if lead is None:
        return None
    entity = frame.entities[lead]
    if entity.type in (T.ENTERPRISE, T.INSTITUTION):
        return lead if entity.detail.get("kind") not in ("government", "party", "media", "association") else None
    core = re.sub(r"(?:工会联合会|联合工会|工会委员会|工会)$", "", entity.name)
    return next((i for i, e in enumerate(frame.entities) if e.type in (T.ENTERPRISE, T.INSTITUTION) and (e.name == core or core in e.aliases)), None)


def posts(frame: Frame) -> Iterator[Fact]:
    """党组书记、常务副主席张艳革; 全国五一劳动奖章获得者、…检验室主任张双; lists of people with carried bodies."""
    last_body: dict[int, int] = {}  # mention of a person -> the body of the last post
    for k in frame.outer:
        person = frame.mentions[k]
        if person.type is not T.PERSON:
            continue
        items, begin, before = chain_before(frame, person.start)
        if not items:
            continue
        carried = last_body.get(before) if before is not None else None
        body = carried
        subject = frame.owner[k]
        for facts, ends_with in _interpret(frame, items, subject, begin, person, carried):
            yield facts
            body = ends_with if ends_with is not None else body
        bodies = [i.entity for i in items if i.kind == "body" and i.entity is not None]
        if bodies:
            body = bodies[-1]
        if body is not None:
            last_body[k] = body


def _interpret(
    frame: Frame, items: list[_Item], subject: int, begin: int, person: Mention, carried: int | None
) -> Iterator[tuple[Fact, int | None]]:
    body: int | None = None
    if items and items[0].kind == "dept" and len(items) == 1:
        target = employer(frame)
        if target is not None:
            yield Fact("employedBy", subject, target, items[0].start, person.end, "employed.department", 0.72), None
        return
    gathered: dict[tuple[int, bool], list[_Item]] = {}
    for n, item in enumerate(items):
        if item.kind == "body":
            body = item.entity
            follows = items[n + 1] if n + 1 < len(items) else None
            if follows is None or follows.kind == "honour":
                entity = frame.entities[item.entity or 0]
                if entity.type in (T.ENTERPRISE, T.INSTITUTION) and (follows is None or follows.kind == "honour"):
                    yield Fact("employedBy", subject, item.entity, item.start, person.end, "employed.apposition", 0.88), body
        elif item.kind == "post":
            target = body if body is not None else carried if carried is not None else _implied(frame, item, person)
            if item.title.startswith("总工会") and target is not None and (street := _street_union(frame, target)) is not None:
                gathered.setdefault((street, item.former), []).append(replace(item, title=item.title.removeprefix("总工会")))
                continue
            if target is None and n and items[n - 1].kind == "dept":
                target, item.title = employer(frame), items[n - 1].title + item.title
            if target is None and n == 0 and re.search(r"科|室|部|车间|病区|窗口|中心", _department_of(frame, item)):
                target, item.title = employer(frame), _department_of(frame, item) + item.title
            if target is not None and frame.entities[target].type in BODIES | {T.FACILITY}:
                gathered.setdefault((target, item.former), []).append(item)
        elif item.kind == "honour":
            for entity in (item.entity, *item.extra):
                if entity is None or frame.entities[entity].detail.get("for_kind") == "collective":
                    continue
                yield Fact("awarded", subject, entity, item.start, person.end, "honour.apposition", 0.95, _edition(item.edition)), None
    for (target, former), links in gathered.items():
        title = "、".join(link.title for link in links)
        start = min(link.start for link in links)
        own = [i.start for i in items if i.kind == "body" and i.entity == target]
        start = min([start, *own]) if own else start
        yield from _post_facts(frame, subject, target, title, former, start, person.end, 0.93 if own else 0.82)


def _post_facts(
    frame: Frame, subject: int, target: int, title: str, former: bool, start: int, end: int, confidence: float, rule: str = "post.apposition"
) -> Iterator[tuple[Fact, int | None]]:
    attributes: dict[str, str | float | bool] = {"title": title}
    if former:
        attributes["former"] = True
    if frame.entities[target].type is T.FACILITY:
        return
    if "工会" in title and frame.entities[target].type in (T.ENTERPRISE, T.INSTITUTION):
        union = next(
            (i for i, e in enumerate(frame.entities) if e.type is T.UNION and (e.name == frame.entities[target].name + "工会" or frame.entities[target].name + "工会" in e.aliases)),
            None,
        )
        if union is not None:
            own = "、".join(t.removeprefix("工会") for t in title.split("、") if t.startswith("工会"))
            yield Fact("holdsPost", subject, union, start, end, rule, confidence - 0.05, {**attributes, "title": own or title}), target
    if not _GROUP_WORD.fullmatch(title):
        yield Fact("holdsPost", subject, target, start, end, rule, confidence, attributes), target
    if not _LEADING.search(title) and not former and frame.entities[target].type in (T.ENTERPRISE, T.INSTITUTION):
        yield Fact("employedBy", subject, target, start, end, "employed.post", confidence), target


def _implied(frame: Frame, item: _Item, person: Mention) -> int | None:
    """A post without a body right after a sentence's opening: the union that the article is about, for union posts only."""
    if not re.search(r"主席$", item.title):
        return None
    before = frame.text[max(0, item.start - 3) : item.start]
    if before and not re.search(r"[，。；,\n的该、]$|现任$", before):
        return None
    if item.title.startswith("工会"):
        own = [i for i, e in enumerate(frame.entities) if e.type is T.UNION and not e.name.endswith("总工会")]
        item.title = item.title.removeprefix("工会")
        if frame.lead in own:
            return frame.lead
        if len(own) == 1:
            return own[0]
        company = employer(frame)
        if company is not None:
            item.title = "工会" + item.title
        return company
    for found in (frame.subject_at(item.start), frame.lead):
        if found is not None and frame.entities[found].type is T.UNION:
            return found
    return None


def _department_of(frame: Frame, item: _Item) -> str:
    """神经外科 before 护士长 where no body stands before it."""
    text = frame.text
    words = [w for w in frame.scan.words(*frame.scan.clause_at(item.start)) if w.end <= item.start]
    dept = ""
    for word in reversed(words):
        if word.end != item.start - len(dept) or not re.fullmatch(r"[\u4e00-\u9fff]{1,6}", word.text) or _BAD_DEPARTMENT.search(word.text) or len(dept) > 8:
            break
        dept = word.text + dept
    return dept if text[item.start - len(dept) : item.start] == dept else ""


def _street_union(frame: Frame, body: int) -> int | None:
    """太平桥街道工委副书记、总工会主席: the federation of the area whose Party committee stands before."""
    area = re.sub(r"(?:党工委|工委|党委|办事处|区委|政府|委)$", "", frame.entities[body].name)
    found = [i for i, e in enumerate(frame.entities) if e.type is T.UNION and e.name.endswith(area + "总工会")]
    return found[0] if found else None


def _edition(edition: str) -> dict[str, str | float | bool]:
    if re.match(r"\d{4}", edition):
        return {"year": edition[:4]}
    return {"edition": edition} if edition else {}


_ELECT = re.compile(
    r"(?:分别|全票|正式|同志|先后|又|还|并|现|也)*(?:当选|被选为|被任命为|被聘为|受聘为|被聘任为|出任|担任|现任|兼任|任职|任|现为|已是|是|成为)(?:为|了)?(?P<what>[^，。；！？\n]{2,60})"
)
_CHOOSE = re.compile(r"(?:选举|推选|聘请|聘任|任命|增补|补选)(?:产生了?)?(?:出)?")
_NOT_NOW = re.compile(r"拟|将|有望|不再|未|候选|提名|如果|争")


def elections(frame: Frame) -> Iterator[Fact]:
    """贺兰英当选昌平区总工会主席，彭志远当选常务副主席; 选举孟祥瑞为主席; 现任…主任; 已是全国劳动模范、…副主席."""
    text = frame.text
    people_at = {frame.mentions[k].end: k for k in frame.outer if frame.mentions[k].type is T.PERSON}
    last: int | None = None
    last_at = -1
    for m in _ELECT.finditer(text):
        group = _people_before(frame, m.start(), people_at)
        copula = bool(re.search(r"(?:是|成为|现为)(?:了)?$", text[m.start() : m.start("what")]))
        if not group:
            group = _sentence_person(frame, m.start())
            if not group or (copula and not re.search(r"[，]?(?:他|她|如今|目前|现在|已|今天|\d+岁)[^，。]{0,4}$", text[max(0, m.start() - 8) : m.start()])):
                continue
        what_start, what_end = m.start("what"), m.end("what")
        if _NOT_NOW.search(text[max(0, m.start() - 4) : m.start()]):
            continue
        former = "曾" in text[max(0, m.start() - 2) : m.start()]
        end = _titles_end(frame, what_start, what_end)
        if end is None:
            continue
        items, begin, _ = chain_before(frame, end)
        if not items or begin > what_start + 1 or (copula and not any(i.kind in ("honour",) or i.kind == "body" for i in items)):
            continue
        carried = last if last is not None and m.start() - last_at < 80 else None
        if carried is None and not any(i.kind == "body" for i in items) and not copula:
            carried = _electing(frame, m.start())
        bodies = [i.entity for i in items if i.kind == "body" and i.entity is not None]
        if bodies:
            last = bodies[-1]
        elif carried is not None:
            last = carried
        last_at = end
        anchor = frame.mentions[group[0]]
        span = Mention(min(anchor.start, m.start()), end, text[min(anchor.start, m.start()) : end], T.PERSON, anchor.name, anchor.rule)
        for k in group:
            for fact, _ in _interpret(frame, items, frame.owner[k], begin, span, carried):
                if fact.predicate == "employedBy" and copula:
                    continue
                attributes = {**fact.attributes, "former": True} if former and fact.predicate == "holdsPost" else fact.attributes
                rule = "honour.copula" if fact.predicate == "awarded" else "post.elected" if fact.predicate == "holdsPost" else fact.rule
                start = min(span.start, fact.start)
                yield Fact(fact.predicate, fact.subject, fact.object, start, max(fact.end, start + 1), rule, min(fact.confidence, 0.88), attributes)
    for m in _CHOOSE.finditer(text):
        yield from _chosen(frame, m)


def _titles_end(frame: Frame, start: int, end: int) -> int | None:
    """Where the titles of a predicate end: behind its last post or honour."""
    text = frame.text
    stops = [e for e in range(start + 2, end + 1) if post_before(text, e)]
    stops += [frame.mentions[k].end for k in frame.between(start, end) if frame.mentions[k].type is T.HONOUR]
    for stop in sorted(set(stops), reverse=True):
        if stop == end or not re.match(r"[\u4e00-\u9fff]", text[stop]) or re.match(r"[”）等]|称号|一职|职务|以来|期间|获得者", text[stop : stop + 3]):
            return stop
    return None


def _posts_in(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """(start, end, post) of the posts at the head of a span: 主席, 主席、副书记; none if something else comes first."""
    found: list[tuple[int, int, str]] = []
    stop = start
    for e in range(start + 1, end + 1):
        post = post_before(text, e)
        if post and e - len(post) >= stop:
            if found and e - len(post) < found[-1][1]:
                found.pop()
            found.append((e - len(post), e, post))
            stop = min(stop, e - len(post)) if not found[:-1] else found[-2][1]
    # keep the run of posts parted by 、 only
    run = found[:1]
    for item in found[1:]:
        if text[run[-1][1] : item[0]] in ("、", ""):
            run.append(item)
    return run


def _people_before(frame: Frame, at: int, people_at: dict[int, int]) -> list[int]:
    group: list[int] = []
    p = at
    aside = re.search(r"（[\u4e00-\u9fff]{1,6}）$", frame.text[max(0, at - 8) : at])
    if aside:
        p -= len(aside.group())
    while p in people_at:
        k = people_at[p]
        group.append(k)
        p = frame.mentions[k].start
        if frame.text[p - 1 : p] in ("、", "和", "与"):
            p -= 1
        else:
            break
    return group[::-1]


def _sentence_person(frame: Frame, at: int) -> list[int]:
    sentence = frame.sentence(at)
    people = [k for k in frame.between(sentence.start, at) if frame.mentions[k].type is T.PERSON]
    if people:
        return people[-1:] if len({frame.owner[k] for k in people}) == 1 else []
    hero = frame.protagonist
    if hero is not None and re.search(r"(?:^|[，。\n])(?:\d{4}年[^，。]{0,8}，?)?(?:他|她|先后|曾|现|如今|目前)", frame.text[sentence.start : at] or "^"):
        mine = [k for k in frame.outer if frame.owner[k] == hero and frame.mentions[k].start < at]
        return mine[-1:]
    return []


def _electing(frame: Frame, at: int) -> int | None:
    """The body whose post is filled where none is named: the union of the congress, else the acting one."""
    for k in frame.outer:  # the congress names its union: 旌阳区工会|第九次代表大会
        if frame.mentions[k].type is T.EVENT and re.search(r"代表大会|委员会|全委会|职代会", frame.mentions[k].name):
            for j, inner in frame.inside(frame.mentions[k]):
                if inner.start == frame.mentions[k].start and inner.type is T.UNION:
                    return frame.owner[j]
    if frame.lead is not None and frame.entities[frame.lead].type is T.UNION:
        return frame.lead
    sentence = frame.sentence(at)
    unions = [k for k in frame.between(sentence.start, at) if frame.mentions[k].type is T.UNION]
    if unions:
        return frame.owner[unions[-1]]
    found = frame.subject_at(at)
    if found is not None and frame.entities[found].type is T.UNION:
        return found
    return frame.lead if frame.lead is not None and frame.entities[frame.lead].type is T.UNION else None


def _chosen(frame: Frame, m: re.Match[str]) -> Iterator[Fact]:
    text = frame.text
    p = m.end()
    group: list[int] = []
    starts = {frame.mentions[k].start: k for k in frame.between(p, p + 40) if frame.mentions[k].type is T.PERSON}
    while p in starts:
        group.append(starts[p])
        p = frame.mentions[starts[p]].end
        if text[p : p + 1] in ("、", "和"):
            p += 1
    tail = re.match(r"(?:等(?:\d+人|同志)?)?(?:同志)?(?:为|任|担任)([^，。；]{2,30})", text[p : p + 40])
    if not group or not tail:
        return
    start, end = p + tail.start(1), p + tail.end(1)
    found = _posts_in(text, start, end)
    if not found:
        return
    inner = [k for k in frame.between(start, end) if frame.mentions[k].type in BODIES]
    target = frame.owner[inner[0]] if inner else _electing(frame, m.start())
    if target is None:
        return
    title = "、".join(t for _, _, t in found)
    for k in group:
        for fact, _ in _post_facts(frame, frame.owner[k], target, title, False, m.start(), found[-1][1], 0.88, "post.chosen"):
            yield fact
