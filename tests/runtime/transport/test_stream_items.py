"""What the events of a stream become: typed items, errors, and an end."""

from __future__ import annotations

import pickle
from typing import Any, Literal

import pytest
from msgspec import UNSET
from streaming import (
    CHUNKS,
    RUN,
    Begun,
    Chunk,
    Errors,
    Failed,
    Failure,
    Numbered,
    Reader,
    Said,
    Unknown,
    endless,
)

from runtime.drift import Drift
from runtime.errors import ApiError, DecodeError, RateLimitError, StreamError, TransportError
from runtime.model import JsonValue, Model, union

DONE = b"data: [DONE]\n\n"


@pytest.fixture(params=["sync", "async"])
def read(request: pytest.FixtureRequest) -> Reader:
    return Reader(request.param)


# --- items ------------------------------------------------------------------------------------------------------------


def test_items_are_the_data(read: Reader) -> None:
    assert read(CHUNKS, b'data: {"id":1}\n\nda', b'ta: {"id":2,"text":"b"}\n', b"\n", DONE) == [
        Chunk(id=1),
        Chunk(id=2, text="b"),
    ]
    request = read.wire.requests[0]
    assert request.content == b'{"stream":true}'
    assert request.headers["accept"] == "text/event-stream"


def test_data_in_several_lines_are_one_document(read: Reader) -> None:
    assert read(CHUNKS, b'data: {"id":\ndata: 1}\n\n' + DONE) == [Chunk(id=1)]


def test_names_and_comments_beside_data_do_not_matter(read: Reader) -> None:
    assert read(CHUNKS, b': hi\n\nevent: x\nid: 9\ndata: {"id":1}\n\n: ping\n\n' + DONE) == [Chunk(id=1)]


def test_text_is_split_anywhere(read: Reader) -> None:
    body = 'data: {"id":1,"text":"zwölf 😀"}\n\n'.encode() + DONE
    for at in range(len(body)):
        assert read(CHUNKS, body[:at], body[at:]) == [Chunk(id=1, text="zwölf 😀")]


def test_whole_events_are_typed_by_their_name(read: Reader) -> None:
    body = b'event: begun\ndata: {"id":1}\n\nevent: said\ndata: {"not": "parsed"}\n\nevent: done\ndata: [DONE]\n\n'
    assert read(RUN, body) == [Begun(data=Chunk(id=1)), Said(data='{"not": "parsed"}')]


def test_an_event_of_tomorrow_is_kept(read: Reader) -> None:
    novel, nameless, text = read(
        RUN, b'event: novel\ndata: {"a":[1]}\n\ndata: {"a":2}\n\nevent: novel\ndata: so so\n\n' + DONE
    )
    assert isinstance(novel, Unknown)
    assert novel == {"event": "novel", "data": {"a": [1]}}
    assert nameless == {"event": "message", "data": {"a": 2}}
    assert text == {"event": "novel", "data": "so so"}


def test_data_that_drift_are_still_of_their_variant(read: Reader) -> None:
    (item,) = read(RUN, b'event: begun\ndata: {"id":"one","more":1}\n\n' + DONE)
    assert isinstance(item, Begun)
    assert isinstance(item.data, Chunk)
    assert (item.data.id, item.data.text) == ("one", UNSET)


def test_what_drifts_is_reported_with_its_place_in_the_event(read: Reader) -> None:
    drifts: list[Drift] = []
    read.options["on_drift"] = drifts.append
    body = b'event: begun\ndata: {"id":"one"}\n\nevent: begun\ndata: none\n\nevent: novel\ndata: {}\n\n' + DONE
    items = read(RUN, body)
    assert [str(drift) for drift in drifts] == [
        "$.data.id: expected int, got str",
        "$.data: expected Chunk, got str",
        "$.event: expected one of 'begun', 'error', 'said', 'numbered', 'done', got 'novel'",
    ]
    assert items == read_plainly(read, body)


def read_plainly(read: Reader, body: bytes) -> list[Any]:
    return Reader(read.kind)(RUN, body)


def test_data_that_are_no_json_are_kept_as_text_in_an_event(read: Reader) -> None:
    (item,) = read(RUN, b'event: begun\ndata: {"id":1}}\n\n' + DONE)
    assert isinstance(item, Begun)
    assert item.data == '{"id":1}}'


