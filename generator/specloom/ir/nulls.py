"""Nulls: which schemas null fits, told for all named schemas at once."""

from __future__ import annotations

from collections import defaultdict

from specloom.ir.shapes import in_place, says_null
from specloom.normalize.document import Document, Schema, SchemaKey


class Nulls:
    """The named schemas that null fits: those that say so, and those of which an alternative does, in turn."""

    def __init__(self, document: Document) -> None:
        users: defaultdict[SchemaKey, list[SchemaKey]] = defaultdict(list)
        due: list[SchemaKey] = []
        for shared in document.schemas:
            for each in in_place(shared.schema):
                if says_null(each):
                    due.append(shared.key)
                if each.ref is not None:
                    users[each.ref].append(shared.key)
        self._named: set[SchemaKey] = set()
        while due:
            key = due.pop()
            if key not in self._named:
                self._named.add(key)
                due += users[key]

    def fit(self, schema: Schema) -> bool:
        """Whether null fits, beside other values: said by the schema, by what it refers to, or by a branch."""
        if not schema.one_of and not schema.any_of:
            return says_null(schema) or schema.ref in self._named
        return any(says_null(each) or each.ref in self._named for each in in_place(schema))
