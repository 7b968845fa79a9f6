"""The settings of the reminders: each choice counts at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QTime
from pytestqt.qtbot import QtBot

from crm_app.ui.dialogs.reminder_settings import ReminderSettings
from crm_app.ui.workspace import Workspace


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been started; the list of what starts at login is in a folder of this test's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    commands: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda program, arguments: commands.append([program, *arguments]))
    return commands


def test_reminding_in_the_background_starts_now_and_at_login_until_it_is_switched_off(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, started: list[list[str]]
) -> None:
    form = ReminderSettings(workspace)
    qtbot.addWidget(form)
    entry = tmp_path / "config" / "autostart" / "org.kithbook.Kithbook.desktop"
    form.background.click()
    assert str(workspace.store.folder.root) in entry.read_text("utf-8")
    assert [command[1:4] for command in started] == [["-m", "crm_app", "--background"]]
    assert workspace.settings.value.background == "on"
    form.background.click()
    assert not entry.exists()
    assert workspace.settings.value.background == "off"
    assert len(started) == 1


def test_what_the_system_took_away_is_shown_as_off(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, started: list[list[str]]
) -> None:
    form = ReminderSettings(workspace)
    qtbot.addWidget(form)
    form.background.click()
    (tmp_path / "config" / "autostart" / "org.kithbook.Kithbook.desktop").unlink()
    again = ReminderSettings(workspace)
    qtbot.addWidget(again)
    assert not again.background.isChecked()


def test_a_time_that_is_none_is_shown_as_what_counts(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.settings.change(remind_at="25:00", quiet_from="x", quiet_until="")
    form = ReminderSettings(workspace)
    qtbot.addWidget(form)
    shown = [field.time() for field in (form.remind_at, form.quiet_from, form.quiet_until)]
    assert shown == [QTime(9, 0), QTime(21, 0), QTime(8, 0)]


def test_where_login_cannot_be_changed_it_says_so_and_stays_off(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, started: list[list[str]]
) -> None:
    (tmp_path / "config").write_text("a file in the way", encoding="utf-8")
    form = ReminderSettings(workspace)
    qtbot.addWidget(form)
    form.background.click()
    assert not form.background.isChecked()
    assert form.problem.text()
    assert (started, workspace.settings.value.background) == ([], "")


def test_times_days_and_the_week(workspace: Workspace, qtbot: QtBot) -> None:
    form = ReminderSettings(workspace)
    qtbot.addWidget(form)
    form.remind_at.setTime(QTime(7, 30))
    form.quiet_from.setTime(QTime(22, 0))
    form.days[5].click()
    form.days[6].click()
    form.digest.click()
    form.goal.setValue(8)
    form.rhythm.click()
    chosen = workspace.settings.value
    assert (chosen.remind_at, chosen.quiet_from, chosen.quiet_until, chosen.quiet_days) == (
        "07:30",
        "22:00",
        "08:00",
        "67",
    )
    assert (chosen.digest, chosen.rhythm, chosen.rhythm_goal) == ("off", "off", "8")
    again = ReminderSettings(workspace)
    qtbot.addWidget(again)
    assert [day.isChecked() for day in again.days] == [False] * 5 + [True] * 2
