"""The People page: search, filters, selection, and what is done to many at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from crm_app.commands import communities, contacts, tags
from crm_app.domain.drafts import CommunityDraft, ContactDraft
from crm_app.queries.history import steps
from crm_app.store.journal import Label
from crm_app.ui.models.people import PeopleFilter
from crm_app.ui.views.people import PeopleView
from crm_app.ui.views.people_list import PeopleAction
from crm_app.ui.widgets.theme import apply_theme
from tests.ui.small_book import Book

Key = Qt.Key


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Book]:
    apply_theme(qapp, "light")
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def opened(book: Book, qtbot: QtBot, width: int = 1084) -> PeopleView:
    view = PeopleView(book.workspace, book.navigator)
    qtbot.addWidget(view)
    view.resize(width, 700)
    with qtbot.waitExposed(view):
        view.show()
    book.settle()
    # The first person is chosen a moment after the list's first frame, where there is room beside it.
    wants_first = view.model.rowCount() > 0 and not view.panes.is_narrow()
    qtbot.waitUntil(lambda: bool(view.list.selected()) or not wants_first, timeout=5000)
    book.settle()
    return view


def names(view: PeopleView, book: Book) -> list[str]:
    """Looking at a row is what fetches it."""
    rows = [view.model.index(row).data(Qt.ItemDataRole.UserRole + 1) for row in range(view.model.rowCount())]
    book.settle()
    rows = [view.model.index(row).data(Qt.ItemDataRole.UserRole + 1) for row in range(view.model.rowCount())]
    return [row.name for row in rows]


def labels(book: Book) -> list[tuple[str, dict[str, object]]]:
    with book.store.reading() as session:
        return [(row.label.code, row.label.values) for row in steps(session)]


def tags_of(book: Book, view: PeopleView, contact_id: int) -> list[str]:
    found: list[object] = []
    view.page.model.loaded.connect(found.append)
    view.page.show_contact(contact_id)
    book.settle()
    page = found[-1]
    return [tag.name for tag in page.tags]  # type: ignore[attr-defined]


def test_the_first_is_shown_at_once_with_the_count(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    book.person("Boris")
    view = opened(book, qtbot)
    assert view.count.text() == "2"
    assert view.list.selected() == [anna]
    assert view.page.header.name.text() == "Anna Petrova"


def test_an_empty_book_says_what_to_do(book: Book, qtbot: QtBot) -> None:
    view = opened(book, qtbot)
    assert view.empty.isVisible()
    with qtbot.waitSignal(book.navigator.add_contact):
        view.empty.add_button.click()
    with qtbot.waitSignal(book.navigator.import_paths) as asked:
        view.empty.import_button.click()
    assert asked.args == [[]]
    assert not view.empty.clear_button.isVisible()


def test_a_search_without_a_result_offers_to_add_that_person(book: Book, qtbot: QtBot) -> None:
    book.person("Anna")
    view = opened(book, qtbot)
    view.search("Zoe Quux")
    book.settle()
    assert view.empty.isVisible()
    assert "Zoe Quux" in view.empty.add_button.text()
    with qtbot.waitSignal(view.search_cleared):
        view.empty.add_button.click()
        book.settle()
    assert names(view, book) == ["Anna", "Zoe Quux"]
    assert view.page.header.name.text() == "Zoe Quux"
    assert view.list.selected() == [view.page.contact_id]
    assert labels(book)[0] == ("contact.add", {"name": "Zoe Quux"})


def test_clearing_search_and_filters(book: Book, qtbot: QtBot) -> None:
    book.talk(book.person("Anna"), 1)
    view = opened(book, qtbot)
    view.filters.never.click()
    view.search("anna")
    book.settle()
    assert view.model.rowCount() == 0
    with qtbot.waitSignal(view.search_cleared):
        view.empty.clear_button.click()
    book.settle()
    assert names(view, book) == ["Anna"]
    assert view.filters.all.isChecked()
    assert not view.filters.never.isChecked()


def test_a_filter_from_elsewhere_is_a_chip_with_a_cross(book: Book, qtbot: QtBot) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    book.talk(anna, 1)
    view = opened(book, qtbot)
    view.show_filter(PeopleFilter(never=True), "Never answered")
    book.settle()
    assert list(view.model.ids) == [boris]
    assert view.filters.special.isVisible()
    assert "Never answered" in view.filters.special.text()
    assert not view.filters.never.isVisible()
    view.filters.special.click()
    book.settle()
    assert list(view.model.ids) == [anna, boris]
    assert not view.filters.special.isVisible()


def test_the_tag_filter_is_chosen_by_typing(book: Book, qtbot: QtBot) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    book.do(tags.tag_contacts, [boris], "mentor")
    book.do(tags.tag_contacts, [anna], "hiring")
    view = opened(book, qtbot)
    menu = view.filters.tag.menu()
    menu.popup(QPoint(0, 0))
    qtbot.keyClicks(menu.field, "men")  # type: ignore[attr-defined]
    qtbot.keyClick(menu.field, Key.Key_Return)  # type: ignore[attr-defined]
    book.settle()
    assert list(view.model.ids) == [boris]
    assert view.filters.tag.isChecked()
    assert view.filters.tag.text().startswith("mentor")


def test_archived_people_are_in_the_sort_menu(book: Book, qtbot: QtBot) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    book.do(contacts.archive_contacts, [boris], True)
    view = opened(book, qtbot)
    assert list(view.model.ids) == [anna]
    view.sort.archived_action.trigger()
    book.settle()
    assert list(view.model.ids) == [boris]
    view.list.setFocus()
    view.list.select_person(boris)
    view.deeds.do(PeopleAction.ARCHIVE, QPoint())
    book.settle()
    assert labels(book)[0] == ("contact.unarchive", {"count": 1})
    view.filters.archived.click()
    book.settle()
    assert list(view.model.ids) == [anna, boris]


def test_many_are_tagged_in_one_step_by_key(book: Book, qtbot: QtBot) -> None:
    people = [book.person(name) for name in ("Anna", "Boris", "Chen")]
    view = opened(book, qtbot)
    assert not view.bulk.isVisible()
    view.list.setFocus()
    qtbot.keyClick(view.list, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.bulk.isVisible()
    assert view.bulk.count.text() == "3 selected"
    qtbot.keyClick(view.list, Key.Key_T)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClicks(menu.field, "mentor")  # type: ignore[attr-defined]
    qtbot.keyClick(menu.field, Key.Key_Return)  # type: ignore[attr-defined]
    book.settle()
    assert labels(book)[0] == ("tag.add", {"tag": "mentor", "count": 3})
    assert view.list.selected() == people
    assert all(tags_of(book, view, person) == ["mentor"] for person in people)
    view.deeds._take_tag(view.choices.tags[0].id, "mentor")
    book.settle()
    assert labels(book)[0] == ("tag.remove", {"tag": "mentor", "count": 3})


def test_adding_to_a_community_keeping_in_touch_and_escape(book: Book, qtbot: QtBot) -> None:
    book.do(communities.add_community, CommunityDraft("PyData", book.platform["slack"], "professional"))
    people = [book.person(name) for name in ("Anna", "Boris")]
    view = opened(book, qtbot)
    view.list.setFocus()
    view.list.selectAll()
    qtbot.keyClick(view.list, Key.Key_M)
    menu = QApplication.activePopupWidget()
    qtbot.keyClick(menu.field, Key.Key_Return)  # type: ignore[union-attr]
    book.settle()
    assert labels(book)[0] == ("member.add", {"community": "PyData", "count": 2})
    with qtbot.waitSignal(book.navigator.cadence) as asked:
        qtbot.keyClick(view.list, Key.Key_K)
    assert asked.args == [people]
    qtbot.keyClick(view.list, Key.Key_Escape)
    assert view.list.count_selected() == 1
    assert not view.bulk.isVisible()


def test_who_is_deleted_makes_room_for_the_next_and_undo_brings_back(book: Book, qtbot: QtBot) -> None:
    anna, boris, chen = (book.person(name) for name in ("Anna", "Boris", "Chen"))
    view = opened(book, qtbot)
    view.list.setFocus()
    view.list.select_person(boris)
    qtbot.keyClick(view.list, Key.Key_Delete)
    book.settle()
    assert list(view.model.ids) == [anna, chen]
    assert view.list.selected() == [chen]
    assert view.page.header.name.text() == "Chen"
    book.workspace.undo()
    book.settle()
    assert list(view.model.ids) == [anna, boris, chen]
    assert view.list.selected() == [chen]


def test_selection_and_place_survive_a_reload(book: Book, qtbot: QtBot) -> None:
    for number in range(40):
        book.workspace.run(Label("x"), contacts.add_contact, ContactDraft(f"M{number:02} Person"))
    book.settle()
    view = opened(book, qtbot)
    chosen = view.model.ids[30]
    view.list.select_person(chosen)
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum() - 40)
    top = view.list.indexAt(QPoint(5, 5)).row()
    first = view.model.ids[top]
    book.person("A comes before all")
    assert view.list.selected() == [chosen]
    assert view.model.ids[view.list.indexAt(QPoint(5, 5)).row()] == first


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Key.Key_Return, "edit_contact"), (Key.Key_F2, "edit_contact"), (Key.Key_L, "log"), (Key.Key_F, "follow_up")],
)
def test_keys_of_one_person(book: Book, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    anna = book.person("Anna")
    view = opened(book, qtbot)
    view.list.setFocus()
    with qtbot.waitSignal(getattr(book.navigator, signal)) as asked:
        qtbot.keyClick(view.list, key)
    assert asked.args in ([anna], [[anna]])


def test_the_context_menu_offers_everything(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    view = opened(book, qtbot)
    menu = view.deeds.context_menu(QPoint(10, 10), 1, view.list)
    texts = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert texts == [
        "Edit…", "Log…", "Follow up…", "Tag…", "Take a tag off…", "Add to community…", "Keep in touch…", "Archive",
        "Delete",
    ]  # fmt: skip
    archive = next(action for action in menu.actions() if action.text().startswith("Archive"))
    archive.trigger()
    menu.close()
    book.settle()
    assert anna not in view.model.ids


def test_somebody_can_be_selected_from_elsewhere(book: Book, qtbot: QtBot) -> None:
    anna, boris = book.person("Anna"), book.person("Boris")
    view = opened(book, qtbot)
    view.select(boris)
    book.settle()
    assert view.list.selected() == [boris]
    assert view.page.header.name.text() == "Boris"
    view.search("boris")
    book.settle()
    view.select(anna)  # not in the list: shown all the same
    book.settle()
    assert view.list.selected() == []
    assert view.page.header.name.text() == "Anna"


def test_a_narrow_window_shows_one_pane_at_a_time(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna")
    view = opened(book, qtbot, width=700)
    assert view.list.isVisible()
    assert not view.page.isVisible()
    view.select(anna)
    book.settle()
    assert view.page.isVisible()
    assert not view.list.isVisible()


def test_hostile_names_are_only_text(book: Book, qtbot: QtBot) -> None:
    name = "<img src='/etc/passwd'> & <b>Co</b>"
    book.person(name)
    view = opened(book, qtbot)
    assert view.page.header.name.text() == name
    view.grab()


def test_the_arrow_down_leads_into_the_list(book: Book, qtbot: QtBot) -> None:
    book.person("Anna")
    view = opened(book, qtbot)
    view.focus_list()
    assert view.list.hasFocus()
