"""What became of the oddities in the schemas of the first spec. `docs/oddities.md` has a row for each."""

from __future__ import annotations

import re

import pytest
import yaml
from tests.unit.oddities import INFERENCE, SPECS, declared, everywhere, line, made, member, names, said, text

from specloom.ir.model import Alias, Const, Enum, Nullable, Record, Ref, Scalar, Union

# --- inference: schemas --------------------------------------------------------------------------------------------


def test_required_that_is_no_property_is_reported_where_it_stands() -> None:
    found = {line(each, related=True): each for each in made(INFERENCE).problems if each.code == "W423"}
    assert {(line(each), at, re.sub(".*names `(.*)`,.*", r"\1", each.message)) for at, each in found.items()} == {
        (3881, 3882, "function_call_id"),
        (4368, 4369, "type"),
        (5732, 5733, "thread_id"),
        (5933, 5934, "thread_id"),
        (7462, 7470, "bytes"),
    }
    assert "thread_id" not in [each.wire for each in declared("createRunRequest", Record).fields]
    assert [each.wire for each in declared("ResponseFormatJsonSchema/properties/json_schema", Record).fields] == [
        *("description", "name", "schema", "strict")
    ]


def test_required_on_what_has_no_members_is_reported() -> None:
    assert {at: message.split(";")[0] for at, message in said("W404").items()} == {
        4022: "`required` has no meaning on type string",
        6421: "`required` has no meaning on type array",
    }


@pytest.mark.parametrize(("owner", "lines"), [("createAssistantRequest", 5007), ("createThreadRequest", 6025)])
def test_one_of_with_nothing_but_required_leaves_the_record(owner: str, lines: int) -> None:
    found = declared(f"{owner}/properties/tool_resources/properties/file_search", Record)
    assert [(each.wire, each.required) for each in found.fields] == [
        ("vector_store_ids", False),
        ("vector_stores", False),
    ]
    assert len(said("N451")) == 2
    assert min(abs(at - lines) for at in said("N451")) < 10


def test_all_of_onto_one_of_picks_the_alternative_that_fits() -> None:
    assert {3846, 3862} == said("N428").keys()
    tool = declared("chatCompletionRequestMessageTool", Record)
    assert [(each.wire, each.required) for each in tool.fields] == [
        *(("role", True), ("content", True), ("tool_call_id", True))
    ]
    assert member("chatCompletionRequestMessageTool", "role").type == Const("tool")
    assert member("chatCompletionRequestMessageFunction", "role").type == Const("function")


def test_all_of_that_redefines_members_narrows_them() -> None:
    names = [each.wire for each in declared("createChatCompletionRequest", Record).fields]
    assert len(set(names)) == len(names)
    assert {"temperature", "messages", "max_completion_tokens"} <= set(names)
    assert isinstance(member("chatCompletionsRequestCommon", "max_tokens").type, Scalar)
    assert isinstance(member("createChatCompletionRequest", "max_tokens").type, Nullable)
    assert "[tokens](/tokenizer)" in member("createChatCompletionRequest", "max_tokens").doc


@pytest.mark.parametrize("schema", ["error", "dalleError"])
def test_all_of_beside_properties_is_merged(schema: str) -> None:
    assert [each.wire for each in declared(schema, Record).fields] == [
        *("code", "message", "param", "type", "inner_error")
    ]


@pytest.mark.parametrize(
    ("schema", "wire"),
    [
        ("contentFilterSeverityResult", "severity"),
        ("azureSearchChatExtensionConfiguration", "parameters"),
        ("onYourDataApiKeyAuthenticationOptions", "key"),
    ],
)
def test_required_on_the_wrapper_reaches_the_members_of_all_of(schema: str, wire: str) -> None:
    assert member(schema, wire).required


def test_a_choice_of_one_is_that_one() -> None:
    for schema in ("chatCompletionRequestSystemMessageContentPart", "chatCompletionRequestToolMessageContentPart"):
        part = Ref("#/components/schemas/chatCompletionRequestMessageContentPartText")
        assert declared(schema, Alias).type == part
    assert [each.wire for each in declared("threadStreamEvent", Record).fields] == ["data"]
    assert member("createAssistantRequest", "model").type == Scalar("string")
    assert member("modifyAssistantRequest", "model").type == Scalar("string")


@pytest.mark.parametrize(
    ("schema", "is_open"),
    [
        ("chatCompletionToolChoiceOption", False),
        ("assistantsApiResponseFormatOption", True),
        ("assistantsApiToolChoiceOption", True),
    ],
)
def test_a_string_or_an_object_is_a_union_of_both(schema: str, is_open: bool) -> None:
    first, second = (each.type for each in declared(schema, Union).variants)
    assert isinstance(first, Ref)
    assert isinstance(second, Ref)
    assert declared(first.id, Enum).open is is_open
    declared(second.id, Record)
    assert 'models.CreateChatCompletionFunctionCallValue | Literal["none", "auto"]' in text(
        "operations/chat_completions.py"
    )


