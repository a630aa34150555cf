"""The mock service as an ASGI application."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import anyio
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from specloom.load.tree import Json
from specloom.normalize.document import Document, Operation, SecurityScheme
from specloom.serve.answers import Answer, Answers
from specloom.serve.options import Options
from specloom.serve.requests import Reader, Router

_METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]
_SIZE = 16 * 1024
"""Bytes of a chunk of a body that is not a stream of events."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request as it was understood, and its answer."""

    operation: Operation | None
    request: Json
    answer: Answer


class Dropped(Exception):
    """Raised in the middle of a body so that the server closes the connection (`--drop`)."""


class MockApp:
    """Serves one document. `exchanges` keeps what came and went, oldest first."""

    def __init__(self, document: Document, options: Options) -> None:
        self.options = options
        self.exchanges: list[Exchange] = []
        self._router = Router(document)
        self._reader = Reader(document)
        self._answers = Answers(document, options)
        self._document = document
        self._schemes = {scheme.name: scheme for scheme in document.schemes}
        self.asgi = Starlette(routes=[Route("/{path:path}", self._handle, methods=_METHODS)])

    async def _handle(self, request: Request) -> Response:
        if self.options.slow:
            await anyio.sleep(self.options.slow)
        operation, sent, answer = await self._answer(request)
        self.exchanges.append(Exchange(operation, sent, answer))
        return self._respond(answer)

    async def _answer(self, request: Request) -> tuple[Operation | None, Json, Answer]:
        path = request.scope["raw_path"].decode("ascii").partition("?")[0]
        found = self._router.find(request.method, path)
        if isinstance(found, frozenset):
            if found:
                return None, None, self._answers.failure(None, 405, f"{path} allows {', '.join(sorted(found))}")
            return None, None, self._answers.failure(None, 404, f"the spec has no path that matches {path}")
        operation, parameters = found
        refused = self._refused(request, operation)
        if refused is not None:
            return operation, None, self._answers.failure(operation, 401, refused)
        asked = re.search(r"\bcode=(\d{3})\b", request.headers.get("prefer", ""))
        status = int(asked[1]) if asked else self.options.status
        received = await self._reader.read(request, operation, parameters)
        if status is not None and status >= 400:
            return (
                operation,
                received.body,
                self._answers.failure(operation, status, f"the mock service was told to answer {status}"),
            )
        if received.flaws:
            return operation, received.body, self._answers.failure(operation, 400, "; ".join(received.flaws))
        if received.missing:
            return operation, received.body, self._answers.failure(operation, 404, "there is nothing called 'missing'")
        answer = self._answers.success(operation, request.headers.get("accept", "*/*"), received.body)
        return operation, received.body, answer

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
            wanted += unmet
        return f"no valid credential; the operation takes {' or '.join(dict.fromkeys(wanted))}"

    def _accepted(self, request: Request, scheme: SecurityScheme | None) -> bool:
        if scheme is None:
            return True
        kind, _, credential = request.headers.get("authorization", "").partition(" ")
        match scheme.kind:
            case "apiKey":
                places = {"header": request.headers, "query": request.query_params, "cookie": request.cookies}
                sent = places[scheme.key_in or "header"].get(scheme.key_name or "")
            case "basic":
                sent = credential if kind.lower() == "basic" else None
            case _:
                sent = credential if kind.lower() == "bearer" else None
        return bool(sent) and self.options.key in (None, sent)

    def _respond(self, answer: Answer) -> Response:
        headers = dict(answer.headers)
        if answer.chunks is not None or self.options.drop:
            chunks = answer.chunks or _pieces(answer.body)
            if self.options.drop:
                headers["content-length"] = str(len(answer.body) or 1)
            return StreamingResponse(self._stream(chunks), answer.status, headers, answer.media_type)
        return Response(answer.body, answer.status, headers, answer.media_type)

    async def _stream(self, chunks: tuple[bytes, ...]) -> AsyncIterator[bytes]:
        for number, chunk in enumerate(chunks):
            if self.options.drop and number == len(chunks) - 1:
                yield chunk[: len(chunk) // 2]
                raise Dropped
            yield chunk
            if self.options.slow:
                await anyio.sleep(self.options.slow)


def _pieces(body: bytes) -> tuple[bytes, ...]:
    return tuple(body[start : start + _SIZE] for start in range(0, len(body), _SIZE)) or (b" ",)
