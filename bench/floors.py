"""The least that the same work costs without Kithbook: the floors that its figures are divided by.

Run as a program it is the floor of the start: a bare window, painted once, and ``import sqlmodel``.
"""

import csv
import sys
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.figures import timed


def import_floor(file: Path, folder: Path) -> float:
    """Milliseconds of ``csv.reader`` and ``executemany`` of the same rows into the same tables and search index.

    One transaction under the same pragmas; no journal, no provenance, nothing looked up and nothing checked.
    """
    from crm_app.paths import DataFolder
    from crm_app.store.engine import raw, writing_engine
    from crm_app.store.store import Store

    data = DataFolder(folder)
    Store(data).close()
    engine = writing_engine(data.database)
    with engine.connect() as connection:
        took = timed(lambda: _write_rows(raw(connection), file))
    engine.dispose()
    return took


def _write_rows(database: Any, file: Path) -> None:
    platforms = dict(database.execute("SELECT key, id FROM platform").fetchall())
    linkedin, mail = platforms["linkedin"], platforms["email"]
    months = {f"{date(2000, month, 1):%b}": f"{month:02}" for month in range(1, 13)}
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))[4:]
    people: list[tuple[Any, ...]] = []
    identities: list[tuple[Any, ...]] = []
    met: list[tuple[Any, ...]] = []
    for number, (given, family, url, email, company, position, on) in enumerate(rows, start=1):
        name = f"{given} {family}"
        people.append(
            (number, f"{number:036d}", name, given, family, name.lower(), 0, company, position, "", "", "", 0)
        )
        identities.append((number, linkedin, "url", url, url))
        if email:
            identities.append((number, mail, "email", email, email))
        day, month, year = on.split()
        met.append((number, number, linkedin, f"{year}-{months[month]}-{day}", "", "linkedin.connections"))
    database.execute("BEGIN IMMEDIATE")
    for table, columns, values in (
        (
            "contact",
            "id, uid, name, given_name, family_name, sort_key, script, company, position, location, birthday, notes, "
            "created_at",
            people,
        ),
        ("identity", "contact_id, platform_id, kind, value, value_key", identities),
        ("meeting_point", "id, contact_id, platform_id, met_on, evidence, source", met),
    ):
        _insert(database, table, columns, values)
    database.execute("COMMIT")


def _insert(database: Any, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * (columns.count(",") + 1))
    database.executemany(f"INSERT INTO {table}({columns}) VALUES ({marks})", rows)


def bare_window() -> int:
    """Paint an empty window once, import SQLModel, and leave."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent, /) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, app.quit)

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 800)
    window.show()
    import_module("sqlmodel")
    return app.exec()


if __name__ == "__main__":
    sys.exit(bare_window())
