"""Who wrote which message of a chat, kept small: a chat may have millions."""

from array import array
from bisect import bisect_left

_LARGEST = 2**62
_MOST = 8_000_000
_MOST_AUTHORS = _MOST_SCATTERED = 500_000


class Authors:
    """The author of each message by its id, which as a rule grows in a file; those that do not are kept apart.

    Beyond what memory takes nothing more is remembered.
    """

    def __init__(self) -> None:
        self._ids = array("q")
        self._who = array("i")
        self._numbers: dict[str, int] = {}
        self._authors: list[str] = []
        self._scattered: dict[int, int] = {}
        self._last = -_LARGEST

    def note(self, message: object, author: str) -> None:
        if type(message) is not int or not -_LARGEST < message < _LARGEST:
            return
        who = self._numbers.get(author)
        if who is None:
            if len(self._authors) >= _MOST_AUTHORS:
                return
            who = self._numbers[author] = len(self._authors)
            self._authors.append(author)
        if message > self._last:
            if len(self._ids) >= _MOST:
                return
            self._ids.append(message)
            self._who.append(who)
            self._last = message
        elif len(self._scattered) < _MOST_SCATTERED:
            self._scattered[message] = who

    def of(self, message: object) -> str:
        """The author's id, empty where it is not known."""
        if type(message) is not int or not -_LARGEST < message < _LARGEST:
            return ""
        at = bisect_left(self._ids, message)
        if at < len(self._ids) and self._ids[at] == message:
            return self._authors[self._who[at]]
        who = self._scattered.get(message)
        return "" if who is None else self._authors[who]
