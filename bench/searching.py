"""Search as one types: from each key press to the painted rows of what it found."""

from time import perf_counter

from PySide6.QtCore import QModelIndex

from bench.figures import Row, spread
from bench.figures import p95 as percentile
from bench.setting import Setting, title
from bench.window import Paints, open_window, rest, rows_are_known, settle, wait_for
from crm_app.ui.views.people import PeopleView

WORDS = (
    "anna", "martin thorn", "data engineer", "senior", "recruiter", "fjordlight", "silverbirch labs", "Søren", "zzyx",
    "Алексей", "семён", "аналитик", "искра данные", "елена бел", "wright", "pydata", "mentor", "report", "договор",
)  # fmt: skip
BETWEEN_KEYS = 0.12  # seconds: a fast typist
_FRAME = 1000 / 60


def measure_search(setting: Setting) -> list[Row]:
    """The first stage counts (people by name, company, position, notes): who wrote of it joins the list below."""
    sizes = dict.fromkeys((setting.usual, setting.large))
    return [_measure(setting, size, _FRAME * (1 if size == setting.usual else 2)) for size in sizes]


def _measure(setting: Setting, contacts: int, budget: float) -> Row:
    with open_window(setting.book(contacts)) as (window, workspace):
        view: PeopleView = window.show_page("people")
        wait_for(lambda: view.model.is_settled)
        settle(workspace)
        keys = _Keys(view)
        words = WORDS if setting.runs > 1 else WORDS[:3]
        presses = [keys.press(word[:length]) for word in words for length in range(1, len(word) + 1)]
        times = [took for took in presses if took is not None]
        settle(workspace)
    return Row(
        f"search {title(contacts)}", f"key press to painted rows, {title(contacts)} contacts, p95", "ms",
        percentile(times), budget, note=f"{len(times)} keys: {spread(times)}",
    )  # fmt: skip


class _Keys:
    """Presses keys in a people page's search, and waits for each to be answered on the screen."""

    def __init__(self, view: PeopleView) -> None:
        self._view = view
        self._listed = False
        view.model.modelReset.connect(self._note)
        view.model.dataChanged.connect(self._note_same)
        self._paints = Paints(view.list.viewport(), lambda: self._listed and rows_are_known(view.list))
        self._empty = Paints(view.empty, lambda: self._listed)

    def press(self, text: str) -> float | None:
        """Milliseconds from the search to the end of the painting that shows it; None if it asks for the same."""
        rest(BETWEEN_KEYS)
        query = self._view.model.query
        self._listed = False
        before = self._paints.count + self._empty.count
        started = perf_counter()
        self._view.search(text)
        if self._view.model.query == query:
            return None
        wait_for(lambda: self._paints.count + self._empty.count > before or self._is_still_empty())
        return (perf_counter() - started) * 1000

    def _is_still_empty(self) -> bool:
        """Nobody was found before and nobody is now: there is nothing to repaint, and both stages are over."""
        return not self._listed and self._view.model.is_settled and not self._view.model.rowCount()

    def _note(self) -> None:
        self._listed = True

    def _note_same(self, first: QModelIndex, last: QModelIndex) -> None:
        """The same people again: the model only has them repainted."""
        if first.row() == 0 and last.row() == self._view.model.rowCount() - 1:
            self._listed = True
