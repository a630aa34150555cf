"""The clients of Azure OpenAI Service API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.auth import ApiKeyScheme, BearerScheme
from ._runtime.client import AsyncClientBase, ClientBase
from ._runtime.operation import host, query
from ._runtime.service import Service

if TYPE_CHECKING:
    from ._runtime.auth import ApiKey, AsyncApiKey, AsyncToken, Token
    from ._runtime.drift import Drift
    from ._runtime.hooks import Hooks
    from ._runtime.retry import Retries
    from ._runtime.transport import AsyncTransport, Timeout, Transport
    from .operations.assistants import Assistants, AsyncAssistants
    from .operations.chat_completions import AsyncChatCompletions, ChatCompletions
    from .operations.completions import AsyncCompletions, Completions
    from .operations.embeddings import AsyncEmbeddings, Embeddings
    from .operations.image_generations import AsyncImageGenerations, ImageGenerations
    from .operations.speech import AsyncSpeech, Speech
    from .operations.threads import AsyncThreads, Threads
    from .operations.transcriptions import AsyncTranscriptions, Transcriptions
    from .operations.translations import AsyncTranslations, Translations
    from .operations.vector_stores import AsyncVectorStores, VectorStores


class Client(ClientBase):
    """Azure OpenAI Service API

    Azure OpenAI APIs for completions and search
    """

    def __init__(
        self,
        endpoint: str | None = None,
        *,
        token: Token | None = None,
        api_key: ApiKey | None = None,
        api_version: str = "2024-09-01-preview",
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
            endpoint: What stands for `{endpoint}` in https://{endpoint}/openai; a whole URL will do, too.
                Default: the environment variable AZURE_OPENAI_ENDPOINT.
            token: A bearer token, a function that returns one, or a credential with `get_token` (as of
                azure-identity).
                Default: the environment variable AZURE_OPENAI_AD_TOKEN.
            api_key: The API key, or a function that returns it.
                Default: the environment variable AZURE_OPENAI_API_KEY.
            api_version: api version
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
    def completions(self) -> Completions:
        """Operations on completions."""
        from .operations.completions import Completions

        return Completions(self)

    @cached_property
    def embeddings(self) -> Embeddings:
        """Operations on embeddings."""
        from .operations.embeddings import Embeddings

        return Embeddings(self)

    @cached_property
    def chat_completions(self) -> ChatCompletions:
        """Operations on chat completions."""
        from .operations.chat_completions import ChatCompletions

        return ChatCompletions(self)

    @cached_property
    def transcriptions(self) -> Transcriptions:
        """Operations on transcriptions."""
        from .operations.transcriptions import Transcriptions

        return Transcriptions(self)

    @cached_property
    def translations(self) -> Translations:
        """Operations on translations."""
        from .operations.translations import Translations

        return Translations(self)

    @cached_property
    def speech(self) -> Speech:
        """Operations on speech."""
        from .operations.speech import Speech

        return Speech(self)

    @cached_property
    def image_generations(self) -> ImageGenerations:
        """Operations on image generations."""
        from .operations.image_generations import ImageGenerations

        return ImageGenerations(self)

    @cached_property
    def assistants(self) -> Assistants:
        """Operations on assistants."""
        from .operations.assistants import Assistants

        return Assistants(self)

    @cached_property
    def threads(self) -> Threads:
        """Operations on threads."""
        from .operations.threads import Threads

        return Threads(self)

    @cached_property
    def vector_stores(self) -> VectorStores:
        """Operations on vector stores."""
        from .operations.vector_stores import VectorStores

        return VectorStores(self)


class AsyncClient(AsyncClientBase):
    """Azure OpenAI Service API

    Azure OpenAI APIs for completions and search
    """

    def __init__(
        self,
        endpoint: str | None = None,
        *,
        token: AsyncToken | None = None,
        api_key: AsyncApiKey | None = None,
        api_version: str = "2024-09-01-preview",
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
            endpoint: What stands for `{endpoint}` in https://{endpoint}/openai; a whole URL will do, too.
                Default: the environment variable AZURE_OPENAI_ENDPOINT.
            token: A bearer token, a function that returns one, or a credential with `get_token` (as of
                azure-identity).
                Default: the environment variable AZURE_OPENAI_AD_TOKEN.
            api_key: The API key, or a function that returns it.
                Default: the environment variable AZURE_OPENAI_API_KEY.
            api_version: api version
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
    def completions(self) -> AsyncCompletions:
        """Operations on completions."""
        from .operations.completions import AsyncCompletions

        return AsyncCompletions(self)

    @cached_property
    def embeddings(self) -> AsyncEmbeddings:
        """Operations on embeddings."""
        from .operations.embeddings import AsyncEmbeddings

        return AsyncEmbeddings(self)

    @cached_property
    def chat_completions(self) -> AsyncChatCompletions:
        """Operations on chat completions."""
        from .operations.chat_completions import AsyncChatCompletions

        return AsyncChatCompletions(self)

    @cached_property
    def transcriptions(self) -> AsyncTranscriptions:
        """Operations on transcriptions."""
        from .operations.transcriptions import AsyncTranscriptions

        return AsyncTranscriptions(self)

    @cached_property
    def translations(self) -> AsyncTranslations:
        """Operations on translations."""
        from .operations.translations import AsyncTranslations

        return AsyncTranslations(self)

    @cached_property
    def speech(self) -> AsyncSpeech:
        """Operations on speech."""
        from .operations.speech import AsyncSpeech

        return AsyncSpeech(self)

    @cached_property
    def image_generations(self) -> AsyncImageGenerations:
        """Operations on image generations."""
        from .operations.image_generations import AsyncImageGenerations

        return AsyncImageGenerations(self)

    @cached_property
    def assistants(self) -> AsyncAssistants:
        """Operations on assistants."""
        from .operations.assistants import AsyncAssistants

        return AsyncAssistants(self)

    @cached_property
    def threads(self) -> AsyncThreads:
        """Operations on threads."""
        from .operations.threads import AsyncThreads

        return AsyncThreads(self)

    @cached_property
    def vector_stores(self) -> AsyncVectorStores:
        """Operations on vector stores."""
        from .operations.vector_stores import AsyncVectorStores

        return AsyncVectorStores(self)


_SERVICE = Service(
    package="azure_openai_inference",
    version="0.1.0",
    base_url="https://{endpoint}/openai",
    parameters=(host("endpoint", env="AZURE_OPENAI_ENDPOINT"), query("api_version", "api-version", required=True)),
    schemes={
        "bearer": BearerScheme(
            "token", scopes=("https://cognitiveservices.azure.com/.default",), env="AZURE_OPENAI_AD_TOKEN"
        ),
        "apiKey": ApiKeyScheme("api_key", header="api-key", env="AZURE_OPENAI_API_KEY"),
    },
    security=(("bearer",), ("apiKey",)),
)
