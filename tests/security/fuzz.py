"""The fuzzer: random hostile descriptions, for as long as it is told. `python -m tests.security.fuzz --minutes 20`

It stops at the first description that is not answered as it should be, and writes the smallest one like it to
`fuzz.json` in the current folder. `--types` puts every wrong type into every place instead (`test_wrong_types`).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings

from specloom import pipeline
from specloom.config_file import Job
from specloom.problems import Problems
from tests.security.documents import documents
from tests.security.output_check import faults_of_files

ROUND = 200
"""Descriptions between two looks at the clock."""


def answer(document: Any, file: Path) -> str:
    """What became of a description: "made" or "refused". Raises AssertionError, or whatever was not foreseen."""
    file.write_text(json.dumps(document), encoding="utf-8")
    result = pipeline.generate(Job(file), Problems())
    assert result.files or result.problems.errors, "neither output nor errors"
    assert all(problem.where.file for problem in result.problems), "a problem without a place"
    if not result.files:
        return "refused"
    files = {path: text for path, text in result.files.items() if "/_runtime/" not in path}
    found = faults_of_files(files, result.api)
    assert not found, found
    for path, text in files.items():
        if path.endswith(".py"):
            compile(text, path, "exec", dont_inherit=True)
    return "made"


def one_round(number: int, file: Path, told: Counter[str]) -> None:
    """`ROUND` descriptions; the same number, the same descriptions."""

    @seed(number)
    @settings(
        max_examples=ROUND, deadline=None, database=None, derandomize=False, suppress_health_check=list(HealthCheck)
    )
    @given(documents())
    def hold(document: Any) -> None:
        told[answer(document, file)] += 1

    hold()


def _types(file: Path, told: Counter[str]) -> None:
    from tests.security.test_wrong_types import CHANGES, WRONG, changed

    for name, way in CHANGES:
        for choice in range(len(WRONG) + 1):
            told[answer(changed(name, way, choice), file)] += 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0, help="of the first round")
    parser.add_argument("--types", action="store_true")
    given_ = parser.parse_args()
    pipeline.format_files = lambda files, formatter: dict(files)  # it takes ten times as long as all else
    told: Counter[str] = Counter()
    end = time.process_time() + 60 * given_.minutes
    number = given_.seed
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "spec.json"
        try:
            if given_.types:
                _types(file, told)
            while not given_.types and time.process_time() < end:
                one_round(number, file, told)
                number += 1
        except Exception:
            Path("fuzz.json").write_bytes(file.read_bytes())
            print(f"round {number} of {ROUND}: fuzz.json holds the description", file=sys.stderr)
            raise
    rounds = "each place of another type" if given_.types else f"seeds {given_.seed} to {number - 1}"
    print(f"{told.total():,} descriptions, {rounds}: {dict(told)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
