"""Having the reminders start at login, and go on when the window is closed."""

from PySide6.QtCore import QProcess

from crm_app.errors import Failure
from crm_app.reminders.autostart import Autostart, background_command, own_autostart
from crm_app.ui.workspace import Workspace


def starts_at_login(workspace: Workspace, autostart: Autostart | None = None) -> bool:
    """Whether it was turned on, and the system still has it so."""
    return workspace.settings.value.background == "on" and (autostart or own_autostart()).is_on()


def remind_in_background(workspace: Workspace, on: bool, autostart: Autostart | None = None) -> None:
    """Turn it on, now and at each login, or off, which ends the running process too.

    Raises ``Failure("no_autostart")`` where the system's list of what starts at login cannot be written.
    """
    system = autostart or own_autostart()
    command = background_command(workspace.store.folder.root)
    try:
        if on:
            system.turn_on(command)
        else:
            system.turn_off()
    except OSError as error:
        raise Failure("no_autostart") from error
    workspace.settings.change(background="on" if on else "off")
    if on:
        QProcess.startDetached(command[0], command[1:])
