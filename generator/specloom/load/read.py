"""From a path to a tree: the entry file, and every file that its references lead to."""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from specloom.load.files import is_remote, normal, without_fragment
from specloom.load.json_reader import parse_json
from specloom.load.limits import MAX_BYTES, MAX_FILES
from specloom.load.looks import of_text
from specloom.load.origins import origin
from specloom.load.parsed import Parsed
from specloom.load.reach import NEARBY, Reach
from specloom.load.refs import NO_DESCRIPTION, is_outside, is_reference, target_file
from specloom.load.text import Source, decoded, read_source
from specloom.load.tree import Array, Object, Tree, Value, Where
from specloom.load.words import describe
from specloom.problems import Problems, Unusable

if TYPE_CHECKING:
    from specloom.load.remote import RemoteFiles

_EXAMPLES = frozenset({"x-ms-examples", "examples", "example"})
"""Members whose references only illustrate: that they cannot be read is no error."""


def load(path: Path, problems: Problems, reach: Reach = NEARBY) -> Tree:
    """Read a spec and the files it refers to, as far as `reach` lets it.

    Raises `Unusable`, with the reason in `problems`, where the entry file cannot be read. Of the other files, those
    that cannot be read are named in `Tree.unread`; `refs.resolve` says so where a reference needs them.
    """
    source = read_source(path, problems)
    file = path.as_posix()
    parsed = _parse_object(source, file, problems)
    folder = _folder(path, reach, problems)
    others = _Others(path.parent, file, folder, reach, problems)
    others.follow(parsed)
    digest = hashlib.sha256(source.data).hexdigest()
    return Tree(parsed.root, file, digest, others.files, others.unread, folder, others.hashes)


def _folder(path: Path, reach: Reach, problems: Problems) -> str:
    """The folder that files have to lie in, named as the entry file is."""
    own = posixpath.dirname(path.as_posix()) or "."
    if reach.root is None:
        return own
    root, here = reach.root.resolve(), path.resolve().parent
    if not here.is_relative_to(root):
        problems.add(
            "E209", f"the folder {reach.root} is no root of this spec: it does not hold it", Where(path.as_posix())
        )
        raise Unusable
    return posixpath.normpath(posixpath.join(own, *[".."] * (len(here.parts) - len(root.parts))))


def read_object(path: Path, problems: Problems) -> Object:
    """Read one file that holds an object (an overlay, say), in YAML or JSON.

    Raises `Unusable`, with the reason in `problems`, where it does not, or cannot be read.
    """
    return _parse_object(read_source(path, problems), path.as_posix(), problems).root


class _File(Struct, frozen=True):
    """A file's object, and the objects in it that may refer to something."""

    root: Object
    referring: Sequence[Object]


def _parse_object(source: Source, file: str, problems: Problems) -> _File:
    parsed = _parse(source.text, file, problems)
    value = parsed.value
    if isinstance(value, Object):
        return _File(value, parsed.referring)
    if value is None and not source.text.strip():
        problems.add("E110", "this file is empty", Where(file))
    else:
        look = of_text(source.text)
        like = f"; it looks like {look.what}" if look else ""
        held = "nothing" if value is None else describe(value)
        said = f"this file holds {held}, where an object is needed{like}"
        problems.add("E110", said, Where(file), hint=look.hint if look else None)
    raise Unusable


def _parse(text: str, file: str, problems: Problems) -> Parsed:
    """JSON by its name or, because it is read much faster, by its looks; YAML otherwise."""
    if file.lower().endswith(".json") and text.strip():
        return parse_json(text, file, problems)
    if text.lstrip().startswith("{"):
        found = Problems()
        try:
            parsed = parse_json(text, file, found)
        except Unusable:
            return _parse_yaml(text, file, problems)  # YAML in braces
        problems.include(found)
        return parsed
    return _parse_yaml(text, file, problems)


def _parse_yaml(text: str, file: str, problems: Problems) -> Parsed:
    from specloom.load.yaml_reader import parse_yaml  # here, because it takes its time, and most specs are JSON

    return parse_yaml(text, file, problems)


