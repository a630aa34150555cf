"""Names stay as they are: between runs, hash seeds and orders of the spec, and when something is added to it."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from specloom.config import Config, PackageConfig
from specloom.config_file import Job
from specloom.load.tree import Json
from specloom.pipeline import generate
from tests.behaviour.odd_names import NAMES, document, flat

SOME = flat(NAMES)[::3]

HASHES = """
import hashlib, sys
from pathlib import Path
from specloom.config_file import Job
from specloom.pipeline import generate
for path, text in generate(Job(Path(sys.argv[1]))).files.items():
    print(ascii(path), hashlib.sha256(text.encode()).hexdigest())
"""


def named(spec: Json, folder: Path) -> dict[str, str]:
    """What every operation and every schema of a spec is called, and every member of a body, by where it is."""
    (folder / "spec.json").write_text(json.dumps(spec))
    job = Job(folder / "spec.json", Config(target="python", package=PackageConfig(name="stable")))
    api = json.loads(generate(job).files["api.json"])
    found = {entry["pointer"]: entry["call"] for entry in api["operations"]}
    found |= {entry["pointer"]: entry["symbol"] for entry in api["schemas"]}
    for entry in api["operations"]:
        found |= {f"{entry['pointer']} {each['in']} {each['wire']}": each["python"] for each in entry["parameters"]}
        fields = entry["body"]["fields"] if entry["body"] else None
        found |= {f"{entry['pointer']} body {wire}": name for wire, name in (fields or {}).items()}
    return found


def shuffled(value: Json, chance: random.Random) -> Json:
    """With the members of every object in another order; arrays as they are."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(item, chance) for item in value] if isinstance(value, list) else value


def member(value: Json, *keys: str) -> dict[str, Json]:
    """The object that keys lead to."""
    for key in keys:
        assert isinstance(value, dict)
        value = value[key]
    assert isinstance(value, dict)
    return value


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return named(document(SOME), tmp_path_factory.mktemp("first"))


def test_the_order_of_a_spec_names_nothing(first: Mapping[str, str], tmp_path: Path) -> None:
    assert len(first) > 10 * len(SOME)
    assert named(shuffled(document(SOME), random.Random(3)), tmp_path) == first


def test_what_is_added_renames_nothing(first: Mapping[str, str], tmp_path: Path) -> None:
    spec = document(SOME)
    schemas, paths = member(spec, "components", "schemas"), member(spec, "paths")
    member(schemas["EveryProperty"], "properties")["zebra crossing"] = {"type": "string"}
    more = {"Zebra": {"type": "object", "properties": {"stripe": {"type": "object", "properties": {}}}}, **schemas}
    get = {"operationId": "ids_zebra", "tags": ["zebras"], "responses": {"204": {"description": "Done"}}}
    changed = {**spec, "components": {"schemas": more}, "paths": {"/zebras": {"get": get}, **paths}}
    found = named(changed, tmp_path)
    assert {key: found[key] for key in first} == first
    assert len(found) == len(first) + 3


@pytest.mark.slow
def test_the_hash_seed_names_nothing(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    spec = document(SOME[::2])
    member(spec, "components", "schemas")["Part"] = {"$ref": "parts/part.json"}
    (tmp_path / "spec.json").write_text(json.dumps(spec))
    (tmp_path / "parts" / "part.json").write_text(
        '{"properties": {"a": {"$ref": "../spec.json#/components/schemas/Part"}}}'
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", HASHES, str(tmp_path / "spec.json")],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "4242")
    ]
    assert outputs[0].count("\n") > 50
    assert outputs[0] == outputs[1]
