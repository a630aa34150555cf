"""Models that no operation uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, OpenStrEnum, UnsetType, union
from ._unknown import UnknownVariant
from .chat_completions import (
    ChatCompletionTokenLogprob,
    OnYourDataAccessTokenAuthenticationOptions,
    OnYourDataApiKeyAuthenticationOptions,
    OnYourDataConnectionStringAuthenticationOptions,
    OnYourDataDeploymentNameVectorizationSource,
    OnYourDataEncodedApiKeyAuthenticationOptions,
    OnYourDataEndpointVectorizationSource,
    OnYourDataIntegratedVectorizationSource,
    OnYourDataKeyAndKeyIdAuthenticationOptions,
    OnYourDataModelIdVectorizationSource,
    OnYourDataSystemAssignedManagedIdentityAuthenticationOptions,
    OnYourDataUserAssignedManagedIdentityAuthenticationOptions,
    OnYourDataUsernameAndPasswordAuthenticationOptions,
)
from .shared import ContentFilterDetailedResults, ContentFilterDetectedResult, ContentFilterSeverityResult, ErrorBase
from .threads import (
    ThreadMessageCompletedEvent,
    ThreadMessageCreatedEvent,
    ThreadMessageDeltaEvent,
    ThreadMessageInProgressEvent,
    ThreadMessageIncompleteEvent,
    ThreadObject,
    ThreadRunCancelledEvent,
    ThreadRunCancellingEvent,
    ThreadRunCompletedEvent,
    ThreadRunCreatedEvent,
    ThreadRunExpiredEvent,
    ThreadRunFailedEvent,
    ThreadRunInProgressEvent,
    ThreadRunQueuedEvent,
    ThreadRunRequiresActionEvent,
    ThreadRunStepCancelledEvent,
    ThreadRunStepCompletedEvent,
    ThreadRunStepCreatedEvent,
    ThreadRunStepDeltaEvent,
    ThreadRunStepExpiredEvent,
    ThreadRunStepFailedEvent,
    ThreadRunStepInProgressEvent,
)
from .vector_stores import StaticChunkingStrategy


class ContentFilterResultBase(Model):
    filtered: bool


class ContentFilterResultsBase(Model):
    """Information about the content filtering results."""

    sexual: ContentFilterSeverityResult | UnsetType = UNSET
    violence: ContentFilterSeverityResult | UnsetType = UNSET
    hate: ContentFilterSeverityResult | UnsetType = UNSET
    self_harm: ContentFilterSeverityResult | UnsetType = UNSET
    profanity: ContentFilterDetectedResult | UnsetType = UNSET
    custom_blocklists: ContentFilterDetailedResults | UnsetType = UNSET
    error: ErrorBase | UnsetType = UNSET


class ChatCompletionsRequestCommon(Model):
    temperature: float | None | UnsetType = UNSET
    """What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more
    random, while lower values like 0.2 will make it more focused and deterministic.
    We generally recommend altering this or `top_p` but not both.

    Default: 1. Range: 0 to 2.
    """
    top_p: float | None | UnsetType = UNSET
    """An alternative to sampling with temperature, called nucleus sampling, where the model considers the
    results of the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10%
    probability mass are considered.
    We generally recommend altering this or `temperature` but not both.

    Default: 1. Range: 0 to 1.
    """
    stream: bool | None | UnsetType = UNSET
    """If set, partial message deltas will be sent, like in ChatGPT. Tokens will be sent as data-only server-sent
    events as they become available, with the stream terminated by a `data: [DONE]` message.

    Default: false.
    """
    stop: str | list[str] | None | UnsetType = UNSET
    """Up to 4 sequences where the API will stop generating further tokens."""
    max_tokens: int | UnsetType = UNSET
    """The maximum number of tokens allowed for the generated answer. By default, the number of tokens the model
    can return will be (4096 - prompt tokens).

    This value is now deprecated in favor of `max_completion_tokens`, and is not compatible with o1 series
    models.

    Default: 4096.
    """
    max_completion_tokens: int | None | UnsetType = UNSET
    """An upper bound for the number of tokens that can be generated for a completion, including visible output
    tokens and reasoning tokens.
    """
    presence_penalty: float | UnsetType = UNSET
    """Number between -2.0 and 2.0. Positive values penalize new tokens based on whether they appear in the text
    so far, increasing the model's likelihood to talk about new topics.

    Default: 0. Range: -2 to 2.
    """
    frequency_penalty: float | UnsetType = UNSET
    """Number between -2.0 and 2.0. Positive values penalize new tokens based on their existing frequency in the
    text so far, decreasing the model's likelihood to repeat the same line verbatim.

    Default: 0. Range: -2 to 2.
    """
    logit_bias: dict[str, JsonValue] | None | UnsetType = UNSET
    """Modify the likelihood of specified tokens appearing in the completion. Accepts a json object that maps
    tokens (specified by their token ID in the tokenizer) to an associated bias value from -100 to 100.
    Mathematically, the bias is added to the logits generated by the model prior to sampling. The exact effect
    will vary per model, but values between -1 and 1 should decrease or increase likelihood of selection;
    values like -100 or 100 should result in a ban or exclusive selection of the relevant token.
    """
    user: str | UnsetType = UNSET
    """A unique identifier representing your end-user, which can help Azure OpenAI to monitor and detect abuse."""


class AzureChatExtensionType(OpenStrEnum):
    """A representation of configuration data for a single Azure OpenAI chat extension. This will be used by a
    chat completions request that should use Azure OpenAI chat extensions to augment the response behavior.
    The use of this configuration is compatible only with Azure OpenAI.
    """

    AZURE_SEARCH = "azure_search"
    """Represents the use of Azure Search as an Azure OpenAI chat extension."""
    AZURE_COSMOS_DB = "azure_cosmos_db"
    """Represents the use of Azure Cosmos DB as an Azure OpenAI chat extension."""
    ELASTICSEARCH = "elasticsearch"
    """Represents the use of Elasticsearch® index as an Azure OpenAI chat extension."""
    MONGO_DB = "mongo_db"
    """Represents the use of Mongo DB as an Azure OpenAI chat extension."""
    PINECONE = "pinecone"
    """Represents the use of Pinecone index as an Azure OpenAI chat extension."""


if TYPE_CHECKING:
    OnYourDataAuthenticationOptions: TypeAlias = (
        OnYourDataApiKeyAuthenticationOptions
        | OnYourDataConnectionStringAuthenticationOptions
        | OnYourDataKeyAndKeyIdAuthenticationOptions
        | OnYourDataEncodedApiKeyAuthenticationOptions
        | OnYourDataAccessTokenAuthenticationOptions
        | OnYourDataSystemAssignedManagedIdentityAuthenticationOptions
        | OnYourDataUserAssignedManagedIdentityAuthenticationOptions
        | OnYourDataUsernameAndPasswordAuthenticationOptions
        | UnknownVariant
    )
    """The authentication options for Azure OpenAI On Your Data."""
else:
    OnYourDataAuthenticationOptions = union(
        {
            "api_key": OnYourDataApiKeyAuthenticationOptions,
            "connection_string": OnYourDataConnectionStringAuthenticationOptions,
            "key_and_key_id": OnYourDataKeyAndKeyIdAuthenticationOptions,
            "encoded_api_key": OnYourDataEncodedApiKeyAuthenticationOptions,
            "access_token": OnYourDataAccessTokenAuthenticationOptions,
            "system_assigned_managed_identity": OnYourDataSystemAssignedManagedIdentityAuthenticationOptions,
            "user_assigned_managed_identity": OnYourDataUserAssignedManagedIdentityAuthenticationOptions,
            "username_and_password": OnYourDataUsernameAndPasswordAuthenticationOptions,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class OnYourDataAuthenticationType(OpenStrEnum):
    """The authentication types supported with Azure OpenAI On Your Data."""

    API_KEY = "api_key"
    """Authentication via API key."""
    CONNECTION_STRING = "connection_string"
    """Authentication via connection string."""
    KEY_AND_KEY_ID = "key_and_key_id"
    """Authentication via key and key ID pair."""
    ENCODED_API_KEY = "encoded_api_key"
    """Authentication via encoded API key."""
    ACCESS_TOKEN = "access_token"
    """Authentication via access token."""
    SYSTEM_ASSIGNED_MANAGED_IDENTITY = "system_assigned_managed_identity"
    """Authentication via system-assigned managed identity."""
    USER_ASSIGNED_MANAGED_IDENTITY = "user_assigned_managed_identity"
    """Authentication via user-assigned managed identity."""
    USERNAME_AND_PASSWORD = "username_and_password"
    """Authentication via username and password."""


if TYPE_CHECKING:
    OnYourDataVectorizationSource: TypeAlias = (
        OnYourDataEndpointVectorizationSource
        | OnYourDataDeploymentNameVectorizationSource
        | OnYourDataIntegratedVectorizationSource
        | OnYourDataModelIdVectorizationSource
        | UnknownVariant
    )
    """An abstract representation of a vectorization source for Azure OpenAI On Your Data with vector search."""
else:
    OnYourDataVectorizationSource = union(
        {
            "endpoint": OnYourDataEndpointVectorizationSource,
            "deployment_name": OnYourDataDeploymentNameVectorizationSource,
            "integrated": OnYourDataIntegratedVectorizationSource,
            "model_id": OnYourDataModelIdVectorizationSource,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class OnYourDataVectorizationSourceType(OpenStrEnum):
    """Represents the available sources Azure OpenAI On Your Data can use to configure vectorization of data for
    use with vector search.
    """

    ENDPOINT = "endpoint"
    """Represents vectorization performed by public service calls to an Azure OpenAI embedding model."""
    DEPLOYMENT_NAME = "deployment_name"
    """Represents an Ada model deployment name to use. This model deployment must be in the same Azure OpenAI
    resource, but On Your Data will use this model deployment via an internal call rather than a public one,
    which enables vector search even in private networks.
    """
    INTEGRATED = "integrated"
    """Represents the integrated vectorizer defined within the search resource."""
    MODEL_ID = "model_id"
    """Represents a specific embedding model ID as defined in the search service.
    Currently only supported by Elasticsearch®.
    """


class ChatCompletionRequestMessageTool(Model):
    role: Literal["tool"] = "tool"
    """The role of the messages author, in this case `tool`."""
    content: str | None
    """The contents of the message."""
    tool_call_id: str
    """Tool call that this message is responding to."""


class ChatCompletionRequestMessageFunction(Model):
    """Deprecated. Message that represents a function."""

    role: Literal["function"] = "function"
    """The role of the messages author, in this case `function`."""
    content: str | None
    """The contents of the message."""
    name: str
    """The contents of the message."""


class ChatCompletionChoiceLogProbs(Model):
    """Log probability information for the choice."""

    content: list[ChatCompletionTokenLogprob] | None
    """A list of message content tokens with log probability information."""
    refusal: list[ChatCompletionTokenLogprob] | None | UnsetType = UNSET
    """A list of message refusal tokens with log probability information."""


class ChatCompletionChoiceCommon(Model):
    index: int | UnsetType = UNSET
    finish_reason: str | UnsetType = UNSET


class Line(Model):
    """A content line object consisting of an adjacent sequence of content elements, such as words and selection
    marks.
    """

    text: str
    spans: list[Span]
    """An array of spans that represent detected objects and its bounding box information."""


class Span(Model):
    """A span object that represents a detected object and its bounding box information."""

    text: str
    """The text content of the span that represents the detected object."""
    offset: int
    """The character offset within the text where the span begins. This offset is defined as the position of the
    first character of the span, counting from the start of the text as Unicode codepoints.
    """
    length: int
    """The length of the span in characters, measured in Unicode codepoints."""
    polygon: list[SpanPolygonItem]
    """An array of objects representing points in the polygon that encloses the detected object."""


class SpanPolygonItem(Model):
    x: float | UnsetType = UNSET
    """The x-coordinate of the point."""
    y: float | UnsetType = UNSET
    """The y-coordinate of the point."""


class RunStepCompletionUsage(Model):
    """Usage statistics related to the run step. This value will be `null` while the run step's status is
    `in_progress`.
    """

    completion_tokens: int
    """Number of completion tokens used over the course of the run step."""
    prompt_tokens: int
    """Number of prompt tokens used over the course of the run step."""
    total_tokens: int
    """Total number of tokens used (prompt + completion)."""


class ListThreadsResponse(Model):
    object: str
    data: list[ThreadObject]
    first_id: str
    last_id: str
    has_more: bool


class DeleteMessageResponse(Model):
    id: str
    deleted: bool
    object: Literal["thread.message.deleted"] | str


class OtherChunkingStrategyResponseParam(Model):
    """This is returned when the chunking strategy is unknown. Typically, this is because the file was indexed
    before the `chunking_strategy` concept was introduced in the API.
    """

    type: Literal["other"] | str
    """Always `other`."""


class StaticChunkingStrategyResponseParam(Model):
    """Static Chunking Strategy"""

    type: Literal["static"] | str
    """Always `static`."""
    static: StaticChunkingStrategy


if TYPE_CHECKING:
    RunStreamEvent: TypeAlias = (
        ThreadRunCreatedEvent
        | ThreadRunQueuedEvent
        | ThreadRunInProgressEvent
        | ThreadRunRequiresActionEvent
        | ThreadRunCompletedEvent
        | ThreadRunFailedEvent
        | ThreadRunCancellingEvent
        | ThreadRunCancelledEvent
        | ThreadRunExpiredEvent
        | UnknownVariant
    )
else:
    RunStreamEvent = union(
        {
            "thread.run.created": ThreadRunCreatedEvent,
            "thread.run.queued": ThreadRunQueuedEvent,
            "thread.run.in_progress": ThreadRunInProgressEvent,
            "thread.run.requires_action": ThreadRunRequiresActionEvent,
            "thread.run.completed": ThreadRunCompletedEvent,
            "thread.run.failed": ThreadRunFailedEvent,
            "thread.run.cancelling": ThreadRunCancellingEvent,
            "thread.run.cancelled": ThreadRunCancelledEvent,
            "thread.run.expired": ThreadRunExpiredEvent,
        },
        tag="event",
        unknown=UnknownVariant,
    )

if TYPE_CHECKING:
    RunStepStreamEvent: TypeAlias = (
        ThreadRunStepCreatedEvent
        | ThreadRunStepInProgressEvent
        | ThreadRunStepDeltaEvent
        | ThreadRunStepCompletedEvent
        | ThreadRunStepFailedEvent
        | ThreadRunStepCancelledEvent
        | ThreadRunStepExpiredEvent
        | UnknownVariant
    )
else:
    RunStepStreamEvent = union(
        {
            "thread.run.step.created": ThreadRunStepCreatedEvent,
            "thread.run.step.in_progress": ThreadRunStepInProgressEvent,
            "thread.run.step.delta": ThreadRunStepDeltaEvent,
            "thread.run.step.completed": ThreadRunStepCompletedEvent,
            "thread.run.step.failed": ThreadRunStepFailedEvent,
            "thread.run.step.cancelled": ThreadRunStepCancelledEvent,
            "thread.run.step.expired": ThreadRunStepExpiredEvent,
        },
        tag="event",
        unknown=UnknownVariant,
    )

if TYPE_CHECKING:
    MessageStreamEvent: TypeAlias = (
        ThreadMessageCreatedEvent
        | ThreadMessageInProgressEvent
        | ThreadMessageDeltaEvent
        | ThreadMessageCompletedEvent
        | ThreadMessageIncompleteEvent
        | UnknownVariant
    )
else:
    MessageStreamEvent = union(
        {
            "thread.message.created": ThreadMessageCreatedEvent,
            "thread.message.in_progress": ThreadMessageInProgressEvent,
            "thread.message.delta": ThreadMessageDeltaEvent,
            "thread.message.completed": ThreadMessageCompletedEvent,
            "thread.message.incomplete": ThreadMessageIncompleteEvent,
        },
        tag="event",
        unknown=UnknownVariant,
    )
