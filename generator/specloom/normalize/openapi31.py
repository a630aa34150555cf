"""OpenAPI 3.1 documents (and 3.2's, as far as 3.1 goes) in the form that they are parsed in.

3.1's schemas are those of JSON Schema 2020-12, and most of what they add to 3.0's is read where schemas are read
(`parse_schema.py`). What is done here is what needs the whole tree: references by `$id`, `$anchor` and `$dynamicRef`
become JSON pointers, the only references that the later steps know. Every object keeps the place it was written at.
Sources: OpenAPI 3.1.1; JSON Schema Core 2020-12, section 8.2.
"""

from __future__ import annotations

from msgspec.structs import replace

from specloom.load.tree import Object, Tree
from specloom.normalize.instead import report_type
from specloom.normalize.resources import Resources, schema_nodes
from specloom.problems import Problems

_DIALECTS = frozenset(
    {
        "https://json-schema.org/draft/2020-12/schema",
        "https://spec.openapis.org/oas/3.1/dialect/base",
        "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
        "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
    }
)


def convert_tree(tree: Tree, problems: Problems) -> Tree:
    """The tree of a 3.1 document, and of the files that it refers to, with every reference a JSON pointer."""
    _check_dialect(tree.root, problems)
    _note_nullable(tree.root, problems)
    resources = Resources(tree, problems)
    return replace(
        tree,
        root=resources.pointed(tree.root),
        files={name: resources.pointed(root) for name, root in tree.files.items()},
    )


def _check_dialect(root: Object, problems: Problems) -> None:
    dialect = root.get("jsonSchemaDialect", "")
    if not isinstance(dialect, str):
        report_type(dialect, "a string", root.where / "jsonSchemaDialect", problems)
    elif dialect and dialect.rstrip("#") not in _DIALECTS:
        problems.add(
            "N342",
            f"schemas of the dialect `{dialect}` are read as those of JSON Schema 2020-12",
            root.where / "jsonSchemaDialect",
            hint=_known(dialect),
        )


def _known(dialect: str) -> str | None:
    return "write it with `https://`" if dialect.replace("http://", "https://").rstrip("#") in _DIALECTS else None


def _note_nullable(root: Object, problems: Problems) -> None:
    """Where it is first met, and how often."""
    places = [
        node.where / "nullable" for node, _, is_mapping in schema_nodes(root) if "nullable" in node and not is_mapping
    ]
    if places:
        times = f" ({len(places)} times)" if len(places) > 1 else ""
        problems.add("N343", f"`nullable` is a keyword of OpenAPI 3.0; it is read as it was there{times}", places[0])
