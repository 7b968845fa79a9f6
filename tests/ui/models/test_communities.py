"""The list of communities and the page of one, as models."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands.communities import add_community, add_members, delete_community
from crm_app.commands.tags import tag_contacts
from crm_app.domain.drafts import CommunityDraft, MetDraft
from crm_app.queries.people import PeopleFilter
from crm_app.ui.models.communities import CommunitiesModel, RowRole
from crm_app.ui.models.community_page import FOLLOW_UP, CommunityPageModel, ToneRole, every_month
from tests.ui.small_book import NOON, TODAY, Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


def add(book: Book, name: str, platform: str = "slack", kind: str = "professional") -> int:
    return book.do(add_community, CommunityDraft(name, book.platform[platform], kind))


def loaded(book: Book) -> CommunitiesModel:
    model = CommunitiesModel(book.workspace)
    model.load()
    book.settle()
    return model


def names(model: CommunitiesModel) -> list[str]:
    return [model.index(row, 0).data(RowRole).name for row in range(model.rowCount())]


def test_they_are_listed_by_name_and_narrowed_by_platform_and_kind(book: Book, qtmodeltester: ModelTester) -> None:
    add(book, "PyData")
    add(book, "ODS", "telegram")
    add(book, "Berlin Python", "slack", "local")
    model = loaded(book)
    assert names(model) == ["Berlin Python", "ODS", "PyData"]
    assert model.platforms() == [("slack", "Slack"), ("telegram", "Telegram")]
    model.narrow("slack")
    assert names(model) == ["Berlin Python", "PyData"]
    model.narrow("slack", "local")
    assert names(model) == ["Berlin Python"]
    assert model.total == 3
    model.narrow()
    qtmodeltester.check(model, force_py=True)


def test_quiet_is_a_community_with_nothing_for_more_than_90_days(book: Book) -> None:
    anna = book.person("Anna Petrova")
    for name, days in (("Yesterday", 1), ("Ninety", 90), ("Ninety-one", 91)):
        book.talk(anna, days, community_id=add(book, name))
    add(book, "Never")
    model = loaded(book)
    model.narrow(quiet=True)
    assert names(model) == ["Never", "Ninety-one"]


def test_only_steps_about_communities_and_people_there_make_it_stale(book: Book, qtbot: QtBot) -> None:
    anna = book.person("Anna Petrova")
    model = loaded(book)
    with qtbot.assertNotEmitted(model.stale):
        book.do(tag_contacts, [anna], "hiring")
    with qtbot.waitSignal(model.stale):
        book.talk(anna, 1)


def test_the_page_has_the_people_their_dues_and_a_filter_for_all_of_them(
    book: Book, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    pydata = add(book, "PyData")
    anna = book.person("Anna Petrova", MetDraft(book.platform["slack"], pydata, date(2025, 3, 14)))
    boris = book.person("Boris")
    book.do(add_members, pydata, [boris])
    book.talk(anna, 44)
    book.follow_up("send the notes", anna, -2)
    model = CommunityPageModel(book.workspace, book.navigator)  # which outlives the model tester
    with qtbot.waitSignal(model.shown) as shown:
        model.show(pydata)
    assert shown.args is not None
    page = shown.args[0]
    assert (page.name, page.met, page.talked, page.members, page.total_people) == ("PyData", 1, 1, 1, 2)
    people = model.people
    cells = [[people.index(row, column).data() for column in range(4)] for row in range(2)]
    assert cells[0][0] == "Anna Petrova"
    assert "2025" in cells[0][1]
    assert cells[0][3] == "2 days over"
    assert cells[1] == ["Boris", "", "", ""]
    assert people.index(0, FOLLOW_UP).data(ToneRole) == "overdue"
    assert people.index(0, 0).data(ToneRole) is None
    assert people.headerData(0, Qt.Orientation.Horizontal) == "Name"
    assert model.everybody() == PeopleFilter(community_id=pydata)
    qtmodeltester.check(people, force_py=True)


def test_a_page_whose_community_is_deleted_shows_nothing(book: Book, qtbot: QtBot) -> None:
    pydata = add(book, "PyData")
    model = CommunityPageModel(book.workspace)
    model.show(pydata)
    book.settle()
    with qtbot.waitSignal(model.stale):
        book.do(delete_community, pydata)
    with qtbot.waitSignal(model.shown) as shown:
        model.reload()
    assert shown.args == [None]
    assert model.community_id is None


def test_a_row_that_was_met_after_today_does_not_break_the_months() -> None:
    assert every_month([(date(2027, 1, 1), 1)], TODAY) == [(date(2027, 1, 1), 1)]


def test_every_month_up_to_this_one_is_there_and_empty_ones_are_zero() -> None:
    months = every_month([(date(2026, 8, 1), 3), (date(2026, 10, 1), 1)], TODAY)
    assert months == [
        (date(2026, 8, 1), 3), (date(2026, 9, 1), 0), (date(2026, 10, 1), 1), (date(2026, 11, 1), 0)
    ]  # fmt: skip
    assert every_month([], TODAY) == []
    long_ago = every_month([(date(1998, 1, 1), 5)], TODAY)
    assert (len(long_ago), long_ago[-1][0]) == (120, date(2026, 11, 1))


def test_spoken_rows_name_what_is_seen(book: Book) -> None:
    pydata = add(book, "PyData")
    book.person("Anna Petrova", MetDraft(None, pydata, (NOON - timedelta(days=3)).date()))
    model = loaded(book)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "PyData, Professional, Slack, 1 met"
