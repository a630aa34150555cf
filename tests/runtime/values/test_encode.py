"""Encoding."""

from __future__ import annotations

import json
import struct
from base64 import b64encode
from collections import OrderedDict, deque
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar, Literal

import pytest

from runtime import encoding, keep
from runtime.codec import decode, encode, extra_members, to_builtins
from runtime.model import (
    UNSET,
    Base64Url,
    JsonValue,
    Model,
    OpenIntEnum,
    OpenModel,
    OpenStrEnum,
    UnixTime,
    UnknownVariantBase,
    UnsetType,
    field,
)


@pytest.fixture(autouse=True, params=[False, True], ids=["nothing kept", "something kept"])
def anything_kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both in a process in which `unknown_fields="keep"` was never used, and in one where it was."""
    monkeypatch.setattr(keep, "anything_kept", lambda: request.param)
    monkeypatch.setattr(encoding, "anything_kept", lambda: request.param)


class Colour(OpenStrEnum):
    RED = "red"


class Level(OpenIntEnum):
    LOW = 1


class Part(Model, tag_field="type", tag="part"):
    type: ClassVar[Literal["part"]] = "part"
    id: str
    n_: int | None | UnsetType = field(name="n", default=UNSET)
    at: UnixTime | UnsetType = UNSET


class Loose(OpenModel):
    a: int | UnsetType = UNSET
    additional_properties: dict[str, JsonValue] = field(default_factory=dict)


class FrozenMoment(datetime):
    """As test tools put in the place of datetime."""


@dataclass
class Point:
    x: int


class Name(str):
    pass


class Count(int):
    pass


VALUES: list[tuple[object, object]] = [
    (Part(id="p", n_=1), {"type": "part", "id": "p", "n": 1}),
    (Part(id="p", n_=None), {"type": "part", "id": "p", "n": None}),
    (
        {"part": Part(id="p"), "list": [Part(id="q", at=UnixTime.fromtimestamp(3))]},
        {"part": {"type": "part", "id": "p"}, "list": [{"type": "part", "id": "q", "at": 3}]},
    ),
    ({"a": UNSET, "b": {"c": UNSET, "d": 1}, "e": [{"f": UNSET}]}, {"b": {"d": 1}, "e": [{}]}),
    (
        {"a": UNSET, "p": Part(id="p", at=UnixTime.fromtimestamp(2)), "l": Loose(a=1)},
        {"p": {"type": "part", "id": "p", "at": 2}, "l": {"a": 1}},
    ),
    (Loose(additional_properties={"z": [1]}), {"z": [1]}),
    (UnknownVariantBase({"type": "x", "a": None}), {"type": "x", "a": None}),
    (
        {"m": MappingProxyType({"a": (1, 2)}), "q": deque([1]), "r": range(2), "o": OrderedDict(a=1)},
        {"m": {"a": [1, 2]}, "q": [1], "r": [0, 1], "o": {"a": 1}},
    ),
    ({"s": frozenset([1])}, {"s": [1]}),
    ({Colour.RED: Colour("blue"), "l": Level.LOW, "n": Level(8), 5: 6}, {"red": "blue", "l": 1, "n": 8, "5": 6}),
    ({"d": datetime(2024, 1, 1, tzinfo=UTC), "e": date(2024, 1, 1)}, {"d": "2024-01-01T00:00:00Z", "e": "2024-01-01"}),
    (FrozenMoment(2024, 1, 1, tzinfo=UTC), "2024-01-01T00:00:00Z"),
    ({"b": b"ab", "u": Base64Url(b"\xfb\xff"), "c": Decimal("1.50")}, {"b": "YWI=", "u": "-_8", "c": 1.5}),
    (Point(1), {"x": 1}),
    ([Name("n"), Count(3)], ["n", 3]),
    ([None, True, 1.5, 10**30], [None, True, 1.5, 10**30]),
]


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_values(value: object, expected: object) -> None:
    assert json.loads(encode(value)) == expected
    assert to_builtins(value) == expected
    # beside an UNSET and a lone surrogate, where the walk does what msgspec does
    assert json.loads(encode({"v": value, "u": UNSET})) == {"v": expected}
    assert json.loads(encode({"v": value, "u": "\ud800"})) == {"v": expected, "u": "\ud800"}


def test_encode_is_compact_and_in_order() -> None:
    assert encode(Part(id="p", n_=1)) == b'{"type":"part","id":"p","n":1}'
    assert encode({"b": 1, "a": UNSET, "c": [1, 2]}) == b'{"b":1,"c":[1,2]}'
    assert encode(Loose(a=1, additional_properties={"z": 2, "a": 3})) == b'{"a":1,"z":2}'


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_has_not_are_refused(number: float) -> None:
    with pytest.raises(ValueError, match=r"^\$\.a\[1\]\.b: -?(nan|inf) has no JSON form$"):
        encode({"a": [None, {"b": number}]})
    with pytest.raises(ValueError, match=r"^\$\.z"):
        encode(Loose(additional_properties={"z": number}))
    with pytest.raises(ValueError, match="has no JSON form"):
        to_builtins(number)
    with pytest.raises(ValueError, match="has no JSON form"):
        encode({"a": number, "b": UNSET})


class Measured(Model):
    share: float | None
    others: list[float] = field(default_factory=list)


@pytest.mark.parametrize("number", [float("nan"), -float("nan"), float("inf"), float("-inf")])
def test_they_are_refused_wherever_they_are(number: float) -> None:
    holders = [number, [number], {1: (None, number)}, Measured(share=number), {"a": {number}}, deque([number])]
    holders += [[0.5] * 100 + [number], [1e300, number], [10**30, number], MappingProxyType({"a": [number]})]
    holders += [UnknownVariantBase({"a": Measured(share=1.0, others=[0.1] * 20 + [number])})]
    for holder in holders:
        with pytest.raises(ValueError, match=r"-?(nan|inf) has no JSON form$"):
            encode(holder)


NUMBERS = [1.7976931348623157e308, -1.7976931348623157e308, 5e-324, 0.0, -0.0, 1e300, 2.0**1009, 10**25]


@pytest.mark.parametrize(
    "value",
    [
        NUMBERS,
        [None, *NUMBERS, *NUMBERS, *NUMBERS],
        {"a": None, "\u02ff": "\u02cb\x7f", "b": [0.1] * 50},
        [struct.unpack(">d", b"\xcb\x7f\xf8\xcb\xff\xf8\x00\x00")[0]],
        ["\xcb" * 0x7FF0, None],
    ],
)
def test_what_only_looks_like_them_is_encoded(value: object) -> None:
    assert json.loads(encode(value)) == value
    assert encode({"a": b"\xcb\x7f\xf8" * 7, "b": None}) == b'{"a":"%s","b":null}' % b64encode(b"\xcb\x7f\xf8" * 7)


def test_objects_without_a_json_form_are_refused_with_their_place() -> None:
    with pytest.raises(TypeError, match=r"^\$\.a\[0\]: object has no JSON form$"):
        encode({"a": [object()]})
    with pytest.raises(TypeError, match=r"^\$\.a\[0\]: UnsetType has no JSON form$"):
        encode({"a": [UNSET]})


def test_keys_that_are_no_names_are_refused() -> None:
    with pytest.raises(TypeError, match=r"^\$\.a: \(1, 2\) is no name of a member$"):
        encode({"a": {(1, 2): 1}})
    with pytest.raises(TypeError, match=r"^\$: range\(0, 2\) is no name of a member$"):
        encode({range(2): 1})
    with pytest.raises(TypeError, match=r"^\$: True is no name of a member$"):
        to_builtins({True: 1})


def test_null_is_no_sign_of_nan() -> None:
    assert encode("null") == b'"null"'
    assert encode({"null": None}) == b'{"null":null}'


def test_a_response_is_accepted_as_a_request() -> None:
    data = b'{"type":"part","id":5,"at":"2024-01-01T00:00:00Z"}'
    assert encode(decode(Part, data)) == data
    assert extra_members(decode(Part, data)) == {}
