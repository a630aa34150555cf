"""What a former run made of a spec, kept in the user's own folder for caches: a run on what has not changed since says
the same again, without doing the work.

A record is believed only if all that goes into a run, and all that came out of it, is byte for byte as it was. See
docs/adr/0024.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec
import platformdirs
from msgspec import Struct

import specloom
from specloom.targets.folder import templates_folder

_FORMAT = 1
_MOST = 200
"""Records that are kept; the oldest go first."""


class Record(Struct, frozen=True):
    """A run that found no error, and left its output as it should be."""

    tool: str
    """Hash of what did the work (`tool`)."""
    inputs: dict[str, str | None]
    """SHA-256 of each file that was read, by its path; None for one that was looked for and is not there."""
    outputs: dict[str, str]
    """SHA-256 of each file of the output, by its path below `out`."""
    out: str
    title: str
    operations: int
    schemas: int
    left_out: int
    warnings: bool
    """Whether there was one, which `--strict` takes for an error."""
    told: dict[str, str]
    """The text of the problems, by the way in which it was told."""
    problems: msgspec.Raw = msgspec.Raw(b"null")
    """The problems for `--json`, if that was asked for."""

    @property
    def has_json(self) -> bool:
        """Whether it was."""
        return bytes(self.problems) != b"null"


def folder() -> Path:
    """Where records are kept: below the folder that SPECLOOM_CACHE names, or else the user's own for caches."""
    return Path(os.environ.get("SPECLOOM_CACHE") or platformdirs.user_cache_dir("specloom", appauthor=False)) / "runs"


def key(spec: str, options: Mapping[str, str | None], hosts: Sequence[str], *, several: bool) -> str:
    """What a record is found by: all that the command line says of what is made and where to, and where it was said."""
    asked = json.dumps([_FORMAT, os.getcwd(), spec, options, hosts, several], sort_keys=True)
    return hashlib.sha256(asked.encode(errors="surrogatepass")).hexdigest()[:40]


def recall(key: str) -> Record | None:
    """The record of a run that would do the same again; None where there is none, or anything differs."""
    try:
        record = msgspec.json.decode((folder() / key).read_bytes(), type=Record)
    except (OSError, msgspec.MsgspecError):
        return None
    same = (
        record.tool == tool()
        and digests(record.inputs) == record.inputs
        and all(_digest(path, follow=False) == known for path, known in _below(record))
        and not any(os.path.islink(parent) for parent in _folders(record))
    )
    return record if same else None


def keep(key: str, record: Record) -> None:
    """Keep a record. Where the system does not let us, the next run has to do its work."""
    path = folder() / key
    with suppress(OSError, UnicodeEncodeError):  # a name in it that is no Unicode
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_bytes(msgspec.json.encode(record))
        os.replace(beside, path)
        _forget(path.parent)


def digests(paths: Iterable[str]) -> dict[str, str | None]:
    """SHA-256 of files; None for one that is not there, or cannot be read."""
    return {path: _digest(path) for path in paths}


@cache
def tool() -> str:
    """A hash of all that does the work: our own code and templates, and names with versions of what is installed."""
    found = hashlib.sha256(sys.version.encode())
    for path in (Path(specloom.__file__).parent, templates_folder()):
        for file in _files(str(path)):
            with open(file, "rb", buffering=0) as opened:
                data = opened.read()
            found.update(f"{file}\0{len(data)}\0".encode(errors="surrogatepass"))
            found.update(data)
    for place in sys.path:
        with suppress(OSError):
            found.update("\0".join(sorted(name for name in os.listdir(place) if name.endswith("-info"))).encode())
    return found.hexdigest()


def _files(place: str) -> Iterator[str]:
    for entry in sorted(os.scandir(place), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        elif entry.name.endswith((".py", ".json", ".jinja")):
            yield entry.path


def _below(record: Record) -> Iterator[tuple[str, str]]:
    return ((os.path.join(record.out, path), known) for path, known in record.outputs.items())


def _folders(record: Record) -> set[str]:
    """The folders of the output below its own, none of which may be a link."""
    parents = {parent for path in record.outputs for parent in Path(path).parents}
    return {os.path.join(record.out, parent) for parent in parents if parent != Path(".")}


def _digest(path: str, *, follow: bool = True) -> str | None:
    try:
        if not stat.S_ISREG(os.stat(path, follow_symlinks=follow).st_mode):  # a pipe would block
            return None
        with open(path, "rb", buffering=0) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


def _forget(place: Path) -> None:
    """Remove the oldest records, if there are too many."""
    records = sorted(os.scandir(place), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in records[_MOST:]:
        os.unlink(entry.path)
