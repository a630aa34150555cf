"""Bad input: each folder here holds a spec that something is wrong with, and the very text that its author is shown.

`SPECLOOM_SNAPSHOTS=write pytest tests/bad` writes the texts anew; read them, as the person who made the mistake, before
they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from specloom.load.locate import Sources
from specloom.load.read import load
from specloom.load.refs import resolve
from specloom.load.tree import Array, Object, Tree, Value
from specloom.load.validate import validate
from specloom.problems import Problems, Unusable
from specloom.report import to_text

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("__"))


def problems_of(spec: Path) -> Problems:
    """Everything there is to say about a spec."""
    problems = Problems()
    try:
        tree = load(spec, problems)
        follow_references(tree, tree.root, problems)
        validate(tree, problems)
    except Unusable:
        pass
    return problems


def follow_references(tree: Tree, value: Value, problems: Problems, *, optional: bool = False) -> None:
    if isinstance(value, Object):
        if isinstance(ref := value.get("$ref"), str):
            resolve(tree, ref, value.where / "$ref", problems, optional=optional)
        for key, member in value.items():
            follow_references(tree, member, problems, optional=optional or key == "x-ms-examples")
    elif isinstance(value, Array):
        for item in value:
            follow_references(tree, item, problems, optional=optional)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_problems_read_as_they_did(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    (spec,) = Path().glob("spec.*")
    text = to_text(problems_of(spec), Sources())
    expected = Path("problems.txt")
    if os.environ.get("SPECLOOM_SNAPSHOTS") == "write":
        expected.write_text(text)
    assert text, "a spec that nothing is wrong with is no case for this folder"
    assert text == expected.read_text()
