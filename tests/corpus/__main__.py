"""`make corpus`: try every document of the corpus, and write docs/corpus.md.

    python -m tests.corpus [--only TEXT] [--sample N] [--jobs N] [--seconds N] [--memory MIB] [--resume] [--rows FILE]

`.cache/corpus/rows.jsonl` gets a line for each document.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.corpus import report
from tests.corpus.documents import HOME, Document, documents, odd
from tests.corpus.looks import Looks, read_findings
from tests.corpus.pool import Bounds, trials
from tests.corpus.row import Row, read_rows

ROWS = HOME / "rows.jsonl"
LOOKED_AT = 100
"""Documents whose output pyright and black look at."""


def main(arguments: Sequence[str] | None = None) -> int:
    given = _given(arguments)
    every = [*documents("small"), *(() if given.odd else documents("large"))]
    looked_at = {each.name for each in sampled(every, LOOKED_AT)}
    chosen = [each for each in every if given.only in each.name and _within(each, given.below)]
    if given.odd:
        chosen = [each for each in chosen if each.name in odd()]
    if given.sample:
        chosen = sampled(chosen, given.sample)
    if not given.resume:
        given.rows.unlink(missing_ok=True)
    known = {row.document for row in read_rows(given.rows)}
    todo = sorted((each for each in chosen if each.name not in known), key=lambda each: each.path.stat().st_size)
    with Looks(looked_at if not given.quick else set()) as looks, given.rows.open("ab") as kept:
        for number, row in enumerate(trials(todo, given.jobs, Bounds(given.seconds, given.memory), looks.keep), 1):
            kept.write(msgspec.json.encode(row) + b"\n")
            kept.flush()
            _say(row, number, len(todo))
        looks.look()
    if given.report:
        bounds = f"at most {given.seconds} seconds and {given.memory} MiB"
        report.write(list(read_rows(given.rows)), len(every), read_findings(), bounds)
    return 0


def sampled(every: Sequence[Document], count: int) -> list[Document]:
    """Some of them, as if by lot, but the same ones each time."""
    return sorted(every, key=lambda each: hashlib.sha256(each.name.encode()).digest())[:count]


def _within(document: Document, kibibytes: int | None) -> bool:
    return kibibytes is None or document.path.stat().st_size < kibibytes << 10


def _say(row: Row, number: int, of: int) -> None:
    """A line for each that is not as it should be, and one for every hundredth."""
    if not row.sound or row.outcome == "refused" or not number % 100:
        told = [row.outcome, *(f"{each.code} {each.message[:80]}" for each in row.refusals[:2])]
        told += [f"{name}: {found[0]}" for name, found in row.checks.items() if found]
        for what, count in (("operations", row.operations), ("schemas", row.schemas)):
            told += [f"{what} lost: {', '.join(count.lost)}"] if count.lost else []
        told += [row.trace.strip().rpartition("\n")[2]] if row.trace else []
        print(f"{number}/{of} {row.document} ({row.seconds:.1f} s): {'; '.join(told)}", flush=True)


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description="Try every document of the corpus.")
    parser.add_argument("--only", default="", metavar="TEXT", help="those whose name has this text")
    parser.add_argument("--below", type=int, metavar="KIB", help="those of less than so many KiB")
    parser.add_argument("--odd", action="store_true", help="those that `make test` tries: the ones in sample.tsv")
    parser.add_argument("--sample", type=int, metavar="N", help="so many of them, as if by lot")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="at the same time")
    parser.add_argument("--seconds", type=int, default=300, metavar="N", help="of processor time, for each")
    parser.add_argument("--memory", type=int, default=6144, metavar="MIB", help="of address space, for each")
    parser.add_argument("--resume", action="store_true", help="leave out those of which there is a row")
    parser.add_argument("--rows", type=Path, default=ROWS, metavar="FILE", help="where the rows are")
    parser.add_argument("--quick", action="store_true", help="without pyright and black")
    parser.add_argument("--report", action="store_true", help="write docs/corpus.md from the rows")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
