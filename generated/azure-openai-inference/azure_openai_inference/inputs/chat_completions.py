"""Inputs of the operations on chat completions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.json_input import JsonInput


class ChatCompletionFunctionsDict(TypedDict):
    """`models.ChatCompletionFunctions` as a dict literal."""

    description: NotRequired[str]
    name: str
    parameters: NotRequired[Mapping[str, JsonInput]]


ChatCompletionFunctionsInput: TypeAlias = (
    models.ChatCompletionFunctions | models.AssistantToolsFunctionDetails | ChatCompletionFunctionsDict
)


class ChatCompletionFunctionCallOptionDict(TypedDict):
    """`models.ChatCompletionFunctionCallOption` as a dict literal."""

    name: str


ChatCompletionFunctionCallOptionInput: TypeAlias = (
    models.ChatCompletionFunctionCallOption | ChatCompletionFunctionCallOptionDict
)


class ChatCompletionRequestSystemMessageDict(TypedDict):
    """`models.ChatCompletionRequestSystemMessage` as a dict literal."""

    role: Literal["system"]
    content: str | Sequence[ChatCompletionRequestMessageContentPartTextInput]
    name: NotRequired[str]


ChatCompletionRequestSystemMessageInput: TypeAlias = (
    models.ChatCompletionRequestSystemMessage | ChatCompletionRequestSystemMessageDict
)


class ChatCompletionRequestUserMessageDict(TypedDict):
    """`models.ChatCompletionRequestUserMessage` as a dict literal."""

    role: Literal["user"]
    content: str | Sequence[ChatCompletionRequestUserMessageContentPartInput]
    name: NotRequired[str]


ChatCompletionRequestUserMessageInput: TypeAlias = (
    models.ChatCompletionRequestUserMessage | ChatCompletionRequestUserMessageDict
)


class ChatCompletionRequestAssistantMessageDict(TypedDict):
    """`models.ChatCompletionRequestAssistantMessage` as a dict literal."""

    role: Literal["assistant"]
    content: NotRequired[str | Sequence[ChatCompletionRequestAssistantMessageContentPartInput] | None]
    refusal: NotRequired[str | None]
    name: NotRequired[str]
    tool_calls: NotRequired[Sequence[ChatCompletionMessageToolCallInput]]
    function_call: NotRequired[ChatCompletionRequestAssistantMessageFunctionCallInput | None]


ChatCompletionRequestAssistantMessageInput: TypeAlias = (
    models.ChatCompletionRequestAssistantMessage
    | models.ChatCompletionResponseMessage
    | ChatCompletionRequestAssistantMessageDict
)


class ChatCompletionRequestAssistantMessageFunctionCallDict(TypedDict):
    """`models.ChatCompletionRequestAssistantMessageFunctionCall` as a dict literal."""

    arguments: str
    name: str


ChatCompletionRequestAssistantMessageFunctionCallInput: TypeAlias = (
    models.ChatCompletionRequestAssistantMessageFunctionCall
    | models.ChatCompletionMessageToolCallFunction
    | models.ChatCompletionFunctionCall
    | models.RunToolCallFunction
    | ChatCompletionRequestAssistantMessageFunctionCallDict
)


class ChatCompletionRequestToolMessageDict(TypedDict):
    """`models.ChatCompletionRequestToolMessage` as a dict literal."""

    role: Literal["tool"]
    content: str | Sequence[ChatCompletionRequestMessageContentPartTextInput]
    tool_call_id: str


ChatCompletionRequestToolMessageInput: TypeAlias = (
    models.ChatCompletionRequestToolMessage | ChatCompletionRequestToolMessageDict
)


class ChatCompletionRequestFunctionMessageDict(TypedDict):
    """`models.ChatCompletionRequestFunctionMessage` as a dict literal."""

    role: Literal["function"]
    content: str | None
    name: str


ChatCompletionRequestFunctionMessageInput: TypeAlias = (
    models.ChatCompletionRequestFunctionMessage | ChatCompletionRequestFunctionMessageDict
)

ChatCompletionRequestMessageInput: TypeAlias = (
    ChatCompletionRequestSystemMessageInput
    | ChatCompletionRequestUserMessageInput
    | ChatCompletionRequestAssistantMessageInput
    | ChatCompletionRequestToolMessageInput
    | ChatCompletionRequestFunctionMessageInput
    | models.UnknownVariant
)
"""What a request takes for `models.ChatCompletionRequestMessage`."""


class ChatCompletionRequestMessageContentPartTextDict(TypedDict):
    """`models.ChatCompletionRequestMessageContentPartText` as a dict literal."""

    type: Literal["text"]
    text: str


ChatCompletionRequestMessageContentPartTextInput: TypeAlias = (
    models.ChatCompletionRequestMessageContentPartText | ChatCompletionRequestMessageContentPartTextDict
)


class ChatCompletionRequestMessageContentPartImageDict(TypedDict):
    """`models.ChatCompletionRequestMessageContentPartImage` as a dict literal."""

    type: Literal["image_url"]
    image_url: ChatCompletionRequestMessageContentPartImageUrlInput


ChatCompletionRequestMessageContentPartImageInput: TypeAlias = (
    models.ChatCompletionRequestMessageContentPartImage | ChatCompletionRequestMessageContentPartImageDict
)

ChatCompletionRequestUserMessageContentPartInput: TypeAlias = (
    ChatCompletionRequestMessageContentPartTextInput
    | ChatCompletionRequestMessageContentPartImageInput
    | models.UnknownVariant
)
"""What a request takes for `models.ChatCompletionRequestUserMessageContentPart`."""


class ChatCompletionRequestMessageContentPartImageUrlDict(TypedDict):
    """`models.ChatCompletionRequestMessageContentPartImageUrl` as a dict literal."""

    url: str
    detail: NotRequired[models.ChatCompletionRequestMessageContentPartImageUrlDetail | Literal["auto", "low", "high"]]


ChatCompletionRequestMessageContentPartImageUrlInput: TypeAlias = (
    models.ChatCompletionRequestMessageContentPartImageUrl | ChatCompletionRequestMessageContentPartImageUrlDict
)


class ChatCompletionRequestMessageContentPartRefusalDict(TypedDict):
    """`models.ChatCompletionRequestMessageContentPartRefusal` as a dict literal."""

    type: Literal["refusal"]
    refusal: str


ChatCompletionRequestMessageContentPartRefusalInput: TypeAlias = (
    models.ChatCompletionRequestMessageContentPartRefusal | ChatCompletionRequestMessageContentPartRefusalDict
)

ChatCompletionRequestAssistantMessageContentPartInput: TypeAlias = (
    ChatCompletionRequestMessageContentPartTextInput
    | ChatCompletionRequestMessageContentPartRefusalInput
    | models.UnknownVariant
)
"""What a request takes for `models.ChatCompletionRequestAssistantMessageContentPart`."""


class AzureSearchChatExtensionConfigurationDict(TypedDict):
    """`models.AzureSearchChatExtensionConfiguration` as a dict literal."""

    type: Literal["azure_search"]
    parameters: AzureSearchChatExtensionParametersInput


AzureSearchChatExtensionConfigurationInput: TypeAlias = (
    models.AzureSearchChatExtensionConfiguration | AzureSearchChatExtensionConfigurationDict
)


class AzureSearchChatExtensionParametersDict(TypedDict):
    """`models.AzureSearchChatExtensionParameters` as a dict literal."""

    authentication: AzureSearchChatExtensionAuthenticationInput
    top_n_documents: NotRequired[int]
    max_search_queries: NotRequired[int]
    allow_partial_result: NotRequired[bool]
    in_scope: NotRequired[bool]
    strictness: NotRequired[int]
    endpoint: str
    index_name: str
    fields_mapping: NotRequired[AzureSearchIndexFieldMappingOptionsInput]
    query_type: NotRequired[models.AzureSearchQueryType | str]
    semantic_configuration: NotRequired[str]
    filter: NotRequired[str]
    embedding_dependency: NotRequired[AzureSearchChatExtensionEmbeddingDependencyInput]
    include_contexts: NotRequired[Sequence[models.OnYourDataContextProperty | str]]


AzureSearchChatExtensionParametersInput: TypeAlias = (
    models.AzureSearchChatExtensionParameters | AzureSearchChatExtensionParametersDict
)


class AzureSearchIndexFieldMappingOptionsDict(TypedDict):
    """`models.AzureSearchIndexFieldMappingOptions` as a dict literal."""

    title_field: NotRequired[str]
    url_field: NotRequired[str]
    filepath_field: NotRequired[str]
    content_fields: NotRequired[Sequence[str]]
    content_fields_separator: NotRequired[str]
    vector_fields: NotRequired[Sequence[str]]
    image_vector_fields: NotRequired[Sequence[str]]


AzureSearchIndexFieldMappingOptionsInput: TypeAlias = (
    models.AzureSearchIndexFieldMappingOptions | AzureSearchIndexFieldMappingOptionsDict
)


class AzureCosmosDBChatExtensionConfigurationDict(TypedDict):
    """`models.AzureCosmosDBChatExtensionConfiguration` as a dict literal."""

    type: Literal["azure_cosmos_db"]
    parameters: AzureCosmosDBChatExtensionParametersInput


AzureCosmosDBChatExtensionConfigurationInput: TypeAlias = (
    models.AzureCosmosDBChatExtensionConfiguration | AzureCosmosDBChatExtensionConfigurationDict
)


class AzureCosmosDBChatExtensionParametersDict(TypedDict):
    """`models.AzureCosmosDBChatExtensionParameters` as a dict literal."""

    authentication: OnYourDataConnectionStringAuthenticationOptionsInput
    top_n_documents: NotRequired[int]
    max_search_queries: NotRequired[int]
    allow_partial_result: NotRequired[bool]
    in_scope: NotRequired[bool]
    strictness: NotRequired[int]
    database_name: str
    container_name: str
    index_name: str
    fields_mapping: AzureCosmosDBFieldMappingOptionsInput
    embedding_dependency: EmbeddingDependencyInput
    include_contexts: NotRequired[Sequence[models.OnYourDataContextProperty | str]]


AzureCosmosDBChatExtensionParametersInput: TypeAlias = (
    models.AzureCosmosDBChatExtensionParameters | AzureCosmosDBChatExtensionParametersDict
)


class AzureCosmosDBFieldMappingOptionsDict(TypedDict):
    """`models.AzureCosmosDBFieldMappingOptions` as a dict literal."""

    title_field: NotRequired[str]
    url_field: NotRequired[str]
    filepath_field: NotRequired[str]
    content_fields: Sequence[str]
    content_fields_separator: NotRequired[str]
    vector_fields: Sequence[str]


AzureCosmosDBFieldMappingOptionsInput: TypeAlias = (
    models.AzureCosmosDBFieldMappingOptions | AzureCosmosDBFieldMappingOptionsDict
)


class ElasticsearchChatExtensionConfigurationDict(TypedDict):
    """`models.ElasticsearchChatExtensionConfiguration` as a dict literal."""

    type: Literal["elasticsearch"]
    parameters: ElasticsearchChatExtensionParametersInput


ElasticsearchChatExtensionConfigurationInput: TypeAlias = (
    models.ElasticsearchChatExtensionConfiguration | ElasticsearchChatExtensionConfigurationDict
)


class ElasticsearchChatExtensionParametersDict(TypedDict):
    """`models.ElasticsearchChatExtensionParameters` as a dict literal."""

    authentication: ElasticsearchChatExtensionAuthenticationInput
    top_n_documents: NotRequired[int]
    max_search_queries: NotRequired[int]
    allow_partial_result: NotRequired[bool]
    in_scope: NotRequired[bool]
    strictness: NotRequired[int]
    endpoint: str
    index_name: str
    fields_mapping: NotRequired[ElasticsearchIndexFieldMappingOptionsInput]
    query_type: NotRequired[models.ElasticsearchQueryType | str]
    embedding_dependency: NotRequired[ElasticsearchChatExtensionEmbeddingDependencyInput]
    include_contexts: NotRequired[Sequence[models.OnYourDataContextProperty | str]]


ElasticsearchChatExtensionParametersInput: TypeAlias = (
    models.ElasticsearchChatExtensionParameters | ElasticsearchChatExtensionParametersDict
)


class ElasticsearchIndexFieldMappingOptionsDict(TypedDict):
    """`models.ElasticsearchIndexFieldMappingOptions` as a dict literal."""

    title_field: NotRequired[str]
    url_field: NotRequired[str]
    filepath_field: NotRequired[str]
    content_fields: NotRequired[Sequence[str]]
    content_fields_separator: NotRequired[str]
    vector_fields: NotRequired[Sequence[str]]


ElasticsearchIndexFieldMappingOptionsInput: TypeAlias = (
    models.ElasticsearchIndexFieldMappingOptions | ElasticsearchIndexFieldMappingOptionsDict
)


class MongoDBChatExtensionConfigurationDict(TypedDict):
    """`models.MongoDBChatExtensionConfiguration` as a dict literal."""

    type: Literal["mongo_db"]
    parameters: MongoDBChatExtensionParametersInput


MongoDBChatExtensionConfigurationInput: TypeAlias = (
    models.MongoDBChatExtensionConfiguration | MongoDBChatExtensionConfigurationDict
)


class MongoDBChatExtensionParametersDict(TypedDict):
    """`models.MongoDBChatExtensionParameters` as a dict literal."""

    authentication: OnYourDataUsernameAndPasswordAuthenticationOptionsInput
    top_n_documents: NotRequired[int]
    max_search_queries: NotRequired[int]
    allow_partial_result: NotRequired[bool]
    in_scope: NotRequired[bool]
    strictness: NotRequired[int]
    endpoint: str
    database_name: str
    collection_name: str
    app_name: str
    index_name: str
    fields_mapping: MongoDBFieldMappingOptionsInput
    embedding_dependency: EmbeddingDependencyInput
    include_contexts: NotRequired[Sequence[models.OnYourDataContextProperty | str]]


MongoDBChatExtensionParametersInput: TypeAlias = (
    models.MongoDBChatExtensionParameters | MongoDBChatExtensionParametersDict
)


class MongoDBFieldMappingOptionsDict(TypedDict):
    """`models.MongoDBFieldMappingOptions` as a dict literal."""

    title_field: NotRequired[str]
    url_field: NotRequired[str]
    filepath_field: NotRequired[str]
    content_fields: Sequence[str]
    content_fields_separator: NotRequired[str]
    vector_fields: Sequence[str]


MongoDBFieldMappingOptionsInput: TypeAlias = models.MongoDBFieldMappingOptions | MongoDBFieldMappingOptionsDict


class PineconeChatExtensionConfigurationDict(TypedDict):
    """`models.PineconeChatExtensionConfiguration` as a dict literal."""

    type: Literal["pinecone"]
    parameters: PineconeChatExtensionParametersInput


PineconeChatExtensionConfigurationInput: TypeAlias = (
    models.PineconeChatExtensionConfiguration | PineconeChatExtensionConfigurationDict
)

AzureChatExtensionConfigurationInput: TypeAlias = (
    AzureSearchChatExtensionConfigurationInput
    | AzureCosmosDBChatExtensionConfigurationInput
    | ElasticsearchChatExtensionConfigurationInput
    | MongoDBChatExtensionConfigurationInput
    | PineconeChatExtensionConfigurationInput
    | models.UnknownVariant
)
"""What a request takes for `models.AzureChatExtensionConfiguration`."""


class PineconeChatExtensionParametersDict(TypedDict):
    """`models.PineconeChatExtensionParameters` as a dict literal."""

    authentication: OnYourDataApiKeyAuthenticationOptionsInput
    top_n_documents: NotRequired[int]
    max_search_queries: NotRequired[int]
    allow_partial_result: NotRequired[bool]
    in_scope: NotRequired[bool]
    strictness: NotRequired[int]
    environment: str
    index_name: str
    fields_mapping: PineconeFieldMappingOptionsInput
    embedding_dependency: OnYourDataDeploymentNameVectorizationSourceInput
    include_contexts: NotRequired[Sequence[models.OnYourDataContextProperty | str]]


PineconeChatExtensionParametersInput: TypeAlias = (
    models.PineconeChatExtensionParameters | PineconeChatExtensionParametersDict
)


class PineconeFieldMappingOptionsDict(TypedDict):
    """`models.PineconeFieldMappingOptions` as a dict literal."""

    title_field: NotRequired[str]
    url_field: NotRequired[str]
    filepath_field: NotRequired[str]
    content_fields: Sequence[str]
    content_fields_separator: NotRequired[str]


PineconeFieldMappingOptionsInput: TypeAlias = models.PineconeFieldMappingOptions | PineconeFieldMappingOptionsDict


class OnYourDataApiKeyAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataApiKeyAuthenticationOptions` as a dict literal."""

    type: Literal["api_key"]
    key: str


OnYourDataApiKeyAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataApiKeyAuthenticationOptions | OnYourDataApiKeyAuthenticationOptionsDict
)


class OnYourDataConnectionStringAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataConnectionStringAuthenticationOptions` as a dict literal."""

    type: Literal["connection_string"]
    connection_string: str


OnYourDataConnectionStringAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataConnectionStringAuthenticationOptions | OnYourDataConnectionStringAuthenticationOptionsDict
)


class OnYourDataKeyAndKeyIdAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataKeyAndKeyIdAuthenticationOptions` as a dict literal."""

    type: Literal["key_and_key_id"]
    key: str
    key_id: str


OnYourDataKeyAndKeyIdAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataKeyAndKeyIdAuthenticationOptions | OnYourDataKeyAndKeyIdAuthenticationOptionsDict
)


class OnYourDataEncodedApiKeyAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataEncodedApiKeyAuthenticationOptions` as a dict literal."""

    type: Literal["encoded_api_key"]
    encoded_api_key: str


OnYourDataEncodedApiKeyAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataEncodedApiKeyAuthenticationOptions | OnYourDataEncodedApiKeyAuthenticationOptionsDict
)

ElasticsearchChatExtensionAuthenticationInput: TypeAlias = (
    OnYourDataKeyAndKeyIdAuthenticationOptionsInput
    | OnYourDataEncodedApiKeyAuthenticationOptionsInput
    | models.UnknownVariant
)
"""What a request takes for `models.ElasticsearchChatExtensionAuthentication`."""


class OnYourDataAccessTokenAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataAccessTokenAuthenticationOptions` as a dict literal."""

    type: Literal["access_token"]
    access_token: str


OnYourDataAccessTokenAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataAccessTokenAuthenticationOptions | OnYourDataAccessTokenAuthenticationOptionsDict
)


class OnYourDataSystemAssignedManagedIdentityAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataSystemAssignedManagedIdentityAuthenticationOptions` as a dict literal."""

    type: Literal["system_assigned_managed_identity"]


OnYourDataSystemAssignedManagedIdentityAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataSystemAssignedManagedIdentityAuthenticationOptions
    | OnYourDataSystemAssignedManagedIdentityAuthenticationOptionsDict
)


class OnYourDataUserAssignedManagedIdentityAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataUserAssignedManagedIdentityAuthenticationOptions` as a dict literal."""

    type: Literal["user_assigned_managed_identity"]
    managed_identity_resource_id: str


OnYourDataUserAssignedManagedIdentityAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataUserAssignedManagedIdentityAuthenticationOptions
    | OnYourDataUserAssignedManagedIdentityAuthenticationOptionsDict
)

AzureSearchChatExtensionAuthenticationInput: TypeAlias = (
    OnYourDataApiKeyAuthenticationOptionsInput
    | OnYourDataSystemAssignedManagedIdentityAuthenticationOptionsInput
    | OnYourDataUserAssignedManagedIdentityAuthenticationOptionsInput
    | OnYourDataAccessTokenAuthenticationOptionsInput
    | models.UnknownVariant
)
"""What a request takes for `models.AzureSearchChatExtensionAuthentication`."""


