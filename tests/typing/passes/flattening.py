"""Flattened models, and groups of parameters."""

from typing import assert_type

from typed_flat import Client, UnsetType, models, replace


def flat(client: Client) -> str:
    thing = client.things.set(options={"id": "a", "top-most": 3}, name="n", size=1, colour="red")
    assert_type(thing, models.Thing)
    assert_type(thing.size, int)
    assert_type(thing.colour, str | UnsetType)
    match thing:
        case models.Thing(colour=str() as colour):
            return colour
        case _:
            return thing.name


def made() -> models.Thing:
    thing = models.Thing(name="n", size=1)
    thing.colour = "red"
    thing.size += 1
    return replace(thing, colour="blue")


def grouped(client: Client) -> None:
    client.things.set(options=models.Options(id="a", top_most=3), name="n", size=1)
    client.things.create_all(
        "a",
        body=[
            made(),
            {"name": "n", "always": {"size": 1}, "properties": {"colour": "red"}},
            {"name": "n", "always": models.ThingAlways(size=1), "properties": models.Properties(colour="red")},
        ],
    )
