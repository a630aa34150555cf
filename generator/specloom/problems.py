"""Problems: everything Specloom has to say about an input, collected rather than thrown.

A problem has a code, a severity, a place, a message, and, where they help, a second place and a hint. Codes are
declared once, in `CODES` below; `docs/problems.md` is generated from that table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from specloom.load.tree import Where


class Severity(StrEnum):
    """How bad it is. Only an error keeps output from being written."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to say about one place of the input."""

    code: str
    message: str
    where: Where
    severity: Severity
    hint: str | None = None
    related: Where | None = None
    related_message: str | None = None


class Problems:
    """The collector that stages add to; in the order found, each problem once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def add(
        self,
        code: str,
        message: str,
        where: Where,
        *,
        hint: str | None = None,
        related: Where | None = None,
        related_message: str | None = None,
    ) -> None:
        """Add a problem; its severity is that of its code in `CODES`."""
        severity = CODES[code].severity
        self._found[Problem(code, message, where, severity, hint, related, related_message)] = None

    def include(self, others: Iterable[Problem]) -> None:
        """Add problems that were collected elsewhere, on trial."""
        self._found.update(dict.fromkeys(others))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those that keep output from being written."""
        return tuple(p for p in self if p.severity is Severity.ERROR)


class Unusable(Exception):
    """Raised where a stage cannot go on (a file that is no YAML); the reason is already among the problems."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means: a row of `docs/problems.md`."""

    code: str
    severity: Severity
    title: str
    explanation: str


def _table(*rows: Code) -> dict[str, Code]:
    return {row.code: row for row in rows}


E = Severity.ERROR
W = Severity.WARNING
N = Severity.NOTE

