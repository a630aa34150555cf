"""allOf: inheritance, composition, and references that only look like them."""

from __future__ import annotations

from typing import Any

PETS = """
Pet: {type: object, required: [kind], discriminator: {propertyName: kind}, description: Any pet.,
      properties: {kind: {type: string}, name: {type: string}, age: {type: integer, nullable: true}}}
"""


# --- inheritance -----------------------------------------------------------------------------------------------------


def test_a_parent_with_a_discriminator_is_a_base(schemas: Any) -> None:
    found = schemas(PETS, "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}")
    cat = found.schema("Cat")
    assert cat.base == "#/components/schemas/Pet"
    assert (found.members("Cat"), cat.types, cat.all_of, cat.description) == ({"lives": False}, ("object",), (), None)
    assert found.codes == []


def test_a_discriminator_is_inherited(schemas: Any) -> None:
    found = schemas(
        PETS,
        """
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {lives: {type: integer}}}
        Lion: {allOf: [{$ref: '#/components/schemas/Cat'}], properties: {mane: {type: boolean}}}
        """,
    )
    assert found.schema("Lion").base == "#/components/schemas/Cat"
    assert found.members("Lion") == {"mane": False}


def test_a_subtype_that_adds_nothing_is_a_type(schemas: Any) -> None:
    found = schemas(PETS, "Fish: {allOf: [{$ref: '#/components/schemas/Pet'}]}")
    assert found.schema("Fish").base == "#/components/schemas/Pet"
    assert found.schema("Fish").ref is None


def test_a_subtype_keeps_what_it_narrows_or_requires(schemas: Any) -> None:
    found = schemas(
        PETS,
        """
        Cat:
          allOf: [{$ref: '#/components/schemas/Pet'}]
          required: [name]
          properties: {kind: {type: string, enum: [cat]}, age: {type: integer, nullable: true}}
        """,
    )
    assert found.members("Cat") == {"kind": True, "name": True}
    assert [each.value for each in found.member("Cat", "kind").schema.enum.values] == ["cat"]


def test_other_parents_of_a_subtype_are_merged(schemas: Any) -> None:
    found = schemas(
        PETS,
        """
        Named: {type: object, required: [tag], properties: {tag: {type: string}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Named'}, {$ref: '#/components/schemas/Pet'}]}
        """,
    )
    assert found.schema("Cat").base == "#/components/schemas/Pet"
    assert found.members("Cat") == {"tag": True}


def test_the_first_of_two_bases_counts(schemas: Any) -> None:
    found = schemas(
        PETS,
        """
        Toy: {type: object, discriminator: {propertyName: sort}, properties: {sort: {type: string}}}
        Robot: {allOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Toy'}]}
        """,
    )
    assert found.schema("Robot").base == "#/components/schemas/Pet"
    assert found.schema("Robot").discriminator is None
    assert found.members("Robot") == {"sort": False}
    assert found.said("W422")[0].where.pointer == "/components/schemas/Robot/allOf/1"


def test_a_base_by_another_name(schemas: Any) -> None:
    found = schemas(
        PETS,
        """
        Animal: {$ref: '#/components/schemas/Pet'}
        Cat: {allOf: [{$ref: '#/components/schemas/Animal'}], properties: {lives: {type: integer}}}
        """,
    )
    assert found.schema("Cat").base == "#/components/schemas/Pet"


def test_a_parent_that_lists_its_children(schemas: Any) -> None:
    found = schemas("""
        Pet:
          type: object
          properties: {kind: {type: string}}
          discriminator: {propertyName: kind}
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {lives: {type: integer}}}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
        """)
    assert found.schema("Cat").base == found.schema("Dog").base == "#/components/schemas/Pet"
    assert found.members("Cat") == {"lives": False}
    assert found.codes == []


def test_a_schema_without_a_name_does_not_inherit(schemas: Any) -> None:
    found = schemas(
        PETS,
        """
        House: {type: object, properties: {cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {x: {}}}]}}}
        """,
    )
    cat = found.member("House", "cat").schema
    assert (cat.base, cat.ref, cat.discriminator) == (None, None, None)
    assert [each.name for each in cat.properties] == ["kind", "name", "age", "x"]


# --- references ------------------------------------------------------------------------------------------------------


def test_one_reference_and_words_is_that_reference(schemas: Any) -> None:
    found = schemas("""
        A:
          type: object
          properties:
            b:
              type: object
              allOf: [{$ref: '#/components/schemas/B'}]
              nullable: true
              description: D
              readOnly: true
              x-ms-client-name: c
        B: {type: object, properties: {c: {}}}
        """)
    b = found.member("A", "b").schema
    assert (b.ref, b.nullable, b.description, b.read_only) == ("#/components/schemas/B", True, "D", True)
    assert (b.types, b.all_of, b.x.client_name) == ((), (), "c")
    assert b.where.pointer == "/components/schemas/A/properties/b"


