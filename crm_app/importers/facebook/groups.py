"""Groups the owner is in, and what the owner wrote in them."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

from crm_app.domain.names import fold
from crm_app.domain.records import ActivityRecord, CommunityRecord, CommunityRef, FailedRow, Record, SkippedRow
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.facebook.items import Items, name_of
from crm_app.importers.facebook.values import PLATFORM, instant_of, list_of, object_of, seconds_of, text_of

_GROUPS = ("groups_joined*", "groups_admined*")
_WRITTEN = ("group_posts*", "group_posts.activity_log_data", "group_comments*", "comments*")
_MOST_GROUPS = 20_000
_MOST_NAMES = 2_000  # that the titles of posts are searched for
_MOST_ROWS = 100_000  # held at once
_MOST_TITLES = 10_000
_MOST_SECONDS = 500_000


def group(name: str) -> CommunityRef:
    """A group has no id in the export: it is known by its name."""
    return CommunityRef(PLATFORM, fold(name), name)


class GroupsReader:
    """Streams the groups of one file; see ``RecordReader``."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._items = Items(member, _GROUPS)

    @property
    def position(self) -> int:
        return self._items.position

    def records(self) -> Iterator[Record]:
        """Skipped: "no_name", "duplicate_row" (left and joined again). Failed: "bad_record"."""
        seen: set[str] = set()
        for row, (path, item) in enumerate(self._items, 1):
            if item is None:
                yield FailedRow((row,), "bad_record")
                continue
            community = group(name_of(item))
            if not community.key:
                yield SkippedRow((row,), "no_name")
            elif community.key in seen:
                yield SkippedRow((row,), "duplicate_row")
            else:
                seen.add(community.key)
                if len(seen) > _MOST_GROUPS:
                    raise BadInput("file_too_large", file=self._member.base)
                at = instant_of(item.get("timestamp")) if path.startswith("groups_joined") else None
                yield CommunityRecord((row,), community, at.date() if at else None)


def names_of_groups(members: list[Member]) -> tuple[str, ...]:
    """The names of the groups, the longest first; of a damaged list those before the damage."""
    names: dict[str, None] = {}
    with suppress(BadInput):
        for member in members:
            for _, item in Items(member, _GROUPS):
                if (name := name_of(item or {})) and len(names) < _MOST_NAMES:
                    names[name] = None
    return tuple(sorted(names, key=len, reverse=True))


def seconds_of_comments(members: list[Member]) -> frozenset[int]:
    """When the comments of the list of comments in groups were written; the list of all comments may repeat them."""
    found: set[int] = set()
    with suppress(BadInput):
        for member in members:
            for _, item in Items(member, ("group_comments*",)):
                found.add(_seconds(item or {}, _comment(item or {})))
                if len(found) > _MOST_SECONDS:
                    break
    return frozenset(found - {0})


class ActivityReader:
    """Streams what the owner wrote in groups, counted by day; see ``RecordReader``.

    ``groups`` gives their names, since a post names its group only within a sentence; ``told`` the seconds of the
    comments that another file of the export has.
    """

    def __init__(
        self, member: Member, groups: Callable[[], tuple[str, ...]], told: Callable[[], frozenset[int]]
    ) -> None:
        self._groups = groups
        self._told = told
        self._items = Items(member, _WRITTEN)
        self._held: dict[tuple[CommunityRef, date, str], list[int]] = {}

    @property
    def position(self) -> int:
        return self._items.position

    def records(self) -> Iterator[Record]:
        """Days of activity.

        Skipped: "no_group" (on a timeline, or in a group that is not named), "duplicate_row". Failed: "bad_record",
        "bad_date".
        """
        self._held = {}
        titles, count = _Titles(self._groups()), 0
        for row, (path, item) in enumerate(self._items, 1):
            if item is None:
                yield FailedRow((row,), "bad_record")
                continue
            comment = _comment(item)
            name = text_of(comment.get("group")) or titles.group(item.get("title"))
            seconds = _seconds(item, comment)
            if not fold(name):
                yield SkippedRow((row,), "no_group")
            elif not seconds:
                yield FailedRow((row,), "bad_date")
            elif path.startswith("comments") and seconds in self._told():
                yield SkippedRow((row,), "duplicate_row")
            else:
                on = datetime.fromtimestamp(seconds, UTC).date()
                kind = "comment" if "comments" in path else "post"
                self._held.setdefault((group(name), on, kind), []).append(row)
                count += 1
                if count % _MOST_ROWS == 0:
                    yield from self._given()
        yield from self._given()

    def _given(self) -> Iterator[Record]:
        for (community, on, kind), rows in self._held.items():
            yield ActivityRecord(tuple(rows), community, on, kind)
        self._held = {}


class _Titles:
    """Finds the group that a sentence names, such as "Nora Lindqvist posted in Map Makers."."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._known: dict[str, str] = {}

    def group(self, value: object) -> str:
        title = text_of(value)[:1000]
        found = self._known.get(title)
        if found is None:
            found = next((name for name in self._names if name in title), "") if title else ""
            if len(self._known) < _MOST_TITLES:
                self._known[title] = found
        return found


def _seconds(item: dict[str, Any], comment: dict[str, Any]) -> int:
    return seconds_of(comment.get("timestamp")) or seconds_of(item.get("timestamp"))


def _comment(item: dict[str, Any]) -> dict[str, Any]:
    found = (object_of(object_of(one).get("comment")) for one in list_of(item.get("data")))
    return next((one for one in found if one), object_of(None))
