"""How the parts of an export are read: a table by pages, what belongs to its rows, and where they came from."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from crm_app.domain import book
from crm_app.queries.reading import records, rows
from crm_app.store.reading import Session

T = TypeVar("T")
Row = dict[str, Any]

PAGE = 1000


def pages(session: Session, sql: str, *, key: str = "id", **columns: Any) -> Iterator[list[Row]]:
    """The rows of a table in order of id, so many at once that the memory stays small."""
    after = 0
    while True:
        page = records(session, f"{sql} WHERE {key} > :after ORDER BY {key} LIMIT :page", after=after, page=PAGE,
                       **columns)  # fmt: skip
        if not page:
            return
        after = page[-1]["id"]
        yield page


def owned(session: Session, sql: str, ids: list[int], make: Callable[[Row], T], **columns: Any) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for row in records(session, sql, ids=ids, **columns):
        found.setdefault(row.pop("owner"), []).append(make(row))
    return found


def sources_of(session: Session, owner: str, ids: list[int]) -> dict[int, list[book.BookSource]]:
    provenance: dict[int, list[book.BookProvenance]] = {}
    for record_id, by, number, created in rows(
        session,
        "SELECT v.source_record_id, m.uid, v.row, v.created FROM provenance v JOIN import m ON m.id = v.import_id "
        f"JOIN source_record r ON r.id = v.source_record_id WHERE r.{owner} IN :ids ORDER BY v.id",
        ids=ids,
    ):
        provenance.setdefault(record_id, []).append(book.BookProvenance(by, number, bool(created)))
    found: dict[int, list[book.BookSource]] = {}
    for record_id, owner_id, source, key, alias, said in rows(
        session,
        f'SELECT id, {owner}, source, "key", alias, said FROM source_record WHERE {owner} IN :ids ORDER BY id',
        ids=ids,
    ):
        origins = tuple(provenance.get(record_id, ()))
        found.setdefault(owner_id, []).append(book.BookSource(source, key, alias, said, origins))
    return found
