"""The short lists that forms and the navigation need: platforms, tags, communities, counts, the last place."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from crm_app.domain.cadence import LeapRule
from crm_app.queries.reading import ids, rows, value
from crm_app.queries.today import due_rows
from crm_app.store.reading import Session

_LOOKED_AT = 5000  # newest interactions searched for a typed one: after a big import the answer may be none


@dataclass(frozen=True, slots=True)
class PlatformRow:
    id: int
    key: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag, and how many contacts carry it (archived ones not counted)."""

    id: int
    name: str
    contacts: int


@dataclass(frozen=True, slots=True)
class CommunityChoice:
    id: int
    name: str
    platform_id: int
    platform_name: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What the navigation shows: contacts in the list, communities not archived, and what is overdue or due today."""

    people: int
    communities: int
    due_now: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened, as far as it is known."""

    platform_id: int | None = None
    community_id: int | None = None


def platforms(session: Session) -> list[PlatformRow]:
    """All platforms: the built-in ones in their order, then the user's own as they were added."""
    return [PlatformRow(*row) for row in rows(session, 'SELECT id, "key", name, colour FROM platform ORDER BY id')]


def tags(session: Session) -> list[TagRow]:
    """All tags by name, those nobody carries included."""
    # Counted here: grouping by tag would look at every row there is for the few archived ones.
    archived = Counter(
        ids(
            session,
            "SELECT tag_id AS id FROM contact_tag WHERE contact_id IN "
            "(SELECT id FROM contact WHERE archived_at IS NOT NULL)",
        )
    )
    found = rows(
        session,
        "SELECT t.id, t.name, (SELECT count(*) FROM contact_tag x WHERE x.tag_id = t.id) "
        "FROM tag t ORDER BY t.name_key",
    )
    return [TagRow(tag_id, name, carried - archived[tag_id]) for tag_id, name, carried in found]


def community_choices(session: Session) -> list[CommunityChoice]:
    """Communities not archived, by name."""
    found = rows(
        session,
        "SELECT c.id, c.name, c.platform_id, p.name FROM community c JOIN platform p ON p.id = c.platform_id "
        "WHERE c.archived_at IS NULL ORDER BY c.name_key, p.id",
    )
    return [CommunityChoice(*row) for row in found]


def nobody(session: Session) -> bool:
    """Whether the list of contacts is empty but for, perhaps, archived people."""
    return not value(session, "SELECT EXISTS (SELECT 1 FROM contact WHERE archived_at IS NULL AND listed = 1)")


def counts(session: Session, today: date, leap: LeapRule = LeapRule.FEB_28) -> Counts:
    people = value(
        session,
        "SELECT (SELECT count(*) FROM contact) - "
        "(SELECT count(*) FROM contact WHERE archived_at IS NOT NULL OR listed = 0)",
    )
    communities = value(session, "SELECT count(*) FROM community WHERE archived_at IS NULL")
    return Counts(people, communities, len(due_rows(session, today, today, leap)))


def last_place(session: Session) -> Place:
    """The place of the newest interaction that was typed, not imported: what the next one most likely shares."""
    found = rows(
        session,
        "SELECT i.platform_id, i.community_id FROM "
        "(SELECT id, at, platform_id, community_id FROM interaction ORDER BY at DESC, id DESC LIMIT :looked_at) AS i "
        "WHERE NOT EXISTS (SELECT 1 FROM source_record r WHERE r.interaction_id = i.id) "
        "ORDER BY i.at DESC, i.id DESC LIMIT 1",
        looked_at=_LOOKED_AT,
    )
    return Place(*found[0]) if found else Place()
