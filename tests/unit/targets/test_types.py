"""Types of the IR as Python text, and what they import."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.ir.model import (
    Alias,
    Anything,
    Const,
    Declaration,
    Enum,
    Field,
    List,
    Map,
    Member,
    Nullable,
    Record,
    Ref,
    Scalar,
    Type,
    Union,
    Variant,
)
from specloom.targets.python.annotations import Annotations, fitted
from specloom.targets.python.formats import FORMATS, KINDS, format_of
from specloom.targets.python.imports import Imports
from specloom.targets.python.symbols import Symbols, symbols_of

STRING, INTEGER = Scalar("string"), Scalar("integer")


def members(*values: str | int | float) -> tuple[Member, ...]:
    return tuple(Member(value, str(value)) for value in values)


DECLARATIONS: tuple[Declaration, ...] = (
    Record("#/R", "Thing", None, (Field("id", "id", STRING, True),)),
    Record("#/S", "Other Thing", None, (Field("no", "no", STRING, True),)),
    Enum("#/O", "Order", None, "string", members("asc", "desc"), open=True),
    Enum("#/C", "Quality", None, "string", members("hd", "sd"), open=False),
    Enum("#/I", "Level", None, "integer", members(1, 2), open=False),
    Enum("#/F", "Ratio", None, "number", members(0.5, 1.0), open=False),
    Union("#/U", "Either", None, (Variant(Ref("#/R")), Variant(Ref("#/S"))), None),
    Union("#/P", "Stop", None, (Variant(STRING), Variant(List(STRING))), None, inline=True),
    Union("#/E", "Choice", None, (Variant(Ref("#/R")), Variant(Ref("#/O"))), None, inline=True),
    Union("#/L", "Lists", None, (Variant(List(STRING)), Variant(List(INTEGER))), None, inline=True),
    Alias("#/A", "Ids", None, List(STRING)),
    Alias("#/B", "Parallel", "Whether at once.", Scalar("boolean")),
    Alias("#/T", "Tree", None, List(Ref("#/T"))),
)


@pytest.fixture
def symbols(make: Any) -> Symbols:
    return symbols_of(make.api(*DECLARATIONS))


OUTPUTS = [
    (STRING, "str"),
    (Scalar("integer", "int64"), "int"),
    (Scalar("number"), "float"),
    (Scalar("boolean"), "bool"),
    (Scalar("null"), "None"),
    (Scalar("binary"), "bytes"),
    (Scalar("integer", "unixtime"), "UnixTime"),
    (Scalar("string", "date-time"), "datetime"),
    (Scalar("string", "unheard-of"), "str"),
    (Anything(), "JsonValue"),
    (Nullable(Anything()), "JsonValue"),
    (Const("run"), 'Literal["run"]'),
    (Const("run", open=True), 'Literal["run"] | str'),
    (Const(3), "Literal[3]"),
    (Const(True), "bool"),
    (Const(1.5), "float"),
    (List(STRING), "list[str]"),
    (Map(List(INTEGER)), "dict[str, list[int]]"),
    (Nullable(STRING), "str | None"),
    (Nullable(Nullable(STRING)), "str | None"),
    (Ref("#/R"), "models.Thing"),
    (Ref("#/O"), "models.Order | str"),
    (Ref("#/C"), 'models.Quality | Literal["hd", "sd"]'),
    (Ref("#/I"), "models.Level | Literal[1, 2]"),
    (Ref("#/F"), "float"),
    (Ref("#/U"), "models.Either"),
    (Ref("#/P"), "str | list[str]"),
    (Nullable(Ref("#/P")), "str | list[str] | None"),
    (Ref("#/E"), "models.Order | str | models.Thing"),
    (Ref("#/L"), "models.Lists"),
    (Ref("#/A"), "models.Ids"),
    (Nullable(Ref("#/B")), "bool | None"),
]

INPUTS = [
    (STRING, "str"),
    (Scalar("binary"), "FileInput"),
    (Scalar("integer", "unixtime"), "UnixTime"),
    (Anything(), "JsonInput"),
    (List(Ref("#/R")), "Sequence[inputs.ThingInput]"),
    (Map(Nullable(STRING)), "Mapping[str, str | None]"),
    (Ref("#/O"), "models.Order | str"),
    (Ref("#/U"), "inputs.EitherInput"),
    (Ref("#/P"), "str | Sequence[str]"),
    (Ref("#/E"), "models.Order | str | inputs.ThingInput"),
    (Ref("#/A"), "Sequence[str]"),
    (List(Ref("#/B")), "Sequence[bool]"),
    (Ref("#/T"), "inputs.TreeInput"),
]

EVALUATED = [
    (Const("run", open=True), "str"),
    (Const("run"), 'Literal["run"]'),
    (List(Ref("#/O")), "list[models.Order]"),
    (Nullable(Ref("#/C")), "models.Quality | None"),
    (Map(Ref("#/F")), "dict[str, float]"),
    (Ref("#/E"), "models.Order | models.Thing"),
]


@pytest.mark.parametrize(("type", "text"), OUTPUTS, ids=[text for _, text in OUTPUTS])
def test_what_a_response_holds(symbols: Symbols, type: Type, text: str) -> None:
    assert Annotations(symbols, Imports(".operations")).output(type) == text


@pytest.mark.parametrize(("type", "text"), INPUTS, ids=[text for _, text in INPUTS])
def test_what_a_request_takes(symbols: Symbols, type: Type, text: str) -> None:
    assert Annotations(symbols, Imports(".operations")).input(type) == text


@pytest.mark.parametrize(("type", "text"), EVALUATED, ids=[text for _, text in EVALUATED])
def test_what_is_evaluated_at_run_time(symbols: Symbols, type: Type, text: str) -> None:
    assert Annotations(symbols, Imports(".operations")).evaluated(type) == text


def test_a_left_out_value_comes_last(symbols: Symbols) -> None:
    annotations = Annotations(symbols, Imports("."))
    assert annotations.output(Nullable(STRING), optional=True) == "str | None | UnsetType"


def test_a_shadowed_builtin_is_qualified(symbols: Symbols) -> None:
    imports = Imports(".models")
    annotations = Annotations(symbols, imports, models="shared", shadowed=frozenset({"list", "bytes"}))
    assert annotations.output(List(STRING)) == "builtins.list[str]"
    assert annotations.output(Scalar("binary")) == "builtins.bytes"
    assert imports.view().standard == ("import builtins",)


def test_a_union_of_records_has_room_for_tomorrow(symbols: Symbols) -> None:
    annotations = Annotations(symbols, Imports(".models"), models="other")
    either, choice = symbols.declarations["#/U"], symbols.declarations["#/E"]
    assert isinstance(either, Union)
    assert isinstance(choice, Union)
    assert annotations.union(either) == "Thing | OtherThing | UnknownVariant"
    assert annotations.union_call(either) == "union(Thing, OtherThing, unknown=UnknownVariant)"
    assert "UnknownVariant" not in annotations.union(choice)


def test_a_tagged_union_maps_tags(symbols: Symbols) -> None:
    annotations = Annotations(symbols, Imports(".models"), models="other")
    tagged = Union("#/G", "Tagged", None, (Variant(Ref("#/R"), ("a", "b")), Variant(STRING)), "kind")
    assert annotations.union_call(tagged) == (
        'union({"a": Thing, "b": Thing}, str, tag="kind", unknown=UnknownVariant)'
    )


def test_a_union_of_very_many_is_one_level_deep(symbols: Symbols) -> None:
    annotations = Annotations(symbols, Imports("."))
    few = annotations.one_of([1, 2], open=True, optional=True)
    assert few == "Literal[1, 2] | str | UnsetType"
    several = annotations.body([Const(number) for number in range(101)], optional=True)
    assert several.startswith("Union[Literal[0], Literal[1], ")
    assert several.endswith("Literal[100], UnsetType]")
    assert "Union" in "".join(annotations.imports.view().standard)


def test_imports_are_sorted_and_relative() -> None:
    imports = Imports(".models")
    for module, name in [
        ("._runtime.model", "union"),
        ("._runtime.model", "UNSET"),
        ("._runtime.model", "Model"),
        (".models.shared", "Thing"),
        ("typing", "Literal"),
        ("datetime", "date"),
    ]:
        imports.use(module, name)
    view = imports.view()
    assert view.standard == ("from datetime import date", "from typing import Literal")
    assert view.local == ("from .._runtime.model import UNSET, Model, union", "from .shared import Thing")


def test_an_import_gives_way_to_a_name_of_the_module() -> None:
    imports = Imports(".models", {"Model", "date"})
    assert imports.use("._runtime.model", "Model") == "Model_"
    assert imports.use("datetime", "date") == "date_"
    assert imports.use_own(".models.shared", "Thing") == "Thing"
    assert imports.view().standard == ("from datetime import date as date_",)


def test_what_only_type_checkers_need_is_imported_for_them_only() -> None:
    imports = Imports(".operations")
    imports.use(".", "inputs", typing_only=True)
    imports.use(".", "models", typing_only=True)
    imports.use(".", "models")
    view = imports.view()
    assert view.typing_only == ("from .. import inputs",)
    assert view.local == ("from .. import models",)
    assert view.standard == ("from typing import TYPE_CHECKING",)


def test_only_a_union_too_long_for_its_line_is_put_in_parentheses() -> None:
    short, item = "A | B", "Sequence[" + " | ".join("X" * 20 for _ in range(6)) + "]"
    assert fitted("x", short, " = UNSET") == "x: A | B = UNSET"
    assert fitted("x", item, "") == f"x: {item}"
    assert fitted("x", f"{item} | UnsetType", " = UNSET") == f"x: ({item} | UnsetType) = UNSET"
    assert fitted("x", 'Literal["|' + "x" * 120 + '"]', "").count("(") == 0


def test_every_format_is_an_importable_type() -> None:
    assert {kind for kind, _ in FORMATS} <= set(KINDS)
    assert format_of(Scalar("string", "byte")).output.name == "bytes"
    assert format_of(Scalar("integer", "byte")).output.name == "int"