class OnYourDataUsernameAndPasswordAuthenticationOptionsDict(TypedDict):
    """`models.OnYourDataUsernameAndPasswordAuthenticationOptions` as a dict literal."""

    type: Literal["username_and_password"]
    username: str
    password: str


OnYourDataUsernameAndPasswordAuthenticationOptionsInput: TypeAlias = (
    models.OnYourDataUsernameAndPasswordAuthenticationOptions | OnYourDataUsernameAndPasswordAuthenticationOptionsDict
)


class OnYourDataEndpointVectorizationSourceDict(TypedDict):
    """`models.OnYourDataEndpointVectorizationSource` as a dict literal."""

    type: Literal["endpoint"]
    endpoint: str
    authentication: OnYourDataEndpointVectorizationSourceAuthenticationInput
    dimensions: NotRequired[int]


OnYourDataEndpointVectorizationSourceInput: TypeAlias = (
    models.OnYourDataEndpointVectorizationSource | OnYourDataEndpointVectorizationSourceDict
)

OnYourDataEndpointVectorizationSourceAuthenticationInput: TypeAlias = (
    OnYourDataApiKeyAuthenticationOptionsInput | OnYourDataAccessTokenAuthenticationOptionsInput | models.UnknownVariant
)
"""What a request takes for `models.OnYourDataEndpointVectorizationSourceAuthentication`."""


