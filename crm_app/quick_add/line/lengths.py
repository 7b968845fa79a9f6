"""Lengths of time ("an hour and a half", "2 недели 3 дня") and the moments counted by them."""

from datetime import timedelta
from typing import Any

from crm_app.quick_add.line import calendar
from crm_app.quick_add.line.calendar import Amount, Moment
from crm_app.quick_add.line.tape import Hit, rule

_QTY = "(?:(?P<n>NUM)|(?P<one>ARTICLE|THE)|ARTICLE? (?P<few>FEW)|ARTICLE? (?P<couple>COUPLE) OF?)"
_FAR = 4000  # of any unit: more is no date


def _amount(hit: Hit) -> float | None:
    if hit.has("n"):
        return float(hit.get("n", "NUM"))
    return 3 if hit.has("few") else 2 if hit.has("couple") else 1


def _unit(hit: Hit, number: float) -> Amount:
    size, unit = hit.get("u", "UNIT")
    return number * size, unit


def _length(hit: Hit) -> dict[str, Any] | None:
    number = _amount(hit)
    unit = hit.all("u")[0]
    if number is None or number > _FAR or (hit.has("one") and "THE" in hit.nodes[0].values):
        return None
    if len(unit.text) == 1 and hit.nodes[-2].end != unit.start and unit.text not in "чг":
        return None
    if unit.text == "квартале":
        return None  # "в 1 квартале"
    if unit.text in ("г", "год", "года", "году", "year") and "YEAR" in hit.nodes[0].values:
        return None
    return {"LENGTH": [_unit(hit, number)], **({"VAGUE": 0} if hit.has("few") else {})}


def _decimal(hit: Hit) -> dict[str, Any] | None:
    return {"LENGTH": [_unit(hit, float(hit.nodes[0].text.replace(",", ".")))]}


def _and_half(hit: Hit) -> dict[str, Any] | None:
    return {"LENGTH": [_unit(hit, (hit.get("n", "NUM") or 1) + 0.5)]}


def _half(hit: Hit) -> dict[str, Any] | None:
    return {"LENGTH": [_unit(hit, 0.5)]}


def _fraction(hit: Hit) -> dict[str, Any] | None:
    """ "1/2 hour"."""
    return {"LENGTH": [_unit(hit, 0.5)]} if hit.nodes[0].text == "1/2" else None


def _quarters(hit: Hit) -> dict[str, Any] | None:
    return {"LENGTH": [(15 * (hit.get("n", "NUM") or 1), "minute")]}


def _for_an_hour(hit: Hit) -> dict[str, Any] | None:
    """ "на час"."""
    return {"LENGTH": [_unit(hit, 1)]} if hit.nodes[-1].text == "час" else None


def _one_and(hit: Hit) -> dict[str, Any] | None:
    """ "час и двадцать минут", "час двадцать"."""
    amounts: list[Amount] = hit.get("length", "LENGTH") or [(hit.get("minute", "NUM"), "minute")]
    if hit.nodes[0].text != "час" or len(amounts) != 1 or amounts[0][1] != "minute" or not 10 <= amounts[0][0] < 60:
        return None
    return None if hit.before is not None and "AT" in hit.before.values else {"LENGTH": [(1, "hour"), *amounts]}


def _joined(hit: Hit) -> dict[str, Any] | None:
    """ "1 час 55 минут": each piece shorter than the one before."""
    amounts: list[Amount] = [amount for node in hit.nodes for amount in node.values.get("LENGTH", [])]
    order = ["year", "month", "week", "day", "hour", "minute", "second"]
    places = [order.index(unit) for _, unit in amounts]
    return {"LENGTH": amounts} if places == sorted(set(places)) else None


