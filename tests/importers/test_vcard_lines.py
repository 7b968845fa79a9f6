"""vCards: encodings, folds, limits, and that nothing from outside can do harm."""

import codecs
import io
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_app.domain.records import ContactRecord, IdentityRecord, Owner, Record
from crm_app.errors import BadInput, KithbookError
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.vcard.export import MAX_FILE, VCardReader, VCards
from tests.importers import vcard_files as files
from tests.importers.reading import all_rows, contacts, reasons
from tests.importers.vcard_files import card, folded, quoted
from tests.importers.vcard_reading import only, read


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("windows-1251", "Егор Дубравин"),
        ("KOI8-R", "Егор"),
        ("SHIFT_JIS", "山田 ソ"),
        ("ISO-8859-1", "José"),
        ("gbk", "王小明"),
    ],
)
@pytest.mark.parametrize("is_quoted", [True, False])
def test_charsets(charset: str, text: str, is_quoted: bool) -> None:
    head = f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET={charset}".encode()
    value = (
        b";ENCODING=QUOTED-PRINTABLE:" + quoted(text, charset).encode() if is_quoted else b":" + text.encode(charset)
    )
    assert only(head + value + b"\r\nEND:VCARD\r\n").person.name == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\r\n"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    data = card("FN:Лариса Подъячева", "NOTE:первая\\nвторая", end=end, encoding=encoding)
    assert VCards().recognise(Head("a.vcf", data))
    member = Member("a.vcf", "a.vcf", len(data), lambda: io.BufferedReader(io.BytesIO(data)))  # type: ignore[arg-type]
    (found,) = VCardReader(member, Owner()).records()
    assert isinstance(found, ContactRecord)
    assert (found.person.name, found.notes) == ("Лариса Подъячева", "первая\nвторая")


def test_folds_of_all_kinds() -> None:
    data = card(
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=95=D0=",
        " =B3=D0=BE=D1=80",
        "NOTE;QUOTED-PRINTABLE:soft=",
        " blank=",
        "",
        "ORG:Tide",
        "\twell",
        version="3.0",
    )
    found = only(data)
    assert (found.person.name, found.notes, found.company) == ("Егор", "soft blank", "Tidewell")
    assert only(card("FN:Wanda", " Lisle", version="2.1")).person.name == "Wanda Lisle"
    assert only(card("FN:Wanda", "NOTE:one", "two", "three")).notes == "one\ntwo\nthree"
    cut = only(card("FN:Wanda", "TEL:555", 'ADR;TYPE=WORK;LABEL="1 Low Lane', ' Oslo":;;1 Low Lane;Oslo;;;'))
    assert (cut.location, len(cut.person.identities)) == ("Oslo", 1)


def test_parameters_of_all_kinds() -> None:
    lines = ('X-A;P="a:b;c,d",e;Q=^n^\'^^;R=x"y"z;WORK;S:v', "X-B;T=:v", "X-C;1=2;=3:v", "X-D;U:v:w", "X-E ; V = w :v")
    assert only(card("FN:W", *lines)).kept == (
        'X-A;P="a:b;c,d",e;Q=^n^\'^^;R=xyz;TYPE=WORK;TYPE=S:v', "X-B;T=:v", "X-C;1=2;TYPE==3:v", "X-D;TYPE=U:v:w",
        "X-E;V=w:v",
    )  # fmt: skip


def test_what_is_no_property_is_kept_too() -> None:
    found = only(card("FN:W", "two words: no, property", "1 = 2: 3"))
    assert found.kept == ("X-LINE:two words: no\\, property", "X-LINE:1 = 2: 3")


def test_a_line_that_is_too_long_is_dropped_and_said() -> None:
    long = "x" * 70_000
    huge = "A" * (2 << 20)
    found = only(card("FN:W", f"X-LONG:{long}", folded("PHOTO;ENCODING=b;TYPE=PNG", huge), f"X-HUGE:{huge}", "TEL:555"))
    assert found.fields == (("dropped", "PHOTO"), ("dropped", "X-HUGE"), ("dropped", "X-LONG"))
    assert (found.kept, found.photo, len(found.person.identities)) == ((), b"", 1)


