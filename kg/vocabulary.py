"""The vocabulary: gazetteers and word lists of `ontology/`, loaded once, typed.

Tables are tab-separated with a header row; `#` opens a comment line. A mistake in a file is
reported as `VocabularyError` with file and line.

A folder of the user's own, named by the environment variable UNIONKG_ONTOLOGY, goes over the
packaged one: its lists and tables (and `name.anything.tsv` beside `name.tsv`) extend those of the
same name, a row with the same first cell takes the packaged row's place, any other file of the
same name is read instead. See docs/vocabulary.md.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import VocabularyError

OWN_FOLDER = "UNIONKG_ONTOLOGY"
TAGGER = "UNIONKG_TAGGER"
_READ_BY = frozenset((".txt", ".tsv", ".toml"))  # the files of the vocabulary that pages are read by
_PACKAGE = Path(__file__).resolve().parent


@cache
def ontology_root() -> Path:
    """The vocabulary folder: inside the package in a wheel, beside it in a checkout."""
    for root in (_PACKAGE / "ontology", _PACKAGE.parent / "ontology"):
        if root.is_dir():
            return root
    raise VocabularyError("the ontology folder is missing: reinstall unionkg")


@cache
def own_root() -> Path | None:
    """The user's own vocabulary folder, if UNIONKG_ONTOLOGY names one."""
    name = os.environ.get(OWN_FOLDER)
    if not name:
        return None
    if not Path(name).is_dir():
        raise VocabularyError(f"{OWN_FOLDER}={name}: no such folder")
    return Path(name)


def ontology_path(name: str) -> Path:
    """The path of a vocabulary file, by its name below `ontology/`; VocabularyError if missing."""
    own = own_root()
    if own is not None and (own / name).is_file():
        return own / name
    path = ontology_root() / name
    if not path.exists():
        raise VocabularyError(f"ontology/{name} is missing: reinstall unionkg")
    return path


