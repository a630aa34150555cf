"""The command: what it is given, and what it exits with. What it does is in `commands/`, imported when asked for."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import NoReturn

from specloom import __version__
from specloom.commands.exits import Exit, Misuse


def main(argv: Sequence[str] | None = None, *, last: bool = False) -> int:
    """Run the command and return what to exit with. Shows no traceback, unless asked for by --debug.

    `last`: nothing comes after it in this process.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        given = _parser().parse_args(arguments)
        with _uncollected(last) if given.command != "serve" else nullcontext():
            return _run(given)
    except SystemExit as leaving:  # argparse's own, after --help and --version
        return leaving.code if isinstance(leaving.code, int) else Exit.MISUSED
    except Misuse as misuse:
        sys.stderr.write(f"specloom: {misuse}\n")
        return Exit.MISUSED
    except KeyboardInterrupt:
        sys.stderr.write("specloom: interrupted\n")
        return Exit.INTERRUPTED
    except BrokenPipeError:  # whoever read our output has gone; let the interpreter's last flush go nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except MemoryError:
        if "--debug" in arguments:
            raise
        return _out_of_memory()
    except Exception as error:
        if "--debug" in arguments:
            raise
        return _internal_error(error)


def _run(given: argparse.Namespace) -> int:
    match given.command:
        case "generate":
            from specloom.commands import generate

            return generate.run(given)
        case "validate":
            from specloom.commands import validate

            return validate.run(given)
        case "inspect":
            from specloom.commands import inspect

            return inspect.run(given)
        case "serve":
            from specloom.commands import serve

            return serve.run(given)
        case _:
            from specloom.commands import explain

            return explain.run(given)


@contextmanager
def _uncollected(last: bool) -> Generator[None]:
    """Within, the cyclic garbage collector stands still: a run makes millions of values that live to its end, hardly
    any of them in a cycle, and to look through them again and again is work for nothing. So it is to do that once more
    when it is switched on again, which is left to a process that goes on."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was and not last:
            gc.enable()


def _internal_error(error: Exception) -> int:
    """A fault of our own, told as a problem."""
    from specloom.excerpt import visible
    from specloom.problems import CODES

    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    place = f" ({Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno})" if frame else ""
    sys.stderr.write(
        f"error E901: {CODES['E901'].title}: {type(error).__name__}: {visible(str(error))}{place}\n"
        "     = hint: this is a fault of Specloom, not of your spec; please report it, with the spec and with what "
        "--debug shows\n"
    )
    return Exit.PROBLEMS


def _out_of_memory() -> int:
    """A bound of the system that was met, told as a problem; by now there is memory again."""
    from specloom.problems import CODES

    row = CODES["E902"]
    sys.stderr.write(f"error {row.code}: {row.title}\n     = hint: {row.hint}\n")
    return Exit.PROBLEMS


class _Parser(argparse.ArgumentParser):
    """argparse that exits with our own code where it is used wrongly."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        raise Misuse(message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="specloom",
        description="Weave an API description (Swagger 2.0, OpenAPI 3) into a typed Python client package.",
        epilog="Exit codes: 0 done, 1 problems, 2 the output differs (--check), 3 used wrongly.",
    )
    parser.add_argument("--version", action="version", version=f"specloom {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    _generate(commands.add_parser("generate", help="write a client package for each spec, or compare it (--check)"))
    _validate(commands.add_parser("validate", help="say what is wrong with specs, and write nothing"))
    _inspect(commands.add_parser("inspect", help="show what would be generated"))
    _serve(commands.add_parser("serve", help="answer for a spec on a loopback port: a mock service"))
    _explain(commands.add_parser("explain", help="say what a problem's code means"))
    return parser


def _generate(parser: argparse.ArgumentParser) -> None:
    parser.description = "Write a client package for each spec. Nothing is written unless all of them can be."
    _add_specs(parser)
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        metavar="DIR",
        help="write here; with several specs, into a folder for each below it (default: generated/<distribution>)",
    )
    parser.add_argument(
        "--target", metavar="NAME", help="what to generate: python (the default), or dump, the IR as JSON"
    )
    parser.add_argument("--formatter", choices=["ruff", "black"], help="what lays the text out (default: ruff)")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; show a diff and exit with 2 if output is stale"
    )
    parser.add_argument("--force", action="store_true", help="overwrite files that were edited, or are not Specloom's")
    parser.add_argument("--strict", action="store_true", help="take warnings for errors")
    parser.add_argument("--timings", action="store_true", help="show where the time went, stage by stage")
    parser.add_argument(
        "-j",
        "--jobs",
        type=_count,
        metavar="N",
        help="how many processes may render a large package (default: as many as there are processors)",
    )
    parser.add_argument("--no-cache", action="store_true", help="do all the work, even where nothing has changed")
    _add_common(parser)


