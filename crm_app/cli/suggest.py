"""Who to write to, and why."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import click

from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import clean, table
from crm_app.domain.suggestions import Reason, Suggestion
from crm_app.queries.suggestions import Asked, suggestions


@click.command(cls=Command)
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=30, metavar="N", help="At most so many; 30.")
@click.pass_obj
def suggest(desk: Desk, limit: int) -> None:
    """Say who to write to, the weightiest reason first, each with its figures."""
    chosen = desk.settings.value
    owner = chosen.owner
    own = tuple(filter(None, (owner.name, *owner.me)))
    with desk.reading() as session:
        found = suggestions(session, Asked(desk.today(), limit, chosen.suggestion_weights, desk.leap, own))
    rows = suggestion_rows(desk, found)
    headings = ("id", "contact", "kind", "why")
    desk.answer({"suggestions": rows}, lambda: _lines([[row[name] for name in headings] for row in rows]))


def _lines(rows: list[list[Any]]) -> list[str]:
    """The people in a table, and under each the sentence, which no column would hold."""
    lines: list[str] = []
    shown = list(table(("id", "contact", "kind"), [row[:3] for row in rows]))
    for line, row in zip(shown[1:], rows, strict=True):
        lines += [line, f"    {row[3]}"]
    return [*shown[:1], *lines]


def suggestion_rows(desk: Desk, found: list[Suggestion]) -> list[dict[str, Any]]:
    """The suggestions as scripts are promised them."""
    from crm_app.cli.speech import speaking
    from crm_app.ui.suggestion_wording import reason_sentence

    def said(reason: Suggestion | Reason) -> dict[str, Any]:
        return {
            "kind": reason.kind.value,
            "why": clean(reason_sentence(reason)),
            "weight": round(reason.weight, 3),
            "rows": list(reason.rows),
            "evidence": _plain(reason.evidence),
        }

    with speaking(desk.language()):
        return [
            {"contact": each.name, "id": each.contact_id, **said(each), "also": [said(other) for other in each.also]}
            for each in found
        ]


def _plain(evidence: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in evidence.items()}
