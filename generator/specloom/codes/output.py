"""Codes 6xx to 9xx: names, the configuration and overlays, the output, and Specloom itself."""

from __future__ import annotations

from specloom.codes.code import Code, E, W

ROWS = (
    Code("E701", E, "unreadable configuration", "The configuration file cannot be opened, or is not UTF-8."),
    Code("E702", E, "configuration is no TOML", "The configuration file breaks a rule of TOML 1.0."),
    Code("E703", E, "unknown key", "The configuration has a key that means nothing here; most often it is misspelt."),
    Code("E704", E, "wrong value", "A value of the configuration has the wrong type, or is not among those allowed."),
    Code("E705", E, "unknown target", "The configuration or the command names an output target that does not exist."),
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
        "E717",
        E,
        "unknown security scheme",
        "[client.credentials] or [client.scopes] names a security scheme that the spec has not.",
    ),
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
        "E730", E, "polling of an unknown operation", "[[polling]] names a pointer that no operation of the spec has."
    ),
    Code(
        "E731",
        E,
        "no status to poll",
        "An operation of [[polling]] does not answer with one record, or the record lacks a member that is named, or "
        "its status is no text.",
    ),
    Code(
        "E732",
        E,
        "unknown status",
        "[[polling]] lists a value under `until` that the status cannot have: waiting for it would not end.",
    ),
    Code(
        "E733",
        E,
        "start of other work",
        "An operation under `start` in [[polling]] answers with another record than the one under `get`.",
    ),
    Code(
        "E734",
        E,
        "parameter of a polled operation",
        "[[polling]] leaves open where a parameter of `get` comes from, or names one that it does not have.",
    ),
    Code("E735", E, "polled twice", "Two tables of [[polling]] name one operation."),
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
