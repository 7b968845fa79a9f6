"""Who the owner is: how exports name them, and what exports say of them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QTreeView, QWidget

from crm_app.ui.dialogs.form import Form
from crm_app.ui.models.owner_profile import Section, read_profile
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_LINES_HEIGHT = 110  # pixels
_FACTS_HEIGHT = 260


class OwnerDialog(Form):
    """The owner's names and addresses can be changed; the facts are the exports' own."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(workspace, parent, translate("Owner", "About you"))
        self.add(
            Label(
                translate(
                    "Owner",
                    "Your names, e-mails, handles and ids, one on each line. By them an import tells your own messages "
                    "from those to you, and leaves you out of your contacts.",
                ),
                "muted",
                wrap=True,
            )
        )
        self.me = QPlainTextEdit()
        self.me.setAccessibleName(translate("Owner", "Your names, e-mails, handles and ids"))
        self.me.setTabChangesFocus(True)
        self.me.setMinimumHeight(_LINES_HEIGHT)
        self.me.setPlainText(workspace.settings.value.owner_me)
        self.add(self.me)
        self.add_section(translate("Owner", "What your exports say of you"))
        self.facts = QStandardItemModel(self)
        self.view = QTreeView()
        self.view.setModel(self.facts)
        self.view.setHeaderHidden(True)
        self.view.setMinimumHeight(_FACTS_HEIGHT)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(translate("Owner", "What your exports say of you"))
        self.none = Label(
            translate("Owner", "Nothing yet. LinkedIn's ZIP has your positions, skills and courses."),
            "muted",
            wrap=True,
        )
        self.add(self.view)
        self.add(self.none)
        self.view.hide()
        self.settle()
        read_profile(workspace, self._show)

    def state(self) -> object:
        return self.me.toPlainText()

    def submit(self) -> bool:
        lines = (" ".join(line.split()) for line in self.me.toPlainText().splitlines())
        self.workspace.settings.change(owner_me="\n".join(dict.fromkeys(line for line in lines if line)))
        self.accept()
        return True

    def _show(self, sections: list[Section]) -> None:
        for heading, lines in sections:
            top = QStandardItem(heading)
            top.appendRows([QStandardItem(line) for line in lines])
            self.facts.appendRow(top)
        self.view.expandAll()
        self.view.setVisible(bool(sections))
        self.none.setVisible(not sections)
