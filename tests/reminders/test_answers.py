"""What the buttons of a notice do, and which notices are taken off the screen."""

import time
from datetime import date, timedelta

import pytest

from crm_app.domain.vocabulary import Unit
from crm_app.queries.history import steps
from crm_app.queries.today import due_rows
from crm_app.reminders.notices import Answer
from tests.reminders.stage import World

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")

DAY = date(2027, 6, 8)  # a Tuesday
NEXT = DAY + timedelta(days=1)


def test_a_birthday_wished_late_is_this_years(world: World) -> None:
    leo = world.book.contact("Leo", birthday="1990-06-08")
    world.tick("2027-06-08T08:59")
    world.tick("2027-06-08T09:00")
    notice, _answered = world.screen.standing[f"birthday-{leo}@2027-06-08"]
    assert notice.answers == (Answer.DONE, Answer.OPEN)
    world.tick("2027-06-09T12:00")
    assert world.screen.withdrawn == []  # it passed, and was not settled
    world.screen.press(f"birthday-{leo}@2027-06-08", Answer.DONE)
    world.settled()
    assert world.ledger()[-1] == ("done", "2027-06-08", None, "notification")
    world.tick("2028-06-08T08:59")
    assert world.tick("2028-06-08T09:00") == [[f"birthday-{leo}"]]


def test_a_birthday_is_not_put_off(world: World) -> None:
    leo = world.book.contact("Leo", birthday="1990-06-08")
    world.tick("2027-06-08T09:00")
    world.screen.press(f"birthday-{leo}@2027-06-08", Answer.SNOOZE_DAY)
    world.settled()
    assert [entry[0] for entry in world.ledger()] == ["shown"]
    assert world.wait(2) == []


def test_what_is_settled_elsewhere_is_taken_off_the_screen(world: World, anna: int) -> None:
    world.tick("2027-06-08T08:59")
    made = [world.follow_up(anna, DAY) for _ in range(3)]
    world.tick("2027-06-08T09:00")
    world.done(made[0])
    world.snooze(made[1], NEXT)
    world.wait(1)
    assert world.screen.withdrawn == [f"{due_id}@2027-06-08" for due_id in made[:2]]
    assert list(world.screen.standing) == [f"{made[2]}@2027-06-08"]


def test_several_stand_until_all_are_settled(world: World, anna: int) -> None:
    made = [world.follow_up(anna, DAY), world.follow_up(anna, DAY)]
    world.tick("2027-06-09T09:00")
    world.done(made[0])
    world.wait(1)
    assert world.screen.withdrawn == []
    world.done(made[1])
    world.wait(1)
    assert len(world.screen.withdrawn) == 1


def test_undoing_done_does_not_show_it_again(world: World, anna: int) -> None:
    world.follow_up(anna, DAY)
    world.tick("2027-06-08T09:00")
    world.screen.press("1@2027-06-08", Answer.DONE)
    world.settled()
    world.store.undo().result()
    assert world.wait(2) == []
    with world.store.reading() as session:
        assert [row.id for row in due_rows(session, DAY, DAY)] == ["1"]


def test_redoing_leaves_what_was_noted_meanwhile(world: World, anna: int) -> None:
    first = world.follow_up(anna, DAY)
    world.follow_up(anna, NEXT)
    world.store.undo().result()
    assert world.tick("2027-06-08T09:00") == [[first]]
    world.store.redo().result()
    assert world.wait(2) == []
    assert world.tick("2027-06-09T09:00") == [["2"]]


@pytest.mark.parametrize(
    ("answer", "until"),
    [
        (Answer.SNOOZE_DAY, "2027-06-09"),
        (Answer.SNOOZE_WEEK, "2027-06-15"),
        (Answer.SNOOZE_MONDAY, "2027-06-14"),
    ],
)
def test_the_buttons_put_off(world: World, anna: int, answer: Answer, until: str) -> None:
    world.follow_up(anna, DAY)
    world.tick("2027-06-08T09:00")
    world.screen.press("1@2027-06-08", answer)
    world.settled()
    assert world.ledger()[-1] == ("snoozed", "2027-06-08", until, "notification")
    with world.store.reading() as session:
        assert next((step.label.code, step.label.values) for step in steps(session)) == (
            "follow_up.snooze", {"name": "Anna"}
        )  # fmt: skip
    world.tick(f"{until}T08:59")
    assert world.tick(f"{until}T09:00") == [["1"]]


def test_done_is_a_step_of_the_history_and_open_asks_the_window(world: World, anna: int) -> None:
    world.follow_up(anna, DAY)
    world.tick("2027-06-08T09:00")
    notice, answered = world.screen.standing["1@2027-06-08"]
    answered(notice, Answer.OPEN)
    assert world.opened == [notice]
    answered(notice, Answer.DONE)
    answered(notice, Answer.DONE)
    answered(notice, Answer.SNOOZE_DAY)
    world.settled()
    assert [entry[0] for entry in world.ledger()] == ["created", "shown", "done"]
    with world.store.reading() as session:
        assert next(iter(steps(session))).label.code == "follow_up.done"


def test_an_old_notice_does_not_finish_the_next_occurrence(world: World, anna: int) -> None:
    bea = world.book.contact("Bea")
    made = world.follow_up(anna, DAY, every=1, unit=Unit.DAY)
    world.book.cadence(1, "day", DAY - timedelta(days=1), contact_id=bea)
    world.tick("2027-06-08T08:59")
    world.tick("2027-06-08T09:00")
    world.done(made)
    world.talk(bea)
    before = world.ledger()
    for key in (f"{made}@2027-06-08", f"cadence-{bea}@2027-06-08"):
        world.screen.press(key, Answer.DONE)
    world.settled()
    assert world.ledger() == before
