"""The file: its schema, its modes, backups, checks, and what is refused."""

import gzip
import json
import os
import re
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine
from sqlcipher3 import dbapi2
from sqlmodel import Session

from crm_app.commands.ingest.files import ingest_files
from crm_app.errors import BadInput, Failure
from crm_app.importers.registry import open_export
from crm_app.paths import DataFolder
from crm_app.store import backup
from crm_app.store.driver import connect
from crm_app.store.journal import Label
from crm_app.store.migrations.runner import MIGRATIONS
from crm_app.store.schema import metadata
from crm_app.store.sql import run
from crm_app.store.store import Store, restore
from crm_app.store.tables.contacts import Contact
from tests.importers import exports
from tests.store.snapshot import snapshot


def add_anna(session: Session) -> None:
    session.add(Contact(name="Анна Петрова"))


JUNIPER = "Juniper Row, Inc."
Shape = dict[str, list[list[tuple[object, ...]]]]


def _shape(connection: Connection) -> Shape:
    """Columns, references and indexes of every table, whatever the text that made them."""
    run_sql = connection.exec_driver_sql
    tables = [
        row[0]
        for row in run_sql("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        if "_words" not in row[0] and "_parts" not in row[0]
    ]
    found: Shape = {}
    for table in tables:
        indexes = [row[1] for row in run_sql(f"PRAGMA index_list({table})")]
        conditions = run_sql(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql NOT NULL", (table,)
        )
        found[table] = [
            [tuple(row) for row in run_sql(f"PRAGMA table_info({table})")],
            sorted(tuple(row[2:]) for row in run_sql(f"PRAGMA foreign_key_list({table})")),
            sorted(tuple(str(row[2]) for row in run_sql(f"PRAGMA index_info({name})")) for name in indexes),
            sorted((row[0], " ".join(row[1].split())) for row in conditions),
            sorted(
                (check,)
                for row in run_sql("SELECT sql FROM sqlite_schema WHERE name = ?", (table,))
                for check in re.findall(r"CHECK \(.*\)", row[0])
            ),
        ]
    return found


def test_the_migrations_make_what_the_tables_say(store: Store) -> None:
    wanted = create_engine("sqlite://", module=dbapi2)
    with wanted.connect() as connection, store.reading() as session:
        metadata.create_all(connection)
        assert _shape(session.connection()) == _shape(connection)
    wanted.dispose()


@pytest.fixture
def first_schema(folder: DataFolder) -> DataFolder:
    """A data folder of schema 1: three people of an import, a talk, a tag, an edit, and an undone follow-up."""
    folder.make()
    packed = Path(__file__).parent.parent / "data" / "schema1.db.gz"
    folder.database.write_bytes(gzip.decompress(packed.read_bytes()))
    return folder


def test_a_book_of_the_first_schema_is_brought_up_to_date(first_schema: DataFolder, tmp_path: Path) -> None:
    store = Store(first_schema)
    assert store.check() == []
    assert [file for file in first_schema.backups.iterdir() if "before-migration" in file.name]
    with store.reading() as session:
        assert [row[0] for row in run(session, "SELECT listed FROM contact")] == [1, 1, 1]
        assert json.loads(next(iter(run(session, "SELECT said FROM source_record WHERE contact_id = 2")))[0]) == {
            "name": "Ben Farrow, MBA", "company": "Juniper Row, Inc.", "position": "CTO", "met": "2023-01-02",
            "identities": ["ben@mail.example"],
        }  # fmt: skip
    export, profile = tmp_path / "Connections.csv", "https://www.linkedin.com/in/"
    export.write_bytes(
        exports.connections_2023(
            [
                ("Анна", "Белова", f"{profile}anna-belova-x", "", "Тёплый код", "Аналитик", "14 Mar 2024"),
                (
                    "Ben",
                    "Farrow, MBA",
                    f"{profile}ben-farrow-x",
                    "ben@mail.example",
                    "Juniper Row, Inc.",
                    "CTO",
                    "02 Jan 2023",
                ),
                ("Zoë", "O'Hara", f"{profile}zoe-ohara-x", "zoe@mail.example", "", "", "12 Dec 2022"),
            ]
        )
    )
    again = store.write(Label("import"), ingest_files, open_export([export]).files, lambda _done, _all: None).result()
    assert again.value[0].unchanged == 3
    assert again.step.id is None
    store.close()


def test_the_history_of_the_first_schema_can_still_be_taken_back(first_schema: DataFolder) -> None:
    store = Store(first_schema)
    for _ in range(4):
        store.undo().result()
    with store.reading() as session:
        assert [row[0] for row in run(session, "SELECT count(*) FROM contact")] == [0]
    for _ in range(4):
        store.redo().result()
    with store.reading() as session:
        rows = run(session, "SELECT company, listed FROM contact ORDER BY id")
        assert [tuple(row) for row in rows] == [("Тёплый код", 1), ("Elder Row", 1), ("", 1)]
    assert store.check() == []
    store.close()


def test_the_history_of_the_second_schema_can_still_be_taken_back(folder: DataFolder) -> None:
    """Three people of an import, a call with a recurring follow-up, done once; a cadence; a follow-up undone."""
    folder.make()
    packed = Path(__file__).parent.parent / "data" / "schema2.db.gz"
    folder.database.write_bytes(gzip.decompress(packed.read_bytes()))
    store = Store(folder)
    with store.reading() as session:
        assert [tuple(row) for row in run(session, "SELECT id, every, unit FROM tier")] == [
            (1, 2, "week"), (2, 1, "month"), (3, 3, "month"), (4, 6, "month"), (5, 1, "year"),
        ]  # fmt: skip
        assert [row[0] for row in run(session, "SELECT due_on FROM follow_up")] == ["2026-04-02"]
    migrated = snapshot(store)
    store.redo().result()
    for _ in range(5):
        store.undo().result()
    with store.reading() as session:
        assert [row[0] for row in run(session, "SELECT count(*) FROM contact")] == [0]
    for _ in range(4):
        store.redo().result()
    assert snapshot(store) == migrated
    assert store.check() == []
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_nobody_else_can_read_the_data(store: Store) -> None:
    store.write(Label("test"), add_anna).result()
    made = store.back_up().result()
    files = [store.folder.database, made, *store.folder.root.glob("kithbook.db-*")]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(store.folder.root.stat().st_mode) == 0o700


def test_search_finds_prefixes_parts_and_both_ways_to_write_yo(store: Store) -> None:
    def fill(session: Session) -> None:
        session.add(Contact(name="Фёдор Щербаков", sort_key="федор щербаков", company="Ромашка"))
        session.add(Contact(name="Emil Schäfer", sort_key="emil schafer"))

    store.write(Label("test"), fill).result()
    with store.reading() as session:
        for query in ("федо*", "schaf*", "ромаш*"):
            rows = run(session, "SELECT count(*) FROM contact_words WHERE contact_words MATCH :q", q=query)
            assert rows.scalar() == 1, query
        rows = run(session, "SELECT count(*) FROM contact_parts WHERE contact_parts MATCH :q", q='"ерба"')
        assert rows.scalar() == 1


def test_a_backup_is_restored_whole_and_the_present_is_saved_first(folder: DataFolder, tmp_path: Path) -> None:
    store = Store(folder)
    store.write(Label("test"), add_anna).result()
    full = snapshot(store)
    kept = store.back_up(tmp_path / "kept.db").result()
    store.undo().result()
    store.close()
    saved = restore(folder, kept)
    assert saved is not None
    again = Store(folder)
    assert snapshot(again) == full
    assert again.check() == []
    again.close()


def test_what_is_no_backup_is_refused_and_changes_nothing(folder: DataFolder, tmp_path: Path) -> None:
    store = Store(folder)
    store.write(Label("test"), add_anna).result()
    full = snapshot(store)
    store.close()
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(b"no database at all" * 100)
    for file in (wrong, tmp_path / "missing.db"):
        with pytest.raises(BadInput):
            restore(folder, file)
    again = Store(folder)
    assert snapshot(again) == full
    again.close()


def test_a_newer_schema_is_refused_and_left_alone(folder: DataFolder) -> None:
    Store(folder).close()
    newer = connect(str(folder.database))
    newer.execute(f"PRAGMA user_version={len(MIGRATIONS) + 1}")
    newer.close()
    before = folder.database.read_bytes()
    with pytest.raises(BadInput, match="newer_schema"):
        Store(folder)
    assert folder.database.read_bytes() == before


def test_another_programs_file_is_refused(folder: DataFolder) -> None:
    folder.make()
    other = connect(str(folder.database))
    other.execute("CREATE TABLE theirs (id INTEGER)")
    other.commit()
    other.close()
    with pytest.raises(BadInput, match="not_a_kithbook_file"):
        Store(folder)
    folder.database.write_bytes(b"something else entirely " * 300)
    with pytest.raises(BadInput, match="not_a_kithbook_file"):
        Store(folder)


def test_a_drifted_search_index_is_found(store: Store) -> None:
    store.write(Label("test"), add_anna).result()
    assert store.check() == []
    store.write(
        Label("test"),
        lambda session: run(session, "INSERT INTO contact_words(rowid, sort_key) VALUES (99, 'ghost')").close(),
    ).result()
    assert store.check() == ["search_index:contact_words"]


def test_a_damaged_file_is_reported(folder: DataFolder) -> None:
    store = Store(folder)
    store.write(Label("test"), lambda session: [session.add(Contact(name=f"Person {n}")) for n in range(500)]).result()
    store.close()
    with folder.database.open("r+b") as file:
        file.seek(4096 * 12)
        file.write(b"\xff" * 4096 * 6)
    try:
        damaged = Store(folder)
    except (BadInput, Failure):
        return
    assert damaged.check(full=False) != []
    assert damaged.check() != []
    damaged.close()


def test_names_do_not_stay_readable_after_deletion(folder: DataFolder) -> None:
    store = Store(folder)
    store.write(Label("test"), lambda session: session.add(Contact(name="Zebulon Canaryname"))).result()
    store.write(Label("test"), lambda session: run(session, "DELETE FROM contact").close()).result()
    store.prune_history(limit=0).result()
    store.write(Label("test"), add_anna).result()
    store.prune_history(limit=0).result()
    store.close()
    assert b"Canaryname" not in folder.database.read_bytes()


def test_the_quick_check_keeps_no_writing_waiting(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    usual = backup.problems

    def slow(connection: Connection, *, full: bool) -> list[str]:
        go_on.wait(10)
        return usual(connection, full=full)

    monkeypatch.setattr(backup, "problems", slow)
    found = store.check_soon(full=False)
    try:
        store.write(Label("test"), add_anna).result(timeout=5)
        assert not found.done()
    finally:
        go_on.set()
    assert found.result(timeout=10) == []


def test_a_quick_check_that_runs_is_stopped_when_the_store_is_closed(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def endless(connection: Connection, *, full: bool) -> list[str]:
        begun.set()
        numbers = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c"
        return [str(connection.exec_driver_sql(numbers).scalar_one())]

    monkeypatch.setattr(backup, "problems", endless)
    store = Store(folder)
    found = store.check_soon(full=False)
    assert begun.wait(10)
    store.close()
    assert found.result(timeout=0) == []
    assert not [thread for thread in threading.enumerate() if thread.name == "kithbook-check"]
    assert not folder.database.with_name(folder.database.name + "-wal").exists()


def test_the_quick_check_reports_what_is_wrong(store: Store) -> None:
    assert store.check(full=False) == []
    other = connect(str(store.folder.database))
    other.execute("PRAGMA foreign_keys=OFF")
    other.execute("INSERT INTO contact_tag(contact_id, tag_id) VALUES (998, 999)")
    other.commit()
    other.close()
    assert store.check(full=False) == ["reference:contact_tag:1", "reference:contact_tag:1"]
