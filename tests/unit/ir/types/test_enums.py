"""Enumerations: constants, declarations, and which of them are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Declare


def test_names_and_docs_come_from_x_ms_enum(declare: Declare) -> None:
    declared = declare("""
        purpose:
          type: string
          description: What for.
          enum: [fine-tune, 256x256]
          x-ms-enum:
            name: FilePurpose
            modelAsString: true
            values: [{value: fine-tune, name: fineTune, description: To tune.}, {value: 256x256, name: Size256}]
    """)
    enum = declared.enum("purpose")
    assert enum.open
    assert enum.kind == "string"
    assert enum.doc == "What for."
    assert [(each.value, each.name, each.doc) for each in enum.members] == [
        ("fine-tune", "fine Tune", "To tune."),
        ("256x256", "Size256", None),
    ]


def test_an_enum_without_the_extension_is_closed(declare: Declare) -> None:
    declared = declare("""
        plain: {type: string, enum: [a, b]}
        closed: {type: string, enum: [a, b], x-ms-enum: {modelAsString: false}}
        open: {type: string, enum: [a, b], x-ms-enum: {}}
    """)
    assert [declared.enum(name).open for name in ("plain", "closed", "open")] == [False, False, True]


def test_kinds_of_values(declare: Declare) -> None:
    declared = declare("""
        whole: {type: integer, enum: [1, 2]}
        broken: {type: number, enum: [0.5, 1]}
        untyped: {enum: [x, y]}
        with null: {type: string, nullable: true, enum: [x, y, null]}
        holder: {type: object, properties: {it: {$ref: '#/components/schemas/with null'}}}
    """)
    assert [declared.enum(name).kind for name in ("whole", "broken", "untyped")] == ["integer", "number", "string"]
    assert [each.value for each in declared.enum("with null").members] == ["x", "y"]
    assert declared.fields("holder") == {"it": "?with null|null"}


def test_booleans_are_no_enumeration(declare: Declare) -> None:
    declared = declare("{both: {enum: [true, false]}, one: {enum: [true]}}")
    assert declared.text(declared.alias("both").type) == "boolean"
    assert declared.text(declared.alias("one").type) == "True"


def test_values_of_several_kinds_are_a_union_of_enumerations(declare: Declare) -> None:
    declared = declare("""
        thing: {type: object, properties: {it: {enum: [a, 1, true, null, b, 1.5]}, flag: {enum: [1, true]}}}
    """)
    assert declared.fields("thing") == {"it": "?thing it|null", "flag": "?thing flag"}
    assert declared.variants("thing it") == {"thing it string": (), "thing it number": (), "True": ()}
    assert declared.variants("thing flag") == {"1": (), "True": ()}


def test_odd_values_get_names_that_differ(declare: Declare) -> None:
    declared = declare("""
        odd: {type: string, enum: ['[DONE]', '', '+1', '-1', a.b, a, A, '*']}
    """)
    names = {each.value: each.name for each in declared.enum("odd").members}
    assert names["[DONE]"] == "DONE"
    assert names[""] == "empty"
    assert (names["+1"], names["-1"], names["*"]) == ("plus 1", "minus 1", "star")
    assert len({name.replace(" ", "").lower() for name in names.values()}) == 8


def test_one_value_is_a_constant_but_for_a_named_schema(declare: Declare) -> None:
    declared = declare("""
        role: {type: string, enum: [assistant]}
        thing:
          type: object
          properties:
            closed: {type: string, enum: [a]}
            open: {type: string, enum: [a], x-ms-enum: {name: Kind}}
            role: {$ref: '#/components/schemas/role'}
    """)
    assert declared.fields("thing") == {"closed": "?'a'", "open": "?'a'+", "role": "?role"}
    assert [each.value for each in declared.enum("role").members] == ["assistant"]


def test_one_x_ms_enum_written_twice_is_one(declare: Declare) -> None:
    declared = declare("""
        first: {type: object, properties: {order: {type: string, enum: [asc, desc], x-ms-enum: {name: ListOrder}}}}
        second: {type: object, properties: {sort: {type: string, enum: [desc, asc], x-ms-enum: {name: ListOrder}}}}
    """)
    assert declared.fields("first") == {"order": "?List Order"}
    assert declared.fields("second") == {"sort": "?List Order"}


def test_one_x_ms_enum_name_with_other_values_is_two_with_a_note(declare: Declare) -> None:
    declared = declare("""
        first: {type: object, properties: {type: {type: string, enum: [a, b], x-ms-enum: {name: Kind}}}}
        second: {type: object, properties: {type: {type: string, enum: [c, d], x-ms-enum: {name: Kind}}}}
    """)
    assert declared.fields("first") == {"type": "?first type"}
    assert declared.fields("second") == {"type": "?second type"}
    (note,) = declared.said("N452")
    assert note.related is not None
    assert note.related.pointer == "/components/schemas/first/properties/type"


def test_an_inline_enum_that_says_what_a_named_one_says_is_that_one(declare: Declare) -> None:
    declared = declare("""
        upload: {type: object, properties: {purpose: {type: string, enum: [a, b], x-ms-enum: {name: FilePurpose}}}}
        file_purpose: {type: string, enum: [b, a], x-ms-enum: {name: filePurpose}}
    """)
    assert declared.fields("upload") == {"purpose": "?file purpose"}
    assert declared.names == ["upload", "file purpose"]


def test_an_enum_named_like_a_schema_gets_another_name(declare: Declare) -> None:
    declared = declare("""
        toolFormat:
          type: object
          properties: {type: {type: string, enum: [a, b], x-ms-enum: {name: ToolFormat}}}
    """)
    assert declared.fields("tool Format") == {"type": "?tool Format type"}


def test_unnamed_enums_are_one_where_member_values_and_words_agree(declare: Declare) -> None:
    declared = declare("""
        createChatResponse: {type: object, properties: {finish_reason: {type: string, enum: [stop, length]}}}
        createChatStreamResponse: {type: object, properties: {finish_reason: {type: string, enum: [stop, length]}}}
        other: {type: object, properties: {finish_reason: {type: string, enum: [stop, length], description: Why.}}}
        another: {type: object, properties: {reason: {type: string, enum: [stop, length]}}}
    """)
    assert declared.fields("create Chat Response") == {"finish_reason": "?create Chat finish reason"}
    assert declared.fields("create Chat Stream Response") == {"finish_reason": "?create Chat finish reason"}
    assert declared.fields("other") == {"finish_reason": "?other finish reason"}
    assert declared.fields("another") == {"reason": "?another reason"}


def test_a_string_beside_its_known_values_is_an_open_enum(declare: Declare) -> None:
    declared = declare("""
        model: {anyOf: [{type: string}, {type: string, enum: [small, large]}]}
        thing: {type: object, properties: {model: {anyOf: [{type: string, enum: [small, large]}, {type: string}]}}}
    """)
    assert declared.enum("model").open
    assert declared.enum("thing model").open


def test_the_default_of_an_enum_in_place_is_told_by_the_place(declare: Declare) -> None:
    declared = declare("""
        thing: {type: object, properties: {size: {type: string, enum: [a, b], default: a, description: How large.}}}
        kind: {type: string, enum: [a, b], default: b}
    """)
    assert declared.enum("thing size").doc == "How large."
    assert declared.enum("kind").doc == "Default: `b`."
    assert declared.record("thing").fields[0].doc == "How large.\n\nDefault: `a`."


def test_values_that_are_more_than_their_text_make_no_enumeration(declare: Declare) -> None:
    declared = declare("""
        day: {type: string, format: date, enum: ['2026-01-31', '2026-02-28']}
        only: {type: string, format: date-time, enum: ['0001-01-01T00:00:00Z']}
        share: {type: number, format: decimal, enum: [1, 2.5]}
        whole: {type: number, format: decimal, enum: [1, 2]}
        at: {type: integer, format: unixtime, enum: [0]}
        link: {type: string, format: uri, enum: ['https://a', 'https://b']}
    """)
    assert [declared.text(declared.alias(name).type) for name in ("day", "only", "share", "whole", "at")] == [
        "string:date",
        "string:date-time",
        "number:decimal",
        "number:decimal",
        "integer:unixtime",
    ]
    assert declared.enum("link").kind == "string"
    assert len(declared.said("N454")) == 5
