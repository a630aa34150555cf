"""What is known of JSON before it is read."""

from __future__ import annotations

import pytest

from specloom.load.json_reader import _more_commas_than


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[1, 2, 3]", 2),
        ('["a,b,c", "d"]', 1),
        (r'["a\",b\\", "c,"]', 1),
        ('["a\n,", 1]', 1),
        ('[1, "a, b, c', 1),
        (r'[1, "a\", b\", c', 1),
        ('[1, "a\\", b\\', 1),
        ('[1, ""]', 1),
    ],
)
def test_commas_of_strings_are_not_counted(text: str, count: int) -> None:
    assert _more_commas_than(count - 1, text)
    assert not _more_commas_than(count, text)
