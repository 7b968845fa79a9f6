"""The weekly rhythm."""

from collections.abc import Iterator
from typing import Any

import click

from crm_app.cli.desk import Command, Desk
from crm_app.cli.output import clean, iso
from crm_app.domain.rhythm import Deed, goal_of
from crm_app.queries.rhythm import Rhythm
from crm_app.queries.rhythm import week as find_week


@click.command(cls=Command)
@click.pass_obj
def week(desk: Desk) -> None:
    """Say whom you helped, answered, introduced and thanked this week, against your goal."""
    chosen = desk.settings.value
    owner = chosen.owner
    own = tuple(filter(None, (owner.name, *owner.me)))
    with desk.reading() as session:
        found = find_week(session, desk.today(), goal_of(chosen.rhythm_goal), own)
    desk.answer(document_of(found), lambda: _lines(desk, found))


def document_of(found: Rhythm) -> dict[str, Any]:
    """The document that scripts are promised."""
    return {
        "week": iso(found.monday),
        "goal": found.goal,
        "people": found.people,
        **{deed.value: len(found.deeds[deed]) for deed in Deed},
        "streak": found.streak,
        "best": found.best,
        "who": {deed.value: [{"id": each.id, "name": each.name} for each in found.deeds[deed]] for deed in Deed},
    }


def _lines(desk: Desk, found: Rhythm) -> Iterator[str]:
    from crm_app.cli.speech import speaking
    from crm_app.ui import rhythm_wording as words

    with speaking(desk.language()):
        yield clean(words.week_title(found.monday, desk.today()))
        yield clean(words.summary(found))
        yield clean(words.deeds_line(found))
        for deed in Deed:
            if found.deeds[deed]:
                names = ", ".join(each.name for each in found.deeds[deed])
                yield clean(words.named(deed, names))