@pytest.mark.parametrize(
    ("pointer", "tag", "count"),
    [
        ("createAssistantRequest/properties/tool_resources/properties/file_search/properties/vector_stores/items"
         "/properties/chunking_strategy", "type", 2),
        ("createThreadRequest/properties/tool_resources/properties/file_search/properties/vector_stores/items"
         "/properties/chunking_strategy", "type", 2),
        ("runStepObject/properties/step_details", "type", 2),
        ("runStepDeltaObject/properties/delta/properties/step_details", "type", 2),
        ("runStepDetailsToolCallsObject/properties/tool_calls/items", "type", 3),
        ("runStepDetailsToolCallsCodeObject/properties/code_interpreter/properties/outputs/items", "type", 2),
        ("runStepDeltaStepDetailsToolCallsCodeObject/properties/code_interpreter/properties/outputs/items", "type", 2),
        ("createVectorStoreRequest/properties/chunking_strategy", "type", 2),
        ("chunkingStrategyRequestParam", "type", 2),
        ("azureSearchChatExtensionParameters/properties/authentication", "type", 4),
        ("azureSearchChatExtensionParameters/properties/embedding_dependency", "type", 3),
        ("azureCosmosDBChatExtensionParameters/properties/embedding_dependency", "type", 2),
        ("elasticsearchChatExtensionParameters/properties/authentication", "type", 2),
        ("elasticsearchChatExtensionParameters/properties/embedding_dependency", "type", 3),
        ("onYourDataEndpointVectorizationSource/allOf/1/properties/authentication", "type", 2),
        ("runStreamEvent", "event", 9),
        ("runStepStreamEvent", "event", 7),
        ("messageStreamEvent", "event", 5),
        ("assistantStreamEvent", "event", 24),
        ("onYourDataAuthenticationOptions", "type", 8),
        ("azureChatExtensionConfiguration", "type", 5),
    ],
)  # fmt: skip
def test_a_choice_of_objects_is_told_by_its_tag(pointer: str, tag: str, count: int) -> None:
    union = declared(pointer, Union)
    assert union.tag == tag
    assert len(union.variants) == count
    assert all(each.tags for each in union.variants)


def test_schemas_that_say_the_same_share_a_declaration() -> None:
    dependency = Ref("#/components/schemas/azureCosmosDBChatExtensionParameters/properties/embedding_dependency")
    assert member("mongoDBChatExtensionParameters", "embedding_dependency").type == dependency
    chunking = Ref("#/components/schemas/createVectorStoreRequest/properties/chunking_strategy")
    assert member("vectorStoreFileObject", "chunking_strategy").type == chunking


def test_unnamed_branches_get_names_from_what_they_are() -> None:
    assert {"threadruncreatedevent", "threadmessagedeltaevent", "createassistantautochunkingstrategy"} <= {*names()}


def test_titles_that_occur_twice_name_nothing() -> None:
    titles = ("autochunkingstrategy", "toolcalls", "codeinterpretertoolcall", "systemmessage", "textcontentpart")
    assert not {*titles} & {*names()}
    assert not [each for each in names() if each[-1].isdigit()]


@pytest.mark.parametrize(
    ("schema", "wire"),
    [
        ("assistantObject", "response_format"),
        ("createAssistantRequest", "response_format"),
        ("modifyAssistantRequest", "response_format"),
        ("runObject", "truncation_strategy"),
        ("runObject", "tool_choice"),
        ("runObject", "response_format"),
        ("createRunRequest", "truncation_strategy"),
        ("createThreadAndRunRequest", "tool_choice"),
        ("updateVectorStoreRequest", "expires_after"),
    ],
)
def test_nullable_beside_a_ref_is_honoured(schema: str, wire: str) -> None:
    assert isinstance(member(schema, wire).type, Nullable)
    assert not isinstance(member("createVectorStoreRequest", "expires_after").type, Nullable)


def test_a_description_beside_a_ref_is_that_of_the_member() -> None:
    assert (
        member("createThreadAndRunRequest", "thread").doc
        == "If no thread is provided, an empty thread will be created."
    )
    reason = member("retrievedDocument", "filter_reason")
    assert reason.doc.startswith("Represents the rationale for filtering the document.")
    assert declared("filterReason", Enum).doc == "The filtering reason of the retrieved document."


# --- inference: enums and names ------------------------------------------------------------------------------------


