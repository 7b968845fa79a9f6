"""What stands around a page: the navigation, search and the line on top, the sample's notice, the status below."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_app.ui import pages
from crm_app.ui.widgets.buttons import Button, IconButton
from crm_app.ui.widgets.fields import SearchField
from crm_app.ui.widgets.line_field import LineField
from crm_app.ui.widgets.nav import NavList
from crm_app.ui.widgets.text import Label

translate = QCoreApplication.translate


def navigation() -> NavList:
    """The list of pages at the left, in its sections."""
    nav = NavList(translate("Window", "Navigation"))
    for page in pages.PAGES:
        if page.key == pages.SECOND_SECTION:
            nav.add_section(translate("Window", "Bring in and tidy"))
        nav.add_place(page.key, page.title(), page.icon)
    nav.setFixedWidth(nav.sizeHint().width())
    return nav


class _Bar(QWidget):
    """A strip over the whole width, drawn by the style sheet under ``name``."""

    def __init__(self, name: str, vertical: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, vertical, 16, vertical)
        self.row.setSpacing(12)


class TopBar(_Bar):
    def __init__(self) -> None:
        super().__init__("topbar", 8)
        name = Label("Kithbook", role="strong")
        name.setFixedWidth(176)
        self.search = SearchField(translate("Window", "Search people, notes, messages"), "Ctrl F")
        self.search.setMaximumWidth(300)
        self.line = LineField(translate("Window", "Log: met Ivan yesterday, remind me in 2 weeks"), "Ctrl L")
        self.menu = IconButton("more", translate("Window", "Menu"))
        self.row.addWidget(name)
        self.row.addWidget(self.search, 2)
        self.row.addWidget(self.line, 3)
        self.row.addWidget(self.menu)


class SampleBar(_Bar):
    def __init__(self) -> None:
        super().__init__("samplebar", 4)
        text = translate("Window", "This is the sample: invented people, thrown away when you leave.")
        self.leave = Button(translate("Window", "Leave the sample"), "link")
        self.row.addWidget(Label(text, role="muted"))
        self.row.addStretch(1)
        self.row.addWidget(self.leave)


class StatusBar(_Bar):
    def __init__(self) -> None:
        super().__init__("statusbar", 4)
        self.people = Label("", role="caption")
        self.reminders = Label("", role="caption")
        self.backup = Label("", role="caption")
        self.row.addWidget(self.people)
        self.row.addWidget(self.reminders)
        self.row.addStretch(1)
        self.row.addWidget(self.backup)

    def show_reminders(self, here: bool) -> None:
        """Say where reminders run: in this window, or in the background."""
        in_window = translate("Window", "Reminders run while this window is open")
        self.reminders.setText(in_window if here else translate("Window", "Reminders run in the background"))
