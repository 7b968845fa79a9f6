import io
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from crm_app.errors import BadInput
from crm_app.importers import zips
from crm_app.importers.registry import open_export
from tests.importers import exports
from tests.importers.reading import read

FILES = ["linkedin.connections", "linkedin.invitations", "linkedin.messages"]
OPEN_FILES = Path("/proc/self/fd")
WHOLE = exports.zipped(exports.whole_export())
WRAPPED = exports.zipped(
    {f"My export/{name}": data for name, data in exports.whole_export().items()}
    | {"__MACOSX/My export/._Connections.csv": b"\0\5\x16\7junk", "My export/.DS_Store": b"junk"}
)
BACKSLASHES = exports.zipped({f"Export\\{name}": data for name, data in exports.whole_export().items()})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Basic_LinkedInDataExport.zip", WHOLE),
        ("Complete.zip.zip", WHOLE),
        ("Complete.zip.zip", exports.zipped({"Complete.zip": WHOLE})),
        ("Complete.zip", exports.zipped({"a/Complete": WHOLE, "__MACOSX/a/._Complete": b"x"})),
        ("stored.zip", exports.zipped(exports.whole_export(), zipfile.ZIP_STORED)),
        ("wrapped.zip", WRAPPED),
        ("slashes.zip", BACKSLASHES),
        ("no suffix", WHOLE),
        ("wrong.csv", WHOLE),
    ],
)
def test_archives(given_file, name, data):
    export = open_export([given_file(data, name)])
    assert [file.source for file in export.files] == FILES
    assert export.owner.name == exports.OWNER
    assert {ignored.rpartition("/")[2] for ignored in export.ignored} == {
        "Languages.csv",
        "coach_messages.csv",
        "LearningCoachMessages.csv",
        "Job Seeker Preferences.csv",
    }
    for file in export.files:
        first = list(file.reader.records())
        assert file.reader.position == file.size
        assert first == list(file.reader.records())
        assert first


def test_a_folder(given_file, tmp_path):
    for name, data in exports.whole_export().items():
        given_file(data, f"unpacked/deep/{name}")
    given_file(exports.zipped({"xl/workbook.xml": b"<x/>"}), "unpacked/deep/Connections.xlsx")
    (tmp_path / "unpacked/loop").symlink_to(tmp_path / "unpacked")
    export = open_export([tmp_path / "unpacked"])
    assert [file.name for file in export.files] == ["deep/Connections.csv", "deep/Invitations.csv", "deep/messages.csv"]


def test_several_paths_and_one_of_them_twice(given_file):
    connections = given_file(exports.connections_2023(), "a.csv")
    talk = given_file(exports.messages("2023"), "b.csv")
    other = given_file(b"hello", "c.txt")
    export = open_export([talk, connections, other, connections])
    assert [file.name for file in export.files] == ["a.csv", "b.csv"]
    assert export.ignored == ("c.txt",)


def split_everything_but_the_end(data: bytes) -> bytes:
    return data[: len(data) - 40]


def in_zip(size: int) -> bytes:
    return exports.zipped({"Connections.csv": exports.connections_2023() + b"\n" + b"A" * size})


def lzma_bomb() -> bytes:
    return exports.zipped({"Connections.csv": bytes(50 << 20)}, zipfile.ZIP_LZMA)


