"""Every fault over a real socket, by each transport: what the call makes of it, and that nothing stays behind."""

from __future__ import annotations

import pytest

from runtime.errors import Error
from tests.faults.calling import POST, Kind
from tests.faults.faults import FAULTS, Fault
from tests.faults.server import FaultServer


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault(kind: Kind, fault: Fault) -> None:
    with FaultServer(fault.scripts) as server:
        error: Error | None = None
        try:
            arguments = {"body": {"a": 1}} if fault.operation is POST else {}
            value = kind.call(server.url, fault.operation, arguments=arguments, api_key="secret", **fault.options)
        except Error as raised:
            error = raised
        assert server.all_closed()
    outcome, requests = fault.expected(kind.library)
    if error is None:
        assert outcome == "value"
        assert value == {"ok": True}
    else:
        assert type(error).__name__ == outcome, repr(error)
        assert error.attempts == requests
        assert fault.says in str(error)
        assert f"127.0.0.1:{server.port}/x" in str(error)
    assert len(server.seen) == requests
    assert all(seen.headers["api-key"] == "secret" for seen in server.seen)
