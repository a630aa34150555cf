"""Check: each invariant of the model, broken."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from specloom.ir.check import BrokenApi, breaches, check
from specloom.ir.model import (
    Alias,
    Api,
    Const,
    Content,
    Declaration,
    Enum,
    Field,
    Group,
    List,
    Member,
    NextOperation,
    NotGenerated,
    Nullable,
    Operation,
    Paging,
    Parameter,
    Record,
    Ref,
    Response,
    Scalar,
    SchemaSymbol,
    SchemeUse,
    Source,
    Tag,
    Union,
    Variant,
)

TEXT = Scalar("string")
CAT = Record("#/cat", "cat", None, (Field("a", "a", TEXT, required=True),), tag=Tag("type", "type", ("cat",)))
DOG = Record("#/dog", "dog", None, (), tag=Tag("type", "type", ("dog", "hound")))
PET = Union(
    "#/pet", "pet", None, (Variant(Ref("#/cat"), ("cat",)), Variant(Ref("#/dog"), ("dog", "hound"))), tag="type"
)
SIZE = Enum("#/size", "size", None, "integer", (Member(1, "one"), Member(2, "two")), open=False)
PETS = Alias("#/pets", "pets", None, List(Ref("#/pet")))
GET = Operation(
    id="#/paths/~1pets/get",
    operation_id="getPets",
    group=("pets",),
    name="list",
    method="GET",
    path="/pets",
    summary=None,
    doc=None,
    parameters=(Parameter("limit", "limit", "query", Scalar("integer"), required=False),),
    hoisted=(("query", "api-version"),),
    body=None,
    responses=(Response("200", None, (Content("application/json", Ref("#/pets")),)),),
    security=((SchemeUse("key"),),),
)
API = Api(
    source=Source("a.yaml", "", "A", "1", "3.0.0"),
    title="A",
    doc=None,
    servers=(),
    client_parameters=(Parameter("api-version", "api version", "query", TEXT, required=True),),
    schemes=(),
    security=(),
    groups=(Group(("pets",), None),),
    operations=(),
    declarations=(CAT, DOG, PET, SIZE, PETS),
    schemas=(SchemaSymbol("#/pet", "#/pet"),),
)


def with_declarations(*more: Declaration) -> Api:
    """The API with these instead of, or beside, its own."""
    mine = {each.id: each for each in (*API.declarations, *more)}
    return replace(API, declarations=tuple(mine.values()))


def test_a_sound_api_has_no_breaches() -> None:
    check(API)


def broken_declarations() -> list[tuple[str, Declaration]]:
    base = Record("#/base", "base", None, (), base="#/base")
    return [
        ("no variants", replace(PET, variants=())),
        ("is tagged by kind, its variant #/cat is not", replace(PET, tag="kind")),
        ("selects #/cat by ('lion',)", replace(PET, variants=(Variant(Ref("#/cat"), ("lion",)),))),
        ("selects #/cat by ()", replace(PET, variants=(Variant(Ref("#/cat")),))),
        ("variant of #/pet", replace(PET, variants=(*PET.variants, PET.variants[0]))),
        ("has no tag, its variant", replace(PET, tag=None)),
        ("which is no record", replace(PET, variants=(Variant(TEXT, ("a",)),))),
        ("#/lion for objects without a tag, which is no variant", replace(PET, untagged="#/lion")),
        ("nullable variant", replace(PET, tag=None, variants=(Variant(Nullable(TEXT)),))),
        ("#/nowhere, which is not declared", replace(PETS, type=Ref("#/nowhere"))),
        ("nullable twice", replace(PETS, type=Nullable(Nullable(TEXT)))),
        ("stands for nothing but itself", replace(PETS, type=Ref("#/pets"))),
        ("has no members", replace(SIZE, members=())),
        ("value of #/size", replace(SIZE, members=(Member(1, "one"), Member(1, "two")))),
        ("member name of #/size", replace(SIZE, members=(Member(1, "one"), Member(2, "One")))),
        ("holds 'a', which is no integer", replace(SIZE, members=(Member("a", "a"),))),
        ("declaration name 'dog'", replace(CAT, name="Dog")),
        ("has no name", replace(CAT, name=" ")),
        ("inherits from itself", base),
        ("take #/dog, which is no other record of a response", replace(CAT, outputs=("#/dog",))),
        ("inherits from #/pet, which is no record", replace(CAT, base="#/pet")),
        ("member of #/cat 'a'", replace(CAT, fields=(CAT.fields[0], CAT.fields[0]))),
        ("member of #/cat 'type'", replace(CAT, fields=(Field("type", "kind", TEXT, required=True),))),
        ("name of a member of #/cat", replace(CAT, fields=(CAT.fields[0], Field("b", "A", TEXT, required=True)))),
    ]


@pytest.mark.parametrize(
    ("said", "broken"), broken_declarations(), ids=lambda each: each if isinstance(each, str) else ""
)
def test_each_fault_of_a_declaration_is_found(said: str, broken: Declaration) -> None:
    assert said in "\n".join(breaches(with_declarations(broken)))


def test_one_id_is_one_declaration() -> None:
    assert "declaration id '#/cat'" in "\n".join(breaches(replace(API, declarations=(*API.declarations, CAT))))


def test_a_narrowed_member_may_have_the_name_it_has_in_the_base() -> None:
    base = Record("#/base", "base", None, (Field("a", "a", TEXT, required=False),))
    assert list(breaches(with_declarations(base, replace(CAT, base="#/base")))) == []


def operated(**changes: object) -> Api:
    sound = replace(API, operations=(GET,), schemes=())
    return replace(sound, operations=(replace(GET, **changes),))


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("in the group ('cats',), which does not exist", {"group": ("cats",)}),
        ("client parameter ('query', 'version')", {"hoisted": (("query", "version"),)}),
        ("parameter of", {"parameters": (GET.parameters[0], GET.parameters[0])}),
        ("is constant, its type is not", {"parameters": (replace(GET.parameters[0], constant=True),)}),
        ("is not required", {"parameters": (replace(GET.parameters[0], location="path"),)}),
        ("response of", {"responses": (GET.responses[0], GET.responses[0])}),
        ("whether something is there, and more", {"responses": (replace(GET.responses[0], found=True),)}),
        ("whether something is there, and more", {"responses": (Response("404", None, (), error=True, found=False),)}),
        ("is a group and an operation", {"group": (), "name": "Pets"}),
        ("security scheme key, which does not exist", {}),
        ("pages of #/pets, which is no record", {"paging": Paging("next-link", "#/pets", "a", TEXT)}),
        ("#/nowhere, which is not declared", {"paging": Paging("next-link", "#/cat", "a", Ref("#/nowhere"))}),
        (
            "no parameter after for its cursor",
            {"paging": Paging("cursor", "#/cat", "a", TEXT, cursor_parameter="after", cursor_member="a")},
        ),
        (
            "goes on with #/next, which does not exist",
            {
                "paging": Paging(
                    "next-link", "#/cat", "a", TEXT, next_operation=NextOperation("#/next", "path", "nextLink")
                )
            },
        ),
    ],
)
def test_each_fault_of_an_operation_is_found(said: str, changes: dict[str, object]) -> None:
    assert said in "\n".join(breaches(operated(**changes)))


def test_one_call_is_one_operation() -> None:
    twice = replace(API, operations=(GET, replace(GET, id="#/other", name="List")))
    assert "call ('pets', 'list')" in "\n".join(breaches(twice))


def test_a_constant_parameter_has_a_constant_type() -> None:
    constant = replace(GET.parameters[0], constant=True, type=Const("a"))
    assert not [each for each in breaches(operated(parameters=(constant,))) if "constant" in each]


def test_groups_come_after_their_parents() -> None:
    orphan = replace(API, groups=(Group(("threads", "runs"), None), Group(("threads",), None)))
    assert "comes before its parent" in "\n".join(breaches(orphan))


def test_schemas_are_declared_and_not_both_generated_and_not() -> None:
    lost = replace(API, schemas=(SchemaSymbol("#/x", "#/x"),))
    assert "became #/x, which is not declared" in "\n".join(breaches(lost))
    both = replace(API, not_generated=(NotGenerated("#/pet", "N461", ""),))
    assert "both generated and not" in "\n".join(breaches(both))


def test_all_breaches_are_told_at_once() -> None:
    with pytest.raises(BrokenApi) as broken:
        check(with_declarations(replace(PET, variants=()), replace(SIZE, members=())))
    assert str(broken.value).splitlines() == ["#/pet has no variants", "#/size has no members"]
