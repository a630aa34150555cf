"""What stands for a type in generated Python, and what such an expression may consist of.

Annotations and the texts of types that are defined later are evaluated like any other code (`typing.get_type_hints`),
so no text of a spec may be in them but as a value of a Literal.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

_PARTS = (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp, ast.BitOr, ast.Tuple, ast.List, ast.Starred, ast.Load)
_LATER = {"array": ("rest",), "union": ("untagged",)}
"""Calls whose arguments, and these keywords, are types."""


def wrong_types(node: ast.AST) -> Iterator[ast.expr]:
    """The parts of a node's own types that no type has; nothing where the node has no types."""
    for type in _types(node):
        yield from _wrong(type)
    for type in _types_or_texts(node):
        text = _text(type)
        if text is None:
            yield from _wrong(type)
            continue
        try:
            inner = ast.parse(text, mode="eval").body
        except (SyntaxError, ValueError):
            yield type
        else:
            yield from _wrong(inner)


def texts_of_types(node: ast.AST) -> Iterator[ast.expr]:
    """The string constants among a node's own types: what they hold is a type."""
    return (type for type in _types_or_texts(node) if _text(type) is not None)


def _types(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.arg(annotation=ast.expr() as annotation):
            yield annotation
        case ast.FunctionDef(returns=ast.expr() as annotation) | ast.AsyncFunctionDef(returns=ast.expr() as annotation):
            yield annotation
        case ast.ClassDef(bases=bases):
            yield from bases
        case ast.AnnAssign(annotation=annotation):
            yield annotation
        case _:
            pass


def _types_or_texts(node: ast.AST) -> Iterator[ast.expr]:
    """Those that may be named before they are defined."""
    match node:
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias" | "TypeAlias_"), value=ast.expr() as value):
            yield value
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=keywords):
            match name.rstrip("_"):
                case "array" | "union" as name:
                    named = [keyword.value for keyword in keywords if keyword.arg in _LATER[name]]
                    yield from (type for argument in (*arguments, *named) for type in _values(argument))
                case "cast":
                    yield from arguments[:1]
                case "TypedDict":
                    yield from (_unwrapped(type) for argument in arguments[1:] for type in _values(argument))
                case _:
                    pass
        case _:
            pass


def _values(node: ast.expr) -> list[ast.expr]:
    return node.values if isinstance(node, ast.Dict) else [node]


def _unwrapped(node: ast.expr) -> ast.expr:
    """`NotRequired["..."]` without what is around the text."""
    match node:
        case ast.Subscript(value=ast.Name(id="NotRequired" | "NotRequired_"), slice=inner):
            return inner
        case _:
            return node


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _wrong(type: ast.AST) -> Iterator[ast.expr]:
    due = [type]
    while due:  # no recursion, for a union of a thousand is a thousand levels deep
        node = due.pop()
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).rpartition(".")[2].rstrip("_") == "Literal":
            values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            yield from (value for value in values if not _is_value(value))
        elif isinstance(node, ast.Constant):
            if node.value is not None and node.value is not ...:
                yield node
        elif isinstance(node, _PARTS):
            due += reversed(list(ast.iter_child_nodes(node)))
        elif isinstance(node, ast.expr):
            yield node


def _is_value(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) or (isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant))
