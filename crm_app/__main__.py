"""The entry point: a sub-command goes to the command line, none opens the window."""

import gc
import sys

_WINDOW_FLAGS = ("--data-dir", "--exit-after-paint")


def main() -> None:
    """Run Kithbook and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Open the window if only its flags are given, else do the sub-command; returns the exit code."""
    if _wants_window(arguments):
        # Nothing that is made while starting is garbage; the collector runs again once the window is painted.
        gc.disable()
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
        if name == "--data-dir" and not equals:
            next(rest, None)
    return True


if __name__ == "__main__":
    main()