@pytest.mark.parametrize("data", [b"nope", b"", b'{"id":1}, "event": "said"', b"\xff"])
def test_data_alone_that_are_no_json_are_an_error(read: Reader, data: bytes) -> None:
    with pytest.raises(DecodeError, match=r"^200 OK: POST https://host/base/ask: no JSON") as caught:
        read(CHUNKS, b'data: {"id":1}\n\ndata: ' + data + b"\n\n" + DONE)
    assert (caught.value.body, caught.value.status) == (data, 200)
    assert read.items == [Chunk(id=1)]


def test_strict_refuses_what_drifts_and_says_where(read: Reader) -> None:
    read.options["strict"] = True
    with pytest.raises(DecodeError, match=r"POST .*: \$\.id: expected int, got str") as caught:
        read(CHUNKS, b'data: {"id":1}\n\ndata: {"id":"2"}\n\n' + DONE)
    assert caught.value.body == b'{"id":"2"}'
    assert read.items == [Chunk(id=1)]
    with pytest.raises(DecodeError, match=r"\$\.data\.id: expected int, got str"):
        read(RUN, b'event: begun\ndata: {"id":"2"}\n\n' + DONE)


def test_id_and_retry_belong_to_an_event_that_names_them(read: Reader) -> None:
    body = b'event: numbered\nid: 7\nretry: 10\ndata: {"id":1}\n\nevent: numbered\ndata: {"id":2}\n\n' + DONE
    assert read(RUN, body) == [Numbered(data=Chunk(id=1), id="7", retry=10), Numbered(data=Chunk(id=2))]


def test_a_single_record_is_a_whole_event(read: Reader) -> None:
    class Tick(Model):
        data: Chunk
        event: str = ""

    class Text(Model):
        data: str

    class Nameless(Model):
        data: Chunk

    body = b'event: tick\ndata: {"id":1}\n\ndata: {"id":2}\n\n'
    assert read(endless(Tick, envelope=True), body) == [
        Tick(data=Chunk(id=1), event="tick"),
        Tick(data=Chunk(id=2), event="message"),
    ]
    assert read(endless(Text, envelope=True), b'data: 12\n\ndata: "x"\n\n') == [Text(data="12"), Text(data='"x"')]
    read.options["strict"] = True
    assert read(endless(Nameless, envelope=True), b'id: 7\ndata: {"id":1}\n\n') == [Nameless(data=Chunk(id=1))]


def test_the_only_record_may_name_an_error(read: Reader) -> None:
    class Attempt(Model):
        data: Tried

    (item,) = read(endless(Attempt, envelope=True), b'data: {"id":1,"error":"named by the type"}\n\n')
    assert item == Attempt(data=Tried(id=1, error="named by the type"))
    error = caught(
        read, endless(Attempt, envelope=True), b'event: error\ndata: {"error":{"code":"x","message":"y"}}\n\n'
    )
    assert error.body == Errors(error=Failure(code="x", message="y"))


def test_several_records_without_a_name_fit_by_their_data(read: Reader) -> None:
    class Words(Model):
        data: str

    class Numbers(Model):
        data: Chunk

    operation = endless(union(Words, Numbers, unknown=Unknown), envelope=True)
    assert read(operation, b'data: {"id":1}\n\ndata: so\n\n') == [Numbers(data=Chunk(id=1)), Words(data="so")]
    error = caught(read, operation, b'data: {"error":"x"}\n\n')
    assert error.message == "x"


def test_two_names_may_select_one_record(read: Reader) -> None:
    class Either(Model):
        event: Literal["left", "right"]
        data: Tried

    operation = endless(union({"left": Either, "right": Either}, tag="event", unknown=Unknown), envelope=True)
    body = b'event: left\ndata: {"id":1,"error":"named by the type"}\n\nevent: up\ndata: {}\n\n'
    either, unknown = read(operation, body)
    assert either == Either(event="left", data=Tried(id=1, error="named by the type"))
    assert isinstance(unknown, Unknown)


@pytest.mark.parametrize(
    ("type", "data", "item"),
    [
        (str, b'"quoted"', '"quoted"'),
        (str | None, b"null and void", "null and void"),
        (JsonValue, b'{"a":1}', {"a": 1}),
        (JsonValue, b"no json", "no json"),
        (int, b"1", 1),
        (list[int], b"[1]", [1]),
        (Chunk, b'{"id":1}', Chunk(id=1)),
    ],
)
def test_data_are_text_only_where_their_type_is(read: Reader, type: object, data: bytes, item: object) -> None:
    assert read(endless(type), b"data: " + data + b"\n\n") == [item]


