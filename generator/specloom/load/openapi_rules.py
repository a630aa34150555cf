"""openapi-spec-validator, told to keep its verdicts' places, its hands off the network, and its time bounded.

Only `validate` imports this module, and only when it needs it: the libraries behind it take a third of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from jsonschema.exceptions import ValidationError
from jsonschema_path.paths import SchemaPath
from msgspec import Struct
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.validation import keywords
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry
from openapi_spec_validator.validation.validators import SpecValidator
from referencing.exceptions import Unresolvable as Unresolvable

from specloom.load.tree import Json
from specloom.load.verdicts import Way

_SIMPLE = (
    "type",
    "nullable",
    "enum",
    "const",
    "format",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
)


class Ruling(Struct, frozen=True):
    """A verdict, and the way to what it is about."""

    verdict: ValidationError
    way: Way
    of_default: bool = False
    """Whether a `default` was judged by its own schema."""


class _EveryScheme(Mapping[str, Callable[[str], Json]]):
    """One reader for the URLs of every scheme. A scheme that is missing here would be opened by the library itself."""

    def __init__(self, read: Callable[[str], Json]) -> None:
        self._read = read

    def __getitem__(self, scheme: str) -> Callable[[str], Json]:
        return self._read

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


class _Ruled(OpenAPIValidationError):
    """Carries a ruling through the library, whose own rules do not say where they found something."""

    def __init__(self, ruling: Ruling) -> None:
        super().__init__(ruling.verdict.message)
        self.ruling = ruling


def rulings(version: str, document: dict[str, Json], read: Callable[[str], Json]) -> Iterator[Ruling]:
    """Every verdict on a document of version "2.0", "3.0", "3.1" or "3.2".

    `read` gives another file's content by its URL relative to the document, and raises where there is none. Raises
    whatever the library raises over documents it did not think of.
    """
    path = SchemaPath.from_dict(document, handlers=_EveryScheme(read), resolved_cache_maxsize=128)
    for verdict in _VALIDATORS[version](path).iter_errors():
        yield verdict.ruling if isinstance(verdict, _Ruled) else Ruling(verdict, tuple(verdict.absolute_path))


def _ruled(found: Iterable[ValidationError], path: SchemaPath) -> Iterator[ValidationError]:
    for verdict in found:
        if isinstance(verdict, _Ruled):
            yield verdict
        else:
            yield _Ruled(Ruling(verdict, (*path.parts, *verdict.absolute_path)))


class _Schema(keywords.SchemaValidator):
    """The rules for schemas."""

    def __init__(self, registry: KeywordValidatorRegistry) -> None:
        super().__init__(registry)
        self._collected: dict[int, set[str]] = {}
        """Property names by schema: the library looks for them again at each use, which can double at every level."""

    def __call__(
        self, schema: SchemaPath, require_properties: bool = True, meta_checked: bool = False
    ) -> Iterator[ValidationError]:
        yield from _ruled(super().__call__(schema, require_properties, meta_checked), schema)

    def _collect_properties(self, schema: SchemaPath) -> set[str]:
        key = id(schema.read_value())  # the document outlives this object
        if key not in self._collected:
            self._collected[key] = set()  # a schema that leads to itself adds nothing to itself
            self._collected[key] = super()._collect_properties(schema)
        return self._collected[key]


class _Schema30(_Schema, keywords.OpenAPIV30SchemaValidator):
    pass


class _Schema31(_Schema, keywords.OpenAPIV31SchemaValidator):
    pass


class _Operation(keywords.OperationValidator):
    def __call__(
        self, url: str, name: str, operation: SchemaPath, path_parameters: SchemaPath | None
    ) -> Iterator[ValidationError]:
        yield from _ruled(super().__call__(url, name, operation, path_parameters), operation)


class _Parameters(keywords.ParametersValidator):
    def __call__(self, parameters: SchemaPath) -> Iterator[ValidationError]:
        yield from _ruled(super().__call__(parameters), parameters)


class _Tags(keywords.TagsValidator):
    def __call__(self, tags: SchemaPath) -> Iterator[ValidationError]:
        yield from _ruled(super().__call__(tags), tags)


class _Default(keywords.ValueValidator):
    """Judges a default by the simple keywords of its own schema: the patterns of a spec can take `re` forever, and its
    references and combinations can branch without end."""

    def __call__(self, schema: SchemaPath, value: Json) -> Iterator[ValidationError]:
        own = cast("dict[str, Json]", schema.read_value())
        simple = {key: own[key] for key in _SIMPLE if key in own and not (key == "type" and own[key] == "file")}
        judge = self.value_validator_cls(simple, format_checker=self.value_validator_format_checker)
        for verdict in judge.iter_errors(value):
            yield _Ruled(Ruling(verdict, (*schema.parts, "default", *verdict.absolute_path), of_default=True))


class _Default30(_Default, keywords.OpenAPIV30ValueValidator):
    pass


class _Default31(_Default, keywords.OpenAPIV31ValueValidator):
    pass


def _rules(
    base: type[SpecValidator], schema: type[_Schema], default: type[_Default]
) -> dict[str, type[keywords.KeywordValidator]]:
    own: dict[str, type[keywords.KeywordValidator]] = {
        "operation": _Operation,
        "parameters": _Parameters,
        "tags": _Tags,
        "schema": schema,
        "default": default,
    }
    return {**base.keyword_validators, **own}


class _Validator2(OpenAPIV2SpecValidator):
    keyword_validators = _rules(OpenAPIV2SpecValidator, _Schema30, _Default30)


class _Validator30(OpenAPIV30SpecValidator):
    keyword_validators = _rules(OpenAPIV30SpecValidator, _Schema30, _Default30)


class _Validator31(OpenAPIV31SpecValidator):
    keyword_validators = _rules(OpenAPIV31SpecValidator, _Schema31, _Default31)


class _Validator32(OpenAPIV32SpecValidator):
    keyword_validators = _rules(OpenAPIV32SpecValidator, _Schema31, _Default31)


_VALIDATORS: dict[str, type[SpecValidator]] = {
    "2.0": _Validator2,
    "3.0": _Validator30,
    "3.1": _Validator31,
    "3.2": _Validator32,
}