class _Others(Struct):
    """The files that references lead to, gathered breadth first."""

    own: Path
    """The entry file's folder."""
    entry: str
    folder: str
    """The folder that files have to lie in."""
    reach: Reach
    problems: Problems
    files: dict[str, Object] = field(default_factory=dict[str, Object])
    unread: dict[str, str] = field(default_factory=dict[str, str])
    hashes: dict[str, str] = field(default_factory=dict[str, str])
    identified: set[str] = field(default_factory=set[str])
    """The URLs that schemas have for their `$id`: what refers to one means that schema, wherever it is written."""
    read: int = 0
    """Bytes."""
    remote: RemoteFiles | None = None

    def follow(self, entry: _File) -> None:
        """Read what the entry file refers to, and so on; what is reached only from examples last, and no further."""
        examples: dict[str, None] = {}
        todo = [entry]
        while todo:
            file = todo.pop(0)
            if self.reach.remote:
                self.identified.update(_identified(file.root))
            for name, is_example in references(file.referring):
                if is_example:
                    examples[name] = None
                elif (found := self._read(name, self.problems)) is not None:
                    todo.append(found)
        for name in examples:
            self._read(name, Problems())

    def _read(self, name: str, problems: Problems) -> _File | None:
        """A file that was not asked for before, or None; the reason is then in `unread`."""
        if name == posixpath.normpath(self.entry) or name in self.files or name in self.unread:
            return None
        found = self._remote(name, problems) if is_remote(name) else self._local(name)
        if found is None:
            return None
        if isinstance(found, str):
            self.unread[name] = found
            return None
        file, source = found
        self.read += len(source.data)
        try:
            parsed = _parse_object(source, file, problems)
        except Unusable:
            reason = next((p.message for p in problems.errors if p.where.file == file), "")
            self.unread[name] = f"{'is' if is_remote(name) else 'names a file that is'} {NO_DESCRIPTION}: {reason}"
            return None
        self.files[file] = parsed.root
        self.hashes[file] = hashlib.sha256(source.data).hexdigest()
        if file != name:  # a redirect: what is in the file starts from where it is
            self.files[name] = Object({"$ref": file}, Where(name))
        return parsed

    def _local(self, name: str) -> tuple[str, Source] | str:
        """A file of this machine; or why it is not read."""
        path = self._path(name)
        if isinstance(path, str):
            return path
        try:
            return name, read_source(path, Problems(), limit=MAX_BYTES - self.read)
        except Unusable:
            return "names a file that cannot be read" if os.path.exists(path) else "names a file that does not exist"

    def _remote(self, url: str, problems: Problems) -> tuple[str, Source] | str | None:
        """A remote file; or why it is not read; None where it is not asked for: that is for the reference to say."""
        if origin(url) not in self.reach.remote or url in self.identified:
            return None
        if len(self.files) + len(self.unread) >= MAX_FILES:
            return f"is one file too many: no more than {MAX_FILES} are read"
        if self.remote is None:
            # Here, because few specs need it, and what it imports takes its time.
            from specloom.load.remote import RemoteFiles

            self.remote = RemoteFiles(self.reach)
        found = self.remote.read(url, problems)
        if isinstance(found, str):
            return found
        if self.read + len(found.data) > MAX_BYTES:
            return "is too much: the files of a spec hold no more than 128 MB together"
        try:
            return normal(found.url), decoded(found.data, found.url, problems)
        except Unusable:
            return "is no text"

    def _path(self, name: str) -> Path | str:
        """Where to read a file; or why not."""
        if is_outside(name, self.folder):
            return "leads out of the spec's folder"
        if len(self.files) + len(self.unread) >= MAX_FILES:
            return f"is one file too many: no more than {MAX_FILES} are read"
        relative = posixpath.relpath(name, posixpath.dirname(self.entry) or ".")
        try:
            path = self.own / relative
            if not path.resolve().is_relative_to((self.reach.root or self.own).resolve()):
                return "leads, by a symbolic link, out of the spec's folder"
        except (OSError, ValueError, RuntimeError):  # a NUL in the name, a circle of links
            return "names a file that cannot be read"
        return path


def references(referring: Iterable[Object]) -> Iterator[tuple[str, bool]]:
    """The names of the files that objects refer to, and whether that is from an example.

    What looks like a reference inside other data (a default, say) is followed too: it costs a look, and tells nothing.
    """
    for node in referring:
        for each in _references(node):
            if (name := target_file(each, node.where.file)) is not None:
                yield name, not _EXAMPLES.isdisjoint(node.where.pointer.split("/"))


def _references(value: Object) -> Iterator[str]:
    """The `$ref` of an object, and what the mapping of a discriminator refers to: schemas may be reached by it alone.
    Names are no references."""
    if isinstance(ref := value.get("$ref"), str):
        yield ref
    mapping = value.get("mapping")
    if "propertyName" in value and isinstance(mapping, Object):
        yield from (each for each in mapping.values() if isinstance(each, str) and is_reference(each))


def _identified(root: Object) -> Iterator[str]:
    """The URLs that are the `$id` of something in a file."""
    seen = set[int]()
    todo: list[Value] = [root]
    while todo:
        value = todo.pop()
        if not isinstance(value, (Object, Array)) or id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Object) and isinstance(url := value.get("$id"), str) and is_remote(url):
            with suppress(ValueError):
                yield normal(without_fragment(url))
        todo.extend(value.values() if isinstance(value, Object) else value)
