"""What was done: list it, take it back, do it again."""

import click

from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import instant, sentence_lines, table
from crm_app.queries.history import StepRow, steps
from crm_app.store.journal import StepDone

_ALL = 1_000_000


@click.command(cls=Command)
@click.option("--limit", type=click.IntRange(1), default=_ALL, help="List no more than so many.")
@click.pass_obj
def history(desk: Desk, limit: int) -> None:
    """List what was done, newest first."""
    with desk.reading() as session:
        found = steps(session, limit)
    labels = _labels(desk, found)
    rows = [
        {
            "id": row.id,
            "label": label,
            "at": instant(row.at),
            "undone": row.undone,
            "rows": row.rows,
            "code": row.label.code,
        }
        for row, label in zip(found, labels, strict=True)
    ]

    def lines() -> list[str]:
        cells = [
            (row.id, row.at, "undone" if row.undone else "", label) for row, label in zip(found, labels, strict=True)
        ]
        return list(table(("step", "at", "", "what"), cells))

    desk.answer({"steps": rows}, lines)


@click.command(cls=Command)
@click.argument("step", type=int, required=False)
@click.pass_obj
def undo(desk: Desk, step: int | None) -> None:
    """Take back the newest step that stands, or the one named."""
    _tell(desk, desk.store.undo(step).result())


@click.command(cls=Command)
@click.pass_obj
def redo(desk: Desk) -> None:
    """Do the last undone step again."""
    _tell(desk, desk.store.redo().result())


def _tell(desk: Desk, done: StepDone) -> None:
    said = sentence_lines(desk.language(), done.label)
    desk.answer({"step": done.id, "label": said[0], "rows": done.rows}, lambda: said)


def _labels(desk: Desk, found: list[StepRow]) -> list[str]:
    from crm_app.cli.output import clean
    from crm_app.cli.speech import speaking
    from crm_app.ui.step_wording import step_sentence

    with speaking(desk.language()):
        return [clean(step_sentence(row.label)) for row in found]
