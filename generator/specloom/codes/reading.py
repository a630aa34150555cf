"""Codes 1xx and 2xx: reading files, and references between them."""

from __future__ import annotations

from specloom.codes.code import Code, E, N, W

ROWS = (
    Code(
        "E101",
        E,
        "unreadable file",
        "The file does not exist, is no regular file, or cannot be read.",
        "name a file that is there",
    ),
    Code(
        "E102",
        E,
        "file too large",
        "A file is larger than 128 MB, far beyond any API description that people keep.",
        "split it into files that refer to each other",
    ),
    Code(
        "E103",
        E,
        "text in no known encoding",
        "A file is read as UTF-8, or as the UTF-16 or UTF-32 that its byte order mark, or else the NULs in its first "
        "character, announce, and holds bytes that are not.",
        "save the file as UTF-8",
    ),
    Code(
        "E104",
        E,
        "no YAML",
        "The text breaks a rule of YAML at the place shown.",
        "mend the line shown; text that holds `: ` or ` #`, or starts with one of * & ! | > @ ` % { [, has to be"
        " quoted",
    ),
    Code(
        "E105",
        E,
        "no JSON",
        "The text breaks a rule of JSON at the place shown. A file is read as JSON when its name ends in `.json`.",
        "mend the line shown: JSON has no comments, no comma after the last item, and double quotes only",
    ),
    Code(
        "E106",
        E,
        "nested too deeply",
        "Objects and arrays stand inside each other more than 100 deep. Name the inner schemas, and refer to them.",
        "give the inner schemas names under `components/schemas` (Swagger 2.0: `definitions`), and refer to them by "
        "`$ref`",
    ),
    Code(
        "E107",
        E,
        "too many values",
        "A file holds more than two million values, or its aliases repeat more than two hundred thousand, or twenty "
        "million characters, as those of a few lines can: `$ref` says the same without repeating. Or very long keys "
        "stand above very many values.",
        "use `$ref` instead of aliases: it is not written out",
    ),
    Code(
        "E108",
        E,
        "alias of nothing",
        "A YAML alias (`*name`) names no anchor (`&name`) above it, or stands inside the value that it would repeat.",
        "quote the text if it is no alias; else write the anchor (`&name`) before it",
    ),
    Code(
        "E109",
        E,
        "key is no text",
        "A YAML key is an object or an array. Numbers and `true` are fine: they are read as text.",
        "quote the key",
    ),
    Code(
        "E110",
        E,
        "no object",
        "The file is empty, or holds text, a number or an array, where an object is needed.",
        'an API description starts with `openapi: 3.0.3` or `swagger: "2.0"`',
    ),
    Code(
        "W111",
        W,
        "key written twice",
        "An object has one key twice. The last one counts, as for most readers of YAML and JSON; the other is lost.",
        "give one of the two another name, or delete it",
    ),
    Code(
        "W112",
        W,
        "number outside JSON",
        "An infinity, NaN, or a number too large to be exchanged. It is read as text.",
        "write a finite number, or leave it out",
    ),
    Code(
        "W113",
        W,
        "tag left out",
        "A YAML tag (`!name`) other than those of YAML's core schema. The value is read without it.",
        "delete the tag",
    ),
    Code(
        "W114",
        W,
        "several documents",
        "A YAML file holds a second document, after `---`. Only the first is read.",
        "keep each document in a file of its own",
    ),
    Code(
        "W115",
        W,
        "nothing to merge",
        "The value of a YAML merge key (`<<`) is no object. It is left out.",
        "merge an alias of an object: `<<: *name`",
    ),
    Code(
        "W116",
        W,
        "half a character",
        "A JSON string holds one half of a surrogate pair. U+FFFD is read in its place.",
        "write the character itself, or both halves of it",
    ),
    Code(
        "E201",
        E,
        "reference to nowhere",
        "A `$ref` names a place that the file does not have. Names are compared exactly, capitals included.",
        "compare the reference with the names that there are",
    ),
    Code(
        "E202",
        E,
        "reference to an unreadable file",
        "A `$ref` names a file that does not exist or cannot be read. It is looked for from the file that the `$ref` "
        "is in.",
        "the path is taken from the folder of the file that the `$ref` is in",
    ),
    Code(
        "E203",
        E,
        "remote reference",
        "A `$ref` leads to a host that is not allowed, or is a `file:` URL. What is generated would depend on what a "
        "server says that day, and a spec may come from anyone; so hosts are asked only where they are named, by "
        "`--allow-remote HOST` or by `remote` under `[spec]` in the configuration.",
        "save the file beside the spec, and refer to it by a relative path",
    ),
    Code(
        "E204",
        E,
        "reference out of the folder",
        "A `$ref` leads to a file outside the spec's own folder, or the root that is named for it. It is not followed: "
        "a spec may come from anyone.",
        "move the file into the spec's folder",
    ),
    Code(
        "E205",
        E,
        "reference to itself",
        "A `$ref` leads, perhaps by way of others, only back to itself, and never to a value.",
        "let one of the references be the value itself",
    ),
    Code(
        "N206",
        N,
        "example not found",
        "A reference that only illustrates leads nowhere. Nothing is lost but the example.",
        "put the file there, or delete the reference",
    ),
    Code(
        "E207",
        E,
        "reference is no pointer",
        "What follows `#` in a `$ref` has to be a JSON pointer, as in `#/components/schemas/Pet`, or, in OpenAPI 3.1, "
        "the `$anchor` of a schema.",
        "write the way from the root of the file: `#/components/schemas/Pet`",
    ),
    Code(
        "E208",
        E,
        "remote file not had",
        "A `$ref` leads to an allowed host, but the file cannot be had, or not safely: the host is not there or leads "
        "to an address that is not public, the answer is an error, too large, too slow or no description, or sends one "
        "on to another host.",
        "see whether the host answers, or save the file beside the spec and refer to it by a relative path",
    ),
    Code(
        "E209",
        E,
        "root without the spec",
        "The folder given by `--root`, or by `root` under `[spec]` in the configuration, does not hold the spec. "
        "Files may be referred to in it and below it, and it has to be the spec's own folder or one above that.",
        "give the spec's own folder, or one above it: --root DIR",
    ),
    Code(
        "W210",
        W,
        "remote file not kept",
        "The cache of remote files cannot be written. The file is used all the same, and fetched anew the next time.",
        "see to the rights of the folder, or name another: --remote-cache DIR",
    ),
)
