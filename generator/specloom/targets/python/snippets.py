"""Code for readers: a snippet is a whole program, with the imports that its names ask for."""

from __future__ import annotations

import ast
import builtins
import textwrap
from collections.abc import Iterable, Mapping, Sequence

_STANDARD = {
    "Path": "pathlib",
    "Decimal": "decimal",
    "UUID": "uuid",
    **dict.fromkeys(("UTC", "date", "datetime", "time", "timedelta"), "datetime"),
}
"""Names of the standard library that snippets use, and the modules they are in."""
_MODULES = ("asyncio", "logging", "os")


def snippet(package: str, exports: Iterable[str], *blocks: str) -> str:
    """A program of these blocks, with an empty line between them; what it needs of the package is imported first.

    It is not laid out yet. A block that is no Python is left for the formatter to refuse.
    """
    body = "\n\n".join(block for block in blocks if block)
    try:
        tree = ast.parse(body)
    except SyntaxError:
        return body
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    known = {node.id for node in found if isinstance(node.ctx, ast.Store)} | set(dir(builtins))
    used = {node.id for node in found} - known
    used |= {node.id for node in found} & {"TimeoutError"} & set(exports)
    lines = [f"import {name}" for name in _MODULES if name in used]
    lines += _from({name: module for name, module in _STANDARD.items() if name in used})
    own = _from({name: package for name in exports if name in used})
    return "\n".join([*lines, *([""] if lines and own else []), *own, "", body])


def _from(names: Mapping[str, str]) -> list[str]:
    modules = sorted(set(names.values()))
    return [f"from {m} import {', '.join(sorted(name for name in names if names[name] == m))}" for m in modules]


def block(head: str, *lines: str) -> str:
    """A compound statement: its head, and its lines indented."""
    return "\n".join([head, *(textwrap.indent(line, "    ") for line in lines if line)])


def program(lines: Sequence[str]) -> str:
    """Lines that await, as a program."""
    return "\n\n".join([block("async def main() -> None:", *lines), "asyncio.run(main())"])
