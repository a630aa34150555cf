"""Finding keys in TOML by their path."""

from __future__ import annotations

import pytest

from specloom.load.toml_places import find

TEXT = """\
title = "x"
site."google.com" = true

[naming.operations]
"#/paths/~1a.b/get" = "a.b"
  'single' = 1
[[table.array]]
key = [
  "value = 1",
]
[ client . parameters . "api-version" ]
default = "= 1"
title = "another"
"with \\"quotes\\"" = 2
[[table.array]]
key = 2
[table.array.inner]
key = 3
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (["title"], (1, 1)),
        (["site", "google.com"], (2, 1)),
        (["naming"], (4, 2)),
        (["naming", "operations"], (4, 2)),
        (["naming", "operations", "#/paths/~1a.b/get"], (5, 1)),
        (["naming", "operations", "single"], (6, 3)),
        (["table", "array", "key"], (8, 1)),
        (["table", "array", "0", "key", "1"], (8, 1)),
        (["table", "array", "1", "key"], (16, 1)),
        (["table", "array", "1", "inner", "key"], (18, 1)),
        (["table", "array", "2", "key"], (7, 3)),
        (["client", "parameters", "api-version"], (11, 3)),
        (["client", "parameters", "api-version", "title"], (13, 1)),
        (["client", "parameters", "api-version", 'with "quotes"'], (14, 1)),
        (["client", "parameters", "api-version", "default", "0"], (12, 1)),
        (["client", "missing"], (11, 3)),
        (["nowhere"], None),
        ([], None),
    ],
)
def test_find(path: list[str], place: tuple[int, int] | None) -> None:
    assert find(TEXT, path) == place
