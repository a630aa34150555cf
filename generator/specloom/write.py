"""Writing the output: the only place that changes files.

A run is atomic: everything new is first written into temporary files beside its targets, and only when that went well
do they take their places (`os.replace`); a run that fails before changes nothing, and one that is interrupted is first
finished. Only what differs is written, so that build tools see no change where there is none.

What Specloom wrote is listed in `.manifest.json` with the SHA-256 of each file. That is how a file that is no longer
generated is found and removed, and how a file that someone edited, or that was never ours, is left alone.
"""

from __future__ import annotations

import difflib
import hashlib
import itertools
import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import takewhile
from pathlib import Path, PurePosixPath

import msgspec
from msgspec import Struct

from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

MANIFEST = ".manifest.json"
FORMAT = 1


class Changes(Struct, frozen=True):
    """What a folder should hold, and what has to change for that. Paths are relative to it, with "/"."""

    out: Path
    contents: Mapping[str, bytes]
    hashes: Mapping[str, str]
    """SHA-256 of the contents."""
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0

    @property
    def any(self) -> bool:
        """Whether the folder is not yet what it should be."""
        return bool(self.added or self.changed or self.removed)


def compare(out: Path, files: Mapping[str, str], problems: Problems, *, force: bool = False) -> Changes:
    """What has to change for a folder to hold these files, and no other that a former run wrote.

    `force` allows files to be overwritten that are not ours. Raises `Unusable`, with the reasons among the problems,
    where it cannot be done.
    """
    with _reported(out, problems):
        _check_folder(out, problems)
        _check_paths(out, [*files, MANIFEST], problems)
        contents = {path: text.encode() for path, text in files.items()}
        hashes = {path: _sha256(body) for path, body in contents.items()}
        contents[MANIFEST] = _manifest(hashes)
        hashes[MANIFEST] = _sha256(contents[MANIFEST])
        owned = _read_manifest(out, problems, force=force)
        _check_paths(out, owned, problems)
        present = {path: _read(out / path) for path in contents}
        changes = Changes(
            out,
            contents,
            hashes,
            added=tuple(path for path in contents if present[path] is None),
            changed=tuple(path for path in contents if present[path] not in (None, contents[path])),
            removed=tuple(path for path in owned if path not in contents and (out / path).is_file()),
            unchanged=sum(present[path] == body for path, body in contents.items()),
        )
        if not force:
            _refuse_foreign(changes, owned, problems)
        return changes


def apply(changes: Changes, problems: Problems) -> None:
    """Make the changes. Raises `Unusable`, with the reason among the problems, where the system refuses."""
    with _reported(changes.out, problems), _undisturbed():
        due = {*changes.added, *changes.changed}
        _put(changes.out, {path: body for path, body in changes.contents.items() if path in due})
        _remove(changes.out, changes.removed)


def diff(changes: Changes) -> str:
    """A unified diff from what is there to what should be; the manifest is shown only where nothing else differs."""
    paths = sorted({*changes.added, *changes.changed, *changes.removed})
    if paths != [MANIFEST]:
        paths = [path for path in paths if path != MANIFEST]
    return "".join(_diff(changes.out, path, changes.contents.get(path)) for path in paths)


@contextmanager
def _reported(out: Path, problems: Problems) -> Generator[None]:
    """What the system refuses becomes a problem."""
    try:
        yield
    except OSError as error:
        problems.add("E803", f"{error.filename or out}: {error.strerror or error}", Where(str(out)))
        raise Unusable from error


@contextmanager
def _undisturbed() -> Generator[None]:
    """What would end the process (Ctrl-C, SIGTERM) waits until the block is done: half a package is worse than a moment
    more, and there is nobody else to clear temporary files away."""
    import signal  # here, because most runs write nothing

    waiting: list[int] = []
    ending = (signal.SIGINT, signal.SIGTERM)
    try:
        former = {each: signal.signal(each, lambda number, _: waiting.append(number)) for each in ending}
    except ValueError:  # handlers belong to the main thread, and so do interruptions
        yield
        return
    try:
        yield
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)
        for number in dict.fromkeys(waiting):
            signal.raise_signal(number)


# --- paths ---------------------------------------------------------------------------------------------------------


def _check_folder(out: Path, problems: Problems) -> None:
    """Refuse an output folder that is a file, or would lie below one: once, and not for each file to be written."""
    for place in (out, *out.parents):
        if place.is_file():
            hint = "name a folder, or one that is not there yet: -o DIR"
            problems.add("E803", f"{place} is a file, not a folder", Where(str(out)), hint=hint)
            raise Unusable


def _check_paths(out: Path, paths: Iterable[str], problems: Problems) -> None:
    """Refuse every path that could reach a place outside the output folder, or that means two files."""
    seen: dict[str, str] = {}
    before = len(problems.errors)
    for path in paths:
        reason = _unsafe(path) or _diverted(out, path)
        if reason:
            problems.add("E801", f"`{path}` {reason}", Where(str(out)))
        folded = path.casefold()
        if folded in seen:
            problems.add("E804", f"`{path}` and `{seen[folded]}` are one file on some systems", Where(str(out)))
        seen[folded] = path
    if len(problems.errors) > before:
        raise Unusable


