"""The card "This week": how many people got something, against the goal, and the weeks in a row."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from crm_app.domain.rhythm import Deed
from crm_app.ui import rhythm_wording as words
from crm_app.ui.models.rhythm import RhythmModel, WeekRhythm
from crm_app.ui.navigator import Navigator
from crm_app.ui.views.parts.week_marks import Mark, WeekMarks
from crm_app.ui.widgets.buttons import IconButton
from crm_app.ui.widgets.card import Card
from crm_app.ui.widgets.text import Label, no_mnemonic, set_tool_tip
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

GOALS = (1, 3, 5, 8, 10, 15, 20)
"""Goals that the menu offers, in people a week; any other is typed in the settings."""
_MOST_NAMES = 20


class RhythmCard(Card):
    """The card; hidden while the rhythm is switched off. ``load`` reads it; ``set_compact`` makes it one line."""

    def __init__(self, workspace: Workspace, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(translate("Rhythm", "This week"), parent)
        self._workspace = workspace
        self._navigator = navigator
        self._compact = False
        self.model = RhythmModel(workspace, self)
        self.more = IconButton("more", translate("Rhythm", "More about this week"))
        self.more.clicked.connect(self._open_menu)
        self.people, self.of_goal = Label(role="number"), Label(role="strong")
        self.people_label, self.streak_label = Label(role="muted"), Label(role="muted")
        self.streak = Label(role="number")
        self.deeds = Label(role="caption", wrap=True)
        self.marks = WeekMarks()
        self._figures = QWidget()
        self._lay_out()
        self.hide()
        self.model.loaded.connect(self._show)

    def load(self) -> None:
        self.model.load()

    def set_compact(self, compact: bool) -> None:
        """Be one line where there is no room for more."""
        if compact != self._compact:
            self._compact = compact
            self._arrange()

    def menu(self) -> QMenu:
        """Who was counted, the goal, and switching it off."""
        menu = QMenu(self)
        found = self.model.found
        if found is not None:
            for deed in Deed:
                self._add_people(menu, found, deed)
            if found.best:
                longest = translate("Rhythm", "Longest in a year: %n weeks in a row", None, found.best)
                menu.addAction(longest).setEnabled(False)
            menu.addSeparator()
        goal = menu.addMenu(translate("Rhythm", "Goal"))
        for count in sorted({*GOALS, self.model.goal}):
            action = goal.addAction(translate("Rhythm", "%n people a week", None, count))
            action.setCheckable(True)
            action.setChecked(count == self.model.goal)
            action.triggered.connect(partial(self._set_goal, count))
        goal.addSeparator()
        goal.addAction(translate("Rhythm", "Earlier weeks are judged by the new goal too")).setEnabled(False)
        menu.addAction(translate("Rhythm", "Switch off")).triggered.connect(self._switch_off)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _lay_out(self) -> None:
        self.set_header_widget(self.more)
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        number = QHBoxLayout()
        number.setSpacing(6)
        number.addWidget(self.people)
        number.addWidget(self.of_goal)
        number.addStretch(1)
        grid.addLayout(number, 0, 0)
        grid.addWidget(self.people_label, 1, 0)
        grid.addWidget(self.streak, 0, 1)
        grid.addWidget(self.streak_label, 1, 1)
        grid.setColumnStretch(2, 1)
        for part in (self._figures, self.deeds, self.marks):
            self.content.addWidget(part)
        self._arrange()

    def _arrange(self) -> None:
        for part in (self._figures, self.deeds, self.marks):
            part.setVisible(not self._compact)
        if (outer := self.layout()) is not None:
            above, below = (6, 6) if self._compact else (14, 16)
            outer.setContentsMargins(1, above, 1, below)
            outer.setSpacing(0 if self._compact else 8)
        self._say_title()

    def _say_title(self) -> None:
        title, found = translate("Rhythm", "This week"), self.model.found
        if self._compact and found is not None:
            template = translate("Rhythm", "%1: %2")
            title = template.replace("%2", words.summary(found)).replace("%1", title)
        self.set_title(title)

    def _show(self) -> None:
        found = self.model.found
        if found is None:
            self.hide()
            return
        self.people.setText(str(found.people))
        self.of_goal.setText(words.of_goal(found))
        self.people_label.setText(words.number_label(found))
        self.streak.setText(words.streak_number(found))
        self.streak_label.setText(words.streak_label(found))
        self._say_title()
        self.deeds.setText(words.deeds_line(found) if found.people else words.what_counts())
        names = self._names(found)
        for label in (self.deeds, self.title, self._figures):
            set_tool_tip(label, names)
        today = self._workspace.today()
        self.marks.set_marks(
            [Mark(bar.people / found.goal, words.bar_text(bar, found.goal, today)) for bar in found.weeks]
        )
        self.show()

    def _names(self, found: WeekRhythm) -> str:
        said = [
            words.named(deed, words.names_text([each.name for each in found.deeds[deed]]))
            for deed in Deed
            if found.deeds[deed]
        ]
        return "\n".join(said) or words.what_counts()

    def _add_people(self, menu: QMenu, found: WeekRhythm, deed: Deed) -> None:
        people = found.deeds[deed]
        if not people:
            return
        part = menu.addMenu(words.deed_count(deed, len(people)))
        for each in people[:_MOST_NAMES]:
            part.addAction(no_mnemonic(each.name)).triggered.connect(partial(self._open, each.id))
        if len(people) > _MOST_NAMES:
            rest = translate("Rhythm", "and %n more", None, len(people) - _MOST_NAMES)
            part.addAction(rest).setEnabled(False)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _open(self, contact_id: int, _checked: bool = False) -> None:
        self._navigator.contact.emit(contact_id)

    def _set_goal(self, goal: int, _checked: bool = False) -> None:
        self.model.set_goal(goal)

    def _switch_off(self) -> None:
        self.model.switch(on=False)
        self._navigator.toast.emit(translate("Rhythm", "The weekly rhythm is off. It is in the settings."))
