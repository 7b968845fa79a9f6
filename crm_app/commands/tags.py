"""Tags: a word on contacts."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import Session, col, select

from crm_app.commands.rows import add, chunks, get, required
from crm_app.domain.names import fold
from crm_app.errors import BadInput
from crm_app.store.sql import run, run_many
from crm_app.store.tables.contacts import ContactTag, Tag


def tag_contacts(session: Session, ids: Sequence[int], name: str) -> int:
    """Put a tag on contacts, making it if need be; returns the tag's id. A leading # is not part of the name."""
    tag_id = ensure_tag(session, name)
    run_many(
        session,
        "INSERT INTO contact_tag(contact_id, tag_id) VALUES (:contact, :tag) ON CONFLICT DO NOTHING",
        [{"contact": contact_id, "tag": tag_id} for contact_id in ids],
    )
    return tag_id


def untag_contacts(session: Session, ids: Sequence[int], tag_id: int) -> None:
    """Take a tag off contacts; a tag that nobody carries and no cadence uses goes too."""
    for block in chunks(ids):
        session.exec(delete(ContactTag).where(col(ContactTag.tag_id) == tag_id, col(ContactTag.contact_id).in_(block)))
    run(
        session,
        "DELETE FROM tag WHERE id = :tag AND NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = :tag) "
        "AND NOT EXISTS (SELECT 1 FROM cadence WHERE tag_id = :tag)",
        tag=tag_id,
    )


def rename_tag(session: Session, tag_id: int, name: str) -> int:
    """Raises ``BadInput("tag_taken")`` when another tag has that name."""
    tag = get(session, Tag, tag_id)
    clean = required(name.lstrip("#"), "tag")
    other = session.exec(select(Tag).where(Tag.name_key == fold(clean), Tag.id != tag_id)).first()
    if other is not None:
        raise BadInput("tag_taken", name=clean)
    tag.name, tag.name_key = clean, fold(clean)
    session.add(tag)
    return tag_id


def ensure_tag(session: Session, name: str) -> int:
    """The id of the tag of that name, made if need be; raises ``BadInput("empty_field")``."""
    clean = required(name.lstrip("#"), "tag")
    found = session.exec(select(Tag.id).where(Tag.name_key == fold(clean))).first()
    return found if found is not None else add(session, Tag(name=clean, name_key=fold(clean)))
