"""The `dump` target: the IR as JSON. It keeps the seam between the IR and the targets honest."""

from __future__ import annotations

from specloom.config import Config
from specloom.ir.model import Api
from specloom.ir.serial import to_json
from specloom.targets.target import PlannedFile


def plan(api: Api, config: Config) -> tuple[PlannedFile, ...]:
    """One file, `api.ir.json`."""
    return (PlannedFile("api.ir.json", text=to_json(api)),)
