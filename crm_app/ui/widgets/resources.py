"""Finds the files that the widgets read: icons and the style sheet."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve()


@cache
def resources_folder() -> Path:
    """The folder `resources`: inside the installed package, or beside it in a working copy.

    Raises FileNotFoundError when neither is there: nothing can be drawn then.
    """
    for parent in (_HERE.parents[2], _HERE.parents[3]):
        folder = parent / "resources"
        if (folder / "icons").is_dir():
            return folder
    raise FileNotFoundError("resources")


def resource(*parts: str) -> Path:
    """The path of one file in `resources`; it need not exist."""
    return resources_folder().joinpath(*parts)
