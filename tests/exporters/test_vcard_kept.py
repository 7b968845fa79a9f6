"""A card that came in goes out again with all it held, but for what the contact does not say any more."""

import base64
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crm_app.domain.book import BookContact, BookIdentity, BookSource
from crm_app.domain.records import ContactRecord, Owner
from crm_app.domain.vocabulary import PLATFORMS, IdentityKind
from crm_app.exporters.around import Around
from crm_app.exporters.vcard import vcard
from crm_app.importers.archives import Member
from crm_app.importers.vcard.export import VCardReader
from tests.importers import vcard_files as files
from tests.importers.vcard_files import card

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Named(dict[str, str]):
    """Platforms by key; one that is made by an import is called as the import says."""

    def get(self, key: str, default: str = "") -> str:  # type: ignore[override]
        return super().get(key, default.removeprefix("own:"))


AROUND = Around(Named({key: name for key, name, _colour in PLATFORMS}), {}, {})


def read(data: bytes) -> ContactRecord:
    member = Member("a.vcf", "a.vcf", len(data), lambda: io.BufferedReader(io.BytesIO(data)))  # type: ignore[arg-type]
    (record,) = VCardReader(member, Owner()).records()
    assert isinstance(record, ContactRecord)
    return record


def book(record: ContactRecord) -> BookContact:
    return BookContact(
        "u-1",
        record.person.name,
        record.person.given_name,
        record.person.family_name,
        record.company,
        record.position,
        location=record.location,
        birthday=record.birthday,
        notes=record.notes,
        identities=tuple(
            BookIdentity(one.platform, IdentityKind(one.kind), one.value) for one in record.person.identities
        ),
        tags=record.tags,
        sources=(BookSource("vcard.contacts", record.key, said=json.dumps({"kept": record.kept})),),
        photo=base64.b64encode(record.photo).decode(),
    )


def lines(contact: BookContact) -> list[str]:
    return vcard(contact, AROUND, NOW).replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("data", files.ALL)
def test_round_trip(data: bytes) -> None:
    first = read(data)
    text = vcard(book(first), AROUND, NOW)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    again = read(text.encode())
    assert set(again.person.identities) == set(first.person.identities)
    assert set(again.kept) == set(first.kept)
    assert set(again.fields) == set(first.fields)
    assert bool(again.photo) == bool(first.photo)
    same = ("name", "given_name", "family_name")
    assert [getattr(again.person, name) for name in same] == [getattr(first.person, name) for name in same]
    for name in ("company", "position", "location", "birthday", "notes", "tags"):
        assert getattr(again, name) == getattr(first, name)


def test_a_kept_line_takes_the_place_of_the_own_one() -> None:
    written = lines(book(read(files.APPLE)))
    assert [line for line in written if line.startswith("N:")] == ["N:Calder;Ines;Maria;Dr.;"]
    assert [line for line in written if line.startswith("ORG")] == ["ORG:Tidewell Labs;Field research;"]
    assert [line for line in written if "ADR" in line and "ABADR" not in line] == [
        "item2.ADR;TYPE=HOME;TYPE=pref:;;12 Low Lane\\, Flat 3;Bristol;;BS1 4ST;United Kingdom"
    ]
    assert len([line for line in written if "TEL" in line]) == 1
    assert len([line for line in written if "inescalder" in line]) == 1


def test_what_was_changed_does_not_come_back() -> None:
    contact = book(read(files.APPLE))
    changed = replace(contact, identities=(), company="Lumen", location="Graz", family_name="Winter", birthday="")
    text = vcard(changed, AROUND, NOW).replace("\r\n ", "")
    for gone in ("ines@example.com", "HomePage", "_$!<Other>", "Tidewell", "Bristol", "X-ABADR", "Calder;", "skype"):
        assert gone not in text
    for there in ("N:Winter;Ines;;;", "ORG:Lumen", "ADR:;;Graz;;;;", "item5.X-ABRELATEDNAMES:Otto Calder", "Brother"):
        assert there in text


def test_a_fax_and_a_site_at_work_are_written_again() -> None:
    written = lines(book(read(files.ANDROID)))
    assert "TEL;TYPE=WORK;TYPE=FAX:+7 495 000-11-33" in written


@pytest.mark.parametrize(
    "line",
    [
        "X-A:1\r\nEND:VCARD", "X-A:1\nEND:VCARD", "END:VCARD", "BEGIN:VCARD", "VERSION:2.1", "UID:1", "no line", "",
        ":x", "X A:1", "X-A", "X-A;P=\n:1", "X-A:\u2028END:VCARD", "X-A:\x85", "PHOTO:data:image/png;base64,AAAA",
        "X-A:" + "x" * 70_000, 5, None, ["X-A:1"], {"X-A": 1},
    ],
)  # fmt: skip
def test_a_line_that_could_break_the_card_is_left_out(line: object) -> None:
    plain = BookContact("u-2", "Wanda Lisle")
    with_line = replace(plain, sources=(BookSource("vcard.contacts", "k", said=json.dumps({"kept": [line]})),))
    assert lines(with_line) == lines(plain)


@pytest.mark.parametrize("said", ["[]", "null", "{", '{"kept": 5}', '{"kept": null}', '["kept"]', "[" * 100_000])
def test_a_source_that_says_something_else(said: str) -> None:
    plain = BookContact("u-2", "Wanda Lisle")
    assert lines(replace(plain, sources=(BookSource("vcard.contacts", "k", said=said),))) == lines(plain)


def test_lines_of_two_sources_are_written_once_and_other_sources_have_none() -> None:
    said = json.dumps({"kept": ["X-A:1", "X-B:2"]})
    sources = (BookSource("vcard.contacts", "k", said=said), BookSource("vcard.contacts", "l", said=said))
    contact = BookContact(
        "u-2", "Wanda Lisle", sources=(*sources, BookSource("google", "k", said='{"kept": ["X-C:3"]}'))
    )
    assert [line for line in lines(contact) if line.startswith("X-")] == ["X-A:1", "X-B:2"]


def test_the_photo_is_a_data_uri() -> None:
    photo = read(files.FOUR).photo
    text = base64.b64encode(photo).decode()
    assert f"PHOTO:data:image/jpeg;base64,{text}" in lines(BookContact("u-3", "W", photo=text))
    for wrong in ("", "AAAA", "/9j/\r\nEND:VCARD", "/9j/ä"):
        assert "PHOTO" not in vcard(BookContact("u-3", "W", photo=wrong), AROUND, NOW)


def test_a_user_id_stays_one() -> None:
    contact = BookContact("u-4", "W", identities=(BookIdentity("slack", IdentityKind.USER_ID, "U012"),))
    (one,) = read(vcard(contact, AROUND, NOW).encode()).person.identities
    assert (one.platform, one.kind, one.value) == ("slack", "user_id", "U012")


def test_an_own_card_comes_back_whole() -> None:
    again = read(card("FN:Wanda Lisle", "ADR:;;Oslo;;;;", "TEL;VALUE=text:+1 555 0100", "ORG:Lumen"))
    assert (again.location, again.kept, again.fields) == ("Oslo", (), ())
