"""Polling, as the configuration says it: operations that tell how far some work is, and those that begin it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from specloom.config import PollingConfig
from specloom.ir.model import (
    Alias,
    Const,
    Declaration,
    DeclarationId,
    Enum,
    Nullable,
    Operation,
    PollArgument,
    Polling,
    Record,
    Ref,
    Scalar,
    Type,
)
from specloom.load.tree import Where
from specloom.problems import Problems, did_you_mean


def polled(
    operations: Sequence[Operation],
    declarations: Iterable[Declaration],
    config: Sequence[PollingConfig],
    problems: Problems,
) -> tuple[Operation, ...]:
    """The operations, each with its polling, where the configuration gives it one."""
    if not config:
        return tuple(operations)
    builder = _Builder({each.id: each for each in operations}, {each.id: each for each in declarations}, problems)
    for said in config:
        builder.add(said)
    return tuple(replace(each, polling=builder.found.get(each.id)) for each in operations)


class _Answer(Struct, frozen=True):
    """The record that an operation answers with: its type, and its members by wire name, those of its bases too."""

    type: Type
    members: Mapping[str, Type]


class _Builder:
    def __init__(
        self,
        operations: Mapping[str, Operation],
        declarations: Mapping[DeclarationId, Declaration],
        problems: Problems,
    ) -> None:
        self.found: dict[str, Polling] = {}
        self._operations = operations
        self._declarations = declarations
        self._problems = problems

    def add(self, said: PollingConfig) -> None:
        """The polling of one table: of the operation that tells the status, and of those that begin the work."""
        get = self._operation(said.get, said.where / "get")
        answer = self._answer(get, said.where / "get") if get is not None else None
        if get is None or answer is None or not self._status(answer, said):
            return
        self._known_parameters(get, said)
        self._set(get, Polling(get.id, said.status, said.until, (), said.after_header or None), said.where / "get")
        for at, pointer in enumerate(said.start):
            where = said.where / "start" / at
            start = self._operation(pointer, where)
            if start is not None and self._is_same(start, get, answer, where):
                arguments = self._arguments(get, start, answer, said, where)
                if arguments is not None:
                    polling = Polling(get.id, said.status, said.until, arguments, said.after_header or None)
                    self._set(start, polling, where)

    def _set(self, operation: Operation, polling: Polling, where: Where) -> None:
        if operation.id in self.found:
            self._problems.add("E735", f"`{operation.id}` is polled already by another table", where)
        self.found.setdefault(operation.id, polling)

    def _operation(self, pointer: str, where: Where) -> Operation | None:
        if pointer not in self._operations:
            said = f"[[polling]] names `{pointer}`, which is no operation of this spec"
            self._problems.add("E730", said, where, hint=did_you_mean(pointer, self._operations))
        return self._operations.get(pointer)

    def _answer(self, operation: Operation, where: Where) -> _Answer | None:
        """The record that the successes of an operation have in common."""
        types = {
            content.type
            for response in operation.responses
            if not response.error
            for content in response.contents
            if content.type is not None
        }
        members = self._members(next(iter(types))) if len(types) == 1 else None
        if members is None:
            self._problems.add("E731", f"`{operation.id}` does not answer with one record, so it has no status", where)
            return None
        return _Answer(next(iter(types)), members)

    def _members(self, type: Type) -> Mapping[str, Type] | None:
        record = self._declared(type)
        if not isinstance(record, Record):
            return None
        found: dict[str, Type] = {}
        while isinstance(record, Record):
            found = {field.wire: field.type for field in record.fields} | found
            record = self._declarations.get(record.base) if record.base is not None else None
        return found

    def _declared(self, type: Type) -> Declaration | None:
        """What a type is a use of, be it behind aliases."""
        seen: set[DeclarationId] = set()
        while isinstance(type, Ref) and type.id not in seen:
            seen.add(type.id)
            declaration = self._declarations[type.id]
            if not isinstance(declaration, Alias):
                return declaration
            type = declaration.type
        return None

    def _status(self, answer: _Answer, said: PollingConfig) -> bool:
        """Whether the record has the status, and every value that ends the waiting is one of it."""
        if not self._has(answer, said.status, said.where / "status"):
            return False
        values = self._values(answer.members[said.status])
        if values is None:
            self._problems.add("E731", f"the member `{said.status}` is no text", said.where / "status")
            return False
        wrong = [each for each in said.until if values and each not in values]
        for each in wrong:
            hint = did_you_mean(each, values) or f"its values: {', '.join(values)}"
            message = f"`{each}` is no value of the member `{said.status}`"
            self._problems.add("E732", message, said.where / "until" / said.until.index(each), hint=hint)
        return not wrong

    def _values(self, type: Type) -> tuple[str, ...] | None:
        """The values of a status; () where they are not known, None where it is no text."""
        bare = type.type if isinstance(type, Nullable) else type
        declared = self._declared(bare)
        if isinstance(declared, Enum) and declared.kind == "string":
            return tuple(str(member.value) for member in declared.members)
        if isinstance(bare, Const) and isinstance(bare.value, str):
            return (bare.value,)
        return () if isinstance(bare, Scalar) and bare.kind == "string" else None

    def _has(self, answer: _Answer, member: str, where: Where) -> bool:
        if member not in answer.members:
            said = f"the record has no member `{member}`"
            self._problems.add("E731", said, where, hint=did_you_mean(member, answer.members))
        return member in answer.members

    def _is_same(self, start: Operation, get: Operation, answer: _Answer, where: Where) -> bool:
        other = self._answer(start, where)
        if other is not None and other.type != answer.type:
            self._problems.add("E733", f"`{start.id}` answers with another record than `{get.id}`", where)
        return other is not None and other.type == answer.type

    def _known_parameters(self, get: Operation, said: PollingConfig) -> None:
        known = [each.wire for each in get.parameters if not each.constant]
        for name in said.parameters:
            if name not in known:
                message = f"`{get.id}` has no parameter `{name}`"
                self._problems.add("E734", message, said.where / "parameters" / name, hint=did_you_mean(name, known))

    def _arguments(
        self, get: Operation, start: Operation, answer: _Answer, said: PollingConfig, where: Where
    ) -> tuple[PollArgument, ...] | None:
        """Where each parameter of `get` comes from after a call of `start`; None where one comes from nowhere."""
        given = {(each.location, each.wire) for each in start.parameters}
        found: list[PollArgument] = []
        for each in get.parameters:
            member = said.parameters.get(each.wire)
            if each.constant:
                continue
            if member is not None:
                if not self._has(answer, member, said.where / "parameters" / each.wire):
                    return None
                found.append(PollArgument(each.location, each.wire, member))
            elif (each.location, each.wire) in given:
                found.append(PollArgument(each.location, each.wire))
            elif each.required and not each.has_default:
                self._problems.add(
                    "E734",
                    f"`{get.id}` needs `{each.wire}`, which `{start.id}` does not take",
                    where,
                    hint=f"say in [polling.parameters] which member of the record holds `{each.wire}`",
                )
                return None
        return tuple(found)
