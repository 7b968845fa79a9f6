"""Why somebody is suggested, as a sentence with its figures and days; and what the kinds are called."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from crm_app.domain.suggestions import Level, SuggestionKind

translate = QCoreApplication.translate
_LONGEST = 90  # characters of a text from outside in a sentence


class ReasonLike(Protocol):
    """A reason as data: see ``domain.suggestions.Reason``."""

    @property
    def kind(self) -> SuggestionKind: ...
    @property
    def evidence(self) -> Mapping[str, Any]: ...


def kind_title(kind: SuggestionKind) -> str:
    """What the settings call a kind."""
    match kind:
        case SuggestionKind.UNANSWERED:
            return translate("Suggestions", "Unanswered messages")
        case SuggestionKind.PROMISE:
            return translate("Suggestions", "Promises without a follow-up")
        case SuggestionKind.BIRTHDAY:
            return translate("Suggestions", "Birthdays")
        case SuggestionKind.JOB:
            return translate("Suggestions", "New jobs")
        case SuggestionKind.SILENCE:
            return translate("Suggestions", "Silence beyond the usual")
        case SuggestionKind.SHARED_EVENT:
            return translate("Suggestions", "Events in shared communities")
        case SuggestionKind.MET_TWICE:
            return translate("Suggestions", "Met twice, never talked")
        case SuggestionKind.DORMANT:
            return translate("Suggestions", "Once active, long asleep")


def level_title(level: Level) -> str:
    match level:
        case Level.OFF:
            return translate("Suggestions", "Off")
        case Level.LESS:
            return translate("Suggestions", "Less")
        case Level.NORMAL:
            return translate("Suggestions", "Normal")
        case Level.MORE:
            return translate("Suggestions", "More")


def rest_sentence(name: str, kind: SuggestionKind | None, until: date | None) -> str:
    """What is not suggested: a person (``name``), for one kind or any; or, without a name, a kind."""
    what = kind_title(kind) if kind is not None else ""
    if not name:
        return what
    said = _filled(translate("Suggestions", "%1: %2"), name, what) if what else name
    return _filled(translate("Suggestions", "%1, until %2"), said, _day(until)) if until is not None else said


def reason_sentence(reason: ReasonLike) -> str:
    """Why, with the figures and days that it rests on; no number stands alone."""
    found = reason.evidence
    match reason.kind:
        case SuggestionKind.UNANSWERED:
            return _unanswered(found)
        case SuggestionKind.PROMISE:
            return _promise(found)
        case SuggestionKind.BIRTHDAY:
            return _birthday(found)
        case SuggestionKind.JOB:
            return _job(found)
        case SuggestionKind.SILENCE:
            return _silence(found)
        case SuggestionKind.SHARED_EVENT:
            return _shared_event(found)
        case SuggestionKind.MET_TWICE:
            return _met_twice(found)
        case SuggestionKind.DORMANT:
            return _dormant(found)


def _unanswered(found: Mapping[str, Any]) -> str:
    template = (
        translate("Suggestions", "Their message of %1 has waited %2 for your answer")
        if found["theirs"]
        else translate("Suggestions", "Your message of %1 has had no answer for %2")
    )
    return _filled(template, _day(found["on"]), _days(found["days"]))


def _promise(found: Mapping[str, Any]) -> str:
    quote = _short(found["quote"])
    if found["on"] is None:
        return _filled(translate("Suggestions", "Your notes say “%1”, and there is no follow-up"), quote)
    template = (
        translate("Suggestions", "You wrote on %1: “%2”, and there is no follow-up")
        if found["written"]
        else translate("Suggestions", "Your note of %1 says “%2”, and there is no follow-up")
    )
    return _filled(template, _day(found["on"]), quote)


def _birthday(found: Mapping[str, Any]) -> str:
    on = _day(found["on"])
    match found["days"]:
        case 0:
            said = _filled(translate("Suggestions", "Birthday today, %1"), on)
        case 1:
            said = _filled(translate("Suggestions", "Birthday tomorrow, %1"), on)
        case days:
            said = _filled(translate("Suggestions", "Birthday in %2, on %1"), on, _days(days))
    if found["age"] is None:
        return said
    turns = translate("Suggestions", "turns %n", None, int(found["age"]))
    return _filled(translate("Suggestions", "%1; %2"), said, turns)


def _job(found: Mapping[str, Any]) -> str:
    before, after, seen = _short(found["before"]), _short(found["after"]), _day(found["seen"])
    company = found["change"] == "company"
    if not before:
        template = (
            translate("Suggestions", "New company: %1, seen in the import of %2")
            if company
            else translate("Suggestions", "New job: %1, seen in the import of %2")
        )
        return _filled(template, after, seen)
    template = (
        translate("Suggestions", "New company: %1 (was: %2), seen in the import of %3")
        if company
        else translate("Suggestions", "New job: %1 (was: %2), seen in the import of %3")
    )
    return _filled(template, after, before, seen)


def _silence(found: Mapping[str, Any]) -> str:
    contact_days = translate("Suggestions", "%n days of contact", None, int(found["contact_days"]))
    template = translate("Suggestions", "Silent for %1, since %2; usually in touch every %3 (median of %4)")
    said = _filled(template, _days(found["silent"]), _day(found["last"]), _gap(found["median"]), contact_days)
    return _with_attempt(said, found)


def _dormant(found: Mapping[str, Any]) -> str:
    contact_days = translate("Suggestions", "%n days of contact", None, int(found["contact_days"]))
    template = (
        translate("Suggestions", "Once %1 within a year (%2 to %3), and none for %4 since")
        if found["until"] == found["last"]
        else translate("Suggestions", "Once %1 within a year (%2 to %3), but none for %4, since %5")
    )
    said = _filled(
        template, contact_days, _day(found["first"]), _day(found["until"]), _days(found["silent"]), _day(found["last"])
    )
    return _with_attempt(said, found)


def _with_attempt(said: str, found: Mapping[str, Any]) -> str:
    if not found["attempt"]:
        return said
    wrote = _filled(translate("Suggestions", "you wrote on %1, no answer yet"), _day(found["attempt"]))
    return _filled(translate("Suggestions", "%1; %2"), said, wrote)


def _shared_event(found: Mapping[str, Any]) -> str:
    if not found["community"]:
        template = translate("Suggestions", "You were both at %1 of %2, and have not talked since")
    elif found["attended"]:
        template = translate("Suggestions", "You were both at %1 of %2 in %3, and have not talked since")
    else:
        template = translate("Suggestions", "%1 of %2 was in %3, where you both are, and you have not talked since")
    title = _short(found["title"])
    if title:
        named = _filled(translate("Suggestions", "“%1”"), title)
    elif found["kind"] == "meeting":
        named = translate("Suggestions", "the meeting")
    else:
        named = translate("Suggestions", "the event")
    said = _filled(template, named, _day(found["on"]), _short(found["community"]))
    return said[:1].upper() + said[1:]


def _met_twice(found: Mapping[str, Any]) -> str:
    first, last = _day(found["first"]), _day(found["last"])
    if found["meetings"]:
        met = translate("Suggestions", "Met on %n days", None, int(found["events"]))
        return _filled(translate("Suggestions", "%1, from %2 to %3, and never wrote or called"), met, first, last)
    met = translate("Suggestions", "Met at events on %n days", None, int(found["events"]))
    return _filled(translate("Suggestions", "%1, from %2 to %3, and never talked"), met, first, last)


def _filled(template: str, *values: str) -> str:
    """The template with its places filled at once: a text from outside may hold a "%2" of its own."""
    parts = template.split("%")
    said = parts[0]
    for part in parts[1:]:
        place = int(part[0]) if part[:1].isdecimal() else 0
        said += values[place - 1] + part[1:] if 0 < place <= len(values) else f"%{part}"
    return said


def _days(count: int) -> str:
    return translate("Suggestions", "%n days", None, int(count))


def _gap(days: float) -> str:
    """A median: whole days, or a half as the language writes it."""
    if days == int(days):
        return _days(int(days))
    return _filled(translate("Suggestions", "%1 days"), QLocale().toString(days, "f", 1))


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def _short(text: str) -> str:
    whole = " ".join(str(text).split())
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST - 1].rstrip() + "…"
