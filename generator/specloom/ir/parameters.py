"""Parameters: of operations, and of the client, to which those that every operation repeats are hoisted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from specloom.config import ClientParameterConfig, Config
from specloom.ir.alike import alike
from specloom.ir.docs import describe
from specloom.ir.enums import has_value_format
from specloom.ir.model import Const, Name, Parameter, Type
from specloom.ir.names import Wanted, name, settle, spoken
from specloom.ir.names import key as folded
from specloom.ir.servers import variables
from specloom.ir.shapes import resolved, some_values
from specloom.ir.types import TypeBuilder
from specloom.ir.written import written
from specloom.load.tree import Json, Where, escape
from specloom.normalize import document as doc
from specloom.problems import Problems, did_you_mean

Location: TypeAlias = Literal["path", "query", "header", "cookie", "host"]

_LOCATIONS: dict[doc.In, Location] = {
    doc.In.PATH: "path",
    doc.In.QUERY: "query",
    doc.In.HEADER: "header",
    doc.In.COOKIE: "cookie",
    doc.In.HOST: "host",
}
_NOT_CONFIGURED = ClientParameterConfig()
_MANY = 8
"""Operations that do not have the same parameter by chance."""
_VERSION = "api-version"
_IN_PLACE = re.compile(r"/parameters/\d+$")
_TEMPLATED = re.compile(r"\{([^{}]+)\}")


def is_api_version(parameter: doc.Parameter, document: doc.Document) -> bool:
    """Whether it says which version of the API is meant: as x-ms-api-version says, else by its name where AutoRest
    takes it for that."""
    by_name = parameter.location is doc.In.QUERY and parameter.name.lower() == _VERSION
    return (by_name and document.for_autorest) if parameter.api_version is None else parameter.api_version


def location(parameter: doc.Parameter) -> Location:
    """The location as the IR says it."""
    return _LOCATIONS[parameter.location]


def in_order(operation: doc.Operation) -> tuple[doc.Parameter, ...]:
    """The parameters of an operation: those of the path as they come in it, then the others as written."""
    templated = _TEMPLATED.findall(operation.path)
    in_path = [each for each in operation.parameters if each.location is doc.In.PATH]
    others = [each for each in operation.parameters if each.location is not doc.In.PATH]
    return (*sorted(in_path, key=lambda each: templated.index(each.name)), *others)


# --- what the client has -------------------------------------------------------------------------------------------


def hoisted(
    document: doc.Document, everyone: Sequence[Sequence[doc.Parameter]], config: Config, problems: Problems
) -> dict[doc.ParameterKey, doc.Parameter]:
    """The parameters that belong to the client: server variables, then those that x-ms-parameter-location or the
    configuration puts there, and those that every operation (of two or more) has, unless by chance, and none means
    otherwise.

    A path parameter names what an operation works on, so it is hoisted only where it is said so.
    """
    _report_unknown(document, everyone, config, problems)
    uses: dict[doc.ParameterKey, list[doc.Parameter]] = {}
    for parameters in everyone:
        for each in parameters:
            uses.setdefault(each.key, []).append(each)
    found: dict[doc.ParameterKey, doc.Parameter] = {}
    for variable in variables(document):
        found[variable.key] = variable
    for each in document.client_parameters:
        if _configured(each, config).hoist is not False:
            found.setdefault(each.key, each)
    for at, same in uses.items():
        if _belongs_to_client(at, same, len(everyone), config, problems):
            found.setdefault(at, _common(same))
    return found


def is_hoisted(
    parameter: doc.Parameter,
    on_client: Mapping[doc.ParameterKey, doc.Parameter],
    document: doc.Document,
    config: Config,
) -> bool:
    """Whether a parameter of an operation is the client's. Where that one is a shared parameter of the document, a
    parameter that is written in place, under the same name, is another one: it stays with its operation."""
    found = on_client.get(parameter.key)
    if found is None or parameter.on_client or _configured(parameter, config).hoist:
        return found is not None
    return parameter.where == found.where or all(each.where != found.where for each in document.client_parameters)


def _configured(parameter: doc.Parameter, config: Config) -> ClientParameterConfig:
    return config.client.parameters.get(parameter.name, _NOT_CONFIGURED)


def _belongs_to_client(
    at: doc.ParameterKey, same: Sequence[doc.Parameter], operations: int, config: Config, problems: Problems
) -> bool:
    said = _configured(same[0], config).hoist
    if said is None and any(each.on_client is not None for each in same):
        said = any(each.on_client for each in same)
    everywhere = said is None and at[0] is not doc.In.PATH and len(same) == operations >= 2
    everywhere = everywhere and not any(each.request_id for each in same)  # no two calls have the same
    everywhere = everywhere and all(each.grouping is None for each in same)  # that says where it belongs
    everywhere = everywhere and not _by_chance(same)
    if not (said or everywhere):
        return False
    differing = next((each for each in same if not alike(each.schema, same[0].schema)), None)
    if differing is not None:
        problems.add(
            "N552",
            f"`{same[0].name}` is not of one type everywhere; "
            + ("the client's has the first" if said else "it stays with each operation"),
            differing.where,
            related=same[0].where,
            related_message="another type here",
        )
    return bool(said) or (everywhere and differing is None)


def _by_chance(same: Sequence[doc.Parameter]) -> bool:
    """Whether operations may have the same parameter for no reason: they are few, and each describes it for itself, in
    the query. Two ways to search, say, both take a `q`."""
    first = same[0]
    shared = not _IN_PLACE.search(first.where.pointer) and all(each.where == first.where for each in same)
    says_version = first.name.lower() == _VERSION or len(some_values(first.schema)) == 1 or first.schema.has_const
    return first.location is doc.In.QUERY and len(same) < _MANY and not (shared or says_version)


def _common(same: Sequence[doc.Parameter]) -> doc.Parameter:
    """One parameter for many: the first that has words, required where all are."""
    described = next((each for each in same if each.description or each.schema.description), same[0])
    return replace(described, required=all(each.required for each in same))


def _report_unknown(
    document: doc.Document, everyone: Sequence[Sequence[doc.Parameter]], config: Config, problems: Problems
) -> None:
    known = {each.name for parameters in everyone for each in parameters}
    known |= {variable.name for variable in variables(document)}
    known |= {each.name for each in document.client_parameters}
    for wire in config.client.parameters:
        if wire not in known:
            problems.add(
                "E714",
                f"[client.parameters] names `{wire}`, which is no parameter of this spec",
                written(config.client.where, "parameters", wire, otherwise=Where(document.file)),
                hint=did_you_mean(wire, known),
            )


# --- conversion ----------------------------------------------------------------------------------------------------


class Owner(Struct, frozen=True):
    """What parameters belong to: an operation, or the client."""

    pointer: str = "#"
    phrase: Name = ""
    """What their inline types are named after."""


def convert(
    parameters: Iterable[doc.Parameter], owner: Owner, types: TypeBuilder, document: doc.Document, config: Config
) -> tuple[Parameter, ...]:
    """Parameters of the IR, with names unique among them."""
    given = tuple(parameters)
    names = _names(given)
    return tuple(_convert(each, names[_id(each)], owner, types, document, config) for each in given)


def _id(parameter: doc.Parameter) -> str:
    return f"{parameter.location} {parameter.name}"


def _names(parameters: Sequence[doc.Parameter]) -> dict[str, Name]:
    """Names by `_id`. Of one name at two locations, each is told by its location. Of several at one location ("filter"
    and "$filter"), the one that is written as the name is keeps it, and the others are read aloud ("dollar filter")."""
    short = {_id(each): name(each.x.client_name or each.name) for each in parameters}
    together = Counter((each.location, folded(short[_id(each)])) for each in parameters)

    def wanted(each: doc.Parameter) -> Wanted:
        id, spelled = _id(each), short[_id(each)]
        if together[each.location, folded(spelled)] == 1 or each.name == spelled.lower().replace(" ", "_"):
            return Wanted(id, (spelled, f"{spelled} {location(each)}"))
        return Wanted(id, (" ".join(spoken(each.name)) or spelled,), rank=3)

    return settle(map(wanted, parameters))


def _convert(
    parameter: doc.Parameter,
    spelled: Name,
    owner: Owner,
    types: TypeBuilder,
    document: doc.Document,
    config: Config,
) -> Parameter:
    schema = parameter.schema
    hint = (f"{owner.phrase} {spelled}".strip(),)
    pointer = f"{owner.pointer}/parameters/{escape(parameter.name)}"
    only = _only_text(parameter, document)
    used: Type = only or types.use(schema, hint=hint, direction="request", pointer=pointer)
    has_default, default = _default(parameter, document, config)
    return Parameter(
        wire=parameter.name,
        name=spelled,
        location=location(parameter),
        type=used,
        required=parameter.required,
        doc=describe(_described(parameter, document, config), parameter.description or schema.description),
        style=parameter.style,
        explode=parameter.explode,
        allow_reserved=parameter.allow_reserved,
        content_type=parameter.content_type,
        deprecated=parameter.deprecated or schema.deprecated,
        has_default=has_default,
        default=default,
        constant=parameter.required and _is_constant(used),
        header_prefix=parameter.header_prefix,
        request_id=parameter.request_id,
    )


def _described(parameter: doc.Parameter, document: doc.Document, config: Config) -> doc.Schema:
    """The schema that has the words and constraints, without a default that is only a placeholder."""
    schema = parameter.schema
    if _configured(parameter, config).required:
        return replace(schema, has_default=False)
    return schema if schema.ref is None else resolved(schema, document) or schema


def _only_text(parameter: doc.Parameter, document: doc.Document) -> Const | None:
    """The value that is to be sent always, of a format whose values are typed as more than their text: what is sent is
    the text."""
    schema = resolved(parameter.schema, document)
    if schema is None or not parameter.required or not has_value_format(schema):
        return None
    values = [schema.const] if schema.has_const else [each.value for each in some_values(schema)]
    is_open = schema.enum is not None and schema.enum.open
    match values:
        case [str() | int() | float() as only] if not is_open:
            return Const(only)
        case _:
            return None


def _is_constant(used: Type) -> bool:
    return isinstance(used, Const) and not used.open


def _default(parameter: doc.Parameter, document: doc.Document, config: Config) -> tuple[bool, Json]:
    """Whether the client fills the parameter in, and with what: as the configuration says, else x-ms-client-default,
    else a server variable's own default, else the version of the API where AutoRest takes the parameter for it."""
    said = _configured(parameter, config)
    if said.has_default:
        return True, said.default
    for extensions in (parameter.x, parameter.schema.x):
        if extensions.has_client_default:
            return True, extensions.client_default
    if parameter.location is doc.In.HOST and not said.required:
        return parameter.schema.has_default, parameter.schema.default
    plain = parameter.schema.enum is None and parameter.schema.ref is None
    if is_api_version(parameter, document) and parameter.required and document.version and plain:
        return True, document.version
    return False, None
