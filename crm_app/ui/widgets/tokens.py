"""The colours of the light and the dark look, and how well two of them stand apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours as `#RRGGBB`; a name ending in `_soft` is the ground for text in the colour without it."""

    background: str
    surface: str
    raised: str
    line: str
    text: str
    second: str
    third: str
    accent: str
    accent_soft: str
    on_accent: str
    overdue: str
    overdue_soft: str
    today: str
    today_soft: str
    good: str
    good_soft: str

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than its ground."""
        return luminance(self.text) > luminance(self.surface)


LIGHT = Tokens(
    background="#F5F6F8",
    surface="#FFFFFF",
    raised="#F9FAFB",
    line="#E2E5EA",
    text="#1A1E26",
    second="#596273",
    third="#667084",
    accent="#2563D9",
    accent_soft="#E6EEFD",
    on_accent="#FFFFFF",
    overdue="#B82D46",
    overdue_soft="#FCE8EB",
    today="#9A5B00",
    today_soft="#FDF0DC",
    good="#1A7A4B",
    good_soft="#E3F4EA",
)

DARK = Tokens(
    background="#15171B",
    surface="#1C1F25",
    raised="#22262D",
    line="#2E333C",
    text="#E7EAF0",
    second="#A0A9B8",
    third="#8A94A5",
    accent="#7AA7FF",
    accent_soft="#22314F",
    on_accent="#10151F",
    overdue="#F58A9B",
    overdue_soft="#3C1F26",
    today="#E8B15C",
    today_soft="#3A2D17",
    good="#5FCB97",
    good_soft="#1A3328",
)


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.1)."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two `#RRGGBB`, 1 to 21 (WCAG 2.1); text needs 4.5."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def tone_colours(tokens: Tokens, tone: str) -> tuple[str, str]:
    """Text and ground of a chip; `tone` is "overdue", "today", "good", "accent", or anything else for a plain one."""
    match tone:
        case "overdue":
            return tokens.overdue, tokens.overdue_soft
        case "today":
            return tokens.today, tokens.today_soft
        case "good":
            return tokens.good, tokens.good_soft
        case "accent":
            return tokens.accent, tokens.accent_soft
        case _:
            return tokens.second, tokens.raised
