"""What every declaration of an Api is called in Python, and in which module it lives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from msgspec import Struct

from specloom.ir.model import Alias, Api, Declaration, DeclarationId, Enum, Header, Paging, Type, Union
from specloom.targets.python import words
from specloom.targets.python.circles import components
from specloom.targets.python.held import Held, held_by
from specloom.targets.python.modules import place
from specloom.targets.python.pages import PageClass, PageKey, page_classes, page_key, paged_records
from specloom.targets.python.records import Layout, lay_out
from specloom.targets.python.shapes import Declarations, declared_refs, refs, written_in_place

UNKNOWN_VARIANT = "UnknownVariant"
UNKNOWN_MODULE = "_unknown"
_FEW = 20
"""Values of a closed enumeration that are written wherever it is used."""
_LONGEST = 20
"""Aliases, and unions without a name, that are written into each other: of two in each there are two to the power of
the depth."""


class Symbols(Struct, frozen=True):
    """The declarations of an Api, as Python knows them."""

    declarations: Mapping[DeclarationId, Declaration]
    """All of them, those written in place too."""
    names: Mapping[DeclarationId, str]
    """Of those that have a symbol: not of unions that are written where they are used."""
    values: Mapping[DeclarationId, str]
    """What a closed enum or one of its values is called, where they are many; each lives in the module of its enum. One
    name for both, for pyright takes minutes to compare unions of the enum and an alias for a thousand values."""
    modules: Mapping[DeclarationId, str]
    layouts: Mapping[DeclarationId, Layout]
    written_out: frozenset[DeclarationId]
    """Aliases that need no name of their own among the inputs: all but those that hold themselves, and a few of those
    that are very long."""
    pages: Mapping[PageKey, PageClass]
    """The classes of pages; each lives in the module of its record."""
    headers: Mapping[DeclarationId, Mapping[str, Header]]
    """Those that each record of response headers has, by wire name."""
    class_names: frozenset[str]
    """All of `names` and `values`, for what must not be called the same."""
    input_names: frozenset[str]
    """The names of what requests take in their place."""
    held: Held
    xml: bool = False
    """Whether a request or a response is XML that is written or read as a type."""

    def page(self, paging: Paging | None) -> PageClass | None:
        """What an operation that is paged returns."""
        return None if paging is None else self.pages[page_key(paging)]

    def in_modules(self) -> dict[str, list[DeclarationId]]:
        """The declarations that have a symbol, by module, in spec order."""
        by_module: dict[str, list[DeclarationId]] = {}
        for id in self.names:
            by_module.setdefault(self.modules[id], []).append(id)
        return dict(sorted(by_module.items()))

    def refs(self, type: Type) -> Iterator[DeclarationId]:
        """The declarations with a symbol that a type names, be it through unions written in place."""
        for id in refs(type):
            declaration = self.declarations[id]
            if id not in self.names and isinstance(declaration, Union):
                for variant in declaration.variants:
                    yield from self.refs(variant.type)
            else:
                yield id


def symbols_of(api: Api) -> Symbols:
    """Name and place every declaration of an Api."""
    declarations = {declaration.id: declaration for declaration in api.declarations}
    layouts = lay_out(declarations, paged_records(api, declarations))
    open_records = {id for id, layout in layouts.items() if layout.open}
    wanted = {
        id: words.pascal(declaration.name)
        for id, declaration in declarations.items()
        if not written_in_place(declaration, declarations, open_records)
    }
    aliases = {id for id, declaration in declarations.items() if isinstance(declaration, Alias)}
    passing = aliases | (declarations.keys() - wanted.keys())
    names = words.settle_evenly(wanted, taken={UNKNOWN_VARIANT})
    pages = page_classes(api, {UNKNOWN_VARIANT, *names.values()})
    values = _values(declarations, names, pages)
    return Symbols(
        declarations=declarations,
        written_out=_written_out(passing, declarations),
        class_names=frozenset({*names.values(), *values.values()}),
        input_names=frozenset(f"{name}{suffix}" for name in names.values() for suffix in ("Dict", "Input")),
        held=held_by(declarations),
        names=names,
        values=values,
        modules=place(api, declarations),
        layouts=layouts,
        pages=pages,
        headers=_headers(api),
        xml=_has_xml(api),
    )


def _values(
    declarations: Declarations, names: Mapping[DeclarationId, str], pages: Mapping[PageKey, PageClass]
) -> dict[DeclarationId, str]:
    """Names for closed enumerations whose values are too many to be written wherever they may stand; numbers with
    fractions have no enum."""
    wanted = {
        id: f"{names[id]}Value"
        for id, each in declarations.items()
        if isinstance(each, Enum) and each.kind != "number" and not each.open and len(each.members) > _FEW
    }
    if not wanted:
        return {}
    of_pages = (name for page in pages.values() for name in (page.name, page.async_name))
    taken = {UNKNOWN_VARIANT, *names.values(), *of_pages}
    return words.settle(wanted, taken, lambda id: f"{names[id]}Choice")


def _has_xml(api: Api) -> bool:
    bodies = [body for each in api.operations if each.body is not None for body in each.body.alternatives]
    documents = (xml for body in bodies for xml in (body.xml, *(part.xml for part in body.parts)))
    contents = (content for each in api.operations for response in each.responses for content in response.contents)
    return any(each is not None for each in (*documents, *(content.xml for content in contents)))


def _headers(api: Api) -> dict[DeclarationId, dict[str, Header]]:
    found: dict[DeclarationId, dict[str, Header]] = {}
    for response in (each for operation in api.operations for each in operation.responses):
        if response.header_record is not None:
            found.setdefault(response.header_record, {}).update({each.wire: each for each in response.headers})
    return found


def _written_out(passing: Set[DeclarationId], declarations: Declarations) -> frozenset[DeclarationId]:
    """The aliases among `passing`, through which a reader sees, that are written where they are used: those that do not
    hold themselves, and are no longer than `_LONGEST` with all that is written into them."""
    graph = {id: [*declared_refs(declaration)] for id, declaration in declarations.items() if id in passing}
    found: set[DeclarationId] = set()
    length: dict[DeclarationId, int] = {}
    for ids in components(graph):
        id = ids[0]
        if len(ids) > 1 or id in graph[id]:
            continue
        length[id] = 1 + sum(length.get(each, 0) for each in graph[id])
        if isinstance(declarations[id], Alias):
            if length[id] < _LONGEST:
                found.add(id)
            else:
                length[id] = 0
    return frozenset(found)
