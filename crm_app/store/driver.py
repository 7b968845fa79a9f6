"""The SQLite driver. It comes without types; this is the one place that knows so."""

from typing import Any, cast

import sqlcipher3.dbapi2 as _dbapi  # pyright: ignore[reportMissingTypeStubs]

dbapi: Any = _dbapi
DriverError = cast(type[Exception], dbapi.Error)


def connect(path: str, *, uri: bool = False) -> Any:
    """A bare connection, for backup files; the live database is opened by ``engine`` only."""
    return dbapi.connect(path, uri=uri)
