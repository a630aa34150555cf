"""Following references through the trees of one input: the entry file and the files that it refers to.

Conversion of Swagger 2.0 moves things (`#/definitions/Pet` becomes `#/components/schemas/Pet`) but keeps where they
came from, so a pointer that no longer fits the tree is looked up among the places that its objects were written at.
What leads nowhere is said in the words of the document as it was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from specloom.load.files import normal
from specloom.load.refs import Chains, canonical, resolve, target_file
from specloom.load.tree import Array, Object, Tree, Value, Where, value_at
from specloom.normalize.document import SchemaKey
from specloom.problems import Problem, Problems

_MOVED = "/components/schemas"
"""Where Swagger 2.0's `/definitions` are found, after conversion."""
_HINTED = 200
"""Problems after which nothing that may have been meant is looked for: of thousands nobody reads the hints."""


class Source:
    """The trees of one input, by file. Read-only but for the homes of schemas, which are set before any is read, and
    for what is remembered: most references are written many times."""

    def __init__(self, tree: Tree, written: Tree | None = None) -> None:
        self.tree = tree
        self._original = written
        """The tree before it was converted, if it was."""
        self.homes: Mapping[SchemaKey, SchemaKey] = {}
        """By which key a schema goes that has its name elsewhere (`homes.py`)."""
        self._keys: dict[tuple[str, str], SchemaKey] = {}
        self._chains = Chains(tree)
        self._original_chains = Chains(written) if written is not None else None
        self._targets: dict[tuple[str, str], Value] = {}
        """By reference and file, as far as there is anything."""
        self._written: dict[tuple[str, str], Value] = {}

    def key(self, ref: str, at: Where) -> SchemaKey:
        """The canonical key of what `ref`, written at `at`, points to; it need not be there."""
        if (key := self._keys.get((ref, at.file))) is None:
            key = self._keys[ref, at.file] = canonical(self.tree, ref, at)
        return self.homes.get(key, key)

    def resolve(self, ref: str, at: Where, problems: Problems, *, optional: bool = False) -> Value:
        """What `ref`, written at `at`, points to: one step. None, with a problem (a note where `optional`), where it
        points to nothing."""
        target = self._targets.get((ref, at.file))
        if target is None:
            target = self._resolve(ref, at, problems, optional)
            if target is not None:
                self._targets[ref, at.file] = target
        return target

    def _resolve(self, ref: str, at: Where, problems: Problems, optional: bool) -> Value:
        hinted = len(problems) < _HINTED
        attempt = Problems()
        found = resolve(self.tree, ref, at, attempt, optional=optional, hinted=hinted, chains=self._chains)
        if found is not None:
            return found[0]
        nowhere = any(problem.code == "E201" for problem in attempt)  # not: remote, unreadable, in a circle
        moved = self._find_written(ref, at) if nowhere else None
        if moved is None:
            problems.include(self._as_written(at, optional, hinted) or attempt)
        return moved

    def _as_written(self, at: Where, optional: bool, hinted: bool) -> tuple[Problem, ...]:
        """What is wrong with the reference at a place of the tree as it was before it was converted, if anything is."""
        tree = self._original
        ref = value_at(tree, at) if tree is not None else None
        if tree is None or not isinstance(ref, str):
            return ()
        found = Problems()
        resolve(tree, ref, at, found, optional=optional, hinted=hinted, chains=self._original_chains)
        return tuple(found)

    def follow(self, value: Value, problems: Problems) -> Value:
        """`value`, or what it refers to where it is a Reference Object. None, with a problem, for a reference that
        leads nowhere. What is written beside `$ref` wins over what it refers to (OpenAPI 3.1)."""
        if not isinstance(value, Object) or "$ref" not in value:
            return value
        passed: set[SchemaKey] = set()
        while isinstance(value, Object) and isinstance(ref := value.get("$ref"), str):
            at = value.where / "$ref"
            if (key := self.key(ref, at)) in passed:
                problems.add("E205", f"`{ref}` leads only to references, in a circle", at)
                return None
            passed.add(key)
            target = self.resolve(ref, at, problems)
            beside = {name: member for name, member in value.items() if name != "$ref"}
            value = Object({**target, **beside}, target.where) if isinstance(target, Object) and beside else target
        return value

    def in_place(self, value: Value, kind: type[Object] | type[Array], problems: Problems) -> Value:
        """`value`; or, where it is a reference in place of a table or a list, in which OpenAPI knows none, the table or
        the list: tools that put files together follow all of them."""
        if not isinstance(value, Object) or not isinstance(value.get("$ref"), str):
            return value
        found = self.follow(value, attempt := Problems())
        if isinstance(found, kind) or found is None:
            at = value.where / "$ref"
            problems.include(attempt)
            problems.add("N335", "OpenAPI knows no reference in this place; it is followed all the same", at)
            return found
        return value

    def _find_written(self, ref: str, at: Where) -> Value:
        """Look a reference up among the places that objects were written at, whatever tree holds them now."""
        if not self._written:
            for root in (self.tree.root, *self.tree.files.values()):
                _index(root, self._written)
        file = target_file(ref, at.file) or normal(at.file)
        pointer = unquote(ref.partition("#")[2])
        if not pointer:
            return None
        found = self._written.get((file, pointer))
        if found is None and pointer.startswith(_MOVED):  # the definitions of a bare schema stay in it
            found = self._written.get((file, f"/definitions{pointer.removeprefix(_MOVED)}"))
        return found


def _index(root: Object, index: dict[tuple[str, str], Value]) -> None:
    """Every object and array below `root` by file and pointer of its `where`; the outermost wins."""
    pending: list[Value] = [root]
    seen: set[int] = set()
    names: dict[str, str] = {}
    while pending:
        value = pending.pop()
        if not isinstance(value, (Object, Array)) or id(value) in seen:
            continue
        seen.add(id(value))
        file = value.where.file
        if file not in names:
            names[file] = normal(file)
        index.setdefault((names[file], value.where.pointer), value)
        pending.extend(value.values() if isinstance(value, Object) else value)
