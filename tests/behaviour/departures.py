"""Answers that depart from the spec in one place: every place of a valid answer, in every way that a place allows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from specloom.load.tree import Json
from specloom.normalize.document import Document, Schema
from specloom.serve.drift import Drifter
from specloom.serve.json_schema import Validators
from specloom.serve.shape import branches, members, resolve

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Departure:
    """A valid value with one thing changed."""

    kind: str
    """missing, null, type, enum, variant or extra."""
    at: Place
    value: Json
    """The whole, changed."""

    @property
    def path(self) -> str:
        """ "$.choices[0].index"."""
        return "$" + "".join(_step(step) for step in self.at)

    @property
    def sort(self) -> tuple[str, str]:
        """What it is an instance of: the same change in another item of a list is nothing new."""
        return self.kind, re.sub(r"\[\d+\]", "[]", self.path)


class Departures:
    """Finds the places of a document's values."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.validators = Validators(document, "response")
        self._drifter = Drifter(document, self.validators)

    def of(self, schema: Schema, whole: Json) -> Iterator[Departure]:
        """Each departure of a valid value."""
        for departure in self._places(schema, whole, ()):
            yield Departure(departure.kind, departure.at, _changed(whole, departure))

    def _places(self, schema: Schema, value: Json, at: Place) -> Iterator[Departure]:
        """Departures whose `value` is what to put at their place; "missing" is a member that is to be taken away."""
        declared = resolve(self._document, schema)
        meant = self._drifter.meant(schema, value)
        if at:
            yield Departure("null", at, None)
        yield Departure("type", at, 12345 if isinstance(value, str) else "another type")
        if isinstance(value, str) and meant.enum is not None:
            yield Departure("enum", at, "of_tomorrow")
        if isinstance(value, dict):
            yield from self._variant(declared, at)
            yield from self._members(meant, value, at)
        if isinstance(value, list) and meant.items is not None:
            for index, item in enumerate(value):
                yield from self._places(meant.items, item, (*at, index))

    def _variant(self, declared: Schema, at: Place) -> Iterator[Departure]:
        tag = declared.discriminator.property if declared.discriminator is not None else self._inferred(declared)
        if tag is not None:
            yield Departure("variant", (*at, tag), {tag: "of_tomorrow", "novel": [1]})

    def _inferred(self, declared: Schema) -> str | None:
        """The member that tells the records of a union apart though nothing says so: of one value in each."""
        shapes = [resolve(self._document, branch) for branch in branches(declared)]
        constants = [self._constants(shape) for shape in shapes if members(self._document, shape)]
        for name in constants[0] if len(constants) > 1 else ():
            values = [each.get(name) for each in constants]
            if None not in values and len(set(values)) == len(values):
                return name
        return None

    def _constants(self, shape: Schema) -> dict[str, str]:
        """The members that have one value."""
        found: dict[str, str] = {}
        for name, member in members(self._document, shape).items():
            enum = resolve(self._document, member.schema).enum
            if enum is not None and len(enum.values) == 1:
                found[name] = str(enum.values[0].value)
        return found

    def _members(self, meant: Schema, value: dict[str, Json], at: Place) -> Iterator[Departure]:
        known = members(self._document, meant)
        for name, member in known.items():
            if name not in value:
                continue
            if member.required:
                yield Departure("missing", (*at, name), None)
            yield from self._places(member.schema, value[name], (*at, name))
        if isinstance(meant.additional, Schema):
            for name, child in value.items():
                if name not in known:
                    yield from self._places(meant.additional, child, (*at, name))
        elif known:
            yield Departure("extra", (*at, "added_later"), {"novel": [1, None]})


def _changed(whole: Json, departure: Departure) -> Json:
    """A copy of the whole with the departure in it."""
    copy: Any = json.loads(json.dumps(whole))
    at = departure.at[:-1] if departure.kind == "variant" else departure.at
    if not at:
        return departure.value
    *outer, last = at
    inside = copy
    for step in outer:
        inside = inside[step]
    if departure.kind == "missing":
        del inside[last]
    else:
        inside[last] = departure.value
    changed: Json = copy
    return changed


def _step(step: str | int) -> str:
    return f"[{step}]" if isinstance(step, int) else f".{step}" if step.isidentifier() else f"[{json.dumps(step)}]"
