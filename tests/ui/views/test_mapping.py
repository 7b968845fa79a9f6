"""The mapping card of the import page: a table nobody knows, from the drop to the people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands.communities import add_community
from crm_app.domain.drafts import CommunityDraft
from crm_app.queries.communities import community_rows
from crm_app.queries.people import PeopleFilter, Sort, ordered_ids
from crm_app.ui.views.import_page import ImportView
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import Book

TABLE = "Full name;Mail;Works at;Зал\nAnna Belova;anna@mail.example;Foo;12\nБорис Ким;boris@mail.example;Бар;13\n"
UNKNOWN = "A;B;C\nx1;anna;Foo\nx2;boris;Bar\n"


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


@pytest.fixture
def view(book: Book, qtbot: QtBot) -> ImportView:
    view = ImportView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.resize(1084, 720)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    return view


def show(view: ImportView, book: Book, qtbot: QtBot, path: Path, text: str = TABLE) -> None:
    path.write_text(text, encoding="utf-8")
    with qtbot.waitSignal(view.importing.unknown):
        view.start([path])
    book.settle()


def choose(view: ImportView, column: int, field: str) -> None:
    pick = view.mapping.picks[column]
    pick.setCurrentIndex(pick.findData(field))


def go_on(view: ImportView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.importing.previewed):
        qtbot.mouseClick(view.mapping.go, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.importing.done):
        view.preview.go.click()


def people(book: Book) -> list[int]:
    with book.store.reading() as session:
        return ordered_ids(session, Sort.NAME, PeopleFilter(), 0)


def communities(book: Book) -> list[tuple[str, str, int]]:
    with book.store.reading() as session:
        return [(row.name, row.platform, row.members) for row in community_rows(session)]


def test_columns_are_guessed_and_the_people_shown(
    view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    show(view, book, qtbot, tmp_path / "guests.csv")
    card = view.mapping
    assert card.isVisible()
    assert not view.drop.isVisible()
    assert card.fields() == ["name", "email", "company", "field"]
    assert [row.name for row in card.model.rows] == ["Anna Belova", "Борис Ким"]
    assert card.model.rows[0].more == "Зал: 12"
    assert all(pick.accessibleName() for pick in card.picks)
    qtmodeltester.check(card.model)
    go_on(view, qtbot)
    book.settle()
    assert len(people(book)) == 2
    assert view.past.rowCount() == 1
    view.result.undo.click()
    book.settle()
    assert people(book) == []


def test_nothing_goes_on_without_a_name(view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path) -> None:
    show(view, book, qtbot, tmp_path / "odd.csv", UNKNOWN)
    card = view.mapping
    assert not card.go.isEnabled()
    assert card.nobody.isVisible()
    choose(view, 1, "name")
    assert card.go.isEnabled()
    assert [row.name for row in card.model.rows] == ["anna", "boris"]
    choose(view, 2, "name")
    assert card.fields() == ["field", "field", "name"], "one column alone is the name"
    card.leave.click()
    assert view.drop.isVisible()


def test_the_choice_is_remembered_for_the_same_header(
    view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path
) -> None:
    show(view, book, qtbot, tmp_path / "odd.csv", UNKNOWN)
    choose(view, 1, "name")
    choose(view, 2, "company")
    go_on(view, qtbot)
    show(view, book, qtbot, tmp_path / "another.csv", UNKNOWN + "x3;clara;Baz\n")
    assert view.mapping.fields() == ["field", "name", "company"]
    assert view.mapping.about.text().startswith("You have said before")
    view.mapping.leave.click()


def test_everybody_is_put_into_a_community(view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path) -> None:
    book.do(add_community, CommunityDraft("Ink", book.platform["slack"], "professional"))
    show(view, book, qtbot, tmp_path / "guests.csv")
    pick = view.mapping.community
    pick.community.setEditText("ink")
    assert pick.community_id() is not None
    assert pick.platform_key() == "slack"
    go_on(view, qtbot)
    book.settle()
    assert communities(book) == [("Ink", "slack", 2)]


def test_a_new_community_needs_its_platform(view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path) -> None:
    show(view, book, qtbot, tmp_path / "guests.csv")
    pick = view.mapping.community
    pick.community.setEditText("Paper")
    assert not view.mapping.go.isEnabled()
    pick.platform.setCurrentIndex(pick.platform.findData(book.platform["discord"]))
    assert view.mapping.go.isEnabled()
    go_on(view, qtbot)
    book.settle()
    assert communities(book) == [("Paper", "discord", 2)]


def test_a_table_that_changed_meanwhile_says_so(view: ImportView, book: Book, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    show(view, book, qtbot, path)
    path.write_text("milk\n", encoding="utf-8")
    with qtbot.waitSignal(view.importing.failed):
        view.mapping.go.click()
    assert view.says.text().startswith("guests.csv is not an export")
    assert view.drop.isVisible()


def test_pasting_is_asked_for_from_the_drop_card(view: ImportView, book: Book, qtbot: QtBot) -> None:
    with qtbot.waitSignal(book.navigator.paste_members) as asked:
        view.drop.paste.click()
    assert asked.args == [0]
