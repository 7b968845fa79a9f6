"""What stands on the screen, so that it can be taken off once it is settled elsewhere."""

from collections.abc import Iterable
from datetime import date, timedelta

from crm_app.domain.reminding import BIRTHDAYS_BACK
from crm_app.queries.reminders import Reminder
from crm_app.reminders.grouping import Telling
from crm_app.reminders.notices import Notifier, Occasion


class Standing:
    """The notices of this process that may still be there. A digest stands until that of the next week comes."""

    def __init__(self, notifier: Notifier) -> None:
        self._notifier = notifier
        self._tellings: dict[str, Telling] = {}
        self._digest = ""

    def add(self, telling: Telling) -> None:
        key = telling.notice.key
        if telling.notice.occasion is not Occasion.DIGEST:
            self._tellings[key] = telling
            return
        if self._digest not in ("", key):
            self._notifier.withdraw(self._digest)
        self._digest = key

    def birthdays(self, today: date) -> set[date]:
        """The days of the birthdays among them: once passed, they are due no more and yet not settled."""
        told = (occurrence for telling in self._tellings.values() for occurrence in telling.occurrences)
        since = today - timedelta(days=BIRTHDAYS_BACK)
        return {each.due_on for each in told if each.due_id.startswith("birthday") and since <= each.due_on < today}

    def settle(self, reminders: Iterable[Reminder]) -> None:
        """Withdraw those of which nothing is due any more."""
        due = {reminder.occurrence for reminder in reminders}
        gone = [key for key, telling in self._tellings.items() if due.isdisjoint(telling.occurrences)]
        for key in gone:
            self._notifier.withdraw(key)
            del self._tellings[key]
