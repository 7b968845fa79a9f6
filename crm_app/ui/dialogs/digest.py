"""The weekly digest: what the week asks for, what became of the last one, and who to write to, on one screen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_app.ui.models.digest import DigestLine, DigestModel, DigestSection
from crm_app.ui.navigator import Navigator
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Separator
from crm_app.ui.widgets.text import ElidedLabel, Label, one_line, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

WIDTH = 912  # pixels
_BESIDE = 368  # pixels of the right column
_TIP_LINES = 3
_INSET = 5  # pixels that a link stands in from its edge
_DAY, _NAME, _ROW = 52, 176, 20  # pixels


class DigestDialog(QDialog):
    """Shown with ``open()``; it deletes itself once closed. A name opens the person and closes the digest."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._navigator = navigator
        self.title = Label(role="title")
        self.names: list[Button] = []
        self.today = Button(translate("Digest", "Show Today"), "primary")
        self.today.setDefault(True)
        self.today.clicked.connect(self._show_today)
        close = Button(translate("Digest", "Close"))
        close.clicked.connect(self.reject)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(24)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.today)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        whole.addWidget(self.title)
        whole.addLayout(self._columns, 1)
        whole.addLayout(foot)
        self.setMinimumWidth(fonts.scaled(WIDTH))
        self.model = DigestModel(workspace, self)
        self.model.loaded.connect(self._fill)
        self.model.load()

    def _fill(self) -> None:
        page = self.model.page
        if page is None or self._columns.count():
            return
        self.title.setText(page.title)
        self.setWindowTitle(one_line(page.title))
        left = self._column(page.ahead)
        if page.nothing:
            left.insertWidget(0, Label(page.nothing, "muted", wrap=True))
        self._columns.addLayout(left, 1)
        if page.behind:
            self._columns.addWidget(Separator(vertical=True))
            right = QWidget()
            right.setFixedWidth(fonts.scaled(_BESIDE))
            right.setLayout(self._column(page.behind))
            self._columns.addWidget(right)
        self.today.setFocus()
        self.adjustSize()

    def _column(self, sections: Sequence[DigestSection]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for number, section in enumerate(sections):
            if number:
                column.addSpacing(8)
            column.addWidget(Label(section.title, "section"))
            column.addLayout(self._lines(section.lines))
            if section.more:
                column.addWidget(Label(section.more, "caption"))
        column.addStretch(1)
        return column

    def _lines(self, lines: Sequence[DigestLine]) -> QLayout:
        """Day, name and text beside each other; a sentence goes below its name."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        if any(line.lead for line in lines):
            grid.setColumnMinimumWidth(0, fonts.scaled(_DAY))
            grid.setColumnMinimumWidth(1, fonts.scaled(_NAME))
        grid.setColumnStretch(2, 1)
        row, led = 0, ""
        for line in lines:
            if line.lead != led:
                grid.addWidget(Label(line.lead, "muted"), row, 0)
                led = line.lead
            grid.setRowMinimumHeight(row, fonts.scaled(_ROW))
            below = line.contact_id is not None and not line.lead
            if line.name:
                grid.addWidget(self._name(line), row, 1, 1, 2 if below else 1, Qt.AlignmentFlag.AlignLeft)
            text = Label(line.text, "muted", wrap=True) if below or not line.name else ElidedLabel(line.text, "muted")
            if below or not line.name:
                row += 1 if line.name else 0
                text.ensurePolished()
                text.setContentsMargins(_INSET if below else 0, 0, 0, 0)
                most = _TIP_LINES * text.fontMetrics().lineSpacing() + 2
                text.setFixedHeight(min(most, text.heightForWidth(fonts.scaled(_BESIDE))))
                set_tool_tip(text, line.text)
                grid.addWidget(text, row, 1, 1, 2)
            else:
                grid.addWidget(text, row, 2)
            row += 1
        return grid

    def _name(self, line: DigestLine) -> QWidget:
        """The name of a person as a link to them, any other as text."""
        if line.contact_id is None:
            return Label(line.name)
        name = Button(line.name, "link")
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        name.setMaximumWidth(fonts.scaled(_NAME))
        name.clicked.connect(partial(self._open, line.contact_id))
        name.setAccessibleName(translate("Digest", "Open %1").replace("%1", one_line(line.name)))
        set_tool_tip(name, line.name)
        self.names.append(name)
        return name

    def _open(self, contact_id: int, _checked: bool = False) -> None:
        self.accept()
        self._navigator.contact.emit(contact_id)

    def _show_today(self) -> None:
        self.accept()
        self._navigator.page.emit("today")
