"""The address book that the owner once gave to LinkedIn."""

import pytest

from crm_app.domain.records import IdentityRecord, Owner
from crm_app.importers.head import Head
from crm_app.importers.linkedin.export import LinkedIn
from tests.importers import exports, linkedin_files
from tests.importers.reading import all_rows, contacts, read, reasons

ANNA_KEY = "name:анна белова|anna@mail.example"


def test_2019_to_2024(given_file):
    records = read(given_file(linkedin_files.contacts_2019(), "Contacts.csv"))
    anna, ben, nora = contacts(records)
    assert (anna.key, anna.aliases) == (ANNA_KEY, ("name:анна белова",))
    assert (anna.person.name, anna.person.given_name, anna.person.family_name) == ("Анна Белова", "Анна", "Белова")
    assert anna.person.identities == (
        IdentityRecord("email", "email", "work@mail.example"),
        IdentityRecord("email", "email", "anna@mail.example"),
        IdentityRecord("phone", "phone", "+47 555 01 234"),
        IdentityRecord("web", "url", "https://anna.example"),
        IdentityRecord("linkedin", "url", "https://www.linkedin.com/in/anna-b"),
    )
    assert (anna.company, anna.position, anna.location, anna.birthday) == ("", "", "Oslo", "1985-06-12")
    assert anna.fields == (
        ("Addresses", "Сосновка 5"),
        ("Instant messages", "SKYPE:anna.b"),
        ("Source", "GOOGLE_CONTACTS"),
        ("Created at", "9/21/16, 3:29 AM"),
        ("Website", "see me"),
    )
    assert (anna.listed, anna.met) == (True, None)
    assert (ben.person.name, ben.key, ben.birthday) == ("Ben Farrow", "name:ben farrow|5550199", "")
    assert ("Birthday", "soon") in ben.fields
    assert nora.person.name == "Nora L."
    assert reasons(records) == {"no_name": 1}
    assert all_rows(records) == [1, 2, 3, 4]


def test_the_owners_own_card_is_no_contact(given_file):
    owner = Owner(exports.OWNER, me=("nora@mail.example",))
    records = read(given_file(linkedin_files.contacts_2019(), "Contacts.csv"), owner)
    assert reasons(records) == {"no_name": 1, "owner": 1}


def test_2018(given_file):
    records = read(given_file(linkedin_files.contacts_2018(), "Imported Contacts.csv"))
    (anna,) = contacts(records)
    assert (anna.key, anna.company, anna.position) == (ANNA_KEY, "Тёплый код", "Аналитик")
    assert reasons(records) == {"no_name": 1}


def test_2026_repeats_its_rows(given_file):
    records = read(given_file(linkedin_files.contacts_2026(), "ImportedContacts.csv"))
    anna, zoe = contacts(records)
    assert (anna.person.name, anna.person.given_name) == ("Анна Ивановна Белова", "Анна")
    assert dict(anna.fields) == {
        "Nickname": "Аня",
        "Name prefix": "Dr",
        "Name suffix": "II",
        "Maiden name": "Крот",
        "Country": "NO",
        "Region": "03",
        "Third party verified": "false",
        "Created at": "1/2/26, 3:29 AM",
        "Updated at": "1/3/26, 3:29 AM",
    }
    assert (zoe.person.name, zoe.key) == ("Zoë", "name:zoe|+4755501777")
    assert reasons(records) == {"duplicate_row": 1}
    assert all_rows(records) == [1, 2, 3]


@pytest.mark.parametrize("made", [linkedin_files.contacts_2018, linkedin_files.contacts_2019])
def test_a_person_has_one_key_in_all_generations(given_file, made):
    assert contacts(read(given_file(made())))[0].key == ANNA_KEY


def test_the_order_of_addresses_makes_no_difference(given_file):
    data = linkedin_files.contacts_2019()
    turned = data.replace(b"work@mail.example, anna@mail.example", b"anna@mail.example; work@mail.example")
    assert turned != data
    keys = [[one.key for one in contacts(read(given_file(some)))] for some in (data, turned)]
    assert keys[0] == keys[1]


@pytest.mark.parametrize(
    "data",
    [
        exports.connections_2018_nine(),
        exports.connections_2023(),
        b"First Name,Last Name,Phonetic First Name,Organization Name,Labels,Phone 1 - Value\nAnna,,,,,1\n",
        b"Given Name,Family Name,Additional Name,Group Membership,Phone 1 - Value\nAnna,,,,1\n",
        b"FirstName,LastName,PhoneNumbers,CreatedAt\nAnna,,1,\n",
    ],
)
def test_other_lists_of_people_are_none(data):
    claim = LinkedIn().recognise(Head("Contacts.csv", data))
    assert claim is None or claim.kind == "linkedin.connections"
