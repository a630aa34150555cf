"""Unions: those that msgspec decodes by itself, and markers."""

from __future__ import annotations

import json
from typing import ClassVar, Literal, Union

import pytest
from msgspec import UnsetType

from runtime.codec import decode, encode
from runtime.drift import Drift
from runtime.errors import DecodeError
from runtime.model import (
    UNSET,
    JsonValue,
    Model,
    OpenStrEnum,
    StrEnum,
    UnixTime,
    UnknownVariantBase,
    union,
)
from runtime.unions import is_marker


class Unknown(UnknownVariantBase):
    type: ClassVar[None] = None


class Code(Model, tag_field="type", tag="code"):
    type: ClassVar[Literal["code"]] = "code"


class Function(Model, tag_field="type", tag="function"):
    type: ClassVar[Literal["function"]] = "function"
    name: str


class Search(Model, tag_field="kind", tag="search"):
    kind: ClassVar[Literal["search"]] = "search"
    query: str


class Either(Model):
    """Selected by two tags, so the tag is a field."""

    type: Literal["left", "right"]
    size: int


class Audio(Model):
    text: str


class VerboseAudio(Model):
    text: str
    segments: list[str]
    language: str | UnsetType = UNSET


class Mode(StrEnum):
    AUTO = "auto"
    NONE = "none"


class Colour(OpenStrEnum):
    RED = "red"


class First(Model):
    a: int | UnsetType = UNSET
    b: int | UnsetType = UNSET


class Second(Model):
    a: int | UnsetType = UNSET
    c: int | UnsetType = UNSET


class Go(Model):
    step: Literal["go"]
    far: int


class Stop(Model):
    step: Literal["stop"]
    far: int
    why: str | UnsetType = UNSET


Tool = union({"code": Code, "function": Function}, tag="type", unknown=Unknown)
AudioResult = union(Audio, VerboseAudio, unknown=Unknown)
Choice = union(Mode, Function)
Tags = union({"left": Either, "right": Either, "code": Code}, tag="type", unknown=Unknown)
Mixed = union({"code": Code, "function": Function}, str, list[str], Audio, tag="type", unknown=Unknown)
Node = union(str, "list[Node]", module=__name__)


class Holder(Model):
    tools: list[Tool]
    one: Tool | None | UnsetType = UNSET
    audio: AudioResult | None | UnsetType = UNSET
    table: dict[str, AudioResult] | UnsetType = UNSET
    choice: Choice | UnsetType = UNSET


def read(type_: object, document: object) -> tuple[object, list[str]]:
    drifts: list[Drift] = []
    value = decode(type_, json.dumps(document).encode(), on_drift=drifts.append)
    assert json.loads(encode(value)) is not None
    return value, [str(drift) for drift in drifts]


def test_what_msgspec_decodes_by_itself_is_no_marker() -> None:
    for native in (Tool, Choice, union(str, int), union(Code, Function), union(Code, str, None), union(list[int], str)):
        assert not is_marker(native)
    assert union(Code) is Code
    assert union(str, int) == Union[str, int]  # noqa: UP007
    for marker in (
        AudioResult,
        Tags,
        Mixed,
        Node,
        union(Code, Search),
        union(list[str], list[int]),
        union(Mode, Colour),
        union(UnixTime, str),
        union({"a": Code, "function": Function}, tag="type"),
        union(Audio, dict[str, str]),
    ):
        assert is_marker(marker)


