"""The history below every write: triggers keep the before-image of each row a step touches; undo puts them back.

Nothing has to remember to be undoable: a cascade, a bulk insert and a raw statement are journaled alike, and a write
outside a step fails. For each row only its first image in a step counts, so undo restores a state, whatever the order.
"""

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, text

from crm_app.errors import BadInput
from crm_app.store.instants import now, to_millis

HISTORY_LIMIT = 512 * 1024 * 1024
"""Bytes of before-images kept; the oldest steps go first."""

_ROW_COST = 24  # bytes that a journal row takes besides its image, roughly


@cache
def _tables() -> dict[int, Table]:
    """The journaled tables by number. They are dear to import, and nothing is written before the first paint."""
    from crm_app.store.schema import JOURNALED, table_of

    return {number: table_of(model) for number, model in enumerate(JOURNALED, start=1)}


@dataclass(frozen=True, slots=True)
class Label:
    """What a step is called: a code, and the values that fill its sentence."""

    code: str
    values: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class StepDone:
    """A finished step: its id (None when nothing was written), its label, and the tables it touched.

    ``kind`` is "action", or "undo" or "redo" when the step was taken back or done again.
    """

    id: int | None
    label: Label
    changes: frozenset[str]
    rows: int = 0
    kind: str = "action"


def install(connection: Connection) -> None:
    """Create the triggers on this (the writing) connection; TEMP, so that no other connection pays or forgets."""
    run = connection.exec_driver_sql
    run("CREATE TEMP TABLE IF NOT EXISTS current_step (id INTEGER NOT NULL)")
    run("CREATE TEMP TABLE IF NOT EXISTS stale_contact (id INTEGER PRIMARY KEY)")
    for number, table in _tables().items():
        name = table.name
        image = ", ".join(f'OLD."{column.name}"' for column in table.columns)
        where = "INSERT INTO change(step_id, table_no, row_id, before) VALUES ((SELECT id FROM current_step)"
        run(
            f"CREATE TEMP TRIGGER IF NOT EXISTS journal_{name}_insert AFTER INSERT ON main.{name} "
            f"BEGIN {where}, {number}, NEW.id, NULL); END"
        )
        for event in ("update", "delete"):
            run(
                f"CREATE TEMP TRIGGER IF NOT EXISTS journal_{name}_{event} BEFORE {event.upper()} ON main.{name} "
                f"BEGIN {where}, {number}, OLD.id, json_array({image})); END"
            )
    for sql in _STALE_TRIGGERS:
        run(sql)


# Whoever took part in a changed interaction needs a new summary at the end of the step.
_STALE_TRIGGERS = (
    "CREATE TEMP TRIGGER IF NOT EXISTS stale_participant_insert AFTER INSERT ON main.participant "
    "BEGIN INSERT OR IGNORE INTO stale_contact VALUES (NEW.contact_id); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS stale_participant_delete BEFORE DELETE ON main.participant "
    "BEGIN INSERT OR IGNORE INTO stale_contact VALUES (OLD.contact_id); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS stale_participant_update AFTER UPDATE ON main.participant "
    "BEGIN INSERT OR IGNORE INTO stale_contact VALUES (OLD.contact_id), (NEW.contact_id); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS stale_interaction AFTER UPDATE OF at, direction ON main.interaction "
    "BEGIN INSERT OR IGNORE INTO stale_contact SELECT contact_id FROM participant WHERE interaction_id = NEW.id; END",
)


def begin(connection: Connection, label: Label, *, kind: str = "action", undoes: int | None = None) -> int:
    """Open a step; every write until ``finish`` belongs to it."""
    run = connection.exec_driver_sql
    first = run("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'change'").scalar_one()
    inserted = connection.execute(
        text(
            "INSERT INTO step(kind, label, detail, at, undoes, undone, first_change, last_change, rows, size) "
            "VALUES (:kind, :label, :detail, :at, :undoes, 0, :first, 0, 0, 0) RETURNING id"
        ),
        {
            "kind": kind,
            "label": label.code,
            "detail": json.dumps(label.values, ensure_ascii=False),
            "at": to_millis(now()),
            "undoes": undoes,
            "first": first,
        },
    )
    step_id = int(inserted.scalar_one())
    run("DELETE FROM current_step")
    run("INSERT INTO current_step VALUES (?)", (step_id,))
    return step_id


