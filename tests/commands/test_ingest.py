"""Imports: every row accounted for, nothing twice, what was typed stays, one step to take it back."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlmodel import Session

from crm_app.commands.contacts import add_contact, edit_contact
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.ingest.report import ImportReport
from crm_app.domain.drafts import ContactDraft, IdentityDraft, MetDraft
from crm_app.errors import BadInput, Cancelled
from crm_app.importers.registry import open_export
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store, Written
from tests.importers import exports
from tests.store.snapshot import snapshot

URL = "https://www.linkedin.com/in/"


def connections(*rows: Sequence[str]) -> bytes:
    return exports.connections_2023(rows)


def bring_in(store: Store, path: Path, data: bytes, name: str = "Connections.csv") -> Written[list[ImportReport]]:
    file = path / name
    file.write_bytes(data)
    return store.write(Label("import"), ingest_files, open_export([file]).files, lambda _done, _all: None).result()


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    with store.reading() as session:
        return [tuple(row) for row in run(session, sql)]


ANNA = ("Анна", "Белова", URL + "anna", "", "Foo GmbH", "Analyst", "14 Mar 2024")
BEN = ("Ben", "Farrow", URL + "ben", "ben@ex.com", "Bar AG", "CTO", "02 Jan 2023")


def test_every_row_has_one_fate_and_the_second_time_writes_nothing(store: Store, tmp_path: Path) -> None:
    data = connections(ANNA, BEN, ("", "", "", "", "", "", "01 Jan 2020"), ANNA)
    first = bring_in(store, tmp_path, data).value[0]
    assert (first.read, first.created, first.skipped, first.reasons) == (4, 2, 2, {"no_name": 1, "duplicate_row": 1})
    before = snapshot(store)
    again = bring_in(store, tmp_path, data)
    assert (again.value[0].unchanged, again.value[0].created, again.value[0].updated) == (2, 0, 0)
    assert again.step.id is None
    assert snapshot(store) == before


def test_what_is_read_is_what_is_stored(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, connections(ANNA, BEN))
    assert rows(store, "SELECT name, given_name, family_name, company, position FROM contact ORDER BY id") == [
        ("Анна Белова", "Анна", "Белова", "Foo GmbH", "Analyst"),
        ("Ben Farrow", "Ben", "Farrow", "Bar AG", "CTO"),
    ]
    assert rows(
        store, "SELECT p.key, m.met_on FROM meeting_point m JOIN platform p ON p.id = m.platform_id ORDER BY m.id"
    ) == [
        ("linkedin", "2024-03-14"),
        ("linkedin", "2023-01-02"),
    ]
    assert rows(store, "SELECT kind, value FROM identity ORDER BY kind") == [
        ("email", "ben@ex.com"),
        ("url", URL + "anna"),
        ("url", URL + "ben"),
    ]


def test_a_newer_export_changes_the_job_and_keeps_the_old_one(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, connections(ANNA, BEN))
    moved = (*ANNA[:4], "Baz Ltd", "Lead", ANNA[6])
    report = bring_in(store, tmp_path, connections(moved, BEN)).value[0]
    assert (report.updated, report.unchanged) == (1, 1)
    assert rows(store, "SELECT company, position FROM contact WHERE id = 1") == [("Baz Ltd", "Lead")]
    assert rows(store, "SELECT contact_id, company, title, until IS NOT NULL FROM position") == [
        (1, "Foo GmbH", "Analyst", 1)
    ]


def test_an_older_export_changes_nobody(store: Store, tmp_path: Path) -> None:
    newest = ("Chidi", "Okafor", URL + "chidi", "", "", "", "01 Nov 2026")
    bring_in(store, tmp_path, connections(newest, ANNA))
    older = (*ANNA[:4], "Before Ltd", "Intern", ANNA[6])
    report = bring_in(store, tmp_path, connections(older, BEN)).value[0]
    assert (report.created, report.updated, report.unchanged) == (1, 0, 1)
    assert rows(store, "SELECT company FROM contact WHERE id = 2") == [("Foo GmbH",)]


def test_what_was_typed_is_never_overwritten(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, connections(ANNA, BEN))
    typed = ContactDraft(
        "Аня Белова",
        "My own words",
        "Analyst",
        notes="typed",
        identities=(IdentityDraft("linkedin", "url", URL + "anna"),),
        met=MetDraft(platform_id=2, evidence="a talk"),
    )
    store.write(Label("test"), edit_contact, 1, typed).result()
    moved = ("Anna", "Belova", *ANNA[2:4], "Baz Ltd", "Lead", ANNA[6])
    bring_in(store, tmp_path, connections(moved, BEN))
    assert rows(store, "SELECT name, company, position, notes FROM contact WHERE id = 1") == [
        ("Аня Белова", "My own words", "Analyst", "typed")
    ]
    assert rows(store, "SELECT platform_id, evidence, source FROM meeting_point WHERE contact_id = 1") == [
        (2, "a talk", "typed")
    ]


def test_somebody_added_by_hand_is_recognised_by_the_profile(store: Store, tmp_path: Path) -> None:
    draft = ContactDraft("Anna B.", identities=(IdentityDraft("linkedin", "url", "linkedin.com/in/anna/"),))
    store.write(Label("test"), add_contact, draft).result()
    report = bring_in(store, tmp_path, connections(ANNA)).value[0]
    assert (report.created, report.updated) == (0, 1)
    assert rows(store, "SELECT name, company FROM contact") == [("Anna B.", "Foo GmbH")]


@pytest.mark.parametrize("newer_first", [False, True])
def test_the_same_people_are_recognised_across_generations(store: Store, tmp_path: Path, newer_first: bool) -> None:
    """An export without profile URLs and one with them name the same people."""
    old = exports.table(exports.SIX, [(*ANNA[:2], *ANNA[3:]), (*BEN[:2], *BEN[3:])])
    files = [connections(ANNA, BEN), old] if newer_first else [old, connections(ANNA, BEN)]
    bring_in(store, tmp_path, files[0])
    bring_in(store, tmp_path, files[1])
    assert rows(store, "SELECT count(*) FROM contact") == [(2,)]
    assert rows(store, "SELECT count(*) FROM identity WHERE kind = 'url'") == [(2,)]
    for data in files:
        assert bring_in(store, tmp_path, data).step.id is None


def test_two_people_of_one_name_and_day_stay_two(store: Store, tmp_path: Path) -> None:
    twin = ("Анна", "Белова", URL + "anna-2", "", "Other", "Lead", ANNA[6])
    bring_in(store, tmp_path, connections(ANNA, twin))
    old = exports.table(exports.SIX, [(*ANNA[:2], *ANNA[3:]), (*twin[:2], *twin[3:])])
    bring_in(store, tmp_path, old)
    assert rows(store, "SELECT count(*) FROM contact") == [(2,)]


def test_two_people_with_one_address_stay_two(store: Store, tmp_path: Path) -> None:
    shared = ("Carla", "Farrow", URL + "carla", "ben@ex.com", "", "", "02 Jan 2023")
    bring_in(store, tmp_path, connections(BEN))
    report = bring_in(store, tmp_path, connections(BEN, shared)).value[0]
    assert (report.created, report.unchanged) == (1, 1)
    assert rows(store, "SELECT contact_id FROM identity WHERE kind = 'email'") == [(1,)]


def test_messages_become_interactions_and_grow_with_a_newer_export(store: Store, tmp_path: Path) -> None:
    first = bring_in(store, tmp_path, exports.messages("2024-12"), "messages.csv").value[0]
    assert first.created > 0
    assert first.read == first.created + first.updated + first.unchanged + first.skipped + first.failed
    before = snapshot(store)
    again = bring_in(store, tmp_path, exports.messages("2024-12"), "messages.csv")
    assert again.step.id is None
    assert again.value[0].unchanged == first.created
    assert snapshot(store) == before
    talks = rows(store, "SELECT count(*) FROM interaction")[0][0]
    found = rows(store, "SELECT count(*) FROM interaction_words WHERE interaction_words MATCH 'a* OR п* OR h*'")
    assert found[0][0]
    assert talks == first.interactions_created


def test_the_whole_export_is_one_step(store: Store, tmp_path: Path) -> None:
    empty = snapshot(store)
    written = bring_in(store, tmp_path, exports.zipped(exports.whole_export()), "export.zip")
    assert {report.source for report in written.value} == {
        "linkedin.connections",
        "linkedin.messages",
        "linkedin.invitations",
    }
    full = snapshot(store)
    assert store.check() == []
    store.undo().result()
    assert snapshot(store) == empty
    store.redo().result()
    assert snapshot(store) == full


def test_cancel_and_failure_leave_nothing(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    many = [(f"Person{n}", "X", f"{URL}p{n}", "", "", "", "01 Jan 2024") for n in range(2500)]
    file.write_bytes(connections(*many))
    before = snapshot(store)

    def stop(done: int, _all: int) -> None:
        if done > 50_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        store.write(Label("import"), ingest_files, open_export([file]).files, stop).result()
    assert snapshot(store) == before
    file.write_bytes(connections(*many) + b'\n"never closed' + b"\nx,y" * 400)
    with pytest.raises(BadInput):
        store.write(Label("import"), ingest_files, open_export([file]).files, lambda _done, _all: None).result()
    assert snapshot(store) == before


def test_a_dry_run_counts_like_the_import_and_writes_nothing(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_bytes(connections(ANNA, BEN))
    before = snapshot(store)

    def rehearse(session: Session) -> list[ImportReport]:
        return ingest_files(session, open_export([file]).files, lambda _done, _all: None)

    dry = store.rehearse(rehearse).result()[0]
    assert snapshot(store) == before
    real = bring_in(store, tmp_path, connections(ANNA, BEN)).value[0]
    assert (dry.read, dry.created) == (real.read, real.created) == (2, 2)
