"""One exported chat: a channel of a server, a direct message or a group, as the file or its name says."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Any

from crm_app.domain.records import CommunityRef
from crm_app.importers.discord.values import PLATFORM, code_of, id_of, text_of

_DIRECT = ("DirectTextChat", "DM", "1")
_GROUP = ("DirectGroupTextChat", "GroupDM", "3")
_FILE = re.compile(r"(.+) \[(\d{15,20})\](?: \(.{1,60}\))?(?: \[part \d+\])?\.csv", re.IGNORECASE)
_DIRECT_MESSAGES = "Direct Messages"


class Kind(Enum):
    SERVER = 1
    DIRECT = 2
    GROUP = 3


@dataclass(frozen=True, slots=True)
class Chat:
    """``community`` is the server, None of what is in none or in one that is not known."""

    id: str
    kind: Kind = Kind.SERVER
    name: str = ""
    community: CommunityRef | None = None


def chat_of(guild: dict[str, Any], channel: dict[str, Any], file: str) -> Chat:
    """The chat that the beginning of a JSON file describes; what has no id goes by the name of the file."""
    guild_id, guild_name = id_of(guild.get("id")), text_of(guild.get("name"))
    kind, name = code_of(channel.get("type")), text_of(channel.get("name"))
    channel_id = id_of(channel.get("id")) or file
    if kind in _GROUP:
        return Chat(channel_id, Kind.GROUP, name)
    if kind in _DIRECT or guild_id == "0" or guild.get("id") == 0:
        return Chat(channel_id, Kind.DIRECT, name)
    community = CommunityRef(PLATFORM, guild_id, guild_name) if guild_id and guild_name else None
    return Chat(channel_id, Kind.SERVER, name, community)


def chat_named(file: str) -> Chat:
    """The chat that the name of a CSV file tells ("Maps - Talk - general [123…].csv"), which is all there is.

    The server has no id there: its name is its key.
    """
    found = _FILE.fullmatch(file)
    if not found:
        return Chat(file)
    first, *middle = found[1].split(" - ")
    name = middle[-1] if middle else first
    if first == _DIRECT_MESSAGES:
        grouped = len(middle) > 1 and middle[0] == "Group"
        return Chat(found[2], Kind.GROUP if grouped else Kind.DIRECT, name)
    server = " - ".join((first, *middle[:-2]))
    community = CommunityRef(PLATFORM, server, server) if middle else None
    return Chat(found[2], Kind.SERVER, name, community)
