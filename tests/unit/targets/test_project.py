"""Projects: the one line that says what the service is."""

from __future__ import annotations

import pytest

from specloom.targets.python.project import summary

LONG = "It does a lot of things that nobody has asked for, and does them well. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sells things.", "Sells things."),
        ("Sells\nthings.\n\nAnd more.", "Sells things."),
        ("# Shop\n\nSells things.", "Sells things."),
        ("# Shop\nSells *things*.\n## More\nAnd more.", "Sells *things*. And more."),
        ("Shop\n====\n\nSells things.", "Shop"),
        ("![logo](logo.png)\n\n[![built](b.svg)](b)\n\nSells things.", "Sells things."),
        ("- a\n- b\n\nSells things.", "Sells things."),
        ("| a |\n|---|\n\nSells things.", "Sells things."),
        ("    curl x\n\n```\ncurl x\n```\n\n**Sells** things.", "**Sells** things."),
        ("<p>Welcome to the <i>Shop</i>.</p> <p>It sells things.</p>", "Welcome to the Shop."),
        ("<h1>Shop</h1><p>It sells things.</p><br>More", "It sells things."),
        ("Sells List<int>.", "Sells List<int>."),
        ("Sells things. They are these:\n- a\n- b", "Sells things."),
        ("They are these:", "They are these:"),
        ("- a\n- b", "- a - b"),
        ("", ""),
        (LONG * 9, (LONG * 4).strip()),
        ("long " * 90, f"{('long ' * 60).strip()} ..."),
        ("x" * 400, f"{'x' * 300} ..."),
    ],
)
def test_the_summary_is_the_first_prose(text: str, expected: str) -> None:
    assert summary(text) == expected
    assert len(summary(text)) < 320
