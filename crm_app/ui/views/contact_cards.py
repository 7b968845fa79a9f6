"""The cards of a contact's page that a few lines fill: keep in touch, how we met, notes."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from crm_app.domain.cadence import DueState
from crm_app.ui import wording
from crm_app.ui.actions import due, people
from crm_app.ui.models.contact import CadenceRow, ContactPage, MetRow
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.people_list import met_text
from crm_app.ui.views.snooze_menu import SnoozeMenu
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.chips import Chip, PlatformMark
from crm_app.ui.widgets.fields import NotesEdit
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.text import Label, one_line, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_NOTES_MIN = 76  # pixels
_NOTES_MAX = 320


def clear(layout: QLayout) -> None:
    """Take every widget and layout out of a layout, and delete them when their events are through."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear(inner)
            inner.deleteLater()
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def flow_of(widgets: Sequence[QWidget], spacing: int = 8) -> QWidget:
    """Widgets side by side, on to the next line where they do not fit."""
    box = QWidget()
    flow = FlowLayout(box, spacing)
    for widget in widgets:
        flow.addWidget(widget)
    return box


def snooze_button(workspace: Workspace, snooze: Callable[[date], object], parent: QWidget) -> Button:
    """A link that opens the menu of days to put something off to."""
    button = Button(translate("Contact", "Snooze"), "link")

    def opened() -> None:
        menu = SnoozeMenu(workspace.today(), snooze, parent)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    button.clicked.connect(opened)
    return button


class CadenceCard(Card):
    """How often to be in touch, when it is due, and when it last happened."""

    def __init__(self, workspace: Workspace, navigator: Navigator) -> None:
        super().__init__(translate("Contact", "Keep in touch"))
        self._workspace = workspace
        self._navigator = navigator
        self._page: ContactPage | None = None
        self.change = Button("", "link")
        self.change.clicked.connect(self._change)
        self.set_header_widget(self.change)

    def show_page(self, page: ContactPage) -> None:
        self._page = page
        clear(self.content)
        row = page.cadence
        own = row is not None and row.origin != "tag"
        self.change.setText(translate("Contact", "Change") if own else translate("Contact", "Set"))
        if row is None:
            self.content.addWidget(Label(translate("Contact", "No rhythm set."), "muted", wrap=True))
        else:
            self.content.addWidget(flow_of(self._state(row)))
        self.content.addWidget(Label(_last_sentence(page, self._workspace.today()), "muted", wrap=True))
        if row is not None and row.state is not DueState.HIDDEN and row.state is not DueState.LATER:
            self.content.addWidget(self._deeds(page))

    def _state(self, row: CadenceRow) -> list[QWidget]:
        text, tone = wording.due_chip(row.due, row.state, self._workspace.today())
        parts: list[QWidget] = [Chip(text, tone), Label(wording.cadence_text(row.every, row.unit))]
        set_tool_tip(parts[0], wording.day_text(row.due))
        if row.origin == "tag":
            parts.append(Label(translate("Contact", "by tag %1").replace("%1", one_line(row.tag)), "muted"))
        elif row.origin == "tier":
            parts.append(Label(translate("Contact", "tier %1").replace("%1", str(row.tier)), "muted"))
        else:
            parts.append(Label(translate("Contact", "for this person"), "muted"))
        if row.state is DueState.HIDDEN and row.snoozed_until is not None:
            until = translate("Contact", "until %1").replace(
                "%1", wording.short_day(row.snoozed_until, self._workspace.today())
            )
            parts.append(Label(until, "muted", wrap=False))
        return parts

    def _deeds(self, page: ContactPage) -> QWidget:
        workspace, due_id = self._workspace, f"cadence-{page.id}"
        snooze = snooze_button(workspace, lambda until: due.snooze(workspace, due_id, page.name, until), self)
        skip = Button(translate("Contact", "Skip"), "link")
        skip.clicked.connect(lambda: due.skip(workspace, due_id, page.name))
        set_tool_tip(skip, translate("Contact", "Let it pass this time, with nothing logged"))
        return flow_of([snooze, skip])

    def _change(self) -> None:
        if self._page is not None:
            self._navigator.cadence.emit([self._page.id])


