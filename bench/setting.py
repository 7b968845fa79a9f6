"""What the measurements share: how large, how often, and the books they are taken on."""

import json
import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.make_book import VERSION, make_book, write_connections
from crm_app.paths import DataFolder


@dataclass(frozen=True, slots=True)
class Setting:
    """``usual`` and ``large`` are numbers of contacts; ``runs`` how often what is slow is repeated."""

    books: Path
    usual: int = 30_000
    large: int = 100_000
    runs: int = 5

    def book(self, contacts: int) -> Path:
        """The data folder of a book, made when it is first asked for."""
        folder = self.books / f"book-{contacts}-v{VERSION}"
        if not folder.exists():
            print(f"making a book of {contacts:,} contacts …", flush=True)
            unfinished = folder.with_suffix(".part")
            shutil.rmtree(unfinished, ignore_errors=True)
            make_book(contacts, unfinished)
            unfinished.rename(folder)
        return folder

    def connections(self) -> Path:
        """A Connections.csv of the usual number of people."""
        file = self.books / f"connections-{self.usual}-v{VERSION}" / "Connections.csv"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            write_connections(self.usual, file)
        return file

    def environment(self) -> dict[str, str]:
        """For a program that is measured: no display, and byte code kept, as that of an installed program is."""
        kept = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(self.books.resolve() / "bytecode")}
        usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return usual | kept

    @contextmanager
    def scratch(self) -> Generator[Path]:
        """An empty folder on the same disk as the books, gone afterwards."""
        self.books.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.books) as folder:
            yield Path(folder)


def open_on_people(folder: Path) -> None:
    """Have the window begin with the list of people, in English and the light theme."""
    chosen = {"page": "people", "language": "en", "theme": "light"}
    DataFolder(folder).settings.write_text(json.dumps(chosen), "utf-8")


def title(contacts: int) -> str:
    """A size in a row's name: "30k"."""
    return f"{contacts // 1000}k"
