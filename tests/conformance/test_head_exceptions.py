"""HEAD, where no 404 is documented: it is an error like any other."""

from __future__ import annotations

import pytest

from tests.conformance.driving import Driver

SPEC = "head-exceptions"


@pytest.mark.parametrize("method", ["head_exception_head_200", "head_exception_head_204"])
def test_there(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.http_success, method)()) is None


def test_not_there(drive: Driver) -> None:
    with pytest.raises(drive.package.NotFoundError) as caught:
        drive(lambda client: client.http_success.head_exception_head_404())
    assert caught.value.status == 404
    assert caught.value.body is None
