"""What a line would store, and how each piece is corrected."""

from datetime import date, datetime

import pytest

from crm_app.domain.vocabulary import Direction, InteractionKind, Unit
from crm_app.errors import BadInput
from crm_app.quick_add.draft import Often, Slot, Someone, Understood, Where, moment_of, understood
from crm_app.quick_add.line.parse import parse_line
from crm_app.quick_add.line.records import KnownPerson, NoNames

NOW = datetime(2026, 11, 22, 12).astimezone()
TODAY = NOW.date()
EXAMPLE = "met Ivan Petrov yesterday at PyData Slack, he looks for a data engineer, remind me in 2 weeks #hiring"


class Annas(NoNames):
    def people(self, words):  # type: ignore[no-untyped-def]
        known = [KnownPerson(7, "Анна Белова"), KnownPerson(3, "Анна Котова")]
        return known if "анна" in words or "анной" in words else ()

    def platforms(self):  # type: ignore[no-untyped-def]
        return [("slack", "Slack"), ("linkedin", "LinkedIn")]


def read(text: str, corrections: dict[str, object] | None = None) -> Understood:
    return understood(parse_line(text, NOW, names=Annas()), TODAY, corrections)


def keys(said: Understood) -> dict[Slot, str]:
    return {piece.slot: piece.key for piece in said.pieces}


def test_one_line_gives_the_interaction_and_the_follow_up() -> None:
    said = read(EXAMPLE)
    assert [piece.slot for piece in said.pieces] == ["person", "place", "kind", "at", "tag", "note", "step", "due"]
    assert said.new_names == ("Ivan Petrov",)
    assert said.where is not None
    assert said.where.platform == "slack"
    draft = said.draft(NOW, "Europe/Berlin", "get back")
    assert draft.interaction is not None
    assert (draft.interaction.kind, draft.interaction.at.date()) == ("meeting", date(2026, 11, 21))
    assert draft.interaction.text == "he looks for a data engineer"
    assert draft.follow_up is not None
    assert (draft.follow_up.due_on, draft.follow_up.due_time) == (date(2026, 12, 6), None)
    assert draft.tags == ("hiring",)


def test_first_day_and_interval_of_a_recurring_follow_up() -> None:
    said = read(
        "созвон с Анной сегодня в 11:00 40 минут, обсудили митап, написать через месяц, и потом каждые 3 месяца"
    )
    assert (said.due, said.often, said.minutes) == (date(2026, 12, 22), Often(3, Unit.MONTH), 40)
    (person,) = said.people.values()
    assert (person.id, person.ids) == (7, (7, 3))
    draft = said.draft(NOW, "Europe/Berlin", "get back")
    assert draft.interaction is not None
    assert draft.interaction.at == datetime(2026, 11, 22, 11).astimezone()
    assert draft.follow_up is not None
    assert (draft.follow_up.text, draft.follow_up.every, draft.follow_up.unit) == ("написать", 3, "month")


def test_days_that_intervals_do_not_give_are_a_rule() -> None:
    often = read("call Анна every Tuesday and Thursday").often
    assert often == Often(1, Unit.WEEK, "FREQ=WEEKLY;BYDAY=TU,TH")


@pytest.mark.parametrize("text", ["call Анна tomorrow", "remind me to write Анна in 2 weeks"])
def test_a_plan_alone_logs_nothing(text: str) -> None:
    said = read(text)
    assert said.kind is None
    assert said.due is not None
    assert said.draft(NOW, "", "").interaction is None


def test_a_step_without_a_day_is_a_week_away_and_says_that_it_is_guessed() -> None:
    said = read("talked to Анна about the offer, send her the deck")
    assert said.due == date(2026, 11, 29)
    assert [piece.slot for piece in said.pieces if piece.guessed] == ["at", "due"]


def test_what_nobody_said_is_shown_as_assumed() -> None:
    said = read("lunch plans of Анна")
    guessed = {piece.slot for piece in said.pieces if piece.guessed}
    assert {Slot.KIND, Slot.AT} <= guessed or said.kind is None


def test_every_piece_can_be_corrected_and_left_out() -> None:
    first = read(EXAMPLE)
    at = keys(first)
    changed = read(
        EXAMPLE,
        {
            at[Slot.PERSON]: Someone(4, "Ivan Petrov"),
            at[Slot.PLACE]: Where("linkedin"),
            at[Slot.KIND]: (InteractionKind.CALL, Direction.OUT),
            at[Slot.AT]: datetime.fromisoformat("2026-11-20T09:30"),
            at[Slot.DUE]: date(2027, 1, 1),
        },
    )
    draft = changed.draft(NOW, "", "")
    assert (draft.contact_ids, draft.new_names, draft.platform, draft.community) == ((4,), (), "linkedin", "")
    assert draft.interaction is not None
    assert (draft.interaction.kind, draft.interaction.direction) == ("call", "out")
    assert draft.interaction.at == datetime(2026, 11, 20, 9, 30).astimezone()
    assert draft.follow_up is not None
    assert draft.follow_up.due_on == date(2027, 1, 1)
    nothing = read(EXAMPLE, dict.fromkeys(at.values()))
    assert nothing.pieces == ()
    with pytest.raises(BadInput) as refused:
        nothing.draft(NOW, "", "")
    assert refused.value.code == "nobody_named"


def test_without_its_follow_up_a_line_keeps_all_its_words_in_the_note() -> None:
    said = read("talked to Анна about the offer, send her the deck tomorrow")
    alone = read("talked to Анна about the offer, send her the deck tomorrow", {keys(said)[Slot.DUE]: None})
    draft = alone.draft(NOW, "", "")
    assert draft.follow_up is None
    assert draft.interaction is not None
    assert "send her the deck" in draft.interaction.text


def test_a_correction_lives_as_long_as_the_words_it_is_about() -> None:
    text = "met Анна yesterday"
    corrections: dict[str, object] = {keys(read(text))[Slot.AT]: date(2026, 11, 1)}
    assert read(text + " about maps", corrections).at == date(2026, 11, 1)
    assert read("met Анна today", corrections).at == date(2026, 11, 22)


def test_somebody_may_be_added_whom_the_text_does_not_name() -> None:
    said = read("met Анна yesterday", {"person:+9": Someone(9, "Beth")})
    assert said.draft(NOW, "", "").contact_ids == (7, 9)


def test_a_reminder_set_apart_names_the_day_it_is_about() -> None:
    said = read("meet Анна on 4 December, remind me on 3 December")
    assert (said.due, said.meant) == (date(2026, 12, 3), date(2026, 12, 4))
    draft = said.draft(NOW, "", "", "Friday")
    assert draft.follow_up is not None
    assert draft.follow_up.text.endswith(", Friday")


def test_what_happened_is_never_later_than_now() -> None:
    assert moment_of(datetime.fromisoformat("2026-11-22T23:00"), NOW) == NOW
    assert moment_of(None, NOW) == NOW
    assert moment_of(date(2026, 11, 20), NOW) == datetime(2026, 11, 20, 12).astimezone()
