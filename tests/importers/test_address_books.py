"""Tables of people: Google CSV old and new, Outlook in three languages, HubSpot."""

import io
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.records import ContactRecord, IdentityRecord, Owner, Record
from crm_app.errors import KithbookError
from crm_app.importers.address_books.google_csv import GoogleCsv
from crm_app.importers.address_books.hubspot_csv import HubSpotCsv
from crm_app.importers.address_books.outlook_csv import OutlookCsv
from crm_app.importers.archives import HEAD, Member
from crm_app.importers.birthdays import birthday
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed, Importer
from tests.importers import address_book_files as files
from tests.importers.reading import all_rows, contacts, reasons

IMPORTERS: tuple[Importer, ...] = (GoogleCsv(), OutlookCsv(), HubSpotCsv())
VALID: dict[str, tuple[Importer, Callable[[], bytes]]] = {
    "google old": (GoogleCsv(), files.google_old),
    "google oldest": (GoogleCsv(), lambda: files.google_old(oldest=True)),
    "google new": (GoogleCsv(), files.google_new),
    "outlook of google": (OutlookCsv(), files.outlook_google),
    "outlook": (OutlookCsv(), files.outlook_desktop),
    "outlook.com": (OutlookCsv(), files.outlook_com),
    "outlook russian": (OutlookCsv(), files.outlook_russian),
    "outlook german": (OutlookCsv(), files.outlook_german),
    "hubspot": (HubSpotCsv(), files.hubspot),
    "hubspot lower": (HubSpotCsv(), lambda: files.hubspot(lower=True)),
}
PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [b'"', b",", b"\n", b"\0", b";", b'""', b"\xd0", b"\xff\xfe", b" ::: ", b"@", b"http://", b"0" * 9]
    ),
    st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


def claim(importer: Importer, data: bytes) -> str | None:
    found = importer.recognise(Head("contacts.csv", data[:HEAD]))
    return found.kind if found else None


def read(importer: Importer, data: bytes, owner: Owner | None = None) -> list[Record]:
    kind = claim(importer, data)
    assert kind is not None, "the file is recognised"
    member = Member("contacts.csv", "contacts.csv", len(data), lambda: io.BufferedReader(io.BytesIO(data)))
    (file,) = importer.open([Claimed(member, kind)], owner or Owner()).files
    records = list(file.reader.records())
    assert file.reader.position == len(data)
    return records


def only(importer: Importer, data: bytes) -> ContactRecord:
    (one,) = contacts(read(importer, data))
    return one


def values(one: ContactRecord, platform: str) -> list[str]:
    return [identity.value for identity in one.person.identities if identity.platform == platform]


@pytest.mark.parametrize("oldest", [False, True])
def test_google_before_2024(oldest):
    records = read(GoogleCsv(), files.google_old(oldest=oldest))
    anna, juniper, lantern = contacts(records)
    assert (anna.person.name, anna.person.given_name, anna.person.family_name) == ("Анна Белова", "Анна", "Белова")
    assert (anna.company, anna.position, anna.location) == ("Тёплый код", "Аналитик", "Сосновка, RU")
    assert anna.birthday == "--06-12"
    assert anna.notes == "Любит карты,\nи чай"
    assert anna.tags == ("Друзья",)
    assert values(anna, "email") == ["anna@code.example", "belova@mail.example"]
    assert values(anna, "phone") == ["+7 900 000-00-01", "+7 900 000-00-02"]
    assert IdentityRecord("telegram", "handle", "anna_belova") in anna.person.identities
    assert dict(anna.fields) == {
        "Nickname": "Аня",
        "Address 1 (Home)": "ул. Лесная, 1\nСосновка\nRU",
        "Skype": "anna.b",
        "Размер": "38",
    }
    assert juniper.person.name == "Juniper Row"
    assert (lantern.person.name, lantern.company) == ("Lanternworks", "Lanternworks")
    assert reasons(records) == {"no_name": 1, "empty": 1, "duplicate_row": 1}
    assert all_rows(records) == [1, 2, 3, 4, 5, 6]
    assert all(one.met is None for one in contacts(records))


