"""Places in JSON that are found on the way to each are those that reading the whole text gives."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.load import text
from specloom.load.index import Index
from specloom.load.json_places import JsonPlaces, Unclear
from specloom.load.positions import json_positions
from specloom.load.text import Lines
from specloom.load.tree import Json

values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text('ab"\\é😀'),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text('a~/\\"é😀', max_size=3), inner, max_size=4),
    max_leaves=20,
)


@given(values, st.booleans(), st.none() | st.integers(0, 3))
def test_all_places(value: Json, ascii: bool, indent: int | None) -> None:
    written = json.dumps(value, ensure_ascii=ascii, indent=indent)
    places = JsonPlaces(written.encode())
    for pointer, start, end in json_positions(written):
        assert places.nearest(pointer) == tuple(
            offset if offset is None else len(written[:offset].encode()) for offset in (start, end)
        )


def test_what_is_not_there_is_found_at_the_nearest_thing_around_it() -> None:
    written = ' {"a": {"b": [1, {}]}}'
    places = JsonPlaces(written.encode())
    found = {pointer: places.nearest(pointer) for pointer in ("/x", "/a/x/y", "/a/b/2", "/a/b/0/x", "/a/b/1/x")}
    assert {pointer: written[start:end] for pointer, (start, end) in found.items()} == {
        "/x": "{",
        "/a/x/y": '"a"',
        "/a/b/2": '"b"',
        "/a/b/0/x": "1",
        "/a/b/1/x": "{}]}}",
    }


@pytest.mark.parametrize(
    "written",
    [
        '{"a": 1, "b": 2, "a": 345}',
        '{"a": 1, "a": 2}',
        '{"a" 1}',
        '{"a": 1',
        '{"a": tru}',
        "[" * 9_999,
    ],
)
def test_what_is_unclear_is_left_to_who_reads_all(written: str) -> None:
    with pytest.raises(Unclear):
        JsonPlaces(written.encode()).nearest("/a/0")


def test_of_two_equal_keys_the_last() -> None:
    written = '{"a": 1, "b": 2, "a": 345}'
    start, end = Index("x.json", written).nearest("/a") or (0, 0)
    assert written[start:end] == '"a": 345'
    assert Index("x.json", '{"a": 1').nearest("/a") is None


@given(st.text("ab\r\n", max_size=40), st.integers(0, 3))
def test_lines_are_the_same_by_any_block(written: str, block: int) -> None:
    whole = Lines(written)
    places = [whole.place(offset) for offset in range(len(written) + 1)]
    lines = [whole.line(number) for number in range(1, 43)]
    assert lines == [*written.replace("\r\n", "\n").replace("\r", "\n").split("\n"), *[""] * 43][:42]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "_BLOCK", block)
        parts = Lines(written)
    assert [parts.place(offset) for offset in range(len(written) + 1)] == places
    assert [parts.line(number) for number in range(1, 43)] == lines
