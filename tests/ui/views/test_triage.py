"""Triage: one key decides about one person, the next one is there at once, and every decision can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_app.queries.history import steps
from crm_app.queries.triage import tiers
from crm_app.store.sql import run
from crm_app.ui.views.parts.triage_hint import TriageHint
from crm_app.ui.views.triage import TriageView
from tests.ui.small_book import Book


@pytest.fixture
def book(qtbot: QtBot, tmp_path: Path) -> Iterator[Book]:
    made = Book(tmp_path, qtbot)
    yield made
    made.settle()
    made.close()


@pytest.fixture
def view(book: Book, qtbot: QtBot) -> TriageView:
    for number, name in enumerate(("Anna", "Beth", "Chidi", "Dana"), start=1):
        book.talk(book.person(name), number)
    made = TriageView(book.workspace, book.navigator)
    qtbot.addWidget(made)
    made.show()
    book.settle()
    return made


def shown(view: TriageView) -> str:
    return view.person.name.text()


def stored(book: Book) -> list[tuple[int, int | None]]:
    with book.store.reading() as session:
        found = run(session, "SELECT contact_id, tier_id FROM contact_tier ORDER BY id")
        return [(row.contact_id, row.tier_id) for row in found]


def test_keys_decide_skip_and_show_the_next_at_once(view: TriageView, book: Book, qtbot: QtBot) -> None:
    assert shown(view) == "Anna"
    assert view.progress.text() == "4 to go"
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert shown(view) == "Beth"  # before it is stored
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert shown(view) == "Chidi"
    qtbot.keyClick(view, Qt.Key.Key_0)
    book.settle()
    assert stored(book) == [(1, 3), (3, None)]
    assert view.progress.text() == "2 decided, 2 to go"
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert shown(view) == "Beth"  # who was skipped comes last
    qtbot.keyClick(view, Qt.Key.Key_5)
    book.settle()
    assert stored(book)[-2:] == [(4, 1), (2, 5)]
    assert view.pages.currentIndex() == 1
    with book.store.reading() as session:
        assert [step.label.code for step in steps(session)][:4] == ["tier.set", "tier.set", "tier.none", "tier.set"]


def test_taking_a_decision_back_asks_again(view: TriageView, book: Book, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_2)
    book.settle()
    book.workspace.undo()
    book.settle()
    assert (shown(view), stored(book)) == ("Anna", [])
    assert view.progress.text() == "4 to go"


def test_buttons_say_the_interval_and_it_can_be_changed(view: TriageView, book: Book) -> None:
    assert [button.text() for button in view._buttons] == [  # pyright: ignore[reportPrivateUsage]
        "1\nevery 2 weeks", "2\nevery month", "3\nevery 3 months", "4\nevery 6 months", "5\nevery year",
    ]  # fmt: skip
    menu = view.intervals_menu()
    first = menu.actions()[0].menu()
    assert isinstance(first, QMenu)
    next(action for action in first.actions() if action.text() == "every week").trigger()
    book.settle()
    with book.store.reading() as session:
        assert tiers(session)[0].cadence.every == 1
    assert view._buttons[0].accessibleName() == "1, every week"  # pyright: ignore[reportPrivateUsage]
    menu.close()


def test_enter_opens_the_person(view: TriageView, book: Book, qtbot: QtBot) -> None:
    with qtbot.waitSignal(book.navigator.contact) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [1]


def test_many_fast_keys_decide_about_as_many_people(book: Book, qtbot: QtBot) -> None:
    for number in range(30):
        book.person(f"Person {number:02}")
    view = TriageView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.show()
    book.settle()
    names: list[str] = []
    for _ in range(30):
        qtbot.waitUntil(lambda: view.model.current is not None)
        names.append(shown(view))
        qtbot.keyClick(view, Qt.Key.Key_4)
    book.settle()
    assert len(set(names)) == 30
    assert len(stored(book)) == 30
    assert view.pages.currentIndex() == 1


def test_an_empty_book_says_where_to_begin(book: Book, qtbot: QtBot) -> None:
    view = TriageView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.show()
    book.settle()
    assert view.pages.currentIndex() == 2
    book.person("Anna")
    view.refresh()
    book.settle()
    assert (view.pages.currentIndex(), shown(view)) == (0, "Anna")


def test_who_was_written_to_without_an_answer_is_shown_so(book: Book, qtbot: QtBot) -> None:
    book.talk(book.person("Anna"), 3, direction="out", kind="message")
    view = TriageView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.show()
    book.settle()
    assert "no answer yet" in view.person.last.text()


def test_the_hint_counts_whom_nobody_has_decided_about(book: Book, qtbot: QtBot) -> None:
    hint = TriageHint(book.workspace, book.navigator)
    qtbot.addWidget(hint)
    hint.refresh()
    book.settle()
    assert hint.isHidden()
    book.person("Anna")
    book.settle()
    assert not hint.isHidden()
    assert "1" in hint.text()
    with qtbot.waitSignal(book.navigator.page) as asked:
        hint.click()
    assert asked.args == ["triage"]
