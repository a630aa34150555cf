"""Templates only place text: what would have to be decided is decided in the views."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from specloom.targets.folder import templates_folder

TEMPLATES = sorted(templates_folder().rglob("*.jinja"))

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Include,
)
"""Text, `view.member`, loops over members, `if` on a member, and includes. (`Const` names an included template.)"""


def nodes_of(tree: nodes.Node) -> list[nodes.Node]:
    return [tree, *tree.find_all(nodes.Node)]


def decisions(source: str) -> list[str]:
    """What a template does beside placing text."""
    found: list[str] = []
    for node in nodes_of(jinja2.Environment().parse(source)):
        match node:
            case nodes.Include(template=nodes.Const()):
                continue
            case nodes.If(test=nodes.Getattr(), elif_=[]):
                continue
            case nodes.For(test=None, recursive=False, iter=nodes.Getattr()):
                continue
            case nodes.Include(template=nodes.Getattr()) | nodes.Const():
                continue
            case nodes.If() | nodes.For():
                found.append(f"line {node.lineno}: {type(node).__name__} on more than a member")
            case _ if not isinstance(node, ALLOWED):
                found.append(f"line {node.lineno}: {type(node).__name__}")
            case _:
                continue
    return found


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 10


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_has_no_logic(template: Path) -> None:
    assert decisions(template.read_text()) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_is_short(template: Path) -> None:
    most = 300 if template.stem.endswith(".md") else 90  # a document is prose
    assert len(template.read_text().splitlines()) <= most


@pytest.mark.parametrize(
    "logic",
    [
        "{% set x = 1 %}",
        "{{ f(x) }}",
        "{{ x.y() }}",
        "{% if x.y == 1 %}{% endif %}",
        "{% if not x.y %}{% endif %}",
        "{% if x.y and x.z %}{% endif %}",
        "{% if x.y %}{% elif x.z %}{% endif %}",
        "{% macro m() %}{% endmacro %}",
        "{{ x.y | join(', ') }}",
        "{{ x.y if x.z }}",
        "{% for a in x.y if a.b %}{% endfor %}",
        "{% for a in range(3) %}{% endfor %}",
        "{{ x.y + 1 }}",
        "{{ x['y'] }}",
        "{% import 'a' as b %}",
    ],
)
def test_logic_would_be_found(logic: str) -> None:
    assert decisions(logic)
