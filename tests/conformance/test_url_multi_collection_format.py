"""Arrays in a query whose items repeat the name: `collectionFormat: multi`."""

from __future__ import annotations

import pytest

from tests.conformance.driving import Driver

SPEC = "url-multi-collectionFormat"


@pytest.mark.parametrize(
    ("method", "items"),
    [
        ("array_string_multi_null", None),
        ("array_string_multi_empty", []),
        ("array_string_multi_valid", ["ArrayQuery1", "begin!*'();:@ &=+$,/?#[]end", "", ""]),
    ],
)
def test_items_repeat_the_name(drive: Driver, method: str, items: list[str] | None) -> None:
    assert drive(lambda client: getattr(client.query, method)(array_query=items)) is None


def test_left_out(drive: Driver) -> None:
    assert drive(lambda client: client.query.array_string_multi_null()) is None
