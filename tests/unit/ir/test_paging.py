"""Paging: by cursor as the configuration says, by link as x-ms-pageable says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from specloom.config import Config, CursorPagingConfig
from specloom.ir.model import Anything, NextOperation, Paging, Ref, Scalar

if TYPE_CHECKING:
    from tests.unit.ir.conftest import Built

Build = Callable[..., "Built"]

CURSOR = CursorPagingConfig(parameter="after", items="data", cursor="last_id", more="has_more")
PAGE = (
    "{type: object, properties: {data: {type: array, items: {}}, last_id: {type: string}, has_more: {type: boolean}}}"
)
LINKED = "{type: object, properties: {value: {type: array, items: {type: string}}, nextLink: {type: string}}}"


def listing(
    built: Build,
    *,
    method: str = "get",
    after: str = "after",
    page: str = PAGE,
    more: str = "",
    config: CursorPagingConfig | None = CURSOR,
) -> Built:
    return built(
        f"""
        /a:
          {method}:
            parameters: [{{name: {after}, in: query, schema: {{type: string}}}}]
            {more}
            responses: {{'200': {{description: x, content: {{application/json: {{schema: {page}}}}}}}}}
        """,
        config=Config(paging=config),
    )


def test_by_cursor_where_parameter_and_members_are_there(built: Build) -> None:
    (operation,) = listing(built).api.operations
    (content,) = operation.responses[0].contents
    assert isinstance(content.type, Ref)
    assert operation.paging == Paging(
        kind="cursor",
        record=content.type.id,
        items="data",
        item=Anything(),
        cursor_parameter="after",
        cursor_member="last_id",
        more_member="has_more",
    )
    for other in (
        listing(built, method="post"),
        listing(built, after="since"),
        listing(built, page=PAGE.replace("last_id", "next")),
        listing(built, page=PAGE.replace("has_more", "more")),
        listing(built, page=PAGE.replace("type: array, items: {}", "type: string")),
        listing(built, page="{type: array, items: {}}"),
        listing(built, page="{type: string}"),
        listing(built, page=f"{{oneOf: [{PAGE}, {{type: object, properties: {{a: {{}}}}}}]}}"),
    ):
        assert other.api.operations[0].paging is None


def test_without_configuration_nothing_is_paged_by_cursor(built: Build) -> None:
    assert listing(built, config=None).api.operations[0].paging is None


def test_members_of_a_page_may_be_inherited_null_and_behind_other_names(built: Build) -> None:
    result = built(
        """
        /a:
          get:
            parameters: [{name: after, in: query, schema: {type: string}}]
            responses:
              '204': {description: x}
              '200':
                description: x
                content: {application/json: {schema: {nullable: true, allOf: [{$ref: '#/components/schemas/Page'}]}}}
        """,
        more="""
        components:
          schemas:
            Page: {$ref: '#/components/schemas/Things'}
            Things:
              allOf: [{$ref: '#/components/schemas/Counted'}]
              properties: {data: {$ref: '#/components/schemas/Many'}, last_id: {type: string}}
            Counted:
              type: object
              required: [kind]
              discriminator: {propertyName: kind}
              properties: {kind: {type: string}, has_more: {type: boolean}}
            Many: {type: array, nullable: true, items: {type: string}}
        """,
        config=Config(paging=CURSOR),
    )
    paging = result.api.operations[0].paging
    assert paging is not None
    assert (paging.record, paging.item) == ("#/components/schemas/Things", Scalar("string"))


def by_link(built: Build, said: str, page: str = LINKED) -> tuple[Paging | None, Built]:
    result = listing(built, page=page, more=f"x-ms-pageable: {said}")
    return result.api.operations[0].paging, result


def test_by_link_as_x_ms_pageable_says(built: Build) -> None:
    paging, _ = by_link(built, "{nextLinkName: nextLink}")
    assert paging is not None
    assert (paging.kind, paging.items, paging.item) == ("next-link", "value", Scalar("string"))
    assert (paging.next_link, paging.cursor_parameter) == ("nextLink", None)
    at_once, _ = by_link(built, "{nextLinkName: null}")
    assert at_once is not None
    assert at_once.next_link is None


@pytest.mark.parametrize("item", ["items", "nextLink"], ids=["is not there", "is no list"])
def test_items_that_are_no_list_are_reported(built: Build, item: str) -> None:
    paging, result = by_link(built, f"{{nextLinkName: nextLink, itemName: {item}}}")
    assert paging is None
    assert [each.where.pointer for each in result.said("W558")] == ["/paths/~1a/get"]


def test_a_link_that_is_not_there_is_reported(built: Build) -> None:
    paging, result = by_link(built, "{nextLinkName: next}")
    assert paging is not None
    assert paging.next_link is None
    assert [each.where.pointer for each in result.said("W563")] == ["/paths/~1a/get"]


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ("parameters: [{name: nextLink, in: query, schema: {}}, {name: size, in: query, schema: {}}]", "nextLink"),
        ("parameters: [{name: next-link, in: header, schema: {}}, {name: after, in: query, schema: {}}]", "next-link"),
        ("parameters: [{name: token, in: query, required: true, schema: {}}]", "token"),
        ("parameters: [{name: a, in: query, schema: {}}, {name: b, in: query, schema: {}}]", None),
        (
            "parameters: [{name: nextLink, in: query, schema: {}}, {name: b, in: query, required: true, schema: {}}]",
            None,
        ),
        ("requestBody: {content: {application/json: {schema: {}}}}", None),
    ],
    ids=["by name", "by words", "the only new one", "which one?", "needs more", "needs a body"],
)
def test_the_next_page_is_got_by_another_operation(built: Build, following: str, expected: str | None) -> None:
    result = built(f"""
        /a:
          get:
            operationId: A_List
            x-ms-pageable: {{nextLinkName: nextLink, operationName: A_Next}}
            parameters: [{{name: after, in: query, schema: {{type: string}}}}]
            responses: {{'200': {{description: x, content: {{application/json: {{schema: {LINKED}}}}}}}}}
        /b:
          get: {{operationId: A_Next, {following}, responses: {{'200': {{description: x}}}}}}
        /c:
          get: {{operationId: C, responses: {{'200': {{description: x}}}}}}
        """)
    paging = result.api.operations[0].paging
    assert paging is not None
    assert (None if paging.next_operation is None else paging.next_operation.wire) == expected
    assert len(result.said("N559")) == (expected is None)


def test_an_operation_that_takes_no_link_is_sent_to_it(built: Build) -> None:
    """Its own query goes along, and so does the version of the API."""
    following = "parameters: [{name: top, in: query, schema: {}}, {name: x, in: header, schema: {}}]"
    result = built(f"""
        /a:
          get:
            operationId: A_List
            x-ms-pageable: {{nextLinkName: nextLink, operationName: A_Next}}
            parameters:
            - {{name: top, in: query, schema: {{}}}}
            - {{name: x, in: header, schema: {{}}}}
            - {{name: Api-Version, in: query, x-ms-api-version: true, schema: {{}}}}
            responses: {{'200': {{description: x, content: {{application/json: {{schema: {LINKED}}}}}}}}}
        /b:
          get: {{operationId: A_Next, {following}, responses: {{'200': {{description: x}}}}}}
        """)
    paging = result.api.operations[0].paging
    assert paging is not None
    assert paging.next_operation == NextOperation("#/paths/~1b/get")
    assert sorted(paging.carried) == ["Api-Version", "top"]
    assert result.said("N559") == []


@pytest.mark.parametrize(
    ("parameter", "carried"),
    [
        ("{name: api-version, in: query, schema: {}}", ()),  # AutoRest's convention holds in documents for it
        ("{name: api-version, in: query, x-ms-api-version: false, schema: {}}", ()),
        ("{name: v, in: query, x-ms-api-version: true, schema: {}}", ("v",)),
        ("{name: v, in: header, x-ms-api-version: true, schema: {}}", ()),
        ("{name: version, in: query, schema: {}}", ()),
    ],
)
def test_the_version_of_the_api_goes_with_links(built: Build, parameter: str, carried: tuple[str, ...]) -> None:
    result = built(f"""
        /a:
          get:
            operationId: A_List
            x-ms-pageable: {{nextLinkName: nextLink}}
            parameters: [{parameter}]
            responses: {{'200': {{description: x, content: {{application/json: {{schema: {LINKED}}}}}}}}}
        """)
    paging = result.api.operations[0].paging
    assert paging is not None
    assert paging.carried == carried


def test_an_operation_that_is_not_there_is_reported(built: Build) -> None:
    paging, result = by_link(built, "{nextLinkName: nextLink, operationName: ListNext}")
    assert paging is not None
    assert paging.next_operation is None
    assert len(result.said("N559")) == 1
