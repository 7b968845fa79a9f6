"""What a notice says on the desktop: title, text and buttons, in the person's language."""

from PySide6.QtCore import QCoreApplication

from crm_app.queries.today import DueRow
from crm_app.reminders.desktop import NoticeWords
from crm_app.reminders.notices import Answer, Notice, Occasion
from crm_app.ui import wording

translate = QCoreApplication.translate
_MOST_LINES = 4
_LONGEST = 80  # characters of a name or a text: a notification is no page


def notice_words(notice: Notice) -> NoticeWords:
    """Plain text; the names in it come from outside and are cut."""
    match notice.occasion:
        case Occasion.DUE:
            title, body = _one(notice.dues[0], notice)
        case Occasion.SEVERAL:
            title = translate("Notice", "%n things to get back to", None, len(notice.dues))
            body = _lines(notice)
        case Occasion.DIGEST:
            title = translate("Notice", "Your week: %n things to do", None, len(notice.dues))
            body = _lines(notice) or translate("Notice", "Nothing is due this week.")
    return NoticeWords(title, body, {answer: button_text(answer) for answer in Answer})


def button_text(answer: Answer) -> str:
    match answer:
        case Answer.DONE:
            return translate("Notice", "Done")
        case Answer.SNOOZE_DAY:
            return translate("Notice", "Snooze 1 day")
        case Answer.SNOOZE_WEEK:
            return translate("Notice", "Snooze 1 week")
        case Answer.SNOOZE_MONDAY:
            return translate("Notice", "Next Monday")
        case Answer.OPEN:
            return translate("Notice", "Open")


def _one(row: DueRow, notice: Notice) -> tuple[str, str]:
    late = ""
    if row.due < notice.day:
        late = translate("Notice", "It was due on %1.").replace("%1", wording.short_day(row.due, notice.day))
    why = "" if row.kind == "birthday" else wording.why_sentence(row.why)
    parts = [_what(row), row.due_time, why, late]
    return _cut(_names(row)) or "Kithbook", "\n".join(part for part in parts if part)


def _lines(notice: Notice) -> str:
    lines = [f"{_cut(_names(row))}: {_what(row)}" for row in notice.dues[:_MOST_LINES]]
    if (more := len(notice.dues) - _MOST_LINES) > 0:
        lines.append(translate("Notice", "and %n more", None, more))
    return "\n".join(lines)


def _what(row: DueRow) -> str:
    match row.kind:
        case "cadence":
            return translate("Notice", "keep in touch")
        case "birthday":
            age = row.why.values.get("age")
            if age is None:
                return translate("Notice", "birthday")
            return translate("Notice", "birthday, turns %n", None, int(age))
        case _:
            return _cut(row.text)


def _names(row: DueRow) -> str:
    return ", ".join(person.name for person in row.contacts)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
