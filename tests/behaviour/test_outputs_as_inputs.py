"""What a response gave, sent with the next request although the description has another schema for it there."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from specloom.config_file import find_job
from specloom.ir.model import Record
from specloom.normalize.document import Document, Schema
from specloom.pipeline import build_api, read
from specloom.problems import Problems
from specloom.serve.json_schema import Validators
from specloom.serve.sample import Sampler
from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Caller

ROOT = Path(__file__).parents[2]
SHOP = (ROOT / "tests" / "cases" / "outputs_as_inputs" / "spec.yaml").read_text()


@pytest.mark.parametrize(
    "reply",
    [
        {"role": "shop", "text": "Yes.", "sources": ["the shelf"]},
        {"role": "shop", "text": None},
        {"role": "shop", "text": "Yes.", "told": {"tomorrow": 1}},
    ],
)
def test_it_is_sent_as_it_came(client_for: ClientFor, caller: Caller, reply: dict[str, object]) -> None:
    shop = client_for(SHOP)
    caller.service.answers(reply)
    first = caller(shop, "replies.create", turns=[{"role": "user", "text": "Is it there?"}])
    assert type(first) is shop.models.Reply
    caller(shop, "replies.create", turns=[first, shop.models.Question(text="Where?")])
    known = {name: value for name, value in reply.items() if name != "told"}
    assert caller.service.last.json == {"turns": [known, {"role": "user", "text": "Where?"}]}


def test_so_is_a_member_of_it_and_none_where_it_was_left_out(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(SHOP)
    caller.service.answers({"id": "b", "packing": {"paper": {"sheets": 2}}})
    box = caller(shop, "boxes.create")
    caller(shop, "boxes.create", packing=box.packing)
    assert caller.service.last.json == {"packing": {"paper": {"sheets": 2}}}
    caller(shop, "boxes.create", packing={"paper": box.packing.paper, "ribbon": "green"})
    assert caller.service.last.json == {"packing": {"paper": {"sheets": 2}, "ribbon": "green"}}
    caller(shop, "boxes.create", packing=box.packing.ribbon)
    assert caller.service.last.json == {}


def test_whatever_fits_is_valid_where_it_is_sent() -> None:
    """The rule against jsonschema: values of a response's schema are judged by the request's."""
    job = find_job(ROOT / "specs" / "azure-openai-inference.yaml", Problems())
    document, api = read(job, Problems()), build_api(job, Problems())
    validators = Validators(document, "request")
    pairs = [(each.id, id) for each in api.declarations if isinstance(each, Record) for id in each.outputs]
    assert len(pairs) > 40
    for wanted, given in pairs:
        for seed in range(20):
            value = Sampler(document, f"{seed}:{given}").value(replace(_schema(given, document), nullable=False))
            assert validators.errors(_schema(wanted, document), value) == [], (wanted, given, value)


def _schema(pointer: str, document: Document) -> Schema:
    """The schema at a pointer, a named one or one within such."""
    steps = pointer.split("/")
    return _below(document.by_key["/".join(steps[:4])].schema, steps[4:], document)


def _below(schema: Schema, steps: list[str], document: Document) -> Schema:
    if schema.ref is not None:
        return _below(document.by_key[schema.ref].schema, steps, document)
    match steps:
        case []:
            return schema
        case ["properties", name, *rest]:
            return _below(next(each.schema for each in schema.properties if each.name == name), rest, document)
        case ["items", *rest] if schema.items is not None:
            return _below(schema.items, rest, document)
        case ["oneOf", number, *rest]:
            return _below(schema.one_of[int(number)], rest, document)
        case _:
            raise AssertionError(steps)
