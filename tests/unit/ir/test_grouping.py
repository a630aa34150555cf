"""x-ms-parameter-grouping: parameters that are one argument, and the record of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from specloom.ir.model import Record, Ref, Scalar

if TYPE_CHECKING:
    from tests.unit.ir.conftest import Built

Build = Callable[..., "Built"]

OK = "responses: {'200': {description: OK}}"
PARAMETER = "{name: %s, in: %s, required: %s, schema: {type: string}, x-ms-parameter-grouping: %s}"


def parameter(name: str, grouping: str, place: str = "query", *, required: bool = False) -> str:
    return PARAMETER % (name, place, str(required).lower(), grouping)


def records(result: Built) -> dict[str, Record]:
    return {each.name: each for each in result.api.declarations if isinstance(each, Record)}


def test_a_named_group_is_one_record_for_all_operations(built: Build) -> None:
    named = "{name: the-options}"
    result = built(f"""
        /a:
          get: {{operationId: a, parameters: [{parameter("x", named, required=True)}, {parameter("y", named)}], {OK}}}
        /b: {{get: {{operationId: b, parameters: [{parameter("x", named)}, {parameter("z", named, "header")}], {OK}}}}}
    """)
    record = records(result)["the options"]
    assert record.id == "#/x-ms-parameter-grouping/the-options"
    assert [(field.wire, field.required) for field in record.fields] == [("x", False), ("y", False), ("z", False)]
    assert record.used_in_requests
    assert not record.used_in_responses
    first, second = result.api.operations
    (group,) = first.parameter_groups
    assert (group.record, group.name, group.required) == (record.id, "the options", True)
    assert [each.required for each in second.parameter_groups] == [False]
    places = [each.grouped for each in first.parameters]
    assert [(at.record, at.wire) for at in places if at is not None] == [(record.id, "x"), (record.id, "y")]


def test_a_group_without_a_name_is_called_after_its_operation(built: Build) -> None:
    result = built(f"""
        /a:
          get:
            operationId: Things_listAll
            parameters: [{parameter("x", "{}")}, {parameter("y", "{postfix: extra-options}")}]
            {OK}
        /b: {{get: {{parameters: [{parameter("x", "{}")}], {OK}}}}}
    """)
    named = list(records(result))
    assert named[:2] == ["Things list All Parameters", "Things list All extra options"]
    assert [each.name for each in result.api.operations[0].parameter_groups] == ["Parameters", "extra options"]


def test_a_body_in_a_group(built: Build) -> None:
    result = built(f"""
        /a:
          post:
            operationId: a
            parameters: [{parameter("x", "{}")}]
            requestBody:
              required: true
              x-ms-client-name: thing
              x-ms-parameter-grouping: {{}}
              x-ms-client-flatten: true
              content:
                application/json: {{schema: {{type: object, required: [n], properties: {{n: {{type: integer}}}}}}}}
            {OK}
    """)
    record = records(result)["a Parameters"]
    assert [(field.wire, field.required, field.flatten) for field in record.fields] == [
        ("x", False, False),
        ("thing", True, True),
    ]
    assert [each.path for each in record.lifted] == [("thing", "n")]
    body = result.api.operations[0].body
    assert body is not None
    assert body.grouped is not None
    assert body.grouped.wire == "thing"
    assert isinstance(body.type, Ref)
    assert body.type == record.fields[1].type  # it is declared once


def test_two_parameters_of_one_name(built: Build) -> None:
    result = built(f"""
        /a: {{get: {{operationId: a, parameters: [{parameter("x", "{}")}, {parameter("x", "{}", "header")}], {OK}}}}}
    """)
    assert [field.wire for field in records(result)["a Parameters"].fields] == ["x", "header x"]


def test_parameters_of_one_name_and_two_types(built: Build) -> None:
    other = "{name: x, in: query, schema: {type: integer}, x-ms-parameter-grouping: {name: g}}"
    result = built(f"""
        /a: {{get: {{operationId: a, parameters: [{parameter("x", "{name: g}")}], {OK}}}}}
        /b: {{get: {{operationId: b, parameters: [{other}], {OK}}}}}
    """)
    assert [field.type for field in records(result)["g"].fields] == [Scalar("string")]
    assert [each.where.pointer for each in result.said("N552")] == ["/paths/~1b/get/parameters/0"]


def test_what_the_client_has_is_in_no_group(built: Build) -> None:
    placed = (
        "{name: x, in: query, schema: {type: string}, x-ms-parameter-location: client, x-ms-parameter-grouping: {}}"
    )
    result = built(f"""
        /a: {{get: {{operationId: a, parameters: [{placed}], {OK}}}}}
    """)
    assert [each.wire for each in result.api.client_parameters] == ["x"]
    assert result.api.operations[0].parameter_groups == ()
    assert [each.where.pointer for each in result.said("N553")] == ["/paths/~1a/get/parameters/0"]


def test_what_all_operations_group_is_not_the_clients(built: Build) -> None:
    result = built(f"""
        /a: {{get: {{operationId: a, parameters: [{parameter("x", "{}")}], {OK}}}}}
        /b: {{get: {{operationId: b, parameters: [{parameter("x", "{}")}], {OK}}}}}
    """)
    assert result.api.client_parameters == ()


def test_a_constant_is_sent_always_and_not_asked_for(built: Build) -> None:
    constant = "{name: k, in: query, required: true, schema: {type: string, enum: [v]}, x-ms-parameter-grouping: {}}"
    result = built(f"""
        /a: {{get: {{operationId: a, parameters: [{constant}, {parameter("x", "{}")}], {OK}}}}}
    """)
    assert [field.wire for field in records(result)["a Parameters"].fields] == ["x"]
    assert [(each.constant, each.grouped is None) for each in result.api.operations[0].parameters] == [
        (True, True),
        (False, False),
    ]


def test_a_body_of_bytes_stays_an_argument(built: Build) -> None:
    result = built(f"""
        /a:
          post:
            operationId: a
            requestBody:
              x-ms-parameter-grouping: {{}}
              content: {{application/octet-stream: {{schema: {{type: string, format: binary}}}}}}
            {OK}
    """)
    assert result.api.operations[0].parameter_groups == ()
    assert len(result.said("N553")) == 1


def test_a_member_of_a_group_may_be_called_as_a_parameter_beside_it(built: Build) -> None:
    member = "{name: A, in: query, schema: {type: string}, x-ms-client-name: C, x-ms-parameter-grouping: {name: g}}"
    result = built(f"/c/{{C}}: {{get: {{parameters: [{member}], {OK}}}}}")
    (operation,) = result.api.operations
    found = [(each.wire, each.name, each.grouped is not None) for each in operation.parameters]
    assert found == [("C", "C", False), ("A", "C", True)]