def test_google_since_2024_gives_the_keys_of_before():
    old, new = (contacts(read(GoogleCsv(), made())) for made in (files.google_old, files.google_new))
    assert old[0].key == new[0].key == "name:анна белова|anna@code.example"
    anna = new[0]
    assert anna.birthday == "1985-06-12"
    assert anna.tags == ("Друзья",)
    assert values(anna, "phone") == ["+7 900 000-00-01"]
    assert values(anna, "linkedin") == ["https://www.linkedin.com/in/anna-belova"]
    assert values(anna, "web") == ["https://belova.example/maps"]
    assert dict(anna.fields) == {
        "Nickname": "Аня",
        "Address 1 (Home)": "ул. Лесная, 1, Сосновка, RU",
        "Brother": "Пётр",
        "Anniversary": "2010-05-01",
    }


def test_people_alike_are_numbered_and_the_owner_is_left_out():
    records = read(GoogleCsv(), files.google_new(), Owner(me=("nora@maps.example",)))
    bens = contacts(records)[1:]
    assert [one.key for one in bens] == ["name:ben farrow|", "name:ben farrow|#2"]
    assert [one.birthday for one in bens] == ["--06-12", "--06-13"]
    assert reasons(records) == {"owner": 1}
    assert len(contacts(read(GoogleCsv(), files.google_new()))) == 4


def test_outlook_csv_of_google():
    zoe = only(OutlookCsv(), files.outlook_google())
    assert (zoe.person.name, zoe.person.given_name, zoe.person.family_name) == ("Zoë May O'Hara", "Zoë", "O'Hara")
    assert (zoe.company, zoe.position, zoe.location) == ("Oak & Elm", "Surveyor", "Sund, Norway")
    assert zoe.tags == ("Chess", "Neighbours")
    assert dict(zoe.fields) == {"Title": "Dr.", "Home Address": "Vardvej 10\nSund 4637\nNorway"}


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "cp1252"), (";", "utf-8-sig"), ("\t", "utf-16")])
def test_outlook(delimiter, encoding):
    ben, zoe = contacts(read(OutlookCsv(), files.outlook_desktop(delimiter=delimiter, encoding=encoding)))
    assert (ben.person.name, ben.company, ben.position) == ("Ben Farrow", "Juniper Row, Inc.", "CTO")
    assert (ben.location, ben.birthday, ben.tags) == ("Harwick, United Kingdom", "1985-06-12", ("Clients", "Chess"))
    assert values(ben, "email") == ["ben@juniper.example"]
    assert values(ben, "web") == ["https://juniper.example"]
    assert dict(ben.fields) == {
        "E-mail": "/o=ExchangeLabs/ou=Group/cn=ben",
        "Title": "Mr.",
        "Department": "Maps",
        "Business Street": "12 Mill Lane, Floor 3, Harwick, HW1, United Kingdom",
    }
    assert (zoe.person.name, zoe.birthday, zoe.fields) == ("Zoë", "", ())


def test_outlook_com():
    ben = only(OutlookCsv(), files.outlook_com())
    assert (ben.person.name, ben.fields) == ("Ben Farrow", (("Hobby", "Chess"),))


def test_outlook_in_russian():
    anna = only(OutlookCsv(), files.outlook_russian())
    assert (anna.person.name, anna.company, anna.position) == ("Анна Петровна Белова", "Тёплый код", "Аналитик")
    assert (anna.location, anna.birthday, anna.tags) == ("Сосновка, Россия", "1985-06-12", ("Друзья", "Карты"))
    assert values(anna, "email") == ["anna@code.example", "belova@mail.example"]
    assert values(anna, "phone") == ["+7 900 000-00-01"]
    assert dict(anna.fields) == {
        "Отдел": "Карты",
        "Улица (раб. адрес)": "ул. Лесная, 1, Сосновка, Россия",
    }


