"""Whom something is about: names typed with completion, each becoming a chip that can be taken out again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.domain.names import fold
from crm_app.ui.dialogs.controls import FormField, RoomyDelegate
from crm_app.ui.models.choices import PeopleCompletion, PersonHit
from crm_app.ui.models.drafts import PersonRef
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.icons import Role, set_icon
from crm_app.ui.widgets.text import one_line, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the field; ``id`` is 0 for one who is added when the form is stored."""

    id: int
    name: str


class PersonChip(Button):
    """One of the people; a click, Delete or Backspace takes them out."""

    removed = Signal(object)

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        new = translate("People field", "%1 (new)").replace("%1", person.name)
        super().__init__(person.name if person.id else new, "", "", parent)
        self.person = person
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the name
        set_icon(self, "close", Role.ButtonText)
        self.setIconSize(QSize(10, 10))
        self.setMaximumWidth(320)
        said = translate("People field", "Take %1 out").replace("%1", person.name)
        self.setAccessibleName(one_line(said))
        set_tool_tip(self, said)
        self.clicked.connect(lambda: self.removed.emit(person))

    @override
    def keyPressEvent(self, e: QKeyEvent, /) -> None:
        if e.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.person)
        else:
            super().keyPressEvent(e)


class NameLine(QLineEdit):
    """Where a name is typed. Signals: ``entered()`` by Enter with text, ``emptied()`` by Backspace without."""

    entered = Signal()
    emptied = Signal()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent, /) -> None:
        key = arg__1.key()
        plain = not arg__1.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            # Never the default button: one Enter too many after a name must not store half a form.
            arg__1.accept()
            if self.text().strip():
                self.entered.emit()
            else:
                self.focusNextChild()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(arg__1)


class PeopleField(FormField):
    """Signals: ``changed()`` after somebody was put in or taken out.

    Enter takes the first name that is offered; where nobody is called so, that is to add the name as somebody new.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, caption: str, parent: QWidget | None = None) -> None:
        self.line = NameLine()
        self._people: list[Person] = []
        self._offers: list[Person] = []
        self._answered = ""
        self._pick_when_found = False
        super().__init__(caption, self._framed(), parent)
        self.line.setAccessibleName(one_line(caption))
        self.setFocusProxy(self.line)
        self.line.setPlaceholderText(translate("People field", "Type a name"))
        self._completion = PeopleCompletion(workspace, self)
        self._completion.found.connect(self._offer)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(9)
        self._popup = QListView()
        completer.setPopup(self._popup)
        self._popup.setItemDelegate(RoomyDelegate(self._popup))
        completer.setWidget(self.line)  # not setCompleter: that would write the chosen row into the line
        # The stubs know only the signal that carries the text, and two people may have the same.
        cast("Any", completer.activated)[QModelIndex].connect(self._pick_index)
        self._completer = completer
        self.line.textEdited.connect(self._typed)
        self.line.entered.connect(self._enter)
        self.line.emptied.connect(self._take_last_out)

    def people(self) -> tuple[Person, ...]:
        return tuple(self._people)

    def ids(self) -> tuple[int, ...]:
        return tuple(person.id for person in self._people if person.id)

    def new_names(self) -> tuple[str, ...]:
        return tuple(person.name for person in self._people if not person.id)

    def names(self) -> tuple[str, ...]:
        return tuple(person.name for person in self._people)

    def set_people(self, people: Sequence[PersonRef]) -> None:
        """Show these in place of those there."""
        self._people = [Person(person.id, person.name) for person in people]
        self._draw()

    def check(self) -> bool:
        """Whether somebody is in it and no name is left half typed; if not, it says so."""
        left = self.line.text().strip()
        if left:
            said = translate("People field", "Press Enter to take or add “%1”, or clear it.")
            self.refuse(said.replace("%1", left))
        elif not self._people:
            self.refuse(translate("People field", "Add at least one person."))
        return bool(self._people) and not left

    def put(self, person: Person) -> None:
        """Put somebody in, once."""
        same = any(
            person.id == other.id if person.id else not other.id and fold(person.name) == fold(other.name)
            for other in self._people
        )
        self.line.clear()
        self._hide_offers()
        if not same:
            self._people.append(person)
            self._draw()
        self.forgive()
        self.changed.emit()

    def take_out(self, person: Person) -> None:
        if person in self._people:
            self._people.remove(person)
            self._draw()
            self.line.setFocus()
            self.changed.emit()

    def offers(self) -> tuple[str, ...]:
        """What is offered for the text in the line."""
        return tuple(self._names.stringList())

    def _typed(self, text: str) -> None:
        self.forgive()
        self._pick_when_found = False
        if text.strip():
            self._completion.ask(text.strip())
        else:
            self._hide_offers()

    def _offer(self, text: str, hits: list[PersonHit]) -> None:
        if text != self.line.text().strip():
            return
        taken = set(self.ids())
        free = [hit for hit in hits if hit.id not in taken]
        self._answered = text
        self._offers = [*(Person(hit.id, hit.name) for hit in free), Person(0, text)]
        lines = [one_line(f"{hit.name} · {hit.detail}" if hit.detail else hit.name) for hit in free]
        lines.append(one_line(translate("People field", "Add “%1”").replace("%1", text)))
        self._names.setStringList(lines)
        if self._pick_when_found:
            self._pick_when_found = False
            self.put(self._offers[0])
        elif self.line.hasFocus():
            self._completer.complete()
            self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _enter(self) -> None:
        if self._answered == self.line.text().strip() and self._offers:
            # The completer hands Enter to the line first, so the row that the arrows chose is taken here.
            row = self._popup.currentIndex().row() if self._popup.isVisible() else 0
            self.put(self._offers[max(0, row)])
        else:
            self._pick_when_found = True  # typed faster than it was found

    def _pick_index(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._offers):
            self.put(self._offers[index.row()])

    def _hide_offers(self) -> None:
        self._answered, self._offers = "", []
        self._names.setStringList([])
        self._popup.hide()

    def _take_last_out(self) -> None:
        if self._people:
            self.take_out(self._people[-1])

    def _framed(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 6)
        self._chips.hide()
        column.addWidget(self._chips)
        column.addWidget(self.line)
        return whole

    def _draw(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for person in self._people:
            chip = PersonChip(person)
            chip.removed.connect(self.take_out)
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._people))
        self._chips.updateGeometry()
        said = translate("People field", "Add somebody else") if self._people else ""
        self.line.setPlaceholderText(said or translate("People field", "Type a name"))