class OnYourDataDeploymentNameVectorizationSourceDict(TypedDict):
    """`models.OnYourDataDeploymentNameVectorizationSource` as a dict literal."""

    type: Literal["deployment_name"]
    deployment_name: str
    dimensions: NotRequired[int]


OnYourDataDeploymentNameVectorizationSourceInput: TypeAlias = (
    models.OnYourDataDeploymentNameVectorizationSource | OnYourDataDeploymentNameVectorizationSourceDict
)

EmbeddingDependencyInput: TypeAlias = (
    OnYourDataEndpointVectorizationSourceInput
    | OnYourDataDeploymentNameVectorizationSourceInput
    | models.UnknownVariant
)
"""What a request takes for `models.EmbeddingDependency`."""


class OnYourDataIntegratedVectorizationSourceDict(TypedDict):
    """`models.OnYourDataIntegratedVectorizationSource` as a dict literal."""

    type: Literal["integrated"]


OnYourDataIntegratedVectorizationSourceInput: TypeAlias = (
    models.OnYourDataIntegratedVectorizationSource | OnYourDataIntegratedVectorizationSourceDict
)

AzureSearchChatExtensionEmbeddingDependencyInput: TypeAlias = (
    OnYourDataEndpointVectorizationSourceInput
    | OnYourDataDeploymentNameVectorizationSourceInput
    | OnYourDataIntegratedVectorizationSourceInput
    | models.UnknownVariant
)
"""What a request takes for `models.AzureSearchChatExtensionEmbeddingDependency`."""


