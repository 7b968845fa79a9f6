"""Dialogs that choose: people for a community, a community for people, a tag."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QListView, QListWidget, QListWidgetItem, QWidget

from crm_app.domain.names import fold
from crm_app.errors import BadInput
from crm_app.ui.dialogs.controls import FormField, RoomyDelegate
from crm_app.ui.dialogs.form import Form
from crm_app.ui.error_wording import error_sentence
from crm_app.ui.models.choices import Choices, ChoicesModel
from crm_app.ui.models.people_choice import PeopleChoice
from crm_app.ui.widgets.fields import SearchField
from crm_app.ui.widgets.text import Label, one_line
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

_LIST_HEIGHT = 320  # pixels


class ChoosePeopleDialog(Form):
    """Ticks people in a list that is searched. Signals: ``chosen(list)``, their ids in the order they were ticked."""

    chosen = Signal(list)

    def __init__(self, workspace: Workspace, parent: QWidget | None, title: str) -> None:
        super().__init__(workspace, parent, title, translate("Choose", "Add"), scrolls=False)
        self.model = PeopleChoice(workspace, self)
        self.search = SearchField(translate("Choose", "Search people"))
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(RoomyDelegate(self.view))
        self.view.setMinimumHeight(_LIST_HEIGHT)
        self.view.setAccessibleName(translate("Choose", "People"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.count = Label("", "muted")
        for part in (self.search, self.view, self.count):
            self.add(part)
        self.settle()
        self.search.searched.connect(self.model.search)
        self.search.down_pressed.connect(self._enter_list)
        self.view.doubleClicked.connect(self._toggle)
        self.model.ticked.connect(self._say)
        self.model.searched.connect(self._say_found)
        self.model.search("")
        self._say(0)
        self.search.setFocus()

    def state(self) -> object:
        return tuple(self.model.ticks())

    def submit(self) -> bool:
        ticks = self.model.ticks()
        if ticks:
            self.chosen.emit(ticks)
            self.accept()
        return bool(ticks)

    def _toggle(self, index: QModelIndex) -> None:
        self.model.toggle(self.model.ids[index.row()])

    def _enter_list(self) -> None:
        self.view.setFocus()
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))

    def _say(self, count: int) -> None:
        self.save_button.setEnabled(count > 0)
        self.count.setText(translate("Choose", "%n people ticked", None, count))

    def _say_found(self) -> None:
        if not self.model.rowCount() and self.search.text():
            self.count.setText(translate("Choose", "Nobody is found by that."))
        else:
            self._say(len(self.model.ticks()))


class ChooseCommunityDialog(Form):
    """Chooses one community. Signals: ``chosen(int)``, its id; ``named(int, str)``, the same with its name."""

    chosen = Signal(int)
    named = Signal(int, str)

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        title = translate("Choose", "Add to a community")
        super().__init__(workspace, parent, title, translate("Choose", "Add"), scrolls=False)
        self._choices = Choices()
        self.search = SearchField(translate("Choose", "Search communities"))
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.setAccessibleName(translate("Choose", "Communities"))
        self.hint = Label("", "muted", wrap=True)
        for part in (self.search, self.list, self.hint):
            self.add(part)
        self.settle()
        self.search.searched.connect(self._show)
        self.search.down_pressed.connect(self.list.setFocus)
        self.list.itemDoubleClicked.connect(self.save)
        self.list.itemSelectionChanged.connect(lambda: self.save_button.setEnabled(self._current() is not None))
        self._model = ChoicesModel(workspace, self)
        self._model.loaded.connect(self._take)
        self._model.load()
        self.save_button.setEnabled(False)
        self.search.setFocus()

    def state(self) -> object:
        return None  # there is nothing to lose

    def submit(self) -> bool:
        item = self._current()
        if item is None:
            return False
        community_id = int(item.data(Qt.ItemDataRole.UserRole))
        name = next(row.name for row in self._choices.communities if row.id == community_id)
        self.chosen.emit(community_id)
        self.named.emit(community_id, name)
        self.accept()
        return True

    def _current(self) -> QListWidgetItem | None:
        return self.list.selectedItems()[0] if self.list.selectedItems() else None

    def _take(self, choices: Choices) -> None:
        self._choices = choices
        self._show()

    def _show(self) -> None:
        wanted = fold(self.search.text())
        self.list.clear()
        for row in self._choices.communities:
            if wanted in fold(f"{row.name} {row.platform_name}"):
                item = QListWidgetItem(one_line(f"{row.name} · {row.platform_name}"), self.list)
                item.setData(Qt.ItemDataRole.UserRole, row.id)
        self.list.setCurrentRow(0)
        if not self._choices.communities:
            self.hint.setText(translate("Choose", "There are no communities yet. Add one on the Communities page."))
        else:
            self.hint.setText("" if self.list.count() else translate("Choose", "No community is called so."))


class TagDialog(Form):
    """Asks for a tag, offering those there are. Signals: ``chosen(str)``, without a leading #."""

    chosen = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(workspace, parent, translate("Choose", "Add a tag"), translate("Choose", "Add"))
        self.line = QLineEdit()
        self.line.setMaxLength(100)
        self.line.setPlaceholderText(translate("Choose", "mentor"))
        self.field = FormField(translate("Choose", "Tag"), self.line)
        self.add(self.field)
        self.settle()
        self.line.textEdited.connect(self.field.forgive)
        self._choices = ChoicesModel(workspace, self)
        self._choices.loaded.connect(self._take)
        self._choices.load()
        self.line.setFocus()

    def state(self) -> object:
        return self.line.text().strip()

    def submit(self) -> bool:
        tag = " ".join(self.line.text().strip().lstrip("#").split())
        if not tag:
            self.field.refuse(error_sentence(BadInput("empty_field")))
            return False
        self.chosen.emit(tag)
        self.accept()
        return True

    def _take(self, choices: Choices) -> None:
        completer = QCompleter([one_line(tag.name) for tag in choices.tags], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        # Enter on an offered tag takes it into the line; a second one stores it.
        completer.activated.connect(lambda: QTimer.singleShot(0, self.line.setFocus))
