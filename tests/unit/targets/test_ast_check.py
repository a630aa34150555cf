"""The check of the output's AST: it accepts what templates write, and nothing else."""

from __future__ import annotations

import pytest

from specloom.targets.python.ast_check import violations

FINE = '''
"""Doc."""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias, cast

from .. import models
from .._runtime.model import UNSET, UnknownVariant, UnsetType, deprecated, field, union
from .._runtime.operation import Cursor, Group, NextLink, Operation, answering, json, path as path_
from .._runtime.page import AsyncPager, Page, PageFields
from .runs import Runs

if TYPE_CHECKING:
    X: TypeAlias = models.A | models.B
else:
    X = union({"a": models.A}, tag="kind", unknown=UnknownVariant)


Size: TypeAlias = models.B | Literal["big", -1]
"""Doc."""


class Things(Group):
    """Doc."""

    size: int = field(default=-1, name="Size")
    more: dict[str, int] = field(default_factory=lambda: {})

    @cached_property
    def runs(self) -> Runs:
        """Doc."""
        from .runs import Runs

        return Runs(self._client)

    async def get(self, id: str, *, n: int | UnsetType = UNSET) -> X:
        """Doc."""
        return await self._client.send(_GET, locals())

    @deprecated("Use another instead.")
    def list(self) -> AsyncPager[X, models.AsyncThingPage]:
        """Doc."""
        return self._client.page(_LIST_ASYNC, locals())


class ThingPage(Things, Page[X], dict=True):
    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


_LIST: Operation[models.ThingPage] = Operation("GET", "/x", responses={"200": json(X)}, paging=Cursor("after"))
_LINKED: Operation[X] = Operation("GET", "/x", paging=NextLink(Operation("GET", "/y"), "next_link"))
_LIST_ASYNC = cast("Operation[X]", answering(_LIST, {"200": json(models.AsyncThingPage)}))
_GET: Operation[X] = Operation("GET", "/x", parameters=(path_("id"),), responses={"200": json(X)})
'''


def test_what_templates_write_is_fine() -> None:
    assert violations(FINE) == []


@pytest.mark.parametrize(
    "code",
    [
        "import os",
        "class A:\n    @deprecated('x', category=Y)\n    def f(self): pass",
        "class A:\n    @deprecated(x)\n    def f(self): pass",
        "class A:\n    @deprecated\n    def f(self): pass",
        "from os import path",
        "from .. import os\nos.system('x')",
        "print('x')",
        "field(exec('x'))",
        "x = [a for a in b]",
        "x = a if b else c",
        "while True:\n    pass",
        "try:\n    pass\nfinally:\n    pass",
        "def f() -> None:\n    raise X",
        "@evil\ndef f() -> None:\n    pass",
        "x = lambda: evil",
        "x = f'{y}'",
        "if evil:\n    pass",
        "evil",
        "Evil(self, 1)",
        "Evil()",
        "self._client.send(_X, globals())",
        "self.evil(locals())",
        "locals(1)",
        "x = a + b",
        "x = not y",
        "del x",
        "global x",
        "x = y = (z := 1)",
        "import builtins, os",
    ],
)
def test_anything_else_is_named(code: str) -> None:
    found = violations(code)
    assert found
    assert found[0].startswith("line ")


def test_a_union_may_be_deeper_than_python_recurses() -> None:
    parts = " | ".join(f"models.A{number}" for number in range(2_000))
    head = "from __future__ import annotations\nfrom typing import TypeAlias\nfrom .. import models\n"
    assert not [*violations(f"{head}X: TypeAlias = {parts}\n")]
    assert [*violations(f"{head}X: TypeAlias = evil() | {parts}\n")]


def test_no_python_is_a_syntax_error() -> None:
    with pytest.raises(SyntaxError):
        violations("class")


@pytest.mark.parametrize(
    "code",
    [
        "x: evil = 1",
        "x: str = evil",
        "x: str['os.system(1)'] = 1",
        "x: 'str' = ''",
        "x: list['str'] = ''",
        "x: list[f()] = ''",
        "def f(a: 'str') -> None: pass",
        "def f() -> dict[str, 1]: pass",
        "class A(str['x']): pass",
        "from a import Literal\nx: Literal[str] = ''",
        "from a import TypeAlias\nX: TypeAlias = 'exec(1)'",
        "from a import TypeAlias\nX: TypeAlias = 'str\\nexec'",
        "from a import Literal, TypeAlias\nX: TypeAlias = str | Literal[f()]",
        "from .a import union\nX = union({'a': '__import__(1)'})",
        "from .a import union\nX = union({'a': str}, untagged='f()')",
        "from .a import union\nX = union('not a type')",
        "from .a import array\nX = array(str, rest='lambda: 1')",
        "from .a import cast\nX = cast('str or f()', 1)",
        "from .a import TypedDict\nX = TypedDict('X', {'a': 'f()'})",
        "import builtins\nX = builtins.exec",
        "x: str.__class__ = ''",
        "from .a import self\nself.x = 1",
        "from .a import x\nx['a'] = 1",
        "class A:\n    def __del__(self) -> None: pass",
        "class A:\n    __slots__ = ()",
        "from .a import exec as __exec__",
        "__builtins__ = {}",
        "x = __file__",
    ],
)
def test_neither_a_name_nor_a_type_is_more_than_that(code: str) -> None:
    found = violations(f"from __future__ import annotations\n{code}")
    assert found
    assert all(text.startswith("line ") for text in found)
