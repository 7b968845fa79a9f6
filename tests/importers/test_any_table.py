"""Any table of people: what its columns are guessed to be, what comes in by a mapping, and bytes of any kind."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.records import CommunityRef, ContactRecord, IdentityRecord, MetRecord, Owner, Record
from crm_app.errors import BadInput, KithbookError
from crm_app.importers.any_table.guess import guess
from crm_app.importers.any_table.mapping import FIELDS, Mapping, by_titles, chosen, from_text
from crm_app.importers.any_table.reader import first_people, open_table
from crm_app.importers.any_table.sample import Sample, read_sample, sample_of
from tests.importers.reading import all_rows, contacts, reasons

CLUB = CommunityRef("telegram", "book club", "Book club")
TABLE = (
    "Full name;Mail;Works at;Job title;Town;Зал\n"
    "Anna Belova;anna@mail.example, a.b@work.example;Foo;CTO;Riga;12\n"
    "Борис Ким;;Бар;;;\n"
    ";only@mail.example;;;;\n"
    ";;Nobody's company;;;\n"
    "Me Myself;me@mail.example;;;;\n"
    "Anna Belova;anna@mail.example;Foo;CTO;Riga;13\n"
    ";;;;;\n"
)


def table(tmp_path: Path, text: str | bytes, name: str = "people.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def guessed(path: Path) -> Mapping:
    sample = read_sample(path)
    return guess(sample.header, sample.rows, headed=sample.headed)


def read(path: Path, mapping: Mapping | None = None, community: CommunityRef | None = None) -> list[Record]:
    file = open_table(path, mapping or guessed(path), Owner(me=("me@mail.example",)), community)
    return list(file.reader.records())


def fields(header: str, *rows: str) -> list[str]:
    sample = sample_of("\n".join((header, *rows)).encode())
    assert sample is not None
    return list(guess(sample.header, sample.rows, headed=sample.headed).fields)


def test_every_row_is_accounted_for_and_what_nobody_knows_is_kept(tmp_path: Path) -> None:
    records = read(table(tmp_path, TABLE))
    anna, boris, only = contacts(records)
    assert (anna.company, anna.position, anna.location, anna.fields) == ("Foo", "CTO", "Riga", (("Зал", "12"),))
    assert [one.value for one in anna.person.identities] == ["anna@mail.example", "a.b@work.example"]
    assert (boris.person.name, boris.company, boris.key) == ("Борис Ким", "Бар", "name:борис ким|")
    assert only.person.name == "only@mail.example"
    assert reasons(records) == {"no_name": 1, "owner": 1, "duplicate_row": 1}
    assert all_rows(records) == [1, 2, 3, 4, 5, 6], "the blank row is none"


def test_everybody_joins_the_community_that_was_chosen(tmp_path: Path) -> None:
    for one in contacts(read(table(tmp_path, TABLE), community=CLUB)):
        assert one.listed
        assert [membership.community for membership in one.memberships] == [CLUB]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_russian_table_in_any_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = (
        "Фамилия,Имя,Телефон,Почта,День рождения,Компания,Должность,Город,Метки,Заметки\n"
        'Иванова,Анна,+7 916 123-45-67,anna@mail.example,12.05.1985,Заря,Врач,Казань,"друзья;коллеги","пьёт\nчай"\n'
    ).replace(",", delimiter)
    (anna,) = contacts(read(table(tmp_path, text.encode(encoding))))
    assert (anna.person.given_name, anna.person.family_name) == ("Анна", "Иванова")
    assert (anna.birthday, anna.company, anna.position, anna.location) == ("1985-05-12", "Заря", "Врач", "Казань")
    assert anna.notes == "пьёт\nчай"
    assert anna.tags == ("друзья", "коллеги")


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("Name,Surname", "Anna,Belova", ["given_name", "family_name"]),
        ("Имя;Комментарий", "Анна Белова;была", ["name", "notes"]),
        ("Contact;Mail", "a@mail.example;yes", ["email", "field"]),
        ("Who?;LinkedIn profile;TG", "Anna;in/anna;@anna", ["name", "linkedin", "telegram"]),
        ("What is your full name?,Your e-mail address?", "Anna,a@b.example", ["name", "email"]),
        ("Mail,Mail 2,Tel.,Phone (work)", "a@b.example,b@b.example,+1 555 010 9999,5550109998",
         ["email", "email", "phone", "phone"]),
        ("Notes,Comment", "x,y", ["notes", "field"]),
        ("№,Город,Страна,ДР", "1,Казань,Россия,12.05.1985", ["ignore", "location", "field", "birthday"]),
    ],
)  # fmt: skip
def test_titles_tell_what_columns_are(header: str, row: str, expected: list[str]) -> None:
    assert fields(header, row) == expected


def test_values_tell_where_titles_do_not() -> None:
    found = fields(
        "A,B,C,D,E,F",
        "Anna Belova,x,a@mail.example,https://www.linkedin.com/in/anna,+371 2 123 4567,1985-05-12",
        "Boris Kim,x,b@mail.example,https://www.linkedin.com/in/boris,+371 2 123 4568,1990-01-01",
    )
    assert found == ["name", "field", "email", "linkedin", "phone", "birthday"]


def test_a_table_without_a_header_gets_numbers(tmp_path: Path) -> None:
    path = table(tmp_path, "anna@mail.example\tAnna Belova\nboris@mail.example\tBoris Kim\n", "people.tsv")
    sample = read_sample(path)
    assert (sample.header, sample.headed) == (("1", "2"), False)
    mapping = guessed(path)
    assert (mapping.fields, mapping.header_key) == (("email", "name"), "")
    assert [one.person.name for one in contacts(read(path))] == ["Anna Belova", "Boris Kim"]


def test_lines_above_the_header_are_passed_over(tmp_path: Path) -> None:
    path = table(tmp_path, "Exported on Monday,,\n\nName,E-mail,Met on\nAnna,a@b.example,25/03/2024\n")
    (anna,) = contacts(read(path))
    assert anna.met is not None
    assert (anna.rows, str(anna.met.on), anna.met.platform) == ((1,), "2024-03-25", "in_person")


def test_days_with_slashes_are_read_as_the_whole_table_has_them(tmp_path: Path) -> None:
    rows = "".join(f"Person {n},a{n}@b.example,01/02/2024,05/06/1985\n" for n in range(40))
    path = table(tmp_path, f"Name,Mail,Met on,Birthday\n{rows}Last,l@b.example,31/12/2024,\n")
    found = contacts(read(path, community=CLUB))
    assert (str(found[0].met and found[0].met.on), found[0].birthday) == ("2024-02-01", "1985-06-05")
    assert isinstance(found[0].met, MetRecord)
    assert found[0].met.community == CLUB


def test_handles_of_every_kind(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "Name,LinkedIn,Telegram,Discord,Slack,Facebook,Reddit,VK,Link\n"
        "Anna,in/anna-b,@anna_b,anna#1234,U0123ABCD,https://facebook.com/anna,u/anna_b,https://vk.com/id42,anna.example\n"
        "Boris,no,ask me,,,,,vk.com/boris,t.me/boris_kim\n",
    )
    anna, boris = contacts(read(path))
    assert anna.person.identities == tuple(
        IdentityRecord(*one)
        for one in (
            ("linkedin", "url", "https://www.linkedin.com/in/anna-b"),
            ("telegram", "handle", "anna_b"),
            ("discord", "handle", "anna#1234"),
            ("slack", "user_id", "U0123ABCD"),
            ("facebook", "url", "https://facebook.com/anna"),
            ("reddit", "handle", "anna_b"),
            ("vk", "user_id", "42"),
            ("web", "url", "https://anna.example"),
        )
    )
    assert boris.fields == (("LinkedIn", "no"), ("Telegram", "ask me"))
    assert [one.value for one in boris.person.identities] == ["https://vk.com/boris", "boris_kim"]


def test_a_column_of_communities_makes_members(tmp_path: Path) -> None:
    path = table(tmp_path, "Name,Community\nAnna,Ink; Paper\n")
    mapping = chosen(("Name", "Community"), ("name", "community"), platform="discord")
    (anna,) = contacts(read(path, mapping, CLUB))
    named = [(one.community.platform, one.community.name) for one in anna.memberships]
    assert named == [("telegram", "Book club"), ("telegram", "Ink"), ("telegram", "Paper")]


def test_people_of_one_name_stay_apart(tmp_path: Path) -> None:
    path = table(tmp_path, "Name,Company\nJo Smith,Foo\nJo Smith,Bar\nJo Smith,Foo\n")
    records = read(path)
    assert [one.key for one in contacts(records)] == ["name:jo smith|", "name:jo smith|#2"]
    assert reasons(records) == {"duplicate_row": 1}


def test_the_sample_shows_what_comes_in(tmp_path: Path) -> None:
    sample = read_sample(table(tmp_path, TABLE))
    shown = first_people(sample, guess(sample.header, sample.rows))
    assert [one.person.name for one in shown][:2] == ["Anna Belova", "Борис Ким"]


def test_a_mapping_survives_as_text_and_damaged_text_is_none() -> None:
    mapping = chosen(("Имя", "Почта"), ("name", "email"), platform="slack")
    assert from_text(mapping.to_text()) == mapping
    assert mapping.header_key == by_titles(("имя ", "ПОЧТА"), []).header_key
    for text in ("", "null", "[]", '{"header": ["a"], "fields": ["no"], "headed": true, "platform": ""}', "{" * 9999):
        assert from_text(text) is None
    with pytest.raises(ValueError, match="not a mapping"):
        chosen(("a", "b"), ("name", "name"))
    with pytest.raises(ValueError, match="Tel"):
        by_titles(("a", "b"), [("Tel", "phone")])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.txt", "A line of prose.\nAnd another one.\n"),
        ("one.csv", "a\nb\nc\n"),
        ("header.csv", "name,email\n"),
        ("data.json", '{"a": 1,\n "b": 2}\n'),
        ("page.txt", "<html>,\n<b>,\n"),
        ("odd.csv", "\x01\x02,\x03\n1,2\n"),
    ],
)
def test_what_is_no_table_is_not_taken_for_one(tmp_path: Path, name: str, content: str) -> None:
    with pytest.raises(BadInput, match="not_recognised"):
        read_sample(table(tmp_path, content, name))


VALID = [
    TABLE.encode(),
    "Имя,Телефон,ДР\nАнна,+7 916 123-45-67,1/2/99\n".encode("cp1251"),
    b"a@b.example\tAnna B\n" * 3,
]
PIECES = st.one_of(
    st.binary(max_size=30),
    st.sampled_from([b'"', b",", b"\n", b"\r", b"\0", b";", b"\t", b'""', b"\xff\xfe", b"@", b"http://", b"1/2/3"]),
    st.text(max_size=10).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(VALID)))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 20))] = draw(PIECES)
    return bytes(data)


@settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(damaged(), st.lists(st.sampled_from(FIELDS), min_size=30, max_size=30), st.booleans())
def test_bytes_of_any_kind_are_read_or_refused(tmp_path: Path, data: bytes, codes: list[str], by_guess: bool) -> None:
    path = table(tmp_path, data)
    try:
        sample = read_sample(path)
        mapping = guess(sample.header, sample.rows, headed=sample.headed)
        if not by_guess and len(sample.header) <= len(codes):
            mapping = Mapping(sample.header, tuple(codes[: len(sample.header)]), sample.headed)
        assert isinstance(sample, Sample)
        records = list(open_table(path, mapping, Owner("Me", me=("me@mail.example",)), CLUB).reader.records())
    except KithbookError:
        return
    rows = all_rows(records)
    assert rows == list(range(1, len(rows) + 1)), "each row is accounted for once"
    for record in records:
        repr(record).encode()
        assert "\0" not in str(record)
        if isinstance(record, ContactRecord):
            assert record.person.name
            assert record.key
