"""Shows a table of cells: figures with a quieter note, a platform's mark, links; Enter opens a cell, S sorts."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from crm_app.ui.models.cells import Cell, CellRole
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.text import one_line, show_tool_tip
from crm_app.ui.widgets.theme import current_tokens

ROW = 34  # pixels
_PAD = 8
_GAP = 6
_MARK = 8
_MARK_ROOM = 13
Index = QModelIndex | QPersistentModelIndex


class CellView(QTableView):
    """The table. ``opened(QModelIndex)``: a click on a cell, or Enter on the current one."""

    opened = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretched = -1
        self._least_room = 0
        self._most = 0
        self.setAccessibleName(one_line(name))
        self.setItemDelegate(_CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(fonts.scaled(ROW))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setMinimumSectionSize(48)
        # The style's arrow stands on the heading's last letters: the model puts one into its text.
        heads.setStyleSheet("QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; }")
        self.clicked.connect(self.opened)

    @override
    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._keep_current)

    def stretch(self, column: int, least: int = 240) -> None:
        """Give this column the room that is left; below ``least`` pixels the table scrolls sideways instead."""
        self._least_room = least
        self._stretched = column
        self._share_width()

    def show_head(self, shown: bool) -> None:
        self.horizontalHeader().setVisible(shown)

    def fit(self, most: int) -> None:
        """Be as high as the rows are, ``most`` of them at most; more than that scroll."""
        self._most = most
        model = self.model()
        count = min(most, model.rowCount())
        head = self.horizontalHeader()
        heading = 0 if head.isHidden() else head.sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wide() else 0
        rows = count * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(heading + rows + bar + 2 * self.frameWidth())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_S and self.isSortingEnabled() and self.currentIndex().isValid():
            self._sort_by(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def _is_wide(self) -> bool:
        return self._stretched >= 0 and self._spare() < self._least()

    def _spare(self) -> int:
        """Pixels that the other columns leave to the stretched one."""
        columns = range(self.model().columnCount())
        taken = sum(self._wanted(column) for column in columns if column != self._stretched)
        return self.width() - 2 * self.frameWidth() - taken

    def _least(self) -> int:
        return min(self._least_room, self._wanted(self._stretched))

    def _wanted(self, column: int) -> int:
        heads = self.horizontalHeader()
        return max(self.sizeHintForColumn(column), 0 if heads.isHidden() else heads.sectionSizeHint(column))

    def _share_width(self) -> None:
        """Give the stretched column what is left; where that is too little, its least, and scroll sideways."""
        model = self.model()
        if self._stretched < 0 or model.columnCount() <= self._stretched:
            return
        heads = self.horizontalHeader()
        if self._is_wide():
            heads.setSectionResizeMode(self._stretched, QHeaderView.ResizeMode.Fixed)
            heads.resizeSection(self._stretched, self._least())
        else:
            heads.setSectionResizeMode(self._stretched, QHeaderView.ResizeMode.Stretch)
        if self._most:
            self.fit(self._most)

    def _sort_by(self, column: int) -> None:
        """What a click on the heading does, for the keyboard."""
        heads = self.horizontalHeader()
        again = heads.sortIndicatorSection() == column
        down = again and heads.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def _keep_current(self) -> None:
        """Have a current cell, so that the arrows work at once."""
        model = self.model()
        if model.rowCount() and not self.currentIndex().isValid():
            flags = self.selectionModel().SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(model.index(0, 0), flags)


class _CellDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        cell = _cell(index)
        text, note = _fonts(option.font, cell)
        width = QFontMetrics(text).horizontalAdvance(one_line(cell.text)) + 2 * _PAD + 2
        if cell.note:
            width += _GAP + QFontMetrics(note).horizontalAdvance(one_line(cell.note))
        return QSize(width + (_MARK_ROOM if cell.mark else 0), fonts.scaled(ROW, option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        cell = _cell(index)
        tokens = current_tokens()
        rect = option.rect
        flag = QStyle.StateFlag
        if option.state & flag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif option.state & flag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.raised))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.save()
        if option.state & flag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        _paint_cell(
            painter, option, cell, bool(index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight)
        )
        painter.restore()

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index, /
    ) -> bool:
        """The whole text where there was no room for it."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        cut = self.sizeHint(option, index).width() > option.rect.width() + 2
        show_tool_tip(event.globalPos(), _cell(index).words() if cut else "", view)
        return True


def _cell(index: Index) -> Cell:
    found = index.data(CellRole)
    return found if isinstance(found, Cell) else Cell(str(index.data() or ""))


def _fonts(base: QFont, cell: Cell) -> tuple[QFont, QFont]:
    """The fonts of the text and of the note, with figures of one width."""
    text = fonts.relative(base, 0, QFont.Weight.DemiBold if cell.strong else QFont.Weight.Normal)
    text.setStrikeOut(cell.struck)
    note = fonts.relative(base, fonts.CAPTION)
    for each in (text, note):
        each.setFeature(QFont.Tag("tnum"), 1)
    return text, note


def _paint_cell(painter: QPainter, option: QStyleOptionViewItem, cell: Cell, right: bool) -> None:
    tokens = current_tokens()
    box = option.rect.adjusted(_PAD, 0, -_PAD, 0)
    if cell.mark:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(cell.mark))
        painter.drawRoundedRect(QRectF(box.left(), box.center().y() - _MARK // 2 + 1, _MARK, _MARK), 2, 2)
        box.setLeft(box.left() + _MARK_ROOM)
    text_font, note_font = _fonts(option.font, cell)
    metrics = QFontMetrics(text_font)
    text = metrics.elidedText(one_line(cell.text), Qt.TextElideMode.ElideRight, box.width())
    width = metrics.horizontalAdvance(text)
    room = box.width() - width - _GAP
    note = (
        QFontMetrics(note_font).elidedText(one_line(cell.note), Qt.TextElideMode.ElideRight, room) if room > 0 else ""
    )
    noted = QFontMetrics(note_font).horizontalAdvance(note) + _GAP if note else 0
    left = box.right() + 1 - width - noted if right else box.left()
    painter.setFont(text_font)
    painter.setPen(QColor(tokens.accent if cell.link else tokens.second if cell.muted else tokens.text))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(QRect(left, box.top(), width + 2, box.height()), middle, text)
    if note:
        painter.setFont(note_font)
        painter.setPen(QColor(tokens.second))
        painter.drawText(QRect(left + width + _GAP, box.top(), noted, box.height()), middle, note)
