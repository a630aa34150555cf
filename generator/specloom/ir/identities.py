"""The ids of declarations."""

from __future__ import annotations

from itertools import chain, count

from specloom.ir.model import DeclarationId
from specloom.load.tree import Where
from specloom.normalize.document import Document, Schema


class Identities:
    """The ids that are taken: those of the named schemas, and of what has been identified."""

    def __init__(self, document: Document) -> None:
        self._file = document.file
        self._taken = {shared.pointer for shared in document.schemas}
        self._written: dict[Where, list[tuple[Schema, DeclarationId]]] = {}

    def take(self, id: DeclarationId) -> None:
        """An id that nothing else may have."""
        self._taken.add(id)

    def identify(self, schema: Schema, pointer: str) -> DeclarationId:
        """The id of an unnamed declaration: where it is written. What is written once and read in several places (a
        YAML alias, a property that allOf handed down) is one declaration, if it is still the same."""
        same_place = self._written.setdefault(schema.where, [])
        for known, id in same_place:
            if known == schema:
                return id
        preferred = [f"#{schema.where.pointer}"] if schema.where.file == self._file and schema.where.pointer else []
        candidates = chain(preferred, (pointer,), (f"{pointer}#{number}" for number in count(2)))
        id = next(each for each in candidates if each not in self._taken)
        self._taken.add(id)
        same_place.append((schema, id))
        return id
