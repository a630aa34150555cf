"""Compatible: what a request takes in a record's place, and how much is looked at to know."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from specloom.ir import compatible
from specloom.ir.model import Record, Type

if TYPE_CHECKING:
    from tests.unit.ir.conftest import Built

Build = Callable[..., "Built"]
COUNT = 12


def variants(side: str) -> str:
    """Schemas with two members each that no schema of the other side has, and one that all have."""
    return "\n".join(
        f"    {side}{n}: {{type: object, required: [{side}], properties: {{{side}: {{type: string}}, "
        f"rules: {{$ref: '#/components/schemas/{side}Rules'}}, op{n}: {{type: string}}}}}}"
        for n in range(COUNT)
    )


def whole(side: str) -> str:
    refs = ", ".join(f"{{$ref: '#/components/schemas/{side}{n}'}}" for n in range(COUNT))
    return f"""
    {side}Rules: {{type: array, items: {{anyOf: [{refs}]}}}}
    {side}Set:
      type: object
      required: [name, size]
      properties:
        name: {{type: string}}
        size: {{type: integer}}
        rules: {{$ref: '#/components/schemas/{side}Rules'}}
{variants(side)}"""


def test_pairs_are_looked_at_again_only_when_more_is_known(built: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[tuple[Type, Type]] = []
    look = compatible._Fitting._look

    def counted(self: compatible._Fitting, pair: tuple[Type, Type]) -> tuple[bool, list[tuple[Type, Type]]]:
        looks.append(pair)
        return look(self, pair)

    monkeypatch.setattr(compatible._Fitting, "_look", counted)
    paths = """
        /sets:
          post:
            operationId: createSet
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/InSet'}}}}
            responses:
              '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/OutSet'}}}}
        """
    result = built(paths, f"components:\n  schemas:{whole('In')}{whole('Out')}")
    (wanted,) = [each for each in result.api.declarations if isinstance(each, Record) and each.name == "In Set"]
    assert wanted.outputs == ()  # no rule that comes back is one that can be sent
    assert len(set(looks)) > COUNT * COUNT
    assert len(looks) < 2 * len(set(looks))
