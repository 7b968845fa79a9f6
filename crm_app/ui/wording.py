"""Sentences and short forms for what the data holds: words, days, gaps, dues. English here, other languages in i18n."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from crm_app.domain.cadence import DueState
from crm_app.domain.vocabulary import CommunityKind, Direction, InteractionKind, LedgerEvent, OutcomeKind, Unit

translate = QCoreApplication.translate


class WhyLike(Protocol):
    """A reason as data: see ``queries.today.Why``."""

    @property
    def code(self) -> str: ...
    @property
    def values(self) -> dict[str, Any]: ...


class LedgerLike(Protocol):
    """A line of a ledger: see ``queries.contact.LedgerRow``."""

    @property
    def event(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...
    @property
    def way(self) -> str: ...


def kind_name(kind: str, subtype: str = "") -> str:
    """The name of a kind of interaction; ``subtype`` "invitation" has its own."""
    if subtype == "invitation":
        return translate("Words", "Invitation")
    names: Mapping[str, str] = {
        InteractionKind.MESSAGE: translate("Words", "Message"),
        InteractionKind.CALL: translate("Words", "Call"),
        InteractionKind.MEETING: translate("Words", "Meeting"),
        InteractionKind.EVENT: translate("Words", "Event"),
        InteractionKind.COMMENT: translate("Words", "Comment"),
        InteractionKind.EMAIL: translate("Words", "E-mail"),
        InteractionKind.INTRODUCTION: translate("Words", "Introduction"),
        InteractionKind.HELP_GIVEN: translate("Words", "Help given"),
        InteractionKind.HELP_RECEIVED: translate("Words", "Help received"),
    }
    return names.get(kind, kind)


def direction_name(direction: str) -> str:
    names: Mapping[str, str] = {
        Direction.IN: translate("Words", "They reached out"),
        Direction.OUT: translate("Words", "I reached out"),
        Direction.MUTUAL: translate("Words", "Both"),
    }
    return names.get(direction, direction)


def community_kind_name(kind: str) -> str:
    names: Mapping[str, str] = {
        CommunityKind.PROFESSIONAL: translate("Words", "Professional"),
        CommunityKind.INDUSTRY: translate("Words", "Industry"),
        CommunityKind.EDUCATIONAL: translate("Words", "Educational"),
        CommunityKind.INTEREST: translate("Words", "Interest"),
        CommunityKind.LOCAL: translate("Words", "Local"),
    }
    return names.get(kind, kind)


def outcome_name(kind: str) -> str:
    names: Mapping[str, str] = {
        OutcomeKind.JOB_LEAD: translate("Words", "Job lead"),
        OutcomeKind.REFERRAL: translate("Words", "Referral"),
        OutcomeKind.CLIENT: translate("Words", "Client"),
        OutcomeKind.COLLABORATION: translate("Words", "Collaboration"),
        OutcomeKind.MENTORING: translate("Words", "Mentoring"),
        OutcomeKind.HIRE: translate("Words", "Hire"),
        OutcomeKind.TALK: translate("Words", "Talk"),
    }
    return names.get(kind, kind)


def platform_name(key: str, name: str) -> str:
    """A platform's name; those that are common words have a translation."""
    names = {
        "email": translate("Words", "E-mail"),
        "phone": translate("Words", "Phone"),
        "in_person": translate("Words", "In person"),
        "web": translate("Words", "Website"),
    }
    return names.get(key, name)


def day_text(day: date) -> str:
    """A day in full, as the language writes it: "Sunday, 22 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def short_day(day: date, today: date) -> str:
    """A day without the year if it is this year's: "9 Oct", "9 Oct 2024"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM" if day.year == today.year else "d MMM yyyy")


def moment_text(moment: datetime, assumed_zone: str = "") -> str:
    """Day and time in the person's zone: "Saturday, 21 November 2026, 15:00".

    ``assumed_zone`` says in which zone a time without one was read.
    """
    local = moment.astimezone()
    clock = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    said = translate("Times", "%1, %2").replace("%1", day_text(local.date())).replace("%2", clock)
    if not assumed_zone:
        return said
    template = translate("Times", "%1 (the source gives no zone, %2 assumed)")
    return template.replace("%2", assumed_zone).replace("%1", said)


def short_moment(moment: datetime) -> str:
    local = moment.astimezone()
    stamp = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(stamp, QLocale.FormatType.ShortFormat)


