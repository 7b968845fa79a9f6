"""The reminders' heart: at every tick it shows what is due now and was not shown, each occurrence once.

What was shown stands in the ledger, so neither a restart nor a clock that jumps loses anything or shows it twice. A
notice is noted once it is on the screen: killed in between, the program shows it again under the same key. Rather
twice after a crash in those milliseconds than never.
"""

import logging
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from crm_app.queries.reminders import changes_so_far
from crm_app.reminders.answering import settle
from crm_app.reminders.looking import look
from crm_app.reminders.notices import Answer, Notice, Notifier
from crm_app.reminders.standing import Standing
from crm_app.reminders.telling import Teller
from crm_app.settings import Settings, SettingsFile
from crm_app.store.store import Store

GAP = timedelta(minutes=10)
"""Without a tick for longer than this, nobody looked: what came meanwhile is shown as one notice."""
RETRY = timedelta(minutes=1)
"""When to try again what could not be shown; any tick before tries it too."""

_log = logging.getLogger(__name__)
_Mark = tuple[date, timedelta | None, Settings, int]


class ReminderService:
    """``tick`` is called at least every 60 s and at ``next_at``, always from one thread; ``answer`` from any.

    ``opened`` is called for the answer OPEN, on the thread of the answer. ``clock`` gives aware moments; the zone is
    the system's.
    """

    def __init__(
        self,
        store: Store,
        settings: SettingsFile,
        notifier: Notifier,
        opened: Callable[[Notice], None],
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._store = store
        self._settings = settings
        self._opened = opened
        self._clock = clock or (lambda: datetime.now(UTC))
        self._standing = Standing(notifier)
        self._teller = Teller(store, notifier, self.answer, self._standing)
        self._ticked_at: datetime | None = None
        self._missed = False
        self._asked = False
        self._mark: _Mark | None = None
        self._next_at = datetime.min.replace(tzinfo=UTC)

    @property
    def next_at(self) -> datetime:
        """The moment at which there may be something to do next, if nothing changes till then; in UTC."""
        return self._next_at

    def tick(self) -> None:
        """Show what is to be shown now. Cheap as long as nothing changed; what fails is tried again in a minute."""
        _follow_the_zone()
        now = self._clock().astimezone(UTC)
        last, self._ticked_at = self._ticked_at, now
        jumped = last is None or now - last > GAP or now < last
        self._missed = self._missed or last is None or now - last > GAP
        try:
            mark = self._marked(now)
            asked, self._asked = self._asked, False
            if asked or jumped or mark != self._mark or now >= self._next_at:
                self._mark = None
                if self._round(now):
                    self._mark = mark
        except Exception:  # whatever it is (a locked or full disk), reminders must go on
            _log.exception("looking for what is due failed")
            self._next_at = now + RETRY

    def recheck(self) -> None:
        """Have the next tick look at the data, whatever it knows; from any thread."""
        self._asked = True

    def answer(self, notice: Notice, answer: Answer) -> None:
        """Do what a button says, for all that the notice is about; what is settled already stays as it is."""
        if answer is Answer.OPEN:
            self._opened(notice)
            return
        today = self._clock().astimezone().date()
        for row in notice.dues:
            settle(self._store, row, answer, today, self._settings.leap)

    def _marked(self, now: datetime) -> _Mark:
        """What a look depends on besides the moment: once any of it changes, there may be something to show."""
        here = now.astimezone()
        with self._store.reading() as session:
            return here.date(), here.utcoffset(), self._settings.value, changes_so_far(session)

    def _round(self, now: datetime) -> bool:
        """Look, take off what is settled, show what is to be shown; whether nothing is left to show now."""
        self._next_at = now + RETRY  # if nothing better comes of this
        self._teller.flush()
        today = now.astimezone().date()
        with self._store.reading() as session:
            found = look(session, now, self._settings.value, self._settings.leap, self._standing.birthdays(today))
        self._teller.keep_time(found)
        self._standing.settle(found.reminders)
        if found.speaks:
            if not self._teller.tell(found, together=self._missed):
                return False
            self._missed = False
        self._next_at = found.next_at
        return True


def _follow_the_zone() -> None:
    """Have the C library read the system's zone anew: a program that runs for weeks would keep the one it began in."""
    if hasattr(time, "tzset"):
        time.tzset()
