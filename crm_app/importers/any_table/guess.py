"""Guesses what the columns of a table are, from their titles and from what stands in them."""

import re
from collections.abc import Callable, Iterator, Sequence

from crm_app.importers.any_table.mapping import REPEATED, Mapping
from crm_app.importers.any_table.titles import of_title
from crm_app.importers.any_table.values import EMAIL, is_day, is_email, is_link, is_name, is_number, is_phone, share
from crm_app.importers.tables import fold_header

_MOST = 0.7  # of a column's cells, for them to tell what it is
_FEW = 0.3  # of them, for the title to be wrong
_AT_LEAST = 2  # cells; one alone may be anything
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_CHILDHOOD = 2008  # nobody who was born later is met at work
_SITES = (
    ("linkedin", re.compile(r"linkedin\.com/(?:in|pub)/", re.I)),
    ("telegram", re.compile(r"(?:^|/)(?:t|telegram)\.me/", re.I)),
    ("facebook", re.compile(r"(?:^|[/.])(?:facebook|fb)\.com/", re.I)),
    ("reddit", re.compile(r"reddit\.com/u(?:ser)?/|^/?u/[\w-]{3,20}$", re.I)),
    ("vk", re.compile(r"(?:^|[/.])vk\.com/", re.I)),
)
_FITS: dict[str, Callable[[str], bool]] = {
    "email": lambda cell: EMAIL.search(cell) is not None,
    "phone": lambda cell: is_phone(cell) or sum(map(str.isdigit, cell)) >= 5,
    "birthday": lambda cell: any(map(str.isdigit, cell)),
    "met_on": lambda cell: any(map(str.isdigit, cell)),
    "name": lambda cell: not is_email(cell) and not is_number(cell) and not is_link(cell),
    "url": lambda cell: is_link(cell) or "/" in cell or "@" in cell,
    "ignore": lambda cell: len(cell) <= 40 and not is_email(cell),
}
"""What the cells of a column must look like for its title to be believed."""

_GIVEN = frozenset({"name", "имя"})


def guess(header: Sequence[str], rows: Sequence[Sequence[str]], *, headed: bool = True) -> Mapping:
    """A field for every column; what nothing tells is "field". Each field comes once, but for those of ``REPEATED``.

    Where two columns could be one field, the one whose title says so has it, then the one further left.
    """
    columns = [[row[at] if at < len(row) else "" for row in rows] for at in range(len(header))]
    fields = ["field"] * len(header)
    for _, at, field in sorted(_candidates(header if headed else [""] * len(header), columns)):
        if fields[at] == "field" and (field in REPEATED or field not in fields):
            fields[at] = field
    _split_names(header, fields)
    return Mapping(tuple(header), tuple(fields), headed)


def _candidates(header: Sequence[str], columns: Sequence[Sequence[str]]) -> Iterator[tuple[float, int, str]]:
    """What each column may be: (how unsure, position, field)."""
    for at, (title, cells) in enumerate(zip(header, columns, strict=True)):
        field, sure = of_title(title)
        if field and _believed(field, cells):
            yield -sure, at, field
        for found, likely in _by_values(cells):
            yield -likely, at, found


def _believed(field: str, cells: Sequence[str]) -> bool:
    fits = _FITS.get(field)
    return fits is None or not any(cell.strip() for cell in cells) or share(cells, fits) >= _FEW


def _by_values(cells: Sequence[str]) -> Iterator[tuple[str, float]]:
    """What the cells say, less sure than any title."""
    full = sum(bool(cell.strip()) for cell in cells)
    least = 0.5 if full >= _AT_LEAST else 0.3
    for field, test in (("email", is_email), ("phone", is_phone)):
        if share(cells, test) >= _MOST:
            yield field, least
            return
    for field, pattern in _SITES:
        if share(cells, lambda cell, pattern=pattern: pattern.search(cell) is not None) >= _MOST:
            yield field, least
            return
    if share(cells, is_link) >= _MOST:
        yield "url", least
    elif share(cells, is_day) >= _MOST:
        if field := _kind_of_days(cells):
            yield field, least - 0.1
    elif share(cells, is_name) >= _MOST and len({cell.strip() for cell in cells}) > full * 0.6:
        yield "name", least - 0.1


def _kind_of_days(cells: Sequence[str]) -> str:
    """Days on which grown-ups were born are birthdays; other days may be anything."""
    years = sorted(int(found[1]) for cell in cells if (found := _YEAR.search(cell)))
    return "birthday" if years and years[len(years) // 2] < _CHILDHOOD else ""


def _split_names(header: Sequence[str], fields: list[str]) -> None:
    """ "Name" beside "Surname" is the given name."""
    if "family_name" in fields and "given_name" not in fields and "name" in fields:
        at = fields.index("name")
        if fold_header(header[at]) in _GIVEN:
            fields[at] = "given_name"
