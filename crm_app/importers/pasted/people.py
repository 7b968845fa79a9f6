"""Somebody on a copied page, and what a headline says of their work."""

import re
from dataclasses import dataclass

_AT = re.compile(r"(?P<position>.{2,120}?)\s+(?:at|@|в компании|в)\s+(?P<company>.{2,120})", re.I)
_AT_SIGN = re.compile(r"(?P<position>.{2,120}?)\s*@\s*(?P<company>\S.{1,120})")
_WORKS = re.compile(
    r"(?:(?:works?|working|worked) (?:at|for)|работа(?:ет|ю|л|ла) в(?: компании)?|место работы:?)\s+(.{2,120})", re.I
)
_PARTS = re.compile(r"\s+[|•·/]\s+|\s*\|\s*|;\s")
_QUOTES = "\"'«»“”„"


@dataclass(frozen=True, slots=True)
class PastedPerson:
    """``headline`` is what stands under the name; ``sure``, from 0 to 1, is whether this is a person at all."""

    name: str
    headline: str = ""
    company: str = ""
    position: str = ""
    url: str = ""
    handle: str = ""
    sure: float = 0.5
    role: str = ""


def work_of(headline: str) -> tuple[str, str]:
    """Company and position of "CTO at Foo | Speaker"; empty where the headline does not say so."""
    for part in _PARTS.split(headline[:500])[:10]:
        part = part.strip()  # noqa: PLW2901
        if found := _WORKS.fullmatch(part):
            return _company(found[1]), ""
        found = _AT.fullmatch(part) or _AT_SIGN.fullmatch(part)
        if found and not part.lower().startswith(("student", "студент")):
            return _company(found["company"]), found["position"].strip(" ,")
    return "", ""


def _company(text: str) -> str:
    return text.partition(", ")[0].strip(f" ,{_QUOTES}")
