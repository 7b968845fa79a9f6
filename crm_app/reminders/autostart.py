"""Starting the reminders at login, as each system has it: XDG autostart, a LaunchAgent, or the Run key."""

import os
import plistlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

NAME = "org.kithbook.Kithbook"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
# What the Desktop Entry Specification wants escaped inside a quoted argument.
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"', "`": "\\`", "$": "\\$"})

_SWITCHED_OFF = {"hidden=true", "x-gnome-autostart-enabled=false"}


class Autostart(Protocol):
    """Whether a command starts at login. ``turn_on`` and ``turn_off`` raise OSError where that cannot be written."""

    def is_on(self) -> bool: ...
    def turn_on(self, command: Sequence[str]) -> None: ...
    def turn_off(self) -> None: ...


class XdgAutostart:
    """A desktop entry in ``$XDG_CONFIG_HOME/autostart`` (Desktop Application Autostart Specification)."""

    def __init__(self, config: Path) -> None:
        self.file = config / "autostart" / f"{NAME}.desktop"

    def is_on(self) -> bool:
        """Whether the entry is there, and no desktop's own list of what starts at login switched it off."""
        try:
            lines = self.file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return False
        return not _SWITCHED_OFF.intersection("".join(line.split()).lower() for line in lines)

    def turn_on(self, command: Sequence[str]) -> None:
        lines = [
            "[Desktop Entry]",
            "Type=Application",
            "Name=Kithbook",
            "Comment=Reminders to get back to people",
            "Comment[ru]=Напоминания о людях",
            f"Exec={desktop_exec(command)}",
            f"Icon={NAME}",
            "Terminal=false",
            "X-GNOME-Autostart-Delay=10",
        ]
        _write(self.file, "\n".join(lines).encode() + b"\n")

    def turn_off(self) -> None:
        self.file.unlink(missing_ok=True)


class LaunchAgent:
    """A property list in ``~/Library/LaunchAgents`` (launchd.plist(5))."""

    def __init__(self, home: Path) -> None:
        self.file = home / "Library" / "LaunchAgents" / f"{NAME}.plist"

    def is_on(self) -> bool:
        return self.file.exists()

    def turn_on(self, command: Sequence[str]) -> None:
        agent = {
            "Label": NAME,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        _write(self.file, plistlib.dumps(agent))

    def turn_off(self) -> None:
        self.file.unlink(missing_ok=True)


class RunKey:
    """A value of the user's Run key; ``registry`` is the module ``winreg``."""

    def __init__(self, registry: Any) -> None:
        self._registry = registry

    def is_on(self) -> bool:
        try:
            with self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
                self._registry.QueryValueEx(key, NAME)
        except OSError:
            return False
        return True

    def turn_on(self, command: Sequence[str]) -> None:
        from subprocess import list2cmdline

        with self._registry.CreateKey(self._registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
            self._registry.SetValueEx(key, NAME, 0, self._registry.REG_SZ, list2cmdline(command))

    def turn_off(self) -> None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN_KEY, 0, registry.KEY_SET_VALUE) as key:
                registry.DeleteValue(key, NAME)
        except FileNotFoundError:
            return


def own_autostart() -> Autostart:
    """This system's."""
    if sys.platform == "win32":
        import winreg

        return RunKey(winreg)
    if sys.platform == "darwin":
        return LaunchAgent(Path.home())
    config = os.environ.get("XDG_CONFIG_HOME", "")
    return XdgAutostart(Path(config) if config.startswith("/") else Path.home() / ".config")


def background_command(folder: Path) -> list[str]:
    """What starts the reminders over a data folder; on Windows without a console."""
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    if sys.platform == "win32" and windowless.exists():
        python = windowless
    return [str(python), "-m", "crm_app", "--background", "--data-dir", str(folder.resolve())]


def desktop_exec(command: Sequence[str]) -> str:
    """An Exec line: every argument quoted, % doubled, and backslashes once more, as in any string of the file."""
    quoted = (f'"{argument.translate(_QUOTED)}"'.replace("%", "%%") for argument in command)
    return " ".join(quoted).replace("\\", "\\\\").replace("\n", "\\n")


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(file.name + ".part")
    partial.write_bytes(content)
    partial.replace(file)
