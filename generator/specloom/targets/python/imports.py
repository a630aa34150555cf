"""The imports of one generated module, gathered while its text is planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

ANNOTATED = frozenset({"bool", "bytes", "dict", "float", "int", "list", "str", "tuple"})
"""The builtins that are written in annotations."""


class ImportsView(Struct, frozen=True):
    """Import lines by section, in the order in which isort puts them."""

    standard: tuple[str, ...]
    local: tuple[str, ...]
    typing_only: tuple[str, ...]


class Imports:
    """Gathers what a module uses, and says by which name it is to be used there.

    `package` is the module's own package, relative to the root of the generated one: "." or ".models". `taken` are the
    names that the module, or a class in it, gives to other things: what is imported beside them gets another one.
    """

    def __init__(self, package: str, taken: Iterable[str] = ()) -> None:
        self._package = package
        self._taken = frozenset(taken)
        self._own: set[tuple[str, str]] = set()
        self._told: dict[tuple[str, str, bool], str] = {}
        self._used: dict[bool, dict[str, set[str]]] = {False: defaultdict(set), True: defaultdict(set)}

    def use(self, module: str, name: str, *, typing_only: bool = False) -> str:
        """Import a name; a module that starts with "." is relative to the root of the generated package."""
        key = (module, name, typing_only)
        if key not in self._told:
            relative = self.relative(module)
            self._used[typing_only][relative].add(name)
            if typing_only:
                self._used[False]["typing"].add("TYPE_CHECKING")
            self._told[key] = self._local(relative, name)
        return self._told[key]

    def use_own(self, module: str, name: str, *, typing_only: bool = False) -> str:
        """The same for a name that was settled for all of the package: it stays as it is."""
        own = (self.relative(module), name)
        if own not in self._own:
            self._own.add(own)
            self._told.clear()
        return self.use(module, name, typing_only=typing_only)

    def builtin(self, name: str, shadowed: frozenset[str]) -> str:
        """One of `ANNOTATED`, qualified where the class around it gives its name to something else."""
        assert name in ANNOTATED, name
        if name not in shadowed:
            return name
        self._used[False]["builtins"].add("")
        return f"builtins.{name}"

    def view(self) -> ImportsView:
        """What has been gathered."""
        runtime = self._used[False]
        return ImportsView(
            standard=self._lines({m: n for m, n in runtime.items() if not m.startswith(".")}),
            local=self._lines({m: n for m, n in runtime.items() if m.startswith(".")}),
            typing_only=self._lines(
                {m: n - runtime.get(m, set()) for m, n in self._used[True].items() if n - runtime.get(m, set())}
            ),
        )

    def _local(self, module: str, name: str) -> str:
        local = name
        while local in self._taken and (module, name) not in self._own:
            local = f"{local}_"
        return local

    def relative(self, module: str) -> str:
        """A module as it is written in an import."""
        if not module.startswith(".") or self._package == ".":
            return module
        inner = f"{self._package}."
        return f".{module.removeprefix(inner)}" if module.startswith(inner) else f".{module}"

    def _lines(self, used: dict[str, set[str]]) -> tuple[str, ...]:
        plain = [f"import {module}" for module in sorted(used) if used[module] == {""}]
        named: list[str] = []
        for module in sorted(used, key=_by_distance):
            if used[module] != {""}:
                names = (self._named(module, name) for name in sorted(used[module], key=_by_kind))
                named.append(f"from {module} import {', '.join(names)}")
        return (*plain, *named)

    def _named(self, module: str, name: str) -> str:
        local = self._local(module, name)
        return name if local == name else f"{name} as {local}"


def _by_kind(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions."""
    return (0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2, name)


def _by_distance(module: str) -> tuple[int, str]:
    """The farthest relative imports first."""
    dots = len(module) - len(module.lstrip("."))
    return (-dots, module)
