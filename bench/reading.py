"""The figures that a page waits for: the yield view and Today, as their models ask for them."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from statistics import median

from bench.figures import Row, spread, timed
from bench.make_book import BOOK_DAY
from bench.setting import Setting, title
from crm_app.paths import DataFolder
from crm_app.queries.today import due_rows
from crm_app.store.reading import Session
from crm_app.store.store import Store
from crm_app.ui.models.platform_yield import figures

BOOK_NOW = datetime.combine(BOOK_DAY, time(12), UTC)


def measure_yield(setting: Setting) -> list[Row]:
    """All that the yield view reads at once: by community (the larger table), by month, and of how many it is known."""

    def view(session: Session) -> None:
        figures(session, "community", BOOK_NOW, None, "month")

    return [_row(setting, "yield", setting.large, 100, view)]


def measure_today(setting: Setting) -> list[Row]:
    return [_row(setting, "today", setting.usual, 50, lambda session: due_rows(session, BOOK_DAY))]


def _row(setting: Setting, name: str, contacts: int, budget: float, query: Callable[[Session], object]) -> Row:
    """The first time a store is asked counts, for such a view is opened rarely; the median over several stores."""
    folder = DataFolder(setting.book(contacts))
    firsts: list[float] = []
    later: list[float] = []
    for _ in range(setting.runs):
        store = Store(folder)

        def ask(store: Store = store) -> None:
            with store.reading() as session:
                query(session)

        firsts.append(timed(ask))
        later += [timed(ask) for _ in range(5)]
        store.close()
    note = f"first of an open store; after it {spread(later)}"
    return Row(name, f"{title(contacts)} contacts", "ms", median(firsts), budget, note=note)
