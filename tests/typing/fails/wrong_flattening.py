"""What a flattened model and a group of parameters do not take."""

from typed_flat import Client, models


def wrong(client: Client, thing: models.Thing) -> None:
    models.Thing(name="n")  # error
    models.Thing(name="n", size="1")  # error
    models.Thing(name="n", size=1, properties=models.Properties(colour="red"))  # error
    models.Thing(name="n", size=1, _properties=models.Properties(colour="red"))  # error
    thing.size = "1"  # error
    print(thing.properties)  # error
    client.things.set(name="n", size=1)  # error
    client.things.set(options={"top-most": 3}, name="n", size=1)  # error
    client.things.set(options={"id": "a", "top_most": 3}, name="n", size=1)  # error
    client.things.set(options=models.Options(top_most=3), name="n", size=1)  # error
    client.things.create_all("a", body=[{"name": "n", "size": 1}])  # error
