"""Notifications on a private bus: what they say, and that each button does what it says."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from sqlmodel import Session

from crm_app.commands.contacts import add_contact
from crm_app.commands.follow_ups import add_follow_up
from crm_app.domain.cadence import DueState
from crm_app.domain.drafts import ContactDraft, FollowUpDraft
from crm_app.paths import DataFolder
from crm_app.queries.history import steps
from crm_app.queries.refs import PersonRef
from crm_app.queries.today import DueRow, Why
from crm_app.reminders.desktop import DesktopNotifications
from crm_app.reminders.notices import Answer, Notice, Occasion
from crm_app.settings import SettingsFile
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store
from crm_app.ui.notice_wording import notice_words
from tests.reminders.desk import HAS_BUS, Desk, Shown, until

pytestmark = pytest.mark.skipif(not HAS_BUS, reason="dbus-daemon is not installed: notifications cannot be tested")

TODAY = date(2026, 11, 23)
ROW = DueRow(
    "12", "follow-up", (PersonRef(3, "Anna <b>Petrova</b>"),), "send <img src=x> & notes", TODAY, "", 0, DueState.TODAY,
    Why("promised", {"created": TODAY}), False,
)  # fmt: skip
NOTICE = Notice("12@2026-11-23", Occasion.DUE, (ROW,), TODAY)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    made = Desk(tmp_path / "desk")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()


@pytest.fixture
def desktop(desk: Desk, qapp: QApplication) -> Iterator[DesktopNotifications]:
    made = DesktopNotifications(notice_words)
    yield made
    made.close()


def shown_of(desktop: DesktopNotifications, notice: Notice) -> tuple[bool, list[tuple[Notice, Answer]]]:
    answers: list[tuple[Notice, Answer]] = []
    future: Future[bool] = desktop.show(notice, lambda of, answer: answers.append((of, answer)))
    return future.result(timeout=10), answers


def test_text_is_plain_and_markup_is_escaped(desk: Desk, desktop: DesktopNotifications) -> None:
    desk.serve()
    assert shown_of(desktop, NOTICE)[0]
    (one,) = desk.screen.shown
    assert one.title == "Anna <b>Petrova</b>"  # a summary is never markup
    assert one.body.startswith("send &lt;img src=x&gt; &amp; notes\n")
    assert list(one.actions) == ["default", "done", "snooze_day", "snooze_week", "snooze_monday", "open"]
    assert list(one.actions.values())[1:] == ["Done", "Snooze 1 day", "Snooze 1 week", "Next Monday", "Open"]


@pytest.mark.parametrize("key", ["default", *(answer.value for answer in Answer)])
def test_each_button_gives_its_answer_once(desk: Desk, desktop: DesktopNotifications, key: str) -> None:
    desk.serve()
    _, answers = shown_of(desktop, NOTICE)
    desk.press(desk.screen.shown[0], key)
    until(lambda: answers)
    assert answers == [(NOTICE, Answer.OPEN if key == "default" else Answer(key))]


def test_a_notice_takes_the_place_of_the_one_before_and_can_be_withdrawn(
    desk: Desk, desktop: DesktopNotifications
) -> None:
    desk.serve()
    shown_of(desktop, NOTICE)
    shown_of(desktop, NOTICE)
    assert [one.closed for one in desk.screen.shown] == [True, False]
    desktop.withdraw(NOTICE.key)
    until(lambda: not desk.screen.open())
    desktop.withdraw("never shown")


def test_several_things_can_be_opened_only(desk: Desk, desktop: DesktopNotifications) -> None:
    desk.serve()
    rows = tuple(replace(ROW, id=str(number), text=f"thing {number}") for number in range(7))
    shown_of(desktop, Notice("several@x", Occasion.SEVERAL, rows, TODAY))
    (one,) = desk.screen.shown
    assert one.title == "7 things to get back to"
    assert one.body.splitlines()[-1] == "and 3 more"
    assert list(one.actions) == ["default", "open"]


def test_where_nobody_shows_notifications_the_answer_is_no_and_later_yes(
    desk: Desk, desktop: DesktopNotifications, caplog: pytest.LogCaptureFixture
) -> None:
    assert shown_of(desktop, NOTICE)[0] is False
    assert "Petrova" not in caplog.text
    desk.serve()
    assert shown_of(desktop, NOTICE)[0] is True


def test_without_a_bus_the_answer_is_no_and_the_log_says_so_once(
    desktop: DesktopNotifications, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nowhere")
    assert [shown_of(desktop, NOTICE)[0] for _ in range(3)] == [False] * 3
    assert len(caplog.records) == 1


class Reminding:
    """A data folder with one follow-up that is due, and ``kithbook --background`` over it."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self.folder, self.desk = DataFolder(folder), desk
        store = Store(self.folder)
        SettingsFile(self.folder.settings).change(
            remind_at="00:00", quiet_from="00:00", quiet_until="00:00", digest="off", language="en"
        )
        store.write(Label("test"), self._fill).result()
        store.close()
        self.process: subprocess.Popen[bytes] | None = None

    @staticmethod
    def _fill(session: Session) -> None:
        anna = add_contact(session, ContactDraft("Anna Petrova"))
        add_follow_up(session, FollowUpDraft("send the notes", (anna,), Reminding.today() - timedelta(days=1)))
        run(session, "UPDATE follow_up SET created_at = created_at - 259200000")  # what is made late is shown later

    @staticmethod
    def today() -> date:
        return datetime.now().astimezone().date()

    def start(self) -> None:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": self.desk.address}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "crm_app", "--background", "--data-dir", str(self.folder.root)],
            env=environment, stderr=subprocess.PIPE,
        )  # fmt: skip

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        process, self.process = self.process, None
        assert process is not None
        process.send_signal(number)
        _, said = process.communicate(timeout=20)
        assert number is signal.SIGKILL or said == b""
        return process.returncode

    def holds_the_lock(self) -> bool:
        lock = self.folder.reminders_lock
        return self.process is not None and lock.exists() and lock.read_text().startswith(f"{self.process.pid}\n")

    def notice(self, number: int = 1) -> Shown:
        return until(lambda: self.desk.screen.shown[number - 1 : number])[0]

    def say(self, *arguments: str) -> Any:
        """What the command line says of the same folder, meanwhile."""
        command = [sys.executable, "-m", "crm_app", "--data-dir", str(self.folder.root), *arguments, "--json"]
        return json.loads(subprocess.run(command, capture_output=True, timeout=60, check=True).stdout)

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        store = Store(self.folder)
        try:
            with store.reading() as session:
                return [tuple(row) for row in run(session, sql)]
        finally:
            store.close()

    def actions(self) -> list[str]:
        store = Store(self.folder)
        try:
            with store.reading() as session:
                return [step.label.code for step in steps(session) if step.label.code != "test"]
        finally:
            store.close()


