"""What can go wrong, as one tree of exceptions.

    Error
        ConfigurationError          no endpoint, no credential: nothing was sent
        TransportError              no (whole) answer
            ConnectError            no connection
            TimeoutError            also a builtins.TimeoutError
        DecodeError                 an answer that is not what the operation promises
        ApiError                    an answer that says no, by status:
            BadRequestError 400, AuthenticationError 401, PermissionDeniedError 403, NotFoundError 404,
            ConflictError 409, UnprocessableEntityError 422, RateLimitError 429, ServerError 5xx

A wrong argument is Python's own TypeError or ValueError, as with any function.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from .headers import Headers

if TYPE_CHECKING:
    from .drift import Drift

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
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "TimeoutError",
    "TransportError",
    "UnprocessableEntityError",
]


class Error(Exception):
    """Anything that this package raises by itself."""


class ConfigurationError(Error):
    """The client lacks something that a call needs: an endpoint, a credential. Nothing was sent."""


class TransportError(Error):
    """The request could not be sent, or the response not be read to its end."""


class ConnectError(TransportError):
    """No connection to the service: an unknown host, a refused port, a failed TLS handshake."""


class TimeoutError(TransportError, builtins.TimeoutError):
    """Connecting, sending, receiving or waiting for a free connection took longer than the client's timeout."""


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
    ) -> None:
        super().__init__(text)
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
