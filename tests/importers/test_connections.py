from datetime import date

import pytest

from crm_app.domain.records import IdentityRecord
from crm_app.importers.linkedin.people import profile_key
from tests.importers import exports
from tests.importers.reading import all_rows, contacts, read, reasons

ANNA_KEY = "url:https://www.linkedin.com/in/анна-белова"


@pytest.mark.parametrize("generation", exports.CONNECTIONS, ids=lambda made: made.__name__)
def test_every_generation_gives_the_same_people(given_file, generation):
    records = read(given_file(generation()))
    anna, ben, zoe = contacts(records)
    assert [one.person.name for one in (anna, ben, zoe)] == ["Анна Белова", "Ben Farrow, MBA", "Zoë O'Hara"]
    assert (ben.person.given_name, ben.person.family_name) == ("Ben", "Farrow, MBA")
    assert (anna.company, anna.position) == ("Тёплый код", "Аналитик")
    assert (ben.company, ben.position) == ("Juniper Row, Inc.", "CTO")
    assert [(one.met and one.met.on) for one in (anna, ben, zoe)] == [
        date(2016, 9, 21),
        date(2016, 9, 20),
        date(2015, 12, 31),
    ]
    assert IdentityRecord("email", "email", "zoe@mail.example") in zoe.person.identities
    assert reasons(records) == {"no_name": 1}
    assert all_rows(records) == [1, 2, 3, 4]


def test_with_url_and_without_the_same_person_is_recognised(given_file):
    old = contacts(read(given_file(exports.connections_2021(), "old.csv")))
    new = contacts(read(given_file(exports.connections_2023(), "new.csv")))
    assert [one.key for one in old] == [one.aliases[0] for one in new]
    assert [one.aliases for one in old] == [()] * 3
    assert new[0].key == ANNA_KEY
    assert new[0].person.identities == (IdentityRecord("linkedin", "url", exports.ANNA_URL),)


def test_old_columns(given_file):
    assert contacts(read(given_file(exports.connections_2017())))[0].tags == ("friends", "maps")
    nine = contacts(read(given_file(exports.connections_2018_nine())))[0]
    assert nine.location == "Сосновка"
    assert nine.notes == "http://a.example\na:1"


def test_equal_names_on_one_day_are_numbered_and_repeated_rows_skipped(given_file):
    rows = [
        ("Ben", "Farrow", "", "Oak", "CTO", "20 Sep 2016"),
        ("Ben", "Farrow", "", "Elm", "CTO", "20 Sep 2016"),
        ("Ben", "Farrow", "", "Oak", "CTO", "20 Sep 2016"),
        ("Ben", "Farrow", "", "Ash", "CTO", "20 Sep 2016"),
        ("Ben", "Farrow", "", "Oak", "CTO", "21 Sep 2016"),
    ]
    records = read(given_file(exports.table(exports.SIX, rows)))
    assert [one.key for one in contacts(records)] == [
        "name:ben farrow|2016-09-20",
        "name:ben farrow|2016-09-20#2",
        "name:ben farrow|2016-09-20#3",
        "name:ben farrow|2016-09-21",
    ]
    assert reasons(records) == {"duplicate_row": 1}


def test_one_profile_comes_once(given_file):
    records = read(given_file(exports.connections_2023([*exports.SEVEN_ROWS, exports.SEVEN_ROWS[0]])))
    assert len(contacts(records)) == 3
    assert reasons(records) == {"no_name": 1, "duplicate_row": 1}


def test_nobody_is_lost_over_a_date(given_file):
    rows = [("Анна", "", "", "", "", "завтра"), ("", "Farrow", "", "", "", "31 Feb 2020")]
    records = contacts(read(given_file(exports.table(exports.SIX, rows))))
    assert [(one.person.name, (one.met and one.met.on)) for one in records] == [("Анна", None), ("Farrow", None)]


def test_a_table_without_rows_is_an_export_of_nobody(given_file):
    assert read(given_file(exports.connections_2023([]))) == []


def test_reading_again_gives_the_same(given_file):
    path = given_file(exports.connections_2023())
    assert read(path) == read(path)


def test_rows_shorter_and_longer_than_the_header(given_file):
    data = exports.SIX.encode() + b"\nAnna\nBen,Farrow,,,,20 Sep 2016,,,\n\n   \n,,,,,\n"
    records = read(given_file(data))
    assert [(one.person.name, (one.met and one.met.on)) for one in contacts(records)] == [
        ("Anna", None),
        ("Ben Farrow", date(2016, 9, 20)),
    ]
    assert all_rows(records) == [1, 2, 3]


@pytest.mark.parametrize(
    "url",
    [
        exports.ANNA_URL,
        "https://www.linkedin.com/in/анна-белова",
        "https://www.linkedin.com/in/Анна-Белова/",
        "http://ru.linkedin.com/in/%D0%B0%D0%BD%D0%BD%D0%B0-%D0%B1%D0%B5%D0%BB%D0%BE%D0%B2%D0%B0/",
        "www.linkedin.com/in/анна-белова?trk=x",
        "LinkedIn.com/in/анна-белова/en#top",
        " HTTPS://WWW.LINKEDIN.COM/in/анна-белова ",
    ],
)
def test_a_profile_has_one_key(url):
    assert profile_key(url) == ANNA_KEY


@pytest.mark.parametrize(
    "url",
    ["", "https://www.linkedin.com/in/", "https://www.linkedin.com/company/oak", "javascript:alert(1)",
     "https://linkedin.com.evil.example/in/anna", "https://evil.example/linkedin.com/in/anna"],
)  # fmt: skip
def test_what_is_no_profile_has_no_key(url):
    assert profile_key(url) == ""


def test_a_slug_that_is_not_utf8_keeps_its_own_key():
    assert profile_key("https://www.linkedin.com/in/m%FCller") == "url:https://www.linkedin.com/in/m%fcller"
