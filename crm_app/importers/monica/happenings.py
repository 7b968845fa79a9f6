"""Makes records out of what happened with a contact of Monica and what is to be done about them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from crm_app.domain.records import (
    FailedRow,
    FollowUpRecord,
    InteractionRecord,
    MessageLine,
    PersonRecord,
    Record,
    SkippedRow,
)
from crm_app.domain.vocabulary import Direction, InteractionKind, Unit
from crm_app.importers.monica.account import Account
from crm_app.importers.monica.identities import platform_of
from crm_app.importers.monica.values import (
    birthday_of,
    day_of,
    instant_of,
    list_of,
    number_of,
    object_of,
    properties,
    text_of,
    truth_of,
    uuid_of,
)

HAPPENED = frozenset({"call", "conversation", "reminder", "task"})
"""The kinds of things on a contact that are records of their own."""

_MOST_EVERY = 999
_UNITS = {unit.value: unit for unit in Unit}
_BIRTHDAY = ("birthday", "рождени", "geburtstag", "anniversaire", "cumplea", "compleanno", "verjaardag", "urodzin")


class Happenings:
    """Of one contact: ``contact`` is as the export has it, ``person`` who it is."""

    def __init__(self, account: Account, contact: dict[str, Any], person: PersonRecord) -> None:
        self._account = account
        self._said = properties(contact)
        self._person = person
        self._keys: dict[str, int] = {}

    def read(self, kind: str, row: int, item: Any) -> Iterator[Record]:
        """Each message of a conversation is a row, from ``row`` on; any other thing is one.

        Skipped are conversations without messages ("empty"), tasks that are done ("done"), reminders of a day that
        has gone ("past_reminder") and of the birthday, which is known anyway ("birthday_reminder").
        """
        if kind == "conversation":
            yield from self._conversation(row, object_of(item))
        elif not isinstance(item, dict):
            yield FailedRow((row,), "bad_record")
        else:
            made = {"call": self._call, "reminder": self._reminder, "task": self._task}[kind]
            yield made(row, object_of(item))

    def _call(self, row: int, item: dict[str, Any]) -> Record:
        """Monica keeps calls in which both talked, so that one by the owner is no mere attempt."""
        said = properties(item)
        at = instant_of(said.get("called_at"))
        if at is None:
            return FailedRow((row,), "bad_date")
        theirs = truth_of(said.get("contact_called"))
        return InteractionRecord(
            (row,),
            self._key("call", item, at[0]),
            InteractionKind.CALL.value,
            (Direction.IN if theirs else Direction.MUTUAL).value,
            at[0],
            "phone",
            (self._person,),
            subtype="incoming" if theirs else "outgoing",
            text=text_of(said.get("content")),
            assumed_zone=at[1],
        )

    def _conversation(self, row: int, item: dict[str, Any]) -> Iterator[Record]:
        said = properties(item)
        started = instant_of(said.get("happened_at"))
        messages = list_of(said.get("messages"))
        if not messages:
            yield SkippedRow((row,), "empty")
            return
        days: dict[date, list[MessageLine]] = {}
        for number, message in enumerate(messages, row):
            wrote = properties(message)
            at = instant_of(wrote.get("written_at")) or started
            if at is None:
                yield FailedRow((number,), "bad_date" if isinstance(message, dict) else "bad_record")
                continue
            mine = truth_of(wrote.get("written_by_me"))
            author = self._account.my_name() if mine else self._person.name
            line = MessageLine(number, at[0], author, mine, text_of(wrote.get("content")))
            days.setdefault(at[0].date(), []).append(line)
        first = started[0] if started else min(line.at for lines in days.values() for line in lines) if days else None
        key = self._key("conversation", item, first)
        platform = platform_of(self._account, said.get("contact_field_type")) or "own:Monica"
        for day, lines in days.items():
            lines.sort(key=lambda line: line.at)
            yield InteractionRecord(
                tuple(sorted(line.row for line in lines)),
                f"{key}|{day}",
                InteractionKind.MESSAGE.value,
                _direction(lines).value,
                lines[0].at,
                platform,
                (self._person,),
                lines=tuple(lines),
            )

    def _reminder(self, row: int, item: dict[str, Any]) -> Record:
        said = properties(item)
        due = day_of(said.get("initial_date"))
        unit = _UNITS.get(text_of(said.get("frequency_type")))
        if due is None:
            return FailedRow((row,), "bad_date")
        if self._is_of_birthday(item):
            return SkippedRow((row,), "birthday_reminder")
        if truth_of(said.get("inactive")) or (unit is None and due < datetime.now(UTC).date()):
            return SkippedRow((row,), "past_reminder")
        every = number_of(said.get("frequency_number"), _MOST_EVERY) or 1
        return self._follow_up("reminder", row, item, due, every if unit else 0, unit)

    def _is_of_birthday(self, item: dict[str, Any]) -> bool:
        """Monica makes it with the birthday, and nobody can delete it, as those of the days of death and of meeting."""
        said = properties(item)
        others = (uuid_of(self._said.get(name)) for name in ("first_met_reminder", "deceased_reminder"))
        if not birthday_of(self._said.get("birthdate")) or uuid_of(item) in tuple(filter(None, others)):
            return False
        title = text_of(said.get("title")).casefold()
        return said.get("delible") in (False, 0) or any(word in title for word in _BIRTHDAY)

    def _task(self, row: int, item: dict[str, Any]) -> Record:
        if truth_of(properties(item).get("completed")):
            return SkippedRow((row,), "done")
        due = day_of(item.get("created_at"))
        if due is None:
            return FailedRow((row,), "bad_date")
        return self._follow_up("task", row, item, due, 0, None)

    def _follow_up(self, kind: str, row: int, item: dict[str, Any], due: date, every: int, unit: Unit | None) -> Record:
        said = properties(item)
        text = "\n".join(part for name in ("title", "description") if (part := text_of(said.get(name))))
        if not text:
            return SkippedRow((row,), "empty")
        key = self._key(kind, item, due)
        return FollowUpRecord((row,), key, (self._person,), text, due, every, unit)

    def _key(self, kind: str, item: dict[str, Any], day: date | None) -> str:
        """By uuid; the first exports have none: by contact and time, numbered where that is the same."""
        if uuid := uuid_of(item):
            return f"{kind}:{uuid}"
        key = f"{kind}:{self._person.key}|{day.isoformat() if day else ''}"
        count = self._keys[key] = self._keys.get(key, 0) + 1
        return key if count == 1 else f"{key}#{count}"


def meeting(account: Account, row: int, item: Any, people: tuple[PersonRecord, ...]) -> Record:
    """An activity with those who were there; skipped where none of them is a contact ("nobody")."""
    said = properties(item)
    at = instant_of(said.get("happened_at"))
    if not isinstance(item, dict) or not uuid_of(item):
        return FailedRow((row,), "bad_record")
    if at is None:
        return FailedRow((row,), "bad_date")
    if not people:
        return SkippedRow((row,), "nobody")
    return InteractionRecord(
        (row,),
        f"activity:{uuid_of(item)}",
        InteractionKind.MEETING.value,
        Direction.MUTUAL.value,
        at[0],
        "in_person",
        people,
        title=text_of(said.get("summary")),
        subtype=account.types.get(text_of(said.get("type")), ("", ""))[0],
        text=text_of(said.get("description")),
        assumed_zone=at[1],
    )


def _direction(lines: list[MessageLine]) -> Direction:
    mine = {line.mine for line in lines}
    if len(mine) == 2:
        return Direction.MUTUAL
    return Direction.OUT if True in mine else Direction.IN
