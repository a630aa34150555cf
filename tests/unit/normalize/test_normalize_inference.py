"""The OpenAPI 3.0 spec of this project: its counts, and what became of each of its oddities.

The numbers in comments are lines of the spec.
"""

from __future__ import annotations

from typing import Any

import pytest

from specloom.normalize.walk import nested, uses

ROOT = "/components/schemas/"


def schema(found: Any, path: str) -> Any:
    """ "A.b.c" is the property c of the property b of the schema A; "[]" are items, "|1" is a branch."""
    name, *steps = path.split(".")
    current = found.schema(name)
    for step in steps:
        if step == "[]":
            current = current.items
        elif step.startswith("|"):
            current = (*current.one_of, *current.any_of)[int(step[1:])]
        else:
            current = next(each.schema for each in current.properties if each.name == step)
    return current


def refs(schema: Any) -> list[str]:
    return [branch.ref.rpartition("/")[2] for branch in (*schema.one_of, *schema.any_of)]


def values(schema: Any) -> list[object]:
    return [each.value for each in schema.enum.values]


def all_schemas(found: Any) -> list[Any]:
    roots = [*(shared.schema for shared in found.document.schemas), *uses(found.document)]
    return [schema for root in roots for schema in nested(root)]


def test_nothing_is_lost(inference: Any) -> None:
    document = inference.document
    assert (len(document.operations), len(document.schemas), len(document.by_key)) == (42, 209, 209)
    methods = [each.method for each in document.operations]
    assert {method: methods.count(method) for method in methods} == {"POST": 23, "GET": 15, "DELETE": 4}
    assert len({each.pointer for each in document.operations}) == 42
    assert (document.spec_version, document.title, document.version) == (
        "3.0.0",
        "Azure OpenAI Service API",
        "2024-09-01-preview",
    )
    assert all(shared.pointer == shared.key == f"#{ROOT}{shared.name}" for shared in document.schemas)


def test_every_reference_leads_to_a_schema(inference: Any) -> None:
    named = {each.ref for each in all_schemas(inference) if each.ref} | {
        each.base for each in all_schemas(inference) if each.base
    }
    assert named <= inference.document.by_key.keys()
    assert not any(each.all_of for each in all_schemas(inference))


def test_the_exact_list_of_problems(inference: Any) -> None:
    assert [code for code, pointer in inference.codes if code == "N206"] == ["N206"] * 50
    assert all("/x-ms-examples/" in pointer for code, pointer in inference.codes if code == "N206")
    assert [each for each in inference.codes if each[0] != "N206"] == [
        ("N337", "/security/0/bearer/0"),
        ("W404", f"{ROOT}createChatCompletionStreamResponse/properties/object/required"),  # 4022
        ("N403", f"{ROOT}imageGenerationsRequest/properties/prompt/format"),  # 4658
        ("N403", f"{ROOT}imageGenerationsRequest/properties/user/format"),  # 4674
        ("N407", f"{ROOT}generateImagesResponse/properties/created/example"),  # 4689
        ("W404", f"{ROOT}createMessageRequest/properties/attachments/required"),  # 6421
        ("N332", "/components/securitySchemes/bearer/x-tokenInfoFunc"),
        ("N332", "/components/securitySchemes/bearer/x-scopeValidateFunc"),
        ("N332", f"{ROOT}createCompletionRequest/properties/logit_bias/x-oaiTypeLabel"),
        ("N332", f"{ROOT}createChatCompletionRequest/allOf/1/properties/response_format/x-oaiExpandable"),
        ("N428", f"{ROOT}chatCompletionRequestMessageTool"),  # 3847
        ("N428", f"{ROOT}chatCompletionRequestMessageFunction"),  # 3863
        ("W423", f"{ROOT}chatCompletionRequestMessageFunction/required"),  # 3881
        ("W423", f"{ROOT}ResponseFormatJsonSchema/properties/json_schema/required"),  # 4368
        ("W423", f"{ROOT}createRunRequest/required"),  # 5732
        ("W423", f"{ROOT}createThreadAndRunRequest/required"),  # 5933
        ("W423", f"{ROOT}vectorStoreObject/required"),  # 7462
    ]


def test_an_object_laid_over_a_union_of_messages_is_one_message(inference: Any) -> None:  # 3847, 3863
    assert inference.members("chatCompletionRequestMessageTool") == {
        "role": True,
        "content": True,
        "tool_call_id": True,
    }
    assert values(schema(inference, "chatCompletionRequestMessageTool.role")) == ["tool"]
    assert schema(inference, "chatCompletionRequestMessageTool.content").types == ("string",)
    assert inference.members("chatCompletionRequestMessageFunction") == {"role": True, "content": True, "name": True}
    assert values(schema(inference, "chatCompletionRequestMessageFunction.role")) == ["function"]
    assert not inference.schema("chatCompletionRequestMessageFunction").nullable


