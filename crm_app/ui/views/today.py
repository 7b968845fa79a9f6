"""Today: what is overdue, due today and in the next seven days, each settled by one key."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.actions import due
from crm_app.ui.models.today import Entry, Section, TodayModel
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.due_delegate import Action
from crm_app.ui.views.due_list import DueList
from crm_app.ui.views.parts.rhythm import RhythmCard
from crm_app.ui.views.parts.suggestions import SuggestionsCard
from crm_app.ui.views.parts.triage_hint import TriageHint
from crm_app.ui.views.reloading import ReloadingView
from crm_app.ui.views.snooze_menu import SnoozeMenu
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card, EmptyState
from crm_app.ui.widgets.text import ElidedLabel, Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

SIDE = 352
"""Pixels of the column beside the list, where there is room for it."""
_ROOM_FOR_SIDE = 1000  # pixels of the whole page; the list keeps as much as its rows need
_GAP = 16
_ANY_WIDTH = 16_777_215  # QWIDGETSIZE_MAX, which takes a limit away


class TodayView(ReloadingView):
    """The page; it follows the day on the wall while it is looked at."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._settled: Entry | None = None
        self.model = TodayModel(workspace, self)
        self.title = Label(role="title")
        self.summary = ElidedLabel(role="muted")
        self.triage = TriageHint(workspace, navigator)
        self.list = DueList(self.model)
        self.offer = LogOffer()
        self.hint = Label(
            translate("Today", "D done · S snooze · K skip · L log · Enter opens the person"), "caption", wrap=True
        )
        self.pages = QStackedWidget()
        self.suggestions = SuggestionsCard(workspace, navigator)
        self.rhythm = RhythmCard(workspace, navigator)
        self._side = QVBoxLayout()
        self._lay_out()
        self.list.asked.connect(self._act)
        self.list.opened.connect(self._open)
        self.offer.log.clicked.connect(self._log_offered)
        self.model.stale.connect(self.mark_stale)
        self.suggestions.model.stale.connect(self.mark_stale)
        self.rhythm.model.stale.connect(self.mark_stale)
        self.model.loaded.connect(self._show)
        self.model.finished.connect(self._offer_log)
        self.setFocusProxy(self.list)

    @override
    def refresh(self) -> None:
        self.model.load()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.model.check_day()
        return super().event(event)

    def _lay_out(self) -> None:
        self.add = Button(translate("Today", "Add a follow-up"), icon_name="add")
        self.add.clicked.connect(lambda: self._navigator.follow_up.emit([]))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.add)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.offer)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.hint)
        due_page = QWidget()
        due_page.setLayout(whole)
        self.pages.addWidget(due_page)
        self.pages.addWidget(self._empty_page())
        main = QVBoxLayout()
        main.setSpacing(_GAP)
        main.addLayout(head)
        main.addWidget(self.pages, 1)
        self._side.addWidget(self.suggestions)
        self._side.addWidget(self.rhythm)
        self._side.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(24, 20, 24, 12)
        self._columns.setSpacing(_GAP)
        self._columns.addLayout(main, 1)
        self._columns.addLayout(self._side)

    def _fit(self) -> None:
        """Put who to write to and the week beside the list where there is room, else below it."""
        side = fonts.scaled(SIDE)
        beside = self.width() >= fonts.scaled(_ROOM_FOR_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._columns.setSpacing(24 if beside else _GAP // 2)
        self._columns.setContentsMargins(24, 20 if beside else 12, 24, 12)
        self._side.setSpacing(_GAP if beside else _GAP // 2)
        for card in (self.suggestions, self.rhythm):
            card.setMinimumWidth(side if beside else 0)
            card.setMaximumWidth(side if beside else _ANY_WIDTH)
        self.rhythm.set_compact(not beside)
        self.suggestions.set_room(0 if beside else self.height() // 5)

    def _empty_page(self) -> EmptyState:
        people = Button(translate("Today", "See people"))
        people.clicked.connect(lambda: self._navigator.page.emit("people"))
        add = Button(translate("Today", "Add a follow-up"), "primary")
        add.clicked.connect(lambda: self._navigator.follow_up.emit([]))
        return EmptyState(
            "check",
            translate("Today", "Nothing is due"),
            translate(
                "Today",
                "Follow-ups, birthdays and people you want to keep in touch with show up here, a week ahead.",
            ),
            (people, add, self.triage),
        )

    def _show(self) -> None:
        self.rhythm.load()
        self.suggestions.load()  # after what is due, which is quick and must not wait for it
        self.title.setText(_day_title(self.model.day))
        self.summary.setText(self._summary())
        self.add.setVisible(self.model.rowCount() > 0)
        if self.model.rowCount():
            self.pages.setCurrentIndex(0)
            if self.list.hasFocus():
                self.list.select_first()
        else:
            self.pages.setCurrentIndex(1)
            self.triage.refresh()

    def _summary(self) -> str:
        late, now, soon = (self.model.count(section) for section in Section)
        if late + now == 0:
            return translate("Today", "%n in the next 7 days", None, soon) if soon else ""
        to_do = translate("Today", "%n to do", None, late + now)
        if not late:
            return to_do
        overdue = translate("Today", "%n overdue", None, late)
        return translate("Today", "%1, %2").replace("%1", to_do).replace("%2", overdue)

    def _act(self, entry: Entry, action: Action) -> None:
        match action:
            case Action.DONE:
                self._settled = entry
                due.done(self._workspace, entry.due.id, entry.name)
            case Action.SNOOZE:
                menu = SnoozeMenu(self._workspace.today(), lambda day: self._snooze(entry, day), self)
                menu.aboutToHide.connect(menu.deleteLater)
                menu.popup(self.list.place_of(entry, Action.SNOOZE))
            case Action.SKIP:
                due.skip(self._workspace, entry.due.id, entry.name)
            case Action.LOG:
                self._navigator.log.emit(entry.contact_ids)
            case Action.MORE:
                self.list.menu_for(entry).popup(self.list.place_of(entry, Action.MORE))

    def _snooze(self, entry: Entry, until: date) -> None:
        due.snooze(self._workspace, entry.due.id, entry.name, until)

    def _open(self, entry: Entry) -> None:
        if entry.contact_ids:
            self._navigator.contact.emit(entry.contact_ids[0])

    def _offer_log(self, done: bool) -> None:
        """After Done, offer to log what was done (reminders, rule 6); whatever comes next takes the offer away."""
        entry = self._settled if done else None
        if entry is not None and entry.contact_ids:
            self.offer.show_for(entry.name)
        else:
            self._settled = None
            self.offer.hide()

    def _log_offered(self) -> None:
        entry, self._settled = self._settled, None
        self.offer.hide()
        if entry is not None:
            self._navigator.log.emit(entry.contact_ids)


class LogOffer(Card):
    """A strip above the cards: somebody was got back to; log how it went?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self.text = ElidedLabel()
        self.log = Button(translate("Today", "Log it"), icon_name="log")
        close = Button(translate("Today", "Not now"), "quiet")
        close.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.log)
        row.addWidget(close)
        self.content.addLayout(row)
        if (outer := self.layout()) is not None:
            outer.setContentsMargins(1, 1, 1, 1)
        self.hide()

    def show_for(self, name: str) -> None:
        """Ask about the contact called ``name``."""
        self.text.setText(translate("Today", "Done: %1. Log what came of it?").replace("%1", name))
        self.show()


def _day_title(day: date) -> str:
    """ "Sunday, 22 November"; some languages write days of the week small, and a title begins large."""
    text = QLocale().toString(QDate(day.year, day.month, day.day), translate("Today", "dddd, d MMMM"))
    return text[:1].upper() + text[1:]