def ago_text(moment: datetime, now: datetime) -> str:
    """How long ago, short: "now", "3 d", "5 wk", "4 mo", "1 y". Days are days of the calendar."""
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if days <= 0:
        return translate("Times", "today")
    if days < 14:
        return translate("Times", "%1 d").replace("%1", str(days))
    if days < 61:
        return translate("Times", "%1 wk").replace("%1", str(days // 7))
    if days < 365:
        return translate("Times", "%1 mo").replace("%1", str(days * 12 // 365))
    return translate("Times", "%1 y").replace("%1", str(days // 365))


ago = ago_text


def due_chip(due: date, state: DueState | None, today: date) -> tuple[str, str]:
    """The words and the tone ("overdue", "today", "plain") of a due chip."""
    days = (due - today).days
    if state is DueState.HIDDEN:
        return translate("Times", "snoozed"), "plain"
    if days < 0:
        late = -days
        if late < 14:
            return translate("Times", "%n days over", None, late), "overdue"
        if late < 61:
            return translate("Times", "%n weeks over", None, late // 7), "overdue"
        return translate("Times", "%n months over", None, late * 12 // 365), "overdue"
    if days == 0:
        return translate("Times", "Today"), "today"
    if days < 14:
        return translate("Times", "in %n days", None, days), "plain"
    if days < 61:
        return translate("Times", "in %n weeks", None, days // 7), "plain"
    if days < 730:
        return translate("Times", "in %n months", None, days * 12 // 365), "plain"
    return translate("Times", "in %n years", None, days // 365), "plain"


def cadence_text(every: int, unit: str) -> str:
    """ "every 6 weeks" """
    if every == 1:
        once = {
            Unit.DAY: translate("Times", "every day"),
            Unit.WEEK: translate("Times", "every week"),
            Unit.MONTH: translate("Times", "every month"),
            Unit.YEAR: translate("Times", "every year"),
        }
        return once[Unit(unit)]
    match unit:
        case Unit.DAY:
            return translate("Times", "every %n days", None, every)
        case Unit.WEEK:
            return translate("Times", "every %n weeks", None, every)
        case Unit.MONTH:
            return translate("Times", "every %n months", None, every)
        case _:
            return translate("Times", "every %n years", None, every)


def repeat_text(every: int, unit: str, rule: str = "") -> str:
    """ "every month: last Friday"; ``rule`` as a ``domain.recurrence.DayRule`` is stored."""
    often = cadence_text(every, unit)
    if not rule:
        return often
    from crm_app.domain.recurrence import DayRule

    said = DayRule.parse(rule)
    locale = QLocale()
    days = [_rule_day(place, day, locale) for place, day in said.byday]
    days += [translate("Times", "last day") if day == -1 else str(day) for day in said.bymonthday]
    days += [locale.standaloneMonthName(month, QLocale.FormatType.LongFormat) for month in said.bymonth]
    return translate("Times", "%1: %2").replace("%1", often).replace("%2", ", ".join(days))


def _rule_day(place: int, day: int, locale: QLocale) -> str:
    """ "Friday", "last Friday", "2. Friday": in some languages the words before go with the gender of the day."""
    name = locale.dayName(day + 1, QLocale.FormatType.LongFormat)
    if place == 0:
        return name
    if place > 0:
        return translate("Times", "%1. %2").replace("%2", name).replace("%1", str(place))
    last = (
        translate("Times", "last Monday"),
        translate("Times", "last Tuesday"),
        translate("Times", "last Wednesday"),
        translate("Times", "last Thursday"),
        translate("Times", "last Friday"),
        translate("Times", "last Saturday"),
        translate("Times", "last Sunday"),
    )
    return last[day]


def why_sentence(why: WhyLike) -> str:
    """Why something is due, with the days it rests on."""
    values = why.values
    match why.code:
        case "promised":
            return translate("Why", "Set on %1").replace("%1", _long(values["created"]))
        case "birthday":
            if values.get("age") is None:
                return translate("Why", "Birthday")
            return translate("Why", "Turns %n", None, int(values["age"]))
        case _:
            return _cadence_sentence(values)


def _cadence_sentence(values: Mapping[str, Any]) -> str:
    every = cadence_text(int(values["every"]), str(values["unit"]))
    if values.get("origin") == "tag":
        template = translate("Why", "Keep in touch %1, by tag %2").replace("%2", str(values.get("tag") or ""))
    elif values.get("origin") == "tier":
        template = translate("Why", "Keep in touch %1, tier %2").replace("%2", str(values.get("tier") or ""))
    else:
        template = translate("Why", "Keep in touch %1")
    said = template.replace("%1", every)
    if values.get("last_contact"):
        last = translate("Why", "last contact %1").replace("%1", _long(values["last_contact"]))
    elif values.get("attempt"):
        last = translate("Why", "you wrote on %1, no answer yet").replace("%1", _long(values["attempt"]))
    else:
        last = translate("Why", "no contact yet")
    return translate("Why", "%1; %2").replace("%1", said).replace("%2", last)


def _long(day: Any) -> str:
    found = day.astimezone().date() if isinstance(day, datetime) else day
    if isinstance(found, str):
        found = date.fromisoformat(found[:10])
    return QLocale().toString(QDate(found.year, found.month, found.day), "d MMMM yyyy")


def ledger_text(row: LedgerLike) -> str:
    """One line of a ledger: what happened when, and by which way."""
    match row.event:
        case LedgerEvent.CREATED:
            said = translate("Ledger", "%1: created")
        case LedgerEvent.CHANGED:
            said = translate("Ledger", "%1: changed")
        case LedgerEvent.SHOWN:
            said = translate("Ledger", "%1: shown")
        case LedgerEvent.SNOOZED:
            until = row.until or row.at.date()
            said = translate("Ledger", "%1: snoozed until %2").replace("%2", _long(until))
        case LedgerEvent.SKIPPED:
            said = translate("Ledger", "%1: skipped")
        case LedgerEvent.LOGGED:
            said = translate("Ledger", "%1: an interaction was logged")
        case LedgerEvent.REOPENED:
            said = translate("Ledger", "%1: reopened")
        case _:
            said = translate("Ledger", "%1: done")
    if row.event != LedgerEvent.SHOWN and row.way == "notification":
        said = translate("Ledger", "%3, in a notification").replace("%3", said)
    elif row.way == "command line":
        said = translate("Ledger", "%3, on the command line").replace("%3", said)
    return said.replace("%1", short_moment(row.at))
