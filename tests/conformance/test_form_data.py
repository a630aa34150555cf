"""Forms: multipart with files, and application/x-www-form-urlencoded. (Of several files the document speaks too, but
the server does not know that path: tests/behaviour/test_forms.py has them.)"""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.conftest import Load
from tests.conformance.downloads import chunks, read, tracing
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

SPEC = "body-formdata"
MEGABYTE = 2**20
CONTENT = b"upload me: \0\xff\r\n--no boundary"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "sample.bin"
    found.write_bytes(CONTENT)
    return found


# --- multipart -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["bytes", "path", "file", "memory", "named"])
def test_a_file_comes_back(drive: Driver, path: Path, kind: str) -> None:
    def upload(client: Any) -> Any:
        given = {"bytes": CONTENT, "path": path, "memory": io.BytesIO(CONTENT), "named": ("sample.bin", CONTENT)}
        if kind == "file":
            with path.open("rb") as file:
                return read(client.formdata.upload_file(file_content=file, file_name="sample.bin"))
        return read(client.formdata.upload_file(file_content=given[kind], file_name="sample.bin"))

    if kind == "file" and drive.mode == "async":
        pytest.skip("the file would be closed before it is awaited")
    assert exactly(drive(upload), CONTENT)


# --- a binary body -------------------------------------------------------------------------------------------------


class Pipe:
    """A file that only goes forward."""

    def __init__(self) -> None:
        self._pieces = [b"one ", b"two ", b"three"]

    def read(self, size: int = -1) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""


def pieces() -> Iterator[bytes]:
    yield from (b"one ", b"two ", b"three")


async def apieces() -> AsyncIterator[bytes]:
    for piece in pieces():
        yield piece


@pytest.mark.parametrize("make", [Pipe, pieces, lambda: io.BytesIO(b"one two three")], ids=["pipe", "chunks", "file"])
def test_a_body_is_streamed(drive: Driver, make: Callable[[], object]) -> None:
    assert exactly(
        drive(lambda client: read(client.formdata.upload_file_via_body(file_content=make()))), b"one two three"
    )


def test_a_body_of_asynchronous_chunks(drive: Driver) -> None:
    if drive.mode == "sync":
        with pytest.raises(TypeError, match="needs the asynchronous client"):
            drive(lambda client: client.formdata.upload_file_via_body(file_content=apieces()))
    else:
        told = drive(lambda client: read(client.formdata.upload_file_via_body(file_content=apieces())))
        assert exactly(told, b"one two three")


def test_the_answer_says_what_it_is(drive: Driver, path: Path) -> None:
    assert isinstance(path, os.PathLike)
    download = drive(lambda client: client.formdata.upload_file_via_body(file_content=path))
    assert download.content_type == "application/text"
    drive(lambda client: download.close() if drive.mode == "sync" else download.aclose())


def test_an_upload_takes_no_more_room_than_a_chunk(drive: Driver, tmp_path: Path) -> None:
    """Eight megabytes, for the server takes ten at most."""
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(8 * MEGABYTE)
    length = 0

    def count(chunk: bytes) -> bool:
        nonlocal length
        length += len(chunk)
        return True

    drive(lambda client: read(client.formdata.upload_file_via_body(file_content=b"what is made once is made")))
    with tracing() as peak:
        drive(lambda client: chunks(client.formdata.upload_file_via_body(file_content=large), count))
        assert peak() < MEGABYTE
    assert length == 8 * MEGABYTE


# --- application/x-www-form-urlencoded -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def forms(load: Load) -> ModuleType:
    return load("body-formdata-urlencoded")


@pytest.fixture(params=["sync", "async"])
def drive_forms(request: pytest.FixtureRequest, forms: ModuleType, server: TestServer) -> Iterator[Driver]:
    driver = Driver(request.param, forms, server)
    yield driver
    driver.close()


@pytest.mark.parametrize("as_enum", [True, False], ids=["enum", "text"])
def test_what_is_left_out_is_not_sent(drive_forms: Driver, as_enum: bool) -> None:
    models = drive_forms.models
    kind, food = (models.PetType.DOG, models.PetFood.MEAT) if as_enum else ("dog", "meat")

    def update(client: Any) -> Any:
        return client.formsdataurlencoded.update_pet_with_form(1, pet_type=kind, pet_food=food, pet_age=42, name="Fido")

    assert drive_forms(update) is None


def test_the_constant_part_of_a_form_is_no_argument(drive_forms: Driver) -> None:
    def send(client: Any) -> Any:
        return client.formdataurlencoded.partial_constant_body(service="bar", aad_access_token="foo")

    assert drive_forms(send) is None
