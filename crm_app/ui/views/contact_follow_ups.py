"""The card of a contact's follow-ups: the open ones with what can be done about them, the closed ones folded."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_app.ui import wording
from crm_app.ui.actions import due
from crm_app.ui.models.contact import ContactPage, FollowUpRow, LedgerRow, follow_up_state
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.contact_cards import clear, flow_of, snooze_button
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card, Separator
from crm_app.ui.widgets.chips import Chip
from crm_app.ui.widgets.text import Label, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class FollowUpsCard(Card):
    """Hidden without a follow-up. What was unfolded stays so while the same contact is shown."""

    def __init__(self, workspace: Workspace, navigator: Navigator) -> None:
        super().__init__(translate("Contact", "Follow-ups"))
        self._workspace = workspace
        self._navigator = navigator
        self._page: ContactPage | None = None
        self._unfolded: set[int] = set()
        self._closed_shown = False

    def show_page(self, page: ContactPage) -> None:
        if self._page is None or self._page.id != page.id:
            self._unfolded.clear()
            self._closed_shown = False
        elif self._page.follow_ups == page.follow_ups:
            return
        self._page = page
        self._draw()

    def _draw(self) -> None:
        page = self._page
        clear(self.content)
        if page is None:
            return
        self.setVisible(bool(page.follow_ups))
        opened = [row for row in page.follow_ups if row.done_at is None]
        closed = [row for row in page.follow_ups if row.done_at is not None]
        for number, row in enumerate(opened):
            if number:
                self.content.addWidget(Separator())
            self.content.addWidget(self._open_one(row, page.name))
        if not opened:
            self.content.addWidget(Label(translate("Contact", "Nothing open."), "muted"))
        if closed:
            fold = Button(_fold_text(len(closed), shown=self._closed_shown), "link")
            fold.clicked.connect(self._fold_closed)
            self.content.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        for row in closed if self._closed_shown else ():
            self.content.addWidget(Separator())
            self.content.addWidget(_closed_one(row))

    def _open_one(self, row: FollowUpRow, name: str) -> QWidget:
        workspace, due_id = self._workspace, str(row.id)
        box, column = _box()
        text = Label(row.text, wrap=True)
        text.set_selectable()
        column.addWidget(text)
        chip_text, tone = wording.due_chip(row.due_on, follow_up_state(row, workspace), workspace.today())
        chip = Chip(chip_text, tone)
        set_tool_tip(chip, wording.day_text(row.due_on))
        column.addWidget(flow_of([chip, Label(_when(row, workspace.today()), "muted")]))
        buttons = [
            _link(translate("Contact", "Done"), lambda: due.done(workspace, due_id, name)),
            snooze_button(workspace, lambda until: due.snooze(workspace, due_id, name, until), self),
            *([_link(translate("Contact", "Skip"), lambda: due.skip(workspace, due_id, name))] if row.every else []),
            _link(translate("Contact", "Edit"), lambda: self._navigator.edit_follow_up.emit(row.id)),
            _link(translate("Contact", "History"), lambda: self._fold(row.id)),
        ]
        column.addWidget(flow_of(buttons, 4))
        if row.id in self._unfolded:
            _add_ledger(column, row.ledger)
        return box

    def _fold(self, follow_up_id: int) -> None:
        self._unfolded ^= {follow_up_id}
        self._draw()

    def _fold_closed(self) -> None:
        self._closed_shown = not self._closed_shown
        self._draw()


def _link(text: str, action: Callable[[], object]) -> Button:
    button = Button(text, "link")
    button.clicked.connect(action)
    return button


def _box() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return box, column


def _closed_one(row: FollowUpRow) -> QWidget:
    box, column = _box()
    line = QHBoxLayout()
    line.addWidget(Label(row.text, "muted", wrap=True), 1)
    column.addLayout(line)
    _add_ledger(column, row.ledger)
    return box


def _add_ledger(column: QVBoxLayout, ledger: tuple[LedgerRow, ...]) -> None:
    for line in ledger:
        column.addWidget(Label(wording.ledger_text(line), "caption", wrap=True))


def _when(row: FollowUpRow, today: date) -> str:
    day = wording.short_day(row.due_on, today)
    if row.due_time:
        day = translate("Contact", "%1, %2").replace("%2", row.due_time).replace("%1", day)
    if not row.every:
        return day
    again = wording.repeat_text(row.every, row.unit, row.rule)
    return translate("Contact", "%1; %2").replace("%2", again).replace("%1", day)


def _fold_text(count: int, *, shown: bool) -> str:
    if shown:
        return translate("Contact", "Hide the closed ones")
    return translate("Contact", "Show %n closed", None, count)
