"""What the facts of methods are called in their module: constants, no two the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from msgspec import Struct

from specloom.targets.python import words

SERVICE = "_SERVICE"
"""The facts of the service, which stand beside those of the client's own methods."""


class FactNames(Struct, frozen=True):
    """Those of one operation, of which most need only the first."""

    call: str
    asynchronous: str
    """For the asynchronous class, where it needs its own."""
    events: str
    """What there is to a stream beside them."""
    poll: str
    """Those of the method that waits."""
    poll_asynchronous: str
    status: str
    """How the work is asked after."""


def fact_names(methods: Mapping[str, str], polls: Mapping[str, str]) -> dict[str, FactNames]:
    """The names for the methods of one module, by operation; `polls`: those methods of them that wait.

    Two methods may be told apart by small letters only ("i" and the Turkish "ı" have one capital), and one may be
    called what facts of another are ("create_events"): those of calls come first, then the others are settled.
    """
    wanted = {(id, "call"): _constant(name) for id, name in methods.items()}
    wanted |= {(id, "poll"): _constant(name) for id, name in polls.items()}
    for id, name in methods.items():
        wanted[id, "asynchronous"] = f"{_constant(name)}_ASYNC"
        wanted[id, "events"] = f"{_constant(name)}_EVENTS"
    for id, name in polls.items():
        wanted[id, "poll_asynchronous"] = f"{_constant(name)}_ASYNC"
        wanted[id, "status"] = f"{_constant(name)}_STATUS"
    settled = words.settle(wanted, {SERVICE})
    return {id: FactNames(*(settled.get((id, field), "") for field in FactNames.__struct_fields__)) for id in methods}


def _constant(method: str) -> str:
    return unicodedata.normalize("NFKC", f"_{method.rstrip('_').upper()}")