def test_words_may_stand_in_a_part_of_their_own(schemas: Any) -> None:
    found = schemas("""
        A: {type: object, properties:
          {b: {allOf: [{$ref: '#/components/schemas/B'}, {nullable: true, description: D}]}}}
        B: {type: string, enum: [x]}
        """)
    b = found.member("A", "b").schema
    assert (b.ref, b.nullable, b.description) == ("#/components/schemas/B", True, "D")


def test_a_named_schema_that_adds_nothing_is_another_name(schemas: Any) -> None:
    found = schemas("A: {allOf: [{$ref: '#/components/schemas/B'}], description: D}\nB: {type: object}")
    assert found.schema("A").ref == "#/components/schemas/B"
    assert found.schema("A").description == "D"


def test_but_not_where_a_discriminator_selects_it(schemas: Any) -> None:
    found = schemas("""
        Base: {type: object, properties: {kind: {type: string}, name: {type: string}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Base'}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Base'}], x-ms-discriminator-value: dog}
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],
          discriminator: {propertyName: kind}}
        """)
    assert found.schema("Cat").ref is None
    assert found.members("Cat") == found.members("Dog") == {"kind": False, "name": False}


def test_a_part_by_another_name(schemas: Any) -> None:
    found = schemas("""
        A: {allOf: [{$ref: '#/components/schemas/Alias'}, {properties: {a: {}}}]}
        Alias: {$ref: '#/components/schemas/B'}
        B: {type: object, properties: {b: {}}}
        Around: {allOf: [{$ref: '#/components/schemas/Self'}, {properties: {a: {}}}]}
        Self: {$ref: '#/components/schemas/Self'}
        """)
    assert found.members("A") == {"b": False, "a": False}
    assert found.members("Around") == {"a": False}
    assert {each.code for each in found.problems.errors} == {"E205"}


# --- composition -----------------------------------------------------------------------------------------------------


def test_parts_are_merged_in_order_and_what_stands_beside_comes_last(schemas: Any) -> None:
    found = schemas("""
        Base: {type: object, title: Base, description: B, required: [a],
          properties: {a: {type: string}, b: {type: string}}}
        A:
          allOf: [{$ref: '#/components/schemas/Base'}, {properties: {c: {type: string}}}]
          required: [c, b]
          properties: {d: {type: string}}
        """)
    assert found.members("A") == {"a": True, "b": True, "c": True, "d": False}
    schema = found.schema("A")
    assert (schema.types, schema.title, schema.description, schema.required) == (
        ("object",),
        None,
        "B",
        ("a", "c", "b"),
    )
    assert schema.where.pointer == "/components/schemas/A"
    assert found.member("A", "a").where.pointer == "/components/schemas/Base/properties/a"
    assert found.codes == []


def test_composition_of_compositions_and_of_parts_in_parts(schemas: Any) -> None:
    found = schemas("""
        A: {allOf: [{$ref: '#/components/schemas/B'}, {allOf: [{properties: {x: {}}}, {properties: {y: {}}}]}]}
        B: {allOf: [{$ref: '#/components/schemas/C'}, {properties: {b: {}}}]}
        C: {type: object, properties: {c: {}}}
        """)
    assert [*found.members("A")] == ["c", "b", "x", "y"]


def test_null_passes_only_where_every_part_lets_it(schemas: Any) -> None:
    found = schemas("""
        N: {type: object, nullable: true, properties: {n: {}}}
        O: {type: object, properties: {o: {}}}
        Both: {allOf: [{$ref: '#/components/schemas/N'}, {$ref: '#/components/schemas/O'}]}
        Wide: {allOf: [{$ref: '#/components/schemas/N'}, {properties: {w: {}}}]}
        Typed: {type: object, allOf: [{$ref: '#/components/schemas/N'}, {properties: {w: {}}}]}
        Silent: {allOf: [{properties: {a: {}}}, {properties: {b: {}}}]}
        """)
    assert {name: found.schema(name).nullable for name in ("Both", "Wide", "Typed", "Silent")} == {
        "Both": False,
        "Wide": True,
        "Typed": False,
        "Silent": False,
    }


