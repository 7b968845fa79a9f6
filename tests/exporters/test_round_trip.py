"""Everything out as JSON, and in again without loss."""

import json
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from crm_app.commands.cadences import set_cadence
from crm_app.commands.communities import add_platform
from crm_app.commands.contacts import add_contact, archive_contacts, edit_contact
from crm_app.commands.follow_ups import add_follow_up, mark_done, skip, snooze
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.ingest.report import ImportReport
from crm_app.commands.suggestions import rest_kind, rest_person, snooze_person
from crm_app.commands.tiers import set_tier, set_tier_cadence
from crm_app.domain.cadence import Cadence
from crm_app.domain.drafts import ContactDraft, FollowUpDraft, IdentityDraft
from crm_app.domain.records import (
    ActivityRecord,
    CommunityRecord,
    CommunityRef,
    ContactRecord,
    FollowUpRecord,
    IdentityRecord,
    InteractionRecord,
    MembershipRecord,
    OwnerFactRecord,
    PersonRecord,
    Record,
    SourceFile,
)
from crm_app.domain.suggestions import SuggestionKind
from crm_app.domain.vocabulary import IdentityKind, OwnerFactKind, Unit
from crm_app.exporters.files import write_export
from crm_app.importers.registry import open_export
from crm_app.paths import RESOURCES, DataFolder
from crm_app.sample import fill_store
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store
from crm_app.store.tables.imports import ImportChange

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _more(session: Session) -> None:
    """What the sample does not have, so that every part of the book is in it."""
    today = NOW.date()
    add_platform(session, "Mastodon")
    draft = ContactDraft("Жан\u00adПоль\tО’Нил", "Fjordlight", "CTO", "Lyon", "--02-29", "a\nb 👩‍💻 \u202e")
    contact_id = add_contact(session, draft)
    changed = replace(draft, name="Жан-Поль О’Нил", company="Blue Heron", position="CEO", birthday="1980-02-29")
    edit_contact(session, contact_id, changed)
    archive_contacts(session, [contact_id], True)
    weekly = FollowUpDraft("встреча", (1,), today, every=1, unit=Unit.WEEK, rule="FREQ=WEEKLY;BYDAY=TU,TH")
    add_follow_up(session, weekly)
    set_cadence(session, [1, 2], Cadence(2, Unit.WEEK), date(2026, 1, 5))
    snooze(session, "cadence-1", date(2027, 1, 1), today, "command line")
    skip(session, "cadence-2", today)
    open_ones = [row[0] for row in run(session, "SELECT id FROM follow_up WHERE done_at IS NULL ORDER BY id")]
    mark_done(session, str(open_ones[0]), today)
    snooze(session, str(open_ones[1]), date(2027, 1, 1), today)
    set_tier(session, [3, 4], 2, date(2026, 2, 1))
    set_tier(session, [5], None, date(2026, 2, 2))
    set_tier_cadence(session, 4, Cadence(5, Unit.MONTH))
    rest_person(session, 6)
    snooze_person(session, 7, date(2027, 3, 1), today)
    rest_kind(session, SuggestionKind.DORMANT)
    rest_kind(session, SuggestionKind.BIRTHDAY, 8)
    _from_sources(session)
    newest = int(run(session, "SELECT max(id) FROM import").scalar() or 0)
    job = ImportChange(import_id=newest, contact_id=9, kind="job", before="CTO, Fjordlight", after="CEO, Blue Heron")
    session.add(job)
    session.add(ImportChange(import_id=newest, contact_id=10, kind="vanished", settled_at=NOW))


def _from_sources(session: Session) -> None:
    """A member, their server, a photo, the owner's own activity, a follow-up and a fact about the owner."""
    server = CommunityRef("discord", "900", "Map Makers")
    mira = PersonRecord("Mira Lund", identities=(IdentityRecord("discord", "user_id", "7"),), key="7")
    seat = (MembershipRecord(server, "member"),)
    records: list[Record] = [
        CommunityRecord((1,), server, date(2024, 5, 1)),
        ActivityRecord((2, 3), server, date(2025, 3, 1)),
        ContactRecord((4,), "7", mira, memberships=seat, listed=False, photo=b"\x89PNG", kept=("X-A:b",)),
        ContactRecord((5,), "8", PersonRecord("Ivo Hess", key="8"), fields=(("Nickname", "Iv"),)),
        InteractionRecord((6,), "e", "event", "mutual", NOW, "in_person", (PersonRecord("Ivo Hess", key="8"),),
                          "Meet-up", assumed_zone="UTC"),
        FollowUpRecord((7,), "f", (PersonRecord("Ivo Hess", key="8"),), "send the map", date(2027, 1, 1)),
        OwnerFactRecord((8,), "k", OwnerFactKind.SKILL, "Maps"),
    ]  # fmt: skip
    ingest_files(session, [SourceFile("discord.members", "f", "f", 1, Given(records))], lambda _done, _all: None)


