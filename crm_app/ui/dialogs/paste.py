"""Pastes a list of people that was copied from a page, and makes them members of a community."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QHeaderView, QTableView, QWidget
from typing_extensions import override

from crm_app.domain.records import CommunityRef
from crm_app.errors import BadInput
from crm_app.ui.actions.pasting import Pasting, import_pasted
from crm_app.ui.dialogs.form import Form
from crm_app.ui.dialogs.place_fields import PlaceFields
from crm_app.ui.models.choices import Choices, ChoicesModel
from crm_app.ui.models.community_refs import CommunityRefs
from crm_app.ui.models.pasted import PastedModel
from crm_app.ui.widgets import fonts
from crm_app.ui.widgets.buttons import Button
from crm_app.ui.widgets.paste_edit import PasteEdit
from crm_app.ui.widgets.text import Label
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate
_WIDTH = 760  # pixels
_ROW = 30
_ROWS = 6  # that are seen at once
_PAUSE = 200  # milliseconds without typing before the text is looked at


class PasteDialog(Form):
    """The list goes into the community of ``community_id``; without one, the person chooses or names one."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, community_id: int | None = None) -> None:
        super().__init__(workspace, parent, translate("Paste", "Paste a list of people"), translate("Paste", "Import"))
        self._community_id = community_id
        self._refs = CommunityRefs(workspace, self)
        self.pasting = Pasting(self)
        self.model = PastedModel(self)
        self.edit = PasteEdit(translate("Paste", "What was copied"))
        self.edit.setPlaceholderText(
            translate("Paste", "Mark the list of members on the page, copy it, and paste it here with Ctrl+V.")
        )
        self.view = self._table()
        self.count = Label("", "muted", wrap=True)
        self.remove = Button(translate("Paste", "Take out"), "quiet", "trash")
        self.place = PlaceFields(workspace, self)
        self.listed = QCheckBox(translate("Paste", "Add them to my list of people too"))
        self._build()
        self.settle()
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(lambda: self.pasting.look(self.edit.sources()))
        self.edit.filled.connect(self._timer.start)
        self.pasting.found.connect(self.model.set_people)
        self.model.ticked.connect(self._say)
        self.remove.clicked.connect(self._take_out)
        self._choices = ChoicesModel(workspace, self)
        self._choices.loaded.connect(self._take_choices)
        self._choices.load()
        self._say(0)
        self.edit.setFocus()

    def state(self) -> object:
        return self.edit.toPlainText(), len(self.model.rows)

    def submit(self) -> bool:
        self.place.community.forgive()
        community, new = self.place.community_id(), self.place.new_community()
        if community is None and not new:
            self.place.community.refuse(translate("Paste", "Choose the community they are members of, or name it."))
            return False
        if not self.place.check():
            return False
        self._refs.ask(community, self.place.platform_id(), new, self._bring_in)
        return True

    @override
    def sizeHint(self) -> QSize:
        """Wider than other forms: a list has three columns."""
        return QSize(_WIDTH, super().sizeHint().height())

    def _build(self) -> None:
        hint = translate(
            "Paste",
            "Member lists of LinkedIn, Facebook and Discord come in no export. Only what you paste is read; nothing is "
            "fetched.",
        )
        self.add(Label(hint, "muted", wrap=True))
        self.add(self.edit)
        self.add(self.view)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        row.addWidget(self.remove)
        self.column.addLayout(row)
        self.add_row(self.place.platform, self.place.community)
        self.add(self.listed)

    def _table(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setAccessibleName(translate("Paste", "People found"))
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        trigger = QAbstractItemView.EditTrigger
        view.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        rows = view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(fonts.scaled(_ROW))
        heads = view.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.setMinimumHeight(fonts.scaled(_ROW) * _ROWS)
        for keys in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._take_out)
        return view

    def _take_choices(self, choices: Choices) -> None:
        def put() -> None:
            self.place.set_choices(choices)
            if self._community_id is not None:
                known = next((row for row in choices.communities if row.id == self._community_id), None)
                self.place.set_place(known.platform_id if known else None, self._community_id)

        self.fill(put)

    def _take_out(self) -> None:
        self.model.take_out([index.row() for index in self.view.selectionModel().selectedRows()])

    def _say(self, ticked: int) -> None:
        found = len(self.model.rows)
        self.save_button.setEnabled(ticked > 0)
        self.remove.setEnabled(found > 0)
        if found:
            said = translate("Paste", "%n people found", None, found)
            chosen = translate("Paste", "%n ticked", None, ticked)
            keys = translate("Paste", "Space ticks, F2 edits, Delete takes out")
            self.count.setText(f"{said} · {chosen} · {keys}")
        elif self.edit.toPlainText().strip():
            self.count.setText(translate("Paste", "Nobody is found in this. Copy the list itself, with its names."))
        else:
            self.count.setText("")

    def _bring_in(self, community: CommunityRef | None) -> None:
        if community is None:
            self.refused(BadInput("gone"))
            return
        import_pasted(
            self.workspace,
            self.model.chosen(),
            community,
            translate("Paste", "Pasted list, %1").replace("%1", community.name),
            listed=self.listed.isChecked(),
            then=self.stored,
            otherwise=self.refused,
        )