def test_variants_are_found_by_their_tag() -> None:
    value, drifts = read(Holder, {"tools": [{"type": "code"}, {"type": "function", "name": "f"}], "one": None})
    assert value == Holder(tools=[Code(), Function(name="f")], one=None)
    assert drifts == []


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ({"type": "tomorrow", "x": [1]}, "[0].type: expected one of 'code', 'function', got 'tomorrow'"),
        ({"x": 1}, "[0].type: expected one of 'code', 'function', got nothing"),
        ({"type": None}, "[0].type: expected one of 'code', 'function', got null"),
        ({"type": ["code"]}, "[0].type: expected one of 'code', 'function', got list"),
    ],
)
def test_an_object_of_no_known_variant(item: dict[str, JsonValue], line: str) -> None:
    value, drifts = read(Holder, {"tools": [item, {"type": "code"}]})
    assert isinstance(value, Holder)
    assert isinstance(value.tools[0], Unknown)
    assert value.tools[0] == item
    assert value.tools[1] == Code()
    assert drifts == [f"$.tools{line}"]
    assert json.loads(encode(value))["tools"][0] == item


@pytest.mark.parametrize("item", [None, 5, "code", [], True])
def test_what_is_no_object(item: JsonValue) -> None:
    value, drifts = read(Holder, {"tools": [item]})
    assert isinstance(value, Holder)
    assert value.tools == [item]
    assert len(drifts) == 1
    assert drifts[0].startswith("$.tools[0]: expected Code | Function, got ")


def test_a_departure_inside_a_variant() -> None:
    value, drifts = read(Holder, {"tools": [{"type": "function"}], "choice": {"type": "function", "name": 5}})
    assert isinstance(value, Holder)
    assert isinstance(value.tools[0], Function)
    assert drifts == ["$.tools[0].name: expected str, got nothing", "$.choice.name: expected str, got int"]


def test_several_tags_select_one_record() -> None:
    value, drifts = read(list[Tags], [{"type": "left", "size": 1}, {"type": "right", "size": 2}, {"type": "code"}])
    assert value == [Either(type="left", size=1), Either(type="right", size=2), Code()]
    assert drifts == []
    value, drifts = read(Tags, {"type": "up"})
    assert isinstance(value, Unknown)
    assert drifts == ["$.type: expected one of 'left', 'right', 'code', got 'up'"]


def test_other_kinds_of_values_beside_a_mapping() -> None:
    document = [{"type": "code"}, "s", ["a", "b"], {"text": "t"}, {"type": "function", "name": "n"}]
    value, drifts = read(list[Mixed], document)
    assert value == [Code(), "s", ["a", "b"], Audio(text="t"), Function(name="n")]
    assert drifts == []
    value, drifts = read(list[Mixed], [{"type": "new", "zip": 1}, 5, None])
    assert value == [Unknown({"type": "new", "zip": 1}), 5, None]
    assert drifts == [
        "$[0].type: expected one of 'code', 'function', got 'new'",
        "$[1]: expected Code | Function | str | list | Audio, got int",
        "$[2]: expected Code | Function | str | list | Audio, got null",
    ]


def test_records_with_different_tag_fields() -> None:
    value, drifts = read(list[union(Code, Search)], [{"kind": "search", "query": "q"}, {"type": "code"}])
    assert value == [Search(query="q"), Code()]
    assert drifts == []


def test_by_shape_a_member_that_one_record_alone_requires_decides() -> None:
    value, drifts = read(list[AudioResult], [{"text": "t", "segments": []}, {"text": "t"}])
    assert value == [VerboseAudio(text="t", segments=[]), Audio(text="t")]
    assert drifts == []
    value, drifts = read(AudioResult, {"text": "t", "segments": "none"})
    assert value == VerboseAudio(text="t", segments="none")
    assert drifts == ["$.segments: expected list, got str"]


def test_by_shape_the_record_that_misses_nothing_comes_before_the_one_that_knows_more() -> None:
    value, drifts = read(AudioResult, {"text": "t", "language": "en"})
    assert value == Audio(text="t")
    assert drifts == ["$.language: expected no such member, got str"]


def test_by_shape_declaration_order_does_not_matter() -> None:
    for alternatives in ((Audio, VerboseAudio), (VerboseAudio, Audio)):
        value, _ = read(union(*alternatives), {"text": "t", "segments": ["s"]})
        assert isinstance(value, VerboseAudio)


