"""Every source through the store: each row has one fate, the second time writes nothing, one step takes it back."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.ingest.report import ImportReport
from crm_app.domain.owner import Owner
from crm_app.importers.registry import open_export
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store, Written
from tests.importers import (
    address_book_files,
    calendar_files,
    discord_files,
    exports,
    facebook_files,
    guest_list_files,
    linkedin_files,
    monica_files,
    reddit_files,
    slack_files,
    telegram_files,
    vcard_files,
    vk_files,
)
from tests.store.snapshot import snapshot

CARDS = vcard_files.card("FN:Zoë Maas", "EMAIL:zoe@mail.example", "BDAY:--0612", "X-UNKNOWN;A=b:c") + vcard_files.card(
    "FN:Анна Белова", "TEL:+49 30 1234567", "CATEGORIES:maps"
)
# A file name and its bytes for each source; a dictionary of files is zipped.
SOURCES: dict[str, tuple[str, Callable[[], bytes | dict[str, bytes]]]] = {
    "linkedin": ("Complete_LinkedInDataExport.zip", linkedin_files.whole),
    "slack": ("Ink Slack export Mar 1 2024 - Mar 3 2024.zip", slack_files.full_export),
    "slack members": ("members.csv", slack_files.member_list),
    "slack analytics": ("analytics.csv", slack_files.analytics),
    "discord 2026": ("package.zip", discord_files.package),
    "discord server chat": ("chat.json", discord_files.server_chat),
    "discord direct chat": ("direct.json", discord_files.direct_chat),
    "discord table": ("Maps - Text - general [1].csv", discord_files.table_chat),
    "facebook": ("facebook-nora.zip", facebook_files.whole_export),
    "reddit": ("export_nora.zip", reddit_files.whole),
    "telegram": ("result.json", lambda: telegram_files.written(telegram_files.whole())),
    "vk": ("Archive.zip", vk_files.archive),
    "vcard": ("contacts.vcf", lambda: CARDS),
    "google old": ("contacts.csv", address_book_files.google_old),
    "google new": ("contacts.csv", address_book_files.google_new),
    "outlook": ("contacts.csv", address_book_files.outlook_desktop),
    "outlook russian": ("contacts.csv", address_book_files.outlook_russian),
    "hubspot": ("hubspot.csv", address_book_files.hubspot),
    "monica": ("monica.json", monica_files.export),
    "calendar google": ("basic.ics", calendar_files.google),
    "calendar outlook": ("basic.ics", calendar_files.outlook),
    "luma": ("Ink Night - Guests - 2026-03-04-10-00-00.csv", guest_list_files.luma),
    "eventbrite": ("report.csv", guest_list_files.eventbrite),
    "meetup members": ("Member_List.xls", guest_list_files.members),
    "meetup attendees": ("attendees.xls", guest_list_files.attendees),
}
ME = Owner(me=("nora@mail.example", "Nora Lindqvist", discord_files.NORA, "nora"))
OTHER_GENERATIONS = ("discord direct chat", "discord table")
"""Left out where everything comes at once: an export of the same source and people by other words changes them."""


def written(folder: Path, source: str) -> Path:
    name, make = SOURCES[source]
    data = make()
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else exports.zipped(data))
    return path


def bring_in(store: Store, *paths: Path) -> Written[list[ImportReport]]:
    files = open_export(paths, ME).files
    return store.write(Label("import"), ingest_files, files, lambda _done, _all: None).result()


@pytest.mark.parametrize("source", SOURCES)
def test_each_row_has_one_fate_and_the_second_time_writes_nothing(store: Store, tmp_path: Path, source: str) -> None:
    path = written(tmp_path, source)
    empty = snapshot(store)
    first = bring_in(store, path)
    for report in first.value:
        parts = (report.created, report.updated, report.unchanged, report.skipped, report.failed)
        assert report.read == sum(parts)
        assert sum(report.reasons.values()) == report.skipped + report.failed
    assert any(report.something for report in first.value)
    assert store.check() == []
    full = snapshot(store)
    again = bring_in(store, path)
    assert [(r.file, r.created, r.updated) for r in again.value] == [(r.file, 0, 0) for r in again.value]
    assert again.step.id is None
    assert snapshot(store) == full
    store.undo().result()
    assert snapshot(store) == empty


def test_a_whole_folder_of_downloads(store: Store, tmp_path: Path) -> None:
    """Every source side by side, with a damaged archive and files that are nobody's export."""
    downloads = tmp_path / "Downloads"
    for number, source in enumerate(SOURCES.keys() - OTHER_GENERATIONS):
        folder = downloads / str(number)
        folder.mkdir(parents=True)
        written(folder, source)
    (downloads / "holiday.txt").write_text("two weeks of rain")
    (downloads / "broken.zip").write_bytes(exports.zipped({"a.csv": b"a,b\n" * 400})[:-90])
    export = open_export([downloads], ME)
    assert [trouble.code for trouble in export.troubles] == ["zip_truncated"]
    assert "holiday.txt" in export.ignored
    assert len({file.source.partition(".")[0] for file in export.files}) >= 15
    bring_in(store, downloads)
    assert bring_in(store, downloads).step.id is None
    assert store.check() == []


