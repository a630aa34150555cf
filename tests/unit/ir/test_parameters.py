"""Parameters: of operations, and those that belong to the client."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from specloom.config import ClientConfig, ClientParameterConfig, Config
from specloom.ir.model import Const, Scalar

if TYPE_CHECKING:
    from tests.unit.ir.conftest import Built

Build = Callable[..., "Built"]

OK = "responses: {'200': {description: fine}}"


def client(**parameters: ClientParameterConfig) -> Config:
    return Config(client=ClientConfig(parameters=parameters))


# --- parameters -------------------------------------------------------------------------------------------------------


def test_parameters_come_in_path_order_then_as_written(built: Build) -> None:
    result = built(f"""
        /a/{{first}}/b/{{second}}:
          get:
            parameters:
              - {{name: zeta, in: query, schema: {{type: integer}}, description: Last letter.}}
              - {{name: second, in: path, required: true, schema: {{type: string}}}}
              - {{name: first, in: path, required: true, schema: {{type: string, description: Its number.}}}}
              - {{name: X-Trace, in: header, deprecated: true, schema: {{type: string, format: uuid}}}}
              - {{name: flavour, in: cookie, schema: {{type: string}}}}
            {OK}
        """)
    (operation,) = result.api.operations
    assert [(each.wire, each.name, each.location, each.required) for each in operation.parameters] == [
        ("first", "first", "path", True),
        ("second", "second", "path", True),
        ("zeta", "zeta", "query", False),
        ("X-Trace", "X Trace", "header", False),
        ("flavour", "flavour", "cookie", False),
    ]
    first, _, zeta, trace, _ = operation.parameters
    assert (first.doc, zeta.doc) == ("Its number.", "Last letter.")
    assert (first.style, first.explode, zeta.style, zeta.explode) == ("simple", False, "form", True)
    assert trace.deprecated
    assert trace.type == Scalar("string", "uuid")


def test_parameters_that_share_a_name_get_their_location(built: Build) -> None:
    result = built(f"""
        /a/{{id}}:
          get:
            parameters:
              - {{name: id, in: path, required: true, schema: {{type: string}}}}
              - {{name: id, in: query, schema: {{type: string}}}}
              - {{name: 'page[size]', in: query, schema: {{type: integer}}}}
              - {{name: $top, in: query, x-ms-client-name: maxCount, schema: {{type: integer}}}}
            {OK}
        """)
    (operation,) = result.api.operations
    assert [each.name for each in operation.parameters] == ["id path", "id query", "page size", "max Count"]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("filter $filter", {"filter": "filter", "$filter": "dollar filter"}),
        ("page-size page_size", {"page-size": "page minus size", "page_size": "page size"}),
        ("@top $top", {"@top": "at top", "$top": "dollar top"}),
        ("Sort sort", {"Sort": "Sort 2", "sort": "sort"}),
        ("ids[] ids", {"ids[]": "ids 2", "ids": "ids"}),
        ("$top top dollar_top", {"$top": "dollar top 2", "top": "top", "dollar_top": "dollar top"}),
    ],
)
def test_parameters_at_one_location_are_told_by_their_signs(built: Build, written: str, names: dict[str, str]) -> None:
    for wires in itertools.permutations(written.split()):
        given = ", ".join(f"{{name: '{wire}', in: query, schema: {{type: string}}}}" for wire in wires)
        (operation,) = built(f"/a: {{get: {{parameters: [{given}], {OK}}}}}").api.operations
        assert {each.wire: each.name for each in operation.parameters} == names


def test_parameters_that_differ_in_signs_and_in_their_location(built: Build) -> None:
    (operation,) = built(f"""
        /a:
          get:
            parameters:
              - {{name: $filter, in: query, schema: {{type: string}}}}
              - {{name: filter, in: query, schema: {{type: string}}}}
              - {{name: filter, in: header, schema: {{type: string}}}}
              - {{name: X-Id, in: header, schema: {{type: string}}}}
              - {{name: x_id, in: query, schema: {{type: string}}}}
            {OK}
        """).api.operations
    assert [each.name for each in operation.parameters] == [
        *("dollar filter", "filter query", "filter header", "X Id header", "x id query"),
    ]


def test_how_a_parameter_is_written(built: Build) -> None:
    result = built(f"""
        /a:
          get:
            parameters:
              - {{name: ids, in: query, style: spaceDelimited, explode: false, schema: {{type: array, items: {{}}}}}}
              - {{name: raw, in: query, allowReserved: true, schema: {{type: string}}}}
              - {{name: skip, in: query, x-ms-skip-url-encoding: true, schema: {{type: string}}}}
              - {{name: filter, in: query, content: {{application/json: {{schema: {{type: object}}}}}}}}
              - {{name: meta, in: header, x-ms-header-collection-prefix: x-meta-, schema: {{type: object}}}}
            {OK}
        """)
    ids, raw, skip, filter_, meta = result.api.operations[0].parameters
    assert (ids.style, ids.explode) == ("spaceDelimited", False)
    assert (raw.allow_reserved, skip.allow_reserved, ids.allow_reserved) == (True, True, False)
    assert filter_.content_type == "application/json"
    assert meta.header_prefix == "x-meta-"


def test_a_required_closed_enum_of_one_value_is_a_constant(built: Build) -> None:
    def parameter(name: str, required: str, enum: str) -> str:
        return f"- {{name: {name}, in: query, required: {required}, schema: {{type: string, enum: [v1]{enum}}}}}"

    result = built(f"""
        /a:
          get:
            parameters:
              {parameter("closed", "true", "")}
              {parameter("optional", "false", "")}
              {parameter("open", "true", ", x-ms-enum: {name: Open, modelAsString: true}")}
              {parameter("shut", "true", ", x-ms-enum: {name: Shut, modelAsString: false}")}
            {OK}
        """)
    parameters = {each.wire: each for each in result.api.operations[0].parameters}
    assert {wire: each.constant for wire, each in parameters.items()} == {
        "closed": True,
        "optional": False,
        "open": False,
        "shut": True,
    }
    assert parameters["closed"].type == Const("v1")


def test_client_defaults_and_server_defaults(built: Build) -> None:
    paths = f"""
        /a:
          get:
            parameters:
              - {{name: one, in: query, x-ms-client-default: 7, schema: {{type: integer}}}}
              - {{name: two, in: query, schema: {{type: integer, default: 20}}}}
              - {{name: three, in: query, schema: {{type: string}}}}
            {OK}
        """
    config = client(three=ClientParameterConfig(default="x", has_default=True))
    one, two, three = built(paths, config=config).api.operations[0].parameters
    assert (one.has_default, one.default) == (True, 7)
    assert (two.has_default, two.doc) == (False, "Default: 20.")
    assert (three.has_default, three.default) == (True, "x")


def test_inline_types_of_parameters_are_named_after_the_operation(built: Build) -> None:
    result = built(f"""
        /pets:
          get:
            operationId: listPets
            parameters: [{{name: order, in: query, schema: {{type: string, enum: [up, down]}}}}]
            {OK}
        """)
    assert result.declared(result.api.operations[0].parameters[0].type) == "list Pets order"


# --- the client's parameters ------------------------------------------------------------------------------------------

VERSION = "{name: api-version, in: query, required: true, schema: {type: string}}"


def shared(*each: str) -> str:
    """Paths "/0", "/1", ... with a GET that has these parameters."""
    return "\n".join(f"/{n}:\n  get:\n    parameters: [{some}]\n    {OK}" for n, some in enumerate(each))


def test_what_every_operation_has_belongs_to_the_client(built: Build) -> None:
    described = VERSION.replace("required: true", "required: true, description: The version.")
    result = built(shared(VERSION, described, f"{VERSION}, {{name: other, in: query, schema: {{type: string}}}}"))
    (parameter,) = result.api.client_parameters
    assert (parameter.wire, parameter.location, parameter.required, parameter.doc) == (
        "api-version",
        "query",
        True,
        "The version.",
    )
    assert [each.hoisted for each in result.api.operations] == [(("query", "api-version"),)] * 3
    assert [[each.wire for each in operation.parameters] for operation in result.api.operations] == [[], [], ["other"]]


def test_a_single_operation_keeps_its_parameters(built: Build) -> None:
    result = built(shared(VERSION))
    assert result.api.client_parameters == ()
    assert [each.wire for each in result.api.operations[0].parameters] == ["api-version"]


def test_required_by_some_is_optional_on_the_client(built: Build) -> None:
    result = built(shared(VERSION, VERSION.replace("true", "false")))
    assert [each.required for each in result.api.client_parameters] == [False]


def test_what_a_few_operations_have_by_chance_stays_with_each(built: Build) -> None:
    query = "{name: q, in: query, required: true, schema: {type: string}}"
    assert built(shared(*[query] * 7)).api.client_parameters == ()
    assert len(built(shared(*[query] * 8)).api.client_parameters) == 1
    header, constant = query.replace("in: query", "in: header"), query.replace("string", "string, enum: [v1]")
    assert len(built(shared(header, header)).api.client_parameters) == 1
    assert len(built(shared(constant, constant)).api.client_parameters) == 1
    components = f"components: {{parameters: {{Q: {query}}}}}"
    reference = "{$ref: '#/components/parameters/Q'}"
    assert len(built(shared(reference, reference), components).api.client_parameters) == 1
    one_path = f"""
        /search:
          parameters: [{query}]
          get: {{{OK}}}
          post: {{{OK}}}
        """
    assert built(one_path).api.client_parameters == ()


def test_headers_are_the_same_in_any_capitals(built: Build) -> None:
    result = built(
        shared("{name: X-Org, in: header, schema: {type: string}}", "{name: x-org, in: header, schema: {type: string}}")
    )
    assert [each.wire for each in result.api.client_parameters] == ["X-Org"]
    assert [each.hoisted for each in result.api.operations] == [(("header", "X-Org"),)] * 2


def test_a_header_twice_in_other_capitals_counts_once(built: Build) -> None:
    result = built(f"""
        /a:
          parameters: [{{name: X-ORG, in: header, schema: {{type: integer}}}}]
          get:
            parameters:
              - {{name: X-Org, in: header, schema: {{type: string}}}}
              - {{name: x-org, in: header, schema: {{type: string}}}}
            {OK}
        """)
    assert [each.wire for each in result.api.operations[0].parameters] == ["X-ORG"]
    assert len(result.said("W505")) == 1


def test_a_parameter_of_several_types_stays_and_is_noted(built: Build) -> None:
    result = built(shared(VERSION, VERSION.replace("string", "integer")))
    assert result.api.client_parameters == ()
    (problem,) = result.said("N552")
    assert problem.where.pointer.startswith("/paths/~11/get/parameters/0")


ORG = "{name: org, in: path, required: true, schema: {type: string}}"


def test_path_parameters_are_hoisted_only_where_it_is_said(built: Build) -> None:
    paths = "\n".join(f"/{{org}}/{name}:\n  get:\n    parameters: [{ORG}]\n    {OK}" for name in ("a", "b"))
    assert built(paths).api.client_parameters == ()
    result = built(paths, config=client(org=ClientParameterConfig(hoist=True)))
    assert [each.location for each in result.api.client_parameters] == ["path"]
    assert result.api.operations[0].hoisted == (("path", "org"),)


def test_the_configuration_overrides_the_rule(built: Build) -> None:
    config = Config(client=ClientConfig(parameters={"api-version": ClientParameterConfig(hoist=False)}))
    assert built(shared(VERSION, VERSION), config=config).api.client_parameters == ()
    config = Config(
        client=ClientConfig(parameters={"api-version": ClientParameterConfig("2024", has_default=True, hoist=True)})
    )
    result = built(shared(VERSION, "{name: x, in: query, schema: {type: string}}"), config=config)
    assert [(each.wire, each.has_default, each.default) for each in result.api.client_parameters] == [
        ("api-version", True, "2024")
    ]
    assert [each.hoisted for each in result.api.operations] == [(("query", "api-version"),), ()]


def test_x_ms_parameter_location_says_whose_it_is(built: Build) -> None:
    def said(place: str) -> str:
        return VERSION.replace("required: true", f"required: true, x-ms-parameter-location: {place}")

    assert len(built(shared(said("client"), "")).api.client_parameters) == 1
    assert built(shared(said("method"), said("method"))).api.client_parameters == ()


def test_a_shared_parameter_of_the_client_is_hoisted_from_where_it_is_used(built: Build) -> None:
    shared_one = """
        components:
          parameters:
            Org: {name: org, in: path, required: true, x-ms-parameter-location: client, schema: {type: string}}
    """
    paths = f"""
        /{{org}}/a:
          get:
            parameters: [{{$ref: '#/components/parameters/Org'}}]
            {OK}
        /b:
          get:
            {OK}
    """
    result = built(paths, shared_one)
    assert [each.wire for each in result.api.client_parameters] == ["org"]
    assert [each.hoisted for each in result.api.operations] == [(("path", "org"),), ()]
    config = Config(client=ClientConfig(parameters={"org": ClientParameterConfig(hoist=False)}))
    assert built(paths, shared_one, config).api.client_parameters == ()


def test_an_array_of_other_values_is_another_type(built: Build) -> None:
    def each(values: str) -> str:
        return f"{{name: sort, in: query, schema: {{type: array, items: {{type: string, enum: {values}}}}}}}"

    assert len(built(shared(*[each("[a, b]")] * 8)).api.client_parameters) == 1
    assert built(shared(*[each("[a, b]")] * 7, each("[a]"))).api.client_parameters == ()


def test_an_unknown_client_parameter_is_a_problem_with_a_suggestion(built: Build) -> None:
    config = Config(client=ClientConfig(parameters={"api_version": ClientParameterConfig()}))
    (problem,) = built(shared(VERSION, VERSION), config=config).said("E714")
    assert problem.hint == "did you mean `api-version`?"


SERVER = """
    servers:
      - url: https://{region}.{host}/v1
        variables:
          region: {default: eu, enum: [eu, us], description: Where.}
          host: {default: your-name.example.com}
"""


def test_server_variables_belong_to_the_client(built: Build) -> None:
    config = client(host=ClientParameterConfig(required=True))
    result = built(shared(""), SERVER, config)
    region, host = result.api.client_parameters
    assert (region.location, region.default, region.has_default) == ("host", "eu", True)
    assert region.doc is not None
    assert region.doc.startswith("Where.")
    assert (host.has_default, host.doc) == (False, None)
    assert result.api.servers[0].url == "https://{region}.{host}/v1"
    assert result.api.operations[0].hoisted == (("host", "region"), ("host", "host"))


def test_an_operation_with_its_own_server(built: Build) -> None:
    result = built(
        f"""
        /a:
          get:
            servers: [{{url: 'https://{{zone}}.example.com', variables: {{zone: {{default: z}}}}}}]
            {OK}
        /b:
          get:
            servers:
              - url: https://{{region}}.{{host}}/v1
                variables: {{region: {{default: eu}}, host: {{default: h}}}}
            {OK}
        """,
        SERVER,
    )
    own, same = result.api.operations
    assert (own.server, own.hoisted) == ("https://{zone}.example.com", (("host", "zone"),))
    assert same.server is None
    assert [each.wire for each in result.api.client_parameters] == ["region", "host", "zone"]
