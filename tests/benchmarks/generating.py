"""`make bench-generate`: the generator beside its peers on the same documents, and how it grows.

Every figure is of whole processes that begin with nothing, by the clock on the wall, in turns: each round runs each
generator once. A ratio is that of two medians. That nothing was dropped is counted in each output.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tests.benchmarks.copies import copies
from tests.benchmarks.generators import ALONE, DATAMODEL, GENERATOR, GENERATORS, OPC, OURS, Run, run, spec_operations
from tests.benchmarks.packages import ROOT
from tests.benchmarks.report import describe, machine
from tests.corpus.documents import documents

HEADING = "## The generator"
SECOND = 0.25
"""Seconds that a second run on what has not changed may take."""
LARGEST_SECONDS, LARGEST_BYTES = 120.0, 4 << 30
EXPONENT = 1.1
COPIES = (1, 2, 4, 8)


@dataclass(frozen=True)
class Case:
    """A document, the peer that counts, and the share of its time that is to be reached."""

    name: str
    path: Path
    peer: str = ""
    target: float | None = None
    others: Sequence[str] = ()


@dataclass(frozen=True)
class Result:
    """A document, and the runs of each generator on it."""

    case: Case
    in_spec: int
    runs: Mapping[str, Sequence[Run]]
    notes: Mapping[str, str]
    """Why a generator was not run."""

    def seconds(self, name: str) -> float | None:
        """The median, where it did what it should."""
        found = [each.seconds for each in self.runs.get(name, ()) if not each.failed]
        return median(found) if found else None

    def operations(self, name: str) -> int | None:
        """What it generated, at least."""
        counts = [each.operations for each in self.runs.get(name, ()) if each.operations is not None]
        return min(counts) if counts else None

    @property
    def ratio(self) -> float | None:
        """Ours to that of the peer."""
        ours, theirs = self.seconds(OURS), self.seconds(self.case.peer)
        return ours / theirs if ours is not None and theirs is not None else None


def main() -> None:
    """The command."""
    options = _options()
    console = Console(width=None if sys.stdout.isatty() else 160, record=options.docs is not None)
    facts = machine()
    written: dict[str, object] = {"machine": facts, "rounds": options.rounds}
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        run(GENERATORS[OURS], ROOT / "specs" / "azure-openai-inference.yaml", folder / "warm")  # for its bytecode
        for part, measure in PARTS.items():
            if part in (options.only or PARTS):
                written[part] = measure(folder, options.rounds, console)
    console.print(describe(facts, options.rounds), soft_wrap=True)
    if options.json:
        options.json.write_text(json.dumps(written, indent=2, default=str) + "\n", encoding="utf-8")
    if options.docs:
        _write(options.docs, console.export_text())


def _write(docs: Path, printed: str) -> None:
    """In the place of the last block below the heading."""
    before, heading, after = docs.read_text(encoding="utf-8").partition(HEADING)
    section, mark, rest = after.partition("\n## ")
    words = section.rstrip().removesuffix("```").rpartition("\n```\n")[0]
    lines = "\n".join(line.rstrip() for line in printed.splitlines())
    docs.write_text(f"{before}{heading}{words}\n```\n{lines}\n```\n{mark}{rest}", encoding="utf-8")


# --- beside peers --------------------------------------------------------------------------------------------------


def _cases() -> list[Case]:
    large = {each.name: each.path for each in documents("large")}
    specs = ROOT / "specs"
    return [
        Case("azure-openai-inference", specs / "azure-openai-inference.yaml", OPC, 0.30, (GENERATOR, DATAMODEL)),
        Case("azure-openai-assistants", specs / "azure-openai-assistants.yaml", GENERATOR, None, (OPC,)),
        Case("GitHub", large["octokit/api.github.com"], OPC, 0.20, (ALONE, GENERATOR)),
        Case("Kubernetes (Swagger 2.0)", large[_kubernetes(large)], GENERATOR, 0.25, (ALONE,)),
    ]


def _kubernetes(names: Mapping[str, Path]) -> str:
    """The newest of its documents."""
    found = [name for name in names if name.startswith("kubernetes/")]
    return max(found, key=lambda name: [int(part) for part in name.rpartition("-")[2].split(".") if part.isdigit()])


def beside_peers(folder: Path, rounds: int, console: Console) -> list[object]:
    """A row for each document, and one for a second run on it."""
    results = [_measured(case, folder, rounds) for case in _cases()]
    console.print(_peers(results))
    console.print(_stages(results))
    again = [_second(result.case, folder, rounds) for result in results]
    console.print(_seconds(results, again))
    return [{**asdict(result), "ratio": result.ratio} for result in results] + [{"second runs": again}]


def _measured(case: Case, folder: Path, rounds: int) -> Result:
    names = [OURS, *([case.peer] if case.peer else []), *case.others]
    notes = {name: why for name in names if (why := GENERATORS[name].missing())}
    runs: dict[str, list[Run]] = {name: [] for name in names if name not in notes}
    for number in range(rounds):
        for name, found in runs.items():
            if number == 0 or name in (OURS, case.peer) or found[0].seconds < 10:  # a reference is not worth minutes
                options = ["--no-cache"] if name in (OURS, ALONE) else []
                found.append(run(GENERATORS[name], case.path, folder / f"out-{name}", *options))
    return Result(case, spec_operations(case.path), runs, notes)


def _second(case: Case, folder: Path, rounds: int) -> list[float]:
    """Seconds of runs that have nothing to do."""
    out = folder / "again"
    first = run(GENERATORS[OURS], case.path, out)
    assert not first.failed, first.failed
    found = [run(GENERATORS[OURS], case.path, out, fresh=False) for _ in range(rounds)]
    assert all("recall" in each.stages for each in found), "a second run did it all again"
    return [each.seconds for each in found]


def _peers(results: Sequence[Result]) -> Table:
    table = Table(title="Generating, cold, to its peers on the same document", title_justify="left", title_style="bold")
    table.caption = (
        "Seconds, and how many operations came of it. The ratio is to the peer that is printed first.\n"
        "datamodel-code-generator makes models only; what takes it longer than ten seconds was run once."
    )
    table.caption_justify = "left"
    table.add_column("", no_wrap=True)
    for column in ("operations", OURS, "generated", "ratio", "target", "", "peer", "others"):
        table.add_column(column, justify="right" if column not in ("peer", "others") else "left")
    for result in results:
        case, ratio = result.case, result.ratio
        table.add_row(
            case.name,
            str(result.in_spec),
            _time(result.seconds(OURS)),
            str(result.operations(OURS)),
            "" if ratio is None else f"{ratio:.2f}",
            "" if case.target is None else f"{case.target:.2f}",
            _judged(None if ratio is None or case.target is None else round(ratio, 2) <= case.target),
            _said(result, case.peer),
            "\n".join(_said(result, name) for name in case.others),
        )
    return table


def _said(result: Result, name: str) -> str:
    """What a peer took, and what it made."""
    if name in result.notes:
        return f"{name}: {result.notes[name]}"
    found = result.runs.get(name, ())
    if found and all(each.failed for each in found):
        return f"{name}: fails after {found[0].seconds:.1f} s"
    made = result.operations(name)
    return f"{name} {_time(result.seconds(name))}{'' if made is None else f', {made} of {result.in_spec}'}"


def _stages(results: Sequence[Result]) -> Table:
    """Where our time goes."""
    table = Table(title="Where the time goes, by --timings", title_justify="left", title_style="bold")
    table.add_column("", no_wrap=True)
    for result in results:
        table.add_column(result.case.name, justify="right")
    stages = dict.fromkeys(stage for result in results for each in result.runs[OURS] for stage in each.stages)
    for stage in stages:
        found = ([each.stages.get(stage, 0.0) for each in result.runs[OURS]] for result in results)
        table.add_row(stage, *(_time(median(times)) for times in found))
    table.add_row("whole", *(_time(result.seconds(OURS)) for result in results))
    peaks = [[each.peak_memory or 0 for each in result.runs[OURS]] for result in results]
    table.add_row("peak memory", *(f"{median(found) / 1e6:.0f} MB" for found in peaks))
    return table


def _seconds(results: Sequence[Result], again: Sequence[Sequence[float]]) -> Table:
    table = Table(title="The second run on what has not changed", title_justify="left", title_style="bold")
    for column in ("", "first", "second", "ratio", "target", ""):
        table.add_column(column, justify="right" if column else "left", no_wrap=True)
    for result, found in zip(results, again, strict=True):
        cold, second = result.seconds(OURS) or math.nan, median(found)
        met = _judged(second <= SECOND or second / cold <= 0.1)
        table.add_row(result.case.name, _time(cold), _time(second), f"{second / cold:.2f}", _time(SECOND), met)
    return table


# --- growth --------------------------------------------------------------------------------------------------------


def growth(folder: Path, rounds: int, console: Console) -> dict[str, object]:
    """Several times the paths and schemas of GitHub."""
    source = next(each.path for each in documents("large") if each.name == "octokit/api.github.com")
    found: dict[int, list[Run]] = {}
    for count in COPIES:
        document = folder / f"copies-{count}.json"
        document.write_text(copies(source, count), encoding="utf-8")
        runs = [run(GENERATORS[OURS], document, folder / "copies", "--no-cache") for _ in range(min(rounds, 3))]
        assert not any(each.failed for each in runs), runs[0].failed
        assert {each.operations for each in runs} == {spec_operations(document)}, "operations were dropped"
        found[count] = runs
        document.unlink()
    times = {count: median(each.seconds for each in runs) for count, runs in found.items()}
    peaks = {count: median(each.peak_memory or 0 for each in runs) for count, runs in found.items()}
    table = Table(title="Growth: GitHub several times over", title_justify="left", title_style="bold")
    for column in ("", *map(str, COPIES), "exponent", "target", ""):
        table.add_column(column, justify="right" if column else "left", no_wrap=True)
    stages = dict.fromkeys(stage for runs in found.values() for each in runs for stage in each.stages)
    rows = {"seconds": times, "peak memory": peaks} | {
        stage: {count: median(each.stages.get(stage, 0.0) for each in runs) for count, runs in found.items()}
        for stage in stages
    }
    for name, amounts in rows.items():
        whole = name in ("seconds", "peak memory")
        shown = (f"{each / 1e6:.0f} MB" if name == "peak memory" else _time(each) for each in amounts.values())
        slope = exponent(amounts)
        target = (f"{EXPONENT:.2f}", _judged(round(slope, 2) <= EXPONENT)) if whole else ("", "")
        table.add_row(name, *shown, f"{slope:.2f}" if max(amounts.values()) > 0.2 else "", *target)
    console.print(table)
    return {
        "seconds": times,
        "peak_memory": peaks,
        "exponents": {name: exponent(found) for name, found in rows.items()},
    }


def exponent(amounts: Mapping[int, float]) -> float:
    """The slope of a line through the logarithms: 1 where what is twice as large takes twice as much."""
    points = [(math.log(count), math.log(max(amount, 1e-6))) for count, amount in amounts.items()]
    middle = [sum(values) / len(points) for values in zip(*points, strict=True)]
    rise = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return rise / sum((x - middle[0]) ** 2 for x, _ in points)


# --- the largest ---------------------------------------------------------------------------------------------------


def largest(folder: Path, rounds: int, console: Console) -> dict[str, object]:
    """graph-beta, once."""
    path = next(each.path for each in documents("small") if each.name.endswith("microsoft.com/graph-beta"))
    found = run(GENERATORS[OURS], path, folder / "largest", "--no-cache")
    in_spec = spec_operations(path)
    table = Table(title="microsoft.com graph-beta", title_justify="left", title_style="bold")
    for column in ("", "", "target", ""):
        table.add_column(column, justify="right" if column else "left", no_wrap=True)
    peak = found.peak_memory or 0
    table.add_row("bytes", f"{path.stat().st_size / 1e6:.0f} MB")
    made = found.operations == in_spec
    table.add_row("operations generated", str(found.operations or found.failed), f"{in_spec}", _judged(made))
    met = _judged(not found.failed and found.seconds <= LARGEST_SECONDS)
    table.add_row("seconds", _time(found.seconds), _time(LARGEST_SECONDS), met)
    table.add_row("peak memory", f"{peak / 2**30:.2f} GiB", "4.00 GiB", _judged(0 < peak <= LARGEST_BYTES))
    for stage, seconds in found.stages.items():
        table.add_row(f"  {stage}", _time(seconds))
    console.print(table)
    return {"run": asdict(found), "in_spec": in_spec}


PARTS: Mapping[str, Callable[[Path, int, Console], object]] = {
    "peers": beside_peers,
    "growth": growth,
    "largest": largest,
}


def _judged(met: bool | None) -> Text:
    return {None: Text(""), True: Text("met", "green"), False: Text("not met", "red")}[met]


def _time(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return f"{seconds:.1f} s" if seconds >= 10 else f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-generate", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--rounds", type=int, default=5, help="of which a number is the median (default: 5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")
    parser.add_argument("--docs", type=Path, metavar="FILE", help=f"write what is printed below its '{HEADING}'")
    return parser.parse_args()


if __name__ == "__main__":
    main()
