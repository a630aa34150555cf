"""What is imported, and when: the package and a client cost little, and a group costs its own modules."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.behaviour.conftest import Projects

HEAVY = ["anyio", "asyncio", "email", "http.client", "httpcore2", "httpx2", "logging", "random", "ssl", "socket"]
"""What a program pays for when it uses it: not before its first call."""

STEPS = """
import json, sys
import msgspec

sys.path.insert(0, sys.argv[1])
seen, found = set(sys.modules), []

def step():
    global seen
    found.append(sorted(set(sys.modules) - seen))
    seen |= set(sys.modules)

import azure_openai_inference as package
step()
client = package.Client("https://example.com", api_key="k")
step()
client.assistants
step()
client.threads.runs
step()
package.models
package.inputs
step()
package.models.CreateEmbeddingResponse
step()
assert client.assistants is client.assistants
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def steps(projects: Projects) -> list[list[str]]:
    """The modules that each step above imports."""
    path = str(projects["azure-openai-inference"])
    done = subprocess.run([sys.executable, "-c", STEPS, path], capture_output=True, text=True, check=True)
    found: list[list[str]] = json.loads(done.stdout)
    return found


def own(modules: list[str], *folders: str) -> list[str]:
    """The generated modules among these in `models`, `inputs` and `operations`, or only in the folders named."""
    wanted = tuple(f"azure_openai_inference.{folder}." for folder in folders or ("models", "inputs", "operations"))
    return [name.removeprefix("azure_openai_inference.") for name in modules if name.startswith(wanted)]


def test_the_package_imports_next_to_nothing(steps: list[list[str]]) -> None:
    package = "azure_openai_inference"
    assert steps[0] == [package, f"{package}._runtime", f"{package}._runtime.lazy"]


def test_a_client_imports_no_group_no_model_and_nothing_heavy(steps: list[list[str]]) -> None:
    assert own(steps[1]) == []
    assert [name for name in steps[1] if name in HEAVY] == []
    assert "azure_openai_inference.client" in steps[1]


def test_a_group_imports_its_own_modules(steps: list[list[str]]) -> None:
    assert own(steps[2], "operations") == ["operations.assistants"]
    assert own(steps[2], "models", "inputs") == ["models._unknown", "models.assistants", "models.shared"]
    assert own(steps[3], "operations") == ["operations.threads", "operations.threads_runs"]
    assert own(steps[3], "models", "inputs") == ["models.threads"]
    assert [name for each in steps[2:4] for name in each if name in HEAVY] == []


def test_models_are_imported_by_name(steps: list[list[str]]) -> None:
    assert own(steps[4]) == []
    assert own(steps[5]) == ["models.embeddings"]


@pytest.mark.parametrize("module", ["display", "replace", "mock_transport", "pyqwest_transport", "long_running"])
def test_a_part_that_is_not_used_is_not_imported(steps: list[list[str]], module: str) -> None:
    assert f"azure_openai_inference._runtime.{module}" not in steps[0] + steps[1] + steps[2]


USES = {
    "replace": "package.replace",
    "display": "repr(package.models.AssistantToolsCode())",
    "mock_transport": "package.MockTransport",
    "http_transport": "package.HttpTransport",
}


@pytest.mark.parametrize("module", USES)
def test_it_is_imported_when_it_is(projects: Projects, module: str) -> None:
    script = f"import azure_openai_inference as package, sys\n{USES[module]}\n"
    script += f"assert 'azure_openai_inference._runtime.{module}' in sys.modules\n"
    subprocess.run([sys.executable, "-c", script], cwd=projects["azure-openai-inference"], check=True)


def test_a_package_has_what_it_exports(projects: Projects) -> None:
    """Every name is where `__init__` says, for type checkers and at run time alike, and nothing is exported twice."""
    for project in projects.values():
        package = next(project.glob("*/py.typed")).parent
        tree = ast.parse((package / "__init__.py").read_text())
        stated = {
            alias.name: node.module or ""
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.level
            for alias in node.names
        }
        script = (
            f"import importlib, json, {package.name} as package\n"
            "print(json.dumps({name: getattr(package, name) is not None for name in package.__all__}))"
        )
        done = subprocess.run([sys.executable, "-c", script], cwd=project, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert set(json.loads(done.stdout)) - {"__version__"} == set(stated) - {"lazy"}
        for name, module in stated.items():
            if module.startswith("_runtime."):
                defined = Path(package, *module.split(".")).with_suffix(".py").read_text()
                assert name in defined, f"{name} is not in {module}"
