"""Finds people on a copied page by the links to their profiles, or by what a page calls its names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from crm_app.importers.pasted.noise import Kind, heading, is_name_like, kind_of, plain_name
from crm_app.importers.pasted.people import PastedPerson, work_of
from crm_app.importers.pasted.pieces import Piece
from crm_app.importers.pasted.profiles import Profile, profile_of

_MOST_DETAILS = 6
_MOST_HELD = 12_000
_MAX_HEADLINE = 500


@dataclass(slots=True)
class _Found:
    """One profile on the page, with the lines in its links and those after them."""

    profile: Profile | None
    names: list[str] = field(default_factory=list[str])
    details: list[str] = field(default_factory=list[str])
    role: str = ""
    marked: bool = False  # something stood there that only stands with a person of the list: a degree, a button


def people_by_links(pieces: Iterable[Piece]) -> list[PastedPerson]:
    """Everybody whose profile is linked; mutual contacts and whoever added somebody are left out."""
    found: list[_Found] = []
    by_url: dict[str, _Found] = {}
    current: _Found | None = None
    skip_link = skip_rest = False
    for piece in pieces:
        profile = profile_of(piece.href) if piece.href else None
        if profile is not None:
            if skip_link:
                skip_link, skip_rest = not piece.text, True
                continue
            current = by_url.get(profile.url)
            if current is None:
                if len(found) >= _MOST_HELD:
                    break
                current = by_url[profile.url] = _Found(profile)
                found.append(current)
            _take_name(current, piece.text)
            continue
        kind = kind_of(piece.text) if piece.text else Kind.LABEL
        skip_link = kind is Kind.BY
        if skip_rest and piece.text:
            skip_rest = False
            if piece.text[0].islower():  # "on Monday", after who added somebody
                continue
        if kind is Kind.MUTUAL:
            current = _drop_mutual(found, by_url)
        elif current is not None and kind is not Kind.BY:
            _take_detail(current, piece.text, kind)
    return [person for one in found if (person := _person(one))]


def people_by_class(pieces: Sequence[Piece]) -> list[PastedPerson]:
    """Everybody on a page whose names stand in elements called so, as in Discord; empty if there are fewer than two."""
    found: list[_Found] = []
    role = ""
    for piece in pieces:
        kind = kind_of(piece.text) if piece.text else Kind.LABEL
        if group := heading(piece.text):
            role = group[0]
        elif piece.named and kind is Kind.TEXT:
            if len(found) >= _MOST_HELD:
                break
            found.append(_Found(None, [piece.text], role=role))
        elif found and piece.text:
            _take_detail(found[-1], piece.text, kind)
    people = [person for one in found if (person := _person(one))]
    return [replace(person, sure=0.7) for person in people] if len(people) > 1 else []


def _take_name(one: _Found, text: str) -> None:
    """A line inside a link: the first is the name, others may be the headline of a card that is one link."""
    if not text:
        return
    kind = kind_of(text)
    if kind is not Kind.TEXT:
        _take_detail(one, text, kind)
    elif not one.names:
        one.names.append(text)
    elif plain_name(text) != plain_name(one.names[0]):
        _take_detail(one, text, kind)


def _take_detail(one: _Found, text: str, kind: Kind) -> None:
    match kind:
        case Kind.ROLE:
            one.role = one.role or text
            one.marked = True
        case Kind.TEXT:
            if len(one.details) < _MOST_DETAILS and text not in one.names:
                one.details.append(text)
        case Kind.LABEL:
            one.marked = one.marked or any(map(str.isalpha, text))
        case _:
            one.marked = True


def _drop_mutual(found: list[_Found], by_url: dict[str, _Found]) -> _Found | None:
    """Forget the people named in "Olga and 3 other mutual connections": those of whom nothing else is said."""
    while len(found) > 1 and not found[-1].marked and not found[-1].details and found[-1].names:
        gone = found.pop()
        if gone.profile:
            by_url.pop(gone.profile.url, None)
    return found[-1] if found else None


def _person(one: _Found) -> PastedPerson | None:
    details = list(one.details)
    name = plain_name(one.names[0]) if one.names else ""
    if not name and details and is_name_like(details[0]):
        name = plain_name(details.pop(0))
    profile = one.profile
    if not name and profile:
        name = profile.handle
    if not name:
        return None
    headline = next((line for line in details if plain_name(line) != name), "")[:_MAX_HEADLINE]
    company, position = work_of(headline)
    sure = 0.95 if is_name_like(name) else 0.6
    return PastedPerson(
        name,
        headline,
        company,
        position,
        profile.url if profile else "",
        profile.handle if profile else "",
        sure,
        one.role,
    )
