"""Outputs: which records of responses a request takes in a record's place."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Declare


def outputs(declare: Declare, sent: str, got: str, more: str = "") -> bool:
    """Whether a request that wants `sent` takes `got`; both are JSON schemas in flow style."""
    schemas = f"sent: {{{sent}}}\ngot: {{{got}}}\n{textwrap.dedent(more)}"
    found = declare(schemas, used={"sent": "request", "got": "response"}).record("sent").outputs
    assert set(found) <= {"#/components/schemas/got"}
    return bool(found)


def members(names: str, *, required: str = "", **types: str) -> str:
    """An object with members that are strings where `types` does not say otherwise."""
    written = ", ".join(f"{name}: {types.get(name, '{type: string}')}" for name in names.split())
    return f"type: object, required: [{', '.join(required.split())}], properties: {{{written}}}"


def test_a_record_with_the_same_members_is_taken(declare: Declare) -> None:
    assert outputs(declare, members("a b", required="a"), members("a b", required="a b"))


def test_it_is_taken_where_requests_hold_the_record_only(declare: Declare) -> None:
    schemas = f"sent: {{{members('a b')}}}\ngot: {{{members('a b')}}}"
    neither = declare(schemas, used={"sent": "response", "got": "request"})
    assert neither.record("sent").outputs == ()
    assert neither.record("got").outputs == ("#/components/schemas/sent",)


@pytest.mark.parametrize(
    ("sent", "got", "taken"),
    [
        (members("a b", required="a"), members("a b"), False),
        (members("a b", required="a b"), members("a"), False),
        (members("a b"), members("a b", required="a b"), True),
        (members("a b"), members("a b c"), True),
        (members("a b"), members("a b c", required="c"), False),
        (members("a b") + ", additionalProperties: true", members("a b c", required="c"), True),
        (members("a b") + ", additionalProperties: {type: integer}", members("a b c"), False),
        (members("a b") + ", additionalProperties: false", members("a b c"), False),
        (members("a b") + ", additionalProperties: false", members("a b"), True),
        (members("a b") + ", additionalProperties: false", members("a b") + ", additionalProperties: true", False),
        (members("a b"), members("a b") + ", additionalProperties: true", True),
    ],
)
def test_what_is_wanted_is_there_and_what_more_there_is_may_come(
    declare: Declare, sent: str, got: str, taken: bool
) -> None:
    assert outputs(declare, sent, got) is taken


@pytest.mark.parametrize(
    ("sent", "got", "taken"),
    [
        (members("a b"), members("a b c d"), True),
        (members("a b"), members("a b c d e"), False),
        (members("a b c d"), members("a b"), True),
        (members("a b c d e"), members("a b"), False),
        (members("a b c d e", required="a b c"), members("a b c d", required="a b c"), True),
        (members("a"), members("a"), False),
        ("type: object, additionalProperties: false", members("a b"), False),
    ],
)
def test_records_that_have_little_in_common_are_not_taken_for_each_other(
    declare: Declare, sent: str, got: str, taken: bool
) -> None:
    assert outputs(declare, sent, got) is taken


@pytest.mark.parametrize(
    ("sent", "got", "taken"),
    [
        ("{type: string, nullable: true}", "{type: string}", True),
        ("{type: string}", "{type: string, nullable: true}", False),
        ("{type: number}", "{type: integer}", True),
        ("{type: integer}", "{type: number}", False),
        ("{type: string}", "{type: string, format: date-time}", True),
        ("{type: string, format: date-time}", "{type: string}", False),
        ("{type: string}", "{type: string, enum: [x, y]}", True),
        ("{type: string, enum: [x, y]}", "{type: string}", False),
        ("{type: string, enum: [x, y, z]}", "{type: string, enum: [x, y]}", True),
        ("{type: string, enum: [x, y]}", "{type: string, enum: [x, y, z]}", False),
        ("{type: string, enum: [x], x-ms-enum: {name: open, modelAsString: true}}", "{type: string}", True),
        (
            "{type: string, enum: [x, y], x-ms-enum: {name: open, modelAsString: true}}",
            "{type: string, enum: [other]}",
            False,
        ),
        ("{}", "{type: array, items: {type: string}}", True),
        ("{type: string}", "{}", False),
        ("{type: array, items: {type: string, nullable: true}}", "{type: array, items: {type: string}}", True),
        ("{type: array, items: {type: string}}", "{type: array, items: {type: string, nullable: true}}", False),
        (
            "{type: object, additionalProperties: {type: number}}",
            "{type: object, additionalProperties: {type: integer}}",
            True,
        ),
        ("{oneOf: [{type: string}, {type: integer}]}", "{type: integer}", True),
        ("{type: integer}", "{oneOf: [{type: string}, {type: integer}]}", False),
        (
            "{oneOf: [{type: string}, {type: array, items: {type: string}}]}",
            "{oneOf: [{type: array, items: {type: string, enum: [x, y]}}, {type: string}]}",
            True,
        ),
        ("{type: boolean, enum: [true]}", "{type: integer, enum: [1]}", False),
    ],
)
def test_each_member_fits(declare: Declare, sent: str, got: str, taken: bool) -> None:
    assert outputs(declare, members("a b c", c=sent), members("a b c", c=got)) is taken


def test_a_shared_tag_is_likeness_enough(declare: Declare) -> None:
    sent = members("type a b c", required="type", type="{type: string, enum: [cat]}")
    assert outputs(declare, sent, members("type x y z", required="type", type="{type: string, enum: [cat]}"))
    assert not outputs(declare, sent, members("type a b c", required="type", type="{type: string, enum: [dog]}"))
    assert not outputs(declare, sent, members("type a b c", type="{type: string, enum: [cat]}"))
    assert not outputs(declare, sent, members("type a b c", required="type"))


def test_read_only_members_are_not_wanted_and_write_only_ones_do_not_come(declare: Declare) -> None:
    sent = members("id a b", required="id a b", id="{type: integer, readOnly: true}")
    assert outputs(declare, sent, members("a b", required="a b"))
    assert outputs(declare, sent, members("id a b", required="id a b"))
    assert not outputs(declare, sent, members("a b", required="a b", b="{type: string, writeOnly: true}"))


def test_records_within_are_taken_at_the_same_place_however_little_they_hold(declare: Declare) -> None:
    declared = declare(
        """
        sent: {type: object, properties: {files: {$ref: '#/components/schemas/sentFiles'}, name: {type: string}}}
        sentFiles: {type: object, properties: {ids: {type: array, items: {type: string}}}}
        got: {type: object, properties: {files: {$ref: '#/components/schemas/gotFiles'}, name: {type: string}}}
        gotFiles: {type: object, properties: {ids: {type: array, items: {type: string}}}}
        elsewhere: {type: object, properties: {ids: {type: array, items: {type: string}}}}
        """,
        used={"sent": "request", "got": "response", "elsewhere": "response"},
    )
    assert declared.record("sent").outputs == ("#/components/schemas/got",)
    assert declared.record("sent Files").outputs == ("#/components/schemas/gotFiles",)


def test_records_that_hold_themselves(declare: Declare) -> None:
    def tree(name: str, label: str = "string") -> str:
        return f"""
            {name}:
              type: object
              required: [label]
              properties:
                label: {{type: {label}}}
                branches: {{type: array, items: {{$ref: '#/components/schemas/{name}'}}}}
            """

    sent, got = tree("sent"), tree("got")
    directions = {"sent": "request", "got": "response"}
    assert declare(textwrap.dedent(sent) + textwrap.dedent(got), used=directions).record("sent").outputs
    wrong = textwrap.dedent(tree("got", "integer"))
    assert declare(textwrap.dedent(sent) + wrong, used=directions).record("sent").outputs == ()


def test_a_fault_deep_inside_refuses_all_around_it(declare: Declare) -> None:
    def nested(name: str, leaf: str) -> str:
        return f"""
            {name}: {{type: object, properties: {{in: {{$ref: '#/components/schemas/{name}1'}}, a: {{type: string}}}}}}
            {name}1: {{type: object, properties: {{in: {{$ref: '#/components/schemas/{name}2'}}, a: {{type: string}}}}}}
            {name}2: {{type: object, properties: {{in: {{type: {leaf}}}, a: {{type: string}}}}}}
            """

    directions = {"sent": "request", "got": "response"}
    for leaf, found in (("string", 3), ("boolean", 0)):
        schemas = textwrap.dedent(nested("sent", "string")) + textwrap.dedent(nested("got", leaf))
        declared = declare(schemas, used=directions)
        assert sum(len(declared.record(name).outputs) for name in ("sent", "sent1", "sent2")) == found


def test_what_two_records_hold_is_looked_at_though_one_of_them_does_not_fit_anyway(declare: Declare) -> None:
    declared = declare(
        """
        sent1: {type: object, properties: {in: {$ref: '#/components/schemas/sentIn'}, a: {type: string}}}
        sent2: {type: object, properties: {in: {$ref: '#/components/schemas/sentIn'}, b: {type: string}}}
        sentIn: {type: object, properties: {c: {type: string}}}
        got1: {type: object, properties: {in: {$ref: '#/components/schemas/gotIn'}, a: {type: string}}}
        got2: {type: object, properties: {in: {$ref: '#/components/schemas/gotIn'}, b: {type: integer}}}
        gotIn: {type: object, properties: {c: {type: integer}}}
        """,
        used={"sent1": "request", "sent2": "request", "got1": "response", "got2": "response"},
    )
    assert [declared.record(name).outputs for name in ("sent1", "sent2", "sent In")] == [(), (), ()]


def test_variants_of_a_union_are_taken_one_by_one(declare: Declare) -> None:
    def union(name: str, *kinds: str) -> str:
        refs = [f"$ref: '#/components/schemas/{name}{kind}'" for kind in kinds]
        lines = [f"{name}: {{{members('a of', of='{oneOf: [{' + '}, {'.join(refs) + '}]}')}}}"]
        for kind in kinds:
            tag = f"{{type: string, enum: [{kind}]}}"
            lines.append(f"{name}{kind}: {{{members('kind', required='kind', kind=tag)}}}")
        return "\n".join(lines) + "\n"

    directions = {"sent": "request", "got": "response"}
    fewer = declare(union("sent", "Cat", "Dog") + union("got", "Cat", "Dog"), used=directions)
    assert fewer.record("sent").outputs == ("#/components/schemas/got",)
    more = declare(union("sent", "Cat", "Dog") + union("got", "Cat", "Dog", "Fox"), used=directions)
    assert more.record("sent").outputs == ()
    assert more.record("sent Dog").outputs == ("#/components/schemas/gotDog",)


def test_a_base_that_others_inherit_from_is_neither_wanted_nor_given(declare: Declare) -> None:
    declared = declare(
        """
        pet: {type: object, required: [type], properties: {type: {type: string}}, discriminator: {propertyName: type}}
        cat: {allOf: [{$ref: '#/components/schemas/pet'}], x-ms-discriminator-value: cat}
        beast: {type: object, required: [type], properties: {type: {type: string}}, discriminator: {propertyName: type}}
        lion: {allOf: [{$ref: '#/components/schemas/beast'}], x-ms-discriminator-value: cat}
        """,
        used={"pet": "request", "beast": "response"},
    )
    assert declared.record("pet Base").outputs == ()
    assert declared.record("cat").outputs == ("#/components/schemas/lion",)


def test_members_of_a_base_count(declare: Declare) -> None:
    more = """
        base:
          type: object
          required: [type, a]
          properties: {type: {type: string}, a: {type: string}}
          discriminator: {propertyName: type}
        leaf: {allOf: [{$ref: '#/components/schemas/base'}], x-ms-discriminator-value: got}
    """
    sent = members("type a", required="type a", type="{type: string, enum: [got]}")
    declared = declare(f"sent: {{{sent}}}\n" + textwrap.dedent(more), used={"sent": "request", "base": "response"})
    assert declared.record("sent").outputs == ("#/components/schemas/leaf",)


def test_one_that_is_like_very_many_takes_the_nearest(declare: Declare) -> None:
    got = {f"got{number}": members("a b c") for number in range(30)} | {"nearest": members("a b c d")}
    schemas = "\n".join(f"{name}: {{{schema}}}" for name, schema in {"sent": members("a b c d"), **got}.items())
    used = {"sent": "request", **dict.fromkeys(got, "response")}
    found = declare(schemas, used=used).record("sent").outputs
    assert len(found) == 20
    assert found[-1] == "#/components/schemas/nearest"
