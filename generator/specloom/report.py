"""Showing problems: as text with the lines they are about, in color on a terminal, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from rich.console import Console
from rich.text import Text

from specloom.excerpt import excerpt, visible
from specloom.load.locate import Sources, Span
from specloom.load.tree import Json, Where
from specloom.problems import CODES, Problem, Severity

SHOWN = 20
"""Problems shown in full."""
_MESSAGE = 1_000
"""Characters of a message that are shown."""
_POINTER = 160
"""Characters of a JSON pointer that are shown."""
_GUTTER = 4
"""Columns for line numbers, at least."""
_ORDER = tuple(Severity)
_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_QUIET = "blue"

_Line: TypeAlias = tuple[tuple[str, str], ...]
"""Pieces of text, each with a rich style ("" for none)."""


def to_text(problems: Iterable[Problem], sources: Sources, *, shown: int = SHOWN) -> str:
    """Plain text that ends with a newline; "" where there are none."""
    lines = ("".join(text for text, _ in line) for line in _report(problems, sources, shown))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def print_to(console: Console, problems: Iterable[Problem], sources: Sources, *, shown: int = SHOWN) -> None:
    """The same text in color, as far as the console has any."""
    for line in _report(problems, sources, shown):
        console.print(Text.assemble(*line), soft_wrap=True, highlight=False)


def to_json(problems: Iterable[Problem], sources: Sources) -> list[Json]:
    """All problems, in the order they are shown: code, severity, message, file, line and column (from 1, or null),
    pointer, hint, and related (message and place) or null."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message,
            **_place(problem.where, sources),
            "hint": problem.hint,
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


def _report(problems: Iterable[Problem], sources: Sources, shown: int) -> Iterator[_Line]:
    ordered = in_order(problems, sources)
    for problem in ordered[:shown]:
        yield from _problem(problem, sources)
        yield ()
    if rest := ordered[shown:]:
        yield (("and more:", "bold"),)
        for code, count in Counter(problem.code for problem in rest).items():
            severity = CODES[code].severity
            yield (f"{count:{_GUTTER + 1}} × ", ""), (f"{severity.value} {code}", _STYLE[severity]), (
                f": {CODES[code].title}",
                "",
            )
        yield ()
    if ordered:
        yield _summary(ordered)


def _summary(problems: list[Problem]) -> _Line:
    counts = Counter(problem.severity for problem in problems)
    pieces: list[tuple[str, str]] = []
    for severity in _ORDER:
        if count := counts[severity]:
            pieces.append((", " if pieces else "", ""))
            pieces.append((f"{count} {severity.value}{'s' if count > 1 else ''}", _STYLE[severity]))
    return tuple(pieces)


def _problem(problem: Problem, sources: Sources) -> Iterator[_Line]:
    style = _STYLE[problem.severity]
    message = _cut(visible(problem.message), _MESSAGE)
    yield (f"{problem.severity.value} {problem.code}", style), (f": {message}", "bold")
    span = sources.span(problem.where)
    related_span = sources.span(problem.related) if problem.related else None
    gutter = max(_GUTTER, *(len(str(found.line)) for found in (span, related_span) if found), 0)
    pointer = f"  (#{_cut(visible(problem.where.pointer), _POINTER)})" if problem.where.pointer else ""
    yield ("  --> ", _QUIET), (_spot(problem.where, span), ""), (pointer, "dim")
    if span:
        yield from _excerpt(problem.where, span, sources, gutter, style)
    if problem.related:
        said = visible(problem.related_message or "see also")
        yield (f"{'':{gutter}} = ", _QUIET), (f"{said}: {_spot(problem.related, related_span)}", "")
        if related_span and related_span != span:
            yield from _excerpt(problem.related, related_span, sources, gutter, _QUIET)
    if problem.hint:
        yield (f"{'':{gutter}} = ", _QUIET), ("hint", "bold"), (f": {_cut(visible(problem.hint), _MESSAGE)}", "")


def _spot(where: Where, span: Span | None) -> str:
    return visible(where.file) + (f":{span.line}:{span.column}" if span else "")


def _excerpt(where: Where, span: Span, sources: Sources, gutter: int, style: str) -> Iterator[_Line]:
    shown = excerpt(sources.line(where, span.line), span.column, span.length)
    yield ((f"{'':{gutter}} |", _QUIET),)
    yield (f"{span.line:{gutter}} | ", _QUIET), (shown.text, "")
    yield (f"{'':{gutter}} | ", _QUIET), (f"{'':{shown.start}}{'^' * shown.length}", style)


def _cut(text: str, most: int) -> str:
    """The beginning and, because a pointer's end says most, the end."""
    if len(text) <= most:
        return text
    return f"{text[: most // 2 - 1]}…{text[-most // 2 :]}"
