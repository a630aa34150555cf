"""What generated Python may consist of: the promise that no text of a spec became code.

A template can only ever give rise to the kinds of nodes, calls and imports below. `violations` says what else is in a
file; the tests ask it of all that is generated, from the real specs and from hostile ones.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from specloom.targets.python.ast_types import wrong_types

_NODES = (
    ast.alias,
    ast.AnnAssign,
    ast.arg,
    ast.arguments,
    ast.Assign,
    ast.AsyncFunctionDef,
    ast.Attribute,
    ast.Await,
    ast.BinOp,
    ast.BitOr,
    ast.Call,
    ast.ClassDef,
    ast.Constant,
    ast.Dict,
    ast.Expr,
    ast.FunctionDef,
    ast.If,
    ast.Import,
    ast.ImportFrom,
    ast.keyword,
    ast.Lambda,
    ast.List,
    ast.Load,
    ast.Module,
    ast.Name,
    ast.Pass,
    ast.Return,
    ast.Store,
    ast.Starred,
    ast.Subscript,
    ast.Tuple,
    ast.UnaryOp,
    ast.USub,
)

_FACTS = frozenset(
    {
        "ApiKeyScheme",
        "BasicScheme",
        "BearerScheme",
        "Body",
        "Cursor",
        "HeaderForm",
        "HttpScheme",
        "Grouped",
        "LongRunningOperation",
        "NextLink",
        "Operation",
        "PageFields",
        "Part",
        "PollOperation",
        "Server",
        "Service",
        "StreamOperation",
        "TypedDict",
        "Within",
        "Xml",
        "answering",
        "array",
        "binary",
        "cast",
        "cookie",
        "deprecated",
        "empty",
        "field",
        "found",
        "header",
        "holder",
        "host",
        "json",
        "lazy",
        "lifted",
        "path",
        "query",
        "received",
        "text",
        "union",
        "xml",
    }
)
"""What may be called by a bare name: the runtime's own vocabulary (perhaps with "_" after it, see imports.py)."""

_METHODS = frozenset(
    {
        "self._client.page",
        "self._client.poll",
        "self._client.send",
        "self._client.stream",
        "self.page",
        "self.poll",
        "self.send",
        "self.stream",
        "super().__init__",
    }
)

_MODULES = frozenset(
    {
        "__future__",
        "builtins",
        "collections.abc",
        "datetime",
        "decimal",
        "functools",
        "typing",
        "typing_extensions",
        "uuid",
    }
)

_BUILTIN_TYPES = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"})
_BUILTINS = _BUILTIN_TYPES | {"__name__", "locals", "super"}
"""What may be named without having been defined, imported or taken as an argument."""

_SETTINGS = frozenset(
    {
        "__all__",
        "__dir__",
        "__forms__",
        "__getattr__",
        "__init__",
        "__name__",
        "__page_fields__",
        "__read_only__",
        "__secret__",
        "__version__",
        "__xml__",
    }
)
"""Names that mean something to Python or to the runtime; no name of a spec looks like that."""

_DECORATORS = frozenset({"cached_property", "deprecated(...)"})


def violations(source: str) -> list[str]:
    """What a generated module holds that no template puts there, each with its line. Raises SyntaxError."""
    return [f"line {line}: {text}" for line, text in _found(ast.parse(source))]


def _found(tree: ast.Module) -> Iterator[tuple[int, str]]:
    nodes = list(ast.walk(tree))
    known = _BUILTINS | {name for node in nodes for name in _bound(node)}
    for node in nodes:
        line: int = getattr(node, "lineno", 0)
        yield from ((line, f"no type: {ast.unparse(part)}") for part in wrong_types(node))
        yield from ((line, f"the name {name}") for name in _odd_names(node, known))
        if not isinstance(node, _NODES):
            yield line, f"a {type(node).__name__}"
        elif isinstance(node, ast.Call) and not _is_known(node):
            yield line, f"a call of {ast.unparse(node.func)}"
        elif isinstance(node, ast.Import):
            yield from ((line, f"an import of {each.name}") for each in node.names if each.name not in _MODULES)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module not in _MODULES:
            yield line, f"an import from {node.module}"
        elif isinstance(node, ast.Expr) and not _is_text(node.value):
            yield line, f"an expression that is no docstring: {ast.unparse(node)}"
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from ((line, f"a decorator {name}") for name in _decorators(node) if name not in _DECORATORS)
        elif isinstance(node, ast.Lambda) and ast.unparse(node) != "lambda: {}":
            yield line, f"a lambda: {ast.unparse(node)}"
        elif isinstance(node, ast.If) and ast.unparse(node.test) != "TYPE_CHECKING":
            yield line, f"a condition: {ast.unparse(node.test)}"
        elif isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
            yield line, f"an operation: {ast.unparse(node)}"


def _bound(node: ast.AST) -> Iterator[str]:
    """The names that a node gives to something."""
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.arg(arg=name):
            yield name
        case ast.alias(name=name, asname=other):
            yield other or name
        case ast.Name(id=name, ctx=ast.Store()):
            yield name
        case _:
            pass


def _odd_names(node: ast.AST, known: frozenset[str]) -> Iterator[str]:
    """Names that nothing has defined; those with a meaning of their own; and what is set on something else."""
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name not in known:
            yield name
        case ast.Attribute(value=ast.Name(id="builtins"), attr=name) if name not in _BUILTIN_TYPES:
            yield f"builtins.{name}"
        case ast.Attribute(attr=name) if name.startswith("__") and name != "__init__":
            yield name
        case ast.Attribute(ctx=ast.Store()) | ast.Subscript(ctx=ast.Store()):
            yield ast.unparse(node)
        case _:
            yield from (name for name in _bound(node) if name.startswith("__") and name not in _SETTINGS)


def _is_known(call: ast.Call) -> bool:
    """Whether a call is one of facts, one of the client, `locals()`, or a group bound to its client."""
    name = ast.unparse(call.func)
    if isinstance(call.func, ast.Name):
        arguments = [ast.unparse(argument) for argument in call.args]
        bound = name not in _BUILTINS and arguments in (["self"], ["self._client"]) and not call.keywords
        plain = name in ("locals", "super") and not arguments and not call.keywords
        return bound or plain or name.rstrip("_") in _FACTS
    return name in _METHODS and [ast.unparse(argument) for argument in call.args][-1:] == ["locals()"]


def _is_text(node: ast.expr) -> bool:
    """A docstring, or a call that `super().__init__` is."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) == "super().__init__"
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _decorators(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """Names; that of one that is called with a text has "(...)" after it."""
    for decorator in node.decorator_list:
        match decorator:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str())], keywords=[]):
                yield f"{name.rstrip('_')}(...)"
            case _:
                yield ast.unparse(decorator).rstrip("_")
