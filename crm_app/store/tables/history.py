"""The history: steps, and the before-image of every row a step touched."""

from datetime import datetime

from sqlmodel import Field

from crm_app.store.tables.base import TableRow, instant_field


class Step(TableRow, table=True):
    """One user action. Its changes are the journal rows ``first_change`` to ``last_change``.

    ``kind`` is "action", "undo" for the changes that taking back ``undoes`` made, or "notice" for what the program
    noted by itself. ``label`` is a code, ``detail`` a JSON object of the values that fill its sentence.
    """

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    kind: str = "action"
    label: str
    detail: str = "{}"
    at: datetime = instant_field()
    undoes: int | None = None
    undone: bool = False
    first_change: int = 0
    last_change: int = 0
    rows: int = 0
    size: int = 0


class Change(TableRow, table=True):
    """A row touched: ``before`` is a JSON array of its columns, or NULL if the step made the row."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    step_id: int
    table_no: int
    row_id: int
    before: str | None = None