HOSTILE = {
    "overlap": (exports.overlapping, "zip_overlap"),
    "declared bomb": (lambda: in_zip(60 << 20), "zip_bomb"),
    "link": (exports.linked, "zip_link"),
    "encrypted": (lambda: exports.patched(WHOLE, "flags", 1), "zip_encrypted"),
    "deflate64": (lambda: exports.patched(WHOLE, "method", 9), "zip_compression"),
    "unknown method": (lambda: exports.patched(WHOLE, "method", 99), "zip_compression"),
    "lzma bomb": (lzma_bomb, "zip_compression"),
    "bad crc": (exports.bad_crc, "zip_bad_crc"),
    "truncated": (lambda: split_everything_but_the_end(WHOLE), "zip_truncated"),
    "cut in half": (lambda: WHOLE[: len(WHOLE) // 2], "zip_truncated"),
    "no entries": (lambda: exports.zipped({}), "zip_empty"),
    "only junk": (lambda: exports.zipped({"__MACOSX/a": b"x"}), "zip_empty"),
    "too many entries": (lambda: exports.zipped({f"{n}.csv": b"" for n in range(10_001)}), "zip_too_many_entries"),
    "huge directory": (exports.huge_directory, "zip_too_many_entries"),
    "two levels": (lambda: exports.zipped({"a.zip": exports.zipped({"b.zip": WHOLE})}), "not_recognised"),
    "spreadsheet": (lambda: exports.zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b"<x/>"}), "spreadsheet"),
    "foreign": (lambda: exports.zipped({"a.txt": b"hello", "b.png": b"\x89PNG\r\n\x1a\n"}), "not_recognised"),
    "nested truncated": (lambda: exports.zipped({"a.zip": WHOLE[:-40]}), "zip_truncated"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_archives(given_file, case):
    make, code = HOSTILE[case]
    path = given_file(make(), "export.zip")
    tracemalloc.start()
    try:
        with pytest.raises(BadInput) as caught:
            read(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert caught.value.code == code
    assert caught.value.values["file"] in ("export.zip", "Connections.csv")
    assert peak < 60 << 20


def test_our_counter_stops_what_the_directory_does_not_tell(given_file):
    """3 MB of blanks in 3 KB: small enough for the directory check, stopped while it is read."""
    with pytest.raises(BadInput, match="zip_bomb"):
        read(given_file(exports.zipped({"Connections.csv": exports.connections_2023() + b"\n," * (1 << 20)})))


def test_totals_count_each_member_once():
    budget = zips.Budget("a.zip")
    for _ in range(100):
        budget.note((0, 0), zips.MAX_MEMBER, zips.MAX_MEMBER)
    with pytest.raises(BadInput, match="zip_too_large"):
        budget.note((0, 1), zips.MAX_MEMBER + 1, zips.MAX_MEMBER)
    budget = zips.Budget("a.zip")
    for member in range(4):
        budget.note((0, member), zips.MAX_MEMBER, zips.MAX_MEMBER)
    with pytest.raises(BadInput, match="zip_too_large"):
        budget.note((0, 4), zips.MAX_MEMBER, zips.MAX_MEMBER)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not_recognised"),
        ("page.csv", b"<!DOCTYPE html><html><body>First Name,Last Name</body></html>", "not_recognised"),
        ("random.csv", b"id,name\n1,Anna\n", "not_recognised"),
        ("contacts.csv", b"First Name,Last Name,Company\nAnna,Bell,Oak\n", "not_recognised"),
        ("Connections.csv", b"", "file_empty"),
        ("export.zip", b"not a zip at all", "zip_not_a_zip"),
        ("Profile.csv", exports.profile(), "not_recognised"),
    ],
)
def test_files_that_are_not_what_they_claim(given_file, name, data, code):
    with pytest.raises(BadInput) as caught:
        open_export([given_file(data, name)])
    assert (caught.value.code, caught.value.values["file"]) == (code, name)


def test_places_that_hold_nothing(tmp_path):
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, code in (("missing.csv", "file_missing"), ("empty", "folder_empty"), ("pipe", "not_a_file")):
        with pytest.raises(BadInput) as caught:
            open_export([tmp_path / name])
        assert (caught.value.code, caught.value.values["file"]) == (code, name)
    with pytest.raises(BadInput, match="nothing_given"):
        open_export([])


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="needs /proc")
def test_nothing_stays_open(given_file):
    path = given_file(WHOLE, "export.zip")
    export = open_export([path])
    next(iter(export.files[0].reader.records()))
    before = len(list(OPEN_FILES.iterdir()))
    list(export.files[0].reader.records())
    assert len(list(OPEN_FILES.iterdir())) == before


def test_a_member_read_by_anything_that_wants_a_stream(given_file):
    from crm_app.importers.archives import scan

    members = {
        found[0].name: found for found in scan([given_file(WHOLE, "export.zip")]) if not isinstance(found, BadInput)
    }
    member, head = members["Connections.csv"]
    with member.open() as stream:
        assert stream.read() == exports.connections_2023()
    with member.open() as stream:
        assert io.TextIOWrapper(stream, "utf-8").readline() == "Notes:\n"
    assert exports.connections_2023().startswith(head)
