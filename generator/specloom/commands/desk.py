"""Where a command says things: to a person (progress and problems on stderr, results on stdout), or as JSON."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from specloom.clock import Clock
from specloom.commands.exits import Exit
from specloom.excerpt import visible
from specloom.load.tree import Json
from specloom.paint import When, painted, wants_color
from specloom.problems import Problem, Problems, Severity

_PIPE = 1_000
"""Columns of a table in output that is no terminal: nothing is folded there."""
_WIDE = 109
"""Columns of a terminal that shows a source line as a pipe gets it. On a narrower one it is cut sooner, for it would be
folded, and the carets under it with it."""
_MARGIN = 9
"""Columns beside a source line: its number, a bar, and the marks where it is cut."""
_LEAST = 20
"""Characters of a source line that are shown however narrow the terminal is."""
_CLEAR = "\r\x1b[2K"


class Desk:
    """`as_json`: print one JSON value at the end, and nothing else. `verbose`: leave no problem out. `quiet`: say
    nothing but problems, and of these no notes, and what was asked for by name."""

    def __init__(
        self, *, as_json: bool = False, verbose: bool = False, quiet: bool = False, color: When = "auto"
    ) -> None:
        self.as_json = as_json
        self._verbose = verbose
        self._quiet = quiet
        self._colored = wants_color(sys.stdout, color)
        self._errors_colored = wants_color(sys.stderr, color)
        self._columns = shutil.get_terminal_size((_WIDE, 24)).columns if sys.stderr.isatty() else _WIDE

    @classmethod
    def of(cls, given: argparse.Namespace) -> Desk:
        """As the command line asks for."""
        return cls(as_json=given.json, verbose=given.verbose, quiet=given.quiet, color=given.color)

    @contextmanager
    def working(self, spec: Path) -> Generator[Clock]:
        """A clock for work on a spec. On a terminal its stages are shown while they run."""
        if self.as_json or self._quiet or not sys.stderr.isatty():
            yield Clock()
            return
        start = time.monotonic()
        done = False

        def tell(stage: str) -> None:
            if done:
                return
            line = f"{visible(spec.name)}: {stage} ... {time.monotonic() - start:.1f} s"
            _progress(line[: shutil.get_terminal_size().columns - 1])

        try:
            yield Clock(tell)
        finally:
            done = True
            _progress("")

    def say(self, text: str, style: str = "", *, asked: bool = False) -> None:
        """Lines of the result. `asked`: an option of the command asks for them, so that they are said quietly, too."""
        if not self.as_json and (asked or not self._quiet):
            self._print(text, style)

    def show(self, result: object) -> None:
        """A result that rich can draw: a table."""
        if self.as_json:
            return
        from rich.console import Console  # here, because it takes long to be there

        width = None if sys.stdout.isatty() else _PIPE
        system: Literal["auto"] | None = "auto" if self._colored else None
        console = Console(file=sys.stdout, force_terminal=self._colored, color_system=system, width=width, markup=False)
        console.print(result)

    @property
    def manner(self) -> str:
        """What decides how problems are told, beside the problems."""
        flags = {"verbose": self._verbose, "quiet": self._quiet, "color": self._errors_colored}
        return " ".join((*(name for name, set_ in flags.items() if set_), str(min(self._columns, _WIDE))))

    def problems(self, problems: Problems) -> None:
        """The problems of a spec; notes only if asked for."""
        if not self.as_json:
            self.tell(self.told(problems))

    def tell(self, told: str) -> None:
        """Problems that are put in words already."""
        sys.stderr.write(told)

    def told(self, problems: Problems) -> str:
        """What `problems` says."""
        if not problems:
            return ""
        from specloom import report  # here and below, because a run that says nothing need not have it
        from specloom.load.locate import Sources

        shown: Iterable[Problem] = problems
        notes = 0
        if not self._verbose:
            shown = [problem for problem in problems if problem.severity is not Severity.NOTE]
            notes = len(problems) - len(shown)
        most = len(problems) if self._verbose else report.SHOWN
        width = max(min(self._columns, _WIDE) - _MARGIN, _LEAST)
        told = report.to_text(shown, Sources(problems.copies), shown=most, colored=self._errors_colored, width=width)
        if notes and not self._quiet:
            line = f"{counted(notes, 'note')}: --verbose shows them"
            told += painted(line, "dim" if self._errors_colored else "") + "\n"
        return told

    def close(self, result: Mapping[str, object], code: Exit) -> int:
        """Print the JSON value, if that was asked for, and give back the exit code."""
        if self.as_json:
            import msgspec

            value = {**result, "exit": int(code)}
            sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n")
        return code

    def _print(self, text: str, style: str) -> None:
        shown = "\n".join(map(visible, text.split("\n")))
        sys.stdout.write((painted(shown, style) if self._colored else shown) + "\n")


def counted(number: int, thing: str) -> str:
    """`1 note`, `2 notes`."""
    return f"{number} {thing}{'s' if number != 1 else ''}"


def _progress(line: str) -> None:
    """Write a line over the last one."""
    sys.stderr.write(_CLEAR + line)
    sys.stderr.flush()


def problems_json(problems: Problems) -> list[Json]:
    """The problems of a spec for `close`."""
    from specloom import report
    from specloom.load.locate import Sources

    return report.to_json(problems, Sources(problems.copies))


def failing(problems: Problems, *, strict: bool) -> bool:
    """Whether these problems keep output from being written."""
    return any(
        problem.severity is Severity.ERROR or (strict and problem.severity is Severity.WARNING) for problem in problems
    )
