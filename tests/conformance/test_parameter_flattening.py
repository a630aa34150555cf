"""A body of one member whose name is that of the body: the member is the keyword. The server has no route for it."""

from __future__ import annotations

import pytest

from tests.conformance.canned import answered
from tests.conformance.driving import Driver

SPEC = "parameter-flattening"


@pytest.mark.parametrize("tags", [{}, {"tag1": "value1", "tag2": "value2"}], ids=["no tags", "tags"])
def test_update(drive: Driver, tags: dict[str, str]) -> None:
    transport = answered(drive)
    found = drive(lambda client: client.availability_sets.update("rgname", "my set", tags=tags), transport=transport)
    assert found is None
    request = transport.requests[-1]
    assert (request.method, request.path) == ("PATCH", "/parameterFlattening/rgname/my set")
    assert request.json() == {"tags": tags}


def test_tags_are_required(drive: Driver) -> None:
    with pytest.raises(TypeError, match="tags"):
        drive(lambda client: client.availability_sets.update("rgname", "avset"))
