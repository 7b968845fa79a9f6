"""The settings' file: what two processes change of it."""

import stat
from pathlib import Path

from crm_app.settings import Settings, SettingsFile


def test_what_another_process_changed_is_read_and_kept(tmp_path: Path) -> None:
    window, reminders = (SettingsFile(tmp_path / "settings.json") for _ in range(2))
    window.change(quiet_days="67")
    assert reminders.value.quiet_days == "67"
    reminders.change(background="on")
    assert window.value == Settings(quiet_days="67", background="on")
    window.change(theme="dark")
    assert reminders.value == Settings(quiet_days="67", background="on", theme="dark")
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


def test_a_damaged_file_gives_the_defaults_and_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{", encoding="utf-8")
    assert SettingsFile(file).value == Settings()
    assert file.read_text("utf-8") == "{"
    file.unlink()
    assert SettingsFile(file).value == Settings()
