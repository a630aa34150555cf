"""Durations as ISO 8601 writes them: with years, months and weeks too, which msgspec does not read.

A year and a month have no length of their own. So a duration that has them is a `CalendarDuration`: a timedelta that
knows how many there are.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TypeVar

from .scalars import Scalar

D = TypeVar("D", bound=date)

_YEAR = 365
_MONTH = 30
"""Days, as an estimate."""

_DURATION = re.compile(
    r"([+-]?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?"
    r"(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?)?",
    re.ASCII | re.IGNORECASE,
)


class CalendarDuration(timedelta, Scalar):
    """A duration that counts years and months: "P1Y6M" (ISO 8601; RFC 3339, appendix A).

    As the timedelta that it is, a year has 365 days and a month 30. `after` and `before` count them in the calendar.
    What is computed from it otherwise is a plain timedelta.
    """

    years: int
    months: int
    """11 at most, for twelve are a year."""
    rest: timedelta
    """What there is beside years and months, of the same sign."""

    def __new__(cls, *, years: int = 0, months: int = 0, rest: timedelta = timedelta(0)) -> CalendarDuration:
        """Raises ValueError where one part is negative and another is not, for which there is no text."""
        count = 12 * years + months
        if count * rest.total_seconds() < 0:
            raise ValueError("the parts of a duration have one sign")
        sign = -1 if count < 0 else 1
        whole, left = divmod(abs(count), 12)
        estimate = timedelta(days=sign * (_YEAR * whole + _MONTH * left)) + rest
        self = super().__new__(cls, estimate.days, estimate.seconds, estimate.microseconds)
        self.years, self.months, self.rest = sign * whole, sign * left, rest
        return self

    def after(self, start: D) -> D:
        """The day or moment that is so much later than `start`. Where the month there is too short for the day of the
        month, it is counted from that month's last day (XML Schema 1.1, part 2, appendix E.3.3)."""
        return _shifted(start, 12 * self.years + self.months) + self.rest

    def before(self, end: D) -> D:
        """The day or moment that is so much earlier than `end`."""
        return _shifted(end, -12 * self.years - self.months) - self.rest

    def _wire(self) -> str:
        return format_duration(self)

    def __str__(self) -> str:
        return format_duration(self)

    def __repr__(self) -> str:
        return f"CalendarDuration(years={self.years}, months={self.months}, rest={self.rest!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return _remade, (self.years, self.months, self.rest)


def parse_duration(text: str) -> timedelta:
    """The duration that a text is. Raises ValueError where it is none, and OverflowError where it is too long.

    Fractions are those of seconds, rounded to microseconds.
    """
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()[1:]):
        raise ValueError("no duration of ISO 8601")
    years, months, weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:8])
    microseconds = round(float(f"0.{found[9] or 0}") * 1_000_000)
    rest = timedelta(days, seconds, microseconds, minutes=minutes, hours=hours, weeks=weeks)
    sign = -1 if found[1] == "-" else 1
    if years or months:
        return CalendarDuration(years=sign * years, months=sign * months, rest=sign * rest)
    return sign * rest


def format_duration(value: timedelta) -> str:
    """The text of a duration, with no more hours, minutes and seconds than a day, an hour and a minute have: "PT1H30M".

    That is the canonical form of XML Schema (1.1, part 2, section 3.3.6), which readers expect that know no other.
    """
    years = months = 0
    rest = value
    if isinstance(value, CalendarDuration):
        years, months, rest = abs(value.years), abs(value.months), value.rest
    sign = "-" if value < timedelta(0) else ""
    rest = abs(rest)
    minutes, seconds = divmod(rest.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{rest.microseconds:06}".rstrip("0") if rest.microseconds else ""
    day = "".join(f"{count}{unit}" for count, unit in ((years, "Y"), (months, "M"), (rest.days, "D")) if count)
    time = "".join(f"{count}{unit}" for count, unit in ((hours, "H"), (minutes, "M")) if count)
    time += f"{seconds}{fraction}S" if seconds or fraction else ""
    return f"{sign}P{day}{'T' if time else ''}{time}" if day or time else "P0D"


def _shifted(start: D, months: int) -> D:
    """`start`, so many months later."""
    from calendar import monthrange  # slow to import

    year, month = divmod(12 * start.year + start.month - 1 + months, 12)
    day = min(start.day, monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)


def _remade(years: int, months: int, rest: timedelta) -> CalendarDuration:
    """What copies and pickles are made by."""
    return CalendarDuration(years=years, months=months, rest=rest)
