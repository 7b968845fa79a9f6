"""What an export says of its owner alone, and which files of it are understood."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.records import Owner, OwnerFactRecord
from crm_app.errors import KithbookError
from crm_app.importers.archives import Member, scan
from crm_app.importers.head import Head
from crm_app.importers.importer import Claimed, Opened
from crm_app.importers.linkedin.export import LinkedIn
from tests.importers import exports, linkedin_files
from tests.importers.reading import all_rows, reasons
from tests.importers.test_hostile_bytes import mutated

POSITIONS = [
    ("Картограф", "Тёплый код\nOslo\nКарты & данные", "Aug 2022", ""),
    ("Oak", "", "2019", "Jul 2022"),
]
# By source: the facts' titles, details, beginnings and ends; then what is left out.
FACTS = {
    "linkedin.positions": ("position", POSITIONS, {}),
    "linkedin.education": (
        "education",
        [("Sosnovka University", "MSc\nChess\ncum laude", "2009", "2014")],
        {},
    ),
    "linkedin.skills": (
        "skill",
        [("Maps", "", "", ""), ("Data, big", "", "", ""), ("Карты", "", "", "")],
        {"duplicate_row": 1},
    ),
    "linkedin.certifications": (
        "certification",
        [("Maps I", "Map School\nLicense Number: 77\nhttps://a.example/1", "Jan 2022", "")],
        {},
    ),
    "linkedin.courses": ("course", [("Maps for all", "101", "", ""), ("Maps for all", "102", "", "")], {}),
    "linkedin.learning": (
        "course",
        [("Drawing maps", "Course\nHow to & why", "2021-07-30 18:09 UTC", "")],
        {"empty": 1},
    ),
    "linkedin.events": (
        "event",
        [("Map Day", "Status: APPROVED\nhttps://day.example", "May 07, 2022 08:00 AM", "May 07, 2022 11:00 AM")],
        {},
    ),
    "linkedin.company_follows": (
        "company_followed",
        [("Juniper Row, Inc.", "", "Tue Aug 30 14:33:11 UTC 2022", "")],
        {},
    ),
    "linkedin.member_follows": (
        "person_followed",
        [("Анна Белова", "", "Tue Aug 30 14:33:11 UTC 2022", "")],
        {"unfollowed": 1},
    ),
    "linkedin.emails": (
        "address",
        [
            ("old@mail.example", "Primary: No\nConfirmed: Yes", "3/4/19, 5:06 AM", ""),
            ("nora@mail.example", "Primary: Yes\nConfirmed: Yes", "", ""),
            ("else@mail.example", "Primary: No\nConfirmed: No", "", ""),
        ],
        {},
    ),
    "linkedin.phones": ("address", [("+47 555 01 000", "Mobile", "", "")], {"empty": 1, "duplicate_row": 1}),
    "linkedin.whatsapp": ("address", [("+4755501000", "WhatsApp: Yes", "", "")], {}),
}


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    path = tmp_path / "Complete_LinkedInDataExport.zip"
    path.write_bytes(exports.zipped({**linkedin_files.whole(), **linkedin_files.unclaimed()}))
    return open_linkedin(path)


def open_linkedin(path: Path, owner: Owner | None = None) -> Opened:
    """What LinkedIn's importer makes of a file, whatever others would say of it."""
    claimed: list[Claimed] = []
    for found in scan([path]):
        assert isinstance(found, tuple)
        claim = LinkedIn().recognise(Head(found[0].name, found[1]))
        claimed += [Claimed(found[0], claim.kind)] if claim else []
    return LinkedIn().open(claimed, owner or Owner())


def test_everything_is_found_people_first_and_the_rest_left_alone(opened: Opened):
    assert [file.source for file in opened.files] == [
        "linkedin.connections",
        "linkedin.invitations",
        "linkedin.messages",
        *["linkedin.endorsements"] * 3,
        *["linkedin.recommendations"] * 2,
        "address_book.linkedin",
        *FACTS,
    ]
    assert not {file.name for file in opened.files} & linkedin_files.unclaimed().keys()
    assert [file.source for file in opened.files if file.complete] == ["linkedin.connections"]


def test_the_owners_addresses_are_known(opened: Opened, tmp_path: Path):
    assert opened.owner == Owner(exports.OWNER, exports.OWNER_URL, ("nora@mail.example", "old@mail.example"))
    told = open_linkedin(tmp_path / "Complete_LinkedInDataExport.zip", Owner("N. L.", me=("U1", "OLD@mail.example")))
    assert told.owner == Owner("N. L.", me=("U1", "OLD@mail.example", "nora@mail.example"))


