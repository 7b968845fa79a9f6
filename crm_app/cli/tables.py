"""Tables that no importer knows, read by what ``--map`` says of their columns."""

from collections.abc import Sequence
from pathlib import Path

from crm_app.cli import find
from crm_app.cli.desk import Desk
from crm_app.domain.owner import Owner
from crm_app.domain.records import CommunityRef, SourceFile
from crm_app.errors import BadInput
from crm_app.importers.any_table.guess import guess
from crm_app.importers.any_table.mapping import FIELDS, by_titles
from crm_app.importers.any_table.reader import open_table
from crm_app.importers.any_table.sample import Sample, read_sample
from crm_app.importers.registry import Export, open_export
from crm_app.queries.community_refs import community_ref

_MOST_NAMED = 12  # columns in a sentence


def open_files(files: Sequence[Path], owner: Owner, maps: Sequence[str], community: CommunityRef | None) -> Export:
    """The export; with ``maps`` ("Full name=name") every file as a table with these columns.

    Raises ``BadInput``: "columns_unknown" (``mapping``: what the columns may be) for a lone table that nobody knows,
    "bad_map" (``text``, ``fields``), "no_name_column", and as ``open_export`` and ``read_sample`` do.
    """
    if maps:
        return Export(tuple(_mapped(file, owner, maps, community) for file in files), (), owner)
    try:
        return open_export(files, owner)
    except BadInput as error:
        if error.code != "not_recognised" or len(files) != 1:
            raise
        try:
            sample = read_sample(files[0])
        except BadInput:
            raise error from None
        raise BadInput("columns_unknown", file=files[0].name, mapping=_guessed(sample)) from None


def chosen_community(desk: Desk, named: str, platform: str) -> CommunityRef | None:
    """The community of that name, which may be new if the platform is said; None without a name.

    Raises ``BadInput`` as ``find.platform`` does, and as ``find.community`` without a platform.
    """
    if not named.strip():
        return None
    with desk.reading() as session:
        if platform:
            return community_ref(session, None, find.platform(session, platform).id, named)
        return community_ref(session, find.community(session, named).id, None, "")


def _mapped(file: Path, owner: Owner, maps: Sequence[str], community: CommunityRef | None) -> SourceFile:
    sample = read_sample(file)
    pairs: list[tuple[str, str]] = []
    for text in maps:
        title, _, field = text.rpartition("=")
        pairs.append((title.strip(), field.strip().lower()))
    try:
        mapping = by_titles(sample.header, pairs, headed=sample.headed)
    except ValueError as error:
        raise BadInput("bad_map", text=str(error), file=file.name, fields=", ".join(FIELDS)) from error
    if not mapping.calls_people:
        raise BadInput("no_name_column", file=file.name)
    return open_table(file, mapping, owner, community)


def _guessed(sample: Sample) -> str:
    """The options that say what the columns are guessed to be."""
    mapping = guess(sample.header, sample.rows, headed=sample.headed)
    pairs = zip(mapping.header, mapping.fields, strict=True)
    named = [(title, field) for title, field in pairs if title and field not in ("field", "ignore")]
    named = named or [(title, "name") for title in sample.header[:1]]
    return " ".join(f'--map "{title[:60]}={field}"' for title, field in named[:_MOST_NAMED])
