"""Date-times of RFC 3339 that msgspec does not read, for Python has no room for them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import msgspec

_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:)(\d\d)(\.\d+)?(Z|[+-]\d\d:?\d\d)?",
    re.ASCII | re.IGNORECASE,
)


def parse_moment(text: str) -> datetime:
    """The moment that a text is. Raises ValueError or OverflowError where it is none that a datetime can be.

    A fraction is cut to microseconds, where to round it might lead beyond the year 9999; and a leap second, 23:59:60 in
    UTC, is the first second of the next day, as in POSIX time (RFC 3339, section 5.6 and appendix D).
    """
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise ValueError("no date-time of RFC 3339")
    minute, second, fraction, zone = found.groups("")
    is_leap = second == "60"
    try:
        moment = msgspec.convert(f"{minute}{59 if is_leap else second}{fraction[:7]}{zone}", datetime)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from None
    if not is_leap:
        return moment
    universal = moment.astimezone(UTC) if moment.tzinfo else moment
    if (universal.hour, universal.minute) != (23, 59):
        raise ValueError("no leap second")
    return moment + timedelta(seconds=1)
