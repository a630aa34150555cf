"""Limits: a few lines that stand for more than any client has are a problem with its place, and end soon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.config import Config
from specloom.ir.build import build
from specloom.ir.check import check
from specloom.ir.model import Api, Record, Union
from specloom.load.read import load
from specloom.normalize import normalize
from specloom.problems import Problems, Unusable

Schemas = dict[str, object]
Building = Callable[[Schemas], Api]


def ref(name: str) -> dict[str, object]:
    return {"$ref": f"#/components/schemas/{name}"}


def holding(**properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties}


@pytest.fixture
def problems() -> Problems:
    return Problems()


@pytest.fixture
def building(tmp_path: Path, problems: Problems) -> Building:
    def make(schemas: Schemas) -> Api:
        path = tmp_path / "spec.yaml"
        info = {"title": "T", "version": "1"}
        spec: Mapping[str, Any] = {"openapi": "3.0.3", "info": info, "paths": {}, "components": {"schemas": schemas}}
        path.write_text(yaml.safe_dump(spec, sort_keys=False))
        api = build(normalize(load(path, problems), [], problems), Config(), problems)
        check(api)
        return api

    return make


def doubling(depth: int) -> Schemas:
    """Unions of two unions each, with a property beside them all."""
    found: Schemas = {f"L{depth}": holding(a={"type": "string"}), f"R{depth}": holding(b={"type": "string"})}
    for level in range(depth):
        for side in "LR":
            branches = [ref(f"L{level + 1}"), ref(f"R{level + 1}")]
            found[f"{side}{level}"] = {"oneOf": branches, **holding(**{f"{side}{level}": {"type": "string"}})}
    return found


def flattening(depth: int) -> Schemas:
    """Objects of two flattened properties each."""
    found: Schemas = {f"O{depth}": holding(z={"type": "string"})}
    for level in range(depth):
        inner = {"x-ms-client-flatten": True, "allOf": [ref(f"O{level + 1}")]}
        found[f"O{level}"] = holding(a=inner, b=inner)
    return found


def inheriting(depth: int) -> Schemas:
    found: Schemas = {
        "S0": {**holding(k={"type": "string"}), "discriminator": {"propertyName": "k"}, "required": ["k"]}
    }
    for level in range(1, depth):
        found[f"S{level}"] = {"allOf": [ref(f"S{level - 1}"), holding(**{f"p{level}": {"type": "string"}})]}
    return found


def in_turn(depth: int) -> Schemas:
    """Unions of an object and of the next union."""
    found: Schemas = {f"S{depth}": holding(z={"type": "string"})}
    for level in range(depth):
        found[f"S{level}"] = {"oneOf": [ref(f"S{level + 1}"), ref(f"R{level}")]}
        found[f"R{level}"] = holding(**{f"q{level}": {"type": "string"}})
    return found


def beside(number: int) -> Schemas:
    """A union of many alternatives, with as many members beside it."""
    found: Schemas = {f"S{each}": holding(**{f"p{each}": {"type": "string"}}) for each in range(number)}
    members = {f"b{each}": {"type": "string"} for each in range(number)}
    return {"A": {**holding(**members), "oneOf": [ref(f"S{each}") for each in range(number)]}, **found}


def renaming(depth: int) -> Schemas:
    """Names that stand for one another."""
    found: Schemas = {f"S{depth}": holding(z={"type": "string"})}
    return found | {f"S{each}": {"nullable": True, "allOf": [ref(f"S{each + 1}")]} for each in range(depth)}


def of_each_other(number: int) -> Schemas:
    """Unions, each of all the others."""
    names = [f"U{each}" for each in range(number)]
    return {name: {"oneOf": [*(ref(other) for other in names if other != name), holding(a={})]} for name in names}


def adding(depth: int) -> Schemas:
    """Schemas that each add to the one before."""
    found: Schemas = {"S0": holding(p0={"type": "string"})}
    for level in range(1, depth):
        found[f"S{level}"] = {"allOf": [ref(f"S{level - 1}")], **holding(**{f"p{level}": {"type": "string"}})}
    return found


def narrowing(depth: int, *names: str) -> Schemas:
    """Objects of two members each, or those that are named, narrowed to something more."""
    found: Schemas = {f"S{depth}": holding(z={"type": "string"})}
    more = holding(q={"type": "string"})
    for level in range(depth):
        inner = ref(f"S{level + 1}")
        members = names or ("x", "y")
        found[f"S{level}"] = {
            "allOf": [holding(**dict.fromkeys(members, inner)), holding(**dict.fromkeys(members, more))]
        }
    return found


def side_by_side(number: int) -> Schemas:
    """Unions of the same objects, each with a member of its own beside them."""
    found: Schemas = {f"R{each}": holding(**{f"r{each}": {"type": "string"}}) for each in range(10)}
    branches = [*map(ref, found)]
    return found | {f"U{each}": {"oneOf": branches, **holding(**{f"id{each}": {}})} for each in range(number)}


def renamed(number: int) -> Schemas:
    """Names for one large union."""
    found: Schemas = {f"R{each}": holding(**{f"r{each}": {"type": "string"}}) for each in range(200)}
    union: Schemas = {"U": {"oneOf": [*map(ref, found)]}}
    return found | union | {f"A{each}": {"nullable": True, "allOf": [ref("U")]} for each in range(number)}


@pytest.mark.parametrize(
    ("schemas", "told"),
    [
        (doubling(20), "more than 5,000 alternatives"),
        (flattening(25), "more than 50,000 members"),
        (inheriting(120), "more than 100 schemas"),
        (in_turn(700), "more than 200,000 alternatives"),
        (of_each_other(70), "more than 200,000 alternatives"),
        (beside(230), "more than 50,000 members"),
        (renaming(101), "more than 100 names"),
        (adding(1000), "more than 250,000 members"),
        (narrowing(30), "more than 250,000 schemas"),
        (narrowing(150, "x"), "more than 100 deep"),
    ],
)
def test_more_than_a_client_can_have(schemas: Schemas, told: str, building: Building, problems: Problems) -> None:
    with pytest.raises(Unusable):
        building(schemas)
    (found,) = problems.errors
    assert found.code == "E440"
    assert told in found.message
    assert found.where.pointer.startswith("/components/schemas/")


def test_what_a_client_can_have(building: Building, problems: Problems) -> None:
    """Some steps fewer, and the same is generated."""
    assert len(building(doubling(4)).declarations) == 70
    tops = [each for each in building(flattening(6)).declarations if isinstance(each, Record)]
    assert max(len(each.lifted) for each in tops) == 64
    assert len(building(inheriting(40)).declarations) == 79
    unions = [each for each in building(in_turn(60)).declarations if isinstance(each, Union)]
    assert max(len(each.variants) for each in unions) == 61
    assert len(building(of_each_other(12)).declarations) == 24
    assert len(building(beside(20)).declarations) == 41
    assert len(building(renaming(100)).declarations) == 101
    tops = [each for each in building(adding(60)).declarations if isinstance(each, Record)]
    assert max(len(each.fields) for each in tops) == 60
    assert len(building(narrowing(4)).declarations) == 9
    unions = [each for each in building(side_by_side(510)).declarations if isinstance(each, Union)]
    assert sum(len(each.variants) for each in unions) == 5_100
    assert len(building(renamed(1_100)).declarations) == 1_301
    assert not problems.errors


def test_null_goes_through_unions_in_a_circle(building: Building) -> None:
    schemas: Schemas = {
        "A": {"oneOf": [ref("B"), ref("X")]},
        "B": {"oneOf": [ref("A"), ref("C")]},
        "C": {"oneOf": [ref("X"), {"nullable": True, **holding(n={"type": "string"})}]},
        "X": holding(x={"type": "string"}),
        "Y": holding(a=ref("A"), x=ref("X")),
    }
    (record,) = (each for each in building(schemas).declarations if each.name == "Y")
    assert isinstance(record, Record)
    assert [type(each.type).__name__ for each in record.fields] == ["Nullable", "Ref"]
