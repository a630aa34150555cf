"""References: `$ref` within a file and across files (RFC 6901 pointers in RFC 3986 fragments).

A reference stays a reference; nothing is written out, so that cycles are no trouble. Only files in or below the spec's
own folder, or the root that was named for it, are followed, and remote ones only where they were allowed by host.
"""

from __future__ import annotations

import difflib
import json
import posixpath
import re
import shlex
from collections.abc import Callable
from urllib.parse import unquote

from msgspec import Struct

from specloom.load.addresses import NOT_PUBLIC, may_be_public
from specloom.load.files import LOCAL_ROOT, SCHEME, is_remote, leads_to, seen_from
from specloom.load.origins import origin
from specloom.load.tree import Array, Object, Tree, Value, Where, escape, unescape
from specloom.problems import Problems, near, shorten

_NOT_ASKED = "names a file that was not read: an overlay cannot bring in new files"
_SAVE = "save the file beside the spec, and refer to it by a relative path"
NO_DESCRIPTION = "no description"
"""What is said of a file that was read and cannot be used."""
MAX_HOPS = 100
"""References that may lie on the way from a reference to its value."""


class _Broken(Exception):
    """Why a reference leads nowhere."""

    def __init__(
        self, code: str, message: str, hint: str | Callable[[], str | None] | None = None, related: Where | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.related = related


class _Hops(Struct):
    """How many more references may lie on the way: a circle of them has no end."""

    left: int = MAX_HOPS

    def take(self, ref: str, where: Where) -> None:
        """One more. Raises `_Broken` where that is one too many."""
        self.left -= 1
        if self.left < 0:
            raise _endless(ref, where)


class Chains:
    """How many references lie between the objects of a tree and their values. What was counted is remembered: of ten
    thousand references, each to the next, each is followed once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._counted: dict[int, tuple[Object, int]] = {}
        """By identity; the object is there so that it lives as long."""

    def length(self, start: Value) -> int:
        """The references on the way from a value on, itself among them; more than `MAX_HOPS` for any more, and where
        they lead in a circle. One that leads nowhere ends it: that is reported where it is written."""
        passed: list[tuple[Object, _Hops]] = []
        value = start
        length = 0
        while isinstance(value, Object) and isinstance(ref := value.get("$ref"), str):
            if id(value) in self._counted:
                length = self._counted[id(value)][1]
                break
            self._counted[id(value)] = value, MAX_HOPS + 1  # what it is for those that come back to it
            file = value.where.file
            passed.append((value, hops := _Hops()))
            try:
                value, _ = _find(self._tree, ref, file, hops)
            except _Broken:
                break
        for each, hops in reversed(passed):
            length = min(length + 1 + MAX_HOPS - hops.left, MAX_HOPS + 1)
            self._counted[id(each)] = each, length
        return length


def resolve(
    tree: Tree,
    ref: str,
    at: Where,
    problems: Problems,
    *,
    optional: bool = False,
    hinted: bool = True,
    chains: Chains | None = None,
) -> tuple[Value, Where] | None:
    """What a reference points to, one step: the value, which may be a reference itself, and where it was written.

    `at` is the place of the reference, `object.where / "$ref"`; its file is what a relative reference starts from.
    Where it leads nowhere, the answer is None and the reason a problem: an error, or, where `optional` (examples, which
    only illustrate), a note. `chains` are those of the tree; whoever resolves many references has them, and keeps them.
    `hinted`: look for what may have been meant, which takes its time.
    """
    try:
        found, where = _find(tree, ref, at.file, _Hops())
        _refuse_loop(found, ref, chains or Chains(tree))
    except _Broken as broken:
        if optional:
            problems.add("N206", f"{broken.message}; what it would illustrate is generated all the same", at)
        else:
            problems.add(
                broken.code,
                broken.message,
                at,
                hint=_hint(broken, hinted),
                related=broken.related,
                related_message="it comes by here" if broken.code == "E205" else "looked for in here",
            )
        return None
    return found, where


def _hint(broken: _Broken, hinted: bool) -> str | None:
    if isinstance(broken.hint, str) or broken.hint is None:
        return broken.hint
    return broken.hint() if hinted else None


def canonical(tree: Tree, ref: str, at: Where) -> str:
    """The key of what a reference points to, the same however it is spelled: "#/components/schemas/x" in the entry
    file, "folder/other.yaml#/x" elsewhere, by the path from the entry file's folder. The pointer is without
    percent-encoding.

    It need not lead anywhere. Where it leads through another reference, the key is that of what lies behind.
    """
    base = _base(tree, at.file)
    if _is_foreign(ref, base):
        return ref
    name, tokens = _behind(tree, *_split(ref, base))
    pointer = _pointer(tokens) if isinstance(tokens, tuple) else tokens
    if name == posixpath.normpath(tree.file):
        return f"#{pointer}"
    return f"{seen_from(name, tree.file)}#{pointer}"


def target_file(ref: str, file: str) -> str | None:
    """The name of the file that a reference written in `file` leads to; None where it has no file part, or one that
    is never read."""
    if ref.startswith("#") or _is_foreign(ref, file) or (LOCAL_ROOT.match(ref) and not is_remote(file)):
        return None
    return _split(ref, file)[0]


def is_reference(text: str) -> bool:
    """Whether what a discriminator maps to is a reference rather than a name (OpenAPI 3.0.4, "Discriminator Object":
    what could be either is a name)."""
    return "#" in text or text.endswith((".json", ".yaml", ".yml"))


def is_outside(name: str, folder: str) -> bool:
    """Whether a file lies outside a folder, judged by names alone."""
    return posixpath.relpath(name, posixpath.normpath(folder)).split("/")[0] == ".."


def _base(tree: Tree, file: str) -> str:
    """The file that a reference written in `file` starts from: what an overlay brings becomes part of the spec."""
    return file if file in tree.files else tree.file


def _is_foreign(ref: str, file: str) -> bool:
    """Whether a reference has a scheme that nothing is read by, or is a URL of no use."""
    if ref.startswith("#") or not (SCHEME.match(ref) or is_remote(file)):
        return False
    try:
        return not is_remote(leads_to(ref.partition("#")[0], file))
    except ValueError:
        return True


def _split(ref: str, file: str) -> tuple[str, tuple[str, ...] | str]:
    """The name of the file, and the pointer's tokens; the fragment itself where it is no pointer."""
    path, _, fragment = ref.partition("#")
    name = leads_to(path, file)
    pointer = unquote(fragment)
    if not pointer:
        return name, ()
    if not pointer.startswith("/"):
        return name, pointer
    return name, tuple(unescape(token) for token in pointer[1:].split("/"))


def _behind(tree: Tree, name: str, tokens: tuple[str, ...] | str) -> tuple[str, tuple[str, ...] | str]:
    """The same place by the way that meets no other reference: `#/a/b/c`, where `#/a/b` is a reference to `x.yaml`, is
    `x.yaml#/c`. Unchanged where it leads nowhere."""
    for _ in range(MAX_HOPS):
        value: Value = tree.root if name == posixpath.normpath(tree.file) else tree.files.get(name)
        ref = None
        for index, token in enumerate(tokens if isinstance(tokens, tuple) else ()):
            if isinstance(value, Object) and token not in value and isinstance(ref := value.get("$ref"), str):
                if _is_foreign(ref, value.where.file):
                    return name, tokens
                name, inner = _split(ref, _base(tree, value.where.file))
                if isinstance(inner, str):
                    return name, inner
                tokens = (*inner, *tokens[index:])
                break
            step = _step(value, token)
            if step is None:
                return name, tokens
            value, ref = step[0], None
        if ref is None:
            break
    return name, tokens


def _find(tree: Tree, ref: str, file: str, hops: _Hops) -> tuple[Value, Where]:
    """Walk to what a reference points to, through references that lie on the way."""
    root, tokens = _root(tree, ref, file)
    value: Value = root
    where = root.where
    for index, token in enumerate(tokens):
        while isinstance(value, Object) and token not in value and isinstance(inner := value.get("$ref"), str):
            if _is_within(tree, inner, value, tokens[:index]):
                raise _nowhere(tree, ref, value, where, tokens, index)
            hops.take(ref, value.where)
            value, where = _find(tree, inner, value.where.file, hops)
        step = _step(value, token)
        if step is None:
            raise _nowhere(tree, ref, value, where, tokens, index)
        value, where = step
    return value, where


def _is_within(tree: Tree, ref: str, value: Object, way: tuple[str, ...]) -> bool:
    """Whether the reference that an object at the end of a way is leads to a member of that very object."""
    base = _base(tree, value.where.file)
    if not ref.startswith("#"):
        return False
    _, tokens = _split(ref, base)
    return isinstance(tokens, tuple) and len(tokens) > len(way) and tokens[: len(way)] == way


def _root(tree: Tree, ref: str, file: str) -> tuple[Object, tuple[str, ...]]:
    """The root of the file that a reference leads to, and the way from there."""
    base = _base(tree, file)
    if _is_foreign(ref, base):
        kind = "a `file:` URL" if ref.lower().startswith("file:") else "no file or URL that is read"
        raise _Broken(
            "E203",
            f"`{shorten(ref)}` is {kind} and is not followed",
            _SAVE,
        )
    if not ref:
        raise _Broken("E201", "an empty `$ref` points nowhere")
    name, tokens = _split(ref, base)
    if isinstance(tokens, str):
        other = "it starts with `/`; in OpenAPI 3.1, the `$anchor` of a schema will do too"
        hint = _schema_named(tree, tokens) or other
        raise _Broken("E207", f"`{shorten(ref)}` is no JSON pointer", hint)
    if name == posixpath.normpath(tree.file):
        return tree.root, tokens
    if is_remote(name):
        return _remote_root(tree, ref, name), tokens
    if LOCAL_ROOT.match(ref):
        hint = "refer to it by a relative path"
        raise _Broken("E204", f"`{shorten(ref)}` starts from the root of the disk and is not followed", hint)
    if is_outside(name, tree.folder or posixpath.dirname(tree.file) or "."):
        raise _Broken(
            "E204", f"`{shorten(ref)}` leads out of the spec's folder and is not followed", _wider(tree, name)
        )
    root = tree.files.get(name)
    if root is None:
        reason = tree.unread.get(name, _NOT_ASKED)
        meant = "mend that file" if NO_DESCRIPTION in reason else _schema_named(tree, ref) or _near_file(tree, name)
        raise _Broken("E202", f"`{shorten(ref)}` {reason}", meant)
    return root, tokens


def _remote_root(tree: Tree, ref: str, url: str) -> Object:
    """The root of a remote file that was read."""
    root = tree.files.get(url)
    if root is not None:
        return root
    if url in tree.unread:
        reason = tree.unread[url]
        raise _Broken("E208", f"`{shorten(url, 200)}` {reason}", _SAVE if NOT_PUBLIC in reason else None)
    host = origin(url)
    hint = _SAVE
    if host is not None and may_be_public(host.host):
        allow = f'allow its host: `--allow-remote {host}`, or `remote = ["{host}"]` under `[spec]` in the configuration'
        hint = f"{allow}; or {_SAVE}"
    raise _Broken("E203", f"`{shorten(ref)}` is remote and is not followed", hint)


def _wider(tree: Tree, name: str) -> str:
    """How a file outside of the folder may be read all the same."""
    own = posixpath.dirname(tree.file) or "."
    root = posixpath.commonpath([posixpath.abspath(name), posixpath.abspath(own)])
    if root == "/":
        return "move the file into the spec's folder"
    setting = f"root = {json.dumps(posixpath.relpath(root, own), ensure_ascii=False)}"
    option = f"--root {shlex.quote(posixpath.relpath(root))}"
    return f"name the folder that holds both: `{option}`, or `{setting}` under `[spec]` in the configuration"


def _step(value: Value, token: str) -> tuple[Value, Where] | None:
    """One token further (RFC 6901, section 4)."""
    if isinstance(value, Object) and token in value:
        child, where = value[token], value.where / token
    elif isinstance(value, Array) and re.fullmatch("0|[1-9][0-9]{0,8}", token) and int(token) < len(value):
        child, where = value[int(token)], value.where / token
    else:
        return None
    return child, child.where if isinstance(child, (Object, Array)) else where


def _refuse_loop(value: Value, ref: str, chains: Chains) -> None:
    """A reference to a reference is fine, unless it never comes to a value."""
    if isinstance(value, Object) and chains.length(value) > MAX_HOPS:
        raise _endless(ref, value.where)


def _endless(ref: str, where: Where) -> _Broken:
    return _Broken(
        "E205", f"`{shorten(ref)}` leads only to references, in a circle or one after the other", related=where
    )


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
    return _Broken(
        "E201", message, lambda: _meant(tree, ref, value, tokens, index), where if where.file != tree.file else None
    )


def _meant(tree: Tree, ref: str, value: Value, tokens: tuple[str, ...], index: int) -> str | None:
    """The reference that may have been meant: a name alike at the same place, or the same name among the schemas."""
    path = ref.partition("#")[0]
    if isinstance(value, Object):
        name = near(tokens[index], value)
        if name is not None:
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


def _near_file(tree: Tree, name: str) -> str | None:
    near = difflib.get_close_matches(name, tree.files, n=1, cutoff=0.8)
    return f"did you mean `{seen_from(near[0], tree.file)}`?" if near else None


def _pointer(tokens: tuple[str, ...]) -> str:
    return "".join(f"/{escape(token)}" for token in tokens)
