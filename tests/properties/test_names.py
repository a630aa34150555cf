"""Names: unique within their scope, legal in Python, and the same however the spec is ordered."""

from __future__ import annotations

import ast
import keyword
import random
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from specloom.ir.model import Api, Enum, Record
from specloom.targets.python import literals, words
from specloom.targets.python.symbols import symbols_of
from tests.properties.specs import api, names, openapi

few = settings(max_examples=60, deadline=None)


@st.composite
def specs(draw: st.DrawFn) -> dict[str, Any]:
    """A spec whose schemas, members, enum values, operations and parameters have names that nearly collide."""
    schemas: dict[str, Any] = {}
    for name in draw(st.lists(names, unique=True, max_size=6)):
        members = draw(st.lists(names, unique=True, max_size=4))
        values = draw(st.lists(names, unique=True, min_size=1, max_size=4))
        properties: dict[str, Any] = {member: {"type": "string"} for member in members}
        for member in members[:2]:
            properties[member] = {"type": "object", "properties": {"x": {"type": "string"}}}
        schemas[name] = draw(
            st.sampled_from([{"type": "object", "properties": properties}, {"type": "string", "enum": values}])
        )
    paths: dict[str, Any] = {}
    for number, name in enumerate(draw(st.lists(names, max_size=5))):
        parameters = [
            {"name": wire, "in": place, "schema": {"type": "string"}}
            for wire in draw(st.lists(names, unique=True, max_size=3))
            for place in draw(st.lists(st.sampled_from(["query", "cookie"]), unique=True))
        ]
        paths[f"/p{number}"] = {
            "get": {
                "operationId": f"{name}{draw(st.sampled_from(['', '_get', 'List']))}{number}",
                "tags": draw(st.lists(names, max_size=1)),
                "parameters": parameters,
                "responses": {"204": {"description": "Done"}},
            }
        }
    return openapi(schemas, paths)


def shuffled(value: Any, seed: int) -> Any:
    """The same spec, with its schemas and paths in another order."""
    chance = random.Random(seed)

    def mixed(members: Mapping[str, Any]) -> dict[str, Any]:
        keys = list(members)
        chance.shuffle(keys)
        return {key: members[key] for key in keys}

    return {**value, "paths": mixed(value["paths"]), "components": {"schemas": mixed(value["components"]["schemas"])}}


def assert_unique(found: Iterable[str]) -> None:
    assert [name for name, count in Counter(name.casefold() for name in found).items() if count > 1] == []


@few
@given(specs())
def test_names_are_unique_within_their_scope(spec: dict[str, Any]) -> None:
    made = api(spec)
    assert_unique(declaration.name for declaration in made.declarations)
    assert_unique(".".join((*operation.group, operation.name)) for operation in made.operations)
    for declaration in made.declarations:
        if isinstance(declaration, Record):
            assert_unique(field.name for field in declaration.fields)
        if isinstance(declaration, Enum):
            assert_unique(member.name for member in declaration.members)
    for operation in made.operations:
        assert_unique(f"{parameter.location} {parameter.name}" for parameter in operation.parameters)


@few
@given(specs())
def test_names_are_legal_and_unique_in_python(spec: dict[str, Any]) -> None:
    symbols = symbols_of(api(spec))
    assert len(set(symbols.names.values())) == len(symbols.names)
    assert all(is_name(name) for name in symbols.names.values())
    for layout in symbols.layouts.values():
        assert len(set(layout.names.values())) == len(layout.names)
        assert all(is_name(name) for name in layout.names.values())


@few
@given(specs(), st.integers(0, 5))
def test_names_do_not_depend_on_the_order_of_the_spec(spec: dict[str, Any], seed: int) -> None:
    first, second = api(spec), api(shuffled(spec, seed))
    assert named(first) == named(second)


def named(made: Api) -> dict[str, str]:
    """Every declaration and operation by its pointer, as Python calls it."""
    calls = {operation.id: ".".join((*operation.group, operation.name)) for operation in made.operations}
    return {**symbols_of(made).names, **calls}


def is_name(text: str) -> bool:
    return text.isidentifier() and not keyword.iskeyword(text) and not text.startswith("_")


# --- the two doors -------------------------------------------------------------------------------------------------

texts = st.text(max_size=40) | st.text(alphabet="\"'\\\n\r\t{}%#\u2028\u202e\x00\x1b\ud800 a", max_size=20)
many = settings(max_examples=300, deadline=None)


@many
@given(texts)
@example("ﬁ")
@example("__class__")
@example("ªª")
def test_the_door_for_identifiers(text: str) -> None:
    for spell in (words.snake, words.upper, words.pascal):
        assert is_name(spell(text))
        assert spell(text).isprintable()


@many
@given(texts)
def test_the_door_for_strings(text: str) -> None:
    literal = literals.string(text)
    assert ast.literal_eval(literal) == text
    assert literal.isprintable()


@many
@given(texts)
def test_the_door_for_docstrings(text: str) -> None:
    for indent in (0, 4, 8):
        written = literals.docstring(text, indent)
        if written:
            assert isinstance(ast.literal_eval(written), str)
            assert [type(node).__name__ for node in ast.parse(written).body] == ["Expr"]
            assert all(line.isprintable() for line in written.split("\n"))


@many
@given(texts)
def test_the_door_for_toml(text: str) -> None:
    read = tomllib.loads(f"a = {literals.toml(text)}\n")
    assert read == {"a": "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)}


@many
@given(st.dictionaries(st.integers(), names.map(words.snake), max_size=8), st.sets(names.map(words.snake), max_size=3))
def test_settling_keeps_every_name_and_makes_it_the_only_one(wanted: dict[int, str], taken: set[str]) -> None:
    settled = words.settle(wanted, taken)
    assert settled.keys() == wanted.keys()
    assert len(set(settled.values())) == len(settled)
    assert not taken & set(settled.values())
