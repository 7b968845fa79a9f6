"""What a line typed into a form means: a day and time, or how often."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale

from crm_app.domain.cadence import Cadence
from crm_app.quick_add.when import When, parse_cadence, parse_when
from crm_app.store.reading import Session
from crm_app.ui.workspace import Workspace

__all__ = ["When", "understand_cadence", "understand_when", "warm_up"]


def understand_when(text: str, now: datetime, *, future: bool) -> When | None:
    """The day and time meant, None for anything not understood; dots and slashes are read as the language has them."""
    return parse_when(text, now, future=future, day_first=_day_first())


def understand_cadence(text: str) -> Cadence | None:
    return parse_cadence(text)


def warm_up(workspace: Workspace, key: str, then: Callable[[], None]) -> None:
    """Load what reads dates off the GUI thread, for it takes 0.2 s the first time; then call ``then``."""
    now = workspace.now()

    def first_date(_session: Session) -> None:
        parse_when("5.3.2026 15:00", now, future=False)

    workspace.read(key, first_date, then=lambda _nothing: then())


def _day_first() -> bool:
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower()
    return short.find("d") < short.find("m")
