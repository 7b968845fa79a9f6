"""Fills a store with invented people, straight through the tables."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from sqlmodel import Session, SQLModel

from crm_app.domain.names import fold, script_of, sort_key
from crm_app.store.journal import Label
from crm_app.store.store import Store
from crm_app.store.tables.communities import Community, Membership
from crm_app.store.tables.contacts import Contact, ContactTag, Identity, MeetingPoint, Tag
from crm_app.store.tables.follow_ups import Cadence, CadenceState, FollowUp, FollowUpContact, LedgerEntry
from crm_app.store.tables.interactions import Interaction, Participant

T = TypeVar("T")

TODAY = date(2026, 7, 1)
NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
LINKEDIN, SLACK, DISCORD = 1, 2, 3


def day(ahead: int) -> date:
    return TODAY + timedelta(days=ahead)


class Book:
    """One method a thing; each writes one step and returns the new row's id."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def add(self, *made: SQLModel) -> int:
        def command(session: Session) -> int:
            for row in made:
                session.add(row)
                session.flush()
            return made[0].id  # type: ignore[attr-defined]

        return self.store.write(Label("test"), command).result().value

    def read(self, query: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        with self.store.reading() as session:
            return query(session, *args, **kwargs)

    def contact(self, name: str, **fields: Any) -> int:
        fields.setdefault("created_at", NOW - timedelta(days=400))
        key = sort_key("", "", name)
        return self.add(Contact(name=name, sort_key=key, script=script_of(name), **fields))

    def community(self, name: str, platform_id: int = LINKEDIN, **fields: Any) -> int:
        return self.add(Community(name=name, name_key=fold(name), platform_id=platform_id, **fields))

    def met(self, contact_id: int, platform_id: int | None = None, community_id: int | None = None, **f: Any) -> int:
        return self.add(MeetingPoint(contact_id=contact_id, platform_id=platform_id, community_id=community_id, **f))

    def member(self, contact_id: int, community_id: int, **fields: Any) -> int:
        return self.add(Membership(contact_id=contact_id, community_id=community_id, **fields))

    def identity(self, contact_id: int, key: str, platform_id: int = LINKEDIN, kind: str = "url") -> int:
        row = Identity(contact_id=contact_id, platform_id=platform_id, kind=kind, value=key, value_key=key)
        return self.add(row)

    def tag(self, name: str, *contact_ids: int) -> int:
        tag_id = self.add(Tag(name=name, name_key=fold(name)))
        for contact_id in contact_ids:
            self.add(ContactTag(contact_id=contact_id, tag_id=tag_id))
        return tag_id

    def talk(self, *contact_ids: int, days_ago: int = 0, direction: str = "mutual", **fields: Any) -> int:
        at = fields.pop("at", NOW - timedelta(days=days_ago))
        talk = Interaction(kind=fields.pop("kind", "message"), direction=direction, at=at, **fields)
        made = self.add(talk)
        for contact_id in contact_ids:
            self.add(Participant(interaction_id=made, contact_id=contact_id))
        return made

    def cadence(self, every: int, unit: str, anchor: date, **owner: int) -> int:
        return self.add(Cadence(every=every, unit=unit, anchor_on=anchor, **owner))

    def put_off(self, contact_id: int, **fields: date) -> int:
        return self.add(CadenceState(contact_id=contact_id, **fields))

    def follow_up(self, text: str, due: date, *contact_ids: int, **fields: Any) -> int:
        made = self.add(FollowUp(text=text, due_on=due, anchor_on=due, **fields))
        for contact_id in contact_ids:
            self.add(FollowUpContact(follow_up_id=made, contact_id=contact_id))
        return made

    def ledger(self, **fields: Any) -> int:
        return self.add(LedgerEntry(**fields))