def finish(connection: Connection, step_id: int, label: Label) -> StepDone:
    """Close the step: count what it touched, bring the summaries up to date, drop it if it changed nothing."""
    run = connection.exec_driver_sql
    _refresh_summaries(connection)
    first = run("SELECT first_change FROM step WHERE id = ?", (step_id,)).scalar_one()
    counted = run(
        "SELECT table_no, count(*), max(id), sum(coalesce(length(before), 0)) FROM change WHERE id >= ? GROUP BY 1",
        (first,),
    ).all()
    run("DELETE FROM current_step")
    if not counted:
        run("DELETE FROM step WHERE id = ?", (step_id,))
        return StepDone(None, label, frozenset())
    rows = sum(row[1] for row in counted)
    size = sum(row[3] for row in counted) + rows * _ROW_COST
    run(
        "UPDATE step SET last_change = ?, rows = ?, size = ?, detail = ? WHERE id = ?",
        (max(row[2] for row in counted), rows, size, json.dumps(label.values, ensure_ascii=False), step_id),
    )
    return StepDone(step_id, label, frozenset(_tables()[row[0]].name for row in counted), rows)


def _refresh_summaries(connection: Connection) -> None:
    run = connection.exec_driver_sql
    run("DELETE FROM contact_summary WHERE contact_id IN (SELECT id FROM stale_contact)")
    run(
        "INSERT INTO contact_summary(contact_id, last_contact_at, last_attempt_at, interactions) "
        "SELECT s.id, max(CASE WHEN i.direction <> 'out' THEN i.at END), "
        "max(CASE WHEN i.direction = 'out' THEN i.at END), count(*) "
        "FROM stale_contact s CROSS JOIN participant p ON p.contact_id = s.id "
        "JOIN interaction i ON i.id = p.interaction_id GROUP BY s.id"
    )
    run("DELETE FROM stale_contact")


@dataclass(frozen=True, slots=True)
class Span:
    """A step and its changes, first to last; ``undoes`` is the step that an undoing took back."""

    id: int
    label: Label
    first: int
    last: int
    undoes: int | None = None


def undo(connection: Connection, step_id: int | None = None) -> StepDone:
    """Take back a step, the newest that stands if none is named.

    Raises ``BadInput``: "nothing_to_undo", "unknown_step", "already_undone", or "undo_conflict" (values: ``step``, the
    later step that built on this one) when taking it back would touch what a later step changed.
    """
    span = _undoable(connection, step_id)
    _collect(connection, span)
    _refuse_conflict(connection, span)
    taken_back = begin(connection, span.label, kind="undo", undoes=span.id)
    _restore(connection)
    _refuse_spill(connection, taken_back, span)
    connection.exec_driver_sql("UPDATE step SET undone = 1 WHERE id = ?", (span.id,))
    done = finish(connection, taken_back, span.label)
    return StepDone(span.id, span.label, done.changes, done.rows, "undo")


def redoable(connection: Connection) -> Span | None:
    """The undoing that ``redo`` would take back now; None when nothing was undone, or after a newer action."""
    row = connection.exec_driver_sql(
        "SELECT u.id, u.label, u.detail, u.first_change, u.last_change, u.undoes "
        "FROM step u JOIN step s ON s.id = u.undoes WHERE u.kind = 'undo' AND s.undone "
        "AND u.id > (SELECT coalesce(max(id), 0) FROM step WHERE kind = 'action') ORDER BY u.id DESC LIMIT 1"
    ).one_or_none()
    return None if row is None else Span(row[0], Label(row[1], json.loads(row[2])), *row[3:])


def redo(connection: Connection) -> StepDone:
    """Do the last undone step again; raises ``BadInput("nothing_to_redo")`` after a newer action."""
    run = connection.exec_driver_sql
    undoing = redoable(connection)
    if undoing is None:
        raise BadInput("nothing_to_redo")
    _collect(connection, undoing)
    again = begin(connection, undoing.label, kind="redo", undoes=undoing.undoes)
    _restore(connection)
    run("UPDATE step SET undone = 0 WHERE id = ?", (undoing.undoes,))
    done = finish(connection, again, undoing.label)
    # The step stands as it did, and its own before-images still say how to take it back.
    _drop(connection, *run("SELECT first_change, last_change FROM step WHERE id = ?", (again,)).one())
    _drop(connection, undoing.first, undoing.last)
    run("DELETE FROM step WHERE id IN (?, ?)", (undoing.id, again))
    return StepDone(undoing.undoes, undoing.label, done.changes, done.rows, "redo")


def _drop(connection: Connection, first: int, last: int) -> None:
    connection.exec_driver_sql("DELETE FROM change WHERE id BETWEEN ? AND ?", (first, last))


def _undoable(connection: Connection, step_id: int | None) -> Span:
    columns = "SELECT id, label, detail, first_change, last_change, undone FROM step WHERE kind = 'action' "
    if step_id is None:
        row = connection.exec_driver_sql(columns + "AND NOT undone ORDER BY id DESC LIMIT 1").one_or_none()
        if row is None:
            raise BadInput("nothing_to_undo")
    else:
        row = connection.exec_driver_sql(columns + "AND id = ?", (step_id,)).one_or_none()
        if row is None:
            raise BadInput("unknown_step", step=step_id)
        if row[5]:
            raise BadInput("already_undone", step=step_id)
    return Span(row[0], Label(row[1], json.loads(row[2])), row[3], row[4])