def test_by_shape_a_literal_that_is_contradicted_excludes() -> None:
    for alternatives in ((Go, Stop), (Stop, Go)):
        value, drifts = read(union(*alternatives), {"step": "go", "far": 1, "why": "?"})
        assert value == Go(step="go", far=1)
        assert drifts == ["$.why: expected no such member, got str"]
    value, drifts = read(union(Go, Stop), {"step": "turn", "far": 1})
    assert value == UnknownVariantBase({"step": "turn", "far": 1})
    assert drifts == ["$: expected Go | Stop, got dict"]


def test_by_shape_the_most_known_members_win() -> None:
    for alternatives in ((First, Second), (Second, First)):
        value, drifts = read(union(*alternatives), {"a": 1, "c": 2})
        assert value == Second(a=1, c=2)
        assert drifts == []


def test_by_shape_the_fewest_departures_win() -> None:
    for alternatives in ((First, Second), (Second, First)):
        value, drifts = read(union(*alternatives), {"b": 1, "c": "x"})
        assert value == First(b=1)
        assert drifts == ["$.c: expected no such member, got str"]


def test_by_shape_a_tie_is_decided_and_reported() -> None:
    value, drifts = read(union(First, Second), {"a": 1})
    assert value == First(a=1)
    assert drifts == ["$: expected only one of First, Second to fit, got dict"]
    value, drifts = read(union(Second, First), {"a": 1})
    assert value == Second(a=1)


def test_a_tie_is_no_fault_of_the_document() -> None:
    assert decode(union(First, Second), b'{"a":1}', strict=True) == First(a=1)


def test_an_object_that_is_like_none_is_unknown() -> None:
    value, drifts = read(list[AudioResult], [{"zip": 1}, {}])
    assert value == [Unknown({"zip": 1}), Unknown({})]
    assert drifts == ["$[0]: expected Audio | VerboseAudio, got dict", "$[1]: expected Audio | VerboseAudio, got dict"]


def test_a_record_or_a_map() -> None:
    value, drifts = read(list[union(Audio, dict[str, str])], [{"text": "t"}, {"x": "y"}])
    assert value == [Audio(text="t"), {"x": "y"}]
    assert drifts == []


def test_an_unknown_variant_as_a_type() -> None:
    value, drifts = read(list[Unknown], [{"type": "x"}, 5])
    assert value == [Unknown({"type": "x"}), 5]
    assert isinstance(value[0], Unknown)
    assert drifts == ["$[1]: expected Unknown, got int"]


def test_one_record_is_never_unknown() -> None:
    value, drifts = read(union(UnixTime, Audio), {"zip": 1})
    assert value == Audio(text=UNSET)
    assert drifts == ["$.text: expected str, got nothing", "$.zip: expected no such member, got int"]


def test_lists_of_different_items() -> None:
    embedding = union(str, list[str], list[int], list[list[int]])
    documents: list[JsonValue] = ["a", ["a"], [1, 2], [[1], [2]], []]
    for document in documents:
        value, drifts = read(embedding, document)
        assert value == document
        assert drifts == []
    value, drifts = read(embedding, [1, "a", 2])
    assert value == [1, "a", 2]
    assert drifts == ["$[1]: expected int, got str"]
    value, _ = read(union(list[Audio], list[VerboseAudio]), [{"text": "t", "segments": []}])
    assert value == [VerboseAudio(text="t", segments=[])]


def test_strings_become_what_says_most() -> None:
    value, drifts = read(list[union(Mode, Colour)], ["auto", "red", "blue"])
    assert value == [Mode.AUTO, Colour.RED, Colour("blue")]
    assert isinstance(value[0], Mode)
    assert isinstance(value[1], Colour)
    assert drifts == ["$[2]: expected 'red', got 'blue'"]
    value, drifts = read(list[union(Mode, Literal["x"])], ["x", "none", "y"])
    assert value == ["x", Mode.NONE, "y"]
    assert drifts == ["$[2]: expected one of 'auto', 'none' | 'x', got str"]


