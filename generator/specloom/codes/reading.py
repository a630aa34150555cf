"""Codes 1xx and 2xx: reading files, and references between them."""

from __future__ import annotations

from specloom.codes.code import Code, E, N, W

ROWS = (
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
        "What follows `#` in a `$ref` has to be a JSON pointer, as in `#/components/schemas/Pet`, or, in OpenAPI 3.1, "
        "the `$anchor` of a schema.",
    ),
)
