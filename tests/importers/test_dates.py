from datetime import UTC, date, datetime, timedelta

import pytest

from crm_app.importers.dates import parse_day, parse_instant


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 Nov 2018", date(2018, 11, 20)),
        ("04 Jul 2023", date(2023, 7, 4)),
        (" 4 jul 2023 ", date(2023, 7, 4)),
        ("9/21/16, 3:29 AM", date(2016, 9, 21)),
        ("1/8/18, 6:14 PM", date(2018, 1, 8)),
        ("1/8/18, 6:14\u202fPM", date(2018, 1, 8)),
        ("14-Aug-25", date(2025, 8, 14)),
        ("9-Sep-22", date(2022, 9, 9)),
        ("30-oct-09", date(2009, 10, 30)),
        ("01-ene-20", date(2020, 1, 1)),
        ("02-abr.-20", date(2020, 4, 2)),
        ("03-ago-20", date(2020, 8, 3)),
        ("04-dic-2020", date(2020, 12, 4)),
        ("05 мая 2021", date(2021, 5, 5)),
        ("7/4/2023", date(2023, 7, 4)),
        ("25/12/2023", date(2023, 12, 25)),
        ("2023-07-04", date(2023, 7, 4)),
        ("2023-07-04 00:00:00", date(2023, 7, 4)),
        ("04.07.2023", date(2023, 7, 4)),
        ("Jul 4, 2023", date(2023, 7, 4)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("29 Feb 2023", None),
        ("00 Jan 2023", None),
        ("20 Foo 2018", None),
        ("13/13/2020", None),
        ("", None),
        ("1" * 5000, None),
        ("³ Jan 2020", None),
    ],
)
def test_days(text, day):
    assert parse_day(text) == day


def test_a_year_of_two_digits_is_never_in_the_future():
    ahead = datetime.now(UTC).date() + timedelta(days=40)
    assert parse_day(f"{ahead:%d/%m/%y}") != ahead
    assert parse_day(f"{ahead.day}-{ahead:%b}-{ahead:%y}").year == ahead.year - 100
    before = datetime.now(UTC).date() - timedelta(days=1)
    assert parse_day(f"{before.day}-{before:%b}-{before:%y}") == before


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2022-09-08 18:08:14 UTC", datetime(2022, 9, 8, 18, 8, 14, tzinfo=UTC)),
        ("10/16/18, 8:36 AM", datetime(2018, 10, 16, 8, 36, tzinfo=UTC)),
        ("10/16/18, 12:05 AM", datetime(2018, 10, 16, 0, 5, tzinfo=UTC)),
        ("10/16/18, 12:05 PM", datetime(2018, 10, 16, 12, 5, tzinfo=UTC)),
        ("12/24/23, 05:28 PM", datetime(2023, 12, 24, 17, 28, tzinfo=UTC)),
        ("9/8/2022 18:08", datetime(2022, 9, 8, 18, 8, tzinfo=UTC)),
        ("2022-09-08T18:08:14Z", datetime(2022, 9, 8, 18, 8, 14, tzinfo=UTC)),
        ("2022-09-08", datetime(2022, 9, 8, tzinfo=UTC)),
        ("10/16/18, 13:05 PM", None),
        ("10/16/18, 25:05", None),
        ("2022-13-08 18:08:14 UTC", None),
        ("sometime", None),
        ("", None),
    ],
)
def test_instants(text, instant):
    assert parse_instant(text) == instant
