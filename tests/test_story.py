"""Hypothesis plays the user: add, edit, tag, log, promise, import, undo, redo, restart; the data stay whole."""

import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from crm_app.commands.cadences import set_cadence
from crm_app.commands.contacts import add_contact, archive_contacts, delete_contacts, edit_contact
from crm_app.commands.follow_ups import add_follow_up, mark_done, skip, snooze
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.interactions import delete_interaction, log_interaction
from crm_app.commands.tags import tag_contacts, untag_contacts
from crm_app.domain.cadence import Cadence
from crm_app.domain.drafts import ContactDraft, FollowUpDraft, IdentityDraft, InteractionDraft
from crm_app.domain.vocabulary import Direction, InteractionKind, Unit
from crm_app.errors import BadInput
from crm_app.importers.registry import open_export
from crm_app.paths import DataFolder
from crm_app.queries.today import due_rows
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store
from tests.importers import exports
from tests.store.snapshot import snapshot

TODAY = date(2026, 11, 22)
names = st.sampled_from(["Анна", "Ben O'Neil", "Ёлка", "  x ", "C++", "李", "a\u0301b", "<b>bold</b>"])
pick = st.integers(0, 30)


class Story(RuleBasedStateMachine):
    """``past`` holds the data before each action, so that undo has something to be compared with."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.folder = DataFolder(Path(self._folder.name) / "data")
        self.store = Store(self.folder)
        self.past: list[dict[str, list[tuple[object, ...]]]] = []
        self.future: list[dict[str, list[tuple[object, ...]]]] = []

    def teardown(self) -> None:
        self.store.close()
        self._folder.cleanup()

    def act(self, command: object, *args: object) -> None:
        """Do it as the window does; what is refused changes nothing."""
        before = snapshot(self.store)
        try:
            step = self.store.write(Label("test"), command, *args).result().step  # type: ignore[arg-type]
        except BadInput:
            assert snapshot(self.store) == before
            return
        if step.id is None:
            assert snapshot(self.store) == before
        else:
            self.past.append(before)
            self.future.clear()

    def ids(self, table: str) -> list[int]:
        with self.store.reading() as session:
            return [row[0] for row in run(session, f"SELECT id FROM {table} ORDER BY id")]

    def one(self, table: str, place: int) -> int:
        found = self.ids(table)
        return found[place % len(found)] if found else 999

    @initialize()
    def begin(self) -> None:
        self.act(add_contact, ContactDraft("Anna Petrova"))

    @rule(name=names, handle=st.sampled_from(["", "a@ex.com", "b@ex.com"]))
    def add(self, name: str, handle: str) -> None:
        self.act(add_contact, ContactDraft(name, identities=(IdentityDraft("email", "email", handle),)))

    @rule(place=pick, name=names, company=names)
    def edit(self, place: int, name: str, company: str) -> None:
        self.act(edit_contact, self.one("contact", place), ContactDraft(name, company, birthday="--02-29"))

    @rule(place=pick, archived=st.booleans())
    def archive(self, place: int, archived: bool) -> None:
        self.act(archive_contacts, [self.one("contact", place)], archived)

    @rule(place=pick)
    def delete(self, place: int) -> None:
        self.act(delete_contacts, [self.one("contact", place)])

    @rule(places=st.lists(pick, max_size=3), tag=names)
    def tag(self, places: list[int], tag: str) -> None:
        contacts = [contact for place in places if (contact := self.one("contact", place)) != 999]
        self.act(tag_contacts, contacts, tag)

    @rule(place=pick)
    def untag(self, place: int) -> None:
        self.act(untag_contacts, self.ids("contact"), self.one("tag", place))

    @rule(
        place=pick,
        kind=st.sampled_from(InteractionKind),
        direction=st.sampled_from(Direction),
        days=st.integers(-900, 5),
        promise=st.booleans(),
    )
    def log(self, place: int, kind: str, direction: str, days: int, promise: bool) -> None:
        contact = self.one("contact", place)
        at = datetime(2026, 11, 22, 12, tzinfo=UTC) + timedelta(days=days)
        follow_up = FollowUpDraft("write", (contact,), TODAY + timedelta(days=days % 40)) if promise else None
        if contact != 999:
            self.act(log_interaction, InteractionDraft((contact,), kind, direction, at, "ёж «q»", follow_up=follow_up))

    @rule(place=pick)
    def unlog(self, place: int) -> None:
        self.act(delete_interaction, self.one("interaction", place))

    @rule(place=pick, every=st.integers(0, 3))
    def keep_in_touch(self, place: int, every: int) -> None:
        contact = self.one("contact", place)
        if contact != 999:
            self.act(set_cadence, [contact], Cadence(every, Unit.MONTH) if every else None, TODAY)

    @rule(place=pick, every=st.integers(0, 2), days=st.integers(-60, 60))
    def promise(self, place: int, every: int, days: int) -> None:
        contact = self.one("contact", place)
        if contact != 999:
            due = TODAY + timedelta(days=days)
            self.act(add_follow_up, FollowUpDraft("call", (contact,), due, every=every, unit=Unit.MONTH))

    @rule(place=pick, what=st.sampled_from(["done", "snooze", "skip"]))
    def handle(self, place: int, what: str) -> None:
        with self.store.reading() as session:
            rows = due_rows(session, TODAY, TODAY + timedelta(days=60))
        if not rows:
            return
        due = rows[place % len(rows)]
        match what:
            case "done":
                self.act(mark_done, due.id, TODAY)
            case "skip":
                self.act(skip, due.id, TODAY)
            case _:
                self.act(snooze, due.id, TODAY + timedelta(days=3), TODAY)

    @rule(whole=st.booleans())
    def bring_in(self, whole: bool) -> None:
        file = Path(self._folder.name) / "export.zip"
        data = exports.whole_export() if whole else {"Connections.csv": exports.connections_2018_words()}
        file.write_bytes(exports.zipped(data))
        self.act(ingest_files, open_export([file]).files, lambda _done, _all: None)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(snapshot(self.store))
        self.store.undo().result()
        assert snapshot(self.store) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(snapshot(self.store))
        self.store.redo().result()
        assert snapshot(self.store) == self.future.pop()

    @rule()
    def restart(self) -> None:
        before = snapshot(self.store)
        self.store.close()
        self.store = Store(self.folder)
        assert snapshot(self.store) == before

    @invariant()
    def whole(self) -> None:
        assert self.store.check() == []

    @invariant()
    def summaries_agree_with_the_interactions(self) -> None:
        with self.store.reading() as session:
            wrong = run(
                session,
                "SELECT count(*) FROM contact_summary s WHERE s.interactions <> "
                "(SELECT count(*) FROM participant p WHERE p.contact_id = s.contact_id)",
            ).scalar()
        assert wrong == 0


class TestStory(Story.TestCase):  # type: ignore[misc, name-defined]
    settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


@pytest.mark.soak
class TestLongStory(Story.TestCase):  # type: ignore[misc, name-defined]
    settings = settings(max_examples=400, stateful_step_count=60, deadline=None, derandomize=False)
