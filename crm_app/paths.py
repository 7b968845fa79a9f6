"""Where things live: the data folder, its files, and the resources that come with the program."""

import os
from dataclasses import dataclass
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

# Folders of the sync services that copy a live database while it is written to (reference: SQLite's "how to corrupt").
_CLOUD_MARKS = ("dropbox", "onedrive", "icloud", "mobile documents", "google drive", "googledrive", "yandex.disk")


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder that holds everything: mode 0700, the database in it 0600."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "kithbook.db"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        return self.root / "settings.json"

    @property
    def log(self) -> Path:
        return self.root / "kithbook.log"

    @property
    def lock(self) -> Path:
        return self.root / "window.lock"

    @property
    def background_lock(self) -> Path:
        """Held by the one process that was started with ``--background``."""
        return self.root / "background.lock"

    @property
    def reminders_lock(self) -> Path:
        """Held by the process that shows reminders: the background one, or a window while there is none."""
        return self.root / "reminders.lock"

    def make(self) -> None:
        """Create the folder with mode 0700 if it is missing; raises OSError when that is impossible."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            self.root.chmod(0o700)

    def in_cloud(self) -> bool:
        """Whether the path looks like a folder that a sync service copies."""
        lowered = str(self.root.resolve()).casefold()
        return any(mark in lowered for mark in _CLOUD_MARKS)


def default_folder() -> Path:
    """``KITHBOOK_DATA_DIR``, or the platform's own data folder."""
    chosen = os.environ.get("KITHBOOK_DATA_DIR")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("Kithbook", appauthor=False, roaming=False))
