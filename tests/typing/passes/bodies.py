"""Bodies of several media types."""

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

from typed_bodies import AsyncClient, BinaryInput, Client, FileInput, models


def any_of_them(client: Client) -> None:
    client.scans.analyze(body=models.Source(url="https://example.com"))
    client.scans.analyze(body={"url": "https://example.com", "page": 1})
    client.scans.analyze(body="plain text")
    client.scans.analyze(body=b"%PDF")
    client.scans.analyze(body=Path("a.pdf"))
    client.scans.analyze(body=BytesIO(b"%PDF"), content_type="application/pdf")
    client.scans.analyze(body=(piece for piece in (b"%", b"PDF")))


async def chunks() -> AsyncIterator[bytes]:
    yield b"%PDF"


async def asynchronous(client: AsyncClient) -> None:
    await client.scans.analyze(body=chunks(), content_type="application/pdf")


def ranges(client: Client) -> None:
    client.pictures.write(body=b"1", content_type="image/anything")


def patches(client: Client) -> None:
    client.scans.update(url="https://example.com", page=None)


def parts(client: Client) -> None:
    client.pictures.create(picture=b"1", picture_x_limit=1)
    client.pictures.create(picture=("a.png", b"1", "image/png", {"X-Own": "yes"}), picture_x_limit=1)


def handed_on(client: Client, scan: BinaryInput, picture: FileInput) -> None:
    client.scans.analyze(body=scan)
    client.pictures.create(picture=picture, picture_x_limit=1)
