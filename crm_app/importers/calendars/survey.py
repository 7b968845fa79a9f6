"""Goes through a calendar once before it is read: its time zones, its changed instances, and who may be the owner."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from crm_app.domain.owner import MOST, Owner, OwnerQuestion
from crm_app.errors import BadInput
from crm_app.importers.archives import Member
from crm_app.importers.calendars.components import Component, components
from crm_app.importers.calendars.properties import Attendee, read_attendee, read_property, read_text

_MAX_ZONES = 60
_MAX_OVERRIDES = 100_000
_MAX_PEOPLE = 100_000
_ENOUGH = 3  # events, before the one who is in all of them is taken for the owner


@dataclass(slots=True)
class Survey:
    """What holds for a whole file. ``zones`` are its VTIMEZONEs by id, ``overrides`` RECURRENCE-ID lines by UID."""

    zones: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    floating: str = ""
    overrides: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


@dataclass(slots=True)
class People:
    """Who is in the events of all files: in how many, and under what name. ``named`` are addresses of calendars."""

    events: int = 0
    seen: Counter[str] = field(default_factory=Counter[str])
    shown: dict[str, Attendee] = field(default_factory=dict[str, Attendee])
    named: list[str] = field(default_factory=list[str])

    def add(self, found: Iterable[Attendee]) -> None:
        present = {one.address.casefold(): one for one in found if one.address}
        if len(present) < 2:
            return
        self.events += 1
        for key, one in present.items():
            if key in self.shown or len(self.shown) < _MAX_PEOPLE:
                self.seen[key] += 1
                if key not in self.shown or self.shown[key].name == self.shown[key].address:
                    self.shown[key] = one

    def owner(self, owner: Owner) -> tuple[Owner, OwnerQuestion | None]:
        """The owner with the address found: one that is known, or the calendar's own, or the one in every event.

        A question where none of these tells, and there is somebody to choose from.
        """
        mine = [key for key, one in self.shown.items() if owner.is_me(key, one.name)] if _known(owner) else []
        if not mine:
            mine = sorted(set(self.named), key=lambda key: (-self.seen[key], self.named.index(key)))[:1]
        if not mine and self.events >= _ENOUGH:
            everywhere = [key for key, count in self.seen.items() if count == self.events]
            mine = everywhere if len(everywhere) == 1 else []
        if mine or not self.seen:
            return owner.also(*(self.shown[key].address if key in self.shown else key for key in mine)), None
        ranked = sorted(self.seen, key=lambda key: (-self.seen[key], key))[:MOST]
        return owner, OwnerQuestion(
            "email", tuple((one.address, _label(one)) for key in ranked for one in [self.shown[key]])
        )


def survey(member: Member, people: People) -> Survey:
    """Goes through one file; one that cannot be read says nothing here, reading its events will say why."""
    found = Survey()
    try:
        with member.open() as stream:
            for one in components(stream.read):
                _add(found, one, people)
    except (BadInput, OSError):
        pass
    stem = member.base.rpartition(".")[0].casefold()
    if _is_address(stem):
        people.named.append(stem)
    return found


def _add(found: Survey, one: Component, people: People) -> None:
    if one.kind == "VEVENT":
        if "RECURRENCE-ID" in one.named and len(found.overrides) < _MAX_OVERRIDES:
            changed = found.overrides.setdefault(read_text(one.first("UID")), [])
            if len(changed) < _MAX_OVERRIDES // 50:
                changed.append(one.first("RECURRENCE-ID"))
        lines = one.named.get("ATTENDEE", [])
        if 0 < len(lines) <= 1_000:
            lines = [*lines, one.first("ORGANIZER")]
            people.add(who for line in lines if line and (who := read_attendee(line)))
    elif one.kind == "VTIMEZONE":
        zone = read_text(one.first("TZID"))
        if len(found.zones) < _MAX_ZONES:
            found.zones.setdefault(zone, one.lines)
    elif "X-WR-TIMEZONE" in one.named:
        found.floating = found.floating or read_property(one.first("X-WR-TIMEZONE")).value.strip()
    elif "X-WR-CALNAME" in one.named:
        name = read_property(one.first("X-WR-CALNAME")).value.strip().casefold()
        if _is_address(name):
            people.named.append(name)


def _is_address(text: str) -> bool:
    one = read_attendee(f"ATTENDEE:{text}") if "@" in text else None
    return one is not None and one.address.casefold() == text


def _known(owner: Owner) -> bool:
    return owner.known() or bool(owner.me)


def _label(one: Attendee) -> str:
    return one.address if one.name == one.address else f"{one.name} <{one.address}>"