def test_numbers_become_what_says_most() -> None:
    value, drifts = read(list[union(UnixTime, str)], [5, "s"])
    assert value == [UnixTime.fromtimestamp(5), "s"]
    assert drifts == []
    value, drifts = read(list[union(int, float, Audio, dict[str, int])], [1, 1.0, 1.5])
    assert [type(item) for item in value] == [int, float, float]
    assert drifts == []


def test_a_nullable_literal_is_not_contradicted_by_null() -> None:
    class Maybe(Model):
        step: Literal["go"] | None
        far: int

    class Other(Model):
        step: Literal["stop"]
        far: int
        extra: int | UnsetType = UNSET

    for alternatives in ((Maybe, Other), (Other, Maybe)):
        value, drifts = read(union(*alternatives), {"step": None, "far": 1, "extra": 2})
        assert value == Maybe(step=None, far=1)
        assert drifts == ["$.extra: expected no such member, got int"]


def test_a_tag_leaves_room_for_tomorrow_beside_a_single_record() -> None:
    type_ = union({"left": Either, "right": Either}, tag="type")
    value, drifts = read(type_, {"type": "up", "size": 1})
    assert value == UnknownVariantBase({"type": "up", "size": 1})
    assert drifts == ["$.type: expected one of 'left', 'right', got 'up'"]
    value, drifts = read(type_, {"size": 1})
    assert isinstance(value, Either)
    assert drifts == ["$.type: expected one of 'left', 'right', got nothing"]


def test_a_union_without_records_keeps_an_object() -> None:
    value, drifts = read(union(Mode, int), {"a": 1})
    assert value == {"a": 1}
    assert drifts == ["$: expected one of 'auto', 'none' | int, got dict"]


def test_a_union_may_hold_itself() -> None:
    document = ["a", ["b", ["c"]], []]
    value, drifts = read(Node, document)
    assert value == document
    assert drifts == []
    value, drifts = read(Node, ["a", [["b"], 5]])
    assert drifts == ["$[1][1]: expected str | list, got int"]


def test_nested_unions_are_dissolved() -> None:
    assert union(Tool, Search).__class__ is union(AudioResult, Search).__class__
    nested = union(union(AudioResult, None), Tool, union(str, Mode))
    documents = [{"text": "t", "segments": []}, {"type": "code"}, "s", "auto", None]
    value, drifts = read(list[nested], documents)
    assert value == [VerboseAudio(text="t", segments=[]), Code(), "s", Mode.AUTO, None]
    assert drifts == []
    value, drifts = read(nested, {"type": "?"})
    assert isinstance(value, Unknown)
    assert not is_marker(union(Tool, str))
    assert read(union(Tool, str), {"type": "?"})[0] == Unknown({"type": "?"})


def test_markers_join_in_annotations() -> None:
    joined = AudioResult | str
    assert is_marker(joined)
    assert read(list[joined], ["s", {"text": "t"}])[0] == ["s", Audio(text="t")]
    assert read(list[int | AudioResult], [5, {"text": "t"}])[0] == [5, Audio(text="t")]
    assert not is_marker(AudioResult | None)
    assert not is_marker(None | AudioResult)
    assert repr(AudioResult).startswith("union(<class")


def test_deep_unions_take_time_in_proportion() -> None:
    class Left(Model):
        inner: Pair | None
        left: int | UnsetType = UNSET

    class Right(Model):
        inner: Pair | None
        right: int | UnsetType = UNSET

    Pair = union(Left, Right)
    globals()["Pair"] = Pair
    document: JsonValue = None
    for _ in range(60):
        document = {"inner": document}
    value, drifts = read(Pair, document)
    assert isinstance(value, Left)
    assert len(drifts) >= 60
    assert json.loads(encode(value)) == document


def test_strict_refuses_an_unknown_variant() -> None:
    with pytest.raises(DecodeError, match=r"\$\.tools\[0\]\.type: expected one of 'code', 'function', got 'x'"):
        decode(Holder, b'{"tools":[{"type":"x"}]}', strict=True)