def test_a_part_that_redefines_members_of_another_wins(inference: Any) -> None:  # 2433
    request = inference.schema("createChatCompletionRequest")
    names = [each.name for each in request.properties]
    assert len(names) == len(set(names)) == 23
    assert [each.name for each in request.properties if each.required] == ["messages"]
    assert schema(inference, "createChatCompletionRequest.max_tokens").nullable
    assert "context length" in schema(inference, "createChatCompletionRequest.max_tokens").description
    assert names[-3:] == ["tool_choice", "function_call", "functions"]


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("error", {"code": False, "message": False, "param": False, "type": False, "inner_error": False}),  # 1890
        ("dalleError", {"code": False, "message": False, "param": False, "type": False, "inner_error": False}),  # 1925
        ("contentFilterSeverityResult", {"filtered": True, "severity": True}),  # 1956
        ("contentFilterDetectedWithCitationResult", {"filtered": True, "detected": True, "citation": False}),
    ],
)
def test_members_beside_allof_and_requirements_on_the_wrapper(
    inference: Any, name: str, members: dict[str, bool]
) -> None:
    assert inference.members(name) == members
    assert inference.schema(name).base is None


def test_a_contained_response_keeps_its_members(inference: Any) -> None:  # 4413
    assert [*inference.members("audioVerboseResponse")] == ["text", "task", "language", "duration", "segments", "words"]


def test_subtypes_have_bases_and_requirements(inference: Any) -> None:  # 2920, 3526
    assert inference.schema("azureSearchChatExtensionConfiguration").base == f"#{ROOT}azureChatExtensionConfiguration"
    assert inference.members("azureSearchChatExtensionConfiguration") == {"parameters": True}
    assert inference.members("onYourDataApiKeyAuthenticationOptions") == {"key": True}
    system = inference.schema("onYourDataSystemAssignedManagedIdentityAuthenticationOptions")
    assert (system.base, system.properties) == (f"#{ROOT}onYourDataAuthenticationOptions", ())
    assert sum(each.base is not None for each in all_schemas(inference)) == 17


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("azureChatExtensionConfiguration", 5),
        ("onYourDataAuthenticationOptions", 8),
        ("onYourDataVectorizationSource", 4),
    ],
)
def test_mappings_are_complete_and_agree_with_the_subtypes(inference: Any, name: str, count: int) -> None:
    mapping = inference.schema(name).discriminator.mapping
    assert len(mapping) == count
    for entry in mapping:
        assert inference.document.by_key[entry.schema].schema.x.discriminator_value == entry.value


def test_a_union_of_tagged_subtypes_without_a_discriminator_knows_the_tags(inference: Any) -> None:  # 2939 ...
    for path in (
        "azureSearchChatExtensionParameters.authentication",
        "azureSearchChatExtensionParameters.embedding_dependency",
        "azureCosmosDBChatExtensionParameters.embedding_dependency",
        "elasticsearchChatExtensionParameters.authentication",
        "elasticsearchChatExtensionParameters.embedding_dependency",
        "pineconeChatExtensionParameters.embedding_dependency",
        "onYourDataEndpointVectorizationSource.authentication",
    ):
        union = schema(inference, path)
        assert union.discriminator is None
        tags = [inference.document.by_key[branch.ref].schema.x.discriminator_value for branch in union.one_of]
        assert len(tags) == len(set(tags)) == len(union.one_of)
        assert None not in tags


def test_unions_of_one_branch_and_branches_without_names_stay(inference: Any) -> None:
    assert refs(inference.schema("chatCompletionRequestSystemMessageContentPart")) == [
        "chatCompletionRequestMessageContentPartText"
    ]  # 2797
    assert refs(inference.schema("chatCompletionRequestToolMessageContentPart")) == [
        "chatCompletionRequestMessageContentPartText"
    ]  # 2811
    assert len(inference.schema("threadStreamEvent").one_of) == 1  # 7923
    assert [each.types for each in schema(inference, "createAssistantRequest.model").any_of] == [("string",)]  # 4963
    assert [each.types for each in schema(inference, "modifyAssistantRequest.model").any_of] == [("string",)]  # 5127
    assert len(inference.schema("runStreamEvent").one_of) > 5  # 7943


def test_a_string_or_an_object(inference: Any) -> None:  # 2579, 4203, 4806, 5387
    for path in (
        "createChatCompletionRequest.function_call",
        "chatCompletionToolChoiceOption",
        "assistantsApiResponseFormatOption",
        "assistantsApiToolChoiceOption",
    ):
        union = schema(inference, path)
        assert union.one_of[0].types == ("string",)
        assert "auto" in values(union.one_of[0])
        assert union.one_of[1].ref


def test_one_of_that_only_requires_beside_properties(inference: Any) -> None:  # 5090, 6106
    for path in ("createAssistantRequest.tool_resources.file_search", "createThreadRequest.tool_resources.file_search"):
        search = schema(inference, path)
        assert [each.name for each in search.properties] == ["vector_store_ids", "vector_stores"]
        assert [branch.required for branch in search.one_of] == [("vector_store_ids",), ("vector_stores",)]


