"""Reading `specs/<name>.toml` into a `Config`, and finding it and its overlays beside the spec."""

from __future__ import annotations

import difflib
import json
import math
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from importlib import resources
from pathlib import Path
from typing import Protocol, TypeAlias, cast

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from specloom.config import (
    ClientConfig,
    ClientParameterConfig,
    Config,
    CursorPagingConfig,
    NamingConfig,
    PackageConfig,
    PollingConfig,
    RetriesConfig,
    SpecConfig,
    StreamingConfig,
)
from specloom.load.origins import Origin, allowed
from specloom.load.reach import Reach
from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

Toml: TypeAlias = dict[str, object]
HOST_HINT = "write it as `example.com`, `example.com:8443` or `http://example.com`: no path, no user, no pattern"


_OVERLAYS = (".overlay.yaml", ".overlay.yml", ".overlay.json")


class _Flaw(Protocol):
    """What is used of jsonschema's ValidationError, whose own types are partly unknown."""

    message: str
    validator: str
    validator_value: object
    instance: object
    schema: object

    @property
    def absolute_path(self) -> Sequence[str | int]: ...


class _Validator(Protocol):
    """What is used of jsonschema's validators."""

    def iter_errors(self, instance: object) -> Iterable[_Flaw]: ...


class Job(Struct, frozen=True):
    """What a run is given: a spec, its configuration, and its overlays in the order to apply them."""

    spec: Path
    config: Config = field(default_factory=Config)
    overlays: tuple[Path, ...] = ()
    reach: Reach = Reach()
    config_file: Path | None = None
    """Where the configuration was read."""


_TO_THE_END = "(?!\n)"
"""What the patterns of the schema end in, since `$` of Python is also true before a line end."""


def find_job(spec: Path, problems: Problems, config_path: Path | None = None) -> Job:
    """A spec with its configuration (`<stem>.toml` beside it, if no other is named) and its overlays:
    `<stem>.overlay.yaml` (or .yml, .json) beside it, then those that the configuration names, relative to itself.

    Raises `Unusable` where the configuration cannot be used.
    """
    config_path = config_path or next(_beside(spec, ".toml"), None)
    config = read_config(config_path, problems) if config_path else Config()
    found = _beside(spec, *_OVERLAYS)
    named = ((config_path or spec).parent / name for name in config.overlays)
    reach = _reach(config.spec, config_path or spec, problems)
    return Job(spec, config, (*found, *named), reach, config_path)


def looked_for(spec: Path) -> list[Path]:
    """The files that go with a spec by their names, be they there or not."""
    return _called(spec, ".toml", *_OVERLAYS)


def _beside(spec: Path, *suffixes: str) -> Iterator[Path]:
    """Those of the files beside a spec that are there."""
    for path in _called(spec, *suffixes):
        with suppress(OSError):  # a name that is too long for any file; that of the spec is another's concern
            if path.is_file():
                yield path


def _called(spec: Path, *suffixes: str) -> list[Path]:
    """What is called as a spec is, but for what follows the stem."""
    return [spec.with_name(f"{spec.stem}{suffix}") for suffix in suffixes if spec.name]


def _reach(config: SpecConfig, path: Path, problems: Problems) -> Reach:
    """What [spec] says. Raises `Unusable` where it names what is no host."""
    hosts: dict[Origin, None] = {}
    for index, text in enumerate(config.remote):
        host = allowed(text)
        if host is None:
            where = Where(str(path)) / "spec" / "remote" / index
            problems.add("E704", f"{json.dumps(text)} is no host", where, hint=HOST_HINT)
            raise Unusable
        hosts[host] = None
    return Reach(path.parent / config.root if config.root else None, frozenset(hosts))