def _unsafe(path: str) -> str | None:
    """Why a path may not be written, judged by its text alone."""
    if path.startswith("/") or "\\" in path or ":" in path or "\0" in path:
        return "is no plain relative path"
    if any(part in ("", ".", "..") for part in path.split("/")):
        return "leaves the output folder, or does not name a file plainly"
    return None


def _diverted(out: Path, path: str) -> str | None:
    """Why a path may not be written, given what lies on the disk: links on the way, a folder in its place."""
    *folders, last = itertools.accumulate(PurePosixPath(path).parts, lambda place, part: place / part, initial=out)
    for place in (*folders[1:], last):
        if place.is_symlink():
            return f"would be written through a symbolic link ({place.relative_to(out).as_posix()})"
    if any(place.is_file() for place in folders):
        return "would lie below a file"
    return "is a folder" if last.is_dir() else None


# --- the manifest --------------------------------------------------------------------------------------------------


class _Manifest(msgspec.Struct):
    format: int
    files: dict[str, str]


def _manifest(hashes: Mapping[str, str]) -> bytes:
    """The manifest's text, sorted by path so that its diff is small."""
    encoded = msgspec.json.encode(_Manifest(FORMAT, dict(sorted(hashes.items()))))
    return msgspec.json.format(encoded, indent=2) + b"\n"


def _read_manifest(out: Path, problems: Problems, *, force: bool) -> dict[str, str]:
    """Path -> SHA-256 of what a former run wrote, the manifest included; nothing where there was none."""
    path = out / MANIFEST
    if not path.is_file() or path.is_symlink():
        return {}
    body = path.read_bytes()
    try:
        manifest = msgspec.json.decode(body, type=_Manifest)
        if manifest.format != FORMAT:
            raise msgspec.ValidationError(f"format {manifest.format} is not {FORMAT}")
    except msgspec.MsgspecError as error:
        if force:
            return {}
        problems.add("E806", f"the manifest cannot be read: {error}", Where(str(path)), hint="--force writes it anew")
        raise Unusable from error
    return {**manifest.files, MANIFEST: _sha256(body)}


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


# --- comparing -----------------------------------------------------------------------------------------------------


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _refuse_foreign(changes: Changes, owned: Mapping[str, str], problems: Problems) -> None:
    """Refuse to change a file that is not as a former run left it."""
    out = changes.out
    touched = (*changes.changed, *changes.removed)
    foreign = [path for path in touched if owned.get(path) != _sha256((out / path).read_bytes())]
    for path in foreign:
        by = "was edited since Specloom wrote it" if path in owned else "was not written by Specloom"
        hint = "say it in the spec's overlay or .toml instead, then overwrite the file with --force"
        line = _first_change((out / path).read_bytes(), changes.contents.get(path))
        problems.add("E802", f"{path} {by}", Where(str(out / path), mark=(line, 1)), hint=hint)
    if foreign:
        raise Unusable


def _first_change(old: bytes, new: bytes | None) -> int:
    """The line, from 1, in which a text first differs from what should be there."""
    before, after = _lines(old), _lines(new)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    return max(1, min(sum(1 for _ in same) + 1, len(before)))


def _diff(out: Path, path: str, body: bytes | None) -> str:
    """The unified diff from what is there to what should be."""
    old, new = _read(out / path), body
    before = _lines(old)
    after = _lines(new)
    name_before = f"{path} (now)" if old is not None else "/dev/null"
    name_after = f"{path} (generated)" if new is not None else "/dev/null"
    return "".join(_with_newlines(difflib.unified_diff(before, after, name_before, name_after)))


def _lines(body: bytes | None) -> list[str]:
    return (body or b"").decode("utf-8", "replace").splitlines(keepends=True)


def _with_newlines(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


# --- changing ------------------------------------------------------------------------------------------------------


def _put(out: Path, contents: Mapping[str, bytes]) -> None:
    """Write files by way of temporary ones beside them; the manifest, being last, takes its place last."""
    made: list[Path] = []
    temporary: dict[Path, Path] = {}
    try:
        for parent in dict.fromkeys((out / path).parent for path in contents):
            made += _make_folder(parent)
        for path, body in contents.items():
            target = out / path
            beside = target.with_name(f".{target.name}.{os.getpid()}.new")
            with open(beside, "xb") as file:
                temporary[target] = beside
                file.write(body)
    except OSError:
        for leftover in temporary.values():
            leftover.unlink(missing_ok=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise
    for target, finished in temporary.items():
        os.replace(finished, target)


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it, and return those that were not there, parents first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
    return missing[::-1]


def _remove(out: Path, paths: tuple[str, ...]) -> None:
    """Remove files, and the folders below `out` that are empty then."""
    for path in paths:
        file = out / path
        file.unlink(missing_ok=True)
        for folder in file.relative_to(out).parents[:-1]:
            with suppress(OSError):
                (out / folder).rmdir()
