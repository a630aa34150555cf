"""Enums that tomorrow's service may extend, of strings and of integers in strings."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import departs, fits
from tests.conformance.driving import Driver

SPEC = "extensible-enums-swagger"


def test_known_values(drive: Driver) -> None:
    models = drive.models
    expected = models.Pet(
        name="Tommy Tomson", days_of_week=models.DaysOfWeekExtensibleEnum.MONDAY, int_enum=models.IntEnum("1")
    )
    fits(drive, lambda client: client.pet.get_by_id("tommy"), expected)


def test_a_value_of_tomorrow(drive: Driver) -> None:
    models = drive.models
    expected = models.Pet(
        name="Casper Ghosty", days_of_week=models.DaysOfWeekExtensibleEnum("Weekend"), int_enum=models.IntEnum("2")
    )
    days = ", ".join(repr(day.value) for day in models.DaysOfWeekExtensibleEnum)
    report = f"$.DaysOfWeek: expected one of {days}, got 'Weekend'"
    departs(drive, lambda client: client.pet.get_by_id("casper"), expected, report)
    found = drive(lambda client: client.pet.get_by_id("casper"))
    assert found.days_of_week == "Weekend"
    assert found.days_of_week not in set(models.DaysOfWeekExtensibleEnum)


def test_a_value_of_another_spelling(drive: Driver) -> None:
    found = drive(lambda client: client.pet.get_by_id("scooby"))
    assert found.days_of_week is drive.models.DaysOfWeekExtensibleEnum.THURSDAY
    assert found.int_enum == "2.1"
    assert type(found.int_enum) is drive.models.IntEnum


@pytest.mark.parametrize("day", ["Friday", "Feierabend"])
def test_round_trip(drive: Driver, day: str) -> None:
    models = drive.models
    sent = {"name": "Retriever", "int_enum": models.IntEnum.ENUM_3, "days_of_week": day}
    found = drive(lambda client: client.pet.add(**sent))
    expected = models.Pet(
        name="Retriever", int_enum=models.IntEnum.ENUM_3, days_of_week=models.DaysOfWeekExtensibleEnum(day)
    )
    assert found == expected
    assert type(found.days_of_week) is models.DaysOfWeekExtensibleEnum
