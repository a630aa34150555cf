"""Build: the two real specs as a whole, and what holds for any."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from specloom.config import Config
from specloom.config_file import find_job
from specloom.ir.build import build
from specloom.ir.calls import name_calls
from specloom.ir.model import Api, Operation, Ref, Type
from specloom.load.read import load, read_object
from specloom.normalize import normalize
from specloom.normalize.document import Document
from specloom.problems import Problems

if TYPE_CHECKING:
    from tests.unit.ir.conftest import Built

Build = Callable[..., "Built"]

SPECS = Path(__file__).parents[3] / "specs"

INFERENCE = """
    POST /deployments/{deployment-id}/completions                       completions.create
    POST /deployments/{deployment-id}/embeddings                        embeddings.create
    POST /deployments/{deployment-id}/chat/completions                  chat_completions.create
    POST /deployments/{deployment-id}/audio/transcriptions              transcriptions.create
    POST /deployments/{deployment-id}/audio/translations                translations.create
    POST /deployments/{deployment-id}/audio/speech                      speech.create
    POST /deployments/{deployment-id}/images/generations                image_generations.create
    GET /assistants                                                     assistants.list
    POST /assistants                                                    assistants.create
    GET /assistants/{assistant_id}                                      assistants.get
    POST /assistants/{assistant_id}                                     assistants.modify
    DELETE /assistants/{assistant_id}                                   assistants.delete
    POST /threads                                                       threads.create
    GET /threads/{thread_id}                                            threads.get
    POST /threads/{thread_id}                                           threads.modify
    DELETE /threads/{thread_id}                                         threads.delete
    GET /threads/{thread_id}/messages                                   threads.messages.list
    POST /threads/{thread_id}/messages                                  threads.messages.create
    GET /threads/{thread_id}/messages/{message_id}                      threads.messages.get
    POST /threads/{thread_id}/messages/{message_id}                     threads.messages.modify
    POST /threads/runs                                                  threads.create_and_run
    GET /threads/{thread_id}/runs                                       threads.runs.list
    POST /threads/{thread_id}/runs                                      threads.runs.create
    GET /threads/{thread_id}/runs/{run_id}                              threads.runs.get
    POST /threads/{thread_id}/runs/{run_id}                             threads.runs.modify
    POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs         threads.runs.submit_tool_outputs
    POST /threads/{thread_id}/runs/{run_id}/cancel                      threads.runs.cancel
    GET /threads/{thread_id}/runs/{run_id}/steps                        threads.runs.list_steps
    GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}              threads.runs.get_step
    GET /vector_stores                                                  vector_stores.list
    POST /vector_stores                                                 vector_stores.create
    GET /vector_stores/{vector_store_id}                                vector_stores.get
    POST /vector_stores/{vector_store_id}                               vector_stores.modify
    DELETE /vector_stores/{vector_store_id}                             vector_stores.delete
    GET /vector_stores/{vector_store_id}/files                          vector_stores.files.list
    POST /vector_stores/{vector_store_id}/files                         vector_stores.files.create
    GET /vector_stores/{vector_store_id}/files/{file_id}                vector_stores.files.get
    DELETE /vector_stores/{vector_store_id}/files/{file_id}             vector_stores.files.delete
    POST /vector_stores/{vector_store_id}/file_batches                  vector_stores.file_batches.create
    GET /vector_stores/{vector_store_id}/file_batches/{batch_id}        vector_stores.file_batches.get
    POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel  vector_stores.file_batches.cancel
    GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files  vector_stores.file_batches.list_files
