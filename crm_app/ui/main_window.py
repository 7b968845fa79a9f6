"""The window: search and log on top, navigation at the left, one page at a time, and what happened at the bottom."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.errors import KithbookError
from crm_app.store.journal import StepDone
from crm_app.ui import pages
from crm_app.ui.dialog_desk import DialogDesk
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.line_bar import LineBar
from crm_app.ui.menu import WindowMenu
from crm_app.ui.models.rows_cache import PagedRows
from crm_app.ui.models.shell import ShellModel
from crm_app.ui.navigator import Navigator
from crm_app.ui.shell_bars import SampleBar, StatusBar, TopBar, navigation
from crm_app.ui.step_wording import step_sentence
from crm_app.ui.widgets.toast import Toast
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_EMPTY_PAGES = ("today", "people")
"""Pages that show the ways in while nobody is in the book."""
_PATIENCE = 100  # looks, a millisecond apart, that find nothing being read: a list then counts as painted without rows


class MainWindow(QMainWindow):
    """Builds pages when they are first shown, and answers the navigator.

    Signals: ``settings_wanted``, ``sample_wanted``, ``sample_left`` ask the application; ``painted`` tells that the
    first page is on the screen with its rows, once.
    """

    settings_wanted = Signal()
    sample_wanted = Signal()
    sample_left = Signal()
    painted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.navigator = Navigator(self)
        self.shell = ShellModel(workspace, self)
        self._pages: dict[str, Any] = {}
        self._patience = _PATIENCE
        self._desk = DialogDesk(workspace, self.navigator, self)
        self.setWindowTitle("Kithbook")
        self.setMinimumSize(800, 560)
        self.setAcceptDrops(True)
        self._build()
        self.menu = self._make_menu()
        self.addActions(self.menu.commands)
        self.top.menu.setMenu(self.menu)
        self.top.menu.setPopupMode(self.top.menu.ToolButtonPopupMode.InstantPopup)
        self.toast = Toast(self)
        self._connect()

    def show_page(self, key: str) -> Any:
        """Show a page, building it if this is the first time; returns its view. KeyError for an unknown page."""
        if key not in self._pages:
            page = next(page for page in pages.PAGES if page.key == key)
            self._pages[key] = pages.build(page, self.workspace, self.navigator)
            self._stack.addWidget(self._pages[key])
            if key == "people":
                self._pages[key].search_cleared.connect(self.top.search.clear)
        if self.nav.current_key() != key:
            self.nav.choose(key)
        self._show_wanted()
        return self._pages[key]

    def current_key(self) -> str:
        return self.nav.current_key()

    def shown_page(self) -> QWidget | None:
        """The view on the screen: the current page's, or the welcome in its stead."""
        return self._stack.currentWidget()

    def come_forward(self, wanted: str = "") -> None:
        """Stand before all other windows and show "contact/12", "today", "digest" or "log"; else just be there."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        kind, _, number = wanted.partition("/")
        match kind:
            case "contact" if number.isdecimal():
                self._show_contact(int(number))
            case "today":
                self.show_page("today")
            case "digest":
                self._desk.digest()
            case "log":
                self._focus_line()
            case _:
                pass

    def place(self) -> str:
        """The window's place and size, to be remembered."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_place(self, text: str) -> None:
        if not text or not self.restoreGeometry(QByteArray.fromBase64(text.encode("ascii"))):
            self.resize(1280, 800)

    def commit_typing(self) -> None:
        """Store what is being typed in a note: it is stored when the focus leaves it."""
        focused = QWidget.focusWidget(self)
        if focused:
            focused.clearFocus()

    def _build(self) -> None:
        self.nav = navigation()
        self.top = TopBar()
        self.line = LineBar(self.workspace, self.navigator, self.top.line)
        self.status = StatusBar()
        self._stack = QStackedWidget()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.nav)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.line)
        beside.addWidget(self._stack, 1)
        middle.addLayout(beside, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        if self.workspace.sample:
            notice = SampleBar()
            notice.leave.clicked.connect(self.sample_left)
            column.addWidget(notice)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def _make_menu(self) -> WindowMenu:
        return WindowMenu(
            self,
            palette=lambda: self._desk.palette(self.menu.commands),
            add_contact=self.navigator.add_contact.emit,
            line=self._focus_line,
            log=self._log,
            follow_up=self._follow_up,
            search=self._focus_search,
            undo=self.workspace.undo,
            redo=self.workspace.redo,
            show_page=self.show_page,
            export=self._desk.export,
            sample=self.sample_wanted.emit,
            digest=self._desk.digest,
            owner=self._desk.owner,
            settings=self.settings_wanted.emit,
            leave=self.close,
        )

    def _connect(self) -> None:
        self.nav.chosen.connect(self.show_page)
        self.top.search.searched.connect(self._search)
        self.top.search.down_pressed.connect(self._into_page)
        self.line.left.connect(self._into_page)
        self.workspace.failed.connect(self._tell)
        self.workspace.stepped.connect(self._stepped)
        self.shell.known.connect(self._show_wanted)
        self.shell.known.connect(self._tell_painted)
        self.shell.loaded.connect(self._show_counts)
        self.navigator.page.connect(self.show_page)
        self.navigator.contact.connect(self._show_contact)
        self.navigator.community.connect(self._show_community)
        self.navigator.people.connect(self._show_people)
        self.navigator.import_paths.connect(self._import)
        self.navigator.toast.connect(self.toast.show_message)

    def _show_contact(self, contact_id: int) -> None:
        self.show_page("people").select(contact_id)

    def _show_community(self, community_id: int) -> None:
        self.show_page("communities").show_community(community_id)

    def _show_people(self, found: object, title: str) -> None:
        self.show_page("people").show_filter(found, title)

    def _import(self, paths: list[str | Path]) -> None:
        self.show_page("import").start([Path(path) for path in paths])

    def _search(self, text: str) -> None:
        """The timeline searches itself; from every other page a search is one for people."""
        key = "timeline" if self.current_key() == "timeline" else "people"
        if text or key == self.current_key():
            self.show_page(key).search(text)

    def _into_page(self) -> None:
        if self.current_key() == "people":
            self.show_page("people").focus_list()
        else:
            self._pages[self.current_key()].setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _focus_line(self) -> None:
        self.top.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.line.selectAll()

    def _log(self) -> None:
        self.navigator.log.emit(self._chosen())

    def _follow_up(self) -> None:
        self.navigator.follow_up.emit(self._chosen())

    def _chosen(self) -> list[int]:
        """Who is chosen on the people page, so that a form begins with them."""
        if self.current_key() != "people" or "people" not in self._pages:
            return []
        return list(self._pages["people"].selected_ids())[:20]

    def _tell(self, error: KithbookError) -> None:
        self.toast.show_message(error_sentence(error), seconds=12)

    def _stepped(self, step: StepDone, action: bool) -> None:
        said = step_sentence(step.label)
        if action:
            self.toast.show_message(said, translate("Window", "Undo"), lambda: self.workspace.undo(step.id))
        else:
            done = translate("Window", "Undone: %1") if step.kind == "undo" else translate("Window", "Done again: %1")
            self.toast.show_message(done.replace("%1", said))

    def _show_counts(self) -> None:
        counts = self.shell.counts
        self.nav.set_count("today", counts.due_now, urgent=True)
        self.nav.set_count("people", counts.people)
        self.nav.set_count("communities", counts.communities)
        self.status.people.setText(translate("Window", "%n people", None, counts.people))
        self.status.backup.setText(self.shell.backup_text())
        self._show_wanted()

    def _tell_painted(self) -> None:
        """Say so once the first page has its rows and has been drawn with them; then there is time to count."""
        view = getattr(self.shown_page(), "list", None)
        rows = None if view is None else view.model()
        idle = self.workspace.idle()
        if rows.is_ready() if isinstance(rows, PagedRows) and self._patience > 0 else idle:
            if view is not None:
                view.viewport().repaint()
            QTimer.singleShot(0, self.painted.emit)
            QTimer.singleShot(20, self.shell.refresh)
            return
        # Between the ids and their rows nothing is read either; a list whose rows cannot be read stays like that.
        self._patience -= idle
        QTimer.singleShot(1, self, self._tell_painted)

    def _show_wanted(self) -> None:
        """The current page; the ways in instead while the page would be empty for want of anybody."""
        key = self.current_key()
        if self.shell.is_empty() and key in _EMPTY_PAGES:
            key = "welcome"
            if key not in self._pages:
                self._pages[key] = self._make_welcome()
                self._stack.addWidget(self._pages[key])
        if key in self._pages:
            self._stack.setCurrentWidget(self._pages[key])

    def _make_welcome(self) -> QWidget:
        from crm_app.ui.views.welcome import WelcomeView

        view = WelcomeView()
        view.import_wanted.connect(self.navigator.import_paths)
        view.add_wanted.connect(self.navigator.add_contact)
        view.sample_wanted.connect(self.sample_wanted)
        return view

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.navigator.import_paths.emit(paths)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        self.commit_typing()
        if not self.workspace.sample:
            self.workspace.settings.change(window=self.place(), page=self.current_key())
        super().closeEvent(event)
