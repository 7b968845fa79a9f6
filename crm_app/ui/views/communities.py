"""Communities: all of them at the left, narrowed by chips; the chosen one's page at the right."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.domain.vocabulary import CommunityKind
from crm_app.ui import wording
from crm_app.ui.models.communities import CommunitiesModel, CommunityRow, RowRole, met_text
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.choice_chip import ChoiceChip
from crm_app.ui.views.community_page import CommunityPageView
from crm_app.ui.views.keep_place import KeepPlace
from crm_app.ui.views.reloading import ReloadingView
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import EmptyState, Separator
from crm_app.ui.widgets.chips import FilterChip
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.panes import Panes
from crm_app.ui.widgets.rows import RowDelegate, RowLook, prepare_view
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class CommunitiesView(ReloadingView):
    """``show_community`` opens one; what is chosen stays so over reloads."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._wanted: int | None = None
        self.model = CommunitiesModel(workspace, self)
        self.list = QListView()
        self.count = Label(role="muted")
        self.page = CommunityPageView(workspace, navigator)
        self._make_chips()
        self.list_pages = QStackedWidget()
        self.panes = Panes(self._list_pane(), self.page)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.panes)
        self.pages.addWidget(self._empty_page())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.model.stale.connect(self.mark_stale)
        self.model.loaded.connect(self._show)
        self.setFocusProxy(self.list)

    @override
    def refresh(self) -> None:
        self.model.load()

    def show_community(self, community_id: int) -> None:
        """Choose it in the list, whatever the filters are, and show its page."""
        self._wanted = community_id
        self.page.show_community(community_id)
        if self.model.row_of(community_id) is None:
            self._lift_filters()
        self._choose_wanted()
        self.panes.show_detail()

    def _make_chips(self) -> None:
        self.all = FilterChip(translate("Communities", "All"))
        self.platform = ChoiceChip(translate("Communities", "Platform"), translate("Communities", "Any platform"))
        self.kind = ChoiceChip(translate("Communities", "Kind"), translate("Communities", "Any kind"))
        self.kind.set_choices([(kind.value, wording.community_kind_name(kind)) for kind in CommunityKind])
        self.quiet = FilterChip(translate("Communities", "Quiet for you"))
        self.quiet.setToolTip(translate("Communities", "Nothing in or out for 90 days"))
        self.all.setChecked(True)
        self.all.clicked.connect(self._lift_filters)
        self.platform.chosen.connect(self._narrow)
        self.kind.chosen.connect(self._narrow)
        self.quiet.toggled.connect(self._narrow)

    def _list_pane(self) -> QWidget:
        # Not a method of this view: a child that holds on to its window takes the process down when both are collected.
        delegate = RowDelegate(partial(_look, workspace=self._workspace), RowRole)
        self.list.setModel(self.model)
        prepare_view(self.list, delegate)
        self.list.setAccessibleName(translate("Communities", "Communities"))
        KeepPlace(self.list, self.model, self.model)
        self.list.selectionModel().currentChanged.connect(self._open)
        self.list.activated.connect(self._enter)
        self.list.clicked.connect(self._enter)
        add = Button(translate("Communities", "Add"))
        add.clicked.connect(self._navigator.add_community)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(translate("Communities", "Communities"), "heading"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(add)
        chips = FlowLayout(spacing=6)
        for chip in (self.all, self.platform, self.kind, self.quiet):
            chips.addWidget(chip)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 10)
        top.setSpacing(8)
        top.addLayout(head)
        top.addLayout(chips)
        self.list_pages.addWidget(self.list)
        self.list_pages.addWidget(self._nothing_passes())
        pane = _Ground()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Separator())
        column.addWidget(self.list_pages, 1)
        pane.setFocusProxy(self.list)
        return pane

    def _nothing_passes(self) -> EmptyState:
        show_all = Button(translate("Communities", "Show all"))
        show_all.clicked.connect(self._lift_filters)
        title = translate("Communities", "No such community")
        return EmptyState("communities", title, translate("Communities", "None passes these filters."), (show_all,))

    def _empty_page(self) -> EmptyState:
        add = Button(translate("Communities", "Add a community"), "primary")
        add.clicked.connect(self._navigator.add_community)
        return EmptyState(
            "communities",
            translate("Communities", "No communities yet"),
            translate(
                "Communities",
                "Add the groups you are in, on Slack, Discord, LinkedIn or anywhere, and see whom you meet there.",
            ),
            (add,),
        )

    def _show(self) -> None:
        self.count.setText(self.locale().toString(self.model.total))
        self.platform.set_choices([(key, wording.platform_name(key, name)) for key, name in self.model.platforms()])
        self.pages.setCurrentIndex(0 if self.model.total else 1)
        self._show_list()
        self._choose_wanted()
        if not self.list.currentIndex().isValid() and self.model.rowCount() and self._wanted is None:
            self.list.setCurrentIndex(self.model.index(0))

    def _show_list(self) -> None:
        self.list_pages.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _narrow(self) -> None:
        platform, kind, quiet = self.platform.value or "", self.kind.value or "", self.quiet.isChecked()
        self.all.setChecked(not (platform or kind or quiet))
        self.model.narrow(platform, kind, quiet=quiet)
        self._show_list()

    def _lift_filters(self) -> None:
        self.platform.choose(None)
        self.kind.choose(None)
        self.quiet.setChecked(False)
        self._narrow()

    def _choose_wanted(self) -> None:
        row = None if self._wanted is None else self.model.row_of(self._wanted)
        if row is not None:
            self._wanted = None
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def _open(self, current: QModelIndex) -> None:
        community_id = self.model.id_at(current.row())
        if community_id is not None and community_id != self.page.community_id:
            self.page.show_community(community_id)

    def _enter(self, index: QModelIndex) -> None:
        self._open(index)
        self.panes.show_detail()


class _Ground(QFrame):
    """A pane in the colour of a list."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)


def _look(row: CommunityRow, workspace: Workspace) -> RowLook:
    kind = wording.community_kind_name(row.kind)
    if row.joined_on is not None:
        since = translate("Communities", "%1 · since %2")
        kind = since.replace("%1", kind).replace("%2", str(row.joined_on.year))
    return RowLook(
        title=row.name,
        subtitle=kind,
        mark_colour=row.colour,
        mark_text=wording.platform_name(row.platform, row.platform_name),
        right=wording.ago_text(row.last_at, workspace.now()) if row.last_at else "",
        chip=met_text(row.met) if row.met else "",
        chip_tone="plain",
    )
