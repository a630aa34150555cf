"""x-ms-client-flatten: which properties are flattened, and what their members are called in the record around."""

from __future__ import annotations

from tests.unit.ir.types.conftest import Declare, Declared

Paths = dict[str, str]


def lifted(declared: Declared, name: str) -> Paths:
    """Dotted path -> name, of what the flattened properties of a record give it."""
    return {".".join(each.path): each.name for each in declared.record(name).lifted}


def test_the_members_of_a_flattened_property(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties:
            name: {type: string}
            inner:
              x-ms-client-flatten: true
              type: object
              properties: {a.b: {type: string}, someSize: {type: integer, x-ms-client-name: size}}
    """)
    assert lifted(declared, "thing") == {"inner.a.b": "a b", "inner.someSize": "size"}
    assert declared.fields("thing") == {"name": "?string", "inner": "?thing inner"}  # the wire's are as they were
    assert [field.flatten for field in declared.record("thing").fields] == [False, True]
    assert declared.said("N460") == []


def test_flattened_members_give_way_to_the_others(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties:
            name: {type: string}
            first: {$ref: '#/components/schemas/inner', x-ms-client-flatten: true}
            second: {$ref: '#/components/schemas/inner', x-ms-client-flatten: true}
        inner: {type: object, properties: {name: {type: string}, size: {type: integer}}}
    """)
    assert lifted(declared, "thing") == {
        "first.name": "first name",
        "first.size": "first size",
        "second.name": "second name",
        "second.size": "second size",
    }


def test_flattened_twice_and_inherited(declare: Declare) -> None:
    declared = declare("""
        base:
          type: object
          required: [kind]
          discriminator: {propertyName: kind}
          properties:
            kind: {type: string}
            outer: {x-ms-client-flatten: true, $ref: '#/components/schemas/outer'}
        outer:
          type: object
          properties:
            a: {type: string}
            inner: {x-ms-client-flatten: true, type: object, properties: {a: {type: string}, b: {type: string}}}
        sub:
          allOf: [{$ref: '#/components/schemas/base'}]
          properties: {more: {x-ms-client-flatten: true, type: object, properties: {b: {type: integer}}}}
    """)
    assert lifted(declared, "outer") == {"inner.a": "inner a", "inner.b": "b"}
    assert lifted(declared, "base Base") == {"outer.a": "a", "outer.inner.a": "inner a", "outer.inner.b": "b"}
    assert lifted(declared, "sub") == {"more.b": "more b"}


def test_members_that_no_schema_names(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties:
            inner:
              {x-ms-client-flatten: true, type: object, properties: {a: {type: string}}, additionalProperties: true}
    """)
    assert lifted(declared, "thing") == {"inner.a": "a", "inner": "inner additional properties"}


def test_what_cannot_be_flattened_stays_nested(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties:
            map: {x-ms-client-flatten: true, type: object, additionalProperties: {type: string}}
            text: {x-ms-client-flatten: true, type: string}
            any:
              x-ms-client-flatten: true
              oneOf: [{$ref: '#/components/schemas/one'}, {$ref: '#/components/schemas/two'}]
            again: {x-ms-client-flatten: true, $ref: '#/components/schemas/thing'}
            maybe: {x-ms-client-flatten: true, nullable: true, allOf: [{$ref: '#/components/schemas/one'}]}
        one: {type: object, required: [a], properties: {a: {type: string}}}
        two: {type: object, required: [b], properties: {b: {type: string}}}
    """)
    assert lifted(declared, "thing") == {"maybe.a": "a"}
    assert [each.where.pointer.rpartition("/")[2] for each in declared.said("N460")] == ["map", "text", "any", "again"]


def test_a_circle_by_way_of_another(declare: Declare) -> None:
    declared = declare("""
        one: {type: object, properties: {two: {x-ms-client-flatten: true, $ref: '#/components/schemas/two'}}}
        two:
          type: object
          properties: {one: {x-ms-client-flatten: true, $ref: '#/components/schemas/one'}, a: {type: string}}
    """)
    assert lifted(declared, "one") == lifted(declared, "two") == {}
    assert len(declared.said("N460")) == 2
