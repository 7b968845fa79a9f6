"""Asks which of an export's people is the owner, where its data does not say."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from crm_app.domain.owner import OwnerQuestion
from crm_app.ui import wording
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.fields import SearchField
from crm_app.ui.widgets.text import Label, one_line

translate = QCoreApplication.translate
_LIST_HEIGHT = 240  # pixels


class OwnerCard(Card):
    """The question. Signals: ``answered(str, str)`` with the platform and who the owner is, empty for "not here"."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._question = OwnerQuestion("", ())
        self.asks = Label("", "heading", wrap=True)
        self.why = Label(
            translate(
                "Import",
                "The data does not say whose account it is. Kithbook asks once: it must tell your messages from those "
                "to you.",
            ),
            "muted",
            wrap=True,
        )
        self.search = SearchField(translate("Import", "Your name, e-mail or handle"))
        self.labels = QStringListModel(self)
        self.found = QSortFilterProxyModel(self)
        self.found.setSourceModel(self.labels)
        self.found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = QListView()
        self.list.setModel(self.found)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(3)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(translate("Import", "People in the export"))
        self.me = Button(translate("Import", "That is me"), "primary")
        self.typed = Button(translate("Import", "Use what I typed"))
        self.none = Button(translate("Import", "Go on without"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.me, self.typed, self.none):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.asks, self.why, self.search, self.list):
            self.content.addWidget(widget)
        self.content.addLayout(row)
        self._listen()

    def ask(self, question: OwnerQuestion) -> None:
        """Show the question, the most likely person first."""
        self._question = question
        platform = wording.platform_name(question.platform, question.platform.capitalize())
        self.asks.setText(translate("Import", "Who are you on %1?").replace("%1", platform))
        self.labels.setStringList([one_line(label) for _, label in question.candidates])
        self.search.clear()
        self._choose_first()
        self.search.setFocus()

    def _listen(self) -> None:
        self.search.searched.connect(self._narrow)
        self.search.down_pressed.connect(self.list.setFocus)
        self.search.returnPressed.connect(self._answer)
        self.list.activated.connect(self._answer)
        self.me.clicked.connect(self._answer)
        self.typed.clicked.connect(self._use_typed)
        self.none.clicked.connect(lambda: self.answered.emit(self._question.platform, ""))

    def _narrow(self, text: str) -> None:
        self.found.setFilterFixedString(text)
        self._choose_first()

    def _choose_first(self) -> None:
        self.list.setCurrentIndex(self.found.index(0, 0))
        self.me.setEnabled(self.found.rowCount() > 0)
        self.typed.setEnabled(bool(self.search.text().strip()))

    def _answer(self, _index: QModelIndex | None = None) -> None:
        """The chosen person; when nobody is found by what was typed, that itself."""
        chosen = self.found.mapToSource(self.list.currentIndex())
        if chosen.isValid():
            self.answered.emit(self._question.platform, self._question.candidates[chosen.row()][0])
        else:
            self._use_typed()

    def _use_typed(self) -> None:
        if text := self.search.text().strip():
            self.answered.emit(self._question.platform, text)
