"""Forms that mention somebody or something new: it is added in the same step as what the form stores."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session, select

from crm_app.commands.communities import add_community, add_platform, edit_community
from crm_app.commands.contacts import add_contact, edit_contact
from crm_app.commands.follow_ups import add_follow_up, edit_follow_up
from crm_app.commands.interactions import edit_interaction, log_interaction
from crm_app.domain.drafts import CommunityDraft, ContactDraft, FollowUpDraft, InteractionDraft, MetDraft
from crm_app.domain.names import fold
from crm_app.domain.vocabulary import CommunityKind
from crm_app.errors import BadInput
from crm_app.store.tables.communities import Community


def log_with_new_people(
    session: Session,
    draft: InteractionDraft,
    new_names: Sequence[str] = (),
    new_community: str = "",
    interaction_id: int | None = None,
) -> int:
    """Log an interaction, or store it anew, with people and a community that are not there yet.

    Somebody new was met where this happened, as far as a place is given. Raises ``BadInput`` as the commands it is made
    of do, and "no_platform" for a new community without one.
    """
    community_id = ensure_community(session, draft.platform_id, draft.community_id, new_community)
    met = None
    if draft.platform_id is not None or community_id is not None:
        met = MetDraft(draft.platform_id, community_id, draft.at.astimezone().date())
    people = add_people(session, draft.contact_ids, new_names, met)
    follow_up = replace(draft.follow_up, contact_ids=people) if draft.follow_up else None
    whole = replace(draft, contact_ids=people, community_id=community_id, follow_up=follow_up)
    if interaction_id is None:
        return log_interaction(session, whole)
    return edit_interaction(session, interaction_id, whole)


def follow_up_with_new_people(
    session: Session, draft: FollowUpDraft, new_names: Sequence[str] = (), follow_up_id: int | None = None
) -> int:
    """Add a follow-up, or store it anew, about people of whom some are not there yet."""
    whole = replace(draft, contact_ids=add_people(session, draft.contact_ids, new_names, None))
    return add_follow_up(session, whole) if follow_up_id is None else edit_follow_up(session, follow_up_id, whole)


def contact_with_new_community(
    session: Session, draft: ContactDraft, new_community: str = "", contact_id: int | None = None
) -> int:
    """Add a contact, or store it anew, who may have been met in a community that is not there yet."""
    if new_community:
        met = draft.met or MetDraft()
        community_id = ensure_community(session, met.platform_id, None, new_community)
        draft = replace(draft, met=replace(met, community_id=community_id))
    return add_contact(session, draft) if contact_id is None else edit_contact(session, contact_id, draft)


def community_with_new_platform(
    session: Session, draft: CommunityDraft, new_platform: str = "", community_id: int | None = None
) -> int:
    """Add a community, or store it anew, on a platform of the user's own that may not be there yet."""
    if new_platform:
        draft = replace(draft, platform_id=add_platform(session, new_platform))
    return add_community(session, draft) if community_id is None else edit_community(session, community_id, draft)


def add_people(
    session: Session, contact_ids: Sequence[int], new_names: Sequence[str], met: MetDraft | None
) -> tuple[int, ...]:
    added = (add_contact(session, ContactDraft(name, met=met)) for name in dict.fromkeys(new_names))
    return (*contact_ids, *added)


def ensure_community(session: Session, platform_id: int | None, community_id: int | None, new_name: str) -> int | None:
    """The community that was chosen, or the one of the new name, which may have come to be in the meantime."""
    if not new_name:
        return community_id
    if platform_id is None:
        raise BadInput("no_platform")
    same = select(Community.id).where(Community.platform_id == platform_id, Community.name_key == fold(new_name))
    found = session.exec(same).first()
    return found or add_community(session, CommunityDraft(new_name, platform_id, CommunityKind.PROFESSIONAL))
