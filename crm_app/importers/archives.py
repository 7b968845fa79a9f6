"""Lists the files inside what a person chose: files, folders, ZIPs, and ZIPs in a ZIP, one level deep."""

import io
import os
import stat
import zipfile
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from crm_app.errors import BadInput
from crm_app.importers.text import scrub
from crm_app.importers.zips import MAX_ENTRIES, MAX_TOTAL, Budget, Zip, is_zip

HEAD = 1 << 16
MAX_NESTED = 200 << 20  # a ZIP inside a ZIP is held in memory
_JUNK = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an export.

    ``name`` is its path inside the export with ``/`` between the parts, ``path`` the file or folder the person
    chose, ``size`` its bytes (unpacked, as declared). ``open`` may be called again and again; reading raises
    ``BadInput`` when the bytes cannot be had. Files with one ``container`` lie in one archive, or loose in one folder.
    ``changed`` is when it was last written, as a text that orders the files of one container; empty if nobody knows.
    """

    name: str
    path: str
    size: int
    open: Callable[[], io.BufferedReader]
    container: str = ""
    changed: str = ""

    @property
    def base(self) -> str:
        return self.name.rpartition("/")[2]


Scanned = tuple[Member, bytes] | BadInput


def scan(paths: Sequence[Path]) -> Iterator[Scanned]:
    """Each member with its first ``HEAD`` bytes; the same file given twice comes once.

    Raises ``BadInput``: "nothing_given", "file_missing", "file_empty", "folder_empty", "not_a_file",
    "file_unreadable", "too_many_files", and the codes of ``zips``. Among several files, one that cannot be opened is
    given as its error, and the others go on.
    """
    if not paths:
        raise BadInput("nothing_given")
    seen: set[str] = set()
    for path in paths:
        with _readable(path.name):
            place = os.path.realpath(path)
        if place in seen:
            continue
        seen.add(place)
        if path.is_dir():
            yield from _folder(path)
        elif len(paths) == 1:
            yield from _file(path, path.name, str(path), alone=True)
        else:
            yield from _going_on(_file(path, path.name, str(path), alone=True))


def _going_on(found: Iterator[tuple[Member, bytes]]) -> Iterator[Scanned]:
    """What there is, and at its end the error that ended it."""
    try:
        yield from found
    except BadInput as error:
        yield error


def _folder(folder: Path) -> Iterator[Scanned]:
    found = False
    for count, path in enumerate(_walk(folder)):
        if count >= MAX_ENTRIES:
            raise BadInput("too_many_files", file=folder.name)
        with _readable(path.name):
            empty = path.stat().st_size == 0
        if not empty:
            found = True
            yield from _going_on(_file(path, path.relative_to(folder).as_posix(), str(folder), alone=False))
    if not found:
        raise BadInput("folder_empty", file=folder.name)


def _walk(folder: Path) -> Iterator[Path]:
    """The plain files under a folder in order of name; links are not followed."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__MACOSX")
        for name in sorted(files):
            path = Path(place, name)
            with _readable(name):
                regular = stat.S_ISREG(path.lstat().st_mode)
            if regular and not _is_junk(name):
                yield path


def _file(path: Path, name: str, chosen: str, *, alone: bool) -> Iterator[tuple[Member, bytes]]:
    """A file, or what is in it if it is a ZIP; in a folder only if it is called one, and not a document's."""
    with _readable(path.name):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput("not_a_file", file=path.name)
        if status.st_size == 0:
            raise BadInput("file_empty", file=path.name)
        with path.open("rb") as stream:
            head = stream.read(HEAD)
    if is_zip(head) and (alone or name.lower().endswith(".zip")):
        zipped = Zip(partial(io.FileIO, path), Budget(path.name))
        yield from _zip(zipped, chosen, str(path), nested=False)
    else:
        container = "" if alone else chosen
        yield Member(scrub(name), chosen, status.st_size, partial(_open, path), container, _told(status)), head


def _told(status: os.stat_result) -> str:
    """When a file was last written; empty for a time that no calendar has."""
    try:
        return datetime.fromtimestamp(status.st_mtime, UTC).isoformat(" ", "microseconds")
    except (OSError, OverflowError, ValueError):
        return ""


def _open(path: Path) -> io.BufferedReader:
    with _readable(path.name):
        if path.stat().st_size > MAX_TOTAL:
            raise BadInput("file_too_large", file=path.name)
        return path.open("rb")


def _zip(zipped: Zip, chosen: str, container: str, *, nested: bool) -> Iterator[tuple[Member, bytes]]:
    with zipped.opened() as archive:
        infos = [(info, name) for info in archive.infolist() if (name := _member_name(info))]
        if any(name == "xl/workbook.xml" for _, name in infos):
            raise BadInput("spreadsheet", file=zipped.budget.file)
        if not infos:
            raise BadInput("zip_empty", file=zipped.budget.file)
        for info, name in infos:
            with zipped.stream(info) as stream:
                head = stream.read(HEAD)
            if is_zip(head) and not nested and (len(infos) == 1 or name.lower().endswith(".zip")):
                yield from _zip(_nested(zipped, info), chosen, f"{container}/{name}", nested=True)
            else:
                changed = "{}-{:02}-{:02} {:02}:{:02}:{:02}".format(*info.date_time)
                yield Member(name, chosen, info.file_size, partial(zipped.stream, info), container, changed), head


def _nested(zipped: Zip, info: zipfile.ZipInfo) -> Zip:
    """A ZIP that lies in another; unpacked into memory, since nothing from outside is written to the disk."""
    held = io.BytesIO()
    with zipped.stream(info) as stream:
        while data := stream.read(HEAD):
            if held.tell() > MAX_NESTED:
                raise BadInput("zip_too_large", file=zipped.budget.file)
            held.write(data)
    return Zip(partial(io.BytesIO, held.getvalue()), zipped.budget)


def _member_name(info: zipfile.ZipInfo) -> str:
    """The name to show and recognise by, or empty for what is no file of the export; both slashes separate."""
    name = scrub(info.filename.replace("\\", "/"))
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    if info.is_dir() or not parts or "__MACOSX" in parts or _is_junk(parts[-1]):
        return ""
    return "/".join(parts)


def _is_junk(name: str) -> bool:
    return name in _JUNK or name.startswith("._")


@contextmanager
def _readable(file: str) -> Generator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise BadInput("file_missing", file=file) from error
    except (OSError, ValueError) as error:
        raise BadInput("file_unreadable", file=file) from error