class OnYourDataModelIdVectorizationSourceDict(TypedDict):
    """`models.OnYourDataModelIdVectorizationSource` as a dict literal."""

    type: Literal["model_id"]
    model_id: str


OnYourDataModelIdVectorizationSourceInput: TypeAlias = (
    models.OnYourDataModelIdVectorizationSource | OnYourDataModelIdVectorizationSourceDict
)

ElasticsearchChatExtensionEmbeddingDependencyInput: TypeAlias = (
    OnYourDataEndpointVectorizationSourceInput
    | OnYourDataDeploymentNameVectorizationSourceInput
    | OnYourDataModelIdVectorizationSourceInput
    | models.UnknownVariant
)
"""What a request takes for `models.ElasticsearchChatExtensionEmbeddingDependency`."""


class ChatCompletionMessageToolCallDict(TypedDict):
    """`models.ChatCompletionMessageToolCall` as a dict literal."""

    id: str
    type: models.ToolCallType | str
    function: ChatCompletionMessageToolCallFunctionInput


ChatCompletionMessageToolCallInput: TypeAlias = (
    models.ChatCompletionMessageToolCall | models.RunToolCallObject | ChatCompletionMessageToolCallDict
)


class ChatCompletionMessageToolCallFunctionDict(TypedDict):
    """`models.ChatCompletionMessageToolCallFunction` as a dict literal."""

    name: str
    arguments: str


