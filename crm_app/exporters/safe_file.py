"""A file that is whole or not there: written beside its place with mode 0600, then moved into it."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from crm_app.errors import Failure


@contextmanager
def safe_file(target: Path, *, encoding: str = "utf-8") -> Generator[TextIO]:
    """Open ``target`` for text, line ends as they are written; raises ``Failure("export_failed")``."""
    partial = target.with_name(f"{target.name}.part")
    try:
        partial.unlink(missing_ok=True)
        handle = os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding=encoding, newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        raise Failure("export_failed", file=target.name) from error
    finally:
        partial.unlink(missing_ok=True)
