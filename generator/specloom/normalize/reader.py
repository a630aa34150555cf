"""Reading members of a tree by the type they should have, and keeping count of what is not understood."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec import Struct, field

from specloom.load.tree import Array, Object, Value, Where
from specloom.normalize.document import In, Parameter, Response, SchemaKey
from specloom.normalize.instead import report_type
from specloom.normalize.misplaced import meant
from specloom.normalize.source import Source
from specloom.problems import Problems

TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What HTTP takes for the name of a header or of a scheme (RFC 9110, section 5.6.2)."""


class Reader(Struct, frozen=True):
    """What the parsing of one document shares: where to look things up, and what has been met on the way."""

    source: Source
    problems: Problems
    edition: str = "3.0"
    """The version that the document was written in: "2.0", "3.0", ...; what is read is in the form of 3.x."""
    wanted: dict[SchemaKey, tuple[str, Where]] = field(default_factory=dict[SchemaKey, tuple[str, Where]])
    """Schemas that were referred to, with the reference as it was first written, and where."""
    mapped: dict[SchemaKey, tuple[str, Where]] = field(default_factory=dict[SchemaKey, tuple[str, Where]])
    """Schemas that discriminator mappings name: parsed where they are there."""
    extensions: dict[str, dict[Where, None]] = field(default_factory=dict[str, dict[Where, None]])
    """Extensions nobody knows, by name: the places that have them."""
    keywords: dict[tuple[str, frozenset[str]], dict[Where, None]] = field(
        default_factory=dict[tuple[str, frozenset[str]], dict[Where, None]]
    )
    """Keywords that are not acted upon, by name and by the names that are known where they stand."""
    untyped: dict[str, dict[Where, None]] = field(default_factory=dict[str, dict[Where, None]])
    """Keywords of JSON Schema that were read, and say what no type can, by name."""
    items: set[Where] = field(default_factory=set[Where])
    """The path items that were read."""
    inside: set[Where] = field(default_factory=set[Where])
    """The callbacks that are being read: one may lead to itself."""
    parameters: dict[tuple[int, In], tuple[Object, Parameter | None]] = field(
        default_factory=dict[tuple[int, In], tuple[Object, "Parameter | None"]]
    )
    """The parameters that were read, by the `id` of their objects: a shared one is referred to by many operations."""
    responses: dict[tuple[int, str], tuple[Object, Response]] = field(
        default_factory=dict[tuple[int, str], tuple[Object, Response]]
    )
    """The responses that were read, by the `id` of their objects, and status."""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    """How the names of header parameters are spelled, by the name in lower case."""
    known_extensions: set[str] = field(default_factory=set[str])
    """Names of the extensions met that are in the table."""

    def object(self, parent: Object, key: str) -> Object | None:
        """The object at `key`; None where there is none, or, with a problem, something else."""
        if key not in parent:
            return None
        value = parent[key]
        if isinstance(value, Object) and "$ref" in value:
            value = self.source.in_place(value, Object, self.problems)
        if isinstance(value, Object):
            return value
        self._wrong(value, "an object", parent, key)
        return None

    def array(self, parent: Object, key: str) -> Sequence[Value]:
        """The items at `key`; none where there is no array, with a problem where there is something else."""
        if key not in parent:
            return ()
        value = parent[key]
        if isinstance(value, Object) and "$ref" in value:
            value = self.source.in_place(value, Array, self.problems)
        if isinstance(value, Array):
            return value
        self._wrong(value, "an array", parent, key)
        return ()

    def text(self, parent: Object, key: str) -> str | None:
        """The string at `key`. A bare number, as YAML reads `version: 1.0`, is taken as text, with a problem."""
        if key not in parent:
            return None
        value = parent[key]
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            report_type(value, "a string", parent.where / key, self.problems, "it is read as text")
            return str(value)
        self._wrong(value, "a string", parent, key)
        return None

    def flag(self, parent: Object, key: str) -> bool:
        """The boolean at `key`; False where there is none."""
        return self.maybe(parent, key) or False

    def maybe(self, parent: Object, key: str) -> bool | None:
        """The boolean at `key`; None where there is none. "true" and "false" are taken as such, with a problem."""
        if key not in parent:
            return None
        value = parent[key]
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.lower() in ("true", "false"):
            report_type(value, "true or false", parent.where / key, self.problems, "it is read as such")
            return value.lower() == "true"
        self._wrong(value, "true or false", parent, key)
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

    def wrong(self, value: Value, wanted: str, at: Where) -> None:
        """Report a value of another type than the one meant."""
        report_type(value, wanted, at, self.problems, edition=self.edition)

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

    def leftover(self, node: Object, known: frozenset[str]) -> None:
        """Count the keywords of `node` that are not `known`. Extensions are read elsewhere."""
        for key in node:
            if key not in known and not key.startswith("x-"):
                self.keywords.setdefault((key, known), {})[node.where] = None

    def report(self) -> None:
        """One note for each name that was met and not understood, at its first place, with a count."""
        for name, places in self.extensions.items():
            self.problems.add(
                "N332", f"`{name}` is not known; it has no effect{_times(places)}", next(iter(places)) / name
            )
        self._report_keywords()
        for name in sorted(self.untyped):
            places = self.untyped[name]
            self.problems.add(
                "N472", f"`{name}` says what no type can: it is not checked{_times(places)}", next(iter(places)) / name
            )

    def _report_keywords(self) -> None:
        """Those that were meant for something are faults, told by the kind of object they are on."""
        others: dict[str, dict[Where, None]] = {}
        for (name, known), places in self.keywords.items():
            found = meant(name, known, self.source.tree.root)
            if found is None:
                others.setdefault(name, {}).update(places)
            else:
                place = next(iter(places)) / name
                self.problems.add(found.code, f"{found.message}{_times(places)}", place, hint=found.hint)
        for name, places in others.items():
            self.problems.add("N333", f"`{name}` is not acted upon{_times(places)}", next(iter(places)) / name)

    def _wrong(self, value: Value, wanted: str, parent: Object, key: str) -> None:
        self.wrong(value, wanted, value.where if isinstance(value, (Object, Array)) else parent.where / key)


def _times(places: Collection[Where]) -> str:
    return f" ({len(places)} times)" if len(places) > 1 else ""
