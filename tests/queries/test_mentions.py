"""Names that words of a text may mean."""

from datetime import UTC, datetime

import pytest

from crm_app.commands.contacts import add_contact, archive_contacts
from crm_app.commands.interactions import log_interaction
from crm_app.domain.drafts import ContactDraft, InteractionDraft
from crm_app.queries.mentions import named_people
from crm_app.store.journal import Label
from crm_app.store.store import Store


def add(store: Store, name: str, company: str = "", position: str = "") -> int:
    draft = ContactDraft(name, company=company, position=position)
    return store.write(Label("test"), add_contact, draft).result().value


def names(store: Store, *words: str) -> list[str]:
    with store.reading() as session:
        return [person.name for person in named_people(session, set(words))]


@pytest.mark.parametrize("word", ["kit", "marlow"])
def test_any_whole_word_of_a_name_is_found(store: Store, word: str) -> None:
    add(store, "Kit Marlow")
    add(store, "Kitty Marlowe")
    assert names(store, word) == ["Kit Marlow"]


def test_only_names_are_searched(store: Store) -> None:
    add(store, "Kit Marlow", company="Anna Works", position="Anna")
    assert names(store, "anna") == []


def test_names_are_compared_folded(store: Store) -> None:
    add(store, "Артём Ёлкин")
    add(store, "Noémie O’Brien")
    assert names(store, "артем") == ["Артём Ёлкин"]
    assert names(store, "елкин") == ["Артём Ёлкин"]
    assert names(store, "noemie", "o'brien") == ["Noémie O’Brien"]


def test_archived_contacts_are_not_meant(store: Store) -> None:
    gone = add(store, "Kit Marlow")
    store.write(Label("test"), archive_contacts, [gone], True).result()
    assert names(store, "kit") == []


@pytest.mark.parametrize("words", [(), ("",), ('"', "*", "-"), ('a" OR "b',), ("NEAR", "AND")])
def test_signs_of_the_search_language_mean_nothing(store: Store, words: tuple[str, ...]) -> None:
    add(store, "Kit Marlow")
    assert names(store, *words) == []


def test_of_a_common_name_the_last_in_touch_and_who_is_named_whole_are_given(store: Store) -> None:
    added = [add(store, f"Anna Holm{number}") for number in range(60)]
    talk = InteractionDraft((added[50],), "call", "mutual", datetime(2026, 1, 1, tzinfo=UTC))
    store.write(Label("test"), log_interaction, talk).result()
    found = names(store, "anna", "holm59")
    assert found[0] == "Anna Holm50"
    assert "Anna Holm59" in found
    assert len(found) == 25
