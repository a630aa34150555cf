"""What users do with values: outputs as inputs, copies of every model there is, and what they see of them."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor, Projects
from tests.behaviour.generated import things
from tests.behaviour.service import Caller, echo

PARTS = things("""
    Thing:
      type: object
      required: [id]
      properties:
        id: {type: string}
        parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
        main: {$ref: "#/components/schemas/Nut"}
        kind: {type: string, enum: [a, b], x-ms-enum: {name: Kind, modelAsString: true}}
        labels: {type: object, additionalProperties: {type: string}}
    Part:
      oneOf: [{$ref: "#/components/schemas/Nut"}, {$ref: "#/components/schemas/Bolt"}]
      discriminator:
        propertyName: type
        mapping: {nut: "#/components/schemas/Nut", bolt: "#/components/schemas/Bolt"}
    Nut: {type: object, required: [type], properties: {type: {type: string}, size: {type: number}}}
    Bolt: {type: object, required: [type, length], properties: {type: {type: string}, length: {type: integer}}}
    """)

SENT = {
    "id": "a",
    "parts": [{"type": "nut", "size": 1.5}, {"type": "bolt", "length": 3}, {"type": "washer", "deep": [1]}],
    "main": {"type": "nut"},
    "kind": "tomorrow",
    "labels": {"x": "y"},
}


def members(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in ("id", "parts", "main", "kind", "labels")}


def test_outputs_are_inputs(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(PARTS)
    caller.service.answers(SENT)
    found = caller(shop, "things.get")
    assert [type(part).__name__ for part in found.parts] == ["Nut", "Bolt", "UnknownVariant"]
    caller.service.reply = echo
    assert caller(shop, "things.create", **members(found)) == found
    assert caller.service.last.json == SENT


def test_models_dict_literals_and_variants_of_tomorrow_stand_side_by_side(
    client_for: ClientFor, caller: Caller
) -> None:
    shop = client_for(PARTS)
    caller.service.reply = echo
    nut = shop.models.Nut(size=2)
    parts = (shop.replace(nut, size=shop.UNSET), {"type": "bolt", "length": 3}, shop.UnknownVariant({"type": "new"}))
    caller(shop, "things.create", id="a", parts=parts, main={"type": "nut"}, kind=shop.models.Kind("new"))
    assert caller.service.last.json == {
        "id": "a",
        "parts": [{"type": "nut"}, {"type": "bolt", "length": 3}, {"type": "new"}],
        "main": {"type": "nut"},
        "kind": "new",
    }


def test_what_was_kept_is_sent_again(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(PARTS)
    later = {**SENT, "main": {"type": "nut", "new": {"a": None}}}
    caller.service.answers(later)
    found = caller.respond(shop, {"unknown_fields": "keep"}, "things.get").value
    caller.service.reply = echo
    caller(shop, "things.create", **members(copy.deepcopy(found)))
    assert caller.service.last.json == later


EVERY = """
import copy, enum, importlib, json, pickle, sys

package = importlib.import_module(sys.argv[1])
models, counted = package.models, 0
for name in models.__all__:
    each = getattr(models, name)
    if not isinstance(each, type):
        continue
    if issubclass(each, enum.Enum):
        values = [*each, *([each("of tomorrow")] if "Open" in each.__mro__[1].__name__ else [])]
    elif name == "UnknownVariant":
        values = [each({"type": "x"})]
    else:
        # as little as a service may send; and with members that the class does not name
        values = [package.decode(each, b"{}"), package.decode(each, b'{"new": [1]}', unknown_fields="keep")]
    for value in values:
        counted += 1
        for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert type(again) is type(value) and again == value, name
            assert package.encode(again) == package.encode(value), name
        assert len(repr(value)) <= 2000, name
        if not isinstance(value, enum.Enum) and type(value).__module__.startswith(package.__name__):
            assert package.replace(value) == value, name
print(counted)
"""


@pytest.mark.parametrize("name", ["azure-openai-inference", "azure-openai-assistants"])
def test_every_model_of_both_packages_is_copied_pickled_and_shown(name: str, projects: Projects) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", EVERY, name.replace("-", "_")],
        cwd=projects[name],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 100


def test_a_large_answer_is_shown_on_a_screen(projects: Projects) -> None:
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "word " * 9000}}
    answer = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "gpt-4o", "choices": [choice] * 5}
    script = (
        "import sys, azure_openai_inference as p\n"
        "value = p.decode(p.models.CreateChatCompletionResponse, sys.stdin.buffer.read())\n"
        "print(value)"
    )
    project: Path = projects["azure-openai-inference"]
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=project,
        input=json.dumps(answer),
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(done.stdout) <= 2001
    assert done.stdout.startswith("CreateChatCompletionResponse(")
    assert "id='chatcmpl-1'" in done.stdout
    assert "more" in done.stdout
