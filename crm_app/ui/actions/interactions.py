"""Logging what happened, and correcting it."""

from collections.abc import Callable, Sequence

from crm_app.commands import interactions as commands
from crm_app.commands.log_with_new import log_with_new_people
from crm_app.domain.drafts import InteractionDraft
from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def save_interaction(
    workspace: Workspace,
    draft: InteractionDraft,
    names: Sequence[str],
    *,
    new_names: Sequence[str] = (),
    new_community: str = "",
    interaction_id: int | None = None,
    then: Callable[[int], None],
    otherwise: Callable[[KithbookError], None],
) -> None:
    """Log an interaction, or store the form over one; ``names`` of everybody in it are for the history."""
    label = Label("interaction.edit")
    if interaction_id is None:
        label = Label("interaction.log", {"name": names[0] if names else "", "count": len(names)})
    workspace.run_then(
        then, otherwise, label, log_with_new_people, draft, new_names, new_community, interaction_id=interaction_id
    )


def delete_interaction(workspace: Workspace, interaction_id: int) -> None:
    workspace.run(Label("interaction.delete"), commands.delete_interaction, interaction_id)
