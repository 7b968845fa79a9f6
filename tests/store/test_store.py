"""The file: its schema, its modes, backups, checks, and what is refused."""

import os
import re
import stat
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import Session

from crm_app.errors import BadInput, Failure
from crm_app.paths import DataFolder
from crm_app.store.driver import connect
from crm_app.store.journal import Label
from crm_app.store.migrations.runner import MIGRATIONS
from crm_app.store.schema import metadata
from crm_app.store.sql import run
from crm_app.store.store import Store, restore
from crm_app.store.tables.contacts import Contact
from tests.store.snapshot import snapshot


def add_anna(session: Session) -> None:
    session.add(Contact(name="Анна Петрова"))


def _plain(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).strip().rstrip(";")


def test_the_migrations_make_what_the_tables_say(store: Store) -> None:
    wanted = {
        _plain(str(made.compile(dialect=sqlite.dialect())))
        for table in metadata.tables.values()
        for made in (CreateTable(table), *(CreateIndex(index) for index in table.indexes))
    }
    with store.reading() as session:
        found = {
            _plain(row[0])
            for row in run(session, "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql NOT NULL")
            if "_words" not in row[0] and "_parts" not in row[0] and "sqlite_sequence" not in row[0]
        }
    assert found == wanted


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
