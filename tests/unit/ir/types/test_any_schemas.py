"""Whatever schemas a document has, what is built of them holds together, under names that no order changes."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specloom.ir.names import key

if TYPE_CHECKING:
    from conftest import Declare

NAMES = ["pet", "Pet", "petKind", "cat", "node"]
MEMBERS = ["type", "kind", "petKind", "items", "kinds", "pet_kind", "a-b", "a_b"]

refs = st.sampled_from(NAMES).map(lambda name: {"$ref": f"#/components/schemas/{name}"})
values = st.sampled_from(["a", "b", "A", "", "cat"])
enums = st.fixed_dictionaries(
    {"enum": st.lists(values, min_size=1, max_size=3, unique=True)},
    optional={
        "type": st.just("string"),
        "nullable": st.booleans(),
        "x-ms-enum": st.fixed_dictionaries(
            {}, optional={"name": st.sampled_from(["Kind", "PetKind", "pet"]), "modelAsString": st.booleans()}
        ),
    },
)
scalars = st.sampled_from(
    [{"type": "string"}, {"type": "integer", "nullable": True}, {"type": "boolean"}, {}, {"type": "object"}]
)


def _compound(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    properties = st.dictionaries(st.sampled_from(MEMBERS), inner, max_size=3)
    required = st.lists(st.sampled_from(MEMBERS), max_size=2, unique=True)
    branches = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        st.fixed_dictionaries({"type": st.just("array")}, optional={"items": inner}),
        st.fixed_dictionaries(
            {"properties": properties},
            optional={
                "type": st.just("object"),
                "required": required,
                "additionalProperties": inner | st.booleans(),
                "oneOf": branches,
                "allOf": branches,
                "discriminator": st.just({"propertyName": "type"}),
                "x-ms-discriminator-value": values,
                "title": st.sampled_from(["A kind of pet", "Pet"]),
                "nullable": st.booleans(),
            },
        ),
        st.fixed_dictionaries(
            {"oneOf": branches},
            optional={
                "discriminator": st.fixed_dictionaries(
                    {"propertyName": st.sampled_from(["type", "kind"])},
                    optional={
                        "mapping": st.dictionaries(
                            values, st.sampled_from(NAMES).map(lambda name: f"#/components/schemas/{name}"), max_size=2
                        )
                    },
                ),
                "nullable": st.booleans(),
            },
        ),
        st.fixed_dictionaries({"anyOf": branches}),
        st.fixed_dictionaries({"allOf": branches}, optional={"properties": properties, "required": required}),
    )


schemas = st.recursive(refs | enums | scalars, _compound, max_leaves=8)
documents = st.fixed_dictionaries(dict.fromkeys(NAMES, schemas))


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples of a test."""
    return tmp_path_factory.mktemp("any")


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)
@given(documents, st.randoms(use_true_random=False))
def test_any_document_is_declared_soundly_and_stably(
    declare: Declare, document: dict[str, object], random: Random
) -> None:
    declared = declare(json.dumps(document), used={"pet": "request", "cat": "response"})
    assert {each.pointer for each in declared.symbols} == {f"#/components/schemas/{name}" for name in NAMES}
    assert len({key(name) for name in declared.names}) == len(declared.names)
    shuffled = list(document.items())
    random.shuffle(shuffled)
    again = declare(json.dumps(dict(shuffled)), used={"pet": "request", "cat": "response"})
    if not declared.problems.errors and not again.problems.errors:
        assert set(again.names) == set(declared.names)
