"""How the records of an Api are laid out as classes: which one inherits, which attributes it has, and their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from specloom.ir.model import Declaration, DeclarationId, Field, Record, Tag
from specloom.targets.python import words
from specloom.targets.python.pages import PAGE_FIELDS

ADDITIONAL = "additional_properties"
"""The attribute and the keyword for the members that a schema does not name."""

Path: TypeAlias = tuple[str, ...]
"""Where a flattened member is on the wire, as the IR says it (`Lifted.path`)."""

_DICT_ATTRIBUTES = frozenset(name for name in dir(dict) if not name.startswith("_"))


class Layout(Struct, frozen=True):
    """A record as a class."""

    record: Record
    base: DeclarationId | None
    """The class it inherits from; None where the spec has no base, or one that a class could not narrow so."""
    own: tuple[Field, ...]
    """The fields that its class declares."""
    fields: tuple[Field, ...]
    """All of them, those of its bases first."""
    tag: Tag | None
    """The tag, where its value is known. One of several values is an attribute, first among the others."""
    names: Mapping[str, str]
    """The Python name of every member by its wire name; the tag's too. That of a flattened one is private."""
    lifted: Mapping[Path, str] = field(default_factory=dict[Path, str])
    """The Python names of what its flattened fields give it, those of its bases first."""
    additional: bool = False
    """Whether its class declares the attribute for members that the schema does not name (else it may inherit it)."""
    open: bool = False
    """Whether it, or one related to it, has that attribute or a name that no Struct takes: then none of them is one."""

    @property
    def tagged(self) -> bool:
        """Whether its class stands for one value of the tag."""
        return self.tag is not None and len(self.tag.values) == 1


def lay_out(
    declarations: Mapping[DeclarationId, Declaration], paged: Set[DeclarationId] = frozenset()
) -> dict[DeclarationId, Layout]:
    """The layouts of all records, bases before those that inherit. `paged`: those that pages inherit from, which leave
    the names of a page's own attributes alone."""
    layouts: dict[DeclarationId, Layout] = {}

    def visit(record: Record) -> Layout:
        if record.id not in layouts:
            base = declarations.get(record.base) if record.base is not None else None
            taken = PAGE_FIELDS if record.id in paged else frozenset[str]()
            layouts[record.id] = _layout(record, visit(base) if isinstance(base, Record) else None, taken)
        return layouts[record.id]

    for declaration in declarations.values():
        if isinstance(declaration, Record):
            visit(declaration)
    return _opened(layouts)


def tag_name(tag: Tag) -> str:
    """The attribute of a tag. It is one of `UnknownVariant` too, which is a dict and needs its own attributes."""
    name = words.snake(tag.name)
    return f"{name}_" if name in _DICT_ATTRIBUTES else name


def _layout(record: Record, base: Layout | None, taken: Set[str]) -> Layout:
    tag = record.tag if record.tag is not None and record.tag.values else None
    if base is None:
        names, lifted = _names(record, None, record.fields, taken)
        return Layout(record, None, record.fields, record.fields, tag, names, lifted)
    inherited = {field.wire: field for field in base.fields if tag is None or field.wire != tag.wire}
    own = tuple(field for field in record.fields if not _same(field, inherited.get(field.wire)))
    narrows = len(inherited) < len(base.fields) or any(field.wire in inherited for field in own)
    retagged = base.tag is not None and tag is not None and base.tag != tag
    if not narrows and not retagged:
        names, lifted = _names(record, base, own, taken)
        return Layout(record, base.record.id, own, (*base.fields, *own), tag or base.tag, names, lifted)
    narrowed = {field.wire: field for field in own}
    fields = (*(narrowed.pop(wire, field) for wire, field in inherited.items()), *narrowed.values())
    names, lifted = _names(record, base, fields, taken)
    return Layout(record, None, fields, fields, tag, names, lifted)


def _same(field: Field, inherited: Field | None) -> bool:
    """Whether a field says no more than the one inherited, but perhaps in other words."""
    return inherited is not None and field.type == inherited.type and field.required == inherited.required


def _names(
    record: Record, base: Layout | None, own: Iterable[Field], taken: Set[str]
) -> tuple[dict[str, str], dict[Path, str]]:
    """Names of attributes, and of flattened members; those inherited are the same as in the base."""
    inherited: dict[str, str] = {} if base is None else dict(base.names)
    lifted: dict[Path, str] = {} if base is None else dict(base.lifted)
    wanted: dict[str, str] = {}
    if record.tag is not None:
        wanted[record.tag.wire] = tag_name(record.tag)
    wanted |= {each.wire: ("_" if each.flatten else "") + words.snake(each.name, "field") for each in own}
    more = {each.path: words.snake(each.name, "field") for each in record.lifted}
    fresh: dict[str | Path, str] = {wire: name for wire, name in wanted.items() if wire not in inherited}
    fresh |= {path: name for path, name in more.items() if path not in lifted}
    settled = words.settle_evenly(fresh, taken={ADDITIONAL, *taken, *inherited.values(), *lifted.values()})
    for key, name in settled.items():
        if isinstance(key, str):
            inherited[key] = name
        else:
            lifted[key] = name
    return inherited, lifted


def _opened(layouts: dict[DeclarationId, Layout]) -> dict[DeclarationId, Layout]:
    """With `open` set on all of a family (classes that inherit from one another) where one of it is open."""
    roots: dict[DeclarationId, DeclarationId] = {}
    for id, layout in layouts.items():
        roots[id] = roots[layout.base] if layout.base is not None else id
    having: set[DeclarationId] = set()
    declaring: set[DeclarationId] = set()
    for id, layout in layouts.items():
        inherited = layout.base is not None and layout.base in having
        if layout.record.additional is not None or inherited:
            having.add(id)
            declaring |= set() if inherited else {id}
    open_roots = {roots[id] for id in declaring} | {roots[id] for id, each in layouts.items() if _unwritable(each)}
    return {
        id: replace(layout, additional=id in declaring, open=roots[id] in open_roots) for id, layout in layouts.items()
    }


def _unwritable(layout: Layout) -> bool:
    """Whether a member's name is none that msgspec would write: it refuses those that JSON has to escape."""
    return any(map(_ESCAPED.search, layout.names))


_ESCAPED = re.compile(r'[\\"\x00-\x1f]')
