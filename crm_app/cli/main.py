"""The command line's entry: finds the sub-command, runs it, turns an error into one sentence and an exit code."""

import importlib
import logging
import os
import sys
from dataclasses import dataclass

import click
from typing_extensions import override

from crm_app.cli.desk import Desk, data_dir_option, json_option
from crm_app.errors import BadInput, Cancelled, Failure, KithbookError

BAD_INPUT, FAILURE, INTERRUPTED = 2, 1, 130


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a sub-command lives, and what it does in a few words; it is imported only when it is called."""

    place: str
    help: str


ENTRIES: dict[str, Entry] = {
    "import": Entry("imports:import_files", "Bring in exports: files, folders or ZIPs."),
    "paste": Entry("paste:paste", "Bring in a list of members, copied from a page."),
    "contacts": Entry("people:contacts", "List contacts, all or those a search finds."),
    "show": Entry("people:show", "Show one contact whole."),
    "add": Entry("people:add", "Add a contact."),
    "edit": Entry("people:edit", "Change a contact."),
    "tag": Entry("people:tag", "Put a tag on contacts."),
    "communities": Entry("communities:communities", "List communities."),
    "add-community": Entry("communities:add_community", "Add a community."),
    "join": Entry("communities:join", "Make contacts members of a community."),
    "log": Entry("talks:log", "Log what happened."),
    "remind": Entry("talks:remind", "Set a follow-up."),
    "cadence": Entry("talks:cadence", "Set how often to be in touch."),
    "tier": Entry("tiers:tier", "Put a contact into a tier, 1 to 5, or none."),
    "tiers": Entry("tiers:tiers", "List the tiers, or set how often to be in touch with one."),
    "due": Entry("due:due", "List what is due."),
    "suggest": Entry("suggest:suggest", "Say who to write to, and why."),
    "week": Entry("week:week", "Say whom you helped this week, against your goal."),
    "digest": Entry("digest:digest", "Show the week: what is due, and what became of the last one."),
    "done": Entry("due:done", "Finish what is due."),
    "snooze": Entry("due:snooze", "Put off what is due."),
    "skip": Entry("due:skip", "Let what is due pass this time."),
    "yield": Entry("communities:platform_yield", "Show what each platform or community brings."),
    "history": Entry("history:history", "List what was done, newest first."),
    "undo": Entry("history:undo", "Take back the newest step, or the one named."),
    "redo": Entry("history:redo", "Do the last undone step again."),
    "export": Entry("exports:export", "Write everything to a .json, .csv, .vcf or .ics file."),
    "backup": Entry("exports:backup", "Copy the data to a file."),
    "restore": Entry("exports:restore", "Put a backup in the place of the data."),
    "parse": Entry("parse:parse", "Show what a line of text says."),
    "check": Entry("exports:check", "Check the data's health."),
    "screenshots": Entry("pictures:screenshots", "Draw every screen off screen."),
    "preview": Entry("pictures:preview", "Import the sample into a throwaway folder and draw it."),
}


class LazyGroup(click.Group):
    """Imports a sub-command's module only when that sub-command is called."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(ENTRIES)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = ENTRIES.get(cmd_name)
        if entry is None:
            return None
        module, _, attribute = entry.place.partition(":")
        found = getattr(importlib.import_module(f"crm_app.cli.{module}"), attribute)
        return found if isinstance(found, click.Command) else None

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in ENTRIES.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@json_option
@data_dir_option
def cli() -> None:
    """Kithbook keeps who you met where, what you talked about, and when to get back to them.

    Without a command it opens the window; with --background it only reminds, from the tray.
    """


def main(argv: list[str]) -> int:
    """Run one command; returns the exit code: 0, 1 for a failure, 2 for bad input, 130 when interrupted."""
    desk = Desk()
    try:
        code = _run(desk, argv)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILURE
    return code


def _run(desk: Desk, argv: list[str]) -> int:
    try:
        try:
            result: object = cli.main(args=argv, prog_name="kithbook", obj=desk, standalone_mode=False)
            return result if isinstance(result, int) else 0
        finally:
            desk.close()
    except click.ClickException as error:
        _tell(error.format_message())
        return BAD_INPUT
    except (KeyboardInterrupt, click.Abort):
        return _refuse(desk, Cancelled(), INTERRUPTED)
    except Cancelled as error:
        return _refuse(desk, error, INTERRUPTED)
    except BadInput as error:
        return _refuse(desk, error, BAD_INPUT)
    except KithbookError as error:
        return _refuse(desk, error, FAILURE)
    except BrokenPipeError:
        raise
    except Exception as error:
        return _unexpected(desk, error)


def _unexpected(desk: Desk, error: Exception) -> int:
    """Note where it broke in the log, never what was in it, and say that it did."""
    from crm_app.logs import describe

    desk.start_log()
    logging.getLogger("kithbook").error("unexpected: %s", describe(error))
    return _refuse(desk, Failure("unexpected"), FAILURE)


def _refuse(desk: Desk, error: KithbookError, code: int) -> int:
    from crm_app.cli.speech import speaking
    from crm_app.ui.error_wording import error_sentence

    with speaking(desk.language()):
        _tell(error_sentence(error))
    return code


def _tell(sentence: str) -> None:
    from crm_app.cli.output import clean

    click.echo(clean(sentence), err=True)
