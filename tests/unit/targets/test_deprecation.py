"""The decorator of deprecated operations: its message, and that no text becomes code in it."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from specloom.targets.python.ast_check import violations
from specloom.targets.python.deprecation import deprecated_doc, message

USUAL = "the service's description marks it as deprecated"


@pytest.mark.parametrize(
    ("summary", "doc", "said"),
    [
        (None, None, USUAL),
        ("Gets it.", "A thing.", USUAL),
        ("Gets it. DEPRECATED: use `put`.", "More.", "DEPRECATED: use `put`."),
        (
            "Gets it.",
            "First.\n\nThis is deprecated. Use another\ninstead.\n\nLast.",
            "This is deprecated. Use another instead.",
        ),
        ("Gets it.", "Deprecation is near", "Deprecation is near"),
    ],
)
def test_the_message_is_the_services_own(make: Any, summary: str | None, doc: str | None, said: str) -> None:
    assert message(make.operation(summary=summary, doc=doc, deprecated=True)) == said


@pytest.mark.parametrize(
    "doc", ['deprecated """ \\', "deprecated '\n\" {{ 7*7 }} \u202e", "deprecated " + "long words " * 60]
)
def test_no_text_becomes_code(make: Any, doc: str) -> None:
    operation = make.operation(doc=doc, deprecated=True)
    text = make.files(make.api(operations=[operation]))["shop/operations/things.py"]
    assert violations(text) == []
    assert max(map(len, text.splitlines())) <= 120
    found = [
        decorator.args[0].value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for decorator in node.decorator_list
        if isinstance(decorator, ast.Call) and isinstance(decorator.args[0], ast.Constant)
    ]
    assert found == [message(operation)] * 2
    assert "from typing_extensions import deprecated" in text


def test_a_method_of_that_name_hides_no_decorator(make: Any) -> None:
    operations = [make.operation("deprecated", path="/1"), make.operation("get", path="/2", deprecated=True)]
    text = make.files(make.api(operations=operations))["shop/operations/things.py"]
    assert "import deprecated as deprecated_" in text
    assert "@deprecated_(" in text
    assert violations(text) == []


def test_only_who_is_deprecated_imports_it(make: Any) -> None:
    files = make.files(make.api(operations=[make.operation()]))
    assert not any("typing_extensions" in text for text in files.values())


def test_docs_say_it_once() -> None:
    assert deprecated_doc("A thing.", True) == "A thing.\n\nDeprecated."
    assert deprecated_doc("A deprecated thing.", True) == "A deprecated thing."
    assert deprecated_doc(None, True) == "Deprecated."
    assert deprecated_doc("A thing.", False) == "A thing."
