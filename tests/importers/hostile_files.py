"""Archives, folders and places that nobody's export is made of; each writes itself and says where it is."""

import io
import os
import stat
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.importers import exports, slack_files, telegram_files, vcard_files

MEGABYTE = 1 << 20
WHOLE = exports.zipped(exports.whole_export())


@dataclass(frozen=True)
class Case:
    """``make`` writes it into an empty folder and gives what is to be imported.

    ``code`` is how the command is to end, ``said`` stands in what it says when it refuses, ``options`` follow the file.
    """

    make: Callable[[Path], Path]
    code: int | None = 2
    said: str = ""
    options: tuple[str, ...] = ()


def a_file(name: str, data: Callable[[], bytes] | bytes, code: int | None = 2, said: str = "", *options: str) -> Case:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data if isinstance(data, bytes) else data())
        return path

    return Case(make, code, said, options)


def a_folder(
    name: str, files: Callable[[], dict[str, bytes]], code: int | None = 2, said: str = "", *options: str
) -> Case:
    def make(folder: Path) -> Path:
        for inside, data in files().items():
            path = folder / name / inside
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return folder / name

    return Case(make, code, said, options)


def nested(levels: int) -> bytes:
    """Ten copies of an archive in an archive, again and again."""
    data = exports.zipped({"Connections.csv": bytes(MEGABYTE)})
    for _ in range(levels):
        data = exports.zipped({f"{number}.zip": data for number in range(10)})
    return data


def one_in_the_other(levels: int) -> bytes:
    data = WHOLE
    for _ in range(levels):
        data = exports.zipped({"inner.zip": data})
    return data


