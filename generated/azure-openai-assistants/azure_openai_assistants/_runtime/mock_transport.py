"""Transports without a network, for the tests of those who use this package.

transport = MockTransport([reply(status=429), reply(json={"id": "a"})])
client = Client("https://host", api_key="key", transport=transport)
...
assert transport.requests[-1].json() == {"name": "x"}
"""

from __future__ import annotations

import json as json_module
import re
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from inspect import isawaitable
from typing import TypeAlias, cast
from urllib.parse import parse_qs, unquote, urlsplit

from msgspec import UNSET, Struct, UnsetType

from .codec import encode
from .headers import Headers
from .transport import AsyncRawResponse, RawResponse, Request

__all__ = ["AsyncMockTransport", "MockReply", "MockRequest", "MockTransport", "reply"]


class MockRequest(Request, frozen=True):
    """A request as it would have been sent; its `content` was read."""

    @property
    def body(self) -> bytes:
        """All of it; b"" where there is none."""
        return self.content if isinstance(self.content, bytes) else b""

    @property
    def path(self) -> str:
        """The path of the URL, percent-decoded."""
        return unquote(urlsplit(self.url).path)

    @property
    def query(self) -> dict[str, list[str]]:
        """The values of each query parameter."""
        return parse_qs(urlsplit(self.url).query, keep_blank_values=True)

    def json(self) -> object:
        """The body as plain JSON values. Raises ValueError where it is none."""
        return cast(object, json_module.loads(self.body))


class MockReply(Struct, frozen=True):
    """A response to give. `reply` makes one."""

    status: int
    headers: Headers
    chunks: tuple[bytes, ...]


