"""Types: schemas become declarations. Everything is gathered first, then tags, names and usage are settled at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from msgspec.structs import replace

from specloom.config import Config
from specloom.ir.circles import without_circles
from specloom.ir.compatible import with_outputs
from specloom.ir.declare import Declaring
from specloom.ir.drafts import AliasDraft, Draft, EnumDraft, RecordDraft, UnionDraft
from specloom.ir.flatten import Flattening
from specloom.ir.gather import Gathering
from specloom.ir.hierarchy import Hierarchy
from specloom.ir.model import Declaration, DeclarationId, Name, NotGenerated, Record, Ref, SchemaSymbol, Type
from specloom.ir.names import words
from specloom.ir.naming import Names
from specloom.ir.nested import with_outer_tags
from specloom.ir.places import Place
from specloom.ir.tags import Tags, settle_tags, variants
from specloom.ir.usage import Direction, refs, travellers
from specloom.normalize.document import Document, Schema
from specloom.problems import Problems


class TypeBuilder:
    """The types of a document: `use` for each schema that an operation holds, then `finish`, once."""

    def __init__(self, document: Document, config: Config, problems: Problems) -> None:
        """Gathers all named schemas of the document."""
        self._document = document
        self._problems = problems
        self._names = Names(config.naming)
        self._gathering = Gathering(document, self._names, problems)
        self._uses: list[tuple[Type, Direction]] = []
        self._of_headers: set[DeclarationId] = set()

    def use(
        self, schema: Schema, *, hint: tuple[str, ...], direction: Literal["request", "response"], pointer: str
    ) -> Type:
        """The type of a schema where an operation uses it. `hint`: names for what the schema declares in place, best
        first ("create embedding request",); `pointer`: that of the use in the spec, the id of what it declares."""
        used = self._gathering.plain(schema)
        if used is None:
            place = Place(tuple(words(each) for each in hint if words(each)) or (words(pointer),))
            used = self._gathering.type_of(schema, place, pointer)
        self._uses.append((used, direction))
        return used

    def use_headers(self, schema: Schema, *, hint: Name, pointer: str) -> DeclarationId:
        """The record that headers are read as; `schema` is that of an object with a property for each."""
        used = self.use(schema, hint=(hint,), direction="response", pointer=pointer)
        (id,) = refs(used)
        self._of_headers.add(id)
        return id

    def described(self, id: DeclarationId, named: Name, schema: Schema) -> None:
        """A record that a request takes, and that the spec describes otherwise than by a schema."""
        self._gathering.described(id, named, schema)
        self._uses.append((Ref(id), "request"))

    def finish(self) -> tuple[tuple[Declaration, ...], tuple[SchemaSymbol, ...], tuple[NotGenerated, ...]]:
        """All declarations in spec order, which one each named schema became, and what was not generated."""
        gathered = with_outer_tags(without_circles(self._gathering.gathered(), self._problems))
        tags = settle_tags(gathered, self._problems)
        named = {shared.pointer for shared in self._document.schemas}
        drafts = kept(gathered, tags, named, [used for used, _ in self._uses])
        flattening = Flattening(gathered, tags, self._problems)
        declaring = Declaring(gathered, self._names.settled(drafts.keys()), tags, flattening, self._document)
        declared = {id: declaring.declaration(draft) for id, draft in drafts.items()}
        requests = travellers(self._uses, declared, "request")
        responses = travellers(self._uses, declared, "response")
        declarations = tuple(
            self._marked(replace(each, used_in_requests=id in requests, used_in_responses=id in responses))
            for id, each in declared.items()
        )
        symbols = tuple(
            SchemaSymbol(shared.pointer, shared.pointer)
            for shared in self._document.schemas
            if shared.pointer in declared
        )
        self._names.report_pins(self._document, self._problems)
        return with_outputs(declarations), symbols, tuple(self._gathering.not_generated)

    def _marked(self, declaration: Declaration) -> Declaration:
        if isinstance(declaration, Record) and declaration.id in self._of_headers:
            return replace(declaration, of_headers=True)
        return declaration


def kept(
    drafts: Mapping[DeclarationId, Draft], tags: Tags, named: Collection[DeclarationId], used: Iterable[Type]
) -> dict[DeclarationId, Draft]:
    """The drafts of named schemas and of operations, and those that they hold: all but an unnamed enumeration whose
    member became a tag."""
    pending = [*named, *(id for each in used for id in refs(each))]
    found: set[DeclarationId] = set()
    while pending:
        id = pending.pop()
        if id not in found and id in drafts:
            found.add(id)
            pending += _held(drafts[id], drafts, tags)
    return {id: draft for id, draft in drafts.items() if id in found}


def _held(draft: Draft, drafts: Mapping[DeclarationId, Draft], tags: Tags) -> Iterator[DeclarationId]:
    match draft:
        case RecordDraft():
            tag = tags.of_record.get(draft.id)
            yield from (id for each in draft.fields if each.property.name != tag for id in refs(each.type))
            if draft.additional is not None:
                yield from refs(draft.additional)
            if draft.base is not None:
                yield draft.base
        case UnionDraft():
            yield from (id for each in variants(draft, drafts, tags) for id in refs(each.type))
            yield draft.id + Hierarchy.SUFFIX
        case AliasDraft():
            yield from refs(draft.type)
        case EnumDraft():
            pass
