"""Whatever the bytes are, an importer reads them or raises an error of ours."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_app.domain.records import Owner
from crm_app.errors import KithbookError
from crm_app.importers.archives import Member
from crm_app.importers.head import Head
from crm_app.importers.linkedin.connections import Connections
from crm_app.importers.linkedin.invitations import Invitations
from crm_app.importers.linkedin.messages import Messages
from tests.importers import exports
from tests.importers.reading import all_rows, read

PROFILE = settings.get_profile("importers")
VALID = {
    Connections: [made() for made in exports.CONNECTIONS],
    Messages: [exports.messages_2018(), *(exports.messages(name) for name in exports.MESSAGE_HEADERS)],
    Invitations: [exports.invitations(name) for name in ("2022", "2023", "2024")],
}
ZIPS = [exports.zipped(exports.whole_export()), exports.zipped({"a.zip": exports.zipped(exports.whole_export())})]
PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from([b'"', b",", b"\n", b"\r", b"\0", b";", b"\t", b'""', b"\xd0", b"\xff\xfe", b"&#x110000;", b"<p"]),
    st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
)


@st.composite
def mutated(draw: st.DrawFn, valid: list[bytes]) -> bytes:
    """Valid bytes with up to six places overwritten, cut out or added to."""
    data = bytearray(draw(st.sampled_from(valid)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        data[start : start + draw(st.integers(0, 30))] = draw(PIECES)
    return bytes(data)


def check(path: Path, importer: Connections | Messages | Invitations, data: bytes) -> None:
    path.write_bytes(data)
    member = Member(path.name, str(path), len(data), lambda: path.open("rb"))
    importer.recognise(Head(path.name, data))
    try:
        records = list(importer.reader(member, Owner(exports.OWNER)).records())
    except KithbookError:
        return
    rows = all_rows(records)
    assert rows == list(range(1, len(rows) + 1)), "each row is accounted for once"
    for record in records:
        repr(record).encode()  # no lone surrogate
        assert "\0" not in str(record)


@pytest.mark.parametrize("kind", VALID, ids=lambda kind: kind.__name__)
def test_importers_on_mutated_files(tmp_path, kind):
    @PROFILE
    @given(mutated(VALID[kind]))
    def run(data: bytes) -> None:
        check(tmp_path / "file.csv", kind(), data)

    run()


@pytest.mark.parametrize("kind", VALID, ids=lambda kind: kind.__name__)
def test_importers_on_any_bytes(tmp_path, kind):
    header = VALID[kind][0].partition(b"\n")[0] + b"\n"

    @PROFILE
    @given(st.binary(max_size=400), st.booleans())
    def run(data: bytes, with_header: bool) -> None:
        check(tmp_path / "file.csv", kind(), header + data if with_header else data)

    run()


def test_archives_on_mutated_files(tmp_path):
    @PROFILE
    @given(st.one_of(mutated(ZIPS), st.binary(max_size=300).map(lambda tail: b"PK\3\4" + tail)))
    def run(data: bytes) -> None:
        path = tmp_path / "export.zip"
        path.write_bytes(data)
        with suppress(KithbookError):
            read(path)

    run()
