"""Pages by the thousand from the sample pages: the same sentences about other people and places.

Mere repetition would flatter every cache and every index, so each copy gets names of its own. The
names to vary are those of the gold annotations. Numbers and some set phrases vary too, so that
the copies are not taken for one article. The same number gives the same page.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg import vocabulary

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "tests" / "samples" / "pages"
GOLD = ROOT / "tests" / "samples" / "gold"

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国志海晓文雪琳浩宇梓涵欣怡佳慧"
_PROPER = "恒鑫瑞泰康盛隆昌丰裕宏达鼎晟嘉禾锦程翔云启航博远凯旋智汇蓝景润泽华诚安顺通利源吉祥福星辰"
# phrases that carry no name and no fact: one of a row stands for another
_ALIKE = (
    ("近日", "日前", "昨天", "连日来", "前不久", "上午", "下午"),
    ("据介绍", "据了解", "据悉", "记者了解到"),
    ("举办", "举行", "开展", "组织"),
    ("表示", "介绍", "指出", "强调", "说"),
    ("进一步", "不断", "持续", "切实", "着力"),
    ("服务", "关爱", "帮扶", "保障"),
    ("以及", "还有", "和", "并"),
    ("职工", "员工", "工友"),
    ("工作", "任务", "事项"),
    ("建设", "发展", "推进"),
    ("提供", "送去", "带来", "送上"),
    (
        "。",
        "。",
        "。有关情况已经公布。",
        "。现场气氛热烈而有序。",
        "。大家纷纷表示深受鼓舞。",
        "。下一步还将继续跟进。",
    ),
)
_HEAD = 2  # characters of an organisation's name that are its own: 恒泰物业有限公司


@cache
def _samples() -> tuple[tuple[str, str, dict[str, str]], ...]:
    """Name, text and the parts to vary (with their kind) of each sample page."""
    found = []
    for path in sorted(PAGES.iterdir()):
        gold = json.loads((GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))
        found.append((path.name, path.read_bytes().decode("utf-8"), _parts(gold)))
    return tuple(found)


def _parts(gold: dict[str, object]) -> dict[str, str]:
    parts: dict[str, str] = {}
    for article in gold["articles"]:  # type: ignore[attr-defined]
        for _, name in article.get("bylines", ()):
            parts[name] = "person"
        for entity in article["entities"]:
            name, kind = entity["name"], entity["type"]
            if kind == "person" and 2 <= len(name) <= 3:
                parts[name] = "person"
            elif kind == "district" and name.endswith("区"):
                parts[name] = "district"
            elif kind == "subdistrict" and len(name) > 3:
                parts[name[:-2]] = "proper"
            elif (
                kind == "enterprise"
                and len(name) >= 4
                and name[:_HEAD] not in ("北京", "中国", "江苏", "南京")
            ):
                parts[name[:_HEAD]] = "proper"
    return {name: kind for name, kind in parts.items() if len(name) >= 2}


@cache
def _districts() -> dict[int, list[str]]:
    """District names by length, Beijing's first."""
    by_length: dict[int, list[str]] = {}
    for division in vocabulary.divisions():
        if division.level == "county" and division.name.endswith("区"):
            by_length.setdefault(len(division.name), []).append(division.name)
    return by_length


def page(number: int) -> tuple[str, str]:
    """File name and text of the page of that number."""
    samples = _samples()
    name, text, parts = samples[number % len(samples)]
    chance = random.Random(number)
    new: dict[str, str] = {}
    for part, kind in sorted(parts.items()):
        new[part] = _other(part, kind, chance)
        if kind == "district" and len(part) > 2:  # 昌平工匠 stands for 昌平区
            new.setdefault(part[:-1], new[part][:-1])
    alike = {word: row for row in _ALIKE for word in row}
    words = sorted(map(re.escape, [*new, *alike]), key=lambda p: (-len(p), p))

    def varied(match: re.Match[str]) -> str:
        word = match.group()
        if word in new:
            return new[word]
        return chance.choice(alike[word]) if word in alike else str(chance.randrange(1, 10)) + word[1:]

    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{number:05}{dot}{ending}", re.sub("|".join([*words, r"\d+"]), varied, text)


def _other(part: str, kind: str, chance: random.Random) -> str:
    if kind == "district":
        return chance.choice(_districts()[len(part)])
    if kind == "person":
        return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=len(part) - 1))
    return "".join(chance.choices(_PROPER, k=len(part)))


def pages(count: int) -> Iterator[tuple[str, str]]:
    """The first `count` pages."""
    return map(page, range(count))


def write(folder: Path, count: int) -> int:
    """Writes pages to a folder; returns their size in bytes of UTF-8."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for name, text in pages(count):
        data = text.encode("utf-8")
        size += len(data)
        (folder / name).write_bytes(data)
    return size
