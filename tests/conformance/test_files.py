"""Files: downloads of every size as streams, and binary bodies under any media type."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.conftest import Load
from tests.conformance.downloads import chunks, read, tracing
from tests.conformance.driving import Driver
from tests.conformance.server import TestServer

SPEC = "body-file"

MEGABYTE = 2**20
VERY_LARGE = 3000 * MEGABYTE
JSON = b'{"more": "cowbell"}'


# --- downloads -----------------------------------------------------------------------------------------------------


def test_a_picture(drive: Driver) -> None:
    picture = drive(lambda client: read(client.files.get()))
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert picture.endswith(b"IEND\xaeB`\x82")


def test_a_picture_saved(drive: Driver, tmp_path: Path) -> None:
    download = drive(lambda client: client.files.get())
    assert download.content_type == "image/png"
    drive(lambda client: download.save(tmp_path / "sample.png"))
    assert (tmp_path / "sample.png").stat().st_size == int(download.headers["content-length"])


def test_an_empty_file(drive: Driver) -> None:
    assert exactly(drive(lambda client: read(client.files.get_empty())), b"")


def test_three_gigabytes_take_no_more_room_than_a_chunk(drive: Driver) -> None:
    """The whole of it is read once, by the plain client: the asynchronous one is closed after the first hundredth."""
    wanted = VERY_LARGE if drive.mode == "sync" else VERY_LARGE // 100
    length = 0

    def take(chunk: bytes) -> bool:
        nonlocal length
        length += len(chunk)
        return length < wanted

    drive(lambda client: read(client.files.get_empty()))  # what is made once is made
    with tracing() as peak:
        drive(lambda client: chunks(client.files.get_large(), take))
        assert peak() < 4 * MEGABYTE
    assert length == wanted if drive.mode == "sync" else wanted <= length < 2 * wanted


# --- binary bodies -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def binary(load: Load) -> ModuleType:
    return load("body-binary")


@pytest.fixture(params=["sync", "async"])
def drive_binary(request: pytest.FixtureRequest, binary: ModuleType, server: TestServer) -> Iterator[Driver]:
    driver = Driver(request.param, binary, server)
    yield driver
    driver.close()


@pytest.mark.parametrize("kind", ["bytes", "file", "path", "chunks"])
def test_a_file_of_json(drive_binary: Driver, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "cowbell.json"
    path.write_bytes(JSON)
    given = {"bytes": JSON, "file": io.BytesIO(JSON), "path": path, "chunks": iter([JSON[:5], JSON[5:]])}[kind]
    assert drive_binary(lambda client: client.file.upload(file_param=given)) is None


def test_a_file_of_bytes(drive_binary: Driver) -> None:
    assert drive_binary(lambda client: client.octet.upload_binary(file_param=b"\0\xff")) is None


def test_a_download_that_fails_is_an_error_with_its_body(drive_binary: Driver) -> None:
    with pytest.raises(drive_binary.package.BadRequestError) as caught:
        drive_binary(lambda client: read(client.error.download_stream()))
    assert exactly(caught.value.body, drive_binary.models.Error(status=400, message="I failed on purpose"))
