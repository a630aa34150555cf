"""The same input gives the same bytes, whatever the hash seed; reordering a spec reorders the output, and no more."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml

from specloom.config_file import Job, find_job
from specloom.pipeline import generate
from specloom.problems import Problems

ROOT = Path(__file__).parent.parent.parent
SPECS = sorted(path for path in (ROOT / "specs").glob("*.yaml") if not path.name.endswith(".overlay.yaml"))

pytestmark = pytest.mark.slow

HASHES = """
import hashlib, sys
from pathlib import Path
from specloom.config_file import find_job
from specloom.pipeline import generate
from specloom.problems import Problems
for path, text in generate(find_job(Path(sys.argv[1]), Problems())).files.items():
    print(path, hashlib.sha256(text.encode()).hexdigest())
"""


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_the_hash_seed_changes_nothing(spec: Path) -> None:
    outputs: list[str] = []
    for seed in ("1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", HASHES, str(spec)], capture_output=True, text=True, check=True, env=environment
        )
        outputs.append(done.stdout)
    assert outputs[0].count("\n") > 20
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_reordered_definitions_give_the_same_modules_but_for_order(spec: Path, tmp_path: Path) -> None:
    job = find_job(spec, Problems())
    reordered = tmp_path / spec.name
    reordered.write_text(yaml.safe_dump(shuffled(yaml.load(spec.read_text(), yaml.CSafeLoader)), sort_keys=False))
    first = generate(job).files
    second = generate(Job(reordered, job.config, job.overlays)).files
    assert set(first) == set(second)
    for path in first:
        if path.endswith(".py"):
            assert words(first[path]) == words(second[path]), path


def words(text: str) -> Counter[str]:
    """The words of a module, and how often each is there: a union in another order breaks its lines elsewhere."""
    return Counter(re.findall(r"\w+", text))


def shuffled(document: dict[str, dict[str, object]]) -> dict[str, dict[str, object]]:
    """The same document with its schemas in another order."""
    chance = random.Random(7)
    holder, key = (document, "definitions") if "definitions" in document else (document["components"], "schemas")
    schemas = holder[key]
    assert isinstance(schemas, dict)
    names = list(schemas)
    chance.shuffle(names)
    holder[key] = {name: schemas[name] for name in names}
    return document
