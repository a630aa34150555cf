"""Types: schemas become declarations. Everything is gathered first, then tags, names and usage are settled at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from specloom.config import Config
from specloom.ir.declare import Declaring
from specloom.ir.drafts import Draft
from specloom.ir.gather import Gathering
from specloom.ir.model import Declaration, DeclarationId, NotGenerated, SchemaSymbol, Type
from specloom.ir.names import words
from specloom.ir.naming import Names
from specloom.ir.places import Place
from specloom.ir.tags import settle_tags
from specloom.ir.usage import Direction, travellers
from specloom.normalize.document import Document, Schema
from specloom.problems import Problems


class TypeBuilder:
    """The types of a document: `use` for each schema that an operation holds, then `finish`, once."""

    def __init__(self, document: Document, config: Config, problems: Problems) -> None:
        """Gathers all named schemas of the document."""
        self._document = document
        self._problems = problems
        self._names = Names(config.naming.schemas)
        self._gathering = Gathering(document, self._names, problems)
        self._uses: list[tuple[Type, Direction]] = []

    def use(
        self, schema: Schema, *, hint: tuple[str, ...], direction: Literal["request", "response"], pointer: str
    ) -> Type:
        """The type of a schema where an operation uses it. `hint`: names for what the schema declares in place, best
        first ("create embedding request",); `pointer`: that of the use in the spec, the id of what it declares."""
        place = Place(tuple(words(each) for each in hint if words(each)) or (words(pointer),))
        used = self._gathering.type_of(schema, place, pointer)
        self._uses.append((used, direction))
        return used

    def finish(self) -> tuple[tuple[Declaration, ...], tuple[SchemaSymbol, ...], tuple[NotGenerated, ...]]:
        """All declarations in spec order, which one each named schema became, and what was not generated."""
        drafts: dict[DeclarationId, Draft] = {
            id: draft for id, draft in self._gathering.drafts.items() if draft is not None
        }
        declaring = Declaring(drafts, self._names.settled(), settle_tags(drafts, self._problems), self._document)
        declared = {id: declaring.declaration(draft) for id, draft in drafts.items()}
        requests = travellers(self._uses, declared, "request")
        responses = travellers(self._uses, declared, "response")
        declarations = tuple(
            replace(each, used_in_requests=id in requests, used_in_responses=id in responses)
            for id, each in declared.items()
        )
        symbols = tuple(
            SchemaSymbol(shared.pointer, shared.pointer)
            for shared in self._document.schemas
            if shared.pointer in declared
        )
        self._names.report_pins(self._document, self._problems)
        return declarations, symbols, tuple(self._gathering.not_generated)
