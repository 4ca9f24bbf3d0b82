"""Schools and hospitals by their number: 临江一中 of 临江市第一中学, 市一院 of 绵阳市第一人民医院."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern

_LOCAL_HOSPITAL = pattern("coreference", "local_hospital")
_NUMBERED_HOSPITAL = pattern("coreference", "numbered_hospital")
_NUMBERED_SCHOOL = pattern("coreference", "numbered_school")
_LEVELS = ("市", "县", "区", "旗")
_SCHOOLS = ("", "高级", "初级", "实验")


def is_numbered_hospital(plain: str, full: str) -> bool:
    """江医三院 of 江城大学第三医院: the first character and the number tell; 市二医院 of 市第二人民医院."""
    local = _LOCAL_HOSPITAL.fullmatch(plain)
    if local and (local["area"] or local["level"]):
        place, _, rest = full.rpartition("第")
        kinds = {f"{local['number']}{kind}" for kind in ("人民医院", "医院")}
        if rest in kinds and _is_of(place, local["area"] or "", local["level"] or ""):
            return True
    short = _NUMBERED_HOSPITAL.fullmatch(plain)
    return bool(short) and full.startswith(plain[0]) and full.endswith(f"第{plain[-2]}医院")


def is_numbered_school(plain: str, full: str) -> bool:
    """临江一中 of 临江市第一中学, 八十中 of 北京市第八十中学: the place, the number and the kind tell."""
    short = _NUMBERED_SCHOOL.fullmatch(plain)
    if short is None or "第" not in full:
        return False
    place, _, rest = full.rpartition("第")
    kinds = {f"{short['number']}{level}{short['kind']}学" for level in _SCHOOLS}
    return rest in kinds and _is_of(place, short["area"] or "", short["level"] or "")


def _is_of(place: str, area: str, level: str) -> bool:
    """Is a place what an area's name and its level say, either of which may be left out?"""
    if not (place.startswith(area) and place.endswith(level)):
        return False
    return not area or place[len(area) :] in ("", *_LEVELS)
