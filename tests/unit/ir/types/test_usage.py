"""Usage: what travels in requests and what in responses, and what of it all was not asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Declare

SCHEMAS = """
    question:
      type: object
      properties:
        kind: {$ref: '#/components/schemas/kind'}
        stamp: {readOnly: true, allOf: [{$ref: '#/components/schemas/stamp'}]}
        rest: {$ref: '#/components/schemas/list'}
    answer:
      type: object
      properties:
        pet: {$ref: '#/components/schemas/pet'}
        secret: {writeOnly: true, allOf: [{$ref: '#/components/schemas/key'}]}
      additionalProperties: {$ref: '#/components/schemas/extra'}
    kind: {type: string, enum: [a, b]}
    stamp: {type: object, properties: {a: {type: string}}}
    list: {type: array, items: {$ref: '#/components/schemas/item'}}
    item: {type: object, properties: {again: {$ref: '#/components/schemas/question'}}}
    pet: {type: object, required: [type], properties: {type: {type: string}}, discriminator: {propertyName: type}}
    cat: {allOf: [{$ref: '#/components/schemas/pet'}], x-ms-discriminator-value: cat}
    key: {type: object, properties: {a: {type: string}}}
    extra: {type: object, properties: {a: {type: string}}}
    unused: {type: object, properties: {a: {type: string}}}
"""


def test_usage_follows_what_declarations_hold(declare: Declare) -> None:
    declared = declare(SCHEMAS, used={"question": "request", "answer": "response"})
    requests = {each.name for each in declared.declarations if each.used_in_requests}
    responses = {each.name for each in declared.declarations if each.used_in_responses}
    assert requests == {"question", "kind", "list", "item"}
    assert responses == {"answer", "pet", "pet Base", "cat", "extra"}


def test_what_no_operation_uses_is_declared_all_the_same(declare: Declare) -> None:
    declared = declare(SCHEMAS)
    assert "unused" in declared.names
    assert not any(each.used_in_requests or each.used_in_responses for each in declared.declarations)
