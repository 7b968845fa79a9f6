"""A world for the reminders: a clock to set, a zone to travel to, a screen that remembers, and a store to restart."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from crm_app.commands import follow_ups, interactions
from crm_app.domain.drafts import FollowUpDraft, InteractionDraft
from crm_app.errors import BadInput
from crm_app.paths import DataFolder
from crm_app.queries.reading import rows
from crm_app.reminders.notices import Answer, Answered, Notice
from crm_app.reminders.service import ReminderService
from crm_app.settings import SettingsFile
from crm_app.store.journal import Label
from crm_app.store.store import Store
from tests.queries.book import Book


class Killed(BaseException):
    """The process ends here: nothing catches it."""


class Clock:
    """The moment everywhere: in the service, and in what the store writes down."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, zone: str, local: str) -> None:
        self._patch = monkeypatch
        self.travel(zone)
        self.at = self.moment(local)
        monkeypatch.setattr("crm_app.store.instants.datetime", _Now(self))

    def __call__(self) -> datetime:
        return self.at

    def travel(self, zone: str) -> None:
        self.zone = ZoneInfo(zone)
        self._patch.setenv("TZ", zone)
        time.tzset()

    def moment(self, local: str) -> datetime:
        return datetime.fromisoformat(local).replace(tzinfo=self.zone).astimezone(UTC)

    def set(self, local: str) -> None:
        self.at = self.moment(local)

    def forward(self, **span: float) -> None:
        self.at += timedelta(**span)

    @property
    def today(self) -> date:
        return self.at.astimezone(self.zone).date()


class _Now:
    """``datetime`` as ``store.instants`` uses it, with the clock's now."""

    fromtimestamp = staticmethod(datetime.fromtimestamp)

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self, _zone: object) -> datetime:
        return self._clock.at


@contextmanager
def clock_in(monkeypatch: pytest.MonkeyPatch, zone: str, local: str) -> Iterator[Clock]:
    before = os.environ.get("TZ")
    try:
        yield Clock(monkeypatch, zone, local)
    finally:
        monkeypatch.undo()
        if before is None:
            os.environ.pop("TZ", None)
        time.tzset()


@dataclass
class Screen:
    """A stand-in for the desktop: what it was shown, what stands on it, and ways to fail."""

    clock: Clock
    shown: list[tuple[datetime, Notice]] = field(default_factory=list)
    standing: dict[str, tuple[Notice, Answered]] = field(default_factory=dict)
    withdrawn: list[str] = field(default_factory=list)
    there: bool = True
    broken: Exception | None = None
    kill_after: bool = False

    def show(self, notice: Notice, answered: Answered) -> "Future[bool]":
        future: Future[bool] = Future()
        if self.broken is not None:
            future.set_exception(self.broken)
            return future
        if self.there:
            self.shown.append((self.clock.at, notice))
            self.standing[notice.key] = notice, answered
        if self.kill_after:
            self.kill_after = False
            raise Killed
        future.set_result(self.there)
        return future

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)
        self.standing.pop(key, None)

    def press(self, key: str, answer: Answer) -> None:
        notice, answered = self.standing.pop(key)
        answered(notice, answer)

    def take(self) -> list[Notice]:
        """What was shown since it was asked last."""
        taken = [notice for _at, notice in self.shown]
        self.shown.clear()
        return taken

    def names(self) -> list[list[str]]:
        """``take``, as the entries of each notice."""
        return [[row.id for row in notice.dues] for notice in self.take()]


class World:
    """A data folder with its store and service, which can be killed and started again."""

    def __init__(self, folder: DataFolder, clock: Clock, **settings: str) -> None:
        self.folder, self.clock = folder, clock
        self.screen = Screen(clock)
        folder.make()
        self.settings = SettingsFile(folder.settings)
        self.settings.change(**({"digest": ""} | settings))
        self.opened: list[Notice] = []
        self._abandoned: list[Store] = []
        self.start()

    def start(self) -> None:
        self.store = Store(self.folder)
        self.book = Book(self.store)
        self.serve()

    def serve(self) -> None:
        self.service = ReminderService(self.store, self.settings, self.screen, self.opened.append, self.clock)

    def restart(self) -> None:
        self.store.close()
        self.screen.standing.clear()
        self.start()

    def abandon(self) -> None:
        """Start again as after kill -9: nobody closes anything. Notices that stood are the desktop's."""
        self._abandoned.append(self.store)
        self.screen.standing.clear()
        self.start()

    def close(self) -> None:
        for store in (self.store, *self._abandoned):
            store.close()

    def undo(self) -> bool:
        """Take back the newest step; False if there is none."""
        try:
            self.store.undo().result()
        except BadInput:
            return False
        return True

    def tick(self, local: str | None = None) -> list[list[str]]:
        """Tick, at a local time if given; the entries of each notice that came of it."""
        if local is not None:
            self.clock.set(local)
        self.service.tick()
        return self.screen.names()

    def wait(self, minutes: int) -> list[list[str]]:
        """Tick every minute for so long."""
        found: list[list[str]] = []
        for _ in range(minutes):
            self.clock.forward(minutes=1)
            found += self.tick()
        return found

    def ledger(self) -> list[tuple[Any, ...]]:
        with self.store.reading() as session:
            sql = "SELECT event, due_on, until, way FROM ledger_entry ORDER BY id"
            return [tuple(row) for row in rows(session, sql)]

    def write(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.store.write(Label("test"), command, *args, **kwargs).result().value

    def follow_up(self, person: int, due: date, **fields: Any) -> str:
        return str(self.write(follow_ups.add_follow_up, FollowUpDraft("call", (person,), due, **fields)))

    def change(self, follow_up: str, person: int, due: date, **fields: Any) -> None:
        self.write(follow_ups.edit_follow_up, int(follow_up), FollowUpDraft("call", (person,), due, **fields))

    def done(self, due_id: str) -> None:
        self.write(follow_ups.mark_done, due_id, self.clock.today, "window", self.settings.leap)

    def skip(self, due_id: str) -> None:
        self.write(follow_ups.skip, due_id, self.clock.today, "window", self.settings.leap)

    def snooze(self, due_id: str, until: date) -> None:
        self.write(follow_ups.snooze, due_id, until, self.clock.today)

    def talk(self, person: int, at: datetime | None = None) -> int:
        return self.write(
            interactions.log_interaction, InteractionDraft((person,), "call", "mutual", at or self.clock.at)
        )

    def settled(self) -> None:
        """Wait until the answers given so far are stored."""
        self.store.data_version().result()
