"""Arrangement: what the client has in another place than the wire. `model.py` has what is arranged."""

from __future__ import annotations

from msgspec import Struct

from specloom.ir.uses import DeclarationId, Name


class Lifted(Struct, frozen=True):
    """A member of a flattened property, as the record around it has it."""

    path: tuple[str, ...]
    """Wire names from the record down: ("properties", "provisioningState"). One that ends at a flattened property means
    the members that its schema does not name."""
    name: Name


class GroupMember(Struct, frozen=True):
    """Where a parameter, or a body, is in what a call takes: a field of the record of a group."""

    record: DeclarationId
    wire: str


class ParameterGroup(Struct, frozen=True):
    """Parameters that a call takes as one argument, a record of their own (x-ms-parameter-grouping)."""

    record: DeclarationId
    name: Name
    """Of the argument."""
    required: bool
    """Whether one of them is."""
