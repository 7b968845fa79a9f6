"""The JSON documents that scripts are promised (DESIGN §8): every field of every command."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]


@pytest.fixture
def people(ask: Ask) -> dict[str, int]:
    """Two people, a community, something said and something due."""
    ask("add-community", "PyData Slack", "--platform", "slack", "--kind", "educational", "--joined", "2024-03-01")
    ids = {
        "ines": ask(
            "add", "Ines Calder", "--company", "Fjordlight", "--position", "Engineer", "--community", "PyData Slack",
            "--met", "2024-05-06", "--email", "ines@example.org", "--url", "https://www.linkedin.com/in/ines-calder",
        )["id"],
        "osip": ask("add", "Осип Лаврентьев", "--url", "https://t.me/osip_l")["id"],
    }  # fmt: skip
    ask("join", "pydata slack", "Ines Calder", ids["osip"], "--role", "speaker")
    ask("tag", "Ines Calder", "Осип Лаврентьев", "#mentor")
    ask("log", "Обсудили доклад", "--with", "Осип Лаврентьев", "--when", "2 days ago", "--community", "PyData Slack")
    ask("remind", "Send the notes", "--with", ids["ines"], "--when", "today", "--every", "every 3 months")
    ask("cadence", "Осип Лаврентьев", "every 1 day")
    return ids


def test_contacts(ask: Ask, people: dict[str, int]) -> None:
    document = ask("contacts")
    assert document["total"] == 2
    ines = document["contacts"][0]
    assert ines.keys() >= {"id", "name", "company", "position", "platforms", "communities", "last_contact", "due"}
    assert (ines["id"], ines["company"], ines["communities"]) == (people["ines"], "Fjordlight", ["PyData Slack"])
    assert set(ines["platforms"]) == {"linkedin", "slack", "email"}
    limited = ask("contacts", "--limit", 1)
    assert (limited["total"], len(limited["contacts"])) == (2, 1)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("calder", ["Ines Calder"]),
        ("лаврентьев", ["Осип Лаврентьев"]),
        ("fjord", ["Ines Calder"]),
        ("доклад", ["Осип Лаврентьев"]),
        ("platform:telegram", ["Осип Лаврентьев"]),
        ("#mentor", ["Ines Calder", "Осип Лаврентьев"]),
        ("is:never", ["Ines Calder"]),
        ('community:"PyData Slack" ines', ["Ines Calder"]),
        ("#nothing", []),
        ("platform:nowhere", []),
        ('"', ["Ines Calder", "Осип Лаврентьев"]),
    ],
)
def test_contacts_that_a_search_finds(ask: Ask, people: dict[str, int], query: str, found: list[str]) -> None:
    assert [row["name"] for row in ask("contacts", query)["contacts"]] == found


def test_communities(ask: Ask, people: dict[str, int]) -> None:
    row = ask("communities")["communities"][0]
    assert {name: row[name] for name in ("name", "platform", "kind", "joined", "members", "met")} == {
        "name": "PyData Slack", "platform": "slack", "kind": "educational", "joined": "2024-03-01", "members": 2,
        "met": 1,
    }  # fmt: skip


def test_show(ask: Ask, people: dict[str, int]) -> None:
    ines = ask("show", "ines calder")
    assert {"platform": "email", "kind": "email", "value": "ines@example.org"} in ines["identities"]
    met = {name: ines["met"][name] for name in ("platform", "community", "on")}
    assert met == {"platform": "slack", "community": "PyData Slack", "on": "2024-05-06"}
    assert (ines["tags"], ines["notes"], ines["cadence"]) == (["mentor"], "", None)
    assert ines["follow_ups"][0]["text"] == "Send the notes"
    assert ines["follow_ups"][0]["ledger"][0]["way"] == "command line"
    osip = ask("show", people["osip"])
    assert osip["cadence"]["every"] == 1
    talk = osip["interactions"][0]
    assert talk.keys() >= {"id", "at", "kind", "direction", "platform", "community", "summary", "text"}
    assert (talk["summary"], talk["kind"], talk["platform"]) == ("Обсудили доклад", "meeting", "slack")


def test_a_long_text_is_cut_in_the_summary_only(ask: Ask, people: dict[str, int]) -> None:
    text = "слово " * 200
    ask("log", text, "--with", "Ines Calder")
    talk = ask("show", "Ines Calder")["interactions"][0]
    assert (len(talk["summary"]), talk["text"]) == (300, text.strip())


def test_due_and_settling_it(run: Run, ask: Ask, people: dict[str, int]) -> None:
    ask("edit", "Ines Calder", "--birthday", f"--{_today()[5:]}")
    rows = {row["kind"]: row for row in ask("due")["follow_ups"]}
    for row in rows.values():
        assert row.keys() >= {"id", "contact", "text", "due", "overdue_days", "kind", "why"}
    assert isinstance(rows["follow-up"]["id"], int)
    assert rows["cadence"]["id"] == f"cadence-{people['osip']}"
    assert rows["birthday"]["id"] == f"birthday-{people['ines']}"
    assert rows["cadence"]["why"].startswith("Keep in touch every day; last contact ")
    ask("done", rows["follow-up"]["id"])
    ask("snooze", rows["cadence"]["id"], "in", "2", "weeks")
    ask("skip", rows["birthday"]["id"])
    assert ask("due")["follow_ups"] == []
    assert [row["kind"] for row in ask("due", "--until", "in 4 months")["follow_ups"]] == ["follow-up"]
    codes = [step["code"] for step in ask("history")["steps"][:3]]
    assert codes == ["follow_up.skip", "follow_up.snooze", "follow_up.done"]
    assert run("done", "cadence-99999").code == 2
    assert run("snooze", rows["follow-up"]["id"], "yesterday").err == "Choose a day after today.\n"


def _today() -> str:
    from datetime import date

    return date.today().isoformat()  # noqa: DTZ011


def test_yield(ask: Ask, people: dict[str, int]) -> None:
    document = ask("yield")
    assert document["by"] == "platform"
    row = document["rows"][0]
    assert {name: row[name] for name in ("platform", "community", "met", "talked", "warm_90d", "share")} == {
        "platform": "slack", "community": "", "met": 1, "talked": 0, "warm_90d": 0, "share": 1.0,
    }  # fmt: skip
    by_community = ask("yield", "--by", "community", "--since", "2024-01-01")["rows"][0]
    assert (by_community["community"], by_community["joined"]) == ("PyData Slack", "2024-03-01")
    assert [row["met"] for row in ask("yield", "--since", "2025-01-01")["rows"]] == [0]


def test_history(ask: Ask, people: dict[str, int]) -> None:
    steps = ask("history")["steps"]
    assert all(step.keys() >= {"id", "label", "at", "undone", "rows"} for step in steps)
    assert [step["id"] for step in steps] == sorted((step["id"] for step in steps), reverse=True)
    assert steps[-1]["label"] == "Added the community PyData Slack"
    ask("undo")
    assert ask("history")["steps"][0]["undone"]
    assert len(ask("history")["steps"]) == len(steps)


def test_json_may_stand_before_the_command_too(run: Run) -> None:
    assert json.loads(run("--json", "contacts").out) == {"total": 0, "contacts": []}


def test_backup_and_restore(run: Run, ask: Ask, people: dict[str, int], tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert ask("backup", copy)["file"] == str(copy)
    assert copy.stat().st_mode & 0o777 == 0o600
    ask("undo")
    ask("add", "Someone Else")
    before = ask("contacts")
    saved = ask("restore", copy)["saved"]
    assert ask("contacts")["total"] == 2
    ask("restore", saved)
    assert ask("contacts") == before
    live = tmp_path / "data" / "kithbook.db"
    for arguments in (("backup", live), ("restore", live), ("export", live)):
        assert (run(*arguments).code, run(*arguments).err) == (
            2, "kithbook.db is the database itself. Choose another file.\n",
        )  # fmt: skip
    assert ask("check")["ok"]
