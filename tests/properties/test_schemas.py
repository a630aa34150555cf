"""Two readers of one schema agree: jsonschema accepts a value where, and only where, the models do."""

from __future__ import annotations

import json
import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from specloom.config import Config
from specloom.ir.build import build
from specloom.problems import Problems
from specloom.serve.json_schema import Validators
from specloom.serve.sample import Sampler
from tests.properties.packages import mutated, package
from tests.properties.specs import document, json_values, openapi, ref, schemas, schemas31


@settings(max_examples=150, deadline=None)
@given(schemas, schemas, st.lists(json_values, min_size=4, max_size=4), st.randoms(use_true_random=False))
def test_both_accept_the_same(first: Any, second: Any, others: list[Any], chance: random.Random) -> None:
    spec = openapi({"A": {"type": "object", "required": ["x"], "properties": {"x": first, "y": ref("B")}}, "B": second})
    made = document(spec)
    schema = made.schemas[0].schema
    validators, sampler = Validators(made, "response"), Sampler(made)
    with package(build(made, Config(), Problems())) as module:
        good = [sampler.value(schema) for _ in range(4)]
        bad = [mutated(chance.choice(good), other, chance) for other in others for _ in range(3)]
        for value in (*good, *bad, *others):
            wrong = validators.errors(schema, value)
            assert (faults(module, value) == []) is (wrong == []), (value, wrong)


@settings(max_examples=60, deadline=None)
@given(schemas31, schemas31, st.lists(json_values, min_size=4, max_size=4), st.randoms(use_true_random=False))
def test_a_validator_accepts_of_3_1_what_the_models_do(
    first: Any, second: Any, others: list[Any], chance: random.Random
) -> None:
    """The schemas as they are written, judged by jsonschema itself."""
    whole = {"type": "object", "required": ["x"], "properties": {"x": first, "y": ref("B")}}
    spec = openapi({"A": whole, "B": second}, version="3.1.0")
    made = document(spec)
    sampler = Sampler(made)
    validator = Draft202012Validator({**ref("A"), "components": spec["components"]})
    with package(build(made, Config(), Problems())) as module:
        good = [sampler.value(made.schemas[0].schema) for _ in range(4)]
        bad = [mutated(chance.choice(good), other, chance) for other in others for _ in range(3)]
        for value in (*good, *bad, *others):
            wrong = [error.message for error in validator.iter_errors(value)]
            assert (faults(module, value) == []) is (wrong == []), (value, wrong)


def faults(module: Any, value: Any) -> list[str]:
    """What a generated model has against a value; members that no schema names are news only."""
    drifts: list[Any] = []
    module.decode(module.models.A, json.dumps(value), on_drift=drifts.append)
    return [str(drift) for drift in drifts if drift.kind not in ("extra", "tie")]
