"""Schemas of several parents, none of which has a discriminator."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.comparing import exactly, fits
from tests.conformance.driving import Driver

SPEC = "multiple-inheritance"

CAT = {"name": "Whiskers", "likes_milk": True, "meows": True, "hisses": True}
GIVEN: dict[str, tuple[str, dict[str, Any]]] = {
    "pet": ("Pet", {"name": "Peanut"}),
    "horse": ("Horse", {"name": "Fred", "is_a_show_horse": True}),
    "feline": ("Feline", {"meows": True, "hisses": True}),
    "cat": ("Cat", CAT),
    "kitten": ("Kitten", CAT | {"name": "Gatito", "eats_mice_yet": False}),
}
BOOTS = {"name": "Boots", "likes_milk": False, "meows": True, "hisses": False}
SENT: dict[str, dict[str, Any]] = {
    "pet": {"name": "Butter"},
    "horse": {"name": "General", "is_a_show_horse": False},
    "feline": {"meows": False, "hisses": True},
    "cat": BOOTS,
    "kitten": BOOTS | {"name": "Kitty", "eats_mice_yet": True},
}


@pytest.mark.parametrize("group", GIVEN)
def test_get(drive: Driver, group: str) -> None:
    model, members = GIVEN[group]
    fits(drive, lambda client: getattr(client, group).get(), getattr(drive.models, model)(**members))


@pytest.mark.parametrize("group", SENT)
def test_put(drive: Driver, group: str) -> None:
    answer = drive(lambda client: getattr(client, group).put(**SENT[group]))
    assert exactly(answer, f"{group.capitalize()} was correct!")
