"""What was understood, piece by piece, as it is shown to be confirmed or corrected."""

from dataclasses import dataclass

from crm_app.quick_add.line.records import Line, Span


@dataclass(frozen=True, slots=True)
class Chip:
    """``kind`` is person, date, recurrence, duration, kind, platform, community, tag or next; ``value`` as data."""

    kind: str
    span: Span
    value: str
    ids: tuple[int, ...] = ()
    """The contacts or the community it may be; none for what the book does not know."""


def chips_of(line: Line) -> list[Chip]:
    """In the order of the text."""
    found = [Chip("person", person.span, person.name, person.ids) for person in line.people]
    found += [Chip("date", dated.span, dated.value.isoformat()) for dated in line.dates]
    found += [Chip("tag", tagged.span, tagged.tag) for tagged in line.tags]
    if line.recurrence is not None:
        found.append(Chip("recurrence", line.recurrence.span, line.recurrence.rrule))
    if line.duration is not None:
        found.append(Chip("duration", line.duration.span, str(line.duration.minutes)))
    if line.happened is not None:
        found.append(Chip("kind", line.happened.span, f"{line.happened.kind} {line.happened.direction}"))
    if line.place is not None and line.place.platform is not None:
        found.append(Chip("platform", line.place.span, line.place.platform))
    if line.place is not None and line.place.community is not None:
        known = () if line.place.community_id is None else (line.place.community_id,)
        found.append(Chip("community", line.place.span, line.place.community, known))
    if line.next_step is not None:
        found.append(Chip("next", line.next_step.span, line.next_step.text))
    return sorted(found, key=lambda chip: (chip.span.start, chip.span.end))
