"""The piecemeal JSON reader says what ``json`` says, however the bytes are cut, and refuses what is no JSON."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_app.importers.json_stream import BadJson, JsonStream

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def _read(data: bytes, size: int) -> list[tuple[str, Any]]:
    source = io.BytesIO(data)
    return list(JsonStream(lambda _wanted: source.read(size)).items())


@given(st.dictionaries(st.text(), _VALUES, max_size=4), st.sampled_from([None, 2]), st.booleans(), st.integers(1, 9))
def test_it_reads_what_json_reads(document: dict[str, Any], indent: int | None, ascii: bool, size: int) -> None:
    data = json.dumps(document, indent=indent, ensure_ascii=ascii).encode("utf-8", "surrogatepass")
    expected: list[tuple[str, Any]] = []
    for name, value in document.items():
        expected += [(name, item) for item in value] if isinstance(value, list) else [(name, value)]
    assert _read(data, size) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "[]", "{", '{"a"}', '{"a" 1}', '{"a": }', '{"a": 1', '{"a": 1,}', '{"a": [1,]}', '{"a": [1 2]}',
        '{"a": [1, 2}', '{"a": NaN}', '{"a": [-Infinity]}', '{"a": 1} x', '{1: 2}', '{"a": "b}', "{'a': 1}",
        '{"a": [' + "[" * 200_000, '{"a": {' + '"a": {' * 200_000, '{"a": ' + "9" * 5000 + "}", "\x00",
    ],
)  # fmt: skip
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(BadJson):
        _read(text.encode(), 1 << 16)


def test_what_is_not_utf_8_is_refused() -> None:
    with pytest.raises(BadJson):
        _read(b'{"a": "\xff"}', 5)
