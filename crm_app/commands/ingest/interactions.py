"""Taking in interactions: one thread of one day is one interaction, and a newer export adds only what is new."""

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from crm_app.commands.ingest.lookup import Known, Lookup, identity_keys
from crm_app.commands.ingest.taking import Taking
from crm_app.domain.records import InteractionRecord, MessageLine, PersonRecord
from crm_app.store.instants import to_millis
from crm_app.store.tables.base import new_uid


class InteractionIngest:
    """Takes batches of interactions of one file, making the people it does not find."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._run = taking.connection.exec_driver_sql
        self._writes = taking.writes
        self._tally = taking.tally
        self._lookup = Lookup(taking.connection, taking.source)

    def take(self, batch: Sequence[InteractionRecord]) -> None:
        self.look_up([person for record in batch for person in record.people])
        known = self._lookup.records([record.key for record in batch])
        for record in batch:
            if record.key in known:
                self._extend(record, known[record.key][0])
            else:
                self._create(record)
        self._writes.flush()

    def look_up(self, people: Sequence[PersonRecord]) -> None:
        """Fetch in one go what ``person`` will need."""
        self._lookup.look_again()
        self._lookup.load_identities(people)
        self._lookup.load_keys([person.key for person in people if person.key])

    def _create(self, record: InteractionRecord) -> None:
        people = [self.person(person, record.platform) for person in record.people]
        found = dict.fromkeys(contact_id for contact_id in people if contact_id is not None)
        if not found:
            self._tally.skip(len(record.rows), "ambiguous_person" if record.people else "nobody")
            return
        community_id = self._taking.places.id_of(record.community) if record.community else None
        interaction_id = self._writes.interaction.add(
            new_uid(), record.kind, record.direction, to_millis(record.at), record.minutes,
            self._writes.platform_id(record.platform), community_id, record.subtype, record.title,
            record.text or _text(record.lines), record.assumed_zone,
        )  # fmt: skip
        for contact_id in found:
            self._writes.participant.add(interaction_id, contact_id)
        said = json.dumps(_digests(record.lines) if record.lines else _told(record), ensure_ascii=False)
        source = self._taking.source
        record_id = self._writes.source_record.add(source, record.key, "", None, interaction_id, said, None, None)
        row = record.rows[0] if record.rows else 0
        self._writes.provenance.add(self._taking.import_id, record_id, row, True)
        self._tally.created += len(record.rows)
        self._tally.interactions += 1

    def _extend(self, record: InteractionRecord, known: Known) -> None:
        """Add the lines that this day's interaction does not have yet; the rows already there are unchanged."""
        if not record.lines:
            self._rewrite(record, known)
            return
        digests = _digests(record.lines)
        have = set(json.loads(known.said))
        new = [line for line, digest in zip(record.lines, digests, strict=True) if digest not in have]
        rows_new = len({line.row for line in new})
        self._tally.unchanged += len(record.rows) - rows_new
        if not new:
            return
        run = self._run
        row = run("SELECT text, direction, at FROM interaction WHERE id = ?", (known.interaction_id,)).one()
        text = "\n".join(part for part in (row[0], _text(new)) if part)
        direction = row[1] if row[1] == record.direction else "mutual"
        run(
            "UPDATE interaction SET text = ?, direction = ?, at = ? WHERE id = ?",
            (text, direction, max(row[2], to_millis(record.at)), known.interaction_id),
        )
        said = json.dumps([*json.loads(known.said), *(d for d in digests if d not in have)])
        run("UPDATE source_record SET said = ? WHERE id = ?", (said, known.id))
        self._writes.provenance.add(self._taking.import_id, known.id, new[0].row, False)
        self._tally.updated += rows_new

    def _rewrite(self, record: InteractionRecord, known: Known) -> None:
        """What is told anew of an event or a call, where it still stands as the source told it before."""
        told = _told(record)
        before: dict[str, Any] = json.loads(known.said) if known.said.startswith("{") else told
        if told == before:
            self._tally.unchanged += len(record.rows)
            return
        row = self._run("SELECT title, text, minutes FROM interaction WHERE id = ?", (known.interaction_id,)).one()
        for field, present in zip(("title", "text", "minutes"), row, strict=True):
            if present == before.get(field) and told[field] != present:
                self._run(f"UPDATE interaction SET {field} = ? WHERE id = ?", (told[field], known.interaction_id))
        self._run("UPDATE source_record SET said = ? WHERE id = ?", (json.dumps(told, ensure_ascii=False), known.id))
        row_number = record.rows[0] if record.rows else 0
        self._writes.provenance.add(self._taking.import_id, known.id, row_number, False)
        self._tally.updated += len(record.rows)

    def person(self, person: PersonRecord, platform: str) -> int | None:
        """The contact by key or identity; without one by a name that only one has; else a new contact.

        None: several people have the name, so that it is not known who is meant.
        """
        contact_id = self._lookup.by_key(person.key) if person.key else None
        if contact_id is not None:
            return contact_id
        for key in identity_keys(person):
            contact_id = self._lookup.by_identity(key)
            if contact_id is not None:
                return contact_id
        if not person.identities:
            named = self._lookup.by_name(person.name, platform)
            if len(named) > 1:
                return None
            if named:
                return next(iter(named))
        contact_id = self._writes.add_contact(person)
        self._lookup.remember(contact_id, person)
        self._tally.people += 1
        return contact_id


def _told(record: InteractionRecord) -> dict[str, Any]:
    """What is kept of an interaction without lines, to tell what the source changed."""
    return {"title": record.title, "text": record.text, "minutes": record.minutes}


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
