"""Who and what is not suggested, and the button that suggests them again."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from crm_app.ui.actions.suggestions import wake
from crm_app.ui.dialogs.controls import RoomyDelegate
from crm_app.ui.models.suggestion_rests import RestsModel
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_HEIGHT = 120  # pixels of the list


class SuggestionRests(QWidget):
    """The list follows what is done and undone elsewhere; Enter or a double click suggests again too."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._place = -1
        self.model = RestsModel(workspace, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(translate("Settings", "Not suggested"))
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(_HEIGHT)
        self.list.setMaximumHeight(_HEIGHT)
        self.nobody = Label(
            translate("Settings", "Nobody. Whoever you dismiss on Today with P, N or S is listed here."),
            "muted",
            wrap=True,
        )
        self.again = Button(translate("Settings", "Suggest again"))
        self._lay_out()
        self._show()
        self.list.selectionModel().currentChanged.connect(self._judge)
        self.list.activated.connect(self._wake)
        self.again.clicked.connect(self._wake)
        self.model.loaded.connect(self._show)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(translate("Settings", "Not suggested"), "section"))
        column.addWidget(self.nobody)
        column.addWidget(self.list)
        column.addLayout(foot)

    def _show(self) -> None:
        some = self.model.rowCount() > 0
        self.nobody.setVisible(not some)
        self.list.setVisible(some)
        self.again.setVisible(some)
        if some and self._place >= 0:
            self.list.setCurrentIndex(self.model.index(min(self._place, self.model.rowCount() - 1)))
        self._judge()

    def _judge(self) -> None:
        self.again.setEnabled(self.list.currentIndex().isValid())

    def _wake(self) -> None:
        self._place = self.list.currentIndex().row()
        rest_id = self.model.id_at(self._place)
        if rest_id is not None:
            wake(self._workspace, rest_id, self.model.text_at(self._place))
