"""Reads a JSON document piece by piece: the memory it takes is one element's, whatever the file's size."""

import codecs
import json
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

CHUNK = 1 << 18
MAX_ELEMENT = 16 << 20
"""Bytes that one element takes as text; a day of messages has less."""
MAX_VALUES = 500_000
"""What one element may hold of other values, as its commas and brackets tell: each takes up to 200 bytes."""
_MAX_READ = 4 << 20  # bytes at once
_DEEPEST = 16  # containers gone into, one in the other
_AFTER = tuple(" \t\r\n,:]}")
_BLANK = re.compile(r"[ \t\r\n]*")
_COMMA = re.compile(r"[ \t\r\n]*,[ \t\r\n]*")


class BadJson(ValueError):
    """Not whole, not JSON, nested too deep, or with an element over ``MAX_ELEMENT`` or ``MAX_VALUES``."""


START = object()
"""What ``walk`` yields for a container that it goes into, before what is in it."""


class JsonStream:
    """``items`` yields what the object holds: (name, element) for each element of an array, (name, value) for others.

    ``walk`` goes deeper. NaN and Infinity, which JSON does not have, are refused; so is what follows the document.
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("strict")
        decoder: Any = json.JSONDecoder(parse_constant=_refuse)
        self._scan: Callable[[str, int], tuple[Any, int]] = decoder.scan_once  # raw_decode costs twice a small element
        self._text = ""
        self._at = 0
        self._ended = False
        self.position = 0

    def items(self) -> Iterator[tuple[str, Any]]:
        """Raises ``BadJson``, also for a document that is not an object."""
        if self._next() != "{":
            raise BadJson("not an object")
        array: str | None = None
        root = True
        for path, value in self._document(lambda _path, depth: depth == 0 or (depth == 1 and self._next() == "[")):
            if value is START:
                array, root = (None, False) if root else (path, False)
            else:
                yield (array if array is not None and path == f"{array}[]" else path), value

    def walk(self, into: Callable[[str], bool]) -> Iterator[tuple[str, Any]]:
        """(path, value) in the order of the document, for every value that is not gone into.

        The path of the document is "", of a member "name" or "path.name", of an element "path[]". Objects and arrays
        for whose path ``into`` is true are not decoded whole: (path, ``START``) comes, then what they hold. Raises
        ``BadJson``.
        """
        return self._document(lambda path, _depth: into(path))

    def _document(self, into: Callable[[str, int], bool]) -> Iterator[tuple[str, Any]]:
        if self._enters("", 0, into):
            yield from self._walked("", 0, into)
        else:
            yield "", self._value()
        if self._next():
            raise BadJson("something follows the end")

    def _enters(self, path: str, depth: int, into: Callable[[str, int], bool]) -> bool:
        return self._next() in ("{", "[") and into(path, depth)

    def _walked(self, path: str, depth: int, into: Callable[[str, int], bool]) -> Iterator[tuple[str, Any]]:
        if depth > _DEEPEST:
            raise BadJson("nested too deep")
        yield path, START
        end = "}" if self._next() == "{" else "]"
        self._at += 1
        if self._next() == end:
            self._at += 1
            return
        element = f"{path}[]"
        while True:
            inner = self._name(path) if end == "}" else element
            if self._enters(inner, depth + 1, into):
                yield from self._walked(inner, depth + 1, into)
            else:
                yield inner, self._value()
            if not self._goes_on(end):
                return
            if end == "]" and not into(element, depth + 1):
                yield from self._at_hand(element)

    def _at_hand(self, path: str) -> Iterator[tuple[str, Any]]:
        """The elements of an array that stand whole in what is held and have a comma after them, as most do.

        It leaves off before the first one that does not, which ``_value`` then reads on for, or refuses.
        """
        self._next()
        text, scan, comma, at = self._text, self._scan, _COMMA.match, self._at
        while True:
            try:
                value, end = scan(text, at)
            except (StopIteration, ValueError, RecursionError):
                return
            found = comma(text, end)
            if found is None:
                return
            self._at = at = found.end()
            yield path, value

    def _name(self, path: str) -> str:
        name = self._value()
        if not isinstance(name, str):
            raise BadJson("a name must be a string")
        self._expect(":")
        return f"{path}.{name}" if path else name

    def _goes_on(self, end: str) -> bool:
        """Whether a comma follows; else the end must."""
        sign = self._next()
        if sign not in (",", end):
            raise BadJson("a comma is missing")
        self._at += 1
        return sign == ","

    def _expect(self, sign: str) -> None:
        if self._next() != sign:
            raise BadJson(f"{sign} is missing")
        self._at += 1

    def _next(self) -> str:
        """The next sign that is not blank, still to be read; empty at the end."""
        while True:
            found = _BLANK.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                return ""
            self._fill(CHUNK)

    def _value(self) -> Any:
        """One whole value: read on until what follows it says that it has ended ("1" may yet become "1.5")."""
        self._next()
        wanted, held = CHUNK, 0
        while True:
            found = self._decoded()
            if found is not None and (self._ended or self._text[found[1] : found[1] + 1] in _AFTER):
                self._at = found[1]
                return found[0]
            if self._ended or held > MAX_ELEMENT:
                raise BadJson("not JSON")
            self._fill(wanted)
            wanted, held = min(2 * wanted, _MAX_READ), sys.getsizeof(self._text)
            if len(self._text) > MAX_VALUES and sum(map(self._text.count, ",[{")) > MAX_VALUES:
                raise BadJson("too many values in an element")

    def _decoded(self) -> tuple[Any, int] | None:
        """The value here and where it ends, None if what was read so far is none."""
        try:
            return self._scan(self._text, self._at)
        except RecursionError as error:
            raise BadJson("nested too deep") from error
        except BadJson:
            raise
        except (StopIteration, ValueError):  # a number of too many digits is one too
            return None

    def _fill(self, size: int) -> None:
        data = self._read(size)
        self.position += len(data)
        self._ended = not data
        try:
            text = self._decoder.decode(data, self._ended)
        except UnicodeDecodeError as error:
            raise BadJson("not UTF-8") from error
        self._text = self._text[self._at :] + text
        self._at = 0


def _refuse(constant: str) -> Any:
    raise BadJson(f"{constant} is no number")
