"""Strings, numbers and booleans made from a schema, within its bounds."""

from __future__ import annotations

import math
import random

from specloom.load.tree import Json
from specloom.normalize.document import Schema

_EPOCH = 1_700_000_000
_SPAN = {"integer": 100.0, "number": 1.0}
"""How far apart the least and the greatest number are that are made, where the schema allows more."""
_LONGEST = 10_000
_TEXTS = {
    "date-time": "2026-01-02T03:04:05Z",
    "date-time-rfc1123": "Fri, 02 Jan 2026 03:04:05 GMT",
    "date": "2026-01-02",
    "time": "03:04:05",
    "duration": "P1DT2H",
    "uuid": "6f1c3c4e-8a52-4d57-9a53-5d8a3c0f0a11",
    "uri": "https://example.com/resource",
    "url": "https://example.com/resource",
    "email": "someone@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.com",
    "byte": "c3BlY2xvb20=",
    "base64url": "c3BlY2xvb20",
    "decimal": "12.50",
    "char": "c",
}
"""One text for each format that says how it must look."""


def scalar(schema: Schema, kind: str, name: str, chance: random.Random) -> Json:
    """A value of a schema whose type is `kind`: its example where that fits, else one of our own."""
    if schema.has_example and _fits(schema, kind, schema.example):
        return schema.example
    match kind:
        case "boolean":
            return chance.random() < 0.5
        case "integer" | "number":
            return _number(schema, kind, chance)
        case "null":
            return None
        case _:
            return text(schema, name, chance)


def text(schema: Schema, name: str, chance: random.Random) -> str:
    """A string in its format, else words that begin with `name`; filled up or cut off to its length."""
    said = _TEXTS.get(schema.format or "") or f"{name} {chance.randint(1, 99)}"
    bounds = dict(schema.constraints)
    least, most = int(number(bounds.get("minLength"), 0)), int(number(bounds.get("maxLength"), _LONGEST))
    return (said + "." * (least - len(said)))[:most]


def number(value: Json, default: float) -> float:
    """A number of a spec; the default where there is none."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else default


def _number(schema: Schema, kind: str, chance: random.Random) -> int | float:
    if schema.format == "unixtime":
        return _EPOCH + chance.randrange(1_000_000)
    low, high = _range(dict(schema.constraints), kind)
    step = number(dict(schema.constraints).get("multipleOf"), 0)
    if step > 0 and (kind == "number" or step == int(step)):
        made = step * _between(low / step, high / step, chance)
        return int(made) if kind == "integer" else made
    return (
        _between(low, high, chance) if kind == "integer" else min(max(round(chance.uniform(low, high), 3), low), high)
    )


def _between(low: float, high: float, chance: random.Random) -> int:
    """An integer in this range; just below it where there is none."""
    return chance.randint(min(math.ceil(low), math.floor(high)), math.floor(high))


def _range(bounds: dict[str, Json], kind: str) -> tuple[float, float]:
    """From where to where, both ends included: of what the bounds allow, the part that is nearest to 0."""
    step = 1.0 if kind == "integer" else 0.001  # away from an exclusive bound
    least, most = number(bounds.get("minimum"), -math.inf), number(bounds.get("maximum"), math.inf)
    least += step if bounds.get("exclusiveMinimum") is True else 0
    most -= step if bounds.get("exclusiveMaximum") is True else 0
    least = max(least, number(bounds.get("exclusiveMinimum"), -math.inf) + step)
    most = min(most, number(bounds.get("exclusiveMaximum"), math.inf) - step)
    low = min(max(0, least), most)
    return low, min(low + _SPAN[kind], most)


def _fits(schema: Schema, kind: str, value: Json) -> bool:
    bounds = dict(schema.constraints)
    if kind == "boolean":
        return isinstance(value, bool)
    if isinstance(value, str):
        least, most = number(bounds.get("minLength"), 0), number(bounds.get("maxLength"), math.inf)
        return kind == "string" and least <= len(value) <= most
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    low, high = number(bounds.get("minimum"), -math.inf), number(bounds.get("maximum"), math.inf)
    return (kind == "number" or (kind == "integer" and value == int(value))) and low <= value <= high
