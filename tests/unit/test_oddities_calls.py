"""What became of the oddities in the operations of the first spec, in the second, and of what the services do besides.
`docs/oddities.md` has a row for each."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from tests.behaviour.every_operation import package
from tests.unit.oddities import (
    ASSISTANTS,
    INFERENCE,
    SPECS,
    call,
    declared,
    everywhere,
    made,
    member,
    operation,
    said,
    text,
)

from specloom.config import Config
from specloom.ir.build import build
from specloom.ir.model import Anything, Const, Enum, Nullable, Polling, Record, Ref, Scalar, Union
from specloom.pipeline import read_document
from specloom.problems import Problems

# --- inference: operations -----------------------------------------------------------------------------------------


def test_a_chunk_and_a_whole_response_are_two_calls() -> None:
    chat = text("operations/chat_completions.py")
    assert re.search(r"def create\(.*?\) -> models.CreateChatCompletionResponse:", chat)
    assert re.search(r"def create_stream\(.*?\) -> Stream\[models.CreateChatCompletionStreamResponse\]:", chat)
    assert "stream:" not in chat.split('"""')[2]


def test_a_run_streams_events_which_end_with_done() -> None:
    for name in ("threads.runs.create", "threads.create_and_run", "threads.runs.submit_tool_outputs"):
        streaming = operation(name).streaming
        assert streaming is not None
        assert streaming.item == Ref("#/components/schemas/assistantStreamEvent")
        assert (streaming.envelope, streaming.flag, streaming.done) == (True, "stream", "[DONE]")


def test_a_run_may_end_incomplete() -> None:
    assert 'INCOMPLETE = "incomplete"' in text("models/threads.py")
    for name in ("get", "create", "submit_tool_outputs"):
        polling = operation(f"threads.runs.{name}").polling
        assert isinstance(polling, Polling)
        assert "incomplete" in polling.until


def test_a_form_without_a_file_is_a_form() -> None:
    speech = text("operations/speech.py")
    fields = 'fields=("input", "voice", "response_format", "speed")'
    assert f'Body( "multipart/form-data", {fields}, required=True, needed=("input", "voice"), )' in speech
    for name in ("transcriptions", "translations"):
        assert "file: FileInput" in text(f"operations/{name}.py")
        assert 'parts={"file": Part(file=True)}' in text(f"operations/{name}.py")


def test_text_beside_json_is_a_str() -> None:
    for name in ("transcriptions", "translations"):
        assert re.search(r"-> models.CreateTrans\w+Response \| str:", text(f"operations/{name}.py"))
        assert '"text/plain": text()' in text(f"operations/{name}.py")


def test_octets_are_a_download() -> None:
    assert ") -> Download:" in text("operations/speech.py")
    assert ") -> AsyncDownload:" in text("operations/speech.py")


def test_a_body_written_in_place_has_a_name_and_keeps_other_members() -> None:
    pointer = "#/paths/~1deployments~1{deployment-id}~1embeddings/post"
    body = declared(f"{pointer}/requestBody/content/application~1json/schema", Record)
    assert (body.name, body.additional) == ("create embedding request", Anything())
    answer = declared(f"{pointer}/responses/200/content/application~1json/schema", Record)
    assert answer.name == "create embedding response"
    assert "additional_properties: Mapping[str, JsonInput] | UnsetType = UNSET" in text("operations/embeddings.py")


def test_response_headers_are_described() -> None:
    (header,) = operation("completions.create").responses[0].headers
    assert (header.wire, header.type) == ("apim-request-id", Scalar("string"))


def test_a_tag_in_the_singular_is_the_same_tag() -> None:
    problems = Problems()
    document = read_document(SPECS / f"{INFERENCE}.yaml")
    assert {tag for each in document.operations for tag in each.tags} >= {"Assistant", "Assistants"}
    api = build(document, Config(), problems)
    assert [each.path for each in api.groups if "ssistant" in each.path[0]] == [("Assistants",)]
    assert [each for each in problems if each.code == "N551"]


def test_operations_without_a_tag_and_ids_of_four_styles_get_calls_of_one() -> None:
    calls = [call(each) for each in made(INFERENCE).api.operations]
    assert len(set(calls)) == 42
    assert calls[:7] == [
        *("completions.create", "embeddings.create", "chat_completions.create", "transcriptions.create"),
        *("translations.create", "speech.create", "image_generations.create"),
    ]
    assert {"assistants.list", "threads.runs.submit_tool_outputs", "vector_stores.file_batches.list_files"} <= {*calls}


def test_a_scope_that_no_flow_offers_is_noted() -> None:
    assert said("N337") == {13: "the security scheme `bearer` offers no scope `api.read`"}
    assert [[use.scopes for use in each] for each in made(INFERENCE).api.security] == [[("api.read",)], [()]]
    assert '"bearer": BearerScheme( "token", scopes=("https://cognitiveservices.azure.com/.default",)' in text(
        "client.py"
    )


# --- assistants ----------------------------------------------------------------------------------------------------


