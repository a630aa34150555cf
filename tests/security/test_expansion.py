"""A few lines that stand for more than any client has: chains, circles, and powers of two.

Nothing is timed: what is exponential, or deeper than the stack, does not end at all, or not well.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.security.runs import Run, run, run_apart

Schemas = dict[str, dict[str, Any]]
END: dict[str, Any] = {"type": "object", "properties": {"z": {"type": "string"}}}
MORE: dict[str, Any] = {"type": "object", "properties": {"m": {"type": "string"}}}

pytestmark = pytest.mark.usefixtures("unformatted")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ref(name: str, number: int) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}{number}"}


def made(capsys: pytest.CaptureFixture[str], schemas: Schemas, paths: dict[str, Any] | None = None) -> Run:
    used = {"application/json": {"schema": {"$ref": f"#/components/schemas/{next(iter(schemas))}"}}}
    operation = {
        "operationId": "a",
        "requestBody": {"content": used},
        "responses": {"200": {"description": "OK", "content": used}},
    }
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1"},
        "paths": paths or {"/a": {"post": operation}},
        "components": {"schemas": schemas},
    }
    Path("spec.json").write_text(json.dumps(document))
    return run(capsys, "spec.json")


def chain(length: int, link: Any, end: dict[str, Any] = END) -> Schemas:
    """A0 that needs A1 that needs ... `link` gives what a schema is from its number."""
    return {**{f"A{n}": link(n) for n in range(length)}, f"A{length}": end}


def pairs(length: int, keyword: str) -> Schemas:
    """At each level two schemas, each of which names both of the next."""
    both = {f"{name}{n}": {keyword: [ref("A", n + 1), ref("B", n + 1)]} for n in range(length) for name in "AB"}
    return {**both, f"A{length}": END, f"B{length}": MORE}


def narrowed(n: int) -> dict[str, Any]:
    own = {"type": "object", "properties": {"x": ref("A", n + 1)}}
    return {"allOf": [own, {"type": "object", "properties": {"x": MORE}}]}


def narrowed_twice(n: int) -> dict[str, Any]:
    own = {"type": "object", "properties": {"x": ref("A", n + 1), "y": ref("A", n + 1)}}
    return {"allOf": [own, {"type": "object", "properties": {"x": MORE, "y": MORE}}]}


def needing(n: int) -> dict[str, Any]:
    return {"type": "object", "required": ["x", "y"], "properties": {"x": ref("A", n + 1), "y": ref("A", n + 1)}}


def flattened(n: int) -> dict[str, Any]:
    each = {"x-ms-client-flatten": True, "allOf": [ref("A", n + 1)]}
    return {"type": "object", "properties": {"a": each, "b": dict(each)}}


CHAINS: dict[str, tuple[int | None, Schemas]] = {
    "allOf twice": (0, chain(60, lambda n: {"allOf": [ref("A", n + 1), ref("A", n + 1)]})),
    "allOf of pairs": (0, pairs(30, "allOf")),
    "oneOf of pairs": (0, pairs(25, "oneOf")),
    "anyOf of pairs": (0, pairs(25, "anyOf")),
    "references": (0, chain(90, lambda n: ref("A", n + 1))),
    "arrays": (0, chain(1000, lambda n: {"type": "array", "items": ref("A", n + 1)})),
    "maps": (0, chain(1000, lambda n: {"type": "object", "additionalProperties": ref("A", n + 1)})),
    "members": (0, chain(600, lambda n: {"type": "object", "properties": {"a": ref("A", n + 1)}})),
    "aliases": (1, chain(1000, lambda n: {"nullable": True, "allOf": [ref("A", n + 1)]})),
    "additions": (0, chain(300, lambda n: {"allOf": [ref("A", n + 1)], "properties": {f"p{n}": {"type": "string"}}})),
    "additions without end": (
        1,
        chain(3000, lambda n: {"allOf": [ref("A", n + 1)], "properties": {f"p{n}": {"type": "string"}}}),
    ),
    "members that are narrowed": (0, chain(40, narrowed)),
    "many members that are narrowed": (1, chain(600, narrowed)),
    "members that are narrowed twice": (0, chain(12, narrowed_twice)),
    "many members that are narrowed twice": (1, chain(60, narrowed_twice)),
    "members that are needed twice": (0, chain(60, needing)),
    "many members that are needed": (0, chain(500, lambda n: {**needing(n), "required": ["x"]})),
    "unions with a tag": (
        1,
        chain(400, lambda n: {"oneOf": [ref("A", n + 1), ref("A", 0)], "discriminator": {"propertyName": "k"}}),
    ),
    "flattened twice": (1, chain(18, flattened)),
}


@pytest.mark.parametrize("name", CHAINS)
def test_chains(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, schemas = CHAINS[name]
    found = made(capsys, schemas)
    assert code is None or found.code == code


def circle(length: int, link: Any) -> Schemas:
    return {f"A{n}": link(n, (n + 1) % length) for n in range(length)}


def inheriting(_: int, following: int) -> dict[str, Any]:
    kind = {"type": "string"}
    return {"allOf": [ref("A", following)], "discriminator": {"propertyName": "k"}, "properties": {"k": kind}}


CIRCLES: dict[str, Schemas] = {
    "allOf": circle(500, lambda n, m: {"allOf": [ref("A", m)], "properties": {f"p{n}": {"type": "string"}}}),
    "allOf alone": circle(500, lambda n, m: {"allOf": [ref("A", m)]}),
    "allOf of many": circle(300, lambda n, m: {"allOf": [ref("A", m), ref("A", (n * 7 + 3) % 300)]}),
    "inheritance": circle(60, inheriting),
    "long inheritance": circle(300, inheriting),
    "unions in allOf": circle(60, lambda n, m: {"allOf": [{"oneOf": [ref("A", m), END]}, MORE]}),
    "all of each other": {f"A{n}": {"allOf": [ref("A", m) for m in range(30) if m != n]} for n in range(30)},
    "one of each other": {f"A{n}": {"oneOf": [*(ref("A", m) for m in range(30) if m != n), END]} for n in range(30)},
}


@pytest.mark.parametrize("name", CIRCLES)
def test_circles(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    made(capsys, CIRCLES[name])


MANY: dict[str, Schemas] = {
    "unions of all others": {
        f"A{n}": {"oneOf": [*(ref("A", m) for m in range(100) if m != n), END]} for n in range(100)
    },
    "subtypes of a large base": {
        "B": {
            "type": "object",
            "discriminator": {"propertyName": "k"},
            "properties": {"k": {"type": "string"}, **{f"b{n}": END for n in range(800)}},
        },
        **{f"A{n}": {"allOf": [{"$ref": "#/components/schemas/B"}, MORE]} for n in range(800)},
    },
    "members beside many alternatives": {
        "A": {
            "type": "object",
            "properties": {f"b{n}": END for n in range(800)},
            "oneOf": [ref("S", n) for n in range(800)],
        },
        **{f"S{n}": {"type": "object", "properties": {f"p{n}": {}}} for n in range(800)},
    },
    "enum values": {"A": {"type": "string", "enum": [f"v{n}" for n in range(20_000)]}},
    "enum values of one name": {"A": {"type": "string", "enum": ["!" * n for n in range(1, 800)]}},
    "members of one name": {"A": {"type": "object", "properties": {"_" * n + "a": END for n in range(300)}}},
    "names that are required": {
        "A": {"type": "object", "required": [f"r{n}" for n in range(3000)], "properties": {"a": END}}
    },
    "mappings to nowhere": {
        "A": {
            "oneOf": [ref("B", 0)],
            "discriminator": {"propertyName": "k", "mapping": {f"m{n}": f"X{n}" for n in range(800)}},
        },
        "B0": END,
    },
    "alternatives": {
        "A": {"oneOf": [ref("S", n) for n in range(400)]},
        **{f"S{n}": {"type": "object", "properties": {f"p{n}": {}}} for n in range(400)},
    },
    "keys of one hash": {"A": {"type": "object", "example": {str(n * (2**61 - 1)): 1 for n in range(50_000)}}},
}


@pytest.mark.parametrize("name", MANY)
def test_many(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    made(capsys, MANY[name])


def test_many_references_to_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    """What may have been meant is not looked for among thousands, thousands of times."""
    names = {f"Schema{n:05}": END for n in range(2000)}
    lost = {f"p{n}": {"$ref": f"#/components/schemas/Schema{n:05}x"} for n in range(2000)}
    assert made(capsys, {**names, "X": {"type": "object", "properties": lost}}).codes == {"E201"}


TEXTS = {
    "backticks": "`a " * 20_000,
    "brackets": "[" * 20_000 + "](" * 200,
    "links": "[a](" * 20_000,
    "backslashes": "\\" * 50_000 + "<",
    "quotes": '"' * 100_000,
    "lines": "a\n" * 20_000,
    "an end that is none": "x." + '"' * 50_000 + "a",
    "tabs": "\t" * 30_000 + "a\n1. " + "9" * 30_000,
    "blanks": " " * 100_000 + "a",
    "one word": "a" * 500_000,
    "capitals": "aA" * 50_000,
    "digits": "1" * 100_000,
    "braces": "{" * 50_000,
    "variables": "{a}" * 10_000,
    "slashes": "/" * 50_000,
    "dots": "." * 50_000 + "x",
    "dashes": "-" * 50_000 + "\n",
    "less than": "<" * 50_000,
    "pipes": "|" * 50_000 + "a",
    "fences": "```\n" * 10_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_expression_of_ours_takes_its_time(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A regular expression that looks at each pair of characters would take minutes, and longer."""
    text = TEXTS[name]
    document = {
        "openapi": "3.0.3",
        "info": {"title": text, "version": text, "description": text},
        "servers": [{"url": f"https://x/{text}", "description": text}],
        "tags": [{"name": text, "description": text}],
        "paths": {
            f"/{text}": {
                "get": {
                    "tags": [text],
                    "operationId": text,
                    "summary": text,
                    "description": text,
                    "responses": {
                        "200": {
                            "description": text,
                            "content": {text: {"schema": {"type": "string", "format": text, "pattern": text}}},
                        }
                    },
                }
            }
        },
        "components": {
            "schemas": {text: {"type": "string", "enum": [text], "description": text}, "B": {"$ref": f"{text}#{text}"}}
        },
    }
    Path("spec.json").write_text(json.dumps(document))
    run(capsys, "spec.json")


