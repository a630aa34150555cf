"""The stage as a whole: versions, and overlays on the shape of 3.0."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.load.read import read_object
from specloom.load.tree import Tree
from specloom.normalize import normalize
from specloom.problems import Problems, Unusable

Loading = Callable[..., tuple[Tree, Problems]]


@pytest.mark.parametrize(
    ("head", "version"),
    [("swagger: '2.0'", "2.0"), ("openapi: 3.0.0", "3.0.0"), ("openapi: 3.0.4", "3.0.4"), ("openapi: 3.1.1", "3.1.1")],
)
def test_versions(tree: Loading, head: str, version: str) -> None:
    loaded, problems = tree(f"{head}\ninfo: {{title: T, version: '1'}}\npaths: {{}}")
    assert normalize(loaded, (), problems).spec_version == version
    assert list(problems) == []


@pytest.mark.parametrize(("head", "code"), [("swagger: '1.2'", "E302"), ("openapi: 4.0.0", "E302"), ("a: 1", "E301")])
def test_what_is_no_description(tree: Loading, head: str, code: str) -> None:
    loaded, problems = tree(f"{head}\ninfo: {{title: T, version: '1'}}\npaths: {{}}")
    with pytest.raises(Unusable):
        normalize(loaded, (), problems)
    assert [problem.code for problem in problems] == [code]


def test_an_overlay_sees_a_2_0_document_as_3_0(tree: Loading) -> None:
    loaded, problems = tree(
        """
        swagger: '2.0'
        info: {title: T, version: '1'}
        definitions: {Event: {type: object}}
        paths:
          /runs: {post: {responses: {200: {description: ok, schema: {type: object}}}}}
        """,
        overlay__yaml="""
        overlay: 1.0.0
        info: {title: O, version: '1'}
        actions:
          - target: $.paths['/runs'].post.responses['200'].content
            update: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Event'}}}
          - target: $.components.schemas.Event
            update: {properties: {id: {type: string}}}
        """,
    )
    overlay = read_object(Path(loaded.file).parent / "overlay.yaml", Problems())
    document = normalize(loaded, [overlay], problems)
    json, stream = document.operations[0].responses[0].media
    assert (json.type, stream.type) == ("application/json", "text/event-stream")
    assert stream.item_schema is not None
    assert stream.item_schema.ref == "#/components/schemas/Event"
    assert [each.name for each in document.by_key["#/components/schemas/Event"].schema.properties] == ["id"]
    assert document.schemas[0].pointer == "#/definitions/Event"
    assert document.operations[0].pointer == "#/paths/~1runs/post"
    assert list(problems) == []
