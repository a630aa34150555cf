"""Booleans."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import fits, refused
from tests.conformance.conftest import Load
from tests.conformance.driving import Driver

QUIRKS = "body-boolean.quirks"
SPECS = ("body-boolean", QUIRKS)


def test_get(drive: Driver) -> None:
    fits(drive, lambda client: client.bool.get_true(), True)
    fits(drive, lambda client: client.bool.get_false(), False)


def test_put(drive: Driver) -> None:
    assert drive(lambda client: client.bool.put_true(bool_body=True)) is None
    assert drive(lambda client: client.bool.put_false(bool_body=False)) is None


def test_the_wrong_one_is_refused(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError):
        drive(lambda client: client.bool.put_true(bool_body=False))


def test_no_body(drive: Driver, load: Load) -> None:
    """The quirk: there the spec does not say that null is legal."""
    if drive.package is load(QUIRKS):
        refused(drive, lambda client: client.bool.get_null(), "got an empty body")
    else:
        fits(drive, lambda client: client.bool.get_null(), None)


def test_what_is_no_json_is_kept_with_the_error(drive: Driver) -> None:
    assert refused(drive, lambda client: client.bool.get_invalid(), "no JSON").body == b"true1"
