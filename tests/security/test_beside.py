"""Hostile text in what lies beside a spec: its overlay, its configuration, and the names of files."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from specloom.write import MANIFEST
from tests.security.hostile import assert_safe, spec, weave
from tests.security.output_check import faults_of_output
from tests.security.payloads import AS_NAMES, BREAKOUT, IN_DOCUMENTS, LINE, PAYLOADS, TOKEN, nothing_ran
from tests.security.runs import run

SPEC: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://shop.example.com"}],
    "security": [{"key": []}],
    "paths": {
        "/things/{id}": {
            "get": {
                "operationId": "Things_List",
                "tags": ["things"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "api-version", "in": "query", "schema": {"type": "string"}},
                    {"name": "after", "in": "query", "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        "description": "OK",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}},
                    }
                },
            }
        }
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "name": "x-key", "in": "header"}},
        "schemas": {
            "Things": {
                "type": "object",
                "required": ["data"],
                "properties": {
                    "data": {"type": "array", "items": {"type": "string"}},
                    "last": {"type": "string"},
                    "status": {"type": "string"},
                },
            }
        },
    },
}
EVERY = {**PAYLOADS, **IN_DOCUMENTS, **AS_NAMES, "line": LINE, "token": TOKEN}

pytestmark = pytest.mark.usefixtures("unformatted")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- overlays ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["breakout", "html", "toml", "controls", "surrogate", "very long", "parent"])
def test_what_an_overlay_brings_is_text_like_that_of_the_spec(name: str, tmp_path: Path) -> None:
    text = EVERY[name]
    update = {
        "info": {"title": text, "description": text, "version": text},
        "tags": [{"name": text, "description": text}],
        "servers": [{"url": f"https://x/{text}", "description": text}],
        "paths": {
            f"/{text}": {"get": {"operationId": text, "tags": [text], "summary": text, "responses": {"200": {}}}},
        },
        "components": {"schemas": {text: {"type": "object", "description": text, "properties": {text: {}}}}},
    }
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": text, "version": text},
        "actions": [{"target": "$", "update": update}],
    }
    assert assert_safe(weave(SPEC, tmp_path, overlay=overlay), tmp_path)


TARGETS = [BREAKOUT, LINE, "", "$" * 1000, "$" + "." * 1000, "$" + "[" * 5000, "$" + "[?(" * 300, "$" + "..*" * 12]
TARGETS += [
    "$[?search(@.title, '(a+)+$')]",
    "$[?match(@, '(')]",
    f"$[{'9' * 5000}]",
    "$[::0]",
    "$['\\ud800']",
    "$.a\0b",
]
TARGETS += [
    "$.info[?@.__class__]",
    "$..[?length(@) > 1e999]",
    "$[?" + "!" * 2000 + "@]",
    "$[?@.a == '" + "\\" * 99 + "']",
]


@pytest.mark.parametrize("target", TARGETS, ids=range(len(TARGETS)))
def test_what_an_overlay_asks_for(target: str, tmp_path: Path) -> None:
    actions = [{"target": target, "update": {"description": target}}, {"target": target, "remove": False}]
    overlay = {"overlay": "1.0.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    assert_safe(weave(SPEC, tmp_path, overlay=overlay), tmp_path)


@pytest.mark.parametrize("extends", ["file:///etc/passwd", "http://169.254.169.254/x", "../../secret.yaml", LINE])
def test_what_an_overlay_extends_is_not_read(extends: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket", None)
    update = {"components": {"schemas": {"New": {"$ref": f"{extends}#/a"}}}}
    overlay = {
        "overlay": "1.0.0",
        "extends": extends,
        "info": {"title": "T", "version": "1"},
        "actions": [{"target": "$", "update": update}],
    }
    assert assert_safe(weave(SPEC, tmp_path, overlay=overlay), tmp_path) is None


@pytest.mark.parametrize("value", [None, True, 0, 1e308, "text", [], {}, [[]], [None], {"actions": {}}], ids=json.dumps)
@pytest.mark.parametrize("key", ["overlay", "info", "actions", "target", "update", "remove", ""])
def test_overlays_of_other_shapes(key: str, value: Any, tmp_path: Path) -> None:
    action = {"target": "$.info", "update": {"title": "Other"}, "remove": False}
    overlay: Any = {"overlay": "1.0.0", "info": {"title": "T", "version": "1"}, "actions": [action]}
    if not key:
        overlay = value
    else:
        (action if key in action else overlay)[key] = value
    assert_safe(weave(SPEC, tmp_path, overlay=overlay if overlay is not None else [None]), tmp_path)


# --- the configuration ---------------------------------------------------------------------------------------------

OPERATION = '"#/paths/~1things~1{id}/get"'
CONFIGS = {
    "name": "[package]\nname = <>",
    "distribution": "[package]\ndistribution = <>",
    "version": "[package]\nversion = <>",
    "description": "[package]\ndescription = <>",
    "call": f"[naming.operations]\n{OPERATION} = <>",
    "nested call": f"[naming.operations]\n{OPERATION} = <.>",
    "pointer": "[naming.operations]\n<> = 'a.b'",
    "schema": '[naming.schemas]\n"#/components/schemas/Things" = <>',
    "words": "[naming]\nwords = [<>]\nstrip_prefixes = [<>]",
    "default": "[client.parameters.api-version]\ndefault = <>\nhoist = true",
    "environment": "[client.parameters.api-version]\nenvironment = <>\nhoist = true",
    "parameter": "[client.parameters.<>]\ndefault = <>",
    "credentials": "[client.credentials]\nkey = <>",
    "scheme": "[client.credentials]\n<> = 'KEY'",
    "scopes": "[client.scopes]\nkey = [<>]",
    "request id": "[client]\nrequest_id_header = <>",
    "cursor": "[paging.cursor]\nparameter = 'after'\nitems = 'data'\ncursor = <>\nmore = <>",
    "cursor's items": "[paging.cursor]\nparameter = <>\nitems = <>\ncursor = 'last'",
    "streaming": "[streaming]\nflag = <>\ndone = <>\nerror = <>",
    "retries": "[retries]\nidempotency_header = <>",
    "polling": f"[[polling]]\nget = {OPERATION}\nuntil = [<>]\nparameters = {{id = 'last'}}\nafter_header = <>",
    "polling's pointers": "[[polling]]\nget = <>\nuntil = ['done']\nstart = [<>]\nstatus = <>\nparameters = {<> = <>}",
    "overlays": "overlays = [<>]",
    "target": "target = <>",
    "root": "[spec]\nroot = <>",
    "remote": "[spec]\nremote = [<>]",
    "unknown key": "<> = <>",
    "unknown table": "[<>.<>]\n<> = <>",
}


@pytest.mark.parametrize("name", ["breakout", "line", "token", "newlines", "parent", "very long", "nothing"])
@pytest.mark.parametrize("place", CONFIGS)
def test_text_of_a_configuration(place: str, name: str, tmp_path: Path) -> None:
    text = json.dumps(EVERY[name]).replace("\x7f", "\\u007f")
    config = CONFIGS[place].replace("<>", text).replace("<.>", f"{text[:-1]}.{text[1:]}")
    assert_safe(weave(SPEC, tmp_path, config), tmp_path)


@pytest.mark.parametrize("key", ["name", "distribution", "version"])
@pytest.mark.parametrize("end", ["\n", "\r", "\u2028", "\0", " "])
def test_the_end_of_a_name_is_looked_at_too(key: str, end: str, tmp_path: Path) -> None:
    """`$` in a pattern of Python is also true before a line end."""
    result = weave(SPEC, tmp_path, f"[package]\n{key} = {json.dumps(f'shop1{end}')}\n")
    assert [problem.code for problem in result.problems.errors] == ["E704"]


TOMLS = {
    "deep": "a = " + "[" * 100_000,
    "deep tables": "[" + ".".join(["a"] * 3000) + "]",
    "deep inline": "a = " + "{a = " * 10_000,
    "digits": "a = " + "9" * 100_000,
    "NUL": "a = '\0'",
    "not closed": 'a = """',
    "twice": "[package]\n[package]",
    "no tables": "[[package]]\n[[naming]]",
    "a date": "[package]\nversion = 2026-01-01",
    "infinity": "[client]\ntimeout = inf",
    "no number": "[client]\ntimeout = nan",
    "a huge timeout": "[client]\ntimeout = 1e308",
    "dunder": "[__class__]\n__init__ = 1",
}


