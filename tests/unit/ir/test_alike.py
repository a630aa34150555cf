"""What means the same, compared in two ways: two at a time, and by a text to look up."""

from __future__ import annotations

from itertools import product

from specloom.ir.alike import alike, meaning
from specloom.load.tree import Where
from specloom.normalize.document import Enumeration, EnumValue, Property, Schema

HERE, THERE = Where("a.yaml", "/x"), Where("a.yaml", "/y")
SCHEMAS = (
    None,
    Schema(HERE),
    Schema(THERE, description="d", title="t", example=1, has_example=True),
    Schema(HERE, types=("string",)),
    Schema(HERE, has_default=True, default=1),
    Schema(HERE, has_default=True, default=True),
    Schema(HERE, has_default=True, default=1.0),
    Schema(HERE, has_default=True, default="1"),
    Schema(HERE, has_default=True, default={"a": 1, "b": [2]}),
    Schema(THERE, has_default=True, default={"b": [2], "a": 1}),
    Schema(HERE, enum=Enumeration((EnumValue("a"),))),
    Schema(HERE, enum=Enumeration((EnumValue("a"), EnumValue("b")))),
    Schema(HERE, enum=Enumeration((EnumValue("a,b"),))),
    Schema(HERE, properties=(Property("a", Schema(HERE), False, HERE),)),
    Schema(HERE, properties=(Property("a", Schema(THERE), False, THERE),)),
    Schema(HERE, properties=(Property("a", Schema(HERE), True, HERE),)),
)


def test_what_is_alike_has_one_meaning() -> None:
    for first, second in product(SCHEMAS, repeat=2):
        assert alike(first, second) == (meaning(first) == meaning(second)), (first, second)
