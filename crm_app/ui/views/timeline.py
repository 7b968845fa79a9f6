"""The timeline: everything that happened with anybody, newest first, narrowed by chips and by the search box."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.domain.vocabulary import InteractionKind
from crm_app.ui import wording
from crm_app.ui.actions import interactions as actions
from crm_app.ui.models.timeline import RowRole, TimelineModel
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.choice_chip import ChoiceChip
from crm_app.ui.views.keep_place import KeepPlace
from crm_app.ui.views.reloading import ReloadingView
from crm_app.ui.views.timeline_delegate import TimelineDelegate
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import EmptyState, Separator
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.text import Label, no_mnemonic
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class TimelineView(ReloadingView):
    """``search`` narrows to what holds these words; the chips narrow further."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._text = ""
        self.model = TimelineModel(workspace, self)
        self.list = QListView()
        self.count = Label(role="muted")
        self._make_chips()
        self._prepare_list()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self._nothing_passes())
        self.pages.addWidget(self._empty_page())
        self._lay_out()
        self.model.stale.connect(self.mark_stale)
        self.model.loaded.connect(self._show)
        self.model.counted.connect(self._show_count)
        self.model.choices_changed.connect(self._offer_choices)
        self.setFocusProxy(self.list)

    @override
    def refresh(self) -> None:
        self.model.load()

    def search(self, text: str) -> None:
        """Narrow to interactions whose title or text has these words; empty lifts it."""
        self._text = text
        self._narrow()

    def _make_chips(self) -> None:
        self.kind = ChoiceChip(translate("Timeline", "Kind"), translate("Timeline", "Any kind"))
        self.kind.set_choices([(kind.value, wording.kind_name(kind)) for kind in InteractionKind])
        self.platform = ChoiceChip(translate("Timeline", "Platform"), translate("Timeline", "Any platform"))
        self.community = ChoiceChip(translate("Timeline", "Community"), translate("Timeline", "Any community"))
        for chip in (self.kind, self.platform, self.community):
            chip.chosen.connect(self._narrow)

    def _prepare_list(self) -> None:
        delegate = TimelineDelegate()
        delegate.setParent(self.list)
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(delegate)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        view.setAccessibleName(translate("Timeline", "Timeline"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._popup)
        view.clicked.connect(self._edit)
        view.installEventFilter(self)
        KeepPlace(view, self.model, self.model)

    def _lay_out(self) -> None:
        log = Button(translate("Timeline", "Log"), "primary", "log")
        log.clicked.connect(lambda: self._navigator.log.emit([]))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(translate("Timeline", "Timeline"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(log)
        chips = FlowLayout(spacing=6)
        for chip in (self.kind, self.platform, self.community):
            chips.addWidget(chip)
        top = QVBoxLayout()
        top.setContentsMargins(24, 20, 24, 12)
        top.setSpacing(12)
        top.addLayout(head)
        top.addLayout(chips)
        body = QFrame()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(Separator())
        inside.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(body, 1)

    def _nothing_passes(self) -> EmptyState:
        show_all = Button(translate("Timeline", "Show all"))
        show_all.clicked.connect(self._lift_filters)
        return EmptyState(
            "search",
            translate("Timeline", "Nothing found"),
            translate("Timeline", "Nothing that happened passes these filters and this search."),
            (show_all,),
        )

    def _empty_page(self) -> EmptyState:
        bring_in = Button(translate("Timeline", "Import messages"))
        bring_in.clicked.connect(lambda: self._navigator.page.emit("import"))
        return EmptyState(
            "timeline",
            translate("Timeline", "Nothing has happened yet"),
            translate("Timeline", "What you log and the messages you import are listed here, newest first."),
            (bring_in,),
        )

    def _show(self) -> None:
        if self.model.rowCount():
            self.pages.setCurrentIndex(0)
        else:
            self.pages.setCurrentIndex(1 if self.model.narrowed else 2)

    def _show_count(self) -> None:
        total = self.model.total or 0
        self.count.setText(self.locale().toString(total) if total else "")

    def _offer_choices(self) -> None:
        model = self.model
        self.platform.set_choices([(row.key, wording.platform_name(row.key, row.name)) for row in model.platforms])
        self.community.set_choices([(row.id, row.name) for row in model.communities])
        self.community.setVisible(bool(model.communities))

    def _narrow(self) -> None:
        self.model.narrow(
            kind=self.kind.value or "",
            platform=self.platform.value or "",
            community_id=self.community.value,
            text=self._text,
        )

    def _lift_filters(self) -> None:
        self._text = ""
        for chip in (self.kind, self.platform, self.community):
            chip.choose(None)
        self._narrow()

    def _edit(self, index: QModelIndex) -> None:
        row_id = self.model.id_at(index.row())
        if row_id is not None:
            self._navigator.edit_interaction.emit(row_id)

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """What can be done with an interaction, None while it is being fetched."""
        row_id = self.model.id_at(index.row())
        row = index.data(RowRole)
        if row_id is None or row is None:
            return None
        menu = QMenu(self)
        for person in row.people[:10]:
            text = translate("Timeline", "Open %1").replace("%1", no_mnemonic(person.name))
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, person=person: self._navigator.contact.emit(person.id))
        menu.addSeparator()
        menu.addAction(translate("Timeline", "Edit…")).triggered.connect(lambda: self._edit(index))
        menu.addAction(translate("Timeline", "Delete")).triggered.connect(lambda: self._delete(row_id))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _delete(self, interaction_id: int) -> None:
        actions.delete_interaction(self._workspace, interaction_id)

    def _popup(self, at: QPoint) -> None:
        menu = self.menu_for(self.list.indexAt(at))
        if menu is not None:
            menu.popup(self.list.viewport().mapToGlobal(at))

    @override
    def eventFilter(self, watched: object, event: QEvent, /) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            current = self.list.currentIndex()
            if current.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._edit(current)
                return True
            if current.isValid() and event.key() == Qt.Key.Key_Delete:
                row_id = self.model.id_at(current.row())
                if row_id is not None:
                    self._delete(row_id)
                return True
        return super().eventFilter(watched, event)  # pyright: ignore[reportArgumentType]
