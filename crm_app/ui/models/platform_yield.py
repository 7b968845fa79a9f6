"""The yield as a table that sorts, what its figures rest on, and the people behind each number."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from typing_extensions import override

from crm_app.queries.people import NO_COMMUNITY, PeopleFilter
from crm_app.queries.platform_yield import (
    WARM_DAYS,
    PeriodRow,
    YieldRow,
    known_meeting_points,
    yield_periods,
    yield_rows,
)
from crm_app.store.journal import StepDone
from crm_app.store.reading import Session
from crm_app.ui import wording
from crm_app.ui.models.cells import Cell, CellTable, Column
from crm_app.ui.workspace import Workspace

translate = QCoreApplication.translate

By = Literal["platform", "community"]
Grain = Literal["year", "month"]
_TABLES = frozenset({"contact", "meeting_point", "membership", "interaction", "participant", "community", "platform"})


class YieldColumn(IntEnum):
    """What stands where."""

    NAME = 0
    JOINED = 1
    MEMBERS = 2
    MET = 3
    SHARE = 4
    TALKED = 5
    WARM = 6


@dataclass(frozen=True, slots=True)
class Period:
    """A choice of the period menu: people met from ``since`` on, or ever."""

    title: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Drill:
    """The people behind a number: what to show, and its heading."""

    filter: PeopleFilter
    title: str


@dataclass(frozen=True, slots=True)
class Figures:
    rows: list[YieldRow] = field(default_factory=list[YieldRow])
    periods: list[PeriodRow] = field(default_factory=list[PeriodRow])
    years: tuple[int, ...] = ()
    known: tuple[int, int] = (0, 0)


def figures(session: Session, by: By, now: datetime, since: date | None, grain: Grain) -> Figures:
    """All that the page shows, in one read; without ``since`` the periods already tell the years people were met in."""
    periods = yield_periods(session, grain, since)
    years = {row.period.year for row in (yield_periods(session, "year") if since else periods)}
    return Figures(
        yield_rows(session, by, now, since),
        periods,
        tuple(sorted(years, reverse=True)),
        known_meeting_points(session),
    )


def period_choices(today: date, years: Sequence[int]) -> list[Period]:
    """All time, the last 12 months, this year, and from the start of each earlier year in which people were met."""
    template = translate("Insights", "Since %1")
    return [
        Period(translate("Insights", "All time")),
        Period(translate("Insights", "Last 12 months"), today - timedelta(days=365)),
        Period(translate("Insights", "This year"), date(today.year, 1, 1)),
        *(Period(template.replace("%1", str(year)), date(year, 1, 1)) for year in years if year < today.year),
    ]


def number(value: int) -> str:
    return QLocale().toString(value)


def percent(part: int, whole: int) -> str:
    """`part` of `whole` in whole percent; nothing when there is no whole."""
    return f"{number(round(100 * part / whole))}{QLocale().percent()}" if whole else ""


def of(part: str, whole: int) -> str:
    """A part with the number it is of."""
    return translate("Insights", "%1 of %2").replace("%1", part).replace("%2", number(whole))


_DASH = "–"


class YieldModel(CellTable[YieldRow]):
    """The table. Signals: ``loaded()`` after figures came, ``stale()`` when a step touched what they count."""

    loaded = Signal()
    stale = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._workspace = workspace
        self.figures = Figures()
        self._now = workspace.now()
        self._total = 0
        self.by: By = "platform"
        self.grain: Grain = "year"
        self.period = period_choices(workspace.today(), ())[0]
        workspace.changed.connect(self._judge)

    def load(self) -> None:
        """Ask for the figures as chosen; they arrive with ``loaded``."""
        self._now = self._workspace.now()
        self._workspace.read("insights", figures, self.by, self._now, self.period.since, self.grain, then=self._take)

    @property
    def periods(self) -> Sequence[PeriodRow]:
        """People met by year or month (``grain``) and platform, the oldest first."""
        return self.figures.periods

    @property
    def known(self) -> tuple[int, int]:
        """Of how many people the meeting point is known, of how many in all."""
        return self.figures.known

    @property
    def total(self) -> int:
        """How many people the table counts."""
        return self._total

    def choices(self) -> list[Period]:
        return period_choices(self._workspace.today(), self.figures.years)

    @override
    def cells(self, row: YieldRow) -> Sequence[Cell]:
        joined = wording.short_day(row.joined, self._now.date()) if row.joined else ""
        return (
            Cell(self.name(row), self._where(row), row.colour, self.name(row).casefold()),
            Cell(joined, muted=True, order=row.joined or date.min),
            Cell(number(row.members) if row.members else _DASH, order=row.members, muted=True),
            Cell(number(row.met), order=row.met, strong=True),
            self._share(row.met),
            self._part(row.talked, row.met),
            self._part(row.warm, row.met),
        )

    def name(self, row: YieldRow) -> str:
        platform = wording.platform_name(row.platform, row.platform_name)
        if self.by == "platform":
            return platform
        return row.community or translate("Insights", "%1, in no community").replace("%1", platform)

    def drill(self, row: YieldRow, column: int) -> Drill:
        """Who is behind the number in a column of a row: those talked with, those in touch lately, or all met."""
        community = None
        if self.by == "community":
            community = NO_COMMUNITY if row.community_id is None else row.community_id
        if column == YieldColumn.MEMBERS:
            template = translate("Insights", "Members: %1")
            found = PeopleFilter(platform=row.platform, community_id=row.community_id, members=True)
            return Drill(found, template.replace("%1", self.name(row)))
        if column == YieldColumn.TALKED:
            template = translate("Insights", "Met: %1, talked with")
        elif column == YieldColumn.WARM:
            template = translate("Insights", "Met: %1, in contact within 90 days")
        else:
            template = translate("Insights", "Met: %1")
        title = template.replace("%1", self.name(row))
        if self.period.since is not None:
            title = translate("Insights", "%1 · %2").replace("%1", title).replace("%2", self.period.title)
        warm_since = self._now - timedelta(days=WARM_DAYS) if column == YieldColumn.WARM else None
        found = PeopleFilter(
            met_platform=row.platform,
            met_community_id=community,
            met_from=self.period.since,
            talked=column == YieldColumn.TALKED,
            talked_since=warm_since,
        )
        return Drill(found, title)

    def exported(self) -> tuple[list[str], list[list[str]]]:
        """The table for a file: headings, and rows of bare figures in the order shown."""
        headings = [
            translate("Insights", "Platform"),
            translate("Insights", "Community"),
            translate("Insights", "Joined"),
            translate("Insights", "Members"),
            translate("Insights", "Met"),
            translate("Insights", "All met"),
            translate("Insights", "Talked"),
            translate("Insights", "Within 90 days"),
        ]
        rows = [
            [
                wording.platform_name(row.platform, row.platform_name),
                row.community,
                row.joined.isoformat() if row.joined else "",
                *(str(figure) for figure in (row.members, row.met, self._total, row.talked, row.warm)),
            ]
            for row in self.rows
        ]
        return headings, rows

    def _columns_now(self) -> list[Column]:
        first = translate("Insights", "Platform") if self.by == "platform" else translate("Insights", "Community")
        return [
            Column(first),
            Column(translate("Insights", "Joined"), right=True),
            Column(translate("Insights", "Members"), right=True),
            Column(translate("Insights", "Met"), right=True),
            Column(translate("Insights", "Share"), right=True),
            Column(translate("Insights", "Talked"), right=True),
            Column(translate("Insights", "Within 90 days"), right=True),
        ]

    def _where(self, row: YieldRow) -> str:
        """The platform's name beside a community's: a mark alone would tell it by colour."""
        if self.by == "platform" or row.community_id is None:
            return ""
        return wording.platform_name(row.platform, row.platform_name)

    def _share(self, met: int) -> Cell:
        whole = translate("Insights", "of %1").replace("%1", number(self._total)) if self._total else ""
        return Cell(percent(met, self._total), whole, order=met)

    def _part(self, part: int, whole: int) -> Cell:
        return Cell(number(part), of(percent(part, whole), whole) if whole else "", order=part)

    def _take(self, figures: Figures) -> None:
        self.figures = figures
        self._total = sum(row.met for row in figures.rows)
        self.set_rows(figures.rows, self._columns_now())
        self.loaded.emit()

    def _judge(self, step: StepDone) -> None:
        if step.changes & _TABLES:
            self.stale.emit()
