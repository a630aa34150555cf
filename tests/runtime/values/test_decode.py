"""Decoding what departs from its type: what becomes of it, and how it is reported."""

from __future__ import annotations

import json
import threading
from typing import Annotated, ClassVar, Literal, TypeAlias

import pytest

from runtime import codec
from runtime.codec import convert, decode, encode
from runtime.drift import Drift, Kind
from runtime.errors import DecodeError
from runtime.model import UNSET, JsonValue, Model, OpenStrEnum, UnixTime, UnsetType, field


class Status(OpenStrEnum):
    QUEUED = "queued"


OpenWord: TypeAlias = Literal["b", "a"] | str | Literal["c"]


class Inner(Model, tag_field="type", tag="inner"):
    type: ClassVar[Literal["inner"]] = "inner"
    size: int


class Item(Model):
    id: str
    index: int
    ratio: float | UnsetType = UNSET
    flag: bool | UnsetType = UNSET
    status: Status | str | UnsetType = UNSET
    object: Literal["item"] | str | UnsetType = UNSET
    mode: Literal["on", "off"] | UnsetType = UNSET
    maybe: str | None | UnsetType = UNSET
    names: list[str] | UnsetType = UNSET
    table: dict[str, int] | UnsetType = UNSET
    any: JsonValue | UnsetType = UNSET
    inner: Inner | UnsetType = UNSET
    two_words: int | UnsetType = field(name="two words", default=UNSET)
    kind: Literal["constant"] = "constant"


class Holder(Model):
    object: Literal["holder"] | str | None


class Page(Model):
    items: list[Item]
    next: Page | None | UnsetType = UNSET


def read(type_: object, data: bytes | str) -> tuple[object, list[Drift]]:
    drifts: list[Drift] = []
    return decode(type_, data, on_drift=drifts.append), drifts


def lines(drifts: list[Drift]) -> list[str]:
    return [str(drift) for drift in drifts]


def page(**members: JsonValue) -> bytes:
    """One item, which departs only in what `members` say."""
    return json.dumps({"items": [{"id": "i", "index": 1, "kind": "constant", **members}]}).encode()


def test_a_document_as_its_type_says_reports_nothing() -> None:
    value, drifts = read(Page, page(ratio=1, any={"a": [None]}, maybe=None, names=["n"], table={"t": 1}))
    assert isinstance(value, Page)
    assert value.items[0].any == {"a": [None]}
    assert drifts == []


def test_a_member_that_is_missing() -> None:
    value, drifts = read(Page, b'{"items":[{"id":"i","kind":"constant"}]}')
    assert isinstance(value, Page)
    assert value.items[0].index is UNSET
    assert drifts == [
        Drift(path="$.items[0].index", expected="int", found="nothing", value=UNSET, kind="missing"),
    ]
    assert json.loads(encode(value)) == {"items": [{"id": "i", "kind": "constant"}]}


@pytest.mark.parametrize(
    ("member", "raw", "expected", "found", "kind"),
    [
        ("index", "1", "int", "str", "type"),
        ("index", 1.5, "int", "float", "type"),
        ("index", True, "int", "bool", "type"),
        ("index", None, "int", "null", "null"),
        ("id", 1, "str", "int", "type"),
        ("id", None, "str", "null", "null"),
        ("ratio", "1", "float", "str", "type"),
        ("ratio", True, "float", "bool", "type"),
        ("ratio", 10**400, "float", "int", "type"),
        ("flag", 1, "bool", "int", "type"),
        ("flag", None, "bool", "null", "null"),
        ("object", 1, "str", "int", "type"),
        ("mode", "dim", "one of 'on', 'off'", "'dim'", "enum"),
        ("mode", 1, "one of 'on', 'off'", "int", "type"),
        ("kind", "other", "'constant'", "'other'", "enum"),
        ("maybe", 5, "str", "int", "type"),
        ("names", {}, "list", "dict", "type"),
        ("names", "n", "list", "str", "type"),
        ("table", [], "dict", "list", "type"),
        ("inner", [], "Inner", "list", "type"),
        ("inner", None, "Inner", "null", "null"),
    ],
)
def test_a_value_of_another_type_stays_what_it_is(
    member: str, raw: JsonValue, expected: str, found: str, kind: Literal["type", "null", "enum"]
) -> None:
    value, drifts = read(Page, page(**{member: raw}))
    assert isinstance(value, Page)
    assert getattr(value.items[0], member) == raw
    assert drifts == [Drift(path=f"$.items[0].{member}", expected=expected, found=found, value=raw, kind=kind)]
    assert json.loads(encode(value))["items"][0][member] == raw


