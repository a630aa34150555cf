"""Giving back connections that nobody has closed."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .transport import AsyncRawResponse


def held(raw: AsyncRawResponse) -> AsyncGenerator[None]:
    """What closes a response when it is closed itself or, by the event loop, when nobody holds it any more.

    Event loops do that for asynchronous generators that have begun (PEP 525); `__del__` could not wait for anything.
    """
    holder = _holding(raw)
    with suppress(StopIteration):
        holder.asend(None).send(None)  # begins it: up to its `yield` it waits for nothing
    return holder


async def _holding(raw: AsyncRawResponse) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        await raw.close()
