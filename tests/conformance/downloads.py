"""Downloads, read by the client and by the asynchronous one alike, and the room that they take meanwhile."""

from __future__ import annotations

import inspect
import tracemalloc
from collections.abc import Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

Take = Callable[[bytes], object]
"""What is done with a chunk; False where no more is wanted."""


def read(found: Any) -> Any:
    """All that a call's download holds, or an awaitable of it."""
    if not inspect.isawaitable(found):
        return found.read()

    async def whole(download: Awaitable[Any]) -> bytes:
        content: bytes = await (await download).read()
        return content

    return whole(found)


def chunks(found: Any, take: Take) -> Any:
    """Hand over each chunk of a call's download; where `take` wants no more, close it."""
    if not inspect.isawaitable(found):
        with found as download:
            return _until_enough(download.iter_bytes(), take)

    async def each(download: Awaitable[Any]) -> None:
        async with await download as begun:
            async for chunk in begun.iter_bytes():
                if take(chunk) is False:
                    return

    return each(found)


def _until_enough(pieces: Iterator[bytes], take: Take) -> None:
    for chunk in pieces:
        if take(chunk) is False:
            return


@contextmanager
def tracing() -> Generator[Callable[[], int]]:
    """Gives a function that says by how many bytes the memory in use has grown at most."""
    tracemalloc.start()
    try:
        yield lambda: tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
