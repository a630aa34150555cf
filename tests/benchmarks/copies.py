"""A document several times over: its paths, and all that they name, under other names each time."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.benchmarks.generators import METHODS

_REFERENCE = re.compile(r'"#/components/(\w+)/([^"/]+)')


def copies(document: Path, count: int) -> str:
    """An OpenAPI 3 document in JSON with `count` times the paths, operations and components of this one."""
    text = document.read_text(encoding="utf-8")
    whole = json.loads(text)
    for number in range(1, count):
        again = json.loads(_REFERENCE.sub(rf'"#/components/\1/\2-{number}', text))
        for path, item in again["paths"].items():
            for method in METHODS & item.keys():
                item[method]["operationId"] += f"-{number}"
            whole["paths"][f"/copy{number}{path}"] = item
        for section, components in again["components"].items():
            if section != "securitySchemes":
                whole["components"][section] |= {f"{name}-{number}": value for name, value in components.items()}
    return json.dumps(whole)
