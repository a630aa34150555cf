"""The models of both generated packages: what is encoded is decoded as it was, and any JSON at all is taken."""

from __future__ import annotations

import importlib
import json
import random
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.load.tree import Json
from specloom.normalize.document import Document, Schema, SharedSchema
from specloom.pipeline import read_document
from specloom.serve.sample import Sampler
from tests.properties.packages import mutated
from tests.properties.specs import json_values

ROOT = Path(__file__).parent.parent.parent
SPECS = ("azure-openai-inference", "azure-openai-assistants")


@cache
def document(spec: str) -> Document:
    return read_document(ROOT / "specs" / f"{spec}.yaml")


@cache
def package(spec: str) -> ModuleType:
    sys.path.insert(0, str(ROOT / "generated" / spec))
    return importlib.import_module(spec.replace("-", "_"))


@cache
def models(spec: str) -> dict[str, tuple[object, SharedSchema]]:
    """Every named schema but those of uploads: the model that api.json says it became, and the schema."""
    described = json.loads((ROOT / "generated" / spec / "api.json").read_text())["schemas"]
    symbols = {entry["pointer"]: entry["symbol"].removeprefix("models.") for entry in described}
    return {
        symbols[shared.pointer]: (getattr(package(spec).models, symbols[shared.pointer]), shared)
        for shared in document(spec).schemas
        if all(member.schema.format != "binary" for member in shared.schema.properties)
    }


MODELS = [(spec, name) for spec in SPECS for name in models(spec)]


def sample(spec: str, name: str, seed: int) -> Json:
    shared = models(spec)[name][1]
    used = Schema(shared.schema.where, ref=shared.key)
    return Sampler(document(spec), f"{seed}:{name}").value(used, name)


@pytest.mark.parametrize("spec", SPECS)
def test_every_model_decodes_what_it_encodes(spec: str) -> None:
    module = package(spec)
    for name, (model, _) in models(spec).items():
        for seed in range(3):
            wire = sample(spec, name, seed)
            if wire is None:  # of a nullable schema: that is said where the model is used, not by the model
                continue
            value = module.decode(model, json.dumps(wire), strict=True)
            again = module.decode(model, module.encode(value), strict=True)
            assert again == value, name
            assert repr(again) == repr(value), name
            assert json.loads(module.encode(value)) == wire, name


anything = settings(max_examples=400, deadline=None)


@anything
@given(st.sampled_from(MODELS), json_values)
def test_any_json_is_decoded_and_kept(model: tuple[str, str], value: Any) -> None:
    assert_taken(*model, value)


@anything
@given(st.sampled_from(MODELS), st.integers(0, 2), json_values, st.randoms(use_true_random=False))
def test_what_nearly_fits_is_decoded_and_kept(
    model: tuple[str, str], seed: int, other: Any, chance: random.Random
) -> None:
    value = sample(*model, seed)
    for _ in range(chance.randrange(1, 4)):
        value = mutated(value, other, chance)
    assert_taken(*model, value)


def assert_taken(spec: str, name: str, value: Any) -> None:
    """Leniently it is decoded without an error, and encoded again; kept, it is the same JSON again."""
    module, model = package(spec), models(spec)[name][0]
    text = json.dumps(value)
    drifts: list[Any] = []
    module.encode(module.decode(model, text, on_drift=drifts.append))
    kept = module.decode(model, text, unknown_fields="keep")
    assert same(json.loads(module.encode(kept)), value)
    if all(drift.kind == "tie" for drift in drifts):
        module.decode(model, text, strict=True)


def same(first: object, second: object) -> bool:
    """Equal as JSON, in which 1 and 1.0 are one number, but true is none."""
    return _typed(first) == _typed(second)


def _typed(value: object) -> object:
    if isinstance(value, dict):
        return {name: _typed(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return (type(value) is bool, value)
