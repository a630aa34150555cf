"""Request bodies other than multipart: JSON, forms, text, binary."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import msgspec
import pytest
from loopback import AsyncClient, Caller, Client, Loopback, Seen

from runtime.operation import UNSET, Body, Operation, Part, empty


class Thing(msgspec.Struct, kw_only=True):
    name: str
    read: bool | msgspec.UnsetType = UNSET
    """A member called as a method of files is."""


def post(body: Body) -> Operation[Any]:
    return Operation("POST", "/x", body=body, responses={"200": empty()})


def sent(caller: Caller, body: Body, /, **arguments: object) -> Seen:
    caller.call(post(body), **arguments)
    return caller.loopback.last


FIELDS = Body("application/json", fields=("a", ("b_", "b"), "c"))


def test_json_members(caller: Caller) -> None:
    seen = sent(caller, FIELDS, a=1, b_=None, c=UNSET)

    assert seen.body == b'{"a":1,"b":null}'
    assert seen.headers["content-type"] == "application/json"
    assert seen.headers["content-length"] == "16"


def test_models_and_dicts_are_the_same(caller: Caller) -> None:
    seen = sent(caller, FIELDS, a=[Thing(name="n")], b_={"name": "n"}, c=datetime(2024, 1, 1, tzinfo=UTC))

    assert seen.body == b'{"a":[{"name":"n"}],"b":{"name":"n"},"c":"2024-01-01T00:00:00Z"}'


def test_a_body_with_nothing_in_it(caller: Caller) -> None:
    seen = sent(caller, FIELDS)
    assert seen.body == b""
    assert "content-type" not in seen.headers

    seen = sent(caller, Body("application/json", fields=("a",), required=True), a=UNSET)
    assert seen.body == b"{}"


def test_constants(caller: Caller) -> None:
    body = Body("application/json", fields=("a",), constants={"stream": True})

    assert sent(caller, body, a=1).body == b'{"stream":true,"a":1}'
    assert sent(caller, body).body == b""  # what has constants only is nothing that a caller has given


@pytest.mark.parametrize(
    ("value", "expected"),
    [([1], b"[1]"), (Thing(name="n", read=True), b'{"name":"n","read":true}'), ("s", b'"s"'), (None, b"null")],
)
def test_a_whole_body(caller: Caller, value: object, expected: bytes) -> None:
    seen = sent(caller, Body("application/merge-patch+json", argument="body"), body=value)

    assert seen.body == expected
    assert seen.headers["content-type"] == "application/merge-patch+json"


def test_an_optional_body_left_out(caller: Caller) -> None:
    assert sent(caller, Body("application/json", argument="body"), body=UNSET).body == b""


def test_ready_made_json(caller: Caller) -> None:
    seen = sent(caller, Body("application/json", argument="body"), body=b'{"as": "it is"}')

    assert seen.body == b'{"as": "it is"}'
    assert seen.headers["content-type"] == "application/json"


def test_a_form(caller: Caller) -> None:
    body = Body(
        "application/x-www-form-urlencoded",
        fields=("text", "flag", "items", "object", "none", "csv", "deep", "document"),
        parts={
            "csv": Part(style="form", explode=False),
            "deep": Part(style="deepObject"),
            "document": Part(content_type="application/json"),
        },
    )
    seen = sent(
        caller,
        body,
        text="a b&c=ä+",
        flag=True,
        items=[1, "two"],
        object={"k": [1]},
        none=None,
        csv=["x", "y,z"],
        deep={"a": {"b": 1}},
        document=[1],
    )

    assert seen.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qsl(seen.body.decode()) == [
        ("text", "a b&c=ä+"),
        ("flag", "true"),
        ("items", "1"),
        ("items", "two"),
        ("object", '{"k":[1]}'),
        ("csv", "x,y,z"),
        ("deep[a][b]", "1"),
        ("document", "[1]"),
    ]
    assert b"csv=x,y%2Cz" in seen.body


def test_a_whole_form(caller: Caller) -> None:
    body = Body("application/x-www-form-urlencoded", argument="body")

    assert sent(caller, body, body={"a": 1, "b": "c"}).body == b"a=1&b=c"
    assert sent(caller, body, body=Thing(name="n m")).body == b"name=n+m"
    with pytest.raises(TypeError, match="a mapping or a model, not int"):
        sent(caller, body, body=5)


def test_text(caller: Caller) -> None:
    seen = sent(caller, Body("text/plain", argument="body"), body="ä")

    assert seen.body == "ä".encode()
    assert seen.headers["content-type"] == "text/plain; charset=utf-8"
    assert sent(caller, Body("application/xml", argument="body"), body="<a/>").headers["content-type"] == (
        "application/xml"
    )
    assert sent(caller, Body("text/plain", argument="body"), body=1.5).body == b"1.5"
    assert sent(caller, Body("text/plain", argument="body"), body=None).body == b""


def chunks() -> Iterator[bytes]:
    yield b"one"
    yield b"two"


async def achunks() -> AsyncIterator[bytes]:
    yield b"one"
    yield b"two"


BINARY = Body("application/octet-stream", argument="body")


def test_binary_bodies(caller: Caller, tmp_path: Path) -> None:
    file = tmp_path / "data.bin"
    file.write_bytes(b"onetwo")
    positioned = io.BytesIO(b"skipped onetwo")
    positioned.seek(8)
    values: list[object] = [
        b"onetwo",
        bytearray(b"onetwo"),
        memoryview(b"onetwo"),
        file,
        io.BytesIO(b"onetwo"),
        positioned,
    ]
    for value in values:
        seen = sent(caller, BINARY, body=value)
        assert seen.body == b"onetwo"
        assert seen.headers["content-length"] == "6"
        assert seen.headers["content-type"] == "application/octet-stream"
    values = [chunks(), [b"one", b"two"]]
    for value in values:
        seen = sent(caller, BINARY, body=value)
        assert seen.body == b"onetwo"
        assert seen.headers["transfer-encoding"] == "chunked"


def test_a_large_file_is_streamed(caller: Caller, tmp_path: Path) -> None:
    file = tmp_path / "large.bin"
    file.write_bytes(b"x" * 1_000_001)

    assert len(sent(caller, BINARY, body=file).body) == 1_000_001
    with file.open("rb") as opened:
        assert len(sent(caller, BINARY, body=opened).body) == 1_000_001
        assert not opened.closed


def test_a_pipe_has_no_length(caller: Caller) -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.left = [b"two", b"one"]

        def read(self, size: int = -1) -> bytes:
            return self.left.pop() if self.left else b""

        def tell(self) -> int:
            raise io.UnsupportedOperation

    seen = sent(caller, BINARY, body=Pipe())
    assert seen.body == b"onetwo"
    assert seen.headers["transfer-encoding"] == "chunked"


def test_a_text_file_is_refused(caller: Caller) -> None:
    with pytest.raises(TypeError, match="binary mode"):
        sent(caller, BINARY, body=io.StringIO("text"))


def test_a_missing_file_is_the_callers_error(caller: Caller, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        sent(caller, BINARY, body=tmp_path / "missing")
    assert not caller.loopback.seen


def test_async_chunks(loopback: Loopback) -> None:
    async def run() -> None:
        async with AsyncClient(loopback.url) as client:
            await client.send(post(BINARY), {"body": achunks()})

    asyncio.run(run())
    assert loopback.last.body == b"onetwo"
    with Client(loopback.url) as client, pytest.raises(TypeError, match="needs the asynchronous client"):
        client.send(post(BINARY), {"body": achunks()})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": 1}, "application/json"),
        (Thing(name="n"), "application/json"),
        ("text", "text/plain"),
        ("t\u00e4xt", "text/plain; charset=utf-8"),
        (b"bytes", "image/png"),
        (io.BytesIO(b"bytes"), "image/png"),
        ({"a": b"file"}, "multipart/form-data"),
        ({"a": [b"file"]}, "multipart/form-data"),
        ([1], "application/json"),
    ],
)
def test_of_several_media_types_the_value_decides(caller: Caller, value: object, expected: str) -> None:
    types = ("application/json", "text/plain", "image/png", "multipart/form-data")
    seen = sent(caller, Body(types, argument="body"), body=value)

    assert seen.headers["content-type"].startswith(expected)


def test_any_binary_type(caller: Caller) -> None:
    assert sent(caller, Body("*/*", argument="body"), body=b"x").headers["content-type"] == "application/octet-stream"


def test_a_content_type_by_hand_wins(caller: Caller) -> None:
    caller.options["headers"] = {"Content-Type": "application/json; profile=x"}

    assert sent(caller, FIELDS, a=1).headers["content-type"] == "application/json; profile=x"


def test_reserved_characters_in_a_form(caller: Caller) -> None:
    body = Body("application/x-www-form-urlencoded", fields=("a", "b"), parts={"a": Part(allow_reserved=True)})
    seen = sent(caller, body, a="/x?y=1&z +%41#[]", b="/x?")

    assert seen.body == b"a=/x?y=1%26z%20%2B%41#[]&b=%2Fx%3F"
    assert parse_qsl(seen.body.decode()) == [("a", "/x?y=1&z +A#[]"), ("b", "/x?")]
