"""What starts at login, as each system wants it."""

import plistlib
import re
from pathlib import Path
from typing import Any

import pytest

from crm_app.reminders.autostart import LaunchAgent, RunKey, XdgAutostart, background_command, desktop_exec

COMMAND = ["/opt/my apps/python3", "-m", "crm_app", "--data-dir", 'C:\\a "b" $HOME `x` 100%']


def test_a_desktop_entry_is_written_and_taken_away(tmp_path: Path) -> None:
    autostart = XdgAutostart(tmp_path / "config")
    assert not autostart.is_on()
    autostart.turn_on(["/usr/bin/python3", "-m", "crm_app", "--background"])
    lines = autostart.file.read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert 'Exec="/usr/bin/python3" "-m" "crm_app" "--background"' in lines
    assert autostart.is_on()
    autostart.turn_on(["/usr/bin/python3"])
    assert list(autostart.file.parent.iterdir()) == [autostart.file]
    autostart.turn_off()
    autostart.turn_off()
    assert not autostart.is_on()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_what_the_desktop_switched_off_is_off_until_it_is_turned_on(tmp_path: Path, line: str) -> None:
    autostart = XdgAutostart(tmp_path)
    autostart.turn_on(COMMAND)
    with autostart.file.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert not autostart.is_on()
    autostart.turn_on(COMMAND)
    assert autostart.is_on()


def test_no_argument_begins_a_line_of_its_own() -> None:
    assert desktop_exec(["a\nExec=b"]) == '"a\\nExec=b"'


def test_arguments_come_through_an_exec_line_as_they_are() -> None:
    line = desktop_exec(COMMAND)
    read = line.replace("\\\\", "\\").replace("%%", "%")  # what a desktop does: the string, then the field codes
    arguments = re.findall(r'"((?:\\.|[^"\\])*)"', read)
    assert [re.sub(r"\\(.)", r"\1", argument) for argument in arguments] == COMMAND


def test_a_launch_agent_is_a_property_list(tmp_path: Path) -> None:
    autostart = LaunchAgent(tmp_path)
    autostart.turn_on(COMMAND)
    agent = plistlib.loads(autostart.file.read_bytes())
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (COMMAND, True)
    assert autostart.is_on()
    autostart.turn_off()
    assert not autostart.is_on()


class Registry:
    """As much of winreg as is used."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = 1, 1, 2

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def OpenKey(self, *_: object) -> "Registry":
        return self

    CreateKey = OpenKey

    def __enter__(self) -> "Registry":
        return self

    def __exit__(self, *_: object) -> None: ...

    def QueryValueEx(self, _key: Any, name: str) -> str:
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name]

    def SetValueEx(self, _key: Any, name: str, _zero: int, _kind: int, value: str) -> None:
        self.values[name] = value

    def DeleteValue(self, _key: Any, name: str) -> None:
        if name not in self.values:
            raise FileNotFoundError(name)
        del self.values[name]


def test_the_run_key_holds_one_quoted_line() -> None:
    registry = Registry()
    autostart = RunKey(registry)
    assert not autostart.is_on()
    autostart.turn_on(["C:\\Program Files\\python.exe", "-m", "crm_app"])
    assert list(registry.values.values()) == ['"C:\\Program Files\\python.exe" -m crm_app']
    assert autostart.is_on()
    autostart.turn_off()
    autostart.turn_off()
    assert not autostart.is_on()


def test_the_command_names_the_folder_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert background_command(Path("data"))[1:] == [
        "-m",
        "crm_app",
        "--background",
        "--data-dir",
        str(tmp_path / "data"),
    ]
