"""The names of facts: constants of a module, no two the same."""

from __future__ import annotations

from collections.abc import Iterable

from specloom.targets.python.fact_names import FactNames, fact_names


def every(found: Iterable[FactNames]) -> list[str]:
    """All names that are given."""
    return [name for each in found for field in FactNames.__struct_fields__ if (name := getattr(each, field))]


def test_they_are_made_of_the_names_of_methods() -> None:
    found = fact_names({"a": "create", "b": "close_"}, {"a": "create_poll"})
    assert found["a"] == FactNames(
        *("_CREATE", "_CREATE_ASYNC", "_CREATE_EVENTS", "_CREATE_POLL", "_CREATE_POLL_ASYNC", "_CREATE_POLL_STATUS")
    )
    assert found["b"] == FactNames("_CLOSE", "_CLOSE_ASYNC", "_CLOSE_EVENTS", "", "", "")


def test_methods_that_differ_in_small_letters_only() -> None:
    found = fact_names({"a": "i", "b": "\N{LATIN SMALL LETTER DOTLESS I}"}, {})
    assert (found["a"].call, found["b"].call) == ("_I", "_I_2")


def test_a_method_keeps_its_name_before_what_goes_with_another() -> None:
    methods = {"a": "create", "b": "create_events", "c": "create_async", "d": "create_poll_status", "e": "service"}
    found = fact_names(methods, {"a": "create_poll"})
    assert [each.call for each in found.values()] == [
        *("_CREATE", "_CREATE_EVENTS", "_CREATE_ASYNC", "_CREATE_POLL_STATUS", "_SERVICE_")
    ]
    assert len(every(found.values())) == len(set(every(found.values())))
