"""A table, a card and a calendar say the same in every encoding that a program writes them in."""

import codecs
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from crm_app.domain.owner import Owner
from crm_app.domain.records import Record
from crm_app.importers.text import decoded
from tests.importers import calendar_files, vcard_files
from tests.importers.hostile_tables import TABLES
from tests.importers.reading import read

ME = Owner(me=("nora@mail.example", "Nora Lindqvist", "nora"))
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "UTF-8 with BOM": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16LE with BOM": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16BE with BOM": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "UTF-16LE": lambda text: text.encode("utf-16-le"),
    "UTF-16BE": lambda text: text.encode("utf-16-be"),
    "cp1251": lambda text: text.encode("cp1251"),
    "cp1252": lambda text: text.encode("cp1252"),
}
ANNA = "FN:Анна Белова", "N:Белова;Анна;;;", "EMAIL:anna@mail.example"
FILES: dict[str, tuple[str, str]] = {
    source: (name, "".join(decoded(BytesIO(make()).read))) for source, (name, make) in TABLES.items()
} | {
    "vCard": ("a.vcf", vcard_files.card(*ANNA, "NOTE:Пермь, «Ё»").decode()),
    "calendar": ("a.ics", calendar_files.google().replace(b"\r\n ", b"").decode()),
}


def given(folder: Path, name: str, data: bytes) -> list[Record]:
    folder.mkdir()
    (folder / name).write_bytes(data)
    return read(folder / name, ME)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("source", FILES)
def test_encoding(tmp_path: Path, source: str, encoding: str) -> None:
    name, text = FILES[source]
    if encoding in ("cp1251", "cp1252"):
        text = text.removeprefix("\ufeff").encode(encoding, "ignore").decode(encoding)
    wanted = given(tmp_path / "wanted", name, text.removeprefix("\ufeff").encode())
    found = given(tmp_path / "found", name, ENCODINGS[encoding](text.removeprefix("\ufeff")))
    assert found == wanted
    assert wanted
