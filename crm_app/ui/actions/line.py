"""Reading the line that logs, and storing what it was understood as."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QTimeZone

from crm_app.domain.known_names import Names
from crm_app.errors import BadInput, KithbookError
from crm_app.quick_add.draft import Understood
from crm_app.quick_add.line.records import Line
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def understand_line(text: str, now: datetime, names: Names) -> Line:
    """Read a line, off the GUI thread: the first one loads what reads dates."""
    from crm_app.quick_add.line.parse import parse_line

    return parse_line(text, now, "DMY" if _day_first() else None, names)


def store_line(
    workspace: Workspace,
    said: Understood,
    otherwise: str,
    about: str,
    then: Callable[[object], None],
    refused: Callable[[KithbookError], None],
) -> None:
    """Store all that is shown as one step. ``otherwise`` and ``about`` as in ``Understood.draft``."""
    from crm_app.commands import line

    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        draft = said.draft(workspace.now(), zone, otherwise, about)
    except BadInput as error:
        refused(error)
        return
    names = [person.name for person in said.people.values()]
    label = Label("follow_up.add", {"name": ", ".join(names)})
    if draft.interaction is not None:
        label = Label("interaction.log", {"name": names[0], "count": len(names)})
    workspace.run_then(then, refused, label, line.store_line, draft)


def _day_first() -> bool:
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower()
    return short.find("d") < short.find("m")
