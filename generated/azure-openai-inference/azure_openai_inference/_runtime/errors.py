"""What can go wrong, as one tree of exceptions.

    Error
        ConfigurationError          no endpoint, no credential: nothing was sent
        TransportError              no (whole) answer
            ConnectError            no connection
            TimeoutError            also a builtins.TimeoutError
                PollTimeoutError    work that was waited for is not done yet
            ResponseTooLargeError   an answer that is larger than the client takes
        DecodeError                 an answer that is not what the operation promises
        ApiError                    an answer that says no, by status:
            BadRequestError 400, AuthenticationError 401, PermissionDeniedError 403, NotFoundError 404,
            ConflictError 409, UnprocessableEntityError 422, RateLimitError 429, ServerError 5xx,
            StreamError             in the middle of a stream, whatever the status
            OperationFailedError    work that was waited for has failed or been canceled

A wrong argument is Python's own TypeError or ValueError, as with any function.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar, cast

from .headers import Headers

if TYPE_CHECKING:
    from .drift import Drift
    from .header_model import HeaderModel
    from .response import Decoding
    from .transport import Request

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Error",
    "NotFoundError",
    "OperationFailedError",
    "PermissionDeniedError",
    "PollTimeoutError",
    "RateLimitError",
    "ResponseTooLargeError",
    "ServerError",
    "StreamError",
    "TimeoutError",
    "TransportError",
    "UnprocessableEntityError",
]

H = TypeVar("H", bound="HeaderModel")


class Error(Exception):
    """Anything that this package raises by itself. All of it can be copied and pickled."""

    attempts: int = 1
    """How often the call was tried; `str` of the error says it too where it is more than once."""

    def __str__(self) -> str:
        said = super().__str__()
        return said if self.attempts == 1 else f"{said} (tried {self.attempts} times)"


class ConfigurationError(Error):
    """The client lacks something that a call needs: an endpoint, a credential. Nothing was sent."""


class TransportError(Error):
    """The request could not be sent, or the response not be read to its end."""

    def __init__(self, text: str = "", *, sent: bool = True) -> None:
        super().__init__(text)
        self.sent = sent
        """Whether something of the request may have reached the service. A transport that knows better says so."""


class ConnectError(TransportError):
    """No connection to the service: an unknown host, a refused port, a failed TLS handshake. Nothing was sent."""

    def __init__(self, text: str = "", *, sent: bool = False) -> None:
        super().__init__(text, sent=sent)


class TimeoutError(TransportError, builtins.TimeoutError):
    """Connecting, sending, receiving or waiting for a free connection took longer than the client's timeout."""


class PollTimeoutError(TimeoutError):
    """Work that was waited for is not done yet. It goes on."""

    def __init__(self, text: str = "", *, sent: bool = True, state: str = "", last: object = None) -> None:
        super().__init__(text, sent=sent)
        self.state = state
        """What was seen last: "in_progress"; "" where the service said nothing."""
        self.last = last
        """The value that was seen last: the record whose status was asked for, or for a long-running operation
        (x-ms-long-running-operation) the body of the last answer as plain JSON."""


class ResponseTooLargeError(TransportError):
    """A response, or an item of a stream, is larger than the client takes. It is not tried again."""

    def __init__(self, text: str = "", *, sent: bool = True, limit: int = 0) -> None:
        super().__init__(text, sent=sent)
        self.limit = limit
        """Bytes."""


class DecodeError(Error):
    """A value is not of the type it should have."""

    def __init__(
        self, message: str, *, path: str = "$", drifts: Sequence[Drift] = (), body: bytes = b"", status: int = 0
    ) -> None:
        super().__init__(message)
        self.path = path
        """Where the first departure is: "$.choices[0].index"."""
        self.drifts = tuple(drifts)
        """Every departure."""
        self.body = body
        """The document, as received."""
        self.status = status
        """Of the response; 0 for a document that is no response."""