# E1xx reading, E2xx references, E3xx document, E4xx schemas, E5xx operations, E6xx names, E7xx config and overlay,
# E8xx output. W and N codes use the same hundreds.
CODES = _table(
    Code("E101", E, "unreadable file", "The file does not exist, is no regular file, or cannot be read."),
    Code("E102", E, "file too large", "A file is larger than 64 MB, far beyond any API description that people keep."),
    Code(
        "E103",
        E,
        "text in no known encoding",
        "A file is read as UTF-8, or as the UTF-16 or UTF-32 that its byte order mark announces, and holds bytes that "
        "are not.",
    ),
    Code("E104", E, "no YAML", "The text breaks a rule of YAML at the place shown."),
    Code(
        "E105",
        E,
        "no JSON",
        "The text breaks a rule of JSON at the place shown. A file is read as JSON when its name ends in `.json`.",
    ),
    Code(
        "E106",
        E,
        "nested too deeply",
        "Objects and arrays stand inside each other more than 100 deep. Name the inner schemas, and refer to them.",
    ),
    Code(
        "E107",
        E,
        "too many values",
        "A file holds more than two million values, or its aliases repeat more than two hundred thousand, as those of "
        "a few lines can. `$ref` says the same without repeating.",
    ),
    Code(
        "E108",
        E,
        "alias of nothing",
        "A YAML alias (`*name`) names no anchor (`&name`) above it, or stands inside the value that it would repeat.",
    ),
    Code(
        "E109",
        E,
        "key is no text",
        "A YAML key is an object or an array. Numbers and `true` are fine: they are read as text.",
    ),
    Code("E110", E, "no object", "The file is empty, or holds text, a number or an array, where an object is needed."),
    Code(
        "W111",
        W,
        "key written twice",
        "An object has one key twice. The last one counts, as for most readers of YAML and JSON; the other is lost.",
    ),
    Code(
        "W112",
        W,
        "number outside JSON",
        "An infinity, NaN, or a number too large to be exchanged. It is read as text.",
    ),
    Code(
        "W113",
        W,
        "tag left out",
        "A YAML tag (`!name`) other than those of YAML's core schema. The value is read without it.",
    ),
    Code("W114", W, "several documents", "A YAML file holds a second document, after `---`. Only the first is read."),
    Code("W115", W, "nothing to merge", "The value of a YAML merge key (`<<`) is no object. It is left out."),
    Code(
        "W116", W, "half a character", "A JSON string holds one half of a surrogate pair. U+FFFD is read in its place."
    ),
    Code(
        "E201",
        E,
        "reference to nowhere",
        "A `$ref` names a place that the file does not have. Names are compared exactly, capitals included.",
    ),
    Code(
        "E202",
        E,
        "reference to an unreadable file",
        "A `$ref` names a file that does not exist or cannot be read. It is looked for from the file that the `$ref` "
        "is in.",
    ),
    Code(
        "E203",
        E,
        "remote reference",
        "A `$ref` leads to a network or a `file:` URL. Such references are not followed: what is generated would "
        "depend on what a server says that day.",
    ),
    Code(
        "E204",
        E,
        "reference out of the folder",
        "A `$ref` leads to a file outside the spec's own folder. It is not followed: a spec may come from anyone.",
    ),
    Code(
        "E205",
        E,
        "reference to itself",
        "A `$ref` leads, perhaps by way of others, only back to itself, and never to a value.",
    ),
    Code(
        "N206",
        N,
        "example not found",
        "A reference that only illustrates leads nowhere. Nothing is lost but the example.",
    ),
    Code(
        "E207",
        E,
        "reference is no pointer",
        "What follows `#` in a `$ref` has to be a JSON pointer: `#/components/schemas/Pet`.",
    ),
    Code(
        "E301",
        E,
        "no API description",
        "The file has neither `openapi` nor `swagger` at its top, so it is something else.",
    ),
    Code(
        "E302",
        E,
        "unknown version",
        "The document is of a version that is not read: Swagger 2.0, OpenAPI 3.0 and 3.1 are.",
    ),
    Code(
        "W303",
        W,
        "required names no property",
        "`required` names something that no `properties` of the schema describe. openapi-spec-validator found it.",
    ),
    Code(
        "W304",
        W,
        "version is a number",
        "The version is written without quotes, so that YAML reads it as a number. It is taken for the text it looks "
        "like.",
    ),
    Code("E305", E, "paths is no object", "`paths` has to be an object, with one member for each path."),
    Code(
        "W306",
        W,
        "not as OpenAPI has it",
        "The document breaks a rule of OpenAPI's own schema, as openapi-spec-validator applies it. What can be "
        "understood is generated all the same.",
    ),
    Code(
        "W307",
        W,
        "operationId written twice",
        "Two operations have one operationId; by the specification each is unique.",
    ),
    Code("W308", W, "parameter written twice", "One list of parameters holds two with the same name and place."),
    Code(
        "W309",
        W,
        "path and parameters differ",
        "A path has a `{name}` that no parameter describes, or a path parameter is not in the path.",
    ),
    Code("W310", W, "default does not fit", "A `default` is no value that its own schema allows."),
    Code("W311", W, "tag described twice", "`tags` describes one tag twice."),
    Code(
        "W312",
        W,
        "the validator objects",
        "openapi-spec-validator found a fault of another kind; its own words are given.",
    ),
    Code(
        "N313",
        N,
        "not judged to the end",
        "openapi-spec-validator was not asked about a document of this size, or failed while judging it. What it "
        "would have said is not known; reading the document does not depend on it.",
    ),
    Code(
        "W331",
        W,
        "wrong type",
        "A value has another JSON type than the one that belongs there. It is ignored, unless it can only mean one "
        "thing (a version written as a number).",
    ),
    Code(
        "N332",
        N,
        "unknown extension",
        "An `x-*` member that Specloom does not know. It is kept in the document and has no effect.",
    ),
    Code(
        "N333",
        N,
        "keyword not acted upon",
        "A member that changes nothing in what is generated, or that no version of OpenAPI has there.",
    ),
    Code(
        "N334",
        N,
        "extension without a meaning here",
        "An `x-*` member that Specloom knows, on a kind of object where it says nothing.",
    ),
    Code(
        "W336",
        W,
        "unknown security scheme",
        "`security` names a scheme that is not described. That way in is left out.",
    ),
    Code(
        "N337",
        N,
        "scope not offered",
        "`security` asks for a scope that no flow of its scheme lists. It is asked for all the same.",
    ),
    Code(
        "W338",
        W,
        "server variable not described",
        "A server's URL has a `{name}` that its `variables` do not describe. It is taken for a string.",
    ),
    Code("W339", W, "server variable not used", "`variables` describes a name that the server's URL does not have."),
    Code(
        "W340",
        W,
        "authentication not supported",
        "A security scheme of a kind that a client cannot do by itself, or that lacks what it needs.",
    ),
    Code("W341", W, "no title", "`info.title` is missing. The file's name takes its place."),
    Code(
        "W401",
        W,
        "schema that allows nothing",
        "The schema `false` allows no value. It is read as one that allows any.",
    ),
    Code("W402", W, "unknown type", "`type` is none of JSON's. Any value is allowed."),
    Code("N403", N, "format that says nothing", "`format` repeats the name of a type. It is ignored."),
    Code(
        "W404",
        W,
        "required on what is no object",
        "`required` stands on a schema whose type has no members. It is ignored.",
    ),
    Code(
        "W405",
        W,
        "discriminator without a property",
        "A discriminator does not say which member tells schemas apart. It is ignored.",
    ),
    Code(
        "N406",
        N,
        "default of the wrong type",
        "A `default` is not of its schema's type. It is documentation only, and kept as it is.",
    ),
    Code(
        "N407",
        N,
        "example of the wrong type",
        "An `example` is not of its schema's type. It is documentation only, and kept as it is.",
    ),
    Code(
        "N411",
        N,
        "x-ms-enum without values",
        "x-ms-enum stands on a schema with no `enum`, and lists no values. It has no effect.",
    ),
    Code("W412", W, "enum value is no scalar", "An object or an array among the values of an `enum`. It is left out."),
    Code("W413", W, "enum value twice", "A value is in an `enum` twice. It counts once."),
    Code("W414", W, "enum value of the wrong type", "A value of an `enum` is not of the type beside it. It is kept."),
    Code(
        "W415",
        W,
        "x-ms-enum and enum differ",
        "The `values` of x-ms-enum lack values that `enum` has. As AutoRest does, those of x-ms-enum are taken.",
    ),
    Code(
        "E421",
        E,
        "allOf in a circle",
        "A schema is, by way of allOf, a part of itself. No value can be described like that.",
    ),
    Code(
        "W422",
        W,
        "two parents with discriminators",
        "A schema has two allOf parents with discriminators. It inherits from the first; of the second it takes the "
        "properties.",
    ),
    Code(
        "W423",
        W,
        "required names no property",
        "`required` names something that is a property neither here, nor in any part or parent. It is ignored.",
    ),
    Code("W424", W, "parts of different types", "Two parts of an allOf have no type in common. The later counts."),
    Code(
        "W425",
        W,
        "enumerations without a common value",
        "Two parts of an allOf allow no value in common. The later counts.",
    ),
    Code("W426", W, "two unions in one allOf", "Two parts of an allOf are unions. The later counts."),
    Code(
        "W427",
        W,
        "no alternative fits",
        "An allOf merges a union with something that contradicts all of its alternatives. The union is ignored.",
    ),
    Code(
        "N428",
        N,
        "one alternative fits",
        "An allOf merges a union with the members of exactly one of its alternatives. It is read as that alternative, "
        "narrowed.",
    ),
    Code(
        "W431", W, "mapping to nowhere", "A discriminator maps a value to a schema that is not there. It is left out."
    ),
    Code("W432", W, "tag used twice", "Two schemas are selected by one value of a discriminator. The first is."),
    Code(
        "W433",
        W,
        "mapping and x-ms-discriminator-value differ",
        "A discriminator's mapping and the schema's own x-ms-discriminator-value name different values. The mapping "
        "counts.",
    ),
    Code("W434", W, "tag that is no property", "A schema that a discriminator selects does not have its property."),
    Code(
        "N435",
        N,
        "discriminator without schemas",
        "A discriminator selects no schema: nothing inherits, nothing is mapped.",
    ),
    Code(
        "N451",
        N,
        "required members as alternatives",
        "oneOf or anyOf whose alternatives only say which members are required make no union; which of them hold together is "
        "not checked.",
    ),
    Code(
        "N452",
        N,
        "one x-ms-enum name, different values",
        "Two enumerations have one x-ms-enum name and different values. They are two declarations, with names of their own.",
    ),
    Code(
        "W453",
        W,
        "values of several kinds",
        "The values of an enumeration are of several JSON types; any value is accepted.",
    ),
    Code(
        "W455",
        W,
        "discriminator and schema disagree",
        "A discriminator selects a schema by one value, and the schema itself allows another only. The discriminator's counts.",
    ),
    Code("W459", W, "schema that is only itself", "A named schema refers only back to itself; any value is accepted."),
    Code(
        "N460",
        N,
        "members stay nested",
        "x-ms-client-flatten would lift the members of an object; they stay where the wire has them.",
    ),
    Code("N461", N, "external schema", "x-ms-external says that a schema is defined elsewhere. It is not generated."),
    Code("N462", N, "constant not checked", "A `const` that is an object or an array is accepted as any value."),
    Code(
        "N463",
        N,
        "tuple read as a list",
        "`prefixItems` gives each position a type; the list takes any of them at any position.",
    ),
    Code(
        "N464", N, "anyOf beside oneOf", "A schema has both. The alternatives are those of oneOf; anyOf is not checked."
    ),
    Code(
        "N465",
        N,
        "impossible alternative",
        "`properties` beside oneOf hold for every alternative, and contradict this one. It is left out.",
    ),
    Code(
        "N466",
        N,
        "discriminator does not tell apart",
        "A discriminator gives no value for one of the alternatives, or a record among them has another tag already. "
        "They are told apart by their shape.",
    ),
    Code(
        "N467",
        N,
        "alternatives without a tag",
        "The objects of a union have no member with one value in each. They are told apart by the members they require.",
    ),
    Code("W501", W, "body without content", "A request body has no media type. It is ignored."),
    Code(
        "W502",
        W,
        "no responses",
        "An operation describes no response. Any answer is taken for a success without a body.",
    ),
    Code("W503", W, "no status", "A member of `responses` is no status (200, 4XX, default). It is left out."),
    Code(
        "N504",
        N,
        "Content-Type as a header",
        "A response describes the header Content-Type. Its media types say that already.",
    ),
    Code(
        "W505", W, "parameter declared twice", "One list of parameters has two of one name and place. The first counts."
    ),
    Code("W506", W, "parameter without a name", "A parameter has no name. It is ignored."),
    Code(
        "W507",
        W,
        "path parameter not declared",
        "A path has a `{name}` that no parameter describes. It is taken for a string.",
    ),
    Code(
        "W508",
        W,
        "path parameter not in the path",
        "A parameter is said to be in the path, and the path has no place for it. It is left out.",
    ),
    Code(
        "W509",
        W,
        "optional path parameter",
        "A path parameter is not required. It is taken for required: a path has no holes.",
    ),
    Code(
        "W510",
        W,
        "unknown place of a parameter",
        "A parameter is in none of path, query, header and cookie. It is ignored.",
    ),
    Code(
        "N511",
        N,
        "header that is no parameter",
        "Accept, Content-Type and Authorization are said by media types and security, as OpenAPI has it.",
    ),
    Code(
        "W512",
        W,
        "parameter of several media types",
        "A parameter's `content` has several media types. The first counts.",
    ),
    Code("W513", W, "parameter without a schema", "A parameter says nothing of its values. It is taken for a string."),
    Code("W514", W, "path without a slash", "A path does not start with a slash. One is put before it."),
    Code(
        "W515",
        W,
        "operationId used twice",
        "Two operations have one operationId. Both are generated, with names of their own.",
    ),
    Code(
        "W522",
        W,
        "collectionFormat without a meaning",
        "A collectionFormat is unknown, or is `multi` where there is no query or form. Commas are used.",
    ),
    Code(
        "W523",
        W,
        "several bodies",
        "A Swagger 2.0 operation lists several bodies, or a body and form fields. The first body counts.",
    ),
    Code(
        "N551",
        N,
        "groups merged",
        "Two tags, prefixes or path segments differ in capitals or in singular and plural only: they are one " "group.",
    ),
    Code(
        "N552",
        N,
        "shared parameter of several types",
        "A parameter that could belong to the client is not of one type everywhere.",
    ),
    Code(
        "N553",
        N,
        "grouping has no effect",
        "x-ms-parameter-grouping and x-ms-client-flatten on a body change no call: parameters and members are "
        "keywords as they are.",
    ),
    Code(
        "N554",
        N,
        "media type left out",
        "A request body may be written in several ways; the most structured is generated, and others with the same "
        "schema.",
    ),
    Code("N555", N, "XML passed as text", "XML bodies are neither read nor written: they are handed over as text."),
    Code("N556", N, "second stream left out", "An operation answers with several streams; the first is generated."),
    Code(
        "N557",
        N,
        "stream without itemSchema",
        "A stream is described by itemSchema (OpenAPI 3.2). Where only schema is given, it is taken for that of "
        "each item.",
    ),
    Code(
        "W558",
        W,
        "paged items not found",
        "x-ms-pageable names a member that the response does not have; the operation is not paged.",
    ),
    Code(
        "N559",
        N,
        "operationName not followed",
        "x-ms-pageable names an operation for the next page; the next page is got by its link, as it is.",
    ),
    Code("E701", E, "unreadable configuration", "The configuration file cannot be opened, or is not UTF-8."),
    Code("E702", E, "configuration is no TOML", "The configuration file breaks a rule of TOML 1.0."),
    Code("E703", E, "unknown key", "The configuration has a key that means nothing here; most often it is misspelt."),
    Code("E704", E, "wrong value", "A value of the configuration has the wrong type, or is not among those allowed."),
    Code("E705", E, "unknown target", "The configuration or the command names an output target that does not exist."),
    Code(
        "E720",
        E,
        "no overlay",
        "The overlay file lacks what OpenAPI Overlay 1.0 requires: a version, and actions that have a target.",
    ),
    Code(
        "E721",
        E,
        "target of an overlay",
        "An action's target is no JSONPath (RFC 9535), or selects something that the action cannot be done to: an "
        "object takes an object to merge, an array takes items to append, and text and numbers are replaced.",
    ),
    Code(
        "W722",
        W,
        "overlay selects nothing",
        "An action's target selects nothing in the document, so nothing is changed; often the spec has moved on.",
    ),
    Code(
        "E723",
        E,
        "overlay makes too much",
        "After an action the document would hold more values, or nest deeper, than one that is read.",
    ),
    Code(
        "W724",
        W,
        "unknown member of an overlay",
        "An overlay or an action has a member that Overlay 1.0 does not know.",
    ),
    Code(
        "E711",
        E,
        "pin of an unknown operation",
        "[naming.operations] names a pointer that no operation of the spec has.",
    ),
    Code("E712", E, "pin is no call", "[naming.operations] gives a call that is not names with dots between them."),
    Code(
        "E713",
        E,
        "pins clash",
        "[naming.operations] gives one call to two operations, or the call of a group to an operation.",
    ),
    Code(
        "E714",
        E,
        "unknown client parameter",
        "[client.parameters] names a parameter that no operation and no server of the spec has.",
    ),
    Code("E715", E, "pin of an unknown schema", "[naming.schemas] names a pointer at which nothing is declared."),
    Code("E716", E, "schema pins clash", "[naming.schemas] gives one name to two schemas."),
    Code(
        "E801",
        E,
        "path leaves the output folder",
        "A file to be written would lie outside the output folder, would be reached through a symbolic link, or has a "
        "name that some systems cannot hold. Nothing is written.",
    ),
    Code(
        "E802",
        E,
        "file is not Specloom's to change",
        "A file that would be overwritten or removed was edited since Specloom wrote it, or was written by someone "
        "else. Nothing is written; --force overwrites it.",
    ),
    Code("E803", E, "output cannot be written", "The system refused to read or write a file of the output."),
    Code("E804", E, "two files of one name", "Two files to be written have paths that differ in capitals only."),
    Code(
        "E805",
        E,
        "generated text cannot be formatted",
        "The formatter refused generated text, most often because it is no Python. This is a bug in Specloom.",
    ),
    Code(
        "E806",
        E,
        "unreadable manifest",
        "The output folder's .manifest.json is not as Specloom writes it, so it cannot be told which files are its "
        "own. Restore it from version control, or use --force.",
    ),
    Code("E807", E, "two specs, one folder", "Two specs of one run would be written into the same output folder."),
    Code("E901", E, "internal error", "Specloom failed in a way it should not. Please report it, with the spec."),
)
