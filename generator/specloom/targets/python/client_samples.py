"""How a client is made, as the documents show it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from specloom.config import Config
from specloom.ir.model import Api, Operation, Parameter, Scalar, SecurityScheme
from specloom.targets.python.literals import literal
from specloom.targets.python.project import Project
from specloom.targets.python.samples import request_value
from specloom.targets.python.service import ServiceFacts, environment, environment_variables
from specloom.targets.python.surface import Surface, parameter_key
from specloom.targets.python.symbols import Symbols
from specloom.targets.python.views import VariableView

_TOKENS = ("bearer", "oauth2", "openIdConnect")


class Clients(Struct, frozen=True):
    """How a client is made."""

    api: Api
    config: Config
    project: Project
    service: ServiceFacts
    surface: Surface
    symbols: Symbols

    def text(self, *options: str, asynchronous: bool = False) -> str:
        """With what it cannot do without, read from the environment where it does not do so itself."""
        needed = [each for each in self._demanded() if not environment(each, self.config)]
        arguments = [f"{self._name(each)}={self._found(each)}" for each in needed]
        given = {option.partition("=")[0] for option in options} & set(self.surface.credentials.values())
        for scheme in () if given else self._shown():
            if not self._environment(scheme):
                arguments += [f"{self.surface.credentials[scheme.id]}={self._credential(scheme)}"]
        return f"{'Async' if asynchronous else ''}Client({', '.join([*arguments, *options])})"

    def text_of_test(self) -> str:
        """Without any environment, on a transport that needs none."""
        arguments = [
            f"{self._name(each)}={literal('https://example.com') if each.location == 'host' else self._sample(each)}"
            for each in self._demanded()
        ]
        for scheme in self._shown():
            value = '("user", "password")' if scheme.kind == "basic" else '"test"'
            arguments += [f"{self.surface.credentials[scheme.id]}={value}"]
        return f"Client({', '.join([*arguments, 'transport=transport'])})"

    def variables(self) -> Iterator[VariableView]:
        """The environment variables that it reads by itself."""
        for name, parameter in environment_variables(self.service, self.config):
            yield VariableView(name, self._name(parameter))
        for scheme, argument in self.surface.credentials.items():
            if scheme in self.config.client.credentials:
                yield VariableView(self.config.client.credentials[scheme], argument)

    def token_argument(self) -> str:
        """The argument that takes a bearer token; "" where there is none."""
        scheme = self._token_scheme()
        return "" if scheme is None else self.surface.credentials[scheme.id]

    def token_variable(self) -> str:
        scheme = self._token_scheme()
        return (self._environment(scheme) if scheme is not None else "") or self._variable("token")

    def takes_token(self, operation: Operation) -> bool:
        """Whether an operation can be called with that token alone."""
        scheme = self._token_scheme()
        uses = self.api.security if operation.security is None else operation.security
        return scheme is not None and any(
            combination and all(use.scheme == scheme.id for use in combination) for combination in uses
        )

    def _token_scheme(self) -> SecurityScheme | None:
        return next((scheme for scheme in self._schemes() if scheme.kind in _TOKENS), None)

    def _schemes(self) -> list[SecurityScheme]:
        return [scheme for scheme in self.api.schemes if scheme.id in self.surface.credentials]

    def _shown(self) -> list[SecurityScheme]:
        """The credentials that examples use: one that the environment has, a key rather than a token; and what is
        wanted along with it, where it does not do alone."""
        schemes = self._schemes()
        if len(schemes) < 2:
            return schemes
        first = min(schemes, key=lambda each: (not self._environment(each), each.kind != "apiKey")).id
        asked = [self.api.security, *(each.security for each in self.api.operations if each.security is not None)]
        combinations = [[use.scheme for use in each] for alternatives in asked for each in alternatives]
        together = [each for each in combinations if first in each]
        fewest = min(together, key=len) if together else [first]
        wanted = frozenset(fewest)
        return [each for each in schemes if each.id in wanted]

    def _environment(self, scheme: SecurityScheme) -> str:
        return self.config.client.credentials.get(scheme.id, "")

    def _credential(self, scheme: SecurityScheme) -> str:
        if scheme.kind == "basic":
            return f'("user", {self._read("password")})'
        return self._read(self.surface.credentials[scheme.id])

    def _found(self, parameter: Parameter) -> str:
        """A value for a parameter: from the environment, which has texts only."""
        is_text = isinstance(parameter.type, Scalar) and parameter.type.kind == "string" and not parameter.type.format
        return self._read(self._name(parameter)) if is_text else self._sample(parameter)

    def _sample(self, parameter: Parameter) -> str:
        return request_value(parameter.type, parameter.name, self.symbols)

    def _name(self, parameter: Parameter) -> str:
        return self.surface.parameters[parameter_key(parameter)]

    def _read(self, argument: str) -> str:
        return f"os.environ[{literal(self._variable(argument))}]"

    def _variable(self, argument: str) -> str:
        return f"{self.project.package}_{argument}".upper()

    def _demanded(self) -> list[Parameter]:
        """What a client needs, and no default gives."""
        return [
            parameter
            for parameter in self.service.parameters
            if parameter.required and not parameter.has_default and not parameter.constant
        ]
