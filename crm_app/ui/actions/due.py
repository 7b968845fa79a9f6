"""Settling what is due: done, put off, or skipped. ``due_id`` is a ``DueRow``'s id, ``name`` whom it is about."""

from datetime import date

from crm_app.store.journal import Label
from crm_app.ui.workspace import Workspace

WAY = "window"


def done(workspace: Workspace, due_id: str, name: str) -> None:
    """Finish it; a recurring one moves on to its next day."""
    from crm_app.commands import follow_ups

    label = Label("follow_up.done", {"name": name})
    workspace.run(label, follow_ups.mark_done, due_id, workspace.today(), WAY, workspace.leap)


def snooze(workspace: Workspace, due_id: str, name: str, until: date) -> None:
    """Hide it until a day after today; its due day stays."""
    from crm_app.commands import follow_ups

    label = Label("follow_up.snooze", {"name": name})
    workspace.run(label, follow_ups.snooze, due_id, until, workspace.today(), WAY)


def skip(workspace: Workspace, due_id: str, name: str) -> None:
    """Let it pass this time, with nothing logged."""
    from crm_app.commands import follow_ups

    label = Label("follow_up.skip", {"name": name})
    workspace.run(label, follow_ups.skip, due_id, workspace.today(), WAY, workspace.leap)


def delete_follow_up(workspace: Workspace, follow_up_id: int) -> None:
    """Delete a follow-up with its history."""
    from crm_app.commands import follow_ups

    workspace.run(Label("follow_up.delete"), follow_ups.delete_follow_up, follow_up_id)