@dataclass(frozen=True, slots=True)
class Source:
    """A vocabulary file, and what errors call it."""

    label: str
    path: Path
    own: bool

    def lines(self) -> Iterator[tuple[int, str]]:
        """Number and text of each line that is neither empty nor a comment."""
        for number, line in enumerate(self.path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield number, line


def sources(name: str) -> tuple[Source, ...]:
    """The files of one name: the packaged one, then the user's own that extend it."""
    own = own_root()
    packaged = ontology_root() / name
    found = [Source(f"ontology/{name}", packaged, False)] if packaged.exists() else []
    if own is not None:
        paths = [own / name, *sorted((own / name).parent.glob(f"{Path(name).stem}.*{Path(name).suffix}"))]
        for path in dict.fromkeys(p for p in paths if p.is_file()):
            found.append(Source(f"{OWN_FOLDER}/{path.relative_to(own).as_posix()}", path, True))
    if not found:
        raise VocabularyError(f"ontology/{name} is missing: reinstall unionkg")
    return tuple(found)


@cache
def vocabulary_hash() -> str:
    """SHA-256 over all that a reading depends on besides page and code: part of every cache key.

    That is the names and bytes of all word lists and patterns, the user's own too, and the chosen
    tagger; not the ontology, its shapes and queries, which no page is read by.
    """
    digest = hashlib.sha256()
    for root in (ontology_root(), own_root()):
        for path in sorted(p for p in root.rglob("*") if p.suffix in _READ_BY) if root else ():
            digest.update(path.relative_to(root or path).as_posix().encode())
            digest.update(path.read_bytes())
    digest.update(os.environ.get(TAGGER, "").encode())
    return digest.hexdigest()


@cache
def lines(name: str) -> tuple[str, ...]:
    """The words of a list: one or more a line, parted by spaces; `#` opens a comment line."""
    words: dict[str, None] = {}
    for source in sources(name):
        seen: dict[str, int] = {}
        for number, line in source.lines():
            for word in line.split():
                if word in seen:
                    raise VocabularyError(
                        f"{source.label}:{number}: {word!r} stands already in line {seen[word]}"
                    )
                seen[word] = number
                words.setdefault(word)
    return tuple(words)


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table as mappings from column to cell."""
    columns: list[str] = []
    rows: list[Mapping[str, str]] = []
    for source in sources(name):
        found = list(_rows(source, columns))
        if source.own:
            ours = {row[columns[0]] for row in found}
            rows = [row for row in rows if row[columns[0]] not in ours]
        rows += found
    return tuple(rows)


@cache
def by_form(name: str) -> Mapping[str, Mapping[str, str]]:
    """The rows of a table with the columns "name" and "aliases" (parted by ";"), by each of these forms."""
    forms = (((row["name"], *row["aliases"].split(";")), row) for row in table(name))
    return {form: row for names, row in forms for form in names if form}


def _rows(source: Source, columns: list[str]) -> Iterator[Mapping[str, str]]:
    """The rows of one file; `columns` takes the header of the first and checks that of the others."""
    numbered = source.lines()
    first = next(numbered, None)
    if first is None:
        raise VocabularyError(f"{source.label}: no header row")
    header = first[1].split("\t")
    columns += header if not columns else []
    unknown = [cell for cell in header if cell not in columns]
    if unknown or header[0] != columns[0]:
        raise VocabularyError(f"{source.label}:{first[0]}: the columns are {', '.join(columns)}")
    empty = dict.fromkeys(columns, "")
    for number, line in numbered:
        cells = line.split("\t")
        if len(cells) > len(header):
            raise VocabularyError(f"{source.label}:{number}: {len(cells)} cells under {len(header)} columns")
        yield {**empty, **dict(zip(header, cells, strict=False))}


@dataclass(frozen=True, slots=True)
class Division:
    """A row of the divisions gazetteer. `city` and `province` are names, None at their own level."""

    code: str
    name: str
    level: str  # province, city, county, subdistrict
    province: str
    city: str | None = None
    county: str | None = None
    former: bool = False  # merged, raised or renamed: never called by its short name

    @property
    def wide(self) -> bool:
        """A province or a city: its name without its kind is used for it, a county's seldom."""
        return self.level in ("province", "city")


LEVELS = ("省", "市", "区", "县", "州", "盟", "旗")
"""The levels of the divisions in one character, as an organ's name may open with one: 区教委."""
_MUNICIPALITIES = ("11", "12", "31", "50")  # codes of 北京, 天津, 上海, 重庆
_SHORTEST_BANNER = 2  # characters: 翁旗
_SUFFIXES = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市", "区", "县", "旗")


@cache
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
    """Provinces, cities, counties and Beijing's subdistricts by code, then the names of former counties."""
    rows = [*table("gazetteer/divisions.tsv")]
    names = {row["code"]: row["name"] for row in rows}
    result = []
    for row in rows:
        code, level = row["code"], row["level"]
        province = names[code[:2] + "0000"]
        city = names.get(code[:4] + "00") if level == "county" else None
        if code[:2] in _MUNICIPALITIES:
            city = province if level == "county" else None
        result.append(Division(code, row["name"], level, province, city))
    for row in table("gazetteer/subdistricts.tsv"):
        code = row["code"]
        result.append(
            Division(
                code,
                row["name"],
                "subdistrict",
                names[code[:2] + "0000"],
                names[code[:2] + "0000"],
                row["under"] or names[code[:6]],
            )
        )
    known = {d.name for d in result}
    for d in [*result]:
        # papers of earlier years call a county-level city or a city's district a county: 海安县, 密云县
        old = d.name[:-1] + "县"
        if d.level == "county" and d.name[-1] in "市区" and len(d.name) >= 3 and old not in known:
            result.append(Division(d.code, old, "county", d.province, d.city))
    for row in table("gazetteer/former_divisions.tsv"):
        code = row["code"]
        province = names[code[:2] + "0000"]
        city = province if code[:2] in _MUNICIPALITIES else names.get(code[:4] + "00")
        result.append(Division(code, row["name"], row["level"], province, city, former=True))
    return tuple(result)


@cache
def short_banners() -> Mapping[str, tuple[str, ...]]:
    """科右中旗 -> 科尔沁右翼中旗: banners by the short forms of newspapers; 阿旗 means two."""
    found: dict[str, list[str]] = {}
    for row in table("gazetteer/short_banners.tsv"):
        found.setdefault(row["short"], []).append(row["full"])
    return {short: tuple(full) for short, full in found.items()}


@cache
def area_bynames() -> Mapping[str, str]:
    """三秦 -> 陕西省: provinces and cities by the names that titles use; a byname of several has no area."""
    return {row["name"]: row["area"] for row in table("gazetteer/area_bynames.tsv")}


def _banner_forms(name: str) -> tuple[str, ...]:
    """The short forms of a banner or an autonomous county by its whole name."""
    shortened = name[-1] in "旗县"
    return tuple(short for short, full in short_banners().items() if name in full) if shortened else ()


def plain_forms(name: str) -> tuple[str, ...]:
    """五峰县 and 五峰自治县, 恩施州, 科右中旗: how papers shorten the name of a county or prefecture.

    A short form of two characters (翁旗) is none by itself: 标准旗|舰店.
    """
    return (*_without_peoples(name), *(form for form in _banner_forms(name) if len(form) > _SHORTEST_BANNER))


def _without_peoples(name: str) -> tuple[str, ...]:
    """五峰土家族自治县 -> 五峰县, 五峰自治县. None where too little is left."""
    if not name.endswith(("自治县", "自治州")):
        return ()
    core, kind = name[:-3], name[-1]
    while True:
        people = next((p for p in lines("lexicon/peoples.txt") if core.endswith(p)), None)
        if people is None:
            break
        core = core.removesuffix(people)
    return (core + kind, f"{core}自治{kind}") if 2 <= len(core) < len(name) - 3 else ()


def written_out(division: Division) -> bool:
    """Is a division meant by its whole name where a text has it shortened: 石柱县, 科右中旗?"""
    return division.name.endswith(("自治县", "旗"))


@cache
def divisions_by_name() -> Mapping[str, tuple[Division, ...]]:
    """All divisions of one name: 鼓楼区 is in 南京, 徐州, 福州 and 开封; 科右中旗 is 科尔沁右翼中旗."""
    found: dict[str, list[Division]] = {}
    for division in divisions():
        found.setdefault(division.name, []).append(division)
        for plain in plain_forms(division.name):
            found.setdefault(plain, []).append(division)
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def divisions_by_short_name() -> Mapping[str, tuple[Division, ...]]:
    """Provinces, cities and counties by their names without their kind: 吉林 is a province and a city."""
    found: dict[str, list[Division]] = {}
    for division in divisions():
        if division.level != "subdistrict" and not division.former:
            found.setdefault(short_name(division.name), []).append(division)
    return {short: tuple(rows) for short, rows in found.items()}


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
                (
                    d.name,
                    short_name(d.name),
                    "city" if d.level == "city" or d.name.endswith("市") else "province",
                )
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
                for day in ("五一", "三八"):  # as papers up to the 2000s print it: “五一”劳动奖章
                    if day in form and "“" not in form:
                        found.setdefault(form.replace(day, f"“{day}”"), entry)
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
            found.setdefault(name, Federation(name, "中华全国总工会", _of_region(division.name)))
    return found


def _of_region(name: str) -> tuple[str, ...]:
    """广西总工会, 广西区总工会: how the federation of an autonomous region is called."""
    short = short_name(name)
    return (f"{short}总工会", f"{short}区总工会") if name.endswith("自治区") else ()


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
    strength: str  # strong: enough beside a proper part; weak: needs more evidence; trade: more than a list


@cache
def heads() -> tuple[Head, ...]:
    """The head words of organisations, facilities and places, longest first."""
    rows = [
        Head(r["suffix"], r["type"], r["kind"], r["strength"] or "strong") for r in table("lexicon/heads.tsv")
    ]
    return tuple(sorted(rows, key=lambda h: (-len(h.suffix), h.suffix)))
