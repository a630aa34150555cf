"""Following references through the trees of one input: the entry file and the files that it refers to.

Conversion of Swagger 2.0 moves things (`#/definitions/Pet` becomes `#/components/schemas/Pet`) but keeps where they
came from, so a pointer that no longer fits the tree is looked up among the places that its objects were written at.
"""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from specloom.load.refs import canonical, resolve, target_file
from specloom.load.tree import Array, Object, Tree, Value, Where
from specloom.normalize.document import SchemaKey
from specloom.problems import Problems


class Source:
    """The trees of one input, by file. Read-only but for an index that is made when first needed."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._written: dict[tuple[str, str], Value] = {}

    def key(self, ref: str, at: Where) -> SchemaKey:
        """The canonical key of what `ref`, written at `at`, points to; it need not be there."""
        return canonical(self.tree, ref, at)

    def resolve(self, ref: str, at: Where, problems: Problems, *, optional: bool = False) -> Value:
        """What `ref`, written at `at`, points to: one step. None, with a problem (a note where `optional`), where it
        points to nothing."""
        found = resolve(self.tree, ref, at, attempt := Problems(), optional=optional)
        if found is not None:
            return found[0]
        nowhere = any(problem.code == "E201" for problem in attempt)  # not: remote, unreadable, in a circle
        moved = self._find_written(ref, at) if nowhere else None
        if moved is None:
            problems.include(attempt)
        return moved

    def follow(self, value: Value, problems: Problems) -> Value:
        """`value`, or what it refers to where it is a Reference Object. None, with a problem, for a reference that
        leads nowhere. What is written beside `$ref` wins over what it refers to (OpenAPI 3.1)."""
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

    def _find_written(self, ref: str, at: Where) -> Value:
        """Look a reference up among the places that objects were written at, whatever tree holds them now."""
        if not self._written:
            for root in (self.tree.root, *self.tree.files.values()):
                _index(root, self._written)
        file = target_file(ref, at.file) or posixpath.normpath(at.file)
        pointer = unquote(ref.partition("#")[2])
        return self._written.get((file, pointer)) if pointer else None


def _index(root: Object, index: dict[tuple[str, str], Value]) -> None:
    """Every object and array below `root` by file and pointer of its `where`; the outermost wins."""
    pending: list[Value] = [root]
    seen: set[int] = set()
    while pending:
        value = pending.pop()
        if not isinstance(value, Object | Array) or id(value) in seen:
            continue
        seen.add(id(value))
        index.setdefault((posixpath.normpath(value.where.file), value.where.pointer), value)
        pending.extend(value.values() if isinstance(value, Object) else value)
