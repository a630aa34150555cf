"""The rows as tables to read and as JSON to keep, with the machine that they were measured on."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from pathlib import Path

from rich.table import Table
from rich.text import Text

from specloom.load.tree import Json
from tests.benchmarks.measure import OURS, Row

LIBRARIES = (
    *("datamodel-code-generator", "httpx2", "msgspec", "openai", "openapi-generator-cli", "openapi-python-client"),
    *("orjson", "pydantic"),
)

TITLES = {
    "decode": "Decoding what is as described, to dicts of the fastest parser",
    "drift": "Decoding what departs from the description, to dicts of the fastest parser",
    "encode": "Encoding a request, to orjson of the same dicts",
    "stream": "Server-sent events, to splitting and orjson",
    "call": "One JSON call, to bare httpx2 with the same bytes",
    "process": "A fresh process, to one that imports httpx2 and msgspec and calls once",
    "exact": "Looking at every member, to dicts of the fastest parser",
    "memory": "Memory that a decoded body takes, to dicts",
}

CAPTIONS = {
    "decode": "openapi-python-client leaves out the operation of chat completions; its models are asked here. "
    "They refuse\na finish_reason of null, which every chunk but the last one has.",
    "drift": "pydantic and openapi-python-client raise where a body is not as described.",
    "stream": "The floor has the whole in memory; over a socket, httpx2 reads for everyone. Processor time.",
}


def machine() -> dict[str, Json]:
    """What the numbers depend on."""
    return {
        "processor": _processor(),
        "cpus": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "versions": {name: found for name in LIBRARIES if (found := _version(name))},
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _processor() -> str:
    """Its name, which Linux tells only here."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def describe(facts: Mapping[str, Json], rounds: int) -> str:
    """The machine in two lines."""
    versions = facts["versions"]
    assert isinstance(versions, dict)
    return (
        f"{facts['python']}, {facts['system']}, {facts['cpus']} x {facts['processor']}, load {facts['load']}\n"
        f"{', '.join(f'{name} {each}' for name, each in versions.items())}; medians of {rounds} rounds"
    )


def tables(rows: Sequence[Row]) -> Iterable[Table]:
    """One for each group of rows."""
    for group, found in groupby(rows, key=lambda row: row.group):
        yield _table(group, list(found))


def _table(group: str, rows: list[Row]) -> Table:
    table = Table(title=TITLES[group], title_justify="left", title_style="bold")
    table.caption, table.caption_justify = CAPTIONS.get(group), "left"
    table.add_column("", no_wrap=True)
    for column in ("floor", OURS, "ratio", "target", ""):
        table.add_column(column, justify="right", no_wrap=True)
    floors = {row.floor for row in rows}
    others = list(dict.fromkeys(name for row in rows for name in (*row.medians, *row.notes)))
    peers = [name for name in others if name != OURS and not (name in floors and len(floors) == 1)]
    for peer in peers:
        table.add_column(peer, justify="right")
    for row in rows:
        judged = {None: Text(""), True: Text("met", "green"), False: Text("not met", "red")}[row.met]
        floor = amount(row.medians[row.floor], row.unit) if row.floor else ""
        target = "" if row.target is None else f"{row.target:.2f}"
        cells = (floor, amount(row.medians[OURS], row.unit), _ratio(row, OURS), target, judged)
        table.add_row(row.name, *cells, *(_peer(row, peer) for peer in peers))
    return table


def _peer(row: Row, name: str) -> str:
    """A peer's ratio, or its amount where there is no floor; what there is to note of it is in the JSON in full."""
    if name not in row.medians:
        return row.notes.get(name, "").partition(" ")[0]
    return (_ratio(row, name) or amount(row.medians[name], row.unit)) + ("*" if name in row.notes else "")


def _ratio(row: Row, name: str) -> str:
    ratio = row.ratios.get(name)
    return "" if ratio is None else f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def amount(value: float, unit: str) -> str:
    """Three digits, as a person says them: 12.3 us, 1.24 MB."""
    scales = (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)) if unit == "s" else (("MB", 1e6), ("kB", 1e3), ("B", 1.0))
    name, scale = next((each for each in scales if value >= each[1]), scales[-1])
    return f"{value / scale:.3g} {name}" if value / scale < 999.5 else f"{value / scale:.0f} {name}"


def as_json(rows: Sequence[Row], facts: Mapping[str, Json], rounds: int) -> dict[str, Json]:
    """Everything, in seconds and bytes."""
    return {"machine": dict(facts), "rounds": rounds, "rows": [_row_json(row) for row in rows]}


def _row_json(row: Row) -> dict[str, Json]:
    return {
        "group": row.group,
        "name": row.name,
        "unit": row.unit,
        "clock": row.clock,
        "floor": row.floor,
        "target": row.target,
        "met": row.met,
        "medians": dict(row.medians),
        "ratios": dict(row.ratios),
        "notes": dict(row.notes),
    }