def test_lines_of_json(read: Reader) -> None:
    operation = endless(Chunk, media_type="application/x-ndjson; charset=utf-8")
    for media_type in ("application/x-ndjson", "application/jsonl; charset=utf-8", ""):
        assert read(operation, b'{"id":1}\n{"i', b'd":2}\r\n\n{"id":3}', media_type=media_type) == [
            Chunk(id=1),
            Chunk(id=2),
            Chunk(id=3),
        ]
    assert read.wire.requests[0].headers["accept"] == "application/x-ndjson; charset=utf-8"
    with pytest.raises(DecodeError, match="no JSON"):
        read(operation, b'{"id":1}\n{"id":', media_type="application/x-ndjson")
    assert read.items == [Chunk(id=1)]
    with pytest.raises(StreamError, match="full"):
        read(operation, b'{"id":1}\n{"error":"full"}\n', media_type="application/x-ndjson")
    with pytest.raises(DecodeError, match="expected application/x-ndjson, got text/event-stream"):
        read(operation, b"")
    words = endless(str, media_type="application/jsonl")
    assert read(words, b'"a"\n"b"\n', media_type="application/jsonl") == ["a", "b"]


def test_a_sequence_of_json_texts(read: Reader) -> None:
    operation = endless(Chunk, media_type="application/json-seq")
    assert read(operation, b'\x1e{\n"id":1}\n\x1e{"id":2}\n', media_type="application/json-seq") == [
        Chunk(id=1),
        Chunk(id=2),
    ]


# --- the end ----------------------------------------------------------------------------------------------------------


def test_what_comes_after_the_end_is_not_looked_at(read: Reader) -> None:
    assert read(CHUNKS, b'data: {"id":1}\n\n' + DONE + b"data: none\n\n", b"data: none\n\n") == [Chunk(id=1)]
    assert read.wire.finished == (1 if read.kind == "sync" else 0)


def test_an_end_need_not_be_followed_by_a_blank_line(read: Reader) -> None:
    for end in (b"data: [DONE]\n", b"data: [DONE]", b"data: [DONE]\r"):
        assert read(CHUNKS, b'data: {"id":1}\n\n', end) == [Chunk(id=1)]


def test_a_stream_without_its_end_was_cut_off(read: Reader) -> None:
    for body in (b"", b'data: {"id":1}\n\n', b'data: {"id":1}\n\ndata: {"id":2}', b'data: {"id":1}\n\ndata: {"id"'):
        with pytest.raises(TransportError, match=r"POST .*: the stream ended without '\[DONE\]': items may be missing"):
            read(CHUNKS, body)
        assert read.items == [Chunk(id=1)][: len(body)]


def test_a_stream_that_just_ends_drops_what_is_cut_off(read: Reader) -> None:
    assert read(endless(Chunk), b'data: {"id":1}\n\ndata: {"id":2}\n') == [Chunk(id=1)]
    assert read(endless(Chunk)) == []


def test_a_connection_that_breaks_off(read: Reader) -> None:
    with pytest.raises(TransportError, match="gone"):
        read(CHUNKS, b'data: {"id":1}\n\ndata: {"id":2}\n', TransportError("gone"))
    assert read.items == [Chunk(id=1)]


# --- errors -----------------------------------------------------------------------------------------------------------


def caught(read: Reader, operation: Any, *pieces: bytes, **options: Any) -> StreamError:
    with pytest.raises(StreamError) as raised:
        read(operation, *pieces, **options)
    return raised.value


def test_an_event_named_error_is_raised(read: Reader) -> None:
    error = caught(
        read, CHUNKS, b'data: {"id":1}\n\nevent: error\ndata: {"code":"busy","message":"Too\\nbusy"}\n\n' + DONE
    )
    assert read.items == [Chunk(id=1)]
    assert (error.event, error.code, error.message, error.status) == ("error", "busy", "Too\nbusy", 200)
    assert error.raw == b'{"code":"busy","message":"Too\\nbusy"}'
    assert error.request_id == "r1"
    assert error.headers["content-type"] == "text/event-stream"
    assert str(error).startswith("200 OK: POST https://host/base/ask, ")
    assert str(error).endswith(", in the stream: busy: Too busy (request id r1)")
    assert isinstance(error, ApiError)
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.event, copy.code, str(copy)) == ("error", "busy", str(error))


def test_an_object_with_an_error_is_raised(read: Reader) -> None:
    error = caught(read, CHUNKS, b'data: {"error":{"code":"x","message":"y"}}\n\n')
    assert (error.event, error.code, error.message) == ("", "x", "y")
    assert error.body == Errors(error=Failure(code="x", message="y"))
    error = caught(read, CHUNKS, b'data: {"id":1,"text":"","error":"out of luck"}\n\n')
    assert error.message == "out of luck"
    assert "in the stream: out of luck" in str(error)


