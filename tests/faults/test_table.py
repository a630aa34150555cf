"""docs/faults.md says what the tests prove. `make snapshots` rewrites it."""

from __future__ import annotations

import os
from pathlib import Path

from tests.faults.table import faults_markdown

DOCUMENT = Path(__file__).parents[2] / "docs" / "faults.md"


def test_the_document() -> None:
    if os.environ.get("SPECLOOM_SNAPSHOTS") == "write":
        DOCUMENT.write_text(faults_markdown(), encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == faults_markdown()
