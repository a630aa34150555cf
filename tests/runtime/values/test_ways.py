"""The three ways of decoding: msgspec's decoder of the type, that of the relaxed type, and the nodes. They agree."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import threading
from datetime import datetime
from typing import ClassVar, Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from tests.runtime.values.test_anything import TYPES, WORDS, Everything, Tree, documents, shaped, text

from runtime.codec import REFUSALS, convert, decode, decoder, encode
from runtime.drift import Drift
from runtime.errors import DecodeError
from runtime.model import (
    Model,
    OpenStrEnum,
    StrEnum,
    UnixTime,
    UnknownVariantBase,
    UnsetType,
    field,
    union,
)
from runtime.plan import node_for
from runtime.relaxed import hook


class Status(OpenStrEnum):
    DONE = "done"


class Reason(StrEnum):
    STOP = "stop"


class Code(Model, tag_field="type", tag="code"):
    type: ClassVar[Literal["code"]] = "code"
    size: int


class Search(Model, tag_field="type", tag="search"):
    type: ClassVar[Literal["search"]] = "search"
    limit: float | None | UnsetType = UNSET


Tool = union({"code": Code, "search": Search}, tag="type")


class Run(Model):
    id: str
    kind: Literal["run"] = "run"
    status: Status | str | None
    reason: Reason | Literal["stop"] | None
    number: int
    share: float
    at: UnixTime
    day_: datetime | UnsetType = field(name="day", default=UNSET)
    tools: list[Tool]
    table: dict[str, int] = field(default_factory=dict)
    choice: union(Reason, Code) | UnsetType = UNSET
    before: Run | None | UnsetType = UNSET


RUN: dict[str, object] = {
    "id": "r",
    "kind": "run",
    "status": "done",
    "reason": "stop",
    "number": 1,
    "share": 0.5,
    "at": 1_700_000_000,
    "day": "2024-01-01T00:00:00Z",
    "tools": [{"type": "code", "size": 1}, {"type": "search", "limit": 2}],
    "table": {"a": 1},
    "choice": {"type": "code", "size": 1},
    "before": None,
}


def relaxed(type_: object, data: bytes) -> object:
    return msgspec.json.decode(data, type=node_for(type_).relaxed(), dec_hook=hook)


def looked_at(type_: object, data: bytes) -> object:
    return decode(type_, data, on_drift=lambda drift: None)


def assert_same(first: object, second: object) -> None:
    assert first == second
    assert repr(first) == repr(second)
    assert encode(first) == encode(second)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from([*TYPES, Run, Tool]), documents | shaped)
def test_all_ways_give_the_same(type_: object, document: object) -> None:
    data = text(document)
    expected = looked_at(type_, data)
    assert_same(decode(type_, data), expected)
    try:
        value = relaxed(type_, data)
    except REFUSALS:
        return
    assert_same(value, expected)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(RUN)), st.sampled_from(WORDS) | documents)
def test_all_ways_give_the_same_of_what_departs_in_one_member(name: str, other: object) -> None:
    for document in ({**RUN, name: other}, {each: value for each, value in RUN.items() if each != name}):
        data = text(document)
        assert_same(decode(Run, data), looked_at(Run, data))
        assert_same(convert(Run, document), looked_at(Run, data))


@pytest.mark.parametrize(
    "departing",
    [
        {"id": 1},
        {"id": None},
        {"number": "1"},
        {"number": None},
        {"share": 1},
        {"share": "x"},
        {"status": "of tomorrow"},
        {"status": 5},
        {"reason": "of tomorrow"},
        {"at": "2024-01-01T00:00:00Z"},
        {"at": 1e300},
        {"day": 1_700_000_000},
        {"tools": [{"type": "of tomorrow"}, {"type": "code"}, {}, 1, {"type": ["code"]}]},
        {"tools": None},
        {"table": []},
        {"table": {"a": "1"}},
        {"choice": "of tomorrow"},
        {"choice": {"size": "1"}},
        {"before": {}},
        {"before": {"before": {"id": "b"}}},
    ],
    ids=str,
)
def test_msgspec_makes_what_departs(departing: dict[str, object]) -> None:
    data = text({**RUN, **departing})
    value = relaxed(Run, data)
    assert type(value) is Run
    assert_same(value, looked_at(Run, data))


@pytest.mark.parametrize("departing", [{"number": 1.0}, {"table": {"a": 2.0}}, {"share": 10**400}])
def test_what_it_cannot_make_is_left_to_the_nodes(departing: dict[str, object]) -> None:
    data = text({**RUN, **departing})
    with pytest.raises(msgspec.ValidationError):
        relaxed(Run, data)
    assert_same(decode(Run, data), looked_at(Run, data))


def test_what_is_missing_is_unset_or_has_its_default() -> None:
    value = decode(Run, b"{}")
    assert (value.id, value.kind, value.tools, value.table, value.day_) == (UNSET, "run", UNSET, {}, UNSET)
    assert value.table is not decode(Run, b"{}").table


def test_a_value_that_departs_has_the_manners_of_any_other() -> None:
    value = decode(Run, text({**RUN, "number": "1", "tools": [{"type": "of tomorrow"}]}))
    assert isinstance(value.tools[0], UnknownVariantBase)
    for other in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert type(other) is Run
        assert_same(other, value)
    assert value == decode(Run, encode(value))
    value.number = 1
    value.tools = []
    assert encode(value) == encode(decode(Run, text({**RUN, "tools": []}), strict=True))


def test_a_class_that_prepares_its_records_prepares_those_that_depart() -> None:
    class Prepared(Model):
        name: str

        def __post_init__(self) -> None:
            self.name = str(self.name).upper()

    assert decode(Prepared, b'{"name": "a"}').name == "A"
    assert decode(Prepared, b'{"name": ["a"]}').name == "['A']"


def test_a_class_with_room_for_more() -> None:
    class Page(Run, dict=True):
        pass

    page = decode(Page, text({**RUN, "number": "1"}))
    assert type(page) is Page
    page.__dict__["more"] = page
    assert gc.is_tracked(page)
    assert not gc.is_tracked(decode(Run, text(RUN)))


def test_a_document_that_departs_among_others() -> None:
    good, bad = text(RUN), text({**RUN, "number": "1"})
    expected = {data: looked_at(Run, data) for data in (good, bad)}
    decode_run = decoder(Run)
    for data in (good, bad, good, bad, bad, *[good] * 20, bad, *[bad] * 20, good):
        assert_same(decode_run(data), expected[data])
        assert_same(decode(Run, data), expected[data])


def test_a_decoder_has_the_options_of_decode() -> None:
    drifts: list[Drift] = []
    data = text({**RUN, "number": "1", "new": 1})
    assert decoder(Run, on_drift=drifts.append)(data) == decode(Run, data)
    assert [drift.path for drift in drifts] == ["$.number", "$.new"]
    assert json.loads(encode(decoder(Run, unknown_fields="keep")(data))) == json.loads(data)
    with pytest.raises(DecodeError) as refused:
        decoder(Run, strict=True)(data)
    assert refused.value.body == data
    with pytest.raises(DecodeError) as broken:
        decoder(Run)(b"{")
    assert broken.value.body == b"{"


class First(Model):
    second: Second | None | UnsetType = UNSET
    number: int = 0


class Second(Model):
    first: First
    tools: list[Tool]


def test_threads_that_make_the_relaxed_types_at_once() -> None:
    data = b'{"second":{"first":{"number":"1"},"tools":[{"type":"new"}]},"number":"2"}'
    found: list[First] = []
    start = threading.Barrier(8)

    def work() -> None:
        start.wait()
        found.extend(decode(First, data) for _ in range(20))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 160
    assert {repr(value) for value in found} == {repr(looked_at(First, data))}


@pytest.mark.parametrize("depth", [10, 60, 150, 240, 330, 480, 640, 800, 990, 1_100, 20_000])
def test_however_deep_it_is_nested(depth: int) -> None:
    chain = b'{"a":"x","next":' * depth + b"null" + b"}" * depth
    runs = b'{"before":' * depth + b"1" + b"}" * depth
    tree = b'{"a":[' * depth + b"null" + b"]}" * depth
    for type_, data in ((Everything, chain), (Run, runs), (Tree, tree), (list[Tree], b"[" + tree + b"]")):
        for options in ({}, {"on_drift": lambda drift: None}, {"unknown_fields": "keep"}):
            try:
                decode(type_, data, **options)
            except DecodeError as error:
                refused: bytes | None = error.body
            else:
                refused = None
            assert refused is None or refused == data


def test_half_a_surrogate_pair_in_a_formatted_string() -> None:
    for name in ("at", "day", "price", "id", "raw", "url", "seen", "clock", "long"):
        data = b'{"a": 1, "%s": "\\udc80"}' % name.encode()
        assert decode(Everything, data) == looked_at(Everything, data)
        assert "text" in {drift.kind for drift in drifts_of(data)}


def drifts_of(data: bytes) -> list[Drift]:
    drifts: list[Drift] = []
    decode(Everything, data, on_drift=drifts.append)
    return drifts
