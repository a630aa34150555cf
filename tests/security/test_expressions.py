"""Each regular expression of the house takes linear time. The texts against it are made of what it is made of itself.

What is measured is the processor's time for a text, and for a quarter of it: what is linear takes four times as much,
what takes the square sixteen times, however fast the machine.
"""

from __future__ import annotations

import ast
import importlib
import re
import time
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from re import _compiler, _parser
from typing import Any, NamedTuple

import pytest

from specloom.load import complaints
from tests.unit.test_architecture import FILES, HOUSE, NAMES, tree_of

SIZES = (20, 600, 12_000)
"""Characters: what is exponential shows in the first, what takes the cube in the second, the square in the last."""
TIMES = 8
"""As much as for a quarter: between the four times that are linear and the sixteen of a square."""
INSTANT = 0.004
"""Seconds that nobody has to compare. A square takes ten times as much, and more."""
ANCHORED = {"match", "fullmatch"}
METHODS = {*ANCHORED, "search", "sub", "subn", "split", "findall", "finditer"}
ANY = "a1 \n\t-A.\0"
TRUSTED = HOUSE / "serve"
"""The mock service is for specs of one's own (docs/security.md)."""
BOUNDED = {"specloom.load.complaints": complaints._LONGEST}
"""Modules in which expressions are given no more characters than that."""


class Expression(NamedTuple):
    pattern: re.Pattern[Any]
    methods: frozenset[str]
    """How it is used."""
    longest: int = SIZES[-1]
    """The characters that it is given."""


def expressions() -> dict[str, Expression]:
    """All of the house, by where they are: those that modules keep, in whatever they keep them, and those written where
    they are used. Those that are made of a spec's words are not among them."""
    found: dict[str, Expression] = {}
    for path in FILES:
        if TRUSTED in path.parents:
            continue
        for node in ast.walk(tree_of(path)):
            match node:
                case ast.Call(ast.Attribute(ast.Name("re"), method), [ast.Constant(str() as text), *_]):
                    if method in METHODS:
                        found[f"{NAMES[path]}:{node.lineno}"] = Expression(
                            re.compile(text), frozenset({method}), BOUNDED.get(NAMES[path], SIZES[-1])
                        )
        for name, value in vars(importlib.import_module(NAMES[path].removesuffix(".__init__"))).items():
            for number, pattern in enumerate(_patterns(value)):
                where = f"{NAMES[path]}:{name}{number or ''}"
                found[where] = Expression(pattern, frozenset(_uses(name, None if pattern is value else path)))
    return found


def _patterns(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _patterns(each)


def _uses(name: str, only: Path | None) -> set[str]:
    """The methods that are called on something of this name; or on anything at all in one module, where there it is
    taken out of what it is kept in. All, where none is."""
    used = {method for path in ([only] if only else FILES) for owner, method in _methods(path) if only or owner == name}
    return used or METHODS


@cache
def _methods(path: Path) -> frozenset[tuple[str, str]]:
    """What a module says of the form `name.method`, of those methods."""
    found = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute) and node.attr in METHODS)
    return frozenset((node.value.id, node.attr) for node in found if isinstance(node.value, ast.Name))


def pieces(pattern: re.Pattern[Any]) -> list[str]:
    """What an expression is made of: its words, characters of its classes, and what it repeats, once."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    return list(dict.fromkeys(_parts(_parser.parse(source, pattern.flags & re.VERBOSE), source + ANY)))


def _parts(tree: Any, letters: str) -> Iterator[str]:
    word = ""
    for node in tree:
        if node[0] is _parser.LITERAL:
            word += chr(node[1])
            continue
        if word:
            yield word
        word = ""
        inner = list(_inner(node))
        for each in inner:
            yield from _parts(each, letters)
        if not inner:
            fitting = [each for each in letters if _fits(tree, node, each)]
            yield from {*fitting[:1], *(each for each in fitting if each in ANY[:4])}
        elif node[0] in (_parser.MAX_REPEAT, _parser.MIN_REPEAT, _parser.POSSESSIVE_REPEAT):
            yield "".join(_once(inner[0], letters))
    if word:
        yield word


def _once(tree: Any, letters: str) -> Iterator[str]:
    """What fits, more or less, with one of whatever is repeated, and the first of alternatives."""
    for node in tree:
        inner = list(_inner(node))
        if node[0] is _parser.LITERAL:
            yield chr(node[1])
        elif inner:
            yield from _once(inner[0], letters)
        else:
            yield next((each for each in letters if _fits(tree, node, each)), "")


def _inner(node: Any) -> Iterable[Any]:
    """The expressions inside of a part of one. A look behind or ahead takes no more text, but its time."""
    _, given = node
    if isinstance(given, _parser.SubPattern):
        yield given
    elif isinstance(given, tuple):
        for each in given:
            yield from each if isinstance(each, list) else [each] if isinstance(each, _parser.SubPattern) else []


def _fits(tree: Any, node: Any, letter: str) -> bool:
    return _compiler.compile(_parser.SubPattern(tree.state, [node])).fullmatch(letter) is not None


def texts(parts: list[str], size: int) -> Iterator[str]:
    """Much of the same, after anything else, and with an end that fits or does not."""
    for one, other in product(["", *parts], parts):
        for end in ("\0", one):
            yield one + other * (size // len(other)) + end
            yield (one + other) * (size // len(one + other)) + end


def fault(expression: Expression) -> str | None:
    """The beginning of the first text that takes more than linear time; None where there is none."""
    parts = [part for part in pieces(expression.pattern) if part]
    for size in SIZES:
        most = min(size, expression.longest)
        for text, quarter in zip(texts(parts, most), texts(parts, most // 4), strict=True):
            if seconds(expression, text) > INSTANT and all(
                seconds(expression, text) > max(INSTANT, TIMES * seconds(expression, quarter)) for _ in range(4)
            ):
                return text[:40]
    return None


def seconds(expression: Expression, text: str) -> float:
    """The time that an expression takes for a text, as it is used."""
    pattern, methods, _ = expression
    given = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
    before = time.thread_time()
    for method in methods & ANCHORED:
        getattr(pattern, method)(given)
    if methods - ANCHORED:
        pattern.sub(given[:0], given)
    return time.thread_time() - before


@pytest.mark.parametrize("where", EXPRESSIONS := expressions())
def test_an_expression_takes_linear_time(where: str) -> None:
    assert fault(EXPRESSIONS[where]) is None


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r'"[^"\\]*(?:\\.[^"\\]*)*"', "sub"),
        (r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\Z)', "sub"),
        (r"\s+$", "search"),
        (r"[a:]*:[a:]*", "fullmatch"),
        (r"(\w+)*-", "match"),
        (r"<[^>]*>", "findall"),
        (rb"<!--.*?-->", "sub"),
    ],
)
def test_one_that_does_not_is_found(pattern: str | bytes, method: str) -> None:
    assert fault(Expression(re.compile(pattern, re.DOTALL), frozenset({method}))) is not None


def test_all_of_them_are_found() -> None:
    assert len(EXPRESSIONS) > 80
    assert EXPRESSIONS["specloom.load.json_reader:_STRING"].methods == {"sub"}
