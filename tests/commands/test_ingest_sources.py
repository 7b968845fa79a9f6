"""What every source brings: communities, members, activity, follow-ups, facts about the owner, and what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crm_app.commands.communities import remove_members
from crm_app.commands.contacts import add_contact, edit_contact
from crm_app.commands.import_changes import follow_up_change
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.ingest.report import ImportReport
from crm_app.commands.interactions import log_interaction
from crm_app.domain.drafts import ContactDraft, IdentityDraft, InteractionDraft
from crm_app.domain.records import (
    ActivityRecord,
    CommunityRecord,
    CommunityRef,
    ContactRecord,
    FollowUpRecord,
    IdentityRecord,
    InteractionRecord,
    MembershipRecord,
    MetRecord,
    OwnerFactRecord,
    PersonRecord,
    Record,
    SourceFile,
)
from crm_app.domain.vocabulary import CommunityKind, OwnerFactKind, Unit
from crm_app.queries.import_changes import open_changes
from crm_app.queries.lookups import counts
from crm_app.queries.people import PeopleFilter, Sort, matching_ids, member_ids, ordered_ids
from crm_app.queries.platform_yield import yield_rows
from crm_app.queries.sources import contact_sources
from crm_app.store.journal import Label
from crm_app.store.sql import run
from crm_app.store.store import Store, Written
from tests.store.snapshot import snapshot

SERVER = CommunityRef("discord", "900", "Map Makers", CommunityKind.INTEREST)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass
class Given:
    """A reader of records that are at hand."""

    given: Sequence[Record]
    position: int = 0

    def records(self) -> Iterator[Record]:
        return iter(self.given)


def bring_in(
    store: Store, *given: Record, source: str = "discord.members", complete: bool = False, list_members: bool = False
) -> Written[list[ImportReport]]:
    file = SourceFile(source, "file", "file", 1, Given(given), complete)
    label = Label("import")
    return store.write(label, ingest_files, [file], lambda _d, _a: None, list_members=list_members).result()


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    with store.reading() as session:
        return [tuple(row) for row in run(session, sql)]


def listed(store: Store) -> list[int]:
    with store.reading() as session:
        return ordered_ids(session, Sort.NAME, PeopleFilter(), 0)


def person(number: int, name: str) -> PersonRecord:
    return PersonRecord(name, identities=(IdentityRecord("discord", "user_id", str(number)),))


def member(number: int, name: str, *places: CommunityRef, rows: tuple[int, ...] | None = None) -> ContactRecord:
    memberships = tuple(MembershipRecord(place, "member") for place in places or (SERVER,))
    numbered = (number,) if rows is None else rows
    return ContactRecord(numbered, f"user:{number}", person(number, name), memberships=memberships, listed=False)


ANNA, BORIS = member(1, "Анна Белова"), member(2, "Борис Ильин")


def test_members_are_found_and_counted_and_stay_out_of_the_list(store: Store) -> None:
    report = bring_in(store, ANNA, BORIS).value[0]
    assert (report.created, report.people_created, report.members_created, report.communities_created) == (2, 0, 2, 1)
    assert listed(store) == []
    with store.reading() as session:
        assert member_ids(session, PeopleFilter()) == [1, 2]
        assert matching_ids(session, ["бел"]) == {1}
        assert ordered_ids(session, Sort.NAME, PeopleFilter(community_id=1), 0) == [1, 2]
        assert counts(session, NOW.date()).people == 0
        assert [(r.community, r.members, r.met) for r in yield_rows(session, "community", NOW)] == [
            ("Map Makers", 2, 0)
        ]
        assert [(r.platform, r.members) for r in yield_rows(session, "platform", NOW)] == [("discord", 2)]


def test_the_same_members_again_write_nothing(store: Store) -> None:
    bring_in(store, ANNA, BORIS)
    before = snapshot(store)
    again = bring_in(store, ANNA, BORIS)
    assert (again.value[0].unchanged, again.step.id) == (2, None)
    assert snapshot(store) == before


def test_talking_brings_a_member_into_the_list_and_undo_takes_them_out(store: Store) -> None:
    bring_in(store, ANNA, BORIS)
    draft = InteractionDraft((2,), "message", "mutual", NOW)
    store.write(Label("log"), log_interaction, draft).result()
    assert listed(store) == [2]
    store.undo().result()
    assert listed(store) == []


def test_direct_talk_in_the_same_export_does_it_too(store: Store) -> None:
    talk = InteractionRecord(
        (3,), "c|day", "message", "in", NOW, "discord", (BORIS.person,), text="hi", community=SERVER
    )
    report = bring_in(store, ANNA, BORIS, talk).value[0]
    assert listed(store) == [2]
    assert (report.people_created, report.members_created) == (1, 1)
    assert rows(store, "SELECT community_id, text FROM interaction") == [(1, "hi")]


def test_the_person_may_choose_to_list_all_members_also_later(store: Store) -> None:
    bring_in(store, ANNA, BORIS)
    report = bring_in(store, ANNA, BORIS, list_members=True).value[0]
    assert (report.updated, report.people_created) == (2, 2)
    assert listed(store) == [1, 2]


def test_one_list_names_a_member_whom_another_knows_as_a_contact(store: Store) -> None:
    bring_in(store, ANNA)
    friend = replace(ANNA, key="friend:1", listed=True, memberships=())
    bring_in(store, friend, source="discord.friends")
    assert (listed(store), rows(store, "SELECT count(*) FROM contact")) == ([1], [(1,)])


def test_files_that_see_a_person_in_different_places_agree(store: Store) -> None:
    other = CommunityRef("discord", "901", "Ink")
    bring_in(store, member(1, "Анна Белова", SERVER, rows=()))
    bring_in(store, member(1, "Аня", other, rows=()))
    before = snapshot(store)
    assert rows(store, "SELECT contact_id, community_id FROM membership") == [(1, 1), (1, 2)]
    assert rows(store, "SELECT name FROM contact") == [("Анна Белова",)]
    for place in (SERVER, other):
        assert bring_in(store, member(1, "Аня", place, rows=())).step.id is None
    assert snapshot(store) == before


def test_a_known_member_who_joined_another_place_and_a_new_one_in_one_file(store: Store) -> None:
    other = CommunityRef("discord", "901", "Ink")
    bring_in(store, ANNA)
    bring_in(store, member(1, "Анна Белова", SERVER, other), BORIS)
    assert rows(store, "SELECT contact_id, community_id FROM membership ORDER BY id") == [(1, 1), (1, 2), (2, 1)]


def test_a_source_without_ids_means_the_community_of_that_name(store: Store) -> None:
    bring_in(store, ANNA, member(2, "Борис Ильин", CommunityRef("discord", "map makers", "Map Makers")))
    assert rows(store, "SELECT name FROM community") == [("Map Makers",)]


def test_a_community_known_by_name_only_gets_its_id_later(store: Store) -> None:
    bring_in(store, member(2, "Борис Ильин", CommunityRef("discord", "map makers", "Map Makers")), ANNA)
    assert rows(store, "SELECT name FROM community") == [("Map Makers",)]


def test_a_member_taken_out_by_hand_stays_out(store: Store) -> None:
    bring_in(store, ANNA, BORIS)
    store.write(Label("test"), remove_members, 1, [1]).result()
    bring_in(store, ANNA, BORIS)
    assert rows(store, "SELECT contact_id FROM membership") == [(2,)]


def test_a_community_is_known_by_its_key_and_keeps_the_typed_name(store: Store) -> None:
    first = CommunityRecord((1,), SERVER, date(2024, 5, 1), "https://maps.example")
    assert bring_in(store, first).value[0].created == 1
    assert bring_in(store, first).step.id is None
    renamed = replace(first, community=replace(SERVER, name="Map Makers United"))
    assert bring_in(store, renamed).value[0].updated == 1
    assert rows(store, "SELECT name, joined_on, url FROM community") == [
        ("Map Makers United", "2024-05-01", "https://maps.example")
    ]
    store.write(Label("test"), lambda s: run(s, "UPDATE community SET name = 'Mine', name_key = 'mine'")).result()
    bring_in(store, first)
    assert rows(store, "SELECT name FROM community") == [("Mine",)]


def test_two_communities_of_one_name_are_told_apart(store: Store) -> None:
    twin = replace(SERVER, key="902")
    bring_in(store, CommunityRecord((1,), SERVER), CommunityRecord((2,), twin))
    assert rows(store, "SELECT name FROM community ORDER BY id") == [("Map Makers",), ("Map Makers (2)",)]


def test_activity_is_counted_once_and_grows(store: Store) -> None:
    day = date(2025, 3, 1)
    first = bring_in(store, ActivityRecord((1, 2), SERVER, day), ActivityRecord((3,), SERVER, day)).value[0]
    assert (first.created, rows(store, 'SELECT "on", kind, count FROM activity')) == (3, [("2025-03-01", "message", 3)])
    assert bring_in(store, ActivityRecord((1, 2), SERVER, day), ActivityRecord((3,), SERVER, day)).step.id is None
    more = bring_in(store, ActivityRecord((1, 2, 3, 4), SERVER, day)).value[0]
    assert (more.updated, more.unchanged, rows(store, "SELECT count FROM activity")) == (1, 3, [(4,)])


def test_everything_an_address_book_says_is_kept(store: Store) -> None:
    record = ContactRecord(
        (1,), "uid:1", PersonRecord("Zoë Maas", identities=(IdentityRecord("own:Mastodon", "handle", "@zoe"),)),
        birthday="--06-12", tags=("friends",), cadence=(6, Unit.WEEK), photo=b"\x89PNG", archived=False,
        fields=(("Nickname", "Zo"),), kept=("X-NOTHING;TYPE=a:b",),
        met=MetRecord("in_person", date(2020, 2, 2), CommunityRef("meetup", "ink", "Ink"), "a talk"),
    )  # fmt: skip
    bring_in(store, record, source="vcard")
    assert rows(store, "SELECT birthday, every, unit FROM contact c JOIN cadence k ON k.contact_id = c.id") == [
        ("--06-12", 6, "week")
    ]
    assert rows(store, "SELECT p.name FROM identity i JOIN platform p ON p.id = i.platform_id") == [("Mastodon",)]
    assert rows(store, "SELECT data FROM photo") == [("iVBORw==",)]
    assert rows(store, "SELECT evidence, g.name FROM meeting_point m JOIN community g ON g.id = m.community_id") == [
        ("a talk", "Ink")
    ]
    with store.reading() as session:
        (source,) = contact_sources(session, 1)
    assert source.kept == ("X-NOTHING;TYPE=a:b",)
    assert [(f.field or f.label, f.value) for f in source.fields] == [
        ("name", "Zoë Maas"), ("birthday", "--06-12"), ("met", "2020-02-02"), ("place", "Ink"), ("identity", "@zoe"),
        ("Nickname", "Zo"),
    ]  # fmt: skip
    assert bring_in(store, record, source="vcard").step.id is None


def test_what_was_typed_is_shown_beside_what_the_source_says(store: Store) -> None:
    bring_in(store, ContactRecord((1,), "k", PersonRecord("Ben", key="k"), company="Old"), source="vcard")
    store.write(Label("test"), edit_contact, 1, ContactDraft("Ben", company="Mine")).result()
    with store.reading() as session:
        (source,) = contact_sources(session, 1)
    assert [(f.field, f.value, f.differs) for f in source.fields] == [("name", "Ben", False), ("company", "Old", True)]


def test_a_follow_up_comes_once_and_stays_done(store: Store) -> None:
    ben = PersonRecord("Ben", key="k")
    promise = FollowUpRecord((2,), "f1", (ben,), "send the map", date(2027, 1, 1), 1, Unit.MONTH)
    bring_in(store, ContactRecord((1,), "k", ben), promise, source="monica")
    assert rows(store, "SELECT text, due_on, every, unit FROM follow_up") == [
        ("send the map", "2027-01-01", 1, "month")
    ]
    store.write(Label("test"), lambda s: run(s, "UPDATE follow_up SET done_at = 5")).result()
    assert bring_in(store, ContactRecord((1,), "k", ben), promise, source="monica").step.id is None
    assert rows(store, "SELECT done_at FROM follow_up") == [(5,)]


def test_a_name_means_the_person_of_the_same_platform(store: Store) -> None:
    ben = PersonRecord("Ben Farrow")
    bring_in(store, ContactRecord((1,), "a", ben), source="linkedin.connections")
    bring_in(store, ContactRecord((1,), "b", ben), source="facebook.friends")
    talk = InteractionRecord((1,), "t|d", "message", "in", NOW, "facebook", (ben,), text="hi")
    bring_in(store, talk, source="facebook.messages")
    assert rows(store, "SELECT contact_id FROM participant") == [(2,)]


def test_a_shared_phone_or_website_does_not_make_one_person_of_two(store: Store) -> None:
    phone, site = (
        IdentityRecord("phone", "phone", "+49 30 1234567"),
        IdentityRecord("web", "url", "https://foo.example"),
    )
    bring_in(store, ContactRecord((1,), "a", PersonRecord("Ben", identities=(phone, site))), source="vcard")
    bring_in(store, ContactRecord((1,), "b", PersonRecord("Kim", identities=(phone, site))), source="telegram.contacts")
    assert rows(store, "SELECT name FROM contact") == [("Ben",), ("Kim",)]


def test_what_the_owner_is_follows_the_newest_export(store: Store) -> None:
    fact = OwnerFactRecord((1,), "k", OwnerFactKind.SKILL, "Maps")
    bring_in(store, fact)
    assert bring_in(store, fact).step.id is None
    assert bring_in(store, replace(fact, detail="since 2020")).value[0].updated == 1
    assert rows(store, "SELECT kind, title, detail FROM owner_fact") == [("skill", "Maps", "since 2020")]


def connection(number: int, name: str, company: str, day: int = 1) -> ContactRecord:
    identity = IdentityRecord("linkedin", "url", f"https://www.linkedin.com/in/p{number}")
    return ContactRecord(
        (number,), f"url:{number}", PersonRecord(name, identities=(identity,)), company=company, position="Cook",
        met=MetRecord("linkedin", date(2024, 1, day)),
    )  # fmt: skip


def connections(store: Store, *given: ContactRecord) -> Written[list[ImportReport]]:
    return bring_in(store, *given, source="linkedin.connections", complete=True)


@pytest.fixture
def before(store: Store) -> list[ContactRecord]:
    people = [connection(1, "Anna", "Foo"), connection(2, "Ben", "Bar"), connection(3, "Chidi", "Baz", 9)]
    connections(store, *people)
    return people


def test_a_newer_export_shows_who_moved_and_who_vanished(store: Store, before: list[ContactRecord]) -> None:
    moved = replace(before[0], company="New Foo")
    report = connections(store, moved, before[2]).value[0]
    assert (report.updated, report.unchanged, report.changes) == (1, 1, 2)
    with store.reading() as session:
        found = open_changes(session)
    assert [(c.name, c.kind, c.before, c.after) for c in found] == [
        ("Anna", "company", "Cook, Foo", "Cook, New Foo"),
        ("Ben", "vanished", "Cook, Bar", ""),
    ]
    assert connections(store, moved, before[2]).step.id is None


def test_a_change_becomes_a_follow_up_with_one_step(store: Store, before: list[ContactRecord]) -> None:
    connections(store, replace(before[0], position="Chef"), *before[1:])
    store.write(Label("test"), follow_up_change, 1, "congratulate", date(2026, 12, 1)).result()
    assert rows(store, "SELECT text, due_on FROM follow_up") == [("congratulate", "2026-12-01")]
    with store.reading() as session:
        assert open_changes(session) == []
    store.undo().result()
    with store.reading() as session:
        assert [c.kind for c in open_changes(session)] == ["job"]


def test_a_piece_of_an_export_says_nothing_of_who_has_gone(store: Store, before: list[ContactRecord]) -> None:
    assert connections(store, before[2]).step.id is None


def test_somebody_who_is_back_is_missed_no_more(store: Store, before: list[ContactRecord]) -> None:
    connections(store, before[0], before[2])
    assert rows(store, "SELECT count(*) FROM source_record WHERE missing") == [(1,)]
    connections(store, *before)
    assert rows(store, "SELECT count(*) FROM source_record WHERE missing") == [(0,)]


def test_an_import_of_everything_is_one_step_back(store: Store, tmp_path: Path) -> None:
    empty = snapshot(store)
    bring_in(
        store, ANNA, BORIS, CommunityRecord((3,), SERVER), ActivityRecord((4,), SERVER, NOW.date()),
        InteractionRecord((5,), "i", "message", "in", NOW, "discord", (ANNA.person,), text="x"),
        OwnerFactRecord((6,), "k", OwnerFactKind.SKILL, "Maps"),
        FollowUpRecord((7,), "f", (ANNA.person,), "write", NOW.date()),
    )  # fmt: skip
    store.undo().result()
    assert snapshot(store) == empty


def test_an_identity_added_by_hand_recognises_a_member(store: Store) -> None:
    bring_in(store, ContactRecord((1,), "x", PersonRecord("Anna B.")), source="vcard")
    draft = ContactDraft("Anna B.", identities=(IdentityDraft("discord", "user_id", "1"),))
    store.write(Label("test"), edit_contact, 1, draft).result()
    bring_in(store, ANNA)
    assert rows(store, "SELECT count(*) FROM contact") == [(1,)]


def met(store: Store) -> list[tuple[object, ...]]:
    return rows(
        store,
        "SELECT c.name, p.key, m.community_id, m.met_on FROM meeting_point m JOIN contact c ON c.id = m.contact_id "
        "JOIN platform p ON p.id = m.platform_id ORDER BY c.id",
    )


def talk(platform: str, *people: PersonRecord, place: CommunityRef | None = None, at: datetime = NOW) -> Record:
    return InteractionRecord(
        (9,), f"{platform}|{at}", "message", "in", at, platform, people, text="hi", community=place
    )


def test_a_member_was_met_where_the_first_talk_was(store: Store) -> None:
    early = datetime(2024, 2, 3, 23, tzinfo=UTC)
    bring_in(store, ANNA, BORIS, talk("discord", ANNA.person), talk("discord", ANNA.person, place=SERVER, at=early))
    assert met(store) == [("Анна Белова", "discord", 1, "2024-02-03")]
    assert bring_in(store, ANNA, BORIS, talk("discord", ANNA.person)).step.id is None
    with store.reading() as session:
        (place,) = yield_rows(session, "community", NOW)
    assert (place.members, place.met, place.talked) == (2, 1, 1)


def test_somebody_known_only_from_a_talk_was_met_in_it(store: Store) -> None:
    bring_in(store, talk("reddit", PersonRecord("mapfan")), source="reddit.messages")
    assert met(store) == [("mapfan", "reddit", None, "2026-11-22")]


def test_who_was_in_the_address_book_or_typed_may_have_been_met_before(store: Store) -> None:
    store.write(Label("test"), add_contact, ContactDraft("Ben Farrow")).result()
    bring_in(store, ContactRecord((1,), "k", PersonRecord("Kim Lund")), source="vcard.contacts")
    people = (PersonRecord("Ben Farrow"), PersonRecord("Kim Lund"))
    bring_in(store, talk("facebook", *people), source="facebook.messages")
    assert (rows(store, "SELECT count(*) FROM participant"), met(store)) == ([(2,)], [])


def test_a_talk_on_linkedin_is_no_connection(store: Store) -> None:
    bring_in(store, talk("linkedin", PersonRecord("Recruiter")), source="linkedin.messages")
    assert met(store) == []