def test_members_without_a_name_are_reported_in_the_alternative_that_was_chosen() -> None:
    tools = union(Code, Function, Search)
    documents: list[JsonValue] = [{"type": "code", "a": 1}, {"kind": "search", "query": "q", "b": None}]
    value, drifts = read(list[tools], documents)
    assert value == [Code(), Search(query="q")]
    assert drifts == ["$[0].a: expected no such member, got int", "$[1].b: expected no such member, got null"]
    value, drifts = read(AudioResult, {"text": "t", "segments": [], "new": 1})
    assert value == VerboseAudio(text="t", segments=[])
    assert drifts == ["$.new: expected no such member, got int"]


def test_an_unknown_variant_names_no_members_so_none_is_reported() -> None:
    value, drifts = read(union(Code, Function), {"type": "new", "any": 1})
    assert isinstance(value, UnknownVariantBase)
    assert drifts == ["$.type: expected one of 'code', 'function', got 'new'"]


def test_how_closely_one_looks_has_no_say_in_the_choice() -> None:
    class Narrow(Model):
        size: int
        colour: Colour | str | UnsetType = UNSET

    class Wide(Model):
        size: int
        colour: str | UnsetType = UNSET

    for alternatives in ((Narrow, Wide), (Wide, Narrow)):
        data = json.dumps({"size": 1, "colour": "blue", "new": 1})
        drifts: list[Drift] = []
        value = decode(union(*alternatives), data, on_drift=drifts.append)
        assert type(value) is alternatives[0]
        assert value == decode(union(*alternatives), data)
        assert [drift.kind for drift in drifts if drift.kind != "tie"] == (
            ["enum", "extra"] if alternatives[0] is Narrow else ["extra"]
        )


@pytest.mark.parametrize(
    ("type_", "document", "path"),
    [
        (list[union(Code, Function)], [{"type": "code", "a": 1}], "$[0].a"),
        (list[union(Mode, Colour)], ["auto", "blue"], "$[1]"),
        (AudioResult, {"text": "t", "segments": [], "new": 1}, "$.new"),
    ],
)
def test_strict_raises_at_news_within_a_union(type_: object, document: JsonValue, path: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(type_, json.dumps(document), strict=True)
    assert caught.value.path == path


class Fish(Model, tag_field="kind", tag="fish"):
    length: float


class Shark(Model, tag_field="kind", tag="shark"):
    length: float
    teeth: int


class Whale(Model, tag_field="kind", tag="whale"):
    length: float


Named = union({"fish": Fish, "shark": Shark, "whale": Whale}, tag="kind", unknown=Unknown, untagged=Fish)
Later = union({"fish": "Fish", "shark": Shark}, tag="kind", unknown=Unknown, untagged="Fish", module=__name__)
Unnamed = union({"fish": Fish, "shark": Shark, "whale": Whale}, tag="kind", unknown=Unknown)


@pytest.mark.parametrize("type_", [Named, Later], ids=["native", "marker"])
def test_an_object_without_the_tag_is_of_the_record_that_is_named(type_: object) -> None:
    drifts: list[Drift] = []
    for options in ({}, {"on_drift": drifts.append}):
        found = decode(list[type_], b'[{"length":1.5},{"kind":"shark","length":2,"teeth":3}]', **options)  # type: ignore[valid-type, call-overload]
        assert found == [Fish(length=1.5), Shark(length=2.0, teeth=3)]
    assert [str(drift) for drift in drifts] == ["$[0].kind: expected 'fish', got nothing"]
    kept = decode(type_, b'{"length":1.5}', unknown_fields="keep")
    assert encode(kept) == b'{"length":1.5}'


def test_an_object_with_another_tag_is_not() -> None:
    for type_ in (Named, Later):
        assert decode(type_, b'{"kind":"ray","length":1}') == Unknown({"kind": "ray", "length": 1})
    assert decode(Unnamed, b'{"length":1}') == Unknown({"length": 1})