ChatCompletionMessageToolCallFunctionInput: TypeAlias = (
    models.ChatCompletionMessageToolCallFunction
    | models.ChatCompletionFunctionCall
    | models.RunToolCallFunction
    | ChatCompletionMessageToolCallFunctionDict
)


class ChatCompletionNamedToolChoiceDict(TypedDict):
    """`models.ChatCompletionNamedToolChoice` as a dict literal."""

    type: NotRequired[Literal["function"]]
    function: ChatCompletionNamedToolChoiceFunctionInput


ChatCompletionNamedToolChoiceInput: TypeAlias = models.ChatCompletionNamedToolChoice | ChatCompletionNamedToolChoiceDict

ChatCompletionToolChoiceOptionInput: TypeAlias = (
    models.ChatCompletionToolChoiceValue | Literal["none", "auto", "required"] | ChatCompletionNamedToolChoiceInput
)
"""What a request takes for `models.ChatCompletionToolChoiceOption`."""


class ChatCompletionNamedToolChoiceFunctionDict(TypedDict):
    """`models.ChatCompletionNamedToolChoiceFunction` as a dict literal."""

    name: str


ChatCompletionNamedToolChoiceFunctionInput: TypeAlias = (
    models.ChatCompletionNamedToolChoiceFunction | ChatCompletionNamedToolChoiceFunctionDict
)


class ChatCompletionToolDict(TypedDict):
    """`models.ChatCompletionTool` as a dict literal."""

    type: NotRequired[Literal["function"]]
    function: FunctionObjectInput


ChatCompletionToolInput: TypeAlias = models.ChatCompletionTool | models.AssistantToolsFunction | ChatCompletionToolDict


class FunctionObjectDict(TypedDict):
    """`models.FunctionObject` as a dict literal."""

    description: NotRequired[str]
    name: str
    parameters: NotRequired[Mapping[str, JsonInput]]
    strict: NotRequired[bool | None]


FunctionObjectInput: TypeAlias = models.FunctionObject | models.AssistantToolsFunctionDetails | FunctionObjectDict


class ResponseFormatTextDict(TypedDict):
    """`models.ResponseFormatText` as a dict literal."""

    type: Literal["text"]


ResponseFormatTextInput: TypeAlias = models.ResponseFormatText | ResponseFormatTextDict


class ResponseFormatJsonObjectDict(TypedDict):
    """`models.ResponseFormatJsonObject` as a dict literal."""

    type: Literal["json_object"]


ResponseFormatJsonObjectInput: TypeAlias = models.ResponseFormatJsonObject | ResponseFormatJsonObjectDict


class ResponseFormatJsonSchemaDict(TypedDict):
    """`models.ResponseFormatJsonSchema` as a dict literal."""

    type: Literal["json_schema"]
    json_schema: ResponseFormatJsonSchemaDetailsInput


ResponseFormatJsonSchemaInput: TypeAlias = models.ResponseFormatJsonSchema | ResponseFormatJsonSchemaDict

CreateChatCompletionResponseFormatInput: TypeAlias = (
    ResponseFormatTextInput | ResponseFormatJsonObjectInput | ResponseFormatJsonSchemaInput | models.UnknownVariant
)
"""What a request takes for `models.CreateChatCompletionResponseFormat`."""


class ResponseFormatJsonSchemaDetailsDict(TypedDict):
    """`models.ResponseFormatJsonSchemaDetails` as a dict literal."""

    description: NotRequired[str]
    name: str
    schema: NotRequired[Mapping[str, JsonInput]]
    strict: NotRequired[bool | None]


ResponseFormatJsonSchemaDetailsInput: TypeAlias = (
    models.ResponseFormatJsonSchemaDetails | ResponseFormatJsonSchemaDetailsDict
)
