"""Members that travel the other way."""

from decimal import Decimal

from typed_one_way import Client, models


def one_way(client: Client) -> None:
    client.things.create(id="a", secret="s", owner={"name": "Ann"})  # error
    client.things.create(owner={"name": "Ann"})  # error
    client.things.create(secret="s", owner={"id": 1, "name": "Ann"})  # error
    client.things.create(secret="s", owner={"name": "Ann"}, price=Decimal("9.90"))  # error
    models.Person(id=1)  # error
