"""Settings count at once, are stored, and backups are made and told."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crm_app.settings import SettingsFile
from crm_app.store.backup import verify
from crm_app.ui.dialogs.settings import SettingsDialog
from crm_app.ui.workspace import Workspace


@pytest.fixture
def dialog(workspace: Workspace, qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_choices_are_told_and_kept(dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.language_changed) as language:
        choose(dialog.language, "ru")
    with qtbot.waitSignal(dialog.theme_changed) as theme:
        choose(dialog.theme, "dark")
    with qtbot.waitSignal(dialog.leap_changed) as leap:
        choose(dialog.leap, "mar_1")
    assert (language.args, theme.args, leap.args) == (["ru"], ["dark"], ["mar_1"])
    kept = SettingsFile(tmp_path / "settings.json").value
    assert (kept.language, kept.theme, kept.leap) == ("ru", "dark", "mar_1")


def test_it_opens_with_what_was_chosen(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.settings.change(language="ru", theme="light")
    dialog = SettingsDialog(workspace)
    qtbot.addWidget(dialog)
    assert (dialog.language.currentText(), dialog.theme.currentData()) == ("Русский", "light")
    assert dialog.folder.text() == str(workspace.store.folder.root)


def test_a_backup_is_sound_and_told(dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    assert dialog.backup_says.text().startswith("None made yet")
    dialog.back_up(str(tmp_path / "copy"))
    assert not dialog.back_up_now.isEnabled()
    qtbot.waitUntil(dialog.back_up_now.isEnabled)
    assert dialog.backup_says.text() == "Saved as copy.db"
    verify(tmp_path / "copy.db")


def test_a_backup_that_cannot_be_written_says_so(dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "copy.db").mkdir()
    dialog.back_up(str(tmp_path / "copy.db"))
    qtbot.waitUntil(dialog.back_up_now.isEnabled)
    assert dialog.backup_says.text() == "The backup could not be written. Choose another place."


def test_the_last_automatic_backup_is_shown(workspace: Workspace, qtbot: QtBot) -> None:
    made = workspace.store.back_up(reason="before-import").result()
    (made.parent / "notes.db").write_text("put there by hand")
    dialog = SettingsDialog(workspace)
    qtbot.addWidget(dialog)
    assert dialog.backup_says.text().startswith("Last one: ")
