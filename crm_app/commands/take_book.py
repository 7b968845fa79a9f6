"""Taking in a Kithbook export: what is not there yet is added with its uids, what is there stays as it is."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from sqlmodel import Session

from crm_app.commands.book_writes import BookWrites
from crm_app.commands.ingest.report import Tally
from crm_app.commands.rows import chunks
from crm_app.domain import book
from crm_app.domain.identities import identity_key

IdentityKey = tuple[int, str, str]


class BookIngest:
    """Takes batches of one export's records, in the order of the file: who is referred to comes before.

    A contact of whom an identity is somebody else's already is skipped ("identity_taken"), and so is what another
    import brought ("duplicate_row") and what is about nobody who was taken ("nobody").
    """

    def __init__(self, session: Session, import_id: int, tally: Tally) -> None:
        self._connection = session.connection()
        self._run = self._connection.exec_driver_sql
        self._import_id = import_id
        self._tally = tally
        self._contacts: dict[str, int] = {}

    @cached_property
    def _writes(self) -> BookWrites:
        return BookWrites(self._connection, self._import_id)

    def take(self, batch: Sequence[book.BookRow]) -> None:
        for run in _runs(batch):
            match run[0]:
                case book.BookContact():
                    self._take_contacts([record for record in run if isinstance(record, book.BookContact)])
                case book.BookInteraction():
                    self._take_interactions([record for record in run if isinstance(record, book.BookInteraction)])
                case book.BookFollowUp():
                    self._take_follow_ups([record for record in run if isinstance(record, book.BookFollowUp)])
                case book.BookOutcome():
                    self._take_outcomes([record for record in run if isinstance(record, book.BookOutcome)])
                case book.BookRest():
                    self._take_rests([record for record in run if isinstance(record, book.BookRest)])
                case _:
                    for record in run:
                        self._take_place(record)
            self._writes.flush()

    def _take_place(self, record: book.BookRecord) -> None:
        """Platforms, tags, tiers, communities and imports: few, and each known by name, number or uid."""
        writes = self._writes
        match record:
            case book.BookPlatform():
                new = writes.add_platform(record)
            case book.BookTag():
                new = writes.add_tag(record)
            case book.BookTier():
                self._take_tier(record)
                return
            case book.BookCommunity():
                if record.platform not in writes.platforms:
                    self._tally.fail(1, "bad_record")
                    return
                new = writes.add_community(record)
            case book.BookImport():
                new = writes.add_import(record)
            case book.BookOwnerFact():
                new = writes.add_owner_fact(record)
            case _:
                return
        self._count(new)

    def _take_tier(self, record: book.BookTier) -> None:
        changed = self._writes.change_tier(record)
        if changed is None:
            self._tally.fail(1, "bad_record")
        elif changed:
            self._tally.updated += 1
        else:
            self._count(False)

    def _take_contacts(self, records: Sequence[book.BookContact]) -> None:
        known = self._known("contact", [record.uid for record in records])
        taken = self._taken_identities(records)
        sources = self._taken_sources(record.sources for record in records)
        for record in records:
            contact_id = known.get(record.uid) or self._contacts.get(record.uid)
            if contact_id is not None:
                self._contacts[record.uid] = contact_id
                self._count(False)
            elif reason := self._contact_trouble(record, taken, sources):
                self._refuse(reason)
            else:
                self._contacts[record.uid] = self._writes.add_contact(record)
                taken.update(self._keys(record))
                sources.update(_source_keys(record.sources))
                self._tally.people += 1
                self._count(True)

    def _contact_trouble(self, record: book.BookContact, taken: set[IdentityKey], sources: set[tuple[str, str]]) -> str:
        """Why a contact cannot be taken; empty when it can."""
        platforms = {identity.platform for identity in record.identities}
        if record.met and record.met.platform:
            platforms.add(record.met.platform)
        keys = self._keys(record)
        whole = bool(record.name.strip()) and platforms <= self._writes.platforms.keys()
        if not whole or _repeats(keys) or _repeats(_source_keys(record.sources)):
            return "bad_record"
        if taken.intersection(keys):
            return "identity_taken"
        return "duplicate_row" if sources.intersection(_source_keys(record.sources)) else ""

    def _take_interactions(self, records: Sequence[book.BookInteraction]) -> None:
        known = self._known("interaction", [record.uid for record in records])
        sources = self._taken_sources(record.sources for record in records)
        for record in records:
            people = self._people(record.people)
            if record.uid in known:
                self._count(False)
            elif not people:
                self._refuse("nobody")
            elif record.platform not in ("", *self._writes.platforms) or _repeats(_source_keys(record.sources)):
                self._refuse("bad_record")
            elif sources.intersection(_source_keys(record.sources)):
                self._refuse("duplicate_row")
            else:
                known[record.uid] = self._writes.add_interaction(record, people)
                sources.update(_source_keys(record.sources))
                self._tally.interactions += 1
                self._count(True)

    def _take_follow_ups(self, records: Sequence[book.BookFollowUp]) -> None:
        known = self._known("follow_up", [record.uid for record in records])
        for record in records:
            people = self._people(record.people)
            if record.uid in known:
                self._count(False)
            elif not people:
                self._refuse("nobody")
            else:
                known[record.uid] = self._writes.add_follow_up(record, people)
                self._count(True)

    def _take_outcomes(self, records: Sequence[book.BookOutcome]) -> None:
        known = self._known("outcome", [record.uid for record in records])
        for record in records:
            contact_id = self._contacts.get(record.contact)
            if record.uid in known:
                self._count(False)
            elif contact_id is None:
                self._refuse("nobody")
            else:
                known[record.uid] = self._writes.add_outcome(record, contact_id)
                self._count(True)

    def _take_rests(self, records: Sequence[book.BookRest]) -> None:
        for record in records:
            contact_id = self._contacts.get(record.contact)
            if record.contact and contact_id is None:
                self._refuse("nobody")
            else:
                self._count(self._writes.add_rest(record, contact_id))

    def _people(self, uids: Sequence[str]) -> list[int]:
        return list(dict.fromkeys(self._contacts[uid] for uid in uids if uid in self._contacts))

    def _count(self, new: bool) -> None:
        if new:
            self._tally.created += 1
        else:
            self._tally.unchanged += 1

    def _refuse(self, reason: str) -> None:
        if reason == "bad_record":
            self._tally.fail(1, reason)
        else:
            self._tally.skip(1, reason)

    def _known(self, table: str, uids: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for block in chunks(uids):
            marks = ", ".join("?" * len(block))
            found.update(
                (row[0], row[1]) for row in self._run(f"SELECT uid, id FROM {table} WHERE uid IN ({marks})", block)
            )
        return found

    def _keys(self, record: book.BookContact) -> list[IdentityKey]:
        """The identities as the table keeps them unique; those of unknown platforms are left out."""
        platforms = self._writes.platforms
        return [
            (platforms[row.platform], row.kind.value, identity_key(row.platform, row.kind, row.value))
            for row in record.identities
            if row.platform in platforms
        ]

    def _taken_identities(self, records: Sequence[book.BookContact]) -> set[IdentityKey]:
        wanted = {key[2] for record in records for key in self._keys(record)}
        return {
            (row[0], row[1], row[2])
            for row in self._rows("SELECT platform_id, kind, value_key FROM identity WHERE value_key IN ({})", wanted)
        }

    def _taken_sources(self, records: Iterable[Sequence[book.BookSource]]) -> set[tuple[str, str]]:
        wanted = {source.key for sources in records for source in sources}
        return {
            (row[0], row[1])
            for row in self._rows('SELECT source, "key" FROM source_record WHERE "key" IN ({})', wanted)
        }

    def _rows(self, sql: str, values: Iterable[str]) -> Iterable[Any]:
        for block in chunks(values):
            yield from self._run(sql.format(", ".join("?" * len(block))), tuple(block))


def _source_keys(sources: Sequence[book.BookSource]) -> list[tuple[str, str]]:
    return [(source.source, source.key) for source in sources]


def _repeats(keys: Sequence[object]) -> bool:
    return len(set(keys)) < len(keys)


def _runs(batch: Sequence[book.BookRow]) -> Iterable[list[book.BookRecord]]:
    """The records of the batch, in stretches of one kind."""
    run: list[book.BookRecord] = []
    for row in batch:
        if run and type(row.record) is not type(run[0]):
            yield run
            run = []
        run.append(row.record)
    if run:
        yield run
