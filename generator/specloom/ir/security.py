"""Security: the ways to authenticate, and which of them an operation takes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from specloom.config import ClientConfig
from specloom.ir.model import SchemeUse, SecurityScheme
from specloom.ir.names import name
from specloom.ir.written import written
from specloom.load.tree import Where
from specloom.normalize import document as doc
from specloom.problems import Problems, did_you_mean

Requirements = tuple[tuple[SchemeUse, ...], ...]
"""Alternatives of combinations; an empty combination is anonymous access."""


def schemes(document: doc.Document) -> tuple[SecurityScheme, ...]:
    """The security schemes, in spec order."""
    asked: dict[str, dict[str, None]] = {}
    for said in (document.security, *(each.security or () for each in document.operations)):
        for use in chain.from_iterable(said):
            asked.setdefault(use.scheme, {}).update(dict.fromkeys(use.scopes))
    return tuple(
        SecurityScheme(
            each.name,
            name(each.name),
            each.kind,
            each.description,
            each.key_name,
            each.key_in,
            tuple(asked.get(each.name, ())) or each.scopes,
            each.http_scheme,
        )
        for each in document.schemes
    )


def requirements(said: Iterable[Iterable[doc.SchemeUse]]) -> Requirements:
    """Requirements as the IR says them. They name declared schemes only: parsing has left out the others."""
    return tuple(tuple(SchemeUse(use.scheme, use.scopes) for use in combination) for combination in said)


def report_unknown(document: doc.Document, config: ClientConfig, problems: Problems) -> None:
    """Report what is configured for a security scheme that the spec has not."""
    known = [each.name for each in document.schemes]
    for table, names in (("credentials", config.credentials), ("scopes", config.scopes)):
        for scheme in names:
            if scheme not in known:
                message = f"[client.{table}] names `{scheme}`, which is no security scheme of this spec"
                where = written(config.where, table, scheme, otherwise=Where(document.file))
                problems.add("E717", message, where, hint=did_you_mean(scheme, known))
