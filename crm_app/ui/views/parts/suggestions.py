"""Who to write to: a card of people, each with the reason in a sentence and one key for what to do about it."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStyleOptionViewItem, QWidget
from typing_extensions import override

from crm_app.domain.suggestions import SuggestionKind
from crm_app.ui.actions import suggestions as actions
from crm_app.ui.models.suggestions import SuggestionsModel, Tip, TipRole
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.keep_place import KeepPlace
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.links import open_safely, safe_url
from crm_app.ui.widgets.rows import RowDelegate, RowLook, prepare_view
from crm_app.ui.widgets.text import Label, show_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_ROWS = ((520, 95),)  # a list narrower than so many pixels has rows so high: three lines of a reason
_ROW = 55  # pixels of a row in a wide one
_MOST_ROWS = 5
_LEAST_ROWS = 2

# The second of each is what the same key types on a Russian keyboard.
KEYS = {
    "w": "write", "ц": "write", "l": "log", "д": "log", "s": "snooze", "ы": "snooze",
    "p": "person", "з": "person", "n": "kind", "т": "kind", "r": "source", "к": "source",
}  # fmt: skip
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class SuggestionsCard(Card):
    """The card; it says so when there is nobody to write to. Give it ``load`` once there is time for it."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(translate("Suggestions", "Who to write to"), parent, flush=True)
        self._workspace = workspace
        self._navigator = navigator
        self._room = 0
        self.model = SuggestionsModel(workspace, self)
        self.list = SuggestionList(self.model)
        self.more = Button(translate("Suggestions", "More"), "link")
        self.more.clicked.connect(self._toggle)
        self.set_header_widget(self.more)
        self.nobody = Label(
            translate("Suggestions", "Nobody is waiting for a word from you: no reason was found in your data."),
            "muted",
            wrap=True,
        )
        self.nobody.setContentsMargins(16, 0, 16, 12)
        hint = translate(
            "Suggestions", "W write · L log · S snooze a week · P not this person · N not this kind · R its source"
        )
        self.hint = Label(hint, "caption", wrap=True)
        self.hint.setContentsMargins(16, 0, 16, 10)
        for widget in (self.list, self.nobody, self.hint):
            self.content.addWidget(widget)
        self.hide()
        self.list.asked.connect(self._act)
        self.list.opened.connect(self._open)
        self.list.narrowed.connect(self._fit)
        self.model.loaded.connect(self._show)

    def load(self) -> None:
        self.model.load()

    def set_room(self, height: int) -> None:
        """Take no more than so many pixels; the rest scrolls."""
        self._room = height
        self._fit()

    def _toggle(self) -> None:
        self.model.show_all(not self.model.all_shown)
        self._show()

    def _show(self) -> None:
        some = self.model.rowCount() > 0
        self.list.setVisible(some)
        self.hint.setVisible(some)
        self.nobody.setVisible(not some)
        self.more.setVisible(self.model.has_more())
        self.more.setText(
            translate("Suggestions", "Less") if self.model.all_shown else translate("Suggestions", "More")
        )
        self.more.setMinimumHeight(self.more.sizeHint().height())  # a narrow column would squeeze it
        self._fit()
        self.show()
        if self.list.hasFocus():
            self.list.select_first()

    def _fit(self) -> None:
        row = fonts.scaled(self.list.row_height, self.list.font())
        wanted = min(_MOST_ROWS, max(1, self.model.rowCount())) * row
        least = min(_LEAST_ROWS * row, wanted)
        frame = 2 * self.list.frameWidth()
        least, wanted = least + frame, wanted + frame
        self.list.take_height(least, max(least, min(wanted, self._room)) if self._room else wanted)

    def _act(self, tip: Tip, deed: str) -> None:
        match deed:
            case "write":
                self.model.find_link(tip.contact_id, partial(self._write, tip.contact_id))
            case "log":
                self._navigator.log.emit([tip.contact_id])
            case "snooze":
                actions.snooze_person(self._workspace, tip.contact_id, tip.name)
            case "person":
                actions.rest_person(self._workspace, tip.contact_id, tip.name)
            case "source":
                self._show_source(tip)
            case _:
                actions.rest_kind(self._workspace, tip.suggestion.kind)

    def _show_source(self, tip: Tip) -> None:
        """The newest row that the reason comes from; a birthday and a contact's notes stand on the person's page."""
        if tip.suggestion.kind is SuggestionKind.JOB:
            self._navigator.page.emit("import")
        elif tip.suggestion.rows:
            self._navigator.edit_interaction.emit(tip.suggestion.rows[0])
        else:
            self._navigator.contact.emit(tip.contact_id)

    def _write(self, contact_id: int, link: str) -> None:
        """Open where they are written to; without such a place, log what was said elsewhere."""
        if safe_url(link) is None or not open_safely(link):
            self._navigator.log.emit([contact_id])

    def _open(self, tip: Tip) -> None:
        """The person's page, with the timeline that the reason comes from."""
        self._navigator.contact.emit(tip.contact_id)


