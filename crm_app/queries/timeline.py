"""Interactions in the order of time: of everybody, of one contact, of one community."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crm_app.domain.search import fts_match
from crm_app.queries import reading
from crm_app.queries.reading import chunks, records
from crm_app.queries.refs import PersonRef, people_of
from crm_app.store.reading import Session

_WHOLE = 2_000_000_000  # characters, more than a text can have


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """Every condition that is set must hold; ``platform`` is a key, ``kind`` an ``InteractionKind``.

    ``words`` must all be in title or text, each by its beginning.
    """

    contact_id: int | None = None
    community_id: int | None = None
    platform: str = ""
    kind: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InteractionRow:
    """One interaction with its place (empty strings where unknown), its text cut for a list, and who took part.

    ``assumed_zone`` names the zone in which a source's time without one was read.
    """

    id: int
    uid: str
    at: datetime
    kind: str
    direction: str
    subtype: str
    minutes: int
    platform_id: int | None
    platform: str
    platform_name: str
    colour: str
    community_id: int | None
    community: str
    title: str
    text: str
    assumed_zone: str
    people: tuple[PersonRef, ...]


def timeline_ids(session: Session, filter: TimelineFilter, limit: int | None = None) -> list[int]:
    """The interactions that pass, newest first; at most ``limit``."""
    source = "interaction i"
    clauses: list[str] = []
    values: dict[str, Any] = {}
    if filter.contact_id is not None:
        source = "participant p JOIN interaction i ON i.id = p.interaction_id"
        clauses.append("p.contact_id = :contact")
        values["contact"] = filter.contact_id
    if filter.community_id is not None:
        clauses.append("i.community_id = :community")
        values["community"] = filter.community_id
    if filter.platform:
        clauses.append('i.platform_id = (SELECT id FROM platform WHERE "key" = :platform)')
        values["platform"] = filter.platform
    if filter.kind:
        clauses.append("i.kind = :kind")
        values["kind"] = filter.kind
    if match := fts_match(filter.words):
        clauses.append("i.id IN (SELECT rowid FROM interaction_words WHERE interaction_words MATCH :match)")
        values["match"] = match
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    bound = "" if limit is None else " LIMIT :limit"
    if limit is not None:
        values["limit"] = limit
    return reading.ids(session, f"SELECT i.id FROM {source}{where} ORDER BY i.at DESC, i.id DESC{bound}", **values)


_INTERACTIONS = (
    "SELECT i.id, i.uid, i.at, i.kind, i.direction, i.subtype, i.minutes, p.id AS platform_id, "
    "coalesce(p.\"key\", '') AS platform, coalesce(p.name, '') AS platform_name, coalesce(p.colour, '') AS colour, "
    "g.id AS community_id, coalesce(g.name, '') AS community, i.title, substr(i.text, 1, :cut) AS text, i.assumed_zone "
    "FROM interaction i LEFT JOIN community g ON g.id = i.community_id "
    "LEFT JOIN platform p ON p.id = coalesce(i.platform_id, g.platform_id) WHERE i.id IN :ids"
)


def timeline_rows(session: Session, ids: Sequence[int], text_limit: int = 400) -> dict[int, InteractionRow]:
    """The rows of these interactions by id, their text cut at ``text_limit`` characters; gone ids are left out."""
    people = people_of(session, "participant", "interaction_id", ids)
    found: dict[int, InteractionRow] = {}
    for block in chunks(ids):
        for row in records(session, _INTERACTIONS, moments=["at"], ids=block, cut=text_limit):
            found[row["id"]] = InteractionRow(**row, people=tuple(people.get(row["id"], ())))
    return found


def interaction(session: Session, id: int) -> InteractionRow | None:
    """One interaction with its whole text, None when it is gone."""
    return timeline_rows(session, [id], _WHOLE).get(id)
