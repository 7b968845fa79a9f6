"""Members of a community, from a list that was copied from a page into a file or a pipe."""

import io
import re
import sys
from pathlib import Path

import click

from crm_app.cli.desk import Command, Desk
from crm_app.cli.imports import bring_in
from crm_app.cli.tables import chosen_community
from crm_app.errors import BadInput
from crm_app.importers.pasted.parse import MAX_CHARACTERS, parse_pasted
from crm_app.importers.pasted.reader import records
from crm_app.importers.registry import Export
from crm_app.importers.text import decoded

_HTML = re.compile(r"<(?:!doctype|html|body|div|span|a|ul|ol|li|table|p|!--)\b", re.I)
_HEAD = 4096  # characters that are looked at for tags


@click.command(cls=Command)
@click.option("--platform", required=True, metavar="KEY", help="linkedin, slack, discord, facebook, reddit, telegram …")
@click.option("--community", required=True, metavar="NAME", help="What they are members of; it is added if it is new.")
@click.option("--list-members", is_flag=True, help="Put them into the list of contacts too.")
@click.option("--dry-run", is_flag=True, help="Say what would come in, and change nothing.")
@click.argument("file", required=False, default="-", metavar="[FILE|-]")
@click.pass_obj
def paste(desk: Desk, platform: str, community: str, list_members: bool, dry_run: bool, file: str) -> None:
    """Bring in a list of members, copied from a page as text or saved as HTML."""
    text = _read(file)
    people = parse_pasted("", text) if _HTML.search(text[:_HEAD]) else parse_pasted(text, "")
    ref = chosen_community(desk, community, platform)
    if ref is None:
        raise BadInput("unknown_community", text=community)
    if not people:
        raise BadInput("nobody_pasted")
    owner = desk.settings.value.owner
    name = community if file == "-" else Path(file).name
    source = records(people, ref, ref.platform, listed=list_members, owner=owner, name=name)
    bring_in(desk, Export((source,), (), owner), name, dry_run=dry_run)


def _read(file: str) -> str:
    """The text of the file, or of the standard input; raises ``BadInput`` where it cannot be read."""
    path = Path(file)
    try:
        if file == "-":
            data = sys.stdin.buffer.read(MAX_CHARACTERS + 1)
        else:
            with path.open("rb") as stream:
                data = stream.read(MAX_CHARACTERS + 1)
    except FileNotFoundError as error:
        raise BadInput("file_missing", file=path.name) from error
    except OSError as error:
        raise BadInput("file_unreadable", file=path.name) from error
    if len(data) > MAX_CHARACTERS:
        raise BadInput("file_too_large", file=path.name)
    return "".join(decoded(io.BytesIO(data).read))