def test_outlook_in_german():
    jutta = only(OutlookCsv(), files.outlook_german())
    assert (jutta.person.name, jutta.company, jutta.position) == (
        "Jutta Größl",
        "Waldkarten GmbH",
        "Geschäftsführerin",
    )
    assert (jutta.location, jutta.birthday, jutta.tags) == ("Altdorf, Deutschland", "1985-06-12", ("Karten",))
    assert dict(jutta.fields) == {
        "Anrede": "Frau",
        "Partner": "Uwe",
        "Straße geschäftlich": "Mühlweg 3, Altdorf, Deutschland",
    }


@pytest.mark.parametrize("lower", [False, True])
def test_hubspot(lower):
    records = read(HubSpotCsv(), files.hubspot(lower=lower))
    anna, juniper = contacts(records)
    assert (anna.key, juniper.key) == ("101", "102")
    assert (anna.person.name, anna.company, anna.position) == ("Анна Белова", "Тёплый код", "Аналитик")
    assert (anna.location, anna.notes) == ("Сосновка, Russia", "Звонить утром")
    assert [value for _, value in anna.fields][:3] == ["NEW", "2024-03-12 09:14", "Customer"]
    assert juniper.person.name == "info@juniper.example"
    assert reasons(records) == {"no_name": 1, "duplicate_row": 1}
    assert all_rows(records) == [1, 2, 3, 4]


@pytest.mark.parametrize("name", files.FOREIGN)
def test_files_of_others_are_not_claimed(name):
    assert [claim(importer, files.FOREIGN[name]) for importer in IMPORTERS] == [None, None, None]


@pytest.mark.parametrize("name", VALID)
def test_each_file_is_claimed_by_one(name):
    importer, made = VALID[name]
    claims = [type(other) for other in IMPORTERS if claim(other, made())]
    assert claims == [type(importer)]


def test_what_is_kept_of_a_row_is_limited():
    header = files.HUBSPOT + "".join(f",Question {number}" for number in range(200))
    row = dict.fromkeys(header.split(",")[14:], "x" * 3000) | {"Record ID": "1", "Email": "a@b.example"}
    one = only(HubSpotCsv(), files.table(header, [row]))
    assert len(one.fields) == 100
    assert max(len(value) for _, value in one.fields) == 2000


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1985-06-12", "1985-06-12"),
        (" --06-12", "--06-12"),
        ("--0612", "--06-12"),
        ("19850612", "1985-06-12"),
        ("1604-02-29", "--02-29"),
        ("6/12/1985", "1985-06-12"),
        ("25/12/1985", "1985-12-25"),
        ("12.06.1985", "1985-06-12"),
        ("12.06", "--06-12"),
        ("6/12", "--06-12"),
        ("12 June", "--06-12"),
        ("June 12", "--06-12"),
        ("29 February", "--02-29"),
        ("12 июня", "--06-12"),
        ("0/0/00", ""),
        ("--13-40", ""),
        ("1985-02-30", ""),
        ("", ""),
        ("some day", ""),
    ],
)
def test_birthdays(text, day):
    assert birthday(text) == day


@st.composite
def mutated(draw: st.DrawFn) -> tuple[Importer, bytes]:
    """Valid bytes with up to six places overwritten, cut out or added to, or anything after a valid header."""
    importer, made = VALID[draw(st.sampled_from(sorted(VALID)))]
    data = bytearray(made())
    if draw(st.integers(0, 4)) == 0:
        return importer, bytes(data.partition(b"\n")[0] + b"\n" + draw(st.binary(max_size=200)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 30))] = draw(PIECES)
    return importer, bytes(data)


@settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(mutated())
def test_any_bytes(made):
    importer, data = made
    if claim(importer, data) is None:
        return
    try:
        records = read(importer, data, Owner(me=("nora@maps.example",)))
    except KithbookError:
        return
    rows = all_rows(records)
    assert rows == list(range(1, len(rows) + 1)), "each row is accounted for once"
    text = repr(records)
    text.encode()
    assert "\\x00" not in text
    assert "\\ud8" not in text
