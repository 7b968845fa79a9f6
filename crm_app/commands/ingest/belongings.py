"""What comes with a contact besides its fields: communities, tags, a cadence, a photo, a place in the list."""

from base64 import b64decode, b64encode
from functools import cached_property

from crm_app.commands.ingest.said import Said, photo_mark
from crm_app.commands.ingest.taking import Taking
from crm_app.commands.tags import tag_contacts
from crm_app.domain.records import ContactRecord, MembershipRecord
from crm_app.store.tables.follow_ups import Cadence


class Belongings:
    """Gives them to new contacts, and brings those of known ones up to date."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._run = taking.connection.exec_driver_sql

    def give(self, contact_id: int, record: ContactRecord) -> None:
        """Everything that a new contact comes with."""
        writes = self._taking.writes
        joined: set[int] = set()
        for one in record.memberships:
            community_id = self._taking.places.id_of(one.community)
            if community_id not in joined:
                joined.add(community_id)
                self._add(community_id, contact_id, one)
        if record.photo:
            writes.add_photo(contact_id, record.photo)
        self._tag(contact_id, record)
        if record.cadence:
            every, unit = record.cadence
            writes.flush()
            self._taking.session.add(
                Cadence(contact_id=contact_id, every=every, unit=unit.value, anchor_on=writes.today_date)
            )

    def update(self, contact_id: int, record: ContactRecord, before: Said, *, new: bool) -> None:
        """What a known contact gets: communities that the source did not name before, a photo in place of its own.

        Tags are given once, with the first import of a person: one taken off by hand stays off.
        """
        self.join(contact_id, record, before)
        self._change_photo(contact_id, record.photo, str(before.get("photo", "")))
        if new:
            self._tag(contact_id, record)

    def join(self, contact_id: int, record: ContactRecord, before: Said) -> bool:
        """Make the contact a member where the source says so for the first time; whether there was such a place."""
        said = set(before.get("communities", ()))
        fresh = [one for one in record.memberships if f"{one.community.platform}:{one.community.key}" not in said]
        if not fresh:
            return False
        writes = self._taking.writes
        writes.flush()
        held = {row[0] for row in self._run("SELECT community_id FROM membership WHERE contact_id = ?", (contact_id,))}
        for one in fresh:
            community_id = self._taking.places.id_of(one.community)
            if community_id not in held:
                held.add(community_id)
                self._add(community_id, contact_id, one)
        return True

    def list(self, contact_id: int, record: ContactRecord) -> bool:
        """Put a mere member into the list of contacts where the source or the person says so; whether it was one."""
        if not (record.listed or self._taking.list_members) or contact_id not in self._unlisted:
            return False
        self._unlisted.discard(contact_id)
        self._run("UPDATE contact SET listed = 1 WHERE id = ?", (contact_id,))
        self._taking.tally.people += 1
        return True

    @cached_property
    def _unlisted(self) -> set[int]:
        return {row[0] for row in self._run("SELECT id FROM contact WHERE listed = 0")}

    def _add(self, community_id: int, contact_id: int, one: MembershipRecord) -> None:
        since = one.since.isoformat() if one.since else None
        self._taking.writes.membership.add(community_id, contact_id, one.role, since)

    def _change_photo(self, contact_id: int, photo: bytes, before: str) -> None:
        """A photo comes where there is none, and follows the source while it is the source's."""
        if not photo or photo_mark(photo) == before:
            return
        held = self._run("SELECT data FROM photo WHERE contact_id = ?", (contact_id,)).scalar()
        if held is None:
            self._taking.writes.add_photo(contact_id, photo)
        elif before and photo_mark(b64decode(held)) == before:
            data = b64encode(photo).decode("ascii")
            self._run("UPDATE photo SET data = ? WHERE contact_id = ?", (data, contact_id))

    def _tag(self, contact_id: int, record: ContactRecord) -> None:
        if record.tags:
            self._taking.writes.flush()
            for tag in record.tags:
                tag_contacts(self._taking.session, [contact_id], tag)
