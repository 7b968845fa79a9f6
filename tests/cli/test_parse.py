"""``kithbook parse``: a line's document, from an argument and from standard input, with a book and without."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]
NOW = "2026-06-10T14:30"


def test_the_document_of_a_line(ask: Ask) -> None:
    text = "met Ola Nyberg yesterday, remind me in 2 weeks to send the map #maps"
    found = ask("parse", text, "--now", NOW)
    assert found["people"] == ["Ola Nyberg"]
    assert found["dates"] == [
        {"span": "yesterday", "value": "2026-06-09", "role": "event"},
        {"span": "in 2 weeks", "value": "2026-06-24", "role": "reminder"},
    ]
    assert (found["recurrence"], found["rest"], found["next"]) == (None, "", "send the map")
    assert {"kind": "tag", "span": "#maps", "value": "maps"} in found["chips"]
    assert {"kind": "person", "span": "Ola Nyberg", "value": "Ola Nyberg", "ids": []} in found["chips"]


def test_no_folder_is_made_for_it(ask: Ask, tmp_path: Path) -> None:
    ask("parse", "call Ola tomorrow", "--now", NOW)
    assert not (tmp_path / "data").exists()


def test_a_time_has_no_offset(ask: Ask) -> None:
    for now in (NOW, f"{NOW}+02:00", f"{NOW}Z"):
        [found] = ask("parse", "завтра в 15:00", "--now", now)["dates"]
        assert found["value"] == "2026-06-11T15:00:00"


def test_a_recurrence_with_its_first_time(ask: Ask) -> None:
    found = ask("parse", "планёрка по вторникам и четвергам в 10:00", "--now", NOW)
    assert (found["recurrence"], found["first"]) == ("FREQ=WEEKLY;BYDAY=TU,TH", "2026-06-11T10:00:00")


def test_a_document_for_each_line_of_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("call Ola tomorrow\n\nпозвонить Оле послезавтра\r\n"))
    answer = run("parse", "-", "--now", NOW)
    documents = [json.loads(line) for line in answer.out.splitlines()]
    assert [[found["value"] for found in document["dates"]] for document in documents] == [
        ["2026-06-11"], [], ["2026-06-12"],
    ]  # fmt: skip
    assert (answer.code, answer.err) == (0, "")


def test_people_and_communities_of_the_book(ask: Ask) -> None:
    ask("add", "Анна Вересова")
    ask("add-community", "Rust Berlin", "--platform", "discord")
    found = ask("parse", "созвон с Анной Вересовой вчера в Rust Berlin", "--now", NOW)
    assert found["people"] == ["Анна Вересова"]
    [person] = [chip for chip in found["chips"] if chip["kind"] == "person"]
    assert (person["span"], len(person["ids"])) == ("Анной Вересовой", 1)
    assert [chip["value"] for chip in found["chips"] if chip["kind"] in ("platform", "community")] == [
        "discord", "Rust Berlin",
    ]  # fmt: skip
    assert len(ask("history")["steps"]) == 2


@pytest.mark.parametrize("now", ["yesterday", "2026-13-01"])
def test_a_moment_that_is_none_is_refused(run: Run, now: str) -> None:
    answer = run("parse", "tomorrow", "--now", now)
    assert (answer.code, answer.out) == (2, "")
    assert now in answer.err


def test_broken_letters_do_no_harm(ask: Ask) -> None:
    assert ask("parse", "call \udcff tomorrow", "--now", NOW)["rest"] == "call ?"
