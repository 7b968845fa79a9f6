"""Goes through a result.json piece by piece: the messages of all chats are never held together."""

from collections.abc import Iterator
from typing import Any

from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.json_stream import BadJson, JsonStream
from crm_app.importers.telegram.mended import Mended

PERSONAL = "personal_information"
CONTACTS = "contacts.list[]"
FREQUENT = "frequent_contacts.list[]"
CHATS = frozenset({"chats.list[]", "left_chats.list[]"})

# Everything that may grow long, so that no element that is decoded whole is more than a message.
_INTO = frozenset(
    {"", "messages", "profile_pictures", "stories", "other_data", *CHATS}
    | {
        name
        for part in ("contacts", "frequent_contacts", "sessions", "web_sessions")
        for name in (part, f"{part}.list")
    }
    | {name for part in ("chats", "left_chats") for name in (part, f"{part}.list", f"{part}.list[].messages")}
)


class ExportStream:
    """The paths and values of a file, as ``JsonStream.walk`` has them; ``position`` is the number of bytes read.

    Raises ``BadInput``: "bad_json", "file_unreadable".
    """

    def __init__(self, member: Member) -> None:
        self._member = member
        self._mended: Mended | None = None

    @property
    def position(self) -> int:
        return self._mended.position if self._mended else 0

    def walk(self) -> Iterator[tuple[str, Any]]:
        try:
            with self._member.open() as file:
                self._mended = Mended(file.read)
                yield from JsonStream(self._mended.read).walk(_INTO.__contains__)
        except BadJson as error:
            raise BadInput("bad_json", file=self._member.base) from error
        except OSError as error:
            raise BadInput("file_unreadable", file=self._member.base) from error
