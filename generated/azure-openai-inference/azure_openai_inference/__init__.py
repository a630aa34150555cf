"""Azure OpenAI Service API: a typed client.

Azure OpenAI: chat completions, embeddings, images, audio, assistants and vector stores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import inputs as inputs
    from . import models as models
    from ._runtime.codec import decode as decode, encode as encode, extra_members as extra_members
    from ._runtime.download import AsyncDownload as AsyncDownload, Download as Download
    from ._runtime.drift import Drift as Drift
    from ._runtime.errors import (
        ApiError as ApiError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConfigurationError as ConfigurationError,
        ConflictError as ConflictError,
        ConnectError as ConnectError,
        DecodeError as DecodeError,
        Error as Error,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        ServerError as ServerError,
        TimeoutError as TimeoutError,
        TransportError as TransportError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from ._runtime.headers import Headers as Headers
    from ._runtime.http_transport import AsyncHttpTransport as AsyncHttpTransport, HttpTransport as HttpTransport
    from ._runtime.model import (
        Base64Url as Base64Url,
        JsonValue as JsonValue,
        Rfc1123DateTime as Rfc1123DateTime,
        UNSET as UNSET,
        UnixTime as UnixTime,
        UnsetType as UnsetType,
    )
    from ._runtime.response import Response as Response
    from ._runtime.stream import AsyncStream as AsyncStream, Stream as Stream
    from ._runtime.transport import (
        AsyncRawResponse as AsyncRawResponse,
        AsyncTransport as AsyncTransport,
        RawResponse as RawResponse,
        Request as Request,
        Timeouts as Timeouts,
        Transport as Transport,
    )
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models._unknown import UnknownVariant as UnknownVariant
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "inputs": "",
            "models": "",
            "ApiError": "_runtime.errors",
            "AsyncClient": "client",
            "AsyncDownload": "_runtime.download",
            "AsyncHttpTransport": "_runtime.http_transport",
            "AsyncRawResponse": "_runtime.transport",
            "AsyncStream": "_runtime.stream",
            "AsyncTransport": "_runtime.transport",
            "AuthenticationError": "_runtime.errors",
            "BadRequestError": "_runtime.errors",
            "Base64Url": "_runtime.model",
            "Client": "client",
            "ConfigurationError": "_runtime.errors",
            "ConflictError": "_runtime.errors",
            "ConnectError": "_runtime.errors",
            "DecodeError": "_runtime.errors",
            "Download": "_runtime.download",
            "Drift": "_runtime.drift",
            "Error": "_runtime.errors",
            "Headers": "_runtime.headers",
            "HttpTransport": "_runtime.http_transport",
            "JsonValue": "_runtime.model",
            "NotFoundError": "_runtime.errors",
            "PermissionDeniedError": "_runtime.errors",
            "RateLimitError": "_runtime.errors",
            "RawResponse": "_runtime.transport",
            "Request": "_runtime.transport",
            "Response": "_runtime.response",
            "Rfc1123DateTime": "_runtime.model",
            "ServerError": "_runtime.errors",
            "Stream": "_runtime.stream",
            "TimeoutError": "_runtime.errors",
            "Timeouts": "_runtime.transport",
            "Transport": "_runtime.transport",
            "TransportError": "_runtime.errors",
            "UNSET": "_runtime.model",
            "UnixTime": "_runtime.model",
            "UnknownVariant": "models._unknown",
            "UnprocessableEntityError": "_runtime.errors",
            "UnsetType": "_runtime.model",
            "decode": "_runtime.codec",
            "encode": "_runtime.codec",
            "extra_members": "_runtime.codec",
        },
    )

__all__: list[str] = [
    "ApiError",
    "AsyncClient",
    "AsyncDownload",
    "AsyncHttpTransport",
    "AsyncRawResponse",
    "AsyncStream",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "Base64Url",
    "Client",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Download",
    "Drift",
    "Error",
    "Headers",
    "HttpTransport",
    "JsonValue",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "Request",
    "Response",
    "Rfc1123DateTime",
    "ServerError",
    "Stream",
    "TimeoutError",
    "Timeouts",
    "Transport",
    "TransportError",
    "UNSET",
    "UnixTime",
    "UnknownVariant",
    "UnprocessableEntityError",
    "UnsetType",
    "decode",
    "encode",
    "extra_members",
    "inputs",
    "models",
    "__version__",
]
__version__ = "0.1.0"
