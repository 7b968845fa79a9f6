"""The weekly rhythm in words."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from crm_app.domain.rhythm import SHOWN_NAMES, Deed
from crm_app.queries.rhythm import Rhythm, WeekBar

translate = QCoreApplication.translate


def week_title(monday: date, today: date) -> str:
    """ "23 to 29 November", with the months and years where they differ; the year if it is not this one."""
    sunday = monday + timedelta(days=6)
    year = "" if monday.year == sunday.year == today.year else " yyyy"
    last = _day(sunday, "d MMMM" + year)
    if monday.month == sunday.month:
        first = str(monday.day)
    else:
        first = _day(monday, "d MMMM" + (year if monday.year != sunday.year else ""))
    return translate("Rhythm", "%1 to %2").replace("%2", last).replace("%1", first)


def of_goal(found: Rhythm) -> str:
    """ "of 8": what stands after the number of people."""
    return translate("Rhythm", "of %1").replace("%1", str(found.goal))


def number_label(found: Rhythm) -> str:
    """What stands under the number of people; "people helped" would count as help what was an answer."""
    return translate("Rhythm", "people got something from you", None, found.people)


def streak_number(found: Rhythm) -> str:
    """The weeks in a row; with a plus while it is not read to the end."""
    return str(found.streak) if found.whole else f"{found.streak}+"


def streak_label(found: Rhythm) -> str:
    return translate("Rhythm", "weeks in a row", None, found.streak)


def summary(found: Rhythm) -> str:
    """ "6 of 8 people · 11 weeks in a row", or without weeks in a row only the first."""
    people = translate("Rhythm", "%1 of %n people", None, found.goal).replace("%1", str(found.people))
    if not found.streak:
        return people
    row = f"{streak_number(found)} {streak_label(found)}"
    return translate("Rhythm", "%1 · %2").replace("%1", people).replace("%2", row)


def deeds_line(found: Rhythm) -> str:
    """ "2 helped · 3 answered · 1 introduced · 0 thanked"."""
    return " · ".join(deed_count(deed, len(found.deeds.get(deed, ()))) for deed in Deed)


def deed_count(deed: Deed, count: int) -> str:
    match deed:
        case Deed.HELPED:
            return translate("Rhythm", "%n helped", None, count)
        case Deed.ANSWERED:
            return translate("Rhythm", "%n answered", None, count)
        case Deed.INTRODUCED:
            return translate("Rhythm", "%n introduced", None, count)
        case Deed.THANKED:
            return translate("Rhythm", "%n thanked", None, count)


def named(deed: Deed, names: str) -> str:
    """ "Helped: Anna Petrova, Boris"."""
    match deed:
        case Deed.HELPED:
            template = translate("Rhythm", "Helped: %1")
        case Deed.ANSWERED:
            template = translate("Rhythm", "Answered: %1")
        case Deed.INTRODUCED:
            template = translate("Rhythm", "Introduced: %1")
        case Deed.THANKED:
            template = translate("Rhythm", "Thanked: %1")
    return template.replace("%1", names)


def names_text(names: Sequence[str]) -> str:
    """The first names of a list, and how many more there are."""
    shown = ", ".join(names[:SHOWN_NAMES])
    more = len(names) - SHOWN_NAMES
    if more <= 0:
        return shown
    return translate("Rhythm", "%1 and %n more", None, more).replace("%1", shown)


def what_counts() -> str:
    """What a person who has not counted anybody yet may want to know."""
    return translate("Rhythm", "Counted by person: help given, answers, introductions, and thanks in your own words.")


def bar_text(bar: WeekBar, goal: int, today: date) -> str:
    """What a week's mark says: "9 to 15 November: goal met", or how many people it was."""
    week = week_title(bar.monday, today)
    if bar.met:
        return translate("Rhythm", "%1: goal met").replace("%1", week)
    template = translate("Rhythm", "%1: %2 of %n people", None, goal)
    return template.replace("%2", str(bar.people)).replace("%1", week)


def _day(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