GENERATIONS = {
    "contacts-2021.csv": ("Surveyor", "anna@old.example", "ink"),
    "contacts-2022.csv": ("Cartographer", "anna@old.example", "ink"),
    "contacts-2024.csv": ("Surveyor", "anna@old.example", "maps"),
    "contacts-2025.csv": ("Head of maps", "anna@old.example", "maps"),
}


def generation(name: str) -> bytes:
    position, email, label = GENERATIONS[name]
    header = "First Name,Last Name,Phonetic First Name,Organization Title,Organization Name,Labels,E-mail 1 - Value"
    return f"{header}\nAnna,Berg,,{position},Warm Maps,{label},{email}\n{name},Only,,,,,\n".encode()


def test_several_generations_at_once_end_with_the_newest_and_the_second_time_writes_nothing(
    store: Store, tmp_path: Path
) -> None:
    for at, name in enumerate(sorted(GENERATIONS, reverse=True)):
        (tmp_path / name).write_bytes(generation(name))
        os.utime(tmp_path / name, (1_700_000_000 + at, 1_700_000_000 + at))  # copied in no order that means anything
    first = bring_in(store, tmp_path)
    assert sum(report.people_created for report in first.value) == 1 + len(GENERATIONS)
    assert positions(store) == {"Head of maps"}
    full = snapshot(store)
    paths = [tmp_path / name for name in GENERATIONS]
    for again in (bring_in(store, tmp_path), bring_in(store, *paths), bring_in(store, *reversed(paths))):
        assert {(report.created, report.updated) for report in again.value} == {(0, 0)}
        assert again.step.id is None
    assert snapshot(store) == full


def test_a_newer_generation_beside_the_known_ones_is_taken(store: Store, tmp_path: Path) -> None:
    for name in sorted(GENERATIONS)[:3]:
        (tmp_path / name).write_bytes(generation(name))
    bring_in(store, tmp_path)
    assert positions(store) == {"Surveyor"}
    (tmp_path / "contacts-2025.csv").write_bytes(generation("contacts-2025.csv"))
    reports = {report.file: report.updated for report in bring_in(store, tmp_path).value}
    assert reports == {"contacts-2021.csv": 0, "contacts-2022.csv": 0, "contacts-2024.csv": 0, "contacts-2025.csv": 1}
    assert positions(store) == {"Head of maps"}
    assert bring_in(store, tmp_path).step.id is None


def positions(store: Store) -> set[str]:
    with store.reading() as session:
        return {row[0] for row in run(session, "SELECT position FROM contact WHERE position != ''")}