def test_departures_below_lists_and_maps_and_names_that_are_no_identifiers() -> None:
    value, drifts = read(Page, page(names=["a", 1], table={"x y": "1", "z": None}, **{"two words": "2", "é": 1}))
    assert lines(drifts) == [
        "$.items[0].names[1]: expected str, got int",
        '$.items[0].table["x y"]: expected int, got str',
        "$.items[0].table.z: expected int, got null",
        '$.items[0]["two words"]: expected int, got str',
        "$.items[0].é: expected no such member, got int",
    ]
    assert isinstance(value, Page)
    assert value.items[0].names == ["a", 1]
    assert value.items[0].table == {"x y": "1", "z": None}


def test_what_does_not_depart_is_built_in_full_beside_what_does() -> None:
    item: JsonValue = {"id": "a", "index": 1, "kind": "constant"}
    document: JsonValue = {"items": [item, {**item, "id": 2}, 5], "next": {"items": []}}
    value, drifts = read(Page, json.dumps(document))
    assert isinstance(value, Page)
    assert value.items[0] == Item(id="a", index=1)
    assert isinstance(value.items[1], Item)
    assert value.items[2] == 5
    assert value.next == Page(items=[])
    assert lines(drifts) == ["$.items[1].id: expected str, got int", "$.items[2]: expected Item, got int"]


def test_the_document_itself_may_be_something_else() -> None:
    for text, found in (("[]", "list"), ("null", "null"), ('"s"', "str"), ("1", "int")):
        value, drifts = read(Page, text)
        assert value == json.loads(text)
        assert lines(drifts) == [f"$: expected Page, got {found}"]
    assert read(type(None), "null") == (None, [])
    assert lines(read(type(None), "1")[1]) == ["$: expected null, got int"]


def test_the_wrong_tag_of_a_record_that_stands_alone() -> None:
    value, drifts = read(Page, page(inner={"type": "outer", "size": 1}))
    assert isinstance(value, Page)
    assert value.items[0].inner == Inner(size=1)
    assert lines(drifts) == ["$.items[0].inner.type: expected 'inner', got 'outer'"]
    assert drifts[0].kind == "tag"
    assert lines(read(Inner, '{"type":[],"size":1}')[1]) == ["$.type: expected 'inner', got list"]


def test_one_point_zero_is_an_integer() -> None:
    value, drifts = read(Page, page(index=1.0))
    assert isinstance(value, Page)
    assert type(value.items[0].index) is int
    assert drifts == []
    assert decode(Page, page(index=2e1), strict=True).items[0].index == 20


