"""What was decided and has yet to be, for an export: tiers, suggestions not wanted, what an import showed."""

from collections.abc import Iterator

from crm_app.domain import book
from crm_app.domain.suggestions import SuggestionKind
from crm_app.domain.vocabulary import ImportChangeKind, Unit
from crm_app.queries.book_parts import Row, owned
from crm_app.queries.reading import records, rows
from crm_app.store.reading import Session


def tiers(session: Session) -> Iterator[book.BookTier]:
    """How often each tier is to be in touch."""
    for tier, every, unit in rows(session, "SELECT id, every, unit FROM tier ORDER BY id"):
        yield book.BookTier(tier, every, Unit(unit))


def rests(session: Session) -> Iterator[book.BookRest]:
    """The suggestions that are not wanted."""
    for row in records(
        session,
        "SELECT r.created_at, coalesce(c.uid, '') AS contact, r.kind, r.until FROM suggestion_rest r "
        "LEFT JOIN contact c ON c.id = r.contact_id ORDER BY r.id",
        days=["until"],
        moments=["created_at"],
    ):
        kind = row.pop("kind")
        yield book.BookRest(kind=None if kind is None else SuggestionKind(kind), **row)


def tiers_of(session: Session, ids: list[int]) -> dict[int, list[book.BookContactTier]]:
    """What was decided about each contact, one at most."""
    sql = "SELECT contact_id AS owner, anchor_on, tier_id AS tier FROM contact_tier WHERE contact_id IN :ids"
    return owned(session, sql, ids, _contact_tier, days=["anchor_on"])


def changes_of(session: Session, ids: list[int], own: str) -> dict[int, list[book.BookChange]]:
    """The open changes of each contact; those that an export like this one showed (source ``own``) are left out."""
    sql = (
        "SELECT x.contact_id AS owner, m.uid AS by, x.kind, x.before, x.after FROM import_change x "
        "JOIN import m ON m.id = x.import_id "
        f"WHERE x.contact_id IN :ids AND x.settled_at IS NULL AND m.source <> '{own}' ORDER BY x.id"
    )
    return owned(session, sql, ids, _change)


def _contact_tier(row: Row) -> book.BookContactTier:
    return book.BookContactTier(**row)


def _change(row: Row) -> book.BookChange:
    return book.BookChange(kind=ImportChangeKind(row.pop("kind")), **row)
