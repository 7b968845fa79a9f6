"""Storing what a line says: people, place, interaction, follow-up and tags, in one step."""

from dataclasses import dataclass, replace

from sqlmodel import Session, select

from crm_app.commands.follow_ups import add_follow_up
from crm_app.commands.interactions import log_interaction
from crm_app.commands.log_with_new import add_people, ensure_community
from crm_app.commands.tags import tag_contacts
from crm_app.domain.drafts import LineDraft, MetDraft
from crm_app.errors import BadInput
from crm_app.store.tables.communities import Community
from crm_app.store.tables.contacts import Platform


@dataclass(frozen=True, slots=True)
class StoredLine:
    """What a line became: the people it is about, and the ids of what was made."""

    contact_ids: tuple[int, ...]
    interaction_id: int | None = None
    follow_up_id: int | None = None


def store_line(session: Session, draft: LineDraft, way: str = "window") -> StoredLine:
    """Store all of a line. Somebody new was met where and when it happened, as far as a place is given.

    Raises ``BadInput``: "nobody", "nothing_said", "unknown_platform", and as the commands it is made of.
    """
    if draft.interaction is None and draft.follow_up is None:
        raise BadInput("nothing_said")
    platform_id = _platform(session, draft.platform)
    new_community = draft.community if draft.community_id is None else ""
    community_id = ensure_community(session, platform_id, draft.community_id, new_community)
    met = None
    if draft.interaction is not None and (platform_id is not None or community_id is not None):
        if platform_id is None and (known := session.get(Community, community_id)) is not None:
            platform_id = known.platform_id
        met = MetDraft(platform_id, community_id, draft.interaction.at.astimezone().date())
    people = add_people(session, draft.contact_ids, draft.new_names, met)
    interaction_id = follow_up_id = None
    if draft.interaction is not None:
        happened = replace(
            draft.interaction, contact_ids=people, platform_id=platform_id, community_id=community_id, follow_up=None
        )
        interaction_id = log_interaction(session, happened, way)
    if draft.follow_up is not None:
        follow_up_id = add_follow_up(session, replace(draft.follow_up, contact_ids=people), way)
    for tag in draft.tags:
        tag_contacts(session, people, tag)
    return StoredLine(people, interaction_id, follow_up_id)


def _platform(session: Session, key: str) -> int | None:
    if not key:
        return None
    found = session.exec(select(Platform.id).where(Platform.key == key)).first()
    if found is None:
        raise BadInput("unknown_platform", platform=key)
    return found
