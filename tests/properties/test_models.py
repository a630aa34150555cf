"""Every model of both generated packages: what is made of it is decoded as it was, and any bytes at all are taken or
refused properly."""

from __future__ import annotations

import importlib
import json
import random
from contextlib import suppress
from functools import cache
from types import ModuleType, SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.properties.packages import mutated
from tests.properties.specs import json_values
from tests.properties.test_codec import SPECS, package
from tests.properties.values import Builder

few = settings(
    max_examples=6,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@cache
def runtime(spec: str, module: str) -> ModuleType:
    return importlib.import_module(f"{package(spec).__name__}._runtime.{module}")


@cache
def builder(spec: str) -> Builder:
    names = ("records", "unions", "enums", "scalars")
    return Builder(SimpleNamespace(**{name: runtime(spec, name) for name in names}))


def models(spec: str) -> dict[str, Any]:
    """By name: records, enums, unions and other aliases."""
    module = package(spec).models
    return {name: getattr(module, name) for name in module.__all__}


MODELS = [(spec, name) for spec in SPECS for name in models(spec)]


@pytest.mark.parametrize(("spec", "name"), MODELS)
@few
@given(st.data())
def test_what_is_made_of_a_model_is_decoded_as_it_was(spec: str, name: str, data: st.DataObject) -> None:
    module, model = package(spec), models(spec)[name]
    value = data.draw(builder(spec).values(model))
    again = module.decode(model, module.encode(value))
    assert again == value
    assert type(again) is type(value)
    assert module.encode(again) == module.encode(value)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(MODELS), st.data(), st.randoms(use_true_random=False))
def test_all_ways_of_decoding_give_the_same(model: tuple[str, str], data: st.DataObject, chance: random.Random) -> None:
    """msgspec's decoder, that of the relaxed types, and the look at every member."""
    spec, name = model
    module, type_ = package(spec), models(spec)[name]
    document = json.loads(module.encode(data.draw(builder(spec).values(type_))))
    for _ in range(chance.randrange(4)):
        document = mutated(document, data.draw(json_values), chance)
    text = json.dumps(document)
    looked_at = module.decode(type_, text, on_drift=lambda drift: None)
    relaxed = runtime(spec, "plan").node_for(type_).relaxed()
    hook = runtime(spec, "relaxed").hook
    with suppress(msgspec.ValidationError):
        assert_same(module, msgspec.json.decode(text, type=relaxed, dec_hook=hook), looked_at)
    assert_same(module, module.decode(type_, text), looked_at)


def assert_same(module: ModuleType, first: object, second: object) -> None:
    assert first == second
    assert repr(first) == repr(second)
    assert module.encode(first) == module.encode(second)


def cut(text: bytes, other: bytes, chance: random.Random) -> bytes:
    """The text with some of it replaced."""
    start = chance.randrange(len(text) + 1)
    return text[:start] + other + text[start + chance.randrange(4) :]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(MODELS), st.data(), st.binary(max_size=8), st.randoms(use_true_random=False))
def test_any_bytes_are_decoded_or_refused_with_their_body(
    model: tuple[str, str], data: st.DataObject, other: bytes, chance: random.Random
) -> None:
    spec, name = model
    module, type_ = package(spec), models(spec)[name]
    text = module.encode(data.draw(builder(spec).values(type_)))
    assert_taken_or_refused(module, type_, other)
    assert_taken_or_refused(module, type_, cut(text, other, chance))


@pytest.mark.parametrize("depth", [100, 450, 900, 2_000, 100_000])
@pytest.mark.parametrize("spec", SPECS)
def test_however_deep_it_is_nested(spec: str, depth: int) -> None:
    module = package(spec)
    for type_ in list(models(spec).values())[::10]:
        fields = getattr(type_, "__struct_encode_fields__", ())
        for start, end in ((b"[", b"]"), (b'{"a":', b"}"), (b'{"%s":' % (fields or ("a",))[-1].encode(), b"}")):
            assert_taken_or_refused(module, type_, start * depth + b"1" + end * depth)
            assert_taken_or_refused(module, type_, start * depth)


def assert_taken_or_refused(module: ModuleType, type_: Any, data: bytes) -> None:
    for options in ({}, {"on_drift": lambda drift: None}, {"unknown_fields": "keep"}, {"strict": True}):
        refused: Any = None
        try:
            module.decode(type_, data, **options)
        except module.DecodeError as error:
            refused = error
        assert refused is None or refused.body == data
