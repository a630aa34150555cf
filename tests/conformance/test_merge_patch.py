"""application/merge-patch+json (RFC 7396): what is null is sent, for it takes a member away."""

from __future__ import annotations

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "merge-patch"


@pytest.mark.parametrize("patch", [{"foo": "bars"}, {"foods": None}], ids=["value", "null"])
def test_a_patch(drive: Driver, patch: dict[str, object]) -> None:
    """The server counts the bytes of the body and wants 14, which is `{"foo": "bar"}` with a space in it; what else
    there is in them does not matter to it."""
    assert drive(lambda client: client.single.patch(body=patch)) is None


def test_a_patch_that_is_refused(drive: Driver) -> None:
    with pytest.raises(drive.package.ApiError) as caught:
        drive(lambda client: client.single.patch(body={"foo": "bar"}))
    assert caught.value.status == 400
    assert exactly(caught.value.body["actual"], "13")