@pytest.mark.parametrize("name", TOMLS)
def test_odd_configurations(name: str, tmp_path: Path) -> None:
    assert_safe(weave(SPEC, tmp_path, TOMLS[name]), tmp_path)


def test_a_configuration_that_is_no_text(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "spec.json").write_text(json.dumps(SPEC))
    (home / "spec.toml").write_bytes(b"\xff\xfea\0")
    assert run(capsys, "spec.json").codes == {"E701"}


# --- names of files ------------------------------------------------------------------------------------------------

FILES = {
    "code": 'x\');import os#{{7*7}}"""\n.json',
    "markup": "<script>alert(1)<!--.json",
    "controls": "a\x1b]0;x\x07\u202eb\u2066.json",
    "an option": "-o.json",
    "a long option": "--force.json",
    "a glob": "*?[a].json",
    "a variable": "$HOME`x`$(x).json",
    "a drive": "C:.json",
    "backslashes": "..\\..\\x.json",
    "a device": "CON.json",
    "dots": "...json",
    "a blank": " .json",
    "no stem": ".json",
    "no suffix": "spec",
    "two suffixes": "spec.openapi.json",
    "other capitals": "SPEC.JSON",
    "keyword": "class.json",
    "escapes": "%2e%2e%2f\\n.json",
    "no Unicode": "a\udcff.json",
}


