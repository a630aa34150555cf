"""The classes of pages: the record that a list operation answers with, and that goes on to the pages behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import TypeAlias

from msgspec import Struct

from specloom.ir.model import Api, Declaration, DeclarationId, Name, Paging, Record, Type
from specloom.targets.python import words

RUNTIME_PAGE = "._runtime.page"

PAGE_FIELDS = frozenset({"has_next_page", "next_page", "pages"})
"""The attributes of a page beside those of its record."""

PageKey: TypeAlias = tuple[DeclarationId, str, str | None, str | None]
"""What operations that share a class of pages have in common: the record, and its members for items, next and more."""

_SAYS_LIST = frozenset({"list", "response", "result", "results"})
"""Words at the end of a record's name that a page is not called by."""


class PageClass(Struct, frozen=True):
    """The two classes of a page."""

    record: DeclarationId
    item: Type
    items: str
    """The record's members by their wire names; here and below."""
    next: str | None
    more: str | None
    name: str
    async_name: str


def page_key(paging: Paging) -> PageKey:
    """What the class of an operation's pages is found by."""
    return (paging.record, paging.items, paging.cursor_member or paging.next_link, paging.more_member)


def paged_records(api: Api, declarations: Mapping[DeclarationId, Declaration]) -> Set[DeclarationId]:
    """The records that become pages, and those that they inherit from."""
    found: set[DeclarationId] = set()
    for operation in api.operations:
        id = operation.paging.record if operation.paging is not None else None
        while id is not None and id not in found:
            found.add(id)
            record = declarations[id]
            id = record.base if isinstance(record, Record) else None
    return found


def page_classes(api: Api, taken: Iterable[str]) -> dict[PageKey, PageClass]:
    """The classes of all pages; `taken` are the names of other classes."""
    found = {page_key(op.paging): op.paging for op in api.operations if op.paging is not None}
    records = {declaration.id: declaration.name for declaration in api.declarations}
    wanted = {key: words.pascal(_page_name(records[key[0]])) for key in found}
    taken = set(taken)
    theirs = {*taken, *(name.removeprefix("Async") for name in taken)}  # so that both names are to be had
    names = words.settle(wanted, theirs, lambda key: words.pascal(_page_name(records[key[0]], key[1])))
    async_names = words.settle({key: f"Async{name}" for key, name in names.items()}, {*taken, *names.values()})
    return {
        key: PageClass(
            record=paging.record,
            item=paging.item,
            items=paging.items,
            next=paging.cursor_member or paging.next_link,
            more=paging.more_member,
            name=names[key],
            async_name=async_names[key],
        )
        for key, paging in found.items()
    }


def _page_name(record: Name, items: str = "") -> Name:
    """ "List Things Response" is "List Things Page"; with its member "value", to tell pages apart, "List Things value
    Page"."""
    parts = record.split(" ")
    while len(parts) > 1 and parts[-1].lower() in _SAYS_LIST:
        parts.pop()
    return " ".join([*parts, *([items] if items else []), "Page"])
