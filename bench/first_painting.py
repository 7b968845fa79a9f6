"""Runs the program until it says it has painted, and prints how many whole rows its list of people showed by then.

The start is timed without this: it only finds out whether what was timed was the list, and not an empty window.
"""

import sys

from PySide6.QtGui import QPaintEvent

from bench.window import rows_are_known
from crm_app.app import run_window
from crm_app.ui.views.people_list import PeopleList


def main() -> int:
    shown = [0]
    paint = PeopleList.paintEvent

    def watched(view: PeopleList, event: QPaintEvent, /) -> None:
        known = rows_are_known(view)
        paint(view, event)
        shown[0] = view.model().rowCount() if known else 0

    PeopleList.paintEvent = watched
    code = run_window(["--data-dir", sys.argv[1], "--exit-after-paint"])
    print(shown[0])
    return code


if __name__ == "__main__":
    sys.exit(main())