@pytest.fixture
def reminding(desk: Desk, tmp_path: Path) -> Iterator[Reminding]:
    desk.serve()
    made = Reminding(tmp_path / "data", desk)
    yield made
    if made.process is not None:
        made.stop(signal.SIGKILL)


def test_done_in_a_notification_is_done_in_the_book_and_can_be_undone(reminding: Reminding) -> None:
    reminding.start()
    shown = reminding.notice()
    assert (shown.title, shown.body.splitlines()[0]) == ("Anna Petrova", "send the notes")
    assert [due["text"] for due in reminding.say("due")["follow_ups"]] == ["send the notes"]
    reminding.desk.press(shown, "done")
    until(lambda: reminding.ask("SELECT 1 FROM follow_up WHERE done_at IS NOT NULL"))
    reminding.desk.press(shown, "done")  # a second press of what is gone
    assert reminding.say("due") == {"follow_ups": []}
    assert reminding.say("history")["steps"][0]["label"] == "Done: Anna Petrova"
    assert reminding.stop() == 0
    assert reminding.actions() == ["follow_up.done"]
    assert ("done", "notification") in reminding.ask("SELECT event, way FROM ledger_entry")
    store = Store(reminding.folder)
    store.undo().result()
    store.close()
    assert reminding.ask("SELECT done_at FROM follow_up") == [(None,)]


@pytest.mark.parametrize(("key", "days"), [("snooze_day", 1), ("snooze_week", 7), ("snooze_monday", None)])
def test_snooze_hides_it_until_the_day_it_says(reminding: Reminding, key: str, days: int | None) -> None:
    reminding.start()
    today = reminding.today()
    reminding.desk.press(reminding.notice(), key)
    ahead = 7 - today.weekday() if days is None else days
    until(lambda: reminding.ask("SELECT 1 FROM follow_up WHERE snoozed_until IS NOT NULL"))
    assert reminding.ask("SELECT snoozed_until, due_on FROM follow_up") == [
        ((today + timedelta(days=ahead)).isoformat(), (today - timedelta(days=1)).isoformat())
    ]
    assert reminding.stop() == 0


@pytest.mark.parametrize("key", ["open", "default"])
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="the started process is looked up in /proc")
def test_open_starts_the_window_with_whom_it_is_about(reminding: Reminding, key: str) -> None:
    reminding.start()
    lock = reminding.folder.lock
    reminding.desk.press(reminding.notice(), key)
    until(lambda: lock.exists() and lock.read_text("utf-8"))
    window = int(lock.read_text("utf-8").split("\n")[0])
    try:
        assert Path(f"/proc/{window}/cmdline").read_bytes().split(b"\0")[-3:] == [b"--show", b"contact/1", b""]
        assert window != (reminding.process and reminding.process.pid)
    finally:
        os.kill(window, signal.SIGKILL)
    assert reminding.stop() == 0


def test_it_is_shown_once_whatever_ends_the_process(reminding: Reminding) -> None:
    reminding.start()
    reminding.notice()
    until(lambda: reminding.ask("SELECT 1 FROM ledger_entry WHERE event = 'shown'"))
    reminding.stop(signal.SIGKILL)
    reminding.start()
    until(reminding.holds_the_lock)
    assert reminding.stop() == 0  # which waits for the look that has begun
    assert len(reminding.desk.screen.shown) == 1
    assert reminding.actions() == []


def test_two_processes_share_the_book_and_one_of_them_reminds(reminding: Reminding) -> None:
    reminding.start()
    shown = reminding.notice()
    second = subprocess.run(
        [sys.executable, "-m", "crm_app", "--background", "--data-dir", str(reminding.folder.root)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}, capture_output=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert (second.returncode, second.stderr.decode()) == (0, "The reminders are running already.\n")
    store = Store(reminding.folder)  # as the window does
    for number in range(20):
        store.write(Label("test"), add_contact, ContactDraft(f"Beth {number}")).result()
    reminding.desk.press(shown, "done")
    until(lambda: reminding.ask("SELECT 1 FROM follow_up WHERE done_at IS NOT NULL"))
    assert store.check() == []
    store.close()
    assert reminding.stop() == 0
    assert reminding.ask("SELECT count(*) FROM contact") == [(21,)]
    assert len(reminding.desk.screen.shown) == 1


def test_what_was_settled_elsewhere_leaves_the_screen_and_so_does_all_at_the_end(reminding: Reminding) -> None:
    reminding.start()
    reminding.notice()
    until(lambda: reminding.ask("SELECT 1 FROM ledger_entry WHERE event = 'shown'"))
    assert reminding.desk.screen.open()
    assert reminding.stop() == 0
    assert not reminding.desk.screen.open()
