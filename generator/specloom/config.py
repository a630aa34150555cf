"""Configuration: what is particular to one spec, read from `specs/<name>.toml`.

The file has a JSON Schema (`config.schema.json`); jsonschema checks it in `config_file.py`, and an unknown key is
a problem with a suggestion. Here are the values that the stages are given.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import PurePath
from typing import Literal

from msgspec import Struct, field

from specloom.load.tree import Json, Where


class ExampleConfig(Struct, frozen=True):
    """[package.examples.call]: how the documents show a call. Empty strings: chosen by rule."""

    call: str = ""
    """As it follows `client.`: 'things.list(limit=3)'."""
    name: str = ""
    """The variable for what it gives, or for each item: "thing"."""
    then: str = ""
    """Code that uses the variable: "print(thing.id)"."""


class PackageConfig(Struct, frozen=True):
    """[package]: what the generated project is called. Empty strings: derived from `info.title`."""

    name: str = ""
    """The import name: "azure_openai_inference"."""
    distribution: str = ""
    """The distribution's name: "azure-openai-inference"."""
    version: str = "0.1.0"
    description: str = ""
    examples: dict[str, ExampleConfig] = field(default_factory=dict[str, ExampleConfig])
    """By what they show: "call", "get", "stream", "page", "poll", "upload", "download"."""


class NamingConfig(Struct, frozen=True):
    """[naming]: how operations are grouped and named."""

    groups: tuple[str, ...] = ("tag", "prefix", "path")
    """Rules tried in order: "tag" (the operation's first tag, with what an operationId `tag.subgroup.verb` says below
    it), "prefix" (operationId `Group_Verb` or `group.subgroup.verb`), "path" (the static segments of the path)."""
    group_depth: int = 2
    """How deep groups by path may nest."""
    strip_prefixes: tuple[str, ...] = ()
    """Words dropped from the start of operationIds: "microsoft azure"."""
    words: tuple[str, ...] = ()
    """Words to split run-together names by, beside those of the spec."""
    operations: dict[str, str] = field(default_factory=dict[str, str])
    """Pointer of an operation -> its call: "threads.create_and_run"."""
    schemas: dict[str, str] = field(default_factory=dict[str, str])
    """Pointer of a schema (named or inline) -> its name."""
    where: Where | None = None
    """The table in the configuration, where there is a file."""


class ClientParameterConfig(Struct, frozen=True):
    """[client.parameters."api-version"]: a parameter that every operation repeats."""

    default: Json = None
    has_default: bool = False
    environment: str = ""
    hoist: bool | None = None
    """True or False overrides the rule (hoisted when every operation has it)."""
    required: bool = False
    """True: the default that the spec gives a server variable is a placeholder, not to be used."""


