"""The two specs of this project: every schema is declared, under names that a person would have chosen."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from specloom.config import Config
from specloom.ir.build import build
from specloom.ir.check import check
from specloom.ir.model import Alias, Api, Enum, Record, Ref, Union
from specloom.ir.names import key
from specloom.ir.serial import from_json, to_json
from specloom.load.read import load
from specloom.normalize import normalize
from specloom.normalize.document import Document
from specloom.problems import Problems

SPECS = Path(__file__).parents[4] / "specs"
INFERENCE = "azure-openai-inference"
ASSISTANTS = "azure-openai-assistants"


@cache
def document(name: str) -> Document:
    problems = Problems()
    return normalize(load(SPECS / f"{name}.yaml", problems), (), problems)


@cache
def api(name: str) -> Api:
    return build(document(name), Config(), Problems())


def named(name: str) -> dict[str, Record | Enum | Union | Alias]:
    return {each.name: each for each in api(name).declarations}


@pytest.mark.parametrize(("name", "schemas"), [(INFERENCE, 209), (ASSISTANTS, 59)])
def test_every_schema_is_declared(name: str, schemas: int) -> None:
    check(api(name))
    assert len(api(name).schemas) == schemas
    assert api(name).not_generated == ()
    assert from_json(to_json(api(name))) == api(name)


@pytest.mark.parametrize("name", [INFERENCE, ASSISTANTS])
def test_names_are_unique_and_read_without_a_stumble(name: str) -> None:
    names = [each.name for each in api(name).declarations]
    assert len({key(each) for each in names}) == len(names)
    given = {each.pointer for each in api(name).schemas}
    for each in api(name).declarations:
        if each.id in given:
            continue
        spoken = each.name.lower().split()
        assert len(spoken) <= 11, f"{each.name} is long"
        assert not spoken[-1].isdigit(), f"{each.name} is numbered"
        assert all(one != other for one, other in pairwise(spoken)), f"{each.name} stutters"


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", [INFERENCE, ASSISTANTS])
def test_names_do_not_depend_on_the_order_of_the_definitions(name: str, seed: int) -> None:
    schemas = list(document(name).schemas)
    Random(seed).shuffle(schemas)
    shuffled = build(replace(document(name), schemas=tuple(schemas)), Config(), Problems())
    assert {each.name for each in shuffled.declarations} == set(named(name))


@pytest.mark.parametrize(
    "expected",
    [
        "run last error",
        "run required action",
        "create completion choice",
        "create chat completion choice",
        "create chat completion stream choice",
        "create chat completion finish reason",
        "create assistant file search",
        "create assistant static chunking strategy",
        "chat completion token top logprob",
        "chat completion tool choice value",
        "azure search chat extension authentication",
        "assistant tool",
        "message attachment",
        "thread run queued event",
        "thread message delta event",
        "assistant tools function details",
        "create embedding request",
    ],
)
def test_a_name_of_what_is_written_in_place(expected: str) -> None:
    assert expected in {name.lower() for name in named(INFERENCE)}


def test_a_run_step_has_a_constant_and_an_enum_of_one_x_ms_enum_name() -> None:
    step = named(INFERENCE)["run Step Object"]
    assert isinstance(step, Record)
    kinds = next(each.type for each in step.fields if each.wire == "type")
    assert isinstance(kinds, Ref)
    assert named(INFERENCE)["Run Step Object Type"].id == kinds.id


def test_stream_events_are_one_union_by_their_event() -> None:
    events = named(INFERENCE)["assistant Stream Event"]
    assert isinstance(events, Union)
    assert events.tag == "event"
    assert len(events.variants) == 1 + 9 + 7 + 5 + 2
    assert all(each.tags for each in events.variants)


def test_unions_of_subtypes_have_the_tag_of_their_base() -> None:
    authentication = named(INFERENCE)["azure Search Chat Extension authentication"]
    assert isinstance(authentication, Union)
    assert authentication.tag == "type"
    assert [each.tags for each in authentication.variants] == [
        ("api_key",),
        ("system_assigned_managed_identity",),
        ("user_assigned_managed_identity",),
        ("access_token",),
    ]


def test_audio_responses_are_told_apart_by_shape() -> None:
    found = named(INFERENCE)["audio Response"]
    union = next(
        each
        for each in named(INFERENCE).values()
        if isinstance(each, Union) and Ref(found.id) in [variant.type for variant in each.variants]
    )
    assert union.tag is None


def test_every_base_of_the_second_spec_is_a_union_of_its_subtypes() -> None:
    unions = {name: each for name, each in named(ASSISTANTS).items() if isinstance(each, Union)}
    assert set(unions) == {
        "Code Interpreter Tool Call Output",
        "Message Content",
        "Message Text Annotation",
        "Required Action",
        "Run Step Details",
        "Tool Call",
        "Tool Definition",
    }
    for name, union in unions.items():
        assert union.tag == "type"
        assert union.variants
        base = named(ASSISTANTS)[f"{name} Base"]
        assert isinstance(base, Record)
        assert base.tag is not None
        for variant in union.variants:
            assert isinstance(variant.type, Ref)
            record = next(each for each in api(ASSISTANTS).declarations if each.id == variant.type.id)
            assert isinstance(record, Record)
            assert record.base == base.id


def test_an_enum_written_again_in_place_is_the_named_one() -> None:
    enums = [each.name for each in api(ASSISTANTS).declarations if isinstance(each, Enum)]
    assert enums.count("File Purpose") == 1
    assert sorted(enums) == [
        "File Purpose",
        "List Sort Order",
        "Message Role",
        "Run Status",
        "Run Step Error Code",
        "Run Step Status",
        "Run Step Type",
    ]
