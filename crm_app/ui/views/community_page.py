"""One community: where it is, what it brought, when people were met there and who they are."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui import wording
from crm_app.ui.actions import communities as actions
from crm_app.ui.models.communities import met_text
from crm_app.ui.models.community_page import CommunityPage, CommunityPageModel, every_month
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.people_met import PeopleMetTable
from crm_app.ui.views.reloading import ReloadingView
from crm_app.ui.widgets.bars import MonthBars, Months, Series
from crm_app.ui.widgets.buttons import Button, IconButton
from crm_app.ui.widgets.card import Card, EmptyState, StatTile
from crm_app.ui.widgets.chips import PlatformMark
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.links import open_safely, safe_url, shown_url
from crm_app.ui.widgets.text import Label, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class CommunityPageView(ReloadingView):
    """``show_community`` shows one; one that is deleted meanwhile gives way to the empty page."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._page: CommunityPage | None = None
        self.model = CommunityPageModel(workspace, self)
        self._make_parts()
        self.pages = QStackedWidget()
        self.pages.addWidget(self._scrolled())
        self.pages.addWidget(
            EmptyState(
                "communities",
                translate("Communities", "No community chosen"),
                translate("Communities", "Choose one in the list to see whom you met there."),
            )
        )
        self.pages.setCurrentIndex(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.model.stale.connect(self.mark_stale)
        self.model.shown.connect(self._show)

    @property
    def community_id(self) -> int | None:
        return self.model.community_id

    @override
    def refresh(self) -> None:
        self.model.reload()

    def show_community(self, community_id: int) -> None:
        self.model.show(community_id)

    def _make_parts(self) -> None:
        self.title = Label(role="title", wrap=True)
        self.mark = PlatformMark()
        self.kind = Label(role="muted")
        self.joined = Label(role="muted")
        self.met_of = Label(role="muted")
        self.link = Button("", "link", "link")
        self.link.clicked.connect(self._open_link)
        self.met = StatTile("", "")
        self.talked = StatTile("", "")
        self.members = StatTile("", "")
        self.written = StatTile("", "")
        self.notes = Label(wrap=True)
        self.notes.set_selectable()
        self.notes_card = Card(translate("Communities", "Notes"))
        self.notes_card.content.addWidget(self.notes)
        self.chart = MonthBars(translate("Communities", "People met by month"))
        self.chart_card = Card(translate("Communities", "People met by month"))
        self.chart_card.content.addWidget(self.chart)
        self.table = PeopleMetTable(self._workspace, self._navigator, self.model.people)
        self.everybody = Button("", "link")
        self.everybody.clicked.connect(self._show_everybody)
        self.nobody = Label(
            translate("Communities", "Nobody yet. Add the people you know there, or say where you met on their page."),
            "muted",
            wrap=True,
        )
        self.people_card = Card(translate("Communities", "People you met here"))
        self.people_card.set_header_widget(self.everybody)
        self.people_card.content.addWidget(self.table)
        self.people_card.content.addWidget(self.nobody)

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        column.addLayout(self._head())
        tiles = QHBoxLayout()
        tiles.setSpacing(8)
        for tile in (self.met, self.talked, self.members, self.written):
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        for card in (self.notes_card, self.chart_card, self.people_card):
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        return area

    def _head(self) -> QVBoxLayout:
        add = Button(translate("Communities", "Add people"), "primary")
        add.clicked.connect(self._add_people)
        log = Button(translate("Communities", "Log"))
        log.clicked.connect(lambda: self._navigator.log.emit([]))
        self.more = IconButton("more", translate("Communities", "More"))
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.addAction(translate("Communities", "Edit…")).triggered.connect(self._edit)
        self.menu.addAction(translate("Communities", "Delete")).triggered.connect(self._delete)
        self.menu.addAction(translate("Communities", "Paste members…")).triggered.connect(self._paste)
        self.more.setMenu(self.menu)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        for button in (add, log, self.more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        about = FlowLayout(spacing=12)
        for part in (self.mark, self.kind, self.joined, self.met_of, self.link):
            part.setMinimumHeight(self.link.sizeHint().height())
            about.addWidget(part)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addLayout(row)
        head.addLayout(about)
        return head

    def _show(self, page: CommunityPage | None) -> None:
        self._page = page
        self.pages.setCurrentIndex(0 if page is not None else 1)
        if page is None:
            return
        self.title.setText(page.name)
        self.mark.set_mark(wording.platform_name(page.platform, page.platform_name), page.colour)
        self.kind.setText(wording.community_kind_name(page.kind))
        self.joined.setText(_joined(page))
        self.joined.setVisible(page.joined_on is not None)
        self.met_of.setText(self._met_of_members(page))
        self.met_of.setVisible(page.members > 0)
        url = safe_url(page.url)
        self.link.setVisible(url is not None)
        if url is not None:
            self.link.setText(translate("Communities", "Open"))
            set_tool_tip(self.link, shown_url(url))
        self._show_figures(page)
        self.notes.setText(page.notes)
        self.notes_card.setVisible(bool(page.notes))
        self._show_months(page)
        self._show_people(page)

    def _met_of_members(self, page: CommunityPage) -> str:
        """How many were met there, beside how many members are known: not all who were met are members."""
        members = translate("Communities", "%n members known", None, page.members)
        return translate("Communities", "%1, %2").replace("%1", met_text(page.met)).replace("%2", members)

    def _show_figures(self, page: CommunityPage) -> None:
        self.met.set_figures(
            self._number(page.met),
            translate("Communities", "met"),
            translate("Communities", "first met in this community"),
        )
        share = ""
        if page.met:
            share = translate("Communities", "%1% of %2 met")
            share = share.replace("%2", self._number(page.met)).replace("%1", str(round(100 * page.talked / page.met)))
        self.talked.set_figures(self._number(page.talked), translate("Communities", "talked with"), share)
        self.members.set_figures(
            self._number(page.members),
            translate("Communities", "members"),
            translate("Communities", "known to be here"),
        )
        self.written.setVisible(page.written > 0)
        if page.last_written is not None:
            last = wording.short_day(page.last_written, self._workspace.today())
            self.written.set_figures(
                self._number(page.written),
                translate("Communities", "written by you"),
                translate("Communities", "last on %1").replace("%1", last),
            )

    def _show_months(self, page: CommunityPage) -> None:
        months = every_month(page.months, self._workspace.today())
        self.chart_card.setVisible(bool(months))
        names = tuple(f"{QLocale().standaloneMonthName(month.month)} {month.year}" for month, _ in months)
        met = Series(translate("Communities", "met"), tuple(float(count) for _, count in months))
        self.chart.set_months(Months(names, (met,)))

    def _show_people(self, page: CommunityPage) -> None:
        self.table.setVisible(page.total_people > 0)
        self.nobody.setVisible(page.total_people == 0)
        self.everybody.setVisible(page.total_people > 0)
        self.everybody.setText(translate("Communities", "All %n", None, page.total_people))
        self.table.show_in(page.id, page.name)

    def _number(self, value: int) -> str:
        return self.locale().toString(value)

    def _add_people(self) -> None:
        if self._page is not None:
            self._navigator.choose_people.emit(self._page.id, self._page.name)

    def _paste(self) -> None:
        if self._page is not None:
            self._navigator.paste_members.emit(self._page.id)

    def _edit(self) -> None:
        if self._page is not None:
            self._navigator.edit_community.emit(self._page.id)

    def _delete(self) -> None:
        if self._page is not None:
            actions.delete_community(self._workspace, self._page.id, self._page.name)

    def _open_link(self) -> None:
        if self._page is not None and not open_safely(self._page.url):
            self._navigator.toast.emit(translate("Communities", "The link could not be opened"))

    def _show_everybody(self) -> None:
        if self._page is not None:
            self._navigator.people.emit(self.model.everybody(), self._page.name)


def _joined(page: CommunityPage) -> str:
    if page.joined_on is None:
        return ""
    month = QLocale().toString(QDate(page.joined_on.year, page.joined_on.month, 1), "MMMM yyyy")
    return translate("Communities", "joined %1").replace("%1", month)
