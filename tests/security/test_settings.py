"""Configuration and overlays are no door either, and what is said of them is safe to show."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.load.locate import Sources
from specloom.report import to_text
from tests.security.hostile import Position, assert_safe, placed, positions, spec, weave
from tests.security.payloads import PAYLOADS

OPERATION = "#/paths/~1shop~1{id}~1things/post"
SOME = ["breakout", "template", "invisible", "newlines", "long", "path", "absolute", "dunder", "nothing"]

pytestmark = pytest.mark.usefixtures("unformatted")


def quoted(text: str) -> str:
    """A basic string of TOML; half a character, which TOML cannot hold, becomes a whole one."""
    return json.dumps(text.replace("\ud800", "\ufffd"), ensure_ascii=True).replace("\\/", "/")


CONFIGS: dict[str, Callable[[str], str]] = {
    "package.name": lambda text: f"[package]\nname = {text}\n",
    "package.distribution": lambda text: f"[package]\ndistribution = {text}\n",
    "package.version": lambda text: f"[package]\nversion = {text}\n",
    "package.description": lambda text: f"[package]\ndescription = {text}\n",
    "naming.operations": lambda text: f'[naming.operations]\n"{OPERATION}" = {text}\n',
    "naming.operations, pointer": lambda text: f'[naming.operations]\n{text} = "a"\n',
    "naming.schemas": lambda text: f'[naming.schemas]\n"#/components/schemas/Thing" = {text}\n',
    "naming.strip_prefixes": lambda text: f"[naming]\nstrip_prefixes = [{text}]\n",
    "naming.words": lambda text: f"[naming]\nwords = [{text}]\n",
    "client.parameters": lambda text: f'[client.parameters.{text}]\nenvironment = "X"\n',
    "client.parameters, default": lambda text: f'[client.parameters."api-version"]\ndefault = {text}\n',
    "client.parameters, environment": lambda text: f'[client.parameters."api-version"]\nenvironment = {text}\n',
    "client.credentials": lambda text: f"[client.credentials]\nkey = {text}\n",
    "paging.cursor": lambda text: f"[paging.cursor]\nparameter = {text}\nitems = {text}\ncursor = {text}\n",
    "streaming": lambda text: f"[streaming]\nflag = {text}\ndone = {text}\n",
    "target": lambda text: f"target = {text}\n",
    "overlays": lambda text: f"overlays = [{text}]\n",
    "unknown key": lambda text: f"{text} = 1\n",
}


@pytest.mark.parametrize("payload", SOME)
@pytest.mark.parametrize("name", CONFIGS)
def test_any_text_in_the_configuration(name: str, payload: str, tmp_path: Path) -> None:
    config = CONFIGS[name](quoted(PAYLOADS[payload]))
    result = weave(spec("swagger.yaml" if name == "unknown key" else "spec.yaml"), tmp_path, config)
    assert_safe(result, tmp_path)
    assert_plain(to_text(result.problems, Sources()))


OVERLAYS: dict[str, Callable[[str], Any]] = {
    "target": lambda text: {"target": text, "update": {"title": "x"}},
    "update": lambda text: {"target": "$.info", "update": {"description": text, text: text}},
    "names": lambda text: {"target": "$.components.schemas", "update": {text: {"type": "object", "title": text}}},
    "description": lambda text: {"target": "$.info", "description": text, "update": {}},
}


@pytest.mark.parametrize("payload", SOME)
@pytest.mark.parametrize("name", OVERLAYS)
def test_any_text_in_an_overlay(name: str, payload: str, tmp_path: Path) -> None:
    text = PAYLOADS[payload]
    overlay = {"overlay": "1.0.0", "info": {"title": text, "version": text}, "actions": [OVERLAYS[name](text)]}
    result = weave(spec("spec.yaml"), tmp_path, overlay=overlay)
    assert_safe(result, tmp_path)
    assert_plain(to_text(result.problems, Sources()))


@pytest.mark.parametrize("place", positions("spec.yaml")[::3], ids=str)
def test_nothing_invisible_is_shown_on_a_terminal(place: Position, tmp_path: Path) -> None:
    result = weave(placed("spec.yaml", PAYLOADS["invisible"], place), tmp_path)
    assert_plain(to_text(result.problems, Sources(), shown=1000))


def assert_plain(text: str) -> None:
    """No control characters, and none that turn text around: a report cannot write to the terminal as it likes."""
    odd = {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\n"}
    assert odd == set()
