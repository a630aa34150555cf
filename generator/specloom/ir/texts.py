"""Texts: what is said about something is written wherever that is used, so that a few lines can have a long text
written thousands of times. Here is counted how much it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specloom.ir.limits import MAX_TEXT, too_much
from specloom.ir.model import Alias, Declaration, DeclarationId, Nullable, Operation, Record, Ref, Scalar, Type
from specloom.ir.usage import refs
from specloom.load.tree import Where
from specloom.normalize.document import Document
from specloom.problems import Problems


def bound_texts(
    operations: Iterable[Operation], declarations: Iterable[Declaration], document: Document, problems: Problems
) -> None:
    """Raises `Unusable` where the texts of all operations and declarations have more than `MAX_TEXT` characters."""
    total = 0
    for id, letters in _letters(operations, declarations):
        total += letters
        if total > MAX_TEXT:
            said = f"descriptions, written wherever they apply, have more than {MAX_TEXT:,} characters up to this one"
            pointer = id[1:] if id.startswith("#") else ""  # of another file, or made up
            hint = "shorten the longest texts of what is used most often"
            raise too_much(said, Where(document.file, pointer), problems, hint)


def _letters(operations: Iterable[Operation], declarations: Iterable[Declaration]) -> Iterator[tuple[str, int]]:
    """The characters of each, by its id."""
    declared = {each.id: each for each in declarations}
    members: dict[DeclarationId, int] = {}
    """Of the members of a record, as arguments."""
    for each in declared.values():
        fields = each.fields if isinstance(each, Record) else ()
        own = sum(_length(field.doc) or _of_type(field.type, declared, only_scalars=True) for field in fields)
        yield each.id, _length(each.doc) + own
        members[each.id] = sum(_length(field.doc) or _of_type(field.type, declared) for field in fields)
    for operation in operations:
        parameters = sum(_length(given.doc) or _of_type(given.type, declared) for given in operation.parameters)
        body = 0
        if operation.body is not None:
            line = _line(operation.body.type, declared)
            whole = _length(operation.body.doc) or _of_type(operation.body.type, declared)
            body = sum(members[record.id] for record in line) if line else whole
        yield operation.id, _length(operation.summary) + _length(operation.doc) + parameters + body


def _length(text: str | None) -> int:
    return len(text) if text else 0


def _of_type(type: Type, declared: Mapping[DeclarationId, Declaration], *, only_scalars: bool = False) -> int:
    """The characters of what stands in for a text that is not there: that of the type."""
    if not isinstance(type, (Ref, Nullable)) or not (used := refs(type)):
        return 0
    behind = declared[used[0]]
    shown = not only_scalars or (isinstance(behind, Alias) and isinstance(behind.type, Scalar))
    return _length(behind.doc) if shown else 0


def _line(type: Type, declared: Mapping[DeclarationId, Declaration]) -> list[Record]:
    """The record that a type is, and those that it inherits from."""
    line: list[Record] = []
    id = type.id if isinstance(type, Ref) else None
    while id is not None and isinstance(record := declared[id], Record):
        line.append(record)
        id = record.base
    return line
