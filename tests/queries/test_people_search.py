"""Finding contacts by words, for completion, and by one name."""

import pytest

from crm_app.errors import BadInput
from crm_app.queries.people import complete, find_contact, matching_ids, message_ids
from tests.queries.book import NOW, SLACK, Book


def found(book: Book, *words: str) -> set[int]:
    return book.read(matching_ids, words)


def test_every_word_must_match_somewhere(book: Book) -> None:
    anna = book.contact("Anna Berg", company="Northwind", position="Engineer")
    annika = book.contact("Annika Lund", notes="met at the harbour")
    assert found(book, "ann") == {anna, annika}
    assert found(book, "ann", "north") == {anna}
    assert found(book, "harb") == {annika}
    assert found(book, "ann", "nobody") == set()


def test_the_middle_of_a_name_is_found_from_three_letters_on(book: Book) -> None:
    person = book.contact("Marianne", company="Sunflower")
    assert found(book, "ann") == {person}
    assert found(book, "flow") == {person}
    assert found(book, "nn") == set()


@pytest.mark.parametrize(("name", "word"), [
    ("Семён Королёв", "королев"), ("Семен Королев", "Семён"), ("Zoë Dupont", "zoe"), ("Zoe Dupont", "ZOË"),
    ("Søren Holm", "søren"), ("Łukasz Nowy", "łuk"), ("Sinead O'Hara", "o'hara"), ("Jean-Luc Roi", "jean-luc"),
])  # fmt: skip
def test_spelling_does_not_stand_in_the_way(book: Book, name: str, word: str) -> None:
    person = book.contact(name)
    assert found(book, word) == {person}


def test_identities_tags_and_communities_are_searched(book: Book) -> None:
    by_mail, by_phone, tagged, member, met = (book.contact(name) for name in ("A B", "C D", "E F", "G H", "I J"))
    book.identity(by_mail, "pepper@example.org", 7, "email")
    book.identity(by_phone, "+4915100000", 8, "phone")
    community = book.community("Py Delta", SLACK)
    book.tag("deep tech", tagged)
    book.member(member, community)
    book.met(met, SLACK, community)
    assert found(book, "pepper@ex") == {by_mail}
    assert found(book, "+49151") == {by_phone}
    assert found(book, "tech") == {tagged}
    assert found(book, "delta") == {member, met}


def test_a_pasted_profile_link_finds_its_owner(book: Book) -> None:
    person = book.contact("Somebody")
    book.identity(person, "linkedin.com/in/some-body-12")
    assert found(book, "https://www.linkedin.com/in/some-body-12/?x=1") == {person}


@pytest.mark.parametrize("word", ['"', "*", "NEAR(", "name:", "a OR b", '"; DROP', "%", "\0x", "^", "-"])
def test_no_sign_is_syntax(book: Book, word: str) -> None:
    person = book.contact("Plain Person")
    assert found(book, word) <= {person}
    book.read(complete, word)
    book.read(message_ids, [word])


def test_signs_alone_narrow_nothing(book: Book) -> None:
    person = book.contact("Plain Person")
    assert found(book, "-", "plain") == {person}
    assert found(book) == {person}


def test_messages_find_people_newest_first(book: Book) -> None:
    early, late, other = (book.contact(name) for name in "ABC")
    book.talk(early, late, days_ago=20, text="about the lighthouse")
    book.talk(late, days_ago=2, title="Lighthouse again", text="soon")
    book.talk(other, text="nothing of the kind")
    assert book.read(message_ids, ["lighth"]) == [late, early]
    assert book.read(message_ids, ["lighth", "soon"]) == [late]
    assert book.read(message_ids, ["li"]) == []


def test_message_search_looks_at_so_many_and_no_more(book: Book) -> None:
    people = [book.contact(name) for name in "ABC"]
    for person in people:
        book.talk(person, text="lighthouse")
    assert book.read(message_ids, ["lighthouse"], 2) == [people[2], people[1]]


def test_completion_prefers_a_beginning_and_who_was_talked_to_last(book: Book) -> None:
    cold, warm = book.contact("Anna Alder"), book.contact("Anna Zimmer", position="Editor", company="Northwind")
    family = book.contact("Bea Annas")
    book.contact("Anna Gone", archived_at=NOW)
    book.talk(warm)
    book.talk(family)
    hits = book.read(complete, "ann")
    assert [hit.id for hit in hits] == [warm, cold, family]
    assert [hit.detail for hit in hits] == ["Editor, Northwind", "", ""]
    assert [hit.id for hit in book.read(complete, "ann zim")] == [warm]
    assert [hit.id for hit in book.read(complete, "ann", 1)] == [warm]
    assert book.read(complete, " ") == []


def test_one_is_found_by_id_name_words_or_identity(book: Book) -> None:
    anna, annika = book.contact("Anna Berg"), book.contact("Annika Lund")
    book.identity(annika, "annika@example.org", 7, "email")
    for text, person in ((str(annika), annika), ("ANNA  berg", anna), ("lund", annika), ("berg anna", anna)):
        assert book.read(find_contact, text) == person
    assert book.read(find_contact, "Annika@Example.org") == annika


def test_a_whole_name_wins_over_a_longer_one(book: Book) -> None:
    short = book.contact("Anna Berg")
    book.contact("Anna Bergman")
    assert book.read(find_contact, "anna berg") == short


def test_an_archived_namesake_does_not_make_a_name_ambiguous(book: Book) -> None:
    book.contact("Anna Berg", archived_at=NOW)
    here = book.contact("Anna Berg")
    assert book.read(find_contact, "Anna Berg") == here


def test_nobody_and_too_many_are_refused(book: Book) -> None:
    book.contact("Anna Berg")
    book.contact("Anna Lund")
    for text, code, values in (("anna", "ambiguous_contact", {"text": "anna", "count": 2}),
                               ("zoe", "unknown_contact", {"text": "zoe"}), ("", "unknown_contact", {"text": ""}),
                               ("99999999999999999999", "unknown_contact", {"text": "9" * 20})):  # fmt: skip
        with pytest.raises(BadInput) as refused:
            book.read(find_contact, text)
        assert (refused.value.code, refused.value.values) == (code, values)
