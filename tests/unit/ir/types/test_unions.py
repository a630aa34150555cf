"""Unions: their alternatives, and the member that tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Declare

CAT_AND_DOG = """
        cat: {type: object, required: [type], properties: {type: {type: string, enum: [cat]}, lives: {type: integer}}}
        dog: {type: object, required: [type], properties: {type: {type: string, enum: [dog]}, trick: {type: string}}}
"""


def test_a_tag_is_inferred_and_leaves_the_fields(declare: Declare) -> None:
    declared = declare("""
        pet: {oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], description: A pet.}
        """ + CAT_AND_DOG)
    pet = declared.union("pet")
    assert (pet.tag, pet.inline, pet.doc) == ("type", False, "A pet.")
    assert declared.variants("pet") == {"cat": ("cat",), "dog": ("dog",)}
    assert declared.fields("cat") == {"lives": "?integer"}
    tag = declared.record("cat").tag
    assert tag is not None
    assert (tag.wire, tag.name, tag.values) == ("type", "type", ("cat",))


def test_open_constants_and_named_enums_of_one_value_tag_as_well(declare: Declare) -> None:
    declared = declare("""
        pet: {oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]}
        cat: {type: object, properties: {kind: {type: string, enum: [cat], x-ms-enum: {name: CatKind}}}}
        dog: {type: object, properties: {kind: {$ref: '#/components/schemas/dogKind'}}}
        dogKind: {type: string, enum: [dog]}
    """)
    assert declared.union("pet").tag == "kind"
    assert declared.variants("pet") == {"cat": ("cat",), "dog": ("dog",)}


@pytest.mark.parametrize(
    ("cat", "dog", "tag"),
    [
        ("{zeta: {enum: [a]}, type: {enum: [x]}}", "{zeta: {enum: [b]}, type: {enum: [y]}}", "type"),
        ("{zeta: {enum: [a]}, alpha: {enum: [x]}}", "{zeta: {enum: [b]}, alpha: {enum: [y]}}", "alpha"),
        ("{type: {enum: [a]}}", "{type: {enum: [a]}}", None),
        ("{type: {enum: [a, b]}}", "{type: {enum: [c, d]}}", None),
        ("{type: {enum: [a]}}", "{type: {type: string}}", None),
        ("{type: {enum: [1]}}", "{type: {enum: [2]}}", None),
        ("{type: {enum: [a], nullable: true}}", "{type: {enum: [b]}}", None),
    ],
)
def test_what_makes_a_tag(declare: Declare, cat: str, dog: str, tag: str | None) -> None:
    declared = declare(f"""
        pet: {{oneOf: [{{$ref: '#/components/schemas/cat'}}, {{$ref: '#/components/schemas/dog'}}]}}
        cat: {{type: object, properties: {cat}}}
        dog: {{type: object, properties: {dog}}}
    """)
    assert declared.union("pet").tag == tag
    assert bool(declared.said("N467")) == (tag is None)


def test_a_required_tag_goes_before_a_likely_name(declare: Declare) -> None:
    declared = declare("""
        pet: {oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]}
        cat: {type: object, required: [species], properties: {type: {enum: [a]}, species: {enum: [cat]}}}
        dog: {type: object, required: [species], properties: {type: {enum: [b]}, species: {enum: [dog]}}}
    """)
    assert declared.union("pet").tag == "species"
    assert declared.fields("cat") == {"type": "?'a'"}


def test_a_discriminator_and_its_mapping(declare: Declare) -> None:
    declared = declare("""
        pet:
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
          discriminator:
            propertyName: what
            mapping: {kitty: '#/components/schemas/cat', tom: '#/components/schemas/cat'}
        cat: {type: object, required: [what], properties: {what: {type: string, description: Which.}}}
        dog: {type: object, required: [what], properties: {what: {type: string}}}
    """)
    assert declared.union("pet").tag == "what"
    assert declared.variants("pet") == {"cat": ("kitty", "tom"), "dog": ("dog",)}
    tag = declared.record("cat").tag
    assert tag is not None
    assert (tag.values, tag.doc) == (("kitty", "tom"), "Which.")
    assert declared.fields("cat") == {}


def test_a_mapping_that_the_schema_contradicts_counts_with_a_warning(declare: Declare) -> None:
    declared = declare("""
        pet:
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
          discriminator:
            propertyName: type
            mapping: {kitty: '#/components/schemas/cat', dog: '#/components/schemas/dog'}
        """ + CAT_AND_DOG)
    assert declared.variants("pet") == {"cat": ("kitty",), "dog": ("dog",)}
    assert [each.where.pointer for each in declared.said("W455")] == ["/components/schemas/cat"]


def test_a_record_has_one_tag_and_the_discriminator_goes_first(declare: Declare) -> None:
    declared = declare("""
        byType: {oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}
        byKind:
          oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/c'}]
          discriminator: {propertyName: kind, mapping: {ka: '#/components/schemas/a', kc: '#/components/schemas/c'}}
        a: {type: object, required: [type, kind], properties: {type: {enum: [ta]}, kind: {type: string}}}
        b: {type: object, required: [type], properties: {type: {enum: [tb]}}}
        c: {type: object, required: [kind], properties: {kind: {type: string}}}
    """)
    assert declared.union("by Kind").tag == "kind"
    assert declared.union("by Type").tag is None
    assert declared.fields("a") == {"type": "'ta'"}
    assert declared.fields("b") == {"type": "'tb'"}


def test_among_inferred_tags_the_more_frequent_wins(declare: Declare) -> None:
    declared = declare("""
        one: {oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}
        two: {oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/c'}]}
        three: {oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/d'}]}
        a: {type: object, properties: {role: {enum: [ra]}, kind: {enum: [ka]}}}
        b: {type: object, properties: {role: {enum: [rb]}}}
        c: {type: object, properties: {role: {enum: [rc]}}}
        d: {type: object, properties: {kind: {enum: [kd]}}}
    """)
    assert [declared.union(name).tag for name in ("one", "two", "three")] == ["role", "role", None]


def test_strings_and_lists_stand_beside_objects_without_a_tag(declare: Declare) -> None:
    declared = declare("""
        choice:
          oneOf:
            - {type: string, enum: [none, auto]}
            - {$ref: '#/components/schemas/named'}
        named: {type: object, required: [type], properties: {type: {enum: [function]}}}
        input: {oneOf: [{type: string}, {type: array, items: {type: string}}]}
    """)
    assert declared.union("choice").tag is None
    assert declared.variants("choice") == {"choice value": (), "named": ()}
    assert declared.fields("named") == {"type": "'function'"}, "one object needs no tag"
    assert declared.variants("input") == {"string": (), "[string]": ()}


def test_a_tagged_union_may_hold_what_is_no_record(declare: Declare) -> None:
    declared = declare("""
        pet: {oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}, {type: string}]}
        """ + CAT_AND_DOG)
    assert declared.union("pet").tag == "type"
    assert declared.variants("pet") == {"cat": ("cat",), "dog": ("dog",), "string": ()}


def test_null_among_the_alternatives_makes_the_use_nullable(declare: Declare) -> None:
    declared = declare("""
        maybe: {oneOf: [{type: string}, {type: integer}, {type: 'null'}]}
        thing:
          type: object
          properties:
            it: {$ref: '#/components/schemas/maybe'}
            stop: {oneOf: [{type: string, nullable: true}, {type: array, items: {type: string}}]}
    """)
    assert declared.variants("maybe") == {"string": (), "integer": ()}
    assert declared.fields("thing") == {"it": "?maybe|null", "stop": "?thing stop|null"}
    assert declared.variants("thing stop") == {"string": (), "[string]": ()}
    assert declared.union("thing stop").inline


def test_one_branch_is_that_branch(declare: Declare) -> None:
    declared = declare("""
        event: {oneOf: [{type: object, title: Created, properties: {event: {enum: [created]}}}], description: An event.}
        thing:
          type: object
          properties:
            model: {anyOf: [{type: string}], description: Which.}
            part: {oneOf: [{$ref: '#/components/schemas/part'}]}
        part: {type: object, properties: {a: {type: string}}}
    """)
    assert declared.record("event").doc == "An event."
    assert declared.fields("thing") == {"model": "?string", "part": "?part"}


def test_branches_that_only_require_are_no_alternatives(declare: Declare) -> None:
    declared = declare("""
        search:
          type: object
          properties: {ids: {type: string}, stores: {type: string}}
          oneOf: [{required: [ids]}, {required: [stores]}]
    """)
    assert declared.fields("search") == {"ids": "?string", "stores": "?string"}


def test_nested_unions_dissolve_where_the_tag_is_the_same(declare: Declare) -> None:
    declared = declare("""
        all: {oneOf: [{$ref: '#/components/schemas/pet'}, {$ref: '#/components/schemas/bird'}]}
        pet: {oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]}
        bird: {type: object, required: [type], properties: {type: {enum: [bird]}}}
        """ + CAT_AND_DOG)
    assert declared.union("all").tag == "type"
    assert declared.variants("all") == {"cat": ("cat",), "dog": ("dog",), "bird": ("bird",)}


def test_a_tagged_union_stays_whole_in_one_without_a_tag(declare: Declare) -> None:
    declared = declare("""
        all: {oneOf: [{$ref: '#/components/schemas/pet'}, {$ref: '#/components/schemas/stone'}]}
        pet: {oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]}
        stone: {type: object, required: [weight], properties: {weight: {type: number}}}
        """ + CAT_AND_DOG)
    assert declared.union("all").tag is None
    assert declared.variants("all") == {"pet": (), "stone": ()}


def test_a_union_may_hold_itself_by_way_of_a_list_but_not_at_once(declare: Declare) -> None:
    declared = declare("""
        json:
          oneOf:
            - {type: string}
            - {type: array, items: {$ref: '#/components/schemas/json'}}
            - {$ref: '#/components/schemas/json'}
    """)
    assert declared.variants("json") == {"string": (), "[json]": ()}


def test_an_alias_among_the_alternatives_is_followed_to_its_record(declare: Declare) -> None:
    declared = declare("""
        pet: {oneOf: [{$ref: '#/components/schemas/kitty'}, {$ref: '#/components/schemas/dog'}]}
        kitty: {$ref: '#/components/schemas/cat'}
        """ + CAT_AND_DOG)
    assert declared.variants("pet") == {"cat": ("cat",), "dog": ("dog",)}


def test_properties_beside_the_alternatives_are_merged_into_each(declare: Declare) -> None:
    declared = declare("""
        owned:
          type: object
          required: [owner]
          properties: {owner: {type: string}}
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
        """ + CAT_AND_DOG)
    assert declared.variants("owned") == {"cat owned": ("cat",), "dog owned": ("dog",)}
    assert declared.fields("cat owned") == {"lives": "?integer", "owner": "string"}
    assert declared.fields("cat") == {"type": "'cat'", "lives": "?integer"}, "the record by itself stays as it was"


def test_properties_that_say_nothing_new_leave_the_references_alone(declare: Declare) -> None:
    declared = declare("""
        pet:
          type: object
          required: [type]
          properties: {type: {type: string}}
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
          discriminator: {propertyName: type}
        """ + CAT_AND_DOG)
    assert declared.variants("pet") == {"cat": ("cat",), "dog": ("dog",)}


def test_a_merged_alternative_keeps_its_value_of_the_discriminator(declare: Declare) -> None:
    declared = declare("""
        event:
          type: object
          required: [what, id]
          properties: {what: {type: string}, id: {type: string}}
          oneOf: [{$ref: '#/components/schemas/made'}, {$ref: '#/components/schemas/gone'}]
          discriminator: {propertyName: what, mapping: {m: '#/components/schemas/made', g: '#/components/schemas/gone'}}
        made: {type: object, properties: {by: {type: string}}}
        gone: {type: object, properties: {why: {type: string}}}
    """)
    assert declared.union("event").tag == "what"
    assert declared.variants("event") == {"m event": ("m",), "g event": ("g",)}
    assert declared.fields("m event") == {"by": "?string", "id": "string"}


def test_an_alternative_that_the_properties_contradict_is_left_out(declare: Declare) -> None:
    declared = declare("""
        tom:
          type: object
          required: [name]
          properties: {type: {type: string, enum: [cat]}, name: {type: string}}
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
        """ + CAT_AND_DOG)
    assert declared.fields("tom") == {"type": "'cat'", "lives": "?integer", "name": "string"}
    assert [each.where.pointer for each in declared.said("N465")] == ["/components/schemas/tom/oneOf/1"]


def test_what_both_enumerate_is_what_both_allow(declare: Declare) -> None:
    declared = declare("""
        either:
          type: object
          properties: {size: {type: string, enum: [s, m], nullable: true}, note: {type: string}}
          oneOf: [{$ref: '#/components/schemas/shirt'}, {$ref: '#/components/schemas/shoe'}]
        shirt: {type: object, properties: {kind: {enum: [shirt]}, size: {type: string, enum: [m, l, s]}}}
        shoe: {type: object, properties: {kind: {enum: [shoe]}, size: {type: integer}}}
    """)
    assert declared.variants("either") == {"shirt either": ("shirt",), "shoe either": ("shoe",)}
    size = declared.enum("shirt either size")
    assert [each.value for each in size.members] == ["s", "m"]
    assert declared.fields("shirt either")["size"] == "?shirt either size"


def test_a_merged_subtype_is_a_record_by_itself(declare: Declare) -> None:
    declared = declare("""
        marked:
          type: object
          required: [mark]
          properties: {mark: {type: string}}
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
        pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}, name: {type: string}}
          discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/cat', d: '#/components/schemas/dog'}}
        cat: {allOf: [{$ref: '#/components/schemas/pet'}, {properties: {lives: {type: integer}}}]}
        dog: {allOf: [{$ref: '#/components/schemas/pet'}, {properties: {trick: {type: string}}}]}
    """)
    assert declared.variants("marked") == {"c marked": ("c",), "d marked": ("d",)}
    assert declared.record("c marked").base is None
    assert declared.fields("c marked") == {"name": "?string", "lives": "?integer", "mark": "string"}
    assert declared.variants("pet") == {"cat": ("c",), "dog": ("d",)}


def test_unions_within_a_union_with_properties_are_merged_as_well(declare: Declare) -> None:
    declared = declare("""
        named:
          type: object
          properties: {name: {type: string}}
          oneOf: [{$ref: '#/components/schemas/owned'}, {type: string}]
        owned:
          type: object
          properties: {owner: {type: string}}
          oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
        """ + CAT_AND_DOG)
    assert declared.variants("named") == {"cat named": ("cat",), "dog named": ("dog",), "string": ()}
    assert declared.fields("cat named") == {"lives": "?integer", "owner": "?string", "name": "?string"}


def test_unnamed_alternatives_are_named_by_their_tag(declare: Declare) -> None:
    declared = declare("""
        runStreamEvent:
          oneOf:
            - {type: object, required: [event], properties: {event: {enum: [thread.run.created]}, data: {type: string}}}
            - {type: object, required: [event], properties: {event: {enum: [thread.run.queued]}, data: {type: string}}}
        createStoreRequest:
          type: object
          properties:
            chunking_strategy:
              type: object
              oneOf:
                - {type: object, properties: {type: {enum: [auto]}}}
                - type: object
                  properties: {type: {enum: [static]}, static: {type: object, properties: {a: {type: string}}}}
    """)
    assert declared.variants("run Stream Event") == {
        "thread run created Event": ("thread.run.created",),
        "thread run queued Event": ("thread.run.queued",),
    }
    assert declared.variants("create Store chunking strategy") == {
        "create Store auto chunking strategy": ("auto",),
        "create Store static chunking strategy": ("static",),
    }
    assert declared.fields("create Store static chunking strategy") == {
        "static": "?create Store static chunking strategy static"
    }


def test_unnamed_alternatives_without_a_tag_are_named_by_what_only_they_have(declare: Declare) -> None:
    declared = declare("""
        source:
          oneOf:
            - {type: object, required: [url], properties: {url: {type: string}, note: {type: string}}}
            - {type: object, required: [data], properties: {data: {type: string}, note: {type: string}}}
        image: {oneOf: [{type: string}, {type: object, properties: {}, additionalProperties: false}]}
        twins:
          oneOf:
            - {type: object, properties: {a: {type: string}}}
            - {type: object, properties: {a: {type: integer}}}
    """)
    assert declared.variants("source") == {"source url": (), "source data": ()}
    assert declared.variants("image") == {"string": (), "image details": ()}
    assert declared.variants("twins") == {"twins variant 1": (), "twins variant 2": ()}


def test_the_same_union_of_the_same_member_is_one(declare: Declare) -> None:
    tools = "{type: array, items: {oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]}}"
    declared = declare(f"""
        createThing: {{type: object, properties: {{pets: {tools}}}}}
        thing: {{type: object, properties: {{pets: {tools}}}}}
        """ + CAT_AND_DOG)
    assert declared.fields("thing") == declared.fields("create Thing") == {"pets": "?[thing pet]"}


def test_any_of_beside_one_of_is_noted(declare: Declare) -> None:
    declared = declare("""
        both: {oneOf: [{type: string}, {type: integer}], anyOf: [{type: string}, {type: boolean}]}
    """)
    assert declared.variants("both") == {"string": (), "integer": ()}
    assert len(declared.said("N464")) == 1


def test_a_list_among_the_alternatives_declares_its_items(declare: Declare) -> None:
    declared = declare("""
        thing:
          type: object
          properties:
            parts: {oneOf: [{type: string}, {type: array, items: {type: object, properties: {a: {type: string}}}}]}
    """)
    assert declared.variants("thing parts") == {"string": (), "[thing part]": ()}


def test_an_unnamed_enum_whose_member_became_a_tag_is_not_declared(declare: Declare) -> None:
    declared = declare("""
        thing:
          oneOf: [{$ref: '#/components/schemas/pet'}, {$ref: '#/components/schemas/rock'}]
          discriminator:
            propertyName: kind
            mapping:
              cat: '#/components/schemas/pet'
              dog: '#/components/schemas/pet'
              rock: '#/components/schemas/rock'
        pet: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat, dog]}}}
        rock: {type: object, required: [kind], properties: {kind: {type: string, enum: [rock]}}}
    """)
    assert declared.variants("thing") == {"pet": ("cat", "dog"), "rock": ("rock",)}
    assert declared.names == ["thing", "pet", "rock"]
