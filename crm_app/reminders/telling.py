"""Showing what a look found and noting it: first the one, then the other."""

import logging
from dataclasses import dataclass
from datetime import date, datetime

from crm_app.domain.reminding import Occurrence, monday_of
from crm_app.reminders.grouping import Telling, digest, tellings
from crm_app.reminders.looking import Look
from crm_app.reminders.notices import Answered, Notice, Notifier, Occasion
from crm_app.reminders.standing import Standing
from crm_app.store.journal import Label
from crm_app.store.store import Store

SHOWING = 30.0
"""Seconds that showing may take; then it counts as not shown, and is tried again under the same key."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Note:
    """What there is to note, as ``commands.reminders.note_shown`` takes it."""

    occurrences: tuple[Occurrence, ...]
    at: datetime
    last_check_at: datetime | None = None
    digest_on: date | None = None


class Teller:
    """Brings what is due to the screen. A note that the store did not take is kept, so that nothing is shown twice."""

    def __init__(self, store: Store, notifier: Notifier, answered: Answered, standing: Standing) -> None:
        self._store = store
        self._notifier = notifier
        self._answered = answered
        self._standing = standing
        self._unnoted: list[_Note] = []

    def flush(self) -> None:
        """Store what was shown and could not be noted; raises what the store raises, and keeps it."""
        from crm_app.commands.reminders import note_shown

        while self._unnoted:
            note = self._unnoted[0]
            label = Label("reminder.shown")
            values = (note.occurrences, note.at, note.last_check_at, note.digest_on)
            self._store.note(label, note_shown, *values).result()
            self._unnoted.pop(0)

    def keep_time(self, look: Look) -> None:
        """Note the very first look, and one before the last (the clock was set back), even when it is quiet."""
        last = look.memory.last_check_at
        if last is None or last > look.now:
            self._enter(_Note((), look.now, look.now))

    def tell(self, look: Look, *, together: bool) -> bool:
        """Show what is pending, and the digest; whether all of it is on the screen now.

        The last look is noted with the last thing shown, and once a day without.
        """
        wanted = tellings(look.pending, look.today, together=together)
        if look.digest or (look.digest is not None and look.memory.digest_on is not None):
            wanted.append(digest(look.digest, monday_of(look.today), look.today))
        missing = len(wanted)
        for telling in wanted:
            if self._show(telling.notice):
                missing -= 1
                self._standing.add(telling)
                last = telling is wanted[-1] and not missing
                self._note(look, telling, look.now if last else None)
        if not wanted and (look.new_day or look.digest is not None):
            self._note(look, None, look.now)
        return not missing

    def _note(self, look: Look, telling: Telling | None, last_check_at: datetime | None) -> None:
        # In its very first week the program has nothing to say on an empty digest, and is done with it.
        weekly = telling.notice.occasion is Occasion.DIGEST if telling else look.digest is not None
        week = monday_of(look.today) if weekly else None
        self._enter(_Note(telling.occurrences if telling else (), look.now, last_check_at, week))

    def _enter(self, note: _Note) -> None:
        self._unnoted.append(note)
        self.flush()

    def _show(self, notice: Notice) -> bool:
        try:
            return self._notifier.show(notice, self._answered).result(timeout=SHOWING)
        except Exception:  # a desktop has many ways to fail; none of them may stop the reminders
            _log.exception("a notice could not be shown")
            return False
