"""Where a command says things: to a person (progress and problems on stderr, results on stdout), or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from specloom import report
from specloom.clock import Clock
from specloom.commands.exits import Exit
from specloom.load.locate import Sources
from specloom.load.tree import Json
from specloom.problems import Problem, Problems, Severity

_PIPE = 1_000
"""Columns of output that is no terminal: nothing is folded there."""


class Desk:
    """`as_json`: print one JSON value at the end, and nothing else. `verbose`: leave no problem out."""

    def __init__(self, *, as_json: bool = False, verbose: bool = False) -> None:
        self._as_json = as_json
        self._verbose = verbose
        wide = None if sys.stdout.isatty() else _PIPE
        self._out = Console(file=sys.stdout, soft_wrap=True, highlight=False, markup=False, width=wide)
        self._err = Console(file=sys.stderr, soft_wrap=True, highlight=False, markup=False)

    @contextmanager
    def working(self, spec: Path) -> Generator[Clock]:
        """A clock for work on a spec. On a terminal its stages are shown while they run."""
        if self._as_json or not self._err.is_terminal:
            yield Clock()
            return
        with self._err.status(f"{spec.name} ...") as status:
            yield Clock(lambda stage: status.update(f"{spec.name}: {stage} ..."))

    def say(self, text: str) -> None:
        """A line of the result."""
        if not self._as_json:
            self._out.print(text)

    def show(self, result: object) -> None:
        """A result that rich can draw: a table."""
        if not self._as_json:
            self._out.print(result, soft_wrap=False)

    def problems(self, problems: Problems) -> None:
        """The problems of a spec; notes only if asked for."""
        if self._as_json:
            return
        shown: Iterable[Problem] = problems
        notes = 0
        if not self._verbose:
            shown = [problem for problem in problems if problem.severity is not Severity.NOTE]
            notes = len(problems) - len(shown)
        most = len(problems) if self._verbose else report.SHOWN
        report.print_to(self._err, shown, Sources(), shown=most)
        if notes:
            self._err.print(f"{notes} note{'s' if notes > 1 else ''}: --verbose shows them", style="dim")

    def close(self, result: Mapping[str, Json], code: Exit) -> int:
        """Print the JSON value, if that was asked for, and give back the exit code."""
        if self._as_json:
            import msgspec

            value = {**result, "exit": int(code)}
            self._out.print(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
        return code


def problems_json(problems: Problems) -> list[Json]:
    """The problems of a spec for `close`."""
    return report.to_json(problems, Sources())


def failing(problems: Problems, *, strict: bool) -> bool:
    """Whether these problems keep output from being written."""
    return any(
        problem.severity is Severity.ERROR or (strict and problem.severity is Severity.WARNING) for problem in problems
    )
