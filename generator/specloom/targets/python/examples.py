"""The calls that documents show: those of the configuration, or else the simplest of their kind."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from specloom.config import Config, ExampleConfig
from specloom.ir.model import Const, Enum, Field, List, Map, Nullable, Operation, Record, Ref, Scalar, Type
from specloom.targets.python import words
from specloom.targets.python.annotations import Annotations
from specloom.targets.python.arguments import Argument
from specloom.targets.python.body_facts import is_file
from specloom.targets.python.facts import content_kind
from specloom.targets.python.imports import Imports
from specloom.targets.python.literals import literal
from specloom.targets.python.samples import request_value
from specloom.targets.python.shapes import target
from specloom.targets.python.surface import Call, Surface
from specloom.targets.python.symbols import Symbols

_LIMITS = ("limit", "page_size", "per_page", "top", "max_results", "maxpagesize")
"""Arguments that say how many items a page has."""
_NOISE = frozenset(
    {
        "create",
        "delete",
        "get",
        "list",
        "model",
        "modify",
        "object",
        "request",
        "response",
        "result",
        "results",
        "update",
    }
)
"""Words in the name of a record that its variable does not need."""
_TELLING = ("id", "name", "title", "status", "text", "content", "message", "url")
"""Members that say most of a record."""
_TAKEN = frozenset({*dir(builtins), *keyword.kwlist, *keyword.softkwlist, "client", "stream", "main", "models", "os"})
"""What no variable of an example is called."""


class Example(Struct, frozen=True):
    """A call, and what is done with what it gives."""

    method: str
    """ "client.things.list"."""
    arguments: str
    name: str
    """The variable for what it gives, or for each item; "" where it gives nothing."""
    then: str
    """Code that uses it."""
    type: Type | None = None
    """Of what it gives; None where that is nothing, or no value of JSON."""
    verb: str = "GET"
    items: str = ""
    """The member of a page that holds its items."""

    @property
    def call(self) -> str:
        return f"{self.method}({self.arguments})"


class _Way(Struct, frozen=True):
    """One method of an operation, as an example would call it."""

    call: Call
    method: str
    type: Type | None
    extra: tuple[str, ...] = ()
    """Arguments that it can do without."""


class Examples(Struct, frozen=True):
    """The examples of a package, by what they show; None where it has no such call."""

    config: Config
    symbols: Symbols
    surface: Surface

    def call(self) -> Example | None:
        """Any call; rather one that gives something."""
        found = [way for way in self._ways(_plain) if way.type is not None] or list(self._ways(_plain))
        return self._example("call", found or list(self._ways(_pages)))

    def get(self) -> Example | None:
        """A call that reads one thing, by its id if there is one."""
        ways = [way for way in self._ways(_plain) if way.type is not None and way.call.operation.method == "GET"]
        return self._example("get", [way for way in ways if len(_demanded(way.call)) == 1] or ways)

    def accepting(self, accepts: Callable[[Operation], bool]) -> Example | None:
        """A call of an operation that `accepts` holds for; rather one that reads one thing."""
        ways = [way for way in self._ways(_plain) if accepts(way.call.operation)]
        reads = [way for way in ways if way.type is not None and way.call.operation.method == "GET"]
        return self._example("get", [way for way in reads if len(_demanded(way.call)) == 1] or reads or ways)

    def plain(self) -> Iterator[Example]:
        """Calls that are answered at once: the first of those that give the same."""
        first: dict[Type | None, _Way] = {}
        for way in self._ways(_plain):
            first.setdefault(way.type, way)
        for way in first.values():
            yield self._shown(way, ExampleConfig(), ", ".join(self._arguments(way)))

    def path(self) -> str | None:
        """A path that can be read as it stands, without any argument."""
        for way in (*self._ways(_plain), *self._ways(_pages)):
            operation = way.call.operation
            answers = way.type is not None and operation.method == "GET" and operation.server is None
            if answers and "{" not in operation.path and not _demanded(way.call):
                return operation.path
        return None

    def stream(self) -> Example | None:
        """A call that streams; that of the first example, where it can."""
        ways = list(self._ways(_streams))
        first = self.call() if ways else None
        same = [way for way in ways if first is not None and f"client.{'.'.join(way.call.path)}" == first.method]
        found = self._example("stream", same or ways)
        if same and first is not None and found is not None and not self._said("stream").call:
            return replace(found, arguments=first.arguments)
        return found

    def page(self) -> Example | None:
        """A list."""
        return self._example("page", list(self._ways(_pages)))

    def poll(self) -> Example | None:
        """A call that waits for work, rather from its start on."""
        ways = list(self._ways(_polls))
        return self._example("poll", [way for way in ways if way.call.path[-1] != "get"] or ways)

    def upload(self) -> Example | None:
        """A call that takes a file."""
        return self._example("upload", list(self._ways(self._uploads)))

    def download(self) -> Example | None:
        """A call that gives a file."""
        ways = [way for way in self._ways(_plain) if self._downloads(way.call.operation)]
        return self._example("download", ways)

    def headers(self) -> Example | None:
        """A call whose response has headers of its own; `type` is the record of them."""
        ways = [
            replace(way, type=Ref(response.header_record))
            for way in self._ways(_plain)
            for response in way.call.operation.responses
            if response.header_record is not None and not response.error
        ]
        best = self._easiest(ways)
        if best is None or not isinstance(best.type, Ref):
            return None
        layout = self.symbols.layouts[best.type.id]
        then = f"print(headers.{layout.names[layout.fields[0].wire]})"
        return Example(best.method, ", ".join(self._arguments(best)), "headers", then, best.type)

    def _uploads(self, call: Call) -> Iterator[_Way]:
        files = [argument for argument in call.arguments if _takes_file(argument)]
        optional = () if any(file.demanded for file in files) else files[:1]
        for way in _plain(call) if files else ():
            yield replace(way, extra=tuple(f"{file.name}={self._value(file)}" for file in optional))

    def _said(self, kind: str) -> ExampleConfig:
        return self.config.package.examples.get(kind, ExampleConfig())

    def _ways(self, ways: Callable[[Call], Iterator[_Way]]) -> Iterator[_Way]:
        calls = self.surface.calls().values()
        current = [call for call in calls if not call.operation.deprecated] or list(calls)
        return (way for call in current for way in ways(call))

    def _example(self, kind: str, ways: Iterable[_Way]) -> Example | None:
        said = self._said(kind)
        if not said.call:
            best = self._easiest(ways)
            return None if best is None else self._shown(best, said, ", ".join(self._arguments(best)))
        method, _, rest = said.call.strip().partition("(")
        everything = (way for make in (_plain, _pages, _streams, _polls) for way in self._ways(make))
        known = next((way for way in everything if way.method == f"client.{method}"), None)
        arguments = rest.removesuffix(")")
        if known is not None:
            return self._shown(known, said, arguments)
        return Example(f"client.{method}", arguments, said.name or "result", said.then or "print(result)")

    def _shown(self, way: _Way, said: ExampleConfig, arguments: str) -> Example:
        verb = way.call.operation.method
        if way.type is None:
            downloads = self._downloads(way.call.operation)
            name = said.name or ("download" if downloads else "")
            then = said.then.strip() or ('download.save("file")' if downloads else "")
            return Example(way.method, arguments, name, then, None, verb)
        name = said.name or variable(way.type, self.symbols)
        then = said.then.strip() or self._telling(name, way.type)
        return Example(way.method, arguments, name, then, way.type, verb, self._items(way.call.operation))

    def _easiest(self, ways: Iterable[_Way]) -> _Way | None:
        """The best example. What makes a bad one: files, arguments, long ones, changes, a long name."""
        taking: dict[tuple[bool, int], list[_Way]] = {}
        for way in ways:
            demanded = _demanded(way.call)
            taking.setdefault((any(map(_takes_file, demanded)), len(demanded)), []).append(way)
        return min(taking[min(taking)], key=self._difficulty) if taking else None

    def _difficulty(self, way: _Way) -> tuple[int, bool, int]:
        """What makes one that takes as much as another the worse."""
        length = sum(len(self._value(argument)) for argument in _demanded(way.call))
        return (length, way.call.operation.method != "GET", len(way.call.path))

    def _arguments(self, way: _Way) -> Iterator[str]:
        for argument in _demanded(way.call):
            value = self._value(argument)
            yield value if argument.positional else f"{argument.name}={value}"
        yield from way.extra

    def _value(self, argument: Argument) -> str:
        if argument.type is None:
            return literal(argument.values[0])
        return request_value(argument.type, argument.name, self.symbols)

    def _telling(self, name: str, type: Type) -> str:
        """Code that shows what a record says of itself."""
        record = target(type, self.symbols.declarations)
        if not isinstance(record, Record):
            return f"print({name})"
        layout = self.symbols.layouts[record.id]
        plain = [field for field in layout.fields if field.required and not field.secret and self._is_text(field)]
        plain.sort(key=lambda field: _TELLING.index(field.name) if field.name in _TELLING else len(_TELLING))
        shown = [f"{name}.{layout.names[field.wire]}" for field in plain[:2]]
        return f"print({', '.join(shown or [name])})"

    def _items(self, operation: Operation) -> str:
        paging = operation.paging
        return "" if paging is None else self.symbols.layouts[paging.record].names[paging.items]

    def _is_text(self, field: Field) -> bool:
        type = field.type.type if isinstance(field.type, Nullable) else field.type
        if isinstance(type, Const):
            return False
        return isinstance(type, Scalar) or isinstance(target(type, self.symbols.declarations), Enum)

    def _downloads(self, operation: Operation) -> bool:
        annotations = Annotations(self.symbols, Imports("."))
        contents = [c for response in operation.responses if not response.error for c in response.contents]
        return bool(contents) and {content_kind(content, annotations) for content in contents} == {"binary"}


def variable(type: Type, symbols: Symbols) -> str:
    """What a value of a type is called: "assistant" for an AssistantObject."""
    if isinstance(type, Nullable):
        return variable(type.type, symbols)
    if isinstance(type, List):
        one = variable(type.item, symbols)
        many = f"{one}s"
        return many if one != "result" and many not in _TAKEN else "result"
    if not isinstance(type, Ref):
        return "items" if isinstance(type, Map) else "result"
    parts = [word for word in words.phrase(symbols.declarations[type.id].name).split() if word not in _NOISE]
    name = "_".join(parts[-3:])
    return name if name.isidentifier() and name not in _TAKEN else "result"


def _plain(call: Call) -> Iterator[_Way]:
    if call.plain and call.operation.paging is None:
        yield _Way(call, f"client.{'.'.join(call.path)}", _result(call.operation))


def _pages(call: Call) -> Iterator[_Way]:
    if call.plain and call.operation.paging is not None:
        limits = tuple(f"{a.name}=50" for a in call.arguments if a.name in _LIMITS and not a.demanded)
        yield _Way(call, f"client.{'.'.join(call.path)}", call.operation.paging.item, limits[:1])


def _streams(call: Call) -> Iterator[_Way]:
    if call.stream is not None and call.operation.streaming is not None:
        yield _Way(call, f"client.{'.'.join((*call.path[:-1], call.stream))}", call.operation.streaming.item)


def _polls(call: Call) -> Iterator[_Way]:
    if call.poll is not None:
        running = call.operation.long_running if call.operation.polling is None else None
        types = [content.type for content in running.contents] if running is not None else [_result(call.operation)]
        yield _Way(call, f"client.{'.'.join((*call.path[:-1], call.poll.name))}", next(iter(types), None))


def _result(operation: Operation) -> Type | None:
    """The type of what a success holds, where that is JSON or text."""
    contents = [content for response in operation.responses if not response.error for content in response.contents]
    types = [content.type for content in contents if content.type is not None]
    return next((type for type in types if not (isinstance(type, Scalar) and type.kind == "binary")), None)


def _demanded(call: Call) -> list[Argument]:
    return [argument for argument in call.arguments if argument.demanded]


def _takes_file(argument: Argument) -> bool:
    return argument.kind in ("field", "body") and is_file(argument.type)