class SuggestionList(QListView):
    """Signals: ``asked(Tip, str)`` for a key or the menu, ``opened(Tip)`` for Enter or a click, ``narrowed()`` when
    rows have another height because there is another width."""

    asked = Signal(object, str)
    opened = Signal(object)
    narrowed = Signal()

    def __init__(self, model: SuggestionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tips = model
        self._wanted = 0
        self.setModel(model)
        self.row_height = _ROW
        self._delegate = _TipDelegate(_look, TipRole, _ROW)
        prepare_view(self, self._delegate)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setAccessibleName(translate("Suggestions", "Who to write to"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        KeepPlace(self, model, model)

    def take_height(self, least: int, wanted: int) -> None:
        """Be ``wanted`` pixels high, or down to ``least`` where there is no room: the window must not grow for it."""
        self._wanted = wanted
        self.setMinimumHeight(least)
        self.setMaximumHeight(wanted)
        self.updateGeometry()

    @override
    def resizeEvent(self, e: QResizeEvent, /) -> None:
        super().resizeEvent(e)
        width = e.size().width()
        height = next((row for most, row in _ROWS if width < fonts.scaled(most, self.font())), _ROW)
        if height != self.row_height:
            self.row_height = height
            self._delegate.set_height(height)
            self.scheduleDelayedItemsLayout()
            self.narrowed.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted)

    def current_tip(self) -> Tip | None:
        return self._tips.tip(self.currentIndex().row())

    def select_first(self) -> None:
        """Make the first suggestion current if none is."""
        if self.current_tip() is None and self._tips.rowCount():
            self.setCurrentIndex(self._tips.index(0, 0))

    def menu_for(self, tip: Tip) -> QMenu:
        """Everything that can be done about it."""
        menu = QMenu(self)
        for text, key, deed in (
            (translate("Suggestions", "Write"), "W", "write"),
            (translate("Suggestions", "Log"), "L", "log"),
            (translate("Suggestions", "Snooze for a week"), "S", "snooze"),
            (translate("Suggestions", "Not this person"), "P", "person"),
            (translate("Suggestions", "Not this kind"), "N", "kind"),
            (translate("Suggestions", "Show its source"), "R", "source"),
        ):
            menu.addAction(f"{text}\t{key}").triggered.connect(partial(self._ask, tip, deed))
        menu.addSeparator()
        menu.addAction(translate("Suggestions", "Open the person")).triggered.connect(lambda: self.opened.emit(tip))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        tip = self.current_tip()
        deed = KEYS.get(event.text().casefold()) if event.modifiers() in _PLAIN else None
        if tip is not None and deed is not None:
            self.asked.emit(tip, deed)
        elif tip is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(tip)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.select_first()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        tip = self._tips.tip(index.row())
        if tip is not None:
            self.setCurrentIndex(index)
            place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.menu_for(tip).popup(place)

    def _ask(self, tip: Tip, deed: str, _checked: bool = False) -> None:
        self.asked.emit(tip, deed)

    def _open(self, index: QModelIndex) -> None:
        tip = self._tips.tip(index.row())
        if tip is not None:
            self.opened.emit(tip)


class _TipDelegate(RowDelegate):
    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        /,
    ) -> bool:
        """Every reason whole: a row may have no room for it."""
        tip = index.data(TipRole)
        if event.type() != QEvent.Type.ToolTip or not isinstance(tip, Tip):
            return False
        show_tool_tip(event.globalPos(), "\n".join((tip.why, *tip.also)), view)
        return True


def _look(tip: Tip) -> RowLook:
    others = f"+{len(tip.also)}" if tip.also else ""
    return RowLook(tip.name, tip.why, right=others, avatar=tip.name, wraps=True)
