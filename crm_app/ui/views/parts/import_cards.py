"""The smaller cards of the import page: where to drop, how far it is, what came of it."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from crm_app.ui.actions.imports import FULL, Accounts, Stage
from crm_app.ui.views.parts.import_preview import gain_text
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.icons import icon
from crm_app.ui.widgets.text import ElidedLabel, Label
from crm_app.ui.widgets.theme import current_tokens

translate = QCoreApplication.translate


class DropCard(QWidget):
    """The ground with the dashed edge. Signals: ``file_wanted()``, ``folder_wanted()``, ``paste_wanted()``."""

    file_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self._picture = Label()
        self.choose_file = Button(translate("Import", "Choose file…"), "primary")
        self.choose_file.clicked.connect(self.file_wanted)
        self.choose_folder = Button(translate("Import", "Choose folder…"))
        self.choose_folder.clicked.connect(self.folder_wanted)
        self.paste = Button(translate("Import", "Paste a list…"))
        self.paste.clicked.connect(self.paste_wanted)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._picture, 0, centre)
        heading = Label(translate("Import", "Drop an export anywhere on this page"), "heading", wrap=True)
        text = Label(
            translate(
                "Import",
                "LinkedIn, Slack, Discord, Facebook, Reddit, Telegram or VK as it was downloaded; an address book, a "
                "calendar, a guest list, any table of people. Nothing is written until you have seen what would come "
                "in.",
            ),
            "muted",
            wrap=True,
        )
        for label in (heading, text):
            label.setAlignment(centre)
            column.addWidget(label)
        column.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.choose_file)
        row.addWidget(self.choose_folder)
        row.addWidget(self.paste)
        row.addStretch(1)
        column.addLayout(row)
        self._draw()

    def set_held(self, held: bool) -> None:
        """Light up while files are held over the page."""
        self._held = held
        self.update()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.accent if self._held else tokens.third), 1.5)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.accent_soft if self._held else tokens.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)

    def _draw(self) -> None:
        drawn = icon("import", current_tokens().third)
        self._picture.setPixmap(drawn.pixmap(QSize(32, 32), self.devicePixelRatio()))


class ProgressCard(Card):
    """What is under way and how far. Signals: ``cancelled()``."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name = ElidedLabel("", "strong")
        self.says = Label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, FULL)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Import", "Progress"))
        self.stop = Button(translate("Import", "Cancel"))
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.name)
        words.addWidget(self.says)
        words.addSpacing(4)
        words.addWidget(self.bar)
        row.addLayout(words, 1)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self.content.addLayout(row)

    def show_stage(self, stage: Stage, name: str) -> None:
        self.name.setText(name)
        match stage:
            case Stage.OPENING:
                said = translate("Import", "Opening…")
            case Stage.REHEARSING:
                said = translate("Import", "Looking at what would come in…")
            case Stage.SAVING:
                said = translate("Import", "Making a backup first…")
            case _:
                said = translate("Import", "Importing…")
        self.says.setText(said)
        # How long opening and saving take cannot be told beforehand.
        self.bar.setRange(0, FULL if stage in (Stage.REHEARSING, Stage.IMPORTING) else 0)


class ResultCard(Card):
    """What came in. Signals: ``people_wanted()``, ``triage_wanted()``, ``undo_wanted()``, ``another()``."""

    people_wanted = Signal()
    triage_wanted = Signal()
    undo_wanted = Signal()
    another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.says = Label("", "strong", wrap=True)
        self.undo = Button(translate("Import", "Undo"), "", "undo")
        self.undo.clicked.connect(self.undo_wanted)
        self.choose = Button(translate("Import", "Choose another file"))
        self.choose.clicked.connect(self.another)
        self.see = Button(translate("Import", "See the people"), "primary")
        self.see.clicked.connect(self.people_wanted)
        # An import makes nobody due: whom to keep in touch with is for the person to say (reminders, rule 5).
        self.triage = Button(translate("Import", "Whom to keep in touch with…"))
        self.triage.clicked.connect(self.triage_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.see, self.triage, self.undo, self.choose):
            row.addWidget(button)
        row.addStretch(1)
        self.content.addWidget(self.says)
        self.content.addSpacing(4)
        self.content.addLayout(row)

    def show_accounts(self, accounts: Accounts) -> None:
        text = translate("Import", "Imported from %1: %2.").replace(
            "%2", gain_text(accounts, listed=accounts.all_listed)
        )
        self.says.setText(text.replace("%1", accounts.name))
        self.undo.setVisible(accounts.step_id is not None)
        self.see.setFocus()
