import runpy
from pathlib import Path

from crm_app.importers.registry import open_export
from tests.importers.reading import contacts, interactions, reasons

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def test_the_sample_can_be_read_and_shows_every_kind():
    export = open_export([SAMPLE / "linkedin"])
    assert (export.owner.name, export.ignored) == ("Nora Lindqvist", ())
    people, invitations, talk = ([*file.reader.records()] for file in export.files)
    assert len(contacts(people)) == 118
    assert len(interactions(invitations)) == 12
    assert {one.direction for one in interactions(talk)} == {"in", "out", "mutual"}
    assert reasons(talk) == {"sponsored": 1, "draft": 1}
    known = {one.person.identities[0] for one in contacts(people)}
    assert {person.identities[0] for one in interactions(talk) for person in one.people} <= known


def test_the_script_makes_the_committed_sample(tmp_path):
    script = tmp_path / "make_sample.py"
    script.write_bytes((SAMPLE / "make_sample.py").read_bytes())
    runpy.run_path(str(script), run_name="__main__")
    for path in (SAMPLE / "linkedin").iterdir():
        assert (tmp_path / "linkedin" / path.name).read_bytes() == path.read_bytes()
