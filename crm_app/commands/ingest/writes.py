"""The tables an import writes to, each with its queue of new rows."""

from base64 import b64encode

from sqlalchemy import Connection

from crm_app.domain.identities import identity_key
from crm_app.domain.names import fold, script_of, sort_key, split_name
from crm_app.domain.records import IdentityRecord, MetRecord, PersonRecord
from crm_app.store.bulk import Inserter
from crm_app.store.instants import now, to_millis
from crm_app.store.tables import communities, contacts, imports, interactions
from crm_app.store.tables.base import new_uid

OWN_COLOUR = "#7C8696"


class Writes:
    """Queues for one import; ``flush`` writes owners before what refers to them."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.today_date = now().date()
        self.today = self.today_date.isoformat()
        self._created_at = to_millis(now())
        self._platforms: dict[str, int] = {
            key: row_id for row_id, key in connection.exec_driver_sql("SELECT id, key FROM platform")
        }
        self.contact = Inserter(
            connection,
            contacts.Contact,
            ("uid", "name", "given_name", "family_name", "sort_key", "script", "company", "position", "location",
             "birthday", "notes", "created_at", "archived_at", "listed"),
        )  # fmt: skip
        self.identity = Inserter(
            connection, contacts.Identity, ("contact_id", "platform_id", "kind", "value", "value_key")
        )
        self.position = Inserter(connection, contacts.Position, ("contact_id", "company", "title", "since", "until"))
        self.meeting_point = Inserter(
            connection,
            contacts.MeetingPoint,
            ("contact_id", "platform_id", "community_id", "met_on", "evidence", "source"),
        )
        self.interaction = Inserter(
            connection,
            interactions.Interaction,
            ("uid", "kind", "direction", "at", "minutes", "platform_id", "community_id", "subtype", "title", "text",
             "assumed_zone"),
        )  # fmt: skip
        self.participant = Inserter(connection, interactions.Participant, ("interaction_id", "contact_id"))
        self.source_record = Inserter(
            connection,
            imports.SourceRecord,
            ("source", "key", "alias", "contact_id", "interaction_id", "said", "community_id", "follow_up_id"),
        )
        self.provenance = Inserter(connection, imports.Provenance, ("import_id", "source_record_id", "row", "created"))
        self.community = Inserter(
            connection,
            communities.Community,
            ("uid", "platform_id", "name", "name_key", "kind", "joined_on", "url", "notes"),
        )
        self.membership = Inserter(connection, communities.Membership, ("community_id", "contact_id", "role", "since"))
        self.photo = Inserter(connection, contacts.Photo, ("contact_id", "data"))
        self.import_change = Inserter(
            connection, imports.ImportChange, ("import_id", "contact_id", "kind", "before", "after")
        )
        self._all = (
            self.contact, self.identity, self.position, self.photo, self.community, self.membership,
            self.meeting_point, self.interaction, self.participant, self.source_record, self.provenance,
            self.import_change,
        )  # fmt: skip

    def platform_id(self, key: str) -> int:
        """The platform's id; one of the person's own ("own:Mastodon") is made when it is first named."""
        found = self._platforms.get(key)
        if found is None and key.startswith("own:"):
            found = self._own_platform(key)
        return self._platforms[key] if found is None else found

    def _own_platform(self, key: str) -> int:
        name = key.removeprefix("own:").strip() or key
        run = self.connection.exec_driver_sql
        named = {fold(row[1]): int(row[0]) for row in run("SELECT id, name FROM platform")}
        row_id = named.get(fold(name))
        if row_id is None:
            run("INSERT INTO platform(key, name, colour) VALUES (?, ?, ?)", (f"own:{fold(name)}", name, OWN_COLOUR))
            row_id = int(run("SELECT last_insert_rowid()").scalar_one())
        self._platforms[key] = row_id
        return row_id

    def add_contact(
        self,
        person: PersonRecord,
        company: str = "",
        position: str = "",
        location: str = "",
        notes: str = "",
        birthday: str = "",
        *,
        archived: bool = False,
        listed: bool = True,
    ) -> int:
        """Queue a contact with its identities; returns its id."""
        given, family = person.given_name, person.family_name
        if not given and not family:
            given, family = split_name(person.name)
        key = sort_key(given, family, person.name)
        contact_id = self.contact.add(
            new_uid(), person.name, given, family, key, script_of(person.name), company, position, location,
            birthday, notes, self._created_at, self._created_at if archived else None, listed,
        )  # fmt: skip
        for identity in person.identities:
            self.add_identity(contact_id, identity)
        return contact_id

    def add_identity(self, contact_id: int, identity: IdentityRecord) -> None:
        key = identity_key(identity.platform, identity.kind, identity.value)
        self.identity.add(contact_id, self.platform_id(identity.platform), identity.kind, identity.value, key)

    def add_met(self, contact_id: int, met: MetRecord, community_id: int | None, source: str) -> None:
        day = met.on.isoformat() if met.on else None
        platform_id = self.platform_id(met.platform)
        self.meeting_point.add(contact_id, platform_id, community_id, day, met.evidence, source)

    def add_photo(self, contact_id: int, photo: bytes) -> None:
        self.photo.add(contact_id, b64encode(photo).decode("ascii"))

    def flush(self) -> None:
        for queue in self._all:
            queue.flush()
