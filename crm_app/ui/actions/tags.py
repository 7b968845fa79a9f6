"""Putting tags on people and taking them off, each as one step."""

from collections.abc import Sequence

from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def tag_people(workspace: Workspace, ids: Sequence[int], name: str) -> None:
    """Put the tag ``name`` on the contacts, making it if there is none; a leading # is dropped."""
    from crm_app.commands.tags import tag_contacts

    tag = name.strip().lstrip("#").strip()
    if ids and tag:
        workspace.run(Label("tag.add", {"tag": tag, "count": len(ids)}), tag_contacts, ids, tag)


def untag_people(workspace: Workspace, ids: Sequence[int], tag_id: int, name: str) -> None:
    """Take a tag off the contacts."""
    from crm_app.commands.tags import untag_contacts

    if ids:
        workspace.run(Label("tag.remove", {"tag": name, "count": len(ids)}), untag_contacts, ids, tag_id)
