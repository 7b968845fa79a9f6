"""vCards: what each program's cards say, and what is kept of them."""

import pytest

from crm_app.domain.records import Owner
from tests.importers import vcard_files as files
from tests.importers.reading import all_rows, contacts, reasons
from tests.importers.vcard_files import card
from tests.importers.vcard_reading import only, read, ways


def test_android() -> None:
    found = only(files.ANDROID)
    assert found.person.name == "Егор Ильич Дубравин"
    assert (found.person.given_name, found.person.family_name) == ("Егор", "Дубравин")
    assert ways(found) == [
        ("phone", "phone", "+7 916 000-11-22"),
        ("email", "email", "egor@example.org"),
        ("own:SIP", "handle", "egor@sip.example.org"),
    ]
    assert (found.company, found.position, found.birthday) == ("Северный берег", "Инженер", "--06-12")
    assert found.notes == "строка; один\nC:\\new"
    assert found.photo.startswith(b"\xff\xd8")
    assert ("middle name", "Ильич") in found.fields
    assert ("nickname", "Egorka") in found.fields
    assert ("anniversary", "2011-09-10") in found.fields
    assert ("phone fax work", "+7 495 000-11-33") in found.fields
    assert "N:Дубравин;Егор;Ильич;;" in found.kept
    assert "TEL;TYPE=WORK;TYPE=FAX:+7 495 000-11-33" in found.kept


def test_apple() -> None:
    found = only(files.APPLE)
    assert (found.key, found.person.name) == ("4b1d-00a7", "Dr. Ines Maria Calder")
    assert ways(found) == [
        ("email", "email", "ines@example.com"),
        ("phone", "phone", "+44 20 7946 0018"),
        ("web", "url", "https://ines.example.com/about"),
        ("own:Twitter", "url", "http://twitter.com/inescalder"),
        ("own:Mastodon", "handle", "ines@social.example"),
        ("telegram", "handle", "ines_calder"),
        ("own:Skype", "handle", "ines.calder"),
    ]
    assert (found.company, found.location, found.birthday) == ("Tidewell Labs", "Bristol, United Kingdom", "--01-22")
    assert found.photo
    for field in (
        ("department", "Field research"),
        ("anniversary", "2015-05-30"),
        ("brother", "Otto Calder"),
        ("address home", "12 Low Lane, Flat 3, Bristol, BS1 4ST, United Kingdom"),
        ("prefix", "Dr."),
    ):
        assert field in found.fields
    assert "item4.X-ABDATE;TYPE=pref:2015-05-30" in found.kept
    assert "item4.X-ABLabel:_$!<Anniversary>!$_" in found.kept
    assert not [line for line in found.kept if "PHOTO" in line or "UID:" in line[:4] or "PRODID" in line]


def test_google() -> None:
    found = only(files.GOOGLE)
    assert ways(found) == [
        ("email", "email", "larisa@example.org"),
        ("phone", "phone", "+7 900 000-12-34"),
        ("linkedin", "url", "http://www.linkedin.com/in/larisa-podyacheva"),
        ("web", "url", "http://larisa.example.org"),
    ]
    assert (found.location, found.birthday, found.tags) == ("Пермь, Россия", "--01-22", ("Хор",))
    assert found.notes == "первая\nвторая, с запятой"
    assert found.photo == b""
    assert ("BLOG", "http://larisa.example.org") in found.fields
    assert "PHOTO:https://lh3.example.com/contacts/abc" in found.kept
    assert "CATEGORIES:myContacts,starred" in found.kept


def test_outlook_with_a_card_in_the_card() -> None:
    found = only(files.OUTLOOK)
    assert (found.person.name, found.company, found.position) == ("Otto Blackridge", "Northmoor, Ltd", "Buyer")
    assert found.notes == "Line one\n\nthird; with = sign="
    assert (found.location, found.birthday) == ("Hull, England", "1985-06-12")
    assert ways(found)[0] == ("phone", "phone", "(020) 7946-0018 x12")
    assert ("agent", "Mina Assist") in found.fields
    assert ("spouse", "Ada") in found.fields
    # A site at work belongs to all who work there: it does not tell one of them.
    assert ("website work", "www.northmoor.example") in found.fields
    for line in (
        "LABEL;TYPE=WORK;TYPE=PREF:1 Quay Street\\nUnit 4\\nHull HU1",
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
        "KEY:data:application/x509;base64,AAECAwQFBgcICQoLDA0ODw==",
        "AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Mina Assist\\nTEL:5550105\\nEND:VCARD\\n",
        "ADR;TYPE=WORK;TYPE=PREF:;;1 Quay Street\\nUnit 4;Hull;;HU1;England",
    ):
        assert line in found.kept