def test_text_that_is_not_quite_json() -> None:
    value, drifts = read(Page, b'\xef\xbb\xbf{"items":[]}')
    assert value == Page(items=[])
    assert lines(drifts) == ["$: expected UTF-8, got a byte order mark"]
    assert read(Page, '\ufeff{"items":[]}')[0] == Page(items=[])

    value, drifts = read(Page, '{"items":[]}'.encode("utf-16"))
    assert value == Page(items=[])
    assert lines(drifts) == ["$: expected UTF-8, got UTF-16"]

    value, drifts = read(list[float], b"[1, NaN, -Infinity, 1e999]")
    assert repr(value) == "[1.0, nan, -inf, inf]"
    assert lines(drifts) == [
        "$[1]: expected a finite number, got NaN",
        "$[2]: expected a finite number, got -Infinity",
        "$[3]: expected a finite number, got Infinity",
    ]

    value, drifts = read(dict[str, str], b'{"a":"\\ud800","\\udc00 long enough for a buffer":"b"}')
    assert value == {"a": "\ud800", "\udc00 long enough for a buffer": "b"}
    assert [drift.kind for drift in drifts] == ["text", "text"]
    assert json.loads(encode(value)) == value

    value, drifts = read(dict[str, str], b'{"a":"\xff"}')
    assert lines(drifts)[0] == "$: expected UTF-8, got other bytes at 6"
    assert value == {"a": "\udcff"}


def test_integers_of_any_length() -> None:
    value, drifts = read(list[int], b"[" + b"9" * 30 + b"]")
    assert value == [int("9" * 30)]
    assert drifts == []
    value, drifts = read(list[int], b"[" + b"9" * 5000 + b"]")
    assert value == [float("inf")]
    assert drifts[0].found == "Infinity"


@pytest.mark.parametrize("data", [b"", b"{", b"<html>", b"{'a':1}", b'{"a":1}}', b"[1,]", "nul", b"\xff\xfe", b"\x00"])
@pytest.mark.parametrize("strict", [True, False])
def test_what_is_no_json_raises(data: bytes | str, strict: bool) -> None:
    drifts: list[Drift] = []
    with pytest.raises(DecodeError, match="no JSON") as caught:
        decode(Page, data, strict=strict, on_drift=drifts.append)
    assert caught.value.path == "$"
    assert caught.value.body == (data if isinstance(data, bytes) else data.encode())
    assert drifts == []


def test_a_document_nested_beyond_the_stack_raises() -> None:
    for data in (b"[" * 100_000 + b"]" * 100_000, b'{"items":[],"next":' * 100_000 + b"null" + b"}" * 100_000):
        with pytest.raises(DecodeError, match="nested too deeply"):
            decode(Page, data)


def test_a_document_nested_beyond_what_python_builds_is_kept_from_there_on() -> None:
    data = b'{"items":5,"next":' * 600 + b"null" + b"}" * 600
    value, drifts = read(Page, data)
    depth = 0
    while isinstance(value, Page):
        value, depth = value.next, depth + 1
    assert depth > 50
    assert isinstance(value, dict)
    assert drifts[-1].expected == "less nesting"
    assert drifts[0].path == "$.items"
    assert len(encode(read(Page, data)[0])) == len(data)


def test_strict_raises_with_the_path_and_every_departure() -> None:
    data = b'{"items":[{"id":"i","index":"1","kind":"constant"},{"id":null,"index":2,"kind":"constant"}]}'
    with pytest.raises(DecodeError) as caught:
        decode(Page, data, strict=True)
    assert str(caught.value) == "$.items[0].index: expected int, got str (and 1 more)"
    assert caught.value.path == "$.items[0].index"
    assert lines(list(caught.value.drifts)) == [
        "$.items[0].index: expected int, got str",
        "$.items[1].id: expected str, got null",
    ]
    assert caught.value.body == data
    with pytest.raises(DecodeError, match=r"^\$: expected UTF-8, got a byte order mark$"):
        decode(Page, b'\xef\xbb\xbf{"items":[]}', strict=True)


def test_strict_takes_what_is_as_its_type_says() -> None:
    data = page(status="queued", inner={"type": "inner", "size": 1})
    assert decode(Page, data, strict=True) == decode(Page, data)


