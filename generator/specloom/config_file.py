"""Reading `specs/<name>.toml` into a `Config`, and finding it and its overlays beside the spec."""

from __future__ import annotations

import difflib
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib import resources
from pathlib import Path
from typing import Protocol, TypeAlias, cast

import jsonschema
import msgspec

from specloom.config import (
    ClientConfig,
    ClientParameterConfig,
    Config,
    CursorPagingConfig,
    NamingConfig,
    PackageConfig,
    PollingConfig,
    RetriesConfig,
    StreamingConfig,
)
from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

Toml: TypeAlias = dict[str, object]


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


@dataclass(frozen=True, slots=True)
class Job:
    """What a run is given: a spec, its configuration, and its overlays in the order to apply them."""

    spec: Path
    config: Config = field(default_factory=Config)
    overlays: tuple[Path, ...] = ()


def find_job(spec: Path, problems: Problems, config_path: Path | None = None) -> Job:
    """A spec with its configuration (`<stem>.toml` beside it, if no other is named) and its overlays:
    `<stem>.overlay.yaml` (or .yml, .json) beside it, then those that the configuration names, relative to itself.

    Raises `Unusable` where the configuration cannot be used.
    """
    beside = spec.with_suffix(".toml")
    if config_path is None and beside.is_file():
        config_path = beside
    config = read_config(config_path, problems) if config_path else Config()
    found = (spec.with_name(f"{spec.stem}.overlay{suffix}") for suffix in (".yaml", ".yml", ".json"))
    named = ((config_path or spec).parent / name for name in config.overlays)
    return Job(spec, config, (*(path for path in found if path.is_file()), *named))


def read_config(path: Path, problems: Problems) -> Config:
    """The configuration in a TOML file, checked against `config.schema.json`.

    Raises `Unusable` where it cannot be read, is no TOML, or does not fit the schema; each reason is a problem.
    """
    table = _parse(path, problems)
    before = len(problems)
    validator = cast(_Validator, jsonschema.Draft202012Validator(_schema()))
    for flaw in validator.iter_errors(table):
        _report(flaw, Where(str(path)), problems)
    if len(problems) > before:
        raise Unusable
    return _config(table, Where(str(path)))


def _parse(path: Path, problems: Problems) -> Toml:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        problems.add("E701", f"the configuration cannot be read: {_reason(error)}", Where(str(path)))
    except tomllib.TOMLDecodeError as error:
        reason, place = _parted(str(error))
        problems.add("E702", f"this is no TOML: {reason}", Where(str(path), mark=place))
    raise Unusable


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
            hint = f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(sorted(known))}"
            problems.add("E703", f"unknown key {key!r}", where / key, hint=hint)
    else:
        problems.add("E704", _sentence(flaw), where)


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
            return f"{shown} does not match {flaw.validator_value}"
        case _:
            return flaw.message


def _config(table: Toml, where: Where) -> Config:
    """The values of a table that fits the schema."""
    config = Config()
    if "package" in table:
        config = replace(config, package=msgspec.convert(table["package"], PackageConfig))
    if "naming" in table:
        config = replace(config, naming=msgspec.convert(table["naming"], NamingConfig))
    if "client" in table:
        config = replace(config, client=_client(msgspec.convert(table["client"], Toml)))
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
