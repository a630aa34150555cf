"""The mock service as an ASGI application."""

from __future__ import annotations

import base64
import re
from collections import deque
from collections.abc import AsyncIterator, Callable

import anyio
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from specloom.load.tree import Json
from specloom.normalize.document import Document, Operation, SecurityScheme
from specloom.serve.answers import Answer, Answers
from specloom.serve.options import Options
from specloom.serve.requests import Reader, Received
from specloom.serve.router import Router

_KEPT = 1_000
"""Exchanges that are kept, the latest."""
_SIZE = 16 * 1024
"""Bytes of a chunk of a body that is no stream."""


class Exchange(Struct, frozen=True):
    """One request as it was understood, and its answer."""

    line: str
    """"POST /threads"."""
    operation: Operation | None
    """None where the spec has none for the request."""
    received: Received | None
    """None where there is no operation."""
    answer: Answer
    reason: str = ""
    """Why the answer is an error."""

    @property
    def request(self) -> Json:
        """The body of the request, as it was understood."""
        return self.received.body if self.received is not None else None


class MockApp:
    """Serves one document. `exchanges` holds what came and went, oldest first; `tell` hears of each at once."""

    def __init__(self, document: Document, options: Options, tell: Callable[[Exchange], None] | None = None) -> None:
        self.options = options
        self.exchanges: deque[Exchange] = deque(maxlen=_KEPT)
        self._tell = tell
        self._document = document
        self._schemes = {scheme.name: scheme for scheme in document.schemes}
        self._router = Router(document)
        self._reader = Reader(document)
        self._answers = Answers(document, options)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI's one entry; `scope` is always of a request."""
        exchange = await self._exchange(Request(scope, receive))
        self.exchanges.append(exchange)
        if self._tell is not None:
            self._tell(exchange)
        if self.options.slow:
            await anyio.sleep(self.options.slow)
        try:
            await self._response(exchange.answer)(scope, receive, send)
        except _Dropped:
            return  # the server closes the connection of an answer that was not finished

    async def _exchange(self, request: Request) -> Exchange:
        path = request.scope["raw_path"].decode("latin-1")
        query = request.scope["query_string"].decode("latin-1")
        line = f"{request.method} {path}"
        found = self._router.find(request.method, path, query)

        def failed(status: int, reason: str, received: Received | None = None) -> Exchange:
            operation = None if isinstance(found, frozenset) else found.operation
            return Exchange(line, operation, received, self._answers.failure(operation, status, reason), reason)

        if isinstance(found, frozenset):
            if found:
                return failed(405, f"{path} allows {', '.join(sorted(found))}")
            return failed(404, f"the spec has no path that matches {path}")
        received = await self._reader.read(request, found.operation, found.path)
        preferred = re.search(r"(?:^|[\s,;])code=([2-5]\d\d)\b", request.headers.get("prefer", ""))
        status = int(preferred[1]) if preferred else self.options.status
        if status is not None and status >= 400:
            return failed(status, f"the mock service was told to answer {status}", received)
        refused = self._refused(request, found.operation)
        if refused is not None:
            return failed(401, refused, received)
        if received.flaws:
            return failed(400, "; ".join(received.flaws), received)
        if received.missing:
            return failed(404, "there is nothing called 'missing'", received)
        url = f"{str(request.base_url).rstrip('/')}{path}{f'?{query}' if query else ''}"
        accept = request.headers.get("accept", "*/*")
        answer = self._answers.success(found.operation, accept, received.body, status, url)
        return Exchange(line, found.operation, received, answer)

    def _refused(self, request: Request, operation: Operation) -> str | None:
        """Why the credentials will not do: one alternative must be met whole."""
        alternatives = operation.security if operation.security is not None else self._document.security
        if not alternatives or () in alternatives:
            return None
        wanted: list[str] = []
        for alternative in alternatives:
            unmet = [use.scheme for use in alternative if not self._accepted(request, self._schemes.get(use.scheme))]
            if not unmet:
                return None
            wanted.append(" and ".join(unmet))
        return f"no valid credential; the operation takes {' or '.join(dict.fromkeys(wanted))}"

    def _accepted(self, request: Request, scheme: SecurityScheme | None) -> bool:
        if scheme is None or scheme.kind == "mutualTLS":  # the connection's own
            return True
        kind, _, credential = request.headers.get("authorization", "").partition(" ")
        match scheme.kind:
            case "apiKey":
                places = {"header": request.headers, "query": request.query_params, "cookie": request.cookies}
                sent = places[scheme.key_in or "header"].get(scheme.key_name or "")
            case "basic":
                sent = _decoded(credential) if kind.lower() == "basic" else None
            case "http" | "other":
                sent = credential or None
            case _:
                sent = credential if kind.lower() == "bearer" else None
        return bool(sent) and self.options.key in (None, sent)

    def _response(self, answer: Answer) -> Response:
        headers = dict(answer.headers)
        if answer.chunks is not None:
            return StreamingResponse(self._stream(answer.chunks), answer.status, headers, answer.media_type)
        if self.options.drop and answer.body:
            headers["content-length"] = str(len(answer.body))
            return StreamingResponse(self._stream(_pieces(answer.body)), answer.status, headers, answer.media_type)
        return Response(answer.body, answer.status, headers, answer.media_type)

    async def _stream(self, chunks: tuple[bytes, ...]) -> AsyncIterator[bytes]:
        for number, chunk in enumerate(chunks):
            if self.options.drop and number == len(chunks) // 2:
                yield chunk[: len(chunk) // 2]
                raise _Dropped
            yield chunk
            if self.options.slow:
                await anyio.sleep(self.options.slow)


class _Dropped(Exception):
    """Raised in the middle of a body (`--drop`)."""


def _decoded(credential: str) -> str | None:
    """The "user:password" of basic authentication (RFC 7617)."""
    try:
        return base64.b64decode(credential, validate=True).decode()
    except ValueError:
        return None


def _pieces(body: bytes) -> tuple[bytes, ...]:
    return tuple(body[start : start + _SIZE] for start in range(0, len(body), _SIZE))
