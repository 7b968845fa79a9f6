"""Where people were met whom only talking brought: the place and day of the first talk with them."""

from crm_app.commands.ingest.writes import Writes
from crm_app.domain.records import MetRecord
from crm_app.store.instants import from_millis

# LinkedIn says itself when two people were connected; an address or a number is no place.
_NO_PLACES = ("linkedin", "email", "phone", "web", "in_person")
_SOURCE = "first_talk"


class FirstTalks:
    """Gives a meeting point to those without one; made before an import, ``finish`` is called after it.

    A member of a community who was talked with was met there; somebody whom the import knows only from a talk was met
    in it. Whoever was typed, or came from an address book, may have been met long before: they get none.
    """

    def __init__(self, writes: Writes) -> None:
        self._writes = writes
        self._run = writes.connection.exec_driver_sql
        self._first_talk = self._newest("interaction") + 1
        self._first_contact = self._newest("contact") + 1

    def finish(self) -> int:
        """Write the meeting points; returns how many."""
        self._writes.flush()
        if self._newest("interaction") < self._first_talk:
            return 0
        marks = ", ".join("?" * len(_NO_PLACES))
        found = self._run(
            "SELECT t.contact_id, i.platform_id, i.community_id, min(i.at) FROM "
            "(SELECT DISTINCT p.contact_id FROM participant p WHERE p.interaction_id >= ?) AS t "
            "JOIN participant q ON q.contact_id = t.contact_id JOIN interaction i ON i.id = q.interaction_id "
            "WHERE NOT EXISTS (SELECT 1 FROM meeting_point m WHERE m.contact_id = t.contact_id) AND ("
            "(t.contact_id >= ? AND NOT EXISTS (SELECT 1 FROM source_record r WHERE r.contact_id = t.contact_id)) "
            "OR EXISTS (SELECT 1 FROM identity d WHERE d.contact_id = t.contact_id AND d.platform_id = i.platform_id)) "
            f"AND i.platform_id NOT IN (SELECT id FROM platform WHERE key IN ({marks})) "
            "GROUP BY t.contact_id",
            (self._first_talk, self._first_contact, *_NO_PLACES),
        ).all()
        platforms = {row[1]: row[0] for row in self._run("SELECT key, id FROM platform")}
        for contact_id, platform_id, community_id, at in found:
            met = MetRecord(platforms[platform_id], from_millis(at).date())
            self._writes.add_met(contact_id, met, community_id, _SOURCE)
        self._writes.flush()
        return len(found)

    def _newest(self, table: str) -> int:
        return int(self._run(f"SELECT coalesce(max(id), 0) FROM {table}").scalar_one())
