"""Says of each column of a table of people what it holds, by a table of header names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crm_app.importers.tables import fold_header

_DIGITS = re.compile(r"\d+")
_ADDRESS = ("whole", "box", "street", "city", "region", "code", "country")


@dataclass(frozen=True, slots=True)
class Headers:
    """What a source's columns hold, by folded header with ``#`` for its number ("email#value": "email").

    Roles: "key" (the source's own id), "given", "middle", "family", "whole" (the name in one), "nickname", "email",
    "phone", "site", "company", "position", "location", "birthday", "notes", "tags", "drop" (says nothing of the
    person), "address.PART" with one of whole, box, street, city, region, code, country, and "pair.label" and
    "pair.value". Parts with one number belong together, or with one word after a blank ("address.city home"). What is
    not named is a field of its own. ``words`` are the headers in other languages.

    ``tag_separator`` parts the tags of a cell; those in ``no_tags`` are the source's own, as they are folded.
    """

    roles: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    tag_separator: str = ";"
    no_tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Address:
    """The columns of one address; ``label`` is what it is called where the column ``labelled`` is empty or -1."""

    label: str
    labelled: int
    whole: int
    parts: tuple[int, ...]
    city: int
    country: int


@dataclass(frozen=True, slots=True)
class Columns:
    """The positions of each role's columns, and what the others are called."""

    of: Mapping[str, tuple[int, ...]]
    addresses: tuple[Address, ...]
    pairs: tuple[tuple[int, str, int], ...]
    others: tuple[tuple[int, str], ...]


def columns_of(labels: Sequence[str], headers: Headers) -> Columns:
    """The columns of a table with these header cells."""
    of: dict[str, list[int]] = {}
    groups: dict[str, dict[str, list[int]]] = {}
    others: list[tuple[int, str]] = []
    for at, label in enumerate(labels):
        folded = fold_header(label)
        name = _DIGITS.sub("#", folded)
        role, _, group = headers.roles.get(headers.words.get(name, name), "field").partition(" ")
        kind, dot, part = role.partition(".")
        if dot:
            number = _DIGITS.search(folded)
            group = group or (name.partition("#")[0] + number[0] if number else name)
            groups.setdefault(f"{kind} {group}", {}).setdefault(part, []).append(at)
        elif role == "field":
            others.append((at, label.strip()))
        else:
            of.setdefault(role, []).append(at)
            if role == "nickname":
                others.append((at, label.strip()))
    blank = len(labels)
    addresses = [_address(parts, labels, blank) for kind, parts in groups.items() if kind.startswith("address ")]
    pairs = [_pair(parts, labels) for kind, parts in groups.items() if kind.startswith("pair ") and "value" in parts]
    return Columns({role: tuple(ats) for role, ats in of.items()}, tuple(addresses), tuple(pairs), tuple(others))


def _address(parts: Mapping[str, Sequence[int]], labels: Sequence[str], blank: int) -> Address:
    first = min(at for part, ats in parts.items() if part != "label" for at in ats) if parts.keys() - {"label"} else 0
    pieces = tuple(at for part in _ADDRESS[1:] for at in parts.get(part, ()))

    def one(part: str) -> int:
        return parts[part][0] if part in parts else blank

    return Address(_stem(labels[first]), one("label"), one("whole"), pieces, one("city"), one("country"))


def _pair(parts: Mapping[str, Sequence[int]], labels: Sequence[str]) -> tuple[int, str, int]:
    value = parts["value"][0]
    return parts.get("label", [len(labels)])[0], _stem(labels[value]), value


def _stem(label: str) -> str:
    """``Address 1 - Street`` is called ``Address 1``."""
    return label.partition(" - ")[0].strip()
