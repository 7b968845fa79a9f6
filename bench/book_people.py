"""The people of the benchmark's book: contacts with all that belongs to one, and communities and tags."""

import random
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Connection

from bench.words import COMMUNITIES, COMPANIES, POSITIONS, TAGS, Texts, names
from crm_app.domain.identities import identity_key
from crm_app.domain.names import fold, script_of, sort_key
from crm_app.domain.vocabulary import CommunityKind
from crm_app.store.bulk import Inserter
from crm_app.store.instants import to_millis
from crm_app.store.tables import communities, contacts, follow_ups

_YEARS = 10
_CADENCES = ((2, "week"), (6, "week"), (1, "month"), (3, "month"), (1, "year"))
_KINDS = list(CommunityKind)


def uid(kind: int, number: int) -> str:
    """A UUIDv7's shape, but the same in every run; ``kind`` tells tables apart."""
    return f"01900000-0000-7{kind:03x}-8000-{number:012x}"


def millis(day: date) -> int:
    return to_millis(datetime.combine(day, time(9), UTC))


class PeopleWriter:
    """Writes contacts number ``first`` to ``last``; communities and tags are written when it is made."""

    def __init__(self, connection: Connection, dice: random.Random, total: int, today: date) -> None:
        self._connection = connection
        self._dice = dice
        self._total = total
        self._today = today
        self._names = names(dice)
        self._texts = Texts(dice)
        self._platforms: dict[str, int] = {
            key: row_id for row_id, key in connection.exec_driver_sql("SELECT id, key FROM platform")
        }
        self._make_inserters()
        self._communities = self._write_communities()
        self._tags = [self._tag.add(name, fold(name)) for name in TAGS]
        # The rarest tag: a cadence for a third of all people is not what anybody means to keep.
        self._cadence.add(None, self._tags[-1], 6, "week", self._day(400).isoformat())
        self._flush()

    def write(self, first: int, last: int) -> None:
        for number in range(first, last):
            self._write_contact(number)
        self._flush()

    def _make_inserters(self) -> None:
        connection = self._connection
        self._community = Inserter(
            connection,
            communities.Community,
            ("uid", "platform_id", "name", "name_key", "kind", "joined_on", "url", "notes"),
        )
        self._tag = Inserter(connection, contacts.Tag, ("name", "name_key"))
        self._contact = Inserter(
            connection,
            contacts.Contact,
            ("uid", "name", "given_name", "family_name", "sort_key", "script", "company", "position", "location",
             "birthday", "notes", "created_at", "archived_at"),
        )  # fmt: skip
        self._identity = Inserter(
            connection, contacts.Identity, ("contact_id", "platform_id", "kind", "value", "value_key")
        )
        self._met = Inserter(
            connection,
            contacts.MeetingPoint,
            ("contact_id", "platform_id", "community_id", "met_on", "evidence", "source"),
        )
        self._member = Inserter(connection, communities.Membership, ("community_id", "contact_id", "role", "since"))
        self._tagged = Inserter(connection, contacts.ContactTag, ("contact_id", "tag_id"))
        self._cadence = Inserter(connection, follow_ups.Cadence, ("contact_id", "tag_id", "every", "unit", "anchor_on"))
        self._follow_up = Inserter(
            connection,
            follow_ups.FollowUp,
            ("uid", "text", "due_on", "anchor_on", "due_time", "zone", "every", "unit", "created_at", "done_at"),
        )
        self._about = Inserter(connection, follow_ups.FollowUpContact, ("follow_up_id", "contact_id"))

    def _flush(self) -> None:
        for queue in (
            self._community, self._tag, self._contact, self._identity, self._met, self._member, self._tagged,
            self._cadence, self._follow_up, self._about,
        ):  # fmt: skip
            queue.flush()

    def _write_communities(self) -> list[tuple[int, int]]:
        """Ids of communities with their platforms', the liveliest first."""
        homes = [self._platforms[key] for key in ("slack", "discord", "linkedin", "facebook", "telegram", "reddit")]
        made: list[tuple[int, int]] = []
        for number, name in enumerate(COMMUNITIES):
            platform, kind = self._dice.choice(homes), self._dice.choice(_KINDS)
            joined = self._day(365 * _YEARS).isoformat()
            row_id = self._community.add(uid(1, number), platform, name, fold(name), kind, joined, "", "")
            made.append((row_id, platform))
        self._dice.shuffle(made)
        return made

    def _write_contact(self, number: int) -> None:
        dice = self._dice
        name = self._names[number % len(self._names)]
        met_on = self._day(365 * _YEARS)
        contact_id = self._contact.add(
            uid(2, number), name.full, name.given, name.family, sort_key(name.given, name.family, name.full),
            script_of(name.full), dice.choice(COMPANIES), dice.choice(POSITIONS), "",
            self._day(365 * 50, 365 * 20).isoformat() if dice.random() < 0.12 else "",
            self._texts.text() if dice.random() < 0.1 else "",
            millis(met_on), millis(self._today) if dice.random() < 0.01 else None,
        )  # fmt: skip
        self._write_identities(contact_id, number)
        self._write_places(contact_id, met_on)
        if dice.random() < 0.35:
            self._tagged.add(contact_id, self._tags[self._skewed(len(self._tags))])
        if number % 10 == 0:
            self._write_follow_up(contact_id)
        elif number % 20 == 5:
            every, unit = dice.choice(_CADENCES)
            self._cadence.add(contact_id, None, every, unit, self._day(700).isoformat())

    def _write_identities(self, contact_id: int, number: int) -> None:
        for platform, kind, value, share in (
            ("linkedin", "url", f"https://www.linkedin.com/in/book-{number:06x}", 0.8),
            ("email", "email", f"book.{number}@example.org", 0.3),
            ("telegram", "handle", f"@book_{number}", 0.25),
            ("slack", "user_id", f"U{number:08X}", 0.2),
        ):
            if self._dice.random() < share:
                key = identity_key(platform, kind, value)
                self._identity.add(contact_id, self._platforms[platform], kind, value, key)

    def _write_places(self, contact_id: int, met_on: date) -> None:
        community, platform = self._communities[self._skewed(len(self._communities))]
        chance = self._dice.random()
        if chance < 0.55:
            self._met.add(contact_id, self._platforms["linkedin"], None, met_on.isoformat(), "", "linkedin.connections")
        elif chance < 0.92:
            self._met.add(contact_id, platform, community, met_on.isoformat(), "", "typed")
        if chance > 0.45:
            self._member.add(community, contact_id, "", met_on.isoformat())

    def _write_follow_up(self, contact_id: int) -> None:
        """Half of them done, the open ones from three months ago to a year ahead."""
        dice = self._dice
        due = self._today + timedelta(days=dice.randint(-90, 365))
        done = millis(due) if dice.random() < 0.5 else None
        every, unit = (1, "month") if dice.random() < 0.2 else (0, "")
        text = self._texts.text()[:60]
        created = millis(due - timedelta(days=30))
        row = self._follow_up.add(
            uid(3, contact_id), text, due.isoformat(), due.isoformat(), "", "", every, unit, created, done
        )
        self._about.add(row, contact_id)

    def _day(self, before: int, least: int = 0) -> date:
        return self._today - timedelta(days=self._dice.randint(least, before))

    def _skewed(self, count: int) -> int:
        """A place in a list whose first entries are the commonest."""
        return int(count * self._dice.random() ** 2.5)
