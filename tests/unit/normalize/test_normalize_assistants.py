"""The Swagger 2.0 spec of this project: its counts, and what became of each of its oddities.

The numbers in comments are lines of the spec.
"""

from __future__ import annotations

from typing import Any

import pytest

from specloom.normalize.document import In
from specloom.normalize.walk import nested, uses


def all_schemas(found: Any) -> list[Any]:
    roots = [*(shared.schema for shared in found.document.schemas), *uses(found.document)]
    return [schema for root in roots for schema in nested(root)]


def operation(found: Any, operation_id: str) -> Any:
    return next(each for each in found.document.operations if each.operation_id == operation_id)


def test_nothing_is_lost(assistants: Any) -> None:
    document = assistants.document
    assert (len(document.operations), len(document.schemas), len(document.by_key)) == (32, 59, 59)
    methods = [each.method for each in document.operations]
    assert {method: methods.count(method) for method in methods} == {"GET": 15, "POST": 13, "DELETE": 4}
    assert (document.spec_version, document.version) == ("2.0", "2023-11-06-beta")
    assert all(shared.pointer == f"#/definitions/{shared.name}" for shared in document.schemas)
    assert all(shared.key == f"#/components/schemas/{shared.name}" for shared in document.schemas)
    assert all(each.pointer.startswith("#/paths/~1") for each in document.operations)
    assert document.client_parameters == (), "parameters: {}"


def test_every_reference_leads_to_a_schema(assistants: Any) -> None:
    named = {each.ref for each in all_schemas(assistants) if each.ref} | {
        each.base for each in all_schemas(assistants) if each.base
    }
    assert named <= assistants.document.by_key.keys()
    assert not any(each.all_of for each in all_schemas(assistants))


def test_the_exact_list_of_problems(assistants: Any) -> None:
    assert assistants.codes == [("N332", "/info/x-typespec-generated")]


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("CodeInterpreterToolCallOutput", {"logs", "image"}),  # 1781
        ("MessageContent", {"text", "image_file"}),  # 1977
        ("MessageTextAnnotation", {"file_citation", "file_path"}),  # 2127
        ("RequiredAction", {"submit_tool_outputs"}),  # 2228
        ("RunStepDetails", {"message_creation", "tool_calls"}),  # 2422
        ("ToolCall", {"code_interpreter", "retrieval", "function"}),  # 2808
        ("ToolDefinition", {"code_interpreter", "retrieval", "function"}),  # 2821
    ],
)
def test_subtypes_are_found_through_allof_only(assistants: Any, base: str, expected: set[str]) -> None:
    discriminator = assistants.schema(base).discriminator
    assert discriminator.property == "type"
    assert discriminator.where.pointer == f"/definitions/{base}/discriminator"
    assert {entry.value for entry in discriminator.mapping} == expected
    for entry in discriminator.mapping:
        subtype = assistants.document.by_key[entry.schema].schema
        assert (subtype.base, subtype.x.discriminator_value) == (f"#/components/schemas/{base}", entry.value)
        assert "type" not in [each.name for each in subtype.properties]


def test_the_tag_may_be_a_reference_to_an_enum(assistants: Any) -> None:  # 2420
    assert assistants.member("RunStepDetails", "type").schema.ref == "#/components/schemas/RunStepType"


@pytest.mark.parametrize(
    ("schema", "name", "ref"),
    [
        ("RunStep", "last_error", "RunStepError"),  # 2355
        ("ThreadRun", "required_action", "RequiredAction"),  # 2694
        ("ThreadRun", "last_error", "RunError"),  # 2701
    ],
)
def test_an_object_with_allof_and_x_nullable_is_a_nullable_reference(
    assistants: Any, schema: str, name: str, ref: str
) -> None:
    found = assistants.member(schema, name).schema
    assert (found.ref, found.nullable, found.types) == (f"#/components/schemas/{ref}", True, ())
    assert found.description
    assert found.x.client_name in ("lastError", "requiredAction")


def test_siblings_of_references(assistants: Any) -> None:
    with_words = [each for each in all_schemas(assistants) if each.ref and each.description]
    assert len(with_words) == 21 + 3


def test_enums_without_name_and_values_are_closed(assistants: Any) -> None:
    nameless = [
        each.enum for each in all_schemas(assistants) if each.enum and each.enum.extended and not each.enum.name
    ]
    assert len(nameless) == 19
    assert all(not each.open and len(each.values) == 1 for each in nameless)


def test_an_enum_that_is_repeated(assistants: Any) -> None:
    purposes = [each.enum for each in all_schemas(assistants) if each.enum and each.enum.name == "FilePurpose"]
    assert len(purposes) == 3
    assert purposes[0] == purposes[1] == purposes[2]
    assert (purposes[0].open, purposes[0].values[1].name) == (True, "fineTuneResults")
    orders = [each.enum for each in all_schemas(assistants) if each.enum and each.enum.name == "ListSortOrder"]
    assert len(orders) == 6
    assert len(set(orders)) == 1


def test_an_untyped_property(assistants: Any) -> None:  # 1910
    parameters = assistants.member("FunctionDefinition", "parameters")
    assert (parameters.required, parameters.schema.types, parameters.schema.properties) == (True, (), ())


def test_a_file_upload(assistants: Any) -> None:  # 448
    upload = operation(assistants, "microsoftAzureCreatefile")
    (media,) = upload.body.media
    assert (media.type, upload.body.required, upload.parameters) == ("multipart/form-data", True, ())
    assert [(each.name, each.required, each.schema.format) for each in media.schema.properties] == [
        ("file", True, "binary"),
        ("purpose", True, None),
        ("filename", False, None),
    ]
    assert media.schema.properties[0].where.pointer == "/paths/~1files/post/parameters/0"


def test_bodies_and_answers_are_json(assistants: Any) -> None:
    for each in assistants.document.operations:
        assert [response.status for response in each.responses] == ["200"]
        for response in each.responses:
            assert [media.type for media in response.media] == ["application/json"]
        if each.body and each.operation_id != "microsoftAzureCreatefile":
            assert [media.type for media in each.body.media] == ["application/json"]
            assert each.body.name
            assert each.body.where.pointer.startswith("/paths/")


def test_parameters_keep_what_is_beside_their_type(assistants: Any) -> None:
    limit, order, *_ = operation(assistants, "microsoftAzureListassistants").parameters
    assert (limit.name, limit.location, limit.schema.format, limit.schema.default) == ("limit", In.QUERY, "int32", 20)
    assert order.schema.enum.values[0].name == "ascending"


def test_times_and_nulls(assistants: Any) -> None:
    assert assistants.member("ThreadRun", "created_at").schema.format == "unixtime"
    expires = assistants.member("ThreadRun", "expires_at").schema
    assert (expires.format, expires.nullable) == ("date-time", True)


def test_the_service(assistants: Any) -> None:
    document = assistants.document
    (server,) = document.servers
    (endpoint,) = server.variables
    assert (server.url, endpoint.name, endpoint.location, endpoint.required) == (
        "{endpoint}",
        "endpoint",
        In.HOST,
        True,
    )
    assert endpoint.description == "An OpenAI endpoint supporting assistants functionality."
    assert [(each.name, each.kind, each.scopes) for each in document.schemes] == [
        ("ApiKeyAuth", "apiKey", ()),
        ("OAuth2Auth", "oauth2", ("https://cognitiveservices.azure.com/.default",)),
    ]
    assert [tag.name for tag in document.tags] == ["Assistants", "Files", "Threads"]