def _collect(connection: Connection, span: Span) -> None:
    """Put the first image of each row the step touched into a temporary table."""
    run = connection.exec_driver_sql
    run("DROP TABLE IF EXISTS temp.image")
    run(
        "CREATE TEMP TABLE image (table_no INTEGER, row_id INTEGER, before TEXT, PRIMARY KEY (table_no, row_id)) "
        "WITHOUT ROWID"
    )
    run(
        "INSERT OR IGNORE INTO image SELECT table_no, row_id, before FROM change WHERE id BETWEEN ? AND ? ORDER BY id",
        (span.first, span.last),
    )


def _refuse_conflict(connection: Connection, span: Span) -> None:
    later = connection.exec_driver_sql(
        "SELECT s.id, s.label, s.detail FROM step s JOIN change c ON c.id BETWEEN s.first_change AND s.last_change "
        "JOIN image i ON i.table_no = c.table_no AND i.row_id = c.row_id "
        "WHERE s.kind = 'action' AND NOT s.undone AND s.id > ? ORDER BY s.id DESC LIMIT 1",
        (span.id,),
    ).one_or_none()
    if later is not None:
        raise BadInput("undo_conflict", step=later[0], label=Label(later[1], json.loads(later[2])))


def _refuse_spill(connection: Connection, undo_step: int, span: Span) -> None:
    """Refuse when deleting what the step made would carry off rows that another step hung on to it.

    What the program noted by itself (that something was shown) goes with what it is about.
    """
    spilled = connection.exec_driver_sql(
        # Materialized: else the planner asks the second question, a walk through the history, of every row.
        "WITH spilled AS MATERIALIZED (SELECT DISTINCT c.table_no, c.row_id FROM change c "
        "JOIN step s ON s.id = ? AND c.id >= s.first_change "
        "LEFT JOIN image i ON i.table_no = c.table_no AND i.row_id = c.row_id WHERE i.row_id IS NULL) "
        "SELECT c.table_no, c.row_id FROM spilled c WHERE NOT EXISTS "
        "(SELECT 1 FROM step n JOIN change made ON made.id BETWEEN n.first_change AND n.last_change "
        "WHERE n.kind = 'notice' AND made.table_no = c.table_no AND made.row_id = c.row_id AND made.before IS NULL) "
        "LIMIT 1",
        (undo_step,),
    ).one_or_none()
    if spilled is None:
        return
    later = connection.exec_driver_sql(
        "SELECT s.id, s.label, s.detail FROM change c JOIN step s ON s.id = c.step_id "
        "WHERE c.table_no = ? AND c.row_id = ? AND s.kind = 'action' AND s.id > ? ORDER BY c.id DESC LIMIT 1",
        (spilled[0], spilled[1], span.id),
    ).one_or_none()
    values = {"step": later[0], "label": Label(later[1], json.loads(later[2]))} if later else {}
    raise BadInput("undo_conflict", **values)


def _restore(connection: Connection) -> None:
    """Put every collected row back as it was: delete what was made, write back what was changed or deleted."""
    run = connection.exec_driver_sql
    run("PRAGMA defer_foreign_keys=ON")
    touched = [row[0] for row in run("SELECT DISTINCT table_no FROM image ORDER BY table_no DESC")]
    for number in touched:
        name = _tables()[number].name
        run(
            f"DELETE FROM main.{name} WHERE id IN (SELECT row_id FROM image WHERE table_no = ? AND before IS NULL)",
            (number,),
        )
    for number in reversed(touched):
        table = _tables()[number]
        columns = [column.name for column in table.columns]
        listed = ", ".join(f'"{name}"' for name in columns)
        values = ", ".join(f"json_extract(before, '$[{place}]')" for place in range(len(columns)))
        updates = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name != "id")
        run(
            f"INSERT INTO main.{table.name} ({listed}) SELECT {values} FROM image "
            f"WHERE table_no = ? AND before IS NOT NULL ON CONFLICT(id) DO UPDATE SET {updates}",
            (number,),
        )


def prune(connection: Connection, limit: int = HISTORY_LIMIT) -> int:
    """Forget the oldest steps beyond ``limit`` bytes of images; returns how many. The newest step always stays."""
    run = connection.exec_driver_sql
    rows = run("SELECT id, first_change, last_change, size FROM step ORDER BY id DESC").all()
    kept, gone = 0, 0
    for place, (step_id, first, last, size) in enumerate(rows):
        kept += size
        if place and kept > limit:
            _drop(connection, first, last)
            run("DELETE FROM step WHERE id = ?", (step_id,))
            gone += 1
    return gone
