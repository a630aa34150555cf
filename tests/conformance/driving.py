"""A scenario is written once and driven twice: by the client and by the asynchronous one."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

from tests.conformance.server import TestServer


class Driver:
    """The clients of one package, and how to call them.

        def test_get_null(drive):
            assert drive(lambda client: client.int.get_null()) is None

    `drive(function)` gives what the function gives for a client; where that is awaitable (a coroutine, a first page),
    it is awaited. `each(function)` walks what the function gives, with `for` or `async for`, into a list.
    """

    def __init__(self, mode: str, package: ModuleType, server: TestServer) -> None:
        self.mode = mode
        self.package = package
        self.server = server
        self._options: dict[str, Any] = {"base_url": server.url}
        self._runner = asyncio.Runner()
        self._client: Any = None

    @property
    def models(self) -> Any:
        return self.package.models

    def __call__(self, function: Callable[[Any], Any], **options: Any) -> Any:
        """Call with the module's client, or with one made for this call if it has options of its own."""
        if options:
            return self._with_own(function, options)
        if self._client is None:
            self._client = self._make({})
        if self.mode == "sync":
            return function(self._client)
        return self._runner.run(_settled(function, self._client))

    def each(self, function: Callable[[Any], Any], **options: Any) -> list[Any]:
        """All that the function's result iterates over."""
        if self.mode == "sync":
            return self(lambda client: list(function(client)), **options)

        async def walk(client: Any) -> list[Any]:
            found = function(client)
            if inspect.iscoroutine(found):
                found = await found
            return [each async for each in found]

        return self(walk, **options)

    def close(self) -> None:
        if self._client is not None:
            if self.mode == "sync":
                self._client.close()
            else:
                self._runner.run(self._client.aclose())
        self._runner.close()

    def _make(self, options: dict[str, Any]) -> Any:
        client = self.package.Client if self.mode == "sync" else self.package.AsyncClient
        return client(**{**self._options, **options})

    def _with_own(self, function: Callable[[Any], Any], options: dict[str, Any]) -> Any:
        if self.mode == "sync":
            with self._make(options) as client:
                return function(client)

        async def run() -> Any:
            async with self._make(options) as client:
                return await _settled(function, client)

        return self._runner.run(run())


async def _settled(function: Callable[[Any], Any], client: Any) -> Any:
    found = function(client)
    return await found if inspect.isawaitable(found) else found
