"""The whole story in commands: import, look, edit, log, promise, settle, take all of it back, do it again."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tests.cli.conftest import SAMPLE, Run

Ask = Callable[..., Any]


def test_everything_can_be_done_taken_back_and_done_again(ask: Ask) -> None:
    imported = ask("import", SAMPLE)
    assert imported["contacts_total"] == 118
    people = ask("contacts")
    person = next(row for row in people["contacts"] if row["last_contact"] is None)
    shown = ask("show", person["id"])
    assert (shown["name"], shown["met"]["platform"]) == (person["name"], "linkedin")

    ask("edit", person["id"], "--company", "Blue Heron Labs", "--notes", "Likes maps")
    ask("log", f"Coffee with {person['name']} yesterday 15:00, about maps")
    told = ask("remind", f"Send {person['name']} the slides tomorrow")
    assert told["text"] == f"Send {person['name']} the slides"

    after = ask("show", person["id"])
    assert (after["company"], after["notes"]) == ("Blue Heron Labs", "Likes maps")
    assert after["last_contact"] is not None
    assert after["due"] == (date.today() + timedelta(days=1)).isoformat()  # noqa: DTZ011
    due = ask("due")["follow_ups"]
    assert [(row["id"], row["contact"]) for row in due] == [(told["id"], person["name"])]
    ask("done", told["id"])
    assert ask("due")["follow_ups"] == []

    steps = ask("history")["steps"]
    assert [step["code"] for step in steps] == [
        "follow_up.done", "follow_up.add", "interaction.log", "contact.edit", "import",
    ]  # fmt: skip
    for _ in steps:
        ask("undo")
    assert ask("contacts") == {"total": 0, "contacts": []}
    assert all(step["undone"] for step in ask("history")["steps"])
    for _ in steps:
        ask("redo")
    assert ask("contacts")["total"] == 118
    again = ask("show", person["id"])
    assert (again["company"], again["follow_ups"][0]["done"] is None) == ("Blue Heron Labs", False)
    assert ask("check") == {"ok": True, "problems": []}


def test_nothing_is_left_to_undo_or_redo(run: Run) -> None:
    assert (run("undo").code, run("redo").code) == (2, 2)
    assert run("undo").err == "There is nothing to undo.\n"


def test_a_step_that_another_builds_on_is_not_undone(run: Run, ask: Ask) -> None:
    contact = ask("add", "Ines Calder")
    ask("edit", contact["id"], "--company", "Fjordlight")
    answer = run("undo", contact["step"])
    assert answer.code == 2
    assert "Edited Ines Calder" in answer.err


def test_an_import_in_the_middle_of_the_history_is_undone_by_its_number(ask: Ask) -> None:
    step = ask("import", SAMPLE)["imports"][0]["step"]
    mine = ask("add", "Ines Calder")["id"]
    assert ask("undo", step)["step"] == step
    assert [row["id"] for row in ask("contacts")["contacts"]] == [mine]
