"""Records, scalars, lists, maps and aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from specloom.ir.model import Anything, List, Map, Ref, Scalar

if TYPE_CHECKING:
    from conftest import Declare


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string}", "string"),
        ("{type: string, format: date-time}", "string:date-time"),
        ("{type: string, format: binary}", "binary"),
        ("{type: integer, format: unixtime}", "integer:unixtime"),
        ("{type: number}", "number"),
        ("{type: boolean}", "boolean"),
        ("{}", "anything"),
        ("{description: Whatever.}", "anything"),
        ("{nullable: true}", "anything"),
        ("{type: string, nullable: true}", "string|null"),
        ("{type: array, items: {type: integer}}", "[integer]"),
        ("{type: array}", "[anything]"),
        ("{items: {type: integer}}", "[integer]"),
        ("{type: array, items: {type: string, nullable: true}, nullable: true}", "[string|null]|null"),
        ("{type: object}", "{anything}"),
        ("{type: object, additionalProperties: true}", "{anything}"),
        ("{type: object, additionalProperties: {type: integer}}", "{integer}"),
        ("{additionalProperties: {type: integer}}", "{integer}"),
        ("{type: object, additionalProperties: {type: array, items: {type: number}}}", "{[number]}"),
        ("{type: [string, 'null']}", "string|null"),
        ("{const: a}", "'a'"),
        ("{const: 1}", "1"),
        ("{enum: [a]}", "'a'"),
        ("{enum: [true, false]}", "boolean"),
        ("{enum: [a, null]}", "'a'|null"),
        ("{enum: [null]}", "null"),
        ("{oneOf: [{type: string}]}", "string"),
        ("{anyOf: [{type: string}, {type: string}]}", "string"),
        ("{anyOf: [{type: string}, {type: 'null'}]}", "string|null"),
        ("{allOf: [{$ref: '#/components/schemas/Other'}], nullable: true}", "Other|null"),
        ("{$ref: '#/components/schemas/Other'}", "Other"),
        ("{$ref: '#/components/schemas/Other', nullable: true}", "Other|null"),
        ("{$ref: '#/components/schemas/Perhaps'}", "Perhaps|null"),
        ("{$ref: '#/components/schemas/Maybe'}", "Maybe|null"),
    ],
)
def test_the_type_of_a_member(declare: Declare, schema: str, expected: str) -> None:
    declared = declare(f"""
        Thing: {{properties: {{it: {schema}}}, required: [it]}}
        Other: {{type: object, properties: {{a: {{type: string}}}}}}
        Perhaps: {{type: object, nullable: true, properties: {{a: {{type: string}}}}}}
        Maybe: {{$ref: '#/components/schemas/Perhaps'}}
    """)
    assert declared.fields("Thing") == {"it": expected}


def test_a_record_has_its_members_in_the_order_written(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          title: A thing
          required: [b, a]
          properties: {b: {type: string}, a: {type: integer}, c: {type: boolean}}
    """)
    assert declared.fields("thing") == {"b": "string", "a": "integer", "c": "?boolean"}
    assert declared.record("thing").doc == "A thing"
    assert declared.record("thing").id == "#/components/schemas/thing"
    assert declared.record("thing").additional is None


def test_what_is_written_in_place_is_declared_at_its_pointer(declare: Declare) -> None:
    declared = declare("""
        run Object:
          type: object
          properties:
            last_error: {type: object, description: What failed., properties: {code: {type: string}}}
    """)
    found = declared.record("run last error")
    assert found.id == "#/components/schemas/run Object/properties/last_error"
    assert found.doc == "What failed."
    assert declared.fields("run Object") == {"last_error": "?run last error"}


def test_additional_members_stay_with_the_record(declare: Declare) -> None:
    declared = declare("""
        any: {type: object, properties: {a: {type: string}}, additionalProperties: true}
        typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}
        none: {type: object, properties: {a: {type: string}}, additionalProperties: false}
        empty: {type: object, additionalProperties: false}
    """)
    assert declared.record("any").additional == Anything()
    assert declared.record("typed").additional == Scalar("integer")
    assert declared.record("none").additional is None
    assert [declared.record(name).closed for name in ("any", "typed", "none")] == [False, False, True]
    assert declared.record("empty").fields == ()


def test_a_named_schema_that_is_another_type_is_an_alias(declare: Declare) -> None:
    declared = declare("""
        ids: {type: array, items: {type: string}, maxItems: 5, description: Some ids.}
        meta: {type: object, additionalProperties: {type: string}}
        flag: {type: boolean, nullable: true}
        again: {$ref: '#/components/schemas/thing'}
        one: {oneOf: [{$ref: '#/components/schemas/thing'}]}
        thing: {type: object, properties: {a: {type: string}}}
        anything: {}
    """)
    assert declared.alias("ids").type == List(Scalar("string"))
    assert declared.alias("ids").doc == "Some ids.\n\nAt most 5 items."
    assert declared.alias("meta").type == Map(Scalar("string"))
    assert declared.alias("flag").type == Scalar("boolean"), "null belongs to the use"
    assert declared.alias("again").type == Ref("#/components/schemas/thing")
    assert declared.alias("one").type == Ref("#/components/schemas/thing")
    assert declared.alias("anything").type == Anything()


def test_a_named_list_declares_its_items(declare: Declare) -> None:
    declared = declare("""
        rows: {type: array, items: {type: object, properties: {a: {type: string}}}}
    """)
    assert declared.text(declared.alias("rows").type) == "[rows item]"


