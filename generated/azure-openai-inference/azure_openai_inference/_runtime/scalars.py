"""Scalars with a wire form that msgspec does not know, and scalars that remember how they were written.

date, date-time (RFC 3339), time, duration (ISO 8601), byte (base64), decimal (a number) and uuid are msgspec's own:
datetime.date, datetime.datetime, datetime.time, datetime.timedelta, bytes, decimal.Decimal, uuid.UUID. (Durations that
msgspec does not read are in `durations.py`.)
"""

from __future__ import annotations

import base64
import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec import UNSET

if TYPE_CHECKING:
    from typing import Self

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_DAY = date(1970, 1, 1).toordinal()
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FIXED = rf"(?ai)(?:{'|'.join(_DAYS)}), (\d\d?) ({'|'.join(_MONTHS)}) (\d{{4}}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC)"
"""The preferred form of a date in HTTP, in any case."""


@lru_cache(maxsize=1024)
def _date(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month, of a day since 1970-01-01."""
    found = date.fromordinal(_DAY + day)
    return found.year, found.month, found.day


class Wired:
    """A value that says itself what it is on the wire."""

    def __wire__(self) -> object:
        """A JSON value, which may hold models."""
        raise NotImplementedError


class Scalar(Wired):
    """A scalar with a wire form of its own."""

    written: object = UNSET
    """How it was written, where it would be written otherwise (see `remember`)."""

    def __wire__(self) -> object:
        return self._wire() if self.written is UNSET else self.written

    def _wire(self) -> object:
        """The wire form of one that was not received, or that is written as it was received."""
        raise NotImplementedError


class Received(Scalar):
    """A scalar that can be made from its wire form."""

    @classmethod
    def __from_wire__(cls, raw: object) -> Self:
        """Raises ValueError, TypeError, IndexError or OverflowError where `raw` is not the wire form."""
        raise NotImplementedError


class UnixTime(datetime, Received):
    """A moment, on the wire the seconds since 1970-01-01T00:00:00Z (format unixtime): an integer, or a fraction where
    it has microseconds. As received it is in UTC; one without a time zone is written as if in UTC."""

    @classmethod
    def now(cls, tz: tzinfo | None = UTC) -> Self:
        """This moment, in UTC where nothing else is said."""
        return super().now(tz)

    @classmethod
    def fromtimestamp(cls, timestamp: float, tz: tzinfo | None = UTC) -> Self:
        """`timestamp` seconds since 1970, in UTC where nothing else is said."""
        return super().fromtimestamp(timestamp, tz)

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """The same moment. One without a time zone is taken to be in UTC."""
        return cls.combine(moment.date(), moment.timetz(), moment.tzinfo or UTC)

    @classmethod
    def __from_wire__(cls, raw: object) -> Self:
        if type(raw) is int:  # as nearly always, and there are many: this is twice as fast as fromtimestamp
            day, second = divmod(raw, 86400)
            year, month, day = _date(day)
            return cls(year, month, day, second // 3600, second // 60 % 60, second % 60, 0, UTC)
        if type(raw) is float:
            return cls(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=raw)
        raise TypeError("expected seconds since 1970")

    def _wire(self) -> object:
        passed = datetime.combine(self.date(), self.timetz(), self.tzinfo or UTC) - _EPOCH
        return passed / _SECOND if passed.microseconds else passed // _SECOND


class Rfc1123DateTime(datetime, Received):
    """A moment, on the wire "Sun, 06 Nov 1994 08:49:37 GMT" (format date-time-rfc1123; RFC 9110, 5.6.7)."""

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """The same moment. One without a time zone is taken to be in UTC."""
        return cls.combine(moment.date(), moment.timetz(), moment.tzinfo or UTC)

    @classmethod
    def __from_wire__(cls, raw: object) -> Self:
        if not isinstance(raw, str):
            raise TypeError("expected a date of RFC 1123")
        if found := re.fullmatch(_FIXED, raw):
            day, month, year, hour, minute, second = found.groups()
            at = _MONTHS.index(month.title()) + 1
            return cls(int(year), at, int(day), int(hour), int(minute), int(second), tzinfo=UTC)
        from email.utils import parsedate_to_datetime  # other forms are rarely met, and it is slow to import

        return cls.of(parsedate_to_datetime(raw))

    def _wire(self) -> object:
        moment = self.astimezone(UTC) if self.tzinfo else self
        month = _MONTHS[moment.month - 1]
        return f"{_DAYS[moment.weekday()]}, {moment.day:02} {month} {moment.year:04} {moment:%H:%M:%S} GMT"


class DecimalString(Decimal, Received):
    """A decimal number that is a string on the wire: "9.90" (type string, format decimal)."""

    @classmethod
    def __from_wire__(cls, raw: object) -> Self:
        if not isinstance(raw, str):
            raise TypeError("expected a decimal number in a string")
        try:
            return cls(raw)
        except ArithmeticError:
            raise ValueError("no decimal number") from None

    def _wire(self) -> object:
        return str(self)


class Base64Url(bytes, Received):
    """Bytes, on the wire base64 of the URL-safe alphabet, without padding (format base64url; RFC 4648, 5)."""

    @classmethod
    def __from_wire__(cls, raw: object) -> Self:
        if not isinstance(raw, str):
            raise TypeError("expected base64url")
        text = raw.rstrip("=")
        return cls(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))

    def _wire(self) -> object:
        return base64.urlsafe_b64encode(self).rstrip(b"=").decode("ascii")


# --- as written ----------------------------------------------------------------------------------------------------


class WrittenDateTime(Scalar, datetime):
    """A datetime that is written again as it was: "2024-01-01T00:00:00.5Z"."""

    def _wire(self) -> object:
        return datetime.combine(self.date(), self.timetz())


class WrittenDate(Scalar, date):
    """A date that is written again as it was."""

    def _wire(self) -> object:
        return date(self.year, self.month, self.day)


class WrittenTime(Scalar, time):
    """A time that is written again as it was."""

    def _wire(self) -> object:
        return time.fromisoformat(self.isoformat())


class WrittenDuration(Scalar, timedelta):
    """A timedelta that is written again as it was: "PT1H", which msgspec would write "PT3600S"."""

    def _wire(self) -> object:
        return timedelta(self.days, self.seconds, self.microseconds)


class WrittenDecimal(Scalar, Decimal):
    """A Decimal that is written again as it was: as a number, where msgspec would write a string."""

    def _wire(self) -> object:
        return Decimal(self)


class WrittenBytes(Scalar, bytes):
    """Bytes that are written again as they were."""

    def _wire(self) -> object:
        return bytes(self)


class WrittenUUID(Scalar, UUID):
    """A UUID that is written again as it was: in capitals. (msgspec does not ask a UUID's subclass for its form.)"""

    def _wire(self) -> object:
        return str(self)


def remember(value: object, raw: object) -> object:
    """`value`, which was decoded from `raw` and would be encoded otherwise, as a value that is encoded as `raw`.

    "2024-01-01T00:00:00.5Z" is as good as "2024-01-01T00:00:00.500000Z", and `unknown_fields="keep"` promises to give
    back the one that was received. The result is equal to `value`, and of a subclass of its type; what is computed
    from it, and a pickle of it, have forgotten. A value of another type than the above is given back as it is.
    """
    match value:
        case Scalar():
            result: Scalar = value
        case datetime():
            result = WrittenDateTime.combine(value.date(), value.timetz())
        case date():
            result = WrittenDate(value.year, value.month, value.day)
        case time():
            result = WrittenTime.fromisoformat(value.isoformat())
        case timedelta():
            result = WrittenDuration(value.days, value.seconds, value.microseconds)
        case Decimal():
            result = WrittenDecimal(value)
        case bytes():
            result = WrittenBytes(value)
        case UUID():
            result = WrittenUUID(int=value.int)
        case _:
            return value
    object.__setattr__(result, "written", raw)
    return result
