"""Unfolds an iCalendar file: content lines out of the lines they are broken into, those that are wanted only."""

from collections.abc import Callable, Iterable, Iterator

from crm_app.importers.text import CHUNK, fallback, lines, scrub, sniff

MAX_LINE = 1 << 18  # bytes of a content line; what follows is cut off

# What is read of events, time zones and calendars; everything else (pictures, alarms' texts) is passed over.
WANTED = frozenset(
    b"BEGIN END METHOD X-WR-CALNAME X-WR-TIMEZONE UID SUMMARY LOCATION DESCRIPTION STATUS DTSTART DTEND DURATION RRULE "
    b"RDATE EXDATE RECURRENCE-ID ATTENDEE ORGANIZER TZID TZOFFSETFROM TZOFFSETTO".split()
)


_MOST_KNOWN = 1_000
_LONGEST_KNOWN = 60  # characters


def content_lines(read: Callable[[int], bytes]) -> Iterator[tuple[str, str]]:
    """The wanted content lines of a stream, each with its name in capitals.

    A line is put together before it is decoded: some programs fold between the bytes of one letter.
    """
    head = read(CHUNK)
    encoding = sniff(head)
    if encoding.startswith("utf-16"):
        yield from _unfolded(line.rstrip("\n").encode() for line in lines(_again(head, read)))
        return
    names = _Names()
    rest = head.removeprefix(b"\xef\xbb\xbf")
    while chunk := read(CHUNK):
        rest += chunk
        if cut := _cut(rest):
            piece, rest = rest[:cut], rest[cut:]
            yield from names.plain(piece) or _unfolded(_lines(piece, _nothing))
        elif len(rest) > MAX_LINE:
            yield from _unfolded(_lines(rest, read))
            return
    yield from names.plain(rest) or _unfolded(_lines(rest, _nothing))


def _nothing(_size: int) -> bytes:
    return b""


def _cut(data: bytes) -> int:
    """Where the last content line begins that stands here, 0 if none does after the first."""
    at = data.rfind(b"\n")
    while at >= 0 and data[at + 1 : at + 2] in (b"", b" ", b"\t", b"\r", b"\n"):
        at = data.rfind(b"\n", 0, at)
    return at + 1


class _Names:
    """The names at the heads of the lines of one file, of which few differ."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def plain(self, data: bytes) -> list[tuple[str, str]]:
        """The wanted lines of whole content lines, of a file as nearly all are; nothing of another.

        One is in UTF-8, has no empty lines, and nothing that is too long; it is unfolded and decoded as a whole.
        """
        if b"\r" in data:
            data = data.replace(b"\r\n", b"\n")
        if len(data) > MAX_LINE or data[:1] in b" \t" or b"\r" in data or b"\0" in data or b"\n\n" in data:
            return []
        try:
            text = data.replace(b"\n ", b"").replace(b"\n\t", b"").decode()
        except UnicodeDecodeError:
            return []
        known = self._known
        found: list[tuple[str, str]] = []
        for line in text.split("\n"):
            head = line.partition(":")[0]
            name = known.get(head)
            if name is None:
                name = self._name(head)
            if name:
                found.append((name, line))
        return found

    def _name(self, head: str) -> str:
        """The name in capitals, empty for one that is not wanted."""
        bare, parameters, _ = head.partition(";")
        name = self._known.get(bare) if parameters else None
        if name is None:
            name = _wanted(bare.encode())
        if len(self._known) < _MOST_KNOWN and len(head) < _LONGEST_KNOWN:
            self._known[head] = name
        return name


def _wanted(head: bytes) -> str:
    name = head.strip().upper()
    return name.decode() if name in WANTED else ""


def _unfolded(physical: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    """The wanted ones among the content lines that these lines are."""
    name, parts, size = "", list[bytes](), 0
    for line in physical:
        if line[:1] in (b" ", b"\t"):
            if parts and size < MAX_LINE:
                parts.append(line[1:])
                size += len(line)
            continue
        if not line:
            continue
        if parts:
            yield name, _text(parts)
        name = _wanted(line.partition(b":")[0].partition(b";")[0])
        parts, size = ([line], len(line)) if name else ([], 0)
    if parts:
        yield name, _text(parts)


def _text(parts: list[bytes]) -> str:
    data = b"".join(parts)
    try:
        return scrub(data.decode())
    except UnicodeDecodeError:
        return scrub(data.decode(fallback(data), "replace"))


def _lines(rest: bytes, read: Callable[[int], bytes]) -> Iterator[bytes]:
    """The lines of ``rest`` and then the stream, without their ends (CR, LF or both).

    The rest of one over ``MAX_LINE`` is lost.
    """
    while chunk := read(CHUNK):
        *whole, rest = rest.splitlines(keepends=True) or [b""]
        yield from (line.rstrip(b"\r\n") for line in whole)
        if len(rest) > MAX_LINE:
            rest = rest[:MAX_LINE] + (b"\n" if rest.endswith((b"\r", b"\n")) else b"")
        rest += chunk
    yield from (line.rstrip(b"\r\n") for line in rest.splitlines())


def _again(head: bytes, read: Callable[[int], bytes]) -> Callable[[int], bytes]:
    """A way to read that gives ``head`` once more."""
    heads = [head]
    return lambda size: heads.pop() if heads else read(size)