def test_records_may_hold_themselves(declare: Declare) -> None:
    declared = declare("""
        node:
          type: object
          properties:
            next: {$ref: '#/components/schemas/node'}
            all: {type: array, items: {$ref: '#/components/schemas/node'}}
        tree: {type: array, items: {$ref: '#/components/schemas/tree'}}
    """)
    assert declared.fields("node") == {"next": "?node", "all": "?[node]"}
    assert declared.alias("tree").type == List(Ref("#/components/schemas/tree"))


def test_a_schema_that_is_only_itself_is_anything_and_reported(declare: Declare) -> None:
    declared = declare("""
        a: {$ref: '#/components/schemas/b'}
        b: {$ref: '#/components/schemas/a'}
        holder: {type: object, properties: {a: {$ref: '#/components/schemas/a'}}}
    """)
    assert declared.alias("a").type == Anything()
    assert declared.alias("b").type == Anything()


def test_what_a_member_says_beside_its_type(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties:
            fileId: {type: string, x-ms-client-name: identifier, description: Which., deprecated: true}
            made: {type: string, readOnly: true}
            secret: {type: string, x-ms-secret: true, writeOnly: true}
            password: {type: string, format: password}
            created: {type: string, x-ms-mutability: [read]}
            wish: {type: string, x-ms-mutability: [create, update]}
            both: {type: string, x-ms-mutability: [create, read]}
            size: {type: integer, x-ms-client-default: 5, default: 7, minimum: 1, maximum: 9}
            other: {allOf: [{$ref: '#/components/schemas/other'}], description: The other., readOnly: true}
        other: {type: object, properties: {a: {type: string}}}
    """)
    fields = {each.wire: each for each in declared.record("thing").fields}
    assert (fields["fileId"].name, fields["fileId"].doc, fields["fileId"].deprecated) == ("identifier", "Which.", True)
    assert fields["made"].read_only
    assert fields["secret"].secret
    assert fields["secret"].write_only
    assert fields["password"].secret
    assert fields["created"].read_only
    assert fields["wish"].write_only
    assert not fields["both"].read_only
    assert not fields["both"].write_only
    assert (fields["size"].has_default, fields["size"].default) == (True, 5)
    assert fields["size"].doc == "Default: 7. Range: 1 to 9."
    assert (fields["other"].doc, fields["other"].read_only) == ("The other.", True)


def test_members_whose_names_are_alike_are_told_apart(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties: {fileId: {}, file_id: {}, '@type': {}, type: {}, '': {}}
    """)
    names = {each.wire: each.name for each in declared.record("thing").fields}
    assert len({name.replace(" ", "").lower() for name in names.values()}) == 5
    assert names["@type"] == "at type"
    assert names[""] == "unnamed"


def test_an_external_schema_is_named_in_a_problem(declare: Declare) -> None:
    declared = declare("""
        elsewhere: {x-ms-external: true, type: object, properties: {a: {type: string}}}
        thing: {type: object, properties: {it: {$ref: '#/components/schemas/elsewhere'}}}
    """)
    assert declared.fields("thing") == {"it": "?anything"}
    assert [(each.pointer, each.problem) for each in declared.not_generated] == [
        ("#/components/schemas/elsewhere", "N461")
    ]
    assert [each.pointer for each in declared.symbols] == ["#/components/schemas/thing"]


def test_internal_and_deprecated_records_say_so(declare: Declare) -> None:
    declared = declare("""
        inner: {x-ms-internal: true, deprecated: true, type: object, properties: {a: {type: string}}}
    """)
    assert declared.record("inner").internal
    assert declared.record("inner").deprecated


def test_a_constant_that_is_an_object_is_a_record_of_constants(declare: Declare) -> None:
    declared = declare("thing: {type: object, properties: {it: {const: {a: 1, b: [x, {}]}}}}")
    assert declared.fields("thing") == {"it": "?thing it"}
    assert declared.fields("thing it") == {"a": "1", "b": "('x', thing b item 2)"}
    assert declared.record("thing it").closed


@pytest.mark.parametrize(
    ("more", "type"),
    [
        ("items: false", "?(string, integer)"),
        ("maxItems: 2", "?(string, integer)"),
        ("maxItems: 1", "?(string)"),
        ("minItems: 2, maxItems: 2", "?(string, integer)"),
        ("items: {type: boolean}", "?thing pair -> (string, integer, *boolean)"),
        ("unevaluatedItems: false", "?(string, integer)"),
        ("minItems: 5", "?thing pair -> (string, integer, *anything)"),
    ],
)
def test_an_array_whose_first_items_have_a_type_each_is_a_tuple(declare: Declare, more: str, type: str) -> None:
    declared = declare(f"""
        thing:
          type: object
          properties:
            pair: {{type: array, prefixItems: [{{type: string}}, {{type: integer}}], {more}}}
    """)
    use, arrow, whole = type.partition(" -> ")
    assert declared.fields("thing") == {"pair": use}
    assert not arrow or declared.text(declared.alias("thing pair").type) == whole


def test_a_tuple_that_may_lack_items_is_a_list_with_a_note(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties: {pair: {type: array, prefixItems: [{type: string}, {type: integer}], minItems: 1}}
    """)
    assert declared.fields("thing") == {"pair": "?[thing pair item]"}
    assert declared.variants("thing pair item") == {"string": (), "integer": ()}
    assert len(declared.said("N463")) == 1


def test_several_types_at_once_are_a_union(declare: Declare) -> None:
    declared = declare("""
        either: {type: [string, integer, 'null']}
        thing: {type: object, properties: {it: {$ref: '#/components/schemas/either'}}}
    """)
    assert declared.variants("either") == {"string": (), "integer": ()}
    assert declared.fields("thing") == {"it": "?either|null"}
