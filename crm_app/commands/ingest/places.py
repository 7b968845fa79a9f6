"""Communities that a source names, and what the owner wrote in them."""

import json
from collections import Counter

from crm_app.commands.ingest.report import Tally
from crm_app.commands.ingest.writes import Writes
from crm_app.domain.names import fold
from crm_app.domain.records import ActivityRecord, CommunityRecord, CommunityRef
from crm_app.store.tables.base import new_uid

_FIELDS = ("name", "url", "notes", "joined_on")


class Places:
    """Finds and makes communities; one for a whole import, so that its files agree.

    A community is known by the platform's key once an import has named it, before that by its name. What was typed
    stays: a field follows the source only while it holds what the source said last.
    """

    def __init__(self, writes: Writes) -> None:
        self._writes = writes
        self._run = writes.connection.exec_driver_sql
        self._ids: dict[tuple[str, str], int] = {}
        self._made: set[int] = set()
        self._counted: set[int] = set()
        self._stored: dict[tuple[int, str, str, str], int] = {}
        self._activity: Counter[tuple[int, str, str, str]] = Counter()

    def id_of(self, ref: CommunityRef) -> int:
        """The community's id; it is made if there is none."""
        key = (ref.platform, ref.key)
        found = self._ids.get(key)
        if found is None:
            found = self._ids[key] = self._find(ref) or self._make(ref)
        return found

    def take(self, record: CommunityRecord, tally: Tally) -> None:
        """A community that the owner is in: made, or brought up to date."""
        community_id = self.id_of(record.community)
        said = {
            "name": record.community.name,
            "url": record.url,
            "notes": record.notes,
            "joined_on": record.joined_on.isoformat() if record.joined_on else None,
        }
        changed = self._update(community_id, record.community, said)
        count = len(record.rows)
        if community_id in self._made and community_id not in self._counted:
            self._counted.add(community_id)
            tally.created += count
        elif changed and community_id not in self._made:
            tally.updated += count
        else:
            tally.unchanged += count

    def take_activity(self, record: ActivityRecord, source: str, tally: Tally) -> None:
        """Count what the owner wrote; what an earlier import counted already is unchanged."""
        key = (self.id_of(record.community), record.on.isoformat(), record.kind, source)
        if key not in self._stored:
            self._writes.flush()
            self._stored[key] = self._count_of(key)
        count, stored = len(record.rows), self._stored[key]
        before = self._activity[key]
        self._activity[key] = after = before + count
        new = max(0, after - max(stored, before))
        tally.unchanged += count - new
        if not new:
            return
        if stored:
            tally.updated += new
        else:
            tally.created += new
        self._run(
            'INSERT INTO activity(community_id, "on", kind, source, count) VALUES (?, ?, ?, ?, ?) '
            'ON CONFLICT(community_id, "on", kind, source) DO UPDATE SET count = excluded.count',
            (*key, after),
        )

    def made(self) -> int:
        """How many communities this import has made."""
        return len(self._made)

    def _count_of(self, key: tuple[int, str, str, str]) -> int:
        found = self._run(
            'SELECT count FROM activity WHERE community_id = ? AND "on" = ? AND kind = ? AND source = ?', key
        ).scalar()
        return int(found or 0)

    def _find(self, ref: CommunityRef) -> int | None:
        self._writes.flush()
        known = self._run(
            "SELECT community_id FROM source_record WHERE source = ? AND key = ?", (_source(ref), _key(ref))
        ).scalar()
        if known is not None:
            return int(known)
        # A source that has no ids means whoever bears the name; another id of that name is another community.
        by_name = fold(ref.key) == fold(ref.name)
        named = self._run(
            "SELECT id FROM community WHERE platform_id = ? AND name_key = ? AND (? OR NOT EXISTS "
            "(SELECT 1 FROM source_record s WHERE s.community_id = community.id AND s.source = ? "
            "AND s.key <> community.name_key))",
            (self._writes.platform_id(ref.platform), fold(ref.name), by_name, _source(ref)),
        ).scalar()
        if named is None:
            return None
        self._remember(ref, int(named), {})
        return int(named)

    def _make(self, ref: CommunityRef) -> int:
        platform_id = self._writes.platform_id(ref.platform)
        name = self._free_name(platform_id, ref.name or ref.key)
        community_id = self._writes.community.add(
            new_uid(), platform_id, name, fold(name), ref.kind.value, None, "", ""
        )
        self._remember(ref, community_id, {"name": ref.name})
        self._made.add(community_id)
        self._writes.flush()
        return community_id

    def _free_name(self, platform_id: int, name: str) -> str:
        """The name, with a number if another community of the platform has it."""
        number, free = 1, name
        while self._run(
            "SELECT 1 FROM community WHERE platform_id = ? AND name_key = ?", (platform_id, fold(free))
        ).first():
            number += 1
            free = f"{name} ({number})"
        return free

    def _remember(self, ref: CommunityRef, community_id: int, said: dict[str, str | None]) -> None:
        self._writes.source_record.add(_source(ref), _key(ref), "", None, None, json.dumps(said), community_id, None)

    def _update(self, community_id: int, ref: CommunityRef, said: dict[str, str | None]) -> bool:
        """Whether the community was changed; fields that the source left empty stay."""
        self._writes.flush()
        place = (_source(ref), _key(ref))
        text = self._run("SELECT said FROM source_record WHERE source = ? AND key = ?", place).scalar_one()
        before: dict[str, str | None] = json.loads(text)
        for field in ("name", "url"):
            if fold(said[field] or "") == fold(before.get(field) or ""):
                said = said | {field: before.get(field)}  # files of one export write it large or small
        now = before | {name: value for name, value in said.items() if value}
        if now == before:
            return False
        present = self._run("SELECT name, url, notes, joined_on FROM community WHERE id = ?", (community_id,)).one()
        for field, value in zip(_FIELDS, present, strict=True):
            if now.get(field) != before.get(field) and (value or None) == (before.get(field) or None):
                self._set(community_id, field, now[field])
        self._run("UPDATE source_record SET said = ? WHERE source = ? AND key = ?", (json.dumps(now), *place))
        return True

    def _set(self, community_id: int, field: str, value: str | None) -> None:
        if field == "name" and value:
            platform_id = self._run("SELECT platform_id FROM community WHERE id = ?", (community_id,)).scalar_one()
            value = self._free_name(platform_id, value)
            self._run("UPDATE community SET name_key = ? WHERE id = ?", (fold(value), community_id))
        self._run(f"UPDATE community SET {field} = ? WHERE id = ?", (value, community_id))


def _source(ref: CommunityRef) -> str:
    """Communities are known by platform: its exports of any kind name them alike."""
    return f"{ref.platform}.community"


def _key(ref: CommunityRef) -> str:
    return ref.key
