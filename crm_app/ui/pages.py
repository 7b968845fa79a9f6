"""The pages of the window: what they are called, how they are reached, and how each is built when first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Page:
    """``view`` is "module:Class" below ``crm_app.ui.views``: a page is imported when it is first shown."""

    key: str
    icon: str
    view: str
    title: Callable[[], str]


PAGES: tuple[Page, ...] = (
    Page("today", "today", "today:TodayView", lambda: translate("Window", "Today")),
    Page("people", "people", "people:PeopleView", lambda: translate("Window", "People")),
    Page("communities", "communities", "communities:CommunitiesView", lambda: translate("Window", "Communities")),
    Page("timeline", "timeline", "timeline:TimelineView", lambda: translate("Window", "Timeline")),
    Page("insights", "insights", "insights:InsightsView", lambda: translate("Window", "Insights")),
    Page("triage", "phone", "triage:TriageView", lambda: translate("Window", "Keep in touch")),
    Page("import", "import", "import_page:ImportView", lambda: translate("Window", "Import")),
    Page("history", "history", "history:HistoryView", lambda: translate("Window", "History")),
)
SECOND_SECTION = "triage"
"""The page before which the navigation has its second heading."""


def build(page: Page, *arguments: Any) -> Any:
    """Make the page's view."""
    module, name = page.view.split(":")
    return getattr(import_module(f"crm_app.ui.views.{module}"), name)(*arguments)
