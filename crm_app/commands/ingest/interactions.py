"""Taking in interactions: one thread of one day is one interaction, and a newer export adds only what is new."""

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from sqlmodel import Session

from crm_app.commands.ingest.lookup import Known, Lookup, identity_keys
from crm_app.commands.ingest.report import Tally
from crm_app.commands.ingest.writes import Writes
from crm_app.domain.records import InteractionRecord, MessageLine, PersonRecord
from crm_app.store.instants import to_millis
from crm_app.store.tables.base import new_uid


class InteractionIngest:
    """Takes batches of interactions of one file, making the people it does not find."""

    def __init__(self, session: Session, source: str, import_id: int, writes: Writes, tally: Tally) -> None:
        self._connection = session.connection()
        self._source = source
        self._import_id = import_id
        self._writes = writes
        self._tally = tally
        self._lookup = Lookup(self._connection, source)

    def take(self, batch: Sequence[InteractionRecord]) -> None:
        known = self._lookup.records([record.key for record in batch])
        self._lookup.load_identities([person for record in batch for person in record.people])
        for record in batch:
            if record.key in known:
                self._extend(record, known[record.key][0])
            else:
                self._create(record)
        self._writes.flush()

    def _create(self, record: InteractionRecord) -> None:
        people = [self._person(person) for person in record.people]
        found = dict.fromkeys(contact_id for contact_id in people if contact_id is not None)
        if not found:
            self._tally.skip(len(record.rows), "ambiguous_person" if record.people else "nobody")
            return
        interaction_id = self._writes.interaction.add(
            new_uid(), record.kind, record.direction, to_millis(record.at), 0,
            self._writes.platform_id(record.platform), record.subtype, record.title, _text(record.lines),
        )  # fmt: skip
        for contact_id in found:
            self._writes.participant.add(interaction_id, contact_id)
        said = json.dumps(_digests(record.lines))
        record_id = self._writes.source_record.add(self._source, record.key, "", None, interaction_id, said)
        self._writes.provenance.add(self._import_id, record_id, record.rows[0], True)
        self._tally.created += len(record.rows)
        self._tally.interactions += 1

    def _extend(self, record: InteractionRecord, known: Known) -> None:
        """Add the lines that this day's interaction does not have yet; the rows already there are unchanged."""
        digests = _digests(record.lines)
        have = set(json.loads(known.said))
        new = [line for line, digest in zip(record.lines, digests, strict=True) if digest not in have]
        rows_new = len({line.row for line in new})
        self._tally.unchanged += len(record.rows) - rows_new
        if not new:
            return
        run = self._connection.exec_driver_sql
        row = run("SELECT text, direction, at FROM interaction WHERE id = ?", (known.interaction_id,)).one()
        text = "\n".join(part for part in (row[0], _text(new)) if part)
        direction = row[1] if row[1] == record.direction else "mutual"
        run(
            "UPDATE interaction SET text = ?, direction = ?, at = ? WHERE id = ?",
            (text, direction, max(row[2], to_millis(record.at)), known.interaction_id),
        )
        said = json.dumps([*json.loads(known.said), *(d for d in digests if d not in have)])
        run("UPDATE source_record SET said = ? WHERE id = ?", (said, known.id))
        self._writes.provenance.add(self._import_id, known.id, new[0].row, False)
        self._tally.updated += rows_new

    def _person(self, person: PersonRecord) -> int | None:
        """The contact by identity; without one by a name that only one has; else a new contact."""
        for key in identity_keys(person):
            contact_id = self._lookup.by_identity(key)
            if contact_id is not None:
                return contact_id
        if not person.identities:
            named = self._lookup.by_name(person.name)
            if len(named) > 1:
                return None
            if named:
                return next(iter(named))
        contact_id = self._writes.add_contact(person)
        self._lookup.remember(contact_id, person)
        self._tally.people += 1
        return contact_id


def _text(lines: Sequence[MessageLine]) -> str:
    return "\n".join(f"{line.author}: {line.text}" if line.author else line.text for line in lines if line.text)


def _digests(lines: Sequence[MessageLine]) -> list[str]:
    """A short fingerprint of each line; equal lines of one day are told apart by their count."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for line in lines:
        digest = blake2b(f"{line.at.isoformat()}\0{line.author}\0{line.text}".encode(), digest_size=8).hexdigest()
        seen[digest] += 1
        found.append(digest if seen[digest] == 1 else f"{digest}#{seen[digest]}")
    return found
