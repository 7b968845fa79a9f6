"""CSV and vCard: what a spreadsheet and an address book get."""

import csv
import io
from datetime import UTC, date, datetime

import pytest

from crm_app.domain.book import BookContact, BookIdentity, BookMembership, BookMet
from crm_app.domain.vocabulary import IdentityKind
from crm_app.exporters.around import Around
from crm_app.exporters.csv_files import write_csv
from crm_app.exporters.vcard import vcard

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
AROUND = Around({"linkedin": "LinkedIn", "telegram": "Telegram"}, {"g-1": "PyData; Slack"}, {"u-1": NOW})
CONTACT = BookContact(
    "u-1",
    "Осип, Лаврентьев; \\x",
    "Осип",
    "Лаврентьев",
    company="=cmd|'/C calc'!A0",
    position="Инженер\nпо данным",
    birthday="--06-12",
    notes="line one\nline two, with; signs \\ and 👩‍💻" + " длинно" * 30,
    identities=(
        BookIdentity("email", IdentityKind.EMAIL, "osip@example.org"),
        BookIdentity("phone", IdentityKind.PHONE, "+7 999 000-00-00"),
        BookIdentity("linkedin", IdentityKind.URL, "https://www.linkedin.com/in/osip"),
        BookIdentity("telegram", IdentityKind.HANDLE, "osip_l"),
    ),
    memberships=(BookMembership("g-1"),),
    met=BookMet("linkedin", "g-1", date(2024, 5, 6)),
    tags=("a,b", "mentor"),
)


def _table(*, raw: bool) -> list[dict[str, str]]:
    file = io.StringIO(newline="")
    assert write_csv(file, [CONTACT], AROUND, raw=raw) == 1
    file.seek(0)
    return list(csv.DictReader(file))


def test_a_csv_row_says_what_is_known() -> None:
    (row,) = _table(raw=True)
    assert row["name"] == CONTACT.name
    assert row["notes"] == CONTACT.notes
    assert row["profiles"] == "LinkedIn: https://www.linkedin.com/in/osip; Telegram: osip_l"
    assert (row["met_platform"], row["met_community"], row["met_on"]) == ("LinkedIn", "PyData; Slack", "2024-05-06")
    assert (row["tags"], row["uid"]) == ("a,b; mentor", "u-1")


def test_a_csv_cell_is_no_formula_unless_raw() -> None:
    assert _table(raw=False)[0]["company"] == "'=cmd|'/C calc'!A0"
    assert _table(raw=False)[0]["phones"] == "'+7 999 000-00-00"
    assert _table(raw=True)[0]["company"] == "=cmd|'/C calc'!A0"


def test_a_card_is_folded_at_75_octets_inside_no_character() -> None:
    text = vcard(CONTACT, AROUND, NOW)
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert max(len(line.encode()) for line in lines) == 75
    assert "\n" not in text.replace("\r\n", "")
    unfolded = text.replace("\r\n ", "")
    assert f"NOTE:line one\\nline two\\, with\\; signs \\\\ and 👩‍💻{' длинно' * 30}\r\n" in unfolded


def test_a_card_has_the_properties_of_version_4() -> None:
    lines = vcard(CONTACT, AROUND, NOW).replace("\r\n ", "").split("\r\n")
    assert lines[:5] == [
        "BEGIN:VCARD", "VERSION:4.0", "UID:urn:uuid:u-1", "FN:Осип\\, Лаврентьев\\; \\\\x", "N:Лаврентьев;Осип;;;",
    ]  # fmt: skip
    for line in (
        "ORG:=cmd|'/C calc'!A0",
        "TITLE:Инженер\\nпо данным",
        "EMAIL:osip@example.org",
        "TEL;VALUE=text:+7 999 000-00-00",
        'URL;X-SERVICE-TYPE="LinkedIn":https://www.linkedin.com/in/osip',
        'X-SOCIALPROFILE;X-SERVICE-TYPE="Telegram";VALUE=text:osip_l',
        "BDAY:--0612",
        "CATEGORIES:a\\,b,mentor",
        "REV:20261122T120000Z",
    ):
        assert line in lines
    assert lines[-2:] == ["END:VCARD", ""]


@pytest.mark.parametrize(("stored", "written"), [("1985-06-12", "BDAY:19850612"), ("", None), ("12 June", None)])
def test_a_birthday_is_written_as_the_standard_wants_it(stored: str, written: str | None) -> None:
    lines = vcard(BookContact("u-2", "Ines Calder", birthday=stored), AROUND, NOW).split("\r\n")
    assert [line for line in lines if line.startswith("BDAY")] == ([written] if written else [])


def test_a_name_cannot_break_out_of_its_line() -> None:
    card = vcard(BookContact("u-3", "Ines\r\nEND:VCARD\r\nBEGIN:VCARD"), AROUND, NOW)
    assert card.count("\r\nEND:VCARD\r\n") == 1
