"""docs/corpus.md: what became of the documents of the corpus, from the rows that a run left."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from specloom.problems import CODES
from tests.corpus.documents import HERE
from tests.corpus.looks import Findings
from tests.corpus.row import OUTCOMES, Count, Row

DOCUMENT = HERE.parents[1] / "docs" / "corpus.md"
LESSONS = HERE / "lessons.md"
"""What the worst documents taught: written by hand, and placed at the end."""
_WORST = 5


def write(rows: Sequence[Row], every: int, findings: Findings, bounds: str) -> None:
    """Write the document. `every`: how many documents there are."""
    ordered = sorted(rows, key=lambda row: row.document)
    text = "".join(f"{line}\n" for line in _lines(ordered, every, findings, bounds))
    DOCUMENT.write_text(f"{text}\n{LESSONS.read_text(encoding='utf-8')}", encoding="utf-8")


def _lines(rows: Sequence[Row], every: int, findings: Findings, bounds: str) -> Iterator[str]:
    done = [row for row in rows if row.outcome == "generated"]
    yield "# The corpus"
    yield ""
    yield "Written by `make corpus`, which generates a package from each of these documents as it is, in a process of"
    yield f"its own ({bounds}), and looks at all of the output. What there is to say of a single document is in"
    yield f"`.cache/corpus/rows.jsonl` then. {len(rows):,} of {every:,} documents were tried. They are those of"
    yield f"{_sources()}."
    yield ""
    yield from _table(("outcome", "documents", ""), _outcomes(rows))
    yield ""
    yield "`in the document` is counted from the raw JSON, by nothing of the generator."
    yield ""
    counts = {"operations": _sum(row.operations for row in done), "named schemas": _sum(row.schemas for row in done)}
    head = ("of the documents generated", "in the document", "generated", "", "left out, named in a problem", "lost")
    yield from _table(head, (_counted(what, count) for what, count in counts.items()))
    yield ""
    yield from _table(("the output", "packages", "with findings"), _checks(done, findings))
    yield ""
    yield "`inert`: nothing in the output but what templates place, judged by its AST. pyright and black look at the"
    lines = sum(findings.looked_at.values())
    yield f"output of {len(findings.looked_at)} documents, chosen as if by lot: {lines:,} lines."
    yield ""
    yield from _table(("figures", "median", "95 of 100", "most", "of"), _figures(done))
    yield ""
    yield "Seconds are of processor time, in one process, with the formatter's; memory is the most that was resident."
    yield ""
    yield "## Refused"
    yield ""
    yield from _refused(rows)
    yield ""
    yield "## Problems by code"
    yield ""
    yield from _table(("code", "what it says", "documents", "times", "for example"), _codes(rows))
    yield ""
    yield "## The worst"
    yield ""
    worst: dict[str, Callable[[Row], float]] = {
        "seconds": lambda row: row.seconds,
        "MiB": lambda row: row.mebibytes,
        "warnings": _warnings,
    }
    for what, key in worst.items():
        found = sorted(rows, key=key, reverse=True)[:_WORST]
        head = (f"most {what}", what, "MB", "operations")
        yield from _table(head, [_measured(row, key(row)) for row in found])
        yield ""
    broken = [row for row in rows if not row.sound]
    if broken:
        yield "## Ours to mend"
        yield ""
        faults = [(row.document, row.outcome, _fault(row)) for row in broken]
        yield from _table(("document", "outcome", "found"), faults)


def _measured(row: Row, figure: float) -> tuple[str, ...]:
    return row.document, f"{figure:,.0f}", f"{row.bytes / 1e6:,.1f}", f"{row.operations.found:,}"


def _sources() -> str:
    packages = {
        name: version
        for group in ("small", "large")
        for name, version in json.loads((HERE / "npm" / group / "package.json").read_text())["dependencies"].items()
    }
    return ", ".join(f"npm `{name}` {version}" for name, version in sorted(packages.items()))


def _outcomes(rows: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    counts = Counter(row.outcome for row in rows)
    for outcome, meaning in OUTCOMES.items():
        yield f"{outcome}: {meaning}", f"{counts[outcome]:,}", _share(counts[outcome], len(rows))
    yield "**all**", f"{len(rows):,}", ""


def _sum(counts: Iterator[Count]) -> Count:
    total = Count()
    for count in counts:
        total.found += count.found
        total.generated += count.generated
        total.named += count.named
    return total


def _counted(what: str, count: Count) -> tuple[str, ...]:
    lost = count.found - count.generated - count.named
    share = _share(count.generated, count.found)
    return what, f"{count.found:,}", f"{count.generated:,}", share, f"{count.named:,}", f"{lost:,}"


def _checks(done: Sequence[Row], findings: Findings) -> Iterator[tuple[str, ...]]:
    told = {
        "compile": "compiles, without a warning",
        "import": "imports; clients and models can be made",
        "call": "every operation can be called",
        "inert": "inert",
    }
    for name, what in told.items():
        looked_at = [row.checks[name] for row in done if name in row.checks]
        yield what, f"{len(looked_at):,}", f"{sum(map(bool, looked_at)):,}"
    for what, found in (("pyright basic", findings.pyright), ("black", findings.black)):
        yield what, f"{len(findings.looked_at):,}", f"{len(found):,}"


def _figures(done: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    measured: dict[str, tuple[Callable[[Row], float], str]] = {
        "seconds": (lambda row: row.seconds, ",.2f"),
        "MiB": (lambda row: row.mebibytes, ",.0f"),
        "lines of Python": (lambda row: row.lines, ",.0f"),
        "MB of the document": (lambda row: row.bytes / 1e6, ",.2f"),
        "milliseconds for each operation": (lambda row: 1000 * row.seconds / max(row.operations.found, 1), ",.0f"),
    }
    for what, (key, form) in measured.items():
        ordered = sorted(done, key=key)
        if ordered:
            chosen = (ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100], ordered[-1])
            yield what, *(format(key(row), form) for row in chosen), chosen[-1].document


def _refused(rows: Sequence[Row]) -> Iterator[str]:
    refused = [row for row in rows if row.outcome == "refused"]
    if not refused:
        yield "None."
        return
    yield "The first fault of each:"
    yield ""
    lines = ((row.document, each.code, _cell(each.message), each.place) for row in refused for each in row.refusals[:1])
    yield from _table(("document", "code", "fault", "at"), lines)


def _codes(rows: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    for code in sorted({code for row in rows for code in row.codes}, key=lambda code: (code[1:], code)):
        having = [row for row in rows if code in row.codes]
        smallest = min(having, key=lambda row: (row.bytes, row.document))
        times = sum(row.codes[code] for row in having)
        yield code, CODES[code].title, f"{len(having):,}", f"{times:,}", smallest.document


def _warnings(row: Row) -> float:
    return sum(count for code, count in row.codes.items() if code.startswith("W"))


def _fault(row: Row) -> str:
    said = [f"{name}: {found[0]}" for name, found in row.checks.items() if found]
    said += [f"lost: {each}" for count in (row.operations, row.schemas) for each in count.lost[:1]]
    said += [row.trace.strip().rpartition("\n")[2]] if row.trace else []
    return _cell("; ".join(said))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else ""


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())[:200]


def _table(head: Sequence[str], lines: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table of Markdown; columns of numbers to the right."""
    found = list(lines)
    numbers = [bool(found) and all(line[at][:1].isdigit() or not line[at] for line in found) for at in range(len(head))]
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join('---:' if number else '---' for number in numbers)}|"
    for line in found:
        yield f"| {' | '.join(line)} |"
