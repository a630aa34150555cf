"""References: `$ref` within a file and across files (RFC 6901 pointers in RFC 3986 fragments).

A reference stays a reference; nothing is written out, so that cycles are no trouble. Only files in or below the spec's
own folder are followed, and none over a network.
"""

from __future__ import annotations

import difflib
import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from specloom.load.tree import Array, Object, Tree, Value, Where, escape, unescape
from specloom.load.words import shorten
from specloom.problems import Problems

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")  # one letter and a colon is a drive, refused as an absolute path
_DRIVE = re.compile(r"[A-Za-z]:|[/\\]")

_NOT_ASKED = "names a file that was not read: an overlay cannot bring in new files"
MAX_HOPS = 100
"""References that may lie on the way from a reference to its value."""


class _Broken(Exception):
    """Why a reference leads nowhere."""

    def __init__(self, code: str, message: str, hint: str | None = None, related: Where | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.related = related


@dataclass(slots=True)
class _Hops:
    """How many more references may lie on the way: a circle of them has no end."""

    left: int = MAX_HOPS

    def take(self, ref: str, where: Where) -> None:
        """One more. Raises `_Broken` where that is one too many."""
        self.left -= 1
        if self.left < 0:
            message = f"`{shorten(ref)}` leads only to references, in a circle or one after the other"
            raise _Broken("E205", message, related=where)


def resolve(
    tree: Tree, ref: str, at: Where, problems: Problems, *, optional: bool = False
) -> tuple[Value, Where] | None:
    """What a reference points to, one step: the value, which may be a reference itself, and where it was written.

    `at` is the place of the reference, `object.where / "$ref"`; its file is what a relative reference starts from.
    Where it leads nowhere, the answer is None and the reason a problem: an error, or, where `optional` (examples, which
    only illustrate), a note.
    """
    try:
        found, where = _find(tree, ref, at.file, _Hops())
        _refuse_loop(tree, found, ref)
    except _Broken as broken:
        if optional:
            problems.add("N206", f"{broken.message}; what it would illustrate is generated all the same", at)
        else:
            problems.add(
                broken.code,
                broken.message,
                at,
                hint=broken.hint,
                related=broken.related,
                related_message="it comes by here" if broken.code == "E205" else "looked for in here",
            )
        return None
    return found, where


def canonical(tree: Tree, ref: str, at: Where) -> str:
    """The key of what a reference points to, the same however it is spelled: "#/components/schemas/x" in the entry
    file, "folder/other.yaml#/x" elsewhere, by the path from the entry file's folder. The pointer is without
    percent-encoding.

    It need not lead anywhere; a remote reference is its own key.
    """
    if _SCHEME.match(ref):
        return ref
    name, tokens = _split(ref, _base(tree, at.file))
    pointer = "".join(f"/{escape(token)}" for token in tokens) if isinstance(tokens, tuple) else tokens
    if name == posixpath.normpath(tree.file):
        return f"#{pointer}"
    return f"{posixpath.relpath(name, posixpath.dirname(tree.file) or '.')}#{pointer}"


def target_file(ref: str, file: str) -> str | None:
    """The name of the file that a reference written in `file` leads to; None where it is remote or has no file part."""
    if ref.startswith("#") or _SCHEME.match(ref) or _DRIVE.match(ref):
        return None
    return _split(ref, file)[0]


def is_reference(text: str) -> bool:
    """Whether what a discriminator maps to is a reference rather than a name (OpenAPI 3.0.4, "Discriminator Object":
    what could be either is a name)."""
    return "#" in text or text.endswith((".json", ".yaml", ".yml"))


def is_outside(name: str, entry: str) -> bool:
    """Whether a file lies outside the entry file's folder, judged by names alone."""
    folder = posixpath.normpath(posixpath.dirname(entry) or ".")
    return posixpath.relpath(name, folder).split("/")[0] == ".."


def _base(tree: Tree, file: str) -> str:
    """The file that a reference written in `file` starts from: what an overlay brings becomes part of the spec."""
    return file if file in tree.files else tree.file


def _split(ref: str, file: str) -> tuple[str, tuple[str, ...] | str]:
    """The normalized file name, and the pointer's tokens; the fragment itself where it is no pointer."""
    path, _, fragment = ref.partition("#")
    own = posixpath.normpath(file)
    name = posixpath.normpath(posixpath.join(posixpath.dirname(own), unquote(path))) if path else own
    pointer = unquote(fragment)
    if not pointer:
        return name, ()
    if not pointer.startswith("/"):
        return name, pointer
    return name, tuple(unescape(token) for token in pointer[1:].split("/"))


def _find(tree: Tree, ref: str, file: str, hops: _Hops) -> tuple[Value, Where]:
    """Walk to what a reference points to, through references that lie on the way."""
    root, tokens = _root(tree, ref, file)
    value: Value = root
    where = root.where
    for index, token in enumerate(tokens):
        while isinstance(value, Object) and token not in value and isinstance(inner := value.get("$ref"), str):
            hops.take(ref, value.where)
            value, where = _find(tree, inner, value.where.file, hops)
        step = _step(value, token)
        if step is None:
            raise _nowhere(tree, ref, value, where, tokens, index)
        value, where = step
    return value, where


def _root(tree: Tree, ref: str, file: str) -> tuple[Object, tuple[str, ...]]:
    """The root of the file that a reference leads to, and the way from there."""
    if scheme := _SCHEME.match(ref):
        kind = "a `file:` URL" if scheme.group().lower() == "file:" else "remote"
        raise _Broken(
            "E203",
            f"`{shorten(ref)}` is {kind} and is not followed",
            "save the file beside the spec, and refer to it by a relative path",
        )
    if not ref:
        raise _Broken("E201", "an empty `$ref` points nowhere")
    name, tokens = _split(ref, _base(tree, file))
    if isinstance(tokens, str):
        other = "it starts with `/`; in OpenAPI 3.1, the `$anchor` of a schema will do too"
        hint = _schema_named(tree, tokens) or other
        raise _Broken("E207", f"`{shorten(ref)}` is no JSON pointer", hint)
    if name == posixpath.normpath(tree.file):
        return tree.root, tokens
    if _DRIVE.match(ref) or is_outside(name, tree.file):
        raise _Broken(
            "E204",
            f"`{shorten(ref)}` leads out of the spec's folder and is not followed",
            "move the file into the spec's folder",
        )
    root = tree.files.get(name)
    if root is None:
        meant = _schema_named(tree, ref) or _near_file(tree, name)
        raise _Broken("E202", f"`{shorten(ref)}` {tree.unread.get(name, _NOT_ASKED)}", meant)
    return root, tokens


def _step(value: Value, token: str) -> tuple[Value, Where] | None:
    """One token further (RFC 6901, section 4)."""
    if isinstance(value, Object) and token in value:
        child, where = value[token], value.where / token
    elif isinstance(value, Array) and re.fullmatch("0|[1-9][0-9]{0,8}", token) and int(token) < len(value):
        child, where = value[int(token)], value.where / token
    else:
        return None
    return child, child.where if isinstance(child, (Object, Array)) else where


def _refuse_loop(tree: Tree, value: Value, ref: str) -> None:
    """A reference to a reference is fine, unless it never comes to a value."""
    hops = _Hops()
    while isinstance(value, Object) and isinstance(inner := value.get("$ref"), str):
        hops.take(ref, value.where)
        try:
            value, _ = _find(tree, inner, value.where.file, hops)
        except _Broken:
            return  # it is reported where it is written


def _nowhere(tree: Tree, ref: str, value: Value, where: Where, tokens: tuple[str, ...], index: int) -> _Broken:
    """Says how far a pointer leads, and what may have been meant."""
    token = tokens[index]
    message = f"`{shorten(ref)}` points nowhere: "
    if isinstance(value, Object):
        inside = f"`{shorten(tokens[index - 1])}`" if index else "the document"
        message += f"{inside} has no member `{shorten(token)}`"
    elif isinstance(value, Array):
        message += f"the array has no item `{shorten(token)}`" if value else "the array is empty"
    else:
        message += f"`{shorten(tokens[index - 1])}` is no object" if index else "the document is no object"
    hint = _meant(tree, ref, value, tokens, index)
    return _Broken("E201", message, hint, where if where.file != tree.file else None)


def _meant(tree: Tree, ref: str, value: Value, tokens: tuple[str, ...], index: int) -> str | None:
    """The reference that may have been meant: a name alike at the same place, or the same name among the schemas."""
    path = ref.partition("#")[0]
    if isinstance(value, Object):
        for name in _alike(tokens[index], value):
            return f"did you mean `{path}#{_pointer((*tokens[:index], name, *tokens[index + 1 :]))}`?"
    return None if path else _schema_named(tree, tokens[-1])


def _schema_named(tree: Tree, name: str) -> str | None:
    for folder in (("components", "schemas"), ("definitions",)):
        schemas: Value = tree.root
        for token in folder:
            schemas = schemas.get(token) if isinstance(schemas, Object) else None
        if isinstance(schemas, Object) and name in schemas:
            return f"did you mean `#{_pointer((*folder, name))}`?"
    return None


def _alike(name: str, names: Object) -> list[str]:
    """The name most like this one, if any is. Comparing is slow, so that only those with a like start or end are."""
    near = max(2, len(name) // 4)
    likely = [known for known in names if abs(len(known) - len(name)) <= near and _ends_alike(known, name)][:100]
    same = [known for known in likely if known.casefold() == name.casefold()]
    return same[:1] or difflib.get_close_matches(name[:200], likely, n=1, cutoff=0.7)


def _ends_alike(one: str, other: str) -> bool:
    return one[:2].casefold() == other[:2].casefold() or one[-2:].casefold() == other[-2:].casefold()


def _near_file(tree: Tree, name: str) -> str | None:
    near = difflib.get_close_matches(name, tree.files, n=1, cutoff=0.8)
    return f"did you mean `{posixpath.relpath(near[0], posixpath.dirname(tree.file) or '.')}`?" if near else None


def _pointer(tokens: tuple[str, ...]) -> str:
    return "".join(f"/{escape(token)}" for token in tokens)
