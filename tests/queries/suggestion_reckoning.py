"""Who should be suggested, reckoned from all rows one by one: what the queries are held against."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Any

from crm_app.queries.reading import rows
from crm_app.store.reading import Session

Expected = dict[tuple[int, str], tuple[dict[str, Any], set[int]]]
"""By contact and kind: the evidence, and the rows it comes from."""


@dataclass(frozen=True)
class Talk:
    id: int
    kind: str
    direction: str
    at: int
    subtype: str
    title: str
    community: int | None

    @cached_property
    def on(self) -> date:
        return datetime.fromtimestamp(self.at / 1000).astimezone().date()


class Reckoning:
    """All rows of a book in dictionaries; promises and job changes are not reckoned here: they are planted."""

    def __init__(self, session: Session, today: date) -> None:
        self.today = today
        self.contacts = {
            row[0]: row[1:] for row in rows(session, "SELECT id, archived_at, listed, birthday FROM contact")
        }
        self.talks = {
            row[0]: Talk(*row)
            for row in rows(session, "SELECT id, kind, direction, at, subtype, title, community_id FROM interaction")
        }
        self.of: dict[int, list[Talk]] = defaultdict(list)
        self.with_whom: dict[int, list[int]] = defaultdict(list)
        for talk_id, contact_id in rows(session, "SELECT interaction_id, contact_id FROM participant"):
            self.of[contact_id].append(self.talks[talk_id])
            self.with_whom[talk_id].append(contact_id)
        self.communities = dict(rows(session, "SELECT id, name FROM community"))
        self.members: dict[int, set[int]] = defaultdict(set)
        for community, contact_id in rows(
            session,
            "SELECT community_id, contact_id FROM membership UNION SELECT community_id, contact_id FROM meeting_point",
        ):
            self.members[community].add(contact_id)
        self.out = {row[0] for row in rows(session, "SELECT contact_id FROM suggestion_rest")}
        for (contact_id,) in rows(
            session,
            "SELECT l.contact_id FROM follow_up_contact l JOIN follow_up f ON f.id = l.follow_up_id "
            "WHERE f.done_at IS NULL",
        ):
            self.out.add(contact_id)
        for (contact_id,) in rows(
            session, "SELECT contact_id FROM cadence_state WHERE snoozed_until > :today", today=today.isoformat()
        ):
            self.out.add(contact_id)
        self.lately = [
            talk
            for talk in self.talks.values()
            if talk.kind in ("event", "meeting") and talk.community and 0 <= (today - talk.on).days <= 14
        ]
        self.settled = {
            (row[0], row[1])
            for row in rows(session, "SELECT contact_id, due_on FROM ledger_entry WHERE event = 'done'")
        }

    def expected(self) -> Expected:
        found: Expected = {}
        for contact_id, (archived, listed, birthday) in self.contacts.items():
            if archived is not None or not listed or contact_id in self.out:
                continue
            talks = sorted(self.of[contact_id], key=lambda talk: (talk.at, talk.id))
            for kind, reason in (
                ("unanswered", self.unanswered(talks)),
                ("birthday", self.birthday(contact_id, birthday)),
                ("shared_event", self.shared_event(contact_id, talks)),
                ("met_twice", self.met_twice(talks)),
                *self.tie(talks),
            ):
                if reason is not None:
                    found[contact_id, kind] = reason
        return found

    def unanswered(self, talks: list[Talk]) -> tuple[dict[str, Any], set[int]] | None:
        said = [talk for talk in talks if talk.kind not in ("event", "comment")]
        if not said:
            return None
        last = said[-1]
        days = (self.today - last.on).days
        alone = len(self.with_whom[last.id]) == 1
        if last.kind not in ("message", "email") or last.subtype == "invitation" or not alone:
            return None
        heard = [talk.at for talk in talks if talk.direction != "out"]
        opening = not heard or max(heard) < last.at - timedelta(days=30) // timedelta(milliseconds=1)
        theirs = last.direction == "in" and 2 < days <= 180
        mine = last.direction == "out" and opening and 7 < days <= 60
        return ({"on": last.on, "days": days, "theirs": theirs}, {last.id}) if theirs or mine else None

    def birthday(self, contact_id: int, text: str) -> tuple[dict[str, Any], set[int]] | None:
        if not text:
            return None
        month, day = map(int, text[-5:].split("-"))
        for ahead in range(8):
            on = self.today + timedelta(days=ahead)
            leap = (month, day) == (2, 29) and (on + timedelta(days=1)).month == 3 and (on.month, on.day) == (2, 28)
            if ((on.month, on.day) == (month, day) or leap) and (contact_id, on.isoformat()) not in self.settled:
                age = on.year - int(text[:4]) if not text.startswith("-") else None
                return {"on": on, "days": ahead, "age": age}, set()
        return None

    def shared_event(self, contact_id: int, talks: list[Talk]) -> tuple[dict[str, Any], set[int]] | None:
        since = max((talk.at for talk in talks), default=0)
        best: Talk | None = None
        for talk in self.lately:
            there = contact_id in self.with_whom[talk.id]
            gathering = talk.kind == "event" or len(self.with_whom[talk.id]) > 1
            if not there and not (gathering and contact_id in self.members[talk.community or 0]):
                continue
            if since <= talk.at and (best is None or (talk.at, talk.id) > (best.at, best.id)):
                best = talk
        if best is None or best.community is None:
            return None
        evidence = {
            "on": best.on, "days": (self.today - best.on).days, "title": best.title, "kind": best.kind,
            "community": self.communities[best.community], "attended": contact_id in self.with_whom[best.id],
        }  # fmt: skip
        return evidence, {best.id}

    def met_twice(self, talks: list[Talk]) -> tuple[dict[str, Any], set[int]] | None:
        kinds = {talk.kind for talk in talks}
        days = sorted({talk.on for talk in talks})
        few = "meeting" not in kinds or len(talks) <= 3
        if not kinds or kinds - {"event", "meeting"} or not few or len(days) < 2:
            return None
        evidence = {"events": len(days), "first": days[0], "last": days[-1], "meetings": "meeting" in kinds}
        return evidence, {talk.id for talk in talks}

    def tie(self, talks: list[Talk]) -> list[tuple[str, tuple[dict[str, Any], set[int]]]]:
        heard = [talk for talk in talks if talk.direction != "out"]
        sent = [talk.on for talk in talks if talk.direction == "out"]
        days = sorted({talk.on for talk in heard})
        if len(days) < 4 or (sent and (self.today - max(sent)).days <= 21):
            return []
        silent, gap = (self.today - days[-1]).days, median((b - a).days for a, b in pairwise(days))
        attempt = max(sent) if sent and max(sent) > days[-1] else None
        ids = {talk.id for talk in heard}
        if silent > 365:
            years = [[day for day in days if 0 <= (end - day).days < 365] for end in days]
            busiest = max(years, key=lambda year: (len(year), year[-1]))
            if len(busiest) >= 6:
                evidence = {"contact_days": len(busiest), "first": busiest[0], "until": busiest[-1], "last": days[-1]}
                return [("dormant", ({**evidence, "silent": silent, "attempt": attempt}, ids))]
        if silent > 21 and silent > 2.5 * gap:
            evidence = {"median": gap, "contact_days": len(days), "last": days[-1], "silent": silent}
            return [("silence", ({**evidence, "attempt": attempt}, ids))]
        return []
