"""Documents in several files: which schema is the same as which, what it is called, and tables that are elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

PET = "{type: object, properties: {name: {type: string}}}"


def named(found: Any) -> dict[str, str]:
    """The name of every schema, by its key."""
    return {shared.key: shared.name for shared in found.document.schemas}


def errors(found: Any) -> list[tuple[str, str]]:
    return [(each.code, each.where.pointer) for each in found.problems.errors]


# --- homes -----------------------------------------------------------------------------------------------------------


def test_an_entry_that_only_refers_to_a_file_gives_that_its_name(three: Any) -> None:
    found = three(
        """
        paths: {/a: {get: {responses: {200: {description: ok, content: {a/json: {schema: {$ref: pet.yaml}}}}}}}}
        components: {schemas: {Animal: {$ref: pet.yaml}, Owner: {properties: {pet: {$ref: 'pet.yaml#'}}}}}
        """,
        pet__yaml=PET,
    )
    assert named(found) == {"#/components/schemas/Animal": "Animal", "#/components/schemas/Owner": "Owner"}
    assert found.operation.responses[0].media[0].schema.ref == "#/components/schemas/Animal"
    assert found.member("Owner", "pet").schema.ref == "#/components/schemas/Animal"
    assert found.document.schemas[0].pointer == "#/components/schemas/Animal"
    assert errors(found) == []


def test_it_may_be_several_references_away(three: Any) -> None:
    found = three(
        "components: {schemas: {Animal: {$ref: 'index.yaml#/Pet'}, Owner: {properties: {pet: {$ref: pet.yaml}}}}}",
        index__yaml="Pet: {$ref: pet.yaml}",
        pet__yaml=PET,
    )
    assert list(named(found)) == ["#/components/schemas/Animal", "#/components/schemas/Owner"]
    assert found.members("Animal") == {"name": False}
    assert found.member("Owner", "pet").schema.ref == "#/components/schemas/Animal"


def test_of_several_entries_for_one_schema_the_first_by_name_is_its_home(three: Any) -> None:
    for order in ("B: {$ref: pet.yaml}, A: {$ref: pet.yaml}", "A: {$ref: pet.yaml}, B: {$ref: pet.yaml}"):
        found = three(f"components: {{schemas: {{{order}}}}}", pet__yaml=PET)
        assert found.schema("A").ref is None
        assert found.schema("B").ref == "#/components/schemas/A"


def test_an_entry_with_more_than_a_reference_is_a_schema_of_its_own(three: Any) -> None:
    found = three("components: {schemas: {A: {$ref: pet.yaml, description: Other}}}", pet__yaml=PET)
    assert named(found) == {"#/components/schemas/A": "A", "pet.yaml#": "pet"}


def test_a_reference_to_another_entry_stays_another_name_for_it(three: Any) -> None:
    found = three("components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {type: string}}}")
    assert found.schema("A").ref == "#/components/schemas/B"


def test_entries_that_refer_to_each_other_through_files_are_a_circle(three: Any) -> None:
    found = three(
        "components: {schemas: {A: {$ref: 'other.yaml#/A'}}}",
        other__yaml="A: {$ref: 'spec.yaml#/components/schemas/A'}",
    )
    assert [code for code, _ in errors(found)] == ["E205"]


def test_an_entry_that_refers_to_nothing_is_an_error(three: Any) -> None:
    assert errors(three("components: {schemas: {A: {$ref: nothing.yaml}}}")) == [("E202", "/components/schemas/A/$ref")]


def test_swagger_2_has_homes_too(two: Any) -> None:
    found = two("definitions: {Cat: {$ref: cat.yaml}, Dog: {properties: {of: {$ref: cat.yaml}}}}", cat__yaml=PET)
    assert [(each.name, each.pointer) for each in found.document.schemas] == [
        ("Cat", "#/definitions/Cat"),
        ("Dog", "#/definitions/Dog"),
    ]
    assert found.member("Dog", "of").schema.ref == "#/components/schemas/Cat"


# --- parts that stand where their schema does ------------------------------------------------------------------------


@pytest.mark.parametrize("entry", ["", "Animal: {$ref: pet.yaml}"])
def test_a_file_that_is_a_reference_with_more_beside_it(three: Any, entry: str) -> None:
    found = three(
        f"""
        paths: {{/a: {{get: {{responses: {{200: {{$ref: '#/components/responses/r'}}}}}}}}}}
        components:
          responses: {{r: {{description: ok, content: {{a/json: {{schema: {{$ref: pet.yaml}}}}}}}}}}
          schemas: {{{entry}}}
        """,
        pet__yaml="{$ref: owner.yaml, required: [name], properties: {tail: {type: boolean}}}",
        owner__yaml=PET,
    )
    pet = found.document.by_key[found.operation.responses[0].media[0].schema.ref].schema
    assert [(each.name, each.required) for each in pet.properties] == [("name", True), ("tail", False)]
    assert found.codes == []


def test_what_is_beside_a_reference_in_the_middle_is_a_part_of_what_is_shared(three: Any) -> None:
    found = three("""
        components:
          schemas:
            Owner: {type: object, properties: {name: {type: string}}}
            Pet: {properties: {owner: {$ref: '#/components/schemas/Owner', required: [name]}}}
            A: {properties: {a: {$ref: '#/components/schemas/Pet/properties/owner'}}}
        """)
    key = "#/components/schemas/Pet/properties/owner"
    assert found.member("Pet", "owner").schema.ref == found.member("A", "a").schema.ref == key
    assert [(each.name, each.required) for each in found.document.by_key[key].schema.properties] == [("name", True)]
    assert found.codes == []


def test_an_array_in_the_middle_is_no_list_of_itself(three: Any) -> None:
    found = three("""
        components:
          schemas:
            Pet: {properties: {kinds: {type: array, enum: [a, b]}}}
            A: {properties: {a: {$ref: '#/components/schemas/Pet/properties/kinds'}}}
        """)
    items = found.document.by_key["#/components/schemas/Pet/properties/kinds"].schema.items
    assert (items.ref, [each.value for each in items.enum.values]) == (None, ["a", "b"])


# --- one key for one place -------------------------------------------------------------------------------------------


def test_a_way_through_references_leads_to_the_same_schema(three: Any) -> None:
    found = three(
        """
        paths: {/a: {$ref: 'paths.yaml#/~1a'}}
        components: {schemas: {A: {properties: {
          one: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'},
          two: {$ref: 'paths.yaml#/~1a/get/responses/200/content/application~1json/schema'}}}}}
        """,
        paths__yaml="/a: {get: {operationId: getA, responses: {200: {description: ok, "
        "content: {application/json: {schema: {type: object}}}}}}}",
    )
    one, two = (found.member("A", name).schema.ref for name in ("one", "two"))
    assert one == two == found.operation.responses[0].media[0].schema.ref
    assert errors(found) == []


@pytest.mark.parametrize(
    ("pointer", "name"),
    [
        ("responses/200/content/application~1json/schema", "listPets_response"),
        ("responses/404/content/application~1json/schema", "listPets_response_404"),
        ("responses/200/content/application~1json/schema/properties/owner", "listPets_response_owner"),
        ("requestBody/content/application~1json/schema", "listPets_request"),
        ("parameters/0/schema", "listPets_parameters"),
    ],
)
def test_what_is_in_the_middle_of_an_operation_is_named_after_it(three: Any, pointer: str, name: str) -> None:
    content = "content: {application/json: {schema: {type: object, properties: {owner: {type: object}}}}}"
    found = three(f"""
        paths:
          /pets:
            post:
              operationId: listPets
              parameters: [{{name: p, in: query, schema: {{type: string, enum: [x]}}}}]
              requestBody: {{{content}}}
              responses: {{200: {{description: ok, {content}}}, 404: {{description: no, {content}}}}}
        components: {{schemas: {{A: {{properties: {{a: {{$ref: '#/paths/~1pets/post/{pointer}'}}}}}}}}}}
        """)
    assert found.document.schemas[1].name == name


@pytest.mark.parametrize(
    ("pointer", "name"),
    [
        ("content", "M_content"),
        ("content/properties/text", "M_content_text"),
        ("properties", "M_properties"),
        ("properties/properties/properties", "M_properties_properties"),
        ("definitions/items", "M_definitions_items"),
        ("schema/patternProperties/paths", "M_schema_patternProperties_paths"),
    ],
)
def test_the_name_of_a_member_may_be_any_word(three: Any, pointer: str, name: str) -> None:
    found = three(f"""
        components:
          schemas:
            A: {{properties: {{a: {{$ref: '#/components/schemas/M/properties/{pointer}'}}}}}}
            M:
              properties:
                content: {{properties: {{text: {{type: string}}}}}}
                properties: {{properties: {{properties: {{type: string}}}}}}
                definitions: {{items: {{type: string}}}}
                schema: {{patternProperties: {{paths: {{type: string}}}}}}
        """)
    assert found.document.by_key[f"#/components/schemas/M/properties/{pointer}"].name == name


def test_without_an_operation_id_it_is_named_after_method_and_path(three: Any) -> None:
    found = three("""
        paths: {'/pets/{id}': {get: {responses: {200: {description: ok, content: {a/json: {schema: {type: object}}}}}}}}
        components: {schemas: {A: {properties: {
          a: {$ref: '#/paths/~1pets~1{id}/get/responses/200/content/a~1json/schema'}}}}}
        """)
    assert found.document.schemas[1].name == "get_pets/{id}_response"


def test_two_paths_may_refer_to_one_path_item(three: Any) -> None:
    found = three("""
        paths:
          /a: {$ref: '#/paths/~1b'}
          /b: {get: {operationId: getB, responses: {204: {description: ok}}}}
        """)
    assert [each.pointer for each in found.document.operations] == ["#/paths/~1a/get", "#/paths/~1b/get"]
    assert list(found.problems) == []


# --- tables and lists that are elsewhere -----------------------------------------------------------------------------


def test_tables_and_lists_may_be_elsewhere(three: Any) -> None:
    found = three(
        """
        paths: {$ref: 'other.yaml#/paths'}
        tags: {$ref: 'other.yaml#/tags'}
        components: {schemas: {$ref: 'other.yaml#/schemas'}}
        """,
        other__yaml="""
        tags: [{name: pets}]
        paths: {/a: {get: {parameters: {$ref: '#/list'}, responses: {$ref: '#/responses'}}}}
        list: [{name: p, in: query, schema: {$ref: 'spec.yaml#/components/schemas/Pet'}}]
        responses: {204: {description: ok}}
        schemas: {Pet: {type: string}}
        """,
    )
    assert [tag.name for tag in found.document.tags] == ["pets"]
    assert named(found) == {"other.yaml#/schemas/Pet": "Pet"}
    (parameter,) = found.operation.parameters
    assert parameter.schema.ref == "other.yaml#/schemas/Pet"
    assert [each.status for each in found.operation.responses] == ["204"]
    assert {problem.code for problem in found.problems} == {"N335"}


def test_a_table_that_is_nowhere_is_an_error(three: Any) -> None:
    assert errors(three("components: {schemas: {$ref: nothing.yaml}}")) == [("E202", "/components/schemas/$ref")]
    assert errors(three("paths: {$ref: '#/nowhere'}")) == [("E201", "/paths/$ref")]


def test_a_schema_is_no_list_of_them(three: Any) -> None:
    found = three("components: {schemas: {A: {allOf: {$ref: '#/components/schemas/B'}}, B: {type: string}}}")
    assert found.codes == [("W331", "/components/schemas/A/allOf")]


def test_tables_of_swagger_2_may_be_elsewhere(two: Any) -> None:
    found = two(
        """
        paths: {$ref: paths.yaml}
        definitions: {$ref: defs.yaml}
        parameters: {$ref: params.yaml}
        """,
        paths__yaml="/a: {$ref: item.yaml}",
        item__yaml="""
        parameters: [{$ref: 'spec.yaml#/parameters/Limit'}]
        get: {responses: {200: {description: ok, schema: {$ref: 'spec.yaml#/definitions/A'}}}}
        """,
        params__yaml="Limit: {name: limit, in: query, type: integer}",
        defs__yaml="""
        A: {properties: {a: {type: string, x-nullable: true}, b: {$ref: '#/B'}, c: {$ref: 'bare.yaml#/definitions/In'}}}
        B: {$ref: bare.yaml}
        """,
        bare__yaml="""
        type: object
        properties: {d: {$ref: '#/definitions/In'}}
        definitions: {In: {type: object, properties: {e: {type: string, x-nullable: true}}}}
        """,
    )
    assert errors(found) == []
    assert {problem.code for problem in found.problems} == {"N335"}
    assert [(each.name, each.schema.types) for each in found.operation.parameters] == [("limit", ("integer",))]
    schemas = {shared.name: shared.schema for shared in found.document.schemas}
    assert list(schemas) == ["A", "B", "In"]
    assert schemas["A"].properties[0].schema.nullable
    assert schemas["In"].properties[0].schema.nullable
    assert schemas["B"].properties[0].schema.ref == schemas["A"].properties[2].schema.ref


def test_a_reference_into_what_is_not_there_is_no_circle(three: Any) -> None:
    found = three("components: {schemas: {A: {$ref: '#/components/schemas/A/$defs/b'}}}")
    assert errors(found) == [("E201", "/components/schemas/A/$ref")]
    assert "`A` has no member `$defs`" in found.problems.errors[0].message
