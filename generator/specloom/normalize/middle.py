"""Names for schemas that no table of schemas names: whole files, and what stands in the middle of something."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from specloom.load.files import seen_from
from specloom.load.tree import Object, Tree, Value, unescape
from specloom.normalize.document import SchemaKey

_TABLES = frozenset({"schemas", "definitions", "$defs"})
_STRUCTURE = frozenset({"components", "schemas", "properties", "definitions", "$defs", "paths", "content", "schema"})
_NAMED = _TABLES | {
    *("properties", "patternProperties", "dependentSchemas"),
    *("parameters", "requestBodies", "responses", "headers", "callbacks", "pathItems", "webhooks"),
}
"""Whose entries have names of their own, which may be any word: a property may be called `content`."""


def stem(file: str) -> str:
    """The name of a file without what follows its dot. Its bytes need not be UTF-8; those that are not are U+FFFD."""
    return PurePosixPath(file).stem.encode(errors="surrogateescape").decode(errors="replace")


def name_of(key: SchemaKey, tree: Tree) -> str:
    """A name for a schema that is no entry of components/schemas: its key in another table of schemas ("#/$defs/pet" is
    pet), the file's name for a whole file, what its operation calls it ("#/paths/~1pets/get/..." is listPets_response),
    else the words that lead to it."""
    file, _, pointer = key.partition("#")
    tokens = [unescape(token) for token in pointer.split("/")[1:]]
    if not tokens:
        return stem(file)
    if len(tokens) == 1 or _tables(tokens)[-1] in _TABLES:
        return tokens[-1]
    if tokens[0] == "paths" and len(tokens) > 3:
        return "_".join((_operation(tokens[1], tokens[2], _root(file, tree)), *_below(tokens[3:])))
    return "_".join(_words(tokens))


def _tables(tokens: Sequence[str]) -> list[str | None]:
    """For each token of a pointer the table that it names an entry of; None for one that names none."""
    found: list[str | None] = []
    for index in range(len(tokens)):
        before = tokens[index - 1] if index and found[-1] is None else None
        found.append(before if before in _NAMED else None)
    return found


def _words(tokens: Sequence[str]) -> list[str]:
    """The tokens that are not mere structure."""
    told = zip(tokens, _tables(tokens), strict=True)
    return [token.strip("/") for token, table in told if table is not None or token not in _STRUCTURE]


def _root(file: str, tree: Tree) -> Object | None:
    """The file of a key."""
    there = (root for name, root in tree.files.items() if seen_from(name, tree.file) == file)
    return next(there, None) if file else tree.root


def _operation(path: str, method: str, root: Object | None) -> str:
    """What an operation is called, or the words of its method and path."""
    value: Value = root
    for token in ("paths", path, method, "operationId"):
        value = value.get(token) if isinstance(value, Object) else None
    return value if isinstance(value, str) else f"{method}_{path.strip('/')}"


def _below(tokens: Sequence[str]) -> list[str]:
    """The words of what lies below an operation: its role, and the members that lead there."""
    role = {"requestBody": "request", "responses": "response"}.get(tokens[0], tokens[0])
    status = tokens[1] if tokens[0] == "responses" and len(tokens) > 1 else ""
    found = [role] if status.startswith("2") or not status else [role, status]
    rest = list(tokens[tokens.index("schema") + 1 :]) if "schema" in tokens else list(tokens[1:])
    return [*found, *_words(rest)]