def test_a_card_with_too_many_lines_is_damaged() -> None:
    lines = "X-A:1\n" * 100_001
    data = f"BEGIN:VCARD\nFN:W\n{lines}END:VCARD\n".encode() + files.FOUR
    records = read(data)
    assert reasons(records) == {"bad_record": 1}
    assert all_rows(records) == [1, 2]


def test_cards_nested_without_end() -> None:
    data = b"BEGIN:VCARD\nFN:W\n" + b"AGENT:BEGIN:VCARD\nFN:A\n" * 30 + b"END:VCARD\n" * 31
    assert all_rows(read(data)) == [1]
    deep = b"BEGIN:VCARD\nFN:W\n" + b"AGENT:\nBEGIN:VCARD\n" * 5 + b"END:VCARD\n" * 5 + b"TEL:555\nEND:VCARD\n"
    (found,) = contacts(read(deep))
    assert len(found.person.identities) == 1


def test_a_file_over_the_limit_is_refused() -> None:
    member = Member("a.vcf", "a.vcf", MAX_FILE + 1, lambda: io.BufferedReader(io.BytesIO(files.FOUR)))  # type: ignore[arg-type]
    with pytest.raises(BadInput, match="file_too_large"):
        list(VCardReader(member, Owner()).records())


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (files.APPLE, True),
        (files.THUNDERBIRD, True),
        (b"\n\n begin : vcard \n", True),
        (codecs.BOM_UTF16_LE + files.FOUR.decode().encode("utf-16-le"), True),
        (b"X-Header: 1\r\n\r\n" + files.FOUR, True),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", False),
        (b'[{"vcard": "BEGIN:VCARD"}]', False),
        (b"name,card\nx,BEGIN:VCARD\n", False),
        (b"", False),
    ],
)
def test_recognised_by_content(data: bytes, is_one: bool) -> None:
    assert (VCards().recognise(Head("contacts.vcf", data)) is not None) == is_one


class Endless(io.RawIOBase):
    """A file of one line that never ends."""

    def __init__(self, size: int) -> None:
        self._left = size
        self._first = b"BEGIN:VCARD\nFN:W\nPHOTO;ENCODING=b:"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        data = self._first or b"A" * min(len(buffer), self._left)
        self._first = b""
        self._left -= len(data)
        buffer[: len(data)] = data
        return len(data)


def test_a_line_without_end_is_never_held() -> None:
    member = Member("a.vcf", "a.vcf", 0, lambda: io.BufferedReader(Endless(200 << 20)))
    tracemalloc.start()
    records = list(VCardReader(member, Owner()).records())
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert reasons(records) == {"bad_record": 1}
    assert most < 20 << 20


PIECES = st.one_of(
    st.binary(max_size=30),
    st.sampled_from(
        [
            b"\r\n",
            b"=\r\n",
            b":",
            b";",
            b"\0",
            b"\xff\xfe",
            b"BEGIN:VCARD\r\n",
            b"END:VCARD\r\n",
            b"AGENT:",
            b'"',
            b"^",
            b"ENCODING=b",
            b"\\",
            b"=C3",
            b"CHARSET=utf-7",
            b"CHARSET=idna",
            b"\xd0",
            b"\xed\xa0\x80",
            b"\n ",
        ]
    ),
    st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Valid cards with up to six places overwritten, cut out or added to; or any bytes after a beginning."""
    if draw(st.integers(0, 9)) == 0:
        return b"BEGIN:VCARD\r\n" + draw(st.binary(max_size=300)) + b"\r\nEND:VCARD\r\n"
    data = bytearray(draw(st.sampled_from(files.ALL)) + draw(st.sampled_from([b"", files.GROUP, files.THUNDERBIRD])))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 30))] = draw(PIECES)
    return bytes(data)


@settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(mutated())
def test_any_bytes(data: bytes) -> None:
    VCards().recognise(Head("a.vcf", data))
    try:
        records = read(data)
    except KithbookError:
        return
    assert all_rows(records) == list(range(1, len(records) + 1)), "each card is accounted for once"
    for record in records:
        repr(record).encode()  # no lone surrogate
        for text in texts(record):
            assert "\0" not in text
            text.encode()


def texts(record: Record) -> Iterator[str]:
    if isinstance(record, ContactRecord):
        yield from (record.key, record.person.name, record.notes, record.company, record.location, *record.kept)
        yield from (one.value for one in record.person.identities if isinstance(one, IdentityRecord))
        for label, text in record.fields:
            yield label
            yield text
