"""The painted list of what is due: its buttons for the pointer, its single keys, its menu."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget
from typing_extensions import override

from crm_app.ui.models.today import Entry, TodayModel
from crm_app.ui.views.due_delegate import Action, DueDelegate, action_text, button_boxes
from crm_app.ui.views.keep_place import KeepPlace

translate = QCoreApplication.translate

# The second of each is what the same key types on a Russian keyboard.
KEYS = {
    "d": Action.DONE, "в": Action.DONE, "s": Action.SNOOZE, "ы": Action.SNOOZE,
    "k": Action.SKIP, "л": Action.SKIP, "l": Action.LOG, "д": Action.LOG,
}  # fmt: skip
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class DueList(QListView):
    """Signals: ``asked(Entry, Action)`` for a button or its key, ``opened(Entry)`` for Enter or a double click.

    ``place_of`` says where a menu of an entry opens.
    """

    asked = Signal(object, object)
    opened = Signal(object)

    def __init__(self, model: TodayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._delegate = DueDelegate()
        self._delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Today", "What is due"))
        # The cards stand on the page's ground; the sheet of the application paints lists as a surface.
        self.setStyleSheet("DueList { background: transparent; border: none; }")
        KeepPlace(self, model, model)

    def current_entry(self) -> Entry | None:
        return self._entries.entry(self.currentIndex().row())

    def place_of(self, entry: Entry, action: Action) -> QPoint:
        """Below the button, in screen coordinates."""
        row = self._entries.row_of(entry.due.id)
        rect = self.visualRect(self._entries.index(row or 0, 0))
        boxes = button_boxes(rect, entry, self.font())
        box = boxes.get(action) or boxes.get(Action.MORE) or rect
        return self.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 4))

    def select_first(self) -> None:
        """Make the first entry current if none is."""
        if self.current_entry() is None and self._entries.rowCount() > 1:
            self.setCurrentIndex(self._entries.index(1, 0))

    def menu_for(self, entry: Entry) -> QMenu:
        """Everything that can be done with it."""
        menu = QMenu(self)
        actions = [Action.DONE, Action.SNOOZE, *([Action.SKIP] if entry.can_skip else []), Action.LOG]
        for action, key in zip(actions, ("D", "S", *(("K",) if entry.can_skip else ()), "L"), strict=True):
            item = menu.addAction(f"{action_text(action)}\t{key}")
            item.triggered.connect(lambda _checked=False, action=action: self.asked.emit(entry, action))
        menu.addSeparator()
        menu.addAction(translate("Today", "Open the person")).triggered.connect(lambda: self.opened.emit(entry))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        entry = self.current_entry()
        plain = event.modifiers() in _PLAIN
        action = KEYS.get(event.text().casefold()) if plain else None
        if entry is not None and action is not None:
            if action is not Action.SKIP or entry.can_skip:
                self.asked.emit(entry, action)
        elif entry is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(entry)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.select_first()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._hit(event.position().toPoint()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        super().mouseReleaseEvent(event)
        hit = self._hit(event.position().toPoint())
        entry = self._entries.entry(hit[0]) if hit else None
        if hit and entry and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(entry, hit[1])

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        at = event.position().toPoint()
        entry = self._entries.entry(self.indexAt(at).row())
        if entry is not None and self._hit(at) is None:
            self.opened.emit(entry)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        entry = self._entries.entry(index.row())
        if entry is not None:
            self.setCurrentIndex(index)
            place = self.place_of(entry, Action.MORE) if by_key else event.globalPos()
            self.menu_for(entry).popup(place)

    @override
    def leaveEvent(self, event: QEvent, /) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hit(self, at: QPoint) -> tuple[int, Action] | None:
        index: QModelIndex = self.indexAt(at)
        entry = self._entries.entry(index.row())
        if entry is None:
            return None
        rect: QRect = self.visualRect(index)
        action = self._delegate.action_at(rect, entry, self.font(), at)
        return None if action is None else (index.row(), action)

    def _hover(self, hit: tuple[int, Action] | None) -> None:
        if hit != self._delegate.hovered:
            self._delegate.hovered = hit
            self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)
            self.viewport().update()