def text(length: int) -> dict[str, Any]:
    """A string that much is said about."""
    return {"type": "string", "description": "word " * (length // 5) + "\n"}


LONG = text(500_000)


def used(each: dict[str, Any]) -> dict[str, Any]:
    """Paths of which all but one use what they share."""
    answers = {"200": {"description": "OK"}}
    posts = {f"/a{n}": {"post": {"operationId": f"a{n}", "responses": answers, **each}} for n in range(120)}
    return {**posts, "/b": {"post": {"operationId": "b", "responses": answers}}}


IN_PLACE = {"application/json": {"schema": ref("A", 0)}}
WORDS: dict[str, tuple[Schemas, dict[str, Any]]] = {
    "a parameter": ({"A0": END}, {"parameters": [{"name": "p", "in": "query", "schema": LONG}]}),
    "a parameter and its facts": (
        {"A0": END},
        {"parameters": [{"name": "p", "in": "query", "schema": {**LONG, "maxLength": 9, "default": "a"}}]},
    ),
    "the type of a parameter": ({"A0": LONG}, {"parameters": [{"name": "p", "in": "query", "schema": ref("A", 0)}]}),
    "the members of a body": (
        {"A0": {"type": "object", "properties": {"a": LONG}}},
        {"requestBody": {"content": IN_PLACE}},
    ),
    "a header": ({"A0": END}, {"responses": {"200": {"description": "OK", "headers": {"X-A": {"schema": LONG}}}}}),
    "a member that all of them have": (
        {
            "A0": {"type": "object", "properties": {"a": LONG}},
            "B0": {"type": "object", "properties": {"b": LONG}},
            **{f"C{n}": {"allOf": [ref("A", 0), ref("B", 0)]} for n in range(80)},
        },
        {},
    ),
    "the type of many members": (
        {"A0": LONG, "B0": {"type": "object", "properties": {f"b{n}": ref("A", 0) for n in range(120)}}},
        {},
    ),
}


@pytest.mark.parametrize("name", WORDS)
def test_what_is_said_about_what_is_shared(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A text of half a megabyte is fine, and a hundred times that is a package of 200 MB."""
    schemas, each = WORDS[name]
    found = made(capsys, schemas, used(each))
    assert found.codes == {"E440"}
    assert "have more than 50,000,000 characters" in found.told


def test_text_that_aliases_repeat() -> None:
    """It has no bound of its own in memory: a file of 600 kB is written as 200 MB."""
    lines = [f"    S{n}: {{type: object, description: *d}}" for n in range(200)]
    head = 'openapi: 3.0.3\ninfo: {title: Shop, version: "1"}\npaths: {}\ncomponents:\n  schemas:\n'
    spec = Path("spec.yaml")
    spec.write_text("\n".join([f"x-text: &d {'word ' * 100_000}", f"{head}{lines[0]}", *lines[1:]]))
    found, megabytes = run_apart(spec)
    assert found.codes == {"E107"}
    assert megabytes < 150


def test_an_end_of_a_quote_is_not_looked_for_twice(tmp_path: Path) -> None:
    """Where no quote closes, an expression that remembers each character takes a hundred bytes for each."""
    spec = tmp_path / "spec.yaml"
    spec.write_text('a: "' + "x" * 3_000_000)
    found, megabytes = run_apart(spec)
    assert found.codes == {"E104"}
    assert megabytes < 150
