"""The channels of a data package: with whom, or in which server, each folder of messages was written."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crm_app.domain.owner import Owner
from crm_app.domain.records import CommunityRef, PersonRecord
from crm_app.importers.discord.people import User, is_deleted, split_tag
from crm_app.importers.discord.values import PLATFORM, code_of, id_of, list_of, object_of, text_of

_DIRECT = re.compile(r"Direct Message with (.+)", re.DOTALL)
_TAGGED = re.compile(r"(\S+#\d{1,4})\s*$")  # at the end of the same in another language
_DM, _GROUP = ("1", "DM"), ("3", "GROUP_DM")


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel as channel.json and the index describe it; ``label`` is the index's name of it.

    ``recipients`` are ids, and the words of those that have none ("Deleted User").
    """

    id: str
    kind: str = ""
    name: str = ""
    label: str = ""
    guild: tuple[str, str] = ("", "")
    recipients: tuple[str, ...] = ()

    @property
    def direct(self) -> bool:
        return self.kind in _DM or (not self.kind and not self.guild[0] and self.partner is not None)

    @property
    def group(self) -> bool:
        return self.kind in _GROUP

    @property
    def partner(self) -> User | None:
        """Whom the index names as the other one of a direct message."""
        found = _DIRECT.fullmatch(self.label)
        tag = found[1] if found else ""
        if not tag and self.kind in _DM and (tagged := _TAGGED.search(self.label)):
            tag = tagged[1]
        username, discriminator = split_tag(tag.strip())
        return User("", username, discriminator) if username else None


def channel_of(channel_id: str, value: Mapping[str, Any], label: str) -> Channel:
    """A channel out of its channel.json; an empty object is one that was not given."""
    guild = object_of(value.get("guild"))
    recipients = (id_of(one) or text_of(one) for one in list_of(value.get("recipients")))
    return Channel(
        channel_id,
        code_of(value.get("type")).upper(),
        text_of(value.get("name")),
        label,
        (id_of(guild.get("id")), text_of(guild.get("name"))),
        tuple(one for one in recipients if one),
    )


def owner_among(channels: Iterable[Channel], owner: Owner) -> str:
    """The owner's id where no account says it: who is in every direct message, if there is only one such.

    Empty when that cannot be told: with a single direct message either of the two may be the owner.
    """
    direct = [{one for one in channel.recipients if id_of(one)} for channel in channels if channel.direct]
    counts = Counter(one for recipients in direct for one in recipients)
    if known := [one for one in counts if owner.is_me(one)]:
        return known[0]
    everywhere = [one for one, count in counts.items() if count == len(direct)]
    return everywhere[0] if len(everywhere) == 1 and len(counts) > 1 else ""


def partners(channels: Iterable[Channel], owner: str) -> dict[str, User]:
    """By id the people whom the index names as the other one of a direct message."""
    found: dict[str, User] = {}
    for channel in channels:
        others = [one for one in channel.recipients if one != owner and id_of(one)]
        if channel.direct and len(others) == 1 and (partner := channel.partner):
            found[others[0]] = partner._replace(id=others[0])
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """Where the owner's messages went: to people, into a community, or nowhere that counts, for a reason."""

    thread: str = ""
    title: str = ""
    people: tuple[PersonRecord, ...] = ()
    community: CommunityRef | None = None
    reason: str = ""


def place_of(channel: Channel, owner: str, known: Mapping[str, User], servers: Mapping[str, str]) -> Place:
    """``known`` are people by id, ``servers`` names by id.

    Reasons: "deleted_account", "no_name" (nobody knows a name of theirs), "nobody" (a note to oneself),
    "owner_unknown" (one of a group, nobody knows which), "unknown_server", "unknown_channel" (there is no
    channel.json, and the index does not tell either).
    """
    if channel.direct or channel.group:
        return _people(channel, owner, known)
    community = _server(channel, servers)
    if community:
        return Place(community=community)
    return Place(reason="unknown_server" if channel.kind or " in " in channel.label else "unknown_channel")


def _people(channel: Channel, owner: str, known: Mapping[str, User]) -> Place:
    others = [one for one in dict.fromkeys(channel.recipients) if one != owner]
    users = [known.get(one, User(one)) for one in others if id_of(one)]
    if channel.direct:
        users = [] if any(is_deleted(one) for one in others) else _partner(channel, users)
    elif not owner:
        return Place(reason="owner_unknown")
    there = [user for user in users if user.name and not user.deleted]
    if there:
        people = tuple(user.person() for user in there)
        return Place(channel.id, channel.name if channel.group else "", people)
    if any(is_deleted(one) for one in others) or any(user.deleted for user in users):
        return Place(reason="deleted_account")
    return Place(reason="no_name" if others or not channel.recipients else "nobody")


def _partner(channel: Channel, users: list[User]) -> list[User]:
    """The other one of a direct message; by the index's name alone where it is not known which of two they are."""
    partner = channel.partner
    if len(users) == 1:
        return users if users[0].name or not partner else [partner._replace(id=users[0].id)]
    return [partner] if partner else []


def _server(channel: Channel, servers: Mapping[str, str]) -> CommunityRef | None:
    """The server of a channel; the index ends with the server's name ("general in Maps")."""
    guild_id, name = channel.guild
    name = name or servers.get(guild_id, "")
    if not guild_id:
        named = [one for one, server in servers.items() if channel.label.endswith(f" in {server}")]
        guild_id, name = (named[0], servers[named[0]]) if len(named) == 1 else ("", "")
    return CommunityRef(PLATFORM, guild_id, name) if guild_id and name else None
