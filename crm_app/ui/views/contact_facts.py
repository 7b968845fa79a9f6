"""The cards of a contact's page that list what there is: communities, positions, outcomes. Empty ones hide."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_app.ui import wording
from crm_app.ui.actions import people
from crm_app.ui.models.contact import ContactPage, birthday_day
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.contact_cards import clear
from crm_app.ui.views.people_list import met_text, position_text
from crm_app.ui.widgets.buttons import Button, IconButton
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.chips import PlatformMark
from crm_app.ui.widgets.text import Label, one_line
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


def fact(text: str, note: str = "", end: QWidget | None = None) -> QWidget:
    """A line with a quieter one under it, and something small at its right."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(Label(text, wrap=True))
    if note:
        texts.addWidget(Label(note, "muted", wrap=True))
    row.addLayout(texts, 1)
    if end is not None:
        row.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
    return box


class CommunitiesCard(Card):
    """The communities the contact is a member of."""

    def __init__(self, workspace: Workspace, navigator: Navigator) -> None:
        super().__init__(translate("Contact", "Communities"))
        self._workspace = workspace
        self._navigator = navigator

    def show_page(self, page: ContactPage) -> None:
        clear(self.content)
        self.setVisible(bool(page.memberships))
        for row in page.memberships:
            line = QWidget()
            column = QHBoxLayout(line)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            texts = QVBoxLayout()
            texts.setSpacing(2)
            name = Button(_cut(row.name), "link")
            name.clicked.connect(lambda _checked=False, wanted=row.community_id: self._navigator.community.emit(wanted))
            texts.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
            since = _span(row.since, None, self._workspace.today())
            note = ", ".join(part for part in (row.role, since) if part)
            texts.addWidget(PlatformMark(met_text(row.platform_name, note), row.colour))
            column.addLayout(texts, 1)
            leave = IconButton("close", translate("Contact", "Take out of %1").replace("%1", row.name))
            leave.clicked.connect(
                lambda _checked=False, row=row: people.remove_from_community(
                    self._workspace, [page.id], row.community_id, row.name
                )
            )
            column.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
            self.content.addWidget(line)


class PositionsCard(Card):
    """The position held now and those before it, with their days; and the birthday."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(translate("Contact", "Positions"))
        self._workspace = workspace

    def show_page(self, page: ContactPage) -> None:
        clear(self.content)
        today = self._workspace.today()
        now = position_text(page.position, page.company)
        self.setVisible(bool(page.positions or (now and page.position_since)))
        if now:
            since = page.position_since
            self.content.addWidget(fact(now, _span(since, None, today) if since else translate("Contact", "now")))
        for row in page.positions:
            self.content.addWidget(fact(position_text(row.title, row.company), _span(row.since, row.until, today)))


class OutcomesCard(Card):
    """What came of knowing them."""

    def __init__(self, workspace: Workspace, navigator: Navigator) -> None:
        super().__init__(translate("Contact", "Outcomes"))
        self._workspace = workspace
        self._contact_id = 0
        self.add = Button(translate("Contact", "Add"), "link")
        self.add.clicked.connect(lambda: navigator.outcome.emit(self._contact_id))
        self.set_header_widget(self.add)

    def show_page(self, page: ContactPage) -> None:
        self._contact_id = page.id
        clear(self.content)
        self.setVisible(bool(page.outcomes))
        for row in page.outcomes:
            gone = IconButton("close", translate("Contact", "Delete this outcome"))
            gone.clicked.connect(lambda _checked=False, wanted=row.id: people.delete_outcome(self._workspace, wanted))
            day = wording.short_day(row.on, self._workspace.today()) if row.on else ""
            note = ", ".join(part for part in (row.community, day, row.notes) if part)
            self.content.addWidget(fact(wording.outcome_name(row.kind), note, gone))


class BirthdayCard(Card):
    """The birthday, if it is known."""

    def __init__(self) -> None:
        super().__init__(translate("Contact", "Birthday"))

    def show_page(self, page: ContactPage) -> None:
        clear(self.content)
        self.setVisible(bool(page.birthday))
        found = birthday_day(page.birthday)
        if found is None:
            self.content.addWidget(Label(page.birthday))
            return
        # A leap year stands in for the unknown one, so that the 29th of February is a day.
        shown = wording.short_day(date(found.year or 2000, found.month, found.day), date(found.year or 2000, 1, 1))
        if found.year:
            shown = translate("Contact", "%1 %2").replace("%2", str(found.year)).replace("%1", shown)
        self.content.addWidget(Label(shown))


def _span(since: date | None, until: date | None, today: date) -> str:
    if since and until:
        template = translate("Contact", "%1 to %2").replace("%2", wording.short_day(until, today))
        return template.replace("%1", wording.short_day(since, today))
    if until:
        return translate("Contact", "until %1").replace("%1", wording.short_day(until, today))
    return translate("Contact", "since %1").replace("%1", wording.short_day(since, today)) if since else ""


def _cut(name: str) -> str:
    shown = one_line(name)
    return shown if len(shown) <= 36 else shown[:35] + "…"
