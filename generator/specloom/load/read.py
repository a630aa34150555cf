"""From a path to a tree: the entry file, and every file that its references lead to."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from specloom.load.json_reader import parse_json
from specloom.load.limits import MAX_BYTES, MAX_FILES
from specloom.load.refs import is_outside, is_reference, target_file
from specloom.load.text import Source, read_source
from specloom.load.tree import Array, Object, Tree, Value, Where
from specloom.load.words import describe
from specloom.load.yaml_reader import parse_yaml
from specloom.problems import Problems, Unusable

_EXAMPLES = frozenset({"x-ms-examples", "examples", "example"})
"""Members whose references only illustrate: that they cannot be read is no error."""


def load(path: Path, problems: Problems) -> Tree:
    """Read a spec and the files it refers to.

    Raises `Unusable`, with the reason in `problems`, where the entry file cannot be read. Of the other files, those
    that cannot be read are named in `Tree.unread`; `refs.resolve` says so where a reference needs them.
    """
    source = read_source(path, problems)
    file = path.as_posix()
    root = _parse_object(source, file, problems)
    others = _Others(path.parent, file, problems)
    others.follow(root)
    return Tree(root, file, hashlib.sha256(source.data).hexdigest(), others.files, others.unread)


def read_object(path: Path, problems: Problems) -> Object:
    """Read one file that holds an object (an overlay, say), in YAML or JSON.

    Raises `Unusable`, with the reason in `problems`, where it does not, or cannot be read.
    """
    return _parse_object(read_source(path, problems), path.as_posix(), problems)


def _parse_object(source: Source, file: str, problems: Problems) -> Object:
    value = _parse(source.text, file, problems)
    if isinstance(value, Object):
        return value
    if value is None and not source.text.strip():
        problems.add("E110", "this file is empty", Where(file))
    else:
        problems.add("E110", f"this file holds {describe(value)}; an object is needed", Where(file))
    raise Unusable


def _parse(text: str, file: str, problems: Problems) -> Value:
    """JSON by its name or, because it is read much faster, by its looks; YAML otherwise."""
    if file.lower().endswith(".json") and text.strip():
        return parse_json(text, file, problems)
    if text.lstrip().startswith("{"):
        found = Problems()
        try:
            value = parse_json(text, file, found)
        except Unusable:
            return parse_yaml(text, file, problems)  # YAML in braces
        problems.include(found)
        return value
    return parse_yaml(text, file, problems)


@dataclass(slots=True)
class _Others:
    """The files that references lead to, gathered breadth first."""

    folder: Path
    entry: str
    problems: Problems
    files: dict[str, Object] = field(default_factory=dict[str, Object])
    unread: dict[str, str] = field(default_factory=dict[str, str])
    read: int = 0

    def follow(self, root: Object) -> None:
        """Read what `root` refers to, and so on; files that are reached only from examples last, and no further."""
        examples: dict[str, None] = {}
        todo = [root]
        while todo:
            for name, is_example in references(todo.pop(0)):
                if is_example:
                    examples[name] = None
                elif (found := self._read(name, self.problems)) is not None:
                    todo.append(found)
        for name in examples:
            self._read(name, Problems())

    def _read(self, name: str, problems: Problems) -> Object | None:
        """A file that was not asked for before, or None; the reason is then in `unread`."""
        if name == posixpath.normpath(self.entry) or name in self.files or name in self.unread:
            return None
        path = self._path(name)
        if isinstance(path, str):
            self.unread[name] = path
            return None
        try:
            source = read_source(path, Problems(), limit=MAX_BYTES - self.read)
        except Unusable:
            self.unread[name] = (
                "names a file that cannot be read" if path.exists() else "names a file that does not exist"
            )
            return None
        self.read += len(source.data)
        try:
            self.files[name] = _parse_object(source, name, problems)
        except Unusable:
            self.unread[name] = "names a file that is no description: " + next(
                (p.message for p in problems.errors if p.where.file == name), ""
            )
            return None
        return self.files[name]

    def _path(self, name: str) -> Path | str:
        """Where to read a file; or why not."""
        if is_outside(name, self.entry):
            return "leads out of the spec's folder"
        if len(self.files) + len(self.unread) >= MAX_FILES:
            return f"is one file too many: no more than {MAX_FILES} are read"
        relative = posixpath.relpath(name, posixpath.dirname(self.entry) or ".")
        try:
            path = self.folder / relative
            if not path.resolve().is_relative_to(self.folder.resolve()):
                return "leads, by a symbolic link, out of the spec's folder"
        except (OSError, ValueError, RuntimeError):  # a NUL in the name, a circle of links
            return "names a file that cannot be read"
        return path


def references(root: Object) -> Iterator[tuple[str, bool]]:
    """The names of the files that the references in a file lead to, and whether that is from an example.

    What looks like a reference inside other data (a default, say) is followed too: it costs a look, and tells nothing.
    """
    seen = set[int]()  # aliases repeat the same objects
    todo: list[tuple[Value, bool]] = [(root, False)]
    while todo:
        value, in_example = todo.pop()
        if not isinstance(value, (Object, Array)) or id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Array):
            todo.extend((item, in_example) for item in reversed(value))
            continue
        ref = value.get("$ref")
        for each in (ref, *_mapped(value)):
            if isinstance(each, str) and (name := target_file(each, value.where.file)) is not None:
                yield name, in_example
        todo.extend((member, in_example or key in _EXAMPLES) for key, member in reversed(list(value.items())))


def _mapped(value: Object) -> Iterator[Value]:
    """What the mapping of a discriminator refers to: schemas may be reached by it alone. Names are no references."""
    mapping = value.get("mapping")
    if "propertyName" in value and isinstance(mapping, Object):
        yield from (each for each in mapping.values() if isinstance(each, str) and is_reference(each))