def read_config(path: Path, problems: Problems) -> Config:
    """The configuration in a TOML file, checked against `config.schema.json`.

    Raises `Unusable` where it cannot be read, is no TOML, or does not fit the schema; each reason is a problem.
    """
    table = _parse(path, problems)
    before = len(problems)
    import jsonschema  # here, because it takes long to be there, and few specs have a configuration

    validator = cast(_Validator, jsonschema.Draft202012Validator(_schema()))
    for flaw in validator.iter_errors(table):
        _report(flaw, Where(str(path)), problems)
    for where in _not_finite(table, Where(str(path))):
        problems.add("E704", "expected a finite number", where)
    if len(problems) > before:
        raise Unusable
    return _config(table, Where(str(path)))


def _parse(path: Path, problems: Problems) -> Toml:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        problems.add("E701", f"the configuration cannot be read: {_reason(error)}", Where(str(path)))
    except (ValueError, RecursionError) as error:  # a number of too many digits is no TOMLDecodeError
        reason, place = _parted(str(error))
        problems.add("E702", f"this is no TOML: {reason}", Where(str(path), mark=place), hint=_quoted(path, place))
    raise Unusable


def _quoted(path: Path, place: tuple[int, int] | None) -> str | None:
    """The line at a place with its value in quotes, where that is all it lacks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    line = lines[place[0] - 1] if place is not None and place[0] <= len(lines) else ""
    bare = re.fullmatch(r"\s*([\w.-]+)\s*=\s*([A-Za-z/.][^\"'#=]*)", line)
    return f'write `{bare[1]} = "{bare[2].strip()}"`' if bare else None


def _parted(message: str) -> tuple[str, tuple[int, int] | None]:
    """tomllib's message without the place at its end, and the place."""
    found = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", message, re.DOTALL)
    return (found[1], (int(found[2]), int(found[3]))) if found else (message, None)


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else "it is not UTF-8"


def _schema() -> dict[str, object]:
    text = resources.files("specloom").joinpath("config.schema.json").read_text(encoding="utf-8")
    return msgspec.json.decode(text, type=dict[str, object])


def _report(flaw: _Flaw, root: Where, problems: Problems) -> None:
    """One problem for a wrong value, or one for each key that the schema does not know."""
    where = root
    for step in flaw.absolute_path:
        where /= step
    if flaw.validator == "additionalProperties":
        for key, known in _unknown_keys(flaw):
            close = difflib.get_close_matches(key, known, n=1)
            hint = f"did you mean `{close[0]}`?" if close else f"known here: {', '.join(sorted(known))}"
            problems.add("E703", f"unknown key `{key}`", where / key, hint=hint)
    else:
        problems.add("E704", _sentence(flaw), where, hint=_instead(flaw))


def _instead(flaw: _Flaw) -> str | None:
    """The line to write in place of a wrong value, where that can be told."""
    key = str(flaw.absolute_path[-1]) if flaw.absolute_path else ""
    match flaw.validator, flaw.validator_value, flaw.instance:
        case "type", "array", str(text):
            return f"write `{key} = {json.dumps([text])}`"
        case "type", "string", int() | float() as number:
            return f'write `{key} = "{number}"`'
        case "type", "number" | "integer", str(text) if digits := re.match(r"\s*(\d+)", text):
            return f"write `{key} = {digits[1]}`"
        case "enum", choices, str(text):
            close = difflib.get_close_matches(text, msgspec.convert(choices, list[str]), n=1)
            return f'write `"{close[0]}"`' if close else None
        case _:
            return None


def _not_finite(table: Toml, root: Where) -> Iterator[Where]:
    """The places of infinities and of what is no number, which TOML has and neither JSON nor Python's text has."""
    pending: list[tuple[object, Where]] = [(table, root)]
    while pending:
        value, where = pending.pop()
        if isinstance(value, float) and not math.isfinite(value):
            yield where
        elif isinstance(value, dict):
            pending += [(member, where / key) for key, member in cast(Toml, value).items()]
        elif isinstance(value, list):
            pending += [(item, where / index) for index, item in enumerate(cast(list[object], value))]


def _unknown_keys(flaw: _Flaw) -> Iterator[tuple[str, list[str]]]:
    table = msgspec.convert(flaw.instance, Toml)
    schema = msgspec.convert(flaw.schema, dict[str, object])
    known = list(msgspec.convert(schema.get("properties", {}), dict[str, object]))
    for key in table:
        if key not in known:
            yield key, known


