"""Packages that import what they export when it is first asked for (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["lazy"]


def lazy(package: str, exports: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a package.

    `exports` says in which module of the package a name is; "" where the name is itself a module of it. A name stays in
    the package once it was asked for, so that the next time costs nothing.
    """

    def get(name: str) -> object:
        module = exports.get(name)
        if module is None:  # with `obj`, Python looks for a name that may be meant
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name, obj=sys.modules[package])
        value: object = (
            getattr(import_module(f"{package}.{module}"), name) if module else import_module(f"{package}.{name}")
        )
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        module = vars(sys.modules[package])
        return sorted({*exports, *(name for name in module if name.startswith("__"))})

    return get, names
