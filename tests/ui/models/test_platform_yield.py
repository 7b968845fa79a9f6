"""The table of the yield: figures with what they are of, order, and the people behind each number."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_app.commands.communities import add_community
from crm_app.domain.drafts import CommunityDraft, MetDraft
from crm_app.queries.people import Sort, ordered_ids
from crm_app.ui.models.cells import CellRole
from crm_app.ui.models.platform_yield import Period, YieldColumn, YieldModel, period_choices
from tests.ui.small_book import TODAY, Book


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[Book]:
    opened = Book(tmp_path, qtbot)
    yield opened
    opened.close()


@pytest.fixture
def model(book: Book) -> YieldModel:
    """Slack: three met, one of them in a community; two talked with, one lately. Reddit: one met, years ago."""
    slack, reddit = book.platform["slack"], book.platform["reddit"]
    pydata = book.do(add_community, CommunityDraft("PyData", slack, "professional", date(2022, 3, 1)))
    anna = book.person("Anna", MetDraft(slack, pydata, date(2022, 4, 1)))
    ivan = book.person("Ivan", MetDraft(slack, None, date(2026, 2, 1)))
    book.person("Mia", MetDraft(slack, None, date(2026, 3, 1)))
    book.person("Zoë", MetDraft(reddit, None, date(2024, 1, 1)))
    book.person("Nobody knows where")
    book.talk(anna, 300)
    book.talk(ivan, 10)
    model = YieldModel(book.workspace)
    model.load()
    book.settle()
    return model


def words(model: YieldModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_model_keeps_its_promises_to_qt(model: YieldModel, book: Book, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.by = "community"
    model.load()
    book.settle()
    model.sort(YieldColumn.NAME, Qt.SortOrder.AscendingOrder)


def test_every_number_has_its_denominator(model: YieldModel) -> None:
    assert words(model, 0) == ["Slack", "1 Mar 2022", "–", "3", "75% · of 4", "2 · 67% of 3", "1 · 33% of 3"]
    assert words(model, 1) == ["Reddit", "", "–", "1", "25% · of 4", "0 · 0% of 1", "0 · 0% of 1"]
    assert model.known == (4, 5)


def test_sorting_by_a_number_is_by_its_value_and_keeps_what_is_chosen(model: YieldModel) -> None:
    chosen = QPersistentModelIndex(model.index(0, 0))
    model.sort(YieldColumn.MET, Qt.SortOrder.AscendingOrder)
    assert words(model, 0)[0] == "Reddit"
    assert chosen.data() == "Slack"
    assert chosen.row() == 1
    assert model.headerData(YieldColumn.MET, Qt.Orientation.Horizontal) == "Met ↑"


def test_the_order_chosen_outlives_a_reload(model: YieldModel, book: Book) -> None:
    model.sort(YieldColumn.MET, Qt.SortOrder.AscendingOrder)
    model.load()
    book.settle()
    assert words(model, 0)[0] == "Reddit"


@pytest.mark.parametrize("by", ["platform", "community"])
@pytest.mark.parametrize("since", [None, date(2024, 1, 1), date(2026, 1, 1)])
def test_as_many_people_stand_behind_a_number_as_it_says(model: YieldModel, book: Book, by: str, since: date) -> None:
    model.by = "platform" if by == "platform" else "community"
    model.period = Period("since", since)
    model.load()
    book.settle()
    assert model.total == {None: 4, date(2024, 1, 1): 3, date(2026, 1, 1): 2}[since]
    for row in model.rows:
        for column, figure in (
            (YieldColumn.MET, row.met),
            (YieldColumn.TALKED, row.talked),
            (YieldColumn.WARM, row.warm),
        ):
            with book.store.reading() as session:
                behind = ordered_ids(session, Sort.NAME, model.drill(row, column).filter, 0)
            assert len(behind) == figure, (row, column)


def test_a_community_is_told_with_its_platform(model: YieldModel, book: Book) -> None:
    model.by = "community"
    model.load()
    book.settle()
    names = {str(model.index(row, 0).data()) for row in range(model.rowCount())}
    assert names == {"PyData · Slack", "Slack, in no community", "Reddit, in no community"}
    assert model.index(0, 0).data(CellRole).mark.startswith("#")


def test_periods_to_choose_from() -> None:
    choices = period_choices(TODAY, (2026, 2025, 2022))
    assert [choice.title for choice in choices] == [
        "All time", "Last 12 months", "This year", "Since 2025", "Since 2022"
    ]  # fmt: skip
    assert [choice.since for choice in choices[:3]] == [None, TODAY - timedelta(days=365), date(2026, 1, 1)]


def test_only_steps_that_touch_the_figures_make_it_stale(model: YieldModel, book: Book, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.stale):
        book.do(lambda session: None)
    with qtbot.waitSignal(model.stale):
        book.person("New")


def test_the_table_for_a_file_has_bare_figures(model: YieldModel) -> None:
    headings, rows = model.exported()
    assert headings == ["Platform", "Community", "Joined", "Members", "Met", "All met", "Talked", "Within 90 days"]
    assert rows[0] == ["Slack", "", "2022-03-01", "0", "3", "4", "2", "1"]
    assert not model.index(0, 0, QModelIndex()).data(Qt.ItemDataRole.ToolTipRole), "a tool tip would be rich text"
