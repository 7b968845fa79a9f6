"""channels.json and groups.json: the channels the owner is in."""

from collections.abc import Iterator
from typing import Any

from crm_app.domain.records import CommunityRecord, FailedRow, Record, SkippedRow
from crm_app.importers.archives import Member
from crm_app.importers.slack.values import Elements, ident, table, text
from crm_app.importers.slack.workspace import GROUP_DM, Workspace


class ChannelsReader:
    """Streams the channels; see ``RecordReader``. Each channel is a row."""

    def __init__(self, member: Member, workspace: Workspace, owner: str) -> None:
        self._member = member
        self._workspace = workspace
        self._owner = owner
        self._elements: Elements | None = None

    @property
    def position(self) -> int:
        return self._elements.position if self._elements else 0

    def records(self) -> Iterator[Record]:
        """Skipped: "not_joined" (the owner is not among its members), "duplicate_row", "service" (a group of direct
        messages, which old exports list here). Failed: "bad_record".
        """
        self._elements = Elements(self._member)
        joined = self._workspace.joined_by(self._owner)
        seen: set[str] = set()
        for row, value in enumerate(self._elements, 1):
            raw = table(value)
            channel_id = ident(raw.get("id"))
            number = self._workspace.channel_number(channel_id)
            if text(raw.get("name")).startswith(GROUP_DM):
                yield SkippedRow((row,), "service")
            elif number is None:
                yield FailedRow((row,), "bad_record")
            elif channel_id in seen:
                yield SkippedRow((row,), "duplicate_row")
            elif self._is_elsewhere(number, joined):
                yield SkippedRow((row,), "not_joined")
            else:
                yield CommunityRecord((row,), self._workspace.community(number), notes=_notes(raw))
            seen.add(channel_id)

    def _is_elsewhere(self, number: int, joined: frozenset[int]) -> bool:
        """Whether the owner is known not to be in it; an archived channel says nothing of its members."""
        return bool(self._owner) and number not in joined and self._workspace.channels[number].has_members


def _notes(raw: dict[str, Any]) -> str:
    said = (text(table(raw.get(name)).get("value")) for name in ("purpose", "topic"))
    return "\n".join(dict.fromkeys(line for line in said if line))
