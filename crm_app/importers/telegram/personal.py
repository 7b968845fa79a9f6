"""A chat with one person: what was said on one UTC day is one interaction, a call is another."""

from typing import Any

from crm_app.domain.records import InteractionRecord, MessageLine
from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.importers.telegram.me import Me
from crm_app.importers.telegram.outbox import Outbox
from crm_app.importers.telegram.talks import Talks, instant
from crm_app.importers.telegram.values import DAY, bare, called, is_old, number, person, plain, seconds, table, user

_LONGEST_CALL = 7 * DAY


class PersonalChat:
    """Takes the messages of one chat in the order of the file; its id is the other's user id.

    Skipped: "service". Failed: "bad_record", "bad_date".
    """

    def __init__(self, ident: int, name: str, me: Me, out: Outbox) -> None:
        self._ident = ident
        self._name = name
        self._me = me
        self._out = out
        self._talks = Talks(None, out.records)
        self.other = ""

    def take(self, row: int, value: object) -> None:
        message = table(value)
        if not message:
            self._out.fail(row, "bad_record")
            return
        kind = message.get("type")
        call = kind == "service" and message.get("action") == "phone_call"
        if kind != "message" and not call:
            self._out.skip(row, "service")
            return
        at = seconds(message)
        if at is None:
            self._out.fail(row, "bad_date")
            return
        if not self.other:
            self.other = str(bare(self._ident, old=is_old(message)))
            self._people = {self.other: person(self.other, self._name)}
        if call:
            self._call(row, at, message)
            return
        day = at // DAY
        if day != self._talks.day:
            self._talks.turn(day)
        mine = self._is_mine(message.get("from_id"), message.get("from"), message)
        line = MessageLine(row, instant(at), called(message.get("from")) if mine else self._name, mine, plain(message))
        self._talks.add(f"user{self.other}", self._people, line, assumed="date_unixtime" not in message)

    def finish(self) -> None:
        self._talks.finish()
        self._out.flush()

    def _is_mine(self, sender: object, name: object, message: dict[str, Any]) -> bool:
        """Whoever is not the other is the owner; without an id the name tells."""
        author = user(sender, message)
        if author:
            return author == self._me.id or (author != self.other and not self._me.id)
        return called(name) != self._name

    def _call(self, row: int, at: int, message: dict[str, Any]) -> None:
        """A call, its minutes rounded up; one that was not taken has none."""
        duration = number(message.get("duration_seconds")) or 0
        mine = self._is_mine(message.get("actor_id"), message.get("actor"), message)
        ident = number(message.get("id"))
        self._out.records.append(
            InteractionRecord(
                (row,),
                key=f"user{self.other}|call|{at if ident is None else ident}",
                kind=InteractionKind.CALL,
                direction=Direction.OUT if mine else Direction.IN,
                at=instant(at),
                platform="telegram",
                people=tuple(self._people.values()),
                subtype=called(message.get("discard_reason")) if not duration else "",
                minutes=-(-min(duration, _LONGEST_CALL) // 60),
                assumed_zone="" if "date_unixtime" in message else "UTC",
            )
        )
