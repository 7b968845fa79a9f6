"""What a newer export says differently of the people in it: new jobs, and who has vanished."""

from crm_app.commands.ingest.said import Said, read
from crm_app.commands.ingest.taking import Taking
from crm_app.domain.vocabulary import ImportChangeKind

_MOST_GONE = 0.5
"""When a larger part of the people is missing, the file is a piece of an export and says nothing of who has gone."""


class Changes:
    """Collects the changes of one file that lists everybody; ``finish`` finds who is missing from it."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._wanted = taking.complete and not taking.older
        self._seen: set[int] = set()

    def saw(self, source_record_id: int) -> None:
        """That the file still lists this one."""
        if self._wanted:
            self._seen.add(source_record_id)

    def compare(self, contact_id: int, before: Said, said: Said) -> None:
        """Write down a new company, or a new position in the same one."""
        old, new = _job(before), _job(said)
        if not self._wanted or old == new or not any(new) or not any(old):
            return
        kind = ImportChangeKind.COMPANY if old[1] != new[1] else ImportChangeKind.JOB
        self._add(contact_id, kind, _shown(old), _shown(new))

    def finish(self) -> None:
        """Mark who is stored, and not in the file; one who is back is marked no more."""
        if not self._wanted:
            return
        taking = self._taking
        taking.writes.flush()
        run = taking.connection.exec_driver_sql
        stored = run(
            "SELECT id, contact_id, missing, said FROM source_record WHERE source = ? AND contact_id IS NOT NULL",
            (taking.source,),
        ).all()
        back = [(row[0],) for row in stored if row[2] and row[0] in self._seen]
        gone = [row for row in stored if not row[2] and row[0] not in self._seen]
        if back:
            run("UPDATE source_record SET missing = 0 WHERE id = ?", back)
        if not gone or len(gone) > _MOST_GONE * len(stored):
            return
        run("UPDATE source_record SET missing = 1 WHERE id = ?", [(row[0],) for row in gone])
        for row in gone:
            self._add(row[1], ImportChangeKind.VANISHED, _shown(_job(read(row[3]))), "")
        taking.writes.flush()

    def _add(self, contact_id: int, kind: ImportChangeKind, before: str, after: str) -> None:
        self._taking.writes.import_change.add(self._taking.import_id, contact_id, kind.value, before, after)
        self._taking.tally.changes += 1


def _job(said: Said) -> tuple[str, str]:
    return str(said.get("position", "")), str(said.get("company", ""))


def _shown(job: tuple[str, str]) -> str:
    return ", ".join(part for part in job if part)
