"""What every form has: Ctrl+Enter stores it, Esc leaves it, an error is said beside its field and nothing is lost."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from crm_app.errors import BadInput, KithbookError
from crm_app.ui.dialogs.controls import ErrorLabel, FormField, side_by_side
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.message import ask
from crm_app.ui.widgets.text import Label, one_line
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

WIDTH = 560  # pixels


class Form(QDialog):
    """A dialog shown with ``open()``; it deletes itself once closed. Signals: ``saved(int)``, with what was stored.

    A form says what it holds (``state``), by which it is known whether something was typed, and stores it
    (``submit``), handing ``stored`` and ``refused`` on to the action. ``fields`` names the field each error code
    belongs to.
    """

    saved = Signal(int)

    def __init__(
        self, workspace: Workspace, parent: QWidget | None, title: str, save_text: str = "", *, scrolls: bool = True
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.fields: Mapping[str, FormField] = {}
        self._clean: object = None
        self._title = Label(title, "heading", wrap=True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(one_line(title))
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(24, 4, 24, 8)
        self.column.setSpacing(12)
        self.problem = ErrorLabel()
        self.save_button = Button(save_text or translate("Form", "Save"), "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self._cancel = Button(translate("Form", "Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._arrange(scrolls)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)

    def state(self) -> object:
        """All that was typed or chosen, in a form that compares."""
        raise NotImplementedError

    def submit(self) -> bool:
        """Begin to store it; False if a field is wrong, which then says so."""
        raise NotImplementedError

    def add(self, part: QWidget) -> None:
        self.column.addWidget(part)

    def add_row(self, *parts: QWidget) -> None:
        self.column.addLayout(side_by_side(*parts))

    def add_section(self, title: str) -> None:
        """A heading over the fields that follow."""
        self.column.addSpacing(4)
        self.column.addWidget(Label(title, "strong"))

    def add_delete(self, text: str, delete: Callable[[], None]) -> None:
        """Offer to delete what the form is over; it can be undone, so it is not asked."""
        button = Button(text, "quiet", "trash")

        def delete_and_leave() -> None:
            delete()
            self.accept()

        button.clicked.connect(delete_and_leave)
        self._buttons.insertWidget(0, button)

    def settle(self) -> None:
        """What the form holds now is not the person's typing."""
        self._clean = self.state()

    def fill(self, fill: Callable[[], None]) -> None:
        """Put in what has been read; a form that was untouched stays so."""
        untouched = not self.edited()
        fill()
        if untouched:
            self.settle()

    def edited(self) -> bool:
        return self._clean != self.state()

    def wait_for_data(self) -> None:
        """Take no typing until ``fill_with`` has brought what the form is over."""
        self.body.setEnabled(False)
        self.save_button.setEnabled(False)

    def have_data(self, found: object) -> bool:
        """Let the person type, or say that what the form is over is gone."""
        if found is None:
            self.problem.say(error_sentence(BadInput("gone")))
            return False
        self.body.setEnabled(True)
        self.save_button.setEnabled(True)
        return True

    def save(self) -> None:
        """Store it, unless it is being stored or a field is wrong."""
        if not self.save_button.isEnabled():
            return
        self.problem.say("")
        if self.submit():
            self.save_button.setEnabled(False)
        else:
            self._show_first_error()

    def stored(self, row_id: int | None) -> None:
        """For an action's ``then``."""
        if isValid(self):
            self.saved.emit(row_id or 0)
            self.accept()

    def refused(self, error: KithbookError) -> None:
        """For an action's ``otherwise``: say it where it belongs, and keep everything."""
        if not isValid(self):
            return
        self.save_button.setEnabled(True)
        field = self.fields.get(error.code)
        if field is None:
            self.problem.say(error_sentence(error))
        else:
            field.refuse(error_sentence(error))
            self._show_first_error()

    @override
    def reject(self) -> None:
        if self.edited() and not ask(
            self,
            translate("Form", "Leave without saving?"),
            translate("Form", "What you typed here would be lost."),
            translate("Form", "Discard"),
            translate("Form", "Keep editing"),
        ):
            return
        super().reject()

    @override
    def sizeHint(self) -> QSize:
        """As tall as its content, if the window it belongs to or the screen leaves the room."""
        around = super().sizeHint().height() - self._frame.sizeHint().height()
        content = max(self.column.totalHeightForWidth(WIDTH), self.column.totalSizeHint().height())
        return QSize(WIDTH, min(content + around, self._room()))

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self.resize(self.sizeHint())
        super().showEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Grow with the content: notes and errors come and go under the fields."""
        if watched is self.body and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            wanted = self.sizeHint().height()
            if wanted > self.height():
                self.resize(self.width(), wanted)
        return super().eventFilter(watched, event)

    def _room(self) -> int:
        parent = self.parentWidget()
        window = parent.window() if parent is not None else None
        screen = self.screen().availableGeometry().height()
        return min(screen, max(window.height(), 480) if window else screen) - 24

    def _show_first_error(self) -> None:
        for field in self.body.findChildren(FormField):
            if field.is_refused():
                field.setFocus()
                if isinstance(self._frame, QScrollArea):
                    self._frame.ensureWidgetVisible(field)
                return

    def _arrange(self, scrolls: bool) -> None:
        self.setMinimumWidth(440)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 20, 0, 16)
        whole.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.addWidget(self._title)
        whole.addLayout(top)
        self._frame: QWidget = self.body
        if scrolls:
            area = QScrollArea()
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(self.body)
            self._frame = area
        whole.addWidget(self._frame, 1)
        self.body.installEventFilter(self)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(24, 4, 24, 0)
        bottom.setSpacing(8)
        bottom.addWidget(self.problem)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._cancel)
        self._buttons.addWidget(self.save_button)
        bottom.addLayout(self._buttons)
        whole.addLayout(bottom)
