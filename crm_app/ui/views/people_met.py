"""The table of people on a community's page, as high as its rows: the page scrolls, not the table."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from crm_app.ui.actions import people as actions
from crm_app.ui.models.community_page import FOLLOW_UP, PeopleMet, ToneRole
from crm_app.ui.navigator import Navigator
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.rowtext import Kind, TextCache
from crm_app.ui.widgets.theme import current_tokens
from crm_app.ui.widgets.tokens import tone_colours
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_ROW = 34  # pixels
_WIDTHS = (0, 110, 110, 120)  # of the columns; the name takes what is left


class PeopleMetTable(QTableView):
    """A click or Enter opens a person; the menu takes a member out of the community again."""

    def __init__(
        self, workspace: Workspace, navigator: Navigator, people: PeopleMet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigator = navigator
        self._people = people
        self._community: tuple[int, str] | None = None
        self.setModel(people)
        self.setItemDelegateForColumn(FOLLOW_UP, _ChipDelegate(self))
        self.setAccessibleName(translate("Communities", "People you met here"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(fonts.scaled(_ROW, self.font()))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._open)
        self.customContextMenuRequested.connect(self._popup)
        people.modelReset.connect(self._fit)
        self._fit()

    def show_in(self, community_id: int, name: str) -> None:
        """Which community these are the people of."""
        self._community = (community_id, name)

    def menu_for(self, row: int) -> QMenu | None:
        """What can be done with the person in this row."""
        person = self._people.person(row)
        if person is None:
            return None
        menu = QMenu(self)
        open_them = menu.addAction(translate("Communities", "Open the person"))
        open_them.triggered.connect(lambda: self._navigator.contact.emit(person.contact_id))
        if person.member and self._community is not None:
            community_id, name = self._community
            remove = menu.addAction(translate("Communities", "Remove from the community"))
            remove.triggered.connect(
                lambda: actions.remove_from_community(self._workspace, [person.contact_id], community_id, name)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._height())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, fonts.scaled(width, self.font()))

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(fonts.scaled(_ROW, self.font()))

    def _height(self) -> int:
        rows = self._people.rowCount() * self.verticalHeader().defaultSectionSize()
        return rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2

    def _fit(self) -> None:
        self.updateGeometry()

    def _open(self, index: QModelIndex) -> None:
        person = self._people.person(index.row())
        if person is not None:
            self._navigator.contact.emit(person.contact_id)

    def _popup(self, at: QPoint) -> None:
        menu = self.menu_for(self.indexAt(at).row())
        if menu is not None:
            menu.popup(self.viewport().mapToGlobal(at))


class _ChipDelegate(QStyledItemDelegate):
    """The due chip at the right of its cell."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        tone = index.data(ToneRole)
        text = index.data()
        # The cell's ground and its line first, without the words.
        super().paint(painter, option, index)
        if not text:
            return
        tokens = current_tokens()
        texts = TextCache(option.font)
        room = option.rect.width() - 30
        colour, ground = tone_colours(tokens, tone)
        width = texts.width(Kind.SMALL_BOLD, text, room) + 14
        height = texts.height(Kind.SMALL) + 4
        middle = option.rect.center().y()
        box = QRectF(option.rect.right() - 8 - width, round(middle - height / 2), width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 5, 5)
        texts.draw(painter, Kind.SMALL_BOLD, text, QColor(colour), box.left() + 7, box.center().y(), room)
        painter.restore()

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        super().initStyleOption(option, index)
        option.text = ""
