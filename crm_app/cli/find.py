"""Finding what was named on the command line: contacts, communities and platforms."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_app.domain.names import fold
from crm_app.domain.search import Query, parse_query
from crm_app.errors import BadInput
from crm_app.queries.forms import people_named
from crm_app.queries.lookups import CommunityChoice, PlatformRow, community_choices, platforms, tags
from crm_app.queries.people import (
    PeopleFilter,
    Sort,
    find_contact,
    matching_ids,
    member_ids,
    message_ids,
    ordered_ids,
)
from crm_app.queries.refs import PersonRef
from crm_app.store.reading import Session

_NOBODY = -1  # as a community's or tag's id: one that does not exist


def people(session: Session, named: Sequence[str]) -> list[PersonRef]:
    """The contacts meant by ids or names, each once; raises as ``find_contact`` does."""
    return people_named(session, list(dict.fromkeys(find_contact(session, text) for text in named)))


def person(session: Session, named: str) -> PersonRef:
    return people(session, [named])[0]


def platform(session: Session, named: str) -> PlatformRow:
    """A platform by key or name; raises ``BadInput("unknown_platform")``."""
    wanted = fold(named)
    for row in platforms(session):
        if wanted in (row.key, fold(row.name)):
            return row
    raise BadInput("unknown_platform", platform=named)


def community(session: Session, named: str, platform_id: int | None = None) -> CommunityChoice:
    """A community by id or name, on one platform if that is given.

    Raises ``BadInput``: "unknown_community" (``text``), "ambiguous_community" (``text``, ``count``).
    """
    wanted = fold(named)
    listed = [row for row in community_choices(session) if platform_id in (None, row.platform_id)]
    found = [row for row in listed if fold(row.name) == wanted] or [row for row in listed if str(row.id) == wanted]
    if not found:
        raise BadInput("unknown_community", text=named)
    if len(found) > 1:
        raise BadInput("ambiguous_community", text=named, count=len(found))
    return found[0]


@dataclass(frozen=True, slots=True)
class Place:
    platform_id: int | None = None
    community_id: int | None = None


def place(session: Session, platform_named: str, community_named: str) -> Place:
    """Platform and community as typed; a community says which platform it is on."""
    on = platform(session, platform_named).id if platform_named else None
    if not community_named:
        return Place(on)
    found = community(session, community_named, on)
    return Place(found.platform_id, found.id)


def contact_ids(session: Session, text: str, script_first: int) -> list[int]:
    """The contacts a search finds, in order of name; those found only by what was said with them come last."""
    query = parse_query(text)
    narrowed = _filter(session, query)
    ordered = ordered_ids(session, Sort.NAME, narrowed, script_first)
    if not query.words:
        return ordered
    matches = matching_ids(session, query.words)
    everybody = ordered + member_ids(session, narrowed)
    found = [contact_id for contact_id in everybody if contact_id in matches]
    listed = set(ordered) - set(found)
    return [*found, *(contact_id for contact_id in message_ids(session, query.words) if contact_id in listed)]


def _filter(session: Session, query: Query) -> PeopleFilter:
    key, community_id, tag_id = "", None, None
    if query.platform:
        known = (row.key for row in platforms(session) if query.platform in (row.key, fold(row.name)))
        key = next(known, f"?{query.platform}")
    if query.community:
        wanted = fold(query.community)
        named = (row.id for row in community_choices(session) if fold(row.name) == wanted)
        community_id = next(named, _NOBODY)
    if query.tag:
        wanted = fold(query.tag)
        tag_id = next((row.id for row in tags(session) if fold(row.name) == wanted), _NOBODY)
    return PeopleFilter(key, community_id, tag_id, never=query.never, archived=query.archived)