def test_ids_that_lost_their_word_boundaries_are_read() -> None:
    calls = {each.operation_id: call(each) for each in made(ASSISTANTS).api.operations}
    assert len(set(calls.values())) == 32
    assert calls["microsoftAzureListassistantfiles"] == "assistants.files.list"
    assert calls["microsoftAzureSubmittooloutputstorun"] == "threads.runs.submit_tool_outputs"
    assert calls["microsoftAzureCreatethreadandrun"] == "threads.create_and_run"


def test_client_names_and_the_host_are_honoured() -> None:
    spec = (SPECS / f"{ASSISTANTS}.yaml").read_text()
    assert spec.count("x-ms-client-name") == 76
    assert "x-ms-client-name: createdAt" in spec
    created = member("AssistantThread", "created_at", ASSISTANTS)
    assert (created.wire, created.name) == ("created_at", "created At")
    assert [each.url for each in made(ASSISTANTS).api.servers] == ["{endpoint}"]


def test_a_summary_that_spells_the_path_is_left_out() -> None:
    assert "Microsoft Azure Get" not in everywhere(ASSISTANTS)
    assert '"""Gets a list of assistants that were previously created. What it returns is' in text(
        "operations/assistants.py", ASSISTANTS
    )


def test_no_api_version_no_errors_and_an_empty_table_are_no_problem() -> None:
    assert [each.wire for each in made(ASSISTANTS).api.client_parameters] == ["endpoint"]
    assert "errors=" not in text("operations/assistants.py", ASSISTANTS)
    assert {each.code for each in made(ASSISTANTS).problems} == {"N332"}


@pytest.mark.parametrize(
    ("base", "tags"),
    [
        ("CodeInterpreterToolCallOutput", {"image", "logs"}),
        ("MessageContent", {"image_file", "text"}),
        ("MessageTextAnnotation", {"file_citation", "file_path"}),
        ("RequiredAction", {"submit_tool_outputs"}),
        ("RunStepDetails", {"message_creation", "tool_calls"}),
        ("ToolCall", {"code_interpreter", "function", "retrieval"}),
        ("ToolDefinition", {"code_interpreter", "function", "retrieval"}),
    ],
)
def test_subtypes_are_found_by_all_of_and_their_value(base: str, tags: set[str]) -> None:
    union = declared(base, Union, ASSISTANTS)
    assert union.tag == "type"
    assert {tag for each in union.variants for tag in each.tags} == tags
    for variant in union.variants:
        assert isinstance(variant.type, Ref)
        subtype = declared(variant.type.id, Record, ASSISTANTS)
        assert subtype.base == f"{union.id}#base"
        assert subtype.tag is not None
        assert subtype.tag.values == variant.tags


def test_an_enum_of_one_value_without_a_name_is_a_constant() -> None:
    text_ = (SPECS / f"{ASSISTANTS}.yaml").read_text()
    assert len(re.findall(r"enum:\n +- \S+\n +x-ms-enum:\n +modelAsString: false", text_)) == 19
    assert member("AssistantThread", "object", ASSISTANTS).type == Const("thread")
    assert 'object: Literal["thread"] = "thread"' in text("models/threads.py", ASSISTANTS)


@pytest.mark.parametrize("name", ["FilePurpose", "ListSortOrder"])
def test_an_enum_written_several_times_is_one(name: str) -> None:
    assert everywhere(ASSISTANTS).count(f"class {name}(OpenStrEnum):") == 1
    assert not re.search(rf"class \w+{name}|class {name}\w+", everywhere(ASSISTANTS))


@pytest.mark.parametrize(
    ("record", "wire", "target"),
    [
        ("RunStep", "last_error", "RunStepError"),
        ("ThreadRun", "required_action", "RequiredAction"),
        ("ThreadRun", "last_error", "RunError"),
    ],
)
def test_all_of_one_ref_that_may_be_null_is_that_or_null(record: str, wire: str, target: str) -> None:
    assert member(record, wire, ASSISTANTS).type == Nullable(Ref(f"#/definitions/{target}"))


def test_siblings_of_a_ref_are_honoured() -> None:
    assert member("RunStepError", "code", ASSISTANTS).doc == "The error code for this error."
    assert declared("RunStepErrorCode", Enum, ASSISTANTS).doc != "The error code for this error."


def test_a_property_that_says_nothing_takes_anything() -> None:
    assert member("FunctionDefinition", "parameters", ASSISTANTS).type == Anything()
    assert "parameters: JsonValue" in text("models/shared.py", ASSISTANTS)
    assert "parameters: JsonInput" in text("inputs/shared.py", ASSISTANTS)


def test_a_form_with_a_file_is_an_upload() -> None:
    files = text("operations/files.py", ASSISTANTS)
    assert "file: FileInput, purpose: models.FilePurpose | str, filename: str | UnsetType = UNSET" in files
    assert '"multipart/form-data", fields=("file", "purpose", "filename"), required=True' in files
    assert 'parts={"file": Part(file=True)}' in files