def _count(text: str) -> int:
    """A number from 1."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1")
    return int(text)


def _validate(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Say what is wrong with specs: all that generate would say, and what openapi-spec-validator finds."
    )
    _add_specs(parser)
    parser.add_argument("--strict", action="store_true", help="take warnings for errors")
    _add_common(parser)


def _inspect(parser: argparse.ArgumentParser) -> None:
    parser.description = "Show what would be generated: the client's groups and methods, and the models."
    _add_spec(parser)
    _add_common(parser)


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.description = "Answer for a spec on the loopback interface: requests are checked, answers are made from it."
    _add_spec(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="the port to listen on (default: 8000)")
    parser.add_argument("--status", type=int, metavar="N", help="answer every request with this status")
    parser.add_argument("--retry-after", type=float, metavar="SECONDS", help="send Retry-After with a failing status")
    parser.add_argument("--drop", action="store_true", help="close the connection in the middle of every answer")
    parser.add_argument("--slow", type=float, default=0.0, metavar="SECONDS", help="wait before each answer")
    parser.add_argument("--drift", action="store_true", help="answer with unknown members, enum values and variants")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of the data made from schemas (default: 0)")
    parser.add_argument("--key", metavar="TEXT", help="the one key or token to accept (default: any)")
    _add_common(parser)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.description = "Say what the code of a problem means, with an example and how it is mended."
    parser.add_argument("code", nargs="?", metavar="CODE", help="for example E101; without it, all codes are listed")
    parser.add_argument("--json", action="store_true", help="print it as JSON")
    _add_color(parser)
    parser.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)


def _add_specs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "specs",
        nargs="+",
        type=Path,
        metavar="SPEC",
        help="an API description; its <name>.toml and <name>.overlay.yaml are found beside it",
    )
    _add_config(parser)


def _add_spec(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("spec", type=Path, metavar="SPEC", help="an API description")
    _add_config(parser)


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the configuration (default: <name>.toml beside SPEC)"
    )
    parser.add_argument(
        "--root",
        type=Path,
        metavar="DIR",
        help="the folder that files SPEC refers to have to lie in (default: its own)",
    )
    parser.add_argument(
        "--allow-remote",
        action="append",
        default=[],
        metavar="HOST",
        help="fetch files that SPEC refers to from this host by https, or from http://HOST; may be repeated",
    )
    parser.add_argument(
        "--remote-cache", type=Path, metavar="DIR", help="keep fetched files here (default: the user's own cache)"
    )
    parser.add_argument("--refresh-remote", action="store_true", help="fetch remote files anew, kept or not")


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print problems and the report as JSON")
    how_much = parser.add_mutually_exclusive_group()
    how_much.add_argument("-v", "--verbose", action="store_true", help="show notes too, and every problem in full")
    how_much.add_argument("-q", "--quiet", action="store_true", help="show errors and warnings only")
    _add_color(parser)
    parser.add_argument("--debug", action="store_true", help="show the traceback of an internal error")


def _add_color(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="color (default: auto: on a terminal, unless NO_COLOR is set; everywhere, if FORCE_COLOR is)",
    )
