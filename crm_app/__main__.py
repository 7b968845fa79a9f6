"""The entry point: a sub-command goes to the command line, none opens the window."""

import gc
import sys
from importlib import import_module

_WINDOW_FLAGS = ("--data-dir", "--exit-after-paint", "--show")
# Qt has a hook that reads the source of each module imported after it. SQLAlchemy loads its dialect with the engine.
_BEFORE_QT = (
    "sqlalchemy.dialects.sqlite", "crm_app.store.store", "crm_app.queries.people", "crm_app.logs", "crm_app.settings",
)  # fmt: skip


def main() -> None:
    """Run Kithbook and leave with its exit code."""
    code = run(sys.argv[1:])
    gc.freeze()  # all is closed: looking through what is left for cycles would only make the leaving slow
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Open the window if only its flags are given, else remind or do the sub-command; returns the exit code."""
    if "--background" in arguments:
        from crm_app.background import run_background

        return run_background(arguments)
    if _wants_window(arguments):
        # Nothing that is made while starting is garbage; the collector runs again once the window is painted.
        gc.disable()
        for module in _BEFORE_QT:
            import_module(module)
        from crm_app.app import run_window

        return run_window(arguments)
    from crm_app.cli.main import main as command_line

    return command_line(arguments)


def _wants_window(arguments: list[str]) -> bool:
    rest = iter(arguments)
    for argument in rest:
        name, equals, _value = argument.partition("=")
        if name not in _WINDOW_FLAGS:
            return False
        if name in ("--data-dir", "--show") and not equals:
            next(rest, None)
    return True


if __name__ == "__main__":
    main()
