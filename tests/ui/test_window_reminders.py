"""Reminders in the window's process, and the window that is asked to come forward."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_app.app import Kithbook
from crm_app.commands.contacts import add_contact
from crm_app.commands.follow_ups import add_follow_up
from crm_app.domain.drafts import ContactDraft, FollowUpDraft
from crm_app.paths import DataFolder
from crm_app.settings import SettingsFile
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store
from tests.ui.test_doorbell import rung

IN_WINDOW, BEHIND = "Reminders run while this window is open", "Reminders run in the background"


@pytest.fixture
def folder(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """A book in which something is due, on a desktop that shows no notifications."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/")
    store = Store(folder)
    SettingsFile(folder.settings).change(
        remind_at="00:00", quiet_from="00:00", quiet_until="00:00", digest="off", language="en", page="communities"
    )
    anna = store.write(Label("test"), add_contact, ContactDraft("Anna Petrova")).result().value
    yesterday = datetime.now().astimezone().date() - timedelta(days=1)
    store.write(Label("test"), add_follow_up, FollowUpDraft("send the notes", (anna,), yesterday)).result()
    store.write(Label("test"), run, "UPDATE follow_up SET created_at = created_at - 259200000").result()
    store.close()
    return folder


@pytest.fixture
def program(folder: DataFolder, qapp: QApplication, qtbot: QtBot) -> Iterator[Kithbook]:
    made = Kithbook(qapp, folder, unclean=False)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.after_paint()
    qtbot.waitUntil(lambda: made.window.status.reminders.text() != "")
    yield made
    qtbot.waitUntil(lambda: made.window.status.people.text() != "")  # nothing is read after the end
    qtbot.waitUntil(made.window.workspace.idle)
    made.close()
    made._languages.stop()  # pyright: ignore[reportPrivateUsage]


def shown(folder: DataFolder) -> int:
    store = Store(folder)
    try:
        with store.reading() as session:
            return int(run(session, "SELECT count(*) FROM ledger_entry WHERE event = 'shown'").one()[0])
    finally:
        store.close()


def test_without_notifications_it_is_said_in_the_window_and_opened_from_there(
    program: Kithbook, folder: DataFolder, qtbot: QtBot
) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(lambda: window.toast.isVisible() or not window.isActiveWindow())
    assert window.toast.label.text() == "Anna Petrova: send the notes"
    qtbot.waitUntil(lambda: shown(folder) == 1)
    window.toast.button.click()
    qtbot.waitUntil(lambda: window.current_key() == "people")


def test_the_status_says_who_reminds_once_the_window_is_gone(program: Kithbook, folder: DataFolder) -> None:
    reminding = program._reminding  # pyright: ignore[reportPrivateUsage]
    assert reminding is not None
    assert program.window.status.reminders.text() == IN_WINDOW
    background = QLockFile(str(folder.background_lock))
    assert background.tryLock(0)
    reminding.show_in(program.window)
    assert program.window.status.reminders.text() == BEHIND
    background.unlock()
    reminding.show_in(program.window)
    assert program.window.status.reminders.text() == IN_WINDOW


def test_a_bell_shows_what_is_wanted_from_the_persons_own_data(
    program: Kithbook, folder: DataFolder, qtbot: QtBot
) -> None:
    program.window.sample_wanted.emit()
    assert program.window.workspace.sample
    assert rung(folder.root, "", qtbot)
    assert program.window.workspace.sample  # only asked to come forward
    assert rung(folder.root, "contact/1", qtbot)
    assert not program.window.workspace.sample
    assert program.window.current_key() == "people"
    assert rung(folder.root, "today", qtbot)
    assert program.window.current_key() == "today"


def test_a_contact_that_is_gone_is_asked_for_in_vain(program: Kithbook, folder: DataFolder, qtbot: QtBot) -> None:
    assert rung(folder.root, "contact/" + "9" * 18, qtbot)
    qtbot.waitUntil(program.window.workspace.idle)
    assert program.window.current_key() == "people"


def test_another_language_makes_a_window_that_says_it_too(program: Kithbook, qtbot: QtBot) -> None:
    before = program.window
    program.settings.change(language="ru")
    program._change_language("ru")  # pyright: ignore[reportPrivateUsage]
    qtbot.waitUntil(lambda: program.window is not before)
    assert program.window.status.reminders.text() != ""


@pytest.fixture(autouse=True)
def _own_runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
