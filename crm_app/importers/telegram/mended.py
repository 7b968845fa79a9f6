"""Makes valid JSON of what Telegram Desktop writes: it spells control characters ``\\x1F``, which is no JSON."""

import re
from collections.abc import Callable

# One escape at a time, so that the second backslash of ``\\x41`` is never taken for the first of an escape.
_ESCAPE = re.compile(rb"\\(?:x([0-9A-Fa-f]{2})|.)", re.DOTALL)
_CUT = re.compile(rb"\\x[0-9A-Fa-f]?\Z")


class Mended:
    """Reads a stream with ``\\xHH`` turned into ``\\u00HH``; ``position`` is the number of bytes taken from it."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._held = b""  # an escape that the last piece has only the beginning of
        self.position = 0

    def read(self, size: int) -> bytes:
        """About ``size`` bytes, and none only at the end."""
        while True:
            data = self._read(size)
            self.position += len(data)
            if not data:
                rest, self._held = self._held, b""
                return rest
            if self._held:
                data = self._held + data
                self._held = b""
            at = _unfinished(data)
            if at < len(data):
                self._held, data = data[at:], data[:at]
            if data:
                return _ESCAPE.sub(_valid, data) if b"\\x" in data else data


def _unfinished(data: bytes) -> int:
    """Where an escape begins that ends beyond ``data``, or its length. ``data`` begins outside an escape."""
    found = _CUT.search(data, max(0, len(data) - 3))
    end = found.start() + 1 if found else len(data)
    backslashes = end - len(data[:end].rstrip(b"\\"))
    return end - 1 if backslashes % 2 else len(data)


def _valid(escape: re.Match[bytes]) -> bytes:
    return b"\\u00" + escape[1] if escape[1] is not None else escape[0]
