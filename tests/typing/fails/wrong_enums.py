"""A value that a closed enum of many has not."""

from __future__ import annotations

from typed_enums import Client, inputs
from typed_enums.models import Lamp, LetterValue


def wrong(client: Client) -> LetterValue:
    client.lamps.create(letter="z")  # error
    client.lamps.list(letters=["a", "z"])  # error
    Lamp(letter="a", many=["z"])  # error
    lamp: inputs.LampDict = {"letter": "z"}  # error
    client.lamps.best(of=[lamp])
    return "z"  # error
