"""What the two real specs become: nothing but what templates put there, and every operation and schema of them."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
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


def test_the_documents_call_what_there_is(name: str) -> None:
    files = result(name).files
    written = json.loads(files["api.json"])
    keys = ("call", "stream_call", "poll_call")
    known = {each[key]: each for each in written["operations"] for key in keys if each.get(key)}
    blocks = re.findall(r"```python\n(.*?)```", files["README.md"] + files["docs/guide.md"], re.DOTALL)
    assert len(blocks) >= 15
    calls = [
        node
        for block in blocks
        for node in ast.walk(ast.parse(block))
        if isinstance(node, ast.Call) and re.match(r"(client|quick)\.\w+\.", ast.unparse(node.func))
    ]
    assert len(calls) >= 15
    for call in calls:
        operation = known[ast.unparse(call.func).partition(".")[2]]
        names = {each["python"] for each in operation["parameters"]} | {
            *((operation["body"] or {}).get("fields") or {})
        }
        assert {keyword.arg for keyword in call.keywords} <= names
        assert len(call.args) == sum(each["in"] == "path" for each in operation["parameters"])


def descriptions(node: object, inside: str = "") -> Iterator[str]:
    """What a spec says of schemas, members, parameters and operations."""
    if isinstance(node, dict):
        for key, child in node.items():
            described = isinstance(child, dict) and inside in ("properties", "schemas", "definitions", *METHODS)
            if described and isinstance(child.get("description"), str) and key not in ("requestBody", "responses"):
                yield child["description"]
            yield from descriptions(child, key) if key not in ("example", "examples", "x-ms-examples") else ()
    elif isinstance(node, list):
        for child in node:
            if inside == "parameters" and child.get("in") != "body" and isinstance(child.get("description"), str):
                yield child["description"]
            yield from descriptions(child, inside)


def test_what_the_spec_says_is_in_docstrings(name: str) -> None:
    """So it is what an editor shows: of classes, under fields, in "Args:"."""
    said = "\0".join(
        "".join(node.value.value.split())
        for path, text in result(name).files.items()
        if path.endswith(".py") and "_runtime" not in path
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    )
    found = list(descriptions(yaml.safe_load((SPECS / f"{name}.yaml").read_text())))
    assert len(found) > 300
    assert [text for text in found if "".join(text.split()) not in said] == []
