"""The search language, and words that reach FTS5 only as quoted phrases."""

import pytest
import sqlcipher3.dbapi2 as sqlite
from hypothesis import given
from hypothesis import strategies as st

from crm_app.domain.search import MAX_WORDS, Query, fts_match, parse_query


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Query()),
        ("  anna   lind ", Query(("anna", "lind"))),
        ('"anna lind" berlin', Query(("anna lind", "berlin"))),
        ("«анна линд»", Query(("анна линд",))),
        ('"anna li', Query(("anna li",))),
        ("platform:LinkedIn anna", Query(("anna",), platform="linkedin")),
        ("платформа:телеграм", Query(platform="telegram")),
        ("community:PyData", Query(community="PyData")),
        ('in:"Py Data" anna', Query(("anna",), community="Py Data")),
        ("сообщество:«Питон Москва»", Query(community="Питон Москва")),
        ("tag:hiring", Query(tag="hiring")),
        ("#hiring", Query(tag="hiring")),
        ("тег:найм", Query(tag="найм")),
        ('метка:"к лету"', Query(tag="к лету")),
        ("is:never", Query(never=True)),
        ("это:никогда", Query(never=True)),
        ("is:archived is:never", Query(never=True, archived=True)),
        ("Is:Never TAG:x", Query(never=True, tag="x")),
        ("tag:a tag:b", Query(tag="b")),
        ("platform:", Query(("platform:",))),
        ('tag:""', Query(('tag:""',))),
        ("is:tall", Query(("is:tall",))),
        ("colour:red", Query(("colour:red",))),
        ("12:30 https://x.org", Query(("12:30", "https://x.org"))),
        ("# C# C++ O'Brien a@b.c", Query(("#", "C#", "C++", "O'Brien", "a@b.c"))),
        ('""', Query()),
        ("a\x00b", Query(("ab",))),
    ],
)
def test_parse_query(text: str, query: Query) -> None:
    assert parse_query(text) == query


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ([], ""),
        (["Anna", "Lind"], '"anna"* AND "lind"*'),
        (["C++"], '"c"*'),
        (["a@b.c"], '"a b c"*'),
        (["O'Brien"], '"o brien"*'),
        (["Фёдор"], '"федор"*'),
        (["Müller"], '("muller"* OR "müller"*)'),
        (["Łódź", "anna"], '("lodz"* OR "łódź"*) AND "anna"*'),
        (['say "hi"'], '"say hi"*'),
        (["anna lind"], '"anna lind"*'),
        (["++", "*", '"', "AND"], '"and"*'),
        (["a\x00b"], '"ab"*'),
    ],
)
def test_fts_match(words: list[str], expression: str) -> None:
    assert fts_match(words) == expression


@pytest.fixture(scope="module")
def index() -> sqlite.Connection:
    connection = sqlite.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(x, tokenize='unicode61 remove_diacritics 2')")
    for text in ("Anna O'Brien", "Фёдор, C++ и Rust", "a@b.c", "Łódź, Große Straße", "Zoë"):
        connection.execute("INSERT INTO f VALUES (?)", (text.replace("ё", "е"),))
    return connection


def found(index: sqlite.Connection, text: str) -> int:
    expression = fts_match(parse_query(text).words)
    return index.execute("SELECT count(*) FROM f WHERE f MATCH ?", (expression,)).fetchone()[0] if expression else -1


@pytest.mark.parametrize(
    "text",
    [
        "o'brien",
        "O’BRI",
        "ann",
        "c++",
        "федор",
        "ФЁД",
        "a@b",
        '"anna o"',
        "rust фе",
        "a@b.c",
        "Łódź",
        "straße",
        "ZOË",
        "zoe",
    ],
)
def test_what_was_typed_is_found(index: sqlite.Connection, text: str) -> None:
    assert found(index, text) >= 1


SYNTAX = st.text(alphabet="\"'*^:()-+{}ANDORTNE«»“”#абё\x00 \ud800is:tag½①é", max_size=30)


@given(text=st.text() | SYNTAX)
def test_any_text_can_be_searched(index: sqlite.Connection, text: str) -> None:
    found(index, text)


def test_a_page_of_words_can_be_searched(index: sqlite.Connection) -> None:
    text = "anna " * 5000
    assert found(index, text) == 1
    assert fts_match(text.split()).count("AND") == MAX_WORDS - 1
