"""A small address book with a clock of its own, for tests of screens."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from crm_app.commands import contacts, follow_ups, interactions
from crm_app.domain.drafts import ContactDraft, FollowUpDraft, InteractionDraft, MetDraft
from crm_app.errors import KithbookError
from crm_app.paths import DataFolder
from crm_app.queries.lookups import platforms
from crm_app.settings import SettingsFile
from crm_app.store.journal import Label
from crm_app.store.store import Store
from crm_app.ui.navigator import Navigator
from crm_app.ui.workspace import Workspace

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)  # a Sunday
TODAY = date(2026, 11, 22)


class Book:
    """A store, its workspace at ``moment``, and a navigator; ``errors`` holds what failed."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.moment = NOON
        self.store = Store(DataFolder(folder / "book"))
        self.workspace = Workspace(self.store, SettingsFile(folder / "settings.json"), clock=lambda: self.moment)
        self.navigator = Navigator()
        self.errors: list[KithbookError] = []
        self.kept: list[object] = []  # views, which die with the last reference to them
        self.workspace.failed.connect(self.errors.append)
        self._qtbot = qtbot
        with self.store.reading() as session:
            self.platform = {row.key: row.id for row in platforms(session)}

    def close(self) -> None:
        self.workspace.close()
        assert self.errors == []

    def settle(self) -> None:
        """Until nothing is being read or written, and what that led to neither."""
        for _ in range(4):
            self._qtbot.waitUntil(self.workspace.idle)
            self._qtbot.wait(5)

    def do(self, command: Callable[..., Any], *values: Any, label: str = "x") -> Any:
        """Run a command through the workspace and return what it returned."""
        written = self.workspace.run(Label(label), command, *values).result()
        self.settle()
        return written.value

    def person(self, name: str, met: MetDraft | None = None, birthday: str = "") -> int:
        return self.do(contacts.add_contact, ContactDraft(name, met=met, birthday=birthday))

    def follow_up(self, text: str, contact: int, days: int) -> str:
        """Something due in so many days; returns the id of its entry."""
        draft = FollowUpDraft(text, (contact,), TODAY + timedelta(days=days))
        return str(self.do(follow_ups.add_follow_up, draft))

    def talk(self, contact: int, days_ago: int, text: str = "", **more: Any) -> int:
        more = {"kind": "call", "direction": "mutual", "at": NOON - timedelta(days=days_ago)} | more
        return self.do(interactions.log_interaction, InteractionDraft((contact,), text=text, **more))
