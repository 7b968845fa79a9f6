"""The head of a contact's page: who it is, their handles, and the buttons for what is done most."""

from base64 import b64decode
from collections.abc import Callable
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from crm_app.ui import wording
from crm_app.ui.actions import people
from crm_app.ui.models.contact import ContactPage, IdentityRow
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.people_list import position_text
from crm_app.ui.widgets.avatar import Avatar
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.chips import Chip, PlatformMark
from crm_app.ui.widgets.flow import FlowLayout
from crm_app.ui.widgets.links import open_safely, safe_url, shown_url
from crm_app.ui.widgets.text import Label, no_mnemonic, one_line, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_NARROW = 520  # pixels under which the buttons stand below
_VALUE = 28  # characters of a handle


class ContactHeader(QWidget):
    """Fill it with ``show_page``; ``arrange`` puts the buttons where there is room."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._page: ContactPage | None = None
        self.avatar = Avatar()
        self.name = Label(role="title", wrap=True)
        self.name.set_selectable()
        self.about = Label(role="muted", wrap=True)
        self.archived = Chip(translate("Contact", "Archived"))
        self.member = Button(translate("Contact", "Only in the same community · add to my people"), "link")
        self.member.clicked.connect(lambda: self._with_ids(self._list))
        self._handles = QWidget()
        self._flow = FlowLayout(self._handles, 4)
        self.log = Button(translate("Contact", "Log"), "primary")
        self.follow_up = Button(translate("Contact", "Follow up"))
        self.more = QPushButton("⋯")
        self.more.setAutoDefault(False)
        self.more.setAccessibleName(translate("Contact", "More"))
        set_tool_tip(self.more, translate("Contact", "Edit, archive, delete, what came of it"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.log.clicked.connect(lambda: self._with_ids(self._navigator.log.emit))
        self.follow_up.clicked.connect(lambda: self._with_ids(self._navigator.follow_up.emit))
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.log, self.follow_up, self.more):
            row.addWidget(button)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for part in (self.name, self.about, self._handles):
            texts.addWidget(part)
        for part in (self.archived, self.member):
            texts.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.addWidget(self.avatar, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(texts, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self.arrange(_NARROW)

    def arrange(self, width: int) -> None:
        """Buttons at the right, or below in a pane of less than 520 pixels."""
        self._grid.removeWidget(self._buttons)
        if width < _NARROW:
            self._grid.addWidget(self._buttons, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._buttons, 0, 2, Qt.AlignmentFlag.AlignVCenter)

    def show_page(self, page: ContactPage) -> None:
        before, self._page = self._page, page
        self.avatar.set_name(page.name, _photo(page))
        self.name.setText(one_line(page.name))
        self.about.setText(_about(page))
        self.about.setVisible(bool(self.about.text()))
        self.archived.setVisible(page.archived)
        self.member.setVisible(not page.listed)
        if before is None or before.identities != page.identities:
            self._show_handles(page.identities)

    def page_id(self) -> int | None:
        """Whose head this is."""
        return self._page.id if self._page else None

    def _show_handles(self, identities: tuple[IdentityRow, ...]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in identities:
            self._flow.addWidget(_Handle(row, self._navigator))
        self._handles.setVisible(bool(identities))
        self._handles.updateGeometry()

    def _fill_menu(self) -> None:
        page = self._page
        self._menu.clear()
        if page is None:
            return
        workspace, navigator, ids = self._workspace, self._navigator, [page.id]
        edit = self._menu.addAction(translate("Contact", "Edit…") + "\tF2")
        edit.triggered.connect(lambda: navigator.edit_contact.emit(page.id))
        outcome = self._menu.addAction(translate("Contact", "Add an outcome…"))
        outcome.triggered.connect(lambda: navigator.outcome.emit(page.id))
        self._menu.addSeparator()
        archive = translate("Contact", "Bring back") if page.archived else translate("Contact", "Archive")
        self._menu.addAction(archive).triggered.connect(
            lambda: people.archive_people(workspace, ids, archived=not page.archived)
        )
        self._menu.addAction(translate("Contact", "Delete")).triggered.connect(
            lambda: people.delete_people(workspace, ids)
        )

    def _list(self, ids: list[int]) -> None:
        people.list_people(self._workspace, ids)

    def _with_ids(self, emit: Callable[[list[int]], object]) -> None:
        if self._page is not None:
            emit([self._page.id])


class _Handle(QWidget):
    """The platform's mark and the handle: a click opens the link or copies the handle, the menu offers both."""

    def __init__(self, row: IdentityRow, navigator: Navigator) -> None:
        super().__init__()
        self._row = row
        self._navigator = navigator
        url = safe_url(row.link) if row.link else None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(2)
        platform = wording.platform_name(row.platform, row.platform_name)
        line.addWidget(PlatformMark(platform, row.colour))
        self.button = Button(_short(row.value), "link")
        self.button.setAccessibleName(one_line(f"{platform} {row.value}"))
        if url is not None:
            tip = translate("Contact", "Open %1\nRight-click copies it").replace("%1", shown_url(url))
            self.button.clicked.connect(self._open)
        else:
            tip = translate("Contact", "Copy %1").replace("%1", row.value)
            self.button.clicked.connect(self._copy)
        set_tool_tip(self.button, tip)
        self.button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.button.customContextMenuRequested.connect(lambda: self._menu(opens=url is not None))
        line.addWidget(self.button)

    def _menu(self, *, opens: bool) -> None:
        menu = QMenu(self)
        if opens:
            menu.addAction(translate("Contact", "Open")).triggered.connect(self._open)
        copy = translate("Contact", "Copy %1").replace("%1", _short(self._row.value))
        menu.addAction(no_mnemonic(copy)).triggered.connect(self._copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _open(self) -> None:
        if not open_safely(self._row.link or ""):
            self._navigator.toast.emit(translate("Contact", "No program here opens this link."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._row.value)
        self._navigator.toast.emit(translate("Contact", "Copied."))


def _photo(page: ContactPage) -> bytes:
    try:
        return b64decode(page.photo, validate=True)
    except ValueError:
        return b""


def _about(page: ContactPage) -> str:
    work = position_text(page.position, page.company)
    if work and page.location:
        return translate("Contact", "%1 · %2").replace("%2", page.location).replace("%1", work)
    return work or page.location


def _short(value: str) -> str:
    """A handle as people read it: without the address around it, and with its letters instead of their codes."""
    plain = unquote(value).removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    plain = plain.removeprefix("linkedin.com/in/")
    return plain if len(plain) <= _VALUE else plain[: _VALUE - 1] + "…"
