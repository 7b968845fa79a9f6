"""Storing the community form, and deleting a community."""

from collections.abc import Callable

from crm_app.commands import communities as commands
from crm_app.commands.log_with_new import community_with_new_platform
from crm_app.domain.drafts import CommunityDraft
from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def save_community(
    workspace: Workspace,
    draft: CommunityDraft,
    *,
    new_platform: str = "",
    community_id: int | None = None,
    then: Callable[[int], None],
    otherwise: Callable[[KithbookError], None],
) -> None:
    """Add a community, or store the form over one; ``then`` gets its id."""
    code = "community.add" if community_id is None else "community.edit"
    label = Label(code, {"name": draft.name.strip()})
    workspace.run_then(then, otherwise, label, community_with_new_platform, draft, new_platform, community_id)


def delete_community(workspace: Workspace, community_id: int, name: str) -> None:
    workspace.run(Label("community.delete", {"name": name}), commands.delete_community, community_id)
