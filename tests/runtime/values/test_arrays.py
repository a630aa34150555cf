"""Arrays whose first items have a type each: tuples of one length, and such that go on."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from msgspec import UnsetType

from runtime.arrays import is_array, items_of
from runtime.codec import decode, encode
from runtime.errors import DecodeError
from runtime.model import UNSET, Model, array, union
from runtime.unions import is_marker, is_union

Row = array("str", rest="Row", module=__name__)
Dated = array(int, rest=date)


class Point(Model):
    at: tuple[float, float]
    more: Dated | UnsetType = UNSET
    or_text: union(str, Dated) | None | UnsetType = UNSET


def reported(type_: object, value: object) -> list[str]:
    drifts: list[Any] = []
    found = decode(type_, json.dumps(value), on_drift=drifts.append)
    assert json.loads(encode(found)) == value
    assert decode(type_, json.dumps(value)) == found
    return [str(drift) for drift in drifts]


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        (tuple[int, str], b'[1, "a"]', (1, "a")),
        (tuple[()], b"[]", ()),
        (tuple[tuple[int], None], b"[[1], null]", ((1,), None)),
        (Dated, b"[1]", (1,)),
        (Dated, b'[1, "2024-01-02"]', (1, date(2024, 1, 2))),
        (Row, b'["a", ["b", ["c"]], ["d"]]', ("a", ("b", ("c",)), ("d",))),
        (list[Dated], b"[[1], [2]]", [(1,), (2,)]),
        (dict[str, Dated], b'{"a": [1]}', {"a": (1,)}),
        (Point, b'{"at": [1, 2.5], "more": [1], "or_text": "a"}', Point(at=(1.0, 2.5), more=(1,), or_text="a")),
        (Point, b'{"at": [1, 2.5], "or_text": null}', Point(at=(1.0, 2.5), or_text=None)),
    ],
)
@pytest.mark.parametrize("options", [{}, {"strict": True}, {"unknown_fields": "keep"}])
def test_decoded(type_: Any, text: bytes, value: object, options: Any) -> None:
    found = decode(type_, text, **options)
    assert found == value
    assert type(found) is type(value)
    assert json.loads(encode(found)) == json.loads(text)


@pytest.mark.parametrize(
    ("type_", "value", "said"),
    [
        (tuple[int, str], [1], ["$: expected 2 items, got 1"]),
        (tuple[int, str], [1, "a", 5], ["$: expected 2 items, got 3"]),
        (tuple[int, str], ["a", "b"], ["$[0]: expected int, got str"]),
        (tuple[int, str], {"a": 1}, ["$: expected tuple, got dict"]),
        (tuple[()], [1], ["$: expected 0 items, got 1"]),
        (Dated, [], ["$: expected 1 item or more, got 0"]),
        (Dated, [1, "x"], ["$[1]: expected date, got str"]),
        (Row, ["a", ["b", 5]], ["$[1][1]: expected tuple, got int"]),
    ],
)
def test_departures_are_reported_and_what_came_is_kept(type_: Any, value: object, said: list[str]) -> None:
    assert reported(type_, value) == said
    with pytest.raises(DecodeError):
        decode(type_, json.dumps(value), strict=True)


def test_the_tuple_with_the_fewest_departures_is_taken() -> None:
    pair_or_list = union(tuple[int, str], list[int], Dated)
    for value, type_ in ([1, "a"], tuple), ([1, 2, 3], list), ([1, "2024-01-02", "2024-01-03"], tuple):
        assert reported(pair_or_list, value) == []
        assert type(decode(pair_or_list, json.dumps(value))) is type_


def test_deeper_than_the_stack() -> None:
    text = '["a", ' * 5000 + '["a"]' + "]" * 5000
    with pytest.raises(DecodeError, match="nested"):
        decode(Row, text)


def test_what_is_known_of_one() -> None:
    assert is_array(Dated)
    assert not is_array(union(str, Dated))
    assert not is_marker(Dated)
    assert not is_union(Dated)
    assert items_of(Dated) == ((int,), date)
    assert items_of(Row) == ((str,), Row)