# What msgspec passes over: the document, the value where it matters, what is reported, and its kind.
NEWS: list[tuple[object, JsonValue, list[tuple[str, Kind]]]] = [
    (Inner, {"size": 1}, [("$.type: expected 'inner', got nothing", "missing")]),
    (list[Inner], [{"size": 1}], [("$[0].type: expected 'inner', got nothing", "missing")]),
    (Item, {"id": "i", "index": 1}, [("$.kind: expected 'constant', got nothing", "missing")]),
    (list[Status], ["queued", "new"], [("$[1]: expected 'queued', got 'new'", "enum")]),
    (dict[str, Status], {"a": "new"}, [("$.a: expected 'queued', got 'new'", "enum")]),
    (Status | None, "new", [("$: expected 'queued', got 'new'", "enum")]),
    (OpenWord, "new", [("$: expected one of 'b', 'a', 'c', got 'new'", "enum")]),
    (list[OpenWord], ["a", "new", "b"], [("$[1]: expected one of 'b', 'a', 'c', got 'new'", "enum")]),
    (dict[str, OpenWord], {"k": "new", "l": "a"}, [("$.k: expected one of 'b', 'a', 'c', got 'new'", "enum")]),
    (list[OpenWord | None], [None, "a", "new"], [("$[2]: expected one of 'b', 'a', 'c', got 'new'", "enum")]),
    (
        list[Literal[1, 2] | int],
        [1, 3, 4],
        [("$[1]: expected one of 1, 2, got 3", "enum"), ("$[2]: expected one of 1, 2, got 4", "enum")],
    ),
    (list[Literal[True] | bool], [True, False], [("$[1]: expected True, got False", "enum")]),
    (
        list[Holder],
        [{"object": "holder"}, {"object": "new"}, {"object": None}],
        [("$[1].object: expected 'holder', got 'new'", "enum")],
    ),
    (Page, {"items": [], "more": [1]}, [("$.more: expected no such member, got list", "extra")]),
    (
        Page,
        {"items": [{"id": "i", "index": 1, "kind": "constant", "x y": None}], "next": {"items": [], "z": {}}},
        [
            ('$.items[0]["x y"]: expected no such member, got null', "extra"),
            ("$.next.z: expected no such member, got dict", "extra"),
        ],
    ),
]


@pytest.mark.parametrize(("type_", "document", "reported"), NEWS)
def test_what_msgspec_passes_over_is_reported_where_someone_listens(
    type_: object, document: JsonValue, reported: list[tuple[str, Kind]]
) -> None:
    data = json.dumps(document)
    value, drifts = read(type_, data)
    assert [(str(drift), drift.kind) for drift in drifts] == reported
    assert value == decode(type_, data)  # whether one listens or not
    assert convert(type_, document) == value

    with pytest.raises(DecodeError) as caught:
        decode(type_, data, strict=True)
    assert list(caught.value.drifts) == drifts
    assert caught.value.path == drifts[0].path
    assert str(caught.value).startswith(reported[0][0])

    kept: list[Drift] = []
    value = decode(type_, data, unknown_fields="keep", on_drift=kept.append)
    assert kept == drifts
    assert json.loads(encode(value)) == document


