"""A transport that answers with what a test gives it."""

from __future__ import annotations

import importlib
from typing import Any

from tests.behaviour.every_operation import package


class Canned:
    """Answers every request with the same body, and remembers the requests."""

    def __init__(self, spec: str, body: bytes = b"{}", status: int = 200, media_type: str = "application/json") -> None:
        self.body = body
        self.requests: list[Any] = []
        runtime = f"{package(spec).__name__}._runtime"
        self._status = status
        self._headers = importlib.import_module(f"{runtime}.headers").Headers([("content-type", media_type)])
        self._raw = importlib.import_module(f"{runtime}.transport").RawResponse

    def send(self, request: Any) -> Any:
        self.requests.append(request)
        return self._raw(self._status, self._headers, [self.body])

    def close(self) -> None:
        pass