def test_thunderbird() -> None:
    found = only(files.THUNDERBIRD)
    assert (found.person.name, found.person.family_name, found.company) == ("José Winter", "Winter", "Lumen")
    assert ways(found) == [("email", "email", "jose@example.net")]
    assert "x-mozilla-html:FALSE" in found.kept


def test_version_4() -> None:
    found = only(files.FOUR)
    assert (found.key, found.person.name, found.location) == ("aa-11", "Wanda Lisle", "Oslo, Norway")
    assert ways(found)[1:] == [
        ("phone", "phone", "+1-555-0100 ext. 102"),
        ("own:XMPP", "handle", "wanda@chat.example.org"),
        ("telegram", "handle", "wanda_lisle"),
        ("own:Mastodon", "url", "https://social.example/@wanda"),
        ("own:ICQ", "handle", "123456789"),
    ]
    assert found.photo
    assert 'N;SORT-AS="Lisle,Wanda":Lisle;Wanda;;;' in found.kept
    assert 'ADR;LABEL=1 Long Rd^nOslo;GEO="geo:59.9,10.7":;;1 Long Rd;Oslo;;0150;Norway' in found.kept


def test_many_cards_of_a_file_are_each_a_row() -> None:
    nameless = card("N:;;;;", "FN:", "NOTE:nobody")
    cut = b"BEGIN:VCARD\r\nFN:Half a card\r\n"
    data = b"\r\n".join([*files.ALL, nameless, cut, files.GROUP, files.FOUR, files.GOOGLE, cut])
    records = read(data)
    assert all_rows(records) == list(range(1, 13))
    assert len(contacts(records)) == 6
    assert reasons(records) == {"no_name": 1, "bad_record": 2, "group": 1, "duplicate_row": 2}
    assert [one.key for one in contacts(read(data))] == [one.key for one in contacts(records)]


def test_the_owner_is_no_contact() -> None:
    assert reasons(read(files.APPLE, Owner(me=("INES@example.com",)))) == {"owner": 1}
    assert reasons(read(files.APPLE, Owner("Ines Calder", me=("else@example.com",)))) == {}


def test_a_card_without_uid_is_known_by_name_and_ways() -> None:
    lines = ("FN:Wanda  Lisle", "EMAIL:W@example.org", "TEL:+1 555 0100")
    one, other = only(card(*lines)), only(card(*reversed(lines), "NOTE:new"))
    assert one.key == other.key
    assert only(card(*lines, "UID:x-1")).aliases == (one.key,)
    assert only(card("FN:Wanda Lisle")).key != one.key


