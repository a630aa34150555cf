"""Faults that other generators had, each by what a hostile description did to them."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from tests.security.hostile import assert_safe, weave
from tests.security.payloads import CANARY, nothing_ran

pytestmark = pytest.mark.usefixtures("unformatted")
RUN = f"__import__('os').environ.update({CANARY}='1')"


def document(**more: Any) -> dict[str, Any]:
    return {"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "paths": {}, **more}


def operation(**more: Any) -> dict[str, Any]:
    return {"operationId": "list", "responses": {"200": {"description": "OK"}}, **more}


@pytest.mark.parametrize("key", ["title", "tag", "schema", "operationId"])
@pytest.mark.parametrize(
    "name", ["../../../escaped", "/tmp/escaped", "..\\..\\escaped", "a/../../../../escaped", "..", "~/x"]
)
def test_names_that_were_paths(name: str, key: str, tmp_path: Path) -> None:
    """CVE-2020-15141, openapi-python-client: the title, and names of tags and schemas, were joined to paths."""
    spec = document(
        info={"title": name if key == "title" else "Shop", "version": "1"},
        paths={
            "/a": {
                "get": operation(
                    tags=[name if key == "tag" else "a"], operationId=name if key == "operationId" else "b"
                )
            }
        },
        components={"schemas": {name if key == "schema" else "A": {"type": "object", "properties": {"a": {}}}}},
    )
    (folder := tmp_path / "a" / "b" / "c").mkdir(parents=True)
    assert assert_safe(weave(spec, folder), folder)
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["c"]


@pytest.mark.parametrize(
    "text", [f"x', {RUN}, '", f'x"; {RUN}; "', f"x\n{RUN}\n", f"x') if {RUN} else ('", f'"""\n{RUN}\n"""']
)
def test_texts_that_were_code(text: str, tmp_path: Path) -> None:
    """CVE-2020-15142, openapi-python-client: defaults, enum values, names of parameters and descriptions were written
    into the code as they were, and ran when the client was generated, imported or called."""
    query = {"name": text, "in": "query", "description": text, "schema": {"type": "string", "default": text}}
    values = {"name": "b", "in": "query", "schema": {"type": "string", "enum": [text, "b"], "default": text}}
    when = {"name": "c", "in": "query", "schema": {"type": "string", "format": "date-time", "default": text}}
    schema = {"type": "object", "properties": {text: {"type": "string", "enum": [text], "default": text}}}
    spec = document(
        paths={f"/a/{text}": {"get": operation(parameters=[query, values, when], description=text, summary=text)}},
        components={"schemas": {"A": schema, "B": {"type": "string", "enum": [text], "default": text}}},
    )
    assert assert_safe(weave(spec, tmp_path), tmp_path)


@pytest.mark.parametrize(
    "text", [f"/*/ {RUN} /*", f"*/ {RUN}; /*", f"'; {RUN}; '", f"#{{{RUN}}}", f"\u0027);{RUN};//", f"?>{RUN}<?"]
)
def test_parameters_that_were_code(text: str, tmp_path: Path) -> None:
    """CVE-2016-5641, Swagger Codegen: descriptions ended the comments that they were put in, and host, basePath, paths
    and names of parameters the strings."""
    spec = {
        "swagger": "2.0",
        "info": {"title": text, "version": text, "description": text, "license": {"name": text, "url": text}},
        "host": "shop.example.com",
        "basePath": f"/{text}",
        "schemes": ["https"],
        "consumes": [f"application/json{text}"],
        "produces": [f"application/json{text}"],
        "paths": {
            f"/a/{text}": {
                "get": {
                    "operationId": text,
                    "description": text,
                    "parameters": [
                        {"name": text, "in": "query", "type": "string", "description": text, "default": text}
                    ],
                    "responses": {"200": {"description": text}},
                }
            }
        },
        "definitions": {text: {"type": "object", "description": text, "properties": {text: {"type": "string"}}}},
    }
    assert_safe(weave(spec, tmp_path), tmp_path)
    del spec["consumes"], spec["produces"]
    spec["basePath"] = "/v1"
    (folder := tmp_path / "again").mkdir()
    assert assert_safe(weave(spec, folder), folder)


@pytest.mark.parametrize(
    "path", [f'/a"+{RUN}+"', f"/a'+{RUN}+'", f"/a`${{{RUN}}}`", f"/{{a}}{{{RUN}}}", f'/a\\\\";{RUN};//']
)
def test_paths_that_were_code(path: str, tmp_path: Path) -> None:
    """Swagger Codegen #11309: the path of an operation stood unescaped in a string."""
    assert_safe(weave(document(paths={path: {"get": operation()}}), tmp_path), tmp_path)
    assert nothing_ran()


@pytest.mark.parametrize(
    "text", [f"*/ {RUN} /*", f'"""\n{RUN}\n"""', f"\n{RUN}\n", f"\\\n{RUN}", f"\u2028{RUN}\u2029", f"\r{RUN}"]
)
def test_descriptions_of_enum_values(text: str, tmp_path: Path) -> None:
    """Kiota PR #7735: the descriptions and names of x-ms-enum's values came into comments without being cleaned."""
    values = [{"value": "a", "name": text, "description": text}, {"value": "b", "description": text}]
    enum = {"type": "string", "enum": ["a", "b"], "description": text, "x-ms-enum": {"name": text, "values": values}}
    spec = document(
        paths={"/a": {"get": operation(parameters=[{"name": "a", "in": "query", "schema": enum}])}},
        components={"schemas": {"A": enum}},
    )
    assert assert_safe(weave(spec, tmp_path), tmp_path)


CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("control", CONTROLS, ids=lambda each: f"{ord(each):x}")
def test_text_that_reads_otherwise_than_it_is(control: str, tmp_path: Path) -> None:
    """CVE-2021-42574: controls of the direction of writing reorder source for those who read it."""
    text = f"a {control} b"
    spec = document(
        info={"title": text, "version": text, "description": text},
        tags=[{"name": text, "description": text}],
        paths={f"/{text}": {"get": operation(tags=[text], summary=text, description=text, operationId=text)}},
        components={
            "schemas": {
                text: {
                    "type": "object",
                    "description": text,
                    "properties": {text: {"type": "string", "enum": [text, "b"], "default": text, "description": text}},
                }
            }
        },
    )
    result = weave(spec, tmp_path)
    assert assert_safe(result, tmp_path)
    files = {path: found for path, found in result.files.items() if "/_runtime/" not in path}
    assert not [path for path, found in files.items() if set(found) & set(CONTROLS)]
    literals = {
        node.value
        for path, found in files.items()
        if path.endswith(".py")
        for node in ast.walk(ast.parse(found))
        if isinstance(node, ast.Constant)
    }
    assert text in literals  # it is there, spelled out
    assert json.loads(files["api.json"])["spec"]["title"] == text