def _last_sentence(page: ContactPage, today: date) -> str:
    """The last contact; if there was an attempt since, that as well (reminders, rule 4)."""
    last, attempt = (
        wording.short_day(moment.astimezone().date(), today) if moment else ""
        for moment in (page.last_contact_at, page.last_attempt_at)
    )
    unanswered = attempt and not (
        page.last_contact_at and page.last_attempt_at and page.last_contact_at >= page.last_attempt_at
    )
    if last and unanswered:
        both = translate("Contact", "Last contact on %1. You wrote on %2; no answer yet.")
        return both.replace("%2", attempt).replace("%1", last)
    if last:
        return translate("Contact", "Last contact on %1.").replace("%1", last)
    if unanswered:
        return translate("Contact", "You wrote on %1; no answer yet.").replace("%1", attempt)
    return translate("Contact", "You have not been in contact yet.")


class MetCard(Card):
    """Where and when the contact was first met, and where else they are."""

    def __init__(self, workspace: Workspace, navigator: Navigator) -> None:
        super().__init__(translate("Contact", "How we met"))
        self._today = workspace.today
        self._navigator = navigator
        self._contact_id = 0
        self.change = Button("", "link")
        self.change.clicked.connect(lambda: self._navigator.edit_contact.emit(self._contact_id))
        self.set_header_widget(self.change)

    def show_page(self, page: ContactPage) -> None:
        self._contact_id = page.id
        clear(self.content)
        self.change.setText(translate("Contact", "Change") if page.met else translate("Contact", "Add"))
        if page.met is None:
            self.content.addWidget(Label(translate("Contact", "Not known yet."), "muted", wrap=True))
        else:
            self._show_met(page.met)
        elsewhere = [
            translate("Contact", "%1 (%2)").replace("%2", row.platform_name).replace("%1", one_line(row.name))
            for row in page.memberships
            if page.met is None or row.community_id != page.met.community_id
        ]
        if elsewhere:
            also = translate("Contact", "Also in: %1").replace("%1", ", ".join(elsewhere))
            self.content.addWidget(Label(also, "muted", wrap=True))

    def _show_met(self, met: MetRow) -> None:
        platform = wording.platform_name(met.platform, met.platform_name) if met.platform else ""
        place = met_text(platform, met.community)
        if place and met.community_id is not None:
            self.content.addWidget(_CommunityLink(place, met.colour, met.community_id, self._navigator))
        elif place:
            self.content.addWidget(PlatformMark(place, met.colour))
        day = wording.short_day(met.on, self._today()) if met.on else ""
        if day and met.evidence:
            line = translate("Contact", "%1, %2").replace("%2", met.evidence).replace("%1", day)
        else:
            line = day or met.evidence
        if line:
            label = Label(line, wrap=True)
            label.set_selectable()
            self.content.addWidget(label)


class _CommunityLink(QWidget):
    """A community's place with its mark, and a way to its page."""

    def __init__(self, place: str, colour: str, community_id: int, navigator: Navigator) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(PlatformMark(place, colour))
        go = Button(translate("Contact", "Open"), "link")
        go.setAccessibleName(one_line(translate("Contact", "Open %1").replace("%1", place)))
        go.clicked.connect(lambda: navigator.community.emit(community_id))
        row.addWidget(go)
        row.addStretch(1)


class NotesCard(Card):
    """Notes that are stored when the field is left, as one step."""

    grown = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(translate("Contact", "Notes"))
        self._workspace = workspace
        self._page: ContactPage | None = None
        self.edit = NotesEdit(translate("Contact", "What is worth remembering"))
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        set_tool_tip(self.edit, translate("Contact", "Stored when you leave the field, or with Ctrl+Enter"))
        self.edit.committed.connect(self._save)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.content.addWidget(self.edit)
        self._shown = ""
        self._fit()

    def show_page(self, page: ContactPage) -> None:
        """Show what is stored, unless somebody is just typing into it."""
        typing = self.edit.hasFocus() and self.edit.toPlainText() != self._shown
        same = self._page is not None and self._page.id == page.id
        self._page = page
        if not (same and typing):
            self.edit.set_notes(page.notes)
            self._shown = self.edit.toPlainText()

    def commit(self) -> None:
        """Store what was typed before another contact is shown."""
        self.edit.commit()

    def _save(self, text: str) -> None:
        if self._page is not None:
            self._shown = text
            people.save_notes(self._workspace, self._page.id, self._page.name, text)

    def _fit(self) -> None:
        """As high as the text, within bounds: the page scrolls, not a hole in it."""
        lines = self.edit.document().documentLayout().documentSize().height()
        wanted = round(lines * self.edit.fontMetrics().lineSpacing()) + 24
        self.edit.setFixedHeight(min(max(wanted, _NOTES_MIN), _NOTES_MAX))
