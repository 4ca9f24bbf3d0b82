"""The vocabulary: gazetteers and word lists of `ontology/`, loaded once, typed.

Tables are tab-separated with a header row; `#` opens a comment line. A mistake in a file is
reported as `VocabularyError` with file and line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import VocabularyError

_PACKAGE = Path(__file__).resolve().parent


@cache
def ontology_root() -> Path:
    """The vocabulary folder: inside the package in a wheel, beside it in a checkout."""
    for root in (_PACKAGE / "ontology", _PACKAGE.parent / "ontology"):
        if root.is_dir():
            return root
    raise VocabularyError("the ontology folder is missing: reinstall unionkg")


def ontology_path(name: str) -> Path:
    """The path of a vocabulary file, by its name below `ontology/`; VocabularyError if missing."""
    path = ontology_root() / name
    if not path.exists():
        raise VocabularyError(f"ontology/{name} is missing: reinstall unionkg")
    return path


@cache
def vocabulary_hash() -> str:
    """SHA-256 over all vocabulary files (names and bytes): part of every cache key."""
    digest = hashlib.sha256()
    for path in sorted(p for p in ontology_root().rglob("*") if p.is_file()):
        digest.update(path.relative_to(ontology_root()).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _numbered(name: str) -> Iterator[tuple[int, str]]:
    text = ontology_path(name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line


@cache
def lines(name: str) -> tuple[str, ...]:
    """The words of a list: one or more a line, parted by spaces; `#` opens a comment line."""
    words: list[str] = []
    seen: dict[str, int] = {}
    for number, line in _numbered(name):
        for word in line.split():
            if word in seen:
                raise VocabularyError(f"ontology/{name}:{number}: {word!r} stands already in line {seen[word]}")
            seen[word] = number
            words.append(word)
    return tuple(words)


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table as mappings from column to cell."""
    rows = list(_numbered(name))
    if not rows:
        raise VocabularyError(f"ontology/{name}: no header row")
    header = rows[0][1].split("\t")
    result = []
    for number, line in rows[1:]:
        cells = line.split("\t")
        if len(cells) > len(header):
            raise VocabularyError(f"ontology/{name}:{number}: {len(cells)} cells under {len(header)} columns")
        result.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Division:
    """A row of the divisions gazetteer. `city` and `province` are names, None at their own level."""

    code: str
    name: str
    level: str  # province, city, county, subdistrict
    province: str
    city: str | None = None
    county: str | None = None


_SUFFIXES = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市", "区", "县", "旗")
_COUNTY_SUFFIXES = ("区", "县", "市", "旗")


def short_name(name: str) -> str:
    """A division without its kind word: 北京市 -> 北京, 朝阳区 -> 朝阳, 广西壮族自治区 -> 广西."""
    if name in ("内蒙古自治区",):
        return "内蒙古"
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            return name[: -len(suffix)]
    return name


@cache
def divisions() -> tuple[Division, ...]:
    """Provinces, cities, counties and Beijing's subdistricts, by code."""
    rows = [*table("gazetteer/divisions.tsv")]
    names = {row["code"]: row["name"] for row in rows}
    result = []
    for row in rows:
        code, level = row["code"], row["level"]
        province = names[code[:2] + "0000"]
        city = names.get(code[:4] + "00") if level == "county" else None
        if code[:2] in ("11", "12", "31", "50"):
            city = province if level == "county" else None
        result.append(Division(code, row["name"], level, province, city))
    for row in table("gazetteer/subdistricts.tsv"):
        code = row["code"]
        result.append(
            Division(code, row["name"], "subdistrict", names[code[:2] + "0000"],
                     names[code[:2] + "0000"], names[code[:6]])
        )
    known = {d.name for d in result}
    for d in [*result]:
        # papers of earlier years call a county-level city or a city's district by its name as a county: 海安县, 密云县
        if d.level == "county" and d.name[-1] in "市区" and len(d.name) >= 3 and (old := d.name[:-1] + "县") not in known:
            result.append(Division(d.code, old, "county", d.province, d.city))
    return tuple(result)


