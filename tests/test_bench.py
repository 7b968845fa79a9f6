"""The benchmark runs, and its file of figures has the shape that DESIGN §12 promises."""

import json
from pathlib import Path

import pytest
from sqlmodel import Session

from bench.__main__ import main
from bench.figures import Row
from bench.make_book import make_book
from bench.setting import Setting
from bench.sources import NAMES, measure_sources
from crm_app.paths import DataFolder
from crm_app.store.sql import run
from crm_app.store.store import Store


def test_a_small_run_writes_the_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "bench.json"
    out.write_text('{"start": {"ours": 1}}', "utf-8")
    main(["import", "today", "--small", "--books", str(tmp_path / "books"), "--out", str(out)])
    figures = json.loads(out.read_text("utf-8"))
    assert list(figures) == ["start", "import", "re-import", "today"]  # what was measured earlier stays
    assert figures["import"].keys() == {"ours", "floor", "ratio", "goal", "met"}
    assert figures["import"]["ratio"] == pytest.approx(figures["import"]["ours"] / figures["import"]["floor"], abs=0.01)
    assert isinstance(figures["today"]["met"], bool)
    assert "Connections.csv of 1k" in capsys.readouterr().out


def test_the_exports_of_all_sources_are_read_whole(tmp_path: Path) -> None:
    rows = measure_sources(Setting(tmp_path, usual=1000, runs=1))
    assert [row.name for row in rows if row.wrong] == []
    assert {row.name for row in rows} == {f"source_{name}" for name in NAMES}


@pytest.mark.parametrize(
    ("ours", "wrong", "met"), [(150, "", True), (250, "", True), (251, "", False), (1, "x", False)]
)
def test_a_goal_is_met_by_the_ratio_and_only_by_right_work(ours: float, wrong: str, met: bool) -> None:
    assert Row("import", "", "ms", ours, 100, 2.5, wrong=wrong).met is met


def test_the_book_is_the_same_every_time_and_sound(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make_book(200, tmp_path / name)
    one, two = (Store(DataFolder(tmp_path / name)) for name in ("one", "two"))
    try:
        with one.reading() as first, two.reading() as second:
            assert _content(first) == _content(second)
            assert run(first, "SELECT count(*) FROM contact").scalar() == 200
            assert run(first, "SELECT count(*) FROM interaction").scalar() == 2000
        assert one.check() == []
    finally:
        one.close()
        two.close()


def _content(session: Session) -> list[object]:
    tables = ("contact", "identity", "meeting_point", "interaction", "participant", "follow_up", "contact_summary")
    return [tuple(row) for table in tables for row in run(session, f"SELECT * FROM {table} ORDER BY 1")]
