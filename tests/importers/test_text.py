import io

import pytest

from crm_app.errors import BadInput
from crm_app.importers.tables import Table, fold_header
from crm_app.importers.text import decoded, lines, scrub
from tests.importers import exports
from tests.importers.reading import contacts, read

RUSSIAN = "Пётр Щёголев, Объект «Ёлка»\nстрока"
WESTERN = "Zoë Müller, Société Générale\nnaïve façade"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[(RUSSIAN, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1251")],
        *[(WESTERN, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")],
        *[(f"First Name,Last Name\n{RUSSIAN}", encoding) for encoding in ("utf-16-le", "utf-16-be", "cp1251")],
        *[(f"First Name,Last Name\n{WESTERN}", encoding) for encoding in ("utf-16-le", "utf-16-be", "cp1252")],
        ("plain", "ascii"),
        ("", "ascii"),
    ],
)
@pytest.mark.parametrize("ahead", [0, 200_000], ids=["at once", "far down"])
def test_encodings(text, encoding, ahead):
    text = "a,b\n" * (ahead // 4) + text
    assert "".join(decoded(io.BytesIO(text.encode(encoding)).read)) == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_a_table_in_any_encoding(given_file, encoding):
    text = exports.connections_2021().decode().replace("Zoë", "Зоя")
    anna, _, zoe = contacts(read(given_file(text.encode(encoding))))
    assert (anna.person.name, anna.company, zoe.person.name) == ("Анна Белова", "Тёплый код", "Зоя O'Hara")


def test_one_damaged_letter_does_not_turn_the_file_into_another_code_page():
    data = (RUSSIAN * 3).encode() + b"\xd0" + (RUSSIAN * 3).encode()
    assert "".join(decoded(io.BytesIO(data).read)) == RUSSIAN * 3 + "\ufffd" + RUSSIAN * 3


def test_letters_cut_by_the_end_of_a_piece():
    stream = io.BytesIO(b"x" + ("я" * 100_001).encode())
    assert "".join(decoded(lambda size: stream.read(min(size, 777)))) == "x" + "я" * 100_001


def test_nul_and_lone_surrogates_go():
    assert scrub("a\0b\ud800я") == "abя"
    assert list(lines(io.BytesIO(b"a\0b\r\nc\rd").read)) == ["ab\n", "c\n", "d"]


def test_a_line_without_end():
    with pytest.raises(BadInput, match="line_too_long"):
        list(lines(io.BytesIO(b"a" * (6 << 20)).read))


def rows_of(data: bytes) -> list[tuple[int, list[str]]]:
    with Table(lambda: io.BufferedReader(io.BytesIO(data)), frozenset({"a", "b"}), "t.csv") as table:
        return list(table)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x,y\n1,2", "not_recognised"),
        (b'a,b\n1,"2\n3,4\n', "unclosed_quote"),
        (b'a,b\n1,"2' + b"\n" * 300 + b'"\n3,4', "row_too_long"),
        (b"a,b\n1," + b"x" * (2 << 20), "cell_too_long"),
        (b'a,b\n1,"' + b"xxxxxxx\n" * (2 << 17) + b'"', "cell_too_long"),
    ],
)
def test_tables_that_are_refused(data, code):
    with pytest.raises(BadInput) as caught:
        rows_of(data)
    assert (caught.value.code, caught.value.values["file"]) == (code, "t.csv")


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\n1,2",
        b"a;b\r\n1;2\r\n",
        b"a\tb\r1\t2\r",
        b"sep=;\na;b\n1;2",
        b'"a,b"\n"1,2"',
        b'"a,b";;\r\n"1,2";;\r\n',
        b"\xef\xbb\xbfA , B\n\n1,2\n\n",
        b"b,a,c\n2,1,3",
    ],
)
def test_tables_that_say_the_same(data):
    with Table(lambda: io.BufferedReader(io.BytesIO(data)), frozenset({"a", "b"}), "t.csv") as table:
        a, b, missing = table.column("a"), table.column("b"), table.column("none", "neither")
        assert [(number, cells[a], cells[b], cells[missing]) for number, cells in table] == [(1, "1", "2", "")]


def test_quoted_cells_keep_their_lines():
    assert rows_of(b'a,b\n"1\r\n1","2 ""2"""') == [(1, ["1\n1", '2 "2"', ""])]


def test_headers_fold():
    assert fold_header("\ufeffFirst_Name ") == fold_header("firstname") == "firstname"
