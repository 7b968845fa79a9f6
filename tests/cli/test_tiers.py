"""``kithbook tier`` and ``kithbook tiers``: who is in which tier, what is due then, and what wins over it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from crm_app.domain.cadence import Cadence, LeapRule, add_interval
from crm_app.domain.vocabulary import Unit
from tests.cli.conftest import Run

Ask = Callable[..., Any]


def ahead(every: int, unit: Unit) -> str:
    today = datetime.now().astimezone().date()
    return add_interval(today, Cadence(every, unit), 1, LeapRule.FEB_28).isoformat()


def test_a_contact_is_put_into_a_tier_and_due_by_it(ask: Ask, run: Run) -> None:
    anna = ask("add", "Anna Petrova")["id"]
    assert ask("tiers")["undecided"] == 1
    found = ask("tier", anna, 2)
    assert (found["id"], found["tier"], found["due"], found["counts"]) == (anna, 2, ahead(1, Unit.MONTH), "tier")
    cadence = ask("show", anna)["cadence"]
    assert (cadence["origin"], cadence["tier"], cadence["due"]) == ("tier", 2, ahead(1, Unit.MONTH))
    (entry,) = ask("due", "--until", ahead(1, Unit.MONTH))["follow_ups"]
    assert entry["kind"] == "cadence"
    assert "tier 2" in entry["why"]
    listed = ask("tiers")
    assert (listed["tiers"][1], listed["undecided"]) == ({"id": 2, "every": 1, "unit": "month", "contacts": 1}, 0)
    assert "every 2 weeks" in run("tiers").out


def test_a_tiers_own_interval_is_set_and_what_is_due_follows(ask: Ask) -> None:
    anna = ask("add", "Anna Petrova")["id"]
    ask("tier", anna, 5)
    ask("tiers", 5, "every 6 weeks")
    assert ask("show", anna)["cadence"]["due"] == ahead(6, Unit.WEEK)
    ask("undo")
    assert ask("show", anna)["cadence"]["due"] == ahead(1, Unit.YEAR)


def test_no_tier_and_a_contacts_own_cadence(ask: Ask) -> None:
    anna = ask("add", "Anna Petrova")["id"]
    ask("cadence", anna, "every week")
    found = ask("tier", anna, 1)
    assert (found["due"], found["counts"]) == (ahead(1, Unit.WEEK), "contact")
    ask("cadence", anna, "none")
    assert ask("show", anna)["cadence"]["origin"] == "tier"
    found = ask("tier", anna, "none")
    assert (found["tier"], found["due"], found["counts"]) == (None, None, None)
    assert ask("show", anna)["cadence"] is None
    assert ask("tiers")["undecided"] == 0


def test_what_is_no_tier_is_refused(ask: Ask, run: Run) -> None:
    anna = ask("add", "Anna Petrova")["id"]
    for arguments in (("tier", anna, "6"), ("tier", anna, "often"), ("tiers", "9", "every week")):
        answer = run(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert "1 to 5" in answer.err
    for arguments in (("tiers", "1"), ("tiers", "1", "sometimes")):
        answer = run(*arguments)
        assert answer.code == 2
        assert "how often" in answer.err