def test_an_object_type_beside_one_of(inference: Any) -> None:  # 6831, 7490
    details = schema(inference, "runStepObject.step_details")
    assert (details.types, details.properties) == (("object",), ())
    assert refs(details) == ["runStepDetailsMessageCreationObject", "runStepDetailsToolCallsObject"]


def test_siblings_of_references(inference: Any) -> None:
    for path in (
        "assistantObject.response_format",  # 4943
        "createAssistantRequest.response_format",  # 5115
        "modifyAssistantRequest.response_format",  # 5205
        "updateVectorStoreRequest.expires_after",  # 7511
        "createRunRequest.truncation_strategy",
    ):
        assert schema(inference, path).ref
        assert schema(inference, path).nullable
    assert schema(inference, "retrievedDocument.filter_reason").description.startswith(
        "Represents the rationale"
    )  # 3790
    assert schema(inference, "createThreadAndRunRequest.thread").description.startswith("If no thread")  # 5838
    assert sum(bool(each.ref and each.nullable) for each in all_schemas(inference)) == 13


def test_null_through_a_branch(inference: Any) -> None:  # 2142
    stop = schema(inference, "chatCompletionsRequestCommon.stop")
    assert (stop.nullable, stop.has_default, stop.default) == (True, True, None)
    assert [branch.nullable for branch in stop.one_of] == [False, False]


def test_requirements_on_what_is_no_object_are_dropped(inference: Any) -> None:  # 4022, 6421
    assert schema(inference, "createChatCompletionStreamResponse.object").required == ()
    assert schema(inference, "createMessageRequest.attachments").required == ()


def test_values_of_enumerations(inference: Any) -> None:
    assert values(schema(inference, "doneEvent.data")) == ["[DONE]"]
    assert "256x256" in [value for each in all_schemas(inference) if each.enum for value in values(each)]
    run_step = [schema(inference, f"runStepObject.{name}").enum for name in ("object", "type")]  # 6775, 6799
    assert [each.name for each in run_step] == ["RunStepObjectType", "RunStepObjectType"]
    assert run_step[0].values != run_step[1].values
    assert sum(each.enum is not None and each.enum.extended for each in all_schemas(inference)) >= 118


def test_numbers_and_formats(inference: Any) -> None:
    seed = dict(schema(inference, "createCompletionRequest.seed").constraints)
    assert (seed["minimum"], seed["maximum"]) == (-(2**63), 2**63 - 1)  # 2277
    assert schema(inference, "imageGenerationsRequest.prompt").format is None  # 4658
    assert schema(inference, "generateImagesResponse.created").format == "unixtime"
    assert schema(inference, "generateImagesResponse.created").example == "1676540381"  # 4689


def test_bodies_and_responses_of_every_kind(inference: Any) -> None:
    by_id = {each.operation_id: each for each in inference.document.operations}
    transcription = by_id["Transcriptions_Create"]
    assert [media.type for media in transcription.body.media] == ["multipart/form-data"]  # 279
    assert [media.type for media in transcription.responses[0].media] == ["application/json", "text/plain"]  # 291
    speech = next(each for each in inference.document.operations if each.path.endswith("/audio/speech"))
    assert speech.body.media[0].type == "multipart/form-data"  # 365
    (binary,) = speech.responses[0].media
    assert (binary.type, binary.schema.format) == ("application/octet-stream", "binary")  # 372
    completion = by_id["Completions_Create"]
    assert [header.name for header in completion.responses[0].headers] == ["apim-request-id"]  # 65
    embedding = by_id["embeddings_create"]
    assert embedding.body.media[0].schema.additional is True  # 104
    chat = next(each for each in inference.document.operations if each.path.endswith("/chat/completions"))
    assert refs(chat.responses[0].media[0].schema) == [
        "createChatCompletionResponse",
        "createChatCompletionStreamResponse",
    ]  # 221


def test_every_operation_sends_the_version(inference: Any) -> None:
    for operation in inference.document.operations:
        assert "api-version" in [each.name for each in operation.parameters if each.location == "query"]


def test_the_service(inference: Any) -> None:
    document = inference.document
    (server,) = document.servers
    assert (server.url, server.variables[0].schema.default) == (
        "https://{endpoint}/openai",
        "your-resource-name.openai.azure.com",
    )
    assert [(each.name, each.kind, each.scopes) for each in document.schemes] == [
        ("bearer", "oauth2", ()),
        ("apiKey", "apiKey", ()),
    ]
    assert [[(use.scheme, use.scopes) for use in uses] for uses in document.security] == [
        [("bearer", ("api.read",))],
        [("apiKey", ())],
    ]
    assert sum(not each.tags for each in document.operations) == 7
