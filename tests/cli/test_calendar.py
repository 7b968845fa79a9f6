"""`kithbook export x.ics`: what is due, for a calendar."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from crm_app.settings import SettingsFile
from tests.cli.conftest import Run

Ask = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ["Send the maps – Ines Calder", "Keep in touch: Ines Calder", "Birthday: Ines Calder"]),
        ("ru", ["Send the maps – Ines Calder", "Быть на связи: Ines Calder", "День рождения: Ines Calder"]),
    ],
)
def test_what_is_due_goes_to_a_calendar(run: Run, ask: Ask, tmp_path: Path, language: str, titles: list[str]) -> None:
    ask("add", "Ines Calder", "--birthday", "1985-06-12")
    ask("remind", "Send the maps", "--with", "Ines Calder", "--when", "in 2 weeks")
    ask("cadence", "Ines Calder", "every 6 weeks")
    SettingsFile(tmp_path / "data" / "settings.json").change(language=language)
    target = tmp_path / "due.ICS"
    assert ask("export", target) == {"file": str(target), "events": 3}
    events = list(Calendar.from_ical(target.read_bytes()).walk("VEVENT"))
    assert [str(event["SUMMARY"]) for event in events] == titles
    assert all(event["DESCRIPTION"] for event in events)
    assert run("export", target).out == f"{target}: 3 events\n"
    assert ask("import", target)["contacts_total"] == 1
