"""The weekly digest: what it shows, that it fits, and what its names and buttons open."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_app.domain.drafts import MetDraft
from crm_app.ui.dialogs.digest import DigestDialog
from crm_app.ui.digest_wording import DUE_LINES
from crm_app.ui.widgets.text import Label
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import TODAY, Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    opened.moment -= timedelta(days=6)  # Monday, 16 November
    yield opened
    opened.close()


def opened(book: Book, qtbot: QtBot) -> DigestDialog:
    dialog = DigestDialog(book.workspace, book.navigator)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    book.kept.append(dialog)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    book.settle()
    return dialog


def texts(dialog: DigestDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label) if label.text()]


def test_it_tells_the_week_ahead_and_the_one_behind(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova", MetDraft(book.platform["slack"], on=TODAY - timedelta(days=8)))
    book.person("Vera", MetDraft(book.platform["slack"], on=TODAY - timedelta(days=9)))
    boris = book.person("Boris", birthday="1990-11-18")
    book.follow_up("send the notes", anna, -4)  # Wednesday the 18th
    book.follow_up("call", boris, -10)  # last week's
    book.talk(anna, 9, kind="help_given", direction="out")
    dialog = opened(book, qtbot)
    said = texts(dialog)
    assert dialog.windowTitle() == said[0] == "Your week, 16 to 22 November"
    for part in ("Overdue", "call", "Due this week", "Wed 18", "send the notes", "birthday, turns 36", "Slack",
                 "2 people", "1 of 5 people", "0 of 1 done"):  # fmt: skip
        assert part in said
    assert [name.text() for name in dialog.names][:3] == ["Boris", "Anna Petrova", "Boris"]
    assert dialog.names[0].accessibleName() == "Open Boris"
    with qtbot.waitSignal(book.navigator.contact) as shown:
        dialog.names[1].click()
    assert shown.args == [anna]
    assert not dialog.isVisible()


def test_a_full_week_fits_one_screen_and_says_what_was_cut(book: Book, qtbot: QtBot) -> None:
    people = [book.person(f"Somebody Long-Surname {number}", birthday="1990-11-20") for number in range(8)]
    for number, person in enumerate(people * 4):
        book.follow_up(f"Send the long notes of the talk {number}", person, -9 + number % 9)
        book.talk(person, 20, kind="message", direction="in")
    dialog = opened(book, qtbot)
    assert dialog.minimumSizeHint().width() <= 960
    assert max(dialog.height(), dialog.minimumSizeHint().height()) <= 580
    leads = [text for text in texts(dialog) if text.startswith(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))]
    assert {"Tue 17", "Wed 18", "Thu 19", "Fri 20", "Sat 21"} <= set(leads)
    assert len(dialog.names) <= DUE_LINES + 3
    cut = [int(text.split()[1]) for text in texts(dialog) if text.startswith("and ")]
    assert sum(cut) == 32 + 8 - DUE_LINES


def test_an_empty_week_says_so_and_leads_to_today(book: Book, qtbot: QtBot) -> None:
    dialog = opened(book, qtbot)
    assert "Nothing is due this week, and nothing happened last week." in texts(dialog)
    with qtbot.waitSignal(book.navigator.page) as shown:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert shown.args == ["today"]


def test_without_the_rhythm_it_says_nothing_of_it(book: Book, qtbot: QtBot) -> None:
    book.talk(book.person("Anna"), 9, kind="help_given", direction="out")
    book.workspace.settings.change(rhythm="off")
    assert "Rhythm" not in texts(opened(book, qtbot))
