"""Whom nobody has decided about, and what a tier makes due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from crm_app.commands.cadences import current_due, set_cadence, set_tag_cadence
from crm_app.commands.contacts import add_contact, archive_contacts
from crm_app.commands.follow_ups import mark_done, skip, snooze
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.interactions import log_interaction
from crm_app.commands.tags import tag_contacts
from crm_app.commands.tiers import choose_tier, forget_tier, set_tier, set_tier_cadence
from crm_app.domain.cadence import Cadence, LeapRule, add_interval
from crm_app.domain.drafts import ContactDraft, InteractionDraft, MetDraft
from crm_app.domain.records import ContactRecord, PersonRecord, Record, SourceFile
from crm_app.domain.vocabulary import Unit
from crm_app.errors import BadInput
from crm_app.queries.cadence_dues import dues_of, dues_until
from crm_app.queries.contact import contact_page
from crm_app.queries.today import due_rows
from crm_app.queries.triage import HowOften, how_often, tiers, undecided, undecided_count, undecided_ids
from crm_app.store.journal import Label
from crm_app.store.store import Store

TODAY = datetime.now().astimezone().date()  # a tag counts from the day somebody came into the book


def ahead(every: int, unit: Unit, times: int = 1) -> date:
    return add_interval(TODAY, Cadence(every, unit), times, LeapRule.FEB_28)


def do(store: Store, command: object, *args: object) -> object:
    return store.write(Label("test"), command, *args).result().value  # type: ignore[arg-type]


def person(store: Store, name: str, met: date | None = None) -> int:
    return int(str(do(store, add_contact, ContactDraft(name, met=MetDraft(1, None, met) if met else None))))


def talk(store: Store, contact: int, on: date, direction: str = "mutual") -> None:
    at = datetime.combine(on, datetime.min.time(), UTC) + timedelta(hours=12)
    do(store, log_interaction, InteractionDraft((contact,), "call", direction, at, "talked"))


def dues(store: Store, until: date) -> list[tuple[str, date, object]]:
    with store.reading() as session:
        return [(row.id, row.due, row.why.values["origin"]) for row in due_rows(session, TODAY, until)]


def test_the_likeliest_come_first_and_who_is_decided_is_not_asked_about(store: Store) -> None:
    talked, lately, met, nobody = (
        person(store, "Anna"), person(store, "Beth"), person(store, "Chidi", date(2025, 1, 1)), person(store, "Dana"),
    )  # fmt: skip
    own, tagged, tier, none, gone = (person(store, name) for name in ("Emil", "Farid", "Gleb", "Hana", "Ines"))
    talk(store, talked, TODAY - timedelta(days=300))
    talk(store, lately, TODAY - timedelta(days=3))
    do(store, set_cadence, [own], Cadence(1, Unit.MONTH), TODAY)
    tag = do(store, tag_contacts, [tagged], "mentor")
    do(store, set_tag_cadence, tag, Cadence(1, Unit.MONTH), TODAY)
    do(store, set_tier, [tier], 2, TODAY)
    do(store, set_tier, [none], None, TODAY)
    do(store, archive_contacts, [gone], True)
    with store.reading() as session:
        assert undecided_ids(session) == [lately, talked, met, nobody]
        assert undecided_ids(session, without=[lately], limit=2) == [talked, met]
        assert undecided_count(session) == 4
        (row, other) = undecided(session, [met, lately])
        assert (row.name, row.platform, row.met_on, row.interactions) == ("Chidi", "linkedin", date(2025, 1, 1), 0)
        assert [(kind, text) for _, kind, text in other.lines] == [("call", "talked")]
    do(store, forget_tier, [none])
    with store.reading() as session:
        assert undecided_count(session) == 5


def test_a_tier_makes_due_and_counts_from_the_day_it_was_set(store: Store) -> None:
    anna = person(store, "Anna")
    talk(store, anna, TODAY - timedelta(days=900))
    do(store, set_tier, [anna], 2, TODAY)
    assert dues(store, ahead(1, Unit.MONTH)) == [(f"cadence-{anna}", ahead(1, Unit.MONTH), "tier")]
    do(store, set_tier_cadence, 2, Cadence(1, Unit.WEEK))
    assert dues(store, ahead(1, Unit.MONTH)) == [(f"cadence-{anna}", ahead(1, Unit.WEEK), "tier")]
    with store.reading() as session:
        assert [(row.id, row.cadence, row.contacts) for row in tiers(session)][1] == (2, Cadence(1, Unit.WEEK), 1)
    do(store, set_tier, [anna], None, TODAY)
    assert dues(store, ahead(2, Unit.YEAR)) == []


def test_a_contacts_own_cadence_wins_and_of_tag_and_tier_the_first_due(store: Store) -> None:
    anna = person(store, "Anna")
    do(store, set_tier, [anna], 2, TODAY)
    tag = do(store, tag_contacts, [anna], "mentor")
    do(store, set_tag_cadence, tag, Cadence(2, Unit.WEEK), TODAY)
    until = ahead(400, Unit.DAY)
    assert dues(store, until) == [(f"cadence-{anna}", ahead(2, Unit.WEEK), "tag")]
    do(store, set_tag_cadence, tag, Cadence(2, Unit.MONTH), TODAY)
    assert dues(store, until) == [(f"cadence-{anna}", ahead(1, Unit.MONTH), "tier")]
    do(store, set_cadence, [anna], Cadence(1, Unit.YEAR), TODAY)
    assert dues(store, until) == [(f"cadence-{anna}", ahead(1, Unit.YEAR), "contact")]


def test_done_and_skip_move_a_tiers_day_on(store: Store) -> None:
    anna = person(store, "Anna")
    do(store, set_tier, [anna], 2, TODAY)
    do(store, mark_done, f"cadence-{anna}", TODAY)
    assert do(store, current_due, anna, LeapRule.FEB_28) == ahead(1, Unit.MONTH, 2)
    do(store, skip, f"cadence-{anna}", TODAY)
    assert do(store, current_due, anna, LeapRule.FEB_28) == ahead(1, Unit.MONTH, 3)


def test_what_is_no_tier_is_refused(store: Store) -> None:
    anna = person(store, "Anna")
    for command, args in ((set_tier, ([anna], 6, TODAY)), (set_tier_cadence, (0, Cadence(1, Unit.WEEK)))):
        with pytest.raises(BadInput) as refused:
            do(store, command, *args)
        assert refused.value.code == "unknown_tier"


@dataclass
class Given:
    given: list[Record]
    position: int = 0

    def records(self) -> Iterator[Record]:
        return iter(self.given)


def test_an_import_makes_nobody_due_and_they_are_asked_about(store: Store) -> None:
    anna = person(store, "Anna")
    tag = do(store, tag_contacts, [anna], "mentor")
    do(store, set_tag_cadence, tag, Cadence(2, Unit.WEEK), TODAY - timedelta(days=300))
    records: list[Record] = [
        ContactRecord(
            (row,), str(row), PersonRecord(f"Person {row}", key=str(row)), tags=("mentor",) if row < 3 else ()
        )
        for row in range(1, 7)
    ]
    files = [SourceFile("test.source", "f", "f", 1, Given(records))]
    do(store, ingest_files, files, lambda _done, _all: None)
    assert dues(store, ahead(13, Unit.DAY)) == []
    assert [(day, origin) for _, day, origin in dues(store, ahead(1, Unit.YEAR))] == [(ahead(2, Unit.WEEK), "tag")] * 3
    with store.reading() as session:
        assert undecided_count(session) == 4


def test_put_into_a_tier_long_ago_is_forgotten_with_what_was_put_off(store: Store) -> None:
    anna = person(store, "Anna")
    do(store, set_tier, [anna], 2, TODAY - timedelta(days=400))
    do(store, skip, f"cadence-{anna}", TODAY)
    do(store, snooze, f"cadence-{anna}", ahead(5, Unit.MONTH), TODAY)
    do(store, set_tier, [anna], 1, TODAY)
    assert dues(store, ahead(2, Unit.WEEK)) == [(f"cadence-{anna}", ahead(2, Unit.WEEK), "tier")]


def test_a_new_tier_leaves_alone_what_was_put_off_of_ones_own_cadence(store: Store) -> None:
    anna = person(store, "Anna")
    do(store, set_cadence, [anna], Cadence(1, Unit.WEEK), TODAY)
    do(store, snooze, f"cadence-{anna}", ahead(3, Unit.MONTH), TODAY)
    do(store, set_tier, [anna], 1, TODAY)
    assert dues(store, ahead(2, Unit.MONTH)) == []


def test_by_a_tier_in_the_place_of_ones_own_cadence(store: Store) -> None:
    anna, beth = person(store, "Anna"), person(store, "Beth")
    do(store, set_cadence, [anna, beth], Cadence(1, Unit.WEEK), TODAY)
    do(store, choose_tier, [anna, beth], 3, TODAY)
    with store.reading() as session:
        assert how_often(session, [anna, beth]) == HowOften(None, 3, tiers(session))
    do(store, set_tier, [beth], 4, TODAY)
    with store.reading() as session:
        assert how_often(session, [anna, beth]).tier is None
    do(store, choose_tier, [anna, beth], None, TODAY)
    assert dues(store, ahead(3, Unit.YEAR)) == []
    with store.reading() as session:
        assert undecided_count(session) == 0


def test_what_is_due_by_a_day_is_what_each_ones_day_says(store: Store) -> None:
    """Those who cannot be due yet are left out before the calendar is asked: nobody too many."""
    placed = [(tier, days) for tier in (1, 2, 3, 5) for days in (0, 13, 14, 28, 31, 89, 92, 365, 366)]
    everybody = [person(store, f"Person {number}") for number in range(len(placed))]
    for contact, (tier, days) in zip(everybody, placed, strict=True):
        do(store, set_tier, [contact], tier, TODAY - timedelta(days=days))
    with store.reading() as session:
        days_of = {contact: due.due for contact, due in dues_of(session, everybody, LeapRule.FEB_28).items()}
        assert len(days_of) == len(placed)
        for until in (TODAY + timedelta(days=step) for step in (-40, -1, 0, 1, 14, 30, 31, 92, 400)):
            found = {due.contact_id for due in dues_until(session, until, LeapRule.FEB_28)}
            assert found == {contact for contact, day in days_of.items() if day <= until}


def test_many_are_put_into_a_tier_as_one_step_with_a_line_in_the_ledger_each(store: Store) -> None:
    everybody = [person(store, f"Person {number}") for number in range(600)]
    do(store, set_tier, everybody[:10], 1, TODAY - timedelta(days=30))
    written = store.write(Label("tier.choose"), set_tier, [*everybody, everybody[0]], 4, TODAY).result()
    with store.reading() as session:
        assert [row.contacts for row in tiers(session)] == [0, 0, 0, 600, 0]
        page = contact_page(session, everybody[5], TODAY)
        assert page is not None
        assert page.cadence is not None
        assert [line.event for line in page.cadence.ledger] == ["created", "created"]
    store.undo(written.step.id).result()
    with store.reading() as session:
        assert [row.contacts for row in tiers(session)] == [10, 0, 0, 0, 0]
        assert undecided_count(session) == 590
