"""Unfolds an iCalendar file: content lines out of the lines they are broken into, those that are wanted only."""

from collections.abc import Callable, Iterator

from crm_app.importers.text import CHUNK, fallback, lines, scrub, sniff

MAX_LINE = 1 << 18  # bytes of a content line; what follows is cut off

# What is read of events, time zones and calendars; everything else (pictures, alarms' texts) is passed over.
WANTED = frozenset(
    b"BEGIN END METHOD X-WR-CALNAME X-WR-TIMEZONE UID SUMMARY LOCATION DESCRIPTION STATUS DTSTART DTEND DURATION RRULE "
    b"RDATE EXDATE RECURRENCE-ID ATTENDEE ORGANIZER TZID TZOFFSETFROM TZOFFSETTO".split()
)


def content_lines(read: Callable[[int], bytes]) -> Iterator[tuple[str, str]]:
    """The wanted content lines of a stream, each with its name in capitals.

    A line is put together before it is decoded: some programs fold between the bytes of one letter.
    """
    name, parts, size = b"", list[bytes](), 0
    for line in _lines(read):
        if line[:1] in (b" ", b"\t"):
            if parts and size < MAX_LINE:
                parts.append(line[1:])
                size += len(line)
            continue
        if not line:
            continue
        if parts:
            yield name.decode(), _text(parts)
        name = line.partition(b":")[0].partition(b";")[0].strip().upper()
        parts, size = ([line], len(line)) if name in WANTED else ([], 0)
    if parts:
        yield name.decode(), _text(parts)


def _text(parts: list[bytes]) -> str:
    data = b"".join(parts)
    try:
        return scrub(data.decode())
    except UnicodeDecodeError:
        return scrub(data.decode(fallback(data), "replace"))


def _lines(read: Callable[[int], bytes]) -> Iterator[bytes]:
    """The lines without their ends, which may be CR, LF or both; the rest of one over ``MAX_LINE`` is lost."""
    head = read(CHUNK)
    encoding = sniff(head)
    if encoding.startswith("utf-16"):
        yield from (line.rstrip("\n").encode() for line in lines(_again(head, read)))
        return
    rest = head.removeprefix(b"\xef\xbb\xbf")
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
