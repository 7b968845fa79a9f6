"""Keep in touch: one person after the other, each decided about with one key."""

from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.domain.cadence import Cadence
from crm_app.domain.vocabulary import Unit
from crm_app.ui import wording
from crm_app.ui.actions import tiers
from crm_app.ui.models.triage import TriageModel, Undecided
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.reloading import ReloadingView
from crm_app.ui.widgets.avatar import Avatar
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card, EmptyState
from crm_app.ui.widgets.chips import PlatformMark
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.text import ElidedLabel, Label, one_line
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_WIDTH = 640  # pixels of the card at most: a line of text that is read at a glance
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

    def _lay_out(self) -> None:
        self._buttons = [Button("") for _ in _KEYS]
        for tier, button in enumerate(self._buttons, start=1):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, tier=tier: self.decide(tier))
        none = Button(translate("Triage", "0 · Not at all"), "quiet")
        none.clicked.connect(lambda: self.decide(None))
        later = Button(translate("Triage", "Space · Skip for now"), "quiet")
        later.clicked.connect(self.model.skip)
        choices = QWidget()
        flow = FlowLayout(choices, 8)
        for button in (*self._buttons, none, later):
            flow.addWidget(button)
        hint = translate("Triage", "1 to 5 choose how often · 0 not at all · Space later · Enter opens the person")
        self.change = Button(translate("Triage", "Change the intervals"), "link")
        self.change.clicked.connect(self._change_intervals)
        foot = QHBoxLayout()
        foot.addWidget(Label(hint, "caption", wrap=True), 1)
        foot.addWidget(self.change)
        column = QVBoxLayout()
        column.setSpacing(16)
        for part in (self.person, choices):
            column.addWidget(part)
        column.addLayout(foot)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.pages.addWidget(page)
        self.pages.addWidget(self._empty())
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(translate("Triage", "Keep in touch"), "title"))
        head.addWidget(self.progress, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 12)
        whole.setSpacing(16)
        whole.addLayout(head)
        whole.addWidget(self.pages, 1)

    def _empty(self) -> EmptyState:
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
        self.pages.setCurrentIndex(1 if person is None and self.model.loaded else 0)
        left = translate("Triage", "%n to go", None, self.model.left)
        decided = translate("Triage", "%n decided", None, self.model.decided)
        said = translate("Triage", "%1, %2").replace("%1", decided).replace("%2", left)
        self.progress.setText((said if self.model.decided else left) if person else "")
        for button, row in zip(self._buttons, self.model.tiers, strict=False):
            button.setText(f"{row.id} · {wording.cadence_text(row.cadence.every, row.cadence.unit)}")
        if person is not None:
            self.person.show_person(person, self._workspace)
        if self.isVisible() and not self.hasFocus() and self.pages.currentIndex() == 0:
            self._take_focus()

    def _take_focus(self) -> None:
        """The keys are this page's, unless somebody types elsewhere."""
        focused = cast("QWidget | None", self.window().focusWidget())
        if focused is None or self.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

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


class PersonCard(Card):
    """One person large: who they are, where they were met, and what there was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.avatar = Avatar(size=56)
        self.name = Label(role="title")
        self.job = ElidedLabel()
        self.met = PlatformMark()
        self.last = Label(role="muted", wrap=True)
        self.lines = [ElidedLabel(role="muted") for _ in range(3)]
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self.name, self.job, self.met, self.last):
            words.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.content.addLayout(row)
        for line in self.lines:
            self.content.addWidget(line)

    def show_person(self, person: Undecided, workspace: Workspace) -> None:
        """Plain text: all of it comes from outside."""
        today = workspace.today()
        self.avatar.set_name(person.name)
        self.name.setText(one_line(person.name))
        job = ", ".join(part for part in (person.position, person.company, person.location) if part)
        self.job.setText(job)
        self.job.setVisible(bool(job))
        met = [
            wording.platform_name(person.platform, person.platform_name) if person.platform else "",
            person.community,
        ]
        if person.met_on is not None:
            met.append(wording.short_day(person.met_on, today))
        self.met.set_mark(" · ".join(part for part in met if part), person.platform_colour)
        self.met.setVisible(any(met))
        if person.last_contact is None:
            self.last.setText(translate("Triage", "You have never talked."))
        else:
            count = translate("Triage", "%n interactions", None, person.interactions)
            last = wording.short_day(person.last_contact.astimezone().date(), today)
            self.last.setText(translate("Triage", "%1, the last on %2").replace("%1", count).replace("%2", last))
        for number, label in enumerate(self.lines):
            label.setVisible(number < len(person.lines))
            if number < len(person.lines):
                at, kind, text = person.lines[number]
                day = wording.short_day(at.astimezone().date(), today)
                label.setText(
                    " · ".join(part for part in (day, wording.kind_name(kind), " ".join(text.split())) if part)
                )
        self.setAccessibleName(one_line(f"{person.name}, {job}, {self.last.text()}"))
