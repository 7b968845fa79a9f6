"""Undo and redo, whatever the writes were."""

import pytest
from sqlmodel import Session

from crm_app.errors import BadInput, Failure
from crm_app.paths import DataFolder
from crm_app.queries.history import steps
from crm_app.store.instants import now
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store
from crm_app.store.tables.contacts import Contact, ContactTag, Tag
from crm_app.store.tables.follow_ups import LedgerEntry, ReminderState
from crm_app.store.tables.interactions import Interaction, Participant
from tests.store.snapshot import snapshot


def add(session: Session, *names: str) -> list[int]:
    found: list[int] = []
    for name in names:
        contact = Contact(name=name, notes=f"notes on {name} «ё» \"'")
        session.add(contact)
        session.flush()
        assert contact.id is not None
        found.append(contact.id)
    return found


def do(store: Store, command: object, *args: object) -> object:
    return store.write(Label("test"), command, *args).result().value  # type: ignore[arg-type]


def test_undo_takes_back_inserts_updates_cascades_and_bulk_statements(store: Store) -> None:
    empty = snapshot(store)
    do(store, add, "Anna", "Борис", "Chidi")
    full = snapshot(store)

    def everything(session: Session) -> None:
        tag = Tag(name="x", name_key="x")
        session.add(tag)
        session.flush()
        session.add(ContactTag(contact_id=1, tag_id=tag.id or 0))
        session.flush()
        run(session, "UPDATE contact SET company = 'Foo' WHERE id > 0")
        run(session, "DELETE FROM contact WHERE name = 'Anna'")
        run(session, "INSERT OR REPLACE INTO contact SELECT * FROM contact WHERE id = 2")

    do(store, everything)
    changed = snapshot(store)
    assert changed != full
    store.undo().result()
    assert snapshot(store) == full
    store.redo().result()
    assert snapshot(store) == changed
    store.undo().result()
    store.undo().result()
    assert snapshot(store) == empty
    assert store.check() == []


def test_what_the_program_noted_is_never_undone_by_itself_and_goes_with_what_it_is_about(store: Store) -> None:
    empty = snapshot(store)
    do(store, add, "Anna")

    def shown(session: Session) -> None:
        session.add(LedgerEntry(contact_id=1, kind="cadence", event="shown"))

    noted = store.note(Label("reminder.shown"), shown).result()
    assert noted.step.changes == {"ledger_entry"}
    told = snapshot(store)
    with store.reading() as session:
        assert [step.label.code for step in steps(session)] == ["test"]
    store.undo().result()
    assert snapshot(store) == empty
    store.note(Label("reminder.checked"), lambda session: session.add(ReminderState(id=1))).result()
    store.redo().result()  # what the program notes in between does not stand in the way
    assert snapshot(store) == told


def test_history_survives_a_restart(folder: DataFolder) -> None:
    first = Store(folder)
    do(first, add, "Anna")
    full = snapshot(first)
    first.undo().result()
    first.close()
    second = Store(folder)
    second.redo().result()
    assert snapshot(second) == full
    second.close()
    third = Store(folder)
    third.undo().result()
    assert snapshot(third)["contact"] == []
    third.close()


def test_undo_of_an_older_step_is_refused_when_a_later_one_touched_its_rows(store: Store) -> None:
    do(store, add, "Anna")
    do(store, lambda session: run(session, "UPDATE contact SET company = 'Foo'"))
    before = snapshot(store)
    with pytest.raises(BadInput) as caught:
        store.undo(1).result()
    assert (caught.value.code, caught.value.values["step"]) == ("undo_conflict", 2)
    assert snapshot(store) == before


def test_undo_of_an_older_step_is_refused_when_a_later_one_hung_rows_on_its_rows(store: Store) -> None:
    do(store, add, "Anna")

    def talk(session: Session) -> None:
        session.add(Interaction(kind="call", direction="mutual", at=now()))
        session.flush()
        session.add(Participant(interaction_id=1, contact_id=1))

    do(store, talk)
    before = snapshot(store)
    with pytest.raises(BadInput) as caught:
        store.undo(1).result()
    assert caught.value.code == "undo_conflict"
    assert snapshot(store) == before
    store.undo().result()
    store.undo(1).result()
    assert snapshot(store)["contact"] == []


def test_undo_of_an_older_step_that_nothing_built_on_is_done(store: Store) -> None:
    do(store, add, "Anna")
    do(store, add, "Boris")
    store.undo(1).result()
    assert [row[2] for row in snapshot(store)["contact"]] == ["Boris"]


def test_a_new_action_ends_redo(store: Store) -> None:
    do(store, add, "Anna")
    store.undo().result()
    do(store, add, "Boris")
    with pytest.raises(BadInput, match="nothing_to_redo"):
        store.redo().result()


def test_a_failing_command_leaves_nothing(store: Store) -> None:
    def fails(session: Session) -> None:
        add(session, "Anna")
        raise Failure("test")

    with pytest.raises(Failure):
        do(store, fails)
    assert snapshot(store)["contact"] == []
    with pytest.raises(BadInput, match="nothing_to_undo"):
        store.undo().result()


def test_a_rehearsal_returns_what_it_would_have_done_and_leaves_nothing(store: Store) -> None:
    assert store.rehearse(add, "Anna", "Boris").result() == [1, 2]
    assert snapshot(store)["contact"] == []


def test_a_step_that_changes_nothing_is_no_step(store: Store) -> None:
    written = store.write(Label("test"), lambda session: run(session, "UPDATE contact SET name = ''").rowcount).result()
    assert (written.value, written.step.id) == (0, None)
    with pytest.raises(BadInput, match="nothing_to_undo"):
        store.undo().result()


def test_a_write_outside_a_step_is_refused(store: Store) -> None:
    """The trigger has no step to write to, so the statement fails and nothing is stored."""
    with pytest.raises(Exception, match="NOT NULL"):
        store._writer.submit(  # pyright: ignore[reportPrivateUsage]
            lambda connection: connection.exec_driver_sql("INSERT INTO tag(name, name_key) VALUES ('x', 'x')")
        ).result()
    assert snapshot(store)["tag"] == []


def test_readers_cannot_write(store: Store) -> None:
    with pytest.raises(Exception, match="readonly"), store.reading() as session:
        run(session, "DELETE FROM platform")


def test_the_oldest_steps_go_when_the_history_is_too_large(store: Store) -> None:
    for name in ("Anna", "Boris", "Chidi"):
        do(store, add, name)
    assert store.prune_history(limit=30).result() == 2
    store.undo().result()
    with pytest.raises(BadInput, match="nothing_to_undo"):
        store.undo().result()
    assert [row[2] for row in snapshot(store)["contact"]] == ["Anna", "Boris"]


def test_last_contact_follows_every_change(store: Store) -> None:
    """Derived after each step: insert, edit of the day or direction, delete, undo."""
    moment = now().replace(microsecond=0)

    def talk(session: Session) -> None:
        add(session, "Anna")
        session.add(Interaction(kind="call", direction="mutual", at=moment))
        session.flush()
        session.add(Participant(interaction_id=1, contact_id=1))

    def summary() -> list[tuple[object, ...]]:
        return snapshot(store)["contact_summary"]

    do(store, talk)
    stored = round(moment.timestamp() * 1000)
    assert summary() == [(1, stored, None, 1)]
    do(store, lambda session: run(session, "UPDATE interaction SET direction = 'out'"))
    assert summary() == [(1, None, stored, 1)]
    do(store, lambda session: run(session, "DELETE FROM interaction"))
    assert summary() == []
    store.undo().result()
    store.undo().result()
    assert summary() == [(1, stored, None, 1)]
