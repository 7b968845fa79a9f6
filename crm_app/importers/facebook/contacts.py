"""The address books that were uploaded to Facebook, and the people who are followed or follow."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from crm_app.domain.names import fold
from crm_app.domain.owner import Owner
from crm_app.domain.records import ContactRecord, FailedRow, IdentityRecord, PersonRecord, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.facebook.items import MOST_PEOPLE, Items, name_of, too_many
from crm_app.importers.facebook.values import list_of, object_of, text_of

_BOOKS = ("address_book*", "address_book.address_book", "address_book_v2.address_book")
_FOLLOWS = ("followers*", "following*", "")
_LONGEST, _MOST_POINTS = 320, 50
_FEWEST_DIGITS = 5


def points(values: list[Any]) -> tuple[IdentityRecord, ...]:
    """Phone numbers and e-mail addresses, each once; what is neither is left out."""
    found: dict[str, IdentityRecord] = {}
    for value in values[:_MOST_POINTS]:
        point = text_of(value)
        if not point or len(point) > _LONGEST or point in found:
            continue
        if "@" in point:
            found[point] = IdentityRecord("email", "email", point)
        elif sum(sign.isdigit() for sign in point) >= _FEWEST_DIGITS:
            found[point] = IdentityRecord("phone", "phone", point)
    return tuple(found.values())


class ContactsReader:
    """Streams an uploaded address book; see ``RecordReader``."""

    def __init__(self, member: Member, owner: Owner) -> None:
        self._member = member
        self._owner = owner
        self._items = Items(member, _BOOKS)

    @property
    def position(self) -> int:
        return self._items.position

    def records(self) -> Iterator[Record]:
        """Skipped: "no_name", "owner", "duplicate_row". Failed: "bad_record"."""
        seen: set[str] = set()
        for row, (_, item) in enumerate(self._items, 1):
            if item is None:
                yield FailedRow((row,), "bad_record")
                continue
            details = list_of(item.get("details"))
            identities = points([object_of(detail).get("contact_point") for detail in details])
            name = name_of(item)
            key = f"name:{fold(name)}|{identities[0].value if identities else ''}"
            if not name:
                yield SkippedRow((row,), "no_name")
            elif identities and self._owner.is_me(*(one.value for one in identities)):
                yield SkippedRow((row,), "owner")
            elif key in seen:
                yield SkippedRow((row,), "duplicate_row")
            else:
                seen.add(key)
                if len(seen) > MOST_PEOPLE:
                    raise too_many(self._member)
                yield ContactRecord((row,), key, PersonRecord(name, identities=identities))


@dataclass(slots=True)
class _Follower:
    name: str
    rows: list[int] = field(default_factory=list[int])
    says: dict[str, None] = field(default_factory=dict[str, None])


class FollowersReader:
    """Those who follow and are followed, of all files of an export; who is both comes once. See ``RecordReader``.

    ``friends`` gives the folded names of the friends, who stand in another list already.
    """

    def __init__(self, members: list[Member], friends: Callable[[], frozenset[str]]) -> None:
        self._members = members
        self._friends = friends
        self._items: list[Items] = []

    @property
    def position(self) -> int:
        return sum(items.position for items in self._items)

    def records(self) -> Iterator[Record]:
        """Skipped: "no_name", "duplicate_row" (a friend). Failed: "bad_record"."""
        friends, people, row = self._friends(), dict[str, _Follower](), 0
        self._items = [Items(member, _FOLLOWS) for member in self._members]
        for member, items in zip(self._members, self._items, strict=True):
            for path, item in items:
                row += 1
                name = _followed_name(item or {})
                key = fold(name)
                if item is None:
                    yield FailedRow((row,), "bad_record")
                elif not name:
                    yield SkippedRow((row,), "no_name")
                elif key in friends:
                    yield SkippedRow((row,), "duplicate_row")
                else:
                    one = people.setdefault(key, _Follower(name))
                    one.rows.append(row)
                    one.says[_says(path, member)] = None
                    if row > MOST_PEOPLE:
                        raise too_many(member)
        for key, one in people.items():
            fields = tuple(("Facebook", said) for said in one.says)
            yield ContactRecord(tuple(one.rows), f"name:{key}", PersonRecord(one.name), listed=False, fields=fields)


def _followed_name(item: dict[str, Any]) -> str:
    listed = (text_of(object_of(one).get("value")) for one in list_of(item.get("string_list_data")))
    return name_of(item) or text_of(item.get("title")) or next((name for name in listed if name), "")


def _says(path: str, member: Member) -> str:
    followed = path.startswith("following") or (not path and "ve_followed" in member.base)
    return "followed by you" if followed else "follows you"