class ApiError(Error):
    """The service answered with an error, or with a status that the operation does not have."""

    def __init__(
        self,
        text: str,
        *,
        message: str = "",
        status: int = 0,
        headers: Headers | None = None,
        request_id: str | None = None,
        code: str | None = None,
        body: object = None,
        raw: bytes = b"",
        retry_after: float | None = None,
        request: Request | None = None,
        decoding: Decoding | None = None,
    ) -> None:
        super().__init__(text)
        self._decoding = decoding
        self.message = message or text
        """The service's own words, where the body has them in a usual place; else all that `str` of the error says."""
        self.status = status
        self.headers = Headers() if headers is None else headers
        self.request_id = request_id
        """Of the service: what its support asks for."""
        self.code = code
        """The error's code, where the body has one in a usual place."""
        self.body = body
        """The body: decoded as the operation says; else JSON; else text; None where it is empty."""
        self.raw = raw
        """The body, as received."""
        self.retry_after = retry_after
        """Seconds after which the service wants to be asked again; None where it does not say."""
        self.request = request
        """What was sent, without the credentials. A copy or pickle of it has the body only where that is bytes."""

    def headers_as(self, headers: type[H]) -> H:
        """The headers that the operation declares, typed: the class is named in the docstring of its method.

        Raises DecodeError where the client is strict and a header is not of its type.
        """
        from .header_values import read_headers
        from .response import Decoding

        return read_headers(headers, self.headers, self._decoding or Decoding(), str(self))


class BadRequestError(ApiError):
    """400."""


class AuthenticationError(ApiError):
    """401: no credential, or a wrong one."""


class PermissionDeniedError(ApiError):
    """403."""


class NotFoundError(ApiError):
    """404."""


class ConflictError(ApiError):
    """409."""


class UnprocessableEntityError(ApiError):
    """422."""


class RateLimitError(ApiError):
    """429."""


class ServerError(ApiError):
    """5xx."""


class OperationFailedError(ApiError):
    """A long-running operation has ended as failed or canceled.

    `code` and `message` are those of the `error` in the document that says so, which is `body`, as plain JSON; `status`
    and `headers` are those it came with.
    """

    state: str = ""
    """As the service says it: "Failed", "Canceled"."""


class StreamError(ApiError):
    """The service began to stream and then sent an error, as one of the items or in place of the stream.

    `status`, `headers` and `request_id` are those of the response, `body` is the item, decoded, and `raw` its data.
    """

    event: str = ""
    """The name of the event, for server-sent events that have one."""


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def error_class(status: int) -> type[ApiError]:
    """The class of errors of one status."""
    return _BY_STATUS.get(status) or (ServerError if 500 <= status <= 599 else ApiError)


def reason(status: int) -> str:
    """ "Not Found" for 404; "" for a status without a name."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def printable(text: str) -> str:
    """Text of a service that may end up on a terminal: with U+FFFD for each control character."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def summary(document: object) -> tuple[str | None, str | None]:
    """The code and the message of an error document, looked for in the shapes that services use.

    {"error": {"code", "message"}}, {"error": "...", "error_description": "..."} (RFC 6749), {"code", "message"},
    {"type", "title", "detail"} (RFC 9457), {"detail": "..."}; a list of such is asked for its first.
    """
    if isinstance(document, list) and document:
        document = cast("list[object]", document)[0]
    if not isinstance(document, dict):
        return None, document if isinstance(document, str) else None
    members = cast("dict[str, object]", document)
    inner = members.get("error")
    if isinstance(inner, dict):
        return summary(cast("object", inner))
    code = _first(members, "code", "status", "type") if not isinstance(inner, str) else inner
    message = _first(members, "message", "error_description", "detail", "title")
    return (code, message) if message is not None or not isinstance(inner, str) else (None, inner)


def _first(members: dict[str, object], *names: str) -> str | None:
    for name in names:
        value = members.get(name)
        if (isinstance(value, str) and value) or (isinstance(value, int) and not isinstance(value, bool)):
            return str(value)
    return None


_PACKAGE = __name__.partition("._runtime")[0]
for _name in __all__:
    globals()[_name].__module__ = _PACKAGE  # where users import them from, and what a traceback should say
