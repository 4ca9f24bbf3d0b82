"""Which body a bare kind word means (集团, 医院), and the one that the article is about."""

from __future__ import annotations

import re

from kg.extraction.coreference.context_nouns import endings
from kg.extraction.coreference.peers import but_peers
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import EMPLOYERS, EntityType

T = EntityType
_FILE = "relations_posts"
_HEAD_OF = pattern(_FILE, "head_of")
_UNION_TAIL = pattern(_FILE, "union_tail")
_UNIONS = frozenset((T.UNION,))
NO_EMPLOYER = frozenset(("government", "party", "media", "association"))
# Kind words whose bodies may end otherwise: 集团公司 means a 集团, 校 a 大学 or 中学.
_ENDINGS = {"集团公司": "集团", "校": "学", "研究所": "所", "工联会": "工会联合会"}
# What the article's own body may be called where no name ends so: 公司 of 京东方, 学校 of 北京四中.
_GROUPS = ("集团有限公司", "集团有限责任公司", "集团股份有限公司", "集团公司", "集团总公司")
_OWN = {"公司": T.ENTERPRISE, "集团": T.ENTERPRISE, "医院": T.INSTITUTION, "学校": T.INSTITUTION}
_PLANT = re.compile(r"^(?!.*集团).*(?:公司|厂|矿)$")
_FEDERATIONS = ("联合会", "工联会")


def named_by(frame: Frame, noun: str, at: int) -> int | None:
    """What 集团, 公司 mean before a post: the last body before whose name ends so, else the article's own."""
    tails = (_ENDINGS.get(noun, noun), noun, *(_GROUPS if noun.startswith("集团") else ()))
    tails = (*tails, *endings(noun)) if noun == "医院" else tails
    types = EMPLOYERS | _UNIONS if noun.endswith(_FEDERATIONS) else EMPLOYERS
    before = [(m, body) for m, body in zip(frame.mentions, frame.owner, strict=True) if m.end <= at]
    hosts = {m.start for m in but_peers(frame.text, (m for m, _ in before), at)}
    for m, body in reversed(before):  # 甲矿 of 甲矿王某创新工作室 too
        if m.start in hosts and m.type in types and frame.entities[body].name.endswith(tails):
            return body
    own = employer(frame) if noun in _OWN else None
    if own is None or frame.entities[own].type is not _OWN[noun] or not frame.named_before(own, at):
        return None
    plant = noun == "集团" and _PLANT.search(frame.entities[own].name)  # the group that it is of is another
    return None if plant else own


def headed(frame: Frame, title: str) -> int | None:
    """厂长, 院长 without a body: the only one of the article that ends so, parts of it aside."""
    kind = _HEAD_OF.fullmatch(title)
    if kind is None:
        return None
    tails = tuple({kind["kind"], _ENDINGS.get(kind["kind"], kind["kind"])})
    tails = (*tails, *endings("院")) if kind["kind"] == "院" else tails  # 院长 of 附一医
    hosts = {m.start for m in but_peers(frame.text, frame.mentions, -1)}
    told = {body for m, body in zip(frame.mentions, frame.owner, strict=True) if m.start in hosts}
    bodies = {i: e.name for i, e in enumerate(frame.entities) if e.type in EMPLOYERS and i in told}
    found = {i: name for i, name in bodies.items() if name.endswith(tails)}
    wholes = [i for i in found if not any(found[i].startswith(found[j]) for j in found if j != i)]
    return wholes[0] if len(wholes) == 1 else None


def only_employer(frame: Frame) -> int | None:
    """The body of the article, where it names no other firm or institution than its parts."""
    lead = employer(frame)
    if lead is None:
        return None
    name = frame.entities[lead].name
    others = (e.name for e in frame.entities if e.type in EMPLOYERS)
    return lead if all(other.startswith(name) for other in others) else None


def only_workplace(frame: Frame) -> int | None:
    """The body of the article, though papers, societies, offices and its whole are named beside it."""
    lead = employer(frame)
    if lead is None:
        return None
    name = frame.entities[lead].name
    others = (e for e in frame.entities if e.type in EMPLOYERS and e.detail.get("kind") not in NO_EMPLOYER)
    return lead if all(e.name.startswith(name) or name.startswith(e.name) for e in others) else None


def employer(frame: Frame) -> int | None:
    """The enterprise or institution that the article is about: its lead, or the body of its lead union."""
    if frame.lead is None:
        return None
    entity = frame.entities[frame.lead]
    if entity.type in EMPLOYERS:
        return frame.lead if entity.detail.get("kind") not in NO_EMPLOYER else None
    core = _UNION_TAIL.sub("", entity.name)
    for index, other in enumerate(frame.entities):
        if other.type in EMPLOYERS and (other.name == core or core in other.aliases):
            return index
    return None