def _sentence(flaw: _Flaw) -> str:
    """What is wrong with a value, in the words of a person."""
    shown = json.dumps(flaw.instance, default=str)
    match flaw.validator:
        case "type":
            kinds = msgspec.convert(flaw.validator_value, str | list[str])
            return f"expected {kinds if isinstance(kinds, str) else ' or '.join(kinds)}, got {shown}"
        case "enum":
            choices = msgspec.convert(flaw.validator_value, list[str])
            return f"expected {' or '.join(json.dumps(choice) for choice in choices)}, got {shown}"
        case "pattern":
            return f"{shown} does not match {str(flaw.validator_value).removesuffix(_TO_THE_END)}"
        case "required":
            keys = msgspec.convert(flaw.instance, Toml)
            return " and ".join(
                f"`{key}` is missing" for key in msgspec.convert(flaw.validator_value, list[str]) if key not in keys
            )
        case _:
            return flaw.message


def _config(table: Toml, where: Where) -> Config:
    """The values of a table that fits the schema."""
    config = Config()
    if "spec" in table:
        config = replace(config, spec=msgspec.convert(table["spec"], SpecConfig))
    if "package" in table:
        config = replace(config, package=msgspec.convert(table["package"], PackageConfig))
    if "naming" in table:
        naming = msgspec.convert(table["naming"], NamingConfig)
        config = replace(config, naming=replace(naming, where=where / "naming"))
    if "client" in table:
        client = _client(msgspec.convert(table["client"], Toml))
        config = replace(config, client=replace(client, where=where / "client"))
    if "paging" in table:
        paging = msgspec.convert(table["paging"], dict[str, CursorPagingConfig])
        config = replace(config, paging=paging.get("cursor"))
    if "streaming" in table:
        config = replace(config, streaming=msgspec.convert(table["streaming"], StreamingConfig))
    if "polling" in table:
        tables = enumerate(msgspec.convert(table["polling"], list[Toml]))
        config = replace(config, polling=tuple(_polling(each, where / "polling" / at) for at, each in tables))
    if "retries" in table:
        config = replace(config, retries=msgspec.convert(table["retries"], RetriesConfig))
    if "formatter" in table:
        config = replace(config, formatter="black" if table["formatter"] == "black" else "ruff")
    return replace(
        config,
        target=msgspec.convert(table.get("target", config.target), str),
        overlays=msgspec.convert(table.get("overlays", ()), tuple[str, ...]),
    )


def _client(table: Toml) -> ClientConfig:
    parameters = msgspec.convert(table.get("parameters", {}), dict[str, Toml])
    return ClientConfig(
        parameters={name: _parameter(each) for name, each in parameters.items()},
        credentials=msgspec.convert(table.get("credentials", {}), dict[str, str]),
        scopes=msgspec.convert(table.get("scopes", {}), dict[str, tuple[str, ...]]),
        request_id_header=msgspec.convert(table.get("request_id_header", ""), str),
        timeout=msgspec.convert(table.get("timeout", ClientConfig().timeout), float),
    )


def _parameter(table: Toml) -> ClientParameterConfig:
    hoist = table.get("hoist")
    return ClientParameterConfig(
        default=msgspec.convert(table.get("default"), None | bool | int | float | str),
        has_default="default" in table,
        environment=msgspec.convert(table.get("environment", ""), str),
        hoist=None if hoist is None else bool(hoist),
        required=bool(table.get("required", False)),
    )


def _polling(table: Toml, where: Where) -> PollingConfig:
    return PollingConfig(
        get=str(table["get"]),
        until=msgspec.convert(table["until"], tuple[str, ...]),
        where=where,
        status=str(table.get("status", "status")),
        start=msgspec.convert(table.get("start", ()), tuple[str, ...]),
        parameters=msgspec.convert(table.get("parameters", {}), dict[str, str]),
        after_header=str(table.get("after_header", "")),
    )