@pytest.mark.parametrize(("type_", "document", "reported"), NEWS)
def test_it_costs_nothing_where_nobody_listens(
    type_: object, document: JsonValue, reported: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> object:
        raise AssertionError("the lenient path was taken")

    monkeypatch.setattr(codec, "parse", refuse)
    decode(type_, json.dumps(document))


def test_news_are_reported_with_the_value() -> None:
    _, drifts = read(Page, page(added=[1], status="new"))
    assert drifts == [
        Drift(path="$.items[0].status", expected="'queued'", found="'new'", value="new", kind="enum"),
        Drift(path="$.items[0].added", expected="no such member", found="list", value=[1], kind="extra"),
    ]


def test_a_new_integer_may_be_written_as_a_number() -> None:
    value, drifts = read(list[Literal[1, 2] | int], "[2.0, 3.0, 3.5]")
    assert [(type(item), item) for item in value] == [(int, 2), (int, 3), (float, 3.5)]
    assert lines(drifts) == ["$[1]: expected one of 1, 2, got 3", "$[2]: expected int, got float"]


def test_no_news_beside_a_fault_is_lost() -> None:
    _, drifts = read(list[Holder], '[{"object":"new","a":1},{"object":5,"b":1}]')
    assert lines(drifts) == [
        "$[0].object: expected 'holder', got 'new'",
        "$[0].a: expected no such member, got int",
        "$[1].object: expected str, got int",
        "$[1].b: expected no such member, got int",
    ]


def test_the_hook_may_raise() -> None:
    class Noticed(Exception):
        pass

    def notice(drift: Drift) -> None:
        raise Noticed(str(drift))

    with pytest.raises(Noticed, match="expected int, got str"):
        decode(Page, page(index="1"), on_drift=notice)


def test_without_a_hook_departures_are_silent() -> None:
    assert decode(Page, page(index="1")).items[0].index == "1"


def test_the_lenient_path_is_not_taken_where_nothing_departs(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> object:
        raise AssertionError("the lenient path was taken")

    monkeypatch.setattr(codec, "parse", refuse)
    assert decode(Page, page(status="tomorrow")).items[0].status == "tomorrow"


def test_any_type_that_an_annotation_may_say() -> None:
    assert decode(list[Item] | None, b"null") is None
    assert decode(dict[str, UnixTime], b'{"a":1}') == {"a": UnixTime.fromtimestamp(1)}
    assert decode(list, b'[1,"a"]') == [1, "a"]
    assert decode(dict, b'{"a":1}') == {"a": 1}
    assert decode(object, b'{"a":[1]}', strict=True) == {"a": [1]}
    assert decode(Literal["a", 1], b'"a"', strict=True) == "a"
    with pytest.raises(TypeError):
        decode(set[complex], b"[]", strict=True)


def test_annotations_and_nullable_items() -> None:
    assert decode(Annotated[int, "of something"], b"5", strict=True) == 5
    value, drifts = read(list[str | None], b'["a",null,5]')
    assert value == ["a", None, 5]
    assert lines(drifts) == ["$[2]: expected str, got int"]

    class Nullable(Model):
        name: str | None

    assert lines(read(Nullable, b"{}")[1]) == ["$.name: expected str or null, got nothing"]
    assert lines(read(Nullable | None, b'{"name":1}')[1]) == ["$.name: expected str, got int"]


def test_convert_is_decode_for_parsed_values() -> None:
    drifts: list[Drift] = []
    value = convert(Page, {"items": [{"id": "i", "index": "1", "kind": "constant"}]}, on_drift=drifts.append)
    assert value == Page(items=[value.items[0]])
    assert lines(drifts) == ["$.items[0].index: expected int, got str"]
    with pytest.raises(DecodeError, match="expected list, got int"):
        convert(list[int], 5, strict=True)
    kept = convert(Item, {"id": "i", "index": 1, "new": 2}, unknown_fields="keep")
    assert json.loads(encode(kept)) == {"id": "i", "index": 1, "new": 2}


def test_threads_may_decode_the_same_types_at_once() -> None:
    class Fresh(Model):
        items: list[Item]
        deep: dict[str, Fresh] | UnsetType = UNSET

    globals()["Fresh"] = Fresh
    good = json.dumps({"items": [{"id": "i", "index": 1}], "deep": {"a": {"items": []}}}).encode()
    bad = json.dumps({"items": [{"id": "i", "kind": "constant"}], "deep": {"a": {"items": 5, "new": 1}}}).encode()
    failures: list[BaseException] = []
    start = threading.Barrier(8)

    def work() -> None:
        try:
            start.wait()
            for _ in range(50):
                assert decode(Fresh, good).items[0].index == 1
                drifts: list[Drift] = []
                decode(Fresh, bad, on_drift=drifts.append)
                assert lines(drifts) == [
                    "$.items[0].index: expected int, got nothing",
                    "$.deep.a.items: expected list, got int",
                    "$.deep.a.new: expected no such member, got int",
                ]
                kept = decode(Fresh, bad, unknown_fields="keep")
                assert json.loads(encode(kept)) == json.loads(bad)
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
