"""Sorts the files of a container into exports: what belongs together, however it was zipped or wrapped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crm_app.importers.archives import Member
from crm_app.importers.importer import Claimed
from crm_app.importers.slack.recognise import CHANNELS, DAY, DMS, MPIMS, USERS

_LISTS = frozenset({USERS, CHANNELS, DMS, MPIMS})
_GRID_TEAM = re.compile(r"(?:(.*)/)?teams/([^/]+)")
# "Acme Slack export Jan 1 2024 - Feb 1 2024.zip"
_SLASH = re.compile(r"[/\\]")
_NAMED = re.compile(r"(.+?) Slack export\b", re.IGNORECASE)


@dataclass(slots=True)
class Folder:
    """The day files of one conversation in order of date; ``root`` is the folder of the lists it belongs to."""

    root: str
    path: str
    members: list[Member] = field(default_factory=list[Member])

    @property
    def name(self) -> str:
        """The last part of the path; of day files that lie loose, the folder or archive the person chose."""
        if self.path:
            return self.path.rpartition("/")[2]
        first = self.members[0]
        return _SLASH.split(first.path)[-1].removesuffix(".zip") if first.container == first.path else ""


@dataclass(slots=True)
class Export:
    """One export: ``base`` is the folder it lies in, ``lists`` its lists by kind, each with its root."""

    base: str
    lists: dict[str, list[Member]] = field(default_factory=dict[str, list[Member]])
    folders: dict[str, Folder] = field(default_factory=dict[str, Folder])

    def of(self, kind: str) -> list[Member]:
        return self.lists.get(kind, [])

    def name(self) -> str:
        """The workspace's name, as the name of the ZIP or folder says it; empty where it does not."""
        first = next(self._members())
        places = _SLASH.split(first.container or first.path)[-2:]
        for part in (*reversed(self.base.split("/")), *reversed(places)):
            if found := _NAMED.match(part):
                return found[1].strip()
        return ""

    def _members(self) -> Iterator[Member]:
        for members in self.lists.values():
            yield from members
        for folder in self.folders.values():
            yield from folder.members


def team_of(root: str) -> str:
    """The workspace's name of a Grid export's folder teams/<name>, empty for other folders."""
    found = _GRID_TEAM.fullmatch(root)
    return found[2] if found else ""


def parent(name: str) -> str:
    return name.rpartition("/")[0]


def arrange(claimed: Sequence[Claimed]) -> list[Export]:
    """The exports of a container; of files with the same name only the first is taken."""
    exports: dict[str, Export] = {}
    taken: set[str] = set()
    roots = {parent(one.member.name) for one in claimed if one.kind in _LISTS}
    for one in claimed:
        member, kind = one.member, one.kind
        if member.container and member.name in taken:
            continue
        taken.add(member.name)
        place = parent(member.name)
        root = place if kind in _LISTS else _root_of(place, roots)
        base = _base_of(root)
        export = exports.setdefault(base, Export(base))
        if kind == DAY:
            export.folders.setdefault(place, Folder(root, place)).members.append(member)
        else:
            export.lists.setdefault(kind, []).append(member)
    for export in exports.values():
        for folder in export.folders.values():
            folder.members.sort(key=lambda member: member.base)
    return list(exports.values())


def _root_of(place: str, roots: set[str]) -> str:
    """The nearest folder with lists that a conversation lies in; without any, the folder it lies in."""
    above = place
    while above:
        above = parent(above)
        if above in roots:
            return above
    return place if place in roots else parent(place)


def _base_of(root: str) -> str:
    found = _GRID_TEAM.fullmatch(root)
    return (found[1] or "") if found else root
