"""Brings a database file to the newest schema: numbered steps, each in one transaction with its own record."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Connection

from crm_app.errors import BadInput, Failure
from crm_app.store.engine import APPLICATION_ID

_FIRST = Path(__file__).with_name("m0001_first.sql")
_PLATFORMS = (
    ("linkedin", "LinkedIn", "#2F7BC8"),
    ("slack", "Slack", "#8E4A9B"),
    ("discord", "Discord", "#6670F0"),
    ("facebook", "Facebook", "#3E8CF0"),
    ("reddit", "Reddit", "#E8602C"),
    ("telegram", "Telegram", "#2AA3DC"),
    ("email", "E-mail", "#7C8696"),
    ("phone", "Phone", "#7C8696"),
    ("in_person", "In person", "#7C8696"),
)


_MORE_PLATFORMS = (
    ("vk", "VK", "#4A76A8"),
    ("meetup", "Meetup", "#D8485A"),
    ("luma", "Luma", "#A0628F"),
    ("eventbrite", "Eventbrite", "#D4582E"),
    ("web", "Website", "#7C8696"),
)


def _run(connection: Connection, script: Path) -> None:
    for statement in script.read_text(encoding="utf-8").split(";\n\n"):
        connection.exec_driver_sql(statement.removesuffix(";\n"))


def _add_platforms(connection: Connection, platforms: Sequence[tuple[str, str, str]]) -> None:
    for platform in platforms:
        connection.exec_driver_sql("INSERT INTO platform(key, name, colour) VALUES (?, ?, ?)", platform)


def _first(connection: Connection) -> None:
    _run(connection, _FIRST)
    _add_platforms(connection, _PLATFORMS)


def _sources(connection: Connection) -> None:
    """Schema 2: every platform's export."""
    _run(connection, _FIRST.with_name("m0002_sources.sql"))
    _add_platforms(connection, _MORE_PLATFORMS)


def _follow_ups(connection: Connection) -> None:
    """Schema 3: tiers, and what the reminders have told."""
    _run(connection, _FIRST.with_name("m0003_follow_ups.sql"))


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first, _sources, _follow_ups)
"""Migration n brings ``user_version`` from n - 1 to n. It never imports the live tables, which will have moved on."""


def version_of(connection: Connection) -> int:
    """The file's schema number; raises ``BadInput`` for another program's file or a newer Kithbook's."""
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    application = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
    tables = int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one())
    if tables and application != APPLICATION_ID:
        raise BadInput("not_a_kithbook_file")
    if version > len(MIGRATIONS):
        raise BadInput("newer_schema", found=version, known=len(MIGRATIONS))
    return version


def migrate(connection: Connection, version: int) -> None:
    """Run what is missing. The caller has set ``foreign_keys=OFF`` outside a transaction and made a backup."""
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        with connection.begin():
            migration(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise Failure("migration_broke_references", number=number, rows=len(broken))
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={number}")
