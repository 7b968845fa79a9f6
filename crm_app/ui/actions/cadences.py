"""How often to be in touch."""

from collections.abc import Callable, Sequence

from crm_app.commands import cadences as commands
from crm_app.domain.cadence import Cadence
from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def set_cadence(
    workspace: Workspace,
    contact_ids: Sequence[int],
    cadence: Cadence | None,
    *,
    then: Callable[[None], None] = lambda _nothing: None,
    otherwise: Callable[[KithbookError], None] | None = None,
) -> None:
    """Set the contacts' own cadence from today on, or clear it."""
    label = Label("cadence.clear" if cadence is None else "cadence.set", {"count": len(contact_ids)})
    workspace.run_then(then, otherwise, label, commands.set_cadence, contact_ids, cadence, workspace.today())


def set_tag_cadence(workspace: Workspace, tag_id: int, tag: str, cadence: Cadence | None) -> None:
    """Set or clear the cadence of everybody with a tag."""
    label = Label("tag_cadence.set", {"tag": tag})
    workspace.run(label, commands.set_tag_cadence, tag_id, cadence, workspace.today())
