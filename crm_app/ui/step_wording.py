"""What a step of the history is called, from its label's code and values."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_app.store.journal import Label

translate = QCoreApplication.translate


def step_sentence(label: Label) -> str:
    """One line for the history and the toast, such as “Added Anna Petrova”."""
    values = label.values
    count = int(values.get("count", 1) or 0)
    template = _people(label.code, count) or _others(label.code, values) or translate("Steps", "Changed something")
    for place, name in (("%1", _first(values)), ("%2", str(values.get("community") or values.get("tier") or ""))):
        template = template.replace(place, name)
    return template


def _first(values: dict[str, Any]) -> str:
    return str(values.get("name") or values.get("tag") or values.get("file") or "")


def _people(code: str, count: int) -> str:
    match code:
        case "contact.add":
            return translate("Steps", "Added %1")
        case "contact.edit":
            return translate("Steps", "Edited %1")
        case "contact.notes":
            return translate("Steps", "Changed the notes on %1")
        case "contact.archive":
            return translate("Steps", "Archived %n people", None, count)
        case "contact.unarchive":
            return translate("Steps", "Brought %n people back from the archive", None, count)
        case "contact.delete":
            return translate("Steps", "Deleted %n people", None, count)
        case "contact.list":
            return translate("Steps", "Put %n people into the list", None, count)
        case "tag.add":
            return translate("Steps", "Tag “%1” added to %n people", None, count)
        case "tag.remove":
            return translate("Steps", "Tag “%1” removed from %n people", None, count)
        case "member.add":
            return translate("Steps", "Added %n people to %2", None, count)
        case "member.remove":
            return translate("Steps", "Removed %n people from %2", None, count)
        case "cadence.set":
            return translate("Steps", "Set how often to be in touch with %n people", None, count)
        case "tier.set":
            return translate("Steps", "Put %1 into tier %2")
        case "tier.none":
            return translate("Steps", "%1 is in no tier")
        case "tier.choose":
            return translate("Steps", "Put %n people into tier %2", None, count)
        case "cadence.clear":
            return translate("Steps", "Stopped keeping in touch with %n people", None, count)
        case _:
            return ""


def _others(code: str, values: dict[str, Any]) -> str:
    match code:
        case "tier.cadence":
            return translate("Steps", "Changed how often tier %1 is in touch")
        case "import":
            people = translate("Steps", "%n people", None, int(values.get("people", 0)))
            talks = translate("Steps", "%n interactions", None, int(values.get("interactions", 0)))
            return translate("Steps", "Imported %1: %3, %4").replace("%3", people).replace("%4", talks)
        case "import.settle":
            return translate("Steps", "Let a change be that an export showed")
        case "community.add":
            return translate("Steps", "Added the community %1")
        case "community.edit":
            return translate("Steps", "Edited the community %1")
        case "community.delete":
            return translate("Steps", "Deleted the community %1")
        case "tag.rename":
            return translate("Steps", "Renamed a tag to “%1”")
        case "tag_cadence.set":
            return translate("Steps", "Set how often to be in touch by tag “%1”")
        case "interaction.log":
            return translate("Steps", "Logged an interaction with %1")
        case "interaction.edit":
            return translate("Steps", "Edited an interaction")
        case "interaction.delete":
            return translate("Steps", "Deleted an interaction")
        case "follow_up.add":
            return translate("Steps", "Added a follow-up: %1")
        case "follow_up.edit":
            return translate("Steps", "Edited a follow-up")
        case "follow_up.done":
            return translate("Steps", "Done: %1")
        case "follow_up.snooze":
            return translate("Steps", "Snoozed: %1")
        case "follow_up.skip":
            return translate("Steps", "Skipped: %1")
        case "follow_up.delete":
            return translate("Steps", "Deleted a follow-up")
        case "outcome.add":
            return translate("Steps", "Added an outcome for %1")
        case "outcome.delete":
            return translate("Steps", "Deleted an outcome")
        case "platform.add":
            return translate("Steps", "Added the platform %1")
        case "suggestion.snooze":
            return translate("Steps", "%1 is left alone for a week")
        case "suggestion.rest_person":
            return translate("Steps", "%1 is not suggested any more")
        case "suggestion.rest_kind":
            return translate("Steps", "No more suggestions of this kind: %1")
        case "suggestion.wake_kind":
            return translate("Steps", "Suggestions of this kind again: %1")
        case "suggestion.wake":
            return translate("Steps", "Suggested again: %1")
        case "sample.fill":
            return translate("Steps", "Filled the sample")
        case _:
            return ""
