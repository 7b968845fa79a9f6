"""The interactions of the benchmark's book: much with a few people, little with most, spread over ten years."""

import random
from datetime import date

from sqlalchemy import Connection

from bench.book_people import millis, uid
from bench.words import Texts
from crm_app.store.bulk import Inserter
from crm_app.store.tables import interactions

_DAY_MS = 86_400_000
_SPAN_MS = 10 * 365 * _DAY_MS
_SORTS = (
    ("message", "mutual"), ("message", "mutual"), ("message", "in"), ("message", "out"), ("message", "out"),
    ("email", "mutual"), ("call", "mutual"), ("meeting", "mutual"), ("comment", "out"), ("event", "mutual"),
)  # fmt: skip
_MINUTES = {"call": 20, "meeting": 45, "event": 120}
_TALKED_WITH = 0.75  # of the contacts; with the others nothing ever happened
_SEVERAL = 0.03  # of the interactions have more than one participant


class TalksWriter:
    """Writes interactions ``numbers`` of ``total``, in the order of time, give or take a month."""

    def __init__(self, connection: Connection, dice: random.Random, contacts: int, total: int, today: date) -> None:
        self._dice = dice
        self._texts = Texts(dice)
        self._contacts = contacts
        self._total = total
        self._today = millis(today)
        self._platforms = [row[0] for row in connection.exec_driver_sql("SELECT id FROM platform ORDER BY id LIMIT 6")]
        self._communities = [row[0] for row in connection.exec_driver_sql("SELECT id FROM community ORDER BY id")]
        self._made = Inserter(
            connection,
            interactions.Interaction,
            ("uid", "kind", "direction", "at", "minutes", "platform_id", "community_id", "subtype", "title", "text"),
        )
        self._parts = Inserter(connection, interactions.Participant, ("interaction_id", "contact_id"))

    def write(self, numbers: range) -> None:
        for number in numbers:
            self._write_talk(number)
        self._made.flush()
        self._parts.flush()

    def _write_talk(self, number: int) -> None:
        dice = self._dice
        kind, direction = dice.choice(_SORTS)
        at = self._today - _SPAN_MS + _SPAN_MS * number // self._total + dice.randint(-30, 30) * _DAY_MS
        community = dice.choice(self._communities) if dice.random() < 0.1 else None
        title = self._texts.text()[:40] if dice.random() < 0.1 else ""
        row = self._made.add(
            uid(4, number), kind, direction, min(at, self._today), _MINUTES.get(kind, 0), dice.choice(self._platforms),
            community, "", title, self._texts.text(),
        )  # fmt: skip
        who = {1 + int(self._contacts * _TALKED_WITH * dice.random() ** 2)}
        if dice.random() < _SEVERAL:
            who |= {1 + dice.randrange(self._contacts) for _ in range(dice.randint(1, 3))}
        for contact_id in sorted(who):
            self._parts.add(row, contact_id)