def test_one_enum_name_with_two_sets_of_values_is_two() -> None:
    (problem,) = (each for each in made(INFERENCE).problems if each.code == "N452")
    assert "RunStepObjectType" in problem.message
    assert sorted((line(problem), line(problem, related=True))) == [6770, 6793]
    assert member("runStepObject", "object").type == Const("assistant.run.step", open=True)
    named = declared("runStepObject/properties/type", Enum)
    assert [each.value for each in named.members] == ["message_creation", "tool_calls"]


def test_an_enum_named_as_a_schema_takes_nothing_from_it() -> None:
    function = declared("assistantToolsFunction", Record)
    assert function.tag is not None
    assert function.tag.values == ("function",)
    assert function.name.replace(" ", "").lower() == "assistanttoolsfunction"
    assert 'class AssistantToolsFunction(Model, tag_field="type", tag="function"):' in text("models/shared.py")
    assert len({*names()}) == len(names())


def test_odd_values_get_members_that_read() -> None:
    images = text("models/image_generations.py")
    assert 'SIZE_256X256 = "256x256"' in images
    assert 'SIZE_1024X1024 = "1024x1024"' in images
    assert 'data: Literal["[DONE]"] | str' in text("models/threads.py")
    assert 'tag="thread.run.step.in_progress"' in text("models/threads.py")
    assert 'BASE64_JSON = "b64_json"' in images


def test_general_enum_names_give_way_to_those_of_schemas() -> None:
    for name in ("ImageQuality", "ImageSize", "ImageStyle", "ImagesResponseFormat"):
        assert f"class {name}(OpenStrEnum):" in text("models/image_generations.py")
    assert not re.search(r"class (Quality|Size|Style|ResponseFormat)\(", everywhere(INFERENCE))


def test_odd_member_names_become_identifiers_and_stay_on_the_wire() -> None:
    form = text("operations/transcriptions.py")
    assert '("timestamp_granularities", "timestamp_granularities[]")' in form
    assert "timestamp_granularities: ( Sequence[" in form
    assert 'url: str | UnsetType = field(default=UNSET, name="URL")' in text("models/shared.py")
    assert "y: float | UnsetType = UNSET" in text("models/other.py")
    assert "n: int | None | UnsetType = UNSET" in text("models/chat_completions.py")
    chat = text("models/chat_completions.py")
    for name in ("schema: ResponseFormatJsonSchemaSchema", "bytes: list[int] | None", "model_id: str"):
        assert name in chat
    assert "static: StaticChunkingStrategy" in text("models/vector_stores.py")
    for path in ("deployment_id", "api_version"):
        assert path in text("operations/embeddings.py")
    assert 'path("deployment_id", "deployment-id")' in text("operations/embeddings.py")


def test_schemas_named_like_everyday_words_are_classes() -> None:
    for name in ("Error", "Line", "Span", "Citation"):
        assert re.search(rf"class {name}\(Model\):", everywhere(INFERENCE))


def test_formats_and_examples_that_do_not_fit_are_noted() -> None:
    assert said("N403")[4658] == "the format `string` says nothing about a value"
    assert said("N407") == {4689: 'the example "1676540381" is of another type than integer; it is kept'}
    assert member("imageGenerationsRequest", "prompt").type == Scalar("string")
    assert member("generateImagesResponse", "created").type == Scalar("integer", "unixtime")


def test_defaults_and_bounds_that_say_nothing_are_not_documented() -> None:
    assert "Default" not in member("chatCompletionsRequestCommon", "stop").doc
    assert "Range" not in member("createCompletionRequest", "seed").doc
    assert "Range: 0 to 2." in member("createCompletionRequest", "temperature").doc


def test_schemas_without_a_type_are_read_by_what_they_say() -> None:
    assert [each.wire for each in declared("listVectorStoresResponse", Record).fields] == [
        *("object", "data", "first_id", "last_id", "has_more")
    ]
    spec = yaml.safe_load((SPECS / f"{INFERENCE}.yaml").read_text())
    untyped = [
        name for name, each in spec["components"]["schemas"].items() if "properties" in each and "type" not in each
    ]
    assert untyped
    for name in untyped:
        declared(name, Record)


def test_schemas_that_nothing_uses_are_there_too() -> None:
    api = made(INFERENCE).api
    assert len(api.schemas) == 209
    assert api.not_generated == ()
    for name in ("Line", "Span", "DeleteMessageResponse", "ListThreadsResponse", "RunStepCompletionUsage"):
        assert f"class {name}(Model):" in text("models/other.py")


def test_yaml_anchors_are_what_they_stand_for() -> None:
    spec = (SPECS / f"{INFERENCE}.yaml").read_text()
    assert len(re.findall(r": [*]\w+$", spec, re.MULTILINE)) >= 50
    doc = member("createAssistantRequest", "name").doc
    assert doc is not None
    assert doc.startswith("The name of the assistant. The maximum length is 256 characters.")
    assert doc == member("assistantObject", "name").doc
