"""Reads Slack's JSON element by element, and its values whatever type they turn out to have."""

from collections.abc import Iterator
from typing import Any, cast

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.json_stream import START, BadJson, JsonStream
from crm_app.importers.text import scrub

_LONGEST_ID = 64


class Elements:
    """The elements of a file that is one array; ``position`` is the number of bytes read so far.

    Raises ``BadInput``: "bad_json", "file_unreadable".
    """

    def __init__(self, member: Member) -> None:
        self._member = member
        self._stream: JsonStream | None = None

    @property
    def position(self) -> int:
        return self._stream.position if self._stream else 0

    def __iter__(self) -> Iterator[Any]:
        try:
            with self._member.open() as file:
                self._stream = JsonStream(file.read)
                for path, value in self._stream.walk(_is_document):
                    if path == "[]":
                        yield value
                    elif value is not START:
                        raise BadJson("not an array")
        except BadJson as error:
            raise BadInput("bad_json", file=self._member.base) from error
        except OSError as error:
            raise BadInput("file_unreadable", file=self._member.base) from error


def _is_document(path: str) -> bool:
    return not path


def text(value: object) -> str:
    """The trimmed text, empty for what is none."""
    return scrub(value).strip() if isinstance(value, str) else ""


def ident(value: object) -> str:
    """An id such as "U024BE7LH", empty for what cannot be one."""
    if isinstance(value, str) and len(value) <= _LONGEST_ID and value.isascii() and value.replace("_", "").isalnum():
        return value
    return ""


def table(value: object) -> dict[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def many(value: object) -> list[Any]:
    return cast(list[Any], value) if isinstance(value, list) else []


def idents(value: object) -> list[str]:
    """The ids of a list, each once."""
    return list(dict.fromkeys(found for one in many(value) if (found := ident(one))))
