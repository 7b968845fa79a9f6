"""Storing the follow-up form; what one key does to what is due is in ``due``."""

from collections.abc import Callable, Sequence

from crm_app.commands.log_with_new import follow_up_with_new_people
from crm_app.domain.drafts import FollowUpDraft
from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def save_follow_up(
    workspace: Workspace,
    draft: FollowUpDraft,
    names: Sequence[str],
    *,
    new_names: Sequence[str] = (),
    follow_up_id: int | None = None,
    then: Callable[[int], None],
    otherwise: Callable[[KithbookError], None],
) -> None:
    """Add a follow-up, or store the form over one; ``names`` of everybody it is about are for the history."""
    label = Label("follow_up.edit")
    if follow_up_id is None:
        label = Label("follow_up.add", {"name": names[0] if names else ""})
    workspace.run_then(then, otherwise, label, follow_up_with_new_people, draft, new_names, follow_up_id)
