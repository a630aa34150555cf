"""A closed enum of many values: its members, its values, and one name for both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_type

from typed_enums import Client, inputs
from typed_enums.models import Lamp, Letter, LetterValue


def first(letters: Sequence[LetterValue]) -> LetterValue:
    return next(iter(letters))


def members_and_values(client: Client) -> LetterValue:
    lamp = client.lamps.create(letter="a", maybe=Letter.B, many=["c", Letter.D])
    assert_type(lamp, Lamp)
    first([lamp.letter])
    again: inputs.LampDict = {"letter": "a", "maybe": None, "many": [lamp.letter]}
    client.lamps.list(letters=["a", Letter.B, lamp.letter])
    for letter in client.lamps.list().values():
        first([letter])
    if lamp.letter == "a" or lamp.letter is Letter.B:
        lamp.letter = "b"
    return client.lamps.best(of=[lamp, again, Lamp(letter="u", many=[Letter.U])])
