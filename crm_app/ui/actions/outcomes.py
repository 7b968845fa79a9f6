"""Storing the outcome form."""

from collections.abc import Callable

from crm_app.commands import outcomes as commands
from crm_app.domain.drafts import OutcomeDraft
from crm_app.errors import KithbookError
from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def add_outcome(
    workspace: Workspace,
    draft: OutcomeDraft,
    name: str,
    *,
    then: Callable[[int], None],
    otherwise: Callable[[KithbookError], None],
) -> None:
    """Note what came of knowing the contact, who is called ``name``."""
    workspace.run_then(then, otherwise, Label("outcome.add", {"name": name}), commands.add_outcome, draft)
