"""Azure OpenAI Service API: a typed client.

Azure OpenAI: chat completions, embeddings, images, audio, assistants and vector stores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

if TYPE_CHECKING:
    from . import inputs as inputs
    from . import models as models
    from ._runtime.body import BinaryInput as BinaryInput
    from ._runtime.codec import decode as decode, encode as encode, extra_members as extra_members
    from ._runtime.download import AsyncDownload as AsyncDownload, Download as Download
    from ._runtime.drift import Drift as Drift
    from ._runtime.durations import CalendarDuration as CalendarDuration
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
        OperationFailedError as OperationFailedError,
        PermissionDeniedError as PermissionDeniedError,
        PollTimeoutError as PollTimeoutError,
        RateLimitError as RateLimitError,
        ResponseTooLargeError as ResponseTooLargeError,
        ServerError as ServerError,
        StreamError as StreamError,
        TimeoutError as TimeoutError,
        TransportError as TransportError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from ._runtime.headers import Headers as Headers
    from ._runtime.hooks import Hooks as Hooks, Received as Received, Retry as Retry
    from ._runtime.http_transport import AsyncHttpTransport as AsyncHttpTransport, HttpTransport as HttpTransport
    from ._runtime.mock_transport import (
        AsyncMockTransport as AsyncMockTransport,
        MockReply as MockReply,
        MockRequest as MockRequest,
        MockTransport as MockTransport,
        reply as reply,
    )
    from ._runtime.model import (
        Base64Url as Base64Url,
        DecimalString as DecimalString,
        JsonValue as JsonValue,
        Rfc1123DateTime as Rfc1123DateTime,
        UNSET as UNSET,
        UnixTime as UnixTime,
        UnsetType as UnsetType,
    )
    from ._runtime.multipart import FileInput as FileInput
    from ._runtime.page import AsyncPage as AsyncPage, AsyncPager as AsyncPager, Page as Page
    from ._runtime.pyqwest_transport import (
        AsyncPyqwestTransport as AsyncPyqwestTransport,
        PyqwestTransport as PyqwestTransport,
    )
    from ._runtime.replace import replace as replace
    from ._runtime.response import Response as Response
    from ._runtime.retry import Retries as Retries
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
            "AsyncMockTransport": "_runtime.mock_transport",
            "AsyncPage": "_runtime.page",
            "AsyncPager": "_runtime.page",
            "AsyncPyqwestTransport": "_runtime.pyqwest_transport",
            "AsyncRawResponse": "_runtime.transport",
            "AsyncStream": "_runtime.stream",
            "AsyncTransport": "_runtime.transport",
            "AuthenticationError": "_runtime.errors",
            "BadRequestError": "_runtime.errors",
            "Base64Url": "_runtime.model",
            "BinaryInput": "_runtime.body",
            "CalendarDuration": "_runtime.durations",
            "Client": "client",
            "ConfigurationError": "_runtime.errors",
            "ConflictError": "_runtime.errors",
            "ConnectError": "_runtime.errors",
            "DecimalString": "_runtime.model",
            "DecodeError": "_runtime.errors",
            "Download": "_runtime.download",
            "Drift": "_runtime.drift",
            "Error": "_runtime.errors",
            "FileInput": "_runtime.multipart",
            "Headers": "_runtime.headers",
            "Hooks": "_runtime.hooks",
            "HttpTransport": "_runtime.http_transport",
            "JsonValue": "_runtime.model",
            "MockReply": "_runtime.mock_transport",
            "MockRequest": "_runtime.mock_transport",
            "MockTransport": "_runtime.mock_transport",
            "NotFoundError": "_runtime.errors",
            "OperationFailedError": "_runtime.errors",
            "Page": "_runtime.page",
            "PermissionDeniedError": "_runtime.errors",
            "PollTimeoutError": "_runtime.errors",
            "PyqwestTransport": "_runtime.pyqwest_transport",
            "RateLimitError": "_runtime.errors",
            "RawResponse": "_runtime.transport",
            "Received": "_runtime.hooks",
            "Request": "_runtime.transport",
            "Response": "_runtime.response",
            "ResponseTooLargeError": "_runtime.errors",
            "Retries": "_runtime.retry",
            "Retry": "_runtime.hooks",
            "Rfc1123DateTime": "_runtime.model",
            "ServerError": "_runtime.errors",
            "Stream": "_runtime.stream",
            "StreamError": "_runtime.errors",
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
            "replace": "_runtime.replace",
            "reply": "_runtime.mock_transport",
        },
    )

__all__: list[str] = [
    "ApiError",
    "AsyncClient",
    "AsyncDownload",
    "AsyncHttpTransport",
    "AsyncMockTransport",
    "AsyncPage",
    "AsyncPager",
    "AsyncPyqwestTransport",
    "AsyncRawResponse",
    "AsyncStream",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "Base64Url",
    "BinaryInput",
    "CalendarDuration",
    "Client",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecimalString",
    "DecodeError",
    "Download",
    "Drift",
    "Error",
    "FileInput",
    "Headers",
    "Hooks",
    "HttpTransport",
    "JsonValue",
    "MockReply",
    "MockRequest",
    "MockTransport",
    "NotFoundError",
    "OperationFailedError",
    "Page",
    "PermissionDeniedError",
    "PollTimeoutError",
    "PyqwestTransport",
    "RateLimitError",
    "RawResponse",
    "Received",
    "Request",
    "Response",
    "ResponseTooLargeError",
    "Retries",
    "Retry",
    "Rfc1123DateTime",
    "ServerError",
    "Stream",
    "StreamError",
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
    "replace",
    "reply",
    "inputs",
    "models",
    "__version__",
]
__version__ = "0.1.0"
