"""An error whose body is nothing like the declared model: the error is raised, and keeps what came."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "incorrect-error-response"


def test_text_where_an_object_was_promised(drive: Driver) -> None:
    with pytest.raises(drive.package.ApiError) as caught:
        drive(lambda client: client.incorrect_error.get_from_server())
    assert caught.value.status == 444
    assert exactly(caught.value.body, "foobar")
    assert caught.value.raw == b"foobar"
    assert caught.value.headers["content-type"].startswith("text/html")