def reply(
    *,
    json: object = UNSET,
    text: str | UnsetType = UNSET,
    content: bytes | Sequence[bytes] | UnsetType = UNSET,
    events: Iterable[object] | UnsetType = UNSET,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> MockReply:
    """A response, with one body at most.

    json: A model or plain JSON values.
    content: The bytes, or the chunks in which they come.
    events: A stream of server-sent events: a str is data as it is ("[DONE]"), a tuple is an event's name and its data,
        and anything else is data to be sent as JSON.
    headers: Take the place of those that the body brings along.
    """
    given = {"json": json, "text": text, "content": content, "events": events}
    if len(bodies := [name for name, value in given.items() if value is not UNSET]) > 1:
        raise TypeError(f"a reply has one body: {' or '.join(bodies)}")
    chunks: tuple[bytes, ...] = ()
    kind = ""
    if json is not UNSET:
        chunks, kind = (encode(json),), "application/json"
    elif text is not UNSET:
        chunks, kind = (text.encode(),), "text/plain; charset=utf-8"
    elif content is not UNSET:
        chunks, kind = (content,) if isinstance(content, bytes) else tuple(content), "application/octet-stream"
    elif events is not UNSET:
        chunks, kind = tuple(map(_event, events)), "text/event-stream"
    described = {"content-type": kind} if kind else {}
    described.update({name.lower(): value for name, value in (headers or {}).items()})
    return MockReply(status, Headers(described), chunks)


def _event(event: object) -> bytes:
    name, data = cast("tuple[str, object]", event) if isinstance(event, tuple) else ("", event)
    written = data.encode() if isinstance(data, str) else encode(data)
    lines = [b"data: " + line for line in written.split(b"\n")]
    return b"\n".join(([b"event: " + name.encode()] if name else []) + lines) + b"\n\n"


Answer: TypeAlias = MockReply | Exception
"""An exception is raised: TransportError, ConnectError and TimeoutError are what a network would raise."""

Turns: TypeAlias = Answer | Sequence[Answer] | Iterator[Answer]
"""The same for every call, or one after the other."""

Answers: TypeAlias = Turns | Mapping[tuple[str, str], Turns]
"""For all calls; or by method and path, such as ("GET", "/base/things/{id}"), where a name
in braces stands for any one segment."""


class _Mock:
    """What both kinds share."""

    def __init__(self, answers: object) -> None:
        self.requests: list[MockRequest] = []
        """All that were sent, in their order."""
        self._handler = (
            cast("Callable[[MockRequest], object]", answers)
            if callable(answers)
            else _scripted(cast("Answers", answers))
        )

    def _record(self, request: Request, body: bytes | None) -> MockRequest:
        sent = MockRequest(request.method, request.url, request.headers, body, request.timeout, request.hidden)
        self.requests.append(sent)
        return sent

    def _answer(self, sent: MockRequest) -> object:
        return self._handler(sent)


def _given(answer: object) -> MockReply:
    if isinstance(answer, Exception):
        raise answer
    if not isinstance(answer, MockReply):
        raise TypeError(f"a handler returns what reply() makes, not {type(answer).__name__}")
    return answer


class MockTransport(_Mock):
    """Answers every request by itself.

    answers: A function of the request that returns a `reply(...)` or raises; or replies, as `Answers` says. Where there
        is none for a request, the call raises AssertionError.
    """

    def __init__(self, answers: Callable[[MockRequest], Answer] | Answers) -> None:
        super().__init__(answers)

    def send(self, request: Request) -> RawResponse:
        """See `Transport.send`."""
        content = request.content
        if isinstance(content, AsyncIterable) and not isinstance(content, Iterable):
            raise TypeError("an asynchronous body needs the asynchronous client")
        given = _given(
            self._answer(self._record(request, content if isinstance(content, bytes | None) else b"".join(content)))
        )
        return RawResponse(given.status, given.headers, iter(given.chunks))

    def close(self) -> None:
        """Does nothing."""


class AsyncMockTransport(_Mock):
    """`MockTransport` for the asynchronous client. The function may be asynchronous."""

    def __init__(self, answers: Callable[[MockRequest], Answer | Awaitable[Answer]] | Answers) -> None:
        super().__init__(answers)

    async def send(self, request: Request) -> AsyncRawResponse:
        """See `AsyncTransport.send`."""
        content = request.content
        if isinstance(content, AsyncIterable):
            content = b"".join([chunk async for chunk in content])
        elif not isinstance(content, bytes | None):
            content = b"".join(content)
        answer = self._answer(self._record(request, content))
        given = _given(await answer if isawaitable(answer) else answer)
        return AsyncRawResponse(given.status, given.headers, _asynchronous(given.chunks))

    async def aclose(self) -> None:
        """Does nothing."""


async def _asynchronous(chunks: Iterable[bytes]) -> AsyncGenerator[bytes]:
    for chunk in chunks:
        yield chunk


def _scripted(answers: Answers) -> Callable[[MockRequest], object]:
    """The function that gives these answers."""
    if isinstance(answers, Mapping):
        return _routed(answers)
    turns = _turns(answers)
    return lambda sent: _next(turns, sent)


def _routed(answers: Mapping[tuple[str, str], Turns]) -> Callable[[MockRequest], object]:
    routes = [(method.upper(), _pattern(path), _turns(each)) for (method, path), each in answers.items()]

    def route(sent: MockRequest) -> object:
        for method, pattern, turns in routes:
            if method == sent.method and pattern.fullmatch(_segments(sent.url)):
                return _next(turns, sent)
        known = ", ".join(" ".join(key) for key in answers)
        raise AssertionError(f"no reply for {sent.method} {sent.path}; there are some for: {known}")

    return route


def _turns(answers: Turns) -> Iterator[Answer]:
    return _forever(answers) if isinstance(answers, MockReply | Exception) else iter(answers)


def _forever(answer: Answer) -> Iterator[Answer]:
    while True:
        yield answer


def _next(turns: Iterator[Answer], sent: MockRequest) -> Answer:
    for answer in turns:
        return answer
    raise AssertionError(f"no reply is left for {sent.method} {sent.path}")


def _pattern(path: str) -> re.Pattern[str]:
    pieces = re.split(r"\{[^{}]*\}", path.replace("/", "\n"))
    return re.compile("[^\n]+".join(map(re.escape, pieces)))


def _segments(url: str) -> str:
    """The segments of the path, decoded, in lines: any of them may have a slash in it."""
    return "\n".join(map(unquote, urlsplit(url).path.split("/")))