def test_lists_and_bodies_written_in_place_are_named_by_their_calls() -> None:
    found = {each.name for each in made(ASSISTANTS).api.declarations if each.id.startswith("#/paths/")}
    assert {each for each in found if each.startswith("List ") and each.endswith("response")} == {
        *("List assistants response", "List assistant files response", "List messages response"),
        *("List message files response", "List runs response", "List run steps response"),
    }
    assert len([each for each in found if each.endswith("request")]) == 8  # seven, and the form of the upload


def test_dates_are_dates_and_unix_times_are_unix_times() -> None:
    models = text("models/threads.py", ASSISTANTS)
    assert "created_at: UnixTime" in models
    assert "expired_at: datetime | None" in models


# --- what stopped other generators, and what the services do besides -------------------------------------------------


def test_examples_in_files_that_are_not_there_are_noted() -> None:
    missing = said("N206")
    assert len(missing) == 50
    assert all("`./examples/" in message and "does not exist" in message for message in missing.values())


def test_of_two_objects_that_fit_the_one_that_is_whole_is_taken() -> None:
    module = package(INFERENCE)
    decode, models = module.decode, module.models
    assert type(decode(models.CreateTranscriptionResponse, b'{"text": "a"}')) is models.AudioResponse
    verbose = decode(models.CreateTranscriptionResponse, b'{"text": "a", "duration": 1.5}')
    assert type(verbose) is models.AudioVerboseResponse


def test_an_implicit_flow_without_a_token_url_is_a_bearer_token() -> None:
    client = text("client.py", ASSISTANTS)
    assert '"OAuth2Auth": BearerScheme( "token", scopes=("https://cognitiveservices.azure.com/.default",)' in client


def test_no_default_and_no_null_is_sent_that_nobody_asked_for() -> None:
    models = package(INFERENCE).models
    message = models.ChatCompletionRequestUserMessage(content="Hi")
    request = models.CreateChatCompletionRequest(messages=[message])
    assert json.loads(package(INFERENCE).encode(request)) == {"messages": [{"role": "user", "content": "Hi"}]}


RUN_STEP = {
    "id": "s",
    "object": "thread.run.step",
    "created_at": 1,
    "assistant_id": "a",
    "thread_id": "t",
    "run_id": "r",
    "type": "tool_calls",
    "status": "paused",
    "last_error": None,
    "expired_at": None,
    "cancelled_at": None,
    "failed_at": None,
    "completed_at": None,
    "metadata": None,
    "step_details": {"type": "tool_calls", "tool_calls": [{"type": "teleport", "id": "c", "distance": 3}]},
}


def test_values_and_variants_of_tomorrow_are_kept() -> None:
    module = package(INFERENCE)
    drifts: list[object] = []
    step = module.decode(module.models.RunStepObject, json.dumps(RUN_STEP), on_drift=drifts.append)
    assert step.object == "thread.run.step"
    assert step.status == "paused"
    (tool,) = step.step_details.tool_calls
    assert isinstance(tool, module.UnknownVariant)
    assert json.loads(module.encode(step)) == RUN_STEP


def test_an_integer_where_a_date_is_declared_is_read_and_reported() -> None:
    module = package(ASSISTANTS)
    drifts: list[str] = []
    body = json.dumps(RUN_STEP | {"completed_at": 1700000000})
    step = module.decode(module.models.RunStep, body, on_drift=lambda drift: drifts.append(drift.path))
    assert step.completed_at.year == 2023
    assert "$.completed_at" in drifts


def test_a_missing_object_and_model_stop_nothing() -> None:
    module = package(INFERENCE)
    drifts: list[str] = []
    body = b'{"id": "c", "choices": [], "created": 1}'
    answer = module.decode(
        module.models.CreateChatCompletionResponse, body, on_drift=lambda drift: drifts.append(drift.path)
    )
    assert (answer.id, answer.choices) == ("c", [])
    assert {"$.object", "$.model"} <= {*drifts}


def test_every_operation_is_generated() -> None:
    for spec, count in ((INFERENCE, 42), (ASSISTANTS, 32)):
        paths = yaml.safe_load((SPECS / f"{spec}.yaml").read_text())["paths"]
        assert sum(len(each) for each in paths.values()) == count == len(made(spec).api.operations)
        assert made(spec).api.not_generated == ()


# --- the table -----------------------------------------------------------------------------------------------------


def test_the_table_of_oddities_names_every_test_here_and_no_other() -> None:
    table = (SPECS.parent / "docs" / "oddities.md").read_text()
    named = re.findall(r"\| `(\w+)` \|$", table, re.MULTILINE)
    written = [
        name
        for file in ("test_oddities.py", "test_oddities_calls.py")
        for name in re.findall(r"^def test_(\w+)", (SPECS.parent / "tests" / "unit" / file).read_text(), re.MULTILINE)
    ]
    assert {*named} == {*written} - {"the_table_of_oddities_names_every_test_here_and_no_other"}