def test_allof_in_operations_is_resolved_too(three: Any) -> None:
    found = three("""
        paths:
          /a:
            post:
              parameters: [{name: q, in: query, schema: {allOf: [{$ref: '#/components/schemas/E'}]}}]
              requestBody:
                content: {application/json: {schema: {allOf: [{properties: {a: {}}}, {properties: {b: {}}}]}}}
              responses:
                200:
                  description: ok
                  headers: {h: {schema: {allOf: [{$ref: '#/components/schemas/E'}]}}}
                  content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/E'}]}}}
        components: {schemas: {E: {type: string, enum: [x]}}}
        """)
    operation = found.operation
    key = "#/components/schemas/E"
    assert operation.parameters[0].schema.ref == key
    assert [each.name for each in operation.body.media[0].schema.properties] == ["a", "b"]
    assert operation.responses[0].media[0].schema.ref == operation.responses[0].headers[0].schema.ref == key


# --- circles ---------------------------------------------------------------------------------------------------------


def test_a_circle_is_an_error_and_not_endless(schemas: Any) -> None:
    found = schemas("""
        A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {}}}]}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {}}}]}
        """)
    assert [each.code for each in found.problems.errors] == ["E421"]
    assert found.schema("A").all_of == found.schema("B").all_of == ()


def test_a_circle_of_bases(schemas: Any) -> None:
    found = schemas("""
        A: {allOf: [{$ref: '#/components/schemas/B'}], discriminator: {propertyName: k},
          properties: {k: {type: string}}}
        B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {}}}
        """)
    assert "E421" in [each.code for each in found.problems.errors]
    assert None in (found.schema("A").base, found.schema("B").base)


def test_a_schema_that_is_a_part_of_itself(schemas: Any) -> None:
    found = schemas("A: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {a: {}}}]}")
    assert [each.code for each in found.problems.errors] == ["E421"]
    assert found.members("A") == {"a": False}


def test_a_recursive_property_is_no_circle(schemas: Any) -> None:
    found = schemas("""
        Node: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {next: {$ref: '#/components/schemas/Node'}}}]}
        Base: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, value: {type: string}}}
        """)
    assert found.codes == []
    assert found.member("Node", "next").schema.ref == "#/components/schemas/Node"


def test_what_uses_a_long_circle_is_no_part_of_it(schemas: Any) -> None:
    """Any of the circle, and whether it comes before or after it."""
    users = [
        f"{name}{i}: {{allOf: [{{$ref: '#/components/schemas/S{i}'}}, {{properties: {{mine: {{type: string}}}}}}]}}"
        for i in range(60)
        for name in ("Before", "After")
    ]
    circle = [
        f"S{i}: {{allOf: [{{properties: {{next: {{$ref: '#/components/schemas/S{(i + 1) % 60}'}}, a{i}: {{}}}}}},"
        " {properties: {next: {properties: {extra: {type: string}}}}}]}"
        for i in range(60)
    ]
    found = schemas("\n".join((*users[::2], *circle, *users[1::2])))
    assert found.codes == []
    for i in range(60):
        for name in ("Before", "After"):
            assert list(found.members(f"{name}{i}")) == ["next", f"a{i}", "mine"]


def test_members_that_refer_to_each_other_are_written_out_to_an_end(schemas: Any) -> None:
    found = schemas("""
        Base:
          type: object
          discriminator: {propertyName: k}
          properties: {k: {type: string}, next: {$ref: '#/components/schemas/Sub'}}
        Sub:
          allOf: [{$ref: '#/components/schemas/Base'}]
          properties: {next: {type: object, properties: {next: {type: object, properties: {more: {type: string}}}}}}
        Both:
          allOf:
            - {properties: {p: {oneOf: [{$ref: '#/components/schemas/Loop'}, {type: string}]}}}
            - {properties: {p: {type: object, properties: {p: {type: object, properties: {q: {type: string}}}}}}}
        Loop: {type: object, properties: {p: {oneOf: [{$ref: '#/components/schemas/Loop'}, {type: string}]}}}
        """)
    assert not found.problems.errors
    assert [each.name for each in found.member("Both", "p").schema.properties] == ["p"]
    assert "next" in found.members("Sub")


def test_a_long_chain_of_parents(schemas: Any) -> None:
    chain = "\n".join(
        f"S{i}: {{allOf: [{{$ref: '#/components/schemas/S{i + 1}'}}, {{required: [a]}}]}}" for i in range(1500)
    )
    found = schemas(f"{chain}\nS1500: {{type: object, properties: {{a: {{type: string}}}}}}")
    assert found.members("S0") == {"a": True}
    assert found.codes == []


def test_a_long_line_of_bases(schemas: Any) -> None:
    chain = "\n".join(f"S{i}: {{allOf: [{{$ref: '#/components/schemas/S{i + 1}'}}]}}" for i in range(1500))
    last = "S1500: {type: object, properties: {k: {type: string}}, discriminator: {propertyName: k}}"
    found = schemas(f"{chain}\n{last}")
    assert found.schema("S0").base == "#/components/schemas/S1"
    assert len(found.schema("S1500").discriminator.mapping) == 1500
    assert found.codes == []
