"""Taking in contact records: who is new, who is known, and what may be changed.

A field follows the source only while it still holds what the source said last; what was typed by hand stays.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from crm_app.commands.ingest.lookup import Known, Lookup, identity_keys
from crm_app.commands.ingest.report import Tally
from crm_app.commands.ingest.writes import Writes
from crm_app.commands.tags import tag_contacts
from crm_app.domain.names import fold, script_of, sort_key, split_name
from crm_app.domain.records import ContactRecord

Said = tuple[str, ...]
_FIELDS = ("name", "company", "position", "location", "notes")


class ContactIngest:
    """Takes batches of records of one file; all reads of a batch come before its writes.

    ``older``: the file is older than what was imported before, so it adds people and changes nobody.
    """

    def __init__(
        self, session: Session, source: str, import_id: int, writes: Writes, tally: Tally, *, older: bool
    ) -> None:
        self._session = session
        self._connection = session.connection()
        self._source = source
        self._import_id = import_id
        self._writes = writes
        self._tally = tally
        self._older = older
        self._lookup = Lookup(self._connection, source)
        self._keys: set[str] = set()
        self._touched: set[int] = set()

    def take(self, batch: Sequence[ContactRecord]) -> None:
        candidates = self._candidates(batch)
        for record in batch:
            if record.key in self._keys:
                self._tally.skip(len(record.rows), "duplicate_row")
                continue
            self._keys.add(record.key)
            known = next((k for k in candidates[record.key] if k.contact_id not in self._touched), None)
            contact_id = known.contact_id if known else self._by_identity(record)
            if contact_id is None:
                self._create(record)
            elif contact_id in self._touched:
                self._tally.skip(len(record.rows), "duplicate_row")
            else:
                self._update(record, contact_id, known)
        self._writes.flush()

    def _candidates(self, batch: Sequence[ContactRecord]) -> dict[str, list[Known]]:
        """The stored records that a record may be: by key; else by the key that one of the two calls its other one."""
        lookup = self._lookup
        by_key = lookup.records([record.key for record in batch])
        unknown = [record for record in batch if record.key not in by_key]
        by_other = lookup.records([alias for record in unknown for alias in record.aliases])
        by_alias = lookup.records([_unnumbered(record.key) for record in unknown], alias=True)
        lookup.load_identities([record.person for record in unknown])
        found: dict[str, list[Known]] = {}
        for record in batch:
            others = [known for alias in record.aliases for known in by_other.get(alias, [])]
            found[record.key] = by_key.get(record.key) or by_alias.get(_unnumbered(record.key)) or others
        return found

    def _by_identity(self, record: ContactRecord) -> int | None:
        """A profile or user id alone names a person; an e-mail only together with the name (matching: act alone on)."""
        for key in identity_keys(record.person):
            contact_id = self._lookup.by_identity(key)
            if contact_id is None:
                continue
            if key[1] != "email":
                return contact_id
            if self._lookup.names_of([contact_id]).get(contact_id) == fold(record.person.name):
                return contact_id
        return None

    def _create(self, record: ContactRecord) -> None:
        person = record.person
        free = tuple(i for i, key in zip(person.identities, identity_keys(person), strict=True) if self._free(key))
        writes = self._writes
        contact_id = writes.add_contact(
            person if free == person.identities else replace(person, identities=free),
            record.company,
            record.position,
            record.location,
            record.notes,
        )
        if record.met:
            writes.add_met(contact_id, record.met.platform, record.met.on, self._source)
        self._note(record, contact_id, None, json.dumps(_said(record), ensure_ascii=False), created=True)
        self._tag(record, contact_id)
        self._tally.created += len(record.rows)
        self._tally.people += 1

    def _free(self, key: tuple[str, str, str]) -> bool:
        return self._lookup.by_identity(key) is None

    def _note(self, record: ContactRecord, contact_id: int, known: Known | None, said: str, *, created: bool) -> None:
        """Write down what the source said, and which row of which import said it."""
        alias = record.aliases[0] if record.aliases else ""
        if known is None:
            known_id = self._writes.source_record.add(self._source, record.key, alias, contact_id, None, said)
        else:
            known_id = known.id
            self._connection.exec_driver_sql(
                "UPDATE source_record SET key = ?, alias = ?, said = ? WHERE id = ?",
                (record.key, alias, said, known.id),
            )
        self._writes.provenance.add(self._import_id, known_id, record.rows[0], created)
        self._lookup.remember(contact_id, record.person)
        self._touched.add(contact_id)

    def _update(self, record: ContactRecord, contact_id: int, known: Known | None) -> None:
        said = _said(record)
        text = json.dumps(said, ensure_ascii=False)
        better_key = known is not None and known.key != record.key and bool(record.aliases)
        if known is not None and not better_key and (known.said == text or self._older):
            self._tally.unchanged += len(record.rows)
            self._touched.add(contact_id)
            return
        before: Said = tuple(json.loads(known.said)) if known else ("",) * len(said)
        self._change_fields(contact_id, before, said, new=known is None)
        self._change_met(contact_id, record)
        for identity, key in zip(record.person.identities, identity_keys(record.person), strict=True):
            if self._identity_missing(key):
                self._writes.add_identity(contact_id, identity)
        self._note(record, contact_id, known, text, created=False)
        if known is None:
            self._tag(record, contact_id)
        self._tally.updated += len(record.rows)

    def _identity_missing(self, key: tuple[str, str, str]) -> bool:
        held = self._connection.exec_driver_sql(
            "SELECT 1 FROM identity i JOIN platform p ON p.id = i.platform_id "
            "WHERE p.key = ? AND i.kind = ? AND i.value_key = ?",
            key,
        ).first()
        return held is None and self._free(key)

    def _change_fields(self, contact_id: int, before: Said, said: Said, *, new: bool) -> None:
        run = self._connection.exec_driver_sql
        row = run(
            "SELECT name, company, position, location, notes, position_since FROM contact WHERE id = ?", (contact_id,)
        ).one()
        present: dict[str, Any] = dict(zip(_FIELDS, row, strict=False))
        changed = {
            field: said[place]
            for place, field in enumerate(_FIELDS)
            if present[field] == before[place] and said[place] != before[place]
            if not (new and field == "name")
        }
        job = {"company", "position"} & changed.keys()
        if job and (present["company"], present["position"]) != (before[1], before[2]):
            changed = {field: value for field, value in changed.items() if field not in job}  # half of it was typed
        elif job and (present["company"] or present["position"]):
            self._writes.position.add(contact_id, present["company"], present["position"], row[5], self._writes.today)
            changed["position_since"] = self._writes.today
        if "name" in changed:
            given, family = split_name(changed["name"])
            changed |= {
                "given_name": given,
                "family_name": family,
                "sort_key": sort_key(given, family, changed["name"]),
                "script": script_of(changed["name"]),
            }
        if changed:
            sets = ", ".join(f"{field} = ?" for field in changed)
            run(f"UPDATE contact SET {sets} WHERE id = ?", (*changed.values(), contact_id))

    def _change_met(self, contact_id: int, record: ContactRecord) -> None:
        """The day of connecting is the meeting point unless a better one is known (typed, or of another source)."""
        if record.met is None or record.met.on is None:
            return
        run = self._connection.exec_driver_sql
        row = run("SELECT id, source, met_on FROM meeting_point WHERE contact_id = ?", (contact_id,)).one_or_none()
        if row is None:
            self._writes.add_met(contact_id, record.met.platform, record.met.on, self._source)
        elif row[1] == self._source and row[2] != record.met.on.isoformat():
            run("UPDATE meeting_point SET met_on = ? WHERE id = ?", (record.met.on.isoformat(), row[0]))

    def _tag(self, record: ContactRecord, contact_id: int) -> None:
        """Tags are given once, with the first import of a person: one taken off by hand stays off."""
        if record.tags:
            self._writes.flush()
            for tag in record.tags:
                tag_contacts(self._session, [contact_id], tag)


def _said(record: ContactRecord) -> Said:
    emails = [identity.value for identity in record.person.identities if identity.kind != "url"]
    return (
        record.person.name,
        record.company,
        record.position,
        record.location,
        record.notes,
        record.met.on.isoformat() if record.met and record.met.on else "",
        *emails,
    )


def _unnumbered(key: str) -> str:
    """The key without the number that tells apart people of one name and day."""
    return key.partition("#")[0]
