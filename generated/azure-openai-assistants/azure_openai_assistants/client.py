"""The clients of Microsoft Azure Azure OpenAI."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.auth import ApiKeyScheme, BearerScheme
from ._runtime.client import AsyncClientBase, ClientBase
from ._runtime.operation import host
from ._runtime.service import Service

if TYPE_CHECKING:
    from ._runtime.auth import ApiKey, AsyncApiKey, AsyncToken, Token
    from ._runtime.drift import Drift
    from ._runtime.hooks import Hooks
    from ._runtime.retry import Retries
    from ._runtime.transport import AsyncTransport, Timeout, Transport
    from .operations.assistants import Assistants, AsyncAssistants
    from .operations.files import AsyncFiles, Files
    from .operations.threads import AsyncThreads, Threads


class Client(ClientBase):
    """Microsoft Azure Azure OpenAI

    Azure OpenAI APIs for Assistants.
    """

    def __init__(
        self,
        endpoint: str | None = None,
        *,
        api_key: ApiKey | None = None,
        token: Token | None = None,
        timeout: Timeout = 600.0,
        retries: int | Retries = 2,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        hooks: Hooks | None = None,
        max_response_bytes: int | None = 268_435_456,
        strict: bool = False,
        unknown_fields: Literal["drop", "keep"] = "drop",
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        """Make a client; this sends nothing.

        Args:
            endpoint: An OpenAI endpoint supporting assistants functionality.
                Default: the environment variable AZURE_OPENAI_ENDPOINT.
            api_key: The API key, or a function that returns it.
                Default: the environment variable AZURE_OPENAI_API_KEY.
            token: A bearer token, a function that returns one, or a credential with `get_token` (as of
                azure-identity).
                Default: the environment variable AZURE_OPENAI_AD_TOKEN.
            timeout: Seconds for each step of a call (connecting, sending, the next piece of the answer);
                None: no limit. `Timeouts` says it step by step, and for the call as a whole.
            retries: How often a call is tried again that could not be made, or that the service was not
                able to answer; `Retries` says when, and how long after.
            headers: Headers of every request.
            transport: What carries the requests, in place of httpx2.
            hooks: Functions that are called with each request, response and retry: for metrics and
                traces.
            max_response_bytes: How many bytes of a response are held in memory at most, decompressed; of
                a stream, of each item. `ResponseTooLargeError` is raised for more; None: no limit. Files that
                are saved have none.
            strict: Raise `DecodeError` where a response departs from the description in anything, be it
                one member more, instead of making the best of it. Every member is looked at then, as with the
                next two; decoding takes ten to twenty times as long.
            unknown_fields: Whether members that the description does not name are dropped, or kept
                ("keep").
            on_drift: Called with each departure of a response from the description: also with what is
                merely new in it.
        """
        super().__init__(_SERVICE, locals())

    @cached_property
    def assistants(self) -> Assistants:
        """Operations on assistants."""
        from .operations.assistants import Assistants

        return Assistants(self)

    @cached_property
    def files(self) -> Files:
        """Operations on files."""
        from .operations.files import Files

        return Files(self)

    @cached_property
    def threads(self) -> Threads:
        """Operations on threads."""
        from .operations.threads import Threads

        return Threads(self)


class AsyncClient(AsyncClientBase):
    """Microsoft Azure Azure OpenAI

    Azure OpenAI APIs for Assistants.
    """

    def __init__(
        self,
        endpoint: str | None = None,
        *,
        api_key: AsyncApiKey | None = None,
        token: AsyncToken | None = None,
        timeout: Timeout = 600.0,
        retries: int | Retries = 2,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
        hooks: Hooks | None = None,
        max_response_bytes: int | None = 268_435_456,
        strict: bool = False,
        unknown_fields: Literal["drop", "keep"] = "drop",
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        """Make a client; this sends nothing.

        Args:
            endpoint: An OpenAI endpoint supporting assistants functionality.
                Default: the environment variable AZURE_OPENAI_ENDPOINT.
            api_key: The API key, or a function that returns it.
                Default: the environment variable AZURE_OPENAI_API_KEY.
            token: A bearer token, a function that returns one, or a credential with `get_token` (as of
                azure-identity).
                Default: the environment variable AZURE_OPENAI_AD_TOKEN.
            timeout: Seconds for each step of a call (connecting, sending, the next piece of the answer);
                None: no limit. `Timeouts` says it step by step, and for the call as a whole.
            retries: How often a call is tried again that could not be made, or that the service was not
                able to answer; `Retries` says when, and how long after.
            headers: Headers of every request.
            transport: What carries the requests, in place of httpx2.
            hooks: Functions that are called with each request, response and retry: for metrics and
                traces.
            max_response_bytes: How many bytes of a response are held in memory at most, decompressed; of
                a stream, of each item. `ResponseTooLargeError` is raised for more; None: no limit. Files that
                are saved have none.
            strict: Raise `DecodeError` where a response departs from the description in anything, be it
                one member more, instead of making the best of it. Every member is looked at then, as with the
                next two; decoding takes ten to twenty times as long.
            unknown_fields: Whether members that the description does not name are dropped, or kept
                ("keep").
            on_drift: Called with each departure of a response from the description: also with what is
                merely new in it.
        """
        super().__init__(_SERVICE, locals())

    @cached_property
    def assistants(self) -> AsyncAssistants:
        """Operations on assistants."""
        from .operations.assistants import AsyncAssistants

        return AsyncAssistants(self)

    @cached_property
    def files(self) -> AsyncFiles:
        """Operations on files."""
        from .operations.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def threads(self) -> AsyncThreads:
        """Operations on threads."""
        from .operations.threads import AsyncThreads

        return AsyncThreads(self)


_SERVICE = Service(
    package="azure_openai_assistants",
    version="0.1.0",
    base_url="{endpoint}",
    parameters=(host("endpoint", env="AZURE_OPENAI_ENDPOINT"),),
    schemes={
        "ApiKeyAuth": ApiKeyScheme("api_key", header="api-key", env="AZURE_OPENAI_API_KEY"),
        "OAuth2Auth": BearerScheme(
            "token", scopes=("https://cognitiveservices.azure.com/.default",), env="AZURE_OPENAI_AD_TOKEN"
        ),
    },
    security=(("ApiKeyAuth",), ("OAuth2Auth",)),
)
