"""That `make bench-generate` measures what it says, on a small document and without peers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.copies import copies
from tests.benchmarks.generating import HEADING, _write, exponent
from tests.benchmarks.generators import GENERATOR, GENERATORS, OPC, OURS, run, spec_operations

SPEC = {
    "openapi": "3.0.3",
    "info": {"title": "Shop", "version": "1"},
    "paths": {
        "/things": {
            "parameters": [],
            "get": {"operationId": "list", "responses": {"200": {"$ref": "#/components/responses/Things"}}},
            "post": {"operationId": "make", "responses": {"204": {"description": "made"}}},
        }
    },
    "components": {
        "schemas": {"Thing": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Thing"}}}},
        "responses": {
            "Things": {
                "description": "one",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
            }
        },
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "key"}},
    },
}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(SPEC))
    return path


def test_copies_hold_all_of_it_under_other_names(spec: Path) -> None:
    whole = json.loads(copies(spec, 3))
    assert list(whole["paths"]) == ["/things", "/copy1/things", "/copy2/things"]
    assert whole["paths"]["/copy2/things"]["get"] == {
        "operationId": "list-2",
        "responses": {"200": {"$ref": "#/components/responses/Things-2"}},
    }
    assert list(whole["components"]["schemas"]) == ["Thing", "Thing-1", "Thing-2"]
    assert whole["components"]["securitySchemes"] == SPEC["components"]["securitySchemes"]
    spec.write_text(json.dumps(whole))
    assert spec_operations(spec) == 6


def test_an_exponent_is_the_slope() -> None:
    assert exponent({1: 2.0, 2: 4.0, 4: 8.0}) == pytest.approx(1)
    assert exponent({1: 1.0, 2: 4.0, 8: 64.0}) == pytest.approx(2)
    assert exponent({1: 3.0, 2: 3.0, 4: 3.0}) == pytest.approx(0)


@pytest.mark.slow
def test_ours_is_run_counted_and_run_again(spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = run(GENERATORS[OURS], spec, out)
    assert first.failed == ""
    assert first.operations == spec_operations(spec) == 2
    assert {"startup", "load", "write"} < first.stages.keys()
    assert first.peak_memory is not None
    second = run(GENERATORS[OURS], spec, out, fresh=False)
    assert "recall" in second.stages
    assert "load" not in second.stages


def test_a_failure_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    assert run(GENERATORS[OURS], bad, tmp_path / "out").failed


def test_the_operations_of_peers_are_counted(tmp_path: Path) -> None:
    (tmp_path / "api.py").write_text(
        "def _get_kwargs(\n    *,\n) -> None: ...\nclass Api:\n    def _list_serialize(\n        self) -> None: ...\n"
    )
    assert GENERATORS[OPC].operations(tmp_path) == 1
    assert GENERATORS[GENERATOR].operations(tmp_path) == 1


def test_only_the_section_of_the_tables_is_written_anew(tmp_path: Path) -> None:
    docs = tmp_path / "docs.md"
    before = f"# All\n\n{HEADING}\n\n```\nmake\n```\n\nWords.\n\n"
    docs.write_text(f"{before}```\nold\n```\n\n## Next\n\n```\nmore\n```\n")
    _write(docs, "new  \ntable\n")
    assert docs.read_text() == f"{before}```\nnew\ntable\n```\n\n## Next\n\n```\nmore\n```\n"