_PEOPLES = "各族 土家族 苗族 侗族 瑶族 壮族 回族 满族 蒙古族 朝鲜族 藏族 羌族 彝族 白族 傣族 哈尼族 傈僳族 拉祜族 佤族 纳西族 布依族 水族 仡佬族 黎族 畲族 土族 撒拉族 东乡族 保安族 裕固族 哈萨克族 锡伯族 塔吉克族 达斡尔族 鄂温克族 仫佬族 毛南族 独龙族 怒族 普米族 布朗族 俄罗斯族 柯尔克孜族 多民族".split()


def without_peoples(name: str) -> str | None:
    """五峰土家族自治县 -> 五峰县, as newspapers shorten it; None where nothing is left to know it by."""
    core = name.removesuffix("自治县")
    while True:
        people = next((p for p in _PEOPLES if core.endswith(p)), None)
        if people is None:
            break
        core = core.removesuffix(people)
    return core + "县" if len(core) >= 2 else None


@cache
def divisions_by_name() -> Mapping[str, tuple[Division, ...]]:
    """All divisions of one name: 鼓楼区 is in 南京, 徐州, 福州 and 开封."""
    found: dict[str, list[Division]] = {}
    for division in divisions():
        found.setdefault(division.name, []).append(division)
        if division.name.endswith("族自治县") and (plain := without_peoples(division.name)):
            found.setdefault(plain, []).append(division)
    return {name: tuple(rows) for name, rows in found.items()}


@dataclass(frozen=True, slots=True)
class HonourEntry:
    """A title or prize of the honours gazetteer."""

    name: str
    aliases: tuple[str, ...]
    level: str
    for_kind: str
    conferrer: str | None


@cache
def honours() -> Mapping[str, HonourEntry]:
    """Honours by every surface form, provinces and prefecture-level cities filled in for {P} and {p}."""
    found: dict[str, HonourEntry] = {}
    areas = [d for d in divisions() if d.level in ("province", "city")]
    for row in table("gazetteer/honours.tsv"):
        fillers: list[tuple[str, str, str]] = [("", "", row["level"])]
        if "{P}" in row["name"] + row["aliases"] or "{p}" in row["name"]:
            fillers = [
                (d.name, short_name(d.name), "city" if d.level == "city" or d.name.endswith("市") else "province")
                for d in areas
            ]
        for full, short, level in fillers:
            def fill(text: str, full: str = full, short: str = short) -> str:
                return text.replace("{P}", full).replace("{p}", short)

            entry = HonourEntry(
                fill(row["name"]),
                tuple(fill(a) for a in row["aliases"].split(";") if a),
                level,
                row["for_kind"],
                fill(row["conferrer"]) or None,
            )
            for form in (entry.name, *entry.aliases):
                found.setdefault(form, entry)
    return found


@dataclass(frozen=True, slots=True)
class Federation:
    """A union of the fixed background: name, parent's name, other forms."""

    name: str
    parent: str | None
    aliases: tuple[str, ...]


@cache
def federations() -> Mapping[str, Federation]:
    """The fixed background hierarchy by name: 全总, provinces, Beijing's industry unions."""
    found: dict[str, Federation] = {}
    for row in table("gazetteer/federations.tsv"):
        found[row["name"]] = Federation(
            row["name"], row["parent"] or None, tuple(a for a in row["aliases"].split(";") if a)
        )
    for division in divisions():
        if division.level == "province":
            name = f"{division.name}总工会"
            found.setdefault(name, Federation(name, "中华全国总工会", ()))
    return found


@cache
def surnames() -> Mapping[str, str]:
    """Surname -> tier (common, rare, compound)."""
    return {row["surname"]: row["tier"] for row in table("gazetteer/surnames.tsv")}


@dataclass(frozen=True, slots=True)
class Head:
    """A word that ends names: 集团 (enterprise), 医院 (institution, kind hospital) …"""

    suffix: str
    type: str
    kind: str
    strength: str  # strong: enough beside a proper part; weak: needs more evidence


@cache
def heads() -> tuple[Head, ...]:
    """The head words of organisations, facilities and places, longest first."""
    rows = [Head(r["suffix"], r["type"], r["kind"], r["strength"] or "strong") for r in table("lexicon/heads.tsv")]
    return tuple(sorted(rows, key=lambda h: (-len(h.suffix), h.suffix)))
