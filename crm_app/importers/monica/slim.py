"""Reads a Monica export without the files in it: photos and documents stand in the JSON as data URLs."""

import re
from collections.abc import Callable

_URL = re.compile(rb'"dataUrl"[ \t\r\n]{0,8}:[ \t\r\n]{0,8}"')
_LONGEST_START = 32  # bytes of what ``_URL`` finds


class Slim:
    """Bytes as ``read`` gives them, but data URLs of more than ``longest`` bytes are empty strings.

    A document may be larger than all that is held of a JSON file. A quote within a string is escaped, so that a text
    that says "dataUrl" is not taken for one. ``position`` is the number of bytes read.
    """

    def __init__(self, read: Callable[[int], bytes], longest: int) -> None:
        self._read = read
        self._longest = longest
        self._rest = b""
        self._url: bytearray | None = None
        self._dropped = False
        self._ended = False
        self.position = 0

    def read(self, size: int) -> bytes:
        out = bytearray()
        while not out and not self._ended:
            data = self._read(size)
            self.position += len(data)
            self._ended = not data
            self._take(self._rest + data, out)
        return bytes(out)

    def _take(self, data: bytes, out: bytearray) -> None:
        self._rest = b""
        at = 0
        while at < len(data):
            if self._url is None:
                found = _URL.search(data, at)
                end = found.end() if found else len(data) if self._ended else max(at, len(data) - _LONGEST_START)
                out += data[at:end]
                at = end
                if found is None:
                    self._rest = data[at:]
                    return
                self._url, self._dropped = bytearray(), False
            else:
                end = data.find(b'"', at)
                self._hold(data[at : len(data) if end < 0 else end])
                if end < 0:
                    return
                out += self._url
                self._url = None
                at = end

    def _hold(self, data: bytes) -> None:
        if self._url is None or self._dropped:
            return
        self._dropped = len(self._url) + len(data) > self._longest
        if self._dropped:
            self._url.clear()
        else:
            self._url += data
