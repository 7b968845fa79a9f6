"""Keep in touch: one person after the other, each decided about with one key."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import Unit
from crm_app.ui import wording
from crm_app.ui.actions import tiers
from crm_app.ui.models.triage import TriageModel
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.person_card import PersonCard
from crm_app.ui.views.reloading import ReloadingView
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import EmptyState
from crm_app.ui.widgets.text import ElidedLabel, Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_WIDTH = 720  # pixels at most: what is read at a glance
_CADENCES = (
    Cadence(1, Unit.WEEK), Cadence(2, Unit.WEEK), Cadence(1, Unit.MONTH), Cadence(6, Unit.WEEK),
    Cadence(3, Unit.MONTH), Cadence(6, Unit.MONTH), Cadence(1, Unit.YEAR),
)  # fmt: skip
_KEYS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4, Qt.Key.Key_5: 5}


class TriageView(ReloadingView):
    """Keys: 1 to 5 put the person into that tier, 0 into none, Space asks later, Enter opens the person's page."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._navigator = workspace, navigator
        self.model = TriageModel(workspace, self)
        self.model.changed.connect(self._show)
        self.progress = ElidedLabel(role="muted")
        self.person = PersonCard()
        self.pages = QStackedWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Triage", "Keep in touch"))
        self._lay_out()

    @override
    def refresh(self) -> None:
        self.model.load()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        key = Qt.Key(event.key())
        if not plain or self.model.current is None:
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.decide(_KEYS[key])
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Delete):
            self.decide(None)
        elif key == Qt.Key.Key_Space:
            self.model.skip()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def decide(self, tier: int | None) -> None:
        """Put the person shown into a tier, or into none, and go on to the next."""
        person = self.model.current
        if person is not None:
            self.model.advance()
            tiers.put_into_tier(self._workspace, [person.id], tier, person.name)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.person)
        column.addLayout(self._choices())
        column.addLayout(self._others())
        hint = translate("Triage", "Enter opens the person · Ctrl+Z takes the last decision back")
        column.addWidget(Label(hint, "caption", wrap=True))
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(middle, 100)
        row.addStretch(1)
        for each in (page, self._all_decided(), self._nobody()):
            self.pages.addWidget(each)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(translate("Triage", "Keep in touch"), "title"))
        head.addWidget(self.progress, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 12)
        whole.setSpacing(16)
        whole.addLayout(head)
        whole.addWidget(self.pages, 1)

    def _choices(self) -> QHBoxLayout:
        """The five tiers, all as wide as each other."""
        row = QHBoxLayout()
        row.setSpacing(8)
        self._buttons = [Button("") for _ in _KEYS]
        for tier, button in enumerate(self._buttons, start=1):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, tier=tier: self.decide(tier))
            row.addWidget(button, 1)
        return row

    def _others(self) -> QHBoxLayout:
        none = Button(translate("Triage", "0 · Not at all"))
        none.clicked.connect(lambda: self.decide(None))
        later = Button(translate("Triage", "Space · Skip for now"))
        later.clicked.connect(self.model.skip)
        self.change = Button(translate("Triage", "Change the intervals"), "link")
        self.change.clicked.connect(self._change_intervals)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (none, later, self.change):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the page
        row.addWidget(none)
        row.addWidget(later)
        row.addStretch(1)
        row.addWidget(self.change)
        return row

    def _nobody(self) -> EmptyState:
        bring = Button(translate("Triage", "Bring people in"), "primary")
        bring.clicked.connect(lambda: self._navigator.page.emit("import"))
        text = translate(
            "Triage", "When people are in the book, you decide here with one key how often to be in touch."
        )
        return EmptyState("people", translate("Triage", "Nobody is here yet"), text, (bring,))

    def _all_decided(self) -> EmptyState:
        today = Button(translate("Triage", "See what is due"), "primary")
        today.clicked.connect(lambda: self._navigator.page.emit("today"))
        people = Button(translate("Triage", "See people"))
        people.clicked.connect(lambda: self._navigator.page.emit("people"))
        text = translate(
            "Triage", "Whoever comes next, by an import say, is asked about here. Nobody is due before that."
        )
        return EmptyState("check", translate("Triage", "Everybody is decided about"), text, (people, today))

    def _show(self) -> None:
        person = self.model.current
        nobody = 1 if self.model.anybody else 2
        self.pages.setCurrentIndex(nobody if self.model.finished else 0)
        left = translate("Triage", "%n to go", None, self.model.left)
        decided = translate("Triage", "%n decided", None, self.model.decided)
        said = translate("Triage", "%1, %2").replace("%1", decided).replace("%2", left)
        self.progress.setText((said if self.model.decided else left) if person else "")
        for button, row in zip(self._buttons, self.model.tiers, strict=False):
            often = wording.cadence_text(row.cadence.every, row.cadence.unit)
            QPushButton.setText(button, f"{row.id}\n{often}")  # two lines, all of it our own words
            button.setAccessibleName(f"{row.id}, {often}")
        if person is not None:
            self.person.show_person(person, self._workspace)

    def _open(self) -> None:
        if self.model.current is not None:
            self._navigator.contact.emit(self.model.current.id)

    def intervals_menu(self) -> QMenu:
        """For each tier what it may be."""
        menu = QMenu(self)
        for row in self.model.tiers:
            now = wording.cadence_text(row.cadence.every, row.cadence.unit)
            inside = translate("Triage", "%n people", None, row.contacts)
            part = menu.addMenu(f"{row.id} · {now}\t{inside}")
            for cadence in _CADENCES:
                action = part.addAction(wording.cadence_text(cadence.every, cadence.unit))
                action.setCheckable(True)
                action.setChecked(cadence == row.cadence)
                action.triggered.connect(
                    lambda _checked=False, tier=row.id, cadence=cadence: tiers.set_tier_cadence(
                        self._workspace, tier, cadence
                    )
                )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _change_intervals(self) -> None:
        self.intervals_menu().popup(self.change.mapToGlobal(self.change.rect().bottomLeft()))
