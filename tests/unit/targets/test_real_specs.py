"""What the two real specs become: nothing but what templates put there, and every operation and schema of them."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from specloom.config_file import find_job
from specloom.pipeline import Result, generate
from specloom.problems import Problems
from specloom.targets.python.ast_check import violations

SPECS = Path(__file__).parents[3] / "specs"
NAMES = sorted(path.stem for path in SPECS.glob("*.yaml") if not path.stem.endswith(".overlay"))
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("name", NAMES)]


@cache
def result(name: str) -> Result:
    problems = Problems()
    made = generate(find_job(SPECS / f"{name}.yaml", problems), problems)
    assert problems.errors == ()
    return made


def test_the_output_holds_no_code_but_the_templates(name: str) -> None:
    files = {path: text for path, text in result(name).files.items() if path.endswith(".py") and "_runtime" not in path}
    assert len(files) > 10
    assert {path: found for path, text in files.items() if (found := violations(text))} == {}


def test_api_json_has_every_operation_and_every_schema(name: str) -> None:
    spec = yaml.safe_load((SPECS / f"{name}.yaml").read_text())
    written = json.loads(result(name).files["api.json"])
    operations = {(path, method) for path, item in spec["paths"].items() for method in item if method in METHODS}
    assert {(each["path"], each["method"].lower()) for each in written["operations"]} == operations
    schemas = spec.get("definitions") or spec["components"]["schemas"]
    assert {each["pointer"].rpartition("/")[2] for each in written["schemas"]} == set(schemas)
    assert written["not_generated"] == []
    calls = [each["call"] for each in written["operations"]]
    assert len(set(calls)) == len(calls)


def test_no_generated_line_asks_a_type_checker_to_look_away(name: str) -> None:
    for path, text in result(name).files.items():
        if "_runtime" not in path:
            assert "type: ignore" not in text
            assert "Any" not in [
                word for line in text.splitlines() if "import" in line for word in line.replace(",", " ").split()
            ]


def test_the_readme_calls_what_there_is(name: str) -> None:
    written = json.loads(result(name).files["api.json"])
    known = {each[key]: each for each in written["operations"] for key in ("call", "stream_call") if each[key]}
    blocks = re.findall(r"```python\n(.*?)```", result(name).files["README.md"], re.DOTALL)
    assert len(blocks) >= 2
    calls = [
        node
        for block in blocks
        for node in ast.walk(ast.parse(block))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("client.")
    ]
    assert len(calls) == len(blocks)
    for call in calls:
        operation = known[ast.unparse(call.func).removeprefix("client.")]
        names = {each["python"] for each in operation["parameters"]} | {
            *((operation["body"] or {}).get("fields") or {})
        }
        assert {keyword.arg for keyword in call.keywords} <= names
        assert len(call.args) == sum(each["in"] == "path" for each in operation["parameters"])
