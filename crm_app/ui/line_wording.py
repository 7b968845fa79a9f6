"""The pieces of a line in words: what a chip says, and what Enter will do."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from crm_app.domain.vocabulary import Direction, InteractionKind
from crm_app.quick_add.draft import Day, Often, Piece, Slot, Someone, Understood, Where
from crm_app.ui import wording

translate = QCoreApplication.translate


def chip_text(piece: Piece, said: Understood, platforms: dict[str, str], today: date) -> str:
    """What the chip of a piece shows. ``platforms`` are names by key."""
    match piece.slot:
        case Slot.PERSON:
            return person_text(said.people[piece.key])
        case Slot.PLACE:
            return where_text(said.where or Where(), platforms)
        case Slot.KIND:
            return kind_text(said.kind, said.direction)
        case Slot.AT:
            return day_text(said.at, today)
        case Slot.MINUTES:
            return translate("Line", "%n minutes", None, said.minutes)
        case Slot.TAG:
            return piece.said
        case Slot.NOTE:
            return translate("Line", "note: %1").replace("%1", said.note)
        case Slot.STEP:
            about = "" if said.meant is None else day_text(said.meant, today)
            step = ", ".join(part for part in (said.step or otherwise_text(said), about) if part)
            return translate("Line", "to do: %1").replace("%1", step)
        case Slot.DUE:
            return translate("Line", "follow up · %1").replace("%1", day_text(said.due, today))
        case Slot.REPEAT:
            return often_text(said.often)


def chip_said(piece: Piece, text: str) -> str:
    """What a screen reader says of a chip."""
    names = {
        Slot.PERSON: translate("Line", "Person: %1"),
        Slot.PLACE: translate("Line", "Where: %1"),
        Slot.KIND: translate("Line", "What happened: %1"),
        Slot.AT: translate("Line", "When: %1"),
        Slot.MINUTES: translate("Line", "How long: %1"),
        Slot.TAG: translate("Line", "Tag: %1"),
        Slot.REPEAT: translate("Line", "Repeat: %1"),
    }
    said = names.get(piece.slot, "%1").replace("%1", text)
    return translate("Line", "%1, not said but assumed").replace("%1", said) if piece.guessed else said


def person_text(person: Someone) -> str:
    if not person.id:
        return translate("Line", "%1 (new)").replace("%1", person.name)
    if len(person.ids) > 1:
        return translate("Line", "%1 · one of %n", None, len(person.ids)).replace("%1", person.name)
    return person.name


def where_text(where: Where, platforms: dict[str, str]) -> str:
    platform = wording.platform_name(where.platform, platforms.get(where.platform, where.platform))
    community = where.community
    if community and where.community_id is None:
        community = translate("Line", "%1 (new)").replace("%1", community)
    return " · ".join(part for part in (platform, community) if part)


def kind_text(kind: InteractionKind | None, direction: Direction) -> str:
    """The kind, and who reached out if it was not both."""
    name = wording.kind_name(kind or "")
    if direction is Direction.MUTUAL or kind in (InteractionKind.HELP_GIVEN, InteractionKind.HELP_RECEIVED):
        return name
    return f"{name} · {wording.direction_name(direction)}"


def day_text(value: Day | None, today: date) -> str:
    """A day with its weekday, and the time if there is one: "Saturday, 21 November, 15:00"."""
    if value is None:
        return ""
    day = value.date() if isinstance(value, datetime) else value
    locale = QLocale()
    pattern = translate("Line", "dddd, d MMMM") if day.year == today.year else translate("Line", "dddd, d MMMM yyyy")
    said = locale.toString(QDate(day.year, day.month, day.day), pattern)
    if day == today:
        said = translate("Line", "today")
    if not isinstance(value, datetime):
        return said
    clock = locale.toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)
    return translate("Line", "%1, %2").replace("%1", said).replace("%2", clock)


def often_text(often: Often | None) -> str:
    return "" if often is None else wording.repeat_text(often.every, often.unit, often.rule)


def enter_text(said: Understood) -> str:
    """What Enter will do, or what is missing for it to do anything."""
    if not said.people:
        return translate("Line", "Name somebody: whom is it about?")
    if said.kind is None and said.due is None:
        return translate("Line", "Say what happened, or what is to be done and when.")
    new = ", ".join(said.new_names)
    if said.kind is not None and said.due is not None:
        text = translate("Line", "Enter adds %1 and stores both") if new else translate("Line", "Enter stores both")
    elif said.kind is not None:
        text = translate("Line", "Enter adds %1 and logs it") if new else translate("Line", "Enter logs it")
    else:
        text = translate("Line", "Enter adds %1 and sets the follow-up")
        text = text if new else translate("Line", "Enter sets the follow-up")
    return text.replace("%1", new)


def otherwise_text(said: Understood) -> str:
    """What is to be done if the line does not say."""
    names = ", ".join(person.name for person in said.people.values())
    return translate("Line", "get back to %1").replace("%1", names)