def test_an_error_that_the_end_cuts_off_is_raised(read: Reader) -> None:
    assert caught(read, CHUNKS, b'data: {"id":1}\n\ndata: {"error":"full"}').message == "full"
    assert caught(read, endless(Chunk), b"event: error\ndata: full\n").body == "full"


def test_an_error_is_of_its_variant(read: Reader) -> None:
    error = caught(read, RUN, b'event: error\ndata: {"code":"x","message":"y"}\n\n' + DONE)
    assert error.body == Failed(data=Failure(code="x", message="y"))
    error = caught(read, RUN, b"event: error\ndata: all is lost\n\n")
    assert isinstance(error.body, Failed)
    assert (error.message, error.raw) == ("all is lost", b"all is lost")
    error = caught(read, RUN, b'event: begun\ndata: {"error":"of a good event"}\n\n')
    assert isinstance(error.body, Begun)
    error = caught(read, RUN, b'data: {"error":{"code":"x","message":"y"}}\n\n')
    assert error.body == Errors(error=Failure(code="x", message="y"))


def test_strict_and_on_drift_do_not_hide_an_error(read: Reader) -> None:
    for options in ({"strict": True}, {"on_drift": pytest.fail}, {"unknown_fields": "keep"}):
        read.options = options
        error = caught(read, RUN, b'event: error\ndata: {"code":1}\n\n')
        assert error.raw == b'{"code":1}'


class Tried(Model):
    id: int
    error: str | None = None


class Kept(Model):
    id: int


@pytest.mark.parametrize(
    ("operation", "data"),
    [
        (CHUNKS, b'{"id":1,"text":"error"}'),
        (CHUNKS, b'{"id":1,"text":"\\"error\\":1"}'),
        (CHUNKS, b'{"id":1,"error":null}'),
        (CHUNKS, b'{"id":1,"error":{}}'),
        (CHUNKS, b'{"id":1,"error":""}'),
        (CHUNKS, b'{"id":1,"error":true}'),
        (CHUNKS, b'{"id":1,"more":{"error":"nested"}}'),
        (endless(Tried), b'{"id":1,"error":"named by the type"}'),
        (endless(Tried | None), b'{"id":1,"error":"named by the type"}'),
        (endless(union(Tried, Kept, unknown=Unknown)), b'{"id":1,"error":"named by one type"}'),
        (endless(Chunk, error=""), b'{"id":1,"error":"not looked for"}'),
        (endless(Chunk, error="failure"), b'{"id":1,"error":"not looked for"}'),
    ],
)
def test_what_is_no_error(read: Reader, operation: Any, data: bytes) -> None:
    (item,) = read(operation, b"data: " + data + b"\n\n" + (DONE if operation is CHUNKS else b""))
    assert item.id == 1


def test_errors_go_by_another_name_or_none(read: Reader) -> None:
    renamed = endless(Chunk, error="failure")
    assert caught(read, renamed, b"event: failure\ndata: x\n\n").event == "failure"
    assert caught(read, renamed, b'data: {"failure":"x"}\n\n').raw == b'{"failure":"x"}'
    assert read(renamed, b'event: error\ndata: {"id":1}\n\n') == [Chunk(id=1)]
    off = endless(RUN.item.type, envelope=True, error="")
    assert read(off, b'event: error\ndata: {"code":"x","message":"y"}\n\n') == [
        Failed(data=Failure(code="x", message="y"))
    ]


# --- no stream --------------------------------------------------------------------------------------------------------


def test_an_error_status_is_its_error(read: Reader) -> None:
    with pytest.raises(RateLimitError, match="slow down") as raised:
        read(CHUNKS, b'{"error":{"code":"429","message":"slow down"}}', status=429, media_type="application/json")
    assert raised.value.body == Errors(error=Failure(code="429", message="slow down"))


def test_json_in_place_of_a_stream(read: Reader) -> None:
    with pytest.raises(DecodeError, match="expected text/event-stream, got application/json") as raised:
        read(CHUNKS, b'{"id":1}', media_type="application/json")
    assert raised.value.body == b'{"id":1}'
    error = caught(read, CHUNKS, b'{"error":{"code":"x","message":"y"}}', media_type="application/json")
    assert (error.status, error.code, error.body) == (200, "x", Errors(error=Failure(code="x", message="y")))


def test_a_stream_without_a_media_type_is_one(read: Reader) -> None:
    assert read(CHUNKS, b'data: {"id":1}\n\n' + DONE, media_type="") == [Chunk(id=1)]
