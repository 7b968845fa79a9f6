"""Reads members of a ZIP without extracting anything, within limits that we count ourselves."""

import io
import stat
import struct
import weakref
import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from crm_app.errors import BadInput

MAX_ENTRIES = 10_000
MAX_MEMBER = 500 << 20
MAX_TOTAL = 2 << 30
MAX_RATIO = 200
RATIO_FROM = 1 << 20  # bytes; a few hundred bytes of blanks may well shrink more than MAX_RATIO
DECLARED_BOMB = 10 << 20
# No single read is longer: the directory of MAX_ENTRIES entries, with 400 bytes each, is the longest of them.
_MAX_READ = 400 * MAX_ENTRIES
_PIECE = 1 << 20  # bytes of a member that are unpacked at once
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # bz2 and lzma unpack a block in one go, past any counter


def is_zip(head: bytes) -> bool:
    return head.startswith(_SIGNATURES)


class Budget:
    """Counts what has been unpacked; reading a member again costs nothing, it is the largest reading that counts."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.archives = 0  # how many there are, so that nested ones are told apart
        self._read: dict[tuple[int, int], int] = {}
        self._total = 0

    def note(self, key: tuple[int, int], count: int, packed: int) -> None:
        before = self._read.get(key, 0)
        if count > before:
            self._read[key] = count
            self._total += count - before
        if count > MAX_MEMBER or self._total > MAX_TOTAL:
            raise BadInput("zip_too_large", file=self.file)
        if count > RATIO_FROM and count > MAX_RATIO * max(packed, 1):
            raise BadInput("zip_bomb", file=self.file)


class _Source(io.BufferedReader):
    """The archive's file; refuses the one long read that a huge directory would cause."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _MAX_READ:
            raise BadInput("zip_too_many_entries")
        return super().read(_MAX_READ if size is None or size < 0 else size)


class _Member(io.RawIOBase):
    """A member being unpacked: counts, and turns what goes wrong into ``BadInput``."""

    def __init__(self, zipped: "Zip", info: zipfile.ZipInfo, archive: zipfile.ZipFile) -> None:
        self._zipped = zipped
        self._info = info
        self._count = 0
        with translated(zipped.budget.file):
            self._inner = archive.open(info)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        view = memoryview(buffer)
        with translated(self._zipped.budget.file):
            data = self._inner.read(min(len(view), _PIECE))
        self._count += len(data)
        self._zipped.budget.note((self._zipped.number, self._info.header_offset), self._count, self._info.compress_size)
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed and hasattr(self, "_inner"):
            self._inner.close()
        super().close()


class Zip:
    """A ZIP whose members can be read again and again.

    Its directory is read once, and the file stays open as long as somebody holds on to a member: an export of many
    small files would otherwise be opened and listed once for each. ``open_file`` gives its bytes. Every method raises
    ``BadInput``, its codes begin with "zip\\_".
    """

    def __init__(self, open_file: Callable[[], io.RawIOBase | io.BytesIO], budget: Budget) -> None:
        self._open_file = open_file
        self._kept: zipfile.ZipFile | None = None
        self.budget = budget
        self.number = budget.archives
        budget.archives += 1

    @contextmanager
    def opened(self) -> Generator[zipfile.ZipFile]:
        """The archive, its directory checked by every rule that needs no unpacking."""
        archive = self._open()
        _check(archive, self.budget.file)
        yield archive

    def stream(self, info: zipfile.ZipInfo) -> io.BufferedReader:
        """The unpacked bytes of one member."""
        return io.BufferedReader(_Member(self, info, self._open()))

    def _open(self) -> zipfile.ZipFile:
        if self._kept is None:
            self._kept = self._archive()
            weakref.finalize(self, close, self._kept)
        return self._kept

    def _archive(self) -> zipfile.ZipFile:
        source = _Source(self._open_file())
        try:
            with translated(self.budget.file):
                return zipfile.ZipFile(source)
        except BaseException as error:
            truncated = isinstance(error, BadInput) and "not a zip" in str(error.__cause__)
            source.close()
            if truncated:  # it begins like a ZIP, and its end is missing
                raise BadInput("zip_truncated", file=self.budget.file) from error
            raise


def close(archive: zipfile.ZipFile) -> None:
    """Close an archive and the file beneath it, which ``ZipFile`` leaves open when it was given one."""
    source = archive.fp
    archive.close()
    if source is not None:
        source.close()


@contextmanager
def translated(file: str) -> Generator[None]:
    """One ``BadInput`` code for each way in which ``zipfile`` fails."""
    try:
        yield
    except BadInput as error:
        error.values.setdefault("file", file)
        raise
    except zipfile.BadZipFile as error:
        raise BadInput("zip_bad_crc" if "CRC" in str(error) else "zip_damaged", file=file) from error
    except EOFError as error:
        raise BadInput("zip_truncated", file=file) from error
    except NotImplementedError as error:
        raise BadInput("zip_compression", file=file) from error
    except RuntimeError as error:
        raise BadInput("zip_encrypted", file=file) from error
    except OSError as error:
        raise BadInput("file_unreadable", file=file) from error
    except (zlib.error, struct.error, ValueError, OverflowError, LookupError, MemoryError) as error:
        raise BadInput("zip_damaged", file=file) from error


def _check(archive: zipfile.ZipFile, file: str) -> None:
    infos = archive.infolist()
    if not infos:
        raise BadInput("zip_empty", file=file)
    if len(infos) > MAX_ENTRIES:
        raise BadInput("zip_too_many_entries", file=file)
    for info in infos:
        _check_entry(info, file)
    taken = sorted(
        (info.header_offset, info.header_offset + _LOCAL_HEADER + len(info.orig_filename) + info.compress_size)
        for info in infos
    )
    starts = [start for start, _ in taken[1:]] + [archive.start_dir]
    if any(end > start for (_, end), start in zip(taken, starts, strict=True)):
        raise BadInput("zip_overlap", file=file)


def _check_entry(info: zipfile.ZipInfo, file: str) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise BadInput("zip_link", file=file)
    if info.flag_bits & _ENCRYPTED:
        raise BadInput("zip_encrypted", file=file)
    if info.compress_type not in _METHODS:
        raise BadInput("zip_compression", file=file)
    if info.file_size > DECLARED_BOMB and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise BadInput("zip_bomb", file=file)
