"""Walking and rebuilding: what does not change is not rebuilt."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from specloom.normalize.document import Schema
from specloom.normalize.walk import nested, uses, with_children, with_shared, with_uses

SPEC = """
    servers: [{url: 'https://{h}', variables: {h: {default: d}}}]
    paths:
      /a:
        post:
          parameters: [{name: q, in: query, schema: {description: query}}]
          requestBody: {content: {a/b: {schema: {description: body}}, c/d: {}}}
          responses:
            200:
              description: ok
              headers: {h: {schema: {description: header}}}
              content: {a/b: {schema: {description: response}, itemSchema: {description: item}}}
    components:
      schemas:
        A:
          description: a
          properties: {p: {description: property}}
          additionalProperties: {description: additional}
          items: {description: items}
          prefixItems: [{description: prefix}]
          oneOf: [{description: one}]
          anyOf: [{description: any}]
    """


def shout(schema: Schema) -> Schema:
    done = with_children(schema, shout)
    return replace(done, description=done.description.upper()) if done.description else done


def test_every_schema_is_visited(three: Any) -> None:
    document = three(SPEC).document
    assert {each.description for each in nested(document.schemas[0].schema)} == {
        *("a", "property", "additional", "items", "prefix", "one", "any")
    }
    assert [each.description for each in uses(document)] == [None, "query", "body", "response", "item", "header"]


def test_every_schema_can_be_changed(three: Any) -> None:
    document = three(SPEC).document
    changed = with_uses(with_shared(document, lambda shared: shout(shared.schema)), shout)
    assert [each.description for each in uses(changed)] == [None, "QUERY", "BODY", "RESPONSE", "ITEM", "HEADER"]
    assert {each.description for each in nested(changed.schemas[0].schema)} == {
        *("A", "PROPERTY", "ADDITIONAL", "ITEMS", "PREFIX", "ONE", "ANY")
    }
    assert changed.by_key[changed.schemas[0].key] is changed.schemas[0]


def test_what_does_not_change_is_the_same_object(three: Any) -> None:
    document = three(SPEC).document
    same = with_uses(document, lambda schema: with_children(schema, lambda child: child))
    assert same.operations is document.operations
    schema = document.schemas[0].schema
    assert with_children(schema, lambda child: child) is schema
