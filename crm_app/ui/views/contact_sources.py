"""The card of a contact's page that shows what each import says of them, beside what is kept."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_app.ui import import_wording, wording
from crm_app.ui.models.contact import ContactPage, SourceField, SourceRow
from crm_app.ui.views.contact_cards import clear
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.text import Label, one_line
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class SourcesCard(Card):
    """One line a source; what it says opens below it. Hidden for somebody whom no import named."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(translate("Contact", "Sources"))
        self._workspace = workspace
        self._open: set[str] = set()
        self._contact_id = 0

    def show_page(self, page: ContactPage) -> None:
        if page.id != self._contact_id:
            self._open.clear()
        self._contact_id = page.id
        clear(self.content)
        self.setVisible(bool(page.sources))
        for row in page.sources:
            self.content.addWidget(self._source(row))

    def _source(self, row: SourceRow) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        details = QWidget()
        self._fill(details, row)
        details.setVisible(row.source in self._open)
        toggle = Button("", "link")

        def name() -> None:
            shown = details.isVisibleTo(box)
            toggle.setText(translate("Contact", "Hide") if shown else translate("Contact", "What it says"))

        def turn() -> None:
            details.setVisible(not details.isVisibleTo(box))
            self._open ^= {row.source}
            name()

        toggle.clicked.connect(turn)
        toggle.setAccessibleDescription(import_wording.source_name(row.source))
        name()
        head = QHBoxLayout()
        head.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(import_wording.source_name(row.source), wrap=True))
        texts.addWidget(Label(self._when(row), "muted", wrap=True))
        head.addLayout(texts, 1)
        head.addWidget(toggle)
        column.addLayout(head)
        column.addWidget(details)
        return box

    def _when(self, row: SourceRow) -> str:
        """The file and the day of the import; and that the newest file does not list them any more."""
        day = wording.short_day(row.at.astimezone().date(), self._workspace.today()) if row.at else ""
        parts = [part for part in (one_line(row.file), day) if part]
        if row.missing:
            parts.append(translate("Contact", "not in its newest file"))
        return " · ".join(parts)

    def _fill(self, details: QWidget, row: SourceRow) -> None:
        column = QVBoxLayout(details)
        column.setContentsMargins(12, 0, 0, 4)
        column.setSpacing(4)
        for field in row.fields:
            line = Label(_line(field), "muted", wrap=True)
            line.set_selectable()
            column.addWidget(line)
        if row.kept:
            kept = translate("Contact", "%n lines kept as they came, for an export", None, len(row.kept))
            column.addWidget(Label(kept, "muted", wrap=True))


def _line(field: SourceField) -> str:
    label = import_wording.field_name(field.field) if field.field else one_line(field.label)
    line = translate("Contact", "%1: %2").replace("%2", field.value).replace("%1", label)
    return translate("Contact", "%1 (yours differs)").replace("%1", line) if field.differs else line