LENGTHS = (
    rule("HALF_HOUR", lambda _: {"LENGTH": [(30, "minute")]}),
    rule("HALF_DAY", lambda _: {"LENGTH": [(12, "hour")]}),
    rule("(?P<n>NUM)? DASH? ARTICLE? QUARTER OF? ARTICLE? HOUR_UNIT", _quarters),
    rule("(?:(?P<n>NUM)|ARTICLE) AND ARTICLE? HALF (?P<u>UNIT)", _and_half),
    rule("(?:(?P<n>NUM)|ARTICLE) (?P<u>UNIT) AND ARTICLE? HALF", _and_half),
    rule("ARTICLE? HALF ARTICLE? (?P<u>UNIT)", _half),
    rule("(?P<fraction>SLASHED) ARTICLE? (?P<u>UNIT)", _fraction),
    rule("(?P<n>NUM) ONE_HALF (?P<u>UNIT)", _and_half),
    rule("ONE_HALF (?P<u>UNIT)", _and_half),
    rule("(?:DOTTED) (?P<u>UNIT)", _decimal),
    rule("(?P<n>NUM) (?:DASH|OR) NUM (?P<u>UNIT)", _length),
    rule(f"{_QTY} (?P<u>UNIT)", _length),
    rule("(?P<n>NUM) DASH (?P<u>HOUR_UNIT|MINUTE_UNIT)", _length),
    rule("HALF_YEAR", lambda _: {"LENGTH": [(6, "month")], "UNIT": (6, "month")}),
    rule(
        "ON (?P<u>HOUR_UNIT)(?=$|COMMA|DOT|SIGN)", lambda hit: _for_an_hour(hit) if hit.nodes[0].text == "на" else None
    ),
    rule("HOUR_UNIT AND? (?:(?P<length>LENGTH)|(?P<minute>WORD_NUMBER)(?!UNIT|ORD|MONTH))", _one_and),
    rule("LENGTH (?:(?:COMMA|AND)? LENGTH)+", _joined),
)


def _counted(hit: Hit, sign: int, base: Moment | None = None) -> dict[str, Any] | None:
    amounts: list[Amount] = []
    for node in hit.all("length"):
        if "LENGTH" in node.values:
            amounts += node.values["LENGTH"]
        elif "UNIT" in node.values:
            amounts.append((float(node.values["UNIT"][0]), node.values["UNIT"][1]))
    now = (
        hit.frame.now
        if base is None
        else hit.frame.now.replace(year=base.day.year, month=base.day.month, day=base.day.day)
    )
    try:
        found = calendar.moved(now, amounts, sign)
    except (OverflowError, ValueError):
        return None
    return {"DAY": Moment(found.day, base.time if base else found.time, found.rough, found.exact)}


def _ahead(hit: Hit) -> dict[str, Any] | None:
    return _counted(hit, 1)


def _ago(hit: Hit) -> dict[str, Any] | None:
    return _counted(hit, -1)


def _either(hit: Hit) -> dict[str, Any] | None:
    """A length that is the whole line: from now, or back from it."""
    units = [node.text for node in hit.nodes if len(node.text) == 1 and node.text.isalpha()]
    if (
        not hit.whole
        or (not hit.has("za") and any("VAGUE" in node.values for node in hit.nodes))
        or (units and hit.has("za"))
    ):
        return None
    return _counted(hit, 1 if hit.future or hit.has("za") else -1)


def _signed(hit: Hit) -> dict[str, Any] | None:
    return _counted(hit, 1 if "PLUS" in hit.nodes[0].values else -1) if hit.whole else None


def _inverted(hit: Hit) -> dict[str, Any] | None:
    """ "минут через 20", "через часов 2"."""
    size, unit = hit.get("u", "UNIT")
    found = (
        calendar.moved(hit.frame.now, [(hit.get("n", "NUM") * size, unit)], -1 if hit.has("back") else 1)
        if hit.get("n", "NUM") < _FAR
        else None
    )
    return None if found is None else {"DAY": found}


def _from_day(hit: Hit) -> dict[str, Any] | None:
    back = hit.has("back")
    base: Moment = hit.get("day", "DAY")
    if hit.has("business"):
        count = int(hit.get("n", "NUM", "ORD") or 1)
        day = calendar.business_days(base.day, -count if back else count) if count < _FAR else base.day
        return {"DAY": Moment(day, base.time)}
    return _counted(hit, -1 if back else 1, base)


