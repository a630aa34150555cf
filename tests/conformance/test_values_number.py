"""Numbers, as floats and as decimals, neither of which loses a digit."""

from __future__ import annotations

from decimal import Decimal
from types import ModuleType

import pytest

from tests.conformance.comparing import fits, refused
from tests.conformance.conftest import Load
from tests.conformance.driving import Driver

QUIRKS = "body-number.quirks"
SPECS = ("body-number", QUIRKS)


@pytest.fixture(scope="module")
def has_null(api: ModuleType, load: Load) -> bool:
    return api is not load(QUIRKS)


FLOATS = {
    "big_float": 3.402823e20,
    "small_float": 3.402823e-20,
    "big_double": 2.5976931e101,
    "small_double": 2.5976931e-101,
    "big_double_positive_decimal": 99999999.99,
    "big_double_negative_decimal": -99999999.99,
}
DECIMALS = {
    "big_decimal": "2.5976931e+101",
    "small_decimal": "2.5976931e-101",
    "big_decimal_positive_decimal": "99999999.99",
    "big_decimal_negative_decimal": "-99999999.99",
}


@pytest.mark.parametrize("name", FLOATS)
def test_floats(drive: Driver, name: str) -> None:
    value = FLOATS[name]
    fits(drive, lambda client: getattr(client.number, f"get_{name}")(), value)
    assert drive(lambda client: getattr(client.number, f"put_{name}")(number_body=value)) is None


@pytest.mark.parametrize("name", DECIMALS)
def test_decimals(drive: Driver, name: str) -> None:
    value = Decimal(DECIMALS[name])
    fits(drive, lambda client: getattr(client.number, f"get_{name}")(), value)
    assert drive(lambda client: getattr(client.number, f"put_{name}")(number_body=value)) is None


def test_no_body(drive: Driver, has_null: bool) -> None:
    """The quirk: there the spec does not say that null is legal."""
    if has_null:
        fits(drive, lambda client: client.number.get_null(), None)
    else:
        refused(drive, lambda client: client.number.get_null(), "got an empty body")


@pytest.mark.parametrize(
    ("method", "body"),
    [
        ("get_invalid_float", b"2147483656.090096789909j"),
        ("get_invalid_double", b"9223372036854775910.980089k"),
        ("get_invalid_decimal", b"9223372036854775910.980089k"),
    ],
)
def test_what_is_no_json_is_kept_with_the_error(drive: Driver, has_null: bool, method: str, body: bytes) -> None:
    if has_null or method != "get_invalid_decimal":  # which the other spec has not
        assert refused(drive, lambda client: getattr(client.number, method)(), "no JSON").body == body
