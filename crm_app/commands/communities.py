"""Communities, their members, and the user's own platforms."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete
from sqlmodel import Session, col, select

from crm_app.commands.rows import add, chunks, cleaned, get, required
from crm_app.domain.drafts import CommunityDraft
from crm_app.domain.names import fold
from crm_app.domain.vocabulary import CommunityKind
from crm_app.errors import BadInput
from crm_app.store.sql import run_many
from crm_app.store.tables.communities import Community, Membership
from crm_app.store.tables.contacts import Platform


def add_community(session: Session, draft: CommunityDraft) -> int:
    """Raises ``BadInput``: "empty_field", "community_taken" (that name on that platform)."""
    community = Community(platform_id=draft.platform_id, name="", name_key="")
    _fill(session, community, draft)
    return add(session, community)


def edit_community(session: Session, community_id: int, draft: CommunityDraft) -> int:
    community = get(session, Community, community_id)
    _fill(session, community, draft)
    session.add(community)
    return community_id


def delete_community(session: Session, community_id: int) -> None:
    """Memberships go with it; who was met there keeps the platform and the day."""
    session.delete(get(session, Community, community_id))


def add_members(
    session: Session, community_id: int, ids: Sequence[int], role: str = "", since: date | None = None
) -> None:
    """Make contacts members; who is one already stays as they are."""
    get(session, Community, community_id)
    run_many(
        session,
        "INSERT INTO membership(community_id, contact_id, role, since) "
        "VALUES (:community, :contact, :role, :since) ON CONFLICT DO NOTHING",
        [
            {
                "community": community_id,
                "contact": contact_id,
                "role": cleaned(role),
                "since": since.isoformat() if since else None,
            }
            for contact_id in ids
        ],
    )


def remove_members(session: Session, community_id: int, ids: Sequence[int]) -> None:
    for block in chunks(ids):
        session.exec(
            delete(Membership).where(
                col(Membership.community_id) == community_id, col(Membership.contact_id).in_(block)
            )
        )


def add_platform(session: Session, name: str, colour: str = "#7C8696") -> int:
    """A platform of the user's own; the one of that name if there is one already."""
    clean = required(name, "platform")
    for row in session.exec(select(Platform)):
        if fold(row.name) == fold(clean) and row.id is not None:
            return row.id
    return add(session, Platform(key=f"own:{fold(clean)}", name=clean, colour=colour))


def _fill(session: Session, community: Community, draft: CommunityDraft) -> None:
    name = required(draft.name, "name")
    get(session, Platform, draft.platform_id)
    same = select(Community.id).where(
        Community.platform_id == draft.platform_id, Community.name_key == fold(name), Community.id != community.id
    )
    if session.exec(same).first() is not None:
        raise BadInput("community_taken", name=name)
    community.name, community.name_key = name, fold(name)
    community.platform_id = draft.platform_id
    community.kind = CommunityKind(draft.kind).value
    community.joined_on = draft.joined_on
    community.url = cleaned(draft.url)
    community.notes = cleaned(draft.notes)
