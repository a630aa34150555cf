"""The proof that generated files are inert, by reading them alone: nothing of them is imported or run.

`faults_of_output` is what `make corpus` and the tests here ask of everything that is generated.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt

from specloom.ir.model import Api
from specloom.ir.serial import to_plain
from specloom.load.tree import Json
from specloom.targets.python.ast_check import violations
from specloom.targets.python.ast_types import texts_of_types
from specloom.write import MANIFEST

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "python" / "runtime"
_DOCUMENTS = frozenset({"README.md", "api.json", "api.md", "docs/guide.md", "pyproject.toml", MANIFEST})
_INSIDE = re.compile(r"py\.typed|(?:__init__|client|(?:models|inputs|operations)/(?P<name>[^./]+))\.py")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, of terminals and of the direction of writing, which make a file read otherwise than it is
(CVE-2021-42574)."""
_VOCABULARY = frozenset({"*/*", "the service's description marks it as deprecated"})
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_MARKDOWN = MarkdownIt("commonmark")
_MARKDOWN.validateLink = lambda url: True  # its own precaution would hide what is looked for


def faults_of_output(folder: Path, api: Api | None = None, known: Iterable[str] = ()) -> list[str]:
    """What is in a generated folder that no template put there, each with its file; [] where all of it is inert.

    `api`: the IR that it was made from; then each text that a module uses has to be one of the IR, or `known`: of the
    configuration, say.
    """
    files: dict[str, str] = {}
    faults: list[str] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            faults.append(f"{name}: is no file of its own")
        elif path.is_file() and "__pycache__" not in path.parts:
            files[name] = path.read_bytes().decode()
    return faults + faults_of_files(files, api, known)


def faults_of_files(files: Mapping[str, str], api: Api | None = None, known: Iterable[str] = ()) -> list[str]:
    """The same of files that are not written yet, by their paths. The runtime's may be left out."""
    package = next((path.partition("/")[0] for path in files if path.endswith("/py.typed")), "")
    if not package.isidentifier():
        return [f"{package!r} is no name of a package"]
    texts = None if api is None else frozenset([*_texts(to_plain(api)), *known])
    return [f"{path}: {fault}" for path in files for fault in _faults(path, package, files, texts)]


def _faults(path: str, package: str, files: Mapping[str, str], texts: frozenset[str] | None) -> Iterator[str]:
    text = files[path]
    if path.startswith(f"{package}/_runtime/"):
        if text != _runtime().get(path.removeprefix(f"{package}/_runtime/"), ""):
            yield "is not the runtime's"
        return
    inside = path.removeprefix(f"{package}/") if path.startswith(f"{package}/") else ""
    found = _INSIDE.fullmatch(inside)
    if path not in _DOCUMENTS and (found is None or not _is_word(found["name"] or "py")):
        yield "is no file of a package"
    yield from (f"holds {found!a}" for found in dict.fromkeys(_HIDDEN.findall(text)))
    if path.endswith(".py"):
        yield from _of_module(path, package, files, texts)
    elif path.endswith(".md"):
        yield from _of_markdown(text)
    elif path.endswith(".json"):
        json.loads(text)
    elif path == "pyproject.toml":
        yield from _of_project(text, package)


# --- modules -------------------------------------------------------------------------------------------------------


class _Module(NamedTuple):
    """What there is to know of a module, whichever package it is in."""

    faults: tuple[str, ...]
    imports: tuple[ast.ImportFrom, ...] = ()
    """Relative ones."""
    texts: tuple[ast.Constant, ...] = ()
    """The strings in it but docstrings and the texts of types (`ast_types` looks at those)."""


@lru_cache(maxsize=10_000)
def _module(text: str) -> _Module:
    """Kept, because of the modules of two hostile specs most are the same."""
    try:
        nodes = list(ast.walk(ast.parse(text)))
    except (SyntaxError, ValueError) as error:
        return _Module((f"is no Python: {error}",))
    aside = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    aside |= {id(type) for node in nodes for type in texts_of_types(node)}
    return _Module(
        tuple(violations(text)),
        tuple(node for node in nodes if isinstance(node, ast.ImportFrom) and node.level),
        tuple(
            node
            for node in nodes
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside
        ),
    )


def _of_module(path: str, package: str, files: Mapping[str, str], texts: frozenset[str] | None) -> Iterator[str]:
    module = _module(files[path])
    yield from module.faults
    for node in module.imports:
        yield from _missing(node, path, package, files)
    for text in module.texts if texts is not None else ():
        if texts is not None and not _is_known(str(text.value), texts):
            yield f"line {text.lineno}: the text {text.value!r}, which the IR does not have"


def _missing(node: ast.ImportFrom, path: str, package: str, files: Mapping[str, str]) -> Iterator[str]:
    """What a relative import names that the package does not have."""
    folder = path.split("/")[: -node.level]
    module = "/".join([*folder, *(node.module.split(".") if node.module else [])])
    if not folder or module.partition("/")[0] != package:
        yield f"line {node.lineno}: an import from outside of the package"
    elif module.startswith(f"{package}/_runtime/"):
        if f"{module.removeprefix(f'{package}/_runtime/')}.py" not in _runtime():
            yield f"line {node.lineno}: an import of {module}"
    elif node.module and f"{module}.py" in files:
        return
    else:
        for name in node.names:
            if f"{module}/{name.name}.py" not in files and f"{module}/{name.name}/__init__.py" not in files:
                yield f"line {node.lineno}: an import of {module}/{name.name}"


def _is_known(text: str, texts: frozenset[str]) -> bool:
    """Whether a text is of the IR (that of a URL perhaps behind another, and without the slash at its end), of the
    templates, or no more than names."""
    bare = text.removeprefix("{base_url}")
    return (
        not {bare, f"{bare}/"}.isdisjoint(texts)
        or text in _VOCABULARY
        or not bare
        or all(map(_is_word, bare.split(".")))
    )


def _is_word(text: str) -> bool:
    """Whether a text is a name or a number, in any script: vowel signs are part of one, and no `\\w`."""
    return text != "" and f"_{text}".isidentifier()


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from _texts(member)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


@cache
def _runtime() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in RUNTIME.glob("*.py")}


# --- documents -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=10_000)
def _of_markdown(text: str) -> tuple[str, ...]:
    return tuple(_found_in_markdown(text))


def _found_in_markdown(text: str) -> Iterator[str]:
    """Markup of HTML, which a page would take for its own, and links to more than an address."""
    for block in _MARKDOWN.parse(text):
        for token in (block, *(block.children or ())):
            if token.type in ("html_block", "html_inline"):
                yield f"holds the markup {token.content!r}"
            for address in (token.attrGet("href"), token.attrGet("src")):
                known = str(address).casefold().startswith(("http:", "https:", "mailto:"))
                if address is not None and _SCHEME.match(str(address)) and not known:
                    yield f"holds a link to {address}"


def _of_project(text: str, package: str) -> Iterator[str]:
    try:
        project = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        yield f"is no TOML: {error}"
        return
    said = project.get("project", {})
    expected = {"name", "version", "description", "readme", "requires-python", "dependencies", "classifiers"}
    if project.keys() != {"build-system", "project", "tool"} or said.keys() != expected | {"optional-dependencies"}:
        yield "has other tables than those of the template"
    elif project["build-system"] != {"requires": ["hatchling>=1.27"], "build-backend": "hatchling.build"}:
        yield "is built by something else"
    elif project["tool"]["hatch"] != {"build": {"targets": {"wheel": {"packages": [package]}}}}:
        yield "packs something else"
