"""Taking in what an export says of its owner."""

from collections.abc import Sequence

from crm_app.commands.ingest.taking import Taking
from crm_app.commands.rows import chunks
from crm_app.domain.records import OwnerFactRecord

_COLUMNS = "kind, title, detail, since, until"


class OwnerFactIngest:
    """Takes batches of facts; nobody edits them, so the newest export is right."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._run = taking.connection.exec_driver_sql
        self._seen: set[str] = set()

    def take(self, batch: Sequence[OwnerFactRecord]) -> None:
        stored = self._stored([record.key for record in batch])
        tally = self._taking.tally
        for record in batch:
            values = (record.kind.value, record.title, record.detail, record.since, record.until)
            if record.key in self._seen:
                tally.skip(len(record.rows), "duplicate_row")
                continue
            self._seen.add(record.key)
            if record.key not in stored:
                self._run(
                    f"INSERT INTO owner_fact(source, key, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (self._taking.source, record.key, *values),
                )
                tally.created += len(record.rows)
            elif stored[record.key] != values:
                self._run(
                    "UPDATE owner_fact SET kind = ?, title = ?, detail = ?, since = ?, until = ? "
                    "WHERE source = ? AND key = ?",
                    (*values, self._taking.source, record.key),
                )
                tally.updated += len(record.rows)
            else:
                tally.unchanged += len(record.rows)

    def _stored(self, keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for block in chunks(keys):
            marks = ", ".join("?" * len(block))
            for key, *values in self._run(
                f"SELECT key, {_COLUMNS} FROM owner_fact WHERE source = ? AND key IN ({marks})",
                (self._taking.source, *block),
            ):
                found[key] = tuple(values)
        return found
