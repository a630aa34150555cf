"""Each node of a rich description is replaced by a value of every other JSON type, and each member is taken away.

The outcome is a package that is inert, or errors that say where. The suite takes every third place, each with one of
the values; `python -m tests.security.fuzz --types` takes all of them with all.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from specloom.config_file import Job
from specloom.pipeline import generate
from specloom.problems import Problems
from tests.security.hostile import spec
from tests.security.output_check import faults_of_files

WRONG: tuple[Any, ...] = (None, True, -1, 1.5, "", "text", [], [None], [[]], {}, {"": None}, {"$ref": 1}, {"$ref": "#"})
"""A value of each type, the empty and the odd ones too."""
BATCHES = 12
SPECS = ("spec.yaml", "spec31.yaml", "swagger.yaml")

pytestmark = pytest.mark.usefixtures("unformatted")


def ways(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The ways to every node but the root."""
    for key, member in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield (*way, key)
        yield from ways(member, (*way, key))


def holder(document: Any, way: tuple[str | int, ...]) -> Any:
    for step in way[:-1]:
        document = document[step]
    return document


CHANGES = [(name, way) for name in SPECS for way in ways(spec(name))]


def changed(name: str, way: tuple[str | int, ...], choice: int) -> Any:
    """The spec with another value in a place, or without it: `choice` is an index of WRONG, or the number behind."""
    document = copy.deepcopy(spec(name))
    inside = holder(document, way)
    if choice == len(WRONG):
        del inside[way[-1]]
    else:
        inside[way[-1]] = WRONG[choice]
    return document


def assert_answered(document: Any, file: Path, told: object, *, inert: bool = False) -> None:
    """A package, or errors; `inert`: its files are looked at, too."""
    file.write_text(json.dumps(document), encoding="utf-8")
    result = generate(Job(file), Problems())
    assert result.files or result.problems.errors, told
    assert all(problem.where.file for problem in result.problems), told
    if inert and result.files:
        files = {path: text for path, text in result.files.items() if "/_runtime/" not in path}
        assert faults_of_files(files, result.api) == [], told


@pytest.mark.parametrize("batch", range(BATCHES))
def test_another_type_in_any_place(batch: int, tmp_path: Path) -> None:
    for number, (name, way) in list(enumerate(CHANGES))[batch :: 3 * BATCHES]:
        document = changed(name, way, number % (len(WRONG) + 1))
        assert_answered(document, tmp_path / "spec.json", (name, way), inert=number % 5 == 0)
