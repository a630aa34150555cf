"""A body of several media types: the value says which one is sent, or `content_type` does."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.canned import answered
from tests.conformance.comparing import exactly
from tests.conformance.driving import Driver

SPEC = "media_types"

HELLO = {"hello": "world"}
MESSAGES: list[Any] = [
    pytest.param(HELLO, {}, id="json"),
    pytest.param(b'{"hello": "world"}', {"content_type": "application/json"}, id="json-as-bytes"),
    pytest.param(b"hello, world", {}, id="bytes"),
    pytest.param(b"hello, world", {"content_type": "application/octet-stream"}, id="bytes-named"),
    pytest.param("hello, world", {}, id="text"),
    pytest.param("hello, world", {"content_type": "text/plain"}, id="text-named"),
]
OF_THE_VALUE = [each for each in MESSAGES if each.id in ("json-as-bytes", "bytes", "bytes-named")]
"""Where the description has bytes, whatever the media type."""


def test_a_model_is_json(drive: Driver) -> None:
    path = drive.models.SourcePath(source="foo")
    assert exactly(drive(lambda client: client.analyze_body(input=path)), "Nice job with JSON")


def test_a_dict_is_json(drive: Driver) -> None:
    assert exactly(drive(lambda client: client.analyze_body(input={"source": "foo"})), "Nice job with JSON")


@pytest.mark.parametrize("make", [lambda: b"PDF", lambda: io.BytesIO(b"PDF")], ids=["bytes", "file"])
def test_what_bytes_are_is_said(drive: Driver, make: Callable[[], object]) -> None:
    told = drive(lambda client: client.analyze_body(input=make(), content_type="application/pdf"))
    assert exactly(told, "Nice job with PDF")


def test_what_a_file_is_is_said_by_its_name(drive: Driver, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"PDF")
    assert exactly(drive(lambda client: client.analyze_body(input=path)), "Nice job with PDF")


def test_a_media_type_that_is_not_offered_is_refused(drive: Driver) -> None:
    with pytest.raises(ValueError, match=r"content_type: 'text/plain' is none of application/json, application/pdf"):
        drive(lambda client: client.analyze_body(input=b"PDF", content_type="text/plain"))


@pytest.mark.parametrize(
    ("value", "options"), [({"source": "foo"}, {}), (b"PDF", {"content_type": "application/pdf"})], ids=["json", "pdf"]
)
def test_an_answer_without_a_body(drive: Driver, value: object, options: dict[str, str]) -> None:
    assert drive(lambda client: client.analyze_body_no_accept_header(input=value, **options)) is None


def test_the_parameters_of_a_media_type_are_sent(drive: Driver) -> None:
    told = drive(lambda client: client.content_type_with_encoding.create(input="anything"))
    assert exactly(told, "Nice job sending content type with encoding")


@pytest.mark.parametrize(("message", "options"), OF_THE_VALUE)
def test_bytes_of_two_media_types(drive: Driver, message: object, options: dict[str, str]) -> None:
    assert exactly(drive(lambda client: client.binary_body_two_content_types.create(message=message, **options)), "")


@pytest.mark.parametrize(("message", "options"), MESSAGES[1:])
def test_bytes_or_text_of_three_media_types(drive: Driver, message: object, options: dict[str, str]) -> None:
    assert exactly(drive(lambda client: client.binary_body_three_content_types.create(message=message, **options)), "")


@pytest.mark.parametrize(("message", "options"), MESSAGES)
def test_three_types_of_body(drive: Driver, message: object, options: dict[str, str]) -> None:
    assert exactly(drive(lambda client: client.body_three_types.create(message=message, **options)), "")


@pytest.mark.parametrize(
    ("options", "sent", "content_type"),
    [
        ({}, b"hello, world", "text/plain"),
        ({"content_type": "text/plain"}, b"hello, world", "text/plain"),
        ({"content_type": "application/json"}, b'"hello, world"', "application/json"),
    ],
    ids=["text", "text-named", "json-named"],
)
def test_a_text_of_two_media_types(drive: Driver, options: dict[str, str], sent: bytes, content_type: str) -> None:
    """The server has no route for it."""
    transport = answered(drive, text="Nice job")
    told = drive(lambda client: client.text_and_json.put_body(message="hello, world", **options), transport=transport)
    assert exactly(told, "Nice job")
    request = transport.requests[-1]
    assert request.content == sent
    assert request.headers["content-type"] == content_type


def test_chunks_of_unknown_length(drive: Driver) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"hello, "
        yield b"world"

    async def apieces() -> AsyncIterator[bytes]:
        for piece in pieces():
            yield piece

    make = pieces if drive.mode == "sync" else apieces
    assert exactly(drive(lambda client: client.body_three_types.create(message=make())), "")
