"""Showing problems: as text with the lines they are about, in color on a terminal, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from specloom.excerpt import WIDTH, excerpt, visible
from specloom.load.locate import Sources, Span
from specloom.load.tree import Json, Where
from specloom.paint import painted
from specloom.problems import CODES, Problem, Severity, shorten

SHOWN = 20
"""Problems shown in full."""
_MESSAGE = 1_000
"""Characters of a message that are shown."""
_POINTER = 160
"""Characters of a JSON pointer that are shown."""
_GUTTER = 4
"""Columns for line numbers, at least."""
_ORDER = tuple(Severity)
STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_QUIET = "blue"

_Line: TypeAlias = tuple[tuple[str, str], ...]
"""Pieces of text, each with a style (see `paint`)."""


def to_text(
    problems: Iterable[Problem], sources: Sources, *, shown: int = SHOWN, colored: bool = False, width: int = WIDTH
) -> str:
    """Text that ends with a newline; "" where there are no problems. `width`: characters of a source line."""
    lines = _report(problems, sources, shown, width)
    if colored:
        return "".join("".join(painted(*piece) for piece in line) + "\n" for line in lines)
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def to_json(problems: Iterable[Problem], sources: Sources) -> list[Json]:
    """All problems, in the order they are shown: code, severity, message, file, line and column (from 1, or null),
    pointer, hint, and related (message and place) or null. docs/report.schema.json describes it."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message,
            **_place(problem.where, sources),
            "hint": _hint(problem),
            "related": (
                None
                if problem.related is None
                else {"message": problem.related_message, **_place(problem.related, sources)}
            ),
        }
        for problem in in_order(problems, sources)
    ]


def in_order(problems: Iterable[Problem], sources: Sources) -> list[Problem]:
    """Errors, then warnings, then notes; those of one file together, by line."""
    found = list(problems)
    files = {file: index for index, file in enumerate(dict.fromkeys(problem.where.file for problem in found))}

    def key(problem: Problem) -> tuple[int, int, int, int]:
        span = sources.span(problem.where)
        line, column = (span.line, span.column) if span else (0, 0)
        return _ORDER.index(problem.severity), files[problem.where.file], line, column

    return sorted(found, key=key)


def _place(where: Where, sources: Sources) -> dict[str, Json]:
    span = sources.span(where)
    return {
        "file": where.file,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "pointer": f"#{where.pointer}",
    }


def _report(problems: Iterable[Problem], sources: Sources, shown: int, width: int) -> Iterator[_Line]:
    ordered = in_order(problems, sources)
    chosen = _chosen(ordered, shown)
    for problem in chosen:
        yield from _problem(problem, sources, width)
        yield ()
    if rest := Counter(problem.code for problem in ordered) - Counter(problem.code for problem in chosen):
        yield (("and more:", "bold"),)
        for code, count in rest.items():
            severity = CODES[code].severity
            yield (f"{count:{_GUTTER + 1}} × ", ""), (f"{severity.value} {code}", STYLE[severity]), (
                f": {CODES[code].title}",
                "",
            )
        yield ()
    if ordered:
        yield _summary(ordered)
        yield ((f"specloom explain {ordered[0].code} says more", "dim"),)


def _chosen(ordered: list[Problem], shown: int) -> list[Problem]:
    """Those that are shown in full, in their order: of the worst, the first of each code before the second of any."""
    if len(ordered) <= shown:
        return ordered
    met: Counter[str] = Counter()
    ranks: list[tuple[int, int, int]] = []
    for index, problem in enumerate(ordered):
        ranks.append((_ORDER.index(problem.severity), met[problem.code], index))
        met[problem.code] += 1
    return [ordered[index] for index in sorted(index for *_, index in sorted(ranks)[:shown])]


def _summary(problems: list[Problem]) -> _Line:
    counts = Counter(problem.severity for problem in problems)
    pieces: list[tuple[str, str]] = []
    for severity in _ORDER:
        if count := counts[severity]:
            pieces.append((", " if pieces else "", ""))
            pieces.append((f"{count} {severity.value}{'s' if count > 1 else ''}", STYLE[severity]))
    return tuple(pieces)


def _problem(problem: Problem, sources: Sources, width: int) -> Iterator[_Line]:
    style = STYLE[problem.severity]
    message = shorten(visible(problem.message), _MESSAGE)
    yield (f"{problem.severity.value} {problem.code}", style), (f": {message}", "bold")
    span = sources.span(problem.where)
    related_span = sources.span(problem.related) if problem.related else None
    gutter = max(_GUTTER, *(len(str(found.line)) for found in (span, related_span) if found), 0)
    pointer = f"  (#{shorten(visible(problem.where.pointer), _POINTER)})" if problem.where.pointer else ""
    yield ("  --> ", _QUIET), (_spot(problem.where, span), ""), (pointer, "dim")
    if span:
        yield from _excerpt(problem.where, span, sources, gutter, width, style)
    if problem.related:
        said = visible(problem.related_message or "see also")
        yield (f"{'':{gutter}} = ", _QUIET), (f"{said}: {_spot(problem.related, related_span)}", "")
        if related_span and related_span != span:
            yield from _excerpt(problem.related, related_span, sources, gutter, width, _QUIET)
    if hint := _hint(problem):
        yield (f"{'':{gutter}} = ", _QUIET), ("hint", "bold"), (f": {shorten(visible(hint), _MESSAGE)}", "")


def _hint(problem: Problem) -> str | None:
    """How a problem is mended: as it says itself, or as its code says."""
    return problem.hint or CODES[problem.code].hint or None


def _spot(where: Where, span: Span | None) -> str:
    return visible(where.file) + (f":{span.line}:{span.column}" if span else "")


def _excerpt(where: Where, span: Span, sources: Sources, gutter: int, width: int, style: str) -> Iterator[_Line]:
    shown = excerpt(sources.line(where, span.line), span.column, span.length, width)
    yield ((f"{'':{gutter}} |", _QUIET),)
    yield (f"{span.line:{gutter}} | ", _QUIET), (shown.text, "")
    yield (f"{'':{gutter}} | ", _QUIET), (f"{'':{shown.start}}{'^' * shown.length}", style)
