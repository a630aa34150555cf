"""Schema resources: what `$id`, `$anchor` and `$dynamicAnchor` name, and references to it as JSON pointers.

A schema with an `$id` is a resource of its own (JSON Schema Core 2020-12, section 8.2.1): references inside of it start
from that URI, and a pointer among them from its root. Many write `$id` as a mere label and still mean the document by
`#/components/schemas/...`; so a reference that leads nowhere in the resource is left as it is.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import quote, unquote, urldefrag, urljoin

from specloom.load.files import is_remote, normal, seen_from
from specloom.load.refs import resolve
from specloom.load.tree import Array, Object, Tree, Value, Where
from specloom.problems import Problems

_INSTANCES = frozenset({"example", "examples", "default", "const", "enum", "value", "links", "extensions"})
"""Keywords whose values are data, in which nothing is a reference to a schema."""
_NAMED = frozenset(
    {
        *("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "responses"),
        *("parameters", "headers", "requestBodies", "callbacks", "pathItems", "paths", "webhooks", "content"),
        *("encoding", "mediaTypes"),
    }
)
"""Keywords whose values are tables: a key in them is a name, whatever keyword it looks like."""
_FILES = "file:///"


class Resources:
    """The resources and anchors of a tree, all found before any reference is looked at."""

    def __init__(self, tree: Tree, problems: Problems) -> None:
        self._tree = tree
        self._problems = problems
        self._roots: dict[str, Where] = {}
        """By absolute URI: where a resource that is not a whole file starts."""
        self._anchors: dict[tuple[str, str], Where] = {}
        """By the URI of the resource, or of the file that it is in, and the name."""
        for root in (tree.root, *tree.files.values()):
            for node, base, _ in schema_nodes(root):
                self._enter(node, base)

    def pointed(self, root: Object) -> Object:
        """A file with its references as JSON pointers; the very same where all of them are."""
        changes: dict[int, dict[str, Value]] = {}
        for node, base, in_mapping in schema_nodes(root):
            changed = self._mapped(node, base) if in_mapping else self._changed(node, base)
            if changed is not None:
                changes[id(node)] = changed
        if not changes:
            return root
        rebuilt = _rebuilt(root, changes)
        assert isinstance(rebuilt, Object)
        return rebuilt

    def _enter(self, node: Object, base: str) -> None:
        """`base` is the URI of the node itself, its own `$id` among it."""
        if ("$id" in node or "$self" in node) and base != _location(node.where.file):
            self._roots.setdefault(base, node.where)
        for keyword in ("$anchor", "$dynamicAnchor"):
            if isinstance(name := node.get(keyword), str):
                self._name(base, name, node.where)
        written = node.get("$id")
        if isinstance(written, str) and written.startswith("#") and len(written) > 1:  # draft 4's anchor
            self._name(base, written[1:], node.where)

    def _name(self, base: str, name: str, where: Where) -> None:
        for uri in (base, _location(where.file)):
            self._anchors.setdefault((uri, name), where)

    def _changed(self, node: Object, base: str) -> dict[str, Value] | None:
        members = dict(node)
        ref, dynamic = node.get("$ref"), node.get("$dynamicRef")
        if isinstance(ref, str) and (pointer := self._pointer(ref, base, node.where)) is not None:
            members["$ref"] = pointer
        elif isinstance(dynamic, str) and "$ref" not in node:
            self._problems.add(
                "N471",
                f"`$dynamicRef: {dynamic}` is read as a `$ref`: what else may take its place is not looked for",
                node.where / "$dynamicRef",
            )
            del members["$dynamicRef"]
            members["$ref"] = self._pointer(dynamic, base, node.where) or dynamic
        else:
            return None
        return members

    def _mapped(self, mapping: Object, base: str) -> dict[str, Value] | None:
        """A discriminator's mapping: its values are names of schemas, or references."""
        members = dict(mapping)
        for value, target in mapping.items():
            if isinstance(target, str) and (pointer := self._pointer(target, base, mapping.where)) is not None:
                members[value] = pointer
        return members if members != dict(mapping) else None

    def _pointer(self, ref: str, base: str, at: Where) -> str | None:
        """The JSON pointer that a reference comes to; None where it is one, or leads to nothing that is known here."""
        uri, fragment = urldefrag(urljoin(base, ref))
        fragment = unquote(fragment)
        if fragment and not fragment.startswith("/"):
            where = self._anchors.get((uri, fragment)) or self._anchors.get((_location(at.file), fragment))
            return None if where is None else _reference(where, at)
        where = self._roots.get(uri)
        if where is None:
            return None
        found = Where(where.file, where.pointer + fragment)
        pointer = _reference(found, at)
        return (
            pointer if pointer != ref and resolve(self._tree, pointer, at / "$ref", Problems(), hinted=False) else None
        )


def _location(file: str) -> str:
    """The URI of a file, for what is written in it to start from."""
    return file if is_remote(file) else urljoin(_FILES, quote(posixpath.normpath(file).lstrip("/")))


def _reference(where: Where, at: Where) -> str:
    """A reference to a place, as it would be written in the file of `at`."""
    own, other = normal(at.file), normal(where.file)
    name = "" if own == other else seen_from(other, own)
    return f"{name}#{where.pointer.replace('%', '%25')}"


def schema_nodes(root: Object) -> Iterator[tuple[Object, str, bool]]:
    """Every object that may be a schema or hold one, with the URI of the resource it is in, and whether it is the
    mapping of a discriminator. What YAML's aliases repeat comes once."""
    seen: set[int] = set()
    pending: list[tuple[Value, str, bool, bool]] = [(root, _location(root.where.file), False, False)]
    while pending:
        value, base, is_table, is_mapping = pending.pop()
        if isinstance(value, Array):
            pending += [(item, base, False, False) for item in value]
        if not isinstance(value, Object) or id(value) in seen:
            continue
        seen.add(id(value))
        written = None if is_table or is_mapping else value.get("$id", value.get("$self") if value is root else None)
        if isinstance(written, str) and not written.startswith("#"):
            base = urldefrag(urljoin(base, written))[0]
        if not is_table:
            yield value, base, is_mapping
        for key, member in value.items():
            if is_table:
                pending.append((member, base, False, False))
            elif not is_mapping and key not in _INSTANCES and not key.startswith("x-"):
                pending.append((member, base, key in _NAMED, key == "mapping"))


def _rebuilt(value: Value, changes: dict[int, dict[str, Value]]) -> Value:
    """The value with its changed objects, and those that hold them, made anew."""
    if isinstance(value, Array):
        items = [_rebuilt(item, changes) for item in value]
        return value if all(new is old for new, old in zip(items, value, strict=True)) else Array(items, value.where)
    if not isinstance(value, Object):
        return value
    members = changes.get(id(value), value)
    rebuilt = {key: _rebuilt(member, changes) for key, member in members.items()}
    if members is value and all(rebuilt[key] is member for key, member in value.items()):
        return value
    return Object(rebuilt, value.where)
