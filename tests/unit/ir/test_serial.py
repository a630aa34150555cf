"""Serial: an Api as JSON and back."""

from __future__ import annotations

import json
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specloom.ir import model
from specloom.ir.model import Anything, Api, Const, Field, List, Map, Nullable, Record, Ref, Scalar, Source, Type
from specloom.ir.serial import NotAnApi, from_json, from_plain, to_json, to_plain
from specloom.load.tree import Json

texts = st.text(max_size=8)
maybe = st.none() | texts
floats = st.floats(allow_nan=False, allow_infinity=False)
jsons: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | floats | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts | st.just("is"), inner, max_size=3),
    max_leaves=5,
)
types: st.SearchStrategy[Type] = st.recursive(
    st.builds(Anything)
    | st.builds(Scalar, st.sampled_from(["string", "integer", "number", "boolean", "null", "binary"]), maybe)
    | st.builds(Const, texts | st.integers() | floats | st.booleans(), st.booleans())
    | st.builds(Ref, texts),
    lambda inner: st.builds(List, inner) | st.builds(Map, inner) | st.builds(Nullable, inner),
    max_leaves=4,
)


def several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


def made(cls: type, **more: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Values of a class, the members that hold types or Json given, the rest from the annotations."""
    return st.builds(cls, **{"id": texts, "name": texts, "doc": maybe, **more})


flags = st.booleans()
fields = st.builds(
    Field,
    wire=texts,
    name=texts,
    type=types,
    required=flags,
    doc=maybe,
    read_only=flags,
    secret=flags,
    has_default=flags,
    default=jsons,
)
tags = st.builds(model.Tag, wire=texts, name=texts, values=several(texts), doc=maybe)
declarations = st.one_of(
    made(
        Record, fields=several(fields), base=maybe, tag=st.none() | tags, additional=st.none() | types, internal=flags
    ),
    made(
        model.Enum,
        kind=st.just("number"),
        members=several(st.builds(model.Member, value=texts | st.integers() | floats, name=texts, doc=maybe)),
        open=flags,
    ),
    made(
        model.Union,
        variants=several(st.builds(model.Variant, type=types, tags=several(texts))),
        tag=maybe,
        inline=flags,
    ),
    made(model.Alias, type=types, used_in_requests=flags),
)
uses = several(several(st.builds(model.SchemeUse, scheme=texts, scopes=several(texts))))
parameters = st.builds(
    model.Parameter,
    wire=texts,
    name=texts,
    location=st.sampled_from(["path", "query", "host"]),
    type=types,
    required=flags,
    style=texts,
    explode=flags,
    default=jsons,
)
responses = st.builds(
    model.Response,
    status=texts,
    doc=maybe,
    contents=several(st.builds(model.Content, media_type=texts, type=st.none() | types)),
    headers=several(st.builds(model.Header, wire=texts, name=texts, type=types)),
    error=flags,
)
operations = st.builds(
    model.Operation,
    id=texts,
    operation_id=maybe,
    group=several(texts),
    name=texts,
    method=texts,
    path=texts,
    summary=maybe,
    doc=maybe,
    parameters=several(parameters),
    hoisted=several(st.tuples(texts, texts)),
    body=st.none()
    | st.builds(
        model.Body,
        required=flags,
        media_types=several(texts),
        type=types,
        name=texts,
        parts=several(st.builds(model.Part, wire=texts, explode=st.none() | flags)),
    ),
    responses=several(responses),
    security=st.none() | uses,
    paging=st.none()
    | st.builds(
        model.Paging,
        kind=st.just("cursor"),
        record=texts,
        items=texts,
        item=types,
        next_link=maybe,
        next_operation=st.none() | st.builds(model.NextOperation, id=texts, location=st.just("path"), wire=texts),
    ),
    streaming=st.none() | st.builds(model.Streaming, media_type=texts, item=types, envelope=flags, done=maybe),
    long_running=st.none()
    | st.builds(
        model.LongRunning,
        final_state_via=st.none() | st.just("location"),
        contents=several(st.builds(model.Content, media_type=texts, type=st.none() | types)),
        optional=flags,
        result_member=maybe,
    ),
    polling=st.none()
    | st.builds(
        model.Polling,
        operation=texts,
        status=texts,
        until=several(texts),
        arguments=several(st.builds(model.PollArgument, location=st.just("path"), wire=texts, member=maybe)),
        after_header=maybe,
    ),
)
apis = st.builds(
    Api,
    source=st.builds(Source, texts, texts, texts, texts, texts),
    title=texts,
    doc=maybe,
    servers=several(st.builds(model.Server, texts, maybe)),
    client_parameters=several(parameters),
    schemes=several(st.builds(model.SecurityScheme, name=texts, kind=st.just("apiKey"), scopes=several(texts))),
    security=uses,
    groups=several(st.builds(model.Group, path=several(texts), doc=maybe)),
    operations=several(operations),
    declarations=several(declarations),
    schemas=several(st.builds(model.SchemaSymbol, texts, texts)),
    not_generated=several(st.builds(model.NotGenerated, texts, texts, texts)),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(apis)
def test_an_api_comes_back_exactly(api: Api) -> None:
    text = to_json(api)
    again = from_json(text)
    assert again == api
    assert to_json(again) == text, "repr of a number, too: 1 and 1.0 are equal and not the same"


def test_defaults_are_left_out_and_kinds_said_where_they_are_needed() -> None:
    record = Record("#/a", "a", None, (Field("n", "n", Nullable(List(Ref("#/b"))), required=True),))
    assert to_plain(record) == {
        "id": "#/a",
        "name": "a",
        "doc": None,
        "fields": [
            {
                "wire": "n",
                "name": "n",
                "type": {"is": "nullable", "type": {"is": "list", "item": {"is": "ref", "id": "#/b"}}},
                "required": True,
            }
        ],
    }


def test_the_text_is_stable_and_readable() -> None:
    api = Api(Source("a.yaml", "", "Ä", "1", "3.0.0"), "Ä", None, (), (), (), (), (), (), (), ())
    text = to_json(api)
    assert text.startswith('{\n  "source": {\n    "file": "a.yaml",')
    assert text.endswith("}\n")
    assert "Ä" in text
    assert list(json.loads(text)) == [
        *("source", "title", "doc", "servers", "client_parameters", "schemes", "security", "groups", "operations"),
        *("declarations", "schemas"),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"id": 1}, "$.id: 1"),
        ({"id": "a", "more": 1}, "unknown ['more']"),
        ({}, "missing ['id']"),
        ([], "an array where none belongs"),
        ("a", "'a' where it does not belong"),
    ],
)
def test_what_is_no_value_of_a_class_is_refused_with_its_place(data: Json, said: str) -> None:
    with pytest.raises(NotAnApi) as refused:
        from_plain(data, Ref)
    assert said in str(refused.value)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(NotAnApi, match=r"\$\.type"):
        from_plain(cast(Json, {"id": "a", "name": "a", "doc": None, "type": {"is": "nonsense"}}), model.Alias)
    with pytest.raises(NotAnApi, match=r"\$\.doc"):
        from_plain(cast(Json, {"id": "a", "name": "a", "doc": {}, "type": {"is": "anything"}}), model.Alias)


def test_text_that_is_no_json_is_refused() -> None:
    with pytest.raises(NotAnApi, match="no JSON"):
        from_json("{")
