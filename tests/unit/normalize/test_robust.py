"""Whatever the input: an answer, problems, a document that holds together. Never another exception, never no end."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from specloom.load.read import load
from specloom.load.tree import Array, Json, Object, Tree, Value, Where
from specloom.normalize import normalize
from specloom.normalize.document import Document
from specloom.normalize.walk import nested, uses
from specloom.problems import Problems, Unusable

ROOT = Path(__file__).parents[3]
NAMES = ("A", "B", "C", "D", "E")
SCALARS: tuple[dict[str, Json], ...] = (
    {"type": "string"},
    {"type": "integer", "nullable": True},
    {"type": "string", "enum": ["a", "b"]},
    {"type": "string", "enum": ["a"], "x-ms-enum": {"name": "X"}},
    {"const": "a"},
    {},
)


def reference(random: Random) -> dict[str, Json]:
    return {"$ref": f"#/components/schemas/{random.choice(NAMES)}"} | random.choice([{}, {}, {"nullable": True}])


def schema(random: Random, depth: int = 0) -> dict[str, Json]:
    """A schema of anything, anywhere."""
    kind = random.random()
    if depth > 3 or kind < 0.25:
        return reference(random)
    if kind < 0.4:
        return random.choice(SCALARS)
    found: dict[str, Json] = {}
    if random.random() < 0.5:
        found["type"] = random.choice(["object", "array"])
    if random.random() < 0.6:
        found["properties"] = {name: schema(random, depth + 1) for name in random.sample(["k", "p", "q"], 2)}
    if random.random() < 0.3:
        found["required"] = list[Json](random.sample(["k", "p", "zz"], 2))
    for key, chance in (("allOf", 0.4), ("oneOf", 0.2), ("anyOf", 0.1)):
        if random.random() < chance:
            found[key] = [schema(random, depth + 1) for _ in range(random.randint(1, 3))]
    for key in ("items", "additionalProperties"):
        if random.random() < 0.15:
            found[key] = schema(random, depth + 1)
    if random.random() < 0.2:
        found["discriminator"] = {"propertyName": "k", "mapping": {"m": random.choice(NAMES)}}
    if random.random() < 0.1:
        found["x-ms-discriminator-value"] = "x"
    return found


def tree(value: Json, where: Where) -> Value:
    if isinstance(value, dict):
        return Object({key: tree(child, where / key) for key, child in value.items()}, where)
    if isinstance(value, list):
        return Array([tree(child, where / index) for index, child in enumerate(value)], where)
    return value


def check(document: Document) -> None:
    """What later stages rely on."""
    for root in (*(shared.schema for shared in document.schemas), *uses(document)):
        for each in nested(root):
            assert not each.all_of
            assert each.ref is None or each.ref in document.by_key
            assert each.base is None or each.base in document.by_key
            mapping = each.discriminator.mapping if each.discriminator else ()
            assert all(entry.schema in document.by_key for entry in mapping)
            assert len({entry.value for entry in mapping}) == len(mapping)
    for key, shared in document.by_key.items():
        line = [key]
        while (base := document.by_key[line[-1]].schema.base) is not None:
            assert base not in line, "a circle of bases"
            line.append(base)
        assert shared.key == key


@pytest.mark.parametrize("seed", range(40))
def test_schemas_of_anything(seed: int) -> None:
    random = Random(seed)
    for _ in range(5):
        written: Json = {
            "openapi": "3.0.3",
            "info": {"title": "T", "version": "1"},
            "paths": {},
            "components": {"schemas": {name: schema(random) for name in NAMES}},
        }
        root = tree(written, Where("spec.yaml"))
        assert isinstance(root, Object)
        check(normalize(Tree(root, "spec.yaml", ""), (), Problems()))


def junk(random: Random, where: Where) -> Value:
    return random.choice(
        [
            *(None, True, 5, 2.5, "x", "", "#/definitions/Run"),
            Array([], where),
            Array([None, 5, "a"], where),
            Object({}, where),
            Object({"a": 5}, where),
            Object({"$ref": "#/nowhere"}, where),
            Object({"$ref": "#/definitions/ToolCall"}, where),
            Object({"$ref": "#/components/schemas/error"}, where),
        ]
    )


def spoiled(value: Value, random: Random, chance: float, where: Where) -> Value:
    """The same with something else here and there."""
    if random.random() < chance:
        return junk(random, where)
    if isinstance(value, Object):
        members = {key: spoiled(child, random, chance, value.where / key) for key, child in value.items()}
        return Object(members, value.where)
    if isinstance(value, Array):
        return Array([spoiled(child, random, chance, value.where / i) for i, child in enumerate(value)], value.where)
    return value


@pytest.mark.parametrize("name", ["azure-openai-inference", "azure-openai-assistants"])
@pytest.mark.parametrize("seed", range(6))
def test_a_spec_with_faults_everywhere(name: str, seed: int) -> None:
    sound = load(ROOT / "specs" / f"{name}.yaml", Problems())
    random = Random(seed)
    members: dict[str, Any] = {
        key: value if key in ("openapi", "swagger") else spoiled(value, random, 0.02, sound.root.where / key)
        for key, value in sound.root.items()
    }
    problems = Problems()
    try:
        document = normalize(replace(sound, root=Object(members, sound.root.where)), (), problems)
    except Unusable:
        assert problems.errors
    else:
        check(document)
        assert len(problems) > 20
