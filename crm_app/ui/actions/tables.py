"""A table that no importer knows: what its columns may be, what would come in, and opening it by what was chosen."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crm_app.domain.owner import Owner
from crm_app.domain.records import CommunityRef, ContactRecord
from crm_app.errors import BadInput
from crm_app.importers.any_table.guess import guess
from crm_app.importers.any_table.mapping import CALLS, FIELDS, REPEATED, Mapping, chosen, from_text
from crm_app.importers.any_table.reader import first_people, open_table
from crm_app.importers.any_table.sample import Sample, read_sample
from crm_app.importers.registry import Export, open_export
from crm_app.settings import SettingsFile

__all__ = ["CALLS", "FIELDS", "REPEATED", "Preview", "UnknownTable"]

KEPT = 50
"""So many mappings are remembered, the newest."""

_SHOWN = 5  # people of the sample


@dataclass(frozen=True, slots=True)
class UnknownTable:
    """A table, the first rows of it, and what its columns are guessed or remembered to be."""

    path: Path
    sample: Sample
    mapping: Mapping
    remembered: bool = False

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of the columns; empty ones where the table has none."""
        return self.sample.header if self.sample.headed else ("",) * len(self.sample.header)

    def values(self, column: int, most: int = 3) -> list[str]:
        """The first different values of a column."""
        cells = (" ".join(row[column].split()) for row in self.sample.rows)
        return list(dict.fromkeys(cell for cell in cells if cell))[:most]

    def mapped(self, fields: Sequence[str], platform: str = "") -> Mapping:
        """The mapping by what was chosen for each column."""
        return chosen(self.sample.header, fields, headed=self.sample.headed, platform=platform)


@dataclass(frozen=True, slots=True)
class Preview:
    """A person of the sample, as they would come in."""

    name: str
    reach: str
    company: str
    position: str
    more: str


def open_or_look(paths: Sequence[Path], owner: Owner, mappings: str) -> Export | UnknownTable:
    """What ``open_export`` makes of the files; of a lone table that nobody knows, the table.

    ``mappings`` is the text of the settings.
    """
    try:
        return open_export(paths, owner)
    except BadInput as error:
        if error.code != "not_recognised" or len(paths) != 1:
            raise
        try:
            return look(paths[0], mappings)
        except BadInput:
            raise error from None


def look(path: Path, mappings: str) -> UnknownTable:
    """Look into a table; raises ``BadInput`` as ``read_sample`` does."""
    sample = read_sample(path)
    found = guess(sample.header, sample.rows, headed=sample.headed)
    kept = from_text(_kept(mappings).get(found.header_key, "")) if found.header_key else None
    if kept is None or len(kept.fields) != len(sample.header):
        return UnknownTable(path, sample, found)
    return UnknownTable(path, sample, replace(kept, header=sample.header), remembered=True)


def preview(table: UnknownTable, fields: Sequence[str]) -> list[Preview]:
    """The first people, as they would come in."""
    return [_shown(record) for record in first_people(table.sample, table.mapped(fields))[:_SHOWN]]


def open_mapped(table: UnknownTable, mapping: Mapping, owner: Owner, community: CommunityRef | None) -> Export:
    """The table ready to be imported; raises ``BadInput`` as ``open_table`` does."""
    return Export((open_table(table.path, mapping, owner, community),), (), owner)


def remember(settings: SettingsFile, mapping: Mapping) -> None:
    """Keep what was chosen, for the next table with the same header."""
    if not mapping.header_key:
        return
    kept = _kept(settings.value.mappings)
    kept.pop(mapping.header_key, None)
    kept[mapping.header_key] = mapping.to_text()
    newest = dict(list(kept.items())[-KEPT:])
    settings.change(mappings=json.dumps(newest, ensure_ascii=False))


def _kept(text: str) -> dict[str, str]:
    try:
        found: Any = json.loads(text) if text else {}
        return {str(key): str(value) for key, value in found.items()}
    except (ValueError, AttributeError, RecursionError):
        return {}


def _shown(record: ContactRecord) -> Preview:
    more = [record.location, record.birthday, *record.tags, *(f"{label}: {value}" for label, value in record.fields)]
    more += [membership.community.name for membership in record.memberships]
    more += [record.met.on.isoformat()] if record.met and record.met.on else []
    more.append(record.notes)
    reach = ", ".join(dict.fromkeys(one.value for one in record.person.identities))
    return Preview(record.person.name, reach, record.company, record.position, " · ".join(filter(None, more)))