@pytest.mark.parametrize("source", FACTS)
def test_facts(opened: Opened, source: str):
    kind, said, left_out = FACTS[source]
    (file,) = (file for file in opened.files if file.source == source)
    records = list(file.reader.records())
    facts = [record for record in records if isinstance(record, OwnerFactRecord)]
    assert [(one.title, one.detail, one.since, one.until) for one in facts] == said
    assert {one.kind for one in facts} == {kind}
    assert len({one.key for one in facts}) == len(facts)
    assert reasons(records) == left_out
    assert all_rows(records) == list(range(1, len(records) + 1))
    assert file.reader.position == file.size
    assert records == list(file.reader.records())


def test_a_fact_is_the_same_one_when_it_has_ended(tmp_path: Path):
    header = "Company Name,Title,Description,Location,Started On,Finished On"
    keys: list[list[str]] = []
    for row in [("Oak", "CTO", "", "", "Aug 2022", ""), ("Oak", "CTO", "Maps", "Oslo", "Aug 2022", "May 2026")]:
        path = tmp_path / "Positions.csv"
        path.write_bytes(exports.table(header, [row]))
        (file,) = open_linkedin(path).files
        keys.append([record.key for record in file.reader.records() if isinstance(record, OwnerFactRecord)])
    assert keys == [["cto|oak|aug 2022"]] * 2


@pytest.mark.parametrize(
    ("name", "data", "source"),
    [
        ("Skills (1).csv", b"\xef\xbb\xbfName\r\nMaps\r\n", "linkedin.skills"),
        ("Phone Numbers.csv", b"Extension,Number,Type\n,1234567,\n", "linkedin.phones"),
        ("x.csv", b"Extension,Number,Type\n,1234567,\n", "linkedin.phones"),
        ("x.csv", b"Date,Status,FullName\n2026-01-02,Active,Anna\n", "linkedin.member_follows"),
        ("x.csv", linkedin_files.utf16("Organization,Followed On", [("Oak", "2020")]), "linkedin.company_follows"),
        ("Skills.csv", b"Name,Level\nMaps,1\n", ""),
        ("Courses.csv", b"Name,Number,Room\nMaps,1,2\n", ""),
    ],
)
def test_which_file_it_is(name: str, data: bytes, source: str):
    claim = LinkedIn().recognise(Head(name, data))
    assert (claim.kind if claim else "") == source


@pytest.mark.parametrize("broken", [b"\n" * 300 + b'"Maps', b'"' + b"\n" * 300 + b'"', b"x" * (5 << 20)])
def test_skills_that_cannot_be_read(tmp_path: Path, broken: bytes):
    path = tmp_path / "Skills.csv"
    path.write_bytes(b"Name\n" + broken)
    (file,) = open_linkedin(path).files
    with pytest.raises(KithbookError) as raised:
        list(file.reader.records())
    assert raised.value.values["file"] == "Skills.csv"


KINDS = {
    "contacts": [linkedin_files.contacts_2018(), linkedin_files.contacts_2019(), linkedin_files.contacts_2026()],
    "endorsements": [linkedin_files.endorsements(), linkedin_files.endorsements_2022("Endorsee")],
    "recommendations": [linkedin_files.recommendations()],
    "facts": list(linkedin_files.facts().values()),
}
NAMES = ("Recommendations.csv", "Skills.csv", "Courses.csv", "Member_Follows_1.csv", "PhoneNumbers.csv", "Contacts.csv")


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_the_bytes_are(tmp_path: Path, kind: str):
    path = tmp_path / "file"
    begun = [data[: len(data) // 2] for data in KINDS[kind]]
    beginning = st.tuples(st.sampled_from(begun), st.binary(max_size=200)).map(b"".join)

    @settings(
        max_examples=2000,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    @given(st.one_of(mutated(KINDS[kind]), beginning), st.sampled_from(NAMES))
    def run(data: bytes, name: str) -> None:
        path.write_bytes(data)
        claim = LinkedIn().recognise(Head(name, data))
        if claim is None:
            return
        member = Member(name, str(path), len(data), lambda: path.open("rb"))
        for file in LinkedIn().open([Claimed(member, claim.kind)], Owner(me=("anna@mail.example",))).files:
            try:
                records = list(file.reader.records())
            except KithbookError:
                continue
            assert all_rows(records) == list(range(1, len(all_rows(records)) + 1))
            text = str(records)
            assert "\\x00" not in text
            assert "\0" not in text
            text.encode()
            assert "\\ud" not in text.lower()

    run()
