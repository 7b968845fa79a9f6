"""Below the line that logs: what was understood, as chips to correct, and what Enter will do."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_app.errors import KithbookError
from crm_app.ui import line_wording
from crm_app.ui.actions.line import store_line, understand_line
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.line import LineModel, Piece, Slot, Someone
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.piece_menu import PieceMenu
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.line_field import LineField, PieceChip
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class LinePanel(QFrame):
    """Belongs to a field and shows itself while there is something in it. Signals: ``stored()``."""

    stored = Signal()

    def __init__(
        self, workspace: Workspace, navigator: Navigator, field: LineField, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("linepanel")
        self.setAccessibleName(translate("Line", "Understood"))
        self._workspace, self._navigator, self._field = workspace, navigator, field
        self._chips: list[PieceChip] = []
        self._enter_when_settled = False
        self._storing = ""
        self._correcting = ""
        self.model = LineModel(workspace, understand_line, self)
        self.model.changed.connect(self._show)
        self.model.settled.connect(self._settled)
        self._lay_out()
        field.searched.connect(self._typed)
        field.entered.connect(self.enter)
        field.down_pressed.connect(self.focus_chips)
        self.model.type(field.text())

    def enter(self) -> None:
        """Store all that is shown; of text that is still being read, as soon as it was."""
        if not self.model.text.strip() or self._storing:
            return
        if not self.model.is_settled():
            self._enter_when_settled = True
            return
        said = self.model.understood
        if any(person.id == 0 and not person.name.strip() for person in said.people.values()):
            return
        self._storing = self.model.text
        about = "" if said.meant is None else line_wording.day_text(said.meant, self._workspace.today())
        store_line(
            self._workspace, said, line_wording.otherwise_text(said), about, self._take_stored, self._take_refusal
        )

    def focus_chips(self) -> None:
        """Go to the first chip."""
        if self._chips:
            self._chips[0].setFocus(Qt.FocusReason.TabFocusReason)

    def chip_texts(self) -> list[str]:
        """What the chips show, in order."""
        return [chip.text().replace("&&", "&") for chip in self._chips]

    def menu_for(self, number: int) -> PieceMenu:
        """The menu of a chip, by its place."""
        piece = self.model.understood.pieces[number]
        menu = PieceMenu(self.model, piece, self._workspace.now(), self._pick_person, self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _lay_out(self) -> None:
        self._flow = FlowLayout(spacing=6)
        heading = Label(translate("Line", "Understood:"), role="muted")
        heading.setMinimumHeight(PieceChip("", "").sizeHint().height())
        self._flow.addWidget(heading)
        self._whom = Button(translate("Line", "Add a person…"), "link")
        self._whom.clicked.connect(lambda: self._pick_person(""))
        self.hint = Label("", role="muted")
        row = QHBoxLayout()
        row.addWidget(self._whom)
        row.addStretch(1)
        row.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        column.addLayout(self._flow)
        column.addLayout(row)
        self.hide()

    def _typed(self, text: str) -> None:
        self._enter_when_settled = False
        self.model.type(text)

    def _settled(self) -> None:
        if self._enter_when_settled:
            self._enter_when_settled = False
            self.enter()

    def _show(self) -> None:
        said = self.model.understood
        self.setVisible(bool(self.model.text.strip()))
        read = self.model.read
        platforms = dict(read.platforms) if read else {}
        focused = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._keep_chips(len(said.pieces))
        today = self._workspace.today()
        for chip, piece in zip(self._chips, said.pieces, strict=True):
            text = line_wording.chip_text(piece, said, platforms, today)
            chip.set_piece(text, line_wording.chip_said(piece, text), self._tone(piece))
        self.hint.setText(line_wording.enter_text(said) if read else "")
        if focused is not None:
            self._move_to(min(focused, len(self._chips) - 1))
        self.updateGeometry()

    def _tone(self, piece: Piece) -> str:
        if piece.slot is Slot.PERSON:
            person = self.model.person(piece)
            return "today" if not person.id or len(person.ids) > 1 else "accent"
        return "guess" if piece.guessed else "plain"

    def _keep_chips(self, count: int) -> None:
        """As many chips as pieces; those there are stay, so that the focus does."""
        while len(self._chips) > count:
            chip = self._chips.pop()
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        while len(self._chips) < count:
            chip = PieceChip("", "", parent=self)
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
            chip.wanted.connect(self._open_menu)
            chip.removed.connect(self._remove)
            chip.moved.connect(self._move)
            chip.left.connect(self._back)

    def _number(self) -> int:
        """The chip that a signal came from."""
        return self._chips.index(self.sender())  # pyright: ignore[reportArgumentType]

    def _open_menu(self) -> None:
        number = self._number()
        chip = self._chips[number]
        self.menu_for(number).popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _remove(self) -> None:
        self.model.leave_out(self.model.understood.pieces[self._number()])

    def _move(self, by: int) -> None:
        self._move_to(self._number() + by)

    def _move_to(self, number: int) -> None:
        if 0 <= number < len(self._chips):
            self._chips[number].setFocus(Qt.FocusReason.TabFocusReason)
        elif number < 0 or not self._chips:
            self._back()

    def _back(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick_person(self, key: str) -> None:
        """Ask for somebody in the place of a piece, or besides those there are."""
        self._correcting = key
        self._navigator.pick_person.emit(self._take_person)

    def _take_person(self, contact_id: int, name: str) -> None:
        person = Someone(contact_id, name)
        if self._correcting:
            self.model.correct(self._correcting, person)
        else:
            self.model.add_person(person)
        self._back()

    def _take_stored(self, _stored: object) -> None:
        stored, self._storing = self._storing, ""
        if self._field.text() == stored:  # what was typed meanwhile stays
            self._field.clear()
        self.stored.emit()

    def _take_refusal(self, error: KithbookError) -> None:
        self._storing = ""
        self.hint.setText(error_sentence(error))
