"""Twice as much of anything is twice the work. What is counted are instructions, in the modules that once took the
square: nothing of that depends on the machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from specloom import pipeline
from specloom.config_file import Job
from specloom.problems import Problems

pytestmark = pytest.mark.usefixtures("unformatted")

HOUSE = Path(pipeline.__file__).parent
Json = dict[str, Any]
TraceFunction = Callable[[FrameType, str, Any], Any]
TEXT: Json = {"type": "string"}


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def holding(*names: str) -> Json:
    return {"type": "object", "properties": dict.fromkeys(names, TEXT)}


def described(schemas: Json, **operation: Any) -> Json:
    """A description with these schemas, of which the first is a body, and this operation."""
    body = {"content": {"application/json": {"schema": ref(next(iter(schemas), "A"))}}}
    post = {"operationId": "a", "requestBody": body, "responses": {"200": {"description": "OK"}}, **operation}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/a": {"post": post}},
        "components": {"schemas": schemas or {"A": holding("a")}},
    }


def chain(length: int, link: Callable[[Json], Json]) -> Json:
    return described({**{f"A{n}": link(ref(f"A{n + 1}")) for n in range(length)}, f"A{length}": holding("z")})


def parts(n: int) -> Json:
    return described({"A": {"allOf": [{**holding(f"p{each}"), "required": [f"p{each}"]} for each in range(n)]}})


def parents(n: int) -> Json:
    return described(
        {
            "A": {"allOf": [ref(f"S{each}") for each in range(n)]},
            **{f"S{each}": holding(f"p{each}") for each in range(n)},
        }
    )


def references(n: int) -> Json:
    """Each to the next, until there are too many on the way."""
    return chain(n, lambda following: following)


def lists(n: int) -> Json:
    return chain(n, lambda following: {"type": "array", "items": following})


def tuples(n: int) -> Json:
    """Each of two of the next."""
    return {**chain(n, lambda following: {"type": "array", "prefixItems": [following, following]}), "openapi": "3.1.0"}


def needed(n: int) -> Json:
    """Objects that have to hold two of the next each."""
    return chain(
        n, lambda following: {"type": "object", "required": ["x", "y"], "properties": {"x": following, "y": following}}
    )


def parameters(n: int) -> Json:
    return described({}, parameters=[{"name": f"p{each}", "in": "query", "schema": TEXT} for each in range(n)])


def bodies(n: int) -> Json:
    content = {f"application/x{each}+json": {"schema": holding(f"p{each}")} for each in range(n)}
    return described({}, requestBody={"content": content})


def files(n: int) -> Json:
    names = [f"p{each}" for each in range(n)]
    schema = {"type": "object", "properties": {name: {"type": "string", "format": "binary"} for name in names}}
    encoding = {name: {"contentType": "image/png"} for name in names}
    return described({}, requestBody={"content": {"multipart/form-data": {"schema": schema, "encoding": encoding}}})


def path(n: int) -> Json:
    names = [f"p{each}" for each in range(n)]
    found = described({}, parameters=[{"name": each, "in": "path", "required": True, "schema": TEXT} for each in names])
    return {**found, "paths": {"/".join(["", *(f"{{{each}}}" for each in names)]): found["paths"]["/a"]}}


def discriminators(n: int) -> Json:
    kind = {"discriminator": {"propertyName": "k"}}
    end = {**holding("k"), "required": ["k"]}
    unions = {
        f"{side}{each}": {"oneOf": [ref(f"A{each + 1}"), ref(f"B{each + 1}")], **kind}
        for each in range(20)
        for side in "AB"
    }
    return described({**unions, "A20": end, "B20": end, **{f"C{each}": holding("c") for each in range(n)}})


def work(document: Json, file: Path, modules: tuple[str, ...]) -> int:
    """The instructions that these modules run to generate from a description, or to refuse it."""
    file.write_text(json.dumps(document))
    counted = tuple(str(HOUSE / module) for module in modules)
    instructions = 0

    def each(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        nonlocal instructions
        instructions += event == "opcode"
        return each

    def entered(frame: FrameType, _: str, __: object) -> TraceFunction | None:
        if not frame.f_code.co_filename.startswith(counted):
            return None
        frame.f_trace_opcodes = True
        return each

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        result = pipeline.generate(Job(file), Problems())
    finally:
        sys.settrace(before)
    assert result.files or result.problems.errors
    return instructions


@pytest.mark.parametrize(
    ("documents", "modules"),
    [
        (parts, ("normalize/merge.py", "normalize/compose.py")),
        (parents, ("normalize/merge.py", "normalize/compose.py")),
        (references, ("load/refs.py",)),
        (lists, ("targets/python/symbols.py", "targets/python/circles.py", "targets/python/shapes.py")),
        (tuples, ("targets/python/annotations.py",)),
        (needed, ("targets/python/samples.py",)),
        (parameters, ("targets/python/facts.py",)),
        (bodies, ("ir/bodies.py", "ir/alike.py")),
        (files, ("ir/bodies.py", "targets/python/body_facts.py")),
        (path, ("ir/routes.py",)),
        (discriminators, ("normalize/discriminator.py",)),
    ],
)
def test_twice_as_much_is_twice_the_work(
    documents: Callable[[int], Json], modules: tuple[str, ...], tmp_path: Path
) -> None:
    """From 30 to 60, and from 60 to 120: the second step may add twice as much as the first, and a square would add
    four times as much. What all have in common is in neither."""
    file = tmp_path / "spec.json"
    work(documents(30), file, modules)  # templates are read once
    some, more, most = (work(documents(n), file, modules) for n in (30, 60, 120))
    assert most - more <= 2.7 * (more - some) + 2_000
