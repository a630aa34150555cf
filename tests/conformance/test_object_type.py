"""Objects of which the spec says nothing, sent, received, and as an error."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "object-type"


def test_received(drive: Driver) -> None:
    assert exactly(drive(lambda client: client.get()), {"message": "An object was successfully returned"})


def test_sent(drive: Driver) -> None:
    assert drive(lambda client: client.put(put_object={"foo": "bar"})) is None


def test_an_error(drive: Driver) -> None:
    with pytest.raises(drive.package.BadRequestError, match="The object you passed was incorrect") as caught:
        drive(lambda client: client.put(put_object={"bar": "foo"}))
    assert exactly(caught.value.body, {"message": "The object you passed was incorrect"})
