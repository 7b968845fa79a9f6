"""Tables that no program writes, in the shape of every source that gives tables, and a table in every encoding."""

from collections.abc import Callable

from tests.importers import (
    address_book_files,
    discord_files,
    exports,
    guest_list_files,
    reddit_files,
    slack_files,
)
from tests.importers.hostile_files import MEGABYTE, Case, a_file, a_folder

Tables = dict[str, tuple[str, Callable[[], bytes]]]
TABLES: Tables = {
    "connections": ("Connections.csv", exports.connections_2023),
    "messages": ("messages.csv", lambda: exports.messages("2026-03")),
    "invitations": ("Invitations.csv", exports.invitations),
    "slack members": ("members.csv", slack_files.member_list),
    "slack analytics": ("analytics.csv", slack_files.analytics),
    "discord table": ("Maps - general [1].csv", discord_files.table_chat),
    "google": ("contacts.csv", address_book_files.google_new),
    "outlook": ("contacts.csv", address_book_files.outlook_desktop),
    "hubspot": ("hubspot.csv", address_book_files.hubspot),
    "reddit messages": ("messages.csv", reddit_files.messages),
    "reddit chat": ("chat_history.csv", reddit_files.chat),
    "luma": ("Ink - Guests - 2026-03-04-10-00-00.csv", guest_list_files.luma),
    "eventbrite": ("report.csv", guest_list_files.eventbrite),
    "meetup": ("Member_List.xls", guest_list_files.members),
}


def with_nul(data: bytes) -> bytes:
    return data.replace(b"a", b"\0a") + b"\n\0\0,\0\n"


def with_a_long_cell(data: bytes, size: int = 3 * MEGABYTE) -> bytes:
    """Its lines are short, so that it is the cell that is too long."""
    return data + b'\n"' + b"a,\n" * (size // 3) + b'"\n'


def with_a_long_line(data: bytes, size: int = 8 * MEGABYTE) -> bytes:
    return data + b"\n" + b"a" * size


def with_an_open_quote(data: bytes) -> bytes:
    return data + b'\n"' + b"a,b,c\n" * 100_000


def with_many_columns(data: bytes) -> bytes:
    return data + b"\n" + b"," * 1_000_000 + b"\n"


def with_a_wide_header(data: bytes) -> bytes:
    header, _, rest = data.partition(b"\n")
    return header.rstrip(b"\r") + b",c" * 1_000_000 + b"\n" + rest


ATTACKS: dict[str, tuple[Callable[[bytes], bytes], int | None, str]] = {
    "NUL": (with_nul, None, ""),
    "a cell without end": (with_a_long_cell, 2, "A cell of"),
    "a line without end": (with_a_long_line, 2, "has no end"),
    "an open quote": (with_an_open_quote, 2, "has no end"),
    "a row of a million columns": (with_many_columns, 0, ""),
    "a header of a million columns": (with_a_wide_header, 2, ""),
}
ANY_TABLE = ("--map", "Full name=name")


def _tables() -> dict[str, Case]:
    found = {
        f"{source}: {attack}": a_file(name, lambda make=make, change=change: change(make()), code, said)
        for source, (name, make) in TABLES.items()
        for attack, (change, code, said) in ATTACKS.items()
        if attack != "a line without end" or source in ("connections", "discord table")
    }
    plain = "Full name,City\nАнна Белова,Сосновка\nBen Farrow,\n".encode()
    for attack, (change, _, _) in ATTACKS.items():
        found[f"any table: {attack}"] = a_file("list.csv", lambda change=change: change(plain), None, "", *ANY_TABLE)
        found[f"nobody's: {attack}"] = a_file("list.csv", lambda change=change: change(plain), 2)
    package = discord_files.package("2020")
    place = next(name for name in package if name.endswith("messages.csv"))
    for attack, (change, _, _) in ATTACKS.items():
        found[f"discord package: {attack}"] = a_folder(
            "package", lambda change=change: package | {place: change(package[place])}, None
        )
    return found


TABLE_CASES = _tables()


def huge_cell() -> bytes:
    return with_a_long_cell(exports.connections_2023(), 100 * MEGABYTE)


def huge_line() -> bytes:
    return exports.connections_2023() + b'\n"' + b"a" * (100 * MEGABYTE) + b'"\n'


HUGE: dict[str, Case] = {
    "a cell of 100 MB": a_file("Connections.csv", huge_cell, 2, "A cell of"),
    "a cell of 100 MB in one line": a_file("Connections.csv", huge_line, 2, "has no end"),
    "100 MB of quotes": a_file(
        "Connections.csv", lambda: exports.connections_2023() + b"\n" + b'"' * (100 * MEGABYTE), 2
    ),
    "100 MB of commas": a_file(
        "Connections.csv", lambda: exports.connections_2023() + b"\n" + b"," * (100 * MEGABYTE), 2
    ),
    "a preamble of 100 MB": a_file("Connections.csv", lambda: b"a" * (100 * MEGABYTE) + exports.connections_2023(), 2),
}
