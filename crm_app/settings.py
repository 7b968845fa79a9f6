"""What the person chose, as data: one small JSON file in the data folder."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from crm_app.domain.cadence import LeapRule


@dataclass(frozen=True, slots=True)
class Settings:
    """``language`` is "system", "en" or "ru"; ``theme`` "system", "light" or "dark"; ``leap`` where 29 February goes.

    ``window`` holds the window's place and its splitters, as Qt writes them, in base 64. ``owner_name`` and
    ``owner_url`` say who the person is in an export, once an export told.
    """

    language: str = "system"
    theme: str = "system"
    leap: str = LeapRule.FEB_28.value
    window: str = ""
    splitters: str = ""
    page: str = "today"
    owner_name: str = ""
    owner_url: str = ""


class SettingsFile:
    """Reads and writes the settings; a damaged or missing file gives the defaults."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.value = _read(path)

    def change(self, **changes: str) -> Settings:
        """Store changed settings, if they are any different; the file is replaced whole, mode 0600."""
        changed = replace(self.value, **changes)
        if changed != self.value:
            self.value = changed
            partial = self._path.with_name(self._path.name + ".part")
            handle = os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(changed), file, ensure_ascii=False, indent=1)
            partial.replace(self._path)
        return changed

    @property
    def leap(self) -> LeapRule:
        return LeapRule(self.value.leap) if self.value.leap in set(LeapRule) else LeapRule.FEB_28


def _read(path: Path) -> Settings:
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name for field in fields(Settings)}
        return Settings(**{name: str(value) for name, value in found.items() if name in known})
    except (OSError, ValueError, AttributeError):
        return Settings()