@dataclass
class Given:
    given: list[Record]
    position: int = 0

    def records(self) -> Iterator[Record]:
        return iter(self.given)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = fill_store(tmp_path_factory.mktemp("full"), NOW)
    store.write(Label("sample.fill"), _more).result()
    yield store
    store.close()


def _export(store: Store, target: Path) -> dict[str, Any]:
    with store.reading() as session:
        write_export(session, target, NOW)
    return json.loads(target.read_text(encoding="utf-8"))


def _take(store: Store, file: Path) -> tuple[ImportReport, int | None]:
    written = store.write(
        Label("import", {"file": file.name}), ingest_files, open_export([file]).files, lambda _done, _all: None
    ).result()
    return written.value[0], written.step.id


@pytest.fixture
def exported(full: Store, tmp_path: Path) -> Path:
    target = tmp_path / "book.json"
    _export(full, target)
    return target


def test_every_part_is_in_the_export(exported: Path) -> None:
    document = json.loads(exported.read_text(encoding="utf-8"))
    assert document["kithbook"] == 3
    assert [name for name in document if not document[name]] == []
    kept = {name for contact in document["contacts"] for name in contact}
    assert kept >= {"identities", "positions", "memberships", "met", "tags", "cadence", "cadence_state", "ledger",
                    "sources", "archived_at", "birthday", "notes", "photo", "listed", "tier", "changes"}  # fmt: skip
    assert stat.S_IMODE(exported.stat().st_mode) == 0o600
    assert [file.name for file in exported.parent.iterdir() if file.name.endswith(".part")] == []


def test_read_into_an_empty_folder_it_gives_the_same(exported: Path, store: Store, tmp_path: Path) -> None:
    report, step = _take(store, exported)
    assert (report.skipped, report.failed, report.updated) == (0, 0, 1)  # the tier whose interval is another
    assert report.people_created == 121
    assert _export(store, tmp_path / "again.json") == json.loads(exported.read_text(encoding="utf-8"))
    assert store.check() == []
    store.undo(step).result()
    with store.reading() as session:
        left = {table: run(session, f"SELECT count(*) FROM {table}").scalar() for table in _TABLES}
    assert left == dict.fromkeys(_TABLES, 0)


_TABLES = ("contact", "identity", "community", "interaction", "follow_up", "ledger_entry", "outcome", "tag", "cadence",
           "import", "contact_tier", "suggestion_rest", "import_change", "source_record", "provenance", "meeting_point",
           "membership", "photo", "activity", "owner_fact")  # fmt: skip


def test_derived_values_are_made_anew(exported: Path, full: Store, store: Store) -> None:
    _take(store, exported)
    sql = (
        "SELECT c.uid, c.sort_key, c.script, s.last_contact_at, s.last_attempt_at, s.interactions FROM contact c "
        "LEFT JOIN contact_summary s ON s.contact_id = c.id ORDER BY c.uid"
    )
    with full.reading() as before, store.reading() as after:
        assert run(before, sql).all() == run(after, sql).all()


def test_read_where_it_came_from_it_writes_nothing(exported: Path, full: Store) -> None:
    report, step = _take(full, exported)
    assert (report.created, report.updated, report.skipped, report.failed, step) == (0, 0, 0, 0, None)


def test_the_platforms_export_is_known_afterwards(exported: Path, store: Store) -> None:
    """The sources came along, so that LinkedIn's own export finds everybody."""
    _take(store, exported)
    files = open_export([RESOURCES / "sample" / "linkedin"]).files
    written = store.write(Label("import"), ingest_files, files, lambda _done, _all: None).result()
    assert [(report.created, report.updated) for report in written.value] == [(0, 0)] * 3


def test_whose_identity_is_taken_is_left_out_with_a_reason(exported: Path, store: Store) -> None:
    document = json.loads(exported.read_text(encoding="utf-8"))
    profile = document["contacts"][0]["identities"][0]["value"]
    theirs = ContactDraft("Someone Else", identities=(IdentityDraft("linkedin", IdentityKind.URL, profile),))
    store.write(Label("contact.add", {"name": "Someone Else"}), add_contact, theirs).result()
    report, _step = _take(store, exported)
    assert report.reasons["identity_taken"] == 1
    assert report.people_created == 120
    assert store.check() == []


