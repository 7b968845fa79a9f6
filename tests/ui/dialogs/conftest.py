"""A workspace over an empty store on Sunday, 22 November 2026, 10:00, and a window that the forms belong to."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_app.commands.communities import add_community
from crm_app.commands.contacts import add_contact
from crm_app.domain.drafts import CommunityDraft, ContactDraft
from crm_app.paths import DataFolder
from crm_app.queries.history import StepRow, steps
from crm_app.settings import SettingsFile
from crm_app.store.journal import Label
from crm_app.store.store import Store
from crm_app.ui.workspace import Workspace

NOW = datetime(2026, 11, 22, 10).astimezone()


class Book:
    """The workspace with short ways to fill it and to look into it."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.workspace = workspace
        self._qtbot = qtbot

    def put(self, command: Callable[..., Any], *args: Any) -> int:
        return self.workspace.store.write(Label("test"), command, *args).result().value

    def person(self, name: str, **fields: Any) -> int:
        return self.put(add_contact, ContactDraft(name, **fields))

    def community(self, name: str, platform_id: int = 2) -> int:
        return self.put(add_community, CommunityDraft(name, platform_id, "professional"))

    def ask(self, query: Callable[..., Any], *args: Any) -> Any:
        with self.workspace.store.reading() as session:
            return query(session, *args)

    def actions(self) -> list[StepRow]:
        """The steps that forms made, the newest first."""
        return [step for step in self.ask(steps) if step.label.code != "test"]

    def settle(self) -> None:
        self._qtbot.waitUntil(self.workspace.idle)

    def answer(self, text: str) -> None:
        """Press the button of that text in the question that is open."""
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        button = next(each for each in box.findChildren(QPushButton) if each.text() == text)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path) -> Iterator[Workspace]:
    store = Store(DataFolder(tmp_path / "data"))
    opened = Workspace(store, SettingsFile(tmp_path / "settings.json"), clock=lambda: NOW)
    yield opened
    qtbot.waitUntil(opened.idle)
    opened.close()


@pytest.fixture
def book(workspace: Workspace, qtbot: QtBot) -> Book:
    return Book(workspace, qtbot)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1280, 800)
    widget.show()
    return widget
