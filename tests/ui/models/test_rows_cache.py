"""Paged rows: what is seen is fetched once, in pages; what was deleted is not asked for forever."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from typing_extensions import override

from crm_app.ui.models.rows_cache import KEPT, PAGE, PagedRows, RowRole
from tests.ui.small_book import Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


class Squares(PagedRows[str]):
    """Rows that need no table; ``asked`` holds each list of ids that was read."""

    def __init__(self, book: Book) -> None:
        super().__init__(book.workspace)
        self.asked: list[list[int]] = []
        self.gone: set[int] = set()
        self.version = ""

    @override
    def fetch(self, ids: Sequence[int], then: Callable[[Mapping[int, str]], None]) -> None:
        self.asked.append(list(ids))
        self.workspace.read("squares", self._read, ids, then=then)

    @override
    def spoken(self, row: str) -> str:
        return f"the square {row}"

    def _read(self, _session: Session, ids: Sequence[int]) -> dict[int, str]:
        return {number: f"{number * number}{self.version}" for number in ids if number not in self.gone}


def seen(model: Squares, row: int) -> object:
    return model.index(row).data(RowRole)


def test_it_is_a_sound_model(book: Book, qtmodeltester: ModelTester) -> None:
    model = Squares(book)
    qtmodeltester.check(model)
    model.set_ids(list(range(250)))
    seen(model, 3)
    book.settle()
    qtmodeltester.check(model)
    model.append_ids([1000, 1001])
    model.set_ids([5, 4])
    model.set_ids([])
    qtmodeltester.check(model)


def test_the_count_is_that_of_the_ids_however_they_change(book: Book) -> None:
    model = Squares(book)
    for ids in ([1, 2, 3], [9, 8, 7], [9], [], list(range(500))):
        model.set_ids(ids)
        assert model.rowCount() == len(ids)
        assert list(model.ids) == ids
    model.append_ids([1000, 1001])
    assert model.rowCount() == 502
    assert (model.id_at(501), model.row_of(1000), model.row_of(7000)) == (1001, 500, None)
    assert model.rows_of([1001, 3, 77777]) == [3, 501]


def test_views_see_the_old_ids_leave_and_the_new_ones_come(book: Book) -> None:
    model = Squares(book)
    model.set_ids([1, 2])
    told: list[tuple[str, list[int]]] = []
    model.modelAboutToBeReset.connect(lambda: told.append(("before", list(model.ids))))
    model.modelReset.connect(lambda: told.append(("after", list(model.ids))))
    model.rowsRemoved.connect(lambda: told.append(("rows", [])))
    model.set_ids([3, 4, 5])
    model.set_ids([6])
    assert told == [("before", [1, 2]), ("after", [3, 4, 5]), ("before", [3, 4, 5]), ("after", [6])]


def test_rows_come_a_page_at_a_time_and_only_once(book: Book) -> None:
    model = Squares(book)
    model.set_ids(list(range(1000)))
    assert seen(model, 250) is None
    assert seen(model, 251) is None
    book.settle()
    assert model.asked == [list(range(200, 300))]
    assert seen(model, 250) == "62500"
    assert model.index(250).data(Qt.ItemDataRole.AccessibleTextRole) == "the square 62500"
    book.settle()
    assert len(model.asked) == 1


def test_a_row_that_is_no_more_is_not_asked_for_again(book: Book) -> None:
    model = Squares(book)
    model.gone = {2}
    model.set_ids([1, 2, 3])
    seen(model, 1)
    book.settle()
    assert seen(model, 1) is None
    book.settle()
    assert len(model.asked) == 1
    assert seen(model, 0) == "1"


def test_forgetting_shows_what_is_known_until_the_new_comes(book: Book) -> None:
    model = Squares(book)
    model.set_ids([1, 2, 3])
    seen(model, 0)
    book.settle()
    model.version = " new"
    model.forget()
    assert seen(model, 0) == "1"
    book.settle()
    assert seen(model, 0) == "1 new"


def test_known_rows_stay_known_in_another_order(book: Book) -> None:
    model = Squares(book)
    model.set_ids([1, 2, 3])
    seen(model, 0)
    book.settle()
    model.set_ids([3, 1])
    assert (seen(model, 0), seen(model, 1)) == ("9", "1")
    assert len(model.asked) == 1


def test_a_page_that_grew_is_fetched_for_the_new_rows_only(book: Book) -> None:
    model = Squares(book)
    model.set_ids([1, 2])
    seen(model, 0)
    book.settle()
    model.append_ids([3])
    seen(model, 2)
    book.settle()
    assert model.asked == [[1, 2], [3]]
    assert seen(model, 2) == "9"


def test_a_page_under_way_is_not_thrown_away_for_what_joins_the_list(book: Book) -> None:
    model = Squares(book)
    model.set_ids([1, 2])
    seen(model, 0)
    QCoreApplication.processEvents()
    assert model.asked == [[1, 2]]
    model.append_ids([3])
    seen(model, 2)
    book.settle()
    assert seen(model, 0) == "1"
    seen(model, 2)  # as its view does when it is painted with the page that came
    book.settle()
    assert model.asked == [[1, 2], [3]]
    assert seen(model, 2) == "9"


def test_it_is_ready_once_the_first_row_is_there_or_nobody_is(book: Book) -> None:
    model = Squares(book)
    assert not model.is_ready()
    model.set_ids([1, 2])
    assert not model.is_ready()
    book.settle()
    assert model.is_ready()  # to look was to ask
    model.gone = {7}
    model.set_ids([7])
    assert not model.is_ready()
    book.settle()
    assert model.is_ready()
    none = Squares(book)
    none.set_ids([])
    assert none.is_ready()


def test_rows_that_came_with_the_ids_are_not_asked_for(book: Book) -> None:
    model = Squares(book)
    model.add_rows({1: "one"})
    model.set_ids([1])
    assert seen(model, 0) == "one"
    book.settle()
    assert model.asked == []
    assert model.known_ids() == {1}


def test_what_was_scrolled_past_makes_room(book: Book) -> None:
    model = Squares(book)
    model.set_ids(list(range(KEPT + 5 * PAGE)))
    for row in range(0, KEPT + 5 * PAGE, PAGE):
        seen(model, row)
        book.settle()
    assert seen(model, KEPT + 4 * PAGE) is not None
    assert seen(model, 0) is None  # and is fetched anew
    book.settle()
    assert seen(model, 0) == "0"


def test_rows_can_be_chosen_and_not_edited(book: Book) -> None:
    model = Squares(book)
    model.set_ids([1])
    flags = model.flags(QPersistentModelIndex(model.index(0)))
    assert flags & Qt.ItemFlag.ItemIsSelectable
    assert not flags & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(QModelIndex())
