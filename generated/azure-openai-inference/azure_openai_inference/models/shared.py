"""Models that several groups of operations use."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, OpenStrEnum, UnsetType, field, union
from ._unknown import UnknownVariant


class ErrorResponse(Model):
    error: Error | UnsetType = UNSET


class ErrorBase(Model):
    code: str | UnsetType = UNSET
    message: str | UnsetType = UNSET


class Error(Model):
    code: str | UnsetType = UNSET
    message: str | UnsetType = UNSET
    param: str | UnsetType = UNSET
    type: str | UnsetType = UNSET
    inner_error: InnerError | UnsetType = UNSET


class InnerError(Model):
    """Inner error with additional details."""

    code: InnerErrorCode | str | UnsetType = UNSET
    content_filter_results: ContentFilterPromptResults | UnsetType = UNSET


class InnerErrorCode(OpenStrEnum):
    """Error codes for the inner error object."""

    RESPONSIBLE_AI_POLICY_VIOLATION = "ResponsibleAIPolicyViolation"
    """The prompt violated one of more content filter rules."""


class ContentFilterSeverityResult(Model):
    filtered: bool
    severity: ContentFilterSeverity | str


class ContentFilterSeverity(OpenStrEnum):
    SAFE = "safe"
    """General content or related content in generic or non-harmful contexts."""
    LOW = "low"
    """Harmful content at a low intensity and risk level."""
    MEDIUM = "medium"
    """Harmful content at a medium intensity and risk level."""
    HIGH = "high"
    """Harmful content at a high intensity and risk level."""


class ContentFilterDetectedResult(Model):
    filtered: bool
    detected: bool


class ContentFilterDetectedWithCitationResult(Model):
    filtered: bool
    detected: bool
    citation: ContentFilterDetectedWithCitationResultCitation | UnsetType = UNSET


class ContentFilterDetectedWithCitationResultCitation(Model):
    url: str | UnsetType = field(default=UNSET, name="URL")
    license: str | UnsetType = UNSET


class ContentFilterIdResult(Model):
    filtered: bool
    id: str


class ContentFilterPromptResults(Model):
    """Information about the content filtering category (hate, sexual, violence, self_harm), if it has been
    detected, as well as the severity level (very_low, low, medium, high-scale that determines the intensity
    and risk level of harmful content) and if it has been filtered or not. Information about jailbreak content
    and profanity, if it has been detected, and if it has been filtered or not. And information about customer
    block list, if it has been filtered and its id.
    """

    sexual: ContentFilterSeverityResult | UnsetType = UNSET
    violence: ContentFilterSeverityResult | UnsetType = UNSET
    hate: ContentFilterSeverityResult | UnsetType = UNSET
    self_harm: ContentFilterSeverityResult | UnsetType = UNSET
    profanity: ContentFilterDetectedResult | UnsetType = UNSET
    custom_blocklists: ContentFilterDetailedResults | UnsetType = UNSET
    error: ErrorBase | UnsetType = UNSET
    jailbreak: ContentFilterDetectedResult | UnsetType = UNSET
    indirect_attack: ContentFilterDetectedResult | UnsetType = UNSET


class ContentFilterChoiceResults(Model):
    """Information about the content filtering category (hate, sexual, violence, self_harm), if it has been
    detected, as well as the severity level (very_low, low, medium, high-scale that determines the intensity
    and risk level of harmful content) and if it has been filtered or not. Information about third party text
    and profanity, if it has been detected, and if it has been filtered or not. And information about customer
    block list, if it has been filtered and its id.
    """

    sexual: ContentFilterSeverityResult | UnsetType = UNSET
    violence: ContentFilterSeverityResult | UnsetType = UNSET
    hate: ContentFilterSeverityResult | UnsetType = UNSET
    self_harm: ContentFilterSeverityResult | UnsetType = UNSET
    profanity: ContentFilterDetectedResult | UnsetType = UNSET
    custom_blocklists: ContentFilterDetailedResults | UnsetType = UNSET
    error: ErrorBase | UnsetType = UNSET
    protected_material_text: ContentFilterDetectedResult | UnsetType = UNSET
    protected_material_code: ContentFilterDetectedWithCitationResult | UnsetType = UNSET


class ContentFilterDetailedResults(Model):
    """Content filtering results with a detail of content filter ids for the filtered segments."""

    filtered: bool
    details: list[ContentFilterIdResult] | UnsetType = UNSET


class PromptFilterResult(Model):
    """Content filtering results for a single prompt in the request."""

    prompt_index: int | UnsetType = UNSET
    content_filter_results: ContentFilterPromptResults | UnsetType = UNSET


PromptFilterResults: TypeAlias = list[PromptFilterResult]
"""Content filtering results for zero or more prompts in the request. In a streaming request, results for
different prompts may arrive at different times or in different orders.
"""

ChatCompletionFunctionParameters: TypeAlias = dict[str, JsonValue]
"""The parameters the functions accepts, described as a JSON Schema object. See the
[guide/](https://learn.microsoft.com/en-us/azure/ai-services/openai/how-to/function-calling) for examples, and
the [JSON Schema reference](https://json-schema.org/understanding-json-schema/) for documentation about the
format.
"""


class ChatCompletionStreamOptions(Model):
    """Options for streaming response. Only set this when you set `stream: true`."""

    include_usage: bool | UnsetType = UNSET
    """If set, an additional chunk will be streamed before the `data: [DONE]` message. The `usage` field on this
    chunk shows the token usage statistics for the entire request, and the `choices` field will always be an
    empty array. All other chunks will also include a `usage` field, but with a null value.
    """


ParallelToolCalls: TypeAlias = bool
"""Whether to enable parallel function calling during tool use.

Default: true.
"""


class CompletionUsage(Model):
    """Usage statistics for the completion request."""

    prompt_tokens: int
    """Number of tokens in the prompt."""
    completion_tokens: int
    """Number of tokens in the generated completion."""
    total_tokens: int
    """Total number of tokens used in the request (prompt + completion)."""
    completion_tokens_details: CompletionUsageCompletionTokensDetails | UnsetType = UNSET
    """Breakdown of tokens used in a completion."""


class CompletionUsageCompletionTokensDetails(Model):
    """Breakdown of tokens used in a completion."""

    reasoning_tokens: int | UnsetType = UNSET
    """Tokens generated by the model for reasoning."""


class AudioResponse(Model):
    """Translation or transcription response when response_format was json"""

    text: str
    """Translated or transcribed text."""


class AudioVerboseResponse(Model):
    """Translation or transcription response when response_format was verbose_json"""

    text: str
    """Translated or transcribed text."""
    task: AudioVerboseTask | str | UnsetType = UNSET
    """Type of audio task."""
    language: str | UnsetType = UNSET
    """Language."""
    duration: float | UnsetType = UNSET
    """Duration."""
    segments: list[AudioSegment] | UnsetType = UNSET
    words: list[AudioWord] | UnsetType = UNSET


class AudioVerboseTask(OpenStrEnum):
    """Type of audio task."""

    TRANSCRIBE = "transcribe"
    TRANSLATE = "translate"


class AudioResponseFormat(OpenStrEnum):
    """Defines the format of the output."""

    JSON = "json"
    TEXT = "text"
    SRT = "srt"
    VERBOSE_JSON = "verbose_json"
    VTT = "vtt"


class AudioSegment(Model):
    """Transcription or translation segment."""

    id: int | UnsetType = UNSET
    """Segment identifier."""
    seek: float | UnsetType = UNSET
    """Offset of the segment."""
    start: float | UnsetType = UNSET
    """Segment start offset."""
    end: float | UnsetType = UNSET
    """Segment end offset."""
    text: str | UnsetType = UNSET
    """Segment text."""
    tokens: list[float] | UnsetType = UNSET
    """Tokens of the text."""
    temperature: float | UnsetType = UNSET
    """Temperature."""
    avg_logprob: float | UnsetType = UNSET
    """Average log probability."""
    compression_ratio: float | UnsetType = UNSET
    """Compression ratio."""
    no_speech_prob: float | UnsetType = UNSET
    """Probability of 'no speech'."""


class AudioWord(Model):
    """Transcription or translation word."""

    word: str | UnsetType = UNSET
    """Word"""
    start: float | UnsetType = UNSET
    """Word start offset."""
    end: float | UnsetType = UNSET
    """Word end offset."""


class AssistantsApiResponseFormatValue(OpenStrEnum):
    """`auto` is the default value"""

    NONE = "none"
    AUTO = "auto"


class AssistantsApiResponseFormat(Model):
    """An object describing the expected output of the model. If `json_object` only `function` type `tools` are
    allowed to be passed to the Run. If `text` the model can return text or any value needed.
    """

    type: AssistantsApiResponseFormatType | str | UnsetType = UNSET
    """Must be one of `text` or `json_object`.

    Default: `text`.
    """


if TYPE_CHECKING:
    AssistantsApiResponseFormatOption: TypeAlias = AssistantsApiResponseFormatValue | str | AssistantsApiResponseFormat
    """Specifies the format that the model must output. Compatible with GPT-4 Turbo and all GPT-3.5 Turbo models
    since `gpt-3.5-turbo-1106`.

    Setting to `{ "type": "json_object" }` enables JSON mode, which guarantees the message the model generates
    is valid JSON.

    **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
    system or user message. Without this, the model may generate an unending stream of whitespace until the
    generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note
    that the message content may be partially cut off if `finish_reason="length"`, which indicates the
    generation exceeded `max_tokens` or the conversation exceeded the max context length.
    """
else:
    AssistantsApiResponseFormatOption = union(AssistantsApiResponseFormatValue, AssistantsApiResponseFormat)


class AssistantsApiResponseFormatType(OpenStrEnum):
    """Must be one of `text` or `json_object`."""

    TEXT = "text"
    JSON_OBJECT = "json_object"


class AssistantToolsCode(Model, tag_field="type", tag="code_interpreter"):
    """Code interpreter tool"""

    type: ClassVar[Literal["code_interpreter"]] = "code_interpreter"
    """The type of tool being defined: `code_interpreter`"""


class AssistantToolsFileSearch(Model, tag_field="type", tag="file_search"):
    """FileSearch tool"""

    type: ClassVar[Literal["file_search"]] = "file_search"
    """The type of tool being defined: `file_search`"""
    file_search: AssistantToolsFileSearchDetails | UnsetType = UNSET
    """Overrides for the file search tool."""


class AssistantToolsFileSearchDetails(Model):
    """Overrides for the file search tool."""

    max_num_results: int | UnsetType = UNSET
    """The maximum number of results the file search tool should output. The default is 20 for gpt-4* models and
    5 for gpt-3.5-turbo. This number should be between 1 and 50 inclusive.

    Note that the file search tool may output fewer than `max_num_results` results. See the
    [file search tool documentation](/docs/assistants/tools/file-search/number-of-chunks-returned) for more
    information.

    Range: 1 to 50.
    """


class AssistantToolsFunction(Model, tag_field="type", tag="function"):
    """Function tool"""

    type: ClassVar[Literal["function"]] = "function"
    """The type of tool being defined: `function`"""
    function: AssistantToolsFunctionDetails
    """The function definition."""


if TYPE_CHECKING:
    AssistantTool: TypeAlias = AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction | UnknownVariant
else:
    AssistantTool = union(
        {
            "code_interpreter": AssistantToolsCode,
            "file_search": AssistantToolsFileSearch,
            "function": AssistantToolsFunction,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class AssistantToolsFunctionDetails(Model):
    """The function definition."""

    description: str
    """A description of what the function does, used by the model to choose when and how to call the function."""
    name: str
    """The name of the function to be called. Must be a-z, A-Z, 0-9, or contain underscores and dashes, with a
    maximum length of 64.
    """
    parameters: ChatCompletionFunctionParameters
