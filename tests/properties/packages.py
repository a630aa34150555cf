"""Packages for the properties: the two that are kept in generated/, and one for any document."""

from __future__ import annotations

import itertools
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from specloom.config import Config, PackageConfig
from specloom.ir.model import Api
from specloom.render import render
from specloom.targets.python.plan import plan
from tests.security.hostile import imported

_numbers = itertools.count(1)


@contextmanager
def package(api: Api) -> Iterator[ModuleType]:
    """The package of an Api, for as long as it is needed. It is not laid out, and shares the runtime in templates/."""
    name = f"property_{next(_numbers)}"
    with tempfile.TemporaryDirectory() as folder:
        for file in plan(api, Config(package=PackageConfig(name=name))):
            if file.copy is None and file.path.endswith(".py"):
                target = Path(folder, file.path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(render(file), encoding="utf-8")
        with imported(name, Path(folder)) as module:
            yield module


def mutated(value: Any, other: Any, chance: random.Random) -> Any:
    """The value with something in it changed: a part replaced by `other`, a member left out or added."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(list(value))
        match chance.randrange(6):
            case 0:
                return {name: member for name, member in value.items() if name != key}
            case 1:
                return {**value, "new": other}
            case _:
                return {**value, key: mutated(value[key], other, chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        index = chance.randrange(len(value))
        return [*value[:index], mutated(value[index], other, chance), *value[index + 1 :]]
    return other