"""

ASSISTANTS = """
    GET /assistants                                              assistants.list
    POST /assistants                                             assistants.create
    GET /assistants/{assistantId}                                assistants.get
    POST /assistants/{assistantId}                               assistants.modify
    DELETE /assistants/{assistantId}                             assistants.delete
    GET /assistants/{assistantId}/files                          assistants.files.list
    POST /assistants/{assistantId}/files                         assistants.files.create
    GET /assistants/{assistantId}/files/{fileId}                 assistants.files.get
    DELETE /assistants/{assistantId}/files/{fileId}              assistants.files.delete
    GET /files                                                   files.list
    POST /files                                                  files.create
    GET /files/{fileId}                                          files.retrieve
    DELETE /files/{fileId}                                       files.delete
    POST /threads                                                threads.create
    GET /threads/{threadId}                                      threads.get
    POST /threads/{threadId}                                     threads.modify
    DELETE /threads/{threadId}                                   threads.delete
    GET /threads/{threadId}/messages                             threads.messages.list
    POST /threads/{threadId}/messages                            threads.messages.create
    GET /threads/{threadId}/messages/{messageId}                 threads.messages.get
    POST /threads/{threadId}/messages/{messageId}                threads.messages.modify
    GET /threads/{threadId}/messages/{messageId}/files           threads.messages.list_files
    GET /threads/{threadId}/messages/{messageId}/files/{fileId}  threads.messages.get_file
    POST /threads/runs                                           threads.create_and_run
    GET /threads/{threadId}/runs                                 threads.runs.list
    POST /threads/{threadId}/runs                                threads.runs.create
    GET /threads/{threadId}/runs/{runId}                         threads.runs.get
    POST /threads/{threadId}/runs/{runId}                        threads.runs.modify
    POST /threads/{threadId}/runs/{runId}/cancel                 threads.runs.cancel
    GET /threads/{threadId}/runs/{runId}/steps                   threads.runs.list_steps
    GET /threads/{threadId}/runs/{runId}/steps/{stepId}          threads.runs.get_step
    POST /threads/{threadId}/runs/{runId}/submit_tool_outputs    threads.runs.submit_tool_outputs
