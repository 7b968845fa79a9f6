"""The person's own actions, newest first."""

import json
from dataclasses import dataclass
from datetime import datetime

from crm_app.queries.reading import rows
from crm_app.store.instants import from_millis
from crm_app.store.journal import Label, redoable
from crm_app.store.reading import Session


@dataclass(frozen=True, slots=True)
class StepRow:
    """One action: ``rows`` is how many rows it touched, ``redoable`` whether "redo" would do this one again now."""

    id: int
    label: Label
    at: datetime
    undone: bool
    rows: int
    redoable: bool


def steps(session: Session, limit: int = 500) -> list[StepRow]:
    """The newest ``limit`` actions; undoing and redoing show in ``undone`` and add no row of their own."""
    undoing = redoable(session.connection())
    redone = undoing and undoing.undoes
    found = rows(
        session,
        "SELECT id, label, detail, at, undone, rows FROM step WHERE kind = 'action' ORDER BY id DESC LIMIT :limit",
        limit=limit,
    )
    return [
        StepRow(step_id, Label(label, json.loads(detail)), from_millis(at), bool(undone), touched, step_id == redone)
        for step_id, label, detail, at, undone, touched in found
    ]
