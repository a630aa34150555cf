"""Bad input: each folder here holds a spec that something is wrong with, and the very text that its author is shown.

`SPECLOOM_SNAPSHOTS=write pytest tests/bad` writes the texts anew; read them, as the person who made the mistake, before
they are committed.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from specloom.config_file import find_job
from specloom.load.locate import Sources
from specloom.pipeline import build_api
from specloom.problems import Problems, Unusable
from specloom.report import to_text

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("__"))


def problems_of(spec: Path) -> Problems:
    """Everything that `specloom validate -v` has to say about a spec."""
    problems = Problems()
    with suppress(Unusable):
        build_api(find_job(spec, problems), problems, thorough=True)
    return problems


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_problems_read_as_they_did(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    (spec,) = Path().glob("spec.*")
    text = to_text(problems_of(spec), Sources())
    expected = Path("problems.txt")
    if os.environ.get("SPECLOOM_SNAPSHOTS") == "write":
        expected.write_text(text, encoding="utf-8")
    assert text, "a spec that nothing is wrong with is no case for this folder"
    assert text == expected.read_text(encoding="utf-8")
