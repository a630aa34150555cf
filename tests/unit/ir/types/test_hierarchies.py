"""Hierarchies: schemas that inherit from one with a discriminator."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Declare

TOOLS = """
        tool:
          type: object
          description: A tool.
          required: [type]
          properties: {type: {type: string, description: Which.}, id: {type: string}}
          discriminator: {propertyName: type}
        codeTool:
          allOf: [{$ref: '#/components/schemas/tool'}, {properties: {input: {type: string}}}]
          x-ms-discriminator-value: code
        searchTool:
          allOf: [{$ref: '#/components/schemas/tool'}]
          x-ms-discriminator-value: search
"""


def test_a_base_is_a_union_of_its_subtypes_and_a_record_of_what_they_share(declare: Declare) -> None:
    declared = declare(TOOLS)
    assert declared.union("tool").id == "#/components/schemas/tool"
    assert (declared.union("tool").tag, declared.union("tool").doc) == ("type", "A tool.")
    assert declared.variants("tool") == {"code Tool": ("code",), "search Tool": ("search",)}
    base = declared.record("tool Base")
    assert base.id == "#/components/schemas/tool#base"
    assert base.tag is not None
    assert (base.tag.wire, base.tag.values, base.tag.doc) == ("type", (), "Which.")
    assert declared.fields("tool Base") == {"id": "?string"}
    code = declared.record("code Tool")
    assert code.base == base.id
    assert code.tag is not None
    assert code.tag.values == ("code",)
    assert declared.fields("code Tool") == {"input": "?string"}
    assert [each.id for each in declared.symbols] == [
        "#/components/schemas/tool",
        "#/components/schemas/codeTool",
        "#/components/schemas/searchTool",
    ]


def test_a_use_of_the_base_is_a_use_of_the_union(declare: Declare) -> None:
    declared = declare(TOOLS + """
        box:
          type: object
          properties: {tools: {type: array, items: {$ref: '#/components/schemas/tool'}}}
""")
    assert declared.fields("box") == {"tools": "?[tool]"}


def test_a_subtype_with_subtypes_is_a_variant_and_a_union(declare: Declare) -> None:
    declared = declare(TOOLS + """
        pythonTool:
          allOf: [{$ref: '#/components/schemas/codeTool'}, {properties: {version: {type: string}}}]
          x-ms-discriminator-value: python
""")
    assert declared.variants("tool") == {
        "code Tool Base": ("code",),
        "python Tool": ("python",),
        "search Tool": ("search",),
    }
    assert declared.variants("code Tool") == {"code Tool Base": ("code",), "python Tool": ("python",)}
    assert declared.record("code Tool Base").base == "#/components/schemas/tool#base"
    assert declared.record("python Tool").base == "#/components/schemas/codeTool#base"


def test_some_subtypes_by_themselves_have_the_tag_of_the_hierarchy(declare: Declare) -> None:
    declared = declare(TOOLS + """
        box:
          type: object
          properties:
            it: {oneOf: [{$ref: '#/components/schemas/codeTool'}, {$ref: '#/components/schemas/searchTool'}]}
""")
    assert declared.union("box it").tag == "type"
    assert declared.variants("box it") == {"code Tool": ("code",), "search Tool": ("search",)}


def test_a_mapping_of_several_values(declare: Declare) -> None:
    declared = declare("""
        pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}}
          discriminator:
            propertyName: kind
            mapping: {tom: '#/components/schemas/cat', kitty: '#/components/schemas/cat'}
        cat: {allOf: [{$ref: '#/components/schemas/pet'}, {properties: {lives: {type: integer}}}]}
    """)
    tag = declared.record("cat").tag
    assert tag is not None
    assert tag.values == ("tom", "kitty")
    assert declared.variants("pet") == {"cat": ("tom", "kitty")}


def test_a_tag_whose_type_is_an_enum_leaves_the_enum_declared(declare: Declare) -> None:
    declared = declare("""
        pet:
          type: object
          required: [kind]
          properties: {kind: {$ref: '#/components/schemas/kind'}}
          discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/cat'}}
        kind: {type: string, enum: [cat, dog]}
        cat: {allOf: [{$ref: '#/components/schemas/pet'}, {properties: {lives: {type: integer}}}]}
    """)
    assert declared.fields("pet Base") == {}
    assert declared.enum("kind").id == "#/components/schemas/kind"


def test_a_discriminator_that_nothing_inherits_is_an_ordinary_record(declare: Declare) -> None:
    declared = declare("""
        lonely: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    """)
    assert declared.fields("lonely") == {"kind": "?string"}
    assert declared.record("lonely").tag is None


def test_a_member_that_a_subtype_narrows_keeps_the_name_it_has_in_the_base(declare: Declare) -> None:
    declared = declare("""
        pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}, fullName: {type: string}, full_name: {type: string}}
          discriminator: {propertyName: kind}
        cat:
          allOf: [{$ref: '#/components/schemas/pet'}, {properties: {full_name: {type: string, enum: [Tom, Kitty]}}}]
    """)
    inherited = {each.wire: each.name for each in declared.record("pet Base").fields}
    narrowed = {each.wire: each.name for each in declared.record("cat").fields}
    assert narrowed["full_name"] == inherited["full_name"]


def test_a_base_that_also_lists_its_children(declare: Declare) -> None:
    declared = declare("""
        pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}}
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
          discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/cat', d: '#/components/schemas/dog'}}
        cat: {allOf: [{$ref: '#/components/schemas/pet'}, {properties: {lives: {type: integer}}}]}
        dog: {allOf: [{$ref: '#/components/schemas/pet'}, {properties: {trick: {type: string}}}]}
    """)
    assert declared.variants("pet") == {"cat": ("c",), "dog": ("d",)}


def test_an_object_without_the_tag_is_of_the_base_where_a_value_selects_that(declare: Declare) -> None:
    concrete = """
        fish:
          type: object
          required: [kind]
          properties: {kind: {type: string}}
          discriminator: {propertyName: kind, mapping: {fish: '#/components/schemas/fish'}}
        shark: {allOf: [{$ref: '#/components/schemas/fish'}]}
"""
    assert declare(concrete).union("fish").untagged == "#/components/schemas/fish#base"
    assert declare(TOOLS).union("tool").untagged is None