@pytest.mark.parametrize(
    ("lines", "name", "given", "family"),
    [
        (["N:Lisle;Wanda;;;"], "Wanda Lisle", "Wanda", "Lisle"),
        (["N:Lisle;;;;"], "Lisle", "", "Lisle"),
        (["FN:Wanda Lisle"], "Wanda Lisle", "Wanda", "Lisle"),
        (["N:Wanda Lisle", "FN:Wanda Lisle"], "Wanda Lisle", "Wanda", "Lisle"),
        (["N:Lisle, Wanda", "FN:Wanda Lisle"], "Wanda Lisle", "Wanda", "Lisle"),
        (["N:;;;;", "NICKNAME:Wan", "EMAIL:w@example.org"], "Wan", "", ""),
        (["ORG:Tidewell;Labs", "TEL:5550100"], "Tidewell", "", ""),
        (["FN:Tidewell Labs", "ORG:Tidewell Labs"], "Tidewell Labs", "", ""),
        (["EMAIL:w@example.org", "TEL:5550100"], "w@example.org", "", ""),
        (["TEL:5550100"], "5550100", "", ""),
        (["FN:  Ванда\\nЛисл\u200f "], "Ванда Лисл", "Ванда", "Лисл"),
    ],
)
def test_names(lines: list[str], name: str, given: str, family: str) -> None:
    person = only(card(*lines)).person
    assert (person.name, person.given_name, person.family_name) == (name, given, family)


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1985-06-12", "1985-06-12"),
        ("BDAY:19850612", "1985-06-12"),
        ("BDAY;VALUE=date:1985-06-12T00:00:00Z", "1985-06-12"),
        ("BDAY:19850612T103000+0300", "1985-06-12"),
        ("BDAY:1985-06-12 10:30:00", "1985-06-12"),
        ("BDAY:--0612", "--06-12"),
        ("BDAY:--06-12", "--06-12"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-12", "--06-12"),
        ('BDAY;X-APPLE-OMIT-YEAR="1604";VALUE=date:16040612', "--06-12"),
        ("BDAY:1604-02-29", "--02-29"),
        ("BDAY:0000-06-12", "--06-12"),
        ("BDAY:12.6.1985", "1985-06-12"),
        ("BDAY:1985/6/12", "1985-06-12"),
    ],
)
def test_birthdays(line: str, birthday: str) -> None:
    found = only(card("FN:Wanda Lisle", line))
    assert (found.birthday, found.kept) == (birthday, ())


@pytest.mark.parametrize("text", ["1985", "1985-04", "---12", "circa 1800", "1985-13-40", "--02-30", "1" * 90])
def test_a_birthday_that_is_no_day_is_kept(text: str) -> None:
    found = only(card("FN:Wanda Lisle", f"BDAY:{text}"))
    assert (found.birthday, found.fields, found.kept) == ("", (("birthday", text),), (f"BDAY:{text}",))


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        ("URL:https://t.me/wanda_lisle", ("telegram", "handle", "wanda_lisle")),
        ("URL:https://t.me/@id1404966982", ("telegram", "user_id", "1404966982")),
        ("URL:instagram.com/wanda", ("web", "url", "https://instagram.com/wanda")),
        ("URL:https://www.instagram.com/wanda", ("own:Instagram", "url", "https://www.instagram.com/wanda")),
        ("X-SOCIALPROFILE;TYPE=linkedin:linkedin.com/in/wanda", ("linkedin", "handle", "linkedin.com/in/wanda")),
        ("X-SKYPE-USERNAME:wanda.l", ("own:Skype", "handle", "wanda.l")),
        ("X-JABBER;TYPE=HOME:w@chat.example", ("own:XMPP", "handle", "w@chat.example")),
        ("X-TELEGRAM:@wanda_lisle", ("telegram", "handle", "wanda_lisle")),
        ("IMPP;TYPE=personal,pref:myim:w@example.org", ("own:Myim", "handle", "w@example.org")),
        ("IMPP:aim:goim?screenname=w", ("own:AIM", "handle", "goim?screenname=w")),
        ('X-SOCIALPROFILE;X-SERVICE-TYPE="VK":https://vk.com/wanda', ("vk", "url", "https://vk.com/wanda")),
        ('X-SOCIALPROFILE;X-SERVICE-TYPE="Slack";X-KIND=user_id;VALUE=text:U012', ("slack", "user_id", "U012")),
        ("EMAIL:Wanda Lisle <w@example.org>", ("email", "email", "w@example.org")),
        ("TEL;VALUE=uri:tel:+1-555-0100;phone-context=example.org", ("phone", "phone", "+1-555-0100")),
    ],
)
def test_identities(line: str, identity: tuple[str, str, str]) -> None:
    assert ways(only(card("FN:Wanda Lisle", line))) == [identity]


@pytest.mark.parametrize("line", ["TEL;TYPE=PAGER:5550100", "TEL:ask please", "EMAIL:none"])
def test_what_is_no_identity_is_said_and_kept(line: str) -> None:
    found = only(card("FN:Wanda Lisle", line))
    assert not found.person.identities
    assert (len(found.fields), found.kept) == (1, (line,))
