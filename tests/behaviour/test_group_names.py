"""Groups that are called as something that a client has of its own: a credential, an option, its base class."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Service

TAGS = {"token": "token", "hooks": "hooks", "Retries": "retries", "Service": "service", "client base": "client_base"}
PATHS = "\n".join(
    f"  /{number}: {{get: {{operationId: get_{number}, tags: [{tag}], responses: {{'204': {{description: Done}}}}}}}}"
    for number, tag in enumerate(TAGS)
)
LONG = "example.com/a/long/path/that/makes/two/of/them/too/long/for/a/line"
SPEC = f"""\
openapi: 3.0.3
info: {{title: Names, version: '1'}}
servers: [{{url: 'https://one.{LONG}'}}, {{url: 'https://two.{LONG}'}}]
security: [{{key: []}}]
paths:
{PATHS}
components: {{securitySchemes: {{key: {{type: http, scheme: bearer}}}}}}
"""


@pytest.fixture
def package(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


def test_each_is_there_beside_the_other(package: ModuleType, service: Service) -> None:
    with package.Client(service.url, token="secret", hooks=package.Hooks(), retries=package.Retries(limit=0)) as client:
        for number, group in enumerate(TAGS.values()):
            service.answers(None, 204)
            getattr(getattr(client, group), f"get_{number}")()
            assert service.last.target == f"/{number}"
            assert service.last.headers["authorization"] == "Bearer secret"


def test_an_annotation_means_the_one_that_is_meant(package: ModuleType) -> None:
    path = Path(str(package.__file__)).parent / "client.py"
    text = path.read_text()
    assert "from ._runtime.auth import AsyncToken as AsyncToken_" in text
    assert "from ._runtime.hooks import Hooks as Hooks_" in text
    assert "token: Token_ | None = None" in text
    assert "def token(self) -> Token:" in text


def test_a_choice_of_servers_is_laid_out_as_black_would(package: ModuleType) -> None:
    path = Path(str(package.__file__)).parent / "client.py"
    command = [sys.executable, "-m", "black", "--check", "--quiet", "--line-length", "120", str(path)]
    assert subprocess.run(command, check=False).returncode == 0
