"""Turns the bytes of a file of unknown encoding into lines of text, a piece at a time."""

import codecs
import io
import re
from collections.abc import Callable, Iterator
from itertools import chain

from crm_app.errors import BadInput

CHUNK = 1 << 16
MAX_LINE = 4 << 20  # characters; a cell may have 1 MB, a line a few of them

# Letters of cp1251; side by side they are Russian, alone between ASCII letters they are accents of cp1252.
_LETTERS = rb"[\xa5\xa8\xaa\xaf\xb2-\xb4\xb8\xba\xbf-\xff]"
_RUNS = re.compile(_LETTERS + rb"{2,}")
_ALONE = re.compile(rb"(?<!" + _LETTERS + rb")" + _LETTERS + rb"(?!" + _LETTERS + rb")")
_UNWANTED = re.compile("[\0\ud800-\udfff]")


def scrub(text: str) -> str:
    """Without NUL and lone surrogates, which no database and no encoder takes."""
    if "\0" not in text:
        if text.isascii():
            return text
        try:
            text.encode()  # four times as fast as looking for them, and as a rule there are none
            return text
        except UnicodeEncodeError:
            pass
    return _UNWANTED.sub("", text)


def sniff(head: bytes) -> str:
    """The encoding that the first bytes speak for: a byte order mark, the NULs of UTF-16, otherwise UTF-8."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = head[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 20 + 1  # one NUL is dirt
    if odd > enough and odd > 4 * even:
        return "utf-16-le"
    if even > enough and even > 4 * odd:
        return "utf-16-be"
    return "utf-8"


def fallback(data: bytes) -> str:
    """The encoding of bytes that are not strict UTF-8: damaged UTF-8, or the code page that scores better."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - bad
    if good > bad:  # in a code page hardly any letters pair up to UTF-8
        return "utf-8"
    in_runs = sum(len(run) for run in _RUNS.findall(data))
    return "cp1251" if in_runs > len(_ALONE.findall(data)) else "cp1252"


def decoded(read: Callable[[int], bytes]) -> Iterator[str]:
    """The text of a stream, in pieces, with LF line ends and scrubbed.

    Strict UTF-8 is given up at the first byte that breaks it; what comes from there on is read by ``fallback``.
    """
    chunk = read(CHUNK)
    encoding = sniff(chunk)
    decoder = codecs.getincrementaldecoder(encoding)("strict" if encoding == "utf-8" else "replace")
    newlines = io.IncrementalNewlineDecoder(None, translate=True)
    while True:
        last = not chunk
        try:
            text = decoder.decode(chunk, last)
        except UnicodeDecodeError as error:
            data = error.object
            decoder = codecs.getincrementaldecoder(fallback(data))("replace")
            text = decoder.decode(data, last)
        yield newlines.decode(text, last).replace("\0", "")  # no decoder makes lone surrogates
        if last:
            return
        chunk = read(CHUNK)


def lines(read: Callable[[int], bytes]) -> Iterator[str]:
    """The lines of a stream, each with its LF (the last one perhaps without).

    Raises ``BadInput("line_too_long")`` for a line over ``MAX_LINE`` characters.
    """
    return chain.from_iterable(_pieces(read))


def _pieces(read: Callable[[int], bytes]) -> Iterator[list[str]]:
    """The lines that end in each piece of the text."""
    rest = ""
    for text in decoded(read):
        rest += text
        if len(rest) > MAX_LINE and "\n" not in rest:
            raise BadInput("line_too_long")
        *whole, rest = io.StringIO(rest, newline="\n") if rest else [""]
        if rest.endswith("\n"):
            whole.append(rest)
            rest = ""
        yield whole
    if rest:
        yield [rest]


def head_lines(head: bytes) -> list[str]:
    """The lines of a file's first bytes; the last one may be cut."""
    return list(lines(io.BytesIO(head).read))
