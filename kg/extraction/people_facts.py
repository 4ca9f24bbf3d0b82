"""Who holds which post where, who works where, who holds which honour: the chain before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
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
_BAD_DEPARTMENT = re.compile(r"[在的了和与由是为以从向对把被将]|召开|举办|表示|介绍|活动|工作|参加|获得|荣获|来到|走进|授予|慰问|职工$|一线$|组织|开展|邀请|获|举行|主办|承办|推荐")


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
    holder = _HOLDER.search(text[max(floor, p - 8) : p])
    if holder:
        at = p - len(holder.group())
        step = _step(frame, text, at, floor, items)
        if step and step[0] and step[0].kind == "honour":
            step[0].title = "holder"
            return step
        return None
    post = post_before(text, p)
    if post and not (char == "员" and post == "职员" and False):
        at = p - len(post)
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
    if char == "的" and items and items[-1].kind == "honour":
        return None
    return None


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
    # a union post at an enterprise is a post at its union: X公司工会主席 holds 工会 in the body's name already
    yield Fact("holdsPost", subject, target, start, end, rule, confidence, attributes), target
    if not _LEADING.search(title) and not former and frame.entities[target].type in (T.ENTERPRISE, T.INSTITUTION):
        yield Fact("employedBy", subject, target, start, end, "employed.post", confidence), target


def _implied(frame: Frame, item: _Item, person: Mention) -> int | None:
    """A post without a body right after a sentence's opening: the union that the article is about, for union posts only."""
    if not re.search(r"主席$", item.title):
        return None
    before = frame.text[max(0, item.start - 3) : item.start]
    if before and not re.search(r"[，。；\n的该、]$", before):
        return None
    for found in (frame.subject_at(item.start), frame.lead):
        if found is not None and frame.entities[found].type is T.UNION:
            return found
    return None


def _edition(edition: str) -> dict[str, str | float | bool]:
    if re.match(r"\d{4}", edition):
        return {"year": edition[:4]}
    return {"edition": edition} if edition else {}


_ELECT = re.compile(
    r"(?:分别)?(?:全票)?(?:当选|被选为|被任命为|被聘为|受聘为|出任|担任|现任|兼任|任)(?:为)?(?P<what>[^，。；！？\n]{2,40})"
)
_CHOOSE = re.compile(r"(?:选举|推选|聘请|聘任|任命|增补|补选)(?:产生了?)?(?:出)?")


def elections(frame: Frame) -> Iterator[Fact]:
    """贺兰英当选昌平区总工会主席，彭志远当选常务副主席; 选举孟祥瑞为主席; 现任…主任."""
    text = frame.text
    people_at = {frame.mentions[k].end: k for k in frame.outer if frame.mentions[k].type is T.PERSON}
    last: int | None = None
    last_at = -1
    for m in _ELECT.finditer(text):
        group = _people_before(frame, m.start(), people_at)
        if not group and text[m.start() - 1 : m.start()] in ("，", "并"):
            group = _people_before(frame, m.start() - 1, people_at) or _sentence_person(frame, m.start())
        if not group:
            continue
        what_start, what_end = m.start("what"), m.end("what")
        inner = [k for k in frame.between(what_start, what_end) if frame.mentions[k].type in BODIES]
        modal = text[max(0, m.start() - 4) : m.start()]
        if re.search(r"拟|将|有望|不再|未|曾$", modal):
            continue
        former = bool(re.search(r"曾", modal))
        found = _posts_in(text, what_start, what_end)
        if not found:
            continue
        if inner and frame.mentions[inner[0]].start - what_start <= 2:
            target: int | None = frame.owner[inner[0]]
        elif last is not None and m.start() - last_at < 80:
            target = last
        else:
            target = _electing(frame, m.start())
        if target is None:
            continue
        last, last_at = target, m.end()
        title_from = frame.mentions[inner[0]].end if inner and frame.mentions[inner[0]].start - what_start <= 2 else what_start
        title = text[title_from : found[-1][1]].strip("、，的 ")
        title = title if 1 < len(title) <= 24 else "、".join(t for _, _, t in found)
        for k in group:
            for fact, _ in _post_facts(frame, frame.owner[k], target, title, former, frame.mentions[group[0]].start, what_start + (found[-1][1] - what_start), 0.9, "post.elected"):
                yield fact
    for m in _CHOOSE.finditer(text):
        yield from _chosen(frame, m)


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
    return people[-1:] if len({frame.owner[k] for k in people}) == 1 else []


def _electing(frame: Frame, at: int) -> int | None:
    """The body whose post is filled where none is named: the union of the congress, else the acting one."""
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