@pytest.mark.parametrize(
    "record",
    [
        "null", "[]", '"x"', "{}", '{"uid": "u"}', '{"uid": "u", "name": 5}', '{"uid": "u", "name": ""}',
        '{"uid": "u", "name": "N", "identities": [{"platform": "nowhere", "kind": "url", "value": "x"}]}',
        '{"uid": "u", "name": "N", "identities": [{"platform": "email", "kind": "magic", "value": "x"}]}',
        '{"uid": "u", "name": "N", "cadence": {"every": 0, "unit": "week", "anchor_on": "2026-01-01"}}',
        '{"uid": "u", "name": "N", "created_at": "2026-01-01T00:00:00"}',
        '{"uid": "u", "name": "N", "created_at": "0001-01-01T00:00:00+23:00"}',
        '{"uid": "u", "name": "N", "position_since": "yesterday"}',
    ],
)  # fmt: skip
def test_a_record_that_does_not_fit_fails_and_the_others_come_in(store: Store, tmp_path: Path, record: str) -> None:
    file = tmp_path / "book.json"
    file.write_text(
        f'{{"kithbook": 1, "contacts": [{record}, {{"uid": "v", "name": "Ines \\ud800Calder", "extra": 1}}]}}',
        encoding="utf-8",
    )
    report, _step = _take(store, file)
    assert (report.read, report.created, report.failed, report.reasons) == (2, 1, 1, {"bad_record": 1})
    with store.reading() as session:
        assert run(session, "SELECT name FROM contact").scalar() == "Ines Calder"


@pytest.mark.parametrize("end", [0.1, 0.5, 0.99])
def test_a_cut_off_export_changes_nothing(exported: Path, store: Store, tmp_path: Path, end: float) -> None:
    data = exported.read_bytes()
    cut = tmp_path / "cut.json"
    cut.write_bytes(data[: int(len(data) * end)])
    from crm_app.errors import BadInput

    with pytest.raises(BadInput, match="bad_json"):
        _take(store, cut)
    with store.reading() as session:
        assert run(session, "SELECT count(*) FROM contact").scalar() == 0


def test_it_may_be_written_anew_by_another_program(exported: Path, store: Store, tmp_path: Path) -> None:
    document = json.loads(exported.read_text(encoding="utf-8"))
    other = tmp_path / "other.json"
    other.write_text("\ufeff" + json.dumps(document, indent=4), encoding="utf-8")
    assert _take(store, other)[0].people_created == 121
    assert _export(store, tmp_path / "again.json") == document


def test_a_folder_of_its_own_is_not_needed_to_be_empty_of_others(exported: Path, folder: DataFolder) -> None:
    with_me = Store(folder)
    with_me.write(Label("contact.add"), add_contact, ContactDraft("Mine Alone")).result()
    report, _step = _take(with_me, exported)
    assert (report.people_created, with_me.check()) == (121, [])
    with_me.close()


def test_where_somebody_is_in_a_tier_the_intervals_stay(exported: Path, store: Store) -> None:
    mine = store.write(Label("contact.add"), add_contact, ContactDraft("Mine Alone")).result().value
    store.write(Label("tier.set"), set_tier, [mine], 1, NOW.date()).result()
    report, step = _take(store, exported)
    assert (report.failed, report.updated) == (0, 0)
    with store.reading() as session:
        assert run(session, "SELECT every FROM tier WHERE id = 4").scalar() == 6
        assert run(session, "SELECT count(*) FROM contact_tier").scalar() == 4
    store.undo(step).result()


def test_the_intervals_come_along_and_go_when_it_is_taken_back(exported: Path, store: Store) -> None:
    _report, step = _take(store, exported)
    every = "SELECT every FROM tier WHERE id = 4"
    with store.reading() as session:
        assert run(session, every).scalar() == 5
    store.undo(step).result()
    with store.reading() as session:
        assert run(session, every).scalar() == 6


@pytest.mark.parametrize("tier", ['{"tier": 6, "every": 1, "unit": "week"}', '{"tier": 1, "every": 0, "unit": "week"}',
                                  '{"tier": 1, "every": 1, "unit": "eon"}'])  # fmt: skip
def test_what_is_no_tier_fails(store: Store, tmp_path: Path, tier: str) -> None:
    file = tmp_path / "book.json"
    contact = '{"uid": "v", "name": "Ines", "tier": {"anchor_on": "2026-01-01", "tier": 9}}'
    file.write_text(f'{{"kithbook": 3, "tiers": [{tier}], "contacts": [{contact}]}}', encoding="utf-8")
    report, _step = _take(store, file)
    assert (report.created, report.updated, report.reasons) == (1, 0, {"bad_record": 1})
    assert store.check() == []
