"""Adding, editing, archiving and deleting contacts."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from crm_app.commands.rows import add, chunks, cleaned, get, required
from crm_app.domain.cadence import Birthday
from crm_app.domain.drafts import ContactDraft, IdentityDraft, MetDraft
from crm_app.domain.identities import identity_key
from crm_app.domain.names import script_of, sort_key, split_name
from crm_app.errors import BadInput
from crm_app.store.instants import now
from crm_app.store.sql import run
from crm_app.store.tables.contacts import Contact, Identity, MeetingPoint, Platform, Position


def add_contact(session: Session, draft: ContactDraft) -> int:
    """A new contact; raises ``BadInput``: "empty_field", "bad_birthday", "identity_taken" (values: name)."""
    contact = Contact(name="")
    _fill(contact, draft)
    contact_id = add(session, contact)
    _set_identities(session, contact_id, draft.identities)
    _set_met(session, contact_id, draft.met)
    return contact_id


def edit_contact(session: Session, contact_id: int, draft: ContactDraft) -> int:
    """Store the form over the contact; a company or position that was replaced is kept as an earlier position."""
    contact = get(session, Contact, contact_id)
    before = (contact.company, contact.position)
    since = contact.position_since
    _fill(contact, draft)
    if before != (contact.company, contact.position):
        if any(before) and any((contact.company, contact.position)):
            today = now().date()
            session.add(Position(contact_id=contact_id, company=before[0], title=before[1], since=since, until=today))
            contact.position_since = today
        else:
            contact.position_since = None
    session.add(contact)
    _set_identities(session, contact_id, draft.identities)
    _set_met(session, contact_id, draft.met)
    return contact_id


def set_notes(session: Session, contact_id: int, notes: str) -> int:
    contact = get(session, Contact, contact_id)
    contact.notes = cleaned(notes)
    contact.listed = True
    session.add(contact)
    return contact_id


def list_contacts(session: Session, ids: Sequence[int]) -> None:
    """Put people who were only members of a community into the list of contacts."""
    for block in chunks(ids):
        session.exec(update(Contact).where(col(Contact.id).in_(block)).values(listed=True))


def archive_contacts(session: Session, ids: Sequence[int], archived: bool) -> None:
    """Take contacts off the lists, or bring them back; nothing about them is lost."""
    moment = now() if archived else None
    for block in chunks(ids):
        session.exec(update(Contact).where(col(Contact.id).in_(block)).values(archived_at=moment))


def delete_contacts(session: Session, ids: Sequence[int]) -> None:
    """Delete contacts with what belongs to them, and interactions and follow-ups that were about nobody else."""
    for block in chunks(ids):
        session.exec(delete(Contact).where(col(Contact.id).in_(block)))
    for table, link in (("interaction", "participant"), ("follow_up", "follow_up_contact")):
        run(session, f"DELETE FROM {table} WHERE id NOT IN (SELECT {table}_id FROM {link})")


def _fill(contact: Contact, draft: ContactDraft) -> None:
    name = required(draft.name, "name")
    if name != contact.name:
        contact.name = name
        contact.given_name, contact.family_name = split_name(name)
        contact.sort_key = sort_key(contact.given_name, contact.family_name, name)
        contact.script = script_of(name)
    contact.company = cleaned(draft.company)
    contact.position = cleaned(draft.position)
    contact.location = cleaned(draft.location)
    contact.birthday = _birthday(draft.birthday)
    contact.listed = True
    contact.notes = cleaned(draft.notes)


def _birthday(typed: str) -> str:
    return Birthday.parse(typed).text() if typed.strip() else ""


def _set_identities(session: Session, contact_id: int, drafts: Sequence[IdentityDraft]) -> None:
    """Make the contact's identities those of the form, leaving untouched the ones that stay as they are."""
    platforms = {row.key: row.id for row in session.exec(select(Platform))}
    wanted: dict[tuple[int, str, str], str] = {}
    for draft in drafts:
        value = cleaned(draft.value)
        platform_id = platforms.get(draft.platform)
        if not value:
            continue
        if platform_id is None:
            raise BadInput("unknown_platform", platform=draft.platform)
        wanted[(platform_id, draft.kind, identity_key(draft.platform, draft.kind, value))] = value
    for row in session.exec(select(Identity).where(Identity.contact_id == contact_id)).all():
        key = (row.platform_id, row.kind, row.value_key)
        if wanted.get(key) == row.value:
            del wanted[key]
        else:
            session.delete(row)
    session.flush()
    for (platform_id, kind, key), value in wanted.items():
        _refuse_taken(session, platform_id, kind, key)
        session.add(Identity(contact_id=contact_id, platform_id=platform_id, kind=kind, value=value, value_key=key))
    session.flush()


def _refuse_taken(session: Session, platform_id: int, kind: str, key: str) -> None:
    holder = session.exec(
        select(Contact.name)
        .join(Identity, col(Identity.contact_id) == col(Contact.id))
        .where(Identity.value_key == key, Identity.kind == kind, Identity.platform_id == platform_id)
    ).first()
    if holder is not None:
        raise BadInput("identity_taken", name=holder)


def _set_met(session: Session, contact_id: int, draft: MetDraft | None) -> None:
    row = session.exec(select(MeetingPoint).where(MeetingPoint.contact_id == contact_id)).first()
    if draft is None or not (draft.platform_id or draft.community_id or draft.on or draft.evidence):
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = MeetingPoint(contact_id=contact_id)
    typed: tuple[int | None, int | None, date | None, str] = (
        draft.platform_id,
        draft.community_id,
        draft.on,
        cleaned(draft.evidence),
    )
    if typed != (row.platform_id, row.community_id, row.met_on, row.evidence):
        row.platform_id, row.community_id, row.met_on, row.evidence = typed
        row.source = "typed"
        session.add(row)
