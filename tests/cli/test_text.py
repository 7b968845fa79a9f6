"""A line of text on the command line: what it stores, and what it refuses to guess."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

Ask = Callable[..., Any]


def days_ahead(days: int) -> str:
    return (datetime.now().astimezone().date() + timedelta(days=days)).isoformat()


def test_a_plan_in_the_text_is_not_when_it_happened(ask: Ask) -> None:
    ask("add", "Ines Calder")
    logged = ask("log", "Met Ines Calder, will call her next week")
    age = datetime.now().astimezone() - datetime.fromisoformat(logged["at"])
    assert age.total_seconds() < 60
    assert logged["text"].endswith("call her")


def test_one_line_stores_both_in_one_step(ask: Ask) -> None:
    line = "met Ivan Petrov yesterday at PyData Slack, he looks for a data engineer, remind me in 2 weeks #hiring"
    told = ask("log", line, "--add")
    assert (told["kind"], told["note"], told["due"]) == ("meeting", "he looks for a data engineer", days_ahead(14))
    person = ask("show", "Ivan Petrov")
    assert person["tags"] == ["hiring"]
    assert (person["met"]["platform"], person["met"]["on"]) == ("slack", days_ahead(-1))
    assert [row["text"] for row in person["follow_ups"]] == ["he looks for a data engineer"]
    ask("undo")
    assert ask("contacts")["total"] == 0
    assert ask("communities")["communities"] == []


def test_russian_names_are_found_in_any_case(ask: Ask) -> None:
    ask("add", "Анна Белова")
    line = "созвон с Анной Беловой сегодня 40 минут, обсудили митап, написать через месяц, и потом каждые 3 месяца"
    told = ask("log", line)
    person = ask("show", "Анна Белова")
    (talk,) = person["interactions"]
    assert (talk["kind"], talk["summary"]) == ("call", "обсудили митап")
    (step,) = person["follow_ups"]
    assert (step["text"], step["every"], step["unit"]) == ("написать", 3, "month")
    assert step["due"] == told["due"]


def test_somebody_new_is_never_added_silently(run: Callable[..., Any], ask: Ask) -> None:
    refused = run("log", "met Ivan Petrov yesterday")
    assert refused.code == 2
    assert "Ivan Petrov is not in the book yet" in refused.err
    assert ask("contacts")["total"] == 0


def test_a_name_that_several_have_is_not_guessed(run: Callable[..., Any], ask: Ask) -> None:
    ask("add", "Anna Petrova")
    ask("add", "Anna Belova")
    assert run("log", "talked to Anna about maps").code == 2
    assert ask("log", "talked to Anna Belova about maps")["contacts"] == [2]


def test_a_plan_alone_is_a_follow_up_alone(ask: Ask) -> None:
    ask("add", "Ines Calder")
    told = ask("log", "call Ines Calder tomorrow at 15:00")
    assert told["due"] == days_ahead(1)
    assert "at" not in told
    assert ask("show", "Ines Calder")["interactions"] == []
    (step,) = ask("show", "Ines Calder")["follow_ups"]
    assert (step["due_time"], step["text"]) == ("15:00", "call Ines Calder")


def test_a_rule_of_days_is_kept_as_it_was_said(ask: Ask) -> None:
    ask("add", "Dana Reed")
    ask("remind", "1:1 with Dana Reed every Tuesday and Thursday")
    (step,) = ask("show", "Dana Reed")["follow_ups"]
    assert (step["every"], step["unit"], step["rule"]) == (1, "week", "FREQ=WEEKLY;BYDAY=TU,TH")


def test_a_reminder_before_a_day_says_which_day_it_is_about(ask: Ask) -> None:
    ask("add", "Ines Calder")
    told = ask("log", "will meet Ines Calder in 9 days, remind me in 8 days")
    assert told["due"] == days_ahead(8)
    assert days_ahead(9) in told["text"]


def test_options_count_before_the_text(ask: Ask) -> None:
    ask("add", "Ines Calder")
    ask("add", "Осип Лаврентьев")
    told = ask(
        "log", "met Ines Calder yesterday", "--with", "Осип Лаврентьев", "--kind", "email", "--when", "3 days ago"
    )
    assert (told["contacts"], told["kind"], told["at"][:10]) == ([2], "email", days_ahead(-3))
