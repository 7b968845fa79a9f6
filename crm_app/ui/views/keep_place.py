"""Keeps the current row and the scroll position of a list by what they show, whatever a reload puts around them."""

from typing import Any, Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QListView


class KnowsRows(Protocol):
    """A model whose rows have ids."""

    def id_at(self, row: int, /) -> Any: ...
    def row_of(self, row_id: Any, /) -> int | None: ...


class KeepPlace(QObject):
    """Looks after ``view``. Where the current thing is gone, the one in its place becomes current: the next to do."""

    def __init__(self, view: QListView, model: QAbstractItemModel, rows: KnowsRows) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._rows = rows
        self._current: tuple[Any, int] | None = None
        self._top: tuple[Any, int] | None = None
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._put_back)

    def _remember(self) -> None:
        current = self._view.currentIndex()
        self._current = (self._rows.id_at(current.row()), current.row()) if current.isValid() else None
        top = self._first_visible()
        self._top = None
        if top.isValid() and self._view.verticalScrollBar().value() > 0:
            self._top = (self._rows.id_at(top.row()), self._view.visualRect(top).top())

    def _first_visible(self) -> QModelIndex:
        """The topmost row in sight that has an id: headings have none."""
        first = self._view.indexAt(QPoint(8, 0))
        row = first.row()
        while first.isValid() and 0 <= row < self._model.rowCount():
            if self._rows.id_at(row) is not None:
                return self._model.index(row, 0)
            row += 1
        return QModelIndex()

    def _put_back(self) -> None:
        if self._current is not None:
            row = self._rows.row_of(self._current[0])
            index = self._model.index(row, 0) if row is not None else self._nearest(self._current[1])
            if index.isValid():
                self._view.setCurrentIndex(index)
        if self._top is not None:
            row = self._rows.row_of(self._top[0])
            if row is not None:
                self._view.scrollTo(self._model.index(row, 0), QListView.ScrollHint.PositionAtTop)
                bar = self._view.verticalScrollBar()
                bar.setValue(bar.value() - self._top[1])

    def _nearest(self, row: int) -> QModelIndex:
        count = self._model.rowCount()
        for place in (*range(row, count), *range(min(row, count) - 1, -1, -1)):
            index = self._model.index(place, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
        return QModelIndex()
