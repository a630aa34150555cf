"""Clients that keep the server's cookies, as a browser does: some scenarios keep their state there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx2

from tests.conformance.driving import Driver


def with_cookies(drive: Driver, function: Callable[[Any], Any], **options: Any) -> Any:
    """As `drive(function, **options)`, by a client of its own whose transport has a cookie jar."""
    if drive.mode == "sync":
        with httpx2.Client(trust_env=False, verify=False) as http:
            return drive(function, transport=drive.package.HttpTransport(http), **options)
    asynchronous = httpx2.AsyncClient(trust_env=False, verify=False)
    try:
        return drive(function, transport=drive.package.AsyncHttpTransport(asynchronous), **options)
    finally:
        drive(lambda client: asynchronous.aclose())


def each_with_cookies(drive: Driver, function: Callable[[Any], Any], **options: Any) -> list[Any]:
    """As `drive.each(function, **options)`, likewise."""
    if drive.mode == "sync":
        return list(with_cookies(drive, lambda client: list(function(client)), **options))

    async def walk(client: Any) -> list[Any]:
        return [each async for each in function(client)]

    return list(with_cookies(drive, walk, **options))
