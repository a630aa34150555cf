"""Every operation of a generated package called once, over a transport that answers `{}` to everything."""

from __future__ import annotations

import contextlib
import inspect
import re
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

URL = "https://corpus.example.com"

_LITERAL = re.compile(r"Literal\[(?:'([^']*)'|\"([^\"]*)\"|(-?\d+))")
_KINDS: tuple[tuple[str, object], ...] = (
    ("bool", True),
    ("int", 1),
    ("float", 1.5),
    ("Sequence[", []),
    ("list[", []),
    ("Mapping[", {}),
    ("models.", {}),
    ("inputs.", {}),
    ("FileInput", b"x"),
    ("BinaryInput", b"x"),
    ("bytes", b"x"),
)
"""What an argument is given whose annotation begins with a text; any other gets a text. One that does not fit is
refused, and that is well."""


def client(module: ModuleType, kind: str, **given: object) -> Any:
    """A client with a text for whatever it asks for, and for whatever it takes as a credential."""
    made: type = getattr(module, kind)
    arguments: dict[str, object] = {}
    for each in inspect.signature(made).parameters.values():
        if each.default is each.empty or re.search(r"ApiKey|Token|Basic|Password", str(each.annotation)):
            arguments[each.name] = URL if each.name in ("base_url", "endpoint") else "x"
    return made(**{**arguments, **given})


def faults_of_calls(module: ModuleType, api: Mapping[str, Any]) -> list[str]:
    """What was raised, but for the package's own errors and for what an argument of ours does not fit."""
    found: list[str] = []
    transport = module.MockTransport(lambda request: module.reply(json={}))
    with telling(found, "Client"):
        made = client(module, "Client", transport=transport)
        for operation in api["operations"]:
            with telling(found, operation["call"]), contextlib.suppress(module.Error, ValueError, TypeError):
                _call(made, operation)
    cut_off = [request.url for request in transport.requests if "#" in request.url]
    return found + [f"{url}: what follows the # is not sent" for url in cut_off]


def _call(made: Any, operation: Mapping[str, Any]) -> None:
    function = made
    for name in operation["call"].split("."):
        function = getattr(function, name)
    described = {each["python"] for each in operation["parameters"]}
    parameters = inspect.signature(function).parameters.values()
    given = {each.name: _value(each) for each in parameters if each.default is each.empty or each.name in described}
    positional = [given.pop(each.name) for each in parameters if each.kind is each.POSITIONAL_ONLY]
    function(*positional, **given)


def _value(parameter: inspect.Parameter) -> object:
    written = str(parameter.annotation)
    if found := _LITERAL.search(written):
        number = found[3]
        return int(number) if number else found[1] or found[2] or ""
    return next((value for start, value in _KINDS if written.startswith(start)), "x")


@contextlib.contextmanager
def telling(found: list[str], what: str) -> Iterator[None]:
    """Keep what is raised, with the line where it was."""
    try:
        yield
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        found.append(f"{what}: {type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})")
