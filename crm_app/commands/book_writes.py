"""The tables that an export of Kithbook's own fills, each with its queue of new rows."""

import json
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from crm_app.domain import book
from crm_app.domain.identities import identity_key
from crm_app.domain.names import fold, script_of, sort_key
from crm_app.store.bulk import Inserter
from crm_app.store.instants import now, to_millis
from crm_app.store.tables import communities, contacts, follow_ups, imports, interactions


class BookWrites:
    """Queues for one export; ``flush`` writes owners before what refers to them. ``platforms`` are ids by key."""

    def __init__(self, connection: Connection, import_id: int) -> None:
        self._run = connection.exec_driver_sql
        self._now = to_millis(now())
        self._next_import = import_id + 1
        self.platforms: dict[str, int] = {row[0]: row[1] for row in self._run('SELECT "key", id FROM platform')}
        self._tags: dict[str, int] = {row[0]: row[1] for row in self._run("SELECT name_key, id FROM tag")}
        self._communities: dict[str, int] = {row[0]: row[1] for row in self._run("SELECT uid, id FROM community")}
        self._imports: dict[str, int] = {row[0]: row[1] for row in self._run("SELECT uid, id FROM import")}

        def queue(model: type, *columns: str) -> Inserter:
            made = Inserter(connection, model, columns)
            self._queues.append(made)
            return made

        self._tiers = {int(row[0]): (row[1], row[2]) for row in self._run("SELECT id, every, unit FROM tier")}
        self._tiers_used = bool(self._run("SELECT EXISTS (SELECT 1 FROM contact_tier)").scalar())
        self._queues: list[Inserter] = []
        self._platform = queue(contacts.Platform, "key", "name", "colour")
        self._tag = queue(contacts.Tag, "name", "name_key")
        self._community = queue(
            communities.Community, "uid", "platform_id", "name", "name_key", "kind", "joined_on", "url", "notes",
            "archived_at",
        )  # fmt: skip
        self._contact = queue(
            contacts.Contact, "uid", "name", "given_name", "family_name", "sort_key", "script", "company", "position",
            "position_since", "location", "birthday", "notes", "created_at", "archived_at", "listed",
        )  # fmt: skip
        self._identity = queue(contacts.Identity, "contact_id", "platform_id", "kind", "value", "value_key")
        self._position = queue(contacts.Position, "contact_id", "company", "title", "since", "until")
        self._membership = queue(communities.Membership, "community_id", "contact_id", "role", "since")
        self._met = queue(
            contacts.MeetingPoint, "contact_id", "platform_id", "community_id", "met_on", "evidence", "source"
        )
        self._contact_tag = queue(contacts.ContactTag, "contact_id", "tag_id")
        self._cadence = queue(follow_ups.Cadence, "contact_id", "tag_id", "every", "unit", "anchor_on")
        self._state = queue(follow_ups.CadenceState, "contact_id", "snoozed_until", "skipped_on")
        self._contact_tier = queue(follow_ups.ContactTier, "contact_id", "tier_id", "anchor_on")
        self._change = queue(imports.ImportChange, "import_id", "contact_id", "kind", "before", "after")
        self._rest = queue(follow_ups.SuggestionRest, "contact_id", "kind", "until", "created_at")
        self._interaction = queue(
            interactions.Interaction, "uid", "kind", "direction", "at", "minutes", "platform_id", "community_id",
            "subtype", "title", "text", "assumed_zone",
        )  # fmt: skip
        self._participant = queue(interactions.Participant, "interaction_id", "contact_id")
        self._follow_up = queue(
            follow_ups.FollowUp, "uid", "text", "due_on", "anchor_on", "due_time", "zone", "every", "unit",
            "snoozed_until", "created_at", "done_at", "rule",
        )  # fmt: skip
        self._follow_up_contact = queue(follow_ups.FollowUpContact, "follow_up_id", "contact_id")
        self._ledger = queue(
            follow_ups.LedgerEntry, "follow_up_id", "contact_id", "kind", "event", "at", "due_on", "until", "way"
        )
        self._outcome = queue(contacts.Outcome, "uid", "kind", "contact_id", "community_id", "on", "notes")
        self._photo = queue(contacts.Photo, "contact_id", "data")
        self._activity = queue(communities.Activity, "community_id", "on", "kind", "source", "count")
        self._source = queue(
            imports.SourceRecord, "source", "key", "alias", "contact_id", "interaction_id", "said", "community_id",
            "follow_up_id",
        )  # fmt: skip
        self._provenance = queue(imports.Provenance, "import_id", "source_record_id", "row", "created")

    def flush(self) -> None:
        for queue in self._queues:
            queue.flush()

    def add_platform(self, record: book.BookPlatform) -> bool:
        """Whether it is new; the same key is the same platform."""
        if record.key in self.platforms:
            return False
        self.platforms[record.key] = self._platform.add(record.key, record.name, record.colour)
        return True

    def add_tag(self, record: book.BookTag) -> bool:
        """Whether it is new; a tag that is there keeps the cadence it has."""
        key = fold(record.name)
        if key in self._tags:
            return False
        self._tags[key] = self._tag.add(record.name, key)
        self._add_cadence(None, self._tags[key], record.cadence)
        return True

    def change_tier(self, record: book.BookTier) -> bool | None:
        """Whether its interval is another now: where somebody is in a tier already it stays. None: no such tier."""
        if record.tier not in self._tiers:
            return None
        wanted = (record.every, record.unit.value)
        if self._tiers_used or self._tiers[record.tier] == wanted:
            return False
        self._tiers[record.tier] = wanted
        self._run("UPDATE tier SET every = ?, unit = ? WHERE id = ?", (*wanted, record.tier))
        return True

    def add_community(self, record: book.BookCommunity) -> bool:
        """Whether it is new; the same name on the same platform is the same community."""
        if record.uid in self._communities:
            return False
        platform_id, name_key = self.platforms[record.platform], fold(record.name)
        same = self._run(
            "SELECT id FROM community WHERE platform_id = ? AND name_key = ?", (platform_id, name_key)
        ).scalar()
        if same is not None:
            self._communities[record.uid] = int(same)
            return False
        self._communities[record.uid] = self._community.add(
            record.uid, platform_id, record.name, name_key, record.kind.value, _day(record.joined_on), record.url,
            record.notes, _moment(record.archived_at),
        )  # fmt: skip
        community_id = self._communities[record.uid]
        for day in record.activity:
            self._activity.add(community_id, _day(day.on), day.kind, day.source, day.count)
        self._add_sources(self._free(record.sources), community_id=community_id)
        self._platform.flush()
        self._community.flush()
        return True

    def add_import(self, record: book.BookImport) -> bool:
        """Whether it is new. It belongs to no step here: taking the export back takes it back."""
        if record.uid in self._imports:
            return False
        self._imports[record.uid] = self._next_import
        self._run(
            "INSERT INTO import(id, uid, source, file, at, read, created, updated, unchanged, skipped, failed, reasons)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._next_import, record.uid, record.source, record.file, to_millis(record.at), record.read,
                record.created, record.updated, record.unchanged, record.skipped, record.failed,
                json.dumps(record.reasons),
            ),
        )  # fmt: skip
        self._next_import += 1
        return True

    def add_contact(self, record: book.BookContact) -> int:
        """Queue a contact with all that belongs to it; returns its id. Its platforms must be known."""
        key = sort_key(record.given_name, record.family_name, record.name)
        contact_id = self._contact.add(
            record.uid, record.name, record.given_name, record.family_name, key, script_of(record.name),
            record.company, record.position, _day(record.position_since), record.location, record.birthday,
            record.notes, _moment(record.created_at) or self._now, _moment(record.archived_at), record.listed,
        )  # fmt: skip
        if record.photo:
            self._photo.add(contact_id, record.photo)
        for row in record.identities:
            value_key = identity_key(row.platform, row.kind, row.value)
            self._identity.add(contact_id, self.platforms[row.platform], row.kind.value, row.value, value_key)
        for job in record.positions:
            self._position.add(contact_id, job.company, job.title, _day(job.since), _day(job.until))
        known = [seat for seat in record.memberships if seat.community in self._communities]
        for community_id, seat in {self._communities[seat.community]: seat for seat in known}.items():
            self._membership.add(community_id, contact_id, seat.role, _day(seat.since))
        self._add_met(contact_id, record.met)
        for name in dict.fromkeys(fold(tag) for tag in record.tags):
            if name in self._tags:
                self._contact_tag.add(contact_id, self._tags[name])
        self._add_cadence(contact_id, None, record.cadence)
        if state := record.cadence_state:
            self._state.add(contact_id, _day(state.snoozed_until), _day(state.skipped_on))
        if (decided := record.tier) and (decided.tier is None or decided.tier in self._tiers):
            self._contact_tier.add(contact_id, decided.tier, _day(decided.anchor_on))
        for change in record.changes:
            if change.by in self._imports:
                by = self._imports[change.by]
                self._change.add(by, contact_id, change.kind.value, change.before, change.after)
        self._add_ledger(None, contact_id, record.ledger)
        self._add_sources(record.sources, contact_id=contact_id)
        return contact_id

    def add_interaction(self, record: book.BookInteraction, people: Sequence[int]) -> int:
        """Queue an interaction of these contacts; returns its id."""
        interaction_id = self._interaction.add(
            record.uid, record.kind.value, record.direction.value, to_millis(record.at), record.minutes,
            self.platforms.get(record.platform), self._communities.get(record.community), record.subtype, record.title,
            record.text, record.assumed_zone,
        )  # fmt: skip
        for contact_id in people:
            self._participant.add(interaction_id, contact_id)
        self._add_sources(record.sources, interaction_id=interaction_id)
        return interaction_id

    def add_follow_up(self, record: book.BookFollowUp, people: Sequence[int]) -> int:
        """Queue a follow-up about these contacts with its ledger; returns its id."""
        follow_up_id = self._follow_up.add(
            record.uid, record.text, _day(record.due_on), _day(record.anchor_on),
            record.due_time.isoformat("minutes") if record.due_time else "", record.zone, record.every,
            record.unit.value if record.unit else "", _day(record.snoozed_until),
            _moment(record.created_at) or self._now, _moment(record.done_at), record.rule,
        )  # fmt: skip
        for contact_id in people:
            self._follow_up_contact.add(follow_up_id, contact_id)
        self._add_ledger(follow_up_id, None, record.ledger)
        self._add_sources(self._free(record.sources), follow_up_id=follow_up_id)
        return follow_up_id

    def add_outcome(self, record: book.BookOutcome, contact_id: int) -> int:
        return self._outcome.add(
            record.uid, record.kind.value, contact_id, self._communities.get(record.community), _day(record.on),
            record.notes,
        )  # fmt: skip

    def add_rest(self, record: book.BookRest, contact_id: int | None) -> bool:
        """Whether it is new; ``contact_id`` None is a rest of a kind, about anybody."""
        kind, until = None if record.kind is None else record.kind.value, _day(record.until)
        same = self._run(
            "SELECT 1 FROM suggestion_rest WHERE contact_id IS ? AND kind IS ? AND until IS ?",
            (contact_id, kind, until),
        )
        if same.first() is not None:
            return False
        self._rest.add(contact_id, kind, until, to_millis(record.created_at))
        return True

    def add_owner_fact(self, record: book.BookOwnerFact) -> bool:
        """Whether it is new."""
        added = self._run(
            "INSERT INTO owner_fact(source, key, kind, title, detail, since, until) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            (
                record.source, record.key, record.kind.value, record.title, record.detail, record.since, record.until,
            ),
        )  # fmt: skip
        return added.rowcount > 0

    def _add_met(self, contact_id: int, met: book.BookMet | None) -> None:
        if met is not None:
            self._met.add(
                contact_id, self.platforms.get(met.platform), self._communities.get(met.community), _day(met.on),
                met.evidence, met.source,
            )  # fmt: skip

    def _add_cadence(self, contact_id: int | None, tag_id: int | None, cadence: book.BookCadence | None) -> None:
        if cadence is not None:
            self._cadence.add(contact_id, tag_id, cadence.every, cadence.unit.value, _day(cadence.anchor_on))

    def _add_ledger(
        self, follow_up_id: int | None, contact_id: int | None, lines: Sequence[book.BookLedgerLine]
    ) -> None:
        for line in lines:
            self._ledger.add(
                follow_up_id, contact_id, line.kind, line.event.value, to_millis(line.at), _day(line.due_on),
                _day(line.until), line.way,
            )  # fmt: skip

    def _free(self, sources: Sequence[book.BookSource]) -> list[book.BookSource]:
        """Those that no import of this book has brought already."""
        return [
            source
            for source in sources
            if not self._run(
                'SELECT 1 FROM source_record WHERE source = ? AND "key" = ?', (source.source, source.key)
            ).first()
        ]

    def _add_sources(
        self,
        sources: Sequence[book.BookSource],
        *,
        contact_id: int | None = None,
        interaction_id: int | None = None,
        community_id: int | None = None,
        follow_up_id: int | None = None,
    ) -> None:
        for source in sources:
            record_id = self._source.add(
                source.source, source.key, source.alias, contact_id, interaction_id, source.said, community_id,
                follow_up_id,
            )  # fmt: skip
            for origin in source.provenance:
                if origin.by in self._imports:
                    self._provenance.add(self._imports[origin.by], record_id, origin.row, origin.created)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _moment(moment: datetime | None) -> int | None:
    return None if moment is None else to_millis(moment)
