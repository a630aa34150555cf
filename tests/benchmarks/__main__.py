"""`make bench`: measures a freshly generated package beside its peers, prints tables, and writes them as JSON.

A target that is not met is shown and fails nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from tests.benchmarks.call_rows import call
from tests.benchmarks.decode_rows import decode, drift, encode
from tests.benchmarks.exact_rows import exact
from tests.benchmarks.measure import Bench, Row, settled
from tests.benchmarks.memory_rows import memory
from tests.benchmarks.packages import generate, package, peer_package
from tests.benchmarks.process_rows import process
from tests.benchmarks.report import as_json, describe, machine, tables
from tests.benchmarks.stream_rows import stream

GROUPS: Mapping[str, Callable[[Bench], Iterator[Row]]] = {
    "decode": decode,
    "drift": drift,
    "encode": encode,
    "stream": stream,
    "call": call,
    "process": process,
    "memory": memory,
    "exact": exact,  # the last: what is kept is looked for in all that is encoded from then on
}


HEADING = "## The last table"


def main() -> None:
    """The command."""
    options = _options()
    facts = machine()
    console = Console(width=None if sys.stdout.isatty() else 160, record=options.docs is not None)
    with TemporaryDirectory() as made:
        if options.package is None:
            generate(Path(made))
        folder = options.package or Path(made)
        bench = Bench(package(folder), str(folder), peer_package(), options.rounds, options.seconds)
        kept = settled()
        rows: list[Row] = []
        for name in (each for each in GROUPS if each in (options.only or GROUPS)):
            found = list(GROUPS[name](bench))
            rows += found
            for table in tables(found):
                console.print(table)
        del kept
    console.print(describe(facts, options.rounds), soft_wrap=True)
    if options.docs:
        before, heading, _ = options.docs.read_text(encoding="utf-8").partition(HEADING)
        printed = "\n".join(line.rstrip() for line in console.export_text().splitlines())
        options.docs.write_text(f"{before}{heading}\n\n```\n{printed}\n```\n", encoding="utf-8")
    if options.json:
        options.json.write_text(json.dumps(as_json(rows, facts, options.rounds), indent=2) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=GROUPS, metavar="GROUP", help=f"of {', '.join(GROUPS)}")
    parser.add_argument("--rounds", type=int, default=15, help="of which a number is the median (default: 15)")
    parser.add_argument("--seconds", type=float, default=0.04, help="of one contestant in one round (default: 0.04)")
    parser.add_argument("--json", type=Path, default=Path("bench.json"), metavar="FILE", help="default: bench.json")
    parser.add_argument("--docs", type=Path, metavar="FILE", help=f"write what is printed below its '{HEADING}'")
    parser.add_argument("--package", type=Path, metavar="DIR", help="measure what was generated here, not a new one")
    return parser.parse_args()


if __name__ == "__main__":
    main()