def bomb(size: int) -> bytes:
    """Blanks beneath a header: they shrink a thousandfold."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    crc, packed = 0, list[bytes]()
    for piece in [exports.connections_2023() + b"\n", *[b"," * MEGABYTE] * (size // MEGABYTE)]:
        crc = zlib.crc32(piece, crc)
        packed.append(packer.compress(piece))
    body = b"".join([*packed, packer.flush()])
    return by_hand([("Connections.csv", body, size, crc)])


def by_hand(entries: list[tuple[str, bytes, int, int]], method: int = 8) -> bytes:
    """A ZIP of packed bodies that says of each what it likes: (name, body, size, crc)."""
    locals_, directory, offset = b"", b"", 0
    for name, body, size, crc in entries:
        named = name.encode()
        rest = (20, 0, method, 0, 33, crc, len(body), size & 0xFFFFFFFF, len(named), 0)
        one = struct.pack("<4s5H3I2H", b"PK\3\4", *rest) + named + body
        directory += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, *rest, 0, 0, 0, 0, offset) + named
        locals_ += one
        offset += len(one)
    return locals_ + directory + exports.end_record(len(entries), len(directory), len(locals_))


def lying(size: int) -> bytes:
    """A bomb whose directory says that it unpacks to 100 bytes."""
    body = bomb(size)
    whole = bytearray(body)
    for signature, place in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        struct.pack_into("<I", whole, whole.index(signature) + place, 100)
    return bytes(whole)


def links() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, target in (("Connections.csv", "/etc/passwd"), ("messages.csv", "/dev/zero")):
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, target)
    return out.getvalue()


def named(*names: str) -> Callable[[], bytes]:
    """The same good table under several names."""
    return lambda: exports.zipped({name: exports.connections_2023() for name in names})


def same_names() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that is what it is for
        for data in (exports.connections_2023(), exports.connections_2023(), b"First Name,URL\nx,y\n"):
            archive.writestr("Connections.csv", data)
    return out.getvalue()


def flagged(field: str, value: int) -> Callable[[], bytes]:
    return lambda: exports.patched(WHOLE, field, value)


ARCHIVES: dict[str, Case] = {
    "overlap bomb": a_file("export.zip", lambda: exports.overlapping(2000, 8 * MEGABYTE), 2, "not built like"),
    "one in ten in a hundred": a_file("export.zip", lambda: nested(3)),
    "three levels": a_file("export.zip", lambda: one_in_the_other(3)),
    "ratio": a_file("export.zip", lambda: bomb(100 * MEGABYTE), 2, "not built like"),
    "ratio, said to be small": a_file("export.zip", lambda: lying(100 * MEGABYTE), 2),
    "10,001 entries": a_file(
        "export.zip", lambda: exports.zipped({f"{number}.csv": b"" for number in range(10_001)}), 2, "not built like"
    ),
    "a directory of millions": a_file("export.zip", exports.huge_directory, 2, "not built like"),
    "links": a_file("export.zip", links, 2, "not built like"),
    "absolute names": a_file("export.zip", named("/etc/cron.d/Connections.csv", "C:\\Windows\\Connections.csv"), 0),
    "names upwards": a_file("export.zip", named("../../../Connections.csv", "a/../../b/Connections.csv"), 0),
    "backslashes": a_file("export.zip", named("..\\..\\Connections.csv", "a\\b\\Connections.csv"), 0),
    "odd names": a_file(
        "export.zip", named("a\n\x1b[2J/Connections.csv", "\u202e/Connections.csv", "a" * 60_000 + ".csv"), 0
    ),
    "encrypted": a_file("export.zip", flagged("flags", 1), 2, "password"),
    "deflate64": a_file("export.zip", flagged("method", 9), 2, "packed in a way"),
    "bad CRC": a_file("export.zip", exports.bad_crc, 2, "damaged"),
    "truncated": a_file("export.zip", WHOLE[: len(WHOLE) // 2], 2, "damaged"),
    "without its end": a_file("export.zip", WHOLE[:-30], 2, "damaged"),
    "duplicate names": a_file("export.zip", same_names, 0),
    "no ZIP": a_file("export.zip", b"<html>Please log in</html>", 2, "damaged"),
    "lzma": a_file(
        "export.zip", lambda: exports.zipped({"Connections.csv": bytes(50 * MEGABYTE)}, zipfile.ZIP_LZMA), 2, "packed"
    ),
    "empty": a_file("export.zip", b"", 2, "empty"),
}


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "Connections.csv")
    return folder / "Connections.csv"


def _loop(folder: Path) -> Path:
    (folder / "Takeout").mkdir()
    (folder / "Takeout/again").symlink_to(folder / "Takeout")
    (folder / "Takeout/all").symlink_to("/")
    (folder / "Takeout/zero.csv").symlink_to("/dev/zero")
    os.mkfifo(folder / "Takeout/pipe.csv")
    (folder / "Takeout/Connections.csv").write_bytes(exports.connections_2023())
    return folder / "Takeout"


def _links_in_a_ring(folder: Path) -> Path:
    (folder / "a.csv").symlink_to(folder / "b.csv")
    (folder / "b.csv").symlink_to(folder / "a.csv")
    return folder / "a.csv"


def _device(folder: Path) -> Path:
    (folder / "Connections.csv").symlink_to("/dev/zero")
    return folder / "Connections.csv"


def _socket(folder: Path) -> Path:
    os.mknod(folder / "Connections.csv", stat.S_IFSOCK | 0o600)
    return folder / "Connections.csv"


def _empty(folder: Path) -> Path:
    (folder / "nothing").mkdir()
    return folder / "nothing"


def _many(folder: Path) -> Path:
    (folder / "many").mkdir()
    for number in range(10_001):
        (folder / "many" / f"{number}.txt").write_bytes(b"x")
    return folder / "many"


PLACES: dict[str, Case] = {
    "pipe": Case(_pipe, 2, "no plain file"),
    "folder with loops, pipes and devices": Case(_loop, 0),
    "links in a ring": Case(_links_in_a_ring, 2, "a.csv"),
    "device": Case(_device, 2, "no plain file"),
    "the device itself": Case(lambda _folder: Path("/dev/zero"), 2, "no plain file"),
    "socket": Case(_socket, 2, "no plain file"),
    "too many files": Case(_many, 2, "many"),
    "empty folder": Case(_empty, 2, "is empty"),
    "no such file": Case(lambda folder: folder / "gone.zip", 2, "gone.zip"),
    "name with signs": a_file("a\n\x1b[31mb\u202e<img src=x>.csv", b"a,b\n1,2\n", 2),
}


def _names(fifo: str) -> list[str]:
    marks = "a" + "\u0301" * 1_000_000
    bidi = "\u202e\u2066gro.elpmaxe@anna\u2069\u202c"
    return [f"<img src='{fifo}'>", f'<a href="file://{fifo}">Anna</a>', marks, bidi, "=1+1", "\x1b[2J\x07Anna"]


def names(make: Callable[[list[str]], bytes], file: str) -> Case:
    """People by names that are no names; the pipe among them must not be opened, for nobody writes to it."""

    def write(folder: Path) -> Path:
        os.mkfifo(folder / "fifo")
        (folder / file).write_bytes(make(_names(str(folder / "fifo"))))
        return folder / file

    return Case(write, 0)


def _as_connections(names: list[str]) -> bytes:
    rows = [(one, one, f"https://www.linkedin.com/in/p{n}", "", one, one, "1 Nov 2024") for n, one in enumerate(names)]
    return exports.table(exports.SEVEN, rows)


def _as_cards(names: list[str]) -> bytes:
    return b"".join(vcard_files.card(f"FN:{one}", f"ORG:{one}", f"NOTE:{one}", f"EMAIL:{one}") for one in names)


def _as_telegram(names: list[str]) -> bytes:
    talks = [
        telegram_files.chat(
            "personal_chat", 900 + n, one, [telegram_files.message(1, telegram_files.moment(1), 900 + n, one)]
        )
        for n, one in enumerate(names)
    ]
    return telegram_files.written(telegram_files.whole(inside=talks))


def _as_slack(names: list[str]) -> bytes:
    users = [*slack_files.users(), *(slack_files.user(f"U0ODD{n:04}", one, one) for n, one in enumerate(names))]
    files = slack_files.full_export() | {"users.json": slack_files.dump(users)}
    return exports.zipped(files, zipfile.ZIP_STORED)


NAMES: dict[str, Case] = {
    "Connections.csv": names(_as_connections, "Connections.csv"),
    "vCard": names(_as_cards, "contacts.vcf"),
    "Telegram": names(_as_telegram, "result.json"),
    "Slack": names(_as_slack, "slack.zip"),
}
