"""Members that travel one way, and values that are more than their text."""

from datetime import date, timedelta
from decimal import Decimal
from typing import assert_type

from typed_one_way import UNSET, CalendarDuration, Client, DecimalString, UnsetType, models


def one_way(client: Client) -> None:
    thing = client.things.create(secret="s", owner={"name": "Ann", "pin": "1"}, price=DecimalString("9.90"))
    assert_type(thing.id, str)
    assert_type(thing.secret, str | UnsetType)
    assert_type(thing.owner.id, int)
    client.things.create(secret="s", owner=thing.owner)
    client.things.create(secret="s", owner=models.Person(name="Ann"))
    client.things.create(secret="s", owner=models.Person(id=1, name="Ann", pin=UNSET))


def values(client: Client) -> None:
    assert_type(client.things.day(), date)
    assert_type(client.things.span(body=timedelta(hours=1)), Decimal)
    client.things.span(body=CalendarDuration(years=1))
    assert_type(CalendarDuration(months=1).after(date(2026, 1, 31)), date)
