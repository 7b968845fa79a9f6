"""Who is in which tier, and how often each tier is to be in touch."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from crm_app.cli import find
from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import clean, table
from crm_app.commands.tiers import set_tier, set_tier_cadence
from crm_app.errors import BadInput
from crm_app.queries.cadence_dues import cadence_values, dues_of
from crm_app.queries.triage import TierRow, undecided_count
from crm_app.queries.triage import tiers as find_tiers
from crm_app.store.journal import Label

if TYPE_CHECKING:
    from crm_app.domain.cadence import Cadence

_NEVER = frozenset({"none", "never", "0", "нет", "никогда"})


@click.command(cls=Command)
@click.argument("contact")
@click.argument("number", metavar="1-5|none")
@click.pass_obj
def tier(desk: Desk, contact: str, number: str) -> None:
    """Put a contact into a tier, or decide that they are in none. Their own cadence still wins."""
    wanted = None if number.strip().lower() in _NEVER else _number(number)
    with desk.reading() as session:
        person = find.person(session, contact)
    label = Label("tier.none" if wanted is None else "tier.set", {"name": person.name, "count": 1, "tier": wanted or 0})
    written = desk.write(label, set_tier, [person.id], wanted, desk.today())
    with desk.reading() as session:
        due = dues_of(session, [person.id], desk.leap).get(person.id)
    counts = None if due is None else cadence_values(due)["origin"]
    desk.answer_step(written, id=person.id, tier=wanted, due=due and due.due.isoformat(), counts=counts)


@click.command(cls=Command)
@click.argument("number", required=False, metavar="[1-5]")
@click.argument("text", required=False, metavar="[EVERY]")
@click.pass_obj
def tiers(desk: Desk, number: str | None, text: str | None) -> None:
    """List the tiers, or set how often to be in touch with one: 3 “every 6 weeks”."""
    if number is not None:
        if not text:
            raise BadInput("bad_cadence", text="")
        written = desk.write(
            Label("tier.cadence", {"name": number.strip()}), set_tier_cadence, _number(number), _cadence(text)
        )
        desk.answer_step(written, tier=_number(number))
        return
    with desk.reading() as session:
        found, left = find_tiers(session), undecided_count(session)
    rows: list[dict[str, Any]] = [
        {"id": row.id, "every": row.cadence.every, "unit": row.cadence.unit.value, "contacts": row.contacts}
        for row in found
    ]
    desk.answer({"tiers": rows, "undecided": left}, lambda: _lines(desk, found, left))


def _lines(desk: Desk, found: list[TierRow], left: int) -> Iterator[str]:
    from PySide6.QtCore import QCoreApplication

    from crm_app.cli.speech import speaking
    from crm_app.ui.wording import cadence_text

    translate = QCoreApplication.translate

    with speaking(desk.language()):
        often = [cadence_text(row.cadence.every, row.cadence.unit) for row in found]
        said = translate("Triage", "%n to go", None, left)
    rows = [[row.id, clean(text), row.contacts] for row, text in zip(found, often, strict=True)]
    yield from table(("tier", "every", "contacts"), rows)
    yield clean(said)


def _number(text: str) -> int:
    """Raises ``BadInput("unknown_tier")`` for what is no number."""
    if not text.strip().isdecimal():
        raise BadInput("unknown_tier", tier=text)
    return int(text)


def _cadence(text: str) -> "Cadence":
    from crm_app.quick_add.when import parse_cadence

    found = parse_cadence(text)
    if found is None:
        raise BadInput("bad_cadence", text=text)
    return found
