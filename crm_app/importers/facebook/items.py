"""Reads the arrays of one of Facebook's JSON files, element by element."""

from collections.abc import Iterator
from typing import Any

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.facebook.values import entry_of, list_of, object_of, text_of
from crm_app.importers.json_stream import START, BadJson, JsonStream

MOST_PEOPLE = 200_000
"""What is kept of each element of a file is kept of so many at most."""
_MOST_PATHS = 1000
_MOST_LAYERS = 100


class Items:
    """The elements of the arrays that lie at ``paths`` ("friends_v2", "address_book.address_book", "" the document).

    A path that ends in "*" is that of any version ("friends*" is "friends" and "friends_v2"). ``position`` is the
    number of bytes read so far. Raises ``BadInput``: "bad_json", "file_unreadable".
    """

    def __init__(self, member: Member, paths: tuple[str, ...]) -> None:
        self._member = member
        self._paths = paths
        self._stream: JsonStream | None = None
        self._known: dict[str, bool] = {}

    @property
    def position(self) -> int:
        return self._stream.position if self._stream else 0

    def __iter__(self) -> Iterator[tuple[str, dict[str, Any] | None]]:
        """(path of the array, element); None for an element that is no object."""
        try:
            with self._member.open() as file:
                self._stream = JsonStream(file.read)
                for path, value in self._stream.walk(self._into):
                    if value is not START and path.endswith("[]") and self._wanted(path[:-2]):
                        yield path[:-2], entry_of(value)
        except BadJson as error:
            raise BadInput("bad_json", file=self._member.base) from error
        except OSError as error:
            raise BadInput("file_unreadable", file=self._member.base) from error

    def _into(self, path: str) -> bool:
        return not path or self._wanted(path) or any(wanted.startswith(f"{path}.") for wanted in self._paths)

    def _wanted(self, path: str) -> bool:
        found = self._known.get(path)
        if found is None:
            plain = path[:-3] if path[-3:] in ("_v2", "_v3", "_v4") else path
            found = any(path == wanted or f"{plain}*" == wanted for wanted in self._paths)
            if len(self._known) < _MOST_PATHS:
                self._known[path] = found
        return found


def too_many(member: Member) -> BadInput:
    return BadInput("file_too_large", file=member.base)


def name_of(item: dict[str, Any]) -> str:
    """The name in an entry, which older exports keep a few layers deeper."""
    if (name := text_of(item.get("name"))) or not ("data" in item or "attachments" in item):
        return name
    layers = list_of(item.get("data"))[:_MOST_LAYERS]
    layers += [one for attached in list_of(item.get("attachments")) for one in list_of(object_of(attached).get("data"))]
    return next((name for layer in layers if (name := text_of(object_of(layer).get("name")))), "")
