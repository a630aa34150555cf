"""Any JSON value, where a schema says nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.comparing import fits
from tests.conformance.driving import Driver

SPEC = "any-type"

GIVEN: dict[str, Any] = {
    "string": "anything",
    "object": {"message": "An object was successfully returned"},
    "array": ["foo", "bar"],
}
SENT: dict[str, Any] = {"string": "anything", "object": {"foo": "bar"}, "array": ["foo", "bar"]}


@pytest.mark.parametrize("group", GIVEN)
def test_get(drive: Driver, group: str) -> None:
    fits(drive, lambda client: getattr(client, group).get(), GIVEN[group])


@pytest.mark.parametrize("group", SENT)
def test_put(drive: Driver, group: str) -> None:
    assert drive(lambda client: getattr(client, group).put(input=SENT[group])) is None
