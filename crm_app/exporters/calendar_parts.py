"""Components of a calendar file, made of properties by name."""

from collections.abc import Mapping
from typing import Any, TypeVar

from icalendar.cal.component import Component
from icalendar.prop import vText
from typing_extensions import override

from crm_app.domain.card_text import escaped

C = TypeVar("C", bound=Component)


class Text(vText):
    """Text as it is: icalendar would take the \\N of "C:\\New" for the end of a line."""

    @override
    def to_ical(self) -> bytes:
        return escaped(str(self)).encode()


def filled(component: C, properties: Mapping[str, Any], *parts: Component) -> C:
    """The component with its properties, in this order and without those that are None, and its parts."""
    adding: Any = component  # its methods take anything, which icalendar does not declare
    for name, value in properties.items():
        if value is not None:
            adding.add(name, value, encode=not isinstance(value, Text))
    for part in parts:
        component.add_component(part)
    return component
