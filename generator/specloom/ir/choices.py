"""The alternatives of a union: those written, with what stands beside them, and without those that no value is of."""

from __future__ import annotations

from collections.abc import Sequence

from specloom.ir.enums import Enums
from specloom.ir.merge import Merged, Merging
from specloom.ir.shapes import Shape, as_only, branches, is_null, says_only_required, shape, simplified
from specloom.normalize.document import Document, Schema
from specloom.problems import Problems


class Choices:
    """The alternatives of the unions of one document."""

    def __init__(self, document: Document, enums: Enums, problems: Problems) -> None:
        self._enums = enums
        self._problems = problems
        self._merging = Merging(document, problems)
        self._known_merged: dict[int, tuple[Schema, tuple[Merged, ...]]] = {}
        """By the identity of the union, which is kept with it."""

    def of(self, schema: Schema) -> Sequence[Schema]:
        """The alternatives of a union, each with the members that stand beside all of them."""
        if schema.one_of and schema.any_of:
            self._problems.add("N464", "`anyOf` beside `oneOf` is not checked", schema.where)
        if not schema.properties:
            return self._enums.opened(branches(schema))
        choices: list[Schema] = []
        for merged in self._merged(schema):
            if merged.schema is None:
                self._problems.add(
                    "N465",
                    "no value is of this alternative: its members contradict the `properties` beside it: left out",
                    merged.branch.where,
                    related=schema.where,
                    related_message="the properties are here",
                )
            else:
                choices.append(merged.schema)
        return choices

    def simple(self, schema: Schema) -> Schema:
        """The schema without what makes no union: the one alternative that is left of it, if it is one."""
        simple = simplified(schema)
        if not (simple.one_of or simple.any_of) or shape(simple) is not Shape.UNION:
            return simple
        choices = self.of(simple)
        return as_only(choices[0], simple) if len(choices) == 1 else simple

    def note_constraints(self, schema: Schema) -> None:
        """Say which alternatives are none, because all that they say is what is required."""
        for branch in (*schema.one_of, *schema.any_of) if schema.one_of or schema.any_of else ():
            if branch.ref is None and says_only_required(branch) and not is_null(branch):
                self._problems.add(
                    "N451", "alternatives that only say which members are required are not checked", schema.where
                )

    def _merged(self, schema: Schema) -> tuple[Merged, ...]:
        """`Merging.branches` of a union, which is asked for more than once."""
        known = self._known_merged.get(id(schema))
        if known is None:
            known = self._known_merged[id(schema)] = (schema, self._merging.branches(schema))
        return known[1]
