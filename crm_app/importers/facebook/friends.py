"""Friends, and what was asked and refused: the lists of people with a name and the second it happened."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from crm_app.domain.names import fold
from crm_app.domain.records import (
    ContactRecord,
    FailedRow,
    InteractionRecord,
    MetRecord,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.facebook.contacts import points
from crm_app.importers.facebook.items import MOST_PEOPLE, Items, name_of, too_many
from crm_app.importers.facebook.values import PLATFORM, instant_of

FRIENDS = ("friends*",)
_REQUESTS = ("sent_requests*", "received_requests*", "rejected_requests*", "deleted_friends*")


class FriendsReader:
    """Streams the friends; see ``RecordReader``."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._items = Items(member, FRIENDS)

    @property
    def position(self) -> int:
        return self._items.position

    def records(self) -> Iterator[Record]:
        """Skipped: "no_name", "duplicate_row". Failed: "bad_record". A day that cannot be read is left out."""
        seen: set[str] = set()
        for row, (_, item) in enumerate(self._items, 1):
            if item is None:
                yield FailedRow((row,), "bad_record")
                continue
            name = name_of(item)
            at = instant_of(item.get("timestamp"))
            key = f"name:{fold(name)}|{int(at.timestamp()) if at else ''}"
            if not name:
                yield SkippedRow((row,), "no_name")
            elif key in seen:
                yield SkippedRow((row,), "duplicate_row")
            else:
                seen.add(key)
                if len(seen) > MOST_PEOPLE:
                    raise too_many(self._member)
                yield _friend(row, key, name, at, item)


def _friend(row: int, key: str, name: str, at: datetime | None, item: dict[str, Any]) -> ContactRecord:
    person = PersonRecord(name, identities=points([item["contact_info"]]) if "contact_info" in item else ())
    return ContactRecord((row,), key, person, met=MetRecord(PLATFORM, at.date()) if at else None)


def names_of_friends(members: list[Member]) -> frozenset[str]:
    """The folded names of all friends; of a damaged list those before the damage."""
    names: set[str] = set()
    with suppress(BadInput):
        for member in members:
            for _, item in Items(member, FRIENDS):
                names.add(fold(name_of(item or {})))
                if len(names) > MOST_PEOPLE:
                    break
    return frozenset(names - {""})


class RequestsReader:
    """Friend requests that nobody answered yet, as interactions; see ``RecordReader``."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._items = Items(member, _REQUESTS)

    @property
    def position(self) -> int:
        return self._items.position

    def records(self) -> Iterator[Record]:
        """One record a row.

        Skipped: "removed_friend" (refused ones too), "no_name", "duplicate_row". Failed: "bad_record", "bad_date".
        """
        seen: set[str] = set()
        for row, (path, item) in enumerate(self._items, 1):
            record = _request(row, path, item)
            if isinstance(record, InteractionRecord):
                if record.key in seen:
                    yield SkippedRow((row,), "duplicate_row")
                    continue
                seen.add(record.key)
                if len(seen) > MOST_PEOPLE:
                    raise too_many(self._member)
            yield record


def _request(row: int, path: str, item: dict[str, Any] | None) -> Record:
    if path.startswith(("rejected", "deleted")):
        return SkippedRow((row,), "removed_friend")
    if item is None:
        return FailedRow((row,), "bad_record")
    name = name_of(item)
    if not name:
        return SkippedRow((row,), "no_name")
    at = instant_of(item.get("timestamp"))
    if at is None:
        return FailedRow((row,), "bad_date")
    direction = Direction.OUT if path.startswith("sent") else Direction.IN
    return InteractionRecord(
        (row,),
        key=f"friend request|{fold(name)}|{int(at.timestamp())}|{direction}",
        kind=InteractionKind.MESSAGE,
        direction=direction,
        at=at,
        platform=PLATFORM,
        people=(PersonRecord(name),),
        subtype="friend request",
    )
