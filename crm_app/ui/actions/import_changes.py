"""What the person does about people whose export has changed."""

from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace


def follow_up_change(workspace: Workspace, change_id: int, text: str) -> None:
    """A follow-up for today, and the change is dealt with."""
    from crm_app.commands.import_changes import follow_up_change as command

    workspace.run(Label("follow_up.add", {"name": text}), command, change_id, text, workspace.today())


def settle_change(workspace: Workspace, change_id: int) -> None:
    """Let it be."""
    from crm_app.commands.import_changes import settle_changes

    workspace.run(Label("import.settle"), settle_changes, [change_id])
