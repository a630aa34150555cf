"""Reading members of a tree by the type they should have, and keeping count of what is not understood."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from specloom.load.tree import Array, Object, Value, Where
from specloom.normalize.document import SchemaKey
from specloom.normalize.source import Source
from specloom.problems import Problems

TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What HTTP takes for the name of a header or of a scheme (RFC 9110, section 5.6.2)."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What the parsing of one document shares: where to look things up, and what has been met on the way."""

    source: Source
    problems: Problems
    wanted: dict[SchemaKey, tuple[str, Where]] = field(default_factory=dict[SchemaKey, tuple[str, Where]])
    """Schemas that were referred to, with the reference as it was first written, and where."""
    mapped: dict[SchemaKey, tuple[str, Where]] = field(default_factory=dict[SchemaKey, tuple[str, Where]])
    """Schemas that discriminator mappings name: parsed where they are there."""
    extensions: dict[str, dict[Where, None]] = field(default_factory=dict[str, dict[Where, None]])
    """Extensions nobody knows, by name: the places that have them."""
    keywords: dict[str, dict[Where, None]] = field(default_factory=dict[str, dict[Where, None]])
    """Keywords that are not acted upon, by name."""
    untyped: dict[str, dict[Where, None]] = field(default_factory=dict[str, dict[Where, None]])
    """Keywords of JSON Schema that were read, and say what no type can, by name."""
    items: set[Where] = field(default_factory=set[Where])
    """The path items that were read."""
    inside: set[Where] = field(default_factory=set[Where])
    """The callbacks that are being read: one may lead to itself."""
    known_extensions: set[str] = field(default_factory=set[str])
    """Names of the extensions met that are in the table."""

    def object(self, parent: Object, key: str) -> Object | None:
        """The object at `key`; None where there is none, or, with a problem, something else."""
        value = parent.get(key)
        if isinstance(value, Object):
            return value
        self._unless_absent(parent, key, "an object")
        return None

    def array(self, parent: Object, key: str) -> Sequence[Value]:
        """The items at `key`; none where there is no array, with a problem where there is something else."""
        value = parent.get(key)
        if isinstance(value, Array):
            return value
        self._unless_absent(parent, key, "an array")
        return ()

    def text(self, parent: Object, key: str) -> str | None:
        """The string at `key`. A bare number, as YAML reads `version: 1.0`, is taken as text, with a problem."""
        value = parent.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            self.problems.add("W331", "a number where a string is meant; it is read as text", parent.where / key)
            return str(value)
        self._unless_absent(parent, key, "a string")
        return None

    def flag(self, parent: Object, key: str) -> bool:
        """The boolean at `key`; False where there is none."""
        return self.maybe(parent, key) or False

    def maybe(self, parent: Object, key: str) -> bool | None:
        """The boolean at `key`; None where there is none. "true" and "false" are taken as such, with a problem."""
        value = parent.get(key)
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.lower() in ("true", "false"):
            self.problems.add("W331", "a string where true or false is meant; it is read as such", parent.where / key)
            return value.lower() == "true"
        self._unless_absent(parent, key, "true or false")
        return None

    def texts(self, parent: Object, key: str) -> tuple[str, ...]:
        """The strings of the array at `key`; other items are left out, with a problem."""
        found: list[str] = []
        for index, item in enumerate(self.array(parent, key)):
            if isinstance(item, str):
                found.append(item)
            else:
                self.wrong(item, "a string", parent.where / key / index)
        return tuple(found)

    def wrong(self, value: Value, meant: str, at: Where) -> None:
        """Report a value of another type than the one meant."""
        self.problems.add("W331", f"{kind(value)} where {meant} is meant; it is ignored", at)

    def want(self, ref: str, at: Where) -> SchemaKey:
        """The key of the schema that `ref`, written at `at`, names; it will be parsed, wherever it is."""
        key = self.source.key(ref, at)
        self.wanted.setdefault(key, (ref, at))
        return key

    def is_schema(self, name: str) -> bool:
        """Whether components/schemas has an entry of this name."""
        components = self.source.tree.root.get("components")
        schemas = components.get("schemas") if isinstance(components, Object) else None
        return isinstance(schemas, Object) and name in schemas

    def leftover(self, node: Object, known: Collection[str]) -> None:
        """Count the keywords of `node` that are not `known`. Extensions are read elsewhere."""
        for key in node:
            if key not in known and not key.startswith("x-"):
                self.keywords.setdefault(key, {})[node.where] = None

    def report(self) -> None:
        """One note for each name that was met and not understood, at its first place, with a count."""
        for name, places in self.extensions.items():
            self.problems.add(
                "N332", f"{name} is not known; it has no effect{_times(places)}", next(iter(places)) / name
            )
        for name, places in self.keywords.items():
            self.problems.add("N333", f"{name!r} is not acted upon{_times(places)}", next(iter(places)) / name)
        for name in sorted(self.untyped):
            places = self.untyped[name]
            self.problems.add(
                "N472", f"`{name}` says what no type can: it is not checked{_times(places)}", next(iter(places)) / name
            )

    def _unless_absent(self, parent: Object, key: str, meant: str) -> None:
        if key in parent:
            value = parent[key]
            self.wrong(value, meant, value.where if isinstance(value, Object | Array) else parent.where / key)


def kind(value: Value) -> str:
    """What a value is, in words, for a message."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return "a string"
    if isinstance(value, int | float):
        return "a number"
    return "an object" if isinstance(value, Object) else "an array"


def _times(places: Collection[Where]) -> str:
    return f" ({len(places)} times)" if len(places) > 1 else ""
