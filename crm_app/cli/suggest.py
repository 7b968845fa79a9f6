"""Who to write to, and why."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import click

from crm_app.cli import find
from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import clean, table
from crm_app.commands.suggestions import wake_kind, wake_person
from crm_app.domain.suggestions import Reason, Suggestion, SuggestionKind
from crm_app.queries.suggestion_rests import rests
from crm_app.queries.suggestions import Asked, suggestions
from crm_app.store.journal import Label

FEW = 30
"""People named where a person reads; a script is given all."""
_ALL = 1_000_000
_KINDS = [kind.value for kind in SuggestionKind]


@click.command(cls=Command)
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), metavar="N", help="At most so many; 30, and all with --json."
)
@click.option("--kind", type=click.Choice(_KINDS), default=None, help="Only those with this reason.")
@click.option("--dismissed", is_flag=True, help="Say what is not suggested, and until when.")
@click.option("--wake", default="", metavar="CONTACT|KIND", help="Suggest a dismissed person or kind again.")
@click.pass_obj
def suggest(desk: Desk, limit: int | None, kind: str | None, dismissed: bool, wake: str) -> None:
    """Say who to write to, the weightiest reason first, each with its figures."""
    if wake:
        _wake(desk, wake)
        return
    if dismissed:
        _say_dismissed(desk)
        return
    chosen = desk.settings.value
    owner = chosen.owner
    own = tuple(filter(None, (owner.name, *owner.me)))
    at_most = limit or (_ALL if desk.as_json else FEW)
    with desk.reading() as session:
        read = _ALL if kind else at_most
        found = suggestions(session, Asked(desk.today(), read, chosen.suggestion_weights, desk.leap, own))
    if kind:
        found = [each for each in found if kind in (each.kind, *(other.kind for other in each.also))][:at_most]
    rows = suggestion_rows(desk, found)
    headings = ("id", "contact", "kind", "why")
    desk.answer({"suggestions": rows}, lambda: _lines([[row[name] for name in headings] for row in rows]))


def _say_dismissed(desk: Desk) -> None:
    from crm_app.cli.speech import speaking
    from crm_app.ui.suggestion_wording import rest_sentence

    with desk.reading() as session:
        found = rests(session, desk.today(), _ALL)
    document = [
        {
            "contact": rest.name or None,
            "id": rest.contact_id,
            "kind": None if rest.kind is None else rest.kind.value,
            "until": None if rest.until is None else rest.until.isoformat(),
        }
        for rest in found
    ]
    with speaking(desk.language()):
        lines = [clean(rest_sentence(rest.name, rest.kind, rest.until)) for rest in found]
    desk.answer({"dismissed": document}, lambda: lines)


def _wake(desk: Desk, named: str) -> None:
    """By a kind's name, else the contact of that id or name; raises ``BadInput`` as ``find_contact`` does."""
    if named in _KINDS:
        kind = SuggestionKind(named)
        label = Label("suggestion.wake_kind", {"name": _title(desk, kind), "kind": kind.value})
        desk.answer_step(desk.write(label, wake_kind, kind), kind=kind.value)
        return
    with desk.reading() as session:
        person = find.person(session, named)
    written = desk.write(Label("suggestion.wake", {"name": person.name}), wake_person, person.id)
    desk.answer_step(written, id=person.id)


def _title(desk: Desk, kind: SuggestionKind) -> str:
    from crm_app.cli.speech import speaking
    from crm_app.ui.suggestion_wording import kind_title

    with speaking(desk.language()):
        return kind_title(kind)


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
