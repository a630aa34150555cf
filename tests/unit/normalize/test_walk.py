"""Walking and rebuilding: what does not change is not rebuilt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from specloom.normalize import document as values
from specloom.normalize.document import Document, Schema
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


# --- every place there is --------------------------------------------------------------------------------------------

EVERYWHERE = """
    openapi: 3.2.0
    info: {title: T, version: '1'}
    servers: [{url: 'https://{h}', variables: {h: {x-parameter: {name: h, in: path, schema: {description: server}}}}}]
    paths:
      /a:
        parameters: [{$ref: '#/components/parameters/shared'}]
        post:
          servers:
            - url: https://{o}
              variables: {o: {x-parameter: {name: o, in: path, schema: {description: own}}}}
          parameters: [{name: Content-Type, in: header, schema: {description: content type}}]
          requestBody:
            content:
              application/json: {}
              multipart/form-data:
                schema: {description: body, properties: {file: {type: string}}}
                encoding: {file: {headers: {X-Part: {schema: {description: part}}}}}
          responses:
            200:
              description: ok
              headers: {h: {schema: {description: header}}}
              content: {text/event-stream: {schema: {description: response}, itemSchema: {description: item}}}
          callbacks: {c: {'{$url}': {post: {parameters: [{name: c, in: query, schema: {description: callback}}]}}}}
    webhooks: {w: {post: {parameters: [{name: w, in: query, schema: {description: webhook}}]}}}
    components:
      parameters:
        shared: {name: s, in: query, x-ms-parameter-location: client, schema: {description: client}}
    """


def holders() -> set[tuple[str, str]]:
    """The fields of a document, and of what is in it, that hold schemas outside of `Document.schemas`."""
    classes = {name: each for name, each in vars(values).items() if isinstance(each, type) and issubclass(each, Struct)}
    known = {"Schema"}
    found: set[tuple[str, str]] = set()
    while True:
        new = {
            (name, field)
            for name, each in classes.items()
            if each.__module__ != Schema.__module__ and name != "SharedSchema"
            for field, written in each.__annotations__.items()
            if known & set(re.findall(r"\w+", str(written)))
        }
        if new == found:
            return found
        found, known = new, known | {name for name, _ in new}


def held(value: object, place: tuple[str, str], passed: set[tuple[str, str]]) -> Iterator[Schema]:
    """The outermost schemas below a value; the fields on the way are added to `passed`."""
    if isinstance(value, Schema):
        passed.add(place)
        yield value
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from held(each, place, passed)
    elif isinstance(value, Struct):
        passed.add(place)
        for field in value.__struct_fields__:
            yield from held(getattr(value, field), (type(value).__name__, field), passed)


def outermost(document: Document, passed: set[tuple[str, str]]) -> list[Schema]:
    return list(held(replace(document, schemas=(), by_key={}), ("", ""), passed))


def test_no_place_that_holds_a_schema_is_passed_by(read: Any) -> None:
    document = read(EVERYWHERE).document
    passed: set[tuple[str, str]] = set()
    there = outermost(document, passed)
    assert holders() - passed == set(), "the spec above has to have a schema in these, too"
    assert {id(each) for each in uses(document)} == {id(each) for each in there}
    words = [str(each.description).upper() for each in there]
    assert [each.description for each in outermost(with_uses(document, shout), set())] == words
    same = with_uses(document, lambda schema: schema)
    assert (same.operations, same.servers) == (document.operations, document.servers)
    assert same.operations is document.operations
    assert same.servers is document.servers


def test_all_of_is_resolved_wherever_it_is(read: Any) -> None:
    text = re.sub(r"description: ([a-z ]+)(?=[},])", r"allOf: [{title: T}, {description: \1}]", EVERYWHERE)
    there = outermost(read(text).document, set())
    assert len(there) >= 10
    assert not any(each.all_of for each in there)
    assert all(each.description for each in there)