def _next_units(hit: Hit) -> dict[str, Any] | None:
    """ "2 upcoming weeks": two weeks on."""
    size, unit = hit.get("u", "UNIT")
    number = hit.get("n", "NUM")
    return {"DAY": calendar.moved(hit.frame.now, [(number * size, unit)], 1)} if number < _FAR else None


def _now(hit: Hit) -> dict[str, Any] | None:
    """Inside a clause "now" speaks of how things are, not of when something is done."""
    after = hit.after
    asked = hit.before is not None and hit.before.text in ("me", "мне")
    if len(hit.nodes) == 1 and not asked and after is not None and not {"COMMA", "DOT", "SIGN"} & after.values.keys():
        return None
    if hit.before is not None and hit.before.text in ("not", "for", "until", "till", "by", "не", "пока"):
        return None
    now = hit.frame.now
    return {"DAY": Moment(now.date(), now.time().replace(second=0, microsecond=0), exact=True)}


def _weekdays_away(hit: Hit) -> dict[str, Any] | None:
    """ "three fridays from now", "2 thursdays back"."""
    at, number, today = hit.get("day", "WEEKDAYS"), hit.get("n", "NUM"), hit.frame.today
    if number > 100:
        return None
    if hit.has("back"):
        return {"DAY": Moment(today - timedelta(days=(today.weekday() - at - 1) % 7 + 1, weeks=number - 1))}
    return {"DAY": Moment(today + timedelta(days=(at - today.weekday() - 1) % 7 + 1, weeks=number - 1))}


_CHAIN = "(?:(?:UNIT|LENGTH)(?:(?:COMMA? AND? UNIT)* COMMA? AND? LENGTH)*)"
RELATIVE = (
    rule("PLUS (?P<length>LENGTH)", _signed),
    rule("DASH (?P<length>LENGTH)", _signed),
    rule("(?P<n>NUM) (?P<day>WEEKDAYS) FROM NOW", _weekdays_away),
    rule("(?P<n>NUM) (?P<day>WEEKDAYS) (?P<back>AGO)", _weekdays_away),
    rule(f"NEAR? (?P<length>{_CHAIN}) THAT? AGO", _ago),
    rule("(?P<length>LENGTH) (?:BEFORE)(?=$|COMMA|DOT)", _ago),
    rule("(?P<u>UNIT) (?P<n>NUM) (?P<back>AGO)", _inverted),
    rule("FORWARD (?P<u>UNIT) (?P<n>NUM)", _inverted),
    rule("(?P<u>UNIT) FORWARD (?P<n>NUM)", _inverted),
    rule("FORWARD (?P<length>LENGTH|UNIT) (?:DASH|OR) (?:NUM|ANOTHER)(?!UNIT)", _ahead),
    rule(f"(?:FORWARD|AFTER|AT COURSE) (?P<length>{_CHAIN})(?: FROM (?:JUST? NOW|DAY_WORD))?", _ahead),
    rule("(?P<length>LENGTH) (?:LATER|FROM JUST? NOW)", _ahead),
    rule("(?P<n>NUM) NEXT (?P<u>UNIT)", _next_units),
    rule("THE? NEXT (?P<length>LENGTH)", _ahead),
    rule("THE? LAST (?P<length>LENGTH)", _ago),
    rule("(?P<length>LENGTH)", _either),
    rule("(?P<za>ZA|NEAR) (?P<length>LENGTH|UNIT)", _either),
    rule("JUST? NOW", _now),
    rule("JUST WHAT", _now),
)
"""Counted from now. Rules run after days are known where "2 days before Friday" needs one: ``FROM_DAYS``."""

_SIDE = "(?:(?:(?P<back>BEFORE)|AFTER|FROM) (?P<day>DAY)|(?P<back>(?P<day>LED_BEFORE))|(?P<day>LED_AFTER))"
FROM_DAYS = (
    rule(f"ZA? (?P<n>NUM)? (?P<business>BUSINESS) DAY_UNIT {_SIDE}", _from_day),
    rule(f"ZA? (?P<length>LENGTH|UNIT) {_SIDE}", _from_day),
)
