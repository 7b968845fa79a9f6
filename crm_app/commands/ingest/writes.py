"""The tables an import writes to, each with its queue of new rows."""

from datetime import date

from sqlalchemy import Connection

from crm_app.domain.identities import identity_key
from crm_app.domain.names import script_of, sort_key, split_name
from crm_app.domain.records import IdentityRecord, PersonRecord
from crm_app.store.bulk import Inserter
from crm_app.store.instants import now, to_millis
from crm_app.store.tables import contacts, imports, interactions
from crm_app.store.tables.base import new_uid


class Writes:
    """Queues for one import; ``flush`` writes owners before what refers to them."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.today = now().date().isoformat()
        self._created_at = to_millis(now())
        self._platforms: dict[str, int] = {
            key: row_id for row_id, key in connection.exec_driver_sql("SELECT id, key FROM platform")
        }
        self.contact = Inserter(
            connection,
            contacts.Contact,
            ("uid", "name", "given_name", "family_name", "sort_key", "script", "company", "position", "location",
             "birthday", "notes", "created_at"),
        )  # fmt: skip
        self.identity = Inserter(
            connection, contacts.Identity, ("contact_id", "platform_id", "kind", "value", "value_key")
        )
        self.position = Inserter(connection, contacts.Position, ("contact_id", "company", "title", "since", "until"))
        self.meeting_point = Inserter(
            connection, contacts.MeetingPoint, ("contact_id", "platform_id", "met_on", "evidence", "source")
        )
        self.interaction = Inserter(
            connection,
            interactions.Interaction,
            ("uid", "kind", "direction", "at", "minutes", "platform_id", "subtype", "title", "text"),
        )
        self.participant = Inserter(connection, interactions.Participant, ("interaction_id", "contact_id"))
        self.source_record = Inserter(
            connection, imports.SourceRecord, ("source", "key", "alias", "contact_id", "interaction_id", "said")
        )
        self.provenance = Inserter(connection, imports.Provenance, ("import_id", "source_record_id", "row", "created"))
        self._all = (
            self.contact, self.identity, self.position, self.meeting_point, self.interaction, self.participant,
            self.source_record, self.provenance,
        )  # fmt: skip

    def platform_id(self, key: str) -> int:
        return self._platforms[key]

    def add_contact(
        self, person: PersonRecord, company: str = "", position: str = "", location: str = "", notes: str = ""
    ) -> int:
        """Queue a contact with its identities; returns its id."""
        given, family = person.given_name, person.family_name
        if not given and not family:
            given, family = split_name(person.name)
        key = sort_key(given, family, person.name)
        contact_id = self.contact.add(
            new_uid(), person.name, given, family, key, script_of(person.name), company, position, location, "",
            notes, self._created_at,
        )  # fmt: skip
        for identity in person.identities:
            self.add_identity(contact_id, identity)
        return contact_id

    def add_identity(self, contact_id: int, identity: IdentityRecord) -> None:
        key = identity_key(identity.platform, identity.kind, identity.value)
        self.identity.add(contact_id, self.platform_id(identity.platform), identity.kind, identity.value, key)

    def add_met(self, contact_id: int, platform: str, met_on: date | None, source: str) -> None:
        day = met_on.isoformat() if met_on else None
        self.meeting_point.add(contact_id, self.platform_id(platform), day, "", source)

    def flush(self) -> None:
        for queue in self._all:
            queue.flush()
