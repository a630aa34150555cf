"""HEAD, where 404 is documented beside a success: a question, answered by the status."""

from __future__ import annotations

import pytest

from tests.conformance.driving import Driver

SPEC = "head"


@pytest.mark.parametrize(("method", "found"), [("head_200", True), ("head_204", True), ("head_404", False)])
def test_whether_it_is_there(drive: Driver, method: str, found: bool) -> None:
    assert drive(lambda client: getattr(client.http_success, method)()) is found


def test_the_response_is_at_hand(drive: Driver) -> None:
    response = drive(lambda client: client.with_response(client.http_success.head_404))
    assert (response.value, response.status) == (False, 404)
