"""Whom a line may mean."""

from datetime import UTC, datetime

import pytest

from crm_app.commands.contacts import add_contact, archive_contacts
from crm_app.commands.interactions import log_interaction
from crm_app.domain.drafts import ContactDraft, InteractionDraft
from crm_app.queries.known_names import KnownNames, candidates
from crm_app.store.journal import Label
from crm_app.store.store import Store


def add(store: Store, name: str, **fields: str) -> int:
    return store.write(Label("test"), add_contact, ContactDraft(name, **fields)).result().value


@pytest.mark.parametrize("name", ["Kit Marlow, MBA", "Kit Marlow (he)", "Marlow, Kit", "Kit Marlow"])
def test_titles_and_asides_are_no_part_of_what_people_say(store: Store, name: str) -> None:
    add(store, name)
    with store.reading() as session:
        words = {"kit", "marlow"}
        assert [person.name for person in KnownNames(session).people(words)] == ["Kit Marlow"]


def test_who_was_in_touch_last_is_the_likeliest(store: Store) -> None:
    old, new, never = (add(store, f"Anna {family}", company="Fjordlight") for family in ("Berg", "Holm", "Lind"))
    gone = add(store, "Anna Gone")
    store.write(Label("test"), archive_contacts, [gone], True).result()
    for contact, year in ((old, 2024), (new, 2026)):
        talk = InteractionDraft((contact,), "call", "mutual", datetime(year, 1, 1, tzinfo=UTC))
        store.write(Label("test"), log_interaction, talk).result()
    with store.reading() as session:
        assert [person.id for person in KnownNames(session).people({"anna"})] == [new, old, never]
        assert [row.detail for row in candidates(session, [new])] == ["Fjordlight"]
