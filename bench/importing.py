"""Importing a Connections.csv for the first and for the second time, against writing the same rows bare."""

from pathlib import Path
from statistics import median

from bench.figures import Row, timed
from bench.floors import import_floor
from bench.setting import Setting, title
from crm_app.commands.ingest.files import ingest_files
from crm_app.commands.ingest.report import ImportReport
from crm_app.importers.registry import open_export
from crm_app.paths import DataFolder
from crm_app.store.journal import Label
from crm_app.store.store import Store


def measure_import(setting: Setting) -> list[Row]:
    """The rows "import" and "re-import"; the floor of both is the first import's."""
    file = setting.connections()
    firsts, seconds, floors, problems = list[float](), list[float](), list[float](), list[str]()
    for _ in range(setting.runs):
        with setting.scratch() as folder:
            floors.append(import_floor(file, folder / "floor"))
            first, second, wrong = _ours(file, folder / "ours", setting.usual)
            firsts.append(first)
            seconds.append(second)
            problems += wrong
    floor = median(floors)
    best = min(ours / bare for ours, bare in zip(firsts, floors, strict=True))
    what, wrong = f"Connections.csv of {title(setting.usual)}", "; ".join(dict.fromkeys(problems))
    return [
        Row("import", what, "ms", median(firsts), floor, 2.5, f"best ratio of {setting.runs}: {best:.2f}", wrong),
        Row("re-import", f"{what} again", "ms", median(seconds), floor, 1.0, "0 rows written", wrong),
    ]


def _ours(file: Path, folder: Path, people: int) -> tuple[float, float, list[str]]:
    """Milliseconds of the first and the second import, and what they did wrong."""
    store = Store(DataFolder(folder))
    reports: list[ImportReport] = []
    steps: list[int | None] = []

    def take() -> None:
        export = open_export([file])
        written = store.write(Label("import"), ingest_files, export.files, lambda _done, _total: None).result()
        reports.extend(written.value)
        steps.append(written.step.id)

    times = timed(take), timed(take)
    store.close()
    wrong: list[str] = []
    if reports[0].people_created != people:
        wrong.append(f"{reports[0].people_created} people instead of {people}")
    if reports[1].unchanged != people or steps[1] is not None:
        wrong.append("the second import wrote rows")
    return *times, wrong
