"""What the person chose, as data: one small JSON file in the data folder."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from crm_app.domain.cadence import LeapRule
from crm_app.domain.owner import Owner


@dataclass(frozen=True, slots=True)
class Settings:
    """``language`` is "system", "en" or "ru"; ``theme`` "system", "light" or "dark"; ``leap`` where 29 February goes.

    ``window`` holds the window's place and its splitters, as Qt writes them, in base 64. ``owner_name`` and
    ``owner_url`` say who the person is in LinkedIn's export, once an export told; ``owner_me`` their e-mails, handles,
    ids and names on any platform, one a line. ``mappings`` is a JSON object: what the columns of tables were said to
    be, by the digest of the header. ``suggestion_weights`` is a JSON object too: how much is wanted of each kind of
    suggestion (``domain.suggestions.levels_of``).

    ``background`` is "on" when reminders start at login, "off" once that was switched off again. ``remind_at`` is the
    time of day ("09:00") at which what has no time of its own is shown; nothing is shown from ``quiet_from`` to
    ``quiet_until`` (equal: never quiet) and on ``quiet_days``, days of the week as digits (1 Monday to 7 Sunday).
    ``digest`` is "on" for a digest on Monday mornings. ``rhythm`` is "on" for the weekly rhythm, whose goal is
    ``rhythm_goal`` people a week.
    """

    language: str = "system"
    theme: str = "system"
    leap: str = LeapRule.FEB_28.value
    window: str = ""
    splitters: str = ""
    page: str = "today"
    owner_name: str = ""
    owner_url: str = ""
    owner_me: str = ""
    mappings: str = ""
    suggestion_weights: str = ""
    background: str = ""
    remind_at: str = "09:00"
    quiet_from: str = "21:00"
    quiet_until: str = "08:00"
    quiet_days: str = ""
    digest: str = "on"
    rhythm: str = "on"
    rhythm_goal: str = "5"

    @property
    def owner(self) -> Owner:
        """Who the person is, as far as they or an export said."""
        return Owner(self.owner_name, self.owner_url, tuple(self.owner_me.splitlines()))


class SettingsFile:
    """Reads and writes the settings; a damaged or missing file gives the defaults.

    What another process (the window, the reminders) changed is read when it is next asked for.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp = _stamp(path)
        self._value = _read(path)

    @property
    def value(self) -> Settings:
        stamp = _stamp(self._path)
        if stamp != self._stamp:
            self._stamp, self._value = stamp, _read(self._path)
        return self._value

    def change(self, **changes: str) -> Settings:
        """Store changed settings, if they are any different; the file is replaced whole, mode 0600."""
        changed = replace(self.value, **changes)
        if changed != self._value:
            self._value = changed
            partial = self._path.with_name(self._path.name + ".part")
            handle = os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(changed), file, ensure_ascii=False, indent=1)
            partial.replace(self._path)
            self._stamp = _stamp(self._path)
        return changed

    def remember_owner(self, owner: Owner) -> None:
        """Keep what an export or the person said of who they are."""
        lines = dict.fromkeys(" ".join(value.split()) for value in owner.me)
        self.change(owner_name=owner.name, owner_url=owner.profile_url, owner_me="\n".join(filter(None, lines)))

    @property
    def leap(self) -> LeapRule:
        return LeapRule(self.value.leap) if self.value.leap in set(LeapRule) else LeapRule.FEB_28


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """What changes when the file is replaced; None without one."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _read(path: Path) -> Settings:
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name for field in fields(Settings)}
        return Settings(**{name: str(value) for name, value in found.items() if name in known})
    except (OSError, ValueError, AttributeError):
        return Settings()
