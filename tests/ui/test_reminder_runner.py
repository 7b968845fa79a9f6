"""Who ticks, and what happens to what is not shown when the program leaves."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from crm_app.commands.contacts import add_contact
from crm_app.commands.follow_ups import add_follow_up
from crm_app.domain.cadence import DueState
from crm_app.domain.drafts import ContactDraft, FollowUpDraft
from crm_app.paths import DataFolder
from crm_app.queries.refs import PersonRef
from crm_app.queries.today import DueRow, Why
from crm_app.reminders.notices import Answer, Answered, Notice, Occasion
from crm_app.settings import SettingsFile
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store
from crm_app.ui.plain_notices import PlainNotices
from crm_app.ui.reminder_runner import Either, ReminderRunner, target_of

DAY = date(2026, 11, 23)
ROW = DueRow(
    "12", "follow-up", (PersonRef(3, "Anna"),), "send the notes", DAY, "", 0, DueState.TODAY,
    Why("promised", {"created": DAY}), False,
)  # fmt: skip
NOTICE = Notice("12@2026-11-23", Occasion.DUE, (ROW,), DAY)


class Stub:
    """A notifier whose futures end as the test wants; ``None``: never."""

    def __init__(self, answer: bool | Exception | None = True) -> None:
        self.answer = answer
        self.shown: list[Notice] = []
        self.called = threading.Event()
        self.withdrawn: list[str] = []
        self.futures: list[Future[bool]] = []

    def show(self, notice: Notice, answered: Answered) -> Future[bool]:
        future: Future[bool] = Future()
        self.futures.append(future)
        if isinstance(self.answer, Exception):
            future.set_exception(self.answer)
        elif self.answer is not None:
            future.set_result(self.answer)
        self.shown.append(notice)
        self.called.set()
        return future

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    made = SettingsFile(tmp_path / "settings.json")
    made.change(remind_at="00:00", quiet_from="00:00", quiet_until="00:00", digest="off")
    return made


@pytest.fixture
def due(folder: DataFolder) -> Iterator[Store]:
    """A store in which something is due."""
    store = Store(folder)
    anna = store.write(Label("test"), add_contact, ContactDraft("Anna Petrova")).result().value
    yesterday = datetime.now().astimezone().date() - timedelta(days=1)
    store.write(Label("test"), add_follow_up, FollowUpDraft("send the notes", (anna,), yesterday)).result()
    store.write(Label("test"), run, "UPDATE follow_up SET created_at = created_at - 259200000").result()
    yield store
    store.close()


def noted(store: Store) -> int:
    with store.reading() as session:
        return int(run(session, "SELECT count(*) FROM ledger_entry WHERE event = 'shown'").one()[0])


def test_it_shows_what_is_due_and_says_that_it_does(qtbot: QtBot, due: Store, settings: SettingsFile) -> None:
    stub = Stub()
    runner = ReminderRunner(due, settings, stub)
    told: list[bool] = []
    runner.here.connect(told.append)
    with qtbot.waitSignal(runner.looked):
        runner.start()
    assert told == [True]
    assert [notice.dues[0].text for notice in stub.shown] == ["send the notes"]
    assert noted(due) == 1
    runner.close()


def test_another_process_that_reminds_is_let_and_followed(qtbot: QtBot, due: Store, settings: SettingsFile) -> None:
    other = QLockFile(str(due.folder.reminders_lock))
    assert other.tryLock(0)
    stub = Stub()
    runner = ReminderRunner(due, settings, stub)
    with qtbot.waitSignal(runner.here) as told:
        runner.start()
    assert (told.args, stub.shown) == ([False], [])
    other.unlock()
    with qtbot.waitSignals([runner.here, runner.looked]):
        runner.tick()
    assert len(stub.shown) == 1
    runner.close()
    assert other.tryLock(0)
    other.unlock()


def test_a_desktop_that_hangs_does_not_keep_the_program_and_nothing_counts_as_shown(
    qtbot: QtBot, due: Store, settings: SettingsFile
) -> None:
    stub = Stub(None)
    runner = ReminderRunner(due, settings, stub)
    runner.start()
    qtbot.waitUntil(lambda: bool(stub.shown))
    before = time.monotonic()
    runner.close()
    assert time.monotonic() - before < 5
    assert noted(due) == 0
    stub.futures[0].set_result(True)  # too late


def test_a_window_that_leaves_does_not_wait_for_itself(qtbot: QtBot, due: Store, settings: SettingsFile) -> None:
    asked = Stub(False)
    runner = ReminderRunner(due, settings, Either(asked, PlainNotices(lambda _words, _clicked: True)))
    runner.start()
    runner.tick()  # from here on this thread answers no signal
    assert asked.called.wait(timeout=10)
    before = time.monotonic()
    runner.close()
    assert time.monotonic() - before < 5
    assert noted(due) == 0


@pytest.mark.parametrize("answer", [False, OSError("no bus")])
def test_the_second_way_is_taken_where_the_first_fails(answer: bool | Exception) -> None:
    first, second = Stub(answer), Stub(True)
    either = Either(first, second)
    assert either.show(NOTICE, lambda _notice, _answer: None).result(timeout=1) is True
    assert second.shown == [NOTICE]
    either.withdraw(NOTICE.key)
    assert first.withdrawn == second.withdrawn == [NOTICE.key]


def test_a_first_way_that_is_given_up_leads_to_the_second() -> None:
    first, second = Stub(None), Stub(OSError("no tray"))
    future = Either(first, second).show(NOTICE, lambda _notice, _answer: None)
    first.futures[0].cancel()
    assert future.result(timeout=1) is False


def test_a_plain_notice_opens_what_it_is_about_when_it_is_clicked(qtbot: QtBot) -> None:
    answers: list[Answer] = []
    plain = PlainNotices(lambda _words, clicked: clicked() is None)
    future = plain.show(NOTICE, lambda _notice, answer: answers.append(answer))
    assert future.result(timeout=1) is True
    assert answers == [Answer.OPEN]


@pytest.mark.parametrize(
    ("occasion", "dues", "target"),
    [
        (Occasion.DUE, (ROW,), "contact/3"),
        (Occasion.SEVERAL, (ROW, ROW), "today"),
        (Occasion.DIGEST, (), "digest"),
    ],
)
def test_what_a_notice_opens(occasion: Occasion, dues: tuple[DueRow, ...], target: str) -> None:
    assert target_of(Notice("key", occasion, dues, DAY)) == target