class ClientConfig(Struct, frozen=True):
    """[client]: the generated client's own parameters."""

    parameters: dict[str, ClientParameterConfig] = field(default_factory=dict[str, ClientParameterConfig])
    """By wire name; server variables included."""
    credentials: dict[str, str] = field(default_factory=dict[str, str])
    """Security scheme name -> environment variable that holds the key or token."""
    scopes: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Security scheme name -> what a credential's `get_token` is asked for, in place of the spec's scopes."""
    request_id_header: str = ""
    """A header of every request that tells it apart from all others: "x-ms-client-request-id". "": there is none."""
    timeout: float = 600.0
    """Seconds."""
    where: Where | None = None
    """The table in the configuration, where there is a file."""


class CursorPagingConfig(Struct, frozen=True):
    """[paging.cursor]: list operations that have this parameter and these response members are paged by cursor."""

    parameter: str
    items: str
    cursor: str
    more: str = ""


class RetriesConfig(Struct, frozen=True):
    """[retries]: what a spec does not say about trying again."""

    idempotency_header: str = ""
    """The request header by which the service knows a request that it has seen already: "Idempotency-Key"."""


class StreamingConfig(Struct, frozen=True):
    """[streaming]: what a spec does not say about its streams."""

    flag: str = ""
    """The boolean body member that asks for a stream: "stream"."""
    done: str = ""
    """The data of the event that ends a stream: "[DONE]"."""
    error: str = "error"
    """The event, or the member of its data, that reports an error in the middle of a stream; "": there is none."""


class PollingConfig(Struct, frozen=True):
    """[[polling]]: an operation that tells how far some work is, and those that begin such work."""

    get: str
    """Pointer of the operation that is asked again and again."""
    until: tuple[str, ...]
    """The values of the status that end the waiting."""
    where: Where
    """The table in the configuration."""
    status: str = "status"
    """The member of its answer that holds the status, by wire name."""
    start: tuple[str, ...] = ()
    """Pointers of operations that begin the work, and answer with the same record."""
    parameters: dict[str, str] = field(default_factory=dict[str, str])
    """Parameter of `get` -> the member of the started record that it is read from. Others are those of the same name
    that the operation in `start` was called with."""
    after_header: str = ""
    """A response header that says how long to wait: milliseconds where its name ends in "-ms", else seconds."""


class SpecConfig(Struct, frozen=True):
    """[spec]: what may be read beside the spec."""

    root: str = ""
    """The folder that files it refers to have to lie in, relative to the configuration; "": the spec's own."""
    remote: tuple[str, ...] = ()
    """Hosts that files may be fetched from: "example.com", "http://example.com:8080"."""


class Config(Struct, frozen=True):
    """All of it, with defaults: without a file, `Config()`."""

    spec: SpecConfig = SpecConfig()
    package: PackageConfig = PackageConfig()
    target: str = "python"
    naming: NamingConfig = field(default_factory=NamingConfig)
    client: ClientConfig = field(default_factory=ClientConfig)
    paging: CursorPagingConfig | None = None
    streaming: StreamingConfig = StreamingConfig()
    retries: RetriesConfig = RetriesConfig()
    polling: tuple[PollingConfig, ...] = ()
    formatter: Literal["ruff", "black"] = "ruff"
    """Which program lays the generated text out; both give the same bytes, "ruff" in a fraction of the time."""
    overlays: tuple[str, ...] = ()
    """Overlay files, relative to the config; `<name>.overlay.yaml` beside it is found by itself."""


MAX_LENGTH = 200
"""Of the name of a folder; file systems have room for 255 bytes."""

DEVICES = frozenset({"aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that no file and no folder can have on Windows, whatever comes after a dot."""
_NEEDED = "anyio certifi h11 httpcore2 httpx2 idna msgspec sniffio truststore typing_extensions"
_TOOLS = "build hatchling pip pkg_resources setuptools specloom uv virtualenv wheel"
_AT_START = "sitecustomize usercustomize"
_TAKEN = frozenset({*sys.stdlib_module_names, *DEVICES, *f"{_NEEDED} {_TOOLS} {_AT_START} fastapi".split()})
"""Packages that another of the same name would hide, be hidden by, or be installed in place of: those that come with
Python or that it imports when it starts, those that clients need or are installed by, and the one whose name is the
title of every spec that it makes and nobody gave a title."""


def distribution_name(config: Config, title: str, file: str) -> str:
    """What the distribution, and the folder it is written to, are called: as configured, or the words of the import
    name, or of the title, in lower case with "-" between them. Where that has no letter everyone can type, the name of
    the spec's file may; else it is "client"."""
    package = config.package
    found = _plain(package.name or title) or _plain(PurePath(file).stem) or "client"
    return package.distribution or (f"{found}-client" if is_taken(found) else found)


def is_taken(name: str) -> bool:
    """Whether a package of this name would stand in the way of another, or could not be written at all."""
    return name.replace("-", "_") in _TAKEN


def _plain(text: str) -> str:
    """The words of a text, of letters and digits everyone can type, in lower case with "-" between them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:MAX_LENGTH].strip("-")
