"""What the columns of a table mean: chosen once, remembered for every table with the same header."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crm_app.importers.tables import fold_header
from crm_app.importers.text import scrub

FIELDS: tuple[str, ...] = (
    "name", "given_name", "family_name", "email", "phone", "company", "position", "location", "birthday", "met_on",
    "community", "tags", "notes", "linkedin", "telegram", "discord", "slack", "facebook", "reddit", "vk", "url",
    "field", "ignore",
)  # fmt: skip
"""What a column may be; "field" is kept under the column's own name, "ignore" is left out."""

REPEATED = frozenset({"email", "phone", "url", "field", "ignore"})
"""What more than one column may be."""

CALLS = frozenset({"name", "given_name", "family_name", "email"})
"""One of these a table needs: without it nobody can be called by anything."""

MAX_COLUMNS = 500


@dataclass(frozen=True, slots=True)
class Mapping:
    """The field of each column, by position; ``header`` are the column titles as they are written.

    ``headed`` False: the table has no header line, and the titles are numbers. ``platform`` is where the communities
    that a column names are, and where people were met; empty for "in person".
    """

    header: tuple[str, ...]
    fields: tuple[str, ...]
    headed: bool = True
    platform: str = ""

    @property
    def header_key(self) -> str:
        """The same for every table with these columns in this order; empty for one without a header."""
        return header_key(self.header) if self.headed else ""

    @property
    def calls_people(self) -> bool:
        """Whether a name or an e-mail is among the columns."""
        return not CALLS.isdisjoint(self.fields)

    def columns(self, field: str) -> tuple[int, ...]:
        """The positions of the columns that are this field."""
        return tuple(at for at, one in enumerate(self.fields) if one == field)

    def column(self, field: str) -> int:
        """The position of the first column that is this field, or that of the cell after the last."""
        return self.fields.index(field) if field in self.fields else len(self.fields)

    def to_text(self) -> str:
        kept = {"header": self.header, "fields": self.fields, "headed": self.headed, "platform": self.platform}
        return json.dumps(kept, ensure_ascii=False)


def header_key(header: Sequence[str]) -> str:
    """A digest of the folded titles."""
    folded = "\0".join(fold_header(title) for title in header)
    return hashlib.blake2b(folded.encode("utf-8", "replace"), digest_size=12).hexdigest()


def from_text(text: str) -> Mapping | None:
    """What ``to_text`` wrote; None for anything else."""
    try:
        found: Any = json.loads(text)
        header = tuple(scrub(_text(title)) for title in found["header"])
        fields = tuple(_text(field) for field in found["fields"])
        headed, platform = found["headed"] is True, scrub(_text(found["platform"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return Mapping(header, fields, headed, platform) if _valid(header, fields) else None


def chosen(header: Sequence[str], fields: Sequence[str], *, headed: bool = True, platform: str = "") -> Mapping:
    """A mapping by what was chosen for each column; raises ValueError for what is no field, or one field twice."""
    if not _valid(header, fields):
        raise ValueError("not a mapping")
    return Mapping(tuple(header), tuple(fields), headed, platform)


def by_titles(header: Sequence[str], pairs: Sequence[tuple[str, str]], *, headed: bool = True) -> Mapping:
    """A mapping by (title, field); the other columns are kept as fields of their own.

    Raises ValueError, with the title or field that is meant, for one there is not.
    """
    folded = [fold_header(title) for title in header]
    fields = ["field"] * len(header)
    for title, field in pairs:
        if fold_header(title) not in folded:
            raise ValueError(title)
        if field not in FIELDS or (field in fields and field not in REPEATED):
            raise ValueError(field)
        fields[folded.index(fold_header(title))] = field
    return Mapping(tuple(header), tuple(fields), headed)


def _valid(header: Sequence[str], fields: Sequence[str]) -> bool:
    once = [field for field in fields if field not in REPEATED]
    return (
        0 < len(header) <= MAX_COLUMNS
        and len(header) == len(fields)
        and set(fields) <= set(FIELDS)
        and len(once) == len(set(once))
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
