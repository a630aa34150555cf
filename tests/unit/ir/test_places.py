"""Places: the names a person would give what the spec wrote in place."""

from __future__ import annotations

import pytest

from specloom.ir.places import Place, common_name, join, qualified


def place(root: str, *steps: str) -> Place:
    return Place((tuple(root.split()),), tuple(tuple(step.split()) for step in steps))


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (place("run Object", "last error"), "run last error"),
        (place("create Completion Response", "choices").item(), "create Completion choice"),
        (place("create Completion Response", "choice", "logprobs"), "create Completion choice logprobs"),
        (place("create Assistant Request", "tool resources", "file search"), "create Assistant file search"),
        (place("Token Logprob", "top logprob"), "Token top logprob"),
        (place("run Step Details Tool Calls Object", "tool calls").item(), "run Step Details tool call"),
        (place("span", "data").item(), "span data item"),
        (place("prices", "by currency").value(), "prices by currency value"),
        (place("Prices").item(), "Prices item"),
        (place("Prices", "").item(), "Prices item"),
        (place("Object", "error"), "Object error"),
        (place("create embedding request"), "create embedding request"),
    ],
)
def test_the_best_name(where: Place, expected: str) -> None:
    assert where.names()[0] == expected


def test_what_is_named_as_its_root_is_the_details_of_it() -> None:
    assert place("assistant Tools Function", "function").names() == (
        "assistant Tools function",
        "assistant Tools Function Details",
    )


def test_steps_between_are_added_nearest_first() -> None:
    assert place("order Response", "customer", "home address", "geo point").names()[:3] == (
        "order geo point",
        "order home address geo point",
        "order customer home address geo point",
    )


def test_a_role_that_was_left_out_comes_back_where_it_tells_apart() -> None:
    assert "create Order Request note" in place("create Order Request", "note").names()


def test_a_body_has_another_name_to_fall_back_on() -> None:
    assert place("create order request").names() == ("create order request", "create order Body")
    assert place("create order response").names() == ("create order response", "create order Result")
    assert place("list order filter").names() == ("list order filter", "list order filter Value")


def test_a_variant_is_named_by_its_tag_and_the_union() -> None:
    inline = place("create Assistant Request", "chunking strategy").variant(("auto",), dotted=False)
    assert inline.names()[0] == "create Assistant auto chunking strategy"
    named = place("tool Definition").variant(("code", "interpreter"), dotted=False)
    assert named.names()[0] == "code interpreter tool Definition"


def test_a_dotted_tag_takes_only_the_noun_of_the_union() -> None:
    event = place("run Stream Event").variant(("thread", "run", "queued"), dotted=True)
    assert event.names()[0] == "thread run queued Event"
    assert event.member(("data",)).names()[0] == "thread run queued Event data"


def test_what_several_places_share_is_named_by_the_root_they_have_in_common() -> None:
    assert common_name([place("create Message Request", "tool"), place("message Object", "tool")]) == "message tool"
    assert common_name([place("create Chat", "reason"), place("create Chat Stream", "reason")]) == "create Chat reason"
    assert common_name([place("run", "tool"), place("assistant", "tool")]) is None


def test_join_says_nothing_twice() -> None:
    assert join(("Tool", "Calls"), ("tool", "call", "output")) == ("tool", "call", "output")
    assert join(("a",), ("b",)) == ("a", "b")
    assert join((), ("b",)) == ("b",)


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("#/components/schemas/Pet", ["Pet"]),
        ("all.yaml#/definitions/Pet", ["Pet", "all Pet"]),
        ("cats/all.yaml#/definitions/Pet", ["Pet", "all Pet", "cats all Pet"]),
        ("cats/Pet.yaml#", ["Pet", "cats Pet"]),
        ("../big-cats/Pet.yaml#", ["Pet", "big cats Pet"]),
    ],
)
def test_a_schema_is_told_from_others_by_its_file_and_its_folders(pointer: str, expected: list[str]) -> None:
    assert list(map(" ".join, qualified(("Pet",), pointer))) == expected
