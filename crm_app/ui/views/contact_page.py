"""The page of one contact: head, cards in one or two columns, and the timeline under them, scrolling as one."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.models.contact import ContactModel, ContactPage
from crm_app.ui.models.filter_choices import FilterChoices
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.contact_cards import CadenceCard, MetCard, NotesCard
from crm_app.ui.views.contact_facts import BirthdayCard, CommunitiesCard, OutcomesCard, PositionsCard
from crm_app.ui.views.contact_follow_ups import FollowUpsCard
from crm_app.ui.views.contact_header import ContactHeader
from crm_app.ui.views.contact_sources import SourcesCard
from crm_app.ui.views.contact_tags import TagsCard
from crm_app.ui.views.contact_timeline import TimelineCard
from crm_app.ui.widgets.card import Card, EmptyState
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_TWO_COLUMNS = 560  # pixels
_MARGIN = 24


class ContactPane(QStackedWidget):
    """Shows a contact, or that nobody is chosen. Signals: ``gone()`` when who was shown is no more."""

    gone = Signal()

    def __init__(
        self, workspace: Workspace, navigator: Navigator, choices: FilterChoices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self.model = ContactModel(workspace, self)
        self.empty = EmptyState(
            "people",
            translate("Contact", "Nobody chosen"),
            translate("Contact", "Choose somebody from the list to see what you know about them."),
        )
        self.header = ContactHeader(workspace, navigator)
        self.cadence = CadenceCard(workspace, navigator)
        self.met = MetCard(workspace, navigator)
        self.follow_ups = FollowUpsCard(workspace, navigator)
        self.notes = NotesCard(workspace)
        self.tags = TagsCard(workspace, navigator, choices)
        self.communities = CommunitiesCard(workspace, navigator)
        self.positions = PositionsCard(workspace)
        self.outcomes = OutcomesCard(workspace, navigator)
        self.birthday = BirthdayCard()
        self.sources = SourcesCard(workspace)
        self.timeline = TimelineCard(workspace, navigator)
        self.area = QScrollArea()
        self._columns = 0
        self._cards: tuple[Card, ...] = ()
        self._build()
        self.addWidget(self.empty)
        self.addWidget(self.area)
        self.model.loaded.connect(self._show)
        self.model.gone.connect(self._gone)

    @property
    def contact_id(self) -> int | None:
        """Who is shown."""
        return self.model.contact_id

    def show_contact(self, contact_id: int) -> None:
        """Show this contact; what was typed into the notes of the one before is stored first."""
        self.notes.commit()
        self.model.show(contact_id)

    def reload(self) -> None:
        self.model.reload()
        self.timeline.model.reload()

    def set_active(self, active: bool) -> None:
        """Whether the page is looked at; it reads nothing while it is not."""
        if not active:
            self.notes.commit()
        self.model.set_active(active)
        self.timeline.model.set_active(active)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_F2 and self.contact_id is not None:
            self._navigator.edit_contact.emit(self.contact_id)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(16)
        column.addWidget(self.header)
        top = QHBoxLayout()
        top.setSpacing(16)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(16)
            side.addStretch(1)
            top.addLayout(side, 1)
        self._top = top
        column.addLayout(top)
        column.addWidget(self.timeline, 1)
        self.area.setWidget(body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()

    def _arrange(self) -> None:
        """Cards side by side where there is room, the pairs of a row beginning at one height."""
        width = self.width() - 2 * _MARGIN
        self.header.arrange(width)
        columns = 2 if width >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        left: tuple[Card, ...] = (self.cadence, self.follow_ups, self.notes, self.outcomes)
        right: tuple[Card, ...] = (
            self.met, self.tags, self.communities, self.positions, self.birthday, self.sources,
        )  # fmt: skip
        if columns == 1:
            left, right = (
                (self.cadence, self.follow_ups, self.met, self.tags, self.notes, self.outcomes, *right[2:]),
                (),
            )
        # Each item must be gone before its card gets a new one, or the new one never hears that the card has grown.
        for card in (*self._cards, *left, *right):
            for side in (self._left, self._right):
                side.removeWidget(card)
        self._cards = (*left, *right)
        for side, cards in ((self._left, left), (self._right, right)):
            for number, card in enumerate(cards):
                side.insertWidget(number, card)
        self._top.setStretch(1, 1 if right else 0)
        self._top.setSpacing(16 if right else 0)

    def _show(self, page: ContactPage) -> None:
        other = self.header.page_id() != page.id
        for part in (
            self.header, self.cadence, self.met, self.follow_ups, self.notes, self.tags, self.communities,
            self.positions, self.outcomes, self.birthday, self.sources, self.timeline,
        ):  # fmt: skip
            part.show_page(page)
        self.setCurrentWidget(self.area)
        if other:
            self.area.verticalScrollBar().setValue(0)

    def _gone(self) -> None:
        self.timeline.model.show(None)
        self.setCurrentWidget(self.empty)
        self.gone.emit()