"""


@cache
def document(name: str) -> tuple[Document, Config]:
    """A real spec with its overlays, and its configuration."""
    problems = Problems()
    job = find_job(SPECS / f"{name}.yaml", problems)
    overlays = [read_object(path, problems) for path in job.overlays]
    found = normalize(load(job.spec, problems), overlays, problems)
    assert not problems.errors
    return found, job.config


@cache
def api(name: str) -> Api:
    """The API of a real spec."""
    found, config = document(name)
    problems = Problems()
    built = build(found, config, problems)
    assert not problems.errors
    return built


def spelled(operation: Operation) -> str:
    return ".".join(name.lower().replace(" ", "_") for name in (*operation.group, operation.name))


def operation(name: str, call: str) -> Operation:
    return next(each for each in api(name).operations if spelled(each) == call)


def declared(name: str, type: Type | None) -> str:
    assert isinstance(type, Ref)
    return next(each.name for each in api(name).declarations if each.id == type.id)


REAL = [("azure-openai-inference", INFERENCE, 42), ("azure-openai-assistants", ASSISTANTS, 32)]


@pytest.mark.parametrize(("name", "table", "count"), REAL)
def test_every_call(name: str, table: str, count: int) -> None:
    expected = sorted(" ".join(line.split()) for line in table.strip().splitlines())
    assert sorted(f"{each.method} {each.path} {spelled(each)}" for each in api(name).operations) == expected
    assert len(expected) == count
    assert api(name).not_generated == ()


@pytest.mark.parametrize(("name", "table", "count"), REAL)
def test_operations_come_in_the_order_of_the_spec(name: str, table: str, count: int) -> None:
    assert [each.id for each in api(name).operations] == [each.pointer for each in document(name)[0].operations]
    assert len(api(name).operations) == count
    assert table


@pytest.mark.parametrize("name", ["azure-openai-inference", "azure-openai-assistants"])
def test_names_do_not_depend_on_the_order_of_operations(name: str) -> None:
    found, config = document(name)
    reordered = replace(found, operations=tuple(sorted(found.operations, key=lambda each: each.pointer[::-1])))
    assert reordered.operations != found.operations
    assert name_calls(reordered, config, Problems()) == name_calls(found, config, Problems())


def test_a_new_operation_leaves_the_names_of_the_others() -> None:
    found, config = document("azure-openai-assistants")
    before = name_calls(found, config, Problems())
    new = replace(found.operations[0], pointer="#/paths/~1new/get", path="/new", operation_id="microsoftAzureListnew")
    after = name_calls(replace(found, operations=(new, *found.operations)), config, Problems())
    assert {pointer: call for pointer, call in after.items() if pointer in before} == before


@pytest.mark.parametrize("name", ["azure-openai-inference", "azure-openai-assistants"])
def test_groups_hold_every_node_parents_first(name: str) -> None:
    paths = [group.path for group in api(name).groups]
    assert len(set(paths)) == len(paths)
    for operation in api(name).operations:
        assert not operation.group or operation.group in paths
    for path in paths:
        assert len(path) == 1 or paths.index(path[:-1]) < paths.index(path)


def test_the_client_of_inference() -> None:
    endpoint, version = api("azure-openai-inference").client_parameters
    assert (endpoint.wire, endpoint.location, endpoint.has_default) == ("endpoint", "host", False)
    assert (version.wire, version.location, version.default) == ("api-version", "query", "2024-09-01-preview")
    assert {each.hoisted for each in api("azure-openai-inference").operations} == {
        (("host", "endpoint"), ("query", "api-version"))
    }


def test_the_client_of_assistants() -> None:
    (endpoint,) = api("azure-openai-assistants").client_parameters
    assert (endpoint.wire, endpoint.location, endpoint.required) == ("endpoint", "host", True)
    assert [each.url for each in api("azure-openai-assistants").servers] == ["{endpoint}"]


def test_inline_bodies_and_responses_are_named_after_what_is_done() -> None:
    create = operation("azure-openai-inference", "embeddings.create")
    assert create.body is not None
    assert declared("azure-openai-inference", create.body.type) == "create embedding request"
    assert declared("azure-openai-inference", create.responses[0].contents[0].type) == "create embedding response"
    listing = operation("azure-openai-assistants", "threads.messages.list_files")
    assert declared("azure-openai-assistants", listing.responses[0].contents[0].type) == "List message files response"


@pytest.mark.parametrize(
    ("call", "item", "envelope"),
    [
        ("chat_completions.create", "create Chat Completion Stream Response", False),
        ("completions.create", "create Completion Response", False),
        ("threads.runs.create", "assistant Stream Event", True),
        ("threads.create_and_run", "assistant Stream Event", True),
        ("threads.runs.submit_tool_outputs", "assistant Stream Event", True),
    ],
)
def test_what_streams(call: str, item: str, envelope: bool) -> None:
    found = operation("azure-openai-inference", call)
    assert found.streaming is not None
    assert declared("azure-openai-inference", found.streaming.item) == item
    assert (found.streaming.media_type, found.streaming.envelope) == ("text/event-stream", envelope)
    assert (found.streaming.flag, found.streaming.done) == ("stream", "[DONE]")
    assert [each.media_type for each in found.responses[0].contents] == ["application/json"]


def test_nothing_else_streams() -> None:
    assert sum(each.streaming is not None for each in api("azure-openai-inference").operations) == 5
    assert all(each.streaming is None for each in api("azure-openai-assistants").operations)


def test_a_whole_chat_completion_is_no_chunk() -> None:
    found = operation("azure-openai-inference", "chat_completions.create")
    assert declared("azure-openai-inference", found.responses[0].contents[0].type) == "create Chat Completion Response"


@pytest.mark.parametrize(
    ("name", "calls"),
    [
        (
            "azure-openai-inference",
            "assistants.list threads.messages.list threads.runs.list threads.runs.list_steps vector_stores.list "
            "vector_stores.files.list vector_stores.file_batches.list_files",
        ),
        (
            "azure-openai-assistants",
            "assistants.list assistants.files.list threads.messages.list threads.messages.list_files threads.runs.list "
            "threads.runs.list_steps",
        ),
    ],
)
def test_what_is_paged(name: str, calls: str) -> None:
    paged = {spelled(each) for each in api(name).operations if each.paging is not None}
    assert paged == set(calls.split())


def test_uploads_and_downloads() -> None:
    upload = operation("azure-openai-assistants", "files.create").body
    assert upload is not None
    assert upload.media_types == ("multipart/form-data",)
    speech = operation("azure-openai-inference", "speech.create")
    assert [each.media_type for each in speech.responses[0].contents] == ["application/octet-stream"]
    transcription = operation("azure-openai-inference", "transcriptions.create")
    assert [each.media_type for each in transcription.responses[0].contents] == ["application/json", "text/plain"]


def test_a_group_has_the_words_of_its_tag(built: Build) -> None:
    result = built(
        """
        /things/{id}/parts/{part}:
          get: {operationId: getPart, responses: {'200': {description: x}}}
        /pets:
          get: {tags: [Pet], responses: {'200': {description: x}}}
        """,
        "tags: [{name: pets, description: Four legs.}, {name: parts, description: Not this.}]",
    )
    assert [(group.path, group.doc) for group in result.api.groups] == [
        (("things",), None),
        (("things", "parts"), None),
        (("Pet",), "Four legs."),
    ]


def test_what_the_api_says_of_itself(built: Build) -> None:
    result = built("{}", "servers: [{url: /v1, description: Here.}]")
    assert result.api.title == "Sketch"
    assert (result.api.source.title, result.api.source.version, result.api.source.spec_version) == (
        "Sketch",
        "1",
        "3.0.3",
    )
    assert [(each.url, each.doc) for each in result.api.servers] == [("/v1", "Here.")]
    assert result.api.operations == ()
    assert result.api.groups == ()
