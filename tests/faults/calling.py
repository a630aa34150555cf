"""One way to call for all four transports: synchronous and asynchronous, over httpx2 and over pyqwest."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from runtime.auth import ApiKey, ApiKeyScheme, AsyncApiKey
from runtime.client import AsyncClientBase, ClientBase, Service
from runtime.download import AsyncDownload, Download
from runtime.hooks import Hooks
from runtime.http_transport import AsyncHttpTransport, HttpTransport
from runtime.operation import Body, Operation, binary, host, json
from runtime.pyqwest_transport import AsyncPyqwestTransport, PyqwestTransport
from runtime.retry import Retries
from runtime.transport import AsyncTransport, Timeouts, Transport

SERVICE = Service(
    package="fault_client",
    version="1",
    base_url="https://{endpoint}",
    parameters=(host("endpoint"),),
    schemes={"key": ApiKeyScheme("api_key", header="api-key"), "query": ApiKeyScheme("query_key", query="key")},
    security=(("key",), ("query",), ()),
)

GET: Operation[Any] = Operation("GET", "/x", responses={"200": json(object), "204": json(object)})
POST: Operation[Any] = Operation(
    "POST", "/x", body=Body("application/json", argument="body"), responses={"200": json(object)}
)
UPLOAD: Operation[Any] = Operation(
    "POST", "/x", body=Body("application/octet-stream", argument="body"), responses={"200": json(object)}
)
DOWNLOAD: Operation[Any] = Operation("GET", "/x", responses={"200": binary()})

QUICK = Retries(2, backoff=0.001)
TIMEOUT = Timeouts(connect=5, read=5, write=5, pool=5)


class Client(ClientBase):
    def __init__(
        self,
        endpoint: str,
        *,
        api_key: ApiKey | None = None,
        query_key: ApiKey | None = None,
        timeout: object = TIMEOUT,
        retries: int | Retries = QUICK,
        hooks: Hooks | None = None,
        headers: Mapping[str, str] | None = None,
        max_response_bytes: int | None = None,
        transport: Transport | None = None,
    ) -> None:
        super().__init__(SERVICE, locals())


class AsyncClient(AsyncClientBase):
    def __init__(
        self,
        endpoint: str,
        *,
        api_key: AsyncApiKey | None = None,
        query_key: AsyncApiKey | None = None,
        timeout: object = TIMEOUT,
        retries: int | Retries = QUICK,
        hooks: Hooks | None = None,
        headers: Mapping[str, str] | None = None,
        max_response_bytes: int | None = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        super().__init__(SERVICE, locals())


@dataclass(frozen=True)
class Kind:
    """A transport, by library and manner."""

    library: str
    sync: Callable[..., Transport]
    asynchronous: Callable[..., AsyncTransport]
    is_async: bool

    def __str__(self) -> str:
        return f"{self.library}-{'async' if self.is_async else 'sync'}"

    def call(
        self, url: str, operation: Operation[Any], /, *, arguments: Mapping[str, object] | None = None, **options: Any
    ) -> Any:
        """The value of one call, by a client made for it; that of a download is read."""
        if self.is_async:
            return asyncio.run(self._acall(url, operation, arguments or {}, options))
        with self.client(url, **options) as client:
            value = client.send(operation, arguments or {})
            return value.read() if isinstance(value, Download) else value

    async def _acall(
        self, url: str, operation: Operation[Any], arguments: Mapping[str, object], options: Mapping[str, Any]
    ) -> Any:
        async with self.async_client(url, **options) as client:
            value = await client.send(operation, arguments)
            if isinstance(value, AsyncDownload):
                value = await value.read()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        assert not others
        return value

    def client(self, url: str, *, transport: Mapping[str, Any] | None = None, **options: Any) -> Client:
        return Client(url, transport=self.sync(**(transport or {})), **options)

    def async_client(self, url: str, *, transport: Mapping[str, Any] | None = None, **options: Any) -> AsyncClient:
        return AsyncClient(url, transport=self.asynchronous(**(transport or {})), **options)


KINDS = tuple(
    Kind(library, sync, asynchronous, is_async)
    for library, sync, asynchronous in (
        ("httpx2", HttpTransport, AsyncHttpTransport),
        ("pyqwest", PyqwestTransport, AsyncPyqwestTransport),
    )
    for is_async in (False, True)
)