@pytest.mark.parametrize("title", ["Shop", ""])
@pytest.mark.parametrize("name", FILES)
def test_the_name_of_the_spec(name: str, title: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / FILES[name]
    file.write_text(json.dumps({**SPEC, "info": {"title": title, "version": "1"}}))
    found = run(capsys, f"./{FILES[name]}")
    assert nothing_ran()
    assert {path.name for path in home.iterdir()} <= {file.name, "out"}
    if found.code == 0:
        assert faults_of_output(home / "out") == []
        assert json.loads((home / "out" / MANIFEST).read_text(encoding="utf-8"))["files"]


@pytest.mark.parametrize("name", FILES)
def test_the_name_of_a_file_that_is_referred_to(name: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / FILES[name]).write_text('{"a": {"type": "object", "properties": {"b": {"type": "string"}}}}')
    ref = "".join(f"%{byte:02x}" for byte in FILES[name].encode(errors="surrogateescape"))
    document = {**SPEC, "components": {"schemas": {**SPEC["components"]["schemas"], "New": {"$ref": f"{ref}#/a"}}}}
    (home / "the spec.json").write_text(
        json.dumps({**document, "components": {**SPEC["components"], **document["components"]}})
    )
    if run(capsys, "the spec.json").code == 0:
        assert faults_of_output(home / "out") == []


def test_the_specs_here_are_fine_as_they_are(tmp_path: Path) -> None:
    """Or a refusal would be no news."""
    for number, document in enumerate([SPEC, *map(spec, ("spec.yaml", "spec31.yaml", "swagger.yaml"))]):
        (folder := tmp_path / str(number)).mkdir()
        assert assert_safe(weave(document, folder), folder), number
    assert sys.getrecursionlimit() == 1000  # bounds are made for it
