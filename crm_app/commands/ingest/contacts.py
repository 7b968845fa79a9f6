"""Taking in contact records: who is new, who is known, and what may be changed.

A field follows the source only while it still holds what the source said last; what was typed by hand stays.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crm_app.commands.ingest.belongings import Belongings
from crm_app.commands.ingest.changes import Changes
from crm_app.commands.ingest.lookup import Known, Lookup, identity_keys
from crm_app.commands.ingest.said import Said, read, said_of, together, written
from crm_app.commands.ingest.taking import Taking
from crm_app.domain.names import fold, script_of, sort_key, split_name
from crm_app.domain.records import ContactRecord

_FIELDS = ("name", "company", "position", "location", "notes", "birthday")
_SHARED = frozenset({"email", "phone", "web"})
"""Platforms whose identities several people may share: they do not name a person alone."""


class ContactIngest:
    """Takes batches of records of one file; all reads of a batch come before its writes."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._run = taking.connection.exec_driver_sql
        self._lookup = Lookup(taking.connection, taking.source)
        self._belongings = Belongings(taking)
        self._changes = Changes(taking)
        self._keys: set[str] = set()
        self._touched: set[int] = set()

    def take(self, batch: Sequence[ContactRecord]) -> None:
        candidates = self._candidates(batch)
        tally = self._taking.tally
        for record in batch:
            if record.key in self._keys:
                tally.skip(len(record.rows), "duplicate_row")
                continue
            self._keys.add(record.key)
            known = next((k for k in candidates[record.key] if k.contact_id not in self._touched), None)
            contact_id = known.contact_id if known else self._by_identity(record)
            if contact_id is None:
                self._create(record)
            elif contact_id in self._touched:
                tally.skip(len(record.rows), "duplicate_row")
            else:
                self._update(record, contact_id, known)
        self._taking.writes.flush()

    def finish(self) -> None:
        """After the last record: who is missing from a file that lists everybody."""
        self._changes.finish()

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
            if key[0] not in _SHARED:
                return contact_id
            if key[1] == "email" and self._lookup.names_of([contact_id]).get(contact_id) == fold(record.person.name):
                return contact_id
        return None

    def _create(self, record: ContactRecord) -> None:
        person, taking = record.person, self._taking
        free = tuple(i for i, key in zip(person.identities, identity_keys(person), strict=True) if self._free(key))
        listed = record.listed or taking.list_members
        contact_id = taking.writes.add_contact(
            person if free == person.identities else replace(person, identities=free),
            record.company,
            record.position,
            record.location,
            record.notes,
            record.birthday,
            archived=record.archived,
            listed=listed,
        )
        if record.met:
            community_id = taking.places.id_of(record.met.community) if record.met.community else None
            taking.writes.add_met(contact_id, record.met, community_id, taking.source)
        self._note(record, contact_id, None, said_of(record), created=True)
        self._belongings.give(contact_id, record)
        taking.tally.created += len(record.rows)
        if listed:
            taking.tally.people += 1
        else:
            taking.tally.members.append(contact_id)

    def _free(self, key: tuple[str, str, str]) -> bool:
        return self._lookup.by_identity(key) is None

    def _note(self, record: ContactRecord, contact_id: int, known: Known | None, said: Said, *, created: bool) -> None:
        """Write down what the source said, and which row of which import said it."""
        writes = self._taking.writes
        alias = record.aliases[0] if record.aliases else ""
        text = written(said)
        if known is None:
            known_id = writes.source_record.add(
                self._taking.source, record.key, alias, contact_id, None, text, None, None
            )
        else:
            known_id = known.id
            self._run(
                "UPDATE source_record SET key = ?, alias = ?, said = ? WHERE id = ?",
                (record.key, alias, text, known.id),
            )
        self._changes.saw(known_id)
        writes.provenance.add(self._taking.import_id, known_id, record.rows[0] if record.rows else 0, created)
        self._lookup.remember(contact_id, record.person)
        self._touched.add(contact_id)

    def _update(self, record: ContactRecord, contact_id: int, known: Known | None) -> None:
        tally = self._taking.tally
        listed = self._belongings.list(contact_id, record)
        before = read(known.said) if known and record.memberships else None
        said = together(before or {}, said_of(record))
        better_key = known is not None and known.key != record.key and bool(record.aliases)
        same = known is not None and (known.said == written(said) or self._taking.older or not record.rows)
        over = known is not None and not same and self._is_over(known, said)
        if known is not None and ((same and not better_key) or over):
            self._changes.saw(known.id)
            self._touched.add(contact_id)
            if not record.rows and before is not None and self._belongings.join(contact_id, record, before):
                self._note(record, contact_id, known, together(said, before), created=False)
            tally.unchanged += 0 if listed else len(record.rows)
            tally.updated += len(record.rows) if listed else 0
            return
        before = read(known.said) if known else {}
        self._change_fields(contact_id, before, said, new=known is None)
        self._changes.compare(contact_id, before, said)
        self._change_met(contact_id, record)
        for identity, key in zip(record.person.identities, identity_keys(record.person), strict=True):
            if self._identity_missing(key):
                self._taking.writes.add_identity(contact_id, identity)
        self._belongings.update(contact_id, record, before, new=known is None)
        self._note(record, contact_id, known, said, created=False)
        tally.updated += len(record.rows)

    def _is_over(self, known: Known, said: Said) -> bool:
        """Whether what is stored came after this, from a newer file that is read once more in this import."""
        stored = read(known.said)
        if not set(said.get("communities", ())) <= set(stored.get("communities", ())):
            return False
        return self._taking.later.repeat(known.key, stored)

    def _identity_missing(self, key: tuple[str, str, str]) -> bool:
        held = self._run(
            "SELECT 1 FROM identity i JOIN platform p ON p.id = i.platform_id "
            "WHERE p.key = ? AND i.kind = ? AND i.value_key = ?",
            key,
        ).first()
        return held is None and self._free(key)

    def _change_fields(self, contact_id: int, before: Said, said: Said, *, new: bool) -> None:
        writes = self._taking.writes
        row = self._run(
            "SELECT name, company, position, location, notes, birthday, position_since FROM contact WHERE id = ?",
            (contact_id,),
        ).one()
        present: dict[str, Any] = dict(zip(_FIELDS, row, strict=False))
        changed = {
            field: said.get(field, "")
            for field in _FIELDS
            if present[field] == before.get(field, "") and said.get(field, "") != before.get(field, "")
            if not (new and field == "name")
        }
        job = {"company", "position"} & changed.keys()
        if job and (present["company"], present["position"]) != (before.get("company", ""), before.get("position", "")):
            changed = {field: value for field, value in changed.items() if field not in job}  # half of it was typed
        elif job and (present["company"] or present["position"]):
            writes.position.add(contact_id, present["company"], present["position"], row[6], writes.today)
            changed["position_since"] = writes.today
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
            self._run(f"UPDATE contact SET {sets} WHERE id = ?", (*changed.values(), contact_id))

    def _change_met(self, contact_id: int, record: ContactRecord) -> None:
        """The day of connecting is the meeting point unless a better one is known (typed, or of another source)."""
        met = record.met
        if met is None or (met.on is None and met.community is None):
            return
        row = self._run(
            "SELECT id, source, met_on FROM meeting_point WHERE contact_id = ?", (contact_id,)
        ).one_or_none()
        if row is None:
            community_id = self._taking.places.id_of(met.community) if met.community else None
            self._taking.writes.add_met(contact_id, met, community_id, self._taking.source)
        elif met.on is not None and row[1] == self._taking.source and row[2] != met.on.isoformat():
            self._run("UPDATE meeting_point SET met_on = ? WHERE id = ?", (met.on.isoformat(), row[0]))


def _unnumbered(key: str) -> str:
    """The key without the number that tells apart people of one name and day."""
    return key.partition("#")[0]
