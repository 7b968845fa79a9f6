"""The first screen, while there is nobody yet: three ways in."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from crm_app.ui.views.parts.drops import FileDrops
from crm_app.ui.views.parts.screen import GAP, Page
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.text import Label

translate = QCoreApplication.translate


class WelcomeView(QWidget):
    """Three ways in. Signals: ``import_wanted(list)`` of paths (empty: let them choose), ``add_wanted()``,
    ``sample_wanted()``."""

    import_wanted = Signal(list)
    add_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.import_export = Button(translate("Welcome", "Import an export or an address book"), "primary", "import")
        self.import_export.clicked.connect(lambda: self.import_wanted.emit([]))
        self.add = Button(translate("Welcome", "Add someone"), "", "add")
        self.add.clicked.connect(self.add_wanted)
        self.sample = Button(translate("Welcome", "Look around in the sample"), "", "people")
        self.sample.clicked.connect(self.sample_wanted)
        drops = FileDrops(self)
        drops.dropped.connect(self.import_wanted)
        page = Page(translate("Welcome", "Welcome to Kithbook"))
        page.column.addWidget(
            Label(
                translate(
                    "Welcome",
                    "Who you know, where you met them, and when to get back to them: in one file on this computer, "
                    "and nowhere else.",
                ),
                "muted",
                wrap=True,
            )
        )
        page.column.addWidget(self._import_card())
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(GAP)
        row.addWidget(self._add_card(), 1)
        row.addWidget(self._sample_card(), 1)
        page.column.addLayout(row)
        page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _import_card(self) -> Card:
        steps = (
            translate(
                "Welcome",
                "1. Ask for your data: LinkedIn, Slack, Discord, Facebook, Reddit, Telegram or VK; "
                "or save an address book.",
            ),
            translate(
                "Welcome",
                "2. On LinkedIn it is Settings, Data privacy, “Get a copy of your data”; "
                "a link comes by mail within a day.",
            ),
            translate("Welcome", "3. Drop the file here as it was downloaded, or choose it. It need not be unpacked."),
        )
        return _card(translate("Welcome", "Bring in the people you know"), steps, self.import_export)

    def _add_card(self) -> Card:
        text = translate("Welcome", "Type in one person you would not like to lose sight of, and go on from there.")
        return _card(translate("Welcome", "Begin with one person"), (text,), self.add)

    def _sample_card(self) -> Card:
        text = translate("Welcome", "Invented people in a database of their own, thrown away when you leave it.")
        return _card(translate("Welcome", "See it filled first"), (text,), self.sample)


def _card(title: str, texts: tuple[str, ...], button: Button) -> Card:
    card = Card(title)
    for text in texts:
        card.content.addWidget(Label(text, wrap=True))
    card.content.addSpacing(4)
    card.content.addStretch(1)
    card.content.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return card
