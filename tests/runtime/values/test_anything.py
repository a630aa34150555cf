"""Properties: any JSON whatsoever decodes, and in keep mode comes out again as it went in."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import ClassVar, Literal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.codec import decode, encode
from runtime.drift import Drift
from runtime.errors import DecodeError
from runtime.model import (
    UNSET,
    Base64Url,
    IntEnum,
    JsonValue,
    Model,
    OpenModel,
    OpenStrEnum,
    Rfc1123DateTime,
    StrEnum,
    UnixTime,
    UnsetType,
    field,
    union,
)


class Colour(OpenStrEnum):
    RED = "red"


class Mode(StrEnum):
    ON = "on"


class Digit(IntEnum):
    ONE = 1


class Code(Model, tag_field="type", tag="a"):
    type: ClassVar[Literal["a"]] = "a"
    a: int
    n_: str | UnsetType = field(name="n", default=UNSET)


class Function(Model, tag_field="type", tag="b"):
    type: ClassVar[Literal["b"]] = "b"
    b: Mode | Literal["on"] | UnsetType = UNSET
    again: Tool | None | UnsetType = UNSET


class Open(OpenModel, tag_field="type", tag="c"):
    type: ClassVar[Literal["c"]] = "c"
    a: int | UnsetType = UNSET
    additional_properties: dict[str, float] = field(default_factory=dict)


class Audio(Model):
    a: str
    c: Literal["on"] | str


class Verbose(Model):
    a: str
    b: list[str]
    c: Literal["on"] = "on"
    n: Tree | UnsetType = UNSET


Tool = union({"a": Code, "b": Function}, tag="type")
Part = union({"a": Code, "c": Open, "on": Open}, str, list[str], tag="type")
Sound = union(Audio, Verbose, Open, Mode, UnixTime, list[Audio], list[Verbose])
Tree = union(str, int, "list[Tree]", "dict[str, Tree]", module=__name__)


class Everything(Model):
    a: int
    b: float | None | UnsetType = UNSET
    c: bool | UnsetType = UNSET
    n: Colour | str | None = None
    type: Mode | UnsetType = UNSET
    on: Digit | UnsetType = UNSET
    created: UnixTime | UnsetType = UNSET
    tools: list[Tool] | UnsetType = UNSET
    part: Part | None | UnsetType = UNSET
    sound: Sound | UnsetType = UNSET
    table: dict[str, Sound] | UnsetType = UNSET
    tree: Tree | UnsetType = UNSET
    code: Code | UnsetType = UNSET
    any: JsonValue | UnsetType = UNSET
    at: datetime | UnsetType = UNSET
    day: date | UnsetType = UNSET
    clock: time | UnsetType = UNSET
    long: timedelta | UnsetType = UNSET
    price: Decimal | UnsetType = UNSET
    id: UUID | UnsetType = UNSET
    raw: bytes | UnsetType = UNSET
    url: Base64Url | UnsetType = UNSET
    seen: Rfc1123DateTime | UnsetType = UNSET
    next: Everything | None | UnsetType = UNSET
    kind: Literal["everything"] = "everything"
    unset: list[str] = field(default_factory=list)


TYPES: list[object] = [
    Everything,
    list[Everything],
    dict[str, Tool],
    Tool,
    Part,
    Sound,
    Tree,
    Open,
    list[Sound],
    datetime,
]

WORDS = [
    *("a", "b", "c", "n", "on", "red", "type", "everything", "x", "", "2024-01-01T00:00:00.5Z", "2024-01-01", "1.50"),
    *("PT1H", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "YWI=", "Sun, 06 Nov 1994 08:49:37 GMT", "01:02:03.5Z"),
]
NAMES = [*Everything.__struct_encode_fields__, "type", "a", "b", "c", "n", "again", "x"]

leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(0, 3)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from([0.0, 1.0, 1e300, 1700000000.5])
    | st.sampled_from(WORDS)
    | st.text(max_size=5)
)
documents = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inner, max_size=6),
    max_leaves=25,
)
parts = st.fixed_dictionaries(
    {"type": st.sampled_from(["a", "b", "c", "on", "x"])},
    optional={
        "a": leaves,
        "b": leaves,
        "n": leaves,
        "again": st.fixed_dictionaries({"type": st.sampled_from(["a", "b"])}),
    },
)
sounds = st.fixed_dictionaries(
    {"a": leaves}, optional={"b": st.lists(st.sampled_from(WORDS)), "c": leaves, "n": documents}
)
shaped = st.fixed_dictionaries(
    {"a": st.integers() | leaves},
    optional={
        **{name: leaves for name in Everything.__struct_encode_fields__ if name != "a"},
        "tools": st.lists(parts | documents, max_size=3),
        "part": parts | documents,
        "sound": sounds | st.lists(sounds, max_size=2) | documents,
        "table": st.dictionaries(st.text(max_size=2), sounds, max_size=2),
        "tree": documents,
        "code": parts,
        "new": documents,
        "next": st.fixed_dictionaries({"a": leaves, "kind": st.just("everything")}),
    },
)


def canonical(value: object) -> object:
    """A form in which what JSON tells apart is unequal, and 1 and 1.0 are equal."""
    if isinstance(value, dict):
        return {name: canonical(member) for name, member in value.items()}
    if isinstance(value, list):
        return [canonical(item) for item in value]
    return ("bool", value) if isinstance(value, bool) else value


def refusal(type_: object, data: bytes) -> DecodeError | None:
    """What strict decoding raises."""
    try:
        decode(type_, data, strict=True)
    except DecodeError as error:
        return error
    return None


def text(document: object) -> bytes:
    return json.dumps(document).encode()


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TYPES), documents | shaped)
def test_anything_decodes(type_: object, document: object) -> None:
    drifts: list[Drift] = []
    value = decode(type_, text(document), on_drift=drifts.append)
    encode(value)
    for drift in drifts:
        assert str(drift)
        assert drift.path.startswith("$")


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(TYPES), documents | shaped)
def test_anything_kept_is_encoded_as_it_was(type_: object, document: object) -> None:
    value = decode(type_, text(document), unknown_fields="keep")
    assert canonical(json.loads(encode(value))) == canonical(document)


@settings(max_examples=150, deadline=None)
@given(shaped)
def test_a_document_of_roughly_the_shape_is_encoded_as_it_was(document: object) -> None:
    value = decode(Everything, text(document), unknown_fields="keep")
    assert isinstance(value, Everything)
    assert canonical(json.loads(encode(value))) == canonical(document)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TYPES), documents | shaped)
def test_what_strict_takes_does_not_drift(type_: object, document: object) -> None:
    drifts: list[Drift] = []
    lenient = decode(type_, text(document), on_drift=drifts.append)
    refused = refusal(type_, text(document))
    if refused is None:
        assert [drift for drift in drifts if drift.kind != "tie"] == []
        assert decode(type_, text(document), strict=True) == lenient
    else:
        assert str(refused.drifts[0]) in str(refused)
        assert refused.path == refused.drifts[0].path


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(TYPES),
    st.binary(max_size=30) | st.text(max_size=20).map(lambda text: text.encode("utf-8", "replace")),
)
def test_any_bytes_decode_or_are_no_json(type_: object, data: bytes) -> None:
    refused = refusal(type_, data)
    if refused is None or refused.drifts:
        decode(type_, data)
    else:
        with pytest.raises(DecodeError, match="no JSON"):
            decode(type_, data)


@given(st.sampled_from(TYPES), documents | shaped)
def test_looking_at_every_member_finds_what_the_short_cuts_find(type_: object, document: object) -> None:
    """Strict and keep look at every member; the lenient path leaves to msgspec what it can. They differ in what msgspec
    fills in by itself: tags of records that stand alone, and constants."""
    shortly: list[Drift] = []
    wholly: list[Drift] = []
    value = decode(type_, text(document), on_drift=shortly.append)
    kept = decode(type_, text(document), on_drift=wholly.append, unknown_fields="keep")
    assert [drift for drift in shortly if drift not in wholly] == []
    assert {drift.kind for drift in wholly if drift not in shortly} <= {"missing"}
    assert type(value) is type(kept) or type(value) in type(kept).__mro__ or {type(value), type(kept)} == {int, float}
