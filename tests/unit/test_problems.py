"""Problems: what a stage adds, and the hints that are looked for."""

from __future__ import annotations

from specloom.load.tree import Where
from specloom.problems import Problems, did_you_mean

HERE = Where("spec.yaml", "/paths")


def test_a_problem_is_there_once() -> None:
    problems = Problems()
    for _ in range(2):
        problems.add("E101", "not there", HERE, hint=lambda: "look elsewhere")
    assert [(each.code, each.hint) for each in problems] == [("E101", "look elsewhere")]


def test_of_thousands_of_problems_few_are_searched_for_a_hint() -> None:
    problems = Problems()
    looked: list[int] = []
    for number in range(1_000):
        problems.add("E101", f"not there: {number}", HERE, hint=lambda: looked.append(1) or "look elsewhere")
    assert len(problems) == 1_000
    assert len(looked) == sum(each.hint is not None for each in problems) == 200


def test_what_was_meant() -> None:
    assert did_you_mean("Cats", ["Dogs", "Cat", "cats"]) == "did you mean `cats`?"
    assert did_you_mean("Cats", ["Bird"]) is None
