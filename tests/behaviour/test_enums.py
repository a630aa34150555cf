"""Enums: open ones that take tomorrow's value, closed ones that report it, of strings and of numbers, and constants."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import things
from tests.behaviour.service import Caller, echo

SPEC = things("""
    Thing:
      type: object
      properties:
        open: {$ref: "#/components/schemas/Mood"}
        closed: {type: string, enum: [hd, "256x256", "[DONE]"], x-ms-enum: {name: Quality, modelAsString: false}}
        plain: {type: string, enum: [a, b]}
        level: {type: integer, enum: [1, 2], x-ms-enum: {name: Level, modelAsString: true}}
        maybe: {type: string, nullable: true, enum: [x, null]}
        many: {type: array, items: {$ref: "#/components/schemas/Mood"}}
        kind: {type: string, enum: [thing]}
    Mood:
      type: string
      enum: [good, very-bad]
      x-ms-enum:
        name: Mood
        modelAsString: true
        values: [{value: good, name: Fine, description: All is well.}, {value: very-bad}]
    """)


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


def test_members_have_the_names_that_the_spec_gives(shop: ModuleType) -> None:
    mood, quality = shop.models.Mood, shop.models.Quality
    assert [(member.name, member.value) for member in mood] == [("FINE", "good"), ("VERY_BAD", "very-bad")]
    assert {member.value for member in quality} == {"hd", "256x256", "[DONE]"}
    assert all(member.name.isidentifier() for member in quality)


def test_known_values_are_members(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"open": "good", "closed": "hd", "level": 2, "maybe": "x", "many": ["good", "very-bad"]})
    value = caller(shop, "things.get")
    assert value.open is shop.models.Mood.FINE
    assert value.closed is shop.models.Quality.HD
    assert value.level is shop.models.Level(2)
    assert value.maybe == "x"
    assert value.many == [shop.models.Mood.FINE, shop.models.Mood.VERY_BAD]


def test_a_new_value_of_an_open_enum_is_one_of_it_and_news(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"open": "tomorrow", "level": 3, "many": ["tomorrow"]})
    news: list[Any] = []
    value = caller.respond(shop, {"on_drift": news.append}, "things.get").value
    assert [(drift.path, drift.kind) for drift in news] == [
        ("$.open", "enum"),
        ("$.level", "enum"),
        ("$.many[0]", "enum"),
    ]
    assert value.open == "tomorrow"
    assert isinstance(value.open, shop.models.Mood)
    assert value.level == 3
    assert shop.encode(value) == b'{"open":"tomorrow","level":3,"many":["tomorrow"]}'


def test_a_new_value_of_a_closed_enum_is_kept_and_reported(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"closed": "8k", "plain": "c"})
    drifts: list[object] = []
    value = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert (value.closed, value.plain) == ("8k", "c")
    assert [str(drift) for drift in drifts] == [
        "$.closed: expected one of 'hd', '256x256', '[DONE]', got '8k'",
        "$.plain: expected one of 'a', 'b', got 'c'",
    ]
    with pytest.raises(shop.DecodeError, match="closed"):
        caller.respond(shop, {"strict": True}, "things.get")


def test_requests_take_members_and_strings(shop: ModuleType, caller: Caller) -> None:
    caller.service.reply = echo
    caller(shop, "things.create", open=shop.models.Mood.VERY_BAD, closed="hd", level=shop.models.Level(1), maybe=None)
    assert caller.service.last.json == {"open": "very-bad", "closed": "hd", "level": 1, "maybe": None}


def test_null_in_a_nullable_enum(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"maybe": None})
    assert caller.respond(shop, {"strict": True}, "things.get").value.maybe is None
