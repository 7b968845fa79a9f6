"""The log file: what went wrong in the program, never what the data say."""

import logging
import os
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from typing_extensions import override

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|«[^»]*»|“[^”]*”")


class Redacting(logging.Formatter):
    """Takes everything in quotation marks out: an error may quote what was imported."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        return _QUOTED.sub("'…'", super().format(record))


def start_log(path: Path) -> None:
    """Log warnings and worse to ``path`` (mode 0600, 1 MB, one older file); nothing is ever sent anywhere."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(Redacting("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    for old in [h for h in root.handlers if isinstance(h, RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)


def describe(error: BaseException) -> str:
    """The kind of an error and where it came from, without its message, which may hold imported text."""
    trace = error.__traceback__
    places: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' > '.join(places[-8:])}"
