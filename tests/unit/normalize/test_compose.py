"""Parts of an allOf among which there are unions."""

from __future__ import annotations

from typing import Any

MESSAGES = """
Message: {oneOf: [{$ref: '#/components/schemas/User'}, {$ref: '#/components/schemas/Tool'}]}
User: {type: object, required: [role, text], properties: {role: {type: string, enum: [user]}, text: {type: string}}}
Tool: {type: object, required: [role, id, text], deprecated: true, properties: {
  role: {type: string, enum: [tool]}, id: {type: string}, text: {oneOf: [{type: string}, {type: array, items: {}}]}}}
"""


def refs(schema: Any) -> list[str]:
    return [branch.ref.rpartition("/")[2] for branch in (*schema.one_of, *schema.any_of)]


def test_a_union_with_words_is_that_union(schemas: Any) -> None:
    found = schemas(
        MESSAGES,
        "A: {type: object, description: D, allOf: [{oneOf: [{$ref: '#/components/schemas/User'}, {type: string}]}]}",
    )
    schema = found.schema("A")
    assert (len(schema.one_of), schema.types, schema.properties, schema.description) == (2, (), (), "D")


def test_a_branch_that_is_contradicted_cannot_be_meant(schemas: Any) -> None:
    found = schemas(
        MESSAGES,
        """
        A:
          allOf:
            - $ref: '#/components/schemas/Message'
            - {type: object, description: Mine.,
              properties: {role: {type: string, enum: [tool]}, extra: {type: string}}}
        """,
    )
    schema = found.schema("A")
    assert (schema.one_of, schema.types, schema.description, schema.deprecated) == ((), ("object",), "Mine.", True)
    assert found.members("A") == {"role": True, "id": True, "text": True, "extra": False}
    assert found.codes == [("N428", "/components/schemas/A")]


def test_a_branch_that_is_written_down_again_is_meant(schemas: Any) -> None:
    found = schemas(
        MESSAGES,
        """
        A:
          allOf: [{$ref: '#/components/schemas/Message'},
            {type: object, properties: {id: {type: string}, text: {type: string}}}]
          required: [id]
        """,
    )
    assert found.members("A") == {"role": True, "id": True, "text": True}
    assert found.member("A", "text").schema.types == ("string",)
    assert found.member("A", "text").schema.one_of == ()
    assert found.schema("A").nullable is False
    assert found.codes == [("N428", "/components/schemas/A")]


def test_otherwise_the_members_stand_beside_the_branches(schemas: Any) -> None:
    found = schemas(
        MESSAGES,
        """
        A: {allOf: [{$ref: '#/components/schemas/Message'}, {type: object, properties: {time: {type: integer}}}]}
        B: {allOf: [{type: object, required: [role], properties: {role: {type: string}}},
          {anyOf: [{$ref: '#/components/schemas/User'}]}]}
        """,
    )
    assert (refs(found.schema("A")), found.members("A")) == (["User", "Tool"], {"time": False})
    assert (refs(found.schema("B")), found.members("B")) == (["User"], {"role": True})
    assert found.schema("B").any_of
    assert found.codes == []


def test_a_union_beside_allof_stays(schemas: Any) -> None:
    found = schemas(
        MESSAGES,
        """
        Base: {type: object, properties: {a: {type: string}}}
        A: {allOf: [{$ref: '#/components/schemas/Base'}],
          oneOf: [{$ref: '#/components/schemas/User'}, {$ref: '#/components/schemas/Tool'}]}
        """,
    )
    assert (refs(found.schema("A")), found.members("A")) == (["User", "Tool"], {"a": False})


def test_no_branch_fits(schemas: Any) -> None:
    found = schemas(
        MESSAGES,
        """
        A: {allOf: [{$ref: '#/components/schemas/Message'},
          {type: object, properties: {role: {type: string, enum: [x]}}}]}
        """,
    )
    assert (found.schema("A").one_of, found.members("A")) == ((), {"role": False})
    assert found.codes == [("W427", "/components/schemas/A")]


def test_two_unions(schemas: Any) -> None:
    found = schemas(MESSAGES, "A: {allOf: [{oneOf: [{type: string}]}, {$ref: '#/components/schemas/Message'}]}")
    assert refs(found.schema("A")) == ["User", "Tool"]
    assert found.codes == [("W426", "/components/schemas/A/allOf/1")]


def test_a_union_that_lists_what_is_composed_of_it(schemas: Any) -> None:
    found = schemas("""
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
        Dog: {type: object, properties: {tail: {type: boolean}}}
        """)
    assert found.members("Cat") == {"lives": False}
    assert refs(found.schema("Pet")) == ["Cat", "Dog"]
    assert not found.problems.errors


def test_a_nullable_union_of_which_one_branch_is_meant(schemas: Any) -> None:
    found = schemas(
        MESSAGES,
        """
        Maybe: {nullable: true, oneOf: [{$ref: '#/components/schemas/User'}, {$ref: '#/components/schemas/Tool'}]}
        A: {allOf: [{$ref: '#/components/schemas/Maybe'},
          {type: object, nullable: true, properties: {role: {enum: [user]}}}]}
        B: {allOf: [{$ref: '#/components/schemas/Maybe'}, {type: object, properties: {role: {enum: [user]}}}]}
        """,
    )
    assert found.schema("A").nullable
    assert not found.schema("B").nullable
